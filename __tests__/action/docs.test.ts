import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { documents, withTables } from '../../scripts/docs.ts'

test.each(documents)(
  '%s has the tables that action.yml and the code give (npm run docs)',
  document => {
    const text = readFileSync(document, 'utf8')
    expect(text).toBe(withTables(text))
  },
)

test.each(documents)('a row of a table in %s that is no longer true is noticed', document => {
  const text = readFileSync(document, 'utf8')
  const tables = text.match(/<!-- ([a-z-]+) -->[\s\S]*?<!-- \/\1 -->/g) ?? []
  expect(tables.length).toBeGreaterThan(0)
  for (const table of tables) {
    const drifted = table.replace(/\|\n(?=\n)/, '|\n| no longer | true |\n')
    expect(drifted).not.toBe(table)
    expect(withTables(text.replace(table, () => drifted))).toBe(text)
  }
})

test("the README's workflow gives inputs that there are", () => {
  const [workflow = ''] = /```yaml[\s\S]*?```/.exec(readFileSync('README.md', 'utf8')) ?? []
  const [, given = ''] = /with:\n([\s\S]*?)\n {6}- /.exec(workflow) ?? []
  const names = [...given.matchAll(/^ {10}([a-z-]+):/gm)].map(([, name]) => name)
  const action = readFileSync('action.yml', 'utf8')
  expect(names.length).toBeGreaterThan(4)
  for (const name of names) expect(action).toContain(`\n  ${name}:\n`)
})
