import { actionReference } from '../action-reference.ts'
import { type WorkflowName, type Writer, workflows, writers } from '../choices.ts'
import { failed, wrongUsage } from '../command-error.ts'
import { credentialNames, defaultSecretName } from '../credential-names.ts'
import { checkKeyOptions } from '../key-options.ts'
import type { Options } from '../options.ts'
import { workflowFileElsewhere } from '../own-checkout.ts'
import { placeInRepository } from '../place.ts'
import { type ChosenProvider, chooseProvider } from '../provider.ts'
import type { CliRuntime } from '../runtime.ts'
import type { Choice, Terminal } from '../terminal.ts'
import { nextStepsFor } from './next-steps.ts'
import type { WorkflowSettings } from './settings.ts'
import { workflowText } from './text.ts'
import { writeWorkflow } from './write.ts'

/** Writes or prints a workflow. It contacts neither GitHub nor the provider. */
export async function workflow(options: Options, runtime: CliRuntime): Promise<void> {
  const provider = chooseProvider(options, options.provider ?? 'anypoint')
  checkKeyOptions(options, options['client-auth'] ?? provider.provider.clientAuth)
  const place = placeInRepository(options)
  const next = nextFor(options, provider)
  const name = await nameFor(options, runtime.terminal)
  const settings: WorkflowSettings = {
    name,
    provider,
    given: options,
    place,
    names: credentialNames(options['secret-name'] ?? defaultSecretName(provider.name)),
    writer: await writerFor(name, options, runtime.terminal),
    action: await actionReference(),
    next,
  }
  if (options.stdout) return runtime.terminal.output(workflowText(settings).trimEnd())
  await writeWorkflow(settings, { file: options.output, force: options.force === true }, runtime)
  runtime.terminal.say(
    `Commit it to the default branch${options.repository ? ` of ${options.repository}` : ''}. GitHub starts schedules and manual runs from there only.`,
  )
}

function nextFor(options: Options, provider: ChosenProvider): WorkflowSettings['next'] {
  const { next, workflow: name } = options
  if (next === undefined) return undefined
  if (name === 'keep-alive' || name === 'rotator') {
    throw wrongUsage(`The workflow ${name} has no next step.`, 'Remove `--next`.')
  }
  const possible = nextStepsFor({ provider })
  if (possible.includes(next)) return next
  throw wrongUsage(
    `\`--next ${next}\` does not work with the provider ${provider.name}.`,
    `Use one of ${possible.join(', ')}.`,
  )
}

async function nameFor(options: Options, { interactive, select }: Terminal): Promise<WorkflowName> {
  const { workflow: given } = options
  if (given === 'none') throw wrongUsage('`--workflow none` writes nothing.', SET_WORKFLOW)
  if (given === undefined && !interactive) {
    throw wrongUsage('`--workflow` is missing.', SET_WORKFLOW)
  }
  refuseOwnCheckout(options)
  if (given !== undefined) return given
  const choices = Object.entries(workflows) as [WorkflowName, string][]
  return select(
    'Which workflow?',
    choices.map(([value, hint]): Choice<WorkflowName> => ({ value, label: value, hint })),
  )
}

/** @throws CommandError if the file would be written into a checkout of the action itself */
function refuseOwnCheckout({ workflow: name = 'deploy', output, stdout, repository }: Options) {
  const elsewhere = workflowFileElsewhere(name, repository)
  if (elsewhere === undefined || output !== undefined || stdout) return
  throw failed(
    'This folder is a checkout of the action itself, where no workflow of yours belongs.',
    `Add \`--output\` with the path in your repository, such as this, or \`--stdout\` to print the workflow:\n  --output ${elsewhere}`,
  )
}

const SET_WORKFLOW = `Set \`--workflow\` to one of ${Object.keys(workflows).join(', ')}.`

/** Asks where a workflow saves tokens, which a reader does not. */
async function writerFor(
  name: WorkflowName,
  { writer }: Options,
  { interactive, select }: Terminal,
): Promise<Writer> {
  if (writer !== undefined) return writer
  if (!interactive || name === 'reader') return 'none'
  const labels: Readonly<Record<Writer, string>> = {
    app: 'A GitHub App',
    token: 'A personal access token',
    none: 'Not decided yet',
  }
  return select(
    'Who saves the rotated refresh token?',
    writers.map((value): Choice<Writer> => ({ value, label: labels[value] })),
  )
}
