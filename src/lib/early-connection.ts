import type { Socket } from 'node:net'

/** A TCP connection that set out before anything asked for it. */
export interface EarlyConnection {
  readonly host: string
  readonly port: number
  /** Not yet connected, perhaps; keeps no process from ending. */
  readonly socket: Socket
}
