import assert from 'node:assert/strict'
import { assertFailed, assertNewestIsStored, assertNoLeaks, assertShown } from '../act/assert.ts'
import { runPrintedCommand } from '../act/printed-command.ts'
import { type ActRun, type RunningAct, runWorkflow } from '../act/run.ts'
import { type Setup, withSetup } from '../act/setup.ts'
import { workflowAt } from '../act/workflow.ts'
import { logTexts } from '../log-texts.ts'
import type { Check, Part } from '../part.ts'
import { anypointCli } from '../tools/anypoint-cli.ts'
import { act } from '../tools/go.ts'
import { places } from './places.ts'

/** The tokens when the main step fails, is cancelled or is killed. */
export const failures: Part = {
  name: 'failures',
  needs: [act, anypointCli],
  run: async check => {
    await rejectedWrites(check)
    await continueOnError(check)
    await signals(check)
    await cancelledEarly(check)
  },
}

const rotator = workflowAt('examples', 'rotator.yml')
const POST = 'Run Post Refresh'

async function rejectedWrites(check: Check): Promise<void> {
  await check(rotator.name, 'GitHub rejects one write: the post step saves', () =>
    withSetup(places.anypoint, 'ANYPOINT', async setup => {
      setup.world.github.fault({ on: 'put', kind: { status: 403 } })
      const run = await rotate(setup, 'one write rejected')
      assertFailed(run, setup, 'store_failed', 'recoverable')
      assertShown(run, POST, logTexts.saved)
      assertNewestIsStored(setup)
    }),
  )
  await check(rotator.name, 'GitHub rejects every write: the printed command saves', () =>
    withSetup(places.anypoint, 'ANYPOINT', async setup => {
      const { github } = setup.world
      const fault = github.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
      const run = await rotate(setup, 'every write rejected')
      assertFailed(run, setup, 'store_failed', 'recoverable')
      assertShown(run, POST, ...logTexts.recovery)
      assert.equal(setup.world.newestIsStored(), false)
      fault.remove()
      await runPrintedCommand(run.log, 'ANYPOINT_REFRESH_TOKEN', setup)
      assertNewestIsStored(setup)
    }),
  )
}

const DEPLOY = '#!/bin/sh\ntest -n "$ACCESS_TOKEN" && echo "There is a token."\n'

async function continueOnError(check: Check): Promise<void> {
  const workflow = workflowAt('__tests__', 'e2e', 'workflows', 'continue-on-error.yml')
  await check(workflow.name, 'later steps get the token and the credential state', () =>
    withSetup(places.production, 'ANYPOINT', async setup => {
      setup.world.github.fault({ on: 'put', kind: { status: 403 } })
      setup.folders.addProgram('deploy.sh', DEPLOY)
      const run = await runWorkflow(workflow, setup, { event: 'workflow_dispatch' }).result
      assert.equal(run.code, 0, run.log)
      assertShown(run, '| There is a token.')
      assertShown(run, '| outcome failure, conclusion success, credential recoverable')
      assertShown(run, POST, logTexts.saved)
      assertNewestIsStored(setup)
      assertNoLeaks(run, setup)
    }),
  )
}

/**
 * GitHub's runner cancels with SIGINT and waits; act kills the main step at once. So the signals go
 * to the main step itself, and to act.
 */
async function signals(check: Check): Promise<void> {
  const byPost = ['Failure - Main', POST, logTexts.saved]
  const byMain = [logTexts.saved, logTexts.cancelled, POST]
  const cases: [title: string, send: (run: RunningAct) => unknown, shown: string[]][] = [
    ['the main step gets SIGKILL: the post step saves', run => run.signalMain('SIGKILL'), byPost],
    ['the main step gets SIGINT: it saves first', run => run.signalMain('SIGINT'), byMain],
    ['act gets SIGINT: the post step saves', run => run.signal('SIGINT'), byPost],
    ['act gets SIGTERM: the post step saves', run => run.signal('SIGTERM'), byPost],
  ]
  for (const [title, send, shown] of cases)
    await check(rotator.name, `during the write, ${title}`, () =>
      withSetup(places.anypoint, 'ANYPOINT', async setup => {
        const run = await rotate(setup, title.split(':')[0] ?? '', 'put', send)
        assert.notEqual(run.code, 0)
        assertShown(run, ...shown)
        assertNewestIsStored(setup)
        assertNoLeaks(run, setup)
      }),
    )
}

async function cancelledEarly(check: Check): Promise<void> {
  await check(rotator.name, 'before the exchange, act gets SIGINT: the token is not used', () =>
    withSetup(places.anypoint, 'ANYPOINT', async setup => {
      const before = setup.world.stored()
      const run = await rotate(setup, 'cancelled early', 'public-key', running =>
        running.signal('SIGINT'),
      )
      assert.notEqual(run.code, 0)
      assert.equal(setup.world.stored(), before)
      assert.equal(setup.world.provider.requests.length, 0)
      assertNewestIsStored(setup)
    }),
  )
}

/** Runs the rotator; sends a signal when its first request of this name arrives. */
function rotate(
  setup: Setup,
  label: string,
  request?: string,
  send?: (running: RunningAct) => unknown,
): Promise<ActRun> {
  const { github } = setup.world
  // The request is not carried out, or its response is slow, so that the signal comes first.
  if (request === 'put') github.fault({ on: request, kind: { reset: 'before' }, times: 2 })
  else if (request !== undefined) github.fault({ on: request, kind: { slow: 1_000 } })
  const running = runWorkflow(rotator, setup, { event: 'schedule', label })
  if (request !== undefined) {
    const hook = github.onRequest(request, async () => {
      hook.remove()
      await send?.(running)
    })
  }
  return running.result
}
