import { labelOwner } from '../../github/target.ts'
import { commandLine } from '../../shared/command-line.ts'
import { keyOptions } from '../key-options.ts'
import type { Options } from '../options.ts'
import { isOwnCheckout, workflowFileElsewhere } from '../own-checkout.ts'
import type { CliRuntime } from '../runtime.ts'
import type { Destination } from './destination.ts'
import type { FollowUp, SignInPlan } from './model.ts'
import { setUpOptions } from './set-up-options.ts'

/** Says what was done, and which commands come next. */
export function sayNext(
  plan: SignInPlan,
  destination: Destination,
  { followUp, isWritten }: { readonly followUp: FollowUp; readonly isWritten: boolean },
  { terminal }: CliRuntime,
): void {
  const { owner, names } = destination
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
  if (isWritten || !isOwnCheckout()) return
  terminal.say('')
  terminal.explain(
    'This folder is a checkout of the action itself, where no workflow of yours belongs. Change the path after `--output` to the one of your repository.',
  )
}

/** The command that writes the chosen workflow, or one for deployments. */
export function workflowCommand(
  plan: SignInPlan,
  { owner }: Destination,
  { workflow = 'none', writer = 'none' }: Pick<Options, 'workflow' | 'writer'>,
): string {
  const name = workflow === 'none' ? 'deploy' : workflow
  const repository =
    owner.kind === 'organization' ? plan.options.repository : `${owner.owner}/${owner.repo}`
  return commandLine('workflow', [
    ['workflow', name],
    ...setUpOptions(owner, plan),
    ...keyOptions(plan.options),
    ['writer', writer === 'none' ? undefined : writer],
    ['output', workflowFileElsewhere(name, repository)],
  ])
}

export function doctorCommand(plan: SignInPlan, { owner }: Destination): string {
  return commandLine('doctor', [
    ...setUpOptions(owner, plan),
    ['github-api-url', plan.options['github-api-url']],
  ])
}
