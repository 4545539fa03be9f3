import { expect, test } from '@jest/globals'
import { endpointProblem } from '../../../src/http/endpoint-url.ts'

test.each([
  'https://login.example.com/oauth2/token',
  'HTTPS://LOGIN.EXAMPLE.COM',
  'https://login.example.com:8443/token?tenant=a',
  'https://[2001:db8::1]/token',
  'https://b\u00fccher.example/token',
  'http://localhost:8080/token',
  'http://127.0.0.1/token',
  'http://127.8.9.1:1/token',
  'http://[::1]:8080/token',
])('%s is an endpoint', url => {
  expect(endpointProblem(url)).toBeUndefined()
})

test.each([
  ['', 'is not a URL'],
  ['login.example.com/token', 'is not a URL'],
  ['https://', 'is not a URL'],
  ['https://a b/', 'is not a URL'],
  ['https://example.com/\ttoken', 'is not a URL'],
  ['https://example.com/token\n', 'is not a URL'],
  ['http://example.com/token', 'must be an https URL'],
  ['http://127.0.0.1.example.com/', 'must be an https URL'],
  ['http://localhost.example.com/', 'must be an https URL'],
  ['ftp://localhost/', 'must be an https URL'],
  ['https:///token', 'has no host'],
  ['https:/token', 'has no host'],
  ['https:token', 'has no host'],
  ['https://user@example.com/', 'must not contain credentials'],
  ['https://user:password@example.com/', 'must not contain credentials'],
  ['https://example.com/#part', 'must not have a fragment (#)'],
  [`https://example.com/${'a'.repeat(2_048)}`, 'is longer than 2048 characters'],
])('%j %s', (text, problem) => {
  expect(endpointProblem(text)).toBe(problem)
})
