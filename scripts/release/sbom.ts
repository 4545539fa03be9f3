import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The parts of a CycloneDX document that are read here. */
export type Sbom = {
  readonly serialNumber: string
  readonly metadata: {
    readonly timestamp: string
    readonly component: { readonly name: string; readonly version: string }
  }
  readonly components: readonly Component[]
}

export type Component = {
  readonly name: string
  readonly version: string
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
}

/**
 * The software bill of materials (CycloneDX 1.5): every package that can be in `dist/`. npm writes it
 * from the lock file. It is the same for the same commit and npm: the time is that of the commit, and
 * the serial number is derived from the content.
 */
export function createSbom(): Sbom {
  const sbom: Sbom = JSON.parse(
    output('npm', [
      'sbom',
      '--sbom-format',
      'cyclonedx',
      '--sbom-type',
      'application',
      ...PACKAGES,
    ]),
  )
  const { name } = JSON.parse(readFileSync('package.json', 'utf8'))
  const seconds = Number(output('git', ['log', '-1', '--format=%ct']))
  const metadata = {
    ...sbom.metadata,
    timestamp: new Date(seconds * 1_000).toISOString(),
    // npm takes the name of the folder.
    component: { ...sbom.metadata.component, name },
  }
  const { serialNumber: _, ...content } = { ...sbom, metadata }
  return { ...content, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}` }
}

/** The optional packages are copies of Node, which build `dist/` and are not in it. */
const PACKAGES = ['--package-lock-only', '--omit', 'dev', '--omit', 'optional']

/** A UUID of version 8 (RFC 9562, section 5.8) with the SHA-256 of the text. */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function output(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8' })
}
