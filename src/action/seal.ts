import type { Visibility } from '../github/secret-metadata.ts'
import type { Secret } from '../shared/secret.ts'
import { InputError } from './inputs/parsers.ts'
import { refreshToken as refreshTokenParser } from './inputs/schema.ts'
import type { Destination, Grant, PendingWrite, Plan, SavedVisibility, Sealed } from './model.ts'
import { printRecovery } from './recovery-command.ts'
import type { Runtime } from './runtime.ts'
import { STATE_NOT_WRITTEN, savePendingWrite } from './state.ts'
import { tokenFor } from './token-for.ts'
import { saveTokenToRevoke } from './token-to-revoke.ts'
import { recordUse } from './used-tokens.ts'

/**
 * Encrypts the new tokens for every secret that gets one, and saves them in the state file. Nothing
 * waits in here: between the provider's response and the state file nothing can interrupt. Only
 * encrypted text is written before the new tokens are masked.
 */
export function seal(grant: Grant, plan: Plan, runtime: Runtime): Sealed {
  const { inputs, destinations, observations } = plan
  const sealedAt = new Date(runtime.clock.now() + (observations.clockAhead ?? 0)).toISOString()
  const writes = destinations.flatMap((destination): PendingWrite[] => {
    const secret = tokenFor(destination.token, grant)
    return secret === undefined
      ? []
      : [encrypt(secret, destination, { apiUrl: inputs.github.apiUrl, sealedAt })]
  })
  let inState = true
  try {
    for (const write of writes) savePendingWrite(write, inputs.github.token, runtime.core)
    if (inputs.revokeOnExit && grant.accessToken !== undefined) {
      saveTokenToRevoke(grant.accessToken, inputs.refreshToken, runtime)
    }
  } catch {
    inState = false
    runtime.core.warning(STATE_NOT_WRITTEN)
    for (const write of writes) printRecovery(write, runtime)
  }
  for (const token of [grant.rotated, grant.accessToken]) if (token) runtime.redactor.add(token)
  if (grant.rotated !== undefined) {
    recordUse(inputs.refreshToken, runtime)
    warnIfUnusable(grant.rotated, runtime)
  }
  runtime.log.info(describeGrant(grant, inputs.refreshToken))
  return { writes, inState }
}

function encrypt(
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

/** A state is limited to 128 KiB. A longer list is looked up when it is needed. */
function saveable({ visibility, selected_repository_ids: ids }: Visibility): SavedVisibility {
  return ids !== undefined && ids.length <= 100
    ? { visibility, selected_repository_ids: ids }
    : { visibility }
}

/** The next run checks its input: what it would reject must show while somebody can act. */
function warnIfUnusable(rotated: Secret, { core }: Runtime): void {
  const problem = refreshTokenParser(rotated.reveal())
  if (!(problem instanceof InputError)) return
  core.warning(
    `The provider issued a refresh token that the next run will not accept: it ${problem.text}. Please report this provider.`,
  )
}

function describeGrant({ rotated }: Grant, { fingerprint }: Secret): string {
  return rotated === undefined
    ? `Access token issued. Refresh token not rotated (fingerprint ${fingerprint}).`
    : `Access token issued. Refresh token rotated (fingerprint ${fingerprint} → ${rotated.fingerprint}) and encrypted.`
}
