import { expect, test } from '@jest/globals'
import {
  deploy,
  environment,
  exchanges,
  namesAfter,
  open,
  places,
  RECORD,
  SECRET,
  variableOf,
} from '../support/deployments.ts'
import type { StepResult } from '../world/index.ts'

test('ten deployments in a row make one rotation', async () => {
  const world = await open({ place: environment })
  const results: StepResult[] = []
  for (let run = 0; run < 10; run++) results.push(await deploy(world))
  expect(results.map(({ main }) => main.exitCode)).toEqual(Array(10).fill(0))
  const reused = results.map(({ outputs }) => outputs['reused'])
  expect(reused).toEqual(['false', ...Array(9).fill('true')])
  expect(exchanges(world)).toBe(1)
  expect(new Set(results.map(({ outputs }) => outputs['access-token'])).size).toBe(1)
})

test.each(places)('in %s, reuse takes two reads of GitHub and nothing else', async (_, place) => {
  const world = await open(place && { place })
  await deploy(world)
  const before = world.github.requests.length
  expect(variableOf(world)?.value).toMatch(RECORD)
  const { main, outputs } = await deploy(world)
  expect([main.exitCode, outputs['reused']]).toEqual([0, 'true'])
  expect(exchanges(world)).toBe(1)
  expect(namesAfter(world, before).sort()).toEqual(['secret', 'variable'])
})

test('a reused token has every output that is known', async () => {
  const world = await open({ inputs: { 'export-env': 'BEARER' } })
  const first = await deploy(world)
  const { main, post, outputs, summary } = await deploy(world)
  const { 'expires-in': expiresIn, ...others } = outputs
  expect(others).toEqual({
    'access-token': first.outputs['access-token'],
    'token-type': 'Bearer',
    'expires-at': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/),
    reused: 'true',
    rotated: 'false',
    stored: 'true',
  })
  expect(Number(expiresIn)).toBeGreaterThan(3_500)
  expect(Number(expiresIn)).toBeLessThanOrEqual(3_600)
  expect(Date.parse(outputs['expires-at'] ?? '')).toBeLessThanOrEqual(
    Date.parse(first.outputs['expires-at'] ?? ''),
  )
  expect(main.env).toEqual({ BEARER: first.outputs['access-token'] })
  expect(main.log).toMatch(/Reusing the access token \(fingerprint [0-9a-f]{8}\), valid until/)
  expect(summary).toMatch(/^### ✅ .*: access token reused$/m)
  expect(main.state).toEqual({ main: 'started' })
  expect(post?.log).toBe('')
})

test('`force-refresh` rotates anyway, without another round trip', async () => {
  const world = await open()
  await deploy(world)
  const before = world.github.requests.length
  const { outputs } = await deploy(world, { 'force-refresh': 'true' })
  expect(outputs).toMatchObject({ reused: 'false', rotated: 'true', stored: 'true' })
  expect(world.newestIsStored()).toBe(true)
  expect(namesAfter(world, before).slice(0, 5).sort()).toEqual([
    'probe',
    'public-key',
    'run',
    'secret',
    'variable',
  ])
})

const validities: readonly [string, string, string][] = [
  ['3000', '3600', 'true'],
  ['3599', '3', 'false'],
  ['300', '290', 'false'],
  ['0', '60', 'true'],
  ['31536000', '3600', 'false'],
]

test.each(validities)(
  'with min-validity %s, a token of %s seconds is reused: %s',
  async (minValidity, seconds, reused) => {
    const world = await open({ provider: { accessTokenTtl: Number(seconds) } })
    await deploy(world)
    const { main, outputs } = await deploy(world, { 'min-validity': minValidity })
    expect(main.exitCode).toBe(0)
    expect(outputs['reused']).toBe(reused)
  },
)

test('a value in the secret that is no token is replaced', async () => {
  const world = await open()
  world.github.setSecret(world.place, SECRET, 'not yet – “nothing”\nhere')
  const { main, outputs } = await deploy(world)
  expect([main.exitCode, outputs['reused']]).toEqual([0, 'false'])
  expect(world.stored(SECRET)).toBe(outputs['access-token'])
})

test('a provider that says no lifetime: the token is refreshed every time', async () => {
  const answer = ({ expires_in: _, ...json }: Record<string, unknown>) => json
  const world = await open({ provider: { answer } })
  await deploy(world)
  const { main, outputs } = await deploy(world)
  expect([main.exitCode, outputs['reused']]).toEqual([0, 'false'])
  expect(main.log).toContain('The provider does not say when the access token expires')
  expect(variableOf(world)).toBeUndefined()
})

test('a JWT needs no variable', async () => {
  const seconds = Math.floor(Date.now() / 1000)
  const claims = { iat: seconds, exp: seconds + 3_600 }
  const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url')
  const jwt = `${part({ alg: 'RS256' })}.${part(claims)}.c2ln`
  const world = await open({ provider: { answer: json => ({ ...json, access_token: jwt }) } })
  const { github } = world
  github.tokens.set(github.token, { secrets: 'write', actions: 'read' })
  await deploy(world)
  const { main, outputs } = await deploy(world)
  expect(outputs).toMatchObject({ reused: 'true', 'access-token': jwt })
  expect(main.annotations.warning).toEqual([])
})
