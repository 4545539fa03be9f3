import { expect, test } from '@jest/globals'
import { newestSection, unreleasedNotes } from '../../../scripts/release/changelog.ts'

const changelog = `# Changelog

The format follows Keep a Changelog.

## [Unreleased]

### Added

- A later change.

## [1.2.0] - 2026-11-30

### Fixed

- A fix.

## [1.1.9] - 2026-10-01

### Added

- An older change.

[1.2.0]: https://github.com/acme/action/releases/tag/v1.2.0
`

test('the newest section ends where the next one begins', () => {
  expect(newestSection(changelog)).toEqual({
    version: '1.2.0',
    date: '2026-11-30',
    notes: '### Fixed\n\n- A fix.',
  })
})

test('the last section ends before the links', () => {
  const [, last = ''] = changelog.split(/(?=## \[1\.1\.9\])/)
  expect(newestSection(last)?.notes).toBe('### Added\n\n- An older change.')
})

test('changes without a version are found', () => {
  expect(unreleasedNotes(changelog)).toBe('### Added\n\n- A later change.')
  expect(unreleasedNotes(changelog.replace(/### Added\n\n- A later.*\n/, ''))).toBe('')
  expect(unreleasedNotes('## [1.2.0] - 2026-11-30\n')).toBe('')
})

test.each([
  ['no version', '## [Unreleased]\n\n- A change.\n'],
  ['no date', '## [1.2.0]\n\n- A change.\n'],
  ['another form of date', '## [1.2.0] - 30 November 2026\n\n- A change.\n'],
])('a changelog with %s has no section to release', (_, text) => {
  expect(newestSection(text)).toBeUndefined()
})
