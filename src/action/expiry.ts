import { formatUtc, relativeTime } from '../shared/dates.ts'

const DAY = 86_400_000

/** A warning if something expires within 14 days. Undefined if it does not. */
export function expiryWarning(
  subject: string,
  end: Date | undefined,
  now: number,
  remedy: string,
): string | undefined {
  if (end === undefined || end.getTime() - now > 14 * DAY) return undefined
  const verb = end.getTime() < now ? 'expired' : 'expires'
  return `${subject} ${verb} at ${formatUtc(end)} (${relativeTime(end, now)}). ${remedy}`
}
