import http, { type ClientRequest } from 'node:http'
import https from 'node:https'
import { type Agents, createAgents } from './agents.ts'
import { removeContentCoding } from './content-coding.ts'
import { type Preconnection, preconnect } from './preconnect.ts'
import type { HttpClient, HttpRequest } from './request.ts'
import { NetworkError } from './response.ts'
import { roundTrip } from './round-trip.ts'

/** A client that uses `preconnected` for its first requests and the proxy that `env` names. */
export function createHttpClient(
  env: NodeJS.ProcessEnv,
  preconnected: readonly Preconnection[],
): HttpClient {
  const agents = createAgents(env, preconnected)
  return {
    preconnect: url => agents.https?.adopt(preconnect(url, 1, env)),
    send: async request => {
      const call = open(request, agents)
      const response = call instanceof NetworkError ? call : await roundTrip(call, request)
      if (response instanceof NetworkError) return response
      const decoded = await removeContentCoding(response, request.maxContent)
      if (decoded.truncated === undefined || request.lenient) return decoded
      return new NetworkError(true, decoded.truncated)
    },
  }
}

/** The largest head of a response that a lenient request accepts, in bytes. Node's default is 16 KiB. */
const LENIENT_HEADER_SIZE = 1024 * 1024

function open(request: HttpRequest, agents: Agents): ClientRequest | NetworkError {
  if (request.signal?.aborted) return new NetworkError(false, 'cancelled')
  if (!URL.canParse(request.url)) return new NetworkError(false, 'the URL is not valid', true)
  const url = new URL(request.url)
  const secure = url.protocol === 'https:'
  if (secure && agents.https === undefined) {
    return new NetworkError(false, 'HTTPS_PROXY is not a usable URL', true)
  }
  try {
    for (const [name, value] of Object.entries(request.headers)) {
      http.validateHeaderName(name)
      http.validateHeaderValue(name, value)
    }
    const call = (secure ? https : http).request(url, {
      method: request.method,
      agent: secure ? agents.https : agents.http,
      ...(request.lenient && { insecureHTTPParser: true, maxHeaderSize: LENIENT_HEADER_SIZE }),
    })
    // Not among the options above: NODE_DEBUG prints those, and headers contain credentials.
    call.setHeaders(new Map(Object.entries(request.headers)))
    call.maxHeadersCount = 0
    return call
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    return new NetworkError(false, `the request is not valid (${code})`, true)
  }
}
