import { VERSION } from '../shared/command-line.ts'
import { CommandError, exitCodes, failed, interrupted } from './command-error.ts'
import { helpFor } from './help.ts'
import { checkCombinations } from './option-conflicts.ts'
import { parseArguments } from './parse-arguments.ts'
import { programs } from './programs.ts'
import { proxyProblem } from './proxy-support.ts'
import { wrapFor } from './wrap.ts'

/** Runs one command, and returns the exit code. Never throws. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await runCommand(args)
  } catch (error) {
    return report(error)
  }
}

async function runCommand(args: readonly string[]): Promise<number> {
  const { command, options } = parseArguments(args)
  if (options.version) return print(VERSION)
  if (options.help) return print(helpFor(command))
  if (command === undefined) {
    process.stderr.write(`${helpFor(undefined)}\n`)
    return exitCodes.usage
  }
  checkCombinations(options)
  if (process.env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    throw failed('NODE_TLS_REJECT_UNAUTHORIZED is 0: certificates are not checked.', 'Unset it.')
  }
  const [{ createRuntime }, run] = await Promise.all([import('./runtime.ts'), programs[command]()])
  const runtime = createRuntime(options.yes === true)
  const problem = proxyProblem(process.env)
  if (problem !== undefined) runtime.terminal.say(problem, 'yellow')
  try {
    return (await run(options, runtime)) ?? exitCodes.done
  } catch (error) {
    const isExplained = error instanceof CommandError && error.exit === 'interrupted'
    throw runtime.cancelled.aborted && !isExplained ? interrupted() : error
  }
}

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return exitCodes.done
}

function report(error: unknown): number {
  if (!(error instanceof CommandError)) {
    process.stderr.write(`error: ${describeBug(error)}\n`)
    return exitCodes.failed
  }
  const { exit, message, remedy } = error
  process.stderr.write(`${wrapFor(process.stderr, `error: ${message}`)}\n`)
  if (remedy !== undefined) {
    process.stderr.write(`${wrapFor(process.stderr, remedy)}\n`)
  }
  return exitCodes[exit]
}

/** Only the place: the message of an unexpected error may contain anything. */
function describeBug(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error
  const place = error instanceof Error ? (/\bat .*$/m.exec(error.stack ?? '')?.[0] ?? '') : ''
  return `This is a bug: ${name} ${place}\nPlease report it with this line.`
}
