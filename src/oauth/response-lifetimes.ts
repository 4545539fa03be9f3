import { last, type Members, type Value } from './response-members.ts'

export interface Lifetimes {
  /** Seconds. */
  readonly expiresIn: number | undefined
  /** Seconds; infinite for a refresh token that does not expire. */
  readonly refreshTokenExpiresIn: number | undefined
}

/** The lifetimes among `members`. `now`: the time of the response, in milliseconds. */
export function readLifetimes(members: Members, now: number): Lifetimes {
  return {
    expiresIn: first(members, ACCESS_TOKEN, now),
    refreshTokenExpiresIn: REFRESH_TOKEN.in.some(name => isZero(last(members, name)))
      ? Number.POSITIVE_INFINITY
      : first(members, REFRESH_TOKEN, now),
  }
}

/** Canonical names by what their values are, most trustworthy first. */
interface Names {
  /** Seconds from now. */
  readonly in: readonly string[]
  /** A moment, as a date or as seconds or milliseconds since the epoch; or else seconds from now. */
  readonly at: readonly string[]
}

/** `expires_in` is in milliseconds with Zoho, which adds `expires_in_sec`. */
const ACCESS_TOKEN: Names = {
  in: ['expiresinsec', 'expiresin', 'expirein'],
  at: [
    ...['expiresat', 'expireson', 'expires', 'expiry', 'accesstokenexpiresat'],
    // TikTok Shop sends a moment in spite of the name, here and for the refresh token.
    'accesstokenexpirein',
  ],
}

/** Of GitHub and LinkedIn, QuickBooks, Keycloak (0: does not expire) and others. */
const REFRESH_TOKEN: Names = {
  in: ['refreshtokenexpiresin', 'xrefreshtokenexpiresin', 'refreshexpiresin', 'refreshexpires'],
  at: [
    ...['refreshtokenexpiresat', 'refreshexpiresat', 'refreshtokenexpireson'],
    'refreshtokenexpirein',
  ],
}

function first(members: Members, names: Names, now: number): number | undefined {
  const given = [
    ...names.in.map(name => number(last(members, name))),
    ...names.at.map(name => secondsUntil(last(members, name), now)),
  ]
  return given.map(lifetime).find(seconds => seconds !== undefined)
}

function lifetime(seconds: number | undefined): number | undefined {
  if (seconds === undefined || seconds > A_CENTURY) return undefined
  const whole = Math.floor(seconds)
  return whole > 0 ? whole : undefined
}

/** In seconds. Anything longer is not a lifetime. */
const A_CENTURY = 3_155_760_000

function secondsUntil(value: Value, now: number): number | undefined {
  const given = number(value)
  if (given === undefined) return typeof value === 'string' ? until(parseDate(value), now) : given
  if (given >= EPOCH_MILLISECONDS) return until(given, now)
  return given >= EPOCH_SECONDS ? until(given * 1000, now) : given
}

/** 2001-09-09 in seconds and in milliseconds since the epoch. Smaller numbers are durations. */
const EPOCH_SECONDS = 1e9
const EPOCH_MILLISECONDS = 1e12

function until(moment: number, now: number): number {
  return (moment - now) / 1000
}

/** ISO 8601, in UTC unless it says otherwise, or an HTTP date (RFC 9110 §5.6.7). */
function parseDate(text: string): number {
  if (HTTP_DATE.test(text)) return Date.parse(text)
  const [, date, time = '00:00:00', zone = 'Z'] = ISO_DATE.exec(text.trim()) ?? []
  return Date.parse(`${date}T${time}${zone === 'UTC' ? 'Z' : zone}`)
}

const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/
const ISO_DATE =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})? ?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/

function number(value: Value): number | undefined {
  const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof given === 'number' && !Number.isNaN(given) ? given : undefined
}

function isZero(value: Value): boolean {
  return number(value) === 0
}
