import type { GitHubConnection } from '../connect.ts'
import { webUrlOf } from '../github-token.ts'
import type { Options } from '../options.ts'
import type { PrintedRecovery } from './printed-recoveries.ts'
import type { Scope } from './scope.ts'

/** The value that the options contain. */
export function valueFromOptions(
  options: Options,
  { owner, repo = '', place }: Scope,
  { access }: GitHubConnection,
): PrintedRecovery {
  const { 'encrypted-value': encrypted_value = '', 'key-id': key_id = '' } = options
  const { 'updated-at': updatedAt, 'secret-name': name = '' } = options
  const target = {
    owner: place ?? { kind: 'repository', owner, repo },
    app: 'actions',
    name,
  } as const
  return {
    host: new URL(webUrlOf(access.apiUrl)).host,
    target,
    sealed: { encrypted_value, key_id },
    visibility: undefined,
    visibilityOf: undefined,
    basis:
      updatedAt === undefined
        ? undefined
        : { what: 'refresh token', keyId: key_id, foundUpdatedAt: updatedAt, sealedAt: updatedAt },
    heading: 'verified',
  }
}
