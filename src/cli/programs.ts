import type { CommandName } from './commands.ts'
import type { Options } from './options.ts'
import type { CliRuntime } from './runtime.ts'

/** What a command does. It can return an exit code; otherwise it is done. */
export type Program = (options: Options, runtime: CliRuntime) => Promise<void> | Promise<number>

/** The program of each command, of which only the one that runs is loaded. */
export const programs: Readonly<Record<CommandName, () => Promise<Program>>> = {
  login: async () => (await import('./login/login.ts')).login,
  workflow: async () => (await import('./workflow/workflow.ts')).workflow,
  doctor: async () => (await import('./doctor/doctor.ts')).doctor,
  store: async () => (await import('./store/store.ts')).store,
}
