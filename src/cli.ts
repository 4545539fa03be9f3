#!/usr/bin/env node
import { main } from './cli/main.ts'

/** The command line. */
async function start(): Promise<void> {
  // A reader that closes the pipe, such as `head`, is not an error.
  process.stdout.on('error', () => {})
  process.exitCode = await main(process.argv.slice(2))
}

void start()
