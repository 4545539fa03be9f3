import type { Inconclusive, Rejected, Unusable } from '../oauth/token-outcome.ts'
import { mayHaveUsedToken } from '../oauth/token-outcome.ts'
import { type Credential, Failure } from '../shared/failure.ts'
import { cancelledBeforeUse } from './cancelled-before-use.ts'
import { explainInvalidGrant } from './explain-invalid-grant.ts'
import type { Inputs, Plan } from './model.ts'
import { lookForOtherRun, NEW_RUN_FIRST } from './other-run.ts'
import { clientRemedy, LOST_RESPONSE, rejections } from './provider-remedies.ts'
import type { Runtime } from './runtime.ts'
import { signInCommand } from './sign-in-command.ts'

/** The Failure that says what the provider's response means for the refresh token. */
export async function explainRejection(
  outcome: Rejected | Unusable,
  attempts: readonly Inconclusive[],
  plan: Plan,
  runtime: Runtime,
): Promise<Failure> {
  const { host } = new URL(plan.inputs.tokenUrl)
  const command = signInCommand(plan.inputs.signIn, runtime)
  if (outcome.kind === 'unusable') {
    const isSuccess = outcome.status >= 200 && outcome.status < 300
    const doubt = isSuccess ? unreadable(command) : doubtAbout(attempts, command)
    return explainUnusable(host, outcome, doubt, runtime)
  }
  const said = quoteError(host, outcome, runtime)
  if (outcome.meaning === 'invalid_grant') {
    return explainInvalidGrant(said, attempts, plan, runtime)
  }
  const unauthenticated = outcome.meaning === 'none' && outcome.status === 401
  const { code, credential, remedy, ...rejection } =
    rejections[unauthenticated ? 'unauthenticated' : outcome.meaning]
  const usesToken = plan.inputs.provider.wrongSecretUsesToken && code === 'invalid_client'
  const doubt = doubtAbout(attempts, command)
  const signIn = doubt?.signIn ?? (rejection.signIn && command)
  const own = code === 'invalid_client' ? clientRemedy(plan.inputs, remedy) : remedy
  const state = doubt?.credential ?? (usesToken ? 'unknown' : credential)
  // Some providers reject a used token with such a code. Then another run may have the new one.
  const other = state === 'unknown' ? await lookForOtherRun(plan, runtime) : undefined
  if (other?.result === 'rotated') {
    const message = `${said}\n- ${other.finding}`
    const remedy = `${NEW_RUN_FIRST} ${own}`
    return new Failure({ code, message, credential: 'unknown', remedy, signIn })
  }
  const advice = doubt === undefined ? own : `${own} ${doubt.remedy}`
  return new Failure({ code, message: said, credential: state, remedy: advice, signIn })
}

/** The Failure for a deadline that passed without a definite response. */
export function explainInconclusive(
  { tokenUrl, signIn: inputs }: Inputs,
  attempts: readonly Inconclusive[],
  runtime: Runtime,
): Failure {
  const { cancelled, redactor } = runtime
  const { host } = new URL(tokenUrl)
  const last = attempts.at(-1)
  const count = `${attempts.length} ${attempts.length === 1 ? 'attempt' : 'attempts'}`
  const reason = `${redactor.redact(last?.reason ?? 'no attempt')} (${count})`
  if (mayHaveUsedToken(attempts)) {
    const signIn = signInCommand(inputs, runtime)
    return last?.tokenUse === 'unreadable'
      ? new Failure({
          code: 'provider_response_invalid',
          message: `${host} sent no token: ${reason}.`,
          ...unreadable(signIn),
        })
      : new Failure({
          code: 'provider_unavailable',
          message: `${host} sent no usable response: ${reason}.`,
          remedy: LOST_RESPONSE,
          signIn,
        })
  }
  if (cancelled.aborted) return cancelledBeforeUse()
  return last?.tokenUse === 'refused'
    ? new Failure({
        code: 'provider_unavailable',
        message: `${host} refuses requests for now: ${reason}.`,
        credential: 'untouched',
        remedy: 'Run the workflow again later.',
      })
    : new Failure({
        code: 'provider_unreachable',
        message: `No request to ${host} was carried out: ${reason}.`,
        remedy: 'Check `token-url`, `provider` and the network, and run the workflow again.',
      })
}

function explainUnusable(
  host: string,
  { status, description }: Unusable,
  doubt: Doubt | undefined,
  { redactor }: Runtime,
): Failure {
  const ok = status >= 200 && status < 300
  return new Failure({
    code: ok ? 'provider_response_invalid' : 'provider_rejected',
    message: `${host} responded ${status} with ${redactor.redact(description)}.`,
    remedy:
      'Check that `token-url` is the token endpoint itself, and that `client-id` and `client-secret` are right. Then run the workflow again.',
    ...doubt,
  })
}

/** A success without a token that is certain: it may have contained the new one. */
function unreadable(signIn: string): Doubt {
  const remedy = `Check that \`token-url\` is the token endpoint itself. ${LOST_RESPONSE}`
  return { credential: 'unknown', remedy, signIn }
}

/** A definite response says nothing about an earlier attempt that may have been carried out. */
function doubtAbout(attempts: readonly Inconclusive[], signIn: string): Doubt | undefined {
  return mayHaveUsedToken(attempts)
    ? { credential: 'unknown', remedy: LOST_RESPONSE, signIn }
    : undefined
}

interface Doubt {
  readonly credential: Credential
  readonly remedy: string
  readonly signIn: string
}

/** `login.example.com responded 400: invalid_scope: no such scope.` */
export function quoteError(
  host: string,
  { status, error, description }: Pick<Rejected, 'status' | 'error' | 'description'>,
  { redactor }: Pick<Runtime, 'redactor'>,
): string {
  const words = [error, description].filter(Boolean).join(': ')
  const said = redactor.redact(words).replace(/[\s.:]+$/, '')
  return said === '' ? `${host} responded ${status}.` : `${host} responded ${status}: ${said}.`
}
