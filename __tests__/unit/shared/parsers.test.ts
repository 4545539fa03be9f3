import { describe, expect, test } from '@jest/globals'
import { endpoint } from '../../../src/http/endpoint.ts'
import {
  boolean,
  InputError,
  listOf,
  matching,
  oneOf,
  optional,
  type Parser,
  printableAscii,
  printableText,
  required,
  secret,
  wholeNumber,
} from '../../../src/shared/parsers.ts'
import { Secret } from '../../../src/shared/secret.ts'

/** What a parser makes of a text: a value, or the rest of a sentence about the problem. */
const parsed = (parser: Parser<unknown>, raw: string): unknown => {
  const value = parser(raw)
  if (value instanceof InputError) return `problem: ${value.text}`
  return value instanceof Secret ? `secret: ${value.reveal()}` : value
}

const word = oneOf(['fail', 'warn'])
const whole = wholeNumber(0, 3_600)
const ascii = printableAscii(10)
const text = printableText(10)
const list = listOf(['actions', 'dependabot'])
const NUMBER = 'problem: must be a whole number from 0 to 3600'
const BOOLEAN = 'problem: must be true or false'

const rows: readonly [string, Parser<unknown>, string, unknown][] = [
  ['an optional input', optional(word), '', undefined],
  ['an optional input', optional(word), 'warn', 'warn'],
  ['a required input', required(word), '', 'problem: is empty'],

  ['a boolean', boolean, 'true', true],
  ['a boolean', boolean, 'True', true],
  ['a boolean', boolean, 'TRUE', true],
  ['a boolean', boolean, 'tRuE', true],
  ['a boolean', boolean, 'false', false],
  ['a boolean', boolean, 'FALSE', false],
  ['a boolean', boolean, 'False', false],
  ['a boolean', boolean, 'yes', BOOLEAN],
  ['a boolean', boolean, '1', BOOLEAN],
  ['a boolean', boolean, '', BOOLEAN],
  ['a boolean', boolean, 'true false', BOOLEAN],

  ['a choice', word, 'fail', 'fail'],
  ['a choice', word, 'WARN', 'warn'],
  ['a choice', word, 'Warn', 'warn'],
  ['a choice', word, 'wArN', 'warn'],
  ['a choice', word, 'warning', 'problem: must be one of fail, warn'],
  ['a choice', word, 'toString', 'problem: must be one of fail, warn'],

  ['a list', list, 'actions', ['actions']],
  ['a list', list, 'Actions,Dependabot', ['actions', 'dependabot']],
  ['a list', list, ' DEPENDABOT ,\n actions', ['dependabot', 'actions']],
  ['a list', list, 'actions,Actions,ACTIONS', ['actions']],
  ['a list', list, 'actions,', 'problem: must be one of actions, dependabot'],
  ['a list', list, 'agents', 'problem: must be one of actions, dependabot'],

  ['a whole number', whole, '0', 0],
  ['a whole number', whole, '3600', 3_600],
  ['a whole number', whole, '007', 7],
  ['a whole number', whole, '3601', NUMBER],
  ['a whole number', whole, '-1', NUMBER],
  ['a whole number', whole, '1.5', NUMBER],
  ['a whole number', whole, '1e3', NUMBER],
  ['a whole number', whole, '0x10', NUMBER],
  ['a whole number', whole, '9'.repeat(400), NUMBER],
  ['a whole number', whole, 'soon', NUMBER],

  ['ASCII', ascii, 'a b~!', 'a b~!'],
  [
    'ASCII',
    ascii,
    'a\nb',
    'problem: has a character at position 2 that is not printable ASCII, such as a line break',
  ],
  [
    'ASCII',
    ascii,
    'tokén',
    'problem: has a character at position 4 that is not printable ASCII, such as a line break',
  ],
  ['ASCII', ascii, '12345678901', 'problem: is longer than 10 bytes'],
  ['text', text, 'pässw€', 'pässw€'],
  [
    'text',
    text,
    'a\tb',
    'problem: has a character at position 2 that cannot be printed, such as a line break',
  ],
  ['text', text, '€€€€', 'problem: is longer than 10 bytes'],
  [
    'text',
    text,
    'a\u202eb',
    'problem: has a character at position 2 that cannot be printed, such as a line break',
  ],
  ['a secret', secret(text), 'pässw', 'secret: pässw'],
  ['a pattern', matching(/^a+$/, 'must be a'), 'aa', 'aa'],
  ['a pattern', matching(/^a+$/, 'must be a'), 'b', 'problem: must be a'],

  ['an endpoint', endpoint, 'https://a.example/t?x=1', 'https://a.example/t?x=1'],
  ['an endpoint', endpoint, 'HTTPS://A.example', 'https://a.example/'],
  ['an endpoint', endpoint, 'http://127.0.0.1:8080/t', 'http://127.0.0.1:8080/t'],
  ['an endpoint', endpoint, 'http://a.example/t', 'problem: must be an https URL'],
  ['an endpoint', endpoint, 'a.example', 'problem: is not a URL'],
]

const named = rows.map(([kind, parser, raw, expected]) => [kind, raw, parser, expected] as const)

test.each(named)('%s: %j', (_, raw, parser, expected) => {
  expect(parsed(parser, raw)).toEqual(expected)
})

describe('a value never appears in the problem', () => {
  const bad = 'b\u0007ad-value-7Kq'
  const parsers = [word, whole, list, boolean, text, endpoint]
  test.each(parsers.map((parser, index) => [index, parser] as const))('parser %d', (_, parser) => {
    expect(parsed(parser, bad)).not.toContain('ad-value')
  })
})
