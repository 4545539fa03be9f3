import { createGitHub } from '../../github/client.ts'
import {
  type AllowedBranches,
  createEnvironment,
  deleteEnvironment,
  type EnvironmentReference,
  environmentExists,
} from '../../github/environments.ts'
import { isRefused } from '../../github/github-error.ts'
import type { Repository } from '../../github/repository.ts'
import { labelOwner, type Owner } from '../../github/target.ts'
import { failed } from '../command-error.ts'
import type { GitHubConnection } from '../connect.ts'
import { explainGitHub } from '../explain-github.ts'
import { webUrlOf } from '../github-token.ts'
import type { Options } from '../options.ts'
import type { CliRuntime } from '../runtime.ts'

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
  let removable = await ensureEnvironment(place, repository, circumstances, runtime)
  const keep = (): void => {
    removable = false
  }
  try {
    await work(keep)
  } catch (error) {
    if (removable) await removeEnvironment(place, circumstances.connection, runtime)
    throw error
  }
}

/** Whether it was created. */
async function ensureEnvironment(
  place: EnvironmentReference,
  repository: Repository,
  { options, connection }: Circumstances,
  runtime: CliRuntime,
): Promise<boolean> {
  const { terminal } = runtime
  const { github, access } = connection
  const label = labelOwner({ kind: 'environment', ...place })
  const page = settingsPage(place, access.apiUrl)
  const exists = await environmentExists(github, place).catch(error => {
    throw explainGitHub(error, { what: `read the ${label}` }, runtime)
  })
  // Where the token may not read it, the public key shows whether it exists.
  if (exists !== false) return false
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
  try {
    await createEnvironment(github, place, branches)
  } catch (error) {
    if (!isRefused(error, 403, 404)) {
      throw explainGitHub(error, { what: `create the ${label}` }, runtime)
    }
    throw failed(
      `The ${label} does not exist, and the token may not create it. That needs the permission Administration: write.`,
      `Create it on this page, and start again:\n${page}`,
    )
  }
  terminal.explain(`Created the ${label}, for ${describe(branches)}.`)
  return true
}

/** Also after Ctrl-C. Never throws. */
async function removeEnvironment(
  place: EnvironmentReference,
  { access }: GitHubConnection,
  runtime: CliRuntime,
): Promise<void> {
  const { terminal } = runtime
  const label = labelOwner({ kind: 'environment', ...place })
  const github = createGitHub(access, { ...runtime, timeout: 5_000 })
  try {
    await deleteEnvironment(github, place)
    terminal.explain(`Removed the ${label} again.`)
  } catch {
    terminal.explain(`The ${label} stays, empty.`, 'yellow')
  }
}

async function chooseBranches(
  { defaultBranch: branch }: Repository,
  { terminal }: CliRuntime,
): Promise<AllowedBranches> {
  if (!terminal.interactive) return { kind: 'named', branch }
  const kind = await terminal.select<AllowedBranches['kind']>('Which branches may use it?', [
    { value: 'named', label: `Only ${branch}`, hint: 'recommended' },
    { value: 'protected', label: 'Branches with a protection rule' },
    { value: 'all', label: 'All branches' },
  ])
  return kind === 'named' ? { kind, branch } : { kind }
}

function describe(branches: AllowedBranches): string {
  switch (branches.kind) {
    case 'named':
      return `the branch ${branches.branch} only`
    case 'protected':
      return 'branches with a protection rule'
    case 'all':
      return 'all branches'
  }
}

function settingsPage({ owner, repo }: EnvironmentReference, apiUrl: string): string {
  return `${webUrlOf(apiUrl)}/${owner}/${repo}/settings/environments`
}
