import { delimiter, dirname, join } from 'node:path'
import { certificateAuthority } from '../../world/certificate-authority.ts'
import { createWorld, type World } from '../../world/index.ts'
import type { Place } from '../../world/places.ts'
import { type Platform, startPlatform } from '../anypoint/platform.ts'
import { type GitHubApp, startGitHubApp } from '../github-app.ts'
import { anypointPrograms, npmOffline } from '../tools/anypoint-cli.ts'
import { type Folders, makeFolders } from './folders.ts'

/** Everything that a workflow of ours meets on its way, and what it finds in its settings. */
export type Scene = {
  readonly world: World
  readonly platform: Platform
  readonly app: GitHubApp
  readonly folders: Folders
  /** Read anew for every run, as GitHub does; a secret that is not there is empty. */
  secrets(): Record<string, string>
  readonly variables: Readonly<Record<string, string>>
  /** What the job finds in its environment. */
  readonly environment: Readonly<Record<string, string>>
  /** Where act finds programs: Node 24 first. */
  readonly path: string
  close(): Promise<void>
}

/** Sets a scene whose refresh token is kept in this place, plays in it, and clears it away. */
export async function inScene(
  place: Place,
  prefix: 'ANYPOINT' | 'OAUTH',
  play: (scene: Scene) => Promise<void>,
): Promise<void> {
  const scene = await setScene(place, prefix)
  await play(scene).finally(() => scene.close())
}

async function setScene(place: Place, prefix: string): Promise<Scene> {
  const secretName = `${prefix}_REFRESH_TOKEN`
  const world = await createWorld({ tls: true, provider: { tls: false }, place, secretName })
  const platform = await startPlatform(world.provider)
  const app = await startGitHubApp(world.github)
  const folders = await makeFolders([
    (await certificateAuthority()).certificate,
    platform.certificate,
  ])
  const { id, secret = '' } = world.provider.clients.post
  // A fine-grained personal access token with what the examples say that it needs, and no more.
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
      platform.close()
      app.close()
      await world.close()
      folders.remove()
    },
  }
}

export const STAND_IN = join(import.meta.dirname, '..', 'stand-ins', 'create-github-app-token')
