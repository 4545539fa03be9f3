import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { certificateAuthority } from '../world/certificate-authority.ts'
import { createWorld, type Place, type World } from '../world/index.ts'
import { startProxy } from './proxy.ts'
import { Network } from './traffic.ts'

/** A world with a network in front of both of its servers. */
export type Site = {
  readonly world: World
  readonly network: Network
  /** By way of the network. */
  readonly tokenUrl: string
  readonly apiUrl: string
  /** The authority that both servers' certificates come from. */
  readonly trustFile: string
  close(): Promise<void>
}

/** The repository of the world that every step runs in, unless a case says otherwise. */
export const REPOSITORY = 'acme/app'

/** GitHub's API is where `gh` looks for it on a host that is not github.com. */
export async function openSite(place?: Place): Promise<Site> {
  const github = { basePath: '/api/v3' }
  const world = await createWorld({ tls: true, github, ...(place && { place }) })
  const network = new Network()
  const [toProvider, toGitHub] = await Promise.all([
    startProxy(world.provider.url, network),
    startProxy(world.github.url, network),
  ])
  const directory = await mkdtemp(join(tmpdir(), 'bench-ca-'))
  const trustFile = join(directory, 'ca.pem')
  await writeFile(trustFile, (await certificateAuthority()).certificate)
  return {
    world,
    network,
    tokenUrl: `${toProvider.url}/token`,
    apiUrl: `${toGitHub.url}/api/v3`,
    trustFile,
    close: async () => {
      await Promise.all([toProvider.close(), toGitHub.close()])
      await rm(directory, { recursive: true, force: true })
      await world.close()
    },
  }
}
