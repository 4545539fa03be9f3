import type { Secret } from '../shared/secret.ts'

/** Where GitHub's API is, and what to authenticate with. */
export interface GitHubAccess {
  readonly token: Secret
  /** The API's base URL without a slash at its end. GitHub Enterprise Server's ends in /api/v3. */
  readonly apiUrl: string
}
