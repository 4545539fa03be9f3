import { Failure } from '../shared/failure.ts'
import type { Secret } from '../shared/secret.ts'
import { authenticateState, parseStateText, type StateText } from './authentic-state.ts'
import type { PendingWrite } from './model.ts'
import { parsePendingWrite } from './parse-pending-write.ts'
import type { Runtime } from './runtime.ts'

/**
 * Saves a pending write for the post step, or replaces it. The runner reads the state file however
 * the main step ends, even if it is killed. Each write is a state of its own, because the runner
 * passes it as an environment variable, which must stay under 128 KiB.
 *
 * @param key the token in `github-token`, which authenticates the entry to the post step
 * @throws if the file cannot be written
 */
export function savePendingWrite(write: PendingWrite, key: Secret, core: Core): void {
  core.saveState(`${PENDING}${write.id}`, authenticateState(JSON.stringify(write), key))
}

/** Removes a pending write that was stored. */
export function removePendingWrite({ id }: Pick<PendingWrite, 'id'>, core: Core): void {
  try {
    core.saveState(`${PENDING}${id}`, '')
  } catch {
    // The post step then reads the secret before it writes.
  }
}

export interface RestoredWrite extends Pick<StateText, 'isAuthentic'> {
  readonly write: PendingWrite
}

/** The pending writes that the main step left. Entries of any other form are ignored. */
export function readPendingWrites(env: Runtime['env']): RestoredWrite[] {
  const restored = pendingStates(env).flatMap(state => {
    const entry = parseStateText(state)
    const write = entry && parsePendingWrite(entry.text)
    return write ? [{ write, isAuthentic: entry.isAuthentic }] : []
  })
  // The refresh token first: its failure matters most.
  return restored.sort((a, b) => b.write.token.localeCompare(a.write.token))
}

/**
 * Shows, before the token is used, that the state file can be written.
 *
 * @throws Failure `internal_error`, `untouched`
 */
export function markMainStarted(core: Core): void {
  try {
    core.saveState('main', 'started')
  } catch (cause) {
    throw new Failure({
      code: 'internal_error',
      credential: 'untouched',
      message: "The runner's state file (GITHUB_STATE) cannot be written.",
      remedy:
        'Give the user of the container or runner write access to the folder of the runner, for example with `options: --user root`, and check that the disk is not full.',
      cause,
    })
  }
}

export const STATE_NOT_WRITTEN =
  'The state file could not be written, so the post step cannot save the token. The disk may be full, or the user of the container may not write the file.'

/** The state that holds the access token to revoke. */
export const TOKEN_TO_REVOKE = 'token_to_revoke'

/** Whether the main step left anything to do. */
export function isWorkLeft(env: Runtime['env']): boolean {
  return pendingStates(env).length > 0 || isTokenToRevokeLeft(env)
}

export function isTokenToRevokeLeft(env: Runtime['env']): boolean {
  return Boolean(env[`STATE_${TOKEN_TO_REVOKE}`])
}

type Core = Pick<Runtime['core'], 'saveState'>

const PENDING = 'pending_'

function pendingStates(env: Runtime['env']): string[] {
  return Object.entries(env)
    .filter(([name]) => name.startsWith(`STATE_${PENDING}`))
    .flatMap(([, state]) => state || [])
}
