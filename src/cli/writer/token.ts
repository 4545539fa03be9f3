import { createGitHub } from '../../github/client.ts'
import { isRefused } from '../../github/github-error.ts'
import { probeWrite } from '../../github/secrets.ts'
import { labelOwner } from '../../github/target.ts'
import { Secret } from '../../shared/secret.ts'
import { CommandError, failed } from '../command-error.ts'
import { explainGitHub } from '../explain-github.ts'
import { webUrlOf } from '../github-token.ts'
import { describePermissions } from '../permissions.ts'
import {
  accountOf,
  permissionsFor,
  repositoryOrOrganization,
  type WriterContext,
} from './context.ts'
import { hasSecret } from './has-secret.ts'

/** The environment variable with a token for the writer. */
export const WRITER_TOKEN = 'WRITER_TOKEN'

/** Takes a fine-grained personal access token, checks that it may write, and saves it. */
export async function setUpToken(context: WriterContext): Promise<void> {
  const { env, terminal } = context.runtime
  const { writerToken: name } = context.names
  if (!context.mayReplace && (await hasSecret(name, context))) {
    const replace = await terminal.confirm(`The secret ${name} exists. Replace it?`, false)
    if (!replace) return terminal.explain(`Rotated tokens are saved with the token in ${name}.`)
  }
  const given = env[WRITER_TOKEN]?.trim()
  const { token, expiresAt } = given
    ? await check(new Secret(given), context)
    : await askUntilUsable(context)
  await context.save({ secrets: [{ name, secret: token, what: 'writer token' }], variables: [] })
  if (expiresAt !== undefined) {
    terminal.explain(
      `The token expires on ${expiresAt.toISOString().slice(0, 10)}. Replace it before: after that day, no rotated token can be saved.`,
      'yellow',
    )
  }
}

/**
 * GitHub's page for a new token, filled in.
 *
 * @see https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens
 */
export function newTokenPage(context: WriterContext): string {
  const { apiUrl, place } = context
  const query = new URLSearchParams({
    name: `Save tokens of ${repositoryOrOrganization(place)}`.slice(0, LONGEST_NAME),
    description: `Saves rotated refresh tokens in the secrets of ${labelOwner(place)}.`,
    target_name: accountOf(place),
    expires_in: `${DAYS}`,
    ...Object.fromEntries(permissionsFor(context).map(({ name, access }) => [name, access])),
  })
  return `${webUrlOf(apiUrl)}/settings/personal-access-tokens/new?${query}`
}

const LONGEST_NAME = 40
const DAYS = 365

interface UsableToken {
  readonly token: Secret
  /** Undefined if GitHub names no date. */
  readonly expiresAt: Date | undefined
}

async function askUntilUsable(context: WriterContext): Promise<UsableToken> {
  const { terminal, cancelled } = context.runtime
  await explain(context)
  for (;;) {
    const answer = await terminal.askSecret({
      message: 'Fine-grained personal access token',
      option: WRITER_TOKEN,
      validate: text => (text.trim() === '' ? 'It is empty.' : undefined),
    })
    try {
      return await check(new Secret(answer.trim()), context)
    } catch (error) {
      if (!(error instanceof CommandError) || cancelled.aborted) throw error
      terminal.explain(error.message, 'red')
      if (error.remedy !== undefined) terminal.explain(error.remedy)
    }
  }
}

/** With all values, because GitHub's page may not fill in all of them. */
async function explain(context: WriterContext): Promise<void> {
  const { runtime, place, showAddress } = context
  const { terminal } = runtime
  terminal.say('Create a fine-grained personal access token with these values:')
  terminal.say(`  Resource owner: ${accountOf(place)}`)
  terminal.say(`  Expiration: ${DAYS} days, or less if your organization allows less`)
  terminal.say(
    place.kind === 'organization'
      ? '  Repository access: All repositories, to see which ones share the secrets'
      : `  Repository access: Only select repositories, ${repositoryOrOrganization(place)}`,
  )
  terminal.say(`  Permissions: ${describePermissions(permissionsFor(context))}`)
  await showAddress(newTokenPage(context))
}

/** @throws CommandError if GitHub refuses the token, or a write with it */
async function check(token: Secret, context: WriterContext): Promise<UsableToken> {
  const { runtime, apiUrl, place, names } = context
  runtime.redactor.add(token)
  const options = { ...runtime, timeout: 30_000, signal: runtime.cancelled }
  const github = createGitHub({ token, apiUrl }, options)
  try {
    const confirmed = await probeWrite(github, {
      owner: place,
      app: 'actions',
      name: names.refreshToken,
    })
    if (!confirmed) {
      runtime.terminal.say('Whether the token may write secrets could not be checked.', 'yellow')
    }
  } catch (error) {
    if (isRefused(error, 401)) {
      throw failed('GitHub rejected this token (401).', 'It is wrong, expired or revoked.')
    }
    throw explainGitHub(
      error,
      {
        what: `write secrets of ${labelOwner(place)} with this token`,
        permission: describePermissions(permissionsFor(context)),
      },
      runtime,
    )
  }
  return { token, expiresAt: github.observations.tokenExpiresAt }
}
