import { createGitHub } from '../github/client.ts'
import type { SecretMetadata } from '../github/secret-metadata.ts'
import { readSecret } from '../github/secrets.ts'
import { labelTarget } from '../github/target.ts'
import { type Inconclusive, mayHaveUsedToken } from '../oauth/token-outcome.ts'
import { Failure } from '../shared/failure.ts'
import type { Plan } from './model.ts'
import type { Runtime } from './runtime.ts'

const SIGN_IN = 'Sign in to the provider again and save the new refresh token in the secret.'

/** Why the provider rejected the refresh token, as far as this run can tell. */
export async function explainInvalidGrant(
  said: string,
  attempts: readonly Inconclusive[],
  plan: Plan,
  runtime: Runtime,
): Promise<Failure> {
  const { inputs, primary } = plan
  const token = `The rejected refresh token has the fingerprint ${inputs.refreshToken.fingerprint}.`
  const label = `The ${labelTarget(primary.target)}`
  const now = await lookTwice(plan, runtime)
  if (now !== undefined && now.updatedAt !== primary.found.updatedAt) {
    const message = lines([
      said,
      token,
      `${label} was changed at ${now.updatedAt}, during this run. Another run probably rotated the token, and the secret now holds a newer one.`,
    ])
    const remedy = `Start a new run first; it reads the current token. Only if that fails too: ${SIGN_IN}`
    return new Failure({ code: 'invalid_grant', message, remedy, credential: 'unknown' })
  }
  const lost = attempts.find(attempt => mayHaveUsedToken([attempt]))
  if (lost !== undefined) {
    return failure(SIGN_IN, [
      said,
      token,
      `An earlier attempt of this run got no usable response (${runtime.redactor.redact(lost.reason)}). The provider probably carried it out, and the lost response contained the new token.`,
    ])
  }
  return failure(SIGN_IN, [
    said,
    token,
    ...(now === undefined
      ? []
      : [
          `${label} has not changed since ${now.updatedAt}. Either it holds the rejected token, or \`refresh-token\` comes from another secret, such as one of the same name in an environment.`,
        ]),
    ...(inputs.provider.invalidGrantCauses ?? []).map(cause => `Possible cause: ${cause}`),
    ...(inputs.revokeOnExit && inputs.revocation?.refreshToken !== 'survives' ? [REVOKED] : []),
  ])
}

const REVOKED =
  '`revoke-on-exit` is on. With some providers, revoking the access token at the end of a job also ends the refresh token. If this happens in every second run, turn it off.'

/** The run that wins a race saves its token a moment later: looks again before it says no. */
async function lookTwice(
  { inputs, primary: { target, found } }: Plan,
  runtime: Runtime,
): Promise<SecretMetadata | undefined> {
  const github = createGitHub(inputs.github, { ...runtime, timeout: 5_000 })
  const first = await readSecret(github, target).catch(() => undefined)
  if (first === undefined || first.updatedAt !== found.updatedAt) return first
  await runtime.clock.wait(A_MOMENT, runtime.cancelled)
  return readSecret(github, target).catch(() => first)
}

const A_MOMENT = 3_000

function failure(remedy: string, reasons: readonly string[]): Failure {
  return new Failure({ code: 'invalid_grant', message: lines(reasons), remedy })
}

function lines([first = '', ...rest]: readonly string[]): string {
  return [first, ...rest.map(line => `- ${line}`)].join('\n')
}
