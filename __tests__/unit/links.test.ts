import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from '@jest/globals'

const pages = globSync('**/*.md', { exclude: ['node_modules', 'dist', '.artifacts', '.cache'] })

test('all documents are found', () => {
  expect(pages).toEqual(
    expect.arrayContaining([
      'README.md',
      'docs/faq.md',
      'docs/adr/README.md',
      '__tests__/README.md',
    ]),
  )
})

test.each(pages)('every relative link in %s leads to a file and to a heading in it', page => {
  expect(brokenLinks(page, read(page))).toEqual([])
})

test('a missing file and a missing heading are found', () => {
  const text =
    '[a](no.md) [b](SECURITY.md#no-such) [c](#no) <img src="no.svg"> [d](README.md#inputs)'
  expect(brokenLinks('README.md', text)).toEqual(['no.md', 'SECURITY.md#no-such', '#no', 'no.svg'])
})

test('the anchor of a heading is that of GitHub', () => {
  const text =
    '# A `code_x` heading: *why*, and [a link](x)?\n## Same\n## Same\n```\n# not one\n```\n'
  expect([...anchors(text)]).toEqual(['a-code_x-heading-why-and-a-link', 'same', 'same-1'])
})

function brokenLinks(page: string, text: string): string[] {
  const prose = withoutCode(text)
  const links = [
    ...prose.matchAll(/\]\((?!\w+:)([^)\s]+)/g),
    ...prose.matchAll(/(?:src|srcset|href)="(?!\w+:)([^"\s]+)/g),
    ...prose.matchAll(/^\[[^\]]+\]: (?!\w+:)(\S+)/gm),
  ].map(([, link = '']) => link)
  return links.filter(link => {
    const [path = '', anchor] = link.split('#')
    const file = path === '' ? page : normalize(join(dirname(page), path))
    if (!existsSync(file)) return true
    if (anchor === undefined || statSync(file).isDirectory()) return false
    return !anchors(read(file)).has(anchor)
  })
}

/** GitHub's: lower case, without punctuation, with hyphens for spaces; a number for a duplicate. */
function anchors(text: string): Set<string> {
  const found = new Map<string, number>()
  const slugs = [...withoutFences(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const slug = heading
      .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
      .replace(/[`*]/g, '')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-')
    const count = found.get(slug) ?? 0
    found.set(slug, count + 1)
    return count === 0 ? slug : `${slug}-${count}`
  })
  return new Set(slugs)
}

function withoutCode(text: string): string {
  return withoutFences(text).replace(/`[^`\n]*`/g, '')
}

function withoutFences(text: string): string {
  return text.replace(/^ *(`{3,})[\s\S]*?^ *\1 *$/gm, '')
}

function read(file: string): string {
  return readFileSync(file, 'utf8')
}
