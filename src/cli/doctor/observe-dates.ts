import type { HttpClient } from '../../http/request.ts'
import { NetworkError } from '../../http/response.ts'
import type { Clock } from '../../shared/clock.ts'

/** How far servers' clocks are ahead of this machine's, in milliseconds, by origin. */
export type ClockOffsets = ReadonlyMap<string, number>

/** The client, and what the `Date` headers of its responses show. */
export function observeDates(
  http: HttpClient,
  clock: Clock,
): { readonly http: HttpClient; readonly offsets: ClockOffsets } {
  const offsets = new Map<string, number>()
  return {
    offsets,
    http: {
      preconnect: url => http.preconnect(url),
      send: async request => {
        const sentAt = clock.now()
        const response = await http.send(request)
        if (response instanceof NetworkError) return response
        const offset = offsetOf(response.headers.get('date'), sentAt, clock.now())
        if (offset !== undefined) offsets.set(new URL(request.url).origin, offset)
        return response
      },
    },
  }
}

/**
 * The least difference that explains this header: a server sets it, in whole seconds, between the
 * request and the response. Negative for a clock that is behind. Undefined without a date.
 */
export function offsetOf(
  date: string | undefined,
  sentAt: number,
  receivedAt: number,
): number | undefined {
  const least = Date.parse(date ?? '') - receivedAt
  const most = Date.parse(date ?? '') + 1_000 - sentAt
  if (Number.isNaN(least)) return undefined
  return least > 0 ? least : Math.min(0, most)
}
