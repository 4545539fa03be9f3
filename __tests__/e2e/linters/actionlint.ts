import { start } from '../command.ts'
import { actionlintProgram } from '../tools/go.ts'
import { inRepository, type Source, withLocalAction } from './source.ts'

/** The findings of actionlint, which also checks the inputs and outputs of the action. */
export function lint(source: Source): Promise<string[]> {
  return inRepository(withLocalAction(source), async (cwd, file) => {
    const options = ['-oneline', '-no-color', '-ignore', UNKNOWN_KEY]
    const { output } = await start(actionlintProgram, [...options, file], { cwd }).outcome
    return output.split('\n').filter(line => line !== '')
  })
}

/** GitHub added it in May 2026; GitHub's own parser checks its values. */
const UNKNOWN_KEY = 'unexpected key "queue" for "concurrency" section'
