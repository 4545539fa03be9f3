import { rm } from 'node:fs/promises'
import { action, copyAction } from './action.ts'
import { createNodePrograms } from './node-programs.ts'
import type { Program } from './program.ts'
import { hasSystemRoots, missingForShell, shell, trustingShell } from './shell.ts'

/** Everybody who is measured. */
export type Cast = {
  readonly directory: string
  readonly action: Program
  readonly post: Program
  readonly minimal: Program
  readonly empty: Program
  /** Missing where one of its programs is. */
  readonly shell: Program | undefined
  /** Which one that is. */
  readonly missing: string | undefined
  /** Only where the system has roots that can be trusted. */
  readonly trustingShell: Program | undefined
  dismiss(): Promise<void>
}

export async function assemble(): Promise<Cast> {
  const directory = await copyAction()
  const { directory: scratch, ...programs } = await createNodePrograms()
  const missing = missingForShell()
  return {
    ...programs,
    directory,
    action: action(directory),
    post: action(directory, 'post'),
    shell: missing === undefined ? shell : undefined,
    trustingShell: missing === undefined && hasSystemRoots() ? trustingShell : undefined,
    missing,
    dismiss: async () => {
      for (const used of [directory, scratch]) await rm(used, { recursive: true, force: true })
    },
  }
}
