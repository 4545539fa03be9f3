import type { Case } from '../case.ts'
import { exchange } from '../send-request.ts'
import type { Trial } from '../trial.ts'
import type { TrialContext } from '../trial-context.ts'
import { PLACES } from '../world-options.ts'
import { STAYING } from './fault-kinds.ts'

/** The action must not read the start of the run, so it cannot know whether its token is stale. */
export function blindStaleness(): Case[] {
  return (['repository', 'organization'] as const).flatMap(place =>
    [403, 404].flatMap(status =>
      (['fail', 'warn', 'ignore'] as const).flatMap(onStale =>
        [true, false].map((rotated): Case => {
          const presents = rotated && onStale !== 'fail'
          return {
            id: `blind/${place}/status-${status}/${onStale}/${rotated ? 'rotated' : 'current'}`,
            group: 'start of the run unknown',
            world: PLACES[place],
            retryTimeout: STAYING,
            tolerate: presents ? 'stale token' : 'unknown staleness',
            arrange: async context => {
              context.fault({ on: 'run', kind: { status }, times: 'always' })
              context.inputs = { 'on-stale': onStale }
              context.world.github.run.startedAt = minutesAgo(10)
              if (rotated) await rotateMeanwhile(context)
            },
            check: trial => check(trial, onStale, rotated),
          }
        }),
      ),
    ),
  )
}

/** Another run rotates the token while this one waits with the old one. */
async function rotateMeanwhile(context: TrialContext): Promise<void> {
  const { world, observer } = context
  const old = world.stored() ?? ''
  const { refresh_token: newer } = JSON.parse(await exchange(world, old))
  world.github.setSecret(world.place, world.secretName, newer, { updatedAt: minutesAgo(5) })
  observer.recordOtherWriter(newer)
  context.inputs = { ...context.inputs, 'refresh-token': old }
}

function check({ step, final }: Trial, onStale: string, rotated: boolean): string[] {
  const { outputs, annotations, exitCode } = step.main
  const problems: string[] = []
  if (onStale === 'fail' && rotated) {
    if (final.exchangeRequested) problems.push('main presented a token that may be stale')
    if (exitCode !== 1 || outputs['credential'] !== 'untouched')
      problems.push(`main exits with ${exitCode} and credential=${outputs['credential']}`)
  }
  if (onStale === 'warn' && annotations.warning.length === 0)
    problems.push('main does not warn that it cannot check for a stale token')
  return problems
}

function minutesAgo(minutes: number): Date {
  return new Date(Date.now() - minutes * 60_000)
}
