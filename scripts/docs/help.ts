import { type CommandName, commands } from '../../src/cli/commands.ts'
import { helpFor } from '../../src/cli/help.ts'

/** What `--help` prints, for the program and for each command. */
export function helpBlocks(): Record<string, string> {
  const names = Object.keys(commands) as CommandName[]
  return Object.fromEntries([
    ['help', block(undefined)],
    ...names.map(name => [`help-${name}`, block(name)]),
  ])
}

function block(name: CommandName | undefined): string {
  return `\`\`\`text\n${helpFor(name)}\n\`\`\``
}
