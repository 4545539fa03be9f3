import { expect, test } from '@jest/globals'
import {
  describeBasis,
  type PrintedBasis,
  parseBasis,
} from '../../../src/github/encryption-basis.ts'

const basis: PrintedBasis = {
  what: 'refresh token',
  keyId: '568250167242549743',
  sealedAt: '2026-11-03T10:00:00.123Z',
  foundUpdatedAt: '2026-11-03T09:00:00Z',
}

test.each<[string, Partial<PrintedBasis>]>([
  ['a refresh token', {}],
  ['an access token', { what: 'access token' }],
  ['a secret that was not looked up', { foundUpdatedAt: undefined }],
  ['a date with an offset', { foundUpdatedAt: '2026-11-03T09:00:00+01:00' }],
])('what is printed is read again: %s', (_, more) => {
  const given = { ...basis, ...more }
  expect(parseBasis(describeBasis(given))).toEqual(given)
  expect(parseBasis(`# ${describeBasis(given)}`)).toEqual(given)
})

const line = describeBasis(basis)

test.each([
  ['a line that is cut off', line.slice(0, -8)],
  ['a date that does not exist', line.replace('2026-11-03T09', '2026-13-03T09')],
  ['another sentence', 'This refresh token was encrypted.'],
])('nothing is read from %s', (_, text) => {
  expect(parseBasis(text)).toBeUndefined()
})
