import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { clientAuthMethods } from '../src/oauth/client.ts'
import type { Lifetime, Provider } from '../src/oauth/provider.ts'
import { providers } from '../src/oauth/providers/index.ts'
import { credentialMeanings, failures } from '../src/shared/failure.ts'

interface Manifest {
  readonly inputs: Record<string, { description: string; default?: string; required?: boolean }>
  readonly outputs: Record<string, { description: string }>
}

/** The documents that contain generated tables. */
export const documents = ['README.md', 'docs/providers.md']

/** A document's text with its tables as action.yml and the sources define them now. */
export function withTables(text: string): string {
  let fresh = text
  for (const [name, rows] of Object.entries(tables())) {
    const place = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`)
    fresh = fresh.replace(place, (_, open: string, close: string) => `${open}\n${rows}\n${close}`)
  }
  return fresh
}

/** Every generated table, by the name of its markers. */
function tables(): Record<string, string> {
  const { inputs, outputs } = parse(readFileSync('action.yml', 'utf8')) as Manifest
  return {
    inputs: table(
      ['Input', 'Default', 'Description'],
      Object.entries(inputs).map(([name, { description, default: value, required }]) => [
        code(name),
        required ? '**required**' : value === undefined ? '' : code(value),
        description,
      ]),
    ),
    outputs: table(
      ['Output', 'Description'],
      Object.entries(outputs).map(([name, { description }]) => [code(name), description]),
    ),
    'client-auth': table(
      ['`client-auth`', 'Required input'],
      Object.entries(clientAuthMethods).map(([name, input]) => [
        code(name),
        input === undefined ? 'none' : code(input),
      ]),
    ),
    failures: table(
      ['`error-code`', 'Usual `credential`', 'Cause'],
      Object.entries(failures).map(([name, { credential, when }]) => [
        code(name),
        code(credential),
        when,
      ]),
    ),
    credentials: table(
      ['`credential`', 'Meaning'],
      Object.entries(credentialMeanings).map(([name, meaning]) => [code(name), meaning]),
    ),
    providers: table(
      ['`provider`', 'Server', 'Default `client-auth`', '`domain`'],
      Object.entries(providers).map(([name, provider]) => [
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
      Object.entries(providers).map(([name, provider]) => [
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
      Object.entries(providers)
        .filter(([, { invalidGrantCauses = [] }]) => invalidGrantCauses.length > 0)
        .map(([name, { invalidGrantCauses = [] }]) => [code(name), invalidGrantCauses.join(' ')]),
    ),
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`
  return [line(head), `|${'---|'.repeat(head.length)}\n`, ...rows.map(line)].join('')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

function code(text: string): string {
  return `\`${text}\``
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

if (import.meta.main) {
  for (const document of documents) {
    writeFileSync(document, withTables(readFileSync(document, 'utf8')))
  }
}
