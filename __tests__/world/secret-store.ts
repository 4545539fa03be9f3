import sodium from 'libsodium-wrappers'
import { keyOf, type Place } from './places.ts'

export type Visibility = 'all' | 'private' | 'selected'

export type StoredSecret = {
  /** In the clear: what a workflow would read. */
  readonly value: string
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly visibility?: Visibility
  readonly selectedRepositoryIds?: readonly number[]
}

type KeyPair = { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array }

export type PublicKey = { readonly key_id: string; readonly key: string }

/** Secrets and the key pairs they are sealed with, place by place. */
export class SecretVault {
  readonly #secrets = new Map<string, StoredSecret>()
  readonly #keys = new Map<string, { id: string; pair: KeyPair }>()

  static async open(): Promise<SecretVault> {
    await sodium.ready
    return new SecretVault()
  }

  publicKey(place: Place): PublicKey {
    const { id, pair } = this.#key(place)
    return { key_id: id, key: Buffer.from(pair.publicKey).toString('base64') }
  }

  /** From now on the old key identifier is refused. */
  rotateKey(place: Place): void {
    this.#keys.delete(keyOf(place))
  }

  /** Undefined for a box that was not made for this place's present key. */
  unseal(place: Place, sealed: string): string | undefined {
    const { publicKey, privateKey } = this.#key(place).pair
    try {
      const box = Buffer.from(sealed, 'base64')
      return Buffer.from(sodium.crypto_box_seal_open(box, publicKey, privateKey)).toString()
    } catch {
      return undefined
    }
  }

  get(place: Place, name: string): StoredSecret | undefined {
    return this.#secrets.get(nameIn(place, name))
  }

  put(place: Place, name: string, secret: StoredSecret): void {
    this.#secrets.set(nameIn(place, name), secret)
  }

  #key(place: Place): { id: string; pair: KeyPair } {
    const known = this.#keys.get(keyOf(place))
    if (known) return known
    identifier += 1n
    const made = { id: `${identifier}`, pair: sodium.crypto_box_keypair() }
    this.#keys.set(keyOf(place), made)
    return made
  }
}

/** Key identifiers are digits, and too many of them for a JavaScript number. */
let identifier = 568_250_167_242_549_700n

function nameIn(place: Place, name: string): string {
  return `${keyOf(place)} ${name.toUpperCase()}`
}
