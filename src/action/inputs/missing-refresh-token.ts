import { Failure } from '../../shared/failure.ts'
import type { Runtime } from '../runtime.ts'
import { signInCommand } from '../sign-in-command.ts'
import type { SignInInputs } from '../sign-in-options.ts'

/**
 * GitHub passes an empty refresh token if this job cannot see the secret. Lists the causes that
 * this run itself shows, or else all usual ones.
 *
 * @see https://docs.github.com/en/actions/reference/security/secrets
 */
export async function explainMissingToken(
  problems: readonly string[],
  inputs: SignInInputs,
  runtime: Pick<Runtime, 'env' | 'redactor'>,
): Promise<Failure> {
  const { context } = await import('../workflow-context.ts')
  const pullRequest = context.payload.pull_request as PullRequest | undefined
  const causes = [
    ...(runtime.env['GITHUB_ACTOR'] === 'dependabot[bot]' ? [DEPENDABOT] : []),
    ...(pullRequest?.head?.repo?.fork === true ? [FORK] : []),
  ]
  const others = problems.filter(problem => !problem.startsWith('`refresh-token`'))
  const lines = [
    `\`refresh-token\` is empty. ${causes.length > 0 ? 'The cause:' : 'Usual causes:'}`,
    ...(causes.length > 0 ? causes : usualCauses).map(cause => `- ${cause}`),
    ...(others.length > 0 ? ['Other inputs have problems too:'] : []),
    ...others.map(problem => `- ${problem}`),
  ]
  // A new token would not reach this run either.
  const signIn = causes.length > 0 ? undefined : signInCommand(inputs, runtime)
  return new Failure({
    code: 'refresh_token_missing',
    message: lines.join('\n'),
    remedy: `Check which of these causes applies, fix it, and run the workflow again.${signIn ? ' If the secret does not exist yet, sign in to the provider.' : ''}`,
    signIn,
  })
}

const DEPENDABOT = 'Dependabot started this run. Such a run sees only Dependabot secrets.'
const FORK = 'A pull request from a fork started this run. Such a run sees no secrets.'

const usualCauses = [
  'The secret belongs to an environment, and the job does not name that environment (`environment:`).',
  'The secret does not exist yet.',
  'The secret has a different name than the one in `refresh-token: ${{ secrets.NAME }}`.',
  'The secret belongs to the organization and is not shared with this repository.',
  'The job is in a reusable workflow, and the caller does not pass its secrets (`secrets:`).',
  'A pull request from a fork, or Dependabot, started the run.',
]

interface PullRequest {
  readonly head?: { readonly repo?: { readonly fork?: boolean } }
}
