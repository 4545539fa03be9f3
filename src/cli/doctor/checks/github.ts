import { isRefused } from '../../../github/github-error.ts'
import { createSeal } from '../../../github/sealed-box.ts'
import { probeWrite } from '../../../github/secrets.ts'
import { labelOwner, ownerKinds } from '../../../github/target.ts'
import { formatUtc } from '../../../shared/dates.ts'
import type { Facts } from '../facts.ts'
import { error, type Finding, NotKnown, ok, warning } from '../finding.ts'
import { repositoryOwner } from '../owner.ts'
import { requireEnvironment } from '../required.ts'

const DAY = 86_400_000

export async function checkGitHubToken(facts: Facts): Promise<Finding> {
  const { tokenSource, tokenProblem } = facts
  if (tokenProblem !== undefined) return error(tokenProblem.message, tokenProblem.remedy ?? '')
  const user = await facts.user()
  if (user === 'rejected') {
    return error(
      `GitHub rejected the token from ${tokenSource} (401). It is wrong, expired or revoked.`,
      'Run `gh auth login`, or set GH_TOKEN.',
    )
  }
  const whose = user.login === undefined ? 'a GitHub App' : facts.redact(user.login)
  return ok(`GitHub accepts the token from ${tokenSource}. It belongs to ${whose}.`)
}

export async function checkTokenExpiry(facts: Facts): Promise<Finding> {
  const { github } = facts
  if (github === undefined || (await facts.user()) === 'rejected') {
    throw new NotKnown('GitHub does not accept the token.', 'Run `gh auth login`, or set GH_TOKEN.')
  }
  const end = github.observations.tokenExpiresAt
  if (end === undefined) return ok('GitHub sends no date on which the token expires.')
  const text = `The token expires at ${formatUtc(end)}.`
  return end.getTime() - facts.runtime.clock.now() > 14 * DAY
    ? ok(text)
    : warning(text, 'Create a new token, and replace it wherever it is used.')
}

export async function checkRepository(facts: Facts): Promise<Finding> {
  const label = labelOwner(repositoryOwner(facts))
  const found = await facts.repositoryIfAny()
  if (found === undefined) {
    return error(
      `The ${label} does not exist, or the token cannot see it.`,
      'Check `--repository`, and that the token has access to the repository.',
    )
  }
  return found.archived
    ? error(`The ${label} is archived and read-only.`, 'Unarchive it, or use another repository.')
    : ok(`The ${label} exists.`)
}

export async function checkPublicKey(facts: Facts): Promise<Finding> {
  const { target } = await facts.setup()
  await requireEnvironment(facts)
  const key = await facts.publicKey()
  try {
    await createSeal(key)
  } catch {
    return error(
      `Nothing can be encrypted with the public key of the ${labelOwner(target.owner)}.`,
      'Check `--github-api-url`. GitHub sends a valid key.',
    )
  }
  return ok(`The public key of the ${labelOwner(target.owner)} can encrypt a secret.`)
}

/** Of the token that doctor has. The one of the workflow is a secret, so nothing is known of it. */
export async function checkWriteAccess(facts: Facts): Promise<Finding> {
  const { target } = await facts.setup()
  await requireEnvironment(facts)
  const place = labelOwner(target.owner)
  const permission = ownerKinds[target.owner.kind].permissions.actions
  const confirmed = await facts.read(permission, github =>
    probeWrite(github, target).catch(problem => {
      if (isRefused(problem, 403, 404)) return 'refused' as const
      throw problem
    }),
  )
  if (confirmed === 'refused') {
    return warning(
      `The token from ${facts.tokenSource} may not write the secrets of the ${place}. The token of the workflow is not known.`,
      `Give it the permission ${permission}. The commands login and store need it, and so does the token in \`github-token\`.`,
    )
  }
  if (confirmed) return ok(`The token may write the secrets of the ${place}.`)
  throw new NotKnown('GitHub did not say whether the token may write.', 'Try again.')
}
