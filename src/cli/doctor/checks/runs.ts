import type { WorkflowRun } from '../../../github/workflows.ts'
import { PROGRAM } from '../../../shared/command-line.ts'
import { formatUtc } from '../../../shared/dates.ts'
import type { Facts } from '../facts.ts'
import { error, type Finding, ok, warning, worstOf } from '../finding.ts'
import { usesOf } from '../required.ts'
import { NO_WORKFLOW } from './workflow.ts'

export async function checkState(facts: Facts): Promise<Finding> {
  const paths = await pathsOf(facts)
  if (paths.length === 0) return NO_WORKFLOW
  const states = new Map((await facts.states()).map(({ path, state }) => [path, state]))
  const findings = paths.map((path): Finding => {
    const state = states.get(path) ?? 'active'
    if (state === 'active') return ok('')
    const why = Object.hasOwn(reasons, state) ? reasons[state] : facts.redact(state)
    return error(
      `${facts.redact(path)} is disabled: ${why}.`,
      `Enable it on the page of the workflow, or run \`gh workflow enable ${fileOf(facts.redact(path))}\`.`,
    )
  })
  return worstOf(findings, ok('The workflows are enabled.'))
}

/** @see https://docs.github.com/en/rest/actions/workflows */
const reasons: Readonly<Record<string, string>> = {
  disabled_inactivity: 'the repository had no activity for 60 days',
  disabled_manually: 'somebody disabled it',
  disabled_fork: 'GitHub disables schedules in forks',
  deleted: 'it was deleted',
}

export async function checkLastRun(facts: Facts): Promise<Finding> {
  const paths = await pathsOf(facts)
  if (paths.length === 0) return NO_WORKFLOW
  const runs = await Promise.all(
    paths.map(async path => ({ path, run: await facts.lastRun(path) })),
  )
  const findings = runs.map(({ path, run }) =>
    judgeRun(fileOf(facts.redact(path)), run, facts.redact),
  )
  const dates = runs.flatMap(({ run }) => (run === undefined ? [] : [run.startedAt]))
  const none = ok('No run has ended yet.')
  if (dates.length === 0) return none
  const newest = formatUtc(new Date(Math.max(...dates)))
  return worstOf(findings, ok(`The last runs succeeded, the newest at ${newest}.`))
}

export function judgeRun(
  file: string,
  run: WorkflowRun | undefined,
  redact: (text: string) => string,
): Finding {
  if (run === undefined || PASSED.has(run.conclusion)) return ok('')
  const text = `${file}: the last run ended with ${redact(run.conclusion)} at ${formatUtc(new Date(run.startedAt))}.`
  const remedy = `See ${redact(run.url)}. If a token could not be saved, run \`${PROGRAM} store --run ${run.id}\`.`
  return FAILED.has(run.conclusion) ? error(text, remedy) : warning(text, remedy)
}

const PASSED = new Set(['success', 'skipped', 'neutral'])
const FAILED = new Set(['failure', 'timed_out', 'startup_failure'])

async function pathsOf(facts: Facts): Promise<readonly string[]> {
  return [...new Set((await usesOf(facts)).map(({ workflow }) => workflow.path))]
}

function fileOf(path: string): string {
  return path.replace(/^.*\//, '')
}
