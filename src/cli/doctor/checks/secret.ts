import { labelTarget } from '../../../github/target.ts'
import type { Lifetime, Provider } from '../../../oauth/provider.ts'
import { findProvider } from '../../../oauth/providers/index.ts'
import { expiryByProvider } from '../../../oauth/refresh-token-expiry.ts'
import { commandLine } from '../../../shared/command-line.ts'
import type { Facts, Setup } from '../facts.ts'
import { error, type Finding, NotKnown, ok, warning } from '../finding.ts'
import { type Found, findSecret, labelLevel } from '../levels.ts'
import { requireEnvironment } from '../required.ts'

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
  const { target, provider } = setup
  if (setup.assumed) {
    throw new NotKnown(
      'the workflows cannot be read, so it is not known where the secret is.',
      'Set `--environment` or `--organization`, and `--secret-name`.',
    )
  }
  // Without the permission, GitHub hides secrets that exist.
  await facts.publicKey()
  const elsewhere = (await findSecret(target.name, setup, facts)).find(
    ({ value }) => value === true,
  )
  const hint = elsewhere ? ` There is one in ${labelLevel(elsewhere.level)}.` : ''
  return error(
    `The ${labelTarget(target)} does not exist.${hint}`,
    `Sign in: ${commandLine('login', [['provider', provider]])}`,
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
  return judgeAge(provider, { savedAt: Date.parse(updatedAt), usedAt }, facts.runtime.clock.now())
}

/** By the usual lifetime of the provider's refresh tokens. */
export function judgeAge(
  provider: Pick<Provider, 'title' | 'rotates' | 'refreshTokenLifetime'>,
  dates: { readonly savedAt: number; readonly usedAt: number | undefined },
  now: number,
): Finding {
  const days = Math.max(0, Math.floor((now - dates.savedAt) / DAY))
  const age = `The secret was changed ${days} ${days === 1 ? 'day' : 'days'} ago.`
  const end = expiryByProvider(provider, false, { ...dates, usedAt: dates.usedAt })
  if (end === undefined) {
    return ok(
      `${age} When the refresh token expires cannot be seen, because each rotation changes it.`,
    )
  }
  const left = end.getTime() - now
  const text = `${age} ${provider.title} ends refresh tokens ${lengthOf(provider.refreshTokenLifetime)}: ${left > 0 ? 'this one' : 'this one has expired'} at about ${end.toISOString().slice(0, 10)}.`
  if (left <= 0) return error(text, `Sign in again: ${commandLine('login', [])}`)
  if (left > 14 * DAY) return ok(text)
  return warning(
    text,
    `Run the workflow if a refresh extends it, or sign in again: ${commandLine('login', [])}`,
  )
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

export async function checkShadowed(facts: Facts): Promise<Finding> {
  const setup = await facts.setup()
  const { target } = setup
  const found = await findSecret(target.name, setup, facts)
  const unread = found.find(({ value }) => value instanceof NotKnown)?.value
  const finding = judgeShadows(target.owner.kind, target.name, found)
  if (finding.status === 'ok' && unread instanceof NotKnown) throw unread
  return finding
}

/** Environment replaces repository, and repository replaces organization. */
export function judgeShadows(
  own: 'environment' | 'repository' | 'organization',
  name: string,
  found: readonly Pick<Found<unknown>, 'level' | 'value'>[],
): Finding {
  const others = found.filter(({ level, value }) => value === true && level.kind !== own)
  const rank = (kind: keyof typeof RANK): number => RANK[kind]
  const above = others.find(({ level }) => rank(level.kind) > rank(own))
  if (above !== undefined) {
    return error(
      `The secret ${name} of ${labelLevel(above.level)} hides the one of the ${own}: jobs read it, and the action writes the other.`,
      `Delete the secret ${name} of ${labelLevel(above.level)}, or use that one.`,
    )
  }
  const below = others.find(({ level }) => rank(level.kind) < rank(own))
  if (below === undefined) return ok(`No other secret has the name ${name}.`)
  return warning(
    `${labelLevel(below.level)} also has a secret ${name}. A job outside of the ${own} reads that one, which is not rotated.`,
    `Delete the secret ${name} of ${labelLevel(below.level)}.`,
  )
}

const RANK = { environment: 2, repository: 1, organization: 0 } as const
