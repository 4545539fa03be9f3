import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { forgetUse, recordUse, refuseSecondUse } from '../../../src/action/used-tokens.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime } from '../fake-runtime.ts'

const folder = mkdtempSync(join(tmpdir(), 'used-tokens-'))
afterAll(() => rmSync(folder, { recursive: true }))

const first = new Secret('the-first-refresh-token')
const second = new Secret('the-second-refresh-token')

test('a token that this job used is refused, and another is not', () => {
  const { runtime } = createFakeRuntime({ env: { RUNNER_TEMP: folder } })
  expect(() => refuseSecondUse(first, runtime)).not.toThrow()
  recordUse(first, runtime)
  recordUse(new Secret('yet-another-refresh-token'), runtime)
  expect(() => refuseSecondUse(second, runtime)).not.toThrow()
  expect(() => refuseSecondUse(first, runtime)).toThrow(
    expect.objectContaining({
      code: 'stale_refresh_token',
      credential: 'untouched',
      remedy: expect.stringContaining('second job that names the same environment'),
    }),
  )
  const record = readFileSync(join(folder, 'refresh-oauth-token-used'), 'utf8')
  expect(record).toMatch(/^([0-9a-f]{8}\n)+$/)
})

test('a token that was not used up after all is not refused', () => {
  const { runtime } = createFakeRuntime({ env: { RUNNER_TEMP: folder } })
  recordUse(first, runtime)
  recordUse(second, runtime)
  forgetUse(second, runtime)
  expect(() => refuseSecondUse(second, runtime)).not.toThrow()
  expect(() => refuseSecondUse(first, runtime)).toThrow('already used')
  recordUse(second, runtime)
  expect(() => refuseSecondUse(second, runtime)).toThrow('already used')
})

test('a folder that cannot be written or read stops nothing', () => {
  const { runtime, record } = createFakeRuntime({ env: { RUNNER_TEMP: join(folder, 'missing') } })
  expect(() => recordUse(first, runtime)).not.toThrow()
  expect(() => forgetUse(first, runtime)).not.toThrow()
  expect(() => refuseSecondUse(first, runtime)).not.toThrow()
  expect(record.debug).toHaveLength(1)
})
