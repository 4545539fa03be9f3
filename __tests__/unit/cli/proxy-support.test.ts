import { expect, test } from '@jest/globals'
import { proxyProblem } from '../../../src/cli/proxy-support.ts'

const rows = [
  ['20.20.2', true],
  ['22.20.0', true],
  ['22.21.0', false],
  ['23.11.1', true],
  ['24.4.1', true],
  ['24.5.0', false],
  ['26.0.0', false],
] as const

test.each(rows)('Node %s ignores a proxy: %s', (version, ignores) => {
  const env = { HTTPS_PROXY: 'http://127.0.0.1:3128' }
  expect(proxyProblem(env, version) !== undefined).toBe(ignores)
  expect(proxyProblem({}, version)).toBeUndefined()
})
