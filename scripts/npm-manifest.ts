import { readFileSync } from 'node:fs'

/** `dist/package.json`: the scripts are CommonJS, and the command line is an npm package of them. */
export function npmManifest(): string {
  const { name, version, description, license, repository } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  )
  const manifest = {
    name,
    version,
    description,
    license,
    // npm compares it with the repository that a provenance statement names.
    repository,
    type: 'commonjs',
    bin: { [name]: 'cli.js' },
    files: ['cli.js', '*.cli.js', 'licenses.txt'],
    engines: { node: '>=20' },
  }
  return `${JSON.stringify(manifest, undefined, 2)}\n`
}
