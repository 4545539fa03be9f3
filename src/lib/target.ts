import { harmless } from './masks.ts'

/** A secret store of GitHub's. */
export const apps = ['actions', 'dependabot', 'codespaces'] as const
export type App = (typeof apps)[number]

/** Where secrets live. */
export type Place =
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
  readonly place: Place
  readonly app: App
  readonly name: string
}

interface KindOfPlace {
  readonly named: string
  /** The path of its secrets. */
  readonly secrets: string
  /** What the path names, the outermost first: asked for one by one when something is not found. */
  readonly within: readonly { readonly what: string; readonly path: string }[]
  /** By store, the permission a token needs to write there, in the words of GitHub's settings. */
  readonly permissions: Readonly<Partial<Record<App, string>>>
}

const repository = { what: 'repository {owner}/{repo}', path: '/repos/{owner}/{repo}' }

/** @see https://docs.github.com/en/rest/actions/secrets */
export const places: Readonly<Record<Place['kind'], KindOfPlace>> = {
  repository: {
    named: 'repository {owner}/{repo}',
    secrets: '/repos/{owner}/{repo}/{app}/secrets',
    within: [repository],
    permissions: {
      actions: 'Secrets: write',
      dependabot: 'Dependabot secrets: write',
      codespaces: 'Codespaces secrets: write',
    },
  },
  environment: {
    named: 'environment {environment} of {owner}/{repo}',
    secrets: '/repos/{owner}/{repo}/environments/{environment}/secrets',
    within: [
      repository,
      {
        what: 'environment {environment} of {owner}/{repo}',
        path: '/repos/{owner}/{repo}/environments/{environment}',
      },
    ],
    permissions: { actions: 'Environments: write and Secrets: write' },
  },
  organization: {
    named: 'organization {org}',
    secrets: '/orgs/{org}/{app}/secrets',
    within: [{ what: 'organization {org}', path: '/orgs/{org}' }],
    permissions: {
      actions: 'Secrets: write (of the organization)',
      dependabot: 'Dependabot secrets: write (of the organization)',
      codespaces: 'Codespaces secrets: write (of the organization)',
    },
  },
}

/** "secret RT of environment prod of acme/app" */
export function describe({ place, app, name }: Target): string {
  const store = app === 'actions' ? '' : ` (${app})`
  return harmless(`secret ${name}${store} of ${fill(places[place.kind].named, place)}`)
}

/** The API's path of a target's secrets, each name in it percent-encoded, slashes too. */
export function secretsPath({ place, app }: Target): string {
  return fill(places[place.kind].secrets, { ...place, app }, encodeURIComponent)
}

/** The API's path of the secret itself. */
export function secretPath(target: Target): string {
  return `${secretsPath(target)}/${target.name}`
}

export function fill(
  template: string,
  values: Readonly<Record<string, string>>,
  encode = (value: string): string => value,
): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encode(values[name] ?? ''))
}
