import { labelTarget } from '../github/target.ts'
import type { Provider } from '../oauth/provider.ts'
import { expiryByProvider } from '../oauth/refresh-token-expiry.ts'
import { describeDate, formatUtc, relativeTime } from '../shared/dates.ts'
import { Failure } from '../shared/failure.ts'
import { adviseOnDates } from './advice.ts'
import { checkConcurrency } from './check-concurrency.ts'
import { checkToken, type TokenFindings } from './check-token.ts'
import type { Findings, Row } from './findings.ts'
import { writeJobSummary } from './job-summary.ts'
import { type Destination, type Plan, tokenNames } from './model.ts'
import type { ReuseDecision } from './reuse.ts'
import type { Runtime } from './runtime.ts'

/**
 * Asks the provider about the refresh token and GitHub about the run, and reports what was checked,
 * what was not, and what a run would do. Nothing is exchanged or saved.
 *
 * @throws Failure `invalid_grant`, `invalid_client`, `cancelled`
 */
export async function dryRun(plan: Plan, runtime: Runtime): Promise<void> {
  const [token, concurrency] = await Promise.all([
    checkToken(plan, runtime),
    checkConcurrency(plan.inputs, runtime),
  ])
  if (runtime.cancelled.aborted) {
    throw new Failure({
      code: 'cancelled',
      message: 'The job was cancelled during the dry run.',
      remedy: 'Run the workflow again.',
    })
  }
  report(plan, token, concurrency, runtime)
}

function report(plan: Plan, token: TokenFindings, concurrency: Findings, runtime: Runtime): void {
  const { core, log } = runtime
  const { inputs, primary } = plan
  const savedAt = Date.parse(primary.found.updatedAt)
  const estimate = expiryByProvider(inputs.provider, false, { savedAt, usedAt: undefined })
  const checked = listChecked(plan, token, concurrency, runtime)
  const notChecked = listNotChecked(plan, token, concurrency, estimate)
  log.info('Dry run: nothing was exchanged or saved.')
  for (const [label, value] of checked) log.info(`  ✓ ${label}: ${value}`)
  log.info('Not checked:')
  for (const text of notChecked) log.info(`  - ${text}`)
  const warnings = [
    ...token.warnings,
    ...concurrency.warnings,
    ...adviseOnDates(plan, token.expiresAt ?? estimate, runtime),
  ]
  core.setOutput('reused', false)
  core.setOutput('rotated', false)
  core.setOutput('stored', false)
  writeJobSummary(
    {
      sign: warnings.length > 0 ? '⚠️' : '✅',
      title: `dry run${warnings.length > 0 ? ' with warnings' : ''}: nothing was changed`,
      parts: [
        ...(warnings.length > 0 ? [['⚠️ Warnings', warnings] as const] : []),
        ['Not checked', notChecked],
      ],
      rows: checked,
    },
    runtime,
  )
}

function listChecked(
  { inputs, primary, destinations, observations, reuse }: Plan,
  token: Findings,
  concurrency: Findings,
  { clock }: Runtime,
): readonly Row[] {
  const now = clock.now() + (observations.clockAhead ?? 0)
  return [
    ['Inputs', 'complete and without conflicts'],
    [
      'Refresh token',
      `fingerprint ${inputs.refreshToken.fingerprint}, saved ${relativeTime(new Date(primary.found.updatedAt), now)}`,
    ],
    ...token.checked,
    ...destinations
      .filter(isLookedUp)
      .map(
        ({ target, token, found }): Row => [
          `Secret for the ${tokenNames[token]}`,
          `${labelTarget(target)}${found ? `, last changed ${describeDate(new Date(found.updatedAt), now)}` : ''}`,
        ],
      ),
    ['Public keys', 'read, and encryption tried'],
    ...destinations
      .filter(({ token, writeConfirmed }) => token === 'refresh-token' && writeConfirmed)
      .map(({ target }): Row => ['Write access', `confirmed for the ${labelTarget(target)}`]),
    ...(reuse ? [['Access token', describeReuse(reuse, now)] as const] : []),
    ...(observations.tokenExpiresAt
      ? [['`github-token` expires', describeDate(observations.tokenExpiresAt, now)] as const]
      : []),
    ...concurrency.checked,
  ]
}

/** @param estimate when the refresh token expires by the provider's usual lifetime */
function listNotChecked(
  { inputs, destinations, observations, unchecked }: Plan,
  token: TokenFindings,
  concurrency: Findings,
  estimate: Date | undefined,
): readonly string[] {
  return [
    ...token.notChecked,
    ...(token.expiresAt === undefined ? [describeEstimate(estimate, inputs.provider)] : []),
    ...(observations.tokenExpiresAt ? [] : ['When `github-token` expires: GitHub sent no date.']),
    ...destinations
      .filter(destination => !isLookedUp(destination))
      .map(({ target }) => `The ${labelTarget(target)}: it is written, and created if missing.`),
    ...concurrency.notChecked,
    ...unchecked,
  ]
}

function describeReuse(decision: ReuseDecision, now: number): string {
  return decision.reuse
    ? `a run would reuse it, valid until ${formatUtc(decision.expiresAt)} (${relativeTime(decision.expiresAt, now)})`
    : `a run would refresh it. ${decision.reason}`
}

function describeEstimate(estimate: Date | undefined, { title }: Provider): string {
  return estimate === undefined
    ? 'When the refresh token expires.'
    : `When the refresh token expires: about ${estimate.toISOString().slice(0, 10)}, by the usual lifetime at ${title}.`
}

/** An access token's secret is looked up only where it has a visibility to keep. */
function isLookedUp({ token, target }: Destination): boolean {
  return token === 'refresh-token' || target.owner.kind === 'organization'
}
