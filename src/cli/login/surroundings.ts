import { existsSync } from 'node:fs'

type Environment = Readonly<Record<string, string | undefined>>

/** What the machine is, as far as it decides how a browser reaches it. */
export interface Machine {
  readonly env: Environment
  readonly platform: NodeJS.Platform
  readonly exists: (file: string) => boolean
}

export function thisMachine(env: Environment): Machine {
  return { env, platform: process.platform, exists: existsSync }
}

/**
 * Why a browser may not reach a listener here, as the rest of "You are working". Undefined if there
 * is no sign of it.
 */
export function reasonToPaste({ env, exists }: Machine): string | undefined {
  if (env['SSH_CONNECTION'] || env['SSH_TTY']) return 'over SSH'
  if (env['CODESPACES'] || env['REMOTE_CONTAINERS']) return 'in a container'
  if (CONTAINER_FILES.some(exists)) return 'in a container'
  return env['WSL_DISTRO_NAME'] ? 'in WSL' : undefined
}

/** Whether a browser can be opened for the person at the terminal. */
export function canOpenBrowser({ env, platform }: Machine): boolean {
  if (env['CI'] || env['SSH_CONNECTION'] || env['SSH_TTY']) return false
  if (platform !== 'linux') return true
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'] || env['WSL_DISTRO_NAME'])
}

const CONTAINER_FILES = ['/.dockerenv', '/run/.containerenv']
