import { afterEach, describe, expect, test } from '@jest/globals'
import { type Evidence, findLeaks, type Secret } from './leaks.ts'
import { runStep } from './runner.ts'
import type { ServedRequest } from './server.ts'
import { createAction, type ThrowawayAction } from './throwaway-action.ts'

const actions: ThrowawayAction[] = []

afterEach(async () => {
  for (const action of actions.splice(0)) await action.remove()
})

const value = `t0ken/with+all & "that" 'can' <be> $100%\\bent~é?`
const refresh: Secret = { kind: 'refresh token', label: 'the token', value }
const access: Secret = {
  kind: 'access token',
  label: 'the access token',
  value: 'access-0123456789abcdef',
}

/** The leaks of an action with this code. The token is in `s`. */
async function leaksOf(code: string, more: Partial<Evidence> = {}): Promise<string[]> {
  const action = await createAction(`const s = ${JSON.stringify(value)}\n${code}`)
  actions.push(action)
  const step = await runStep({ actionDirectory: action.directory }).result
  return findLeaks({ secrets: [refresh, access], ...more, step }).map(
    ({ where, form }) => `${where}: ${form}`,
  )
}

describe('the search finds every form in the log', () => {
  const forms: [string, string][] = [
    ['plain', 's'],
    ['base64(url)? shifted by 0', `Buffer.from(s + '!').toString('base64')`],
    ['base64(url)? shifted by 1', `Buffer.from('a:bc' + s + '!!').toString('base64')`],
    ['base64(url)? shifted by 2', `Buffer.from('ab' + s).toString('base64')`],
    ['base64(url)? shifted by 0', `Buffer.from(s).toString('base64url')`],
    ['base64(url)? shifted by 1', `Buffer.from('a' + s + '!').toString('base64url')`],
    ['base64(url)? shifted by 2', `Buffer.from('ab' + s + 'é').toString('base64url')`],
    ['hex', `Buffer.from(s).toString('hex')`],
    ['HEX', `Buffer.from(s).toString('hex').toUpperCase()`],
    ['URI component', 'encodeURIComponent(s)'],
    ['URI data', `encodeURIComponent(s).replaceAll("'", '%27')`],
    ['URI data in lower case', 'encodeURIComponent(s).replace(/%../g, code => code.toLowerCase())'],
    ['form', `String(new URLSearchParams({ t: s }))`],
    ['JSON', 'JSON.stringify({ s })'],
    ['JSON in JSON', 'JSON.stringify(JSON.stringify({ s }))'],
    [
      'XML',
      `s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;')`,
    ],
    ['HTML', `s.replace(/[<>&"']/g, c => '&#' + c.charCodeAt(0) + ';')`],
    ['double quoted', `'"' + s.replace(/["\\\\$\`]/g, '\\\\$&') + '"'`],
    ['single quoted', `s.replaceAll("'", "'\\\\''")`],
    ['doubled quotes', `s.replaceAll("'", "''")`],
    ['reversed', `[...s].reverse().join('')`],
    ['first part', 's.slice(0, 30)'],
    ['last part', 's.slice(-30)'],
  ]

  test.each(forms)('%s', async (form, code) => {
    expect(await leaksOf(`print('x ' + (${code}) + ' y')`)).toContainEqual(
      expect.stringMatching(`^main: log: ${form}$`),
    )
  })
})

describe('the search finds a token in', () => {
  const places: [string, string][] = [
    ['log', 'console.error(s)'],
    ['error annotation', `print('::error::' + s.replaceAll('%', '%25'))`],
    ['notice annotation', `print('::notice::' + s.replaceAll('%', '%25'))`],
    ['summary', `print('::add-mask::' + s.replaceAll('%', '%25'))\nappend('STEP_SUMMARY', s)`],
    ['state file', `append('STATE', 'a=' + s + '\\n')`],
    ['path file', `append('PATH', s)`],
    ['output scope', `append('OUTPUT', 'scope=' + s + '\\n')`],
    ['output access-token', `append('OUTPUT', 'access-token=' + s + '\\n')`],
    ['environment variable BEARER', `append('ENV', 'BEARER=' + s + '\\n')`],
    ['output', `append('OUTPUT', 'access-token<<E\\n' + s)`],
  ]

  test.each(places)('%s', async (place, code) => {
    expect(await leaksOf(code)).toContain(`main: ${place}: plain`)
  })

  test('the log of the post step', async () => {
    const action = await createAction('', `print(${JSON.stringify(value)})`)
    actions.push(action)
    const step = await runStep({ actionDirectory: action.directory }).result
    expect(findLeaks({ secrets: [refresh], step })[0]).toMatchObject({
      secret: 'the token',
      where: 'post: log',
    })
  })
})

describe('the search finds nothing', () => {
  test('where a secret was masked first', async () => {
    expect(
      await leaksOf(
        `print('::add-mask::' + s.replaceAll('%', '%25'))\nprint(s)\nprint(JSON.stringify(s))`,
      ),
    ).toEqual([])
  })

  test('where an access token is allowed', async () => {
    const code = `append('OUTPUT', 'access-token=${access.value}\\n')\nappend('ENV', 'BEARER=${access.value}\\n')`
    expect(await leaksOf(code, { exportEnv: 'BEARER' })).toEqual([])
    expect(await leaksOf(code)).toEqual(['main: environment variable BEARER: plain'])
    const elsewhere = `append('OUTPUT', 'scope=${access.value}\\n')`
    expect(await leaksOf(elsewhere)).toEqual(['main: output scope: plain'])
  })

  test('where an action prints nothing secret', async () => {
    expect(await leaksOf('print(s.length)')).toEqual([])
  })
})

describe('requests', () => {
  const pat: Secret = {
    kind: 'GitHub token',
    label: 'the PAT',
    value: 'github_pat_zyxwvutsrqponmlkji',
  }
  const request: ServedRequest = {
    name: 'any',
    method: 'PUT',
    url: '/path',
    headers: { authorization: `Bearer ${pat.value}` },
    body: `token=${access.value}`,
    at: 0,
    status: 200,
    carriedOut: true,
  }
  const found = (evidence: Omit<Evidence, 'secrets'>) =>
    findLeaks({ secrets: [pat, access], ...evidence }).map(
      ({ where, secret }) => `${secret}, ${where}`,
    )

  test('to GitHub hold no secret of the provider', () => {
    expect(found({ toGitHub: [request] })).toEqual(['the access token, body of any to GitHub'])
  })

  test('to the provider hold no GitHub token', () => {
    expect(found({ toProvider: [request] })).toEqual(['the PAT, headers of any to provider'])
  })

  test('have no secret in their URL', () => {
    const careless = { ...request, url: `/path?t=${access.value}`, body: '', headers: {} }
    expect(found({ toProvider: [careless] })).toEqual(['the access token, URL of any to provider'])
  })
})
