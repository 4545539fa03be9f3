import { type Inconclusive, mayHaveUsedToken } from '../oauth/token-outcome.ts'
import { type Credential, Failure } from '../shared/failure.ts'
import type { Plan } from './model.ts'
import { lookForOtherRun, NEW_RUN_FIRST } from './other-run.ts'
import type { Runtime } from './runtime.ts'
import { signInCommand } from './sign-in-command.ts'

const SIGN_IN = 'Sign in to the provider again and save the new refresh token in the secret.'

/** Why the provider rejected the refresh token, as far as this run can tell. */
export async function explainInvalidGrant(
  said: string,
  attempts: readonly Inconclusive[],
  plan: Plan,
  runtime: Runtime,
): Promise<Failure> {
  const { inputs } = plan
  const signIn = signInCommand(inputs.signIn, runtime)
  const failure = (reasons: readonly string[], remedy: string, credential: Credential): Failure =>
    new Failure({ code: 'invalid_grant', message: asList(reasons), remedy, credential, signIn })
  const token = `The rejected refresh token has the fingerprint ${inputs.refreshToken.fingerprint}.`
  const { result, finding } = await lookForOtherRun(plan, runtime)
  if (result === 'rotated') {
    const remedy = `${NEW_RUN_FIRST} Only if that fails too: ${SIGN_IN}`
    return failure([said, token, finding], remedy, 'unknown')
  }
  const lost = attempts.find(attempt => mayHaveUsedToken([attempt]))
  if (lost !== undefined) {
    const reason = runtime.redactor.redact(lost.reason)
    const cause = `An earlier attempt of this run got no usable response (${reason}). The provider probably carried it out, and the lost response contained the new token.`
    return failure([said, token, cause], SIGN_IN, 'rejected')
  }
  const causes = [
    result === 'unknown' ? finding : `${finding} ${OR_ANOTHER_SECRET}`,
    ...(inputs.provider.invalidGrantCauses ?? []).map(cause => `Possible cause: ${cause}`),
    ...(inputs.revokeOnExit && inputs.revocation?.refreshToken !== 'survives' ? [REVOKED] : []),
  ]
  return result === 'unknown'
    ? failure([said, token, ...causes], `${NEW_RUN_FIRST} If that fails too: ${SIGN_IN}`, 'unknown')
    : failure([said, token, ...causes], SIGN_IN, 'rejected')
}

const OR_ANOTHER_SECRET =
  'Either it holds the rejected token, or `refresh-token` comes from another secret, such as one of the same name in an environment.'

const REVOKED =
  '`revoke-on-exit` is on. With some providers, revoking the access token at the end of a job also ends the refresh token. If this happens in every second run, turn it off.'

function asList([first = '', ...rest]: readonly string[]): string {
  return [first, ...rest.map(line => `- ${line}`)].join('\n')
}
