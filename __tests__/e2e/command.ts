import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type CommandOptions = {
  readonly cwd?: string
  /** The whole environment; that of this process by default. */
  readonly env?: NodeJS.ProcessEnv
  readonly timeoutMs?: number
}

export type Outcome = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** stdout and stderr, in the order of arrival. */
  readonly output: string
  readonly durationMs: number
}

export type Running = { readonly child: ChildProcess; readonly outcome: Promise<Outcome> }

const children = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of children) end(child)
})

/** Starts a program in its own process group. It ends with this process at the latest. */
export function start(
  program: string,
  args: readonly string[],
  { cwd, env = process.env, timeoutMs = 180_000 }: CommandOptions = {},
): Running {
  const startedAt = performance.now()
  const child = spawn(program, args, {
    ...(cwd && { cwd }),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  children.add(child)
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  const timer = setTimeout(() => end(child), timeoutMs)
  const outcome = once(child, 'close').then(([code, signal]): Outcome => {
    clearTimeout(timer)
    children.delete(child)
    const output = Buffer.concat(chunks).toString()
    return { code, signal, output, durationMs: performance.now() - startedAt }
  })
  return { child, outcome }
}

/** Runs a program that must succeed, and returns its output. */
export async function run(
  program: string,
  args: readonly string[],
  options?: CommandOptions,
): Promise<string> {
  const { code, signal, output } = await start(program, args, options).outcome
  if (code === 0) return output
  throw new Error(`${program} ${args.join(' ')} failed with ${code ?? signal}:\n${output}`)
}

/** Sends a signal to a program and its descendants. */
export function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    child.kill(signal)
  }
}

/** The command lines of all descendants of a process. */
export async function descendants(pid: number): Promise<{ pid: number; command: string }[]> {
  const output = await run('ps', ['-A', '-o', 'pid=,ppid=,args='])
  const rows = output.split('\n').map(row => row.trim().split(/\s+/))
  const found: { pid: number; command: string }[] = []
  for (const parents = [pid]; parents.length > 0; ) {
    const parent = parents.shift()
    for (const [own, ppid, ...command] of rows) {
      if (Number(ppid) !== parent) continue
      parents.push(Number(own))
      found.push({ pid: Number(own), command: command.join(' ') })
    }
  }
  return found
}
