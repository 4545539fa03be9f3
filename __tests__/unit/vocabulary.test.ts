import { globSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

/** The words that the prose linter rejects in documents, and what to write instead. */
const banned = (
  JSON.parse(readFileSync('.textlintrc.json', 'utf8')) as {
    readonly rules: {
      readonly terminology: { readonly terms: [pattern: string, better: string][] }
    }
  }
).rules.terminology.terms.map(
  ([pattern, better]) => [new RegExp(`\\b(?:${pattern})\\b`, 'i'), better] as const,
)

const sources = globSync('src/**/*.ts')
const support = ['scripts/**/*.ts', '__tests__/**/*.ts'].flatMap(pattern => globSync(pattern))
/** What the prose linter does not read. */
const documents = ['action.yml', 'examples/*.yml', '.github/ISSUE_TEMPLATE/*.yml'].flatMap(
  pattern => globSync(pattern),
)

/** The comments of a source. */
function commentsOf(source: string): string[] {
  return source.match(COMMENT) ?? []
}

const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm

/** The string literals of a source that contain words for people. */
function textsOf(source: string): string[] {
  const code = source.replace(COMMENT, '')
  const literals = code.match(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g) ?? []
  return literals.filter(text => /\w \w/.test(text))
}

const found = (texts: readonly string[]): string[] =>
  texts.flatMap(text =>
    banned
      .filter(([pattern]) => pattern.test(text))
      .map(([pattern, better]) => `${text}: ${pattern.source} (better: ${better})`),
  )

test('the texts of the sources are found', () => {
  const all = sources.flatMap(file => textsOf(readFileSync(file, 'utf8')))
  expect(all.length).toBeGreaterThan(200)
  expect(all.join()).toContain('Start a new run; it reads the current token.')
})

/** One form of each rule in house style, joined here so that no file contains it. */
const rejected: readonly string[][] = [
  ['me', 'nded'],
  ['an', 'ew'],
  ['to', 'ld'],
  ['so', 'ught'],
  ['of Git', "Hub's"],
  ['wi', 'ns'],
  ['lets it ', 'pass'],
  ['sets ', 'out'],
  ['is ', 'due'],
  ['in the words ', 'of'],
  ['succ', 'essors'],
  ['did not ', 'manage'],
  ['should ', 'it'],
  ['right to ', 'write'],
  ['does not know ', 'the token'],
  ['answered ', '503'],
  ["GitHub's ", 'answer'],
  ['gener', 'ation'],
  ['all the ', 'same'],
  ['who', 'ever'],
]

test.each(rejected)('the rules find "%s%s"', (...parts) => {
  expect(found([`The token ${parts.join('')} is here.`])).toHaveLength(1)
})

test.each(sources)('%s prints plain words, and has them in comments', file => {
  const source = readFileSync(file, 'utf8')
  expect(found([...textsOf(source), ...commentsOf(source)])).toEqual([])
})

test.each(support)('%s has plain words in comments and titles', file => {
  const source = readFileSync(file, 'utf8')
  const titles = source.match(/(?<=\b(?:test|describe)\()(['"`]).*?\1/g) ?? []
  expect(found([...titles, ...commentsOf(source)])).toEqual([])
})

test.each(documents)('%s has plain words', file => {
  expect(found(readFileSync(file, 'utf8').split('\n'))).toEqual([])
})
