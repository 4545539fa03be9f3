import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { credentialMeaning, failureKinds } from '../src/lib/failure.ts'
import type { Lifetime, Provider } from '../src/lib/provider.ts'
import { providers } from '../src/lib/providers/index.ts'

interface Manifest {
  readonly inputs: Record<string, { description: string; default?: string; required?: boolean }>
  readonly outputs: Record<string, { description: string }>
}

/** The tables that action.yml and the code's own tables give, by the name of their place. */
function tables(): Record<string, string> {
  const { inputs, outputs } = parse(readFileSync('action.yml', 'utf8')) as Manifest
  return {
    inputs: table(
      ['Input', 'Default', ''],
      Object.entries(inputs).map(([name, { description, default: value, required }]) => [
        code(name),
        required ? '**required**' : value === undefined ? '' : code(value),
        description,
      ]),
    ),
    outputs: table(
      ['Output', ''],
      Object.entries(outputs).map(([name, { description }]) => [code(name), description]),
    ),
    failures: table(
      ['Code', 'Refresh token', 'When'],
      Object.entries(failureKinds).map(([name, { credential, when }]) => [
        code(name),
        code(credential),
        when,
      ]),
    ),
    credentials: table(
      ['`credential`', ''],
      Object.entries(credentialMeaning).map(([name, meaning]) => [code(name), meaning]),
    ),
    providers: table(
      ['Provider', '', 'Client', '`domain`'],
      Object.entries(providers).map(([name, { title, clientAuth, domain }]) => [
        code(name),
        title,
        code(clientAuth),
        domain ? `${domain.means}${domain.default ? `; else ${code(domain.default)}` : ''}` : '',
      ]),
    ),
    'provider-facts': table(
      [
        'Provider',
        'Rotates',
        'Replay window',
        'Refresh token lives',
        'To get one',
        'Note',
        'Source',
      ],
      Object.entries(providers as Record<string, Provider>).map(([name, provider]) => [
        code(name),
        provider.rotates,
        window(provider.replayWindow),
        lifetime(provider.refreshTokenLifetime),
        provider.offline ?? '',
        provider.note ?? '',
        `[${provider.confidence}](${provider.source})`,
      ]),
    ),
  }
}

/** The documents that hold such tables. */
export const documents = ['README.md', 'docs/providers.md']

/** A document's text with its tables as they are now. */
export function withTables(text: string): string {
  let fresh = text
  for (const [name, rows] of Object.entries(tables())) {
    const place = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`)
    fresh = fresh.replace(place, (_, open: string, close: string) => `${open}\n${rows}\n${close}`)
  }
  return fresh
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

function window(seconds: number | undefined): string {
  if (seconds === undefined) return 'not known'
  return seconds === 0 ? 'none' : `${seconds} s`
}

function lifetime(known: Lifetime | undefined): string {
  if (known === undefined) return ''
  return `${known.days} days ${known.kind === 'rolling' ? 'after its last use' : 'after the sign-in'}`
}

if (import.meta.main) {
  for (const document of documents) {
    writeFileSync(document, withTables(readFileSync(document, 'utf8')))
  }
}
