import type { Client, ClientAuthMethod } from './client-auth.ts'
import { formEncode } from './encodings.ts'
import { load } from './part.ts'

/** A form on its way to a provider. */
export interface Form {
  readonly body: URLSearchParams
  /** By their names in small letters. */
  readonly headers: Map<string, string>
}

/** Adds the client's authentication to a form for this endpoint (RFC 6749 §2.3). */
export async function authenticate(client: Client, endpoint: string, form: Form): Promise<void> {
  await ways[client.auth](client, form, endpoint)
}

/** Loads what this client's authentication takes, which is much for an assertion. */
export async function loadAuthentication({ auth }: Client): Promise<void> {
  if (ways[auth] === byAssertion) await load('what signs assertions', importAssertion)
}

type Way = (client: Client, form: Form, endpoint: string) => void | Promise<void>

const ways: Readonly<Record<ClientAuthMethod, Way>> = {
  client_secret_post: ({ id, secret }, { body }) => {
    body.set('client_id', id)
    body.set('client_secret', secret?.reveal() ?? '')
  },
  client_secret_basic: basic,
  private_key_jwt: byAssertion,
  client_secret_jwt: byAssertion,
  none: ({ id }, { body }) => body.set('client_id', id),
}

/**
 * Escapes what form encoding must and no more: escaping `-`, `_` and `.` too, as is allowed, makes
 * another client of it for the many servers that do not decode.
 */
function basic({ id, secret }: Client, { headers }: Form): void {
  const credentials = `${formEncode(id)}:${formEncode(secret?.reveal() ?? '')}`
  headers.set('authorization', `Basic ${Buffer.from(credentials).toString('base64')}`)
}

async function byAssertion(client: Client, { body }: Form, endpoint: string): Promise<void> {
  const { addAssertion } = await importAssertion()
  await addAssertion(client, endpoint, body)
}

function importAssertion(): Promise<typeof import('./assertion.ts')> {
  return import('./assertion.ts')
}
