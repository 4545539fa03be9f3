import type { Inputs } from './inputs.ts'
import { Failure } from './lib/failure.ts'
import { connectGitHub, type GitHub } from './lib/github.ts'
import { explainRefusal } from './lib/github-refusal.ts'
import { createSeal, type Seal } from './lib/sealed-box.ts'
import { readPublicKey, readSecret, type SecretMetadata } from './lib/secrets-api.ts'
import { checkFreshness, whenSecretsWereRead } from './lib/staleness.ts'
import { describe } from './lib/target.ts'
import { probeWrite } from './lib/write-probe.ts'
import type { Ports } from './ports.ts'

export interface Plan {
  readonly inputs: Inputs
  readonly github: GitHub
  /** The secret as it was before the exchange. */
  readonly found: SecretMetadata
  readonly seal: Seal
}

/**
 * Checks everything that can be checked before the refresh token is spent, all at once: reads, and
 * one write that can change nothing.
 *
 * @throws Failure `github_unauthorized`, `github_forbidden`, `target_not_found`,
 * `github_unavailable`, `stale_refresh_token`, `cancelled`
 */
export async function prepare(inputs: Inputs, ports: Ports): Promise<Plan> {
  const { target } = inputs
  const access = { ...inputs.github, timeout: inputs.retryTimeout }
  const github = connectGitHub(access, ports)
  const failed = new AbortController()
  const signal = AbortSignal.any([ports.cancelled, failed.signal])
  let ahead = 0
  const onAnswer = (headers: Headers): void => {
    ahead = clockAhead(headers, ports.clock.now()) ?? ahead
  }
  const reads = connectGitHub({ ...access, signal, onAnswer }, ports)
  const once = connectGitHub({ ...access, timeout: 0, signal }, ports)
  try {
    const [seal, found, reading] = await Promise.all([
      readPublicKey(reads, target).then(createSeal),
      readSecret(reads, target),
      whenSecretsWereRead(target.place, reads, ports),
      probeWrite(once, target),
    ])
    if (found === undefined) throw noSuchSecret(inputs)
    checkFreshness(found, reading, ahead, inputs, ports)
    ports.core.info(
      `Checked the ${describe(target)}: it exists, may be written and was last changed at ${found.updatedAt}.`,
    )
    return { inputs, github, found, seal }
  } catch (error) {
    failed.abort()
    throw await explainRefusal(error, target, github, ports)
  }
}

/** How far GitHub's clock is ahead, from the `Date` of an answer, which is cut to the second. */
function clockAhead(headers: Headers, now: number): number | undefined {
  const date = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(date) ? undefined : date + 500 - now
}

/** A secret that does not exist cannot be where the token came from: it would be stored unread. */
function noSuchSecret({ target }: Inputs): Failure {
  return new Failure(
    'target_not_found',
    `There is no ${describe(target)}, so the refresh token cannot have come from there, and one stored there would not be read by the next run.`,
  )
}
