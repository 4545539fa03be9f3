import type { Options } from '../options.ts'
import type { CliRuntime } from '../runtime.ts'
import { canOpenBrowser, thisMachine } from './surroundings.ts'

/** Prints the address, alone on its line, and opens it in a browser where there is one. */
export async function showAddress(
  address: string,
  options: Options,
  { terminal, env }: CliRuntime,
): Promise<void> {
  terminal.say('Open this address in a browser:', 'bold')
  terminal.say('')
  terminal.say(address)
  terminal.say('')
  if (options['no-browser'] || !canOpenBrowser(thisMachine(env))) return
  try {
    const { default: open } = await import('open')
    await open(address)
  } catch {
    terminal.say('No browser could be opened here.', 'dim')
  }
}
