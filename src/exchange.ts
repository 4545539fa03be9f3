import { refreshTokenExpiry } from './lib/expiry.ts'
import { Failure } from './lib/failure.ts'
import { canHaveSpent, judgeGrant, type Settlement, type Unsettled } from './lib/grant-verdict.ts'
import { explainProviderRefusal } from './lib/provider-refusal.ts'
import { retry } from './lib/retry.ts'
import type { Secret } from './lib/secret.ts'
import { requestTokens } from './lib/token-endpoint.ts'
import type { Tokens } from './lib/token-response.ts'
import type { Plan } from './plan.ts'
import type { Ports } from './ports.ts'

export interface Grant extends Pick<Tokens, 'accessToken' | 'tokenType' | 'expiresIn' | 'scope'> {
  /** By the provider's clock. */
  readonly expiresAt: Date | undefined
  /** The new refresh token, if the provider rotated it. */
  readonly rotated: Secret | undefined
  /** Of the newest refresh token, where it can be known. */
  readonly refreshTokenExpiresAt: Date | undefined
}

/**
 * Spends the refresh token: the point of no return. Tried again to the deadline unless the
 * provider's answer is definite; a retry can only gain (docs/adr/0004).
 *
 * @throws Failure `provider_unreachable`, `provider_unavailable`, `invalid_grant`,
 * `invalid_client`, `provider_rejected`, `provider_response_invalid`, `cancelled`
 */
export async function exchange(plan: Plan, ports: Ports): Promise<Grant> {
  const { inputs } = plan
  const { host } = new URL(inputs.tokenUrl)
  const { outcome, tries } = await retry<Settlement, Unsettled>(
    async (_, tries) => {
      // Once the token can have been spent, a cancelled job has nothing to gain by stopping.
      const signal = canHaveSpent(tries) ? undefined : ports.cancelled
      const outcome = await requestTokens(inputs, signal, ports)
      return judgeGrant(outcome, inputs.provider, ports.clock.now())
    },
    {
      what: `Token endpoint of ${host}`,
      timeout: inputs.retryTimeout,
      firstWait: 250,
      longestWait: 5_000,
      signal: ports.cancelled,
      stop: tries => ports.cancelled.aborted && !canHaveSpent(tries),
    },
    ports,
  )
  if (outcome === undefined) throw unsettled(host, tries, ports)
  if (!('tokens' in outcome)) throw await explainProviderRefusal(outcome, tries, plan, ports)
  return grant(outcome.tokens, outcome.date, plan, ports)
}

function grant(
  tokens: Tokens,
  date: string | undefined,
  { inputs: { refreshToken: spent, provider }, primary }: Plan,
  { clock }: Ports,
): Grant {
  const { accessToken, refreshToken, expiresIn, tokenType, scope } = tokens
  const answeredAt = Date.parse(date ?? '') || clock.now()
  const rotated = refreshToken?.equals(spent) ? undefined : refreshToken
  return {
    accessToken,
    tokenType,
    expiresIn,
    expiresAt: expiresIn === undefined ? undefined : new Date(answeredAt + expiresIn * 1_000),
    scope,
    rotated,
    refreshTokenExpiresAt: refreshTokenExpiry(
      tokens,
      rotated !== undefined,
      provider,
      primary.found,
      answeredAt,
    ),
  }
}

/** No definite answer by the deadline: what the attempts can have done decides what is known. */
function unsettled(host: string, tries: readonly Unsettled[], { cancelled }: Ports): Failure {
  const last = tries.at(-1)
  const tried = `${last?.again} (${tries.length} ${tries.length === 1 ? 'attempt' : 'attempts'})`
  if (canHaveSpent(tries)) {
    return last?.trace === 'unreadable'
      ? new Failure('provider_response_invalid', `${host} gave no token: ${tried}.`)
      : new Failure('provider_unavailable', `${host} gave no usable answer: ${tried}.`)
  }
  if (cancelled.aborted) {
    return new Failure('cancelled', 'The job was cancelled before the refresh token was used.')
  }
  return last?.trace === 'refused'
    ? new Failure('provider_unavailable', `${host} refuses requests for now: ${tried}.`, {
        credential: 'untouched',
        remedy: 'Run the workflow again later.',
      })
    : new Failure('provider_unreachable', `No connection to ${host}: ${tried}.`)
}
