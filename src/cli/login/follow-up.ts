import { createGitHub } from '../../github/client.ts'
import type { Owner } from '../../github/target.ts'
import { ACTION } from '../../shared/command-line.ts'
import { type WorkflowName, type Writer, workflows } from '../choices.ts'
import { CommandError, failed } from '../command-error.ts'
import type { GitHubConnection } from '../connect.ts'
import { isOwnCheckout } from '../own-checkout.ts'
import type { PlaceInRepository } from '../place.ts'
import type { CliRuntime } from '../runtime.ts'
import { writeWorkflow } from '../workflow/write.ts'
import { setUpWriter } from '../writer/writer.ts'
import type { Destination } from './destination.ts'
import type { FollowUp, SignInPlan } from './model.ts'
import { workflowCommand } from './next-command.ts'
import { showAddress } from './open-browser.ts'
import { saveValues } from './save.ts'

/** As the options say, or as answered, or else nothing. */
export async function chooseFollowUp(
  { options }: SignInPlan,
  { terminal }: CliRuntime,
): Promise<FollowUp> {
  const names = Object.entries(workflows) as [WorkflowName, string][]
  const workflow =
    options.workflow ??
    (terminal.interactive
      ? await terminal.select<WorkflowName | 'none'>(
          'Which workflow should be written?',
          [
            ...names.map(([value, hint]) => ({ value, label: value, hint })),
            { value: 'none' as const, label: 'none' },
          ],
          '--workflow',
        )
      : 'none')
  const writer =
    options.writer ??
    (terminal.interactive
      ? await terminal.select<Writer>(
          'Who saves the rotated refresh token later?',
          [
            { value: 'app', label: 'A GitHub App', hint: 'recommended: it never expires' },
            { value: 'token', label: 'A personal access token' },
            { value: 'none', label: 'Not decided yet' },
          ],
          '--writer',
        )
      : 'none')
  return { writer, workflow }
}

/** @throws CommandError */
export async function setUpFollowUpWriter(
  { writer, workflow }: FollowUp,
  plan: SignInPlan,
  { destination, connection }: { destination: Destination; connection: GitHubConnection },
  runtime: CliRuntime,
): Promise<void> {
  const { owner, names } = destination
  const { github, access } = connection
  await setUpWriter(writer, {
    place: owner,
    names,
    workflow,
    apiUrl: access.apiUrl,
    github,
    finishing: createGitHub(access, { ...runtime, timeout: 30_000 }),
    runtime,
    showAddress: address => showAddress(address, plan.options, runtime),
    save: values => saveValues(values, destination, access, runtime),
    mayReplace: plan.options.writer === writer,
  })
}

const HOW_TO_WRITE =
  'Run this with `--force` to overwrite the file, with `--output` to write another one, or with `--stdout` to print the workflow:'

/**
 * Writes the workflow, unless the current folder is a checkout of the action itself.
 *
 * @returns whether there is a workflow now
 * @throws CommandError if another file is there, or if it cannot be written
 */
export async function writeFollowUpWorkflow(
  followUp: FollowUp,
  plan: SignInPlan,
  destination: Destination,
  runtime: CliRuntime,
): Promise<boolean> {
  const { writer, workflow: name } = followUp
  const { owner, names } = destination
  if (name === 'none' || isOwnCheckout()) return false
  const { options, provider } = plan
  try {
    await writeWorkflow(
      {
        name,
        provider: { name: plan.name, provider },
        given: options,
        place: placeWithoutRepository(owner),
        names,
        writer,
        action: ACTION,
      },
      { force: false },
      runtime,
    )
    return true
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    const command = workflowCommand(plan, destination, followUp)
    throw failed(error.message, `${HOW_TO_WRITE}\n  ${command}`)
  }
}

function placeWithoutRepository(owner: Owner): PlaceInRepository {
  if (owner.kind === 'repository') return { kind: owner.kind }
  return owner.kind === 'environment' ? { kind: owner.kind, environment: owner.environment } : owner
}
