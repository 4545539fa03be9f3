import type { GitHubAccess } from '../github/access.ts'
import { createGitHub, type GitHub, responseTimeoutFor } from '../github/client.ts'
import { hasChanged } from '../github/encryption-basis.ts'
import { unavailability } from '../github/github-error.ts'
import type { Visibility } from '../github/secret-metadata.ts'
import { readSecret, writeSecret } from '../github/secrets.ts'
import { labelTarget } from '../github/target.ts'
import { Backoff } from '../http/backoff.ts'
import { formatSeconds } from '../shared/log.ts'
import { explainStoreError } from './explain-store.ts'
import type { PendingWrite, Receipt } from './model.ts'
import { canBeOwn, describeChange, type TimeSpan, warnIfOvertaken } from './overtaking.ts'
import { printRecovery } from './print-recovery.ts'
import type { Runtime } from './runtime.ts'
import { removePendingWrite } from './state.ts'

export interface SaveOptions {
  readonly access: GitHubAccess
  /** Milliseconds in which new attempts start. */
  readonly timeout: number
  /** Reads the secret before the first attempt, too: somebody else may have written it. */
  readonly readFirst: boolean
  /** For an organization's secret, if it was just read. */
  readonly visibility?: Visibility | undefined
  /** Encrypts the token again if the error shows that GitHub changed its public key. */
  readonly encryptAgain?: (error: unknown, write: PendingWrite) => Promise<PendingWrite | undefined>
  /** When earlier writes of this run, whose outcome is not known, may have taken effect. */
  readonly inDoubt?: readonly TimeSpan[]
  /** The recovery command of this write is in the log already. */
  readonly recoveryPrinted?: boolean
  /** What to do if the token cannot be saved. */
  readonly remedy: string
  /** The command that signs in. */
  readonly signIn: () => string
  /** How far GitHub's clock is ahead, in milliseconds. */
  readonly clockAhead: number
}

/**
 * Saves one token, retried to the deadline. Before every attempt except an immediate first one, it
 * checks whether somebody else wrote the secret, and never overwrites what they wrote. Prints the
 * recovery command before it gives up or waits. Never throws.
 */
export async function saveWrite(
  first: PendingWrite,
  options: SaveOptions,
  runtime: Runtime,
): Promise<Receipt> {
  const { clock, log } = runtime
  const { access, timeout, clockAhead, remedy, signIn } = options
  const responseTimeout = responseTimeoutFor(timeout)
  const github = createGitHub(access, { ...runtime, timeout: 0, responseTimeout })
  const backoff = new Backoff({ timeout, firstWait: 500, longestWait: 20_000 }, runtime)
  const githubTime = (): number => clock.now() + clockAhead
  const inDoubt: TimeSpan[] = [...(options.inDoubt ?? [])]
  let { readFirst, visibility } = options
  let write = first
  let printed = options.recoveryPrinted ? first : undefined
  const ensureRecovery = (): void => {
    if (printed !== write) printRecovery(write, runtime)
    printed = write
  }
  for (;;) {
    let sentAt: number | undefined
    try {
      if (readFirst) {
        const current = await readSecret(github, write.target)
        if (current !== undefined && hasChanged(write, current)) {
          const result = canBeOwn(current, inDoubt) ? 'stored' : 'superseded'
          if (result === 'superseded') ensureRecovery()
          removePendingWrite(write, runtime.core)
          return { write, result, note: describeChange(write, current, result) }
        }
        visibility = current?.visibility ?? visibility ?? (await inheritedVisibility(github, write))
      }
      sentAt = githubTime()
      await put(github, write, visibility, runtime)
      return { write, result: 'stored' }
    } catch (cause) {
      let error = cause
      readFirst = true
      if (sentAt !== undefined && unavailability(error)?.mayHaveBeenProcessed) {
        inDoubt.push({ from: sentAt, to: githubTime() })
      }
      ensureRecovery()
      try {
        // Only once, or a key that changes with every write would cause an endless loop.
        const again = write === first ? await options.encryptAgain?.(error, write) : undefined
        if (again !== undefined) {
          write = again
          continue
        }
      } catch (keyError) {
        error = keyError
      }
      const transient = unavailability(error)
      const wait = transient && backoff.next(transient.waitAtLeast)
      if (wait === undefined) {
        const canEncrypt = options.encryptAgain !== undefined
        const keyUnreadable = error !== cause
        const context = { github, runtime, remedy, canEncrypt, keyUnreadable, signIn }
        const result = await explainStoreError(error, write, context)
        return { write, result, mayBeSaved: inDoubt.length > 0 }
      }
      log.info(
        `The ${labelTarget(write.target)} is not saved yet: ${transient?.reason}. Retrying in ${formatSeconds(wait)}, ${formatSeconds(backoff.remaining)} left.`,
      )
      await clock.wait(wait)
    }
  }
}

/** A new secret of an organization takes the visibility of the refresh token's. */
async function inheritedVisibility(
  github: GitHub,
  { target, visibility, visibilityOf }: PendingWrite,
): Promise<Visibility | undefined> {
  if (visibility === undefined) return undefined
  return (await readSecret(github, { ...target, ...visibilityOf }))?.visibility
}

async function put(
  github: GitHub,
  { target, sealed, id, fingerprint }: PendingWrite,
  visibility: Visibility | undefined,
  { clock, core, log }: Runtime,
): Promise<void> {
  const startedAt = clock.monotonic()
  const { headers } = await writeSecret(github, target, sealed, visibility)
  removePendingWrite({ id }, core)
  log.info(`Saved the token ${fingerprint} in the ${labelTarget(target)}.`)
  if (clock.monotonic() - startedAt > SLOW_WRITE) {
    await warnIfOvertaken(github, target, headers.date, { core })
  }
}

/** Milliseconds. During a slower write, another run may write, too. */
const SLOW_WRITE = 1_000
