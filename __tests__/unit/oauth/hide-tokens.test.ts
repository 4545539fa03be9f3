import { expect, test } from '@jest/globals'
import { hideTokens } from '../../../src/oauth/hide-tokens.ts'

const UUID = '8a5b9a2c-1f0e-4c6d-9b7a-0123456789ab'
const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyIiwiZXhwIjoxfQ.Q2xpZW50U2lnbmF0dXJlMQ'

test.each([
  ['refresh_token=new-refresh-Hs6Jc1Ug5NeXa', 'refresh_token=***'],
  ['token Hs6Jc1Ug5NeXa3Ft0Ko9Qd2mVxY7kTzLp4Rw8Bn is used', 'token *** is used'],
  ['1//0gHs6Jc1Ug5NeXa3Ft0Ko', '1//***'],
  ['0123456789abcdef0123456789abcdef', '***'],
  [`Bearer ${JWT}`, 'Bearer ***.***.***'],
  [`refresh_token=${UUID}`, 'refresh_token=***'],
  [`{"refresh_token": "${UUID}"}`, '{"refresh_token": "***"}'],
  [`Refresh token: ${UUID}`, 'Refresh token: ***'],
])('%s has a token', (text, shown) => {
  expect(hideTokens(text)).toBe(shown)
})

test.each([
  'invalid_grant: The refresh token is expired.',
  'keymanagement.service.invalid_refresh_token',
  'AADSTS700082: The refresh token has expired due to inactivity.',
  `Trace ID: ${UUID} Timestamp: 2026-11-03 10:00:00Z`,
  'https://learn.example.com/v2/oauth2-authorization-code-flow#step-3',
  'refresh_token_expired_or_revoked_v2',
  'E0000011, 20261103100000000000',
])('%s has none', text => {
  expect(hideTokens(text)).toBe(text)
})
