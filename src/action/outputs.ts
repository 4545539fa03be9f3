import { labelTarget } from '../github/target.ts'
import { type Credential, Failure } from '../shared/failure.ts'
import { adviseOnDates, adviseOnGrant } from './advice.ts'
import { signInBy } from './expiry.ts'
import { writeJobSummary } from './job-summary.ts'
import type { Grant, Plan, Receipt } from './model.ts'
import { recoveryCommand } from './recovery-command.ts'
import type { Runtime } from './runtime.ts'

/**
 * Sets the outputs and writes the summary, also if saving failed: the access token is valid.
 *
 * @throws Failure what makes the step fail all the same: `store_failed`, `internal_error`,
 * `provider_response_invalid`, `cancelled`. The failure to save is reported first.
 */
export function setOutputs(
  grant: Grant,
  receipts: readonly Receipt[],
  plan: Plan,
  runtime: Runtime,
): void {
  const failed = receipts.filter(({ result }) => result instanceof Failure)
  const notSaved = failed.map(({ result }) => result).find(result => result instanceof Failure)
  const unwritable = writeOutputs(grant, receipts, plan, runtime)
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
      commands: failed.map(({ write }) => recoveryCommand(write)),
    },
    runtime,
  )
  const failure = notSaved ?? unwritable ?? shortcoming(grant, runtime)
  if (failure !== undefined) throw failure
}

function writeOutputs(
  grant: Grant,
  receipts: readonly Receipt[],
  { inputs: { exportEnv, provider } }: Plan,
  { core, redactor }: Runtime,
): Failure | undefined {
  const accessToken = grant.accessToken?.reveal()
  const rotated = grant.rotated !== undefined
  const outputs = {
    'access-token': accessToken,
    'token-type': grant.tokenType,
    'expires-in': grant.expiresIn,
    'expires-at': grant.expiresAt?.toISOString(),
    scope: grant.scope && redactor.redactOutput(grant.scope),
    rotated,
    // With nothing to save, everything is saved.
    stored: receipts.every(({ result }) => result === 'stored'),
    'refresh-token-expires-at': grant.refreshTokenExpiresAt?.toISOString(),
    'sign-in-by': signInBy(provider, rotated, grant.refreshTokenExpiresAt)?.toISOString(),
  }
  try {
    for (const [name, value] of Object.entries(outputs)) {
      if (value !== undefined) core.setOutput(name, value)
    }
    if (exportEnv !== undefined && accessToken !== undefined) {
      core.exportVariable(exportEnv, accessToken)
    }
    return undefined
  } catch (cause) {
    return new Failure({
      code: 'internal_error',
      message: "The runner's output files (GITHUB_OUTPUT, GITHUB_ENV) cannot be written.",
      remedy:
        'Check that the disk is not full and that the user of the container or runner may write the folder of the runner. Then start a new run.',
      credential: 'stored' satisfies Credential,
      cause,
    })
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
