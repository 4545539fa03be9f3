import { expect, test } from '@jest/globals'
import {
  type AuthorizationResponse,
  readAuthorizationResponse,
  readPastedResponse,
} from '../../../../src/oauth/sign-in/authorization-response.ts'
import { Secret } from '../../../../src/shared/secret.ts'

const state = new Secret('s-t_ate')

/** As plain values, so that a test can compare the code. */
function plain(response: AuthorizationResponse): unknown {
  return response.kind === 'code' ? { ...response, code: response.code.reveal() } : response
}

const code = { kind: 'code', code: 'c/o de', issuer: undefined }
const wrong = { kind: 'wrong-state', missing: false }
const missing = { kind: 'wrong-state', missing: true }
const no = (reason: string) => ({ kind: 'not-a-response', reason: expect.stringContaining(reason) })

const responses: readonly [string, string, unknown][] = [
  ['a code', 'code=c%2Fo+de&state=s-t_ate', code],
  [
    'the issuer beside it',
    'code=c%2Fo+de&state=s-t_ate&iss=https%3A%2F%2Fa.example',
    { ...code, issuer: 'https://a.example' },
  ],
  ['parameters of another kind beside it', 'scope=a&code=c%2Fo%20de&state=s-t_ate&realmId=1', code],
  [
    'an error with words and a page',
    'error=access_denied&error_description=The+user+said+no&error_uri=https%3A%2F%2Fa&state=s-t_ate',
    {
      kind: 'error',
      error: 'access_denied',
      description: 'The user said no',
      uri: 'https://a',
    },
  ],
  [
    'an error alone',
    'error=server_error&state=s-t_ate',
    { kind: 'error', error: 'server_error', description: '', uri: undefined },
  ],
  [
    'an error, even beside a code',
    'error=server_error&code=x&state=s-t_ate',
    { kind: 'error', error: 'server_error', description: '', uri: undefined },
  ],
  ['a wrong state', 'code=x&state=other', wrong],
  ['an empty state', 'code=x&state=', wrong],
  ['a state with more at its end', 'code=x&state=s-t_ate1', wrong],
  ['no state', 'code=x', missing],
  ['an error without state', 'error=access_denied', missing],
  ['two states, one of them right', 'code=x&state=s-t_ate&state=other', wrong],
  ['the right state twice', 'code=x&state=s-t_ate&state=s-t_ate', no('more than one `state`')],
  ['two codes', 'code=x&code=y&state=s-t_ate', no('more than one `code`')],
  ['an empty code', 'code=&state=s-t_ate', no('empty code')],
  ['a state alone', 'state=s-t_ate', no('empty code')],
  ['nothing of a response', 'utm=1', no('neither a code nor an error')],
  ['nothing', '', no('neither a code nor an error')],
]

test.each(responses)('a redirected address with %s', (_, query, expected) => {
  expect(plain(readAuthorizationResponse(new URLSearchParams(query), state))).toEqual(expected)
})

const query = 'code=c%2Fo%20de&state=s-t_ate'
const address = `http://localhost:8765/callback?${query}`

const pasted: readonly [string, string, unknown][] = [
  ['the whole address', address, code],
  ['an https address', `https://localhost/callback?${query}`, code],
  ['an address without its scheme', `localhost:8765/callback?${query}`, code],
  ['white space around it', `  \t${address}  \n`, code],
  ['quotes around it', `'${address}'`, code],
  ['double quotes around it', `"${address}"\n`, code],
  ['typographic quotes around it', `“${address}”`, code],
  ['angle brackets around it', `<${address}>`, code],
  ['a code fence around it', `\`${address}\``, code],
  [
    'lines as a terminal wraps them',
    address.replace('%20', '%\n20').replace('state', 'st\r\n  ate'),
    code,
  ],
  ['zero-width characters in it', `\u200b${address.replace('code', 'co\ufeffde')}`, code],
  ['its query only', `?${query}`, code],
  ['its parameters only', query, code],
  ['its parameters in the fragment', `http://localhost:8765/callback#${query}`, code],
  ['a fragment at its end, as Facebook adds it', `${address}#_=_`, code],
  ['`&amp;` as in HTML', address.replace('&', '&amp;'), code],
  ['a wrong state', address.replace('s-t_ate', 'other'), wrong],
  ['no state', 'http://localhost:8765/callback?code=x', missing],
  ['only the code', 'code=x', missing],
  [
    'an error',
    'http://localhost:8765/callback?error=access_denied&state=s-t_ate',
    { kind: 'error', error: 'access_denied', description: '', uri: undefined },
  ],
  ['a bare code', '4/0AeaYSHB-x_y', no('is not a whole address')],
  ['a bare code with padding', 'YWJjZA==', no('is not a whole address')],
  ['a word', 'yes', no('is not a whole address')],
  ['an address without parameters', 'http://localhost:8765/callback', no('without a code')],
  ['an address with other parameters', 'https://a.example/login?next=1', no('without a code')],
  [
    'the address that starts the sign-in',
    'https://login.example.com/authorize?response_type=code&client_id=a&state=s-t_ate',
    no('starts the sign-in'),
  ],
  ['nothing', '', no('is empty')],
  ['white space', ' \n ', no('is empty')],
  ['only quotes', '""', no('is empty')],
]

test.each(pasted)('a person pastes %s', (_, text, expected) => {
  expect(plain(readPastedResponse(text, state))).toEqual(expected)
})

test('a long text that is no address is read in a moment', () => {
  const started = performance.now()
  for (const text of ['\n', ' ', '\t', '"', '&amp;', '\u200b', 'code=', '?#'].map(one =>
    one.repeat(500_000),
  )) {
    readPastedResponse(text, state)
  }
  expect(performance.now() - started).toBeLessThan(5_000)
})

test('a code cannot be printed', () => {
  expect(JSON.stringify(readPastedResponse(address, state))).not.toContain('c/o')
})
