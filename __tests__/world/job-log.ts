import type { Masker } from './masker.ts'
import { parseCommand, type WorkflowCommand } from './workflow-command.ts'

export type Annotations = { error: string[]; warning: string[]; notice: string[] }

/** Turns the lines that a step prints into the log that GitHub shows. */
export class JobLog {
  readonly annotations: Annotations = { error: [], warning: [], notice: [] }
  /** Set by the old commands that use no file. */
  readonly outputs: Record<string, string> = {}
  readonly state: Record<string, string> = {}
  readonly #masker: Masker
  readonly #debug: boolean
  readonly #shown: string[] = []
  #echo = false
  #stopToken: string | undefined

  constructor(masker: Masker, debug: boolean) {
    this.#masker = masker
    this.#debug = debug
  }

  get text(): string {
    return this.#shown.map(line => `${line}\n`).join('')
  }

  /** @see https://github.com/actions/runner/blob/main/src/Runner.Common/JobServerQueue.cs */
  get liveText(): string {
    const cut = (line: string) => (line.length > 1024 ? `${line.slice(0, 1024)}...` : line)
    return this.#shown.map(line => `${cut(line)}\n`).join('')
  }

  line(line: string): void {
    const command = parseCommand(line, this.#known)
    if (!command) this.#show(line)
    else if (this.#stopToken !== undefined) this.#resume(command, line)
    else this.#process(command, line)
  }

  /** GitHub starts the log of a step with its inputs. */
  announce(action: string, inputs: Readonly<Record<string, string>>): void {
    this.#show(`▸ Run ${action}`)
    const given = Object.entries(inputs).filter(([, value]) => value !== '')
    for (const [name, value] of given) this.#show(`  ${name}: ${value}`)
  }

  /** Adds an annotation. */
  issue(kind: keyof Annotations, message: string): void {
    const masked = this.#masker.mask(message).slice(0, 4096)
    if (this.annotations[kind].length < 10) this.annotations[kind].push(masked)
    this.#show(`${LABELS[kind]}: ${masked}`)
  }

  get #known(): ReadonlySet<string> {
    return this.#stopToken === undefined ? COMMANDS : new Set([...COMMANDS, this.#stopToken])
  }

  #process({ name, properties, data }: WorkflowCommand, line: string): void {
    const { name: key = '' } = properties
    if (this.#echo && !SILENT.has(name)) this.#show(line)
    if (name === 'add-mask') this.#addMask(data)
    else if (name === 'error' || name === 'warning' || name === 'notice') this.issue(name, data)
    else if (name === 'group') this.#show(`▸ ${data}`)
    else if (name === 'debug') this.#showDebug(data)
    else if (name === 'echo') this.#echo = data.toLowerCase() === 'on'
    else if (name === 'stop-commands') this.#stop(data, line)
    else if (name === 'set-output') this.outputs[key] = data
    else if (name === 'save-state') this.state[key] = data
    else if (FORBIDDEN.has(name))
      this.issue('error', `Unable to process command '${line}' successfully.`)
  }

  #stop(token: string, line: string): void {
    this.#stopToken = token.toLowerCase()
    this.#show(line)
  }

  #resume({ name }: WorkflowCommand, line: string): void {
    if (name === this.#stopToken) this.#stopToken = undefined
    this.#show(line)
  }

  #addMask(value: string): void {
    if (value.trim() === '')
      this.issue('warning', "Can't add secret mask for empty string in ##[add-mask] command.")
    else this.#masker.addMask(value)
  }

  #showDebug(message: string): void {
    if (this.#debug) for (const line of message.split('\n')) this.#show(`Debug: ${line}`)
  }

  #show(text: string): void {
    this.#shown.push(...this.#masker.mask(text).split('\n'))
  }
}

const LABELS = { error: 'Error', warning: 'Warning', notice: 'Notice' } as const

/** GitHub rejects these: anything that prints could have changed the environment. */
const FORBIDDEN = new Set(['set-env', 'add-path'])

/** Never echoed. */
const SILENT = new Set(['add-mask', 'debug', 'error', 'warning', 'notice', 'echo', 'stop-commands'])

const COMMANDS = new Set([
  ...SILENT,
  ...FORBIDDEN,
  'group',
  'endgroup',
  'set-output',
  'save-state',
  'stop-commands',
  'add-matcher',
  'remove-matcher',
])
