import { labelTarget } from '../../../github/target.ts'
import type { Lifetime, Provider } from '../../../oauth/provider.ts'
import { findProvider } from '../../../oauth/providers/index.ts'
import { expiryByProvider } from '../../../oauth/refresh-token-expiry.ts'
import { loginCommand } from '../commands-to-run.ts'
import type { Facts, Setup } from '../facts.ts'
import { error, type Finding, ok, warning } from '../finding.ts'
import { findSecret, labelLevel } from '../levels.ts'
import { requireEnvironment, requirePlace } from '../required.ts'

const DAY = 86_400_000

export async function checkSecret(facts: Facts): Promise<Finding> {
  const setup = await facts.setup()
  const { target } = setup
  await requireEnvironment(facts)
  const updatedAt = await facts.updatedAt(target)
  if (updatedAt === undefined) return missing(setup, facts)
  if (target.owner.kind === 'organization') {
    const shared = await facts.sharedSecrets()
    if (!shared.has(target.name.toUpperCase())) {
      return error(
        `The ${labelTarget(target)} is not shared with this repository.`,
        'Share it in the settings of the organization.',
      )
    }
  }
  return ok(`The ${labelTarget(target)} exists. It was changed at ${updatedAt}.`)
}

async function missing(setup: Setup, facts: Facts): Promise<Finding> {
  const { target } = setup
  await requirePlace(facts)
  // Without the permission, GitHub hides secrets that exist.
  await facts.publicKey()
  const elsewhere = (await findSecret(target.name, setup, facts)).find(
    ({ value }) => value === true,
  )
  const hint = elsewhere ? ` There is one in the ${labelLevel(elsewhere.level)}.` : ''
  return error(
    `The ${labelTarget(target)} does not exist.${hint}`,
    `Sign in:\n  ${loginCommand(setup, facts)}`,
  )
}

export async function checkSecretAge(facts: Facts): Promise<Finding> {
  const setup = await facts.setup()
  const updatedAt = await facts.updatedAt(setup.target)
  if (updatedAt === undefined) return ok('Not needed: there is no secret yet.')
  const provider = findProvider(setup.provider)
  const { refreshTokenLifetime: lifetime } = provider
  if (lifetime === undefined) {
    return ok(`How long a refresh token lasts is not known for ${provider.title}.`)
  }
  const usedAt =
    lifetime.kind === 'rolling' && provider.rotates !== 'always'
      ? await lastUse(setup, Date.parse(updatedAt), facts)
      : undefined
  const dates = { savedAt: Date.parse(updatedAt), usedAt }
  const { clock } = facts.runtime
  return judgeAge(provider, dates, clock.now(), `Sign in again:\n  ${loginCommand(setup, facts)}`)
}

/** By the usual lifetime of the provider's refresh tokens. */
export function judgeAge(
  provider: Pick<Provider, 'title' | 'rotates' | 'refreshTokenLifetime'>,
  dates: { readonly savedAt: number; readonly usedAt: number | undefined },
  now: number,
  remedy: string,
): Finding {
  const days = Math.max(0, Math.floor((now - dates.savedAt) / DAY))
  const age = `The secret was changed ${days} ${days === 1 ? 'day' : 'days'} ago.`
  const end = expiryByProvider(provider, false, dates)
  if (end === undefined) {
    return ok(
      `${age} When the refresh token expires cannot be seen, because each rotation changes it.`,
    )
  }
  const left = end.getTime() - now
  const text = `${age} ${provider.title} ends refresh tokens ${lengthOf(provider.refreshTokenLifetime)}: this one ${left > 0 ? 'ends' : 'ended'} at about ${end.toISOString().slice(0, 10)}.`
  if (left <= 0) return error(text, remedy)
  if (left > 14 * DAY) return ok(text)
  return warning(text, `Run the workflow, if a refresh extends the token. ${remedy}`)
}

function lengthOf(lifetime: Lifetime | undefined): string {
  const { days = 0, kind = 'issued' } = lifetime ?? {}
  return `${days} days after ${{ rolling: 'their last use', issued: 'their issue', absolute: 'the sign-in' }[kind]}`
}

/** The last successful run, or when the secret was saved. */
async function lastUse({ uses }: Setup, savedAt: number, facts: Facts): Promise<number> {
  const runs = await Promise.all(
    [...new Set(uses.map(({ workflow }) => workflow.path))].map(path =>
      facts.lastRun(path).catch(() => undefined),
    ),
  )
  const used = runs.flatMap(run => (run?.conclusion === 'success' ? [run.startedAt] : []))
  return Math.max(savedAt, ...used)
}
