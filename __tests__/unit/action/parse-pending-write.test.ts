import { expect, test } from '@jest/globals'
import { parsePendingWrite } from '../../../src/action/parse-pending-write.ts'
import { environment, organization, pendingWrite, targetOf } from './plan.ts'

const parsed = (value: unknown) => parsePendingWrite(JSON.stringify(value))

const valid = [
  pendingWrite(),
  pendingWrite({ target: targetOf(environment) }),
  pendingWrite({ target: targetOf(organization), visibility: { visibility: 'selected' } }),
  pendingWrite({
    target: targetOf(organization),
    visibility: { visibility: 'selected', selected_repository_ids: [1, 2] },
  }),
  pendingWrite({ foundUpdatedAt: undefined }),
  pendingWrite({ token: 'access-token', id: 'access_token_actions' }),
  pendingWrite({ apiUrl: 'https://ghe.example/api/v3' }),
]

test.each(valid)('what main writes is read back: %j', write => {
  expect(parsed(write)).toEqual(JSON.parse(JSON.stringify(write)))
})

type Json = Record<string, unknown>
const changed = (path: string, value: unknown): unknown => {
  const copy = structuredClone(pendingWrite()) as unknown as Json
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  const holder = steps.reduce((object, step) => object[step] as Json, copy)
  holder[last] = value
  return copy
}

const forged: readonly [string, unknown][] = [
  ['target.owner.kind', 'user'],
  ['target.owner.owner', '../..'],
  ['target.owner.owner', 'a/b'],
  ['target.owner.repo', '..'],
  ['target.owner.repo', 'a/../../user'],
  ['target.owner.repo', 'x y'],
  ['target.owner', { kind: 'environment', owner: 'a', repo: 'b', environment: 'x\n::error::y' }],
  ['target.owner', { kind: 'environment', owner: 'a', repo: 'b', environment: '' }],
  ['target.owner', { kind: 'organization', org: 'a?b' }],
  ['target.owner', { kind: 'organization' }],
  ['target.owner', null],
  ['target.app', 'agents'],
  ['target.name', "X' ; rm -rf ~ ; '"],
  ['target.name', 'GITHUB_TOKEN'],
  ['target.name', ['REFRESH_TOKEN']],
  ['sealed.encrypted_value', "AAAA'$(id)'"],
  ['sealed.encrypted_value', 'AAAA'],
  ['sealed.key_id', '$(id)'],
  ['sealed.key_id', 1],
  ['sealed', []],
  ['visibilityOf.name', '../x'],
  ['visibilityOf.app', 'agents'],
  ['visibilityOf', 'REFRESH_TOKEN'],
  ['visibility', 'selected'],
  ['visibility', { visibility: 'selected; id' }],
  ['visibility', { visibility: 'selected', selected_repository_ids: ['1; id'] }],
  ['visibility', { visibility: 'selected', selected_repository_ids: [1.5] }],
  ['visibility', null],
  ['id', 'A'],
  ['id', ''],
  ['token', 'id-token'],
  ['fingerprint', '0123abcd '],
  ['fingerprint', '::error::'],
  ['sealedAt', 'now'],
  ['foundUpdatedAt', '2026'],
  ['apiUrl', 'http://evil.example'],
  ['apiUrl', 'https://user:pass@evil.example'],
  ['apiUrl', 'file:///etc'],
  ['apiUrl', undefined],
]

test.each(forged)('%s: %j is not read', (path, value) => {
  expect(parsed(changed(path, value))).toBeUndefined()
})

test.each(['', 'null', '[]', '"x"', '{', '{}', '1'])('%j is not read', json => {
  expect(parsePendingWrite(json)).toBeUndefined()
})
