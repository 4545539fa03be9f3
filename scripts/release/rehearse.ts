import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { VERSION } from '../../src/shared/command-line.ts'
import { digest, dryRun, pack, packCopy } from './archive.ts'
import { newestSection } from './changelog.ts'
import { createChecks, difference } from './checks.ts'
import { readLockFile } from './lock-file.ts'
import { createSbom } from './sbom.ts'
import { lockProblems, schemaProblems, scriptsOf, unlisted } from './sbom-problems.ts'
import { readRelease, versionProblems } from './versions.ts'

/**
 * `npm run release:rehearse`: makes the files of a release in `.artifacts/release/`, checks them, and
 * uploads nothing. The release workflow publishes exactly these files.
 */
const folder = join('.artifacts', 'release')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const PROGRAM_NAME = 'refresh-oauth-token'

const { check, end } = createChecks(line => process.stdout.write(`${line}\n`))
const release = readRelease()

check('every file has the same version', () => versionProblems(release, `v${VERSION}`))

check('dist/ is what the sources build', () => {
  execFileSync(process.execPath, ['scripts/check-dist.ts'], { encoding: 'utf8', stdio: 'pipe' })
  return []
})

const archive = pack(folder)
check('the archive contains the command line and nothing else', () =>
  archive.files.filter(name => !/^((\d+\.)?cli\.js|licenses\.txt|package\.json)$/.test(name)),
)
check('a second archive is the same, byte for byte', () =>
  difference(packCopy(), archive.integrity),
)
check('npm publish --dry-run accepts the archive, without a network or an account', () => {
  const { version, integrity } = dryRun(archive.path)[PROGRAM_NAME] ?? {}
  return [
    ...difference(String(version), VERSION),
    ...difference(String(integrity), archive.integrity),
  ]
})

const sbom = createSbom()
check('the SBOM is valid CycloneDX 1.5', () => schemaProblems(sbom))
check('the SBOM lists the packages of the lock file, with their hashes, and no others', () =>
  lockProblems(sbom, readLockFile()),
)
check('the SBOM lists every package that dist/ names', () => unlisted(sbom, scriptsOf('dist')))
check('a second SBOM is the same', () =>
  difference(JSON.stringify(createSbom()), JSON.stringify(sbom)),
)

const sbomFile = archive.path.replace(/\.tgz$/, '.cdx.json')
writeFileSync(sbomFile, `${JSON.stringify(sbom, undefined, 2)}\n`)
// Also those of dist/, as a checkout has them: they are what a job of this action runs.
const dist = readdirSync('dist').map(name => [`dist/${name}`, join('dist', name)] as const)
const files = [archive.path, sbomFile].map(path => [basename(path), path] as const)
const sums = [...files, ...dist].map(
  ([name, path]) => `${digest(path, 'sha256', 'hex')}  ${name}\n`,
)
writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''))
writeFileSync(join(folder, 'NOTES.md'), `${newestSection(release.changelog)?.notes}\n`)

process.exitCode = end() ? 0 : 1
