import { expect, test } from '@jest/globals'
import { formatRecord, readRecord } from '../../../src/action/token-record.ts'
import { Secret } from '../../../src/shared/secret.ts'

const token = new Secret('access-token-of-a-user')
const expiresAt = new Date('2026-11-25T18:00:00Z')
const record = formatRecord(token, expiresAt)
const [date = '', fingerprint = '', mac = ''] = record.split(' ')

test('a person can read the date and compare the fingerprint with the log', () => {
  expect(date).toBe('2026-11-25T18:00:00Z')
  expect(fingerprint).toMatch(/^fingerprint=[0-9a-f]{32}$/)
  expect(fingerprint).toContain(`=${token.fingerprint}`)
  expect(mac).toMatch(/^mac=[0-9a-f]{32}$/)
})

test('the record says when its token expires', () => {
  expect(readRecord(record, token)).toBe(expiresAt.getTime())
})

test('parts of a second are cut, so the date is never too late', () => {
  const late = formatRecord(token, new Date('2026-11-25T18:00:00.999Z'))
  expect(readRecord(late, token)).toBe(expiresAt.getTime())
})

test('the record of one token says nothing about another', () => {
  expect(readRecord(record, new Secret('access-token-of-another-user'))).toBe('other-token')
})

const other = formatRecord(token, new Date('2026-11-25T19:00:00Z')).split(' ')

const unreadable: readonly [string, string][] = [
  ['empty', ''],
  ['a date alone', date],
  ['without a MAC', `${date} ${fingerprint}`],
  ['with a later date', record.replace('2026', '2027')],
  ['with an earlier date', record.replace('18:00', '17:00')],
  ['with the MAC of another date', `${date} ${fingerprint} ${other[2]}`],
  ['with a date that does not exist', record.replace('11-25', '02-31')],
  ['with an offset in place of Z', record.replace('Z', '+00:00')],
  ['with parts of a second', record.replace('Z', '.000Z')],
  ['with a short fingerprint', `${date} fingerprint=${token.fingerprint} ${mac}`],
  ['in upper case', record.toUpperCase()],
  ['with a space before it', ` ${record}`],
  ['with a line break after it', `${record}\n`],
  ['with a second line', `${record}\n${record}`],
  ['with text after it', `${record} `],
  ['with two spaces', record.replace(' ', '  ')],
  ['as JSON', JSON.stringify({ expiresAt: date })],
  ['of 48 KB', 'x'.repeat(48 * 1024)],
]

test.each(unreadable)('a variable that is %s is not believed', (_, value) => {
  expect(readRecord(value, token)).toBe('unreadable')
})
