import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { callbackPage } from '../../../../src/cli/login/callback-pages.ts'

const success = callbackPage('success', 'The refresh token is saved.')

test('a page allows its own style and script, and nothing from anywhere else', () => {
  const policy = success.headers?.['content-security-policy'] ?? ''
  for (const element of ['style', 'script']) {
    const [, text = ''] = new RegExp(`<${element}>([^<]*)</${element}>`).exec(success.html) ?? []
    const hash = createHash('sha256').update(text).digest('base64')
    expect(policy).toContain(`${element}-src 'sha256-${hash}'`)
  }
  expect(policy).toContain("default-src 'none'")
  expect(success.html).not.toMatch(/(src|href)="(?!data:)/)
})

test('a page takes the code out of the address bar', () => {
  expect(success.html).toContain("history.replaceState(null,'',location.pathname)")
})

test('the words of a provider are text', () => {
  const { html } = callbackPage('denied', `<img src=x onerror="alert('1')">&`)
  expect(html).toContain('&#60;img src=x onerror=&#34;alert(&#39;1&#39;)&#34;&#62;&#38;')
})
