export type SecretStore = 'actions' | 'dependabot' | 'codespaces'

/** The level that a secret or variable belongs to. Variables exist for Actions only. */
export type Place =
  | { readonly kind: 'repository'; readonly repository: string; readonly app: SecretStore }
  | { readonly kind: 'environment'; readonly repository: string; readonly environment: string }
  | { readonly kind: 'organization'; readonly organization: string; readonly app: SecretStore }

/** By the names that GitHub's table of fine-grained permissions gives them. */
export type Permission =
  | 'metadata'
  | 'actions'
  | 'administration'
  | 'contents'
  | 'environments'
  | 'issues'
  | `${'' | 'organization_'}${'' | 'dependabot_' | 'codespaces_'}secrets`
  | `${'' | 'organization_'}actions_variables`

/** GitHub's names are case-insensitive, and so are these keys. */
export function keyOf(place: Place): string {
  const { kind } = place
  const owner = kind === 'organization' ? place.organization : place.repository
  const part = kind === 'environment' ? place.environment : place.app
  return JSON.stringify([kind, owner, part]).toLowerCase()
}

/** The place that a path in the GitHub API description refers to, for secrets and variables. */
export function placeOf(
  template: string,
  { owner = '', repo = '', org = '', environment_name: environment = '' }: PathParams,
): Place | undefined {
  const [, parent = ''] = /\/([^/]+)\/(?:secrets|variables)(?:\/|$)/.exec(template) ?? []
  const repository = `${owner}/${repo}`
  if (parent === '{environment_name}') return { kind: 'environment', repository, environment }
  const app = STORES.find(store => store === parent)
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
  /** Of a variable. */
  readonly name?: string
  readonly run_id?: string
  readonly job_id?: string
  readonly issue_number?: string
  /** The number or the file name of a workflow. */
  readonly workflow_id?: string
  readonly username?: string
  readonly path?: string
  readonly branch?: string
  readonly code?: string
}

export const STORES: readonly SecretStore[] = ['actions', 'dependabot', 'codespaces']

/** The permission that a fine-grained token needs for the secrets or variables of a place. */
export function permissionOf(template: string, place: Place | undefined): Permission {
  if (!place) throw new Error(`no place in ${template}`)
  if (place.kind === 'environment') return 'environments'
  const owner = place.kind === 'organization' ? 'organization_' : ''
  if (template.includes('/variables')) return `${owner}actions_variables`
  return `${owner}${place.app === 'actions' ? '' : (`${place.app}_` as const)}secrets`
}
