import type { Reply } from './github-state.ts'

/** GitHub's usual error response with this status. */
export function errorAnswer(status: number, message = MESSAGES[status] ?? 'Server Error'): Reply {
  return {
    status,
    json: { message, documentation_url: 'https://docs.github.com/rest', status: `${status}` },
  }
}

const MESSAGES: Record<number, string> = {
  301: 'Moved Permanently',
  307: 'Moved Temporarily',
  401: 'Bad credentials',
  403: 'Resource not accessible by personal access token',
  404: 'Not Found',
  409: 'Conflict',
  422: 'Validation Failed',
  429: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  503: 'Secrets service unavailable',
}

export const notFound: Reply = errorAnswer(404)

export const archived: Reply = errorAnswer(403, 'Repository was archived so is read-only.')

export function invalid(problem: string): Reply {
  return errorAnswer(422, `Invalid request.\n\n${problem}`)
}

/** The responses of an organization whose policy rejects a personal access token. */
export const policyAnswers = {
  sso: {
    ...errorAnswer(
      403,
      'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
    ),
    headers: {
      'x-github-sso':
        'required; url=https://github.com/orgs/acme/sso?authorization_request=AAAAAAAAAAAAAAAAAAAAAA',
    },
  },
  lifetime: errorAnswer(
    403,
    "The 'acme' organization forbids access via a fine-grained personal access tokens if the token's lifetime is greater than 366 days. Please adjust your token's lifetime at the following URL: https://github.com/settings/personal-access-tokens/1234567",
  ),
} as const satisfies Record<string, Reply>
