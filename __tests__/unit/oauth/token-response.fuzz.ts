/* biome-ignore-all lint/suspicious/noConsole: it prints its result. */
import { HttpResponse } from '../../../src/http/response.ts'
import { readTokenResponse } from '../../../src/oauth/token-response.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { type Random, seededRandom } from '../../faults/seeded-random.ts'

/**
 * Reads responses that were damaged at random, and checks that the refresh token that is read is
 * one that the server issued, or the one that was sent, or none; that nothing is thrown; and that
 * no reading takes long.
 *
 *     node __tests__/unit/oauth/token-response.fuzz.ts [number] [seed]
 *
 * What delimits a refresh token and its own bytes are never changed, only cut off: no reader can
 * tell a token with another byte from the one that was issued. A form has no mark at its end, so
 * there a cut is always known (`truncated`), as it is on a connection.
 */
export function fuzz(count: number, seed: number): { passed: number; failures: string[] } {
  const random = seededRandom(seed)
  const failures: string[] = []
  for (let index = 0; index < count; index++) {
    const problem = check(damagedResponse(random))
    if (problem !== undefined) failures.push(problem)
  }
  return { passed: count - failures.length, failures }
}

const SENT = 'sent/refresh+token=='
const ISSUED = ['issued-refresh.token_1', 'issued/refresh+token-2==']
const SECRET = 'sent-client-secret'
const expected = new Set([SENT, ...ISSUED])
const LONGEST_MS = 50

/** Text that may be changed, or a refresh token with its delimiters that may not. */
interface Piece {
  readonly text: string
  readonly fixed?: true
}

interface Damaged {
  readonly content: Buffer
  readonly status: number
  readonly truncated: boolean
  readonly tokenProperty: string | undefined
}

function check({ content, status, truncated, tokenProperty }: Damaged): string | undefined {
  const response = new HttpResponse(status, new Map(), content, truncated ? 'cut' : undefined)
  const context = { tokenProperty, sent: [new Secret(SENT), new Secret(SECRET)], now: 0 }
  try {
    const start = process.cpuUsage()
    const found = readTokenResponse(response, context)
    const { user } = process.cpuUsage(start)
    if (user / 1000 > LONGEST_MS) return `took ${user / 1000} ms: ${content}`
    if (!('tokens' in found)) return undefined
    const token = found.tokens.refreshToken?.reveal()
    return token === undefined || expected.has(token) ? undefined : `read ${token}: ${content}`
  } catch (error) {
    return `threw ${error}: ${content}`
  }
}

function damagedResponse(random: Random): Damaged {
  let pieces = original(random)
  for (let times = random.integer(4); times > 0; times--)
    pieces = random.pick(mutations)(pieces, random)
  const whole = pieces.map(({ text }) => text).join('')
  const cut = random.integer(4) === 0
  const text = cut ? whole.slice(0, random.integer(whole.length + 1)) : whole
  const content = random.pick(encodings)(text)
  return {
    content,
    status: random.pick([200, 200, 200, 201, 400, 502]),
    truncated: cut,
    tokenProperty: random.pick(['', '', 'data', '/a/b']) || undefined,
  }
}

const encodings: readonly ((text: string) => Buffer)[] = [
  text => Buffer.from(text),
  text => Buffer.from(text),
  text => Buffer.from(`\uFEFF${text}`),
  text => Buffer.from(text, 'latin1'),
  text => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  text => Buffer.from(text, 'utf16le'),
]

function original(random: Random): readonly Piece[] {
  return random.pick<(random: Random) => readonly Piece[]>([
    json,
    json,
    json,
    form,
    echo,
    errorText,
  ])(random)
}

function json(random: Random, token = random.pick([...ISSUED, SENT])): readonly Piece[] {
  const name = random.pick(['refresh_token', 'refresh_token', 'refreshToken', 'Refresh_Token'])
  const colon = random.pick([':', ' : ', ':\n'])
  const members: readonly Piece[] = random.shuffle([
    { text: `"access_token":"${random.pick(['access-1', 'access.2', ''])}"` },
    { text: '"token_type":"Bearer"' },
    { text: `"expires_in":${random.pick(['3600', '"3600"', '-1', 'null'])}` },
    { text: '"scope":"read, write: {all} [x]"' },
    { text: random.pick(['"error":""', '"ok":true', '"note":"a \\"quoted\\" \\\\ text é"']) },
    { text: `"${name}"${colon}${JSON.stringify(token)}`, fixed: true },
  ])
  const separated = members.flatMap(member => [member, { text: random.pick([',', ', ', ',\n  ']) }])
  return [{ text: '{' }, ...separated.slice(0, -1), { text: '}' }]
}

/** With the `&`, or the line break, that ends the value. */
function form(random: Random): readonly Piece[] {
  const token = random.pick([...ISSUED, SENT])
  const value = random.pick([encodeURIComponent(token), token])
  return random.shuffle([
    { text: 'access_token=access-1&' },
    { text: 'token_type=bearer&scope=a+b&' },
    { text: `refresh_token=${value}${random.pick(['&', '\r\n'])}`, fixed: true },
    { text: 'expires_in=3600&' },
  ])
}

/** What was sent, as JSON or as a form, also with another case. */
function echo(random: Random): readonly Piece[] {
  if (random.integer(2) === 0) {
    return [
      { text: `{"grant_type":"refresh_token","client_secret":"${SECRET}",` },
      { text: `"refresh_token":"${SENT}"`, fixed: true },
      { text: '}' },
    ]
  }
  return [
    { text: `grant_type=refresh_token&client_secret=${SECRET}&` },
    { text: `refresh_token=${encodeURIComponent(SENT)}&`, fixed: true },
    { text: 'client_id=id' },
  ]
}

/** An error whose words contain a token that nobody issued. */
function errorText(random: Random): readonly Piece[] {
  const words = random.pick([
    'The token {\\"refresh_token\\":\\"wrong-1\\"} is unknown',
    "The token {'refresh_token':'wrong-2'} is unknown",
    'refresh_token=wrong-3&access_token=wrong',
    '<refresh_token>wrong-4</refresh_token>',
  ])
  return [{ text: `{"error":"invalid_grant","error_description":"${words}"}` }]
}

type Mutation = (pieces: readonly Piece[], random: Random) => readonly Piece[]

const mutations: readonly Mutation[] = [
  changeText((text, at, random) => text.slice(0, at) + randomByte(random) + text.slice(at + 1)),
  changeText((text, at, random) => text.slice(0, at) + text.slice(at + 1 + random.integer(9))),
  changeText((text, at, random) => text.slice(0, at) + random.pick(INSERTS) + text.slice(at)),
  changeText((text, at) => text.slice(0, at) + text.slice(0, at) + text.slice(at)),
  changeText((text, _, random) => (random.integer(2) ? text.toUpperCase() : text.toLowerCase())),
  changeText(text => [...text].reverse().join('')),
  (pieces, random) => pieces.slice(random.integer(pieces.length)),
  (pieces, random) => pieces.toSpliced(random.integer(pieces.length), 1 + random.integer(3)),
  (pieces, random) => [...pieces, ...pieces.slice(random.integer(pieces.length))],
  (pieces, random) => random.shuffle(pieces),
  (pieces, random) => [...pieces, ...original(random)],
  (pieces, random) => [...original(random), { text: random.pick(['', '\n']) }, ...pieces],
  (pieces, random) => {
    const other = original(random)
    return [
      ...pieces.slice(0, random.integer(pieces.length)),
      ...other.slice(random.integer(other.length)),
    ]
  },
  wrap('{"data":', '}'),
  wrap('{"status":0,"body":', '}'),
  wrap('{"a":{"b":', '}}'),
  wrap('{"error":"","request":', '}'),
  wrap('[', ']'),
  wrap(")]}',\n", ''),
  wrap('while(1);', '\0\0\0'),
  wrap('callback(', ');'),
  wrap('<br /><b>Notice</b>\n', '\n[info] done'),
  wrap('<html><body><pre>', '</pre></body></html>'),
  wrap('<?xml version="1.0"?>', '\r\n0\r\n\r\n'),
]

const INSERTS = ['"', '\\', '{', '}', '[', ',', ':', '\n', '\0', "'", '&', '<', '<html>', '</html>']

/** Changes a piece that is not fixed at a random place. */
function changeText(change: (text: string, at: number, random: Random) => string): Mutation {
  return (pieces, random) => {
    const index = random.integer(pieces.length)
    const piece = pieces[index]
    if (piece === undefined || piece.fixed) return pieces
    return pieces.with(index, {
      text: change(piece.text, random.integer(piece.text.length + 1), random),
    })
  }
}

function wrap(before: string, after: string): Mutation {
  return pieces => [{ text: before }, ...pieces, { text: after }]
}

function randomByte(random: Random): string {
  return String.fromCharCode(random.integer(256))
}

if (import.meta.main) {
  const [count = '100000', seed = '1'] = process.argv.slice(2)
  const { passed, failures } = fuzz(Number(count), Number(seed))
  for (const failure of failures.slice(0, 10)) console.error(failure)
  console.log(`${passed} passed, ${failures.length} failed`)
  if (failures.length > 0) process.exitCode = 1
}
