import { beforeEach, expect, test } from '@jest/globals'
import type { GitHub } from './github.ts'
import { call } from './github-client.ts'
import { openGitHub } from './open-github.ts'

const ISSUES = '/repos/acme/app/issues'
let github: GitHub

beforeEach(async () => {
  github = await openGitHub({ commandLine: true })
})

async function open(title: string, labels: readonly string[]): Promise<unknown> {
  return (await call(github, `POST ${ISSUES}`, { title, labels })).json['number']
}

async function titles(query: string): Promise<unknown[]> {
  const { json } = await call(github, `GET ${ISSUES}?${query}`)
  return (json as unknown as { title: string }[]).map(({ title }) => title)
}

test('a list has the open issues with all of the labels, newest first', async () => {
  await open('one', ['a', 'b'])
  await open('two', ['a'])
  const number = await open('three', ['b', 'a'])
  expect(await titles('labels=a')).toEqual(['three', 'two', 'one'])
  expect(await titles('labels=a,b')).toEqual(['three', 'one'])
  await call(github, `PATCH ${ISSUES}/${number}`, { state: 'closed' })
  expect(await titles('labels=a,b')).toEqual(['one'])
  expect(await titles('labels=a,b&state=all')).toEqual(['three', 'one'])
})

test('an update changes only what it names, and a comment changes nothing else', async () => {
  const number = await open('one', ['a'])
  await call(github, `PATCH ${ISSUES}/${number}`, { body: 'text' })
  await call(github, `POST ${ISSUES}/${number}/comments`, { body: 'comment' })
  const [issue] = github.repositories.get('acme/app')?.issues ?? []
  expect(issue).toMatchObject({ title: 'one', body: 'text', state: 'open', labels: ['a'] })
  expect(issue?.comments).toEqual(['comment'])
})

test('a token without the permission cannot open an issue', async () => {
  github.tokens.set('reader', { metadata: 'read', issues: 'read' })
  const body = { title: 'one' }
  expect((await call(github, `POST ${ISSUES}`, body, 'reader')).status).toBe(403)
  expect((await call(github, `GET ${ISSUES}`, undefined, 'reader')).status).toBe(200)
  expect((await call(github, `PATCH ${ISSUES}/7`, { state: 'closed' })).status).toBe(404)
})
