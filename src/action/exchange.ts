import { Backoff } from '../http/backoff.ts'
import { requestTokens } from '../oauth/token-endpoint.ts'
import { classify, type Inconclusive, mayHaveUsedToken } from '../oauth/token-outcome.ts'
import { formatSeconds } from '../shared/log.ts'
import { explainInconclusive, explainRejection } from './explain-provider.ts'
import { toGrant } from './grant.ts'
import type { Grant, Plan } from './model.ts'
import { ReplayWindow } from './replay-window.ts'
import type { Runtime } from './runtime.ts'
import { recordUse } from './used-tokens.ts'

/**
 * Uses the refresh token: the point of no return. Repeats the request until the provider's response
 * is definite, the deadline passes, or a known replay window ends.
 *
 * @throws Failure `provider_unreachable`, `provider_unavailable`, `invalid_grant`,
 * `invalid_client`, `provider_rejected`, `provider_response_invalid`, `cancelled`
 */
export async function exchange(plan: Plan, runtime: Runtime): Promise<Grant> {
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
    if (outcome.kind === 'issued') return toGrant(outcome, attempts.length > 0, plan, clock)
    if (outcome.kind !== 'inconclusive') {
      throw await explainRejection(outcome, attempts, plan, runtime)
    }
    attempts.push(outcome)
    const used = mayHaveUsedToken(attempts)
    if (used) recordUse(inputs.refreshToken, runtime)
    const wait = outcome.permanent ? undefined : backoff.next(outcome.waitAtLeast)
    if (wait === undefined || (cancelled.aborted && !used) || (used && !replay.allows(wait))) {
      throw explainInconclusive(inputs, attempts, runtime)
    }
    log.info(
      `Token endpoint of ${host}: ${redactor.redact(outcome.reason)}. Retrying in ${formatSeconds(wait)}, ${formatSeconds(backoff.remaining)} left.`,
    )
    await clock.wait(wait, cancelled.aborted ? undefined : cancelled)
    if (cancelled.aborted && !used) throw explainInconclusive(inputs, attempts, runtime)
  }
}
