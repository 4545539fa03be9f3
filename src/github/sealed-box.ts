import { Secret } from '../shared/secret.ts'
import { unusable } from './github-error.ts'

/** A public key as GitHub's API returns it: 32 bytes in base64. */
export interface PublicKey {
  readonly keyId: string
  readonly key: string
}

/** An encrypted secret as GitHub's API accepts it. Only GitHub can open it, so it may be shown. */
export interface SealedBox {
  readonly encrypted_value: string
  readonly key_id: string
}

/** Encrypts synchronously. */
export type Seal = (secret: Secret) => SealedBox

/**
 * Encrypts for this public key. One trial encryption shows that later ones cannot fail.
 *
 * @throws GitHubError if the key is not usable
 * @see https://doc.libsodium.org/public-key_cryptography/sealed_boxes
 * @see https://docs.github.com/en/rest/guides/encrypting-secrets-for-the-rest-api
 */
export async function createSeal({ keyId, key }: PublicKey): Promise<Seal> {
  const sodium = await loadSodium()
  const recipient = Buffer.from(key, 'base64')
  const seal: Seal = secret => ({
    encrypted_value: Buffer.from(sodium.crypto_box_seal(secret.reveal(), recipient)).toString(
      'base64',
    ),
    key_id: keyId,
  })
  try {
    seal(new Secret(''))
  } catch {
    const expected = sodium.crypto_box_PUBLICKEYBYTES
    const { length } = recipient
    throw unusable(
      length === expected
        ? 'its public key cannot be used'
        : `its public key has ${length} bytes instead of ${expected}`,
    )
  }
  return seal
}

/** Loads libsodium, and waits until its WebAssembly is ready. */
export async function loadSodium() {
  const { default: sodium } = await import('libsodium-wrappers')
  await sodium.ready
  return sodium
}
