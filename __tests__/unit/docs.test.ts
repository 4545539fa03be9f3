import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { parse, parseAllDocuments } from 'yaml'
import { pictures } from '../../scripts/docs/flow-picture.ts'
import { documents, withTables } from '../../scripts/docs.ts'
import { localhostFixedPort } from '../../src/oauth/sign-in/redirects.ts'
import { failures } from '../../src/shared/failure.ts'
import { documentBlocks, pages } from '../support/document-workflows.ts'

const manifest = parse(read('action.yml')) as {
  readonly description: string
  readonly inputs: Readonly<Record<string, { readonly required?: boolean }>>
}

test.each(documents)(
  'the generated parts of %s match action.yml and the sources (npm run docs)',
  file => {
    expect(read(file)).toBe(withTables(read(file)))
  },
)

test.each(documents)('an outdated line in a generated part of %s is found', file => {
  const text = read(file)
  const parts = text.match(/<!-- ([a-z-]+) -->[\s\S]*?<!-- \/\1 -->/g) ?? []
  expect(parts.length).toBeGreaterThan(0)
  for (const part of parts) {
    const outdated = part.replace(/\n(?=<!-- \/)/, '\n| an outdated | row |\n')
    expect(outdated).not.toBe(part)
    expect(withTables(text.replace(part, () => outdated))).toBe(text)
  }
})

test.each(Object.entries(pictures()))('%s is what the script draws (npm run docs)', (file, svg) => {
  expect(read(file)).toBe(svg)
})

test('every failure code has a section with causes and steps', () => {
  const page = read('docs/troubleshooting.md')
  for (const code of Object.keys(failures)) {
    const [, section = ''] = page.split(`\n## \`${code}\`\n`)
    const [text = ''] = section.split('\n## ')
    expect(text).toMatch(/\*\*What happened\?\*\* \S/)
    expect(text).toMatch(/\*\*Is my token safe\?\*\* (Yes|No|Not known)/)
    expect(text.match(/^\| (?!Cause).+ \| .+ \|$/gm)?.length).toBeGreaterThan(1)
  }
})

test('README and getting started register the redirect address of `login`', () => {
  const { host, port, path } = localhostFixedPort
  const address = `http://${host}:${port}${path}`
  for (const file of ['README.md', 'docs/getting-started.md']) expect(read(file)).toContain(address)
})

test('README is short: at most 250 lines without the generated tables', () => {
  const written = read('README.md').replace(/<!-- ([a-z-]+) -->\n[\s\S]*?<!-- \/\1 -->\n/g, '')
  expect(written.split('\n').length).toBeLessThanOrEqual(251)
})

test.each(pages)('no table in %s has a heading row without a heading', page => {
  expect(read(page)).not.toMatch(/^\|[ |]*\n\|-/m)
})

test('README has no table that is too wide for a phone: at most four columns', () => {
  const rows = read('README.md').match(/^\|(-+\|)+$/gm) ?? []
  expect(rows.length).toBeGreaterThan(5)
  for (const row of rows) expect(row.split('|').length - 2).toBeLessThanOrEqual(4)
})

test("the action's description is short enough for the Marketplace", () => {
  expect(manifest.description.length).toBeLessThan(125)
})

const workflows = [
  ...readdirSync('examples').map(file => [`examples/${file}`, read(`examples/${file}`)] as const),
  ...documentBlocks().map(({ title, text }) => [title, text] as const),
].filter(([, text]) => text.includes('uses: your-org/refresh-oauth-token'))

test.each(workflows)('%s gives every required input and no unknown one', (_, text) => {
  const steps = parseAllDocuments(text).flatMap(document => usesOfThisAction(document.toJS()))
  expect(steps.length).toBeGreaterThan(0)
  for (const inputs of steps) {
    expect(Object.keys(manifest.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)))
    const required = Object.keys(manifest.inputs).filter(name => manifest.inputs[name]?.required)
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(required))
  }
})

test('the index of the decision records lists every record', () => {
  const records = readdirSync('docs/adr').filter(file => /^\d{4}-/.test(file))
  const listed = [...read('docs/adr/README.md').matchAll(/\]\((\d{4}-[^)]+)\)/g)]
  expect(listed.map(([, file]) => file)).toEqual(records.toSorted())
})

function read(file: string): string {
  return readFileSync(file, 'utf8')
}

/** The inputs of every step of this action in a workflow, or in a part of one. */
function usesOfThisAction(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const { uses, with: inputs } = value as { uses?: unknown; with?: Record<string, unknown> }
  if (typeof uses === 'string' && uses.startsWith('your-org/refresh-oauth-token@')) {
    return [inputs ?? {}]
  }
  return Object.values(value).flatMap(usesOfThisAction)
}
