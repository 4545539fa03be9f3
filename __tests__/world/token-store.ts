import type { Adapter, AdapterPayload } from 'oidc-provider'

export type TokenState = 'live' | 'consumed' | 'revoked' | 'expired'

/** The provider's records, which tests can read without changing them. */
export class TokenStore {
  readonly #records = new Map<string, AdapterPayload>()
  readonly #issued = { RefreshToken: [] as string[], AccessToken: [] as string[] }

  /** The storage of oidc-provider for records of one kind. */
  adapter(kind: string): Adapter {
    const keyOf = (id: string) => `${kind}:${id}`
    const find = async (id: string) => this.#records.get(keyOf(id))
    return {
      find,
      findByUid: async uid => this.#findBy(kind, 'uid', uid),
      findByUserCode: async code => this.#findBy(kind, 'userCode', code),
      upsert: async (id, payload) => {
        if (kind in this.#issued) this.#issued[kind as 'RefreshToken' | 'AccessToken'].push(id)
        this.#records.set(keyOf(id), payload)
      },
      consume: async id => {
        const payload = this.#records.get(keyOf(id))
        if (payload) payload.consumed = now()
      },
      destroy: async id => void this.#records.delete(keyOf(id)),
      revokeByGrantId: async grantId => {
        for (const [key, payload] of this.#records)
          if (payload.grantId === grantId && key.startsWith(`${kind}:`)) this.#records.delete(key)
      },
    }
  }

  #findBy(kind: string, field: 'uid' | 'userCode', value: string): AdapterPayload | undefined {
    const records = [...this.#records].filter(([key]) => key.startsWith(`${kind}:`))
    return records.find(([, payload]) => payload[field] === value)?.[1]
  }

  register(clientId: string, metadata: AdapterPayload): void {
    this.#records.set(`Client:${clientId}`, metadata)
  }

  issued(kind: 'RefreshToken' | 'AccessToken'): readonly string[] {
    return this.#issued[kind]
  }

  /** The key of an opaque token is the token. */
  stateOf(kind: 'RefreshToken' | 'AccessToken', token: string): TokenState {
    const payload = this.#records.get(`${kind}:${token}`)
    if (!payload || !this.#records.has(`Grant:${payload.grantId}`)) return 'revoked'
    if (payload.consumed) return 'consumed'
    return (payload.exp ?? Number.POSITIVE_INFINITY) <= now() ? 'expired' : 'live'
  }
}

function now(): number {
  return Math.floor(Date.now() / 1000)
}
