import { nextStepNames, type WorkflowName, workflows, writers } from '../../../src/cli/choices.ts'
import { workflowText } from '../../../src/cli/workflow/text.ts'
import {
  type Chosen,
  places,
  settingsFor,
  titleOf,
} from '../../unit/cli/workflow/every-workflow.ts'
import type { Source } from './source.ts'

/** What the command `workflow` writes, for every place and writer, and with every next step. */
export function generatedWorkflows(): Source[] {
  const names = Object.keys(workflows) as WorkflowName[]
  const choices: Chosen[] = [
    ...names.flatMap(name =>
      places.flatMap(place => writers.map(writer => ({ name, place, writer }))),
    ),
    ...nextStepNames.map((next): Chosen => ({ name: 'deploy', next })),
    { name: 'deploy', provider: 'google' },
    { name: 'reader', next: 'maven' },
    { name: 'deploy', place: { kind: 'environment', environment: 'a: ${{ github.token }} "b"' } },
  ]
  return choices.map(settingsFor).map(settings => ({
    path: `.github/workflows/${settings.name}.yml`,
    title: titleOf(settings),
    text: workflowText(settings),
  }))
}
