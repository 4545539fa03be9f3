import { createServer, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Secret } from '../world/leaks.ts'
import { openLoopbackServer } from './loopback-server.ts'

/** The answer of a token endpoint, as a provider documents it. */
export interface TokenAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** A string is sent as it is, anything else as JSON. */
  readonly body: unknown
}

export interface TokenRequest {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface TokenServer {
  readonly url: string
  readonly requests: readonly TokenRequest[]
}

/** The tokens that this server issues. */
export const ACCESS = 'access-9Qd2mVxY7kTzLp4Rw8Bn'
export const REFRESH = 'refresh-Hs6Jc1Ug5NeXa3Ft0Ko'
export const tokens = { access_token: ACCESS, refresh_token: REFRESH, token_type: 'bearer' }

/** For the leak search, which knows only the tokens of the world's own provider. */
export const issued: readonly Secret[] = [
  { kind: 'access token', label: "the token server's access token", value: ACCESS },
  { kind: 'refresh token', label: "the token server's refresh token", value: REFRESH },
]

/** A token endpoint on loopback that always gives the same answer and records its requests. */
export async function openTokenServer(answer: TokenAnswer): Promise<TokenServer> {
  const { status = 200, headers = {}, body } = answer
  const requests: TokenRequest[] = []
  const server = createServer(async (incoming, response) => {
    const { method = '', url = '', headers: asked } = incoming
    requests.push({ method, url, headers: asked, body: await text(incoming) })
    response.sendDate = headers['date'] !== ''
    response.writeHead(status, { 'content-type': 'application/json', ...given(headers) })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  const { url } = await openLoopbackServer(server)
  return { url: `${url}/token`, requests }
}

/** An empty string removes the header. */
function given(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
}
