import { expect, test } from '@jest/globals'
import { longestGap } from '../../../../src/cli/doctor/workflow/cron.ts'

const NEW_YEAR_2027 = Date.UTC(2027, 0, 1)

const gaps: readonly (readonly [expressions: string[], days: number | undefined])[] = [
  [['0 0 * * *'], 1],
  [['*/5 * * * *'], 1],
  [['7,27,47 * * * *'], 1],
  [['23 4 * * 1'], 7],
  [['23 4 * * MON'], 7],
  [['23 4 * * 0'], 7],
  [['23 4 * * 7'], 7],
  [['23 4 * * MON-FRI'], 3],
  [['23 4 1,15 * *'], 17],
  [['0 0 1 * *'], 31],
  [['0 0 1 */2 *'], 62],
  [['0 0 1 */3 *'], 92],
  [['0 0 1 jan,JUL *'], 184],
  [['0 0 1 1 *'], 366],
  [['0 0 29 2 *'], 1461],
  [['0 0 31 * *'], 61],
  [['0 0 */10 * *'], 10],
  [['0 0 5/20 * *'], 20],
  // With both the day of the month and of the week, one of them is enough.
  [['0 0 1 * 1'], 7],
  [['0 0 1 1 *', '0 0 1 7 *'], 184],
  [['0 0 * * 1', '0 0 * * 3'], 5],
  [['0 0 30 2 *'], Number.POSITIVE_INFINITY],
  [['0 0 * *'], undefined],
  [['@daily'], undefined],
  [['60 0 * * *'], undefined],
  [['0 24 * * *'], undefined],
  [['0 0 0 * *'], undefined],
  [['0 0 * 13 *'], undefined],
  [['0 0 * * 8'], undefined],
  [['0 0 5-1 * *'], undefined],
  [['0 0 */0 * *'], undefined],
  [['0 0 x * *'], undefined],
  [['0 0 1,, * *'], undefined],
  [['0 0 * * *', 'soon'], undefined],
]

test.each(gaps)('%j leaves %p days', (expressions, days) => {
  expect(longestGap(expressions, NEW_YEAR_2027)).toBe(days)
})
