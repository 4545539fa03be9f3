import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from '../command.ts'
import { folderOf, type Tool } from './tool.ts'

const PROJECT = join(import.meta.dirname, '..', 'maven')

/** The files of the project that the examples deploy, by name. */
export const mavenProject: Readonly<Record<string, string>> = Object.fromEntries(
  ['pom.xml', 'deploy-to-cloudhub.mts'].map(file => [
    file,
    readFileSync(join(PROJECT, file), 'utf8'),
  ]),
)

/** The plugins that the project needs, in a repository from which Maven takes them without a network. */
export const mavenPlugins: Tool = {
  name: 'maven-plugins',
  version: createHash('sha256').update(`${mavenProject['pom.xml']}`).digest('hex').slice(0, 8),
  needs: ['java', 'mvn'],
  install: async folder => {
    const project = join(folder, 'project')
    await cp(PROJECT, project, { recursive: true })
    const env = { ...process.env, EXCHANGE_URL: pathToFileURL(join(folder, 'exchange')).href }
    const local = `-Dmaven.repo.local=${repositoryIn(folder)}`
    for (const options of [[], ['-DmuleDeploy', '-Dexec.skip']])
      await run('mvn', ['--quiet', '--batch-mode', local, 'deploy', ...options], {
        ...{ cwd: project, env },
        timeoutMs: 600_000,
      })
  },
}

/** Copies the plugins into a folder, and returns the options of Java that make Maven use them. */
export async function mavenOptions(folder: string, home: string): Promise<string> {
  const repository = repositoryIn(folder)
  await cp(repositoryIn(folderOf(mavenPlugins)), repository, { recursive: true })
  // Java takes the home from the system's list of users, and not from HOME.
  return `-Duser.home=${home} -Dmaven.repo.local=${repository}`
}

function repositoryIn(folder: string): string {
  return join(folder, 'maven-repository')
}
