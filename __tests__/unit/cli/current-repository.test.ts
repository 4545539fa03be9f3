import { expect, test } from '@jest/globals'
import { repositoryOf } from '../../../src/cli/current-repository.ts'

test.each([
  ['https://github.com/acme/app.git', 'acme/app'],
  ['https://github.com/acme/app', 'acme/app'],
  ['https://token@github.com/acme/app/', 'acme/app'],
  ['ssh://git@github.com:22/acme/app.git', 'acme/app'],
  ['git@github.com:acme/app.git', 'acme/app'],
  ['work:acme/app', 'acme/app'],
  ['https://ghe.example.com/acme/my.app.git', 'acme/my.app'],
  ['/srv/git/app', undefined],
  ['file:///srv/git/app.git', undefined],
  ['../acme/app', undefined],
  ['https://example.com/group/acme/app', undefined],
  ['', undefined],
])('the remote %s', (remote, name) => {
  expect(repositoryOf(remote)).toBe(name)
})
