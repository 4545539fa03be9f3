import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse, parseAllDocuments } from 'yaml'
import { documents, withTables } from '../../scripts/docs.ts'

const manifest = parse(read('action.yml')) as {
  readonly description: string
  readonly inputs: Readonly<Record<string, { readonly required?: boolean }>>
}

test.each(documents)('the tables in %s match action.yml and the sources (npm run docs)', file => {
  expect(read(file)).toBe(withTables(read(file)))
})

test.each(documents)('an outdated row in a table of %s is found', file => {
  const text = read(file)
  const tables = text.match(/<!-- ([a-z-]+) -->[\s\S]*?<!-- \/\1 -->/g) ?? []
  expect(tables.length).toBeGreaterThan(0)
  for (const table of tables) {
    const outdated = table.replace(/\|\n(?=\n)/, '|\n| an outdated | row |\n')
    expect(outdated).not.toBe(table)
    expect(withTables(text.replace(table, () => outdated))).toBe(text)
  }
})

test("the action's description is short enough for the Marketplace", () => {
  expect(manifest.description.length).toBeLessThan(125)
})

const workflows = [
  ...readdirSync('examples').map(file => [`examples/${file}`, read(`examples/${file}`)] as const),
  ...codeBlocks(read('README.md')).map((text, at) => [`README, block ${at + 1}`, text] as const),
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

test('every relative link in the documents leads to a file', () => {
  const pages = [
    ...readdirSync('.'),
    ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map(file => join('docs', file)),
  ].filter(file => file.endsWith('.md'))
  const links = pages.flatMap(page =>
    [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => ({
      page,
      target,
    })),
  )
  expect(links.length).toBeGreaterThan(40)
  expect(links.filter(({ page, target }) => !existsSync(join(dirname(page), target)))).toEqual([])
})

test('the index of the decision records lists every record', () => {
  const records = readdirSync('docs/adr').filter(file => /^\d{4}-/.test(file))
  const listed = [...read('docs/adr/README.md').matchAll(/\]\((\d{4}-[^)]+)\)/g)]
  expect(listed.map(([, file]) => file)).toEqual(records.toSorted())
})

function read(file: string): string {
  return readFileSync(file, 'utf8')
}

function codeBlocks(markdown: string): string[] {
  return [...markdown.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text)
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
