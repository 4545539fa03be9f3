import { readRunners } from '../../../github/runners.ts'
import type { Facts } from '../facts.ts'
import { error, type Finding, NotKnown, ok } from '../finding.ts'
import { usesOf } from '../required.ts'
import { isPlain } from '../workflow/expression.ts'
import { NO_WORKFLOW } from './workflow.ts'

/** The first version that runs actions on Node 24. */
const OLDEST = '2.327.1'

export async function checkRunner(facts: Facts): Promise<Finding> {
  const uses = await usesOf(facts)
  if (uses.length === 0) return NO_WORKFLOW
  const own = uses.filter(({ runsOn }) => !isHosted(runsOn))
  if (own.length === 0) return ok('The jobs run on GitHub-hosted runners, which are up to date.')
  const runners = await facts.read('Administration: read', github =>
    readRunners(github, facts.repository),
  )
  const fitting = runners.filter(({ labels }) =>
    own.some(({ runsOn }) => runsOn.every(label => labels.includes(label.toLowerCase()))),
  )
  const old = fitting.find(({ version }) => version !== undefined && isOlder(version, OLDEST))
  if (old !== undefined) {
    return error(
      `The runner ${facts.redact(old.name)} has version ${facts.redact(old.version ?? '')}, and the action needs ${OLDEST}.`,
      'Update the runner.',
    )
  }
  if (fitting.length > 0 && fitting.every(({ version }) => version !== undefined)) {
    return ok(`The self-hosted runners have version ${OLDEST} or newer.`)
  }
  throw new NotKnown(
    `GitHub does not say the version of the runner for ${facts.redact(own.map(({ runsOn }) => runsOn.join(', ')).join('; '))}.`,
    `See "Set up job" in the log of a run: the action needs the runner ${OLDEST} or newer.`,
  )
}

/** Labels of GitHub-hosted runners, such as `ubuntu-latest` or `windows-2025`. */
export function isHosted(runsOn: readonly string[]): boolean {
  const known = /^(ubuntu|windows|macos)-(latest|slim|\d[\w.-]*)(-(arm|xlarge|large|intel))?$/i
  return runsOn.length === 1 && isPlain(runsOn[0] ?? '') && known.test(runsOn[0] ?? '')
}

export function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map(text => text.split('.').map(Number))
  for (const [index, number] of (b ?? []).entries()) {
    const difference = (a?.[index] ?? 0) - number
    if (difference !== 0) return difference < 0
  }
  return false
}
