import { labelOwner, labelTarget, secretPath } from '../../github/target.ts'
import { failed } from '../command-error.ts'
import type { GitHubConnection } from '../connect.ts'
import { webUrlOf } from '../github-token.ts'
import type { CliRuntime } from '../runtime.ts'
import type { PrintedRecovery } from './printed-recoveries.ts'
import { isInside, isWanted, type Scope } from './scope.ts'

/** The newest values for one secret, of one time; the one that was printed last comes last. */
export type Candidates = readonly [PrintedRecovery, ...PrintedRecovery[]]

/**
 * Chooses for each secret the newest value.
 *
 * @throws CommandError if a value is for another host or repository, or if nothing is left
 */
export async function chooseValues(
  found: readonly PrintedRecovery[],
  scope: Scope,
  { access }: GitHubConnection,
  runtime: CliRuntime,
): Promise<readonly Candidates[]> {
  const { host } = new URL(webUrlOf(access.apiUrl))
  const wanted = found.filter(({ target }) => isWanted(target, scope))
  const trusted = await withoutUnverified(wanted, runtime)
  if (trusted.length === 0) {
    throw failed(
      'No value is for the secret that the options name.',
      `Found: ${[...new Set(found.map(({ target }) => labelTarget(target)))].join('; ')}.`,
    )
  }
  for (const { target, host: itsHost } of trusted) {
    if (itsHost !== host) {
      throw failed(
        `The value is for ${itsHost}, and not for ${host}.`,
        'Set `--github-api-url` to the API of that host.',
      )
    }
    if (!isInside(target, scope)) {
      throw failed(
        `The value is for the ${labelTarget(target)}, which does not belong to ${labelScope(scope)}. Nothing was saved.`,
        `If you expect that, copy the printed lines, name the place with options, and pass the lines by standard input: ${labelOwner(target.owner)}.`,
      )
    }
  }
  return newestOfEach(trusted)
}

function labelScope({ owner, repo }: Scope): string {
  return repo === undefined ? owner : `${owner}/${repo}`
}

/** A value that was also printed as verified counts as such. */
async function withoutUnverified(
  found: readonly PrintedRecovery[],
  { terminal }: CliRuntime,
): Promise<readonly PrintedRecovery[]> {
  const verified = found.filter(({ heading }) => heading !== 'unverified')
  const values = new Set(verified.map(({ sealed }) => sealed.encrypted_value))
  const others = found.filter(({ sealed }) => !values.has(sealed.encrypted_value))
  if (others.length === 0) return verified
  const labels = [...new Set(others.map(({ target }) => labelTarget(target)))].join(', ')
  const warning = `The action could not verify a value for the ${labels}: another step of the job may have written it.`
  if (terminal.interactive && (await terminal.confirm(`${warning} Use it?`, false))) return found
  if (verified.length > 0) {
    terminal.say(`${warning} It is left out.`, 'yellow')
    return verified
  }
  throw failed(
    warning,
    'If you trust every step of the job, run this command at a terminal, and confirm, or run the printed `gh api` command.',
  )
}

function newestOfEach(found: readonly PrintedRecovery[]): readonly Candidates[] {
  const bySecret = new Map<string, PrintedRecovery[]>()
  for (const one of found) {
    const key = secretPath(one.target).toLowerCase()
    bySecret.set(key, [...(bySecret.get(key) ?? []), one])
  }
  return [...bySecret.values()].flatMap((values): Candidates[] => {
    const newest = values.map(sealedAt).reduce((a, b) => Math.max(a, b), 0)
    const [first, ...rest] = values.filter(value => sealedAt(value) === newest)
    return first === undefined ? [] : [[first, ...rest]]
  })
}

function sealedAt({ basis }: PrintedRecovery): number {
  return Date.parse(basis?.sealedAt ?? '') || 0
}
