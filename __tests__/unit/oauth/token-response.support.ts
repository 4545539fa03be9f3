import { type HttpHeaders, HttpResponse } from '../../../src/http/response.ts'
import { readTokenResponse } from '../../../src/oauth/token-response.ts'
import type { TokenResponse } from '../../../src/oauth/tokens.ts'
import { Secret } from '../../../src/shared/secret.ts'

export const SENT = 'sent-refresh-token'
export const CLIENT_SECRET = 'sent-client-secret'

/** What a provider issued in the tests. */
export const both = { access_token: 'new-access', refresh_token: 'new-refresh' }

export interface Received {
  readonly status?: number
  readonly headers?: HttpHeaders
  readonly truncated?: boolean
  readonly tokenProperty?: string
}

/** A fact, the content of a response (anything but text and bytes as JSON), and the rest of it. */
export type Row = readonly [fact: string, content: unknown, received?: Received]

export function read(content: unknown, received: Received = {}): TokenResponse {
  const { status = 200, headers = new Map(), truncated, tokenProperty } = received
  const raw = typeof content === 'string' || Buffer.isBuffer(content)
  const bytes = Buffer.from(raw ? content : JSON.stringify(content))
  const why = truncated ? 'the connection was closed' : undefined
  const sent = [new Secret(SENT), new Secret(CLIENT_SECRET)]
  const now = Date.UTC(2026, 10, 3)
  return readTokenResponse(new HttpResponse(status, headers, bytes, why), {
    sent,
    tokenProperty,
    now,
  })
}

/** The access and the refresh token, or what else was read. */
export function tokensOf(content: unknown, received?: Received): unknown {
  const found = read(content, received)
  if (!('tokens' in found)) return found
  return [found.tokens.accessToken?.reveal(), found.tokens.refreshToken?.reveal()]
}

/** Rows for `test.each`, which takes a missing argument for a wish for a callback. */
export function table(...groups: readonly (readonly Row[])[]) {
  return groups.flat().map(([fact, content, received]) => [fact, content, received] as const)
}
