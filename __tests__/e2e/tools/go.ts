import { join } from 'node:path'
import { run } from '../command.ts'
import { folderOf, type Tool } from './tool.ts'

/** Runs workflows locally. */
export const act = goTool('act', '0.2.89', 'github.com/nektos/act', ['git', 'ps'])
export const actionlint = goTool(
  'actionlint',
  '1.7.12',
  'github.com/rhysd/actionlint/cmd/actionlint',
)

export const actProgram = join(folderOf(act), 'act')
export const actionlintProgram = join(folderOf(actionlint), 'actionlint')

function goTool(
  name: string,
  version: string,
  module: string,
  needs: readonly string[] = [],
): Tool {
  const install = (folder: string) =>
    run('go', ['install', `${module}@v${version}`], {
      env: { ...process.env, GOBIN: folder },
      timeoutMs: 600_000,
    })
  return { name, version, needs: ['go', ...needs], install }
}
