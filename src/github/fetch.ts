import type { HttpClient, HttpRequest } from '../http/request.ts'
import { type HttpHeaders, type HttpResponse, NetworkError } from '../http/response.ts'

/** What Octokit passes to `fetch`. */
export interface FetchOptions extends Pick<HttpRequest, 'method' | 'headers' | 'body' | 'signal'> {}

/**
 * The project's HTTP client as the `fetch` of an Octokit. It follows one redirect of a renamed or
 * transferred repository, and never to another origin.
 */
export function createFetch(http: HttpClient, responseTimeout: number) {
  return async (url: string, options: FetchOptions): Promise<FetchResponse> => {
    const { method, headers, body, signal } = options
    const request: HttpRequest = {
      url,
      method,
      headers: { ...headers, 'x-github-api-version': API_VERSION },
      body,
      signal,
      responseTimeout,
    }
    const first = await http.send(request)
    const location = first instanceof NetworkError ? undefined : redirectTarget(first, url)
    const result = location === undefined ? first : await http.send({ ...request, url: location })
    return toFetchResponse(url, result)
  }
}

/** The result as `fetch` would return or throw it. */
export function toFetchResponse(url: string, result: HttpResponse | NetworkError): FetchResponse {
  if (result instanceof NetworkError) throw new TypeError(result.reason, { cause: result })
  return new FetchResponse(url, result)
}

/** Where a redirect leads, as an absolute URL. Undefined for any other response. */
export function locationOf({ status, headers }: HttpResponse, from: string): string | undefined {
  if (!REDIRECTS.has(status)) return undefined
  const location = headers.get('location') ?? ''
  return URL.canParse(location, from) ? new URL(location, from).href : undefined
}

/** As much of the Fetch API's `Response` as Octokit uses. Loading Node's own takes 20 ms. */
class FetchResponse {
  readonly url: string
  readonly status: number
  readonly headers: HttpHeaders
  readonly #response: HttpResponse

  constructor(url: string, response: HttpResponse) {
    this.url = url
    this.status = response.status
    this.headers = response.headers
    this.#response = response
  }

  async text(): Promise<string> {
    return this.#response.text
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return new Uint8Array(this.#response.content).buffer
  }
}

function redirectTarget(response: HttpResponse, from: string): string | undefined {
  const location = locationOf(response, from)
  return location !== undefined && isSameOrigin(location, from) ? location : undefined
}

function isSameOrigin(one: string, other: string): boolean {
  return new URL(one).origin === new URL(other).origin
}

/** @see https://docs.github.com/en/rest/about-the-rest-api/api-versions */
export const API_VERSION = '2022-11-28'

const REDIRECTS = new Set([301, 302, 307, 308])
