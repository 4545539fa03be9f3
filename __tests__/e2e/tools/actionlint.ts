import { join } from 'node:path'
import { run } from '../command.ts'
import { folderOf, type Tool } from './tool.ts'

export const actionlint: Tool = {
  name: 'actionlint',
  version: '1.7.12',
  needs: ['go'],
  install: folder =>
    run('go', ['install', `github.com/rhysd/actionlint/cmd/actionlint@v${actionlint.version}`], {
      env: { ...process.env, GOBIN: folder },
      timeoutMs: 600_000,
    }),
}

export const actionlintProgram = join(folderOf(actionlint), 'actionlint')
