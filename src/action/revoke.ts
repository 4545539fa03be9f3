import { NetworkError } from '../http/response.ts'
import { requestRevocation } from '../oauth/token-endpoint.ts'
import type { Inputs } from './model.ts'
import type { Runtime } from './runtime.ts'
import { readTokenToRevoke } from './token-to-revoke.ts'

/** Revokes the access token, with one attempt. A problem is a warning and never fails the job. */
export async function revoke(
  { revocation, client, refreshToken }: Inputs,
  runtime: Runtime,
): Promise<void> {
  const { core, log, redactor } = runtime
  const accessToken = readTokenToRevoke(refreshToken, runtime)
  if (accessToken === undefined) {
    core.warning('The access token is not revoked: `refresh-token` changed during the job.')
    return
  }
  redactor.add(accessToken)
  if (revocation === undefined) {
    core.warning('The access token is not revoked: `revocation-url` is missing in the post step.')
    return
  }
  const { host } = new URL(revocation.url)
  const result = await requestRevocation({ url: revocation.url, client, accessToken }, runtime)
  if (result instanceof NetworkError) {
    core.warning(`The access token is not revoked: ${host}: ${result.reason}.`)
  } else if (!result.ok) {
    core.warning(`The access token is not revoked: ${host} responded ${result.status}.`)
  } else {
    log.info(`Revoked the access token at ${host}.`)
  }
}
