import assert from 'node:assert/strict'
import type { Inputs } from '../../world/index.ts'
import type { StepResult } from '../../world/runner.ts'
import { inJob, type Job } from '../job.ts'
import { logTexts } from '../log-texts.ts'
import type { Habits } from './habits.ts'
import type { Client, OAuthServer } from './server.ts'

/** Signs in and runs the body with the refresh token in a secret. */
export async function withToken(
  { habits, clients, relay, signIn }: OAuthServer,
  body: (job: Job) => Promise<void>,
  more: Inputs = {},
  client: Client = clients.plain,
): Promise<void> {
  const inputs = {
    'token-url': relay.url + habits.paths.token,
    'client-id': client.id,
    'client-secret': client.secret,
    'client-auth': 'client_secret_basic',
    'retry-timeout': '30',
    ...more,
  }
  await inJob({ inputs, refreshToken: await signIn(client) }, body)
}

/** The provider rejected the refresh token. Only `invalid_grant` says so for certain. */
export function assertRejected(result: StepResult, habits: Habits): void {
  const credential = habits.usedToken === 'invalid_grant' ? 'rejected' : 'unknown'
  assertFailed(result, codeOf(habits), credential)
  if (credential === 'unknown') assert.match(result.log, logTexts.usedOrExpired)
}

export function assertFailed({ outputs, log }: StepResult, code: string, credential: string): void {
  assert.equal(outputs['error-code'], code, log)
  assert.equal(outputs['credential'], credential, log)
  assert.doesNotMatch(log, /[^.]\.\.(?!\.)/, `two full stops:\n${log}`)
}

/** The action's error code for a used token. */
export function codeOf({ usedToken }: Habits): string {
  return usedToken === 'invalid_grant' ? 'invalid_grant' : 'provider_rejected'
}
