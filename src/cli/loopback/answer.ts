import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

export interface LoopbackPage {
  readonly status: number
  readonly html: string
  /** Added to the usual headers, or in place of one of them, by its name in lower case. */
  readonly headers?: Readonly<Record<string, string>>
}

export interface LoopbackPages {
  /**
   * By exact path. Only a GET request that names this listener as its host arrives here. The browser
   * waits until the page is there, which may be after a longer exchange.
   */
  readonly routes: Readonly<Record<string, (query: URLSearchParams) => PageSoon>>
  /** The page for any other request, and (500) for a route that throws. Such a request ends nothing. */
  readonly rejected: (status: RejectedStatus) => LoopbackPage
}

/** 404: another path. 405: another method. 421: a Host header of another site. */
export type RejectedStatus = 404 | 405 | 421 | 500

type PageSoon = LoopbackPage | Promise<LoopbackPage>

/** Answers requests of a browser on this machine. `port` says which port listens. */
export function answerWith(pages: LoopbackPages, port: () => number): RequestListener {
  return async (request, response) => {
    response.on('error', () => {})
    send(response, request, await pageFor(request, pages, port()))
  }
}

async function pageFor(
  request: IncomingMessage,
  { routes, rejected }: LoopbackPages,
  port: number,
): Promise<LoopbackPage> {
  if (!isOwnHost(request.headers.host, port)) return rejected(421)
  // As the browser sent it: a URL parser would take the host from a path that begins with `//`.
  const [, path = '', query = ''] = /^([^?]*)\??(.*)$/s.exec(request.url ?? '') ?? []
  const route = Object.hasOwn(routes, path) ? routes[path] : undefined
  if (route === undefined) return rejected(404)
  if (request.method !== 'GET') return rejected(405)
  try {
    return await route(new URLSearchParams(query))
  } catch {
    return rejected(500)
  }
}

/** Any other host shows that a website made its name point to this machine (DNS rebinding). */
function isOwnHost(host: string | undefined, port: number): boolean {
  const names = ['localhost', '127.0.0.1', '[::1]']
  return names.some(name => host === `${name}:${port}` || (port === 80 && host === name))
}

function send(
  response: ServerResponse,
  { method }: IncomingMessage,
  { status, html, headers }: LoopbackPage,
): void {
  response.writeHead(status, {
    ...HEADERS,
    ...(status === 405 && { allow: 'GET' }),
    ...headers,
    'content-length': Buffer.byteLength(html),
  })
  response.end(method === 'HEAD' ? undefined : html)
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  connection: 'close',
}
