import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Start } from './program.ts'

export type Executed<T> = {
  /** From before the process was started until it was gone. */
  readonly ms: number
  /** On the clock of `performance.now()`. */
  readonly startedAt: number
  /** Of both streams. */
  readonly output: string
  readonly atExit: T
}

/**
 * Runs a program to its end, and looks around at that moment.
 *
 * @throws unless it ends well
 */
export async function execute<T = undefined>(
  name: string,
  { command, args, env, cwd }: Start,
  look: () => T = () => undefined as T,
): Promise<Executed<T>> {
  let output = ''
  const startedAt = performance.now()
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const closed = once(child, 'close')
  const [code] = await once(child, 'exit')
  const ms = performance.now() - startedAt
  const atExit = look()
  await closed
  if (code !== 0) throw new Error(`${name} ended with ${code}:\n${output}`)
  return { ms, startedAt, output, atExit }
}
