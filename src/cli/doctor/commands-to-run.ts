import { type CommandOption, commandLine } from '../../shared/command-line.ts'
import type { WorkflowName } from '../choices.ts'
import { workflowFileElsewhere } from '../own-checkout.ts'
import type { Facts, Setup } from './facts.ts'

/** The command that signs in again, with everything that is known filled in. */
export function loginCommand(setup: Setup, facts: Facts): string {
  const { 'client-id': id, 'client-auth': auth, scope } = facts.options
  return commandLine('login', [
    ...optionsOf(setup, facts),
    ['client-id', id],
    ['client-auth', auth],
    ['scope', scope],
  ])
}

/** The command that writes a workflow for this setup. */
export function workflowCommand(name: WorkflowName, setup: Setup, facts: Facts): string {
  const { owner, repo } = facts.repository
  return commandLine('workflow', [
    ['workflow', name],
    ...optionsOf(setup, facts),
    ['output', workflowFileElsewhere(name, `${owner}/${repo}`)],
  ])
}

function optionsOf(
  { provider, target }: Setup,
  { options, repository }: Facts,
): readonly CommandOption[] {
  const { owner, name } = target
  return [
    ['provider', provider],
    ['domain', options.domain],
    ['token-url', options['token-url']],
    ['repository', `${repository.owner}/${repository.repo}`],
    ['environment', owner.kind === 'environment' ? owner.environment : undefined],
    ['organization', owner.kind === 'organization' ? owner.org : undefined],
    ['secret-name', name],
  ]
}
