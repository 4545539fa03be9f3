import type { Client } from '../../oauth/client.ts'
import { requestDeviceAuthorization } from '../../oauth/sign-in/device-authorization.ts'
import { pollForTokens } from '../../oauth/sign-in/device-flow.ts'
import type { Tokens } from '../../oauth/tokens.ts'
import type { CliRuntime } from '../runtime.ts'
import { explainDeviceOutcome } from './explain-sign-in.ts'
import type { SignInPlan } from './model.ts'
import { showAddress } from './open-browser.ts'

/**
 * Signs in on any device, with a code (RFC 8628).
 *
 * @throws CommandError
 */
export async function signInByDevice(
  { provider, facts, scope, options }: SignInPlan,
  client: Client,
  runtime: CliRuntime,
): Promise<Tokens> {
  const { terminal, cancelled } = runtime
  const url = facts.device?.authorizationUrl ?? ''
  const authorization = await terminal.during(
    'Asking the provider for a code',
    requestDeviceAuthorization(
      { url, provider, client, scope, params: {} },
      { responseTimeout: 30_000, signal: cancelled, keepOnceSent: false },
      runtime,
    ),
  )
  if (authorization.kind !== 'started') {
    const endpoint = { url, option: '--device-authorization-url' } as const
    throw explainDeviceOutcome(authorization, endpoint, runtime)
  }
  const { userCode, verificationUri, expiresIn } = authorization
  await showAddress(verificationUri, options, runtime)
  terminal.say('Enter this code there:', 'bold')
  terminal.say('')
  terminal.say(userCode)
  terminal.say('')
  const minutes = Math.max(1, Math.floor(expiresIn / 60))
  terminal.say(`Waiting for the sign-in. The code expires in ${minutes} min.`)
  const { tokenUrl } = provider
  const outcome = await pollForTokens(
    { provider, tokenUrl, client, authorization },
    cancelled,
    runtime,
  )
  if (outcome.kind === 'issued') return outcome.tokens
  throw explainDeviceOutcome(outcome, { url: tokenUrl, option: '--token-url' }, runtime)
}
