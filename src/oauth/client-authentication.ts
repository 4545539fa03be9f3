import type { Client } from './client.ts'
import type { ClientAuthMethod } from './client-auth-methods.ts'

/** The body and headers of a request to a provider, while it is being built. */
export interface Form {
  readonly body: URLSearchParams
  /** By lower-case name. */
  readonly headers: Map<string, string>
}

/** Adds the client's authentication to a form for this endpoint (RFC 6749 §2.3). */
export async function authenticate(client: Client, endpoint: string, form: Form): Promise<void> {
  await methods[client.auth](client, form, endpoint)
}

/** Loads the code that signs assertions, if this client needs it. */
export async function loadAuthentication({ auth }: Client): Promise<void> {
  if (methods[auth] === addAssertion) await import('./client-assertion.ts')
}

/** Whether Basic authentication has to escape characters of the ID or the secret. */
export function escapesInBasic({ id, secret }: Client): boolean {
  return [id, secret?.reveal() ?? ''].some(value => escapeForBasic(value) !== value)
}

type Method = (client: Client, form: Form, endpoint: string) => void | Promise<void>

const methods: Readonly<Record<ClientAuthMethod, Method>> = {
  client_secret_post: ({ id, secret }, { body }) => {
    body.set('client_id', id)
    body.set('client_secret', secret?.reveal() ?? '')
  },
  client_secret_basic: ({ id, secret }, { headers }) => {
    const credentials = `${escapeForBasic(id)}:${escapeForBasic(secret?.reveal() ?? '')}`
    headers.set('authorization', `Basic ${Buffer.from(credentials).toString('base64')}`)
  },
  private_key_jwt: addAssertion,
  client_secret_jwt: addAssertion,
  none: ({ id }, { body }) => body.set('client_id', id),
}

/**
 * Form encoding (RFC 6749 §2.3.1) with a space as `%20`, which every server that decodes accepts.
 * Only what needs it is escaped: many servers do not decode at all.
 */
function escapeForBasic(value: string): string {
  return encodeURIComponent(value.toWellFormed())
}

async function addAssertion(client: Client, form: Form, endpoint: string): Promise<void> {
  const { signAssertion } = await import('./client-assertion.ts')
  await signAssertion(client, endpoint, form.body)
}
