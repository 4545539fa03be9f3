import type { Facts } from '../facts.ts'
import { error, type Finding, NotKnown, ok, warning } from '../finding.ts'
import { type Found, findSecret, labelLevel } from '../levels.ts'

export async function checkShadowed(facts: Facts): Promise<Finding> {
  const setup = await facts.setup()
  const { target } = setup
  const found = await findSecret(target.name, setup, facts)
  const unread = found.find(({ value }) => value instanceof NotKnown)?.value
  const finding = judgeShadows(target.owner.kind, target.name, found)
  if (finding.status === 'ok' && unread instanceof NotKnown) throw unread
  return finding
}

/** Environment replaces repository, and repository replaces organization. */
export function judgeShadows(
  own: 'environment' | 'repository' | 'organization',
  name: string,
  found: readonly Pick<Found<unknown>, 'level' | 'value'>[],
): Finding {
  const others = found.filter(({ level, value }) => value === true && level.kind !== own)
  const rank = (kind: keyof typeof RANK): number => RANK[kind]
  const above = others.find(({ level }) => rank(level.kind) > rank(own))
  if (above !== undefined) {
    return error(
      `The secret ${name} of the ${labelLevel(above.level)} hides the one of the ${own}: jobs read it, and the action writes the other.`,
      `Delete the secret ${name} of the ${labelLevel(above.level)}, or use that one.`,
    )
  }
  const below = others.find(({ level }) => rank(level.kind) < rank(own))
  if (below === undefined) return ok(`No other secret has the name ${name}.`)
  return warning(
    `There is also a secret ${name} of the ${labelLevel(below.level)}. A job outside of the ${own} reads that one, which is not rotated.`,
    `Delete the secret ${name} of the ${labelLevel(below.level)}.`,
  )
}

const RANK = { environment: 2, repository: 1, organization: 0 } as const
