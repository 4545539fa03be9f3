import type { Inputs } from './inputs.ts'
import { loadAuthentication } from './lib/authenticate.ts'
import { Failure } from './lib/failure.ts'
import { connectGitHub, type GitHub } from './lib/github.ts'
import { type Observations, observe } from './lib/observations.ts'
import { loadSodium } from './lib/sealed-box.ts'
import type { SecretMetadata } from './lib/secrets-api.ts'
import { checkFreshness, whenSecretsWereRead } from './lib/staleness.ts'
import { type Destination, survey } from './lib/survey.ts'
import { describe } from './lib/target.ts'
import type { Ports } from './ports.ts'

export interface Plan extends Observations {
  readonly inputs: Inputs
  readonly github: GitHub
  /** The secret that the refresh token came from, as it was before the exchange. */
  readonly primary: Destination & { readonly found: SecretMetadata }
  /** Every secret that will be written, those of the refresh token first. */
  readonly destinations: readonly Destination[]
}

/**
 * Checks everything that can be checked before the refresh token is spent, all at once: reads, and
 * one write to each store that can change nothing.
 *
 * @throws Failure `github_unauthorized`, `github_forbidden`, `target_not_found`,
 * `github_unavailable`, `stale_refresh_token`, `cancelled`
 */
export async function prepare(inputs: Inputs, ports: Ports): Promise<Plan> {
  const noted: Observations = { clockAhead: undefined, tokenExpiresAt: undefined }
  const failed = new AbortController()
  const access = { ...inputs.github, timeout: inputs.retryTimeout }
  const reading = {
    ...access,
    signal: AbortSignal.any([ports.cancelled, failed.signal]),
    onAnswer: observe(noted),
  }
  const reads = connectGitHub(reading, ports)
  if (!inputs.dryRun) ports.http.openAhead(inputs.tokenUrl)
  try {
    const [secretsRead, , , ...stores] = await Promise.all([
      whenSecretsWereRead(inputs.place, reads, ports),
      // Loaded while the network is waited for.
      loadSodium(),
      loadAuthentication(inputs.client),
      ...inputs.apps.map(app => survey(app, inputs, reading, reads, ports)),
    ])
    const destinations = stores.flat().sort((a, b) => order(a) - order(b))
    const primary = existing(destinations[0])
    checkFreshness(primary, secretsRead, noted.clockAhead ?? 0, inputs.onStale, ports)
    for (const { target, found } of destinations) {
      const when =
        found === undefined
          ? 'may be written'
          : `may be written, last changed at ${found.updatedAt}`
      ports.core.info(`Checked the ${describe(target)}: ${when}.`)
    }
    return { ...noted, inputs, github: connectGitHub(access, ports), primary, destinations }
  } catch (error) {
    failed.abort()
    throw error
  }
}

function order({ token }: Destination): number {
  return token === 'refresh-token' ? 0 : 1
}

/** A secret that does not exist cannot be where the token came from: it would be stored unread. */
function existing(destination: Destination | undefined): Plan['primary'] {
  const { found } = destination ?? {}
  if (destination !== undefined && found !== undefined) return { ...destination, found }
  throw new Failure(
    'target_not_found',
    `There is no ${destination && describe(destination.target)}, so the refresh token cannot have come from there, and one stored there would not be read by the next run.`,
  )
}
