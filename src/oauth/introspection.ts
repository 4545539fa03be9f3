import type { Secret } from '../shared/secret.ts'
import type { Client } from './client.ts'
import { type Dependencies, postForm, type SendOptions } from './form-request.ts'
import { type IntrospectionOutcome, readIntrospection } from './introspection-response.ts'
import type { IntrospectionEndpoint, Provider } from './provider.ts'

export interface IntrospectionRequest {
  readonly endpoint: IntrospectionEndpoint
  readonly provider: Provider
  readonly client: Client
  readonly refreshToken: Secret
}

/** Asks whether a refresh token is active (RFC 7662 §2.1), once. It does not use the token. */
export async function introspect(
  { endpoint, provider, client, refreshToken }: IntrospectionRequest,
  options: SendOptions,
  dependencies: Dependencies,
): Promise<IntrospectionOutcome> {
  const auth = introspectionAuth(endpoint, provider, client)
  const parameters = { token: refreshToken.reveal(), token_type_hint: 'refresh_token' }
  const request = { url: endpoint.url, client: { ...client, auth }, parameters }
  return readIntrospection(await postForm(request, options, dependencies), auth, provider)
}

/** The preset's method for this endpoint, unless another one was chosen for the client. */
export function introspectionAuth(
  { clientAuth }: IntrospectionEndpoint,
  provider: Provider,
  { auth }: Client,
): Client['auth'] {
  return auth === provider.clientAuth ? (clientAuth ?? auth) : auth
}
