import { createGitHub } from '../../github/client.ts'
import {
  type AllowedBranches,
  allowBranch,
  createEnvironment,
  deleteEnvironment,
  type EnvironmentReference,
  environmentExists,
  isEnvironmentEmpty,
} from '../../github/environments.ts'
import { isRefused } from '../../github/github-error.ts'
import type { Repository } from '../../github/repository.ts'
import { labelOwner, type Owner } from '../../github/target.ts'
import { failed, interrupted } from '../command-error.ts'
import type { GitHubConnection } from '../connect.ts'
import { explainGitHub } from '../explain-github.ts'
import { webUrlOf } from '../github-token.ts'
import type { Options } from '../options.ts'
import type { CliRuntime } from '../runtime.ts'
import { chooseBranches, describeBranches } from './allowed-branches.ts'

interface Circumstances {
  readonly options: Options
  readonly connection: GitHubConnection
}

/**
 * Makes sure that the environment of a secret exists, creates it where the user wants that, and
 * does the work. If the work fails before it calls `keep`, a created environment is removed.
 *
 * @throws CommandError
 */
export async function withEnvironment(
  place: Owner,
  { repository, ...circumstances }: Circumstances & { repository: Repository | undefined },
  runtime: CliRuntime,
  work: (keep: () => void) => Promise<void>,
): Promise<void> {
  if (place.kind !== 'environment' || repository === undefined) return work(() => {})
  const created = await ensureEnvironment(place, repository, circumstances, runtime)
  let removable = created !== undefined
  const keep = (): void => {
    removable = false
  }
  try {
    if (created !== undefined) await allowBranches(place, created, circumstances, runtime)
    await work(keep)
  } catch (error) {
    if (removable) await removeEnvironment(place, circumstances.connection, runtime)
    throw error
  }
}

/** The branches of the environment, if it was created. */
async function ensureEnvironment(
  place: EnvironmentReference,
  repository: Repository,
  { options, connection }: Circumstances,
  runtime: CliRuntime,
): Promise<AllowedBranches | undefined> {
  const { terminal } = runtime
  const { github, access } = connection
  const label = labelOwner({ kind: 'environment', ...place })
  const page = settingsPage(place, access.apiUrl)
  const exists = await environmentExists(github, place).catch(error => {
    throw explainGitHub(error, { what: `read the ${label}` }, runtime)
  })
  // Where the token may not read it, the public key shows whether it exists.
  if (exists !== false) return undefined
  const wanted =
    options['create-environment'] ||
    (terminal.interactive &&
      (await terminal.confirm(`The ${label} does not exist. Create it?`, true)))
  if (!wanted) {
    throw failed(
      `The ${label} does not exist.`,
      `Add \`--create-environment\`, or create it on this page and start again:\n${page}`,
    )
  }
  const branches = await chooseBranches(repository, runtime)
  if (runtime.cancelled.aborted) throw interrupted()
  try {
    // Ctrl-C does not stop it half-way, when nobody knows whether the environment exists.
    await createEnvironment(createGitHub(access, { ...runtime, timeout: 30_000 }), place, branches)
  } catch (error) {
    if (!isRefused(error, 403, 404)) {
      throw explainGitHub(error, { what: `create the ${label}` }, runtime)
    }
    throw failed(
      `The ${label} does not exist, and the token may not create it. That needs the permission Administration: write.`,
      `Create it on this page, and start again:\n${page}`,
    )
  }
  return branches
}

async function allowBranches(
  place: EnvironmentReference,
  branches: AllowedBranches,
  { connection }: Circumstances,
  runtime: CliRuntime,
): Promise<void> {
  const label = labelOwner({ kind: 'environment', ...place })
  const allowed = describeBranches(branches, runtime)
  try {
    if (branches.kind === 'named') await allowBranch(connection.github, place, branches.branch)
  } catch (error) {
    throw explainGitHub(error, { what: `limit the ${label} to ${allowed}` }, runtime)
  }
  runtime.terminal.explain(`Created the ${label}, for ${allowed}.`)
}

/** Also after Ctrl-C. Never throws. Somebody else may have saved something there already. */
async function removeEnvironment(
  place: EnvironmentReference,
  { access }: GitHubConnection,
  runtime: CliRuntime,
): Promise<void> {
  const { terminal } = runtime
  const label = labelOwner({ kind: 'environment', ...place })
  const github = createGitHub(access, { ...runtime, timeout: 5_000 })
  try {
    if (await isEnvironmentEmpty(github, place)) {
      await deleteEnvironment(github, place)
      return terminal.explain(`Removed the ${label} again.`)
    }
  } catch {}
  terminal.explain(`The ${label} stays.`, 'yellow')
}

function settingsPage({ owner, repo }: EnvironmentReference, apiUrl: string): string {
  return `${webUrlOf(apiUrl)}/${owner}/${repo}/settings/environments`
}
