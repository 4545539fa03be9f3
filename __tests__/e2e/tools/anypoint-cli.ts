import { join } from 'node:path'
import { run } from '../command.ts'
import { folderOf, type Tool } from './tool.ts'

/** MuleSoft's own client, with npm's cache of it: a workflow that installs it gets it from there. */
export const anypointCli: Tool = {
  name: 'anypoint-cli-v4',
  version: '1.6.12',
  // openssl: for the certificate of the platform that it talks to.
  needs: ['npm', 'openssl'],
  install: folder =>
    run('npm', ['install', '--global', '--ignore-scripts', '--no-audit', '--no-fund', PACKAGE], {
      env: { ...process.env, ...npmSettings(folder) },
      timeoutMs: 600_000,
    }),
}

const PACKAGE = `${anypointCli.name}@${anypointCli.version}`

export const anypointPrograms = join(folderOf(anypointCli), 'bin')

/** Makes npm install into our folder, from our folder, and ask nobody. */
export async function npmOffline(): Promise<Record<string, string>> {
  const registry = (await run('npm', ['config', 'get', 'registry'])).trim().split('\n').at(-1)
  const settings = npmSettings(folderOf(anypointCli))
  return { ...settings, npm_config_offline: 'true', npm_config_registry: registry ?? '' }
}

function npmSettings(folder: string): Record<string, string> {
  const cache = join(folder, 'npm-cache')
  return { npm_config_prefix: folder, npm_config_cache: cache, npm_config_update_notifier: 'false' }
}
