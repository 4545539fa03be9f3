import type { Owner } from '../github/target.ts'

/** One permission of a GitHub App or of a fine-grained personal access token. */
export interface Permission {
  /**
   * As in the manifest of an App and in the address that creates a token.
   *
   * @see https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
   */
  readonly name: string
  readonly access: 'read' | 'write'
  /** As GitHub's settings name it. */
  readonly label: string
}

/**
 * What the writer needs, and no more, beside Metadata: read, which every token has.
 *
 * @param variables whether it also writes a variable with the access token's expiry
 */
export function writerPermissions(
  place: Pick<Owner, 'kind'>,
  variables: boolean,
): readonly Permission[] {
  const { always, forVariables } = permissions[place.kind]
  return variables ? [...always, ...forVariables] : always
}

/** `Secrets: write, Actions: read` */
export function describePermissions(list: readonly Permission[]): string {
  return list.map(({ label, access }) => `${label}: ${access}`).join(', ')
}

interface PlacePermissions {
  readonly always: readonly Permission[]
  readonly forVariables: readonly Permission[]
}

/** Shows when a run was queued, so that the action can tell whether its secrets are old. */
const ACTIONS: Permission = { name: 'actions', access: 'read', label: 'Actions' }

const permissions: Readonly<Record<Owner['kind'], PlacePermissions>> = {
  environment: {
    always: [{ name: 'environments', access: 'write', label: 'Environments' }],
    forVariables: [],
  },
  repository: {
    always: [{ name: 'secrets', access: 'write', label: 'Secrets' }, ACTIONS],
    forVariables: [{ name: 'actions_variables', access: 'write', label: 'Variables' }],
  },
  organization: {
    always: [
      { name: 'organization_secrets', access: 'write', label: 'Organization secrets' },
      ACTIONS,
    ],
    forVariables: [
      {
        name: 'organization_actions_variables',
        access: 'write',
        label: 'Organization variables',
      },
    ],
  },
}
