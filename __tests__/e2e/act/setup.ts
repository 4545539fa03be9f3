import { delimiter, dirname, join } from 'node:path'
import { createWorld, type World } from '../../world/index.ts'
import type { Place } from '../../world/places.ts'
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
  readonly variables: Readonly<Record<string, string>>
  /** The job's environment. */
  readonly environment: Readonly<Record<string, string>>
  /** The PATH of act, with Node 24 first. */
  readonly path: string
  close(): Promise<void>
}

export const FAKES = join(import.meta.dirname, '..', 'fakes')
export const FAKE_APP_TOKEN_ACTION = join(FAKES, 'create-github-app-token')

/** Runs the body with a setup whose refresh token is stored in this place. */
export async function withSetup(
  place: Place,
  prefix: 'ANYPOINT' | 'OAUTH',
  body: (setup: Setup) => Promise<void>,
): Promise<void> {
  const setup = await createSetup(place, prefix)
  await body(setup).finally(() => setup.close())
}

async function createSetup(place: Place, prefix: string): Promise<Setup> {
  const secretName = `${prefix}_REFRESH_TOKEN`
  const world = await createWorld({ tls: true, provider: { tls: false }, place, secretName })
  const platform = await startPlatform(world.provider)
  const app = await startGitHubApp(world.github)
  const folders = await makeFolders([platform.certificate])
  const { id, secret = '' } = world.provider.clients.post
  // A fine-grained personal access token with the permissions that the examples ask for.
  const writer = `github_pat_${'e2e'.repeat(7)}_${Date.now()}`
  world.github.tokens.set(writer, { metadata: 'read', environments: 'write', secrets: 'write' })

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
    }),
    variables: {
      [`${prefix}_CLIENT_ID`]: id,
      OAUTH_TOKEN_URL: world.provider.tokenUrl,
      SECRETS_APP_CLIENT_ID: app.clientId,
      ANYPOINT_APPLICATION_ID: 'application-1',
      ANYPOINT_ARTIFACT_ID: 'orders',
      ANYPOINT_ARTIFACT_VERSION: '1.2.3',
    },
    environment: {
      GITHUB_API_URL: world.github.apiUrl,
      GITHUB_REPOSITORY: 'acme/app',
      NODE_EXTRA_CA_CERTS: folders.trust,
      HTTPS_PROXY: platform.proxy.url,
      NO_PROXY: 'localhost,127.0.0.1',
      HOME: folders.home,
      E2E_APP_URL: app.url,
      ...(await npmOffline()),
    },
    path: [dirname(process.execPath), anypointPrograms, process.env['PATH']].join(delimiter),
    close: async () => {
      await Promise.all([platform.close(), app.close()])
      await world.close()
      folders.remove()
    },
  }
}
