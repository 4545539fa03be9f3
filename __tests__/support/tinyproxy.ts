import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach } from '@jest/globals'
import { freePort } from './free-port.ts'

export interface TinyproxyOptions {
  /** The ports that tunnels may connect to. */
  readonly ports: readonly string[]
  /** The credentials that every client must send; without them, 407. */
  readonly user?: { readonly name: string; readonly password: string }
}

export interface Tinyproxy {
  readonly port: number
  /** The `host:port` of every CONNECT request in its log. */
  connects(): Promise<string[]>
}

const running = new Map<ChildProcess, string>()

/** Starts the proxy of Debian's tinyproxy package on a free port, with a log. */
export async function startTinyproxy({ ports, user }: TinyproxyOptions): Promise<Tinyproxy> {
  const directory = await mkdtemp(join(tmpdir(), 'tinyproxy-'))
  const log = join(directory, 'log')
  // Tinyproxy cannot choose a port itself.
  const port = await freePort()
  const configuration = [
    `Port ${port}`,
    'Listen 127.0.0.1',
    'Allow 127.0.0.1',
    'MaxClients 50',
    'Timeout 60',
    'LogLevel Connect',
    `LogFile "${log}"`,
    `PidFile "${join(directory, 'pid')}"`,
    ...ports.map(allowed => `ConnectPort ${allowed}`),
    ...(user ? [`BasicAuth ${user.name} ${user.password}`] : []),
  ]
  const file = join(directory, 'tinyproxy.conf')
  await writeFile(file, `${configuration.join('\n')}\n`)
  const child = spawn('tinyproxy', ['-d', '-c', file], { stdio: 'ignore' })
  running.set(child, directory)
  await listening(port)
  return {
    port,
    connects: async () => {
      const lines = (await readFile(log, 'utf8')).split('\n')
      return lines.flatMap(line => /Request .*: CONNECT (\S+) HTTP/.exec(line)?.[1] ?? [])
    },
  }
}

async function listening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const socket = connect(port, '127.0.0.1')
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (open) return
    await delay(50)
  }
  throw new Error('tinyproxy does not listen')
}

afterEach(async () => {
  for (const [child, directory] of running) {
    if (child.exitCode === null && child.kill()) await once(child, 'exit')
    await rm(directory, { recursive: true, force: true })
  }
  running.clear()
})
