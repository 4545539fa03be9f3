import type { Call } from './contract.ts'
import { errorAnswer, notFound } from './github-errors.ts'
import { type GitHubState, type Reply, stamp } from './github-state.ts'
import type { Place } from './places.ts'
import type { StoredSecret, Visibility } from './secret-store.ts'
import type { Json } from './server.ts'

type State = GitHubState & { readonly origin: string }

/** The public key, a secret without its value, or the repositories that see it. */
export function readSecret(state: State, place: Place, call: Call): Reply {
  if (call.template.endsWith('/public-key'))
    return { status: 200, json: state.vault.publicKey(place) }
  const name = (call.params.secret_name ?? '').toUpperCase()
  const secret = state.vault.get(place, name)
  if (!secret) return notFound
  if (call.template.endsWith('/repositories')) return repositoriesOf(state, call, secret)
  const times = { created_at: stamp(secret.createdAt), updated_at: stamp(secret.updatedAt) }
  if (place.kind !== 'organization') return { status: 200, json: { name, ...times } }
  const { visibility } = secret
  const path = `/orgs/${place.organization}/${place.app}/secrets/${name}/repositories`
  const selected =
    visibility === 'selected' ? { selected_repositories_url: state.origin + path } : {}
  return { status: 200, json: { name, ...times, visibility, ...selected } }
}

/** Opens the box: what cannot be opened is not taken, so that a bad seal never looks like a success. */
export function putSecret(state: State, place: Place, { params, body }: Call): Reply {
  const { encrypted_value: sealed, key_id: keyId, visibility, selected_repository_ids: ids } = body
  const name = params.secret_name ?? ''
  const required = [
    'encrypted_value',
    'key_id',
    ...(place.kind === 'organization' ? ['visibility'] : []),
  ]
  const missing = required
    .filter(field => typeof body[field] !== 'string')
    .map(field => `"${field}"`)
  if (missing.length > 0)
    return invalid(`${missing.join(', ')} ${missing[1] ? "weren't" : "wasn't"} supplied.`)
  if (!/^(?!github_)[a-z_][a-z0-9_]*$/i.test(name))
    return invalid('Secret names are letters, digits and _.')
  if (keyId !== state.vault.publicKey(place).key_id)
    return invalid('"key_id" is not the public key in use.')
  const value = state.vault.unseal(place, `${sealed}`)
  if (value === undefined) return invalid('"encrypted_value" was not sealed with the public key.')
  if (Buffer.byteLength(value) > 48 * 1024) return invalid('Value is too large: 48 KB at most.')
  const before = state.vault.get(place, name)
  const updatedAt = state.now()
  const times = { createdAt: before?.createdAt ?? updatedAt, updatedAt }
  const shared = place.kind === 'organization' ? audience(visibility as Visibility, ids) : {}
  state.vault.put(place, name, { value, ...times, ...shared })
  return before ? { status: 204 } : { status: 201, json: {} }
}

/** Saying nothing about the selected repositories takes the secret away from all of them. */
function audience(visibility: Visibility, ids: unknown): Partial<StoredSecret> {
  const selected = Array.isArray(ids) ? ids.map(Number) : []
  return visibility === 'selected'
    ? { visibility, selectedRepositoryIds: selected }
    : { visibility }
}

function invalid(problem: string): Reply {
  return errorAnswer(422, `Invalid request.\n\n${problem}`)
}

function repositoriesOf(
  state: State,
  { query, params, template, operation }: Call,
  secret: StoredSecret,
): Reply {
  if (secret.visibility !== 'selected')
    return errorAnswer(409, 'The secret is not visible to selected repositories')
  const ids = secret.selectedRepositoryIds ?? []
  const size = Math.min(100, Number(query.get('per_page') ?? 30))
  const page = Number(query.get('page') ?? 1)
  const pages = Math.ceil(ids.length / size)
  const [model] = state.contract.example(operation)['repositories'] as Json[]
  const repositories = ids.slice((page - 1) * size, page * size).map(id => {
    const [known] = [...state.repositories].find(([, repository]) => repository.id === id) ?? []
    const full_name = known ?? `${params.org}/repository-${id}`
    return { ...model, id, full_name, name: full_name.split('/')[1] }
  })
  const path = template
    .replace('{org}', params.org ?? '')
    .replace('{secret_name}', params.secret_name ?? '')
  const linkTo = (target: number, rel: string) =>
    `<${state.origin}${path}?per_page=${size}&page=${target}>; rel="${rel}"`
  const links =
    page < pages ? { link: [linkTo(page + 1, 'next'), linkTo(pages, 'last')].join(', ') } : {}
  return { status: 200, json: { total_count: ids.length, repositories }, ...links }
}
