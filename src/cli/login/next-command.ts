import { labelOwner } from '../../github/target.ts'
import { type CommandOption, commandLine } from '../../shared/command-line.ts'
import { keyOptions } from '../key-options.ts'
import type { CliRuntime } from '../runtime.ts'
import type { Destination } from './destination.ts'
import type { FollowUp, SignInPlan } from './model.ts'
import { setUpOptions } from './set-up-options.ts'

/** Says what was done, and which commands come next. */
export function sayNext(
  plan: SignInPlan,
  destination: Destination,
  followUp: FollowUp,
  { terminal }: CliRuntime,
): void {
  const { owner, names } = destination
  const isWritten = followUp.workflow !== 'none'
  terminal.say('')
  terminal.answer(`Signed in. The secret ${names.refreshToken} is in the ${labelOwner(owner)}.`)
  terminal.say('')
  terminal.say(
    isWritten
      ? 'Commit the workflow. Then check the set-up:'
      : 'Write a workflow that uses it, and check the set-up:',
  )
  terminal.say('')
  if (!isWritten) terminal.output(`  ${workflowCommand(plan, destination, followUp)}`)
  terminal.output(`  ${doctorCommand(plan, destination)}`)
}

/** The command that writes the chosen workflow, or one for deployments. */
export function workflowCommand(
  plan: SignInPlan,
  { owner }: Destination,
  followUp: FollowUp | undefined,
  more: readonly CommandOption[] = [],
): string {
  const { workflow = 'none', writer = 'none' } = followUp ?? {}
  return commandLine('workflow', [
    ['workflow', workflow === 'none' ? 'deploy' : workflow],
    ...setUpOptions(owner, plan),
    ...keyOptions(plan.options),
    ['writer', writer === 'none' ? undefined : writer],
    ...more,
  ])
}

export function doctorCommand(plan: SignInPlan, { owner }: Destination): string {
  return commandLine('doctor', [
    ...setUpOptions(owner, plan),
    ['github-api-url', plan.options['github-api-url']],
  ])
}
