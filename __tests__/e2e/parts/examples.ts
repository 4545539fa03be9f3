import assert from 'node:assert/strict'
import { assertFailed, assertNothingReadable, assertRotated, assertShown } from '../act/assert.ts'
import { runWorkflow } from '../act/run.ts'
import { inScene } from '../act/scene.ts'
import { workflowAt } from '../act/workflow.ts'
import type { Check, Part } from '../part.ts'
import { act } from '../tools/act.ts'
import { anypointCli } from '../tools/anypoint-cli.ts'
import { places } from './places.ts'

/** The examples without a client, unchanged, on a runner of somebody else's. */
export const examples: Part = {
  name: 'examples',
  needs: [act, anypointCli],
  run: async check => {
    await keepAlive(check)
    await rerun(check)
    await rotator(check)
    await organization(check)
    await leaks(check)
  },
}

async function keepAlive(check: Check): Promise<void> {
  const workflow = workflowAt('examples', 'keep-alive.yml')
  await check(workflow.name, 'runs on schedule: rotates and stores', () =>
    inScene(places.production, 'ANYPOINT', async scene => {
      const run = await runWorkflow(workflow, scene, { event: 'schedule' }).result
      assertRotated(run, scene)
      // The app's token is revoked last: our post step could still have written with it.
      assertShown(run, 'Run Post Refresh the Anypoint token', 'Token revoked')
      assert.equal(scene.world.github.tokens.has(scene.app.issued[0] ?? ''), false)
    }),
  )
}

async function rerun(check: Check): Promise<void> {
  const workflow = workflowAt('examples', 'rerun.yml')
  const event = 'workflow_dispatch'
  const inputs = { environment: 'production', 'on-stale': 'fail', 'dry-run': 'false' }
  await check(workflow.name, 'the form: a dry run, then a real one', () =>
    inScene(places.production, 'ANYPOINT', async scene => {
      const before = scene.world.stored()
      const dry = { event, inputs: { ...inputs, 'dry-run': 'true' }, occasion: 'dry' } as const
      const run = await runWorkflow(workflow, scene, dry).result
      assert.equal(run.code, 0, run.log)
      assertNothingReadable(run, scene)
      assert.equal(scene.world.stored(), before)
      assert.equal(scene.world.provider.requests.length, 0)
      assertRotated(await runWorkflow(workflow, scene, { event, inputs }).result, scene)
    }),
  )
  await check(workflow.name, 'breakage: a spent token fails, and it says what to do', () =>
    inScene(places.production, 'ANYPOINT', async scene => {
      const secrets = { ANYPOINT_REFRESH_TOKEN: scene.world.stored() ?? '' }
      assertRotated(await runWorkflow(workflow, scene, { event, inputs }).result, scene)
      const spent = { event, secrets, inputs: { ...inputs, 'on-stale': 'ignore' } } as const
      const run = await runWorkflow(workflow, scene, { ...spent, occasion: 'spent' }).result
      assertFailed(run, scene, 'invalid_grant', 'rejected')
      assertShown(run, 'Sign in to Anypoint again')
    }),
  )
}

async function rotator(check: Check): Promise<void> {
  const workflow = workflowAt('examples', 'rotator.yml')
  await check(workflow.name, 'runs on schedule: rotates and stores both tokens', () =>
    inScene(places.anypoint, 'ANYPOINT', async scene => {
      assertRotated(await runWorkflow(workflow, scene, { event: 'schedule' }).result, scene)
      const { world } = scene
      assert.equal(world.stored('ANYPOINT_ACCESS_TOKEN'), world.provider.accessTokens.at(-1))
    }),
  )
}

async function leaks(check: Check): Promise<void> {
  const workflow = workflowAt('examples', 'rotator.yml')
  await check(workflow.name, 'breakage: with masking off, the same search finds tokens', () =>
    inScene(places.anypoint, 'ANYPOINT', async scene => {
      const trigger = { event: 'schedule', unmasked: true, occasion: 'unmasked' } as const
      const run = await runWorkflow(workflow, scene, trigger).result
      assert.throws(
        () => assertNothingReadable(run, scene),
        /access token 1 can be read in the log/,
      )
    }),
  )
}

async function organization(check: Check): Promise<void> {
  const workflow = workflowAt('examples', 'organization.yml')
  await check(workflow.name, 'runs on schedule: stores both, keeps who may see them', () =>
    inScene(places.organization, 'OAUTH', async scene => {
      assertRotated(await runWorkflow(workflow, scene, { event: 'schedule' }).result, scene)
      const { github, provider } = scene.world
      const secret = (name: string) => github.secret(places.organization, name)
      assert.equal(secret('OAUTH_ACCESS_TOKEN')?.value, provider.accessTokens.at(-1))
      for (const name of ['OAUTH_REFRESH_TOKEN', 'OAUTH_ACCESS_TOKEN']) {
        assert.equal(secret(name)?.visibility, 'selected')
        assert.deepEqual(secret(name)?.selectedRepositoryIds, [1001, 1002])
      }
    }),
  )
}
