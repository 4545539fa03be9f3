import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  assertCalled,
  assertFailed,
  assertNoLeaks,
  assertReused,
  assertRotated,
  assertShown,
} from '../act/assert.ts'
import { runWorkflow } from '../act/run.ts'
import { type Setup, withSetup } from '../act/setup.ts'
import { workflowAt } from '../act/workflow.ts'
import { type Outcome, start } from '../command.ts'
import type { Check, Part } from '../part.ts'
import { untilNextJob } from '../pause.ts'
import { anypointCli } from '../tools/anypoint-cli.ts'
import { act } from '../tools/go.ts'
import { places } from './places.ts'

/** MuleSoft's own client with the access token, at an API that accepts the newest one only. */
export const client: Part = {
  name: 'client',
  needs: [act, anypointCli],
  run: async check => {
    await deploy(check)
    await rotateAndRead(check)
    await otherTokens(check)
  },
}

async function deploy(check: Check): Promise<void> {
  const workflow = workflowAt('examples', 'deploy.yml')
  await check(workflow.name, 'runs on push: rotates, saves, deploys; then reuses, deploys', () =>
    withSetup(places.production, 'ANYPOINT', async setup => {
      const run = await runWorkflow(workflow, setup, { event: 'push' }).result
      assertRotated(run, setup)
      assertShown(run, 'Run Main Deploy the application', 'application-1')
      assertClientCalled(setup, 'PATCH')
      const deployment = setup.platform.calls.find(({ method }) => method === 'PATCH')
      assert.equal(JSON.parse(deployment?.body ?? '').application.ref.version, '1.2.3')
      const again = await runWorkflow(workflow, setup, { event: 'push', label: 'again' }).result
      assertReused(again, setup)
      assertClientCalled(setup, 'PATCH')
    }),
  )
  await check(workflow.name, 'a wrong client secret: nothing is deployed', () =>
    withSetup(places.production, 'ANYPOINT', async setup => {
      const secrets = { ANYPOINT_CLIENT_SECRET: 'wrong-secret' }
      const trigger = { event: 'workflow_dispatch', label: 'wrong client secret' } as const
      const run = await runWorkflow(workflow, setup, { ...trigger, secrets }).result
      assertFailed(run, setup, 'invalid_client', 'untouched')
      assert.deepEqual(setup.platform.calls, [])
      assert.ok(setup.world.newestIsStored())
    }),
  )
}

async function rotateAndRead(check: Check): Promise<void> {
  const rotator = workflowAt('examples', 'rotator.yml')
  const consumer = workflowAt('examples', 'consumer.yml')
  await check('rotator.yml, consumer.yml', 'two rotations: the client gets the newest token', () =>
    withSetup(places.anypoint, 'ANYPOINT', async setup => {
      for (const label of ['first', 'second']) {
        const rotated = await runWorkflow(rotator, setup, { event: 'schedule', label }).result
        assertRotated(rotated, setup)
        await untilNextJob()
      }
      const run = await runWorkflow(consumer, setup, { event: 'workflow_dispatch' }).result
      assert.equal(run.code, 0, run.log)
      assertShown(run, 'Run Main List environments', 'Production')
      assertNoLeaks(run, setup)
      assertClientCalled(setup, 'GET')
    }),
  )
}

async function otherTokens(check: Check): Promise<void> {
  const rotator = workflowAt('examples', 'rotator.yml')
  await check('anypoint-cli-v4', 'rejects the previous token and a wrong one', () =>
    withSetup(places.anypoint, 'ANYPOINT', async setup => {
      for (const label of ['first', 'second']) {
        await runWorkflow(rotator, setup, { event: 'schedule', label }).result
        await untilNextJob()
      }
      const [old = '', newest = ''] = setup.world.provider.accessTokens
      assert.equal((await listEnvironments(setup, newest)).code, 0)
      assert.ok(existsSync(settingsIn(setup.folders.home)), 'the client has no settings file')
      for (const token of [old, 'wrong-token']) {
        const { code, output } = await listEnvironments(setup, token)
        assert.notEqual(code, 0, output)
        assert.match(output, /401 - Unauthorized/)
        const calls = setup.platform.calls.filter(call => call.token === token)
        assert.ok(calls.length > 0 && calls.every(({ status }) => status === 401))
      }
    }),
  )
}

/** The command of consumer.yml, without the workflow. */
function listEnvironments({ environment, path }: Setup, token: string): Promise<Outcome> {
  const env = { ...environment, PATH: path, ANYPOINT_BEARER: token }
  return start('anypoint-cli-v4', ['account:environment:list'], { env }).outcome
}

/** The last call is the client's, which kept no copy of the token. */
function assertClientCalled(setup: Setup, method: string): void {
  assertCalled(setup, method, /^Anypoint-CLI\//)
  assert.ok(!existsSync(settingsIn(setup.folders.home)), 'the client has saved the token')
}

/** Where the client saves its token by default. */
function settingsIn(home: string): string {
  return join(home, '.config', 'anypoint-cli-v4-nodejs', 'config.json')
}
