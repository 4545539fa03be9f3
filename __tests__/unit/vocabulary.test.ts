import { globSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

/** Words of earlier versions that readers had to decode, and what to write instead. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\bmend(s|ed|ing)?\b/i, 'fix'],
  [/\banew\b/i, 'again, new'],
  [/\b(is|are) told\b|\btells? apart\b/i, 'says, shows'],
  [/\bsought\b/i, 'looked for'],
  [/\bof GitHub's\b/, "GitHub's"],
  [/\bwins over\b/i, 'replaces'],
  [/\blet(s)? pass\b/i, 'accept'],
  [/\bset(s)? out\b/i, 'open, start'],
  [/\b(is|are|were|was) due\b/i, 'is expected'],
  [/\bin words of\b/i, 'in'],
  [/\bgenerations?\b/i, 'fingerprint'],
  [/\bsuccessor\b/i, 'replacement'],
  [/\bkeeps its\b/i, 'does not rotate'],
  [/\bright to write\b/i, 'write access'],
  [/\bdid not manage\b/i, 'could not'],
  [/\bshould this step\b/i, 'if this step'],
  [/\ball the same\b|\bused all\b/i, 'anyway'],
  [/\btry(ing)? again in\b/i, 'retrying in'],
  [/\banswer(s|ed)? (with )?\d/i, 'responded'],
  [/\bunsealed\b|\bsealing\b/i, 'encrypting'],
  [/\bjournal\b|\bsettlement\b|\bverdict\b/i, 'state, outcome'],
]

const sources = globSync('src/**/*.ts')
const documents = ['action.yml', 'README.md', 'SECURITY.md', 'examples/*.yml'].flatMap(pattern =>
  globSync(pattern),
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

test('an old word is found', () => {
  expect(found(['Mend the inputs', 'it answered 503'])).toHaveLength(2)
})

test.each(sources)('%s prints plain words', file => {
  expect(found(textsOf(readFileSync(file, 'utf8')))).toEqual([])
})

test.each(documents)('%s has plain words', file => {
  expect(found(readFileSync(file, 'utf8').split('\n'))).toEqual([])
})
