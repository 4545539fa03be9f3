import type { Ports } from '../ports.ts'
import { Failure } from './failure.ts'

/**
 * An empty refresh token is what GitHub gives for a secret that this job cannot see. Says why that
 * is likely so, the causes that this very run shows first.
 *
 * @see https://docs.github.com/en/actions/reference/security/secrets
 */
export async function missingRefreshToken(
  problems: readonly string[],
  ports: Ports,
): Promise<Failure> {
  const { actor, payload } = await ports.workflow()
  const pullRequest = payload.pull_request as PullRequest | undefined
  const causes: readonly [applies: boolean, cause: string][] = [
    [
      actor === 'dependabot[bot]',
      'Dependabot started this run, and such a run sees Dependabot secrets only.',
    ],
    [
      pullRequest?.head?.repo?.fork === true,
      'A pull request from a fork started this run, and such a run sees no secrets.',
    ],
    [
      false,
      'It is a secret of an environment, and the job does not name that environment (`environment:`).',
    ],
    [false, 'The secret has another name than the one in `refresh-token: ${{ secrets.NAME }}`.'],
    [false, 'It is a secret of the organization that is not shared with this repository.'],
    [
      false,
      'The job is in a called workflow, and its caller does not hand secrets on (`secrets:`).',
    ],
  ]
  const certain = causes.filter(([applies]) => applies)
  const listed = (certain.length > 0 ? certain : causes).map(([, cause]) => cause)
  const others = problems.filter(problem => !problem.startsWith('`refresh-token`'))
  const lines = [
    `\`refresh-token\` is empty. ${certain.length > 0 ? 'The cause:' : 'Likely causes:'}`,
    ...listed.map(cause => `- ${cause}`),
    ...(others.length > 0 ? ['Other inputs have problems too:'] : []),
    ...others.map(problem => `- ${problem}`),
  ]
  return new Failure('refresh_token_missing', lines.join('\n'))
}

interface PullRequest {
  readonly head?: { readonly repo?: { readonly fork?: boolean } }
}
