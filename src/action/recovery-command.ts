import { labelTarget, secretPath, type Target } from '../github/target.ts'
import type { PendingWrite } from './model.ts'
import type { Runtime } from './runtime.ts'

/**
 * The command that saves an encrypted token by hand, with GitHub's CLI. It contains nothing secret,
 * since only GitHub can decrypt the value. A long list of repositories is looked up when it runs.
 *
 * @see https://cli.github.com/manual/gh_api
 */
export function recoveryCommand(write: PendingWrite): string {
  const { target, sealed, visibility, visibilityOf } = write
  const ids = visibility?.selected_repository_ids
  const { host } = new URL(write.apiUrl)
  const prefix =
    host === 'api.github.com' ? '' : `GH_HOST=${quotedIfNeeded(host.replace(/^api\./, ''))} `
  const parts = [
    `${prefix}gh api --method PUT ${quoted(secretPath(target).slice(1))}`,
    `-f key_id=${quoted(sealed.key_id)}`,
    ...(visibility === undefined ? [] : [`-f visibility=${visibility.visibility}`]),
    ...(ids ?? []).map(id => `-F 'selected_repository_ids[]=${id}'`),
    ...(visibility?.visibility === 'selected' && ids === undefined
      ? [selectedRepositories({ ...target, ...visibilityOf }, prefix)]
      : []),
    `-f encrypted_value=`,
  ]
  const line = parts.join(' ')
  if (line.length + sealed.encrypted_value.length < LONGEST_LINE) {
    return `${line}${quoted(sealed.encrypted_value)}`
  }
  // The live log cuts long lines. A shell joins lines that end in a backslash.
  const chunks = sealed.encrypted_value.match(/.{1,800}/g) ?? []
  return `${parts.join(' \\\n  ')}"${chunks.join('\\\n')}"`
}

/**
 * Prints the recovery command in a group of its own.
 *
 * @param verified false if another step of the job may have written it
 */
export function printRecovery(
  write: PendingWrite,
  { core }: Pick<Runtime, 'core'>,
  verified = true,
): void {
  const label = labelTarget(write.target)
  core.startGroup(
    `${verified ? 'Recovery' : 'Unverified recovery'}: the new value of the ${label}, encrypted`,
  )
  core.info(verified ? 'If this step cannot save it, run `gh auth login`, then:' : UNVERIFIED)
  core.info('')
  core.info(recoveryCommand(write))
  core.info('')
  core.info('The value is encrypted. Only GitHub can decrypt it, so this log discloses nothing.')
  core.endGroup()
}

const UNVERIFIED =
  'This value cannot be verified with `github-token`: the input is empty or changed during the job, or another step wrote the value. If you trust every step of the job, run `gh auth login`, then:'

/** The runner's live log cuts lines at 1,024 characters. */
const LONGEST_LINE = 1_000

function selectedRepositories(target: Target, prefix: string): string {
  const path = quoted(`${secretPath(target).slice(1)}/repositories`)
  const query = `'.repositories[] | "-F selected_repository_ids[]=\\(.id)"'`
  return `$(${prefix}gh api --paginate ${path} --jq ${query})`
}

/** For a POSIX shell. */
function quoted(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`
}

function quotedIfNeeded(value: string): string {
  return /^[\w.:-]+$/.test(value) ? value : quoted(value)
}
