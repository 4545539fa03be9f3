import type { Inputs } from './inputs.ts'
import { Unanswered } from './lib/answer.ts'
import { keptToken } from './lib/kept-token.ts'
import { requestRevocation } from './lib/token-endpoint.ts'
import type { Ports } from './ports.ts'

/** Revokes the access token, once. What goes wrong is a warning: it never fails the job. */
export async function revoke(inputs: Inputs, ports: Ports): Promise<void> {
  const { core, masks } = ports
  const { host } = new URL(inputs.provider.revocation?.url ?? inputs.tokenUrl)
  const accessToken = keptToken(inputs.refreshToken, ports)
  if (accessToken === undefined) {
    core.warning('The access token is not revoked: `refresh-token` has changed during the job.')
    return
  }
  masks.add(accessToken)
  const outcome = await requestRevocation(inputs, accessToken, ports)
  if (outcome instanceof Unanswered) {
    core.warning(`The access token is not revoked: ${host}: ${outcome.reason}.`)
  } else if (!outcome.ok) {
    core.warning(`The access token is not revoked: ${host} answered ${outcome.status}.`)
  } else {
    core.info(`Revoked the access token at ${host}.`)
  }
}
