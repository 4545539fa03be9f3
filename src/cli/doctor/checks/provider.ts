import { NetworkError } from '../../../http/response.ts'
import { introspect, introspectionAuth } from '../../../oauth/introspection.ts'
import type { ClientRejected } from '../../../oauth/introspection-response.ts'
import { Secret } from '../../../shared/secret.ts'
import type { Facts } from '../facts.ts'
import { error, type Finding, NotKnown, ok, warning } from '../finding.ts'
import { clientOf, introspectionOf, providerOf } from '../provider-facts.ts'

export async function checkProvider(facts: Facts): Promise<Finding> {
  const { host, response } = await facts.providerResponse()
  if (!(response instanceof NetworkError)) {
    return ok(`${host} is reachable. It responded ${response.status} to a request without a token.`)
  }
  if (facts.deadline.aborted || /within/.test(response.reason)) {
    throw new NotKnown(`${host} did not respond in time.`, 'Try again.')
  }
  return error(
    `${host} cannot be reached: ${facts.redact(response.reason)}.`,
    'Check `--domain` or `--token-url`, the connection, HTTPS_PROXY and NODE_EXTRA_CA_CERTS.',
  )
}

/** Asks about a random token, which uses nothing up. */
export async function checkClient(facts: Facts): Promise<Finding> {
  const { runtime } = facts
  const [provider, endpoint] = await Promise.all([providerOf(facts), introspectionOf(facts)])
  if (endpoint === 'none' || endpoint === 'unknown') {
    throw new NotKnown(
      `no introspection endpoint is known for ${new URL(provider.tokenUrl).host}, so only a refresh shows whether it knows the client.`,
      'Run the workflow, or set `introspection-url` in it if the provider has one (RFC 7662).',
    )
  }
  const client = await clientOf(facts)
  const refreshToken = new Secret(`doctor-${Math.floor(runtime.random() * 1e15).toString(36)}`)
  const outcome = await introspect(
    { endpoint, provider, client, refreshToken },
    { responseTimeout: facts.seconds * 1_000, signal: facts.deadline },
    runtime,
  )
  const { host } = new URL(endpoint.url)
  const auth = introspectionAuth(endpoint, provider, client)
  switch (outcome.kind) {
    case 'active':
    case 'inactive':
      return ok(`${host} accepts the client (${auth}).`)
    case 'client-rejected':
      return error(
        `${host} rejected the client (${auth}): ${facts.redact(wordsOf(outcome))}.`,
        'Check the client ID, CLIENT_SECRET and `--client-auth`. Then replace the secret that the workflow uses.',
      )
    case 'not-known':
      throw new NotKnown(
        `the introspection endpoint at ${host} did not say: ${facts.redact(outcome.reason)}.`,
        'Run the workflow with `dry-run: true`.',
      )
  }
}

function wordsOf({ status, error: code, description }: ClientRejected): string {
  return [`${status}`, code, description]
    .filter(Boolean)
    .join(', ')
    .replace(/[\s.:]+$/, '')
}

const LARGEST_OFFSET = 60_000

export async function checkClock(facts: Facts): Promise<Finding> {
  await Promise.allSettled([facts.user(), facts.providerResponse()])
  return judgeClock([...facts.offsets])
}

/** @throws NotKnown without a date */
export function judgeClock(offsets: readonly (readonly [origin: string, ms: number])[]): Finding {
  const [worst] = [...offsets].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
  if (worst === undefined) {
    throw new NotKnown('no server sent its date.', 'Check the connection, and try again.')
  }
  const [origin, ms] = worst
  const { host } = new URL(origin)
  const seconds = Math.round(Math.abs(ms) / 1_000)
  if (Math.abs(ms) <= LARGEST_OFFSET) {
    return ok('The clock of this machine agrees with those of GitHub and the provider.')
  }
  return warning(
    `The clock of this machine is ${seconds} s ${ms > 0 ? 'behind' : 'ahead of'} the one of ${host}.`,
    'Set the clock. Signed assertions and expiry dates depend on it.',
  )
}
