import { expect, test } from '@jest/globals'
import { pastedTokenProblem } from '../../../../src/action/inputs/pasted-token.ts'

const pasted: readonly [string, string][] = [
  ['"abc"', 'has quotes around it'],
  ["'abc'", 'has quotes around it'],
  ['`abc`', 'has quotes around it'],
  ['“abc”', 'has quotes around it'],
  ['‘abc’', 'has quotes around it'],
  ['{"refresh_token":"abc"}', 'looks like JSON'],
  ['["abc"]', 'looks like JSON'],
  ['Bearer abc', 'begins with `Bearer`'],
  ['bearer  abc', 'begins with `Bearer`'],
  ['refresh_token=abc', 'begins with a parameter name'],
  ['refreshToken: abc', 'begins with a parameter name'],
  ['REFRESH_TOKEN=abc', 'begins with a parameter name'],
  ['access_token=abc', 'begins with a parameter name'],
  ['https://a.example/?refresh_token=abc', 'looks like a URL'],
  ['grant=x&refresh_token=abc', 'looks like a query string'],
  ['abc%2Fdef%3D%3D', 'is URL-encoded'],
  ['abc%7Cdef', 'is URL-encoded'],
  ['${{ secrets.REFRESH_TOKEN }}', 'looks like an expression'],
  ['$REFRESH_TOKEN', 'looks like an expression'],
  ['secrets.REFRESH_TOKEN', 'looks like an expression'],
  ['"abc",', 'has quotes around it'],
  ['Authorization: Bearer abc', 'begins with `Bearer`'],
  ['null', 'is a placeholder'],
  ['***', 'is a placeholder'],
  ['<abc>', 'is a placeholder'],
  ['ghp_abc', 'looks like a token for GitHub'],
  ['github_pat_abc', 'looks like a token for GitHub'],
]

test.each(pasted)('%j', (value, problem) => {
  expect(pastedTokenProblem(value)).toContain(problem)
  expect(pastedTokenProblem(value)).not.toContain('abc')
})

const tokens = [
  '5d821128-c927-4a6e-9a0f-2b0d3c1e4f5a',
  'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
  '1//0gAbC-dEf_Gh1',
  'ghr_1B4a2e77838347a7E420ce178F2E7c6912E169246c34E1ccbF66C46812d16D5B1A9Dc86A1498',
  'xoxe-1-My0xLTE',
  'M.C105_BAY.0.U.-CVx!abc*def$$',
  'a+b/c==',
  '50%off',
  'rt|abc~1',
  "it's",
  // RFC 6749 allows every printable ASCII character.
  'a b',
  '"a',
  "a'",
]

test.each(tokens)('%j looks like a token', value => {
  expect(pastedTokenProblem(value)).toBeUndefined()
})
