import { expect, test } from '@jest/globals'
import type { Place } from '../world/index.ts'
import { ENVIRONMENT, ORGANIZATION, REPOSITORY_PLACE, soundSetup } from './sound-setup.ts'

const places: readonly (readonly [string, Place])[] = [
  ['an environment', ENVIRONMENT],
  ['a repository', REPOSITORY_PLACE],
  ['an organization', ORGANIZATION],
]

test.each(places)('a sound set-up in %s has nothing to report', async (_, place) => {
  const { doctor, world } = await soundSetup(place)
  const before = world.stored()
  const report = await doctor()
  expect(report.notOk).toEqual({})
  expect(report.checks.length).toBeGreaterThan(25)
  expect(report.checks.every(({ remedy }) => remedy === null)).toBe(true)
  expect(report.exitCode).toBe(0)
  expect(report.stdout).toMatch(/^\{"checks":\[.*\]\}\n$/)
  expect(world.stored()).toBe(before)
  expect(world.newestIsStored()).toBe(true)
})

test('a person reads one line for each check, and the count', async () => {
  const { doctor, setWorkflow } = await soundSetup()
  setWorkflow(text => text.replace('  queue: max\n', ''))
  const { stdout, exitCode } = await doctor([], { asText: true })
  expect(stdout).toMatch(/^✓ github-token: GitHub accepts the token from the environment/)
  expect(stdout).toMatch(/\n! workflow-queue: .*\n( {2}.*\n)* {4}Set `queue: max`/)
  expect(stdout).toMatch(/\n\n\d+ ok, 1 warning, 0 errors, 0 unknown\n$/)
  expect(stdout.split('\n').filter(line => line.length > 80)).toEqual([])
  expect(exitCode).toBe(0)
})

test('the options name another secret than the workflow', async () => {
  const { doctor, world } = await soundSetup()
  const { notOk, checks, exitCode } = await doctor([
    '--secret-name',
    'XERO_REFRESH_TOKEN',
    '--token-url',
    world.provider.tokenUrl,
  ])
  expect(notOk).toMatchObject({ secret: 'error', workflow: 'error' })
  expect(checks.find(({ id }) => id === 'workflow')?.message).toContain('ANYPOINT_REFRESH_TOKEN')
  expect(exitCode).toBe(1)
})

test('options that exclude each other are wrong usage', async () => {
  const { doctor } = await soundSetup()
  const args = ['--environment', 'production', '--organization', 'acme']
  expect(await doctor(args)).toMatchObject({ exitCode: 2, stdout: '' })
})
