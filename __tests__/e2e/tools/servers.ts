import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../command.ts'
import { folderOf, type Tool } from './tool.ts'

/**
 * OAuth servers of other projects. `servers/` has for each a small program that starts it, and the
 * versions that it needs. A change there installs it again.
 */
export const pythonServers: Tool = {
  name: 'python-oauth-servers',
  version: digest('requirements.txt'),
  needs: ['python3'],
  install: async folder => {
    await run('python3', ['-m', 'venv', folder])
    const options = ['--quiet', '--require-hashes', '--only-binary', ':all:', '--requirement']
    await run(join(folder, 'bin', 'pip'), ['install', ...options, source('requirements.txt')], SLOW)
  },
}

export const dex: Tool = {
  name: 'dex',
  version: `2.13.0-${digest('dex')}`,
  needs: ['go'],
  install: folder =>
    run('go', ['build', '-mod=readonly', '-o', join(folder, 'server'), '.'], {
      cwd: source('dex'),
      ...SLOW,
    }),
}

export const nodeOauth2Server: Tool = {
  name: 'node-oauth2-server',
  version: `5.3.0-${digest('node-oauth2-server')}`,
  needs: ['npm'],
  install: async folder => {
    await cp(source('node-oauth2-server'), folder, { recursive: true })
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder })
  },
}

export const oxideAuth: Tool = {
  name: 'oxide-auth',
  version: `0.6.1-${digest('oxide-auth')}`,
  needs: ['cargo'],
  install: async folder => {
    // Cargo writes its lock file beside the manifest.
    await cp(source('oxide-auth'), folder, { recursive: true })
    await run('cargo', ['install', '--quiet', '--debug', '--path', '.', '--root', '.'], {
      cwd: folder,
      ...SLOW,
    })
    rmSync(join(folder, 'target'), { recursive: true, force: true })
  },
}

export const pythonProgram = join(folderOf(pythonServers), 'bin', 'python')
export const dexProgram = join(folderOf(dex), 'server')
export const nodeServerModule = join(folderOf(nodeOauth2Server), 'server.mjs')
export const oxideProgram = join(folderOf(oxideAuth), 'bin', 'server')

export function source(...path: string[]): string {
  return join(import.meta.dirname, '..', 'servers', ...path)
}

const SLOW = { timeoutMs: 600_000 }

function digest(name: string): string {
  const hash = createHash('sha256')
  for (const file of filesIn(source(name))) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 8)
}

function filesIn(path: string): string[] {
  if (path.endsWith('.txt')) return [path]
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}
