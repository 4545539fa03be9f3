import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { REPOSITORY } from './dist-copy.ts'

/** Writes results as JSON to `.artifacts/NAME.json`, from which `npm run figures` takes them. */
export async function writeArtifact(name: string, results: object): Promise<void> {
  const folder = join(REPOSITORY, '.artifacts')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(results, null, 1)}\n`)
}
