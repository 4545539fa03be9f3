import type { Lifetime, Provider } from '../../src/oauth/provider.ts'
import { providers } from '../../src/oauth/providers/index.ts'
import { code, table } from './markdown.ts'

/** The tables that are generated from the presets, by the name of their markers. */
export function providerTables(): Record<string, string> {
  const presets = Object.entries(providers)
  return {
    providers: table(
      ['`provider`', 'Server', 'Default `client-auth`', '`domain`'],
      presets.map(([name, provider]) => [
        code(name),
        provider.title,
        code(provider.clientAuth),
        domain(provider),
      ]),
    ),
    'provider-facts': table(
      [
        '`provider`',
        'Rotates',
        'Replay window',
        'Refresh token expires',
        'Introspection',
        'How to get a refresh token',
        'Notes',
        'Source',
      ],
      presets.map(([name, provider]) => [
        code(name),
        provider.rotates,
        replayWindow(provider),
        lifetime(provider.refreshTokenLifetime),
        introspection(provider),
        provider.howToGet ?? '',
        notes(provider),
        `[${provider.confidence}](${provider.source})`,
      ]),
    ),
    'invalid-grant-causes': table(
      ['`provider`', 'Documented causes of `invalid_grant`'],
      presets
        .filter(([, { invalidGrantCauses = [] }]) => invalidGrantCauses.length > 0)
        .map(([name, { invalidGrantCauses = [] }]) => [code(name), invalidGrantCauses.join(' ')]),
    ),
  }
}

function domain({ domain: known }: Provider): string {
  if (known === undefined) return ''
  const fallback = known.default === undefined ? '**required**' : `default ${code(known.default)}`
  return `${known.description} (${fallback})`
}

function replayWindow({ replayWindow: seconds }: Provider): string {
  if (seconds === undefined) return 'not known'
  return seconds === 0 ? 'none' : `${seconds} s`
}

function lifetime(known: Lifetime | undefined): string {
  if (known === undefined) return ''
  return `${known.days} days after ${lifetimeStarts[known.kind]}`
}

const lifetimeStarts: Readonly<Record<Lifetime['kind'], string>> = {
  rolling: 'its last use',
  issued: 'it was issued; only rotation starts it again',
  absolute: 'the sign-in',
}

function introspection({ introspection: known }: Provider): string {
  if (typeof known === 'object') return 'yes'
  return known === 'none' ? 'no' : 'not known'
}

function notes({ note, revokesPreviousAccessToken, revocation }: Provider): string {
  return [
    ...(note ? [note] : []),
    ...(revokesPreviousAccessToken ? ['A refresh ends the previous access token.'] : []),
    ...(revocation?.refreshToken === 'dies'
      ? ['`revoke-on-exit` is rejected: it would end the refresh token, too.']
      : []),
  ].join(' ')
}
