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
/** What the prose linter does not read. */
const documents = ['action.yml', 'examples/*.yml', '.github/ISSUE_TEMPLATE/*.yml'].flatMap(
  pattern => globSync(pattern),
)

/** The string literals of a source that contain words for people. */
function textsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
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

test.each([
  'Mend the inputs.',
  'Start the workflow anew.',
  'The user is told why.',
  'The key is sought.',
  "a token of GitHub's",
  'The newer token wins.',
  'The check lets it pass.',
  'The request sets out.',
  'A sign-in is due.',
  'in the words of the provider',
  'Its successors are saved.',
  'The step did not manage to save it.',
  'Should it fail, run this.',
  'the right to write',
  'GitHub does not know the token.',
  'it answered 503',
  "GitHub's answer",
  'a generation of the token',
  'The run fails all the same.',
  'whoever has the token',
])('an old word is found: %s', text => {
  expect(found([text])).toHaveLength(1)
})

test.each(sources)('%s prints plain words', file => {
  expect(found(textsOf(readFileSync(file, 'utf8')))).toEqual([])
})

test.each(documents)('%s has plain words', file => {
  expect(found(readFileSync(file, 'utf8').split('\n'))).toEqual([])
})
