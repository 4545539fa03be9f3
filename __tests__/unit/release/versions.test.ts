import { expect, test } from '@jest/globals'
import { type Release, unfinished, versionProblems } from '../../../scripts/release/versions.ts'

const release: Release = {
  versions: { 'package.json': '1.2.3', 'CHANGELOG.md': '1.2.3' },
  changelog: '## [Unreleased]\n\n## [1.2.3] - 2026-11-30\n\n- A change.\n',
  repositoryUrl: 'git+https://github.com/acme/action.git',
  program: 'npx refresh-oauth-token@1.2.3',
}

test('a tag with the version of every file is accepted', () => {
  expect(versionProblems(release, 'v1.2.3')).toEqual([])
})

test.each(['', 'v1', '1.2.3', 'v1.2', 'v1.2.3-rc.1', 'v1.2.3\n', 'v01'])(
  'the tag %j is refused',
  tag => {
    expect(versionProblems(release, tag)).toEqual([
      expect.stringMatching(/must be of the form v1.2.3/),
    ])
  },
)

test('every file with another version is named', () => {
  const versions = {
    'package.json': '1.2.2',
    'CHANGELOG.md': undefined,
    'dist/package.json': '1.2.3',
  }
  expect(versionProblems({ ...release, versions }, 'v1.2.3')).toEqual([
    'package.json has 1.2.2, the tag is v1.2.3',
    'CHANGELOG.md has no version, the tag is v1.2.3',
  ])
})

test('a finished commit can be released', () => {
  expect(unfinished(release, 'acme/action')).toEqual([])
})

test.each<[string, Partial<Release>, RegExp]>([
  ['no date', { changelog: '## [1.2.3] - Unreleased\n' }, /no date for 1\.2\.3/],
  [
    'changes without a version',
    { changelog: `## [Unreleased]\n\n- A change.\n\n## [1.2.3] - 2026-11-30\n` },
    /changes under \[Unreleased\]/,
  ],
  ['messages that do not name npm', { program: 'node dist/cli.js' }, /PUBLISHED/],
  ['no repository', { repositoryUrl: undefined }, /repository\.url .* is missing/],
  ['another repository', { repositoryUrl: 'git+https://github.com/a/b.git' }, /is git.*a\/b/],
])('a commit with %s cannot be released', (_, change, problem) => {
  expect(unfinished({ ...release, ...change }, 'acme/action')).toEqual([
    expect.stringMatching(problem),
  ])
})
