import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { headStart } from './head-start.ts'
import { isAnythingLeft } from './lib/journal.ts'

/**
 * The runner starts `dist/index.js` for main and `dist/post.js`, which is the same, for post. The
 * connections set out first, and the rest is loaded while they are being made (docs/adr/0009).
 */
async function start(): Promise<void> {
  const isPost = basename(process.argv[1] ?? '') === 'post.js' || 'STATE_main' in process.env
  // After most jobs the post step has nothing to do, and says nothing.
  if (isPost && !isAnythingLeft(process.env)) return
  const early = isPost ? [] : headStart(process.env)
  // Loading occupies this thread: the connections set out before it, those to a name that has to be
  // looked up as soon as that is done.
  await setImmediate()
  // Has a thread of Node's own read the root certificates.
  await import('node:tls')
  await setImmediate()

  const { main } = await import('./main.ts')
  await main(isPost, early)
  // Nothing is left to do, once what is printed has been read.
  process.stdout.write('', () => process.exit())
}

void start()
