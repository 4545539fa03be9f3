import { createServer } from 'node:http'
import { expect, test } from '@jest/globals'
import { openLoopbackServer } from '../support/loopback-server.ts'
import { openWorld } from '../support/open-world.ts'
import { openTokenServer, tokens } from '../support/token-server.ts'
import type { World } from '../world/index.ts'

const DAY = 86_400_000
const PATH = '/accounts/api/v2/oauth2/token'

test('the domain of Anypoint can be a whole URL', async () => {
  const world = await openWorld()
  const server = await openTokenServer({ body: tokens })
  const domain = new URL(server.url).origin
  const { main } = await world.step({ provider: 'anypoint', 'token-url': undefined, domain })
  expect(main.annotations.error).toEqual([])
  expect(server.requests).toMatchObject([{ method: 'POST', url: PATH }])
})

test('an unknown region is rejected before anything is sent', async () => {
  const world = await openWorld()
  const inputs = { provider: 'anypoint', 'token-url': undefined, domain: 'eu2' }
  const { main, outputs } = await world.step(inputs)
  expect(outputs).toMatchObject({ 'error-code': 'input_invalid', credential: 'untouched' })
  expect(main.log).toContain('`domain` must be one of au1, ca1, eu1, gov, jp1, us, or a host')
})

test('a rate limit without Retry-After is waited for', async () => {
  const world = await openWorld()
  const arrivals: number[] = []
  let reset = 0
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      arrivals.push(Date.now())
      if (arrivals.length > 1) return response.end(JSON.stringify(tokens))
      reset = Math.floor(Date.now() / 1_000) + 2
      const headers = { 'x-ratelimit-limit': 40, 'x-ratelimit-remaining': 0 }
      return response.writeHead(429, { ...headers, 'x-ratelimit-reset': reset }).end()
    })
  })
  const { url } = await openLoopbackServer(server)
  const { main } = await world.step({ provider: 'anypoint', 'token-url': `${url}${PATH}` })
  expect(main.exitCode).toBe(0)
  expect(arrivals).toHaveLength(2)
  expect(arrivals[1]).toBeGreaterThanOrEqual(reset * 1_000)
  expect(world.stored()).toBe(tokens.refresh_token)
})

/** Makes the secret's last change lie this many days back. */
function age(world: World, days: number): Date {
  const updatedAt = new Date(Math.floor((Date.now() - days * DAY) / 1_000) * 1_000)
  world.github.setSecret(world.place, world.secretName, world.stored() ?? '', { updatedAt })
  return updatedAt
}

test('a token that is not rotated ends 90 days after the last change of its secret', async () => {
  const world = await openWorld({ provider: { rotate: false } })
  const updatedAt = age(world, 80)
  const end = new Date(updatedAt.getTime() + 90 * DAY)
  const { main, outputs } = await world.step({ provider: 'anypoint' })
  expect(outputs).toMatchObject({
    rotated: 'false',
    'refresh-token-expires-at': end.toISOString(),
    'sign-in-by': end.toISOString(),
  })
  expect(main.annotations.warning).toEqual([
    `The refresh token expires at ${minute(end)} (in 9 days). It was not rotated, and use does not extend it: sign in to the provider again before that. Its 90 days count from the last change of the secret, at ${minute(updatedAt)}.`,
  ])
})

test('a token that is rotated ends 90 days from now, and nobody has to sign in', async () => {
  const world = await openWorld()
  age(world, 80)
  const before = Date.now()
  const { main, outputs } = await world.step({ provider: 'anypoint' })
  const end = Date.parse(outputs['refresh-token-expires-at'] ?? '')
  expect(end).toBeGreaterThanOrEqual(before + 90 * DAY - 2_000)
  expect(outputs).not.toHaveProperty('sign-in-by')
  expect(main.annotations.warning).toEqual([])
})

test('a new token whose lifetime is short says from when it counts', async () => {
  const world = await openWorld()
  const { main } = await world.step({
    provider: 'ringcentral',
    'client-auth': 'client_secret_post',
  })
  expect(main.annotations.warning).toEqual([
    expect.stringMatching(
      /^The refresh token expires at .*\. It is new, so its lifetime counts from now: run this workflow before that\.$/,
    ),
  ])
})

test('causes that the provider documents are shown when it rejects the token', async () => {
  const world = await openWorld()
  const { main } = await world.step({ provider: 'anypoint', 'refresh-token': 'not-the-token-9Qd2' })
  expect(main.log).toContain('- Possible cause: The refresh token is older than 90 days.')
})

function minute(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
