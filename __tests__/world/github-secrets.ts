import type { Call } from './contract.ts'
import { errorAnswer, invalid, notFound } from './github-errors.ts'
import { type GitHubState, type Reply, stamp } from './github-state.ts'
import type { Place } from './places.ts'
import type { Json } from './server.ts'
import type { Entry, EntryKind, Visibility } from './vault.ts'

type State = GitHubState & { readonly origin: string }

/** Reads a public key, a secret without its value, a variable, or the repositories of either. */
export function read(state: State, place: Place, call: Call): Reply {
  const { template, params } = call
  if (template.endsWith('/public-key')) return { status: 200, json: state.vault.publicKey(place) }
  const kind: EntryKind = params.name === undefined ? 'secret' : 'variable'
  const name = (params.name ?? params.secret_name ?? '').toUpperCase()
  const entry = state.vault.get(place, name, kind)
  if (!entry) return notFound
  if (template.endsWith('/repositories')) return repositoriesOf(state, call, entry)
  const { value, createdAt, updatedAt, visibility } = entry
  const times = { created_at: stamp(createdAt), updated_at: stamp(updatedAt) }
  const json = { name, ...(kind === 'variable' ? { value } : {}), ...times }
  if (place.kind !== 'organization') return { status: 200, json }
  const path = `/orgs/${place.organization}/${place.app}/${kind}s/${name}/repositories`
  const selected =
    visibility === 'selected' ? { selected_repositories_url: state.origin + path } : {}
  return { status: 200, json: { ...json, visibility, ...selected } }
}

/** Decrypts the value, so that a box that GitHub could not open never looks like a success. */
export function putSecret(state: State, place: Place, { params, body }: Call): Reply {
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
export function writeVariable(state: State, place: Place, { params, body }: Call): Reply {
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

function repositoriesOf(state: State, call: Call, { visibility, ...entry }: Entry): Reply {
  const { query, params, url, operation } = call
  if (visibility !== 'selected')
    return errorAnswer(409, 'The secret is not visible to selected repositories')
  const ids = entry.selectedRepositoryIds ?? []
  const size = Math.min(100, Number(query.get('per_page') ?? 30))
  const page = Number(query.get('page') ?? 1)
  const pages = Math.ceil(ids.length / size)
  const [model] = state.contract.example(operation)['repositories'] as Json[]
  const repositories = ids.slice((page - 1) * size, page * size).map(id => {
    const [known] = [...state.repositories].find(([, repository]) => repository.id === id) ?? []
    const full_name = known ?? `${params.org}/repository-${id}`
    return { ...model, id, full_name, name: full_name.split('/')[1] }
  })
  const path = state.origin + url.split('?', 1)[0]
  const linkTo = (target: number, rel: string) =>
    `<${path}?per_page=${size}&page=${target}>; rel="${rel}"`
  const link = [linkTo(page + 1, 'next'), linkTo(pages, 'last')].join(', ')
  const headers = page < pages ? { link } : {}
  return { status: 200, json: { total_count: ids.length, repositories }, headers }
}
