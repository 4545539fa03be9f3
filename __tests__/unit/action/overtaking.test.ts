import { expect, test } from '@jest/globals'
import { canBeOwn, describeChange } from '../../../src/action/overtaking.ts'
import { hasChanged } from '../../../src/github/encryption-basis.ts'
import { at, pendingWrite } from './plan.ts'

const seen = (updatedAt: string) => ({ updatedAt, visibility: undefined })

const changes: readonly [string, string | undefined, string, boolean][] = [
  ['as it was found', at(0), at(0), false],
  ['later than it was found', at(0), at(1), true],
  ['earlier than it was found: it was deleted and created by another clock', at(5), at(0), true],
  ['not looked up, and long before the encryption', undefined, at(0), false],
  ['not looked up, and after the encryption', undefined, at(3_601), true],
  ["not looked up, and within the clocks' difference", undefined, at(3_599), true],
]

test.each(changes)('a secret whose time is %s', (_, foundUpdatedAt, updatedAt, changed) => {
  expect(hasChanged(pendingWrite({ foundUpdatedAt }), seen(updatedAt))).toBe(changed)
})

const time = (seconds: number) => Date.parse(at(seconds))

const owners: readonly [string, number, readonly (readonly [number, number])[], boolean][] = [
  ['while a write was under way', 12, [[10, 15]], true],
  ['in the second before it left', 9, [[10, 15]], true],
  ['in the second after it ended', 16, [[10, 15]], true],
  ['long before', 5, [[10, 15]], false],
  ['long after', 20, [[10, 15]], false],
  [
    'between two writes',
    20,
    [
      [10, 15],
      [25, 30],
    ],
    false,
  ],
  [
    'during the second of two writes',
    27,
    [
      [10, 15],
      [25, 30],
    ],
    true,
  ],
  ['with no write under way', 12, [], false],
]

test.each(owners)('a change %s', (_, changed, spans, own) => {
  const writes = spans.map(([from, to]) => ({ from: time(from), to: time(to) }))
  expect(canBeOwn(seen(at(changed)), writes)).toBe(own)
})

test('a change is described by whose it may be', () => {
  const write = pendingWrite()
  expect(describeChange(write, seen(at(9)), 'stored')).toContain(
    "by this run's own write of the token 0123abcd",
  )
  expect(describeChange(write, seen(at(9)), 'superseded')).toMatch(
    /by another run\. It is not overwritten, so the token 0123abcd of this run is not saved\.$/,
  )
})
