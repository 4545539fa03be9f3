/* biome-ignore-all lint/suspicious/noConsole: it prints its result. */
import { HttpResponse } from '../../../src/http/response.ts'
import { readTokenResponse } from '../../../src/oauth/token-response.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createDice, type Dice } from '../../faults/dice.ts'

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
  const dice = createDice(seed)
  const failures: string[] = []
  for (let index = 0; index < count; index++) {
    const problem = check(damagedResponse(dice))
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

function damagedResponse(dice: Dice): Damaged {
  let pieces = original(dice)
  for (let times = dice.number(4); times > 0; times--) pieces = dice.pick(mutations)(pieces, dice)
  const whole = pieces.map(({ text }) => text).join('')
  const cut = dice.number(4) === 0
  const text = cut ? whole.slice(0, dice.number(whole.length + 1)) : whole
  const content = dice.pick(encodings)(text)
  return {
    content,
    status: dice.pick([200, 200, 200, 201, 400, 502]),
    truncated: cut,
    tokenProperty: dice.pick(['', '', 'data', '/a/b']) || undefined,
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

function original(dice: Dice): readonly Piece[] {
  return dice.pick<(dice: Dice) => readonly Piece[]>([json, json, json, form, echo, errorText])(
    dice,
  )
}

function json(dice: Dice, token = dice.pick([...ISSUED, SENT])): readonly Piece[] {
  const name = dice.pick(['refresh_token', 'refresh_token', 'refreshToken', 'Refresh_Token'])
  const colon = dice.pick([':', ' : ', ':\n'])
  const members: readonly Piece[] = dice.shuffle([
    { text: `"access_token":"${dice.pick(['access-1', 'access.2', ''])}"` },
    { text: '"token_type":"Bearer"' },
    { text: `"expires_in":${dice.pick(['3600', '"3600"', '-1', 'null'])}` },
    { text: '"scope":"read, write: {all} [x]"' },
    { text: dice.pick(['"error":""', '"ok":true', '"note":"a \\"quoted\\" \\\\ text é"']) },
    { text: `"${name}"${colon}${JSON.stringify(token)}`, fixed: true },
  ])
  const separated = members.flatMap(member => [member, { text: dice.pick([',', ', ', ',\n  ']) }])
  return [{ text: '{' }, ...separated.slice(0, -1), { text: '}' }]
}

/** With the `&`, or the line break, that ends the value. */
function form(dice: Dice): readonly Piece[] {
  const token = dice.pick([...ISSUED, SENT])
  const value = dice.pick([encodeURIComponent(token), token])
  return dice.shuffle([
    { text: 'access_token=access-1&' },
    { text: 'token_type=bearer&scope=a+b&' },
    { text: `refresh_token=${value}${dice.pick(['&', '\r\n'])}`, fixed: true },
    { text: 'expires_in=3600&' },
  ])
}

/** What was sent, as JSON or as a form, also with another case. */
function echo(dice: Dice): readonly Piece[] {
  if (dice.number(2) === 0) {
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
function errorText(dice: Dice): readonly Piece[] {
  const words = dice.pick([
    'The token {\\"refresh_token\\":\\"wrong-1\\"} is unknown',
    "The token {'refresh_token':'wrong-2'} is unknown",
    'refresh_token=wrong-3&access_token=wrong',
    '<refresh_token>wrong-4</refresh_token>',
  ])
  return [{ text: `{"error":"invalid_grant","error_description":"${words}"}` }]
}

type Mutation = (pieces: readonly Piece[], dice: Dice) => readonly Piece[]

const mutations: readonly Mutation[] = [
  changeText((text, at, dice) => text.slice(0, at) + randomByte(dice) + text.slice(at + 1)),
  changeText((text, at, dice) => text.slice(0, at) + text.slice(at + 1 + dice.number(9))),
  changeText((text, at, dice) => text.slice(0, at) + dice.pick(INSERTS) + text.slice(at)),
  changeText((text, at) => text.slice(0, at) + text.slice(0, at) + text.slice(at)),
  changeText((text, _, dice) => (dice.number(2) ? text.toUpperCase() : text.toLowerCase())),
  changeText(text => [...text].reverse().join('')),
  (pieces, dice) => pieces.slice(dice.number(pieces.length)),
  (pieces, dice) => pieces.toSpliced(dice.number(pieces.length), 1 + dice.number(3)),
  (pieces, dice) => [...pieces, ...pieces.slice(dice.number(pieces.length))],
  (pieces, dice) => dice.shuffle(pieces),
  (pieces, dice) => [...pieces, ...original(dice)],
  (pieces, dice) => [...original(dice), { text: dice.pick(['', '\n']) }, ...pieces],
  (pieces, dice) => {
    const other = original(dice)
    return [
      ...pieces.slice(0, dice.number(pieces.length)),
      ...other.slice(dice.number(other.length)),
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
function changeText(change: (text: string, at: number, dice: Dice) => string): Mutation {
  return (pieces, dice) => {
    const index = dice.number(pieces.length)
    const piece = pieces[index]
    if (piece === undefined || piece.fixed) return pieces
    return pieces.with(index, {
      text: change(piece.text, dice.number(piece.text.length + 1), dice),
    })
  }
}

function wrap(before: string, after: string): Mutation {
  return pieces => [{ text: before }, ...pieces, { text: after }]
}

function randomByte(dice: Dice): string {
  return String.fromCharCode(dice.number(256))
}

if (import.meta.main) {
  const [count = '100000', seed = '1'] = process.argv.slice(2)
  const { passed, failures } = fuzz(Number(count), Number(seed))
  for (const failure of failures.slice(0, 10)) console.error(failure)
  console.log(`${passed} passed, ${failures.length} failed`)
  if (failures.length > 0) process.exitCode = 1
}
