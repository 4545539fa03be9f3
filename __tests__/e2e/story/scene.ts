import { freePort } from '../../support/free-port.ts'
import type { CliOptions } from '../../support/run-cli.ts'
import type { Repository } from '../../world/github-repository.ts'
import { type Setup, withSetup } from '../act/setup.ts'
import { places } from '../parts/places.ts'

/** A repository without secrets, a connected app at Anypoint, and a person. */
export type Scene = Setup & {
  readonly place: typeof places.production
  readonly repository: Repository
  readonly redirect: URL
  readonly clientId: string
  /** The folder and environment in which the person types commands. */
  readonly shell: CliOptions
  /** Signs in, allows access, and returns the address that the browser is sent to. */
  signIn(address: string): Promise<string>
  /** The person removes the connected app's access, which ends all of its tokens. */
  revoke(refreshToken: string): Promise<void>
  stored(name: string): string
}

/** @param registered the redirect address of the connected app, at a free port by default */
export async function withScene(
  body: (scene: Scene) => Promise<void>,
  registered?: string,
): Promise<void> {
  const redirect = new URL(registered ?? `http://localhost:${await freePort()}/callback`)
  const login = { redirectUris: [redirect.href], refreshTokens: 'always' } as const
  const options = {
    github: { commandLine: true },
    provider: { login },
    secretName: 'ANOTHER_TOKEN',
    introspection: true,
  }
  await withSetup(places.production, 'ANYPOINT', setup => body(sceneFor(setup, redirect)), options)
}

function sceneFor(setup: Setup, redirect: URL): Scene {
  const { world, folders } = setup
  const { provider, github } = world
  const repository = github.repositories.get('acme/app')
  if (repository === undefined) throw new Error('there is no repository')
  const { id, secret = '' } = provider.clients.post
  const place = places.production
  const stored = (name: string): string => github.secret(place, name)?.value ?? ''
  return {
    ...setup,
    ...{ place, repository, redirect, stored, clientId: id },
    secrets: () =>
      Object.fromEntries(
        ['REFRESH_TOKEN', 'CLIENT_SECRET', 'WRITER_TOKEN'].map(name => [
          `ANYPOINT_${name}`,
          stored(`ANYPOINT_${name}`),
        ]),
      ),
    // Read before each run, as GitHub does.
    get variables() {
      return { ANYPOINT_CLIENT_ID: github.variable(place, 'ANYPOINT_CLIENT_ID')?.value ?? '' }
    },
    shell: {
      cwd: folders.workspace,
      together: true,
      env: {
        GH_TOKEN: github.token,
        CLIENT_SECRET: secret,
        WRITER_TOKEN: setup.secrets()['SECRETS_WRITER_TOKEN'] ?? '',
        ...{ NODE_EXTRA_CA_CERTS: folders.trust, NO_PROXY: 'localhost,127.0.0.1' },
        HTTPS_PROXY: setup.platform.proxy.url,
      },
    },
    // The platform would redirect there.
    signIn: address => provider.signIn(`${provider.authorizationUrl}${new URL(address).search}`),
    revoke: async token => {
      const body = new URLSearchParams({ token, client_id: id, client_secret: secret })
      const { ok } = await fetch(provider.revocationUrl, { method: 'POST', body })
      if (!ok) throw new Error('the token was not revoked')
    },
  }
}
