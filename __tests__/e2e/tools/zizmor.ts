import { join } from 'node:path'
import { run } from '../command.ts'
import { folderOf, type Tool } from './tool.ts'

/** Finds security problems in workflows and actions. */
export const zizmor: Tool = {
  name: 'zizmor',
  version: '1.32.0',
  needs: ['python3'],
  install: async folder => {
    await run('python3', ['-m', 'venv', folder])
    await run(join(folder, 'bin', 'pip'), ['install', '--quiet', `zizmor==${zizmor.version}`])
  },
}

export const zizmorProgram = join(folderOf(zizmor), 'bin', 'zizmor')
