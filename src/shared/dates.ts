/** `2026-11-03 10:00 UTC`, or with seconds, for comparisons. Never throws. */
export function formatUtc(date: Date, precision: 'minute' | 'second' = 'minute'): string {
  if (Number.isNaN(date.getTime())) return 'an unknown time'
  const end = precision === 'minute' ? -8 : -5
  return `${date.toISOString().slice(0, end).replace('T', ' ')} UTC`
}

/** `in 59 minutes`, `12 days ago`: in the largest unit that fits, without the rest. */
export function relativeTime(date: Date, now: number): string {
  const ms = date.getTime() - now
  const size = Math.abs(ms)
  const [unit, length] = UNITS.find(([, length]) => size >= length) ?? []
  if (unit === undefined || length === undefined) return 'now'
  const count = Math.floor(size / length)
  const words = `${count} ${unit}${count === 1 ? '' : 's'}`
  return ms > 0 ? `in ${words}` : `${words} ago`
}

/** `in 59 minutes (2026-11-03 10:59 UTC)`. */
export function describeDate(date: Date, now: number): string {
  return Number.isNaN(date.getTime())
    ? formatUtc(date)
    : `${relativeTime(date, now)} (${formatUtc(date)})`
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const
