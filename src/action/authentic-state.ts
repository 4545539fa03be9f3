import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Secret } from '../shared/secret.ts'

/** A text for the state file. Another step of the job can set STATE_ variables, but should not have the key. */
export function authenticateState(text: string, key: Secret): string {
  return `${authenticationCode(text, key)} ${text}`
}

export interface StateText {
  readonly text: string
  /** Whether this key authenticates the text as the main step's own. */
  isAuthentic(key: Secret): boolean
}

/** Undefined for a text of any other form. */
export function parseStateText(state: string): StateText | undefined {
  const [, code, text] = /^([0-9a-f]{64}) (.*)$/s.exec(state) ?? []
  if (code === undefined || text === undefined) return undefined
  const given = Buffer.from(code, 'hex')
  return {
    text,
    isAuthentic: key => timingSafeEqual(given, Buffer.from(authenticationCode(text, key), 'hex')),
  }
}

function authenticationCode(text: string, key: Secret): string {
  const label = 'refresh-oauth-token state '
  return createHmac('sha256', key.reveal()).update(label).update(text).digest('hex')
}
