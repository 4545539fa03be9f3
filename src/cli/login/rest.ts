import { labelOwner } from '../../github/target.ts'
import type { Destination } from './destination.ts'
import { setSecretCommand } from './gh-commands.ts'
import type { FollowUp, SignInPlan } from './model.ts'
import { doctorCommand, workflowCommand } from './next-command.ts'

/** How far `login` came after the sign-in was saved. */
export interface Progress {
  followUp?: FollowUp
  hasWriter?: boolean
  hasWorkflow?: boolean
}

interface Interrupted extends Progress {
  /** What the interrupted step says itself. */
  readonly ofStep: string | undefined
  readonly apiUrl: string
}

/** What is saved, what is missing, and the commands for the rest. Safe to print. */
export function describeRest(
  plan: SignInPlan,
  destination: Destination,
  { followUp, hasWriter, hasWorkflow, ofStep, apiUrl }: Interrupted,
): string {
  const { owner, names } = destination
  const { writer, workflow } = { ...plan.options, ...followUp }
  const needsWriter = !hasWriter && writer !== 'none' && ofStep === undefined
  const needsWorkflow = !hasWorkflow && workflow !== 'none'
  const missing = [
    ...(needsWriter ? ['who saves rotated tokens later'] : []),
    ...(needsWorkflow ? ['the workflow'] : []),
    'the checks',
  ]
  return [
    `The sign-in is saved in the ${labelOwner(owner)}. Missing: ${missing.join(', ')}.`,
    ...(ofStep === undefined ? [] : [ofStep]),
    ...(needsWriter
      ? [
          'To save a personal access token that may write the secrets:',
          `  ${setSecretCommand(names.writerToken, owner, apiUrl)}`,
        ]
      : []),
    ...(needsWorkflow
      ? ['To write the workflow:', `  ${workflowCommand(plan, destination, { writer, workflow })}`]
      : []),
    'To check the set-up:',
    `  ${doctorCommand(plan, destination)}`,
  ].join('\n')
}
