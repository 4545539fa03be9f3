import { type CommandError, interrupted, wrongUsage } from './command-error.ts'
import { createLineReader } from './read-line.ts'
import { inStyle, type Style } from './style.ts'
import { wrapFor } from './wrap.ts'

export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
  readonly hint?: string
}

export interface Question {
  readonly message: string
  /** The option or environment variable that answers it without asking, such as `--client-id`. */
  readonly option: string
  readonly initial?: string
  /** Why an answer is not accepted. */
  readonly validate?: (answer: string) => string | undefined
}

/** Answers go to standard output, everything else to standard error. */
export interface Terminal {
  /** Whether questions can be asked. */
  readonly interactive: boolean
  /** One line of progress or explanation. */
  say(text: string, style?: Style): void
  /** Sentences, which a terminal shows in lines of 80 columns. */
  explain(text: string, style?: Style): void
  /** What the command is for, as sentences, which a terminal shows in lines of 80 columns. */
  answer(text: string): void
  /** The same, unchanged: a file, a report, a command to copy. */
  output(text: string): void
  ask(question: Question): Promise<string>
  /** What is typed is not shown. */
  askSecret(question: Question): Promise<string>
  confirm(message: string, initial: boolean): Promise<boolean>
  select<T extends string>(
    message: string,
    choices: readonly Choice<T>[],
    option?: string,
  ): Promise<T>
  /** A choice from a long list, which typing narrows. */
  search<T extends string>(
    message: string,
    choices: readonly Choice<T>[],
    option?: string,
  ): Promise<T>
  /**
   * One line of standard input, a terminal or not; a terminal does not show it. Undefined at its
   * end or when aborted.
   */
  readLine(signal?: AbortSignal): Promise<string | undefined>
  /** Shows that something is going on while it takes longer than a second. */
  during<T>(what: string, work: Promise<T>): Promise<T>
}

export interface TerminalOptions {
  /** Ask nothing. */
  readonly quiet: boolean
  readonly signal: AbortSignal
  /** Called when a question is left with Ctrl-C. */
  readonly onCancel: () => void
}

/**
 * @throws CommandError (of each question) if nothing can be asked, or if it was left with Ctrl-C
 */
export function createTerminal({ quiet, signal, onCancel }: TerminalOptions): Terminal {
  const { stdin, stdout, stderr } = process
  const interactive = !quiet && stdin.isTTY === true && stderr.isTTY === true && !process.env['CI']
  const common = { input: stdin, output: stderr, signal }
  const say = (text: string, style?: Style): void => {
    stderr.write(`${style === undefined ? text : inStyle(style, text, stderr)}\n`)
  }

  // Reading from a closed terminal fails. The signal that it sends ends the command.
  stdin.on('error', () => {})
  const readLine = createLineReader(stdin, onCancel)

  async function prompt<T>(
    option: string,
    ask: (prompts: typeof import('@clack/prompts')) => Promise<T | symbol>,
  ): Promise<T> {
    if (!interactive) throw cannotAsk(option)
    const prompts = await import('@clack/prompts')
    const answer = await ask(prompts)
    if (!prompts.isCancel(answer)) return answer as T
    onCancel()
    throw interrupted()
  }

  return {
    interactive,
    say,
    explain: (text, style) => say(wrapFor(stderr, text), style),
    answer: text => void stdout.write(`${wrapFor(stdout, text)}\n`),
    output: text => void stdout.write(`${text}\n`),
    ask: ({ message, option, initial, validate }) =>
      prompt<string>(option, ({ text }) =>
        text({
          ...common,
          message,
          ...(initial !== undefined && { initialValue: initial }),
          validate: answer => validate?.(answer ?? ''),
        }),
      ),
    askSecret: ({ message, option, validate }) =>
      prompt<string>(option, ({ password }) =>
        password({ ...common, message, validate: answer => validate?.(answer ?? '') }),
      ),
    confirm: (message, initialValue) =>
      prompt<boolean>('--yes', ({ confirm }) => confirm({ ...common, message, initialValue })),
    select: (message, choices, option = 'its option') =>
      prompt(option, ({ select }) =>
        select<string>({ ...common, message, options: choices.map(choice => ({ ...choice })) }),
      ) as Promise<never>,
    search: (message, choices, option = 'its option') =>
      prompt(option, ({ autocomplete }) =>
        autocomplete<string>({
          ...common,
          message,
          maxItems: 8,
          options: choices.map(choice => ({ ...choice })),
        }),
      ) as Promise<never>,
    readLine: (until = signal) => readLine(AbortSignal.any([signal, until])),
    during: (what, work) => during(what, work, say),
  }
}

/** The refusal to ask for what this option says. */
export function cannotAsk(option: string): CommandError {
  return wrongUsage(
    `${option} is missing, and nothing can be asked: standard input is not a terminal, or \`--yes\` is set.`,
    `Set ${option}.`,
  )
}

async function during<T>(what: string, work: Promise<T>, say: Terminal['say']): Promise<T> {
  const timer = setTimeout(() => say(`${what} …`, 'dim'), 1_000)
  try {
    return await work
  } finally {
    clearTimeout(timer)
  }
}
