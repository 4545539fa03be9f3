import { GitHubError } from '../../github/github-error.ts'
import type { Redactor } from '../../shared/redactor.ts'
import { CommandError } from '../command-error.ts'
import { explainGitHub, saidBy } from '../explain-github.ts'
import { NotKnown } from './finding.ts'

/** @throws NotKnown with the reason, and the permission that a refused token needs */
export async function orNotKnown<T>(
  reading: Promise<T>,
  permission: string | undefined,
  redactor: Redactor,
): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    const attempt = { what: 'read it', ...(permission !== undefined && { permission }) }
    const explained = explainGitHub(error, attempt, { redactor })
    const remedy = explained instanceof CommandError ? explained.remedy : undefined
    throw new NotKnown(reasonOf(error, redactor), remedy ?? 'Try again.')
  }
}

function reasonOf({ diagnosis }: GitHubError, redactor: Redactor): string {
  switch (diagnosis.kind) {
    case 'refused':
      return saidBy(diagnosis, redactor)
    case 'unavailable':
      return `${redactor.redact(diagnosis.reason)}.`
    case 'incomplete-list':
      return 'the token does not see all repositories that share the secret.'
    case 'cancelled':
      return 'there was no complete response in time.'
  }
}
