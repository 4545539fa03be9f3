import { labelTarget } from '../github/target.ts'
import { signInBy } from '../oauth/refresh-token-expiry.ts'
import { Failure } from '../shared/failure.ts'
import { adviseOnDates, adviseOnGrant } from './advice.ts'
import { writeJobSummary } from './job-summary.ts'
import type { Grant, Plan, Receipt } from './model.ts'
import type { Runtime } from './runtime.ts'
import { recoveryBlocks } from './store-command.ts'
import { type Outputs, writeOutputs } from './write-outputs.ts'

/**
 * Sets the outputs and writes the summary, also if saving failed: the access token is valid.
 *
 * @throws Failure what makes the step fail all the same: `store_failed`, `internal_error`,
 * `provider_response_invalid`, `cancelled`. The failure to save is reported first.
 */
export function setOutputs(
  issued: Grant,
  receipts: readonly Receipt[],
  plan: Plan,
  runtime: Runtime,
): void {
  const grant = { ...issued, tokenType: runtime.redactor.redactOutput(issued.tokenType) }
  const failed = receipts.filter(({ result }) => result instanceof Failure)
  const notSaved = failed.map(({ result }) => result).find(result => result instanceof Failure)
  const outputs = describeOutputs(grant, receipts, plan, runtime)
  const unwritable = writeOutputs(outputs, plan.inputs.exportEnv, 'stored', runtime)
  adviseOnGrant(plan, grant, runtime)
  adviseOnDates(plan, grant.refreshTokenExpiresAt, runtime, grant.rotated !== undefined)
  writeJobSummary(
    {
      title:
        notSaved === undefined ? 'OAuth token refreshed' : 'OAuth token refreshed, but not saved',
      rows: [
        ['Token endpoint', plan.inputs.tokenUrl],
        ['Access token', describeAccessToken(grant)],
        ['Refresh token', describeRotation(grant, plan)],
        ...receipts.map(
          ({ write, result }) => [resultLabel(result), labelTarget(write.target)] as const,
        ),
      ],
      commands: recoveryBlocks(
        failed.map(({ write }) => write),
        runtime.env,
      ),
    },
    runtime,
  )
  const failure = notSaved ?? unwritable ?? shortcoming(grant, runtime)
  if (failure !== undefined) throw failure
}

function describeOutputs(
  { accessToken, tokenType, expiresIn, expiresAt, scope, ...grant }: Grant,
  receipts: readonly Receipt[],
  { inputs: { provider } }: Plan,
  { redactor }: Runtime,
): Outputs {
  const rotated = grant.rotated !== undefined
  return {
    'access-token': accessToken?.reveal(),
    'token-type': tokenType,
    'expires-in': expiresIn,
    'expires-at': expiresAt?.toISOString(),
    scope: scope && redactor.redactOutput(scope),
    reused: false,
    rotated,
    // With nothing to save, everything is saved.
    stored: receipts.every(({ result }) => result === 'stored'),
    'refresh-token-expires-at': grant.refreshTokenExpiresAt?.toISOString(),
    'sign-in-by': signInBy(provider, rotated, grant.refreshTokenExpiresAt)?.toISOString(),
  }
}

/** What makes the step fail although every token was saved. */
function shortcoming({ accessToken, rotated }: Grant, { cancelled }: Runtime): Failure | undefined {
  if (accessToken === undefined) {
    return new Failure({
      code: 'provider_response_invalid',
      message: 'The provider sent a new refresh token, but no access token that can be read.',
      remedy: 'Start a new run; it reads the current refresh token.',
      credential: 'stored',
    })
  }
  if (cancelled.aborted) {
    return new Failure({
      code: 'cancelled',
      message: `The job was cancelled after the exchange. ${rotated === undefined ? 'The refresh token did not change.' : 'The new refresh token was saved first.'}`,
      remedy: 'Run the workflow again when you want the token.',
      credential: 'stored',
    })
  }
  return undefined
}

function resultLabel(result: Receipt['result']): string {
  if (result === 'stored') return 'Saved in'
  return result === 'superseded' ? 'Not overwritten, changed by another run' : '❌ Not saved in'
}

function describeAccessToken({ accessToken, tokenType, expiresAt }: Grant): string {
  if (accessToken === undefined) return 'none'
  const validity = expiresAt ? `valid until ${expiresAt.toISOString()}` : 'no expiry given'
  return `${tokenType}, ${validity}`
}

function describeRotation({ rotated }: Grant, { inputs }: Plan): string {
  const { fingerprint } = inputs.refreshToken
  return rotated === undefined
    ? `not rotated (fingerprint ${fingerprint})`
    : `rotated (fingerprint ${fingerprint} → ${rotated.fingerprint})`
}
