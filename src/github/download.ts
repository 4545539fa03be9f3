import { endpointProblem, isLoopback } from '../http/endpoint-url.ts'
import type { HttpClient } from '../http/request.ts'
import { NetworkError } from '../http/response.ts'
import { API_VERSION, type FetchOptions, locationOf, toFetchResponse } from './fetch.ts'

/**
 * The HTTP client as the `fetch` of a request that GitHub redirects to a file at another origin.
 * The file is requested without the token, over https, or on loopback if the API is there too.
 *
 * @param maxContent bytes
 */
export function createDownload(http: HttpClient, maxContent: number) {
  return async (url: string, { method, headers, signal }: FetchOptions) => {
    const common = { method, signal, responseTimeout: RESPONSE_TIMEOUT, maxContent }
    const own = { ...headers, 'x-github-api-version': API_VERSION }
    const first = await http.send({ ...common, url, headers: own })
    const location = first instanceof NetworkError ? undefined : locationOf(first, url)
    if (location === undefined) return toFetchResponse(url, first)
    if (!isAllowed(location, url)) throw failure('its redirect does not lead to an https URL', true)
    const file = await http.send({ ...common, url: location, headers: { accept: '*/*' } })
    // The address is valid for a minute, so another attempt asks for a new one.
    if (!(file instanceof NetworkError) && !file.ok) {
      throw failure(`the storage of the file responded ${file.status}`, false)
    }
    return toFetchResponse(url, file)
  }
}

const RESPONSE_TIMEOUT = 120_000

function isAllowed(location: string, from: string): boolean {
  if (endpointProblem(location) !== undefined) return false
  return isLoopback(new URL(from).hostname) || !isLoopback(new URL(location).hostname)
}

function failure(reason: string, permanent: boolean): TypeError {
  return new TypeError(reason, { cause: new NetworkError(false, reason, permanent) })
}
