import type { SealedBox } from './sealed-box.ts'
import type { SavedVisibility } from './secret-metadata.ts'
import { secretPath, type Target } from './target.ts'

/** An encrypted value to save in one secret. It contains nothing secret. */
export interface SecretWrite {
  /** The base URL of the API that it goes to. */
  readonly apiUrl: string
  readonly target: Target
  readonly sealed: SealedBox
  /** For an organization's secret. A long list of repositories is left out. */
  readonly visibility: SavedVisibility | undefined
  /** The secret that the visibility is taken from. */
  readonly visibilityOf: Pick<Target, 'app' | 'name'>
}

/**
 * The command that saves an encrypted value by hand, with `gh`. It contains nothing secret,
 * since only GitHub can decrypt the value. A long list of repositories is looked up when it runs.
 *
 * @see https://cli.github.com/manual/gh_api
 */
export function putSecretCommand(write: SecretWrite): string {
  const { start, parts } = partsOf(write)
  const value = write.sealed.encrypted_value
  const line = `${start} ${parts.join(' ')}`
  if (line.length + value.length < LONGEST_LINE) return `${line}${quoted(value)}`
  return `${start} ${parts.join(NEXT_LINE)}"${wrapped(value, 800)}"`
}

/** The runner's live log cuts lines at 1,024 characters. */
const LONGEST_LINE = 1_000

/** The same command in short lines, for a page. */
export function wrappedPutSecretCommand(write: SecretWrite): string {
  const { start, parts } = partsOf(write)
  return `${[start, ...parts].join(NEXT_LINE)}"${wrapped(write.sealed.encrypted_value, 60)}"`
}

/** A shell joins lines that end in a backslash. */
const NEXT_LINE = ' \\\n  '

function wrapped(value: string, length: number): string {
  return (value.match(new RegExp(`.{1,${length}}`, 'g')) ?? []).join('\\\n')
}

/** `GH_HOST=…` for a `gh` command, or nothing for github.com. */
export function hostPrefix(apiUrl: string): string {
  const { host } = new URL(apiUrl)
  return host === 'api.github.com' ? '' : `GH_HOST=${quotedIfNeeded(host.replace(/^api\./, ''))} `
}

/** The words before the encrypted value. */
function partsOf(write: SecretWrite): { readonly start: string; readonly parts: string[] } {
  const { target, sealed, visibility, visibilityOf } = write
  const ids = visibility?.selected_repository_ids
  const prefix = hostPrefix(write.apiUrl)
  const parts = [
    quoted(secretPath(target).slice(1)),
    `-f key_id=${quoted(sealed.key_id)}`,
    ...(visibility === undefined ? [] : [`-f visibility=${visibility.visibility}`]),
    ...(ids ?? []).map(id => `-F 'selected_repository_ids[]=${id}'`),
    ...(visibility?.visibility === 'selected' && ids === undefined
      ? [selectedRepositories({ ...target, ...visibilityOf }, prefix)]
      : []),
    `-f encrypted_value=`,
  ]
  return { start: `${prefix}gh api --method PUT`, parts }
}

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
