import { setImmediate } from 'node:timers/promises'
import { createGitHub } from '../github/client.ts'
import { GitHubError } from '../github/github-error.ts'
import { createVariable, labelVariable, updateVariable } from '../github/variables.ts'
import { readJwtLifetime } from '../oauth/jwt-lifetime.ts'
import { expiryVariable } from './expiry-variable.ts'
import type { Grant, Plan } from './model.ts'
import type { Runtime } from './runtime.ts'
import { formatRecord } from './token-record.ts'

/**
 * Saves when the access token expires in the variable next to its secret, so that a later run can
 * reuse the token. The request is sent right after those that save the tokens. A failure is a warning:
 * a record that is missing, or that names a token which was not saved, costs the next run a refresh.
 */
export async function recordExpiry(
  { accessToken, expiresAt }: Grant,
  { inputs: { owner, accessTokenSecret, github: access }, destinations, variable }: Plan,
  runtime: Runtime,
): Promise<void> {
  if (accessToken === undefined || accessTokenSecret === undefined) return
  if (variable === 'forbidden') return
  const target = expiryVariable(owner, accessTokenSecret)
  const label = labelVariable(target)
  const now = runtime.clock.now()
  const expiry = expiresAt?.getTime() ?? readJwtLifetime(accessToken, now)?.expiresAt
  if (expiry === undefined) {
    runtime.log.info('The provider does not say when the access token expires: it is not reused.')
    return
  }
  const destination = destinations.find(({ token }) => token === 'access-token')
  const content = {
    value: formatRecord(accessToken, new Date(expiry)),
    visibility: destination?.visibility,
  }
  const github = createGitHub(access, { ...runtime, timeout: 5_000, signal: runtime.cancelled })
  const write = variable === 'missing' ? createVariable : updateVariable
  try {
    await setImmediate()
    await write(github, target, content)
    runtime.log.info(`Saved the expiry of the access token in the ${label}.`)
  } catch (error) {
    runtime.core.warning(
      `The expiry of the access token is not saved in the ${label}: ${reasonOf(error, runtime)}. The next run refreshes the token instead of reusing it.`,
    )
  }
}

function reasonOf(error: unknown, { redactor }: Runtime): string {
  const { diagnosis } = error instanceof GitHubError ? error : {}
  switch (diagnosis?.kind) {
    case 'refused':
      return `GitHub responded ${diagnosis.status}: ${redactor.redact(diagnosis.message)}`
    case 'unavailable':
      return diagnosis.reason
    case 'cancelled':
      return 'the job was cancelled'
    default:
      return 'an unexpected error'
  }
}
