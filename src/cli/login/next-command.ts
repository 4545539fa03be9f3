import { labelOwner } from '../../github/target.ts'
import { commandLine } from '../../shared/command-line.ts'
import type { CliRuntime } from '../runtime.ts'
import type { Destination } from './destination.ts'
import type { FollowUp } from './follow-up.ts'
import type { SignInPlan } from './model.ts'
import { setUpOptions } from './set-up-options.ts'

/** Says what was done, and which commands come next. */
export function sayNext(
  plan: SignInPlan,
  { owner, names }: Destination,
  { workflow: written, writer }: FollowUp,
  { terminal }: CliRuntime,
): void {
  const common = setUpOptions(owner, plan)
  const workflow = commandLine('workflow', [
    ['workflow', 'deploy'],
    ...common,
    ['writer', writer === 'none' ? undefined : writer],
  ])
  const doctor = commandLine('doctor', [
    ...common,
    ['github-api-url', plan.options['github-api-url']],
  ])
  terminal.say('')
  terminal.answer(`Signed in. The secret ${names.refreshToken} is in the ${labelOwner(owner)}.`)
  terminal.say('')
  terminal.say(
    written !== 'none'
      ? 'Commit the workflow. Then check the set-up:'
      : 'Write a workflow that uses it, and check the set-up:',
  )
  terminal.say('')
  if (written === 'none') terminal.output(`  ${workflow}`)
  terminal.output(`  ${doctor}`)
}
