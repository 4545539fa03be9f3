import { httpResponse } from '../../world/index.ts'

/** The tokens of a successful token response. */
export type Tokens = Readonly<Record<string, unknown>> & {
  readonly access_token: string
  readonly refresh_token: string
}

/** One way to send a token response. */
export type Shape = {
  readonly name: string
  /** The tokens that are certain to be in the response: both, only the refresh token, or none. */
  readonly readable: 'both' | 'refresh' | 'none'
  /** The bytes of the response. `sent` is the body of the request. */
  bytes(tokens: Tokens, sent: URLSearchParams): Buffer
  readonly end?: 'close' | 'reset' | 'hold'
  readonly trickleMs?: number
  /** The credential states that are right, if no token can be read. */
  readonly credential?: readonly string[]
}

export type Headers = Readonly<Record<string, string | undefined>>
export type Body = (tokens: Tokens, sent: URLSearchParams) => string | Buffer

type Row = readonly [body: Body, headers?: Headers, rest?: Partial<Shape>]

/** Shapes by name: the body of each, headers that differ from the usual ones, and the rest. */
export function shapes(
  readable: Shape['readable'],
  rows: Readonly<Record<string, Row>>,
  status?: string,
): Shape[] {
  return Object.entries(rows).map(([name, [body, headers, rest]]) => ({
    name,
    readable,
    bytes: (tokens, sent) => httpResponse(body(tokens, sent), headers, status),
    ...rest,
  }))
}
