import { expect, test } from '@jest/globals'
import { classifyProviderError } from '../../../src/oauth/error-meaning.ts'
import type { Provider } from '../../../src/oauth/provider.ts'
import { type ProviderName, providers } from '../../../src/oauth/providers/index.ts'

type Row = readonly [error: string, status: number, meaning: string]

const standard: readonly Row[] = [
  ['invalid_grant', 400, 'invalid_grant'],
  ['invalid_grant', 401, 'invalid_grant'],
  ['invalid_grant', 403, 'invalid_grant'],
  ['invalid_grant', 500, 'invalid_grant'],
  ['invalid_token', 401, 'invalid_grant'],
  ['invalid_client', 401, 'invalid_client'],
  ['invalid_client', 400, 'invalid_client'],
  ['unauthorized_client', 400, 'unauthorized_client'],
  ['unauthorized_client', 401, 'invalid_client'],
  ['invalid_request', 400, 'invalid_request'],
  ['invalid_scope', 400, 'invalid_scope'],
  ['unsupported_grant_type', 400, 'unsupported_grant_type'],
  ['temporarily_unavailable', 400, 'transient'],
  ['temporarily_unavailable', 503, 'transient'],
  ['server_error', 200, 'transient'],
  ['server_error', 500, 'transient'],
  ['internal_error', 200, 'transient'],
  ['unauthorized', 401, 'invalid_client'],
  ['Unauthorised', 401, 'invalid_client'],
  ['unauthorized', 400, 'other'],
  ['Internal Server Error', 500, 'transient'],
  ['INTERNAL', 502, 'transient'],
  ['bad_gateway', 502, 'transient'],
  ['down_for_maintenance', 503, 'transient'],
  ['upstream_request_timeout', 504, 'transient'],
  ['invalid_request', 502, 'invalid_request'],
  ['quota_exceeded', 500, 'other'],
  ['refresh_token_reused', 401, 'invalid_grant'],
  ['token_expired', 400, 'invalid_grant'],
  ['REFRESH_TOKEN_NOT_FOUND', 400, 'invalid_grant'],
  ['token_type_unsupported', 400, 'other'],
  ['INVALID_GRANT', 400, 'invalid_grant'],
  ['INVALID_GRANT', 500, 'invalid_grant'],
  ['Invalid_Grant', 400, 'invalid_grant'],
  ['invalidGrant', 400, 'invalid_grant'],
  ['invalid-grant', 400, 'invalid_grant'],
  ['InvalidClient', 401, 'invalid_client'],
  ['RefreshTokenExpired', 400, 'invalid_grant'],
  ['BAD_CLIENT_SECRET', 400, 'invalid_client'],
  ['invalid_clientid', 400, 'invalid_client'],
  ['incorrect_client_credentials', 200, 'invalid_client'],
  ['client_disabled', 400, 'other'],
  ['toString', 400, 'other'],
  ['', 400, 'none'],
  ['', 401, 'none'],
]

test.each(standard)('%j with %d means %s', (error, status, meaning) => {
  expect(classifyProviderError({ error, description: '' }, status, providers.custom)).toBe(meaning)
})

const presets: readonly (readonly [ProviderName, ...Row])[] = [
  ['slack', 'invalid_refresh_token', 200, 'invalid_grant'],
  ['slack', 'token_revoked', 200, 'invalid_grant'],
  ['slack', 'bad_client_secret', 200, 'invalid_client'],
  ['slack', 'invalid_client_id', 200, 'invalid_client'],
  ['slack', 'internal_error', 200, 'transient'],
  ['slack', 'fatal_error', 200, 'transient'],
  ['slack', 'team_access_not_granted', 200, 'other'],
  ['github', 'bad_refresh_token', 200, 'invalid_grant'],
  ['github', 'incorrect_client_credentials', 200, 'invalid_client'],
  ['hubspot', 'BAD_REFRESH_TOKEN', 400, 'invalid_grant'],
  ['custom', 'bad_refresh_token', 200, 'invalid_grant'],
]

test.each(presets)('%s: %j with %d means %s', (name, error, status, meaning) => {
  expect(classifyProviderError({ error, description: '' }, status, providers[name])).toBe(meaning)
})

test('a preset can name words of an error that is transient', () => {
  const provider: Provider = { ...providers.custom, transientDescriptions: ['expired code'] }
  const error = { error: 'invalid_grant', description: 'Expired code.' }
  expect(classifyProviderError(error, 400, provider)).toBe('transient')
})
