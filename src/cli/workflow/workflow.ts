import type { Options } from '../options.ts'
import type { CliRuntime } from '../runtime.ts'

export async function workflow(_options: Options, { terminal }: CliRuntime): Promise<void> {
  terminal.answer('workflow')
}
