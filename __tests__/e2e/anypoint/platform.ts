import type { IncomingMessage } from 'node:http'
import { createServer } from 'node:https'
import { text } from 'node:stream/consumers'
import { type ConnectProxy, openConnectProxy } from '../../support/connect-proxy.ts'
import { LoopbackServer } from '../../support/loopback-server.ts'
import type { OAuthProvider } from '../../world/provider.ts'
import { forward } from '../forward.ts'
import { certificateFor } from './certificate.ts'
import { responseFor } from './responses.ts'

export type Call = {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly token: string
  readonly agent: string
  readonly body: string
}

export type Platform = {
  /** Leads to the platform under its real name. */
  readonly proxy: ConnectProxy
  readonly certificate: string
  /** All requests except OAuth, in order. */
  readonly calls: readonly Call[]
  close(): Promise<void>
}

const HOST = 'anypoint.mulesoft.com'

/**
 * A fake of MuleSoft's control plane under its real name, with what the examples use: OAuth at the
 * simulated provider, and an API that accepts the newest access token only.
 */
export async function startPlatform(provider: OAuthProvider): Promise<Platform> {
  const certificate = await certificateFor(HOST)
  const calls: Call[] = []

  const serve = async (
    request: IncomingMessage,
  ): Promise<[status: number, body: string | Buffer]> => {
    const { method = '', url = '', headers } = request
    if (url.startsWith('/accounts/api/v2/oauth2/')) {
      const target = url.endsWith('/revoke') ? provider.revocationUrl : provider.tokenUrl
      const { status, body } = await forward(request, new URL(target))
      return [status, body]
    }
    const body = await text(request)
    const token = headers.authorization?.replace(/^Bearer /, '') ?? ''
    const works = token === provider.accessTokens.at(-1) && (await provider.accessTokenWorks(token))
    const path = url.split('?', 1)[0] ?? ''
    const [status, json] = works
      ? responseFor(method, path, body)
      : [401, { message: 'Unauthorized' }]
    calls.push({ method, path, status, token, agent: headers['user-agent'] ?? '', body })
    return [status, JSON.stringify(json)]
  }

  const server = await LoopbackServer.open(
    createServer(certificate, (request, response) => {
      serve(request).then(
        ([status, body]) =>
          response.writeHead(status, { 'content-type': 'application/json' }).end(body),
        () => response.destroy(),
      )
    }),
  )
  const routes = { [`${HOST}:443`]: `127.0.0.1:${server.port}` }
  const proxy = await openConnectProxy({ routes, onlyRoutes: true })
  return {
    proxy,
    certificate: certificate.cert,
    calls,
    close: async () => {
      await Promise.all([proxy.close(), server.close()])
    },
  }
}
