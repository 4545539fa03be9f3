import type { Grant } from './exchange.ts'
import { type Entry, JOURNAL_FAILED, openJournal } from './lib/journal.ts'
import { keepForRevocation } from './lib/kept-token.ts'
import { printRecovery } from './lib/recovery.ts'
import type { Secret } from './lib/secret.ts'
import type { Destination } from './lib/survey.ts'
import type { Plan } from './plan.ts'
import type { Ports } from './ports.ts'

/**
 * Seals the new tokens for every secret they go to, and writes the sealed copies to the journal.
 * Nothing in here waits: between the provider's answer and the journal there is no moment to be
 * interrupted in. Only what is sealed is written before the new tokens are masked.
 */
export function protect(grant: Grant, plan: Plan, ports: Ports): readonly Entry[] {
  const { inputs, destinations, primary, clockAhead } = plan
  const at = new Date(ports.clock.now() + (clockAhead ?? 0)).toISOString()
  const entries = destinations.flatMap(({ target, token, found, seal }): Entry[] => {
    const secret = tokenFor(token, grant)
    if (secret === undefined) return []
    const { visibility } = found ?? primary.found
    const { generation } = secret
    return [{ target, token, box: seal(secret), found, visibility, generation, at }]
  })
  try {
    openJournal(entries, ports)
    if (inputs.revokeOnExit) keepForRevocation(grant.accessToken, inputs.refreshToken, ports)
  } catch {
    ports.core.warning(JOURNAL_FAILED)
    for (const entry of entries) printRecovery(entry, inputs.github.apiUrl, ports)
  }
  for (const token of [grant.rotated, grant.accessToken]) if (token) ports.masks.add(token)
  ports.core.info(whatCame(grant, inputs.refreshToken))
  return entries
}

/** The token that belongs into a destination; a refresh token only if it is new. */
export function tokenFor(token: Destination['token'], grant: Grant): Secret | undefined {
  return token === 'refresh-token' ? grant.rotated : grant.accessToken
}

function whatCame({ rotated }: Grant, { generation }: Secret): string {
  return rotated === undefined
    ? `Exchanged the refresh token; the provider keeps its generation, ${generation}.`
    : `Exchanged the refresh token: generation ${generation} gave generation ${rotated.generation}, which is sealed.`
}
