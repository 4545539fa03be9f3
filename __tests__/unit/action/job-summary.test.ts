import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { type Section, writeJobSummary } from '../../../src/action/job-summary.ts'
import { createFakeRuntime } from '../fake-runtime.ts'

const folder = mkdtempSync(join(tmpdir(), 'job-summary-'))
afterAll(() => rmSync(folder, { recursive: true }))
let count = 0

function written(section: Partial<Section>): string {
  count += 1
  const file = join(folder, `${count}.md`)
  const { runtime } = createFakeRuntime({ env: { GITHUB_STEP_SUMMARY: file } })
  writeJobSummary({ title: 'Title', rows: [], ...section }, runtime)
  return readFileSync(file, 'utf8')
}

const cellOf = (value: string): string =>
  /^\| What \| (.*) \|$/m.exec(written({ rows: [['What', value]] }))?.[1] ?? 'no single row'

test('a section is a heading, a table and commands to copy', () => {
  const section = { title: 'Done', rows: [['A', 'b']] as const, commands: ['gh api x', 'gh api y'] }
  expect(written(section)).toBe(
    '### Done\n\n| | |\n|---|---|\n| A | b |\n\n```sh\ngh api x\n```\n\n```sh\ngh api y\n```\n\n',
  )
})

const shown: readonly [string, string, string][] = [
  [
    'code',
    'Check `client-id` and `scope`.',
    'Check <code>client-id</code> and <code>scope</code>.',
  ],
  ['an unpaired backtick', 'it`s <b>', 'it&#96;s &#60;b&#62;'],
  ['three backticks', '`a` ` <i>', '&#96;a&#96; &#96; &#60;i&#62;'],
  ['an environment variable', 'REFRESH_TOKEN', 'REFRESH_TOKEN'],
  ['several lines', 'one\n- two\nthree', 'one<br>• two<br>three'],
]

test.each(shown)('%s', (_, value, cell) => {
  expect(cellOf(value)).toBe(cell)
})

const hostile: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<a href="https://evil.example">sign in</a>',
  '[sign in](https://evil.example)',
  '![pixel](https://evil.example/p.png)',
  'https://evil.example/phish',
  '**bold** _it_ ~~gone~~ *x*',
  'a | b | c',
  'a \\| b',
  '`<img src=x>`',
  '` <img src=x>',
  '&lt;script&gt;',
  '<!-- comment',
  '[^1] [ref]: https://evil.example',
  '<details><summary>x',
  '\n\n# Heading\n\n> quote\n\n```\ncode',
  '\r\n\r\n---\r\n',
]

/** What Markdown or HTML would act on, outside of the tags that the summary itself makes. */
const ACTIVE = /[<>\\`*~[\]|]|&(?!#\d+;)|:\/\//

test.each(hostile)('%j has no effect in a cell', value => {
  const own = cellOf(value).replace(/<\/?(code|br)>/g, '')
  expect(own).not.toMatch(ACTIVE)
})

test.each(hostile)('%j has no effect in a title', title => {
  const [heading = '', empty] = written({ title }).split('\n')
  expect(heading).toMatch(/^### /)
  expect(heading.replace(/<\/?(code|br)>/g, '')).not.toMatch(ACTIVE)
  expect(empty).toBe('')
})

test('a summary that cannot be written fails nothing', () => {
  const { runtime, record } = createFakeRuntime({ env: { GITHUB_STEP_SUMMARY: '/nowhere/x' } })
  writeJobSummary({ title: 'x', rows: [] }, runtime)
  expect(record.debug).toEqual(['The summary could not be written.'])
})
