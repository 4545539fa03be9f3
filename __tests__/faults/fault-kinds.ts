import { formsOf } from '../world/encodings.ts'
import type { FaultKind } from '../world/faults.ts'
import type { World } from '../world/index.ts'
import { deadlineFor } from './deadlines.ts'

/** Made as the fault is put in place, since some of them tell the time or a secret. */
export type FaultKinds = Readonly<Record<string, (world: World) => FaultKind>>

const STATUSES = [400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504]

/** What can happen to any request. */
export const commonKinds: FaultKinds = {
  'reset-before': () => ({ reset: 'before' }),
  'reset-after': () => ({ reset: 'after' }),
  ...Object.fromEntries(
    STATUSES.flatMap(status => [
      [`status-${status}`, () => ({ status })],
      [`status-${status}-retry-after`, () => ({ status, headers: { 'retry-after': '1' } })],
    ]),
  ),
  'status-503-retry-late': () => ({ status: 503, headers: { 'retry-after': '600' } }),
  truncated: () => ({ truncated: true }),
  garbage: () => ({ garbage: true }),
  'garbage-before': () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: PORTAL }),
  slow: () => ({ slow: 700 }),
  'hang-before': () => ({ hang: 'before' }),
  'hang-after': () => ({ hang: 'after' }),
}

/** GitHub's ways to limit the rate. */
export const githubKinds: FaultKinds = {
  ...commonKinds,
  'limit-primary': () => ({
    status: 403,
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${secondsFromNow(2)}` },
  }),
  'limit-secondary': () => ({ status: 403, body: SECONDARY_LIMIT }),
  'limit-secondary-retry-after': () => ({
    status: 403,
    headers: { 'retry-after': '1' },
    body: SECONDARY_LIMIT,
  }),
  /** Later than the action waits: `HOPELESS`. */
  'slow-beyond': () => ({ slow: 6_000 }),
  ...Object.fromEntries(
    [403, 422, 500].map(status => [
      `hostile-${status}`,
      (world: World) => ({
        status,
        headers: { 'x-accepted-github-permissions': 'x=y; ##[warning]injected' },
        body: JSON.stringify({ message: hostile(world) }),
      }),
    ]),
  ),
}

/** Writes can be done and then answered with an error by something in between. */
export const putKinds: FaultKinds = {
  ...githubKinds,
  ...carriedOut([500, 502, 503, 504]),
}

/** A provider's and its gateway's ways to spoil a good answer. */
export const tokenKinds: FaultKinds = {
  ...commonKinds,
  ...carriedOut([408, 500, 502, 503, 504]),
  'status-408': () => ({ status: 408 }),
  'status-425': () => ({ status: 425 }),
  'status-403-html': () => ({ status: 403, body: '<html>Blocked</html>' }),
  'empty-200': () => ({ status: 200, body: '', carriedOut: true }),
  'empty-json-200': () => ({ status: 200, body: '{}', carriedOut: true }),
  'empty-json-200-before': () => ({ status: 200, body: '{}' }),
  'error-200': () => ({ status: 200, body: '{"error":"invalid_request"}' }),
  'hostile-400': world => ({
    status: 400,
    body: JSON.stringify({ error: 'invalid_request', error_description: hostile(world) }),
  }),
  'hostile-error': world => ({ status: 400, body: JSON.stringify({ error: hostile(world) }) }),
  'redirect-307': () => ({ status: 307, headers: { location: '/elsewhere' } }),
}

/** How often a fault strikes. */
export const times = { once: 1, thrice: 3, always: 'always' } as const

/** One fault and how often it strikes. */
export type Strike = {
  readonly name: string
  readonly often: keyof typeof times
  readonly count: number | 'always'
  readonly kind: FaultKinds[string]
  /** Seconds that the action keeps trying, so that how it ends is no race. */
  readonly deadline: number
}

/** Every one of these faults, as often as asked for. */
export function strikes(
  kinds: FaultKinds,
  often: readonly (keyof typeof times)[] = ['once', 'thrice', 'always'],
): Strike[] {
  return Object.entries(kinds).flatMap(([name, kind]) =>
    often.map(one => ({
      name,
      often: one,
      count: times[one],
      kind,
      deadline: deadlineFor(name, one === 'always'),
    })),
  )
}

/** Those of the faults that have these names. */
export function only(kinds: FaultKinds, names: readonly string[]): FaultKinds {
  return Object.fromEntries(Object.entries(kinds).filter(([name]) => names.includes(name)))
}

function carriedOut(statuses: readonly number[]): FaultKinds {
  return Object.fromEntries(
    statuses.map(status => [
      `status-${status}-carried-out`,
      () => ({ status, carriedOut: true as const }),
    ]),
  )
}

/** What a captive portal says to anything. */
const PORTAL = '<!doctype html><html><title>Sign in</title></html>'

const SECONDARY_LIMIT = JSON.stringify({
  message:
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  documentation_url: 'https://docs.github.com/rest',
})

/** Orders to the runner, and every secret in a form that the runner does not mask by itself. */
function hostile(world: World): string {
  const given = Object.values(world.inputs()).filter(value => value.length > 20)
  const echoes = given.flatMap(value =>
    formsOf(value).filter(({ form }) => /hex|url|plain/.test(form)),
  )
  const orders = 'x\n::warning::injected\r\n::set-output name=x::injected\n##[warning]injected'
  return `${orders} ${echoes.map(({ text }) => text).join(' ')}`
}

function secondsFromNow(seconds: number): number {
  return Math.ceil(Date.now() / 1000) + seconds
}
