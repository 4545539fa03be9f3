import { join } from 'node:path'
import { run } from '../command.ts'
import { folderOf, type Tool } from './tool.ts'

/** The versions of Node that the npm package supports: the newest of each line. */
export const nodes: readonly Tool[] = ['20.20.2', '22.23.3', '24.21.0'].map(version => ({
  name: 'node',
  version,
  needs: ['npm'],
  install: folder => {
    const package_ = `node-linux-${process.arch}@${version}`
    const settings = ['--prefix', folder, '--no-audit', '--no-fund', '--no-save']
    return run('npm', ['install', ...settings, package_], { timeoutMs: 300_000 })
  },
}))

export function nodeProgram(node: Tool): string {
  return join(folderOf(node), 'node_modules', `node-linux-${process.arch}`, 'bin', 'node')
}
