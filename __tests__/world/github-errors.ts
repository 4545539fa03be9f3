import type { Reply } from './github-state.ts'

/** What GitHub says with this status when it has nothing special to say. */
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

/** A short, stable name for what is asked. */
export function nameOf(method: string, path: string): string {
  if (method === 'PUT' && /\/secrets\/[^/]+_WRITE_PROBE$/i.test(path)) return 'probe'
  return NAMES.find(([verb, pattern]) => verb === method && pattern.test(path))?.[2] ?? 'other'
}

const NAMES: readonly (readonly [string, RegExp, string])[] = [
  ['GET', /\/secrets\/public-key$/, 'public-key'],
  ['GET', /\/secrets\/[^/]+$/, 'secret'],
  ['PUT', /\/secrets\/[^/]+$/, 'put'],
  [
    'GET',
    /^\/orgs\/[^/]+\/[^/]+\/secrets\/[^/]+\/repositories$/,
    'organization-secret-repositories',
  ],
  ['GET', /^\/repos\/[^/]+\/[^/]+\/actions\/runs\/[^/]+$/, 'run'],
  ['GET', /^\/repos\/[^/]+\/[^/]+\/environments\/[^/]+$/, 'environment'],
  ['GET', /^\/repos\/[^/]+\/[^/]+$/, 'repository'],
  ['GET', /^\/orgs\/[^/]+$/, 'organization'],
]
