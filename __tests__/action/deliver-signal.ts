import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import type { StepChild } from '../world/index.ts'

/**
 * Sends a signal, and waits until the process has handled it: the signal is no longer pending, and
 * the event loop has run and waits again. A server that awaits this responds after the signal.
 */
export async function deliverSignal(child: StepChild, signal: NodeJS.Signals): Promise<void> {
  const before = await statusOf(child)
  child.kill(signal)
  while (child.running) {
    await delay(5)
    const now = await statusOf(child)
    if (before === undefined || now === undefined) return delay(500)
    if (!now.pending && now.waiting && now.wakeUps > before.wakeUps) return
  }
}

interface Status {
  readonly pending: boolean
  readonly waiting: boolean
  readonly wakeUps: number
}

/** Of the main thread, as Linux tells it. Undefined on other systems. */
async function statusOf({ pid }: StepChild): Promise<Status | undefined> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  if (text === '') return undefined
  const field = (name: string) => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(text)?.[1] ?? ''
  return {
    pending: /[^0]/.test(field('ShdPnd') + field('SigPnd')),
    waiting: field('State') === 'S',
    wakeUps: Number(field('voluntary_ctxt_switches')),
  }
}
