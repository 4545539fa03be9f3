import { cp, mkdir, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

export const REPOSITORY = resolve(import.meta.dirname, '../..')

/**
 * Copies action.yml and dist/ into a folder, so that a build that runs meanwhile changes nothing.
 * `keep` chooses the files of dist/ by name.
 */
export async function copyDist(folder: string, keep = (_file: string) => true): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      await mkdir(join(folder, 'dist'), { recursive: true })
      const files = (await readdir(join(REPOSITORY, 'dist'))).filter(keep)
      for (const file of ['action.yml', ...files.map(name => join('dist', name))])
        await cp(join(REPOSITORY, file), join(folder, file), { recursive: true })
      return folder
    } catch (error) {
      // A build has removed a file that was listed.
      if (attempt === 20) throw error
      await delay(500)
    }
  }
}

/** Whether a file of dist is in what a job downloads: the command line is not. */
export function isOfAction(file: string): boolean {
  return !/(^|\.)cli\.js$/.test(file)
}
