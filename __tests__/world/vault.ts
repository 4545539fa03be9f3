import sodium from 'libsodium-wrappers'
import { keyOf, type Place } from './places.ts'

export type Visibility = 'all' | 'private' | 'selected'

export type EntryKind = 'secret' | 'variable'

/** A secret or a variable. */
export type Entry = {
  /** Decrypted: the value that a workflow reads. */
  readonly value: string
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly visibility?: Visibility
  readonly selectedRepositoryIds?: readonly number[]
}

type KeyPair = { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array }

export type PublicKey = { readonly key_id: string; readonly key: string }

/** Secrets, variables and the key pair of every place. */
export class Vault {
  readonly #entries = new Map<string, Entry>()
  readonly #keys = new Map<string, { id: string; pair: KeyPair }>()

  static async open(): Promise<Vault> {
    await sodium.ready
    return new Vault()
  }

  publicKey(place: Place): PublicKey {
    const { id, pair } = this.#key(place)
    return { key_id: id, key: Buffer.from(pair.publicKey).toString('base64') }
  }

  /** From now on, the old key identifier is rejected. */
  rotateKey(place: Place): void {
    this.#keys.delete(keyOf(place))
  }

  /** Undefined for a sealed box under any other than the current key of this place. */
  decrypt(place: Place, sealed: string): string | undefined {
    const { publicKey, privateKey } = this.#key(place).pair
    try {
      const box = Buffer.from(sealed, 'base64')
      return Buffer.from(sodium.crypto_box_seal_open(box, publicKey, privateKey)).toString()
    } catch {
      return undefined
    }
  }

  get(place: Place, name: string, kind: EntryKind = 'secret'): Entry | undefined {
    return this.#entries.get(entryKey(place, name, kind))
  }

  /** By name, in alphabetical order. */
  list(place: Place, kind: EntryKind): [name: string, entry: Entry][] {
    const prefix = entryKey(place, '', kind)
    return [...this.#entries]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, entry]): [string, Entry] => [key.slice(prefix.length), entry])
      .sort(([one], [other]) => (one < other ? -1 : 1))
  }

  put(place: Place, name: string, entry: Entry, kind: EntryKind = 'secret'): void {
    this.#entries.set(entryKey(place, name, kind), entry)
  }

  #key(place: Place): { id: string; pair: KeyPair } {
    const known = this.#keys.get(keyOf(place))
    if (known) return known
    lastKeyId += 1n
    const made = { id: `${lastKeyId}`, pair: sodium.crypto_box_keypair() }
    this.#keys.set(keyOf(place), made)
    return made
  }
}

/** Key identifiers have more digits than a JavaScript number can hold. */
let lastKeyId = 568_250_167_242_549_700n

function entryKey(place: Place, name: string, kind: EntryKind): string {
  return `${kind} ${keyOf(place)} ${name.toUpperCase()}`
}
