import { signInBy } from '../oauth/refresh-token-expiry.ts'
import { Failure } from '../shared/failure.ts'
import { adviseOnDates, adviseOnGrant } from './advice.ts'
import { FailureWithDetails } from './failure-with-details.ts'
import { writeJobSummary } from './job-summary.ts'
import { saveMainReport } from './main-report.ts'
import type { Grant, Plan, Receipt } from './model.ts'
import { savedIn } from './receipt-rows.ts'
import type { Runtime } from './runtime.ts'
import { describeGrant, detailFailure, type Saved, summarizeGrant } from './summarize-grant.ts'
import { type Outputs, writeOutputs } from './write-outputs.ts'

/**
 * Sets the outputs, also if saving failed, since the access token is valid. Writes the summary unless
 * the step fails.
 *
 * @throws Failure `store_failed`, `internal_error`, `provider_response_invalid` or `cancelled`, in
 * this order if there are several
 */
export function setOutputs(issued: Grant, saved: Saved, plan: Plan, runtime: Runtime): void {
  const grant = { ...issued, tokenType: runtime.redactor.redactOutput(issued.tokenType) }
  const notSaved = saved.receipts
    .map(({ result }) => result)
    .find(result => result instanceof Failure)
  const outputs = describeOutputs(grant, saved.receipts, plan, runtime)
  const unwritable = writeOutputs(outputs, plan.inputs.exportEnv, 'stored', runtime)
  const warnings = [
    ...adviseOnGrant(plan, grant, runtime),
    ...adviseOnDates(plan, grant.refreshTokenExpiresAt, runtime, grant.rotated !== undefined),
  ]
  const failure = notSaved ?? unwritable ?? otherFailure(grant, runtime)
  if (failure !== undefined) {
    const details = detailFailure(grant, saved, plan, runtime)
    const report = {
      grant: describeGrant(grant, plan, runtime.clock.now()),
      saved: savedIn(saved.receipts),
      mayBeSaved: saved.receipts.filter(one => one.mayBeSaved).map(({ write }) => write.id),
    }
    const leftToPostStep =
      failure === notSaved &&
      saved.inState &&
      saveMainReport(report, plan.inputs.github.token, runtime.core)
    throw new FailureWithDetails(failure, { ...details, leftToPostStep })
  }
  const now = runtime.clock.now()
  writeJobSummary(summarizeGrant(grant, saved, plan, { now, warnings }), runtime)
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
function otherFailure(
  { accessToken, rotated }: Grant,
  { cancelled }: Runtime,
): Failure | undefined {
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
