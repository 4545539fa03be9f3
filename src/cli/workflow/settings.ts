import { type ClientAuthMethod, clientAuthMethods } from '../../oauth/client-auth-methods.ts'
import type { NextStepName, WorkflowName, Writer } from '../choices.ts'
import { type CredentialNames, credentialPrefix } from '../credential-names.ts'
import type { Options } from '../options.ts'
import type { PlaceInRepository } from '../place.ts'
import type { ChosenProvider } from '../provider.ts'

export interface WorkflowSettings {
  readonly name: WorkflowName
  readonly provider: ChosenProvider
  /** What was given besides the preset. */
  readonly given: Pick<
    Options,
    | 'domain'
    | 'token-url'
    | 'client-auth'
    | 'scope'
    | 'certificate'
    | 'private-key-id'
    | 'assertion-audience'
  >
  readonly place: PlaceInRepository
  readonly names: CredentialNames
  readonly writer: Writer
  /** The action's repository and commit, as in `uses:`. */
  readonly action: string
  /** Default: what fits the provider. */
  readonly next?: NextStepName | undefined
}

/** What the client authenticates with: as given, or as the preset says. */
export function clientCredential({
  given,
  provider,
}: WorkflowSettings): (typeof clientAuthMethods)[ClientAuthMethod] {
  return clientAuthMethods[given['client-auth'] ?? provider.provider.clientAuth]
}

/** Anypoint Platform has programs of its own, in whichever region. */
export function isAnypoint({ provider }: Pick<WorkflowSettings, 'provider'>): boolean {
  return /^anypoint(-|$)/.test(provider.name)
}

/**
 * The concurrency group of every workflow that uses this refresh token, such as
 * `anypoint-production`. It follows from the place and the secret's name alone.
 */
export function concurrencyGroup({
  place,
  names,
}: Pick<WorkflowSettings, 'place' | 'names'>): string {
  const prefix = credentialPrefix(names.refreshToken)
  return `${prefix}-${placeName(place)}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

function placeName(place: PlaceInRepository): string {
  switch (place.kind) {
    case 'environment':
      return place.environment
    case 'organization':
      return place.org
    case 'repository':
      return 'refresh-token'
  }
}
