import type { GitHub } from './client.ts'
import { unlessRefused } from './github-error.ts'

/**
 * The login of the token's user. Undefined for a token of a GitHub App's installation, which has no
 * user.
 *
 * @throws GitHubError
 */
export async function readUserName({ rest }: GitHub): Promise<string | undefined> {
  return (await unlessRefused(rest.users.getAuthenticated(), 403, 404))?.data.login
}
