import type { Client, ClientName } from './clients.ts'
import type { GitHub, SecretFacts } from './github.ts'
import type { Secret, SecretKind } from './leaks.ts'
import type { Place } from './places.ts'
import type { OAuthProvider } from './provider.ts'

export const DEFAULT_PLACE: Place = { kind: 'repository', repository: 'acme/app', app: 'actions' }

/** The inputs that a workflow fills with `${{ secrets.… }}`. */
export const SECRET_INPUTS = ['refresh-token', 'client-secret', 'private-key', 'github-token']

/** What every world's GitHub has, and the place where its secret lives. */
export function furnish(github: GitHub, place: Place): void {
  const environments = ['production', 'prod/eu west']
  for (const [index, name] of ['acme/app', 'acme/site', 'acme/tools'].entries())
    github.repositories.set(name, { id: 1001 + index, environments: new Set(environments) })
  github.organizations.add('acme')
  if (place.kind === 'organization')
    return void github.organizations.add(place.organization.toLowerCase())
  const name = place.repository.toLowerCase()
  const repository = github.repositories.get(name) ?? { id: 2001, environments: new Set<string>() }
  if (place.kind === 'environment') repository.environments.add(place.environment)
  github.repositories.set(name, repository)
}

/** An organization's secret is seen by two of its repositories. */
export function audienceIn(place: Place): SecretFacts {
  const selected = { visibility: 'selected', selectedRepositoryIds: [1001, 1002] } as const
  return place.kind === 'organization' ? selected : {}
}

export function inputsFor(
  provider: OAuthProvider,
  client: ClientName,
  place: Place,
): Record<string, string> {
  return {
    provider: 'custom',
    'token-url': provider.tokenUrl,
    ...authentication(provider.clients[client]),
    ...whereIs(place),
    'retry-timeout': '5',
  }
}

/** The `github` context of a run in acme/app. */
export function contextOf(github: GitHub, place: Place): Record<string, string> {
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
    actor: 'somebody',
    triggering_actor: 'somebody',
    event_name: 'schedule',
    ref: 'refs/heads/main',
    ref_name: 'main',
    ref_type: 'branch',
    sha: 'acb5820ced9479c074f688cc328bf03f341a511d',
  }
}

/** Everything that must never be readable, with names that can be printed. */
export function secretsOf(provider: OAuthProvider, github: GitHub): Secret[] {
  const named = (kind: SecretKind, values: readonly string[], name: string = kind) =>
    values.map((value, index) => ({ kind, label: `${name} ${index + 1}`, value }))
  const clients = Object.values(provider.clients)
  const keys = clients.flatMap(({ key }) => (key ? [key.pem, key.jwk, secretPart(key.jwk)] : []))
  return [
    ...named(
      'refresh token',
      provider.refreshTokens.map(({ value }) => value),
    ),
    ...named('access token', provider.accessTokens),
    ...named(
      'client secret',
      clients.flatMap(({ secret }) => secret ?? []),
    ),
    ...named('private key', keys),
    ...named('GitHub token', [...github.tokens.keys()]),
  ]
}

function authentication({ id, method, secret, key }: Client): Record<string, string> {
  return {
    'client-id': id,
    ...(method === 'client_secret_post' ? {} : { 'client-auth': method }),
    ...(secret === undefined ? {} : { 'client-secret': secret }),
    ...(key ? { 'private-key': key.pem, 'private-key-id': key.id } : {}),
  }
}

function whereIs(place: Place): Record<string, string> {
  if (place.kind === 'environment') return { environment: place.environment }
  const app: Record<string, string> = place.app === 'actions' ? {} : { app: place.app }
  return place.kind === 'organization' ? { ...app, organization: place.organization } : app
}

function secretPart(jwk: string): string {
  return JSON.parse(jwk).d
}
