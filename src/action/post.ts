import { Failure } from '../shared/failure.ts'
import { Secret } from '../shared/secret.ts'
import { maskInputs, rawInputs } from './inputs/raw.ts'
import { readInputs } from './inputs/read.ts'
import { printRecovery } from './print-recovery.ts'
import { revoke } from './revoke.ts'
import { runToEnd } from './run-to-end.ts'
import type { Runtime } from './runtime.ts'
import { isTokenToRevokeLeft, readPendingWrites } from './state.ts'
import { storePending } from './store-pending.ts'

/**
 * The post step, at the end of the job, however the main step ended: saves what the main step
 * encrypted and did not save, and revokes the access token where the workflow asks for it.
 */
export async function post(): Promise<void> {
  await runToEnd(finish)
}

/** @throws Failure `store_failed` */
async function finish(runtime: Runtime): Promise<void> {
  const restored = readPendingWrites(runtime.env)
  const raw = rawInputs(runtime)
  const given = raw.get('github-token')
  const token = given ? new Secret(given) : undefined
  // First, so that a person can save the token whatever happens next.
  for (const { write, isAuthentic } of restored) {
    printRecovery(write, runtime, token !== undefined && isAuthentic(token))
  }
  maskInputs(raw, runtime)
  let saved = false
  try {
    await storePending(restored, raw, token, runtime)
    saved = true
  } finally {
    if (isTokenToRevokeLeft(runtime.env)) await revokeIfPossible(saved, runtime)
  }
}

const NOT_REVOKED =
  'The access token is not revoked, because that can end the refresh token that is not saved yet.'

/** Revokes the access token if the post step has the inputs that this needs. Otherwise warns. */
async function revokeIfPossible(saved: boolean, runtime: Runtime): Promise<void> {
  try {
    const inputs = await readInputs(runtime)
    if (saved || inputs.revocation?.refreshToken === 'survives') await revoke(inputs, runtime)
    else runtime.core.warning(NOT_REVOKED)
  } catch (error) {
    const reason = error instanceof Failure ? error.message : 'an unexpected error occurred.'
    runtime.core.warning(`The access token is not revoked. ${reason}`)
  }
}
