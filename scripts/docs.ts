import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { clientAuthMethods } from '../src/oauth/client-auth-methods.ts'
import { credentialMeanings } from '../src/shared/failure.ts'
import { doctorTable } from './docs/doctor/index.ts'
import { exampleNames } from './docs/example-names.ts'
import { stepBlocks } from './docs/example-steps.ts'
import { figureBlocks } from './docs/figures.ts'
import { pictures } from './docs/flow-picture.ts'
import { helpBlocks } from './docs/help.ts'
import { importPicture } from './docs/imports.ts'
import { code, table } from './docs/markdown.ts'
import { permissionTable } from './docs/permissions.ts'
import { providerTables } from './docs/providers.ts'
import { signInTables } from './docs/sign-in.ts'
import { troubleshootingIndex, troubleshootingSections } from './docs/troubleshooting/index.ts'

interface Manifest {
  readonly inputs: Record<string, { description: string; default?: string; required?: boolean }>
  readonly outputs: Record<string, { description: string }>
}

/** The documents that contain generated parts. */
export const documents = [
  'ARCHITECTURE.md',
  'README.md',
  'docs/command-line.md',
  'docs/faults.md',
  'docs/figures.md',
  'docs/github-token.md',
  'docs/providers.md',
  'docs/recipes.md',
  'docs/scaling.md',
  'docs/troubleshooting.md',
  'examples/README.md',
]

/** A document's text with its generated parts as action.yml and the sources define them now. */
export function withTables(text: string): string {
  let fresh = text
  for (const [name, rows] of Object.entries(tables())) {
    const place = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`)
    fresh = fresh.replace(place, (_, open: string, close: string) => `${open}\n${rows}\n${close}`)
  }
  return fresh
}

/** Every generated part, by the name of its markers. */
function tables(): Record<string, string> {
  const { inputs, outputs } = parse(readFileSync('action.yml', 'utf8')) as Manifest
  return {
    inputs: table(
      ['Input', 'Description'],
      Object.entries(inputs).map(([name, { description, default: value, required }]) => [
        code(name),
        [
          ...(required ? ['**Required.**'] : []),
          withLinks(description),
          ...(value === undefined ? [] : [`Default: ${code(value)}.`]),
        ].join(' '),
      ]),
    ),
    outputs: table(
      ['Output', 'Description'],
      Object.entries(outputs).map(([name, { description }]) => [code(name), description]),
    ),
    imports: importPicture(),
    'doctor-checks': doctorTable(),
    ...helpBlocks(),
    ...stepBlocks(),
    'example-names': exampleNames(),
    'client-auth': table(
      ['`client-auth`', 'Required input'],
      Object.entries(clientAuthMethods).map(([name, input]) => [
        code(name),
        input === undefined ? 'none' : code(input),
      ]),
    ),
    credentials: table(
      ['`credential`', 'Meaning'],
      Object.entries(credentialMeanings).map(([name, meaning]) => [code(name), meaning]),
    ),
    contents: contents(),
    permissions: permissionTable(),
    failures: troubleshootingIndex(),
    troubleshooting: troubleshootingSections(),
    ...providerTables(),
    ...signInTables(),
    ...figureBlocks(),
  }
}

/** Links to the sections of README. */
function contents(): string {
  const titles = [...readFileSync('README.md', 'utf8').matchAll(/^## (.+)$/gm)]
  const links = titles.map(
    ([, title = '']) => `[${title}](#${title.toLowerCase().replaceAll(' ', '-')})`,
  )
  return `**Contents:** ${links.join(' · ')}\n`
}

/** The names of documents as links, which action.yml cannot have. */
function withLinks(description: string): string {
  return description.replaceAll(/\bdocs\/[\w-]+\.md\b/g, page => `[${page}](${page})`)
}

if (import.meta.main) {
  for (const document of documents) {
    writeFileSync(document, withTables(readFileSync(document, 'utf8')))
  }
  for (const [file, picture] of Object.entries(pictures())) writeFileSync(file, picture)
}
