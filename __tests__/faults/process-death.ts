import { readFileSync } from 'node:fs'
import type { StepChild } from '../world/step-child.ts'

export type Death = {
  /** Bytes that had come from the server and that the process had not read. */
  readonly unread: number
  /** Processor time of its main thread, in milliseconds. */
  readonly time: number | undefined
}

/** Kills at once; stopped first, so that it does nothing more while it is looked at. */
export function killAndLook(child: StepChild, port: number): Death | undefined {
  const { pid } = child
  if (pid === undefined || !child.running) return undefined
  child.kill('SIGSTOP')
  while (runs(pid)) {}
  const death = { unread: unreadFrom(port), time: cpuTimeOf(pid) }
  child.kill('SIGKILL')
  return death
}

/** @see https://docs.kernel.org/scheduler/sched-stats.html */
export function cpuTimeOf(pid: number | undefined): number | undefined {
  try {
    const [nanoseconds] = readFileSync(`/proc/${pid}/schedstat`, 'latin1').split(' ')
    return Number(nanoseconds) / 1e6
  } catch {
    return undefined
  }
}

function runs(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return !/^[TtZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
  } catch {
    return false
  }
}

/** @see https://www.kernel.org/doc/html/latest/networking/proc_net_tcp.html */
function unreadFrom(port: number): number {
  const remote = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const sockets = readFileSync('/proc/net/tcp', 'latin1').trim().split('\n').slice(1)
  return sockets
    .map(line => line.trim().split(/\s+/))
    .filter(([, , peer]) => peer?.endsWith(remote))
    .reduce((sum, fields) => sum + Number.parseInt(fields[4]?.split(':')[1] ?? '0', 16), 0)
}
