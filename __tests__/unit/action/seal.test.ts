import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { Grant } from '../../../src/action/model.ts'
import { seal } from '../../../src/action/seal.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime } from '../fake-runtime.ts'
import { ACCESS_TOKEN, destinationOf, NEW_TOKEN, planOf, repository, targetOf } from './plan.ts'

const folder = mkdtempSync(join(tmpdir(), 'seal-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(grant: Partial<Grant>, broken = false) {
  const { runtime, record } = createFakeRuntime({ env: { RUNNER_TEMP: folder } })
  const accessToken = destinationOf({ token: 'access-token', target: targetOf(repository, 'AT') })
  const primary = destinationOf()
  const saveState = () => {
    throw new Error('EACCES')
  }
  const core = broken ? { ...runtime.core, saveState } : runtime.core
  const { writes, inState } = seal(
    { accessToken: new Secret(ACCESS_TOKEN), ...grant } as Grant,
    planOf({}, { primary, destinations: [primary, accessToken] }),
    { ...runtime, core },
  )
  return { writes, inState, record }
}

const rotated = new Secret(NEW_TOKEN)

test('a rotated token and the access token are encrypted, saved in the state, then masked', () => {
  const { writes, record } = run({ rotated })
  expect(writes.map(({ id, token }) => [id, token])).toEqual([
    ['refresh_token_actions', 'refresh-token'],
    ['access_token_actions', 'access-token'],
  ])
  expect(Object.keys(record.state)).toEqual([
    'pending_refresh_token_actions',
    'pending_access_token_actions',
  ])
  expect(JSON.stringify(record.state)).not.toContain(NEW_TOKEN)
  expect(record.masked).toEqual(expect.arrayContaining([NEW_TOKEN, ACCESS_TOKEN]))
  expect(record.info).toEqual([
    expect.stringMatching(
      /^Access token issued\. Refresh token rotated \(fingerprint \w{8} → \w{8}\) and encrypted\.$/,
    ),
  ])
})

test('a token that was not rotated is not written', () => {
  const { writes, record } = run({ rotated: undefined })
  expect(writes.map(({ token }) => token)).toEqual(['access-token'])
  expect(record.info.join()).toMatch(/Refresh token not rotated \(fingerprint \w{8}\)\.$/)
})

test('a state file that cannot be written: the recovery is printed at once', () => {
  const { writes, record } = run({ rotated }, true)
  expect(writes).toHaveLength(2)
  expect(record.warning).toEqual([expect.stringContaining('The state file could not be written')])
  expect(record.info.filter(line => line.startsWith('gh api --method PUT'))).toHaveLength(2)
})

test.each([
  [100, 100],
  [20_000, undefined],
])('of %d selected repositories the state holds %s, as it is limited to 128 KiB', (count, kept) => {
  const { runtime, record } = createFakeRuntime({ env: { RUNNER_TEMP: folder } })
  const selected_repository_ids = Array.from({ length: count }, (_, index) => 100_000_000 + index)
  const visibility = { visibility: 'selected' as const, selected_repository_ids }
  const destinations = [destinationOf({ visibility })]
  const { writes } = seal({ rotated } as Grant, planOf({}, { destinations }), runtime)
  expect(writes[0]?.visibility?.selected_repository_ids?.length).toBe(kept)
  expect(JSON.stringify(record.state).length).toBeLessThan(2_500)
})

const unusable = ['a\nb', 'x'.repeat(48 * 1_024 + 1), '"quoted"', 'tokén']

test.each(unusable)('a token that the next run would not accept is a warning', token => {
  const { record } = run({ rotated: new Secret(token) })
  expect(record.warning).toEqual([
    expect.stringMatching(
      /^The provider issued a refresh token that the next run will not accept: it /,
    ),
  ])
})
