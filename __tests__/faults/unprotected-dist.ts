import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PROTECTIONS } from './log-texts.ts'

/**
 * Copies the action without the saved state and the printed recovery command. Trials with the copy
 * must lose tokens. Otherwise the verdict cannot detect a loss.
 */
export async function copyUnprotected(from: string, folder: string): Promise<string> {
  await cp(from, folder, { recursive: true })
  const dist = join(folder, 'dist')
  const files = (await readdir(dist)).filter(name => name.endsWith('.js'))
  for (const [code, replacement] of PROTECTIONS) {
    let occurrences = 0
    for (const file of files) {
      const parts = (await readFile(join(dist, file), 'utf8')).split(code)
      occurrences += parts.length - 1
      if (parts.length > 1) await writeFile(join(dist, file), parts.join(replacement))
    }
    // The main and the post step can each have their own.
    if (occurrences === 0) throw new Error(`dist does not contain: ${code}`)
  }
  return folder
}
