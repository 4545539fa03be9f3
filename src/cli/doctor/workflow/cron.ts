const DAY = 86_400_000
const DAYS_AHEAD = 8 * 366

/** One cron expression: whether it runs on a day. Times of day do not matter here. */
type RunsOn = (day: Date) => boolean

/**
 * The longest time between two runs of these schedules together, in days of UTC, from today on.
 * Infinity if they never run. Undefined if an expression is not valid.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule
 */
export function longestGap(expressions: readonly string[], now: number): number | undefined {
  const schedules = expressions.map(parseCron)
  if (!schedules.every(schedule => schedule !== undefined)) return undefined
  const today = Math.floor(now / DAY)
  let last: number | undefined
  let longest = 0
  for (let day = today; day <= today + DAYS_AHEAD; day++) {
    const date = new Date(day * DAY)
    if (!schedules.some(runsOn => runsOn(date))) continue
    if (last !== undefined) longest = Math.max(longest, day - last)
    last = day
  }
  return longest === 0 ? Number.POSITIVE_INFINITY : longest
}

/** Minute, hour, day of the month, month, day of the week. */
const FIELDS = [
  { first: 0, last: 59 },
  { first: 0, last: 23 },
  { first: 1, last: 31 },
  { first: 1, last: 12, names: namesOf('jan feb mar apr may jun jul aug sep oct nov dec', 1) },
  { first: 0, last: 7, names: namesOf('sun mon tue wed thu fri sat', 0) },
] as const

interface Field {
  readonly first: number
  readonly last: number
  readonly names?: ReadonlyMap<string, number>
}

function parseCron(expression: string): RunsOn | undefined {
  const parts = expression.trim().split(/\s+/)
  if (parts.length !== FIELDS.length) return undefined
  const sets = FIELDS.map((field, index) => parseField(parts[index] ?? '', field))
  const [minutes, hours, days, months, weekdays] = sets
  if (!minutes || !hours || !days || !months || !weekdays) return undefined
  // With both restricted, one of them is enough.
  const either = !parts[2]?.startsWith('*') && !parts[4]?.startsWith('*')
  return date => {
    const inMonth = days.has(date.getUTCDate())
    const weekday = date.getUTCDay()
    const inWeek = weekdays.has(weekday) || (weekday === 0 && weekdays.has(7))
    if (!months.has(date.getUTCMonth() + 1)) return false
    return either ? inMonth || inWeek : inMonth && inWeek
  }
}

/** Numbers, names, ranges and steps, separated by commas. */
function parseField(text: string, field: Field): ReadonlySet<number> | undefined {
  const values = new Set<number>()
  for (const part of text.split(',')) {
    const [, range = '', step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? []
    const [from, to] = boundsOf(range, step !== undefined, field)
    const every = step === undefined ? 1 : Number(step)
    if (!(from >= field.first && to <= field.last && from <= to && every > 0)) return undefined
    for (let value = from; value <= to; value += every) values.add(value)
  }
  return values
}

/** `5/10` starts at 5 and goes on to the end. NaN for what cannot be read. */
function boundsOf(range: string, stepped: boolean, field: Field): readonly [number, number] {
  if (range === '*') return [field.first, field.last]
  const [from = Number.NaN, to] = range.split('-', 2).map(word => numberIn(word, field))
  return [from, to ?? (stepped ? field.last : from)]
}

function numberIn(word: string, { names }: Field): number {
  return names?.get(word.toLowerCase()) ?? (/^\d+$/.test(word) ? Number(word) : Number.NaN)
}

function namesOf(words: string, first: number): ReadonlyMap<string, number> {
  return new Map(words.split(' ').map((word, index) => [word, first + index]))
}
