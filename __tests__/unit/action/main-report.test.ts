import { expect, test } from '@jest/globals'
import { type MainReport, readMainReport, saveMainReport } from '../../../src/action/main-report.ts'
import { savePendingWrite } from '../../../src/action/state.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime } from '../fake-runtime.ts'
import { pendingWrite } from './plan.ts'

const key = new Secret('github-token-1')
const report: MainReport = {
  grant: [['Access token', 'Bearer, expires in 59 minutes']],
  saved: ['secret REFRESH_TOKEN of repository acme/app'],
  mayBeSaved: [],
}

function stateOf(write: (core: ReturnType<typeof createFakeRuntime>['runtime']['core']) => void) {
  const { runtime, record } = createFakeRuntime()
  write(runtime.core)
  return Object.values(record.state)[0] ?? ''
}

const own = stateOf(core => saveMainReport(report, key, core))

test('the post step reads what the main step left', () => {
  expect(readMainReport(key, { STATE_main_report: own })).toEqual(report)
})

const refused: readonly [string, string | undefined, Secret | undefined][] = [
  ['there is none', undefined, key],
  ['it is empty', '', key],
  ['the post step has no GitHub token', own, undefined],
  ['the GitHub token changed', own, new Secret('github-token-2')],
  ['another step changed it', own.replace('59 minutes', '60 minutes'), key],
  ['another step wrote it', `${'0'.repeat(64)} ${JSON.stringify(report)}`, key],
  ['it is another entry', stateOf(core => savePendingWrite(pendingWrite(), key, core)), key],
]

test.each(refused)('it is ignored if %s', (_, state, token) => {
  expect(readMainReport(token, { STATE_main_report: state })).toBeUndefined()
})

test('a state file that cannot be written is a value', () => {
  const { runtime } = createFakeRuntime()
  const saveState = (): never => {
    throw new Error('ENOSPC')
  }
  expect(saveMainReport(report, key, { ...runtime.core, saveState })).toBe(false)
})
