import { describeDate, formatUtc, relativeTime } from '../shared/dates.ts'
import { writeJobSummary } from './job-summary.ts'
import type { Inputs } from './model.ts'
import type { Reusable } from './reuse.ts'
import type { Runtime } from './runtime.ts'
import { writeOutputs } from './write-outputs.ts'

/**
 * Passes on an access token that is still valid: sets the outputs and writes the summary.
 *
 * @throws Failure `internal_error`, `untouched`
 */
export function reportReuse(
  { accessToken, exportEnv }: Inputs,
  { expiresAt, expiresIn }: Reusable,
  runtime: Runtime,
): void {
  const outputs = {
    'access-token': accessToken?.reveal(),
    'token-type': 'Bearer',
    'expires-in': expiresIn,
    'expires-at': expiresAt.toISOString(),
    reused: true,
    rotated: false,
    // With nothing to save, everything is saved.
    stored: true,
  }
  const failure = writeOutputs(outputs, exportEnv, 'untouched', runtime)
  const now = runtime.clock.now()
  runtime.log.info(
    `Reusing the access token (fingerprint ${accessToken?.fingerprint}), valid until ${formatUtc(expiresAt)} (${relativeTime(expiresAt, now)}). Nothing was exchanged or saved.`,
  )
  const rows = [
    ['Access token', `reused, expires ${describeDate(expiresAt, now)}`],
    ['Refresh token', 'not used, nothing to save'],
  ] as const
  writeJobSummary({ sign: '✅', title: 'access token reused', rows }, runtime)
  if (failure !== undefined) throw failure
}
