import { InputError } from '../shared/parsers.ts'
import type { Secret } from '../shared/secret.ts'
import { encrypt } from './encrypt.ts'
import { tokenFor } from './grant.ts'
import { refreshToken as refreshTokenParser } from './inputs/schema.ts'
import type { Grant, PendingWrite, Plan, Sealed } from './model.ts'
import { printRecovery } from './print-recovery.ts'
import type { Runtime } from './runtime.ts'
import { STATE_NOT_WRITTEN, savePendingWrite } from './state.ts'
import { saveTokenToRevoke } from './token-to-revoke.ts'

/**
 * Encrypts the new tokens for every secret that gets one, and saves them in the state file. It is
 * synchronous, so that nothing can interrupt it between the provider's response and the state file.
 * Only encrypted text is written before the new tokens are masked.
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
  if (grant.rotated !== undefined) warnIfUnusable(grant.rotated, runtime)
  runtime.log.info(describeGrant(grant, inputs.refreshToken))
  return { writes, inState }
}

/** Warns now about a token that the next run would reject as an input. */
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
