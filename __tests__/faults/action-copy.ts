import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** The built action as it is now: a build in the meantime changes nothing of what is measured. */
export async function copyAction(directory: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      await cp(join(REPOSITORY, 'dist'), join(directory, 'dist'), { recursive: true })
      await cp(join(REPOSITORY, 'action.yml'), join(directory, 'action.yml'))
      return directory
    } catch (error) {
      if (attempt === 20) throw error
      await delay(500)
    }
  }
}

/**
 * The same action without its journal and without the printed recovery: what the oracle has to
 * see losses of.
 */
export async function copyUnprotected(from: string, directory: string): Promise<string> {
  await cp(from, directory, { recursive: true })
  const bundle = join(directory, 'dist')
  const files = (await readdir(bundle)).filter(name => name.endsWith('.js'))
  const code = new Map<string, string>()
  for (const file of files) code.set(file, await readFile(join(bundle, file), 'utf8'))
  for (const [protection, removed] of PROTECTIONS) {
    const holding = [...code].flatMap(([file, text]) =>
      Array.from({ length: text.split(protection).length - 1 }, () => file),
    )
    const [file = ''] = holding
    if (holding.length !== 1)
      throw new Error(`dist/ has ${holding.length} times, not once: ${protection}`)
    code.set(file, code.get(file)?.replace(protection, () => removed) ?? '')
  }
  for (const [file, text] of code) await writeFile(join(bundle, file), text)
  return directory
}

const REPOSITORY = resolve(import.meta.dirname, '../..')

/** Exactly as they stand in the bundle, each once. */
const PROTECTIONS: readonly (readonly [string, string])[] = [
  ['core.saveState(`sealed_${number}`, entry)', 'void [number, entry]'],
  [
    'function recoveryCommand(entry, apiUrl) {',
    "function recoveryCommand(entry, apiUrl) {\n    return 'removed'",
  ],
]
