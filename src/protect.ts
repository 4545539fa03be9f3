import type { Grant } from './exchange.ts'
import { type Entry, openJournal } from './lib/journal.ts'
import { printRecovery } from './lib/recovery.ts'
import type { Plan } from './plan.ts'
import type { Ports } from './ports.ts'

/**
 * Seals the new refresh token and writes the sealed copy to the journal. Nothing in here waits:
 * between the provider's answer and the journal there is no moment to be interrupted in.
 */
export function protect({ rotated }: Grant, plan: Plan, ports: Ports): readonly Entry[] {
  const { inputs, found, seal } = plan
  const spent = inputs.refreshToken.generation
  if (rotated === undefined) {
    ports.core.info(`Exchanged the refresh token; the provider keeps its generation, ${spent}.`)
    return []
  }
  const entry: Entry = {
    target: inputs.target,
    box: seal(rotated),
    found,
    generation: rotated.generation,
    at: new Date(ports.clock.now()).toISOString(),
  }
  try {
    openJournal([entry], ports)
  } catch {
    ports.core.warning('The journal could not be written: is the disk full?')
    printRecovery(entry, inputs.github.apiUrl, ports)
  }
  ports.core.info(
    `Exchanged the refresh token: generation ${spent} is spent, generation ${entry.generation} is sealed.`,
  )
  return [entry]
}
