#!/usr/bin/env node
import { exitCodes } from './cli/command-error.ts'
import { main } from './cli/main.ts'

/** The command line. */
async function start(): Promise<void> {
  // A closed pipe or terminal must not end a command that is saving a token.
  process.stderr.on('error', () => {})
  process.stdout.on('error', reportFullDisk)
  process.exitCode = await main(process.argv.slice(2))
}

/** What was printed is not complete. A reader that ends early, such as `head`, wants no more. */
function reportFullDisk({ code = '' }: NodeJS.ErrnoException): void {
  if (!FULL.has(code)) return
  process.stderr.write(`error: Standard output cannot be written (${code}).\nFree some space.\n`)
  process.once('exit', () => {
    process.exitCode ||= exitCodes.failed
  })
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

void start()
