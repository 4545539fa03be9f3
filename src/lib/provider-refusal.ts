import type { Plan } from '../plan.ts'
import type { Ports } from '../ports.ts'
import { Failure, type FailureCode, failureKinds } from './failure.ts'
import { canHaveSpent, type Settlement, type Unsettled } from './grant-verdict.ts'
import { readSecret } from './secrets-api.ts'
import { describe } from './target.ts'

/** OAuth errors (RFC 6749 §5.2) with a meaning of their own; any other is `provider_rejected`. */
const codes = new Map<string, FailureCode>([
  ['invalid_grant', 'invalid_grant'],
  ['invalid_client', 'invalid_client'],
  ['unauthorized_client', 'invalid_client'],
])

type Refusal = Exclude<Settlement, { tokens: unknown }>

/** The Failure that says what the provider's refusal means for the refresh token. */
export async function explainProviderRefusal(
  refusal: Refusal,
  tries: readonly Unsettled[],
  plan: Plan,
  ports: Ports,
): Promise<Failure> {
  const { host } = new URL(plan.inputs.tokenUrl)
  // A definite refusal says nothing of an attempt before it that may have been carried out.
  const earlier = canHaveSpent(tries)
    ? { credential: 'unknown' as const, remedy: failureKinds.provider_unavailable.remedy }
    : {}
  if ('unreadable' in refusal) {
    const said = `${host} answered ${refusal.status} with ${ports.masks.scrub(refusal.unreadable)}.`
    return refusal.status < 300
      ? new Failure('provider_response_invalid', said)
      : new Failure('provider_rejected', said, earlier)
  }
  const own = plan.inputs.provider.errors
  const code =
    own && Object.hasOwn(own, refusal.error)
      ? (own[refusal.error] ?? 'provider_rejected')
      : (codes.get(refusal.error) ?? 'provider_rejected')
  const words = ports.masks.scrub(`${refusal.error} ${refusal.description}`)
  const said = `${host} answered ${refusal.status}: ${words}.`
  if (code !== 'invalid_grant') return new Failure(code, said, earlier)
  return new Failure('invalid_grant', [said, ...(await reasons(tries, plan, ports))].join('\n- '))
}

/** Why the refresh token was refused, as far as this run can tell. */
async function reasons(
  tries: readonly Unsettled[],
  { inputs, github, primary: { target, found } }: Plan,
  { masks }: Ports,
): Promise<string[]> {
  const presented = `The token presented was of generation ${inputs.refreshToken.generation}.`
  if (canHaveSpent(tries)) {
    const lost = tries.find(({ trace }) => trace === 'ambiguous' || trace === 'unreadable')
    return [
      presented,
      `An earlier attempt of this run had no usable answer (${masks.scrub(lost?.again ?? '')}): the provider had probably carried it out, and the new token was in the lost answer.`,
    ]
  }
  const now = await readSecret(github, target).catch(() => undefined)
  if (now === undefined) return [presented]
  return now.updatedAt !== found?.updatedAt
    ? [
        presented,
        `The ${describe(target)} was changed at ${now.updatedAt}, during this run: another run won. Start the workflow anew before signing in again: the stored token may be good.`,
      ]
    : [
        presented,
        `The ${describe(target)} has not changed since ${now.updatedAt}: either it holds the token that was refused, or \`refresh-token\` comes from another secret, such as one of the same name in an environment.`,
      ]
}
