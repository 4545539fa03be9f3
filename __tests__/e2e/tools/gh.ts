import type { Tool } from './tool.ts'

/** The GitHub CLI of this machine. */
export const gh: Tool = {
  name: 'gh',
  version: 'of this machine',
  needs: ['gh', 'jq'],
  install: async () => {},
}
