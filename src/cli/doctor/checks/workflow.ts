import { labelTarget } from '../../../github/target.ts'
import { workflowCommand } from '../commands-to-run.ts'
import type { Facts } from '../facts.ts'
import { error, type Finding, NotKnown, ok, warning, worstOf } from '../finding.ts'
import { usesOf } from '../required.ts'
import { isPlain } from '../workflow/expression.ts'
import type { TokenUse } from '../workflow/token-use.ts'

/** What a check of the workflows says if there is none. */
export const NO_WORKFLOW = ok('Not needed: no workflow uses the token.')

export async function checkWorkflow(facts: Facts): Promise<Finding> {
  const uses = await usesOf(facts)
  const { broken, notRead } = await facts.workflows()
  const setup = await facts.setup()
  const { target, others } = setup
  if (broken.length > 0) {
    return error(
      `${facts.redact(broken.join(', '))} is not a valid workflow.`,
      'Fix the YAML of the file.',
    )
  }
  const also =
    others.length === 0
      ? ''
      : ` Other secrets are used, too: ${facts.redact(others.join(', '))}; check them with \`--secret-name\`.`
  if (uses.length > 0) {
    const labels = uses.map(({ label }) => label).join('; ')
    return ok(`The action is used in ${facts.redact(labels)}.${also}`)
  }
  const message = `No workflow of the default branch uses the action with the ${labelTarget(target)}.${also}`
  if (notRead.length === 0) {
    return error(message, `Write one:\n  ${workflowCommand('deploy', setup, facts)}`)
  }
  throw new NotKnown(
    `no workflow uses the action itself, and ${facts.redact(notRead.join(', '))} is not read.`,
    'Use the action in a workflow of this repository to have it checked.',
  )
}

export async function checkWorkflowEnvironment(facts: Facts): Promise<Finding> {
  const { owner } = (await facts.setup()).target
  const uses = await usesOf(facts)
  if (uses.length === 0) return NO_WORKFLOW
  if (owner.kind !== 'environment') return ok('Not needed: the secret is in no environment.')
  const findings = uses.map(({ label, environment }): Finding => {
    const job = facts.redact(label)
    if (environment === undefined) {
      return error(
        `${job}: the job names no environment, so it cannot read the secret.`,
        `Add \`environment: ${owner.environment}\` to the job.`,
      )
    }
    if (!isPlain(environment)) {
      throw new NotKnown(`${job}: an expression names the environment.`, 'Check it by hand.')
    }
    return environment.toLowerCase() === owner.environment.toLowerCase()
      ? ok('')
      : error(
          `${job}: the job names the environment ${facts.redact(environment)}, and the secret is in ${owner.environment}.`,
          `Set \`environment: ${owner.environment}\` in the job.`,
        )
  })
  return worstOf(findings, ok(`Every job names the environment ${owner.environment}.`))
}

export async function checkWorkflowPin(facts: Facts): Promise<Finding> {
  const uses = await usesOf(facts)
  if (uses.length === 0) return NO_WORKFLOW
  return worstOf(
    uses.map(use => judgePin(use, facts.redact)),
    ok('Every step uses the action by a commit or an exact version.'),
  )
}

/** A commit or a whole version does not move; a branch and `v1` do. */
export function judgePin(
  { uses, label }: Pick<TokenUse, 'uses' | 'label'>,
  redact: (text: string) => string,
): Finding {
  if (uses.startsWith('./')) return ok('')
  const [, ref = ''] = uses.split('@')
  if (/^[\da-f]{40}$|^[\da-f]{64}$/i.test(ref) || /^v?\d+\.\d+\.\d+\S*$/.test(ref)) return ok('')
  return warning(
    `${redact(label)}: ${redact(uses)} can change from one run to the next.`,
    'Use the full SHA of a commit, with the version in a comment.',
  )
}
