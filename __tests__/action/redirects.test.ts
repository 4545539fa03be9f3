import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import { openTokenServer, tokens } from '../support/token-server.ts'
import type { World } from '../world/index.ts'

const soon = { 'retry-timeout': '1' }

test.each([301, 302, 303, 307, 308])(
  'a token endpoint that answers %d is not followed',
  async status => {
    const world = await openWorld()
    const elsewhere = await openTokenServer({ body: tokens })
    const headers = { location: elsewhere.url }
    world.provider.fault({ on: 'token', kind: { status, headers, body: '' }, times: 'always' })
    const { main, outputs } = await world.step()
    expect(outputs).toMatchObject({ 'error-code': 'provider_rejected', credential: 'untouched' })
    expect(elsewhere.requests).toEqual([])
    expect(world.provider.requests).toHaveLength(1)
    expect(main.annotations.error.join()).toMatch(new RegExp(`answered ${status}.*redirect`, 'i'))
    expect(world.newestIsStored()).toBe(true)
  },
)

const puts = ({ github }: World) => github.requests.filter(({ name }) => name === 'put')

test.each(['public-key', 'secret', 'put'])(
  'GitHub moves %s within its origin: followed',
  async name => {
    const world = await openWorld()
    const path = name === 'public-key' ? '/public-key' : '/REFRESH_TOKEN'
    const location = `/repos/acme/app/actions/secrets${path}`
    world.github.fault({ on: name, kind: { status: 307, headers: { location } } })
    const { main } = await world.step()
    expect(main.exitCode).toBe(0)
    expect(world.newestIsStored()).toBe(true)
    const [first, second] = puts(world)
    if (name === 'put') expect(second?.body).toBe(first?.body)
  },
)

test.each(['public-key', 'secret', 'put'])(
  'GitHub sends %s to another origin: not followed',
  async name => {
    const world = await openWorld({ inputs: soon })
    const elsewhere = await openTokenServer({ body: {} })
    const kind = { status: 307, headers: { location: elsewhere.url } }
    const fault = world.github.fault({ on: name, kind, times: 'always' })
    const { main, post, outputs } = await world.step()
    expect(fault.hits).toBeGreaterThan(0)
    expect(elsewhere.requests).toEqual([])
    expect(main.exitCode).toBe(1)
    const spent = name === 'put'
    expect(outputs).toMatchObject({
      'error-code': spent ? 'store_failed' : 'github_unavailable',
      credential: spent ? 'recoverable' : 'untouched',
    })
    if (spent) expect(main.log + post?.log).toContain('gh api --method PUT')
  },
)

test.each([
  ['a page of a captive portal', { status: 200, body: '<html>Please sign in</html>' }],
  ['202 Accepted', { status: 202, body: '{}' }],
  ['another redirect behind the first', { status: 308, headers: { location: '/' }, body: '' }],
])('%s in answer to a write does not count as stored', async (_, kind) => {
  const world = await openWorld({ inputs: soon })
  const fault = world.github.fault({ on: 'put', kind, times: 'always' })
  world.github.fault({ on: 'other', kind, times: 'always' })
  const { outputs, main } = await world.step()
  expect(fault.hits).toBeGreaterThan(0)
  expect(outputs).toMatchObject({ stored: 'false', 'error-code': 'store_failed' })
  expect(main.log).toContain('gh api --method PUT')
})
