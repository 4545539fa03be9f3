import { outcomeOf } from '../command.ts'
import { actionlintProgram } from '../tools/actionlint.ts'
import { inRepository, type Source, withLocalAction } from './source.ts'

/** The findings of actionlint, which also checks the inputs and outputs of the action. */
export function lint(source: Source): Promise<string[]> {
  return inRepository(withLocalAction(source), async (cwd, file) => {
    const { output } = await outcomeOf(actionlintProgram, ['-oneline', '-no-color', file], { cwd })
    return output.split('\n').filter(line => line !== '')
  })
}
