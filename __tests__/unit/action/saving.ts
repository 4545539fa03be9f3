import type { PendingWrite } from '../../../src/action/model.ts'
import { type SaveOptions, saveWrite } from '../../../src/action/save-write.ts'
import type { HttpRequest } from '../../../src/http/request.ts'
import { NetworkError } from '../../../src/http/response.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime, NOW, response } from '../fake-runtime.ts'
import { API_URL, at, pendingWrite } from './plan.ts'

export type Result = ReturnType<typeof response> | NetworkError

export interface Given {
  /** In turn; the last one repeats. */
  readonly puts: readonly Result[]
  /** What `updated_at` is each time that the secret is read, in turn. */
  readonly seen?: readonly string[]
  readonly write?: Partial<PendingWrite>
  readonly options?: Partial<SaveOptions>
  /** How long each write takes. */
  readonly ms?: number
}

const next = <T>(list: T[]): T | undefined => (list.length > 1 ? list.shift() : list[0])

/** Saves one token, while GitHub responds as given. */
export function save({ puts, seen = [at(0)], write, options, ms = 50 }: Given) {
  const rest = { puts: [...puts], seen: [...seen] }
  const respond = ({ method, url }: HttpRequest): Result => {
    if (method === 'PUT') {
      fake.pass(ms)
      return next(rest.puts) ?? response(500)
    }
    if (url.endsWith('/public-key')) return response(200, { key_id: KEY_ID, key: 'AAAA' })
    if (url.includes('/repositories'))
      return response(200, { total_count: 1, repositories: [{ id: 7 }] })
    const visibility = url.includes('/orgs/') ? { visibility: 'selected' } : {}
    return response(200, { updated_at: next(rest.seen), ...visibility })
  }
  const fake = createFakeRuntime({ respond })
  const receipt = saveWrite(
    pendingWrite(write),
    {
      access: { token: new Secret('github-token-1'), apiUrl: API_URL },
      timeout: 5_000,
      readFirst: false,
      clockAhead: 0,
      signIn: () => 'login',
      remedy: 'Run the recovery command in the log.',
      ...options,
    },
    fake.runtime,
  )
  const order = () => fake.record.requests.map(({ method }) => method)
  return { ...fake, receipt, order }
}

export const KEY_ID = pendingWrite().sealed.key_id
export const ok = response(204)
export const lost = new NetworkError(true, 'reset')
export const during = (seconds: number) =>
  new Date(NOW + seconds * 1_000).toISOString().replace('.000', '')
