import { describe, expect, test } from '@jest/globals'
import { problemsWith, read, spellings } from './read-inputs.ts'

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
