export type SecretStore = 'actions' | 'dependabot' | 'codespaces'

/** Where a secret lives. */
export type Place =
  | { readonly kind: 'repository'; readonly repository: string; readonly app: SecretStore }
  | { readonly kind: 'environment'; readonly repository: string; readonly environment: string }
  | { readonly kind: 'organization'; readonly organization: string; readonly app: SecretStore }

export type Permission =
  | 'metadata'
  | 'actions'
  | 'secrets'
  | 'environments'
  | 'dependabot_secrets'
  | 'codespaces_secrets'
  | 'organization_secrets'
  | 'organization_dependabot_secrets'
  | 'organization_codespaces_secrets'

/** Names are case-insensitive at GitHub, and so are keys made of them. */
export function keyOf(place: Place): string {
  const { kind } = place
  const owner = kind === 'organization' ? place.organization : place.repository
  const part = kind === 'environment' ? place.environment : place.app
  return JSON.stringify([kind, owner, part]).toLowerCase()
}

/** The place that a path of GitHub's description leads to, where it is about secrets. */
export function placeOf(
  template: string,
  { owner = '', repo = '', org = '', environment_name: environment = '' }: PathParams,
): Place | undefined {
  const repository = `${owner}/${repo}`
  if (template.includes('{environment_name}/secrets/'))
    return { kind: 'environment', repository, environment }
  const app = STORES.find(store => template.includes(`/${store}/secrets/`))
  if (!app) return undefined
  if (template.startsWith('/orgs/')) return { kind: 'organization', organization: org, app }
  return { kind: 'repository', repository, app }
}

/** Decoded, by their names in the path. */
export type PathParams = {
  readonly owner?: string
  readonly repo?: string
  readonly org?: string
  readonly environment_name?: string
  readonly secret_name?: string
  readonly run_id?: string
}

const STORES: readonly SecretStore[] = ['actions', 'dependabot', 'codespaces']

/** What a fine-grained token needs for this place, or for what else the path leads to. */
export function permissionFor(template: string, place: Place | undefined): Permission {
  if (place?.kind === 'environment') return 'environments'
  if (place) {
    const permission = place.app === 'actions' ? 'secrets' : (`${place.app}_secrets` as const)
    return place.kind === 'organization' ? `organization_${permission}` : permission
  }
  return /environments|runs/.test(template) ? 'actions' : 'metadata'
}
