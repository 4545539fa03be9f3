import { expect, test } from '@jest/globals'
import { checkConcurrency } from '../../../src/action/check-concurrency.ts'
import { NetworkError } from '../../../src/http/response.ts'
import { createFakeRuntime, response } from '../fake-runtime.ts'
import { inputsOf } from './plan.ts'

const env = { GITHUB_REPOSITORY: 'acme/app', GITHUB_RUN_ID: '42' }

async function check(sent: NetworkError | Parameters<typeof response>) {
  const { runtime, record } = createFakeRuntime({
    env,
    respond: () => (sent instanceof NetworkError ? sent : response(...sent)),
  })
  return { findings: await checkConcurrency(inputsOf(), runtime), record }
}

const groups = (...names: unknown[]) => ({
  total_count: names.length,
  concurrency_groups: names.map(group_name => ({ group_name })),
})

test('the groups of this run are named', async () => {
  const { findings, record } = await check([200, groups('rotate', '##[error]x')])
  expect(findings).toEqual({
    checked: [['Concurrency group', 'rotate, ## [error]x']],
    notChecked: [],
    warnings: [],
  })
  expect(record.warning).toEqual([])
  expect(record.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET https://api.github.com/repos/acme/app/actions/runs/42/concurrency_groups',
  ])
})

test('a run in no group is a warning', async () => {
  const { findings, record } = await check([200, groups()])
  expect(findings).toEqual({ checked: [], notChecked: [], warnings: record.warning })
  expect(record.warning).toEqual([
    expect.stringMatching(/^This run is in no concurrency group\. .*`concurrency:`/),
  ])
})

const unknown: readonly [string, NetworkError | Parameters<typeof response>, string][] = [
  ['403', [403, { message: 'Resource not accessible' }], 'GitHub responded 403'],
  ['404', [404, {}], 'GitHub responded 404'],
  ['503', [503, {}], 'GitHub responded 503'],
  ['a page', [200, '<html></html>', { 'content-type': 'text/html' }], 'the response is not JSON'],
  ['another object', [200, { message: 'soon' }], 'GitHub sent no list of groups'],
  ['no connection', new NetworkError(false, 'the name was not found'), 'the name was not found'],
]

test.each(unknown)('%s: not checked, after one attempt', async (_, sent, reason) => {
  const { findings, record } = await check(sent)
  expect(findings).toEqual({
    checked: [],
    notChecked: [expect.stringContaining(`in a concurrency group: ${reason}.`)],
    warnings: [],
  })
  expect([record.requests.length, record.warning]).toEqual([1, []])
})
