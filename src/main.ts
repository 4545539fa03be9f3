import type { EarlyConnection } from './lib/early-connection.ts'
import { markMain } from './lib/journal.ts'
import { createTransport } from './lib/transport.ts'
import { createPorts } from './ports.ts'
import { post } from './post.ts'
import { report } from './report.ts'
import { run } from './run.ts'

/** Main or the post step, to its end, whatever goes wrong. */
export async function main(isPost: boolean, early: readonly EarlyConnection[]): Promise<void> {
  const ports = createPorts(createTransport(process.env, early))
  // Without these a defect would print its error raw, and end a process that may hold the token.
  process.on('uncaughtException', error => report(error, ports))
  process.on('unhandledRejection', error => report(error, ports))
  try {
    if (isPost) await post(ports)
    else {
      markMain(ports)
      await run(ports)
    }
  } catch (error) {
    report(error, ports)
  }
}
