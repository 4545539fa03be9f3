import type { Options } from '../options.ts'
import type { CliRuntime } from '../runtime.ts'

export async function doctor(_options: Options, { terminal }: CliRuntime): Promise<void> {
  terminal.answer('doctor')
}
