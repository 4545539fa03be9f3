import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import { bundledPackages, type LockFile, packageName } from './lock-file.ts'
import type { Component, Sbom } from './sbom.ts'

const require = createRequire(import.meta.url)

/** How a document differs from the schema of CycloneDX 1.5. */
export function schemaProblems(sbom: unknown): string[] {
  const ajv = new Ajv({ strict: false, formats: FORMATS })
  for (const name of ['spdx', 'jsf-0.82']) ajv.addSchema(schema(name), `${BASE}${fileOf(name)}`)
  const validate = ajv.compile(schema('bom-1.5'))
  return validate(sbom) ? [] : (validate.errors ?? []).map(error => ajv.errorsText([error]))
}

/** How the components differ from what the lock file says: the same packages, versions and hashes. */
export function lockProblems({ components }: Sbom, lock: LockFile): string[] {
  const listed = new Set(components.map(describe))
  const locked = new Set(
    bundledPackages(lock).map(
      ([path, { version, integrity }]) => `${packageName(path)}@${version} ${hexOf(integrity)}`,
    ),
  )
  return [
    ...[...locked].filter(text => !listed.has(text)).map(text => `only in the lock file: ${text}`),
    ...[...listed].filter(text => !locked.has(text)).map(text => `only in the SBOM: ${text}`),
  ]
}

/** The packages that a comment in `dist/` names as the origin of code, and the SBOM does not list. */
export function unlisted({ components }: Sbom, scripts: readonly string[]): string[] {
  const listed = new Set(components.map(({ name }) => name))
  const found = scripts.flatMap(text => [...text.matchAll(MODULE)].map(([, name = '']) => name))
  return [...new Set(found)].filter(name => !listed.has(name))
}

export function scriptsOf(folder: string): string[] {
  const files = readdirSync(folder).filter(name => name.endsWith('.js'))
  return files.map(name => readFileSync(join(folder, name), 'utf8'))
}

/** The schema refers to the others by file name. */
const BASE = 'http://cyclonedx.org/schema/'

const FORMATS = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
  'idn-email': true,
  'iri-reference': true,
} as const

const MODULE = /\.\/(?:[^\s"'`]*\/)?node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g

function schema(name: string): object {
  const library = dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json'))
  return JSON.parse(readFileSync(join(library, 'res', 'schema', fileOf(name)), 'utf8'))
}

function fileOf(name: string): string {
  return `${name}.SNAPSHOT.schema.json`
}

function describe({ name, version, hashes = [] }: Component): string {
  const hash = hashes.find(({ alg }) => alg === 'SHA-512')?.content
  return `${name}@${version} ${hash ?? 'without a hash'}`
}

function hexOf(integrity: string | undefined): string {
  const [, base64] = /^sha512-(\S+)$/.exec(integrity ?? '') ?? []
  return base64 ? Buffer.from(base64, 'base64').toString('hex') : 'without integrity'
}
