import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import { openTokenServer, tokens } from '../support/token-server.ts'
import type { Inputs, WorldOptions } from '../world/index.ts'

const enterprise: WorldOptions = { tls: true, github: { basePath: '/api/v3' } }

test("GitHub Enterprise Server's /api/v3 by TLS, with a slash at its end", async () => {
  const world = await openWorld(enterprise)
  const { main } = await world.step({ 'github-api-url': `${world.github.apiUrl}/` })
  expect(main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  for (const { url } of world.github.requests) expect(url).toMatch(/^\/api\/v3\/repos\/acme\/app\//)
})

test('both servers by name instead of address, by TLS', async () => {
  const world = await openWorld({ tls: true })
  const byName = (url: string): string => url.replace('127.0.0.1', 'localhost')
  const { main } = await world.step({
    'github-api-url': byName(world.github.apiUrl),
    'token-url': byName(world.inputs()['token-url'] ?? ''),
  })
  expect(main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
})

test('the recovery command names the Enterprise Server, and the path without /api/v3', async () => {
  const world = await openWorld(enterprise)
  world.github.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
  const { main } = await world.step()
  const host = new URL(world.github.url).host
  expect(main.log).toContain(
    `GH_HOST=${host} gh api --method PUT 'repos/acme/app/actions/secrets/REFRESH_TOKEN' `,
  )
})

test('the live log, which cuts long lines, shows the whole command of a long token', async () => {
  const world = await openWorld()
  const refresh_token = `long.${'r7Kq'.repeat(750)}`
  const server = await openTokenServer({ body: { ...tokens, refresh_token } })
  world.github.fault({ on: 'put', kind: { status: 403 } })
  const { main } = await world.step({ 'token-url': server.url })
  const [box = 'none'] = /▸ Recovery: [\s\S]*discloses nothing\./.exec(main.log) ?? []
  expect(box.length).toBeGreaterThan(4_000)
  expect(main.liveLog).toContain(box)
})

interface Unreachable {
  readonly fact: string
  readonly world: WorldOptions
  readonly inputs?: Inputs
  readonly code: 'provider_unreachable' | 'github_unavailable'
  readonly says: string
}

const unreachable: readonly Unreachable[] = [
  {
    fact: "only the provider's authority is not trusted",
    world: { provider: { tls: true } },
    code: 'provider_unreachable',
    says: 'its certificate is not trusted (add a private CA to NODE_EXTRA_CA_CERTS)',
  },
  {
    fact: "the provider's name does not resolve",
    world: {},
    inputs: { 'token-url': 'https://login.provider.invalid/token' },
    code: 'provider_unreachable',
    says: 'No request to login.provider.invalid was carried out: the host name cannot be resolved',
  },
  {
    fact: "GitHub's name does not resolve",
    world: {},
    inputs: { 'github-api-url': 'https://github.invalid/api/v3' },
    code: 'github_unavailable',
    says: 'the host name cannot be resolved',
  },
  {
    fact: 'the token endpoint does not speak TLS',
    world: {},
    inputs: { 'token-url': 'https://127.0.0.1:PROVIDER/token' },
    code: 'provider_unreachable',
    says: 'No request to 127.0.0.1',
  },
]

test.each(unreachable.map(one => [one.fact, one] as const))(
  'the token is not used when %s',
  async (_, { world: options, inputs = {}, code, says }) => {
    const world = await openWorld({ ...options, inputs: { 'retry-timeout': '3' } })
    const { port } = new URL(world.provider.url)
    const given = Object.entries(inputs).map(([name, value]) => [
      name,
      value?.replace('PROVIDER', port),
    ])
    const { main, outputs } = await world.step(Object.fromEntries(given))
    expect(main.exitCode).toBe(1)
    expect(outputs).toMatchObject({ 'error-code': code, credential: 'untouched' })
    expect(main.annotations.error.join()).toContain(says)
    expect(main.log).not.toMatch(/\bat .*\.js:\d+|ENOTFOUND .*ENOTFOUND/)
    expect(world.provider.requests).toEqual([])
    expect(world.newestIsStored()).toBe(true)
  },
)
