import type { Client } from '../client.ts'
import type { Provider } from '../provider.ts'
import { postTokenRequest } from '../token-endpoint.ts'
import {
  classify,
  type Inconclusive,
  type Issued,
  type Rejected,
  type TokenOutcome,
  type Unusable,
} from '../token-outcome.ts'
import type { ProviderError } from '../tokens.ts'
import { forOtherGrants, type SignInDependencies } from './code-exchange.ts'
import type { DeviceAuthorization } from './device-authorization.ts'

export interface DeviceTokenRequest {
  readonly provider: Provider
  readonly tokenUrl: string
  readonly client: Client
  readonly authorization: DeviceAuthorization
}

/** How a device flow ended. `Inconclusive` only if another attempt would fail the same way. */
export type DeviceOutcome =
  | Issued
  | Denied
  | { readonly kind: 'expired' }
  | { readonly kind: 'cancelled' }
  | Rejected
  | Unusable
  | Inconclusive

/** The user refused. */
export interface Denied extends ProviderError {
  readonly kind: 'denied'
}

/**
 * Polls for the tokens until the user has decided, the device code expires or the signal aborts
 * (RFC 8628 §3.4, §3.5). The first poll is one interval from now, the last at the deadline.
 */
export async function pollForTokens(
  request: DeviceTokenRequest,
  signal: AbortSignal,
  dependencies: SignInDependencies,
): Promise<DeviceOutcome> {
  const { clock } = dependencies
  const { deadline } = request.authorization
  let interval = request.authorization.interval * 1_000
  let failures = 0
  let waitAtLeast = 0
  while (clock.monotonic() < deadline) {
    const wait = Math.max(interval * 2 ** Math.min(failures, MOST_DOUBLINGS), waitAtLeast)
    await clock.wait(Math.min(wait, deadline - clock.monotonic()), signal)
    if (signal.aborted) return { kind: 'cancelled' }
    const outcome = await poll(request, signal, dependencies)
    const next = nextStep(outcome)
    if (typeof next === 'object') return next
    if (next === 'slower') interval += SLOWER
    failures = next === 'failed' ? failures + 1 : 0
    waitAtLeast = outcome.kind === 'inconclusive' ? (outcome.waitAtLeast ?? 0) : 0
  }
  return { kind: 'expired' }
}

/** Milliseconds. RFC 8628 §3.5. */
const SLOWER = 5_000

/** After failed connections the interval doubles (RFC 8628 §3.5), up to 16 times as long. */
const MOST_DOUBLINGS = 4

/** Milliseconds. */
const RESPONSE_TIMEOUT = 30_000

async function poll(
  { authorization, ...request }: DeviceTokenRequest,
  signal: AbortSignal,
  dependencies: SignInDependencies,
): Promise<TokenOutcome> {
  const { deviceCode } = authorization
  const parameters = {
    device_code: deviceCode.reveal(),
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
  }
  const options = { responseTimeout: RESPONSE_TIMEOUT, signal, keepOnceSent: false }
  const result = await postTokenRequest({ ...request, parameters }, options, dependencies)
  const context = { sent: [deviceCode], now: dependencies.clock.now() }
  return classify(result, forOtherGrants(request.provider), context)
}

type NextStep = 'pending' | 'slower' | 'failed'

function nextStep(outcome: TokenOutcome): NextStep | DeviceOutcome {
  if (outcome.kind === 'inconclusive') {
    if (outcome.permanent) return outcome
    return outcome.tokenUse === 'refused' ? 'slower' : 'failed'
  }
  if (outcome.kind !== 'rejected') return outcome
  const { error, description } = outcome
  const end = ends.get(error)
  if (end === 'denied') return { kind: 'denied', error, description }
  if (end === 'expired') return { kind: 'expired' }
  return end ?? outcome
}

/** RFC 8628 §3.5, and Microsoft's own code for a refusal. */
const ends = new Map<string, NextStep | 'denied' | 'expired'>([
  ['authorization_pending', 'pending'],
  ['slow_down', 'slower'],
  ['access_denied', 'denied'],
  ['authorization_declined', 'denied'],
  ['expired_token', 'expired'],
])
