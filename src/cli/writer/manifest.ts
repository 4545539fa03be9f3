import { randomBytes } from 'node:crypto'
import { labelOwner } from '../../github/target.ts'
import { webUrlOf } from '../github-token.ts'
import {
  accountOf,
  permissionsFor,
  repositoryOrOrganization,
  type WriterContext,
} from './context.ts'

/** @see https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-from-a-manifest */
export interface Manifest {
  readonly name: string
  readonly url: string
  readonly description: string
  readonly redirect_url: string
  readonly public: false
  readonly hook_attributes: { readonly url: string; readonly active: false }
  readonly default_permissions: Readonly<Record<string, 'read' | 'write'>>
}

/** An App that may write the secrets of this place, and do nothing else. */
export function createManifest(context: WriterContext, redirectUrl: string): Manifest {
  const { place, apiUrl } = context
  const homepage = `${webUrlOf(apiUrl)}/${repositoryOrOrganization(place)}`
  return {
    name: appName(repositoryOrOrganization(place)),
    url: homepage,
    description: `Saves rotated refresh tokens in the secrets of ${labelOwner(place)}.`,
    redirect_url: redirectUrl,
    public: false,
    hook_attributes: { url: homepage, active: false },
    default_permissions: Object.fromEntries(
      permissionsFor(context).map(({ name, access }) => [name, access]),
    ),
  }
}

/** GitHub's page that creates an App of this account. */
export function newAppPage(
  { apiUrl, place }: WriterContext,
  { isOrganization, state }: { readonly isOrganization: boolean; readonly state: string },
): string {
  return `${appSettings(apiUrl, isOrganization ? accountOf(place) : undefined)}/new?state=${state}`
}

/** The page with the Apps of an organization, or of the person that is signed in. */
export function appSettings(apiUrl: string, organization: string | undefined): string {
  const owner = organization === undefined ? '' : `/organizations/${organization}`
  return `${webUrlOf(apiUrl)}${owner}/settings/apps`
}

/** Names of Apps are unique at GitHub, and have at most 34 characters. */
function appName(label: string): string {
  const unique = `-${randomBytes(3).toString('hex')}`
  const words = `secrets-${label}`.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return `${words.slice(0, LONGEST_NAME - unique.length).replace(/-$/, '')}${unique}`
}

const LONGEST_NAME = 34
