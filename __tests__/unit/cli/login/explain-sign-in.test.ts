import { expect, test } from '@jest/globals'
import { type AskedEndpoint, explainOutcome } from '../../../../src/cli/login/explain-sign-in.ts'
import type { Inconclusive, Rejected } from '../../../../src/oauth/token-outcome.ts'
import { createRedactor } from '../../../../src/shared/redactor.ts'

const runtime = { redactor: createRedactor(() => {}), cancelled: new AbortController().signal }

const endpoints = {
  code: { option: '--token-url', grant: 'authorization code' },
  device: { option: '--token-url', grant: 'device code' },
  start: { option: '--device-authorization-url', grant: 'device code' },
} as const

const at = (name: keyof typeof endpoints): AskedEndpoint => ({
  ...{ url: 'https://login.example/x', ...endpoints[name] },
})

test.each<[keyof typeof endpoints, Rejected['meaning'], remedy: string]>([
  ['code', 'invalid_grant', 'The code has expired, or the redirect address differs'],
  ['device', 'invalid_grant', 'The code has expired. Start login again.'],
  ['code', 'unauthorized_client', 'Allow the grant type authorization code for the client'],
  ['device', 'unauthorized_client', 'Allow the grant type device code for the client'],
  ['start', 'unauthorized_client', 'Allow the grant type device code for the client'],
  ['code', 'invalid_request', 'Check `--token-url`, `--client-auth` and the redirect address.'],
  [
    'start',
    'invalid_request',
    'Check `--device-authorization-url`, `--client-auth` and `--scope`.',
  ],
  ['start', 'unsupported_grant_type', 'Check `--device-authorization-url`, and which grant'],
  ['code', 'none', 'Check `--token-url`, the client ID'],
  ['start', 'none', 'Check `--device-authorization-url`, the client ID'],
  ['start', 'invalid_client', 'Check the client ID, the client secret'],
])('%s: %s', (name, meaning, remedy) => {
  const outcome = { kind: 'rejected', status: 400, meaning, error: 'e', description: '' } as const
  expect(explainOutcome(outcome, at(name), runtime).remedy).toContain(remedy)
})

test.each(['code', 'start'] as const)('%s: the option that replaces a wrong URL', name => {
  const unusable = { kind: 'unusable', status: 200, description: 'no tokens' } as const
  const inconclusive: Inconclusive = {
    kind: 'inconclusive',
    reason: 'it responded 200 with a response that is not JSON',
    tokenUse: 'unreadable',
    waitAtLeast: undefined,
    permanent: false,
  }
  for (const outcome of [unusable, inconclusive]) {
    const { remedy } = explainOutcome(outcome, at(name), runtime)
    expect(remedy).toContain(`Check \`${endpoints[name].option}\``)
  }
})
