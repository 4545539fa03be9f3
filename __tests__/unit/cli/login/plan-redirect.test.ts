import { describe, expect, test } from '@jest/globals'
import { planRedirect } from '../../../../src/cli/login/plan-redirect.ts'
import type { Options } from '../../../../src/cli/options.ts'
import type { Redirect } from '../../../../src/oauth/sign-in/facts.ts'
import { signInFacts } from '../../../../src/oauth/sign-in/providers/index.ts'

const fixed = signInFacts.anypoint.redirect
const anyPort = { ...fixed, kind: 'any-port' } as typeof fixed
const sentByName = { kind: 'https-only', sentName: 'RuName' } as const
const httpsOnly = { kind: 'https-only', address: 'https://localhost/callback' } as const

describe('the redirect', () => {
  const rows: [name: string, redirect: Redirect, options: Options, expected: object][] = [
    ['has a fixed port', fixed, {}, { kind: 'listen', port: 8765, anyPort: false }],
    ['can have any port', anyPort, {}, { kind: 'listen', port: 8765, anyPort: true }],
    ['has the given port only', anyPort, { port: 9000 }, { port: 9000, anyPort: false }],
    [
      'is pasted where nothing can listen',
      httpsOnly,
      {},
      { kind: 'paste', address: httpsOnly.address },
    ],
    ['is brought by the user', { kind: 'https-only' }, {}, { kind: 'paste', address: undefined }],
    [
      'is pasted on request',
      fixed,
      { paste: true },
      { kind: 'paste', address: 'http://localhost:8765/callback' },
    ],
    [
      'is listened for at a given address',
      fixed,
      { 'redirect-uri': 'http://127.0.0.1:81/a/b?c' },
      { kind: 'listen', port: 81, path: '/a/b', anyPort: false },
    ],
    [
      'is listened for at port 80',
      fixed,
      { 'redirect-uri': 'http://localhost/' },
      { port: 80, path: '/' },
    ],
    [
      'is pasted from a given https address',
      fixed,
      { 'redirect-uri': 'https://a.example/x' },
      { kind: 'paste', address: 'https://a.example/x' },
    ],
    [
      'is what the provider takes in place of an address',
      sentByName,
      { 'redirect-uri': 'Acme-App-PRD-1234' },
      { kind: 'paste', address: 'Acme-App-PRD-1234' },
    ],
  ]
  test.each(rows)('%s', (_name, redirect, options, expected) => {
    expect(planRedirect('acme', redirect, options)).toMatchObject(expected)
  })

  const refused: [name: string, redirect: Redirect, options: Options, message: string][] = [
    ['a name where an address is expected', fixed, { 'redirect-uri': 'Acme-App' }, 'is not a URL'],
    ['a port of an https address', httpsOnly, { port: 9000 }, '`--port` has no effect'],
    ['a host of another machine', fixed, { 'redirect-uri': 'http://127.0.0.9/' }, '127.0.0.9'],
  ]
  test.each(refused)('is not %s', (_name, redirect, options, message) => {
    expect(() => planRedirect('acme', redirect, options)).toThrow(message)
  })
})
