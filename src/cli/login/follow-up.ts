import { createGitHub } from '../../github/client.ts'
import type { Owner } from '../../github/target.ts'
import { commandLine } from '../../shared/command-line.ts'
import { type WorkflowName, type Writer, workflows } from '../choices.ts'
import { CommandError, failed } from '../command-error.ts'
import type { GitHubConnection } from '../connect.ts'
import type { PlaceInRepository } from '../place.ts'
import type { CliRuntime } from '../runtime.ts'
import { writeWorkflow } from '../workflow/write.ts'
import { setUpWriter } from '../writer/writer.ts'
import type { Destination } from './destination.ts'
import type { SignInPlan } from './model.ts'
import { showAddress } from './open-browser.ts'
import { saveValues } from './save.ts'
import { setUpOptions } from './set-up-options.ts'

/** What comes after the sign-in: who saves rotated tokens, and a workflow. */
export interface FollowUp {
  readonly writer: Writer
  readonly workflow: WorkflowName | 'none'
}

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

/** @throws CommandError if another file is there */
export async function writeFollowUpWorkflow(
  { writer, workflow: name }: FollowUp,
  plan: SignInPlan,
  { owner, names }: Destination,
  runtime: CliRuntime,
): Promise<void> {
  if (name === 'none') return
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
      },
      { force: false },
      runtime,
    )
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    const command = commandLine('workflow', [
      ['workflow', name],
      ['writer', writer],
      ...setUpOptions(owner, plan),
      ['force', true],
    ])
    throw failed(error.message, `To overwrite it, run:\n  ${command}`)
  }
}

function placeWithoutRepository(owner: Owner): PlaceInRepository {
  if (owner.kind === 'repository') return { kind: owner.kind }
  return owner.kind === 'environment' ? { kind: owner.kind, environment: owner.environment } : owner
}
