import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { headStart } from './head-start.ts'
import { createTransport } from './lib/transport.ts'

/**
 * The runner starts `dist/index.js` for main and `dist/post.js`, which is the same, for post. The
 * connections are opened first and the rest is loaded while they are being made (docs/adr/0009).
 */
const http = createTransport(process.env)
const isPost = basename(process.argv[1] ?? '') === 'post.js' || 'STATE_main' in process.env
if (!isPost) headStart(process.env, http)
// Loading occupies this thread: the connections set out before it, not after.
await setImmediate()

const { main } = await import('./main.ts')
await main(isPost, http)
// Nothing is left to do, once what is printed has been read.
process.stdout.write('', () => process.exit())
