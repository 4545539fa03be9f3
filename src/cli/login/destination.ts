import type { Repository } from '../../github/repository.ts'
import type { SecretMetadata, Visibility } from '../../github/secret-metadata.ts'
import type { Owner, Target } from '../../github/target.ts'
import type { CredentialNames } from '../credential-names.ts'
import type { Encryption } from './encryption.ts'

/** Where the credentials are saved, and what the checks found there. */
export interface Destination {
  readonly owner: Owner
  readonly names: CredentialNames
  readonly encryption: Encryption
  /** The secrets that exist already, by name. */
  readonly found: ReadonlyMap<string, SecretMetadata>
  /** Who may use a new secret of an organization. */
  readonly visibility: Visibility | undefined
}

/** The repository of the secret, or the current one for an organization's. */
export type KnownRepository = Repository & { readonly owner: string; readonly repo: string }

/** An Actions secret of this place. */
export function secretAt(owner: Owner, name: string): Target {
  return { owner, app: 'actions', name }
}

/** For a new secret of an organization. The visibility of an existing one does not change. */
export function visibilityFor(
  { found, visibility }: Destination,
  name: string,
): Visibility | undefined {
  return found.get(name)?.visibility ?? visibility
}
