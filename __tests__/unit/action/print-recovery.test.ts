import { expect, test } from '@jest/globals'
import { printRecovery } from '../../../src/action/print-recovery.ts'
import { putSecretCommand } from '../../../src/github/put-secret-command.ts'
import { createFakeRuntime } from '../fake-runtime.ts'
import { pendingWrite } from './plan.ts'

test('it is printed in a group that says what it is for', () => {
  const { runtime, record } = createFakeRuntime()
  printRecovery(pendingWrite(), runtime)
  expect(record.info[0]).toBe(
    '▸ Recovery: the new value of the secret REFRESH_TOKEN of repository acme/app, encrypted',
  )
  expect(record.info).toContain(putSecretCommand(pendingWrite()))
})
