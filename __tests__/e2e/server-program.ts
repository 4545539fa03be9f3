import { end, start } from './command.ts'
import { saveLog } from './logs.ts'

export type ServerProgram = {
  readonly name: string
  readonly command: readonly [program: string, ...args: string[]]
  readonly environment: Readonly<Record<string, string>>
}

export type RunningServer = {
  readonly origin: string
  /** Also saves the program's log. */
  stop(): Promise<void>
}

/** Starts a server program and waits until it prints `listening on` and its origin. */
export async function startServerProgram({
  name,
  command: [program, ...args],
  environment,
}: ServerProgram): Promise<RunningServer> {
  const env = { ...process.env, ...environment }
  const { child, outcome } = start(program, args, { env, timeoutMs: 900_000 })
  const ended = outcome.then(({ output }) => {
    saveLog(name, output)
    return output
  })
  const { promise: listening, resolve } = Promise.withResolvers<string>()
  let printed = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk
    const origin = /listening on:? (https?:\/\/127\.0\.0\.1:\d+)\b/i.exec(printed)?.[1]
    if (origin !== undefined) resolve(origin)
  })
  const failed = ended.then(output =>
    Promise.reject(new Error(`${name} does not start:\n${output}`)),
  )
  return {
    origin: await Promise.race([listening, failed]),
    stop: async () => {
      failed.catch(() => {})
      end(child, 'SIGTERM')
      await ended
    },
  }
}
