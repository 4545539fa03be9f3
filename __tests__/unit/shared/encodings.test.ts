import { expect, test } from '@jest/globals'
import { encodings } from '../../../src/shared/encodings.ts'

const token = 'aB3+/=ü "&\'(x)'

test.each(['', 'a', 'ab', 'client:'])(
  'a token is found in the base64 of %j and the token',
  before => {
    const text = Buffer.from(`${before}${token}:after`).toString('base64')
    expect(encodings(token).some(form => form !== token && text.includes(form))).toBe(true)
    const urlSafe = Buffer.from(`${before}${token}:after`).toString('base64url')
    expect(encodings(token).some(form => form !== token && urlSafe.includes(form))).toBe(true)
  },
)

test('the forms come longest first, without duplicates and without an empty one', () => {
  const lengths = encodings(token).map(({ length }) => length)
  expect(lengths).toEqual([...lengths].sort((a, b) => b - a))
  expect(new Set(encodings(token)).size).toBe(lengths.length)
  expect(encodings('')).toEqual([])
})

test('a short value has no base64 forms, which would match ordinary text', () => {
  expect(encodings('abcde')).toEqual(['abcde'])
})

test('a lone surrogate does not throw', () => {
  expect(encodings('token-\ud800-token').length).toBeGreaterThan(1)
})

test('form encoding is that of RFC 6749 Appendix B', () => {
  expect(encodings(' %&+£€')).toContain('+%25%26%2B%C2%A3%E2%82%AC')
})
