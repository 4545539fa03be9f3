import assert from 'node:assert/strict'
import type { Issue } from '../../world/github-repository.ts'
import { assertFailed, assertNoLeaks, assertRotated, assertShown } from '../act/assert.ts'
import { type ActRun, runWorkflow } from '../act/run.ts'
import { type Setup, type SetupOptions, withSetup } from '../act/setup.ts'
import { workflowAt } from '../act/workflow.ts'
import type { Check, Part } from '../part.ts'
import { anypointCli } from '../tools/anypoint-cli.ts'
import { gh } from '../tools/gh.ts'
import { act } from '../tools/go.ts'
import { places } from './places.ts'

/** keep-alive.yml, unchanged, with act and the real gh. */
export const keepAlive: Part = {
  name: 'keep-alive',
  needs: [act, anypointCli, gh],
  run: async check => {
    await allIsWell(check)
    await signIn(check)
    await otherTasks(check)
    await dateIsNear(check)
  },
}

const workflow = workflowAt('examples', 'keep-alive.yml')
// gh always uses this path for a server other than github.com.
const github = { basePath: '/api/v3', commandLine: true }
const DAY = 86_400_000

function inProduction(body: (setup: Setup) => Promise<void>, provider?: SetupOptions['provider']) {
  const options = { github, ...(provider && { provider }) }
  return () => withSetup(places.production, 'ANYPOINT', body, options)
}

function run(setup: Setup, label: string): Promise<ActRun> {
  return runWorkflow(workflow, setup, { event: 'schedule', label }).result
}

/** The issues, after a check that every request was one that GitHub describes. */
function issuesOf({ world }: Setup): readonly Issue[] {
  assert.deepEqual(world.github.violations, [])
  return world.github.repositories.get('acme/app')?.issues ?? []
}

async function allIsWell(check: Check): Promise<void> {
  await check(
    workflow.name,
    'runs on schedule: rotates and saves, and opens no issue',
    inProduction(async setup => {
      const result = await run(setup, 'success')
      assertRotated(result, setup)
      // After the post step of the action, which may need the token.
      assertShown(result, 'Run Post Refresh the Anypoint token', 'Token revoked')
      assert.equal(setup.world.github.tokens.has(setup.app.issued[0] ?? ''), false)
      assert.deepEqual(issuesOf(setup), [])
    }),
  )
}

async function signIn(check: Check): Promise<void> {
  await check(
    workflow.name,
    'a rejected token opens one issue, which is updated, and closed after the sign-in',
    inProduction(async setup => {
      const { github, place, secretName } = setup.world
      const updatedAt = new Date(Date.now() - 2 * DAY)
      github.setSecret(place, secretName, 'a-token-that-the-provider-does-not-know', { updatedAt })
      for (const count of [0, 1]) {
        assertFailed(await run(setup, `rejected ${count}`), setup, 'invalid_grant', 'rejected')
        const [issue, ...others] = issuesOf(setup)
        assert.deepEqual(others, [])
        assert.equal(issue?.state, 'open')
        assert.match(issue.title, /^Sign in to Anypoint again/)
        assert.match(issue.body, /\/acme\/app\/actions\/runs\/\d+: failure\. .*invalid_grant/)
        assert.equal(issue.comments.length, count)
      }
      await setup.world.storeNewer(-2 * 86_400)
      assertRotated(await run(setup, 'signed in'), setup)
      const [issue] = issuesOf(setup)
      assert.equal(issue?.state, 'closed')
      assert.match(issue.comments.at(-1) ?? '', /^The token works again/)
    }),
  )
}

async function otherTasks(check: Check): Promise<void> {
  await check(
    workflow.name,
    'a token that may not be saved opens an issue; a failure that left it alone does not',
    inProduction(async setup => {
      const { github } = setup.world
      const secrets = { ANYPOINT_CLIENT_SECRET: 'wrong-secret' }
      const trigger = { event: 'schedule', secrets, label: 'wrong client secret' } as const
      const failed = await runWorkflow(workflow, setup, trigger).result
      assertFailed(failed, setup, 'invalid_client', 'untouched')
      assert.deepEqual(issuesOf(setup), [])

      // act runs no further job if the post step fails, so the post step saves the token here.
      github.fault({ on: 'put', kind: { status: 403 } })
      assertFailed(await run(setup, 'not saved'), setup, 'store_failed', 'recoverable')
      const [issue] = issuesOf(setup)
      assert.match(issue?.title ?? '', /^Save the Anypoint token with the command in the log/)
      assertRotated(await run(setup, 'saved by the post step'), setup)
      assert.equal(issue?.state, 'closed')
    }),
  )
}

async function dateIsNear(check: Check): Promise<void> {
  await check(
    workflow.name,
    'a date that is near opens an issue, and a date that is far does not',
    inProduction(
      async setup => {
        const { github, place, secretName } = setup.world
        const savedDaysAgo = (days: number): void => {
          const updatedAt = new Date(Date.now() - days * DAY)
          github.setSecret(place, secretName, setup.world.stored() ?? '', { updatedAt })
        }
        savedDaysAgo(70)
        const far = await run(setup, 'far')
        assert.equal(far.code, 0, far.log)
        assertShown(far, '::set-output:: sign-in-by=')
        assert.deepEqual(issuesOf(setup), [])

        savedDaysAgo(80)
        const near = await run(setup, 'near')
        assert.equal(near.code, 0, near.log)
        assertNoLeaks(near, setup)
        const [issue] = issuesOf(setup)
        assert.match(issue?.title ?? '', /^Sign in to Anypoint by \d{4}-\d\d-\d\d and save/)
        assert.deepEqual(issue?.labels, ['anypoint-production'])
      },
      { rotate: false },
    ),
  )
}
