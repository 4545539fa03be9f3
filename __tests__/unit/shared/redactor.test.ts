import { describe, expect, test } from '@jest/globals'
import { createRedactor, escapeCommands } from '../../../src/shared/redactor.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { formsOf } from '../../world/encodings.ts'

const tokens = [
  'plain-token-0123456789',
  `reserved:+%&= /?#"'<>\\~*!()`,
  'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
  '5d821128-c927-4a6e-9a0f-2b0d3c1e4f5a',
]

function redactorFor(...secrets: readonly string[]) {
  const masked: string[] = []
  const redactor = createRedactor(values => masked.push(...values))
  for (const secret of secrets) redactor.add(new Secret(secret))
  return { redactor, masked }
}

describe('a secret', () => {
  /** No text on its way to a log is reversed, and half of a token is handled by resemblance. */
  const isExact = (form: string): boolean =>
    /^(plain|base64.*|hex|HEX|URI.*|form|JSON|XML)$/.test(form)

  test.each(tokens)('%j is replaced in every form that a log can contain', token => {
    const { redactor } = redactorFor(token)
    for (const { form, text } of formsOf(token).filter(({ form }) => isExact(form))) {
      expect({ form, shown: redactor.redact(`before ${text} after`) }).toEqual({
        form,
        shown: expect.stringContaining('***'),
      })
    }
  })

  test.each(tokens)('%j is registered with the runner in each form once', token => {
    const { masked } = redactorFor(token, token)
    expect(masked).toContain(token)
    expect(masked).toContain(new URLSearchParams({ '': token }).toString().slice(1))
    expect(masked).toEqual([...new Set(masked)])
  })

  test('of white space only registers nothing, since the runner would mask every space', () => {
    expect(redactorFor('', ' ', '\n').masked.filter(form => form.trim() === '')).toEqual([])
  })
})

describe('text that resembles a secret is withheld', () => {
  const token = 'Hs6Jc1Ug5NeXa3Ft0KoZ'
  const separated = (by: string): string => [...token].join(by)
  const resembling: readonly [string, string][] = [
    ['in other case', token.toUpperCase()],
    ['with spaces between its characters', separated(' ')],
    ['with hyphens between its characters', separated('-')],
    ['on several lines', separated('\n')],
    ['in decimal entities', token.replace(/./g, c => `&#${c.charCodeAt(0)};`)],
    ['in hexadecimal entities', token.replace(/./g, c => `&#x${c.charCodeAt(0).toString(16)};`)],
    ['with entities in between', separated('&zwj;')],
    ['in \\u escapes', token.replace(/./g, c => `\\u00${c.charCodeAt(0).toString(16)}`)],
    ['in \\x escapes', token.replace(/./g, c => `\\x${c.charCodeAt(0).toString(16)}`)],
    ['percent-encoded throughout', token.replace(/./g, c => `%${c.charCodeAt(0).toString(16)}`)],
    ['escaped twice', token.replace(/./g, c => `%26%23${c.charCodeAt(0)};`)],
    ['by its first 12 characters', token.slice(0, 12)],
    ['by its last 12 characters', token.slice(-12)],
    ['with zero-width spaces', separated('\u200b')],
  ]

  test.each(resembling)('%s', (_, text) => {
    const { redactor } = redactorFor(token)
    const shown = redactor.redact(`the server said: ${text} is wrong`)
    expect(shown).toBe('(text withheld because it resembles a secret)')
    expect(redactor.redactOutput(`read ${text}`)).toBe('')
  })

  test('but 11 characters in common are chance', () => {
    const { redactor } = redactorFor(token)
    expect(redactor.redact(token.slice(0, 11))).toBe(token.slice(0, 11))
  })

  test('and ordinary words beside a secret are shown', () => {
    const { redactor } = redactorFor(token)
    expect(redactor.redact(`invalid_grant: token ${token} was used`)).toBe(
      'invalid_grant: token *** was used',
    )
  })
})

const strangers: readonly [string, string, string][] = [
  ['a line break', 'a\r\nb\u2028c', 'a b c'],
  ['a workflow command', '\n::set-output name=x::y', ': :set-output name=x: :y'],
  ['an old workflow command', 'x ##[add-mask]e', 'x ## [add-mask]e'],
  ['a command that redaction would leave behind', ':::', ': ::'],
  ['colors', '\u001b[31mred\u001b[0m', '[31mred [0m'],
  ['text that is written backwards', 'a\u202eb', 'a b'],
]

test.each(strangers)("%s in a server's text has no effect", (_, text, shown) => {
  expect(redactorFor().redactor.redact(text)).toBe(shown)
})

test("a server's text is cut after 300 characters", () => {
  expect(redactorFor().redactor.redact('x'.repeat(10_000))).toBe(`${'x'.repeat(300)}…`)
})

test('in an output, the length and line breaks stay, and no secret is shown', () => {
  const { redactor } = redactorFor('plain-token-0123456789')
  const scope = `${'read:thing '.repeat(100)}\nwrite`
  expect(redactor.redactOutput(scope)).toBe(scope)
  expect(redactor.redactOutput('read plain-token-0123456789')).toBe('read ***')
})

test('the names that a log shows cannot contain an old workflow command', () => {
  expect(escapeCommands('environment ##[error]x')).toBe('environment ## [error]x')
})
