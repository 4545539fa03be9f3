import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeTrustFile } from '../support/trust-file.ts'
import { createWorld, type Place, type World } from '../world/index.ts'
import { Network } from './network.ts'

/** A simulated world behind a network. */
export type Site = {
  readonly world: World
  readonly network: Network
  /** Both URLs lead through the network. */
  readonly tokenUrl: string
  readonly apiUrl: string
  /** The certificate authority of both servers. */
  readonly trustFile: string
  close(): Promise<void>
}

export const REPOSITORY = 'acme/app'

/** The API has the path that `gh` uses on a host other than github.com. */
export async function openSite(place?: Place): Promise<Site> {
  const github = { basePath: '/api/v3' }
  const world = await createWorld({ tls: true, github, ...(place && { place }) })
  const network = new Network()
  const proxies = [await network.proxy(world.provider.url), await network.proxy(world.github.url)]
  const folder = await mkdtemp(join(tmpdir(), 'bench-ca-'))
  return {
    world,
    network,
    tokenUrl: `${proxies[0]?.url}/token`,
    apiUrl: `${proxies[1]?.url}/api/v3`,
    trustFile: await writeTrustFile(folder),
    close: async () => {
      await Promise.all(proxies.map(proxy => proxy.close()))
      await rm(folder, { recursive: true, force: true })
      await world.close()
    },
  }
}
