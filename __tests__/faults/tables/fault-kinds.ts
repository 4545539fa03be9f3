import { formsOf } from '../../world/encodings.ts'
import type { FaultKind } from '../../world/faults.ts'
import type { World } from '../../world/index.ts'

/** Functions, since some faults need the current time or a secret of the world. */
export type FaultKinds = Readonly<Record<string, (world: World) => FaultKind>>

/** `retry-timeout` where the failure passes: enough for three retries on a busy machine, in seconds. */
export const PASSING = 12
/** `retry-timeout` where the failure stays: the result does not depend on it. */
export const STAYING = 3

export const HOW_OFTEN = { once: 1, thrice: 3, always: 'always' } as const
export type HowOften = keyof typeof HOW_OFTEN

/** One kind of fault, with the number of requests it affects. */
export type PlannedFault = {
  readonly name: string
  readonly often: HowOften
  readonly times: number | 'always'
  readonly kind: FaultKinds[string]
  readonly retryTimeout: number
}

export function plannedFaults(
  kinds: FaultKinds,
  often: readonly HowOften[] = ['once', 'thrice', 'always'],
): PlannedFault[] {
  return Object.entries(kinds).flatMap(([name, kind]) =>
    often.map(one => ({
      name,
      often: one,
      times: HOW_OFTEN[one],
      kind,
      retryTimeout: retryTimeoutFor(name, one),
    })),
  )
}

/** Chosen so that the result is no race between the fault and the deadline. */
export function retryTimeoutFor(name: string, often: HowOften): number {
  if (/^(hang|slow-beyond)/.test(name)) return STAYING
  return often === 'always' && name !== 'slow' ? STAYING : PASSING
}

/** Chooses kinds by their names, separated by spaces. */
export function only(kinds: FaultKinds, names: string): FaultKinds {
  const chosen = new Set(names.split(' '))
  return Object.fromEntries(Object.entries(kinds).filter(([name]) => chosen.has(name)))
}

const PORTAL = '<!doctype html><html><title>Sign in</title></html>'
const STATUSES = [400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504]

const anyRequest: FaultKinds = {
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

const SECONDARY_LIMIT = JSON.stringify({
  message:
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  documentation_url: 'https://docs.github.com/rest',
})

export const githubKinds: FaultKinds = {
  ...anyRequest,
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
  /** Longer than STAYING. */
  'slow-beyond': () => ({ slow: 6_000 }),
  ...Object.fromEntries(
    [403, 422, 500].map(status => [
      `hostile-${status}`,
      (world: World) => ({
        status,
        headers: { 'x-accepted-github-permissions': 'x=y; ##[warning]injected' },
        body: JSON.stringify({ message: hostileText(world) }),
      }),
    ]),
  ),
}

/** A gateway can answer with an error although the server carried out the request. */
export const putKinds: FaultKinds = { ...githubKinds, ...carriedOut([500, 502, 503, 504]) }

export const tokenKinds: FaultKinds = {
  ...anyRequest,
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
    body: JSON.stringify({ error: 'invalid_request', error_description: hostileText(world) }),
  }),
  'hostile-error': world => ({ status: 400, body: JSON.stringify({ error: hostileText(world) }) }),
  'redirect-307': () => ({ status: 307, headers: { location: '/elsewhere' } }),
}

function carriedOut(statuses: readonly number[]): FaultKinds {
  return Object.fromEntries(
    statuses.map(status => [
      `status-${status}-carried-out`,
      () => ({ status, carriedOut: true as const }),
    ]),
  )
}

/** Runner commands, and each secret in encodings that the runner does not mask automatically. */
function hostileText(world: World): string {
  const secrets = Object.values(world.inputs()).filter(value => value.length > 20)
  const echoes = secrets.flatMap(value =>
    formsOf(value).filter(({ form }) => /hex|url|plain/.test(form)),
  )
  const commands = 'x\n::warning::injected\r\n::set-output name=x::injected\n##[warning]injected'
  return `${commands} ${echoes.map(({ text }) => text).join(' ')}`
}

function secondsFromNow(seconds: number): number {
  return Math.ceil(Date.now() / 1000) + seconds
}
