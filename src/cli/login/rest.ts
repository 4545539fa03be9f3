import { labelOwner } from '../../github/target.ts'
import { shellWord } from '../../shared/command-line.ts'
import type { Destination } from './destination.ts'
import type { FollowUp, SignInPlan } from './model.ts'
import { doctorCommand, workflowCommand } from './next-command.ts'
import { ghPlace } from './print-commands.ts'

/** How far `login` came after the sign-in was saved. */
export interface Progress {
  followUp?: FollowUp
  hasWriter?: boolean
  hasWorkflow?: boolean
}

/**
 * What is saved, what is missing, and the commands for the rest.
 *
 * @param progress with what the interrupted step says itself
 */
export function describeRest(
  plan: SignInPlan,
  destination: Destination,
  { followUp, hasWriter, hasWorkflow, ofStep }: Progress & { readonly ofStep: string | undefined },
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
  const writerCommand = ['gh', 'secret', 'set', names.writerToken, ...ghPlace(owner)]
  return [
    `The sign-in is saved in the ${labelOwner(owner)}. Missing: ${missing.join(', ')}.`,
    ...(ofStep === undefined ? [] : [ofStep]),
    ...(needsWriter
      ? [
          'To save a personal access token that may write the secrets:',
          `  ${writerCommand.map(shellWord).join(' ')}`,
        ]
      : []),
    ...(needsWorkflow
      ? ['To write the workflow:', `  ${workflowCommand(plan, destination, { writer, workflow })}`]
      : []),
    'To check the set-up:',
    `  ${doctorCommand(plan, destination)}`,
  ].join('\n')
}
