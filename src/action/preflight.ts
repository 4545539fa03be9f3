import { createGitHub, responseTimeoutFor } from '../github/client.ts'
import { loadSodium } from '../github/sealed-box.ts'
import { readSecret } from '../github/secrets.ts'
import { loadAuthentication } from '../oauth/client-authentication.ts'
import { Failure } from '../shared/failure.ts'
import type { ReuseCheck } from './check-reuse.ts'
import { checkStore } from './check-store.ts'
import {
  describeCheck,
  describeUnconfirmed,
  inheritVisibility,
  refreshTokenFirst,
  requireExisting,
} from './destinations.ts'
import { expiryVariable, LOOKUP_TIMEOUT, lookUp, reportForbidden } from './expiry-variable.ts'
import { explainGitHubError } from './explain-github.ts'
import type { Inputs, Plan } from './model.ts'
import { isOutdated } from './overtaking.ts'
import type { VariableState } from './reuse.ts'
import type { Runtime } from './runtime.ts'
import { shortenCriticalSection } from './shorten-critical-section.ts'
import { checkFreshness, whenSecretsWereRead } from './staleness.ts'
import { refuseSecondUse } from './used-tokens.ts'

/**
 * Checks everything that can be checked before the refresh token is used, all at once: reads, and
 * one write probe for each store, which changes nothing.
 *
 * @throws Failure `github_unauthorized`, `github_forbidden`, `target_not_found`,
 * `github_unavailable`, `stale_refresh_token`, `cancelled`, `internal_error`; always `untouched`
 */
export async function preflight(
  inputs: Inputs,
  runtime: Runtime,
  reuse?: ReuseCheck,
): Promise<Plan> {
  refuseSecondUse(inputs.refreshToken, runtime)
  const { clock } = runtime
  const startedAt = clock.monotonic()
  const failed = new AbortController()
  const signal = AbortSignal.any([runtime.cancelled, failed.signal])
  const github = createGitHub(inputs.github, { ...runtime, timeout: inputs.retryTimeout, signal })
  const responseTimeout = responseTimeoutFor(inputs.retryTimeout)
  const probe = createGitHub(inputs.github, { ...runtime, timeout: 0, responseTimeout, signal })
  if (reuse?.variable === undefined && !inputs.dryRun) runtime.http.preconnect(inputs.tokenUrl)
  try {
    const [secretsRead, variable, , ...stores] = await Promise.all([
      whenSecretsWereRead(inputs.owner, github, runtime),
      reuse?.variable ?? findVariable(inputs, runtime, signal),
      loadParts(inputs, runtime),
      ...inputs.apps.map(app => checkStore(app, inputs, { github, probe, runtime })),
    ])
    const destinations = refreshTokenFirst(stores.flat())
    let readAt = startedAt
    let primary = requireExisting(destinations[0])
    if (github.hasRetried() || isOutdated(startedAt, runtime)) {
      readAt = clock.monotonic()
      primary = requireExisting({ ...primary, found: await readSecret(github, primary.target) })
    }
    const clockAhead = github.observations.clockAhead ?? 0
    const unchecked = checkFreshness(
      primary,
      secretsRead,
      { clockAhead, onStale: inputs.onStale },
      runtime,
    )
    const [, ...others] = destinations.map(one => inheritVisibility(one, primary, runtime))
    for (const destination of destinations) runtime.log.info(describeCheck(destination))
    reportForbidden(inputs, variable, runtime)
    return {
      inputs,
      primary,
      destinations: [primary, ...others],
      reuse: reuse?.decision,
      variable,
      readAt,
      observations: github.observations,
      unchecked: [...unchecked, ...destinations.flatMap(describeUnconfirmed)],
    }
  } catch (error) {
    const target = {
      owner: inputs.owner,
      app: inputs.apps[0] ?? 'actions',
      name: inputs.secretName,
    }
    const { redactor } = runtime
    const explained = await explainGitHubError(error, target, { github, redactor })
    failed.abort()
    throw explained
  }
}

function findVariable(
  { owner, accessTokenSecret, github: access }: Inputs,
  runtime: Runtime,
  signal: AbortSignal,
): Promise<VariableState> | undefined {
  if (accessTokenSecret === undefined) return undefined
  const github = createGitHub(access, { ...runtime, timeout: LOOKUP_TIMEOUT, signal })
  return lookUp(github, expiryVariable(owner, accessTokenSecret))
}

/** Loads the code of later stages, so that a missing part fails the step before the token is used. */
async function loadParts(inputs: Inputs, { clock }: Runtime): Promise<void> {
  try {
    await Promise.all([loadSodium(), loadAuthentication(inputs.client)])
    await shortenCriticalSection(inputs, clock)
  } catch (cause) {
    throw new Failure({
      code: 'internal_error',
      credential: 'untouched',
      message: 'A part of this action could not be loaded.',
      remedy:
        'Run the workflow again. If that does not help, report it with the version in `uses:`: the download is incomplete.',
      cause,
    })
  }
}
