import sodium from 'libsodium-wrappers'
import type { Ports } from '../ports.ts'
import { Secret } from './secret.ts'

const STATE = 'access_token'

/**
 * Keeps the access token for the post step, which revokes it. The state file is plain text, so it
 * holds a secret box; the key is derived from the spent refresh token, which the post step is
 * given as an input again and which is nowhere on the disk.
 *
 * @see https://doc.libsodium.org/secret-key_cryptography/secretbox
 */
export function keepForRevocation(
  accessToken: Secret | undefined,
  spent: Secret,
  { core }: Ports,
): void {
  if (accessToken === undefined) return
  const nonce = sodium.randombytes_buf(sodium.crypto_secretbox_NONCEBYTES)
  const box = sodium.crypto_secretbox_easy(accessToken.reveal(), nonce, keyFrom(spent))
  core.saveState(STATE, Buffer.concat([nonce, box]).toString('base64'))
}

export function isKept({ core }: Ports): boolean {
  return core.getState(STATE) !== ''
}

/** Undefined if the refresh token is not the one it was kept with. */
export async function keptToken(spent: Secret, { core }: Ports): Promise<Secret | undefined> {
  await sodium.ready
  const kept = Buffer.from(core.getState(STATE), 'base64')
  const nonce = kept.subarray(0, sodium.crypto_secretbox_NONCEBYTES)
  try {
    const box = kept.subarray(nonce.length)
    const opened = sodium.crypto_secretbox_open_easy(box, nonce, keyFrom(spent))
    return new Secret(Buffer.from(opened).toString())
  } catch {
    return undefined
  }
}

function keyFrom(spent: Secret): Uint8Array {
  return sodium.crypto_generichash(sodium.crypto_secretbox_KEYBYTES, spent.reveal(), null)
}
