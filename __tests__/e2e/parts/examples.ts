import assert from 'node:assert/strict'
import {
  assertFailed,
  assertNoLeaks,
  assertReused,
  assertRotated,
  assertShown,
} from '../act/assert.ts'
import { runWorkflow } from '../act/run.ts'
import { withSetup } from '../act/setup.ts'
import { workflowAt } from '../act/workflow.ts'
import { logTexts } from '../log-texts.ts'
import type { Check, Part } from '../part.ts'
import { anypointCli } from '../tools/anypoint-cli.ts'
import { act } from '../tools/go.ts'
import { places } from './places.ts'

/** The usual examples that only rotate, unchanged, with act. */
export const examples: Part = {
  name: 'examples',
  needs: [act, anypointCli],
  run: async check => {
    await rerun(check)
    await rotator(check)
    await organization(check)
    await exportEnv(check)
    await leaks(check)
  },
}

async function rerun(check: Check): Promise<void> {
  const workflow = workflowAt('examples', 'rerun.yml')
  const event = 'workflow_dispatch'
  const inputs = {
    environment: 'production',
    'on-stale': 'fail',
    'dry-run': 'false',
    'force-refresh': 'true',
  }
  await check(workflow.name, 'workflow_dispatch: a dry run, then a real run', () =>
    withSetup(places.production, 'ANYPOINT', async setup => {
      const before = setup.world.stored()
      const dry = { event, inputs: { ...inputs, 'dry-run': 'true' }, label: 'dry' } as const
      const run = await runWorkflow(workflow, setup, dry).result
      assert.equal(run.code, 0, run.log)
      assertNoLeaks(run, setup)
      assert.equal(setup.world.stored(), before)
      // The platform here has no introspection endpoint, so it responds 400 to the dry run.
      assert.ok(setup.world.provider.requests.every(({ status }) => status === 400))
      assertRotated(await runWorkflow(workflow, setup, { event, inputs }).result, setup)
    }),
  )
  await check(workflow.name, 'ten runs in a row make one rotation', () =>
    withSetup(places.production, 'ANYPOINT', async setup => {
      const trigger = { event, inputs: { ...inputs, 'force-refresh': 'false' } } as const
      assertRotated(await runWorkflow(workflow, setup, trigger).result, setup)
      for (let count = 2; count <= 10; count++) {
        const run = await runWorkflow(workflow, setup, { ...trigger, label: `${count}` }).result
        assertReused(run, setup)
      }
      assert.equal(setup.world.provider.requests.length, 1)
    }),
  )
  await check(workflow.name, 'a used token fails with a remedy', () =>
    withSetup(places.production, 'ANYPOINT', async setup => {
      const secrets = { ANYPOINT_REFRESH_TOKEN: setup.world.stored() ?? '' }
      assertRotated(await runWorkflow(workflow, setup, { event, inputs }).result, setup)
      const used = { event, secrets, inputs: { ...inputs, 'on-stale': 'ignore' } } as const
      const run = await runWorkflow(workflow, setup, { ...used, label: 'used' }).result
      assertFailed(run, setup, 'invalid_grant', 'rejected')
      assertShown(run, logTexts.signInAgain)
    }),
  )
}

async function rotator(check: Check): Promise<void> {
  const workflow = workflowAt('examples', 'rotator.yml')
  await check(workflow.name, 'runs on schedule: rotates and saves both tokens', () =>
    withSetup(places.anypoint, 'ANYPOINT', async setup => {
      assertRotated(await runWorkflow(workflow, setup, { event: 'schedule' }).result, setup)
      const { world } = setup
      assert.equal(world.stored('ANYPOINT_ACCESS_TOKEN'), world.provider.accessTokens.at(-1))
    }),
  )
}

async function exportEnv(check: Check): Promise<void> {
  const workflow = workflowAt('__tests__', 'e2e', 'workflows', 'export-env.yml')
  await check(workflow.name, 'later steps get the token as a variable', () =>
    withSetup(places.production, 'ANYPOINT', async setup => {
      const run = await runWorkflow(workflow, setup, { event: 'workflow_dispatch' }).result
      assertRotated(run, setup)
      assertShown(run, '| Both are the same.')
    }),
  )
}

async function leaks(check: Check): Promise<void> {
  const workflow = workflowAt('examples', 'rotator.yml')
  await check(workflow.name, 'without masking, the search for leaks finds tokens', () =>
    withSetup(places.anypoint, 'ANYPOINT', async setup => {
      const trigger = { event: 'schedule', unmasked: true, label: 'unmasked' } as const
      const run = await runWorkflow(workflow, setup, trigger).result
      assert.throws(() => assertNoLeaks(run, setup), /access token 1 is readable/)
    }),
  )
}

async function organization(check: Check): Promise<void> {
  const workflow = workflowAt('examples', 'organization.yml')
  await check(workflow.name, 'runs on schedule: saves both, keeps their visibility', () =>
    withSetup(places.organization, 'OAUTH', async setup => {
      assertRotated(await runWorkflow(workflow, setup, { event: 'schedule' }).result, setup)
      const { github, provider } = setup.world
      const secret = (name: string) => github.secret(places.organization, name)
      assert.equal(secret('OAUTH_ACCESS_TOKEN')?.value, provider.accessTokens.at(-1))
      for (const name of ['OAUTH_REFRESH_TOKEN', 'OAUTH_ACCESS_TOKEN']) {
        assert.equal(secret(name)?.visibility, 'selected')
        assert.deepEqual(secret(name)?.selectedRepositoryIds, [1001, 1002])
      }
    }),
  )
}
