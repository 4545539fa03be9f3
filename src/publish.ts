import type { Grant } from './exchange.ts'
import { advise } from './lib/advice.ts'
import { type Credential, Failure } from './lib/failure.ts'
import { recoveryCommand } from './lib/recovery.ts'
import { writeSummary } from './lib/summary.ts'
import { describe } from './lib/target.ts'
import type { Plan } from './plan.ts'
import type { Ports } from './ports.ts'
import type { Receipt } from './store.ts'

/**
 * Sets the outputs and writes the summary, also when storing failed: the access token is good.
 *
 * @throws Failure what is wrong all the same: `store_failed`, `provider_response_invalid`,
 * `cancelled`
 */
export function publish(
  grant: Grant,
  receipts: readonly Receipt[],
  plan: Plan,
  ports: Ports,
): void {
  const failed = receipts.filter(({ failure }) => failure !== undefined)
  const stored = receipts.length > 0 && failed.length === 0
  const outputs = {
    'access-token': grant.accessToken?.reveal(),
    'token-type': grant.tokenType,
    'expires-in': grant.expiresIn,
    'expires-at': grant.expiresAt?.toISOString(),
    scope: grant.scope && ports.masks.scrub(grant.scope),
    rotated: grant.rotated !== undefined,
    stored,
    'refresh-token-expires-at': grant.refreshTokenExpiresAt?.toISOString(),
  }
  setOutputs(outputs, plan.inputs.exportEnv, failed.length > 0 ? 'recoverable' : 'stored', ports)
  advise(plan, grant.refreshTokenExpiresAt, ports)
  writeSummary(
    {
      title: failed.length > 0 ? 'OAuth token exchanged, but not stored' : 'OAuth token refreshed',
      rows: [
        ['Token endpoint', plan.inputs.tokenUrl],
        ['Access token', describeAccess(grant)],
        ['Refresh token', describeRotation(grant, plan)],
        ...receipts.map(
          ({ entry, failure }) =>
            [
              failure === undefined ? 'Stored in' : '❌ Not stored in',
              describe(entry.target),
            ] as const,
        ),
      ],
      commands: failed.map(({ entry }) => recoveryCommand(entry, plan.inputs.github.apiUrl)),
    },
    ports,
  )
  const wrong = failed[0]?.failure ?? shortcoming(grant, ports)
  if (wrong !== undefined) throw wrong
}

function setOutputs(
  outputs: Readonly<Record<string, string | number | boolean | undefined>>,
  exportEnv: string | undefined,
  credential: Credential,
  { core }: Ports,
): void {
  const accessToken = outputs['access-token']
  try {
    if (exportEnv !== undefined && accessToken !== undefined) {
      core.exportVariable(exportEnv, accessToken)
    }
    for (const [name, value] of Object.entries(outputs)) {
      if (value !== undefined) core.setOutput(name, value)
    }
  } catch {
    throw new Failure('internal_error', 'The outputs could not be written: is the disk full?', {
      credential,
      remedy: 'Mend the runner and run the workflow again.',
    })
  }
}

/** What makes the step fail although everything due was stored. */
function shortcoming({ accessToken }: Grant, { cancelled }: Ports): Failure | undefined {
  if (accessToken === undefined) {
    return new Failure(
      'provider_response_invalid',
      'The provider sent a new refresh token, but no access token.',
      { credential: 'stored' },
    )
  }
  if (cancelled.aborted) {
    const message = 'The job was cancelled after the exchange; storing was finished first.'
    return new Failure('cancelled', message, { credential: 'stored' })
  }
  return undefined
}

function describeAccess({ accessToken, tokenType, expiresAt }: Grant): string {
  if (accessToken === undefined) return 'none'
  return `${tokenType}, ${expiresAt ? `valid until ${expiresAt.toISOString()}` : 'no expiry given'}`
}

function describeRotation({ rotated }: Grant, { inputs }: Plan): string {
  const { generation } = inputs.refreshToken
  return rotated === undefined
    ? `generation ${generation}, not rotated`
    : `rotated, generation ${generation} → ${rotated.generation}`
}
