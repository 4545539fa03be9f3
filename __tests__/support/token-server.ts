import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach } from '@jest/globals'
import type { Secret } from '../world/leaks.ts'

/** What a provider's documentation says that its token endpoint answers. */
export interface TokenAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** JSON, unless it is text already. */
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

/** What a stand-in issues. */
export const ACCESS = 'access-9Qd2mVxY7kTzLp4Rw8Bn'
export const REFRESH = 'refresh-Hs6Jc1Ug5NeXa3Ft0Ko'
export const tokens = { access_token: ACCESS, refresh_token: REFRESH, token_type: 'bearer' }

/** For the search for leaks: the world knows only what its own provider issued. */
export const issued: readonly Secret[] = [
  { kind: 'access token', label: "the stand-in's access token", value: ACCESS },
  { kind: 'refresh token', label: "the stand-in's refresh token", value: REFRESH },
]

const opened = new Set<Server>()

/** A token endpoint on loopback that gives one answer and keeps what it was asked. */
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
  opened.add(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`, requests }
}

/** An empty header is one that is not sent. */
function given(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
}

afterEach(() => {
  for (const server of opened) {
    server.close()
    server.closeAllConnections()
  }
  opened.clear()
})
