import { expect, test } from '@jest/globals'
import { canOpenBrowser, reasonToPaste } from '../../../../src/cli/login/surroundings.ts'

type Row = [
  name: string,
  platform: NodeJS.Platform,
  env: Record<string, string>,
  files: readonly string[],
  opens: boolean,
  reason: string | undefined,
]

const rows: Row[] = [
  ['macOS', 'darwin', {}, [], true, undefined],
  ['Windows', 'win32', {}, [], true, undefined],
  ['Linux with a desktop', 'linux', { DISPLAY: ':0' }, [], true, undefined],
  ['Linux with Wayland', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, [], true, undefined],
  ['Linux without a desktop', 'linux', {}, [], false, undefined],
  ['a CI job', 'darwin', { CI: 'true' }, [], false, undefined],
  ['SSH', 'darwin', { SSH_CONNECTION: '1 2 3 4' }, [], false, 'over SSH'],
  ['SSH with a display', 'linux', { SSH_TTY: '/dev/pts/0', DISPLAY: ':10' }, [], false, 'over SSH'],
  ['WSL', 'linux', { WSL_DISTRO_NAME: 'Debian' }, [], true, 'in WSL'],
  ['Docker', 'linux', {}, ['/.dockerenv'], false, 'in a container'],
  ['Podman', 'linux', {}, ['/run/.containerenv'], false, 'in a container'],
  ['Codespaces', 'linux', { CODESPACES: 'true' }, [], false, 'in a container'],
  ['a dev container', 'linux', { REMOTE_CONTAINERS: 'true' }, [], false, 'in a container'],
]

test.each(rows)('%s', (_name, platform, env, files, opens, reason) => {
  const machine = { platform, env, exists: (file: string) => files.includes(file) }
  expect(canOpenBrowser(machine)).toBe(opens)
  expect(reasonToPaste(machine)).toBe(reason)
})
