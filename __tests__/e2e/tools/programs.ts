import type { Tool } from './tool.ts'

/** Programs that the machine must have. */
export function programs(...needs: readonly string[]): Tool {
  return { name: 'programs', version: 'of this machine', needs, install: async () => {} }
}
