import { readFileSync } from 'node:fs'
import { PROGRAM, VERSION } from '../../src/shared/command-line.ts'
import { newestSection, unreleasedNotes } from './changelog.ts'
import { readLockFile } from './lock-file.ts'

/** What the files of a commit say about the version that it contains. */
export type Release = {
  /** The version by each file that names it. */
  readonly versions: Readonly<Record<string, string | undefined>>
  readonly changelog: string
  /** The `repository.url` of dist/package.json. */
  readonly repositoryUrl: string | undefined
  /** How messages tell a user to start the command line. */
  readonly program: string
}

export function readRelease(): Release {
  const changelog = readFileSync('CHANGELOG.md', 'utf8')
  const lock = readLockFile()
  const dist = json('dist/package.json')
  return {
    versions: {
      'package.json': json('package.json').version,
      'package-lock.json': lock.version,
      'package-lock.json (packages)': lock.packages['']?.version,
      'dist/package.json': dist.version,
      'src/shared/command-line.ts': VERSION,
      'CHANGELOG.md': newestSection(changelog)?.version,
    },
    changelog,
    repositoryUrl: dist.repository?.url,
    program: PROGRAM,
  }
}

/** The files that do not have the version of this tag, such as `v1.2.3`. */
export function versionProblems({ versions }: Release, tag: string): string[] {
  const version = /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1]
  if (version === undefined) return [`the tag is ${tag}; it must be of the form v1.2.3`]
  return Object.entries(versions)
    .filter(([, found]) => found !== version)
    .map(([file, found]) => `${file} has ${found ?? 'no version'}, the tag is ${tag}`)
}

/** What is still to do before this commit can be released from `repository`, such as `acme/action`. */
export function unfinished(release: Release, repository: string): string[] {
  const { changelog, program, repositoryUrl } = release
  const section = newestSection(changelog)
  const problems: (readonly [boolean, string])[] = [
    [section?.date === 'Unreleased', `CHANGELOG.md has no date for ${section?.version}`],
    [unreleasedNotes(changelog) !== '', 'CHANGELOG.md has changes under [Unreleased]'],
    [!program.startsWith('npx '), 'PUBLISHED in src/shared/command-line.ts is not true'],
    [
      repositoryUrl !== `git+https://github.com/${repository}.git`,
      `repository.url in package.json is ${repositoryUrl ?? 'missing'}; npm refuses provenance unless it is git+https://github.com/${repository}.git`,
    ],
  ]
  return problems.flatMap(([applies, text]) => (applies ? [text] : []))
}

type Manifest = { readonly version: string; readonly repository?: { readonly url: string } }

function json(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8'))
}
