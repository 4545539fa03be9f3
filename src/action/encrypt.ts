import type { SavedVisibility, Visibility } from '../github/secret-metadata.ts'
import type { Secret } from '../shared/secret.ts'
import type { Destination, PendingWrite } from './model.ts'

/** Encrypts a token for one secret, synchronously. */
export function encrypt(
  secret: Secret,
  { target, token, found, visibility, visibilityOf, seal }: Destination,
  circumstances: Pick<PendingWrite, 'apiUrl' | 'sealedAt'>,
): PendingWrite {
  return {
    id: `${token.replace('-', '_')}_${target.app}`,
    target,
    token,
    sealed: seal(secret),
    fingerprint: secret.fingerprint,
    foundUpdatedAt: found?.updatedAt,
    ...circumstances,
    visibility: visibility && saveable(visibility),
    visibilityOf,
  }
}

/** The runner limits a state to 128 KiB. A longer list is read again when the secret is written. */
function saveable({ visibility, selected_repository_ids: ids }: Visibility): SavedVisibility {
  return ids !== undefined && ids.length <= 100
    ? { visibility, selected_repository_ids: ids }
    : { visibility }
}
