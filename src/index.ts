import { setImmediate } from 'node:timers/promises'
import { preconnect } from './http/preconnect.ts'

/**
 * The main step. It opens its connections to GitHub first, and loads the rest of the code while
 * they are being made (docs/adr/0009).
 */
async function start(): Promise<void> {
  const { env } = process
  const input = (name: string): string => env[`INPUT_${name}`]?.trim() ?? ''
  const apiUrl = input('GITHUB-API-URL') || (env['GITHUB_API_URL'] ?? '')
  const given = (name: string): number => Number(input(name) !== '')
  // For the public key, the secret and the write probe; outside of environments, also for the run.
  // With a secret for the access token, for its variable, and in an organization for the secret.
  const forAccessToken = given('ACCESS-TOKEN-SECRET') * (1 + given('ORGANIZATION'))
  const preconnected = preconnect(apiUrl, 4 - given('ENVIRONMENT') + forAccessToken, env)
  await setImmediate()
  // Node reads its root certificates in a thread of its own.
  await import('node:tls')
  await setImmediate()
  const { main } = await import('./action/main.ts')
  await main(preconnected)
}

void start()
