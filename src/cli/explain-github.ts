import { GitHubError, type Refused } from '../github/github-error.ts'
import { restrictionOf } from '../github/restrictions.ts'
import { type CommandError, failed, interrupted } from './command-error.ts'
import type { CliRuntime } from './runtime.ts'

export interface Attempt {
  /** What was tried, as the rest of "Cannot …": `read the secret X of repository acme/app`. */
  readonly what: string
  /** The permission it needs, as GitHub's settings name it. */
  readonly permission?: string
}

/** What a GitHubError means, in words. Other errors are returned as they are. */
export function explainGitHub(
  error: unknown,
  { what, permission }: Attempt,
  { redactor }: Pick<CliRuntime, 'redactor'>,
): CommandError | unknown {
  if (!(error instanceof GitHubError)) return error
  const { diagnosis } = error
  switch (diagnosis.kind) {
    case 'cancelled':
      return interrupted()
    case 'unavailable':
      return failed(
        `Cannot ${what}: ${redactor.redact(diagnosis.reason)}.`,
        'Check the connection, HTTPS_PROXY and `--github-api-url`, and try again.',
      )
    case 'incomplete-list':
      return failed(
        `Cannot ${what}: the token sees ${diagnosis.seen} of ${diagnosis.all} repositories that share the secret.`,
        'Use a token that can see all of them.',
      )
    case 'refused':
      return failed(
        `Cannot ${what}: ${saidBy(diagnosis, redactor)}`,
        remedyFor(diagnosis, permission, redactor),
      )
  }
}

/** `GitHub responded 403: Resource not accessible by personal access token.` */
export function saidBy({ status, message }: Refused, redactor: CliRuntime['redactor']): string {
  const words = message.replace(/ - https:\/\/docs\.github\.com\/\S*$/, '')
  return `GitHub responded ${status}: ${redactor.redact(words).replace(/[\s.]+$/, '')}.`
}

function remedyFor(
  refused: Refused,
  permission: string | undefined,
  redactor: CliRuntime['redactor'],
): string {
  const { status } = refused
  if (status === 401)
    return 'The token is wrong, expired or revoked. Run `gh auth login`, or set GH_TOKEN.'
  const restriction = status === 403 ? restrictionOf(refused, redactor) : undefined
  if (restriction !== undefined) return restriction
  const check =
    status === 404 ? 'Check the names of the repository, environment and organization. ' : ''
  return permission === undefined
    ? `${check}The token may lack a permission.`
    : `${check}The token needs the permission ${permission}.`
}
