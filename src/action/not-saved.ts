import { labelTarget } from '../github/target.ts'
import { Failure } from '../shared/failure.ts'
import { type PendingWrite, tokenNames } from './model.ts'

/** How a person saves a token, as the rest of a sentence that begins with "run". */
export const RECOVERY =
  'the recovery command with an account that may write the secret, before any other run'

/**
 * The Failure for a token that is not saved but still can be.
 *
 * @param reason sentences
 * @param cause of an unexpected error
 */
export function notSaved(
  { target, token }: PendingWrite,
  reason: string,
  remedy: string,
  cause?: unknown,
): Failure {
  return new Failure({
    code: 'store_failed',
    message: `The new ${tokenNames[token]} is not saved in the ${labelTarget(target)}. ${reason}`,
    remedy,
    credential: token === 'refresh-token' ? 'recoverable' : 'stored',
    cause,
  })
}
