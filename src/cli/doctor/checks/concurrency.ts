import { readConcurrencyGroups } from '../../../github/workflow-run.ts'
import { findProvider } from '../../../oauth/providers/index.ts'
import type { Facts } from '../facts.ts'
import { error, type Finding, NotKnown, ok, warning, worstOf } from '../finding.ts'
import { usesOf } from '../required.ts'
import { dependsOnRun } from '../workflow/expression.ts'
import type { TokenUse } from '../workflow/token-use.ts'
import { NO_WORKFLOW } from './workflow.ts'

type Grouped = Pick<TokenUse, 'label' | 'groups'>

export async function checkConcurrency(facts: Facts): Promise<Finding> {
  const uses = await usesOf(facts)
  if (uses.length === 0) return NO_WORKFLOW
  const finding = judgeGroups(uses, facts.redact)
  const { rotates } = findProvider((await facts.setup()).provider)
  // Then two runs can use the same token.
  return finding.status === 'error' && rotates === 'never'
    ? { ...finding, status: 'warning' }
    : finding
}

/** Whether all uses share a concurrency group that is the same in every run. */
export function judgeGroups(uses: readonly Grouped[], redact: (text: string) => string): Finding {
  const without = uses.find(({ groups }) => groups.length === 0)
  if (without !== undefined) {
    return error(
      `${redact(without.label)}: no concurrency group, so two runs can use the same token, and many providers then revoke it.`,
      'Give every workflow that uses the token the same `concurrency:` group.',
    )
  }
  const twice = uses.find(({ groups }) => new Set(namesOf(groups)).size < groups.length)
  if (twice !== undefined) {
    return error(
      `${redact(twice.label)}: the workflow and its job are in the same concurrency group, so GitHub cancels the run.`,
      'Remove one of the two groups.',
    )
  }
  const shared = sharedGroups(uses)
  const [stable] = shared.filter(group => !dependsOnRun(group))
  if (stable !== undefined) return ok(`All jobs are in the concurrency group ${redact(stable)}.`)
  const [moving] = shared
  if (moving !== undefined) {
    return error(
      `The concurrency group ${redact(moving)} is another one in other runs, so two of them can use the same token.`,
      'Use a fixed name, such as the one of the environment.',
    )
  }
  const list = uses.map(({ label, groups }) => `${label}: ${namesOf(groups).join(', ')}`)
  return error(
    `The workflows are in different concurrency groups: ${redact([...new Set(list)].join('; '))}.`,
    'Give every workflow that uses the token the same `concurrency:` group.',
  )
}

/** The groups that all uses are in, in lower case as GitHub compares them. */
export function sharedGroups(uses: readonly Pick<Grouped, 'groups'>[]): readonly string[] {
  const [first, ...others] = uses.map(({ groups }) => namesOf(groups))
  return (first ?? []).filter(group => others.every(names => names.includes(group)))
}

function namesOf(groups: Grouped['groups']): readonly string[] {
  return groups.map(({ group }) => group.toLowerCase())
}

export async function checkCancel(facts: Facts): Promise<Finding> {
  const uses = await usesOf(facts)
  if (uses.length === 0) return NO_WORKFLOW
  const all = uses.flatMap(({ label, groups }) => groups.map(group => ({ label, ...group })))
  const findings = all.map(({ label, group, cancelInProgress: value }): Finding => {
    const where = `${facts.redact(label)}, group ${facts.redact(group)}`
    if (value === 'false') return ok('')
    return value === 'true'
      ? error(
          `${where}: \`cancel-in-progress\` ends a run while it uses the token.`,
          'Set `cancel-in-progress: false`.',
        )
      : warning(
          `${where}: an expression decides about \`cancel-in-progress\`.`,
          'Set `cancel-in-progress: false`.',
        )
  })
  return worstOf(findings, ok('No group cancels a run that is in progress.'))
}

export async function checkQueue(facts: Facts): Promise<Finding> {
  const uses = await usesOf(facts)
  if (uses.length === 0) return NO_WORKFLOW
  const findings = uses.flatMap(({ label, groups }) =>
    groups.map(({ group, queue }): Finding => {
      if (queue === 'max') return ok('')
      return warning(
        `${facts.redact(label)}, group ${facts.redact(group)}: a new run cancels the one that waits.`,
        'Set `queue: max` in `concurrency:`, so that up to 100 runs wait.',
      )
    }),
  )
  return worstOf(findings, ok('No run that waits is cancelled.'))
}

/** What GitHub reports for the last run of each workflow. */
export async function checkReportedGroups(facts: Facts): Promise<Finding> {
  const uses = await usesOf(facts)
  if (uses.length === 0) return NO_WORKFLOW
  const expected = sharedGroups(uses).filter(group => !group.includes('${{'))
  const paths = [...new Set(uses.map(({ workflow }) => workflow.path))]
  const findings = await Promise.all(
    paths.map(async (path): Promise<Finding> => {
      const run = await facts.lastRun(path)
      if (run === undefined) return ok('')
      const reported = await facts.read('Actions: read', github =>
        readConcurrencyGroups(github, { ...facts.repository, runId: run.id }),
      )
      if ('unknown' in reported) {
        throw new NotKnown(
          `${facts.redact(reported.unknown)}.`,
          'It needs the permission Actions: read.',
        )
      }
      const names = reported.map(name => name.toLowerCase())
      if (
        expected.length === 0 ? names.length > 0 : expected.some(group => names.includes(group))
      ) {
        return ok('')
      }
      const said = names.length === 0 ? 'in no concurrency group' : `in ${names.join(', ')}`
      return warning(
        `GitHub reports the last run of ${facts.redact(path)} ${facts.redact(said)}.`,
        'Compare it with `concurrency:` on the branch that the run used, and run the workflow again.',
      )
    }),
  )
  return worstOf(findings, ok('GitHub reports the last runs in the same concurrency group.'))
}
