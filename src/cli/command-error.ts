/** What the process exits with. */
export const exitCodes = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const

export const exitCodeMeanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  done: 'Done.',
  failed: 'Failed. The message says why and what to do.',
  usage: 'Wrong usage: an option is missing, unknown or not valid.',
  interrupted: 'Interrupted by Ctrl-C or a signal.',
}

export interface CommandErrorDetails {
  readonly exit: Exclude<keyof typeof exitCodes, 'done'>
  /** What happened, in sentences. Safe to print. */
  readonly message: string
  /** What to do about it. */
  readonly remedy?: string
}

/** The one error of the command line: what happened, what to do, and the exit code. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  readonly exit: CommandErrorDetails['exit']
  readonly remedy: string | undefined

  constructor({ exit, message, remedy }: CommandErrorDetails) {
    super(message)
    this.exit = exit
    this.remedy = remedy
  }
}

export function failed(message: string, remedy?: string): CommandError {
  return new CommandError({ exit: 'failed', message, ...(remedy && { remedy }) })
}

export function wrongUsage(message: string, remedy?: string): CommandError {
  return new CommandError({ exit: 'usage', message, ...(remedy && { remedy }) })
}

/** @param remaining what is saved and what is missing, in sentences. Safe to print. */
export function interrupted(remaining?: string): CommandError {
  const remedy = remaining && { remedy: remaining }
  return new CommandError({ exit: 'interrupted', message: 'Interrupted.', ...remedy })
}
