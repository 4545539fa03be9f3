import { readRelease, unfinished, versionProblems } from './versions.ts'

/**
 * `node scripts/release/check-version.ts v1.2.3`: fails unless every file has the version of the tag,
 * and, in a workflow run, unless this commit can be released from the run's repository.
 */
const [tag = ''] = process.argv.slice(2)
const repository = process.env['GITHUB_REPOSITORY']
const release = readRelease()
const problems = [
  ...versionProblems(release, tag),
  ...(repository === undefined ? [] : unfinished(release, repository)),
]
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.exitCode = problems.length === 0 ? 0 : 1
