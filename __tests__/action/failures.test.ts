import { expect, test } from '@jest/globals'
import { type FailureCode, failures } from '../../src/shared/failure.ts'
import { openWorld } from '../support/open-world.ts'
import type { World, WorldOptions } from '../world/index.ts'

interface Case {
  readonly when: string
  readonly world?: WorldOptions
  readonly inputs?: Readonly<Record<string, string | undefined>>
  readonly env?: Readonly<Record<string, string>>
  readonly arrange?: (world: World) => unknown
  readonly code: FailureCode
  /** If not the usual one of this code. */
  readonly credential?: string
  /** What a person has to find in the log. */
  readonly says: readonly (string | RegExp)[]
}

const error = (status: number, body: object) => ({ status, body: JSON.stringify(body) })

const cases: readonly Case[] = [
  {
    when: 'several inputs are not valid',
    inputs: { 'client-id': '', 'secret-name': '1BAD', environment: 'prod', organization: 'acme' },
    code: 'input_invalid',
    says: ['`client-id` is empty', '`secret-name` must', 'exclude each other', '`with:` block'],
  },
  {
    when: 'the refresh token is empty, and Dependabot started the run',
    inputs: { 'refresh-token': '', 'client-secret': '' },
    env: { GITHUB_ACTOR: 'dependabot[bot]' },
    code: 'refresh_token_missing',
    says: ['Dependabot started this run', 'Other inputs have problems too', '`client-secret`'],
  },
  {
    when: 'GitHub rejects the token',
    inputs: { 'github-token': 'ghp_unknownunknownunknown' },
    code: 'github_unauthorized',
    says: ['GitHub rejected `github-token` (401). It is wrong, expired or revoked.'],
  },
  {
    when: 'the token may read the secret but not write it',
    arrange: ({ github }) => github.tokens.set(github.token, { secrets: 'read', actions: 'read' }),
    code: 'github_forbidden',
    says: ['GitHub responded 403', 'Secrets: write', 'secrets=', 'GITHUB_TOKEN can never'],
  },
  {
    when: 'the organization requires single sign-on',
    arrange: ({ github }) =>
      github.tokens.set(github.token, { secrets: 'write', rejectedBy: 'sso' }),
    code: 'github_forbidden',
    says: ['SAML', 'Authorize the token for single sign-on at https://github.com/orgs/acme/sso?'],
  },
  {
    when: 'the organization limits the lifetime of tokens',
    arrange: ({ github }) =>
      github.tokens.set(github.token, { secrets: 'write', rejectedBy: 'lifetime' }),
    code: 'github_forbidden',
    says: ['lifetime is greater', 'Create a token with a shorter lifetime'],
  },
  {
    when: 'the repository is archived',
    arrange: ({ github }) =>
      void Object.assign(github.repositories.get('acme/app') ?? {}, { archived: true }),
    code: 'github_forbidden',
    says: ['archived and read-only. Unarchive it'],
  },
  {
    when: 'the repository does not exist',
    inputs: { repository: 'acme/nowhere' },
    code: 'target_not_found',
    says: ['The repository acme/nowhere does not exist, or the token'],
  },
  {
    when: 'the environment does not exist, and the token has only the documented permission',
    inputs: { environment: 'staging' },
    arrange: ({ github }) => github.tokens.set(github.token, { environments: 'write' }),
    code: 'target_not_found',
    says: ['The environment staging of acme/app does not exist', 'Environments: write'],
  },
  {
    when: 'there is no secret of that name',
    inputs: { 'secret-name': 'REFRESH_TOKN' },
    code: 'target_not_found',
    says: ['There is no secret REFRESH_TOKN', 'cannot have come from it'],
  },
  {
    when: 'GitHub fails until the deadline',
    arrange: ({ github }) =>
      github.fault({ on: 'public-key', kind: { status: 503 }, times: 'always' }),
    // Time for a second attempt on a busy machine, too.
    inputs: { 'retry-timeout': '5' },
    code: 'github_unavailable',
    says: ['GitHub responded 503', 'Retrying in', 'githubstatus.com'],
  },
  {
    when: 'GitHub cannot be reached',
    arrange: ({ github }) => github.down(),
    code: 'github_unavailable',
    says: ['the connection was refused (ECONNREFUSED)', 'HTTPS_PROXY, NO_PROXY'],
  },
  {
    when: 'the public key does not have 32 bytes',
    world: {
      github: { answer: (name, json) => (name === 'public-key' ? { ...json, key: 'AAAA' } : json) },
    },
    code: 'github_unavailable',
    says: ['its public key has 3 bytes instead of 32'],
  },
  {
    when: "the servers' certificates are not trusted",
    world: { tls: true },
    env: { NODE_EXTRA_CA_CERTS: '' },
    code: 'github_unavailable',
    says: ['its certificate is not trusted', 'NODE_EXTRA_CA_CERTS'],
  },
  {
    when: 'the verification of certificates is off',
    env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    code: 'input_invalid',
    says: ['`NODE_TLS_REJECT_UNAUTHORIZED=0` disables the verification of certificates'],
  },
  {
    when: 'nothing listens at the token endpoint',
    arrange: ({ provider }) => provider.down(),
    code: 'provider_unreachable',
    says: [/No request to 127\.0\.0\.1:\d+ was carried out: the connection was refused \(ECONN/],
  },
  {
    when: 'the provider fails until the deadline',
    arrange: ({ provider }) =>
      provider.fault({ on: 'token', kind: { status: 502 }, times: 'always' }),
    inputs: { 'retry-timeout': '5' },
    code: 'provider_unavailable',
    says: ['it responded 502', 'Retrying in', 'If it fails with invalid_grant'],
  },
  {
    when: 'the provider limits the rate until the deadline',
    arrange: ({ provider }) =>
      provider.fault({ on: 'token', kind: { status: 429 }, times: 'always' }),
    code: 'provider_unavailable',
    credential: 'untouched',
    says: ['refuses requests for now: it responded 429'],
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
    says: ['invalid_grant', /fingerprint [0-9a-f]{8}/, 'has not changed since', 'Sign in'],
  },
  {
    when: 'the client secret is wrong',
    inputs: { 'client-secret': 'not-the-secret-of-this-client' },
    code: 'invalid_client',
    says: ['invalid_client', 'Check `client-id`, `client-secret` and `client-auth`.'],
  },
  {
    when: 'the provider rejects the request for another reason',
    arrange: ({ provider }) =>
      provider.fault({ on: 'token', kind: error(400, { error: 'invalid_scope' }) }),
    code: 'provider_rejected',
    credential: 'untouched',
    says: ['responded 400: invalid_scope.'],
  },
  {
    when: 'the provider has an error of its own form, with a token in it',
    arrange: ({ provider, stored }) => {
      const body = { errors: [{ errorType: 'invalid_grant', message: `bad ${stored()} here` }] }
      provider.fault({ on: 'token', kind: error(400, body) })
    },
    code: 'invalid_grant',
    says: ['responded 400: invalid_grant: bad *** here.'],
  },
  {
    when: 'the response is a web page until the deadline',
    arrange: ({ provider }) =>
      provider.fault({ on: 'token', kind: { garbage: true }, times: 'always' }),
    code: 'provider_response_invalid',
    says: ['sent no token', 'Check that `token-url` is the token endpoint itself'],
  },
  {
    when: 'the response is lost and the provider has no replay window',
    arrange: ({ provider }) => provider.fault({ on: 'token', kind: { reset: 'after' } }),
    code: 'invalid_grant',
    says: ['An earlier attempt of this run got no usable response', 'the lost response', 'Sign in'],
  },
  {
    when: 'the response has a new refresh token, but no access token',
    world: { provider: { answer: ({ access_token, ...rest }) => rest } },
    code: 'provider_response_invalid',
    credential: 'stored',
    says: ['a new refresh token, but no access token', 'The newest refresh token is in the secret'],
  },
  {
    when: 'GitHub refuses every write',
    arrange: ({ github }) => github.fault({ on: 'put', kind: { status: 403 }, times: 'always' }),
    code: 'store_failed',
    says: ['is not saved in the', 'gh api --method PUT', 'encrypted_value=', 'Recovery:'],
  },
  {
    when: 'GitHub fails on the write until the deadline',
    arrange: ({ github }) => github.fault({ on: 'put', kind: { status: 500 }, times: 'always' }),
    code: 'store_failed',
    says: ['is not saved in the', 'GitHub responded 500', 'gh api --method PUT'],
  },
]

test.each(cases.map(one => [one.when, one] as const))(
  'when %s, the log says what happened, what is left and what to do',
  async (_, { world: options, arrange, inputs, env, code, credential, says }) => {
    const world = await openWorld({ inputs: { 'retry-timeout': '1' }, ...options })
    await arrange?.(world)
    const { main, outputs } = await world.step(inputs, { ...(env && { env }) })
    const left = credential ?? failures[code].credential
    for (const words of says) expect(main.log).toMatch(words)
    expect(main.annotations.error.join('\n')).toContain(`${code}: `)
    expect(main.log).toContain('What to do: ')
    expect(main.exitCode).toBe(1)
    expect(outputs).toMatchObject({ 'error-code': code, credential: left })
    if (left === 'untouched') await expectUntouched(world)
  },
)

/** No token request reached the provider, or none was carried out. */
async function expectUntouched({ provider, stored }: World): Promise<void> {
  const used = provider.requests.filter(
    ({ name, carriedOut, status }) => name === 'token' && carriedOut && status === 200,
  )
  expect(used).toEqual([])
  await expect(provider.works(stored() ?? '')).resolves.toBe(true)
}
