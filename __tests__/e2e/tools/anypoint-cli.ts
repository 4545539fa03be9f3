import { join } from 'node:path'
import { run } from '../command.ts'
import { folderOf, type Tool } from './tool.ts'

/** MuleSoft's own client, and an npm cache from which workflows install it. */
export const anypointCli: Tool = {
  name: 'anypoint-cli-v4',
  version: '1.6.12',
  // openssl makes the certificate of the fake platform.
  needs: ['npm', 'openssl'],
  install: folder =>
    run('npm', ['install', '--global', '--ignore-scripts', '--no-audit', '--no-fund', PACKAGE], {
      env: { ...process.env, ...npmSettings(folder) },
      timeoutMs: 600_000,
    }),
}

const PACKAGE = `${anypointCli.name}@${anypointCli.version}`

export const anypointPrograms = join(folderOf(anypointCli), 'bin')

/** Settings that make npm install from the cache, without network requests. */
export async function npmOffline(): Promise<Record<string, string>> {
  const registry = (await run('npm', ['config', 'get', 'registry'])).trim().split('\n').at(-1)
  const settings = npmSettings(folderOf(anypointCli))
  return { ...settings, npm_config_offline: 'true', npm_config_registry: registry ?? '' }
}

function npmSettings(folder: string): Record<string, string> {
  const cache = join(folder, 'npm-cache')
  return { npm_config_prefix: folder, npm_config_cache: cache, npm_config_update_notifier: 'false' }
}
