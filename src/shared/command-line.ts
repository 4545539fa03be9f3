/** The version of package.json, which a test compares. */
export const VERSION = '1.0.0'

/** The action as a workflow names it: the repository, the commit of a version, and that version. */
export const ACTION = 'your-org/refresh-oauth-token@0000000000000000000000000000000000000000 # v1'

/** The name of the package, in `dist/` and at npm. */
export const PACKAGE = 'refresh-oauth-token'

/** Whether npm has this version. Messages and documents then name it there. */
const PUBLISHED = false

/** How a user starts the command line; always of this version. */
export const PROGRAM = PUBLISHED ? `npx ${PACKAGE}@${VERSION}` : 'node dist/cli.js'

/**
 * How to run a command that follows: `run this in a checkout of acme/action at v1`.
 *
 * @param env with the repository and the version of the action in use
 */
export function runThis(env: Readonly<Record<string, string | undefined>>): string {
  if (PUBLISHED) return 'run this'
  const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env
  const known = isName(repository) && isName(ref)
  return `run this in a checkout of ${known ? `${repository} at ${ref}` : 'this action at the version in use'}`
}

function isName(text: string | undefined): text is string {
  return text !== undefined && /^[\w./-]{1,200}$/.test(text)
}

/** `node dist/cli.js login --provider anypoint`: values are quoted for a POSIX shell. */
export function commandLine(command: string, options: readonly CommandOption[]): string {
  const words = options.flatMap(([name, value]) =>
    value === undefined ? [] : value === true ? [`--${name}`] : [`--${name}`, shellWord(value)],
  )
  return [PROGRAM, command, ...words].join(' ')
}

/** An undefined value leaves the option out; `true` is a flag. */
export type CommandOption = readonly [name: string, value: string | true | undefined]

/** The text as one word of a POSIX shell, in quotes only where it needs them. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
