import { randomBytes } from 'node:crypto'
import { delimiter, dirname, join } from 'node:path'
import type { GitHubOptions } from '../../world/github.ts'
import type { Grants } from '../../world/github-state.ts'
import { createWorld, type World } from '../../world/index.ts'
import type { Place } from '../../world/places.ts'
import type { ProviderOptions } from '../../world/provider.ts'
import { type Platform, startPlatform } from '../anypoint/platform.ts'
import { type GitHubApp, startGitHubApp } from '../github-app.ts'
import { anypointPrograms, npmOffline } from '../tools/anypoint-cli.ts'
import { type Folders, makeFolders } from './folders.ts'

/** The servers, settings and folders of a workflow run. */
export type Setup = {
  readonly world: World
  readonly platform: Platform
  readonly app: GitHubApp
  readonly folders: Folders
  /** The current secrets, as GitHub reads them for each run. A missing secret is empty. */
  secrets(): Record<string, string>
  /** Sets what GITHUB_TOKEN may do. */
  grantJobToken(permissions: Grants): void
  readonly variables: Readonly<Record<string, string>>
  /** The job's environment. */
  readonly environment: Readonly<Record<string, string>>
  /** The PATH of act, with Node 24 first. */
  readonly path: string
  close(): Promise<void>
}

export type SetupOptions = {
  readonly github?: GitHubOptions
  readonly provider?: ProviderOptions
  /** Where the first refresh token is. Nothing else is stored. */
  readonly secretName?: string
  /** Whether the platform answers questions about tokens. */
  readonly introspection?: boolean
}

export const FAKES = join(import.meta.dirname, '..', 'fakes')

/** Runs the body with a setup whose refresh token is stored in this place. */
export async function withSetup(
  place: Place,
  prefix: 'ANYPOINT' | 'OAUTH',
  body: (setup: Setup) => Promise<void>,
  options: SetupOptions = {},
): Promise<void> {
  const setup = await createSetup(place, prefix, options)
  await body(setup).finally(() => setup.close())
}

async function createSetup(place: Place, prefix: string, options: SetupOptions): Promise<Setup> {
  const { secretName = `${prefix}_REFRESH_TOKEN` } = options
  const world = await createWorld({
    ...{ tls: true, place, secretName },
    provider: { tls: false, ...options.provider },
    ...(options.github && { github: options.github }),
  })
  const platform = await startPlatform(world.provider, options)
  const app = await startGitHubApp(world.github)
  const folders = await makeFolders([platform.certificate])
  const { id, secret = '' } = world.provider.clients.post
  // A fine-grained personal access token with the permissions that the examples ask for.
  const writer = `github_pat_${'e2e'.repeat(7)}_${Date.now()}`
  world.github.tokens.set(writer, {
    ...{ metadata: 'read', environments: 'write' },
    ...{ secrets: 'write', dependabot_secrets: 'write' },
  })
  const jobToken = `ghs_${randomBytes(27).toString('base64url')}`

  return {
    world,
    platform,
    app,
    folders,
    secrets: () => ({
      [`${prefix}_CLIENT_SECRET`]: secret,
      [secretName]: world.stored() ?? '',
      [`${prefix}_ACCESS_TOKEN`]: world.stored(`${prefix}_ACCESS_TOKEN`) ?? '',
      SECRETS_WRITER_TOKEN: writer,
      SECRETS_APP_PRIVATE_KEY: app.privateKey,
      GITHUB_TOKEN: jobToken,
    }),
    grantJobToken: permissions =>
      void world.github.tokens.set(jobToken, { metadata: 'read', ...permissions }),
    variables: {
      [`${prefix}_CLIENT_ID`]: id,
      OAUTH_TOKEN_URL: world.provider.tokenUrl,
      SECRETS_APP_CLIENT_ID: app.clientId,
      ANYPOINT_APPLICATION_ID: 'application-1',
      ANYPOINT_ARTIFACT_ID: 'orders',
      ANYPOINT_ARTIFACT_VERSION: '1.2.3',
      HTTPS_PROXY: platform.proxy.url,
      NO_PROXY: 'localhost,127.0.0.1',
      CA_FILE: folders.trust,
    },
    environment: {
      GITHUB_API_URL: world.github.apiUrl,
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_RUN_ID: `${world.github.run.id}`,
      NODE_EXTRA_CA_CERTS: folders.trust,
      // For curl and gh.
      SSL_CERT_FILE: folders.trust,
      // gh reads the name of a server other than github.com from here, and always uses /api/v3.
      GH_HOST: new URL(world.github.url).host,
      HTTPS_PROXY: platform.proxy.url,
      NO_PROXY: 'localhost,127.0.0.1',
      HOME: folders.home,
      E2E_APP_URL: app.url,
      ...(await npmOffline()),
    },
    path: [
      join(FAKES, 'gh-host'),
      dirname(process.execPath),
      anypointPrograms,
      process.env['PATH'],
    ].join(delimiter),
    close: async () => {
      await Promise.all([platform.close(), app.close()])
      await world.close()
      folders.remove()
    },
  }
}
