import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const rows = readFileSync('docs/claims.md', 'utf8')
  .split('\n')
  .filter(line => /^\| (?!Claim )/.test(line))
  .map(line => line.split(' | ').map(cell => cell.replace(/^\| | \|$/g, '')))
  .map(([claim = '', proof = '']) => [claim, proof] as const)

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

test.each(rows)('%s: what shows it exists', (_, proof) => {
  expect(missing(proof)).toEqual([])
})

test('a missing file, a renamed test, a missing command and no proof at all are found', () => {
  expect(missing('[a](../no-such-file.ts)')).toEqual(['no-such-file.ts'])
  expect(missing('[a](../package.json) "there is no such test"')).toEqual(['there is no such test'])
  expect(missing('`npm run no-such-command`')).toEqual(['npm run no-such-command'])
  expect(missing('somebody says so')).toEqual(['somebody says so'])
})

test.each([
  ['README.md', /^\d\. \*\*([^*]+)\*\*/gm],
  ['SECURITY.md', /^- \*\*([^*]+)\*\*/gm],
])('every promise of %s is listed', (file, bold) => {
  const [, section = ''] = /## What is promised\n([\s\S]*?)\n## /.exec(read(file)) ?? []
  const promises = [...section.matchAll(bold)].map(([, promise = '']) => plain(promise))
  expect(promises.length).toBeGreaterThan(4)
  expect(rows.map(([claim]) => plain(claim))).toEqual(expect.arrayContaining(promises))
})

/** What a cell names as proof and does not exist; the cell itself if it names nothing. */
function missing(proof: string): string[] {
  const links = [...proof.matchAll(/\]\(([^)#]+)[^)]*\)((?:,? "[^"]+")*)/g)]
  const commands = [...proof.matchAll(/`npm run ([\w:-]+)`/g)].map(([, name = '']) => name)
  if (links.length === 0 && commands.length === 0) return [proof]
  return [
    ...links.flatMap(([, link = '', titles = '']) => {
      const file = join('docs', link)
      if (!existsSync(file)) return [file]
      const text = read(file).replaceAll("\\'", "'")
      return [...titles.matchAll(/"([^"]+)"/g)]
        .map(([, title = '']) => title)
        .filter(title => !text.includes(title))
    }),
    ...commands.filter(name => scripts[name] === undefined).map(name => `npm run ${name}`),
  ]
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[.:,]$/, '')
}

function read(file: string): string {
  return readFileSync(file, 'utf8')
}
