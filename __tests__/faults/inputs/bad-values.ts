import type { Place } from '../../world/places.ts'

/** An input value that the action must reject, or that must have no effect beyond its value. */
export type BadInput = {
  readonly input: string
  /** What is wrong with the value. */
  readonly what: string
  readonly value: string
  /** Other inputs that make the value wrong. */
  readonly others?: Readonly<Record<string, string>>
  /** The action accepts the value, and must not run the command in it. */
  readonly legal?: true
  readonly place?: Place
}

/** Values that are wrong for one input. */
export const badValues: readonly BadInput[] = [
  bad('environment', 'a newline', 'prod\nuction'),
  bad('environment', 'a control character', 'prod\u0001'),
  bad('environment', 'together with organization', 'production', { organization: 'acme' }),
  bad('provider', 'unknown', 'anypiont'),
  bad('client-auth', 'unknown', 'client_secret'),
  bad('client-auth', 'a list', 'client_secret_post, client_secret_basic'),
  bad('on-stale', 'a boolean', 'true'),
  ...['-1', '1.5', '1e3', '0x10', '2 minutes', '99999', 'NaN', '٣', '1_000', '12,0'].map(value =>
    bad('retry-timeout', value, value),
  ),
  ...['token-url', 'revocation-url', 'introspection-url', 'github-api-url'].flatMap(input => [
    bad(input, 'plain http', 'http://example.com/token'),
    bad(input, 'ftp', 'ftp://example.com/token'),
    bad(input, 'a file', 'file:///etc/passwd'),
    bad(input, 'a script', 'javascript:alert(1)'),
    bad(input, 'no scheme', 'example.com/token'),
    bad(input, 'credentials', 'https://user:secret@example.com/token'),
    bad(input, 'a fragment', 'https://example.com/token#fragment'),
    bad(input, 'a space', 'https://example.com/to ken'),
    bad(input, 'no host', 'https://'),
    bad(input, 'a port too high', 'https://example.com:99999/'),
    bad(input, 'loopback in the name only', 'http://localhost.example.com/token'),
  ]),
  bad('secret-name', 'a digit first', '1TOKEN'),
  bad('secret-name', 'a hyphen', 'REFRESH-TOKEN'),
  bad('secret-name', 'a slash', 'REFRESH/TOKEN'),
  bad('secret-name', 'dots', '../REFRESH_TOKEN'),
  bad('secret-name', 'GITHUB_', 'GITHUB_REFRESH_TOKEN'),
  bad('secret-name', 'github_', 'github_refresh_token'),
  bad('secret-name', 'a space', 'REFRESH TOKEN'),
  bad('secret-name', 'an expression', '${{ secrets.REFRESH_TOKEN }}'),
  bad('repository', 'no owner', 'app'),
  bad('repository', 'too many parts', 'acme/app/secrets'),
  bad('repository', 'a URL', 'https://github.com/acme/app'),
  bad('repository', 'dots', 'acme/..'),
  bad('repository', 'a query', 'acme/app?x=1'),
  bad('repository', 'an empty owner', '/app'),
  bad('organization', 'a slash', 'acme/app'),
  bad('organization', 'dots', '..'),
  bad('organization', 'a space', 'acme inc'),
  bad('domain', 'where the provider has none', 'login.example.com'),
  bad('domain', 'credentials', 'user:secret@login.example.com', { provider: 'auth0' }),
  bad('domain', 'missing where it is needed', '', { provider: 'auth0', 'token-url': '' }),
  ...['{}', 'not a key', '-----BEGIN PRIVATE KEY-----', '{"kty":"RSA","n":"AQ","e":"AQAB"}'].map(
    value => bad('private-key', value, value, { 'client-auth': 'private_key_jwt' }),
  ),
  bad('private-key', 'missing where it is needed', '', { 'client-auth': 'private_key_jwt' }),
  ...['no equals sign', '=value', 'grant_type=password', 'refresh_token=x'].map(value =>
    bad('token-params', value, value),
  ),
  ...['action', 'actions;dependabot', 'actions,', 'actions, secrets'].map(value =>
    bad('app', value, value),
  ),
  bad('app', 'another store for an environment', 'dependabot', { environment: 'production' }),
  ...['REFRESH_TOKEN', 'refresh_token', '1TOKEN', 'GITHUB_X', 'A-B'].map(value =>
    bad('access-token-secret', value, value),
  ),
  ...['PATH', 'path', 'GITHUB_ENV', 'NODE_OPTIONS', 'LD_PRELOAD', 'BASH_ENV', '1X', 'A=B'].map(
    value => bad('export-env', value, value),
  ),
  ...['no colon', ': value', 'Authorization: Basic eA==', 'Host: example.com', 'x y: z'].map(
    value => bad('token-headers', value, value),
  ),
  ...['xml', 'form,json'].map(value => bad('token-format', value, value)),
  ...['-1', '1.5', 'an hour'].map(value => bad('min-validity', value, value)),
  bad('access-token', 'without access-token-secret', 'an-access-token'),
  bad('certificate', 'not a certificate', 'MIIB', { 'client-auth': 'private_key_jwt' }),
  ...['yes', '1', 'on', 'truee'].flatMap(value => [
    bad('force-refresh', value, value),
    bad('revoke-on-exit', value, value),
    bad('dry-run', value, value),
  ]),
  bad('revoke-on-exit', 'with nowhere to revoke', 'true'),
]

export function bad(
  input: string,
  what: string,
  value: string,
  others: Readonly<Record<string, string>> = {},
): BadInput {
  return { input, what, value, others }
}
