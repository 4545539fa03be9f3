import { expect, test } from '@jest/globals'
import { createGitHub } from '../../../src/github/client.ts'
import { readRunStart } from '../../../src/github/workflow-run.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime, response } from '../fake-runtime.ts'

function read(result: ReturnType<typeof response>, cancelled = false) {
  const { runtime, cancel } = createFakeRuntime({ respond: () => result })
  if (cancelled) cancel()
  const access = { token: new Secret('t'), apiUrl: 'https://api.github.com' }
  const options = { ...runtime, timeout: 0, signal: runtime.cancelled }
  return readRunStart(createGitHub(access, options), { owner: 'acme', repo: 'app', runId: 1 })
}

const results: readonly [string, ReturnType<typeof response>, unknown][] = [
  [
    'the start of the current attempt',
    response(200, { created_at: '2026-11-01T00:00:00Z', run_started_at: '2026-11-03T09:00:00Z' }),
    Date.UTC(2026, 10, 3, 9),
  ],
  [
    'a token without Actions: read',
    response(403, { message: 'no' }),
    { unknown: 'GitHub responded 403', refused: true },
  ],
  [
    'a run that GitHub does not show',
    response(404, { message: 'no' }),
    { unknown: 'GitHub responded 404', refused: true },
  ],
  ['a run without a start', response(200, {}), { unknown: 'GitHub sent no date', refused: false }],
  [
    'a start that is no date',
    response(200, { run_started_at: 'soon' }),
    { unknown: 'GitHub sent no date', refused: false },
  ],
  ['GitHub unavailable', response(503), { unknown: 'GitHub responded 503', refused: false }],
]

test.each(results)('%s', async (_, result, at) => {
  await expect(read(result)).resolves.toEqual(at)
})

test('a cancelled job is not taken for an unknown start', async () => {
  await expect(read(response(503), true)).rejects.toMatchObject({
    diagnosis: { kind: 'cancelled' },
  })
})
