import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

export type CommandOptions = {
  readonly cwd?: string
  /** The whole environment; this process's own unless given. */
  readonly env?: NodeJS.ProcessEnv
  readonly timeoutMs?: number
}

export type Outcome = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** Both streams, in the order in which they came. */
  readonly output: string
  readonly durationMs: number
}

export type Running = { readonly child: ChildProcess; readonly outcome: Promise<Outcome> }

const children = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of children) end(child)
})

/** Starts a program in a process group of its own, so that it can be ended with all it started; it does not outlive us. */
export function start(
  program: string,
  args: readonly string[],
  { cwd, env = process.env, timeoutMs = 180_000 }: CommandOptions = {},
): Running {
  const startedAt = performance.now()
  const stdio: SpawnOptions['stdio'] = ['ignore', 'pipe', 'pipe']
  const child = spawn(program, args, { ...(cwd && { cwd }), env, stdio, detached: true })
  children.add(child)
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
  const timer = setTimeout(() => end(child), timeoutMs)
  const outcome = once(child, 'close').then(([code, signal]) => {
    clearTimeout(timer)
    children.delete(child)
    const output = Buffer.concat(chunks).toString()
    return { code, signal, output, durationMs: performance.now() - startedAt } as Outcome
  })
  return { child, outcome }
}

/** Runs a program to its end, whatever that is. */
export function outcomeOf(
  program: string,
  args: readonly string[],
  options?: CommandOptions,
): Promise<Outcome> {
  return start(program, args, options).outcome
}

/** Runs a program that has to succeed. */
export async function run(
  program: string,
  args: readonly string[],
  options?: CommandOptions,
): Promise<string> {
  const { code, signal, output } = await outcomeOf(program, args, options)
  if (code === 0) return output
  throw new Error(`${program} ${args.join(' ')} ended with ${code ?? signal}:\n${output}`)
}

/** Ends a program and what it started. */
export function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    child.kill(signal)
  }
}

/** The processes that one process has started, and those that they have, with what they run. */
export async function descendants(pid: number): Promise<{ pid: number; command: string }[]> {
  const ps = spawn('ps', ['-A', '-o', 'pid=,ppid=,args='], { stdio: ['ignore', 'pipe', 'inherit'] })
  const rows = (await text(ps.stdout)).split('\n').map(row => row.trim().split(/\s+/))
  const family = new Set([pid])
  const found: { pid: number; command: string }[] = []
  // Parents are older, but pids wrap around: go round until nobody is added.
  for (let before = -1; before !== family.size; ) {
    before = family.size
    for (const [own, parent, ...command] of rows) {
      if (!family.has(Number(parent)) || family.has(Number(own))) continue
      family.add(Number(own))
      found.push({ pid: Number(own), command: command.join(' ') })
    }
  }
  return found
}
