import { join } from 'node:path'
import { run } from '../command.ts'
import { folderOf, type Tool } from './tool.ts'

const UNPACK = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack'

/** Keycloak, built for an in-memory database. */
export const keycloak: Tool = {
  name: 'keycloak',
  version: '26.4.5',
  needs: ['java', 'mvn'],
  install: async folder => {
    const artifact = `org.keycloak:keycloak-quarkus-dist:${keycloak.version}:zip`
    const options = [`-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`]
    // Maven writes files to its working folder.
    const where = { cwd: folder, timeoutMs: 600_000 }
    await run('mvn', ['--quiet', '--batch-mode', UNPACK, ...options], where)
    await run('sh', [keycloakProgram, 'build', '--db=dev-mem'], { timeoutMs: 300_000 })
  },
}

export const keycloakProgram = join(
  folderOf(keycloak),
  `keycloak-${keycloak.version}`,
  'bin',
  'kc.sh',
)
