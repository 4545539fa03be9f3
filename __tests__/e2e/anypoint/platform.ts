import {
  createServer as createPlainServer,
  type IncomingMessage,
  type RequestListener,
} from 'node:http'
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
  /** The same on loopback, without TLS, for Maven. */
  readonly plainUrl: string
  /** All requests except OAuth, in order. */
  readonly calls: readonly Call[]
  close(): Promise<void>
}

const HOSTS = ['anypoint.mulesoft.com', 'eu1.anypoint.mulesoft.com']

/**
 * A fake of MuleSoft's control planes under their real names, with what the examples use: OAuth at the
 * simulated provider, and an API that accepts the newest access token only.
 */
export async function startPlatform(
  provider: OAuthProvider,
  { introspection = false }: { readonly introspection?: boolean } = {},
): Promise<Platform> {
  const endpoints: Readonly<Record<string, string>> = {
    revoke: provider.revocationUrl,
    ...(introspection && { introspect: provider.introspectionUrl }),
  }
  const certificate = await certificateFor(HOSTS)
  const calls: Call[] = []

  const serve = async (
    request: IncomingMessage,
  ): Promise<[status: number, body: string | Buffer, location?: string]> => {
    const { method = '', url = '', headers } = request
    const { pathname, search } = new URL(url, 'https://platform')
    if (pathname === '/accounts/api/v2/oauth2/authorize') {
      return [302, '', `${provider.authorizationUrl}${search}`]
    }
    if (url.startsWith('/accounts/api/v2/oauth2/')) {
      const target = endpoints[pathname.split('/').at(-1) ?? ''] ?? provider.tokenUrl
      const { status, body } = await forward(request, new URL(target))
      return [status, body]
    }
    const body = await text(request)
    const token = tokenIn(headers.authorization)
    const works = token === provider.accessTokens.at(-1) && (await provider.accessTokenWorks(token))
    const path = url.split('?', 1)[0] ?? ''
    const [status, json] = works
      ? responseFor(method, path, body)
      : [401, { message: 'Unauthorized' }]
    calls.push({ method, path, status, token, agent: headers['user-agent'] ?? '', body })
    return [status, JSON.stringify(json)]
  }

  const listener: RequestListener = (request, response) => {
    serve(request).then(
      ([status, body, location]) =>
        response
          .writeHead(status, {
            'content-type': 'application/json',
            ...(location && { location }),
            ...(status === 401 && { 'www-authenticate': 'Basic realm="Exchange"' }),
          })
          .end(body),
      () => response.destroy(),
    )
  }
  const server = await LoopbackServer.open(createServer(certificate, listener))
  const plain = await LoopbackServer.open(createPlainServer(listener))
  const address = `127.0.0.1:${server.port}`
  const routes = Object.fromEntries(HOSTS.map(host => [`${host}:443`, address]))
  const proxy = await openConnectProxy({ routes, onlyRoutes: true })
  return {
    proxy,
    certificate: certificate.cert,
    plainUrl: plain.url,
    calls,
    close: async () => {
      await Promise.all([proxy.close(), server.close(), plain.close()])
    },
  }
}

/** A bearer token, or the password of the user whose password is a token. */
function tokenIn(authorization = ''): string {
  const [, basic] = /^Basic (.+)$/.exec(authorization) ?? []
  const text = basic === undefined ? authorization : Buffer.from(basic, 'base64').toString()
  return /^(?:Bearer |~~~Token~~~:)(.+)$/.exec(text)?.[1] ?? ''
}
