import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { Secret } from '../shared/secret.ts'
import type { Runtime } from './runtime.ts'
import { TOKEN_TO_REVOKE } from './state.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Saves the access token for the post step, which revokes it. The state file is plain text, so the
 * token is encrypted. The key is derived from the used refresh token, which the post step receives
 * as an input again and which is nowhere on the disk.
 */
export function saveTokenToRevoke(
  accessToken: Secret,
  usedToken: Secret,
  { core }: Pick<Runtime, 'core'>,
): void {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, deriveKey(usedToken), nonce)
  const text = Buffer.concat([cipher.update(accessToken.reveal()), cipher.final()])
  const saved = Buffer.concat([nonce, cipher.getAuthTag(), text])
  core.saveState(TOKEN_TO_REVOKE, saved.toString('base64'))
}

/** Undefined if the refresh token is not the one that the access token was saved with. */
export function readTokenToRevoke(
  usedToken: Secret,
  { core }: Pick<Runtime, 'core'>,
): Secret | undefined {
  const saved = Buffer.from(core.getState(TOKEN_TO_REVOKE), 'base64')
  const text = saved.subarray(NONCE_BYTES + TAG_BYTES)
  try {
    const nonce = saved.subarray(0, NONCE_BYTES)
    const decipher = createDecipheriv(CIPHER, deriveKey(usedToken), nonce)
    decipher.setAuthTag(saved.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    return new Secret(Buffer.concat([decipher.update(text), decipher.final()]).toString())
  } catch {
    return undefined
  }
}

function deriveKey(usedToken: Secret): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', usedToken.reveal(), '', 'access token in the state', 32))
}
