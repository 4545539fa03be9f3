import { parseSecretPath } from './parse-secret-path.ts'
import type { SealedBox } from './sealed-box.ts'
import type { SavedVisibility } from './secret-metadata.ts'
import type { Target } from './target.ts'

/** What a printed command would send. */
export interface PutSecretCommand {
  /** The host of the GitHub website that it is for. */
  readonly host: string
  readonly target: Target
  readonly sealed: SealedBox
  readonly visibility: SavedVisibility | undefined
  /** The secret whose repositories it looks up. */
  readonly visibilityOf: Pick<Target, 'app' | 'name'> | undefined
}

/** Finds the beginning of what `putSecretCommand` prints, at any place in a line. */
export const COMMAND_START = /(?:\bGH_HOST=[^\s']+ )?\bgh api --method PUT /

/**
 * Reads what `putSecretCommand` prints, in one line or several. It is never run.
 *
 * @returns undefined for anything else, such as a value that is cut off
 */
export function parsePutSecretCommand(text: string): PutSecretCommand | undefined {
  const line = text.replace(/\\\n[ \t]*/g, '').trim()
  const { host = 'github.com', path = '', fields = '' } = COMMAND.exec(line)?.groups ?? {}
  const target = parseSecretPath(unquoted(path))
  const encrypted_value = /-f encrypted_value=(['"])([A-Za-z0-9+/]+={0,2})\1$/.exec(fields)?.[2]
  const key_id = /^-f key_id='([\w.-]{1,128})' /.exec(fields)?.[1]
  if (target === undefined || encrypted_value === undefined || key_id === undefined) {
    return undefined
  }
  if (!isSealedBox(encrypted_value)) return undefined
  const visibilityPath = /--paginate '([^'\s]+)\/repositories'/.exec(fields)?.[1] ?? ''
  const other = parseSecretPath(visibilityPath)
  return {
    host,
    target,
    sealed: { encrypted_value, key_id },
    visibility: visibilityIn(fields),
    visibilityOf: other && { app: other.app, name: other.name },
  }
}

const COMMAND =
  /^(?:GH_HOST=(?<host>[\w.:[\]-]+) )?gh api --method PUT +'(?<path>(?:[^'\s]|'\\'')+)' +(?<fields>-f .*)$/s

/** A quote in single quotes, such as in the name of an environment, is `'\\''`. */
function unquoted(text: string): string {
  return text.replaceAll("'\\''", "'")
}

/** A sealed box is 48 bytes longer than the value in it. GitHub accepts values of up to 48 KB. */
function isSealedBox(text: string): boolean {
  return text.length % 4 === 0 && text.length >= 64 && text.length <= 131_072
}

function visibilityIn(fields: string): SavedVisibility | undefined {
  const visibility = /-f visibility=(all|private|selected)\b/.exec(fields)?.[1]
  if (visibility === undefined) return undefined
  const ids = [...fields.matchAll(/-F 'selected_repository_ids\[\]=(\d{1,15})'/g)]
  return {
    visibility: visibility as SavedVisibility['visibility'],
    ...(ids.length > 0 && { selected_repository_ids: ids.map(([, id]) => Number(id)) }),
  }
}
