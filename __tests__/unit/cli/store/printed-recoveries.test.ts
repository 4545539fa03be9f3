import { expect, test } from '@jest/globals'
import type { PendingWrite } from '../../../../src/action/model.ts'
import { printRecovery } from '../../../../src/action/print-recovery.ts'
import { recoveryBlocks } from '../../../../src/action/store-command.ts'
import { findRecoveries } from '../../../../src/cli/store/printed-recoveries.ts'
import { environment, pendingWrite, targetOf } from '../../action/plan.ts'
import { createFakeRuntime } from '../../fake-runtime.ts'

/** The log of a job as GitHub keeps it. */
function logOf(writes: readonly PendingWrite[], verified = true): string {
  const { runtime, record } = createFakeRuntime({ env: { GITHUB_REPOSITORY: 'acme/app' } })
  for (const write of writes) printRecovery(write, runtime, verified)
  const lines = record.info.join('\n').replaceAll('▸ ', '##[group]').split('\n')
  const other = ['##[group]Run npm test', '\u001b[36;1mnpm test\u001b[0m', '##[endgroup]']
  return [...other, ...lines, '##[endgroup]', '##[error]store_failed: x']
    .map(line => `2026-11-03T10:00:01.1234567Z ${line}\n`)
    .join('')
}

const write = pendingWrite({ foundUpdatedAt: '2026-11-03T09:00:00Z' })
const access = pendingWrite({
  target: targetOf(environment, 'ACCESS_TOKEN'),
  token: 'access-token',
  foundUpdatedAt: undefined,
})
const long = pendingWrite({
  sealed: { key_id: '9', encrypted_value: Buffer.alloc(3_000, 'x').toString('base64') },
})
const read = ({ target, sealed, foundUpdatedAt, sealedAt }: PendingWrite) => ({
  target,
  sealed,
  basis: expect.objectContaining({ keyId: sealed.key_id, foundUpdatedAt, sealedAt }),
})
const valuesOf = (text: string) =>
  findRecoveries(text).recoveries.map(({ target, sealed, basis }) => ({ target, sealed, basis }))

const log = logOf([write, access, long])
const all = [write, access, long].map(read)

test.each([
  ['as GitHub keeps it', log],
  ['with a byte order mark', `\uFEFF${log}`],
  ['with carriage returns', log.replaceAll('\n', '\r\n')],
  ['with colors', log.replaceAll('Z ', 'Z \u001b[0m')],
  ['without times, as a browser copies it', log.replaceAll(/^\S+Z (##\[\w+\])?/gm, '')],
  ['indented', log.replaceAll(/^\S+Z /gm, '  ')],
])('every value is found in a log %s', (_, text) => {
  expect(valuesOf(text)).toEqual(all)
  expect(findRecoveries(text).unreadable).toBe(0)
})

/** The commands of a summary, which does not say what the values were made against. */
const summaryOf = (writes: readonly PendingWrite[]): string =>
  recoveryBlocks(writes, {})
    .map(({ command }) => command)
    .join('\n')

test('every value is found in a summary, under no heading', () => {
  const text = summaryOf([write, access, long])
  const { recoveries } = findRecoveries(text)
  expect(valuesOf(text)).toEqual(all.map(value => ({ ...value, basis: undefined })))
  expect(recoveries.map(({ heading }) => heading)).toEqual(['none', 'none', 'none'])
})

test('the last value of a secret comes last', () => {
  const again = { ...write, sealed: { ...write.sealed, key_id: '2' } }
  expect(valuesOf(logOf([write, again]))).toEqual([read(write), read(again)])
})

test('what the action could not verify is marked', () => {
  const headings = findRecoveries(logOf([write]) + logOf([access], false)).recoveries
  expect(headings.map(({ heading }) => heading)).toEqual(['verified', 'unverified'])
})

test('a command outside of the group of the action has no heading', () => {
  const { recoveries } = findRecoveries(`##[endgroup]\n${summaryOf([write])}`)
  expect(recoveries).toMatchObject([{ heading: 'none' }])
})

test('a line about another key says nothing about a value', () => {
  const { recoveries } = findRecoveries(log.replaceAll(/with key_id \S+/g, 'with key_id 77'))
  expect(recoveries.map(({ basis }) => basis)).toEqual([undefined, undefined, undefined])
})

test('a value that is cut off is counted, and the others are found', () => {
  const cut = log.replace(/encrypted_value='.*'/, "encrypted_value='AAAA...")
  expect(findRecoveries(cut).unreadable).toBe(1)
  expect(valuesOf(cut)).toEqual(all.slice(1))
})

test('a log that ends within a long value', () => {
  const end = log.slice(0, log.lastIndexOf('eHh4') - 900)
  expect(findRecoveries(end).unreadable).toBe(1)
})
