import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Ports } from '../ports.ts'
import { KEPT_TOKEN } from './journal.ts'
import { Secret } from './secret.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Keeps the access token for the post step, which revokes it. The state file is plain text, so it
 * holds the token encrypted; the key is derived from the spent refresh token, which the post step
 * is given as an input again and which is nowhere on the disk.
 */
export function keepForRevocation(
  accessToken: Secret | undefined,
  spent: Secret,
  { core }: Ports,
): void {
  if (accessToken === undefined) return
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, keyFrom(spent), nonce)
  const text = Buffer.concat([cipher.update(accessToken.reveal()), cipher.final()])
  core.saveState(KEPT_TOKEN, Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64'))
}

/** Undefined if the refresh token is not the one it was kept with. */
export function keptToken(spent: Secret, { core }: Ports): Secret | undefined {
  const kept = Buffer.from(core.getState(KEPT_TOKEN), 'base64')
  const nonce = kept.subarray(0, NONCE_BYTES)
  try {
    const decipher = createDecipheriv(CIPHER, keyFrom(spent), nonce)
    decipher.setAuthTag(kept.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    const text = kept.subarray(NONCE_BYTES + TAG_BYTES)
    return new Secret(Buffer.concat([decipher.update(text), decipher.final()]).toString())
  } catch {
    return undefined
  }
}

function keyFrom(spent: Secret): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', spent.reveal(), '', 'access token in the state', 32))
}
