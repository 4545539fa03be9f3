import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { openWorld } from '../support/open-world.ts'
import type { Inputs, StepResult, World } from '../world/index.ts'

const production = {
  kind: 'environment',
  repository: 'acme/app',
  environment: 'production',
} as const

type Job = { readonly steps: readonly { readonly uses?: string; readonly with?: Inputs }[] }

const { jobs } = parse(readFileSync('examples/long-deployment.yml', 'utf8')) as {
  readonly jobs: Readonly<Record<'deploy' | 'verify', Job>>
}

function open(accessTokenTtl: number): Promise<World> {
  const secretName = 'ANYPOINT_REFRESH_TOKEN'
  return openWorld({ place: production, secretName, provider: { accessTokenTtl } })
}

/** Runs the step of this action with the secrets as they are when the job starts. */
function runJob(world: World, name: keyof typeof jobs): Promise<StepResult> {
  const { with: given = {} } =
    jobs[name].steps.find(({ uses }) => uses?.includes('/refresh-oauth-token@')) ?? {}
  const own = ['access-token-secret', 'min-validity', 'environment', 'secret-name']
  const inputs = Object.fromEntries(
    own.flatMap(input => (given[input] ? [[input, `${given[input]}`]] : [])),
  )
  const [, secret = ''] = /^\$\{\{ secrets\.(\w+) \}\}$/.exec(given['access-token'] ?? '') ?? []
  return world.step({ ...inputs, ...(secret && { 'access-token': world.stored(secret) ?? '' }) })
}

test('the second job takes the next token if too little of the first one is left', async () => {
  const world = await open(1_700)
  const first = await runJob(world, 'deploy')
  const second = await runJob(world, 'verify')
  expect([first.main.exitCode, second.main.exitCode]).toEqual([0, 0])
  expect(second.outputs).toMatchObject({ reused: 'false', rotated: 'true', stored: 'true' })
  expect(second.outputs['access-token']).not.toBe(first.outputs['access-token'])
  expect(world.newestIsStored()).toBe(true)
})

test('the second job reuses the token if enough of it is left', async () => {
  const world = await open(3_600)
  const first = await runJob(world, 'deploy')
  const second = await runJob(world, 'verify')
  expect(second.outputs).toMatchObject({ reused: 'true', rotated: 'false', stored: 'true' })
  expect(second.outputs['access-token']).toBe(first.outputs['access-token'])
})

test('the first job always starts with a new token', async () => {
  const world = await open(3_600)
  const results = [await runJob(world, 'deploy'), await runJob(world, 'deploy')]
  expect(results.map(({ outputs }) => outputs['rotated'])).toEqual(['true', 'true'])
})

test('a second use in the first job fails with a way out', async () => {
  const world = await open(3_600)
  const [, second] = await world.job([{}, {}])
  expect(second?.outputs).toMatchObject({ 'error-code': 'stale_refresh_token' })
  expect(second?.main.log).toContain('continue in a second job that names the same environment')
})
