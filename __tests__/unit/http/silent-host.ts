import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * An address of this machine that does not respond to connections, as behind a firewall that drops
 * them: the queue of its listening socket is full. Linux only.
 */
export async function openSilentHost(host: string, port: number): Promise<() => void> {
  const listen = `require('net').createServer().listen(${port}, '${host}', 1, () => console.log())`
  const child = spawn(process.execPath, ['-e', listen], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  // A process that is stopped accepts nothing.
  child.kill('SIGSTOP')
  const fillers = await fillQueue(host, port)
  return () => {
    for (const socket of fillers) socket.destroy()
    child.kill('SIGKILL')
  }
}

/** Connects until a connection stays open without a response. */
async function fillQueue(host: string, port: number): Promise<Socket[]> {
  const sockets: Socket[] = []
  for (;;) {
    const socket = connect(port, host)
    socket.on('error', () => {})
    sockets.push(socket)
    const connected = await Promise.race([once(socket, 'connect'), sleep(500)])
    if (connected === undefined) return sockets
  }
}
