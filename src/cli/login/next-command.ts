import { labelOwner, type Owner } from '../../github/target.ts'
import { type CommandOption, commandLine } from '../../shared/command-line.ts'
import type { CliRuntime } from '../runtime.ts'
import type { Destination } from './destination.ts'
import type { SignInPlan } from './model.ts'

/** Says what was done, and which commands come next. */
export function sayNext(
  plan: SignInPlan,
  { owner, names }: Destination,
  workflowWritten: boolean,
  { terminal }: CliRuntime,
): void {
  const common = setUpOptions(owner, plan)
  const workflow = commandLine('workflow', [['workflow', 'deploy'], ...common])
  const doctor = commandLine('doctor', [
    ...common,
    ['github-api-url', plan.options['github-api-url']],
  ])
  terminal.say('')
  terminal.answer(`Signed in. The secret ${names.refreshToken} is in the ${labelOwner(owner)}.`)
  terminal.say('')
  terminal.say(
    workflowWritten
      ? 'Commit the workflow. Then check the set-up:'
      : 'Write a workflow that uses it, and check the set-up:',
  )
  terminal.say('')
  if (!workflowWritten) terminal.answer(`  ${workflow}`)
  terminal.answer(`  ${doctor}`)
}

/** The options that name the provider, the client and the place in a command. */
export function setUpOptions(
  owner: Owner,
  { name, options }: SignInPlan,
): readonly CommandOption[] {
  const isOrganization = owner.kind === 'organization'
  return [
    ['provider', name],
    ['domain', options.domain],
    ['token-url', options['token-url']],
    ['client-auth', options['client-auth']],
    ['scope', options.scope],
    ['repository', isOrganization ? options.repository : `${owner.owner}/${owner.repo}`],
    ['environment', owner.kind === 'environment' ? owner.environment : undefined],
    ['organization', isOrganization ? owner.org : undefined],
    ['secret-name', options['secret-name']],
  ]
}
