import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { assertFailed, assertNothingReadable, assertRotated, assertShown } from '../act/assert.ts'
import { runWorkflow } from '../act/run.ts'
import { inScene, type Scene } from '../act/scene.ts'
import { workflowAt } from '../act/workflow.ts'
import { type Outcome, outcomeOf } from '../command.ts'
import type { Check, Part } from '../part.ts'
import { untilNextJob } from '../pause.ts'
import { act } from '../tools/act.ts'
import { anypointCli } from '../tools/anypoint-cli.ts'
import { places } from './places.ts'

/** MuleSoft's own client with the access token, at a control plane that takes only the newest. */
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
  await check(workflow.name, 'runs on push: rotates, stores, deploys', () =>
    inScene(places.production, 'ANYPOINT', async scene => {
      const run = await runWorkflow(workflow, scene, { event: 'push' }).result
      assertRotated(run, scene)
      assertShown(run, 'Run Main Deploy the application', 'application-1')
      assertCalled(scene, 'PATCH')
      const deployment = scene.platform.calls.find(({ method }) => method === 'PATCH')
      assert.equal(JSON.parse(deployment?.body ?? '').application.ref.version, '1.2.3')
    }),
  )
  await check(workflow.name, 'breakage: a wrong client secret stops it before it deploys', () =>
    inScene(places.production, 'ANYPOINT', async scene => {
      const secrets = { ANYPOINT_CLIENT_SECRET: 'not-this-one' }
      const trigger = { event: 'workflow_dispatch', occasion: 'wrong client secret' } as const
      const run = await runWorkflow(workflow, scene, { ...trigger, secrets }).result
      assertFailed(run, scene, 'invalid_client', 'untouched')
      assert.deepEqual(scene.platform.calls, [])
      assert.ok(scene.world.newestIsStored())
    }),
  )
}

async function rotateAndRead(check: Check): Promise<void> {
  const rotator = workflowAt('examples', 'rotator.yml')
  const consumer = workflowAt('examples', 'consumer.yml')
  await check('rotator.yml, consumer.yml', 'two rotations: the client has the newest token', () =>
    inScene(places.anypoint, 'ANYPOINT', async scene => {
      for (const occasion of ['first', 'second']) {
        const rotated = await runWorkflow(rotator, scene, { event: 'schedule', occasion }).result
        assertRotated(rotated, scene)
        await untilNextJob()
      }
      const run = await runWorkflow(consumer, scene, { event: 'workflow_dispatch' }).result
      assert.equal(run.code, 0, run.log)
      assertShown(run, 'Run Main List environments', 'Production')
      assertNothingReadable(run, scene)
      assertCalled(scene, 'GET')
    }),
  )
}

async function otherTokens(check: Check): Promise<void> {
  const rotator = workflowAt('examples', 'rotator.yml')
  await check(
    'anypoint-cli-v4',
    'breakage: the last token but one and a wrong one are refused',
    () =>
      inScene(places.anypoint, 'ANYPOINT', async scene => {
        for (const occasion of ['first', 'second']) {
          await runWorkflow(rotator, scene, { event: 'schedule', occasion }).result
          await untilNextJob()
        }
        const [old = '', newest = ''] = scene.world.provider.accessTokens
        assert.equal((await listEnvironments(scene, newest)).code, 0)
        assert.ok(existsSync(settingsIn(scene.folders.home)), 'examples need not tell it where')
        for (const token of [old, 'not-a-token-of-anybodys']) {
          const { code, output } = await listEnvironments(scene, token)
          assert.notEqual(code, 0, output)
          assert.match(output, /401 - Unauthorized/)
          const calls = scene.platform.calls.filter(call => call.token === token)
          assert.ok(calls.length > 0 && calls.every(({ status }) => status === 401))
        }
      }),
  )
}

/** What consumer.yml does, without the workflow around it. */
function listEnvironments({ environment, path }: Scene, token: string): Promise<Outcome> {
  const env = { ...environment, PATH: path, ANYPOINT_BEARER: token }
  return outcomeOf('anypoint-cli-v4', ['account:environment:list'], { env })
}

/**
 * The client's last call of this kind went to Anypoint's own name, with the newest token, of which
 * nothing is left behind.
 */
function assertCalled({ platform, world, folders }: Scene, method: string): void {
  const last = platform.calls.findLast(call => call.method === method)
  assert.equal(last?.status, 200)
  assert.equal(last?.token, world.provider.accessTokens.at(-1))
  assert.match(last?.agent ?? '', /^Anypoint-CLI\//)
  assert.ok(platform.proxy.tunnels.includes('anypoint.mulesoft.com:443'))
  assert.ok(!existsSync(settingsIn(folders.home)), 'the client kept the token at home')
}

/** Where the client keeps the token, unless told otherwise. */
function settingsIn(home: string): string {
  return join(home, '.config', 'anypoint-cli-v4-nodejs', 'config.json')
}
