import { expect, test } from '@jest/globals'
import { printRecovery } from '../../../src/action/print-recovery.ts'
import { putSecretCommand } from '../../../src/github/put-secret-command.ts'
import { createFakeRuntime } from '../fake-runtime.ts'
import { organization, pendingWrite, targetOf } from './plan.ts'

test('it is printed in a group that says what it is for', () => {
  const { runtime, record } = createFakeRuntime()
  printRecovery(pendingWrite(), runtime)
  expect(record.info[0]).toBe(
    '▸ Recovery: the new value of the secret REFRESH_TOKEN of repository acme/app, encrypted',
  )
  expect(record.info).toContain(putSecretCommand(pendingWrite()))
})

const usual = {
  GITHUB_RUN_ID: '77',
  GITHUB_REPOSITORY: 'Acme/app',
  GITHUB_ACTION_REPOSITORY: 'acme/action',
  GITHUB_ACTION_REF: 'v1',
}

function printed(env: Readonly<Record<string, string>>, write = pendingWrite()): string {
  const { runtime, record } = createFakeRuntime({ env })
  printRecovery(write, runtime)
  for (const line of record.info) expect(line.length).toBeLessThan(1_024)
  return record.info.join('\n')
}

test('it names what the value was made against, and the command that checks that', () => {
  const text = printed(usual)
  expect(text).toContain(
    'run this in a checkout of acme/action at v1:\n\nnode dist/cli.js store --run 77 --repository Acme/app\n',
  )
  const { sealed, foundUpdatedAt } = pendingWrite()
  expect(text).toContain(`with key_id ${sealed.key_id} at `)
  expect(text).toContain(`while updated_at was ${foundUpdatedAt}.`)
})

test('the lines of a value for another repository have to be pasted', () => {
  const text = printed({ ...usual, GITHUB_REPOSITORY: 'acme/other' })
  expect(text).toContain(
    'and paste the lines above:\n\nnode dist/cli.js store --repository acme/app\n',
  )
})

test('an organization secret belongs to the repositories of its owner', () => {
  const write = pendingWrite({
    target: targetOf(organization),
    apiUrl: 'https://ghe.example/api/v3',
  })
  expect(printed(usual, write)).toContain(
    'store --run 77 --repository Acme/app --github-api-url https://ghe.example/api/v3\n',
  )
  expect(printed({ ...usual, GITHUB_REPOSITORY: 'x/app' }, write)).toContain(
    'store --organization acme --github-api-url',
  )
})
