import type { GitHub } from '../github/client.ts'
import { GitHubError, isRefused } from '../github/github-error.ts'
import { readPublicKey } from '../github/secrets.ts'
import { labelTarget, type Target } from '../github/target.ts'
import { Failure } from '../shared/failure.ts'
import { explainGitHubError } from './explain-github.ts'
import type { PendingWrite } from './model.ts'
import { notSaved } from './not-saved.ts'
import type { Runtime } from './runtime.ts'

interface Context {
  readonly github: GitHub
  readonly runtime: Runtime
  /** What to do if the token cannot be saved. */
  readonly remedy: string
  /** This process still holds the token, so that it can encrypt it again. */
  readonly canEncrypt: boolean
  /** GitHub rejected the encrypted token (422), and then its public key could not be read. */
  readonly keyUnreadable: boolean
  /** The command that signs in. */
  readonly signIn: () => string
}

/** Why a token was not saved. Nothing that GitHub says is more urgent than the recovery. */
export async function explainStoreError(
  error: unknown,
  write: PendingWrite,
  { github, runtime, remedy, canEncrypt, keyUnreadable, signIn }: Context,
): Promise<Failure> {
  const { redactor } = runtime
  const { target, sealed } = write
  if (keyUnreadable) return inDoubt(target, remedy, signIn)
  if (!canEncrypt && isRefused(error, 422)) {
    const key = await readPublicKey(github, target).catch(() => undefined)
    if (key === undefined) return inDoubt(target, remedy, signIn)
    if (key.keyId !== sealed.key_id) return lost(target, signIn)
  }
  const explained = await explainGitHubError(error, target, { github, redactor }).catch(
    () => undefined,
  )
  const reason = explained instanceof Failure ? explained.message : 'An unexpected error occurred.'
  // A remedy such as "run again" would use the old token, which no longer works.
  const fix = explained instanceof Failure && FIXABLE.has(explained.code) && explained.remedy
  return notSaved(
    write,
    reason.replace(`the ${labelTarget(target)}`, 'this secret'),
    fix ? `${remedy} Then fix the cause: ${fix}` : remedy,
    error instanceof GitHubError ? undefined : error,
  )
}

/** The printed copy is of use only if the key has not changed. */
function inDoubt(target: Target, remedy: string, signIn: Context['signIn']): Failure {
  return new Failure({
    code: 'store_failed',
    message: `GitHub rejects the encrypted token for the ${labelTarget(target)} (422), and its public key could not be read. If the key has changed, GitHub cannot decrypt the printed value.`,
    remedy: `${remedy} If GitHub rejects it, too, sign in to the provider again and save the new refresh token in the secret.`,
    credential: 'unknown',
    signIn: signIn(),
  })
}

/** GitHub cannot decrypt the copy any more, and the token cannot be encrypted again. */
function lost(target: Target, signIn: Context['signIn']): Failure {
  return new Failure({
    code: 'store_failed',
    message: `GitHub rejects the encrypted token for the ${labelTarget(target)} (422): its public key has changed, and the token could not be encrypted again.`,
    remedy: 'Sign in to the provider again and save the new refresh token in the secret.',
    credential: 'rejected',
    signIn: signIn(),
  })
}

const FIXABLE = new Set(['github_unauthorized', 'github_forbidden', 'target_not_found'])
