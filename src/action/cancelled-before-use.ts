import { Failure } from '../shared/failure.ts'

/** The Failure for a job that was cancelled while the refresh token was still unused. */
export function cancelledBeforeUse(): Failure {
  return new Failure({
    code: 'cancelled',
    message: 'The job was cancelled before the refresh token was used.',
    remedy: 'Run the workflow again when you want the token.',
  })
}
