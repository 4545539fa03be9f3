import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { folderOf, missingFor, type Tool } from './tool.ts'

/**
 * Installs the missing tools at the same time, except those that need a program that this machine
 * lacks. Returns the errors of failed installations.
 */
export async function install(
  tools: readonly Tool[],
  print: (line: string) => void,
): Promise<ReadonlyMap<Tool, unknown>> {
  const failures = new Map<Tool, unknown>()
  const missing = tools.filter(tool => missingFor(tool).length === 0 && !isInstalled(tool))
  if (missing.length === 0) return failures
  print(`Installing into .cache/: ${missing.map(nameOf).join(', ')}`)
  await Promise.all(
    missing.map(async tool => {
      const folder = folderOf(tool)
      const startedAt = performance.now()
      const seconds = (): string => `${((performance.now() - startedAt) / 1000).toFixed(0)} s`
      try {
        await rm(folder, { recursive: true, force: true })
        await mkdir(folder, { recursive: true })
        await tool.install(folder)
        await writeFile(markerOf(tool), '')
        print(`  ${nameOf(tool)}: ${seconds()}`)
      } catch (error) {
        failures.set(tool, error)
        print(`  ${nameOf(tool)}: failed after ${seconds()}`)
      }
    }),
  )
  return failures
}

export function nameOf({ name, version }: Tool): string {
  return `${name} ${version}`
}

/** Written last, so that an interrupted installation does not count. */
function markerOf(tool: Tool): string {
  return join(folderOf(tool), '.installed')
}

function isInstalled(tool: Tool): boolean {
  return existsSync(markerOf(tool))
}
