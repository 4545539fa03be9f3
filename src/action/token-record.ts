import { createHash, createHmac } from 'node:crypto'
import type { Secret } from '../shared/secret.ts'

/**
 * What the variable next to the access token's secret contains: when the token expires, which token
 * that is, and a MAC with the token as its key. Only a writer that has the token can change the date.
 *
 * `2026-11-25T18:00:00Z fingerprint=<32 hex digits> mac=<32 hex digits>`
 */
export function formatRecord(token: Secret, expiresAt: Date): string {
  const date = formatDate(expiresAt)
  return `${date} fingerprint=${fingerprint(token)} mac=${authenticate(date, token)}`
}

/** When the token expires, in milliseconds since the epoch, or why the record does not say it. */
export type RecordReading = number | 'other-token' | 'unreadable'

/** Reads a variable, which anyone may have written, for this token. */
export function readRecord(value: string, token: Secret): RecordReading {
  const [, date = '', of, mac] = RECORD.exec(value) ?? []
  if (of === undefined) return 'unreadable'
  if (of !== fingerprint(token)) return 'other-token'
  return mac === authenticate(date, token) ? Date.parse(date) : 'unreadable'
}

const RECORD = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ) fingerprint=([0-9a-f]{32}) mac=([0-9a-f]{32})$/

/** Seconds are cut, so the date is never later than the token's. */
function formatDate(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}

/** Begins with the fingerprint that the log shows. 128 bits, so that no other token has it. */
function fingerprint(token: Secret): string {
  return createHash('sha256').update(token.reveal()).digest('hex').slice(0, 32)
}

function authenticate(date: string, token: Secret): string {
  return createHmac('sha256', token.reveal()).update(date).digest('hex').slice(0, 32)
}
