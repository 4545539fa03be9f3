import { isCancelled, isRefused } from './github-error.ts'

/**
 * Whether a request to write that lacks required fields shows write access. GitHub responds 422 if
 * the token may write, and 403 or 404 if not. Any other response shows nothing.
 *
 * @throws GitHubError of 401, 403 or 404
 */
export async function isWriteAllowed(request: Promise<unknown>): Promise<boolean> {
  try {
    await request
    return false
  } catch (error) {
    if (isRefused(error, 401, 403, 404) || isCancelled(error)) throw error
    return isRefused(error, 422)
  }
}
