/**
 * The wait in milliseconds that `Retry-After` asks for (RFC 9110 §10.2.3): seconds, with a fraction
 * where a server sends one, or a date. `now` is in milliseconds since the epoch.
 */
export function retryAfter(headers: ReadonlyMap<string, string>, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim() ?? ''
  if (SECONDS.test(value)) return Number(value) * 1_000
  // Without a letter it is not a date, though `Date.parse` takes it for one.
  const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

/**
 * The wait in milliseconds until an exhausted rate limit is reset, by `X-RateLimit-Reset` (GitHub,
 * Anypoint) or `RateLimit-Reset` (draft-ietf-httpapi-ratelimit-headers-06, GitLab). The value is
 * seconds from now or, where it is that large, seconds or milliseconds since the epoch. `now` is in
 * milliseconds since the epoch.
 */
export function rateLimitReset(
  headers: ReadonlyMap<string, string>,
  now: number,
): number | undefined {
  for (const prefix of ['x-ratelimit', 'ratelimit']) {
    const reset = headers.get(`${prefix}-reset`)?.trim() ?? ''
    if (Number(headers.get(`${prefix}-remaining`) ?? 1) > 0 || !SECONDS.test(reset)) continue
    const given = Number(reset)
    if (given < EARLIEST_EPOCH) return given * 1_000
    return Math.max(0, (given < EARLIEST_EPOCH * 1_000 ? given * 1_000 : given) - now)
  }
  return undefined
}

const SECONDS = /^\d+(\.\d+)?$/

/** In September 2001. No wait is that many seconds. */
const EARLIEST_EPOCH = 1_000_000_000
