import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { OAuthProvider } from '../../world/provider.ts'

/** Hands a request for Anypoint's OAuth endpoints to the world's provider, as it is. */
export function relay(
  incoming: IncomingMessage,
  response: ServerResponse,
  { tokenUrl, revocationUrl }: OAuthProvider,
): void {
  const target = incoming.url?.endsWith('/revoke') ? revocationUrl : tokenUrl
  const headers = { ...incoming.headers, host: new URL(target).host }
  const outgoing = request(target, { method: incoming.method ?? 'POST', headers }, answer => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  outgoing.on('error', () => response.destroy())
  incoming.pipe(outgoing)
}
