import { describe, expect, test } from '@jest/globals'
import {
  classifyAccepted,
  classifyError,
  type RequestError,
} from '../../../src/github/response-outcome.ts'
import { NetworkError } from '../../../src/http/response.ts'

const NOW = Date.UTC(2026, 10, 3, 10)

function failed(
  status: number,
  headers: Record<string, string> = {},
  message = 'Not Found',
): RequestError {
  return Object.assign(new Error(message), { status, response: { headers } })
}

describe('a response that stays the same', () => {
  test.each([400, 401, 403, 404, 410, 422])('%d is a refusal', status => {
    expect(classifyError(failed(status), NOW)).toMatchObject({ kind: 'refused', status })
  })

  test('it carries what GitHub says about permissions and single sign-on', () => {
    const headers = {
      'x-accepted-github-permissions': 'secrets=write',
      'x-github-sso': 'required; url=https://github.com/orgs/acme/sso?x=1',
    }
    expect(classifyError(failed(403, headers, 'no'), NOW)).toEqual({
      kind: 'refused',
      status: 403,
      message: 'no',
      acceptedPermissions: headers['x-accepted-github-permissions'],
      sso: headers['x-github-sso'],
    })
  })
})

const inASecond = `${NOW / 1_000 + 1}`

const retried: readonly [string, RequestError, number | undefined, boolean][] = [
  ['409', failed(409), undefined, false],
  ['429', failed(429), 60_000, false],
  ['429 with Retry-After', failed(429, { 'retry-after': '7' }), 7_000, false],
  ['429 with a fraction of a second', failed(429, { 'retry-after': '0.5' }), 500, false],
  ['500', failed(500), undefined, true],
  ['502', failed(502), undefined, true],
  ['503 with Retry-After', failed(503, { 'retry-after': '7' }), 7_000, true],
  ['403 with Retry-After', failed(403, { 'retry-after': '7' }), 7_000, false],
  [
    '403 with an exhausted rate limit',
    failed(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inASecond }),
    1_000,
    false,
  ],
  [
    '403 with a secondary rate limit',
    failed(403, {}, 'You have exceeded a secondary rate limit.'),
    60_000,
    false,
  ],
  [
    "403 with GitHub's older words for it",
    failed(403, {}, 'You have triggered an abuse detection mechanism.'),
    60_000,
    false,
  ],
]

test.each(retried)('%s is tried again', (_, error, waitAtLeast, mayHaveBeenProcessed) => {
  expect(classifyError(error, NOW)).toMatchObject({
    kind: 'unavailable',
    permanent: false,
    responded: true,
    waitAtLeast,
    mayHaveBeenProcessed,
  })
})

test.each([true, false])('no response, which may have been processed: %s', processed => {
  const cause = new TypeError('x', { cause: new NetworkError(processed, 'reset', !processed) })
  const error = Object.assign(new Error('x', { cause }), { status: 500 })
  expect(classifyError(error, NOW)).toMatchObject({
    kind: 'unavailable',
    reason: 'reset',
    responded: false,
    permanent: !processed,
    mayHaveBeenProcessed: processed,
  })
})

const accepted: readonly [string, string, number, unknown, string | undefined][] = [
  ['a secret', 'GET', 200, { updated_at: 'x' }, undefined],
  ['a created secret', 'PUT', 201, {}, undefined],
  ['an updated secret', 'PUT', 204, '', undefined],
  ['a page of a captive portal for a read', 'GET', 200, '<html>', 'the response is not JSON'],
  ['bytes', 'GET', 200, new ArrayBuffer(2), 'the response is not JSON'],
  ['an empty response to a read', 'GET', 204, '', 'unexpected status 204'],
  ['a created secret, without content', 'PUT', 201, undefined, undefined],
  ['a page with the right status for a write', 'PUT', 201, '<html>', 'the response is not JSON'],
  ['a page for a write', 'PUT', 200, '<html>', 'unexpected status 200'],
  ['202 for a write', 'PUT', 202, {}, 'unexpected status 202'],
]

test.each(accepted)('%s', (_, method, status, data, reason) => {
  expect(classifyAccepted({ method }, { status, data })?.reason).toBe(reason)
})
