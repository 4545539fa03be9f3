import sodium from 'libsodium-wrappers'
import type { GitHub } from './github.ts'

export type Reply = {
  readonly status: number
  readonly json: Record<string, unknown>
  readonly headers: Headers
}

/** Calls the API of the simulated GitHub; `method` and `path` in one: `GET /repos/acme/app`. */
export async function call(
  github: GitHub,
  operation: string,
  body?: unknown,
  token = github.token,
): Promise<Reply> {
  const [method = '', path = ''] = operation.split(' ', 2)
  const headers = { authorization: `Bearer ${token}` }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await fetch(github.apiUrl + path, { method, headers, ...sent })
  const text = await response.text()
  const json = text === '' ? {} : JSON.parse(text)
  return { status: response.status, json, headers: response.headers }
}

/** Encrypts a value for the secrets below this path. */
export async function seal(
  github: GitHub,
  path: string,
  value: string,
): Promise<{ encrypted_value: string; key_id: unknown }> {
  await sodium.ready
  const { key, key_id } = (await call(github, `GET ${path}/public-key`)).json
  const box = sodium.crypto_box_seal(value, Buffer.from(`${key}`, 'base64'))
  return { encrypted_value: Buffer.from(box).toString('base64'), key_id }
}

/** Encrypts a value, stores it in the secret of this path, and returns the status. */
export async function store(
  github: GitHub,
  path: string,
  value: string,
  more: object = {},
): Promise<number> {
  const sealed = await seal(github, path.slice(0, path.lastIndexOf('/')), value)
  return (await call(github, `PUT ${path}`, { ...sealed, ...more })).status
}
