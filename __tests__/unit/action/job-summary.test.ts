import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { type Section, writeJobSummary } from '../../../src/action/job-summary.ts'
import { createFakeRuntime } from '../fake-runtime.ts'

const folder = mkdtempSync(join(tmpdir(), 'job-summary-'))
afterAll(() => rmSync(folder, { recursive: true }))
let count = 0

function written(section: Partial<Section>, inputs: Readonly<Record<string, string>> = {}): string {
  count += 1
  const file = join(folder, `${count}.md`)
  const { runtime } = createFakeRuntime({ inputs, env: { GITHUB_STEP_SUMMARY: file } })
  writeJobSummary({ sign: '✅', title: 'Title', ...section }, runtime)
  return readFileSync(file, 'utf8')
}

const cellOf = (value: string): string =>
  /<th[^>]*>What<\/th><td>(.*)<\/td><\/tr>$/m.exec(written({ rows: [['What', value]] }))?.[1] ??
  'no single row'

test('a section is a heading, labelled parts, commands to copy, and a table', () => {
  const commands = [{ caption: 'To do x:', command: 'gh api x' }]
  const parts = [
    ['What', 'That.'],
    ['Several', ['one', 'two']],
  ] as const
  expect(written({ title: 'done', parts, commands, rows: [['A', 'b']] })).toBe(
    `### ✅ MuleSoft Anypoint Platform: done

<b>What</b><br>That.

<b>Several</b><br>• one<br>• two

To do x:

\`\`\`sh
gh api x
\`\`\`

<table>
<tr valign="top"><th scope="row" align="left">A</th><td>b</td></tr>
</table>

<sub>As of 2026-11-03 10:00 UTC</sub>

`,
  )
})

const subjects: readonly [string, Readonly<Record<string, string>>, string][] = [
  ['a preset', { provider: 'gitlab' }, 'GitLab'],
  ['no provider, which is the default', {}, 'MuleSoft Anypoint Platform'],
  [
    'a provider of your own',
    { provider: 'custom', 'token-url': 'https://login.example.com:8443/token' },
    'login.example.com',
  ],
  ['a provider of your own without a URL', { provider: 'custom', 'token-url': 'x' }, 'OAuth token'],
  ['a provider that does not exist', { provider: '<b>nobody' }, 'OAuth token'],
]

test.each(subjects)('the title begins with %s', (_, inputs, subject) => {
  expect(written({ sign: '❌', title: 'failed' }, inputs)).toMatch(`### ❌ ${subject}: failed\n`)
})

test('texts of any length stay far below the 1 MiB that GitHub shows', () => {
  const text = '<|'.repeat(1_000_000)
  const section = { title: text, parts: [['What', text]], rows: [['What', text]] } as const
  expect(written(section).length).toBeLessThan(100_000)
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

test.each(hostile)('%j has no effect in a part', text => {
  const [, , part = '', empty] = written({ parts: [['What', text]] }).split('\n')
  expect(part).toMatch(/^<b>What<\/b><br>/)
  expect(part.replace(/<\/?(b|code|br)>/g, '')).not.toMatch(ACTIVE)
  expect(empty).toBe('')
})

test('a summary that cannot be written fails nothing', () => {
  const { runtime, record } = createFakeRuntime({ env: { GITHUB_STEP_SUMMARY: '/nowhere/x' } })
  writeJobSummary({ sign: '✅', title: 'x' }, runtime)
  expect(record.debug).toEqual(['The summary could not be written.'])
})
