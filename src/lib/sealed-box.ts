import type Sodium from 'libsodium-wrappers'
import { Failure } from './failure.ts'
import { load } from './part.ts'
import { Secret } from './secret.ts'

/** A public key of GitHub's as its API gives it: the key is 32 bytes in base64. */
export interface PublicKey {
  readonly keyId: string
  readonly key: string
}

/** What GitHub's API takes for a secret's value: only GitHub can open it, so it may be shown. */
export interface SealedBox {
  readonly encrypted_value: string
  readonly key_id: string
}

/** Seals at once, without waiting for anything. */
export type Seal = (secret: Secret) => SealedBox

/**
 * A seal for this public key, tried once, so that none can fail later.
 *
 * @throws Failure `github_unavailable`: the key is not a usable one
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
  clearTimeout(beforehand)
  try {
    seal(TRIAL)
  } catch {
    throw new Failure(
      'github_unavailable',
      `GitHub's public key for the secret is unusable: ${recipient.length} bytes where ${sodium.crypto_box_PUBLICKEYBYTES} are due.`,
    )
  }
  return seal
}

/** Loads the library, once; begun while the network is waited for, it costs no time. */
export function loadSodium(): Promise<typeof Sodium> {
  loading ??= load('libsodium, which seals', importSodium)
  return loading
}

let loading: Promise<typeof Sodium> | undefined

async function importSodium(): Promise<typeof Sodium> {
  const { default: sodium } = await import(/* webpackMode: "eager" */ 'libsodium-wrappers')
  await sodium.ready
  beforehand = setTimeout(() => sodium.crypto_box_seal('', ANY_KEY), LEISURE).unref()
  return sodium
}

/**
 * The first seal takes 2 ms longer than any later: made while the network is waited for, if that
 * takes longer than 5 ms.
 */
let beforehand: NodeJS.Timeout | undefined
const LEISURE = 5
const ANY_KEY = Buffer.alloc(32, 1)

const TRIAL = new Secret('')
