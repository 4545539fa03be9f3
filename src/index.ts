import { basename } from 'node:path'
import { mainWasHere, markMain } from './lib/journal.ts'
import { createPorts } from './ports.ts'
import { post } from './post.ts'
import { report } from './report.ts'
import { run } from './run.ts'

/** The runner starts `dist/index.js` for main and `dist/post.js`, which is the same, for post. */
const ports = createPorts()
const isPost = basename(process.argv[1] ?? '') === 'post.js' || mainWasHere(ports)
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
  await report(error, ports)
}
