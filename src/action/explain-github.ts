import type { GitHub } from '../github/client.ts'
import { findMissing } from '../github/find-missing.ts'
import { GitHubError, type Refused, type Unavailable } from '../github/github-error.ts'
import { restrictionOf } from '../github/restrictions.ts'
import { labelTarget, ownerKinds, type Target } from '../github/target.ts'
import { Failure } from '../shared/failure.ts'
import type { Redactor } from '../shared/redactor.ts'
import { cancelledBeforeUse } from './cancelled-before-use.ts'

interface Context {
  /** For looking up what a 404 is about. */
  readonly github: GitHub
  readonly redactor: Redactor
}

/** What a GitHubError means for this target, as a Failure. Other errors are returned as they are. */
export async function explainGitHubError(
  error: unknown,
  target: Target,
  { github, redactor }: Context,
): Promise<unknown> {
  if (!(error instanceof GitHubError)) return error
  const { diagnosis } = error
  switch (diagnosis.kind) {
    case 'cancelled':
      return cancelledBeforeUse()
    case 'unavailable':
      return explainUnavailable(diagnosis, target)
    case 'incomplete-list':
      return new Failure({
        code: 'github_forbidden',
        message: `The token in \`github-token\` sees ${diagnosis.seen} of the ${diagnosis.all} repositories that share the ${labelTarget(target)}. Saving the secret would remove the others.`,
        remedy: 'Give the token access to all of these repositories.',
      })
    case 'refused':
      return explainRefusal(diagnosis, target, { github, redactor })
  }
}

function explainUnavailable({ reason, responded }: Unavailable, target: Target): Failure {
  return new Failure({
    code: 'github_unavailable',
    message: `GitHub gave no usable response about the ${labelTarget(target)}: ${reason}.`,
    remedy: responded
      ? 'Run the workflow again once https://www.githubstatus.com shows no incident.'
      : "Check the runner's connection to GitHub: `github-api-url`, HTTPS_PROXY, NO_PROXY and NODE_EXTRA_CA_CERTS. Then run the workflow again.",
  })
}

async function explainRefusal(
  refused: Refused,
  target: Target,
  { github, redactor }: Context,
): Promise<Failure> {
  const { status } = refused
  // Octokit appends the address of a page about the endpoint.
  const message = refused.message.replace(/ - https:\/\/docs\.github\.com\/\S*$/, '')
  const words = redactor.redact(message).replace(/[\s.]+$/, '')
  const said = `GitHub responded ${status}: ${words}.`
  if (status === 401) {
    return new Failure({
      code: 'github_unauthorized',
      message: `GitHub rejected \`github-token\` (401). It is wrong, expired or revoked. ${said}`,
      remedy: 'Create a new token and update the secret it comes from.',
    })
  }
  const restriction = status === 403 ? restrictionOf(refused, redactor) : undefined
  if (restriction !== undefined) {
    return new Failure({ code: 'github_forbidden', message: said, remedy: restriction })
  }
  const missing = status === 404 ? await findMissing(github, target.owner) : undefined
  if (missing !== undefined) {
    const unsure = missing.certain
      ? 'does not exist, or the token in `github-token` may not see it'
      : 'does not exist, or the token in `github-token` may not use it'
    return new Failure({
      code: 'target_not_found',
      message: `The ${missing.label} ${unsure}. ${said}`,
      remedy: `Compare \`secret-name\`, \`environment\`, \`organization\` and \`repository\` with the settings. ${permissionRemedy(refused, target, redactor)}`,
    })
  }
  if (status === 403 || status === 404) {
    return new Failure({
      code: 'github_forbidden',
      message: `The token in \`github-token\` may not use the ${labelTarget(target)}. ${said}`,
      remedy: permissionRemedy(refused, target, redactor),
    })
  }
  return new Failure({
    code: 'github_unavailable',
    message: `GitHub did not accept a request for the ${labelTarget(target)}. ${said}`,
    remedy: 'Check the inputs against the message, and run the workflow again.',
  })
}

function permissionRemedy(
  { acceptedPermissions }: Refused,
  { owner, app }: Target,
  redactor: Redactor,
): string {
  const permission = ownerKinds[owner.kind].permissions[app] ?? 'Secrets: write'
  const accepted =
    acceptedPermissions && redactor.redact(acceptedPermissions.replace(/[^\w=;, ]/g, ''))
  const named = accepted ? ` GitHub asks for ${accepted}.` : ''
  const older =
    owner.kind === 'environment'
      ? ' Older GitHub Enterprise Server versions also require Secrets: write.'
      : ''
  return `Give the token the permission ${permission}.${named}${older} A workflow's own GITHUB_TOKEN can never write secrets: use a fine-grained personal access token or a GitHub App's token.`
}
