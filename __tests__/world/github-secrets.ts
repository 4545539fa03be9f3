import { errorAnswer, notFound } from './github-errors.ts'
import { listOf } from './github-list.ts'
import { NEEDS } from './github-operations.ts'
import { putSecret, writeVariable } from './github-secret-writes.ts'
import { type Exchange, type Handler, type Handlers, type Reply, stamp } from './github-state.ts'
import { type Place, placeOf } from './places.ts'
import type { Json } from './server.ts'
import type { Entry, EntryKind } from './vault.ts'

const ACTIONS = '/repos/{owner}/{repo}/actions'

/** Secrets and variables of every place. */
export const SECRETS: Handlers = {
  ...Object.fromEntries(Object.keys(NEEDS).flatMap(handlersFor)),
  [`get ${ACTIONS}/organization-secrets`]: exchange => visible(exchange, 'secret'),
  [`get ${ACTIONS}/organization-variables`]: exchange => visible(exchange, 'variable'),
}

function handlersFor(operation: string): (readonly [string, Handler])[] {
  const [method = '', template = ''] = operation.split(' ')
  if (!placeOf(template, {})) return []
  const reply = { get: read, put: putSecret, post: writeVariable, patch: writeVariable }[method]
  const handler: Handler = exchange => {
    const place = placeOf(template, exchange.call.params)
    return place && reply ? reply(exchange, place) : notFound
  }
  return [[operation, handler]]
}

/** Reads a public key, a secret without its value, a variable, a list, or repositories. */
function read(exchange: Exchange, place: Place): Reply {
  const { state, call } = exchange
  const { template } = call.operation
  if (template.endsWith('/public-key')) return { status: 200, json: state.vault.publicKey(place) }
  const kind: EntryKind = template.includes('/variables') ? 'variable' : 'secret'
  if (/\/(secrets|variables)$/.test(template))
    return listOf(exchange, `${kind}s`, state.vault.list(place, kind), ([name, entry]) =>
      entryJson(exchange, place, { kind, name, entry }),
    )
  const name = (call.params.name ?? call.params.secret_name ?? '').toUpperCase()
  const entry = state.vault.get(place, name, kind)
  if (!entry) return notFound
  if (template.endsWith('/repositories')) return repositoriesOf(exchange, entry)
  return { status: 200, json: entryJson(exchange, place, { kind, name, entry }) }
}

/** What a repository sees of its organization. */
function visible(exchange: Exchange, kind: EntryKind): Reply {
  const { state, call, repository } = exchange
  const place = {
    kind: 'organization',
    organization: call.params.owner ?? '',
    app: 'actions',
  } as const
  const seen = state.vault.list(place, kind).filter(([, entry]) => {
    if (entry.visibility === 'selected')
      return entry.selectedRepositoryIds?.includes(repository.id) ?? false
    return entry.visibility === 'all' || !repository.public
  })
  const owner = { kind: 'repository', repository: '', app: 'actions' } as const
  return listOf(exchange, `${kind}s`, seen, ([name, entry]) =>
    entryJson(exchange, owner, { kind, name, entry }),
  )
}

type Named = { readonly kind: EntryKind; readonly name: string; readonly entry: Entry }

function entryJson({ apiUrl }: Exchange, place: Place, { kind, name, entry }: Named): Json {
  const { value, createdAt, updatedAt, visibility } = entry
  const times = { created_at: stamp(createdAt), updated_at: stamp(updatedAt) }
  const json = { name, ...(kind === 'variable' ? { value } : {}), ...times }
  if (place.kind !== 'organization') return json
  const path = `/orgs/${place.organization}/${place.app}/${kind}s/${name}/repositories`
  const selected = visibility === 'selected' ? { selected_repositories_url: apiUrl + path } : {}
  return { ...json, visibility, ...selected }
}

function repositoriesOf(exchange: Exchange, { visibility, selectedRepositoryIds }: Entry): Reply {
  if (visibility !== 'selected')
    return errorAnswer(409, 'The secret is not visible to selected repositories')
  const { state, call } = exchange
  return listOf(exchange, 'repositories', selectedRepositoryIds ?? [], (id, model) => {
    const [known] = [...state.repositories].find(([, repository]) => repository.id === id) ?? []
    const full_name = known ?? `${call.params.org}/repository-${id}`
    return { ...model, id, full_name, name: full_name.split('/')[1] }
  })
}
