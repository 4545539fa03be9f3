import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { folderOf, missingFor, type Tool } from './tool.ts'

/**
 * Installs what is not there yet, all at once: the time goes into downloads. Left out are tools
 * that this machine cannot have. Returns what could not be installed, and why.
 */
export async function install(
  tools: readonly Tool[],
  say: (line: string) => void,
): Promise<ReadonlyMap<Tool, unknown>> {
  const failures = new Map<Tool, unknown>()
  const due = tools.filter(tool => missingFor(tool).length === 0 && !isInstalled(tool))
  if (due.length === 0) return failures
  say(`Installing into .cache/, once: ${due.map(nameOf).join(', ')}`)
  await Promise.all(
    due.map(async tool => {
      const folder = folderOf(tool)
      const startedAt = performance.now()
      const seconds = (): string => `${((performance.now() - startedAt) / 1000).toFixed(0)} s`
      try {
        await rm(folder, { recursive: true, force: true })
        await mkdir(folder, { recursive: true })
        await tool.install(folder)
        await writeFile(markOf(tool), '')
        say(`  ${nameOf(tool)}: ${seconds()}`)
      } catch (error) {
        failures.set(tool, error)
        say(`  ${nameOf(tool)}: failed after ${seconds()}`)
      }
    }),
  )
  return failures
}

export function nameOf({ name, version }: Tool): string {
  return `${name} ${version}`
}

/** Written last: what an interrupted installation left is not taken for a tool. */
function markOf(tool: Tool): string {
  return join(folderOf(tool), '.installed')
}

function isInstalled(tool: Tool): boolean {
  return existsSync(markOf(tool))
}
