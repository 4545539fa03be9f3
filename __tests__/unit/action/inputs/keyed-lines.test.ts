import { expect, test } from '@jest/globals'
import { headers, pairs } from '../../../../src/action/inputs/keyed-lines.ts'
import { InputError } from '../../../../src/shared/parsers.ts'

const params = pairs(['scope', 'refresh_token'])

const accepted: readonly [string, string, object][] = [
  ['nothing', '\n \n', {}],
  ['one line', 'audience=https://api.example/?a=b&c', { audience: 'https://api.example/?a=b&c' }],
  ['spaces around', ' a = b c \r\n\n d=', { a: 'b c', d: '' }],
  ['characters beyond ASCII', 'name=Zoë', { name: 'Zoë' }],
  ['client_id', 'client_id=app', { client_id: 'app' }],
]

test.each(accepted)('parameters: %s', (_, raw, value) => {
  expect(params(raw)).toEqual(value)
})

const acceptedHeaders: readonly [string, string, object][] = [
  ['one line', 'Origin: https://app.example', { origin: 'https://app.example' }],
  [
    'names in any case',
    'X-API-Key:k\r\nUser-Agent:  a b ',
    { 'x-api-key': 'k', 'user-agent': 'a b' },
  ],
  ['a value with a colon', 'Accept: text/x; a="b:c"', { accept: 'text/x; a="b:c"' }],
]

test.each(acceptedHeaders)('headers: %s', (_, raw, value) => {
  expect(headers(raw)).toEqual(value)
})

const SECRET = 's3cr3t-value'
const rejected: readonly [string, typeof params, string, string][] = [
  ['no equals sign', params, `a=b\n${SECRET}`, 'must be name=value lines; line 2 is not'],
  ['a parameter of its own', params, `scope=${SECRET}`, 'must not set scope, which has an input'],
  ['a name twice', params, `a=1\nb=2\na=${SECRET}`, 'sets a name again in line 3'],
  ['a control character', params, `a=${SECRET}\u0007`, 'cannot be printed'],
  ['a long value', params, `a=${SECRET.repeat(1_000)}`, 'is longer than'],
  ['no colon', headers, `Bearer ${SECRET}`, 'must be `Name: value` lines; line 1 is not'],
  ['an empty value', headers, 'Origin:', 'must be `Name: value` lines; line 1 is not'],
  ['a space in the name', headers, `My Header: ${SECRET}`, 'line 1 is not'],
  ['a name twice, in any case', headers, `A: 1\na: ${SECRET}`, 'sets a name again in line 2'],
  ['a character beyond ASCII', headers, `A: Zoë-${SECRET}`, 'is not printable ASCII'],
  ['a bare line break', headers, `A: b\rInjected: ${SECRET}`, 'line 1 is not'],
  ['a null character', headers, `A: b\u0000${SECRET}`, 'is not printable ASCII'],
  ['a tab', headers, `A: b\t${SECRET}`, 'is not printable ASCII'],
]

test.each(rejected)('%s is rejected, and no value is repeated', (_, parse, raw, text) => {
  const result = parse(raw)
  expect(result).toBeInstanceOf(InputError)
  expect((result as InputError).text).toContain(text)
  expect((result as InputError).text).not.toContain(SECRET)
})

const reserved = [
  ...['Authorization', 'Proxy-Authorization', 'Host', 'Expect', 'Accept-Encoding'],
  ...['Content-Type', 'Content-Length', 'Content-Encoding', 'Transfer-Encoding'],
  ...['Connection', 'Keep-Alive', 'Proxy-Connection', 'TE', 'Trailer', 'Upgrade'],
]

test.each(reserved)('the header %s is rejected', name => {
  expect(headers(`${name}: x`)).toEqual(
    new InputError(`must not set ${name.toLowerCase()}, which this action sets itself`),
  )
})
