import type { Lifetime, Provider } from '../../../oauth/provider.ts'
import { findProvider } from '../../../oauth/providers/index.ts'
import { workflowCommand } from '../commands-to-run.ts'
import type { Facts } from '../facts.ts'
import { error, type Finding, ok, warning } from '../finding.ts'
import { usesOf } from '../required.ts'
import { longestGap } from '../workflow/cron.ts'
import { NO_WORKFLOW } from './workflow.ts'

export async function checkSchedule(facts: Facts): Promise<Finding> {
  const uses = await usesOf(facts)
  if (uses.length === 0) return NO_WORKFLOW
  const setup = await facts.setup()
  const provider = findProvider(setup.provider)
  const refreshing = uses.filter(use => use.with['dry-run']?.toLowerCase() !== 'true')
  const schedules = [...new Set(refreshing.flatMap(({ workflow }) => workflow.triggers.schedules))]
  return judgeSchedule(
    schedules,
    provider,
    facts.runtime.clock.now(),
    workflowCommand('keep-alive', setup, facts),
  )
}

/**
 * Whether these schedules together run often enough for the provider's refresh tokens.
 *
 * @param addSchedule the command that writes a workflow with one
 */
export function judgeSchedule(
  schedules: readonly string[],
  { title, refreshTokenLifetime: lifetime }: Pick<Provider, 'title' | 'refreshTokenLifetime'>,
  now: number,
  addSchedule: string,
): Finding {
  const gap = schedules.length === 0 ? Number.POSITIVE_INFINITY : longestGap(schedules, now)
  if (gap === undefined) {
    return error('A `cron:` expression is not valid, so GitHub does not start it.', CRON_REMEDY)
  }
  if (lifetime === undefined) {
    return ok(`Not needed: how long a refresh token lasts is not known for ${title}.`)
  }
  if (lifetime.kind === 'absolute') {
    return ok(
      `Not needed: ${title} ends refresh tokens after ${lifetime.days} days, however they are used.`,
    )
  }
  if (schedules.length === 0) {
    return warning(
      `No schedule refreshes the token, which ${title} ends after ${lifetime.days} days.`,
      `Add a workflow with a schedule:\n  ${addSchedule}`,
    )
  }
  return judgeGap(gap, lifetime)
}

function judgeGap(gap: number, { days }: Lifetime): Finding {
  if (gap === Number.POSITIVE_INFINITY) return error('The schedule never runs.', CRON_REMEDY)
  const text = `The schedule leaves up to ${gap} ${gap === 1 ? 'day' : 'days'} between two runs, and a refresh token lasts ${days} days`
  if (gap >= days) return error(`${text}: it expires first.`, CRON_REMEDY)
  if (gap * 2 > days) {
    return warning(`${text}: one failed run is enough for it to expire.`, CRON_REMEDY)
  }
  return ok(`${text}.`)
}

const CRON_REMEDY = 'Change `schedule:`, for example to twice a month: `cron: "23 4 1,15 * *"`.'
