#!/usr/bin/env node
import { main } from './cli/main.ts'

/** The command line. */
async function start(): Promise<void> {
  // A closed pipe or terminal must not end a command that is saving a token.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  process.exitCode = await main(process.argv.slice(2))
}

void start()
