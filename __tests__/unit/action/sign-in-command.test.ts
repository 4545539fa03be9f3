import { expect, test } from '@jest/globals'
import { signInCommand } from '../../../src/action/sign-in-command.ts'
import type { SignInInputs } from '../../../src/action/sign-in-options.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime } from '../fake-runtime.ts'

const commandFor = (inputs: SignInInputs): string =>
  signInCommand(inputs, createFakeRuntime().runtime)

const usual: SignInInputs = {
  provider: 'anypoint',
  'client-id': 'app-1',
  'client-auth': undefined,
  repository: 'acme/app',
  'secret-name': 'ANYPOINT_REFRESH_TOKEN',
  'github-api-url': 'https://api.github.com',
}

test.each<[string, SignInInputs, string]>([
  ['a repository', {}, '--repository acme/app --secret-name ANYPOINT_REFRESH_TOKEN'],
  [
    'an environment whose name needs quotes',
    { environment: "it's live" },
    `--repository acme/app --environment 'it'\\''s live' --secret-name ANYPOINT_REFRESH_TOKEN`,
  ],
  [
    'an organization',
    { organization: 'acme' },
    '--organization acme --secret-name ANYPOINT_REFRESH_TOKEN',
  ],
])('the command for %s names its place', (_, more, place) => {
  expect(commandFor({ ...usual, ...more })).toMatch(/ login --provider anypoint --client-id app-1 /)
  expect(commandFor({ ...usual, ...more }).endsWith(place)).toBe(true)
})

test('what differs from the preset and from github.com is named', () => {
  const command = commandFor({
    ...usual,
    provider: 'custom',
    'token-url': 'https://login.example.com/token',
    'client-auth': 'client_secret_basic',
    scope: 'read offline_access',
    'github-api-url': 'https://ghe.example/api/v3',
  })
  for (const part of [
    '--provider custom --token-url https://login.example.com/token',
    '--client-auth client_secret_basic',
    "--scope 'read offline_access'",
    '--github-api-url https://ghe.example/api/v3',
  ])
    expect(command).toContain(part)
})

test('the method of the preset is left out', () => {
  expect(commandFor({ ...usual, 'client-auth': 'client_secret_post' })).not.toContain('client-auth')
})

test('a value that contains a secret or a workflow command is left out', () => {
  const { runtime } = createFakeRuntime()
  runtime.redactor.add(new Secret('hunter2-hunter2'))
  for (const value of ['hunter2-hunter2', 'x ##[error]y']) {
    const command = signInCommand({ ...usual, scope: value, 'client-id': value }, runtime)
    expect(command).not.toContain('--scope')
    expect(command).not.toContain('--client-id')
    expect(command).not.toContain(value)
  }
})
