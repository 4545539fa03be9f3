import type { GitHub } from './github.ts'
import { type Evidence, findLeaks } from './leaks.ts'
import type { OAuthProvider } from './provider.ts'

/**
 * Fails, with everything that is wrong and was not yet said, on readable secrets, breaches of
 * contract and mistakes of the world.
 */
export function assertClean(
  evidence: Evidence,
  provider: OAuthProvider,
  github: GitHub,
  said: Set<string>,
): void {
  const traffic = { toGitHub: github.requests, toProvider: provider.requests }
  const leaks = findLeaks({ ...traffic, ...evidence }).map(
    ({ secret, form, where, context }) => `${secret} can be read in ${where} (${form}): ${context}`,
  )
  const mistakes = [...provider.errors, ...github.errors].map(
    error => `the world itself: ${describe(error)}`,
  )
  const breaches = github.violations.map(violation => `against GitHub's description: ${violation}`)
  const all = new Set([...leaks, ...breaches, ...mistakes])
  const problems = [...all].filter(problem => !said.has(problem))
  for (const problem of problems) said.add(problem)
  if (problems.length > 0)
    throw new Error([`${problems.length} problem(s):`, ...problems].join('\n'))
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
