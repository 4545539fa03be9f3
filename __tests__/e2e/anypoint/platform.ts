import type { IncomingMessage } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { OAuthProvider } from '../../world/provider.ts'
import { answerFor } from './answers.ts'
import { type Certificate, certificateFor } from './certificate.ts'
import { type ForwardProxy, startProxy } from './proxy.ts'
import { relay } from './relay.ts'

export type Call = {
  readonly method: string
  readonly path: string
  readonly status: number
  /** As sent. */
  readonly token: string
  readonly agent: string
  readonly body: string
}

export type Platform = {
  /** What a client needs to find it under its own name, and to believe it. */
  readonly proxy: ForwardProxy
  readonly certificate: string
  /** Everything but OAuth, in order. */
  readonly calls: readonly Call[]
  close(): void
}

export const HOST = 'anypoint.mulesoft.com'

/**
 * MuleSoft's control plane under its real name, as far as the examples go: the world's provider
 * behind its OAuth paths, and an API that knows one access token, the newest.
 */
export async function startPlatform(provider: OAuthProvider): Promise<Platform> {
  const certificate: Certificate = await certificateFor(HOST)
  const calls: Call[] = []

  const serve = async (request: IncomingMessage): Promise<[status: number, body: unknown]> => {
    const { method = '', url = '', headers } = request
    const body = await text(request)
    const token = headers.authorization?.replace(/^Bearer /, '') ?? ''
    const known = token === provider.accessTokens.at(-1) && (await provider.accessTokenWorks(token))
    const path = url.split('?', 1)[0] ?? ''
    const [status, json] = known
      ? answerFor(method, path, body)
      : [401, { message: 'Unauthorized' }]
    calls.push({ method, path, status, token, agent: headers['user-agent'] ?? '', body })
    return [status, json]
  }

  const server = createServer(certificate, (request, response) => {
    if (request.url?.startsWith('/accounts/api/v2/oauth2/'))
      return relay(request, response, provider)
    serve(request).then(
      ([status, body]) =>
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(JSON.stringify(body)),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const proxy = await startProxy(new Map([[`${HOST}:443`, (server.address() as AddressInfo).port]]))
  return {
    proxy,
    certificate: certificate.cert,
    calls,
    close: () => {
      proxy.close()
      server.close()
      server.closeAllConnections()
    },
  }
}
