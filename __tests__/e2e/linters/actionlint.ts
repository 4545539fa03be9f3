import { start } from '../command.ts'
import { actionlintProgram } from '../tools/go.ts'
import { inRepository, type Source, withLocalAction } from './source.ts'

/** The findings of actionlint, which also checks the inputs and outputs of the action. */
export function lint(source: Source): Promise<string[]> {
  return inRepository(withLocalAction(source), async (cwd, file) => {
    const { output } = await start(actionlintProgram, ['-oneline', '-no-color', file], { cwd })
      .outcome
    return output.split('\n').filter(line => line !== '')
  })
}
