import { expect, test } from '@jest/globals'
import { deploy, environment, exchanges, open, SECRET } from '../support/deployments.ts'
import type { Inputs } from '../world/index.ts'

test('a second use in one job reuses the token of the first', async () => {
  const world = await open({ place: environment })
  const before = { 'access-token': world.stored(SECRET) ?? '' }
  const refused = await world.job([{ inputs: before }, { inputs: before }])
  expect(refused.map(({ main }) => main.exitCode)).toEqual([0, 1])
  expect(refused[1]?.outputs['error-code']).toBe('stale_refresh_token')
  const now = { 'access-token': world.stored(SECRET) ?? '' }
  const both = await world.job([{ inputs: now }, { inputs: now }])
  expect(both.map(({ outputs }) => outputs['reused'])).toEqual(['true', 'true'])
})

test('a step that used up its refresh token hinders no reuse in the same job', async () => {
  const world = await open({ place: environment })
  await deploy(world)
  const held = { 'access-token': world.stored(SECRET) ?? '' }
  const [rotated, reused] = await world.job([
    { inputs: { 'access-token-secret': 'OTHER' } },
    { inputs: held },
  ])
  expect(rotated?.outputs['reused']).toBe('false')
  expect(reused?.outputs['reused']).toBe('true')
})

const dryRuns: readonly [string, Inputs, RegExp][] = [
  ['would reuse it', {}, /Access token: a run would reuse it, valid until \d{4}/],
  ['would refresh it', { 'min-validity': '9999' }, /a run would refresh it. It expires at .*9999/],
  ['would refresh it', { 'force-refresh': 'true' }, /a run would refresh it. `force-refresh` is/],
]

test.each(dryRuns)('a dry run says that a run %s, with %j', async (_, inputs, text) => {
  const world = await open()
  await deploy(world)
  const { main, outputs } = await deploy(world, { ...inputs, 'dry-run': 'true' })
  expect(main.exitCode).toBe(0)
  expect(outputs).toEqual({ reused: 'false', rotated: 'false', stored: 'false' })
  expect(main.log).toMatch(text)
  expect(exchanges(world)).toBe(1)
})

const conflicts: readonly [string, Inputs, RegExp][] = [
  [
    'access-token without access-token-secret',
    { 'access-token': 'x-an-access-token', 'access-token-secret': '' },
    /`access-token` requires `access-token-secret`/,
  ],
  [
    'revoke-on-exit with access-token-secret',
    { 'revoke-on-exit': 'TRUE', 'revocation-url': 'https://example.com/revoke' },
    /`revoke-on-exit` cannot be used with `access-token-secret` or `access-token`/,
  ],
  ['a negative min-validity', { 'min-validity': '-1' }, /`min-validity` must be a whole number/],
  ['min-validity in minutes', { 'min-validity': '5m' }, /`min-validity` must be a whole number/],
  ['force-refresh: yes', { 'force-refresh': 'yes' }, /`force-refresh` must be true or false/],
]

test.each(conflicts)('%s is refused', async (_, inputs, text) => {
  const world = await open()
  const { main, outputs } = await deploy(world, inputs)
  expect(outputs).toMatchObject({ 'error-code': 'input_invalid', credential: 'untouched' })
  expect(main.log).toMatch(text)
  expect(world.github.requests).toEqual([])
})
