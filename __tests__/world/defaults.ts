import type { Client, ClientName } from './clients.ts'
import type { EntryFacts, GitHub } from './github.ts'
import { Repository } from './github-repository.ts'
import type { Secret, SecretKind } from './leaks.ts'
import type { Place } from './places.ts'
import type { OAuthProvider } from './provider.ts'

export const DEFAULT_PLACE: Place = { kind: 'repository', repository: 'acme/app', app: 'actions' }

/** The inputs that a workflow takes from `${{ secrets.… }}`. */
export const SECRET_INPUTS = [
  'refresh-token',
  'access-token',
  'client-secret',
  'private-key',
  'github-token',
]

/** Adds the repositories and organizations that every world has, and the place of its secret. */
export function addPlaces(github: GitHub, place: Place): void {
  const environments = ['production', 'prod/eu west']
  for (const [index, name] of ['acme/app', 'acme/site', 'acme/tools'].entries()) {
    const repository = new Repository(1001 + index)
    for (const environment of environments) repository.addEnvironment(environment)
    github.repositories.set(name, repository)
  }
  github.organizations.add('acme')
  if (place.kind === 'organization')
    return void github.organizations.add(place.organization.toLowerCase())
  const name = place.repository.toLowerCase()
  const repository = github.repositories.get(name) ?? new Repository(2001)
  if (place.kind === 'environment') repository.addEnvironment(place.environment)
  github.repositories.set(name, repository)
}

/** Two repositories can read an organization's secret. */
export function visibilityIn(place: Place): EntryFacts {
  const selected = { visibility: 'selected', selectedRepositoryIds: [1001, 1002] } as const
  return place.kind === 'organization' ? selected : {}
}

export function defaultInputs(
  provider: OAuthProvider,
  client: ClientName,
  place: Place,
): Record<string, string> {
  return {
    provider: 'custom',
    'token-url': provider.tokenUrl,
    ...clientInputs(provider.clients[client]),
    ...placeInputs(place),
    'retry-timeout': '5',
  }
}

/** The `github` context of a run in acme/app. */
export function githubContext(github: GitHub, place: Place): Record<string, string> {
  const repository = place.kind === 'organization' ? 'acme/app' : place.repository
  const owner = repository.split('/')[0] ?? ''
  return {
    api_url: github.apiUrl,
    server_url: github.url,
    graphql_url: `${github.url}/graphql`,
    repository,
    repository_id: `${github.repositories.get(repository.toLowerCase())?.id}`,
    repository_owner: owner,
    run_id: `${github.run.id}`,
    run_number: '7',
    run_attempt: `${github.run.attempt}`,
    workflow: 'Rotate',
    workflow_ref: `${repository}/.github/workflows/rotate.yml@refs/heads/main`,
    job: 'rotate',
    action: 'token',
    action_repository: 'acme/refresh-oauth-token',
    action_ref: 'v1',
    actor: 'octocat',
    triggering_actor: 'octocat',
    event_name: 'schedule',
    ref: 'refs/heads/main',
    ref_name: 'main',
    ref_type: 'branch',
    sha: 'acb5820ced9479c074f688cc328bf03f341a511d',
  }
}

/** Every value that must never be readable, with a label that can be printed. */
export function secretsOf(provider: OAuthProvider, github: GitHub): Secret[] {
  const labelled = (kind: SecretKind, values: readonly string[]) =>
    values.map((value, index) => ({ kind, label: `${kind} ${index + 1}`, value }))
  const clients = Object.values(provider.clients)
  const keys = clients.flatMap(({ key }) => (key ? [key.pem, key.jwk, JSON.parse(key.jwk).d] : []))
  const clientSecrets = clients.flatMap(({ secret }) => secret ?? [])
  const appSecrets = [...github.apps.values()].flatMap(app => [
    ...[app.clientSecret, app.webhookSecret, app.pem],
  ])
  const refreshTokens = provider.refreshTokens.map(({ value }) => value)
  return [
    ...labelled('refresh token', refreshTokens),
    ...labelled('access token', provider.accessTokens),
    ...labelled('client secret', clientSecrets),
    ...labelled('private key', keys),
    ...labelled('GitHub token', [...github.tokens.keys(), ...appSecrets]),
  ]
}

function clientInputs({ id, method, secret, key }: Client): Record<string, string> {
  return {
    'client-id': id,
    ...(method === 'client_secret_post' ? {} : { 'client-auth': method }),
    ...(secret === undefined ? {} : { 'client-secret': secret }),
    ...(key ? { 'private-key': key.pem, 'private-key-id': key.id } : {}),
  }
}

function placeInputs(place: Place): Record<string, string> {
  if (place.kind === 'environment') return { environment: place.environment }
  const app: Record<string, string> = place.app === 'actions' ? {} : { app: place.app }
  return place.kind === 'organization' ? { ...app, organization: place.organization } : app
}
