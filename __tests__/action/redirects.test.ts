import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import { openTokenServer, tokens } from '../support/token-server.ts'
import type { World } from '../world/index.ts'

const soon = { 'retry-timeout': '1' }
const puts = ({ github }: World) => github.requests.filter(({ name }) => name === 'put')

test.each([302, 307])('a token endpoint that responds %d is not followed', async status => {
  const world = await openWorld()
  const elsewhere = await openTokenServer({ body: tokens })
  const headers = { location: elsewhere.url }
  world.provider.fault({ on: 'token', kind: { status, headers, body: '' }, times: 'always' })
  const { main, outputs } = await world.step()
  expect(outputs).toMatchObject({ 'error-code': 'provider_rejected' })
  expect(elsewhere.requests).toEqual([])
  expect(world.provider.requests).toHaveLength(1)
  expect(main.annotations.error.join()).toContain(`responded ${status} with a redirect to http`)
  expect(world.newestIsStored()).toBe(true)
})

test.each(['secret', 'put'])('GitHub moves %s within its origin: followed', async name => {
  const world = await openWorld()
  const location = '/repos/acme/app/actions/secrets/REFRESH_TOKEN'
  world.github.fault({ on: name, kind: { status: 307, headers: { location } } })
  const { main } = await world.step()
  expect(main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
  const [first, second] = puts(world)
  if (name === 'put') expect(second?.body).toBe(first?.body)
})

test.each(['secret', 'put'])('GitHub sends %s to another origin: not followed', async name => {
  const world = await openWorld({ inputs: soon })
  const elsewhere = await openTokenServer({ body: {} })
  const kind = { status: 307, headers: { location: elsewhere.url } }
  const fault = world.github.fault({ on: name, kind, times: 'always' })
  const { main, outputs } = await world.step()
  expect(fault.hits).toBeGreaterThan(0)
  expect(elsewhere.requests).toEqual([])
  expect(main.exitCode).toBe(1)
  const afterExchange = name === 'put'
  expect(outputs).toMatchObject({
    'error-code': afterExchange ? 'store_failed' : 'github_unavailable',
    credential: afterExchange ? 'recoverable' : 'untouched',
  })
  if (afterExchange) expect(main.log).toContain('gh api --method PUT')
})

test('a page of a captive portal does not count as a saved token', async () => {
  const world = await openWorld({ inputs: soon })
  const kind = { status: 200, body: '<html>Please sign in</html>' }
  const fault = world.github.fault({ on: 'put', kind, times: 'always' })
  const { outputs, main } = await world.step()
  expect(fault.hits).toBeGreaterThan(0)
  expect(outputs).toMatchObject({ stored: 'false', 'error-code': 'store_failed' })
  expect(main.log).toContain('gh api --method PUT')
})
