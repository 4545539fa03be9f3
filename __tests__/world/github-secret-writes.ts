import { errorAnswer, invalid, notFound } from './github-errors.ts'
import type { Exchange, Reply } from './github-state.ts'
import type { Place } from './places.ts'
import type { Json } from './server.ts'
import type { Entry, Visibility } from './vault.ts'

/** Decrypts the value, so that a box that GitHub could not open never looks like a success. */
export function putSecret({ state, call }: Exchange, place: Place): Reply {
  const { params, body } = call
  const name = params.secret_name ?? ''
  const shared = place.kind === 'organization' ? ['visibility'] : []
  const problem = missing(body, ['encrypted_value', 'key_id', ...shared]) ?? badName(name)
  if (problem) return invalid(problem)
  if (body['key_id'] !== state.vault.publicKey(place).key_id)
    return invalid('"key_id" is not the public key in use.')
  const value = state.vault.decrypt(place, `${body['encrypted_value']}`)
  if (value === undefined) return invalid('"encrypted_value" was not sealed with the public key.')
  if (isTooLarge(value)) return invalid('Value is too large: 48 KB at most.')
  const before = state.vault.get(place, name)
  const updatedAt = state.now()
  const times = { createdAt: before?.createdAt ?? updatedAt, updatedAt }
  state.vault.put(place, name, { value, ...times, ...audience(place, body) })
  return before ? { status: 204 } : { status: 201, json: {} }
}

/** Creates a variable by POST, or updates one by PATCH. */
export function writeVariable({ state, call }: Exchange, place: Place): Reply {
  const { params, body } = call
  const creates = params.name === undefined
  const name = `${body['name'] ?? params.name ?? ''}`
  const shared = place.kind === 'organization' ? ['visibility'] : []
  const problem = (creates && missing(body, ['name', 'value', ...shared])) || badName(name)
  if (problem) return invalid(problem)
  const before = state.vault.get(place, params.name ?? name, 'variable')
  if (creates && before) return errorAnswer(409, 'Already exists - Variable already exists')
  if (!creates && !before) return notFound
  const value = `${body['value'] ?? before?.value}`
  if (isTooLarge(value)) return invalid('Value is too large: 48 KB at most.')
  const updatedAt = state.now()
  const { createdAt = updatedAt } = before ?? {}
  const visible = body['visibility'] === undefined ? {} : audience(place, body)
  state.vault.put(place, name, { ...before, value, createdAt, updatedAt, ...visible }, 'variable')
  return creates ? { status: 201, json: {} } : { status: 204 }
}

/** A write without selected repositories removes all of them. */
function audience(place: Place, body: Json): Partial<Entry> {
  if (place.kind !== 'organization') return {}
  const { visibility, selected_repository_ids: ids } = body
  const selected = { selectedRepositoryIds: Array.isArray(ids) ? ids.map(Number) : [] }
  return { visibility: visibility as Visibility, ...(visibility === 'selected' ? selected : {}) }
}

function missing(body: Json, required: readonly string[]): string | undefined {
  const fields = required.filter(field => typeof body[field] !== 'string')
  if (fields.length === 0) return undefined
  return `"${fields.join('", "')}" ${fields[1] ? "weren't" : "wasn't"} supplied.`
}

function badName(name: string): string | undefined {
  return /^(?!github_)[a-z_][a-z0-9_]*$/i.test(name)
    ? undefined
    : 'Names are letters, digits and _.'
}

function isTooLarge(value: string): boolean {
  return Buffer.byteLength(value) > 48 * 1024
}
