import type { GitHub } from './client.ts'
import { isRefused } from './github-error.ts'

/**
 * The login of the token's user. Undefined for a token of a GitHub App's installation, which has no
 * user.
 *
 * @throws GitHubError
 */
export async function readUserName({ rest }: GitHub): Promise<string | undefined> {
  try {
    return (await rest.users.getAuthenticated()).data.login
  } catch (error) {
    if (isRefused(error, 403, 404)) return undefined
    throw error
  }
}
