import { inJob, type Job } from '../job.ts'
import type { Realm, Tokens } from './realm.ts'

/** Signs in to Keycloak and runs the body with the refresh token in a secret. */
export async function inKeycloakJob(
  realm: Realm,
  method: string,
  body: (job: Job & { readonly tokens: Tokens }) => Promise<void>,
  { offline = true } = {},
): Promise<void> {
  const { id, inputs } = realm.clientOf(method)
  const tokens = await realm.signIn(method, offline)
  const usual = {
    provider: 'keycloak',
    domain: realm.domain,
    'token-url': undefined,
    'client-id': id,
    'client-secret': undefined,
    ...inputs,
  }
  const options = { inputs: usual, refreshToken: tokens.refresh_token, tls: true }
  await inJob(options, job => body({ ...job, tokens }))
}
