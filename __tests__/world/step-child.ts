import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'

/** The process of a step, for the code that runs the job. */
export type StepChild = {
  readonly stage: 'main' | 'post'
  readonly pid: number | undefined
  readonly running: boolean
  kill(signal?: NodeJS.Signals): void
  /** As in a cancelled job: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL. `scale` shortens the waits. */
  cancel(scale?: number): Promise<void>
  /** From now on, calls the listener with every raw line of both streams. */
  onLine(listener: (line: string) => void): void
}

export type Exit = {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  /** Whether it was cancelled, whatever its exit code. */
  readonly cancelled: boolean
}

export type ChildOptions = {
  readonly script: string
  readonly directory: string
  readonly environment: Readonly<Record<string, string>>
  readonly onLine: (line: string, stream: 'stdout' | 'stderr') => void
}

/** @see https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs */
export const CANCEL_MS = { interrupt: 7500, terminate: 2500 } as const

/** Runs one script after the other under one handle. */
export class RunningChild implements StepChild {
  readonly #listeners = new Set<(line: string) => void>()
  #process: ChildProcess | undefined
  #stage: 'main' | 'post' = 'main'
  #cancelled = false

  get stage(): 'main' | 'post' {
    return this.#stage
  }

  get pid(): number | undefined {
    return this.#process?.pid
  }

  get running(): boolean {
    return this.#process?.exitCode === null && this.#process.signalCode === null
  }

  /** Waits for the exit, and up to 5 s longer for the end of both streams. */
  async run(stage: 'main' | 'post', options: ChildOptions): Promise<Exit> {
    this.#stage = stage
    this.#cancelled = false
    const child = spawn(process.execPath, [options.script], {
      cwd: options.directory,
      env: options.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    const read = (stream: Readable, name: 'stdout' | 'stderr') =>
      readLines(stream, line => {
        options.onLine(line, name)
        for (const listener of this.#listeners) listener(line)
      })
    const streams = Promise.all([read(child.stdout, 'stdout'), read(child.stderr, 'stderr')])
    const [exitCode, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
    await withTimeout(streams, 5000)
    child.stdout.destroy()
    child.stderr.destroy()
    return { exitCode, signal, cancelled: this.#cancelled }
  }

  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    this.#process?.kill(signal)
  }

  async cancel(scale = 1): Promise<void> {
    const child = this.#process
    if (!child || !this.running) return
    this.#cancelled = true
    const exited = once(child, 'exit')
    child.kill('SIGINT')
    if (await withTimeout(exited, CANCEL_MS.interrupt * scale)) return
    child.kill('SIGTERM')
    if (await withTimeout(exited, CANCEL_MS.terminate * scale)) return
    child.kill('SIGKILL')
    await exited
  }

  onLine(listener: (line: string) => void): void {
    this.#listeners.add(listener)
  }
}

/** Whether the promise settled in time. */
async function withTimeout(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const stop = new AbortController()
  const late = delay(milliseconds, false, { signal: stop.signal }).catch(() => false)
  const inTime = await Promise.race([promise.then(() => true), late])
  stop.abort()
  return inTime
}

async function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  let rest = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split(/\r?\n/)
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  })
  await once(stream, 'close')
  if (rest !== '') onLine(rest)
}
