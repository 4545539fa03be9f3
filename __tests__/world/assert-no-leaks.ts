import type { GitHub } from './github.ts'
import { type Evidence, findLeaks } from './leaks.ts'
import type { OAuthProvider } from './provider.ts'

/**
 * Fails with every problem that was not reported before: a secret in readable form, a request or
 * response against GitHub's API description, or an error of the simulator.
 */
export function assertNoLeaks(
  evidence: Evidence,
  provider: OAuthProvider,
  github: GitHub,
  reported: Set<string>,
): void {
  const traffic = { toGitHub: github.requests, toProvider: provider.requests }
  const leaks = findLeaks({ ...traffic, ...evidence }).map(
    ({ secret, form, where, context }) => `${secret} is readable in ${where} (${form}): ${context}`,
  )
  const violations = github.violations.map(text => `against GitHub's API description: ${text}`)
  const errors = [...provider.errors, ...github.errors].map(
    error => `error of the simulator: ${describe(error)}`,
  )
  const all = new Set([...leaks, ...violations, ...errors])
  const problems = [...all].filter(problem => !reported.has(problem))
  for (const problem of problems) reported.add(problem)
  if (problems.length > 0)
    throw new Error([`${problems.length} problem(s):`, ...problems].join('\n'))
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
