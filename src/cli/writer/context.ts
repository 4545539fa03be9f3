import type { GitHub } from '../../github/client.ts'
import type { Owner } from '../../github/target.ts'
import type { WorkflowName } from '../choices.ts'
import type { CredentialNames } from '../credential-names.ts'
import { type Permission, writerPermissions } from '../permissions.ts'
import type { CliRuntime } from '../runtime.ts'
import type { Values } from '../saved-values.ts'

/** What setting up a writer needs to know, and can do. */
export interface WriterContext {
  readonly place: Owner
  readonly names: CredentialNames
  /** `reuse` also writes a variable, which takes one more permission outside of environments. */
  readonly workflow: WorkflowName | 'none'
  readonly apiUrl: string
  /** With the user's own token. */
  readonly github: GitHub
  /** The same, which Ctrl-C does not interrupt. */
  readonly finishing: GitHub
  readonly runtime: CliRuntime
  /** Prints the address, alone on its line, and opens it in a browser where there is one. */
  readonly showAddress: (address: string) => Promise<void>
  /**
   * Saves next to the refresh token, in the same place, and says so. Ctrl-C does not interrupt it. It
   * throws CommandError after it printed a command for everything that is not saved.
   */
  readonly save: (values: Values) => Promise<void>
  /** An existing token may be replaced, and nothing is asked. */
  readonly mayReplace: boolean
}

export function permissionsFor({ place, workflow }: WriterContext): readonly Permission[] {
  return writerPermissions(place, workflow === 'reuse')
}

/** The account that owns the place. */
export function accountOf(place: Owner): string {
  return place.kind === 'organization' ? place.org : place.owner
}

/** `acme/app`, or the organization. */
export function repositoryOrOrganization(place: Owner): string {
  return place.kind === 'organization' ? place.org : `${place.owner}/${place.repo}`
}
