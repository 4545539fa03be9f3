import { readFileSync } from 'node:fs'
import type { StepChild } from '../world/step-child.ts'

export type Death = {
  /** Bytes from the server that the process had not read. */
  readonly unreadBytes: number
  /** CPU time of its main thread, in milliseconds. */
  readonly cpuTime: number | undefined
}

/** Stops the process before SIGKILL, so that nothing changes while it is inspected. */
export function killAndInspect(child: StepChild, port: number): Death | undefined {
  const { pid } = child
  if (pid === undefined || !child.running) return undefined
  child.kill('SIGSTOP')
  while (isRunning(pid)) {}
  const death = { unreadBytes: unreadFrom(port), cpuTime: cpuTimeOf(pid) }
  child.kill('SIGKILL')
  return death
}

/** @see https://docs.kernel.org/scheduler/sched-stats.html */
export function cpuTimeOf(pid: number | undefined): number | undefined {
  const [nanoseconds] = readProc(`${pid}/schedstat`)?.split(' ') ?? []
  return nanoseconds === undefined ? undefined : Number(nanoseconds) / 1e6
}

function isRunning(pid: number): boolean {
  const stat = readProc(`${pid}/stat`) ?? ') Z'
  return !/^[TtZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
}

/** @see https://www.kernel.org/doc/html/latest/networking/proc_net_tcp.html */
function unreadFrom(port: number): number {
  const remote = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const sockets = (readProc('net/tcp') ?? '').trim().split('\n').slice(1)
  return sockets
    .map(line => line.trim().split(/\s+/))
    .filter(([, , peer]) => peer?.endsWith(remote))
    .reduce((sum, fields) => sum + Number.parseInt(fields[4]?.split(':')[1] ?? '0', 16), 0)
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'latin1')
  } catch {
    return undefined
  }
}
