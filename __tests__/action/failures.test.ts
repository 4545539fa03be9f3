import { expect, test } from '@jest/globals'
import { failureKinds } from '../../src/lib/failure.ts'
import { openWorld } from '../support/open-world.ts'
import type { World, WorldOptions } from '../world/index.ts'

interface Case {
  readonly when: string
  readonly world?: WorldOptions
  readonly inputs?: Readonly<Record<string, string | undefined>>
  readonly env?: Readonly<Record<string, string>>
  readonly arrange?: (world: World) => unknown
  readonly code: keyof typeof failureKinds
  /** What it leaves, unless that is what the table of failures says. */
  readonly credential?: string
  /** What a person has to find in the log. */
  readonly says: readonly (string | RegExp)[]
}

const oauthError = (status: number, error: string, description = '') => ({
  status,
  body: JSON.stringify({ error, error_description: description }),
})

const cases: readonly Case[] = [
  {
    when: 'several inputs are wrong at once',
    inputs: { 'client-id': '', 'secret-name': '1BAD', environment: 'prod', organization: 'acme' },
    code: 'input_invalid',
    says: ['`client-id` is empty', '`secret-name` must be', 'exclude each other', '`with:`'],
  },
  {
    when: 'the token endpoint is plain http',
    inputs: { 'token-url': 'http://example.com/token' },
    code: 'input_invalid',
    says: ['`token-url` must be an https URL'],
  },
  {
    when: 'the provider is custom and has no token endpoint',
    inputs: { 'token-url': undefined },
    code: 'input_invalid',
    says: ['`token-url` is needed with the provider `custom`'],
  },
  {
    when: 'the refresh token is empty',
    inputs: { 'refresh-token': '' },
    code: 'refresh_token_missing',
    says: ['Likely causes', 'does not name that environment', 'pull request from a fork'],
  },
  {
    when: 'Dependabot started the run',
    inputs: { 'refresh-token': '', 'client-secret': '' },
    env: { GITHUB_ACTOR: 'dependabot[bot]' },
    code: 'refresh_token_missing',
    says: ['Dependabot started this run', 'Other inputs have problems too', '`client-secret`'],
  },
  {
    when: 'GitHub does not know the token',
    inputs: { 'github-token': 'ghp_unknownunknownunknown' },
    code: 'github_unauthorized',
    says: ['GitHub answered 401: Bad credentials', 'wrong, expired or revoked'],
  },
  {
    when: 'the token may not read the secret',
    arrange: ({ github }) => github.tokens.set(github.token, { secrets: 'none' }),
    code: 'github_forbidden',
    says: ['GitHub answered 403', 'Secrets: write', 'secrets=', 'GITHUB_TOKEN can never'],
  },
  {
    when: 'the token may read the secret but not write it',
    arrange: ({ github }) => github.tokens.set(github.token, { secrets: 'read' }),
    code: 'github_forbidden',
    says: ['GitHub answered 403', 'Secrets: write'],
  },
  {
    when: 'the repository does not exist',
    inputs: { repository: 'acme/nowhere' },
    code: 'target_not_found',
    says: ['The repository acme/nowhere does not exist, or the token'],
  },
  {
    when: 'the environment does not exist',
    inputs: { environment: 'staging' },
    code: 'target_not_found',
    says: ['The environment staging of acme/app does not exist'],
  },
  {
    when: 'the organization does not exist',
    inputs: { organization: 'nobody' },
    code: 'target_not_found',
    says: ['The organization nobody does not exist'],
  },
  {
    when: 'there is no secret of that name',
    inputs: { 'secret-name': 'REFRESH_TOKN' },
    code: 'target_not_found',
    says: ['There is no secret REFRESH_TOKN', 'cannot have come from there'],
  },
  {
    when: 'GitHub fails until the deadline',
    arrange: ({ github }) =>
      github.fault({ on: 'public-key', kind: { status: 503 }, times: 'always' }),
    code: 'github_unavailable',
    says: ['GitHub answered 503', 'Trying again in', 'githubstatus.com'],
  },
  {
    when: 'GitHub cannot be reached',
    arrange: ({ github }) => github.down(),
    code: 'github_unavailable',
    says: ['the connection was refused (ECONNREFUSED)', 'HTTPS_PROXY and NO_PROXY'],
  },
  {
    when: 'the public key has not 32 bytes',
    world: {
      github: { answer: (name, json) => (name === 'public-key' ? { ...json, key: 'AAAA' } : json) },
    },
    code: 'github_unavailable',
    says: ['public key', '3 bytes where 32 are due'],
  },
  {
    when: 'another run rotated the secret after this one was queued',
    arrange: ({ github, place, secretName }) => {
      const held = github.secret(place, secretName)
      github.setSecret(place, secretName, held?.value ?? '', {
        updatedAt: new Date(Date.now() + 60_000),
      })
    },
    code: 'stale_refresh_token',
    says: [
      'was changed at',
      'after this run was queued',
      'another run has rotated',
      'environment secret',
    ],
  },
  {
    when: 'nothing listens at the token endpoint',
    arrange: ({ provider }) => provider.down(),
    code: 'provider_unreachable',
    says: ['No connection to 127.0.0.1', 'the connection was refused (ECONNREFUSED)'],
  },
  {
    when: "the token endpoint's certificate is not trusted",
    world: { tls: true },
    env: { NODE_EXTRA_CA_CERTS: '' },
    inputs: { 'github-api-url': undefined },
    code: 'github_unavailable',
    says: ['its certificate is not trusted', 'NODE_EXTRA_CA_CERTS'],
  },
  {
    when: 'the provider fails until the deadline',
    arrange: ({ provider }) =>
      provider.fault({ on: 'token', kind: { status: 502 }, times: 'always' }),
    code: 'provider_unavailable',
    says: ['it answered 502', 'Trying again in', 'If it then fails with invalid_grant'],
  },
  {
    when: 'the provider limits the rate until the deadline',
    arrange: ({ provider }) =>
      provider.fault({ on: 'token', kind: { status: 429 }, times: 'always' }),
    code: 'provider_unavailable',
    credential: 'untouched',
    says: ['refuses requests for now', 'it answered 429'],
  },
  {
    when: 'the refresh token was used before',
    arrange: async ({ provider, inputs }) => {
      const body = new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: inputs()['refresh-token'] ?? '',
        client_id: provider.clients.post.id,
        client_secret: provider.clients.post.secret ?? '',
      })
      await fetch(provider.tokenUrl, { method: 'POST', body })
    },
    code: 'invalid_grant',
    says: ['invalid_grant', /generation [0-9a-f]{8}/, 'has not changed since', 'Sign in'],
  },
  {
    when: 'the client secret is wrong',
    inputs: { 'client-secret': 'not-the-secret-of-this-client' },
    code: 'invalid_client',
    says: ['invalid_client', '`client-secret`'],
  },
  {
    when: 'the provider refuses the request for another reason',
    arrange: ({ provider }) =>
      provider.fault({ on: 'token', kind: oauthError(400, 'invalid_scope', 'no such scope') }),
    code: 'provider_rejected',
    says: ['answered 400: invalid_scope no such scope'],
  },
  {
    when: 'the token endpoint redirects',
    arrange: ({ provider }) =>
      provider.fault({
        on: 'token',
        kind: { status: 307, headers: { location: 'https://elsewhere.example/token' }, body: '' },
      }),
    code: 'provider_rejected',
    says: ['a redirect to https://elsewhere.example/token, which is not followed'],
  },
  {
    when: 'the answer is a web page until the deadline',
    arrange: ({ provider }) =>
      provider.fault({ on: 'token', kind: { garbage: true }, times: 'always' }),
    code: 'provider_response_invalid',
    says: ['an answer that is not JSON (', 'Check that `token-url` is the token endpoint itself'],
  },
  {
    when: 'the answer is lost and the provider has no replay window',
    arrange: ({ provider }) => provider.fault({ on: 'token', kind: { reset: 'after' } }),
    code: 'invalid_grant',
    says: ['An earlier attempt of this run had no usable answer', 'in the lost answer', 'Sign in'],
  },
  {
    when: 'the answer is JSON without a token',
    world: { provider: { answer: () => ({ hello: 'world' }) } },
    code: 'provider_response_invalid',
    says: ['an answer without an access token'],
  },
  {
    when: 'the answer has a new refresh token, but no access token',
    world: { provider: { answer: ({ access_token, ...rest }) => rest } },
    code: 'provider_response_invalid',
    credential: 'stored',
    says: ['a new refresh token, but no access token', 'The newest refresh token is in the secret'],
  },
  {
    when: 'GitHub refuses the write for good',
    arrange: ({ github }) => github.fault({ on: 'put', kind: { status: 403 }, times: 'always' }),
    code: 'store_failed',
    says: ['could not be stored', 'gh api --method PUT', 'encrypted_value=', 'Recovery:'],
  },
  {
    when: 'GitHub fails on the write until the deadline',
    arrange: ({ github }) => github.fault({ on: 'put', kind: { status: 500 }, times: 'always' }),
    code: 'store_failed',
    says: ['could not be stored', 'GitHub answered 500', 'gh api --method PUT'],
  },
]

test.each(cases.map(one => [one.when, one] as const))(
  'when %s, the log says what happened, what is left and what to do',
  async (_, { world: options, arrange, inputs, env, code, credential, says }) => {
    const world = await openWorld({ inputs: { 'retry-timeout': '2' }, ...options })
    await arrange?.(world)
    const { main, outputs } = await world.step(inputs, { ...(env && { env }) })
    const left = credential ?? failureKinds[code].credential
    for (const words of says) expect(main.log).toMatch(words)
    expect(main.annotations.error.join('\n')).toContain(`${code}: `)
    expect(main.log).toContain('What to do: ')
    expect(main.exitCode).toBe(1)
    expect(outputs).toMatchObject({ 'error-code': code, credential: left })
    if (left === 'untouched') await expectUntouched(world)
  },
)

/** Nothing was spent: no request reached the provider, or none was carried out. */
async function expectUntouched({ provider, stored }: World): Promise<void> {
  const spent = provider.requests.filter(
    ({ name, carriedOut, status }) => name === 'token' && carriedOut && status === 200,
  )
  expect(spent).toEqual([])
  await expect(provider.works(stored() ?? '')).resolves.toBe(true)
}
