import type { Ports } from '../ports.ts'
import { Failure } from './failure.ts'
import type { GitHub } from './github.ts'
import { harmless } from './masks.ts'
import { describe, fill, places, type Target } from './target.ts'

/** What Octokit's RequestError has for us. Its message, the server's, is only shown scrubbed. */
interface Refusal {
  readonly status: number
  readonly message: string
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> }
}

function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
}

export function refusedWith(error: unknown, status: number): boolean {
  return isRefusal(error) && error.status === status
}

/** The Failure that says what GitHub's refusal of a call for this target means and asks for. */
export async function explainRefusal(
  error: unknown,
  target: Target,
  github: GitHub,
  { masks }: Ports,
): Promise<unknown> {
  if (!isRefusal(error)) return error
  const said = `GitHub answered ${error.status}: ${masks.scrub(error.message)}`
  if (error.status === 401) return new Failure('github_unauthorized', said)
  if (error.status === 404) {
    const missing = await firstMissing(target, github)
    if (missing !== undefined) {
      return new Failure(
        'target_not_found',
        `The ${harmless(missing)} does not exist, or the token in \`github-token\` may not see it. ${said}`,
      )
    }
  }
  if (error.status === 403 || error.status === 404) return forbidden(error, target, said)
  return new Failure('github_unavailable', `The ${describe(target)} cannot be reached. ${said}`)
}

function forbidden(error: Refusal, target: Target, said: string): Failure {
  const accepted = error.response?.headers['x-accepted-github-permissions']
  const permission = places[target.place.kind].permissions[target.app]
  const named =
    accepted === undefined ? '' : ` GitHub names: ${String(accepted).replace(/[^\w=;, ]/g, '')}.`
  return new Failure(
    'github_forbidden',
    `The token in \`github-token\` may not use the ${describe(target)}. ${said}`,
    {
      remedy: `Give the token the permission ${permission}.${named} A workflow's own GITHUB_TOKEN can never have it: use a fine-grained personal access token or a GitHub App's.`,
    },
  )
}

/** Walks down to the place: what is the first thing on the way that GitHub does not find? */
async function firstMissing({ place }: Target, github: GitHub): Promise<string | undefined> {
  for (const { what, path } of places[place.kind].within) {
    try {
      await github('GET', fill(path, place, encodeURIComponent))
    } catch (error) {
      if (refusedWith(error, 404)) return fill(what, place)
      return undefined
    }
  }
  return undefined
}
