import { Backoff } from '../http/backoff.ts'
import { requestTokens } from '../oauth/token-endpoint.ts'
import {
  classify,
  type Inconclusive,
  mayHaveUsedToken,
  type TokenOutcome,
} from '../oauth/token-outcome.ts'
import { formatSeconds } from '../shared/log.ts'
import { explainInconclusive, explainRejection } from './explain-provider.ts'
import { toGrant } from './grant.ts'
import type { Grant, Plan } from './model.ts'
import { ReplayWindow } from './replay-window.ts'
import type { Runtime } from './runtime.ts'
import { forgetUse, recordUse } from './used-tokens.ts'

/**
 * Uses the refresh token: the point of no return.
 *
 * @throws Failure `provider_unreachable`, `provider_unavailable`, `invalid_grant`,
 * `invalid_client`, `provider_rejected`, `provider_response_invalid`, `cancelled`
 */
export async function exchange(plan: Plan, runtime: Runtime): Promise<Grant> {
  const { refreshToken } = plan.inputs
  recordUse(refreshToken, runtime)
  const { outcome, attempts } = await sendToDeadline(plan, runtime)
  if (outcome.kind === 'issued') {
    const grant = toGrant(outcome, attempts.length > 0, plan, runtime.clock)
    if (grant.rotated === undefined) forgetUse(refreshToken, runtime)
    return grant
  }
  if (outcome.kind !== 'unusable' && !mayHaveUsedToken(attempts)) forgetUse(refreshToken, runtime)
  throw outcome.kind === 'inconclusive'
    ? explainInconclusive(plan.inputs, attempts, runtime)
    : await explainRejection(outcome, attempts, plan, runtime)
}

interface LastOutcome {
  readonly outcome: TokenOutcome
  /** Those that were not definite, the last one included. */
  readonly attempts: readonly Inconclusive[]
}

/**
 * Repeats the request to the deadline unless the provider's response is definite, but not after a
 * replay window that is known has passed.
 */
async function sendToDeadline(plan: Plan, runtime: Runtime): Promise<LastOutcome> {
  const { inputs } = plan
  const { clock, cancelled, log, redactor } = runtime
  const { host } = new URL(inputs.tokenUrl)
  const waits = { timeout: inputs.retryTimeout, firstWait: 250, longestWait: 5_000 }
  const backoff = new Backoff(waits, runtime)
  const replay = new ReplayWindow(inputs.provider.replayWindow, clock)
  const attempts: Inconclusive[] = []
  for (;;) {
    if (!mayHaveUsedToken(attempts)) replay.start()
    const outcome = classify(
      await requestTokens(
        { ...inputs, params: inputs.tokenParams },
        {
          responseTimeout: replay.responseTimeout(backoff.remaining),
          // Once the token may have been used, stopping would only lose the new one.
          signal: mayHaveUsedToken(attempts) ? undefined : cancelled,
        },
        runtime,
      ),
      inputs.provider,
      { sent: [inputs.refreshToken], now: clock.now() },
    )
    if (outcome.kind !== 'inconclusive') return { outcome, attempts }
    attempts.push(outcome)
    const used = mayHaveUsedToken(attempts)
    const wait = outcome.permanent ? undefined : backoff.next(outcome.waitAtLeast)
    if (wait === undefined || (cancelled.aborted && !used) || (used && !replay.allows(wait))) {
      return { outcome, attempts }
    }
    log.info(
      `Token endpoint of ${host}: ${redactor.redact(outcome.reason)}. Retrying in ${formatSeconds(wait)}, ${formatSeconds(backoff.remaining)} left.`,
    )
    await clock.wait(wait, cancelled.aborted ? undefined : cancelled)
    if (cancelled.aborted && !used) return { outcome, attempts }
  }
}
