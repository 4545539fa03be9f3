import type { Ports } from '../ports.ts'
import type { Entry } from './journal.ts'
import { describe, secretPath } from './target.ts'

/**
 * The command that stores a sealed copy by hand, with GitHub's own CLI. Nothing in it is secret:
 * only GitHub can open the box.
 *
 * @see https://cli.github.com/manual/gh_api
 */
export function recoveryCommand(entry: Entry, apiUrl: string): string {
  const { target, box } = entry
  const { visibility, selected_repository_ids: ids = [] } = entry.visibility ?? {}
  const host = new URL(apiUrl).host
  return [
    ...(host === 'api.github.com' ? [] : [`GH_HOST=${host.replace(/^api\./, '')}`]),
    'gh api --method PUT',
    quoted(secretPath(target).slice(1)),
    ...Object.entries(box).map(([name, value]) => `-f ${name}=${quoted(value)}`),
    ...(visibility === undefined ? [] : [`-f visibility=${visibility}`]),
    ...ids.map(id => `-F 'selected_repository_ids[]=${id}'`),
  ].join(' ')
}

/** Shows the sealed copy and the command in a group of their own. */
export function printRecovery(entry: Entry, apiUrl: string, { core }: Ports): void {
  core.startGroup(`Recovery: the new value of the ${describe(entry.target)}, sealed`)
  core.info('Should this step not manage to store it, this command does (gh auth login first):')
  core.info('')
  core.info(recoveryCommand(entry, apiUrl))
  core.info('')
  core.info('The value is sealed: only GitHub can open it, so this log gives nothing away.')
  core.endGroup()
}

/** For a POSIX shell. */
function quoted(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`
}
