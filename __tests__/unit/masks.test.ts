import { expect, test } from '@jest/globals'
import { encodings } from '../../src/lib/encodings.ts'
import { createMasks } from '../../src/lib/masks.ts'
import { Secret } from '../../src/lib/secret.ts'
import { formsOf } from '../world/encodings.ts'

const tokens = [
  'plain-token-0123456789',
  `reserved:+%&= /?#"'<>\\~*!()`,
  'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
  '5d821128-c927-4a6e-9a0f-2b0d3c1e4f5a',
]

/** What something on the way to a log makes of a value; a reversed one, say, nothing does. */
const LIKELY = /^(plain|base64.*|hex|HEX|URI.*|form|JSON|XML)$/

test.each(tokens)('every form of %j is starred', token => {
  const masks = createMasks(() => {})
  masks.add(new Secret(token))
  for (const { text, form } of formsOf(token).filter(({ form }) => LIKELY.test(form))) {
    expect({ form, shown: masks.scrub(`before ${text} after`) }).toEqual({
      form,
      shown: expect.stringContaining('***'),
    })
  }
})

test.each(tokens)('%j is found inside a longer base64 text', token => {
  for (const before of ['', 'a', 'ab', 'client:']) {
    const text = Buffer.from(`${before}${token}:after`).toString('base64')
    expect(encodings(token).some(form => form !== token && text.includes(form))).toBe(true)
  }
})

test('the runner is told each form once, the longest first', () => {
  const told: string[] = []
  const masks = createMasks(values => told.push(...values))
  masks.add(new Secret('a token & more'))
  masks.add(new Secret('a token & more'))
  expect(told).toEqual([...new Set(told)])
  expect(told).toContain('a token & more')
  expect(told).toContain('a+token+%26+more')
})

const strangers: readonly [string, string, string][] = [
  ['a line break', 'a\r\nb\u2028c', 'a b c'],
  ['a workflow command', '\n::set-output name=x::y', ': :set-output name=x: :y'],
  ['an old workflow command', 'x ##[add-mask]e', 'x ## [add-mask]e'],
  ['colours', '\u001b[31mred\u001b[0m', '[31mred [0m'],
]

test.each(strangers)("%s in a server's text does nothing", (_, text, shown) => {
  expect(createMasks(() => {}).scrub(text)).toBe(shown)
})

test("a server's text is bounded", () => {
  expect(createMasks(() => {}).scrub('x'.repeat(10_000))).toHaveLength(301)
})
