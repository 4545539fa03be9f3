import { labelTarget } from '../github/target.ts'
import { Failure } from '../shared/failure.ts'
import type { Destination, Plan } from './model.ts'
import type { Runtime } from './runtime.ts'

export function refreshTokenFirst(destinations: readonly Destination[]): Destination[] {
  return ['refresh-token', 'access-token'].flatMap(kind =>
    destinations.filter(({ token }) => token === kind),
  )
}

/**
 * The secret that the refresh token came from.
 *
 * @throws Failure `target_not_found` if it does not exist: the next run would not read what is saved
 */
export function requireExisting(destination: Destination | undefined): Plan['primary'] {
  const { found } = destination ?? {}
  if (destination !== undefined && found !== undefined) return { ...destination, found }
  const label = destination === undefined ? 'secret' : labelTarget(destination.target)
  throw new Failure({
    code: 'target_not_found',
    message: `There is no ${label}, so the refresh token cannot have come from it, and the next run would not read what is saved there.`,
    remedy:
      'Compare `secret-name`, `environment`, `organization` and `repository` with the settings.',
  })
}

/** Gives an organization's secret that does not exist yet the visibility of `primary`. */
export function inheritVisibility(
  destination: Destination,
  primary: Plan['primary'],
  { log }: Pick<Runtime, 'log'>,
): Destination {
  if (primary.visibility === undefined || destination.found !== undefined) return destination
  const { visibility, visibilityOf } = destination.visibility === undefined ? primary : destination
  log.info(
    `The ${labelTarget(destination.target)} does not exist yet. It gets the visibility of ${visibilityOf.name}: ${visibility?.visibility}.`,
  )
  return { ...destination, visibility, visibilityOf }
}

export function describeCheck({ target, found, writeConfirmed }: Destination): string {
  const access = writeConfirmed ? 'write access confirmed' : 'write access not checked'
  const changed = found === undefined ? '' : `, last changed at ${found.updatedAt}`
  return `Checked the ${labelTarget(target)}: ${access}${changed}.`
}

export function describeUnconfirmed({ target, writeConfirmed, token }: Destination): string[] {
  if (writeConfirmed || token === 'access-token') return []
  return [`Write access to the ${labelTarget(target)}: GitHub's response did not show it.`]
}
