import { escapeCommands } from '../shared/redactor.ts'

/** GitHub's secret stores. */
export const apps = ['actions', 'dependabot', 'codespaces'] as const
export type App = (typeof apps)[number]

/** What a secret belongs to. */
export type Owner =
  | { readonly kind: 'repository'; readonly owner: string; readonly repo: string }
  | {
      readonly kind: 'environment'
      readonly owner: string
      readonly repo: string
      readonly environment: string
    }
  | { readonly kind: 'organization'; readonly org: string }

/** One secret of one store. */
export interface Target {
  readonly owner: Owner
  readonly app: App
  readonly name: string
}

interface OwnerKind {
  readonly label: string
  /** The path of its secrets in the REST API. */
  readonly secrets: string
  /** By store, the permission that a token needs to write there, as GitHub's settings name it. */
  readonly permissions: Readonly<Partial<Record<App, string>>>
  /** The permission to write variables there. */
  readonly variables: string
}

/**
 * @see https://docs.github.com/en/rest/actions/secrets
 * @see https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
 */
export const ownerKinds: Readonly<Record<Owner['kind'], OwnerKind>> = {
  repository: {
    label: 'repository {owner}/{repo}',
    secrets: '/repos/{owner}/{repo}/{app}/secrets',
    permissions: {
      actions: 'Secrets: write',
      dependabot: 'Dependabot secrets: write',
      codespaces: 'Codespaces secrets: write',
    },
    variables: 'Variables: write',
  },
  environment: {
    label: 'environment {environment} of {owner}/{repo}',
    secrets: '/repos/{owner}/{repo}/environments/{environment}/secrets',
    permissions: { actions: 'Environments: write' },
    variables: 'Environments: write',
  },
  organization: {
    label: 'organization {org}',
    secrets: '/orgs/{org}/{app}/secrets',
    permissions: {
      actions: 'Secrets: write (organization permission)',
      dependabot: 'Dependabot secrets: write (organization permission)',
      codespaces: 'Codespaces secrets: write (organization permission)',
    },
    variables: 'Variables: write (organization permission)',
  },
}

/** `environment production of acme/app` */
export function labelOwner(owner: Owner): string {
  return escapeCommands(fill(ownerKinds[owner.kind].label, owner))
}

/** `secret RT of environment production of acme/app` */
export function labelTarget({ owner, app, name }: Target): string {
  const store = app === 'actions' ? '' : ` (${app})`
  return `secret ${name}${store} of ${labelOwner(owner)}`
}

/** The path of the secret in the REST API. Every name in it is percent-encoded, slashes too. */
export function secretPath({ owner, app, name }: Target): string {
  const path = fill(ownerKinds[owner.kind].secrets, { ...owner, app }, encodeURIComponent)
  return `${path}/${encodeURIComponent(name)}`
}

/** The path of a place's Actions variables in the REST API. */
export function variablesPath(owner: Owner): string {
  const secrets = fill(
    ownerKinds[owner.kind].secrets,
    { ...owner, app: 'actions' },
    encodeURIComponent,
  )
  return secrets.replace(/secrets$/, 'variables')
}

function fill(
  template: string,
  values: Readonly<Record<string, string>>,
  encode = (value: string): string => value,
): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encode(values[name] ?? ''))
}
