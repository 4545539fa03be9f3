import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import { recoveryCommands } from '../support/recovery-command.ts'
import { writeTrustFile } from '../support/trust-file.ts'
import type { Place, World } from '../world/index.ts'

const enterprise = { tls: true, github: { basePath: '/api/v3' }, inputs: { 'retry-timeout': '1' } }

const places: readonly [string, Place][] = [
  ['a repository', { kind: 'repository', repository: 'acme/app', app: 'actions' }],
  [
    'a repository, for Dependabot',
    { kind: 'repository', repository: 'acme/app', app: 'dependabot' },
  ],
  [
    'an environment whose name has a slash and a space',
    { kind: 'environment', repository: 'acme/app', environment: 'prod/eu west' },
  ],
  [
    'an organization, shared with selected repositories',
    { kind: 'organization', organization: 'acme', app: 'actions' },
  ],
  [
    'an organization, for Codespaces',
    { kind: 'organization', organization: 'acme', app: 'codespaces' },
  ],
]

test.each(places)(
  'the printed command stores the newest token, run by gh, for %s',
  async (_, place) => {
    const world = await openWorld({ ...enterprise, place })
    const before = world.github.secret(place, world.secretName)
    const fault = world.github.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
    const { main, post, summary } = await world.step()
    fault.remove()
    expect(world.newestIsStored()).toBe(false)

    const [command = ''] = recoveryCommands(main.log)
    expect(new Set([main.log, summary, post?.log ?? ''].flatMap(recoveryCommands))).toEqual(
      new Set([command]),
    )
    await expect(inShell(command, world)).resolves.toMatchObject({ stderr: '' })
    expect(world.newestIsStored()).toBe(true)
    const { visibility, selectedRepositoryIds } = before ?? {}
    expect(world.github.secret(place, world.secretName)).toMatchObject(
      visibility ? { visibility, selectedRepositoryIds } : {},
    )
  },
)

test('a second run begins from what the command stored', async () => {
  const world = await openWorld(enterprise)
  const fault = world.github.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
  const { main } = await world.step()
  fault.remove()
  await inShell(recoveryCommands(main.log)[0] ?? '', world)
  world.github.run.startedAt = new Date(Date.now() + 1_000)
  const second = await world.step()
  expect(second.main.exitCode).toBe(0)
  expect(world.newestIsStored()).toBe(true)
})

const directories: string[] = []

/** As somebody who may write the secret would paste it, on a machine where nothing is set up. */
async function inShell(
  command: string,
  { github }: World,
): Promise<{ stdout: string; stderr: string }> {
  const home = await mkdtemp(join(tmpdir(), 'gh-home-'))
  directories.push(home)
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    SSL_CERT_FILE: await writeTrustFile(home),
    GH_ENTERPRISE_TOKEN: github.token,
  }
  return promisify(execFile)('/bin/sh', ['-c', command], { env, cwd: home, timeout: 20_000 })
}

afterEach(async () => {
  for (const directory of directories.splice(0))
    await rm(directory, { recursive: true, force: true })
})
