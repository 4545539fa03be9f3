import assert from 'node:assert/strict'
import {
  assertFailed,
  assertNewestIsStored,
  assertNothingReadable,
  assertShown,
} from '../act/assert.ts'
import { runPrintedCommand } from '../act/printed-command.ts'
import { type ActRun, type RunningAct, runWorkflow } from '../act/run.ts'
import { inScene, type Scene } from '../act/scene.ts'
import { workflowAt } from '../act/workflow.ts'
import type { Check, Part } from '../part.ts'
import { act } from '../tools/act.ts'
import { anypointCli } from '../tools/anypoint-cli.ts'
import { places } from './places.ts'

/** What becomes of the tokens when main fails, is cancelled, or is killed. */
export const mishaps: Part = {
  name: 'mishaps',
  needs: [act, anypointCli],
  run: async check => {
    await refused(check)
    await carryingOn(check)
    await struck(check)
    await nothingSpent(check)
  },
}

const rotator = workflowAt('examples', 'rotator.yml')
const POST = 'Run Post Refresh'

async function refused(check: Check): Promise<void> {
  await check(rotator.name, 'GitHub refuses one write: the post step stores', () =>
    inScene(places.anypoint, 'ANYPOINT', async scene => {
      scene.world.github.fault({ on: 'put', kind: { status: 403 } })
      const run = await rotate(scene, 'one write refused')
      assertFailed(run, scene, 'store_failed', 'recoverable')
      assertShown(run, POST, 'Stored generation')
      assertNewestIsStored(scene)
    }),
  )
  await check(rotator.name, 'GitHub refuses every write: the printed command stores', () =>
    inScene(places.anypoint, 'ANYPOINT', async scene => {
      const { github } = scene.world
      const fault = github.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
      const run = await rotate(scene, 'every write refused')
      assertFailed(run, scene, 'store_failed', 'recoverable')
      assertShown(run, POST, 'gh api --method PUT', 'What to do: Run')
      assert.equal(scene.world.newestIsStored(), false)
      fault.remove()
      await runPrintedCommand(run, 'ANYPOINT_REFRESH_TOKEN', scene)
      assertNewestIsStored(scene)
    }),
  )
}

async function carryingOn(check: Check): Promise<void> {
  const workflow = workflowAt('__tests__', 'e2e', 'workflows', 'carry-on.yml')
  await check(workflow.name, 'continue-on-error and if: always() have what they need', () =>
    inScene(places.production, 'ANYPOINT', async scene => {
      scene.world.github.fault({ on: 'put', kind: { status: 403 } })
      const run = await runWorkflow(workflow, scene, { event: 'workflow_dispatch' }).result
      assert.equal(run.code, 0, run.log)
      assertShown(run, '| There is a token.')
      assertShown(run, '| outcome failure, conclusion success, credential recoverable')
      assertShown(run, POST, 'Stored generation')
      assertNewestIsStored(scene)
      assertNothingReadable(run, scene)
    }),
  )
}

/**
 * GitHub's runner cancels with SIGINT and waits; act, told to cancel, kills main at once. Both are
 * shown: main getting the signal itself, and act getting it.
 */
async function struck(check: Check): Promise<void> {
  const byPost = ['Failure - Main', POST, 'Stored generation']
  const byMain = ['Stored generation', 'cancelled: ', POST]
  const blows: [string, (running: RunningAct) => unknown, string[]][] = [
    ['main is killed as it writes: the post step stores', run => run.signalMain('SIGKILL'), byPost],
    ['main gets SIGINT as it writes: it stores first', run => run.signalMain('SIGINT'), byMain],
    ['act gets SIGINT, kills main: the post step stores', run => run.signal('SIGINT'), byPost],
    ['act gets SIGTERM, kills main: the post step stores', run => run.signal('SIGTERM'), byPost],
  ]
  for (const [what, blow, shown] of blows)
    await check(rotator.name, what, () =>
      inScene(places.anypoint, 'ANYPOINT', async scene => {
        const run = await rotate(scene, what.split(/[:,]/)[0] ?? what, 'put', blow)
        assert.notEqual(run.code, 0)
        assertShown(run, ...shown)
        assertNewestIsStored(scene)
        assertNothingReadable(run, scene)
      }),
    )
}

async function nothingSpent(check: Check): Promise<void> {
  await check(rotator.name, 'act gets SIGINT before the exchange: nothing is spent', () =>
    inScene(places.anypoint, 'ANYPOINT', async scene => {
      const before = scene.world.stored()
      const run = await rotate(scene, 'cancelled early', 'public-key', running =>
        running.signal('SIGINT'),
      )
      assert.notEqual(run.code, 0)
      assert.equal(scene.world.stored(), before)
      assert.equal(scene.world.provider.requests.length, 0)
      assertNewestIsStored(scene)
    }),
  )
}

/** Runs the rotator; strikes as soon as its first request of this name has arrived. */
function rotate(
  scene: Scene,
  occasion: string,
  request?: string,
  blow?: (running: RunningAct) => unknown,
): Promise<ActRun> {
  const { github } = scene.world
  // The answer comes late enough for the blow to come first.
  if (request !== undefined) github.fault({ on: request, kind: { slow: 1_000 } })
  const running = runWorkflow(rotator, scene, { event: 'schedule', occasion })
  if (request !== undefined) {
    const hook = github.onRequest(request, async () => {
      hook.remove()
      await blow?.(running)
    })
  }
  return running.result
}
