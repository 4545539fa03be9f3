import { join } from 'node:path'
import { run } from '../command.ts'
import { folderOf, type Tool } from './tool.ts'

/** Runs workflows locally. */
export const act: Tool = {
  name: 'act',
  version: '0.2.89',
  needs: ['go', 'git', 'ps'],
  install: folder =>
    run('go', ['install', `github.com/nektos/act@v${act.version}`], {
      env: { ...process.env, GOBIN: folder },
      timeoutMs: 600_000,
    }),
}

export const actProgram = join(folderOf(act), 'act')
