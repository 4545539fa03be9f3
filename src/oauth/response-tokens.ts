import type { Secret } from '../shared/secret.ts'
import { type Holder, holdersBelow, resolveProperty } from './response-holders.ts'
import { type Document, isNothing, type Members, type Value } from './response-members.ts'

/** The tokens of a response. */
export interface FoundTokens {
  readonly accessToken: string | undefined
  readonly refreshToken: string | undefined
  /** The members beside the tokens, and those around them if no other tokens are there. */
  readonly members: Members
}

/** There are tokens, but which of them is the new refresh token is not certain. */
export interface Doubt {
  /** The kind of response, such as `a response with more than one refresh token`. */
  readonly doubt: string
}

export interface TokenSearch {
  readonly tokenProperty?: string | undefined
  readonly sent: readonly Secret[]
  /** The response contains names of the request's own parameters. */
  readonly repeatsRequest: boolean
}

/**
 * Finds the tokens, or says why it is not certain which they are. Undefined if there are none.
 *
 * The object that `tokenProperty` names comes first, then the top together with the objects one
 * level down. Objects two levels down count only if there are no tokens above them. An access
 * token alone means that the provider did not rotate, so a whole response is required for that.
 */
export function findTokens(
  documents: readonly Document[],
  search: TokenSearch,
): FoundTokens | Doubt | undefined {
  const top = documents.flatMap(({ roots, complete }) =>
    roots.map((members): Holder => ({ members, complete })),
  )
  const below = top.flatMap(holdersBelow)
  const named = search.tokenProperty ? resolveProperty(top, search.tokenProperty) : []
  const deeper = below.flatMap(holdersBelow)
  return (
    withRefreshToken(named, search) ??
    withRefreshToken([...named, ...top, ...below], search) ??
    withAccessToken(named, search) ??
    withAccessToken(top, search) ??
    withAccessToken(below, search) ??
    withRefreshToken(deeper, search) ??
    withAccessToken(deeper, search)
  )
}

function withRefreshToken(
  holders: readonly Holder[],
  search: TokenSearch,
): FoundTokens | Doubt | undefined {
  const withRefresh = holders.filter(({ members }) => values(members, REFRESH_TOKEN).length > 0)
  const accessTokens = new Set(holders.flatMap(({ members }) => accessTokenIn(members, search)))
  const holder =
    withRefresh.find(({ members }) => accessTokenIn(members, search).length > 0) ?? withRefresh[0]
  if (holder === undefined) return undefined
  const [refreshToken, ...more] = new Set(
    withRefresh.flatMap(({ members }) => values(members, REFRESH_TOKEN)),
  )
  if (more.length > 0) return { doubt: 'a response with more than one refresh token' }
  if (refreshToken === undefined && !holder.complete) return { doubt: BROKEN_OFF }
  if (!isToken(refreshToken)) return { doubt: 'a response with an unreadable refresh token' }
  const [own] = accessTokenIn(holder.members, search)
  const [around] = holder.parent && !holder.named ? accessTokenIn(holder.parent, search) : []
  // The refresh token beside another access token may be for another service.
  if (own !== undefined && around !== undefined && own !== around) return { doubt: TWO_ACCESS }
  // A request contains no access token, so a response with a new one is no echo.
  if (own === undefined && search.repeatsRequest) return { doubt: ECHO }
  if (accessTokens.size === 0 && wasSent(refreshToken, search)) return { doubt: ECHO }
  const accessToken = own ?? (accessTokens.size === 1 ? [...accessTokens][0] : undefined)
  return { accessToken, refreshToken, members: describing(holder) }
}

function withAccessToken(
  holders: readonly Holder[],
  search: TokenSearch,
): FoundTokens | Doubt | undefined {
  const found = holders.filter(({ members }) => accessTokenIn(members, search).length > 0)
  const [holder] = found
  if (holder === undefined) return undefined
  if (found.some(({ complete }) => !complete)) return { doubt: BROKEN_OFF }
  const [accessToken, ...more] = new Set(
    found.flatMap(({ members }) => accessTokenIn(members, search)),
  )
  if (more.length > 0) return { doubt: TWO_ACCESS }
  return { accessToken, refreshToken: undefined, members: describing(holder) }
}

const BROKEN_OFF = 'a response that ends before a whole refresh token'
const TWO_ACCESS = 'a response with more than one access token'
const ECHO = 'a response that repeats the request'

const ACCESS_TOKEN = 'accesstoken'
const REFRESH_TOKEN = 'refreshtoken'

function describing({ members, parent }: Holder): Members {
  if (parent === undefined || values(parent, ACCESS_TOKEN).length > 0) return members
  return new Map([...parent, ...members])
}

function values(members: Members, name: string): readonly Value[] {
  return (members.get(name) ?? []).filter(value => !isNothing(value))
}

/** The access token as a list: empty if there is none, or more than one. What was sent is not new. */
function accessTokenIn(members: Members, search: TokenSearch): readonly string[] {
  const tokens = [...new Set(values(members, ACCESS_TOKEN))]
  const usable = tokens.filter(isToken).filter(token => !wasSent(token, search))
  return tokens.length === 1 ? usable : []
}

function wasSent(token: string, { sent }: TokenSearch): boolean {
  return sent.some(secret => secret.reveal() === token)
}

/** Visible ASCII. RFC 6749 also allows spaces, but no provider is known that uses them. */
function isToken(value: Value): value is string {
  if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value)) return false
  return !PLACEHOLDERS.has(value.toLowerCase().replace(/[^a-z0-9]/g, ''))
}

/** What servers, proxies and mocks put in the place of a token, without punctuation. */
const PLACEHOLDERS = new Set([
  ...['', 'redacted', 'filtered', 'masked', 'hidden', 'removed', 'string', 'unchanged'],
  ...['invalid', 'expired', 'revoked', 'missing', 'required', 'unknown', 'unavailable'],
])
