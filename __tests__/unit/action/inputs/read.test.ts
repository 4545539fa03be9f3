import { describe, expect, test } from '@jest/globals'
import { readInputs } from '../../../../src/action/inputs/read.ts'
import { Failure } from '../../../../src/shared/failure.ts'
import { createFakeRuntime } from '../../fake-runtime.ts'

type Given = Readonly<Record<string, string>>

const usual: Given = {
  provider: 'custom',
  'token-url': 'https://login.example.com/token',
  'client-id': 'app',
  'client-secret': 'client-secret-1',
  'refresh-token': 'old-refresh-token',
  'github-token': 'github-token-1',
  'secret-name': 'REFRESH_TOKEN',
}
const usualEnv: Given = {
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_API_URL: 'https://api.github.com',
}

async function read(inputs: Given, env: Given = {}) {
  const fake = createFakeRuntime({ inputs: { ...usual, ...inputs }, env: { ...usualEnv, ...env } })
  return { values: await readInputs(fake.runtime), ...fake }
}

/** The problems that are listed, without the frame around them. */
async function problemsWith(inputs: Given, env: Given = {}): Promise<string[]> {
  try {
    await read(inputs, env)
    return []
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    expect(error.credential).toBe('untouched')
    return error.message.split('\n- ').slice(1)
  }
}

/** All cases of a word that people write. */
const spellings = (word: string): string[] => [
  word,
  word.toUpperCase(),
  word.slice(0, 1).toUpperCase() + word.slice(1),
  [...word].map((c, index) => (index % 2 ? c.toUpperCase() : c)).join(''),
]

describe('every rule compares what the parser returned', () => {
  const revoke = (value: string) => spellings('true').map(flag => [flag, value] as const)

  test.each([...revoke('google'), ...revoke('gitlab')])(
    '`revoke-on-exit: %s` is refused with %s, whose refresh token ends too',
    async (flag, provider) => {
      for (const name of spellings(provider)) {
        expect(
          await problemsWith({ provider: name, 'token-url': '', 'revoke-on-exit': flag }),
        ).toEqual([
          `\`revoke-on-exit\` cannot be used with \`${provider}\`: revoking the access token also ends the refresh token.`,
        ])
      }
    },
  )

  test.each(spellings('true'))('`revoke-on-exit: %s` needs an endpoint', async flag => {
    expect(await problemsWith({ 'revoke-on-exit': flag })).toEqual([
      '`revoke-on-exit` requires `revocation-url` with the provider `custom`.',
    ])
    const url = 'https://login.example.com/revoke'
    expect(await problemsWith({ 'revoke-on-exit': flag, 'revocation-url': url })).toEqual([])
  })

  test.each(spellings('false'))('`revoke-on-exit: %s` breaks no rule', async flag => {
    const google = { provider: 'google', 'token-url': '' }
    expect(await problemsWith({ ...google, 'revoke-on-exit': flag })).toEqual([])
  })

  test.each(spellings('okta'))('`provider: %s` needs a domain', async provider => {
    const [problem, ...more] = await problemsWith({ provider, 'token-url': '' })
    expect(more).toEqual([])
    expect(problem).toMatch(/^`domain` is required with the provider `okta`: organization host/)
  })

  test.each(spellings('custom'))('`provider: %s` needs a token endpoint', async provider => {
    expect(await problemsWith({ provider, 'token-url': '' })).toEqual([
      '`token-url` is required with the provider `custom`.',
    ])
  })

  test.each(spellings('google'))('`provider: %s` has no domain', async provider => {
    const inputs = { provider, 'token-url': '', domain: 'a.example' }
    expect(await problemsWith(inputs)).toEqual([
      '`domain` has no effect with the provider `google`. Remove it.',
    ])
  })

  const needs: readonly [string, string][] = [
    ['private_key_jwt', 'private-key'],
    ['client_secret_post', 'client-secret'],
    ['client_secret_basic', 'client-secret'],
    ['client_secret_jwt', 'client-secret'],
  ]
  test.each(
    needs.flatMap(([method, input]) => spellings(method).map(auth => [auth, input, method])),
  )('`client-auth: %s` needs `%s`', async (auth, input, method) => {
    const inputs = { 'client-auth': auth, 'client-secret': '' }
    expect(await problemsWith(inputs)).toEqual([
      `\`${input}\` is required for the client authentication \`${method}\`. Select another with \`client-auth\`.`,
    ])
  })

  test.each(spellings('none'))('`client-auth: %s` needs nothing', async auth => {
    expect(await problemsWith({ 'client-auth': auth, 'client-secret': '' })).toEqual([])
  })

  test.each(['Dependabot', 'DEPENDABOT', 'Actions,Dependabot', 'codeSpaces'])(
    '`app: %s` is refused for an environment',
    async app => {
      expect(await problemsWith({ environment: 'production', app })).toEqual([
        '`app` must be `actions` for an environment secret: the other stores have no environments.',
      ])
    },
  )

  test.each(spellings('actions'))('`app: %s` is right for an environment', async app => {
    expect(await problemsWith({ environment: 'production', app })).toEqual([])
  })

  test.each(['REFRESH_TOKEN', 'refresh_token', 'Refresh_Token'])(
    '`access-token-secret: %s` is the secret of the refresh token',
    async name => {
      expect(await problemsWith({ 'access-token-secret': name })).toEqual([
        '`access-token-secret` must not be the secret of the refresh token.',
      ])
    },
  )
})

describe('a value has the same meaning in every spelling', () => {
  test.each(spellings('true'))('`dry-run: %s`', async flag => {
    expect((await read({ 'dry-run': flag })).values.dryRun).toBe(true)
  })

  test.each(spellings('false'))('`dry-run: %s`', async flag => {
    expect((await read({ 'dry-run': flag })).values.dryRun).toBe(false)
  })

  test.each(['fail', 'warn', 'ignore'].flatMap(word => spellings(word).map(one => [one, word])))(
    '`on-stale: %s` is %s',
    async (given = '', word) => {
      expect((await read({ 'on-stale': given })).values.onStale).toBe(word)
    },
  )

  test.each([
    ['Actions,Dependabot', ['actions', 'dependabot']],
    [' CODESPACES , actions ', ['codespaces', 'actions']],
  ])('`app: %s`', async (app, apps) => {
    expect((await read({ app })).values.apps).toEqual(apps)
  })

  test.each(spellings('client_secret_basic'))('`client-auth: %s`', async auth => {
    expect((await read({ 'client-auth': auth })).values.client.auth).toBe('client_secret_basic')
  })

  test.each(spellings('slack'))('`provider: %s`', async provider => {
    const { values } = await read({ provider, 'token-url': '' })
    expect(values.tokenUrl).toBe('https://slack.com/api/oauth.v2.access')
  })
})

test('an empty input has the default of action.yml', async () => {
  const empty = { provider: '', 'token-url': '', app: '', 'on-stale': '', 'dry-run': '' }
  const { values } = await read({ ...empty, 'retry-timeout': '', 'revoke-on-exit': '' })
  expect(values).toMatchObject({
    tokenUrl: 'https://anypoint.mulesoft.com/accounts/api/v2/oauth2/token',
    apps: ['actions'],
    onStale: 'fail',
    dryRun: false,
    revokeOnExit: false,
    retryTimeout: 120_000,
    owner: { kind: 'repository', owner: 'acme', repo: 'app' },
    github: { apiUrl: 'https://api.github.com' },
  })
})

test.each([
  [
    { environment: 'prod/eu west' },
    { kind: 'environment', owner: 'acme', repo: 'app', environment: 'prod/eu west' },
  ],
  [{ organization: 'acme-corp' }, { kind: 'organization', org: 'acme-corp' }],
  [{ repository: 'acme/tools' }, { kind: 'repository', owner: 'acme', repo: 'tools' }],
])('%j is where the secret belongs', async (inputs, owner) => {
  expect((await read(inputs as Given)).values.owner).toEqual(owner)
})

test('a slash at the end of the API URL is dropped', async () => {
  const { values } = await read({ 'github-api-url': 'https://ghe.example/api/v3/' })
  expect(values.github.apiUrl).toBe('https://ghe.example/api/v3')
})

test('all problems are in one message', async () => {
  const inputs = {
    'client-id': '',
    'secret-name': '1BAD',
    environment: 'prod',
    organization: 'acme',
  }
  expect(await problemsWith({ ...inputs, 'dry-run': 'yes' })).toEqual([
    '`client-id` is empty.',
    expect.stringMatching(/^`secret-name` must consist of/),
    '`dry-run` must be true or false.',
    expect.stringMatching(/^`environment` and `organization` exclude each other/),
  ])
})

test('a value that is not valid is not also called missing', async () => {
  expect(await problemsWith({ 'token-url': 'http://a.example' })).toEqual([
    '`token-url` must be an https URL.',
  ])
  expect(await problemsWith({ provider: 'nobody' })).toEqual([
    expect.stringMatching(/^`provider` must be one of airtable, /),
  ])
})

const refused: readonly [string, string][] = [
  ...['PATH', 'GITHUB_TOKEN', 'NODE_OPTIONS', 'RUNNER_TEMP', '1A', 'A-B', 'A\nB', 'path'].map(
    (name): [string, string] => ['export-env', name],
  ),
  ...['GITHUB_X', '1X', 'A-B', 'a b', `A${'B'.repeat(240)}`].map((name): [string, string] => [
    'secret-name',
    name,
  ]),
  ...['app', 'acme/app/x', 'acme/..', '../app', 'acme/a b'].map((name): [string, string] => [
    'repository',
    name,
  ]),
  ['organization', 'a/b'],
  ['environment', 'a\u0007b'],
  ['scope', 'read\nwrite'],
  ['refresh-token', 'tokén'],
  ['refresh-token', '"abc"'],
  ['refresh-token', 'x'.repeat(48 * 1_024 + 1)],
  ['retry-timeout', 'soon'],
  ['token-params', 'scope=x'],
  ['token-params', 'client_secret=x'],
  ['revocation-url', 'http://login.example.com/revoke'],
  ['github-api-url', 'http://ghe.example/api/v3'],
]

test.each(refused)('`%s: %j` is refused, and not repeated', async (input, value) => {
  const problems = await problemsWith({ [input]: value })
  expect(problems).toEqual([expect.stringContaining(`\`${input}\` `)])
  if (value.length > 5) expect(problems.join()).not.toContain(value)
})

const accepted: readonly [string, string][] = [
  ['client-secret', 'pässwörd €'],
  ['client-id', 'ä:b%&'],
  ['export-env', 'ANYPOINT_BEARER'],
  ['environment', 'prod/eu west (ü)'],
  ['token-params', 'audience=https://api.example/?a=b'],
]

test.each(accepted)('`%s: %j` is accepted', async (input, value) => {
  expect(await problemsWith({ [input]: value })).toEqual([])
})

const badDomains = ['evil.example/?x=', 'user@evil.example', 'evil.example#', 'a b', '../x']

test.each(badDomains)('`domain: %j` is refused', async domain => {
  const problems = await problemsWith({ provider: 'okta', 'token-url': '', domain })
  expect(problems).toEqual([expect.stringMatching(/^`domain` must be a host or tenant/)])
})

test('a domain with plain http does not lead to the token endpoint', async () => {
  const inputs = { provider: 'okta', 'token-url': '', domain: 'http://acme.okta.com' }
  expect((await problemsWith(inputs)).join()).toContain('`domain` does not lead to a usable URL')
})

test('an endpoint that an input names replaces that of the preset', async () => {
  const own = { 'token-url': 'https://a.example/t', 'revocation-url': 'https://a.example/r' }
  const { values } = await read({ provider: 'keycloak', ...own })
  expect(values.tokenUrl).toBe('https://a.example/t')
  expect(values.revocation).toEqual({ url: 'https://a.example/r', refreshToken: 'survives' })
  expect(values.client.auth).toBe('client_secret_basic')
})

test('an http revocation endpoint of a domain is not used', async () => {
  const inputs = { provider: 'okta', domain: 'http://acme.okta.com', 'revoke-on-exit': 'true' }
  expect((await problemsWith(inputs)).join()).toContain(
    '`revoke-on-exit` requires `revocation-url`',
  )
})

test('`NODE_TLS_REJECT_UNAUTHORIZED=0` is refused', async () => {
  expect(await problemsWith({}, { NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toEqual([
    expect.stringContaining('disables the verification of certificates'),
  ])
  expect(await problemsWith({}, { NODE_TLS_REJECT_UNAUTHORIZED: '1' })).toEqual([])
})

test('every secret input is masked, also if another input is not valid', async () => {
  const { runtime, record } = createFakeRuntime({ inputs: { ...usual, 'retry-timeout': 'soon' } })
  await expect(readInputs(runtime)).rejects.toBeInstanceOf(Failure)
  for (const input of ['refresh-token', 'client-secret', 'github-token']) {
    expect(record.masked).toContain(usual[input])
  }
})

describe('an empty refresh token', () => {
  const missing = async (env: Given = {}, inputs: Given = {}) => {
    try {
      await read({ 'refresh-token': '', ...inputs }, env)
    } catch (error) {
      return error as Failure
    }
    throw new Error('accepted')
  }

  test('has the usual causes', async () => {
    const { code, message } = await missing()
    expect(code).toBe('refresh_token_missing')
    expect(message).toMatch(
      /^`refresh-token` is empty\. Usual causes:\n- The secret belongs to an env/,
    )
    expect(message).toContain('pull request from a fork')
    expect(message).not.toContain('Other inputs')
  })

  test('in a run that Dependabot started has that cause', async () => {
    const { message } = await missing({ GITHUB_ACTOR: 'dependabot[bot]' })
    expect(message).toMatch(/The cause:\n- Dependabot started this run\./)
    expect(message).not.toContain('Usual causes')
  })

  test('comes before the problems of other inputs', async () => {
    const { message } = await missing({}, { 'client-secret': '' })
    expect(message).toMatch(/Other inputs have problems too:\n- `client-secret` is required/)
  })
})

test('a private key that cannot sign is refused, and not repeated', async () => {
  const key = { 'client-auth': 'private_key_jwt', 'private-key': 'not-a-key-7Kq' }
  const problems = await problemsWith(key)
  expect(problems).toEqual([
    expect.stringMatching(/^`private-key` is neither an unencrypted private/),
  ])
  expect(problems.join()).not.toContain('7Kq')
})
