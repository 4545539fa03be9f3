import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import type { PendingWrite } from '../../../src/action/model.ts'
import { parsePutSecretCommand } from '../../../src/github/parse-put-secret-command.ts'
import {
  putSecretCommand,
  wrappedPutSecretCommand,
} from '../../../src/github/put-secret-command.ts'
import { API_URL, environment, organization, pendingWrite, targetOf } from '../action/plan.ts'

const box = (bytes: number) => ({
  encrypted_value: Buffer.alloc(bytes, 'sealed value').toString('base64'),
  key_id: '568250167242549743',
})

interface Case {
  readonly fact: string
  readonly write?: Partial<PendingWrite>
  readonly apiUrl?: string
  readonly host?: string
  readonly path: string
  readonly fields?: readonly string[]
}

const REPOSITORY_PATH = 'repos/acme/app/actions/secrets/REFRESH_TOKEN'
const shared = { target: targetOf(organization) }

const cases: readonly Case[] = [
  { fact: 'a repository', path: REPOSITORY_PATH },
  {
    fact: 'an environment whose name needs escapes',
    write: {
      target: targetOf({ ...environment, environment: 'it\'s 100% $HOME `x` "y"' } as never),
    },
    path: "repos/acme/app/environments/it's%20100%25%20%24HOME%20%60x%60%20%22y%22/secrets/REFRESH_TOKEN",
  },
  {
    fact: 'an organization, for all repositories',
    write: { ...shared, visibility: { visibility: 'all' } },
    path: 'orgs/acme/actions/secrets/REFRESH_TOKEN',
    fields: ['visibility=all'],
  },
  {
    fact: 'an organization, for selected repositories, which are looked up when it runs',
    write: { ...shared, visibility: { visibility: 'selected' } },
    path: 'orgs/acme/actions/secrets/REFRESH_TOKEN',
    fields: ['visibility=selected', 'selected_repository_ids[]=1', 'selected_repository_ids[]=2'],
  },
  {
    fact: 'GitHub Enterprise Server',
    apiUrl: 'https://ghe.example/api/v3',
    host: 'ghe.example',
    path: REPOSITORY_PATH,
  },
  {
    fact: 'data residency',
    apiUrl: 'https://api.acme.ghe.com',
    host: 'acme.ghe.com',
    path: REPOSITORY_PATH,
  },
  { fact: 'a token of 2 KB', write: { sealed: box(2_048) }, path: REPOSITORY_PATH },
  {
    fact: 'a token of 2 KB for selected repositories of an Enterprise Server',
    write: { ...shared, visibility: { visibility: 'selected' }, sealed: box(2_048) },
    apiUrl: 'https://ghe.example:8443/api/v3',
    host: 'ghe.example:8443',
    path: 'orgs/acme/actions/secrets/REFRESH_TOKEN',
    fields: ['visibility=selected', 'selected_repository_ids[]=1', 'selected_repository_ids[]=2'],
  },
  { fact: 'the largest secret', write: { sealed: box(48 * 1_024 + 48) }, path: REPOSITORY_PATH },
]

/** Stands in for GitHub's CLI: prints the host and every argument, or lists two repositories. */
const GH = `gh() {
  case "$*" in *--paginate*) printf '%s\\n' '-F selected_repository_ids[]=1' '-F selected_repository_ids[]=2'; return;; esac
  printf '%s\\0' "\${GH_HOST-}" "$@"
}`

test.each(cases.map(one => [one.fact, one] as const))(
  'a POSIX shell reads the right value from the command: %s',
  (_, { write, apiUrl = API_URL, host = '', path, fields = [] }) => {
    const pending = pendingWrite({ ...write, apiUrl })
    const command = putSecretCommand(pending)
    for (const line of command.split('\n')) expect(line.length).toBeLessThanOrEqual(1_000)
    const run = (text: string): string =>
      execFileSync('/bin/sh', ['-eu', '-c', `${GH}\n${text}`], { encoding: 'utf8' })
    const printed = run(command)
    expect(run(wrappedPutSecretCommand(pending))).toBe(printed)
    const [usedHost, ...words] = printed.split('\0').slice(0, -1)
    expect(usedHost).toBe(host)
    expect(words.slice(0, 4)).toEqual(['api', '--method', 'PUT', path])
    const given = words.slice(4).filter(word => word !== '-f' && word !== '-F')
    const { encrypted_value, key_id } = pending.sealed
    expect(given).toEqual([`key_id=${key_id}`, ...fields, `encrypted_value=${encrypted_value}`])
  },
)

test.each(cases.map(one => [one.fact, one] as const))(
  'the command line reads the same from the command: %s',
  (_, { write, apiUrl = API_URL, host = 'github.com' }) => {
    const pending = pendingWrite({ ...write, apiUrl })
    const { target, sealed, visibility } = pending
    expect(parsePutSecretCommand(putSecretCommand(pending))).toEqual({
      ...{ host, target, sealed, visibility },
      visibilityOf:
        visibility?.visibility === 'selected' ? { app: target.app, name: target.name } : undefined,
    })
  },
)

test('the repositories in the command are read', () => {
  const visibility = { visibility: 'selected', selected_repository_ids: [7, 12] } as const
  const command = putSecretCommand(pendingWrite({ ...shared, visibility }))
  expect(parsePutSecretCommand(command)).toMatchObject({ visibility, visibilityOf: undefined })
})

const sound = putSecretCommand(pendingWrite())

test.each([
  ['a value that is cut off', sound.slice(0, -3)],
  ['a value that the log cut', `${sound.slice(0, -3)}...`],
  ['a value without its last characters', `${sound.slice(0, -3)}'`],
  ['a path that leads elsewhere', sound.replace('acme/app', 'acme/app/../other')],
  ['the path of a variable', sound.replace('/secrets/', '/variables/')],
  ['a name that GitHub does not accept', sound.replace('/REFRESH_TOKEN', '/GITHUB_TOKEN')],
  ['another method', sound.replace('PUT', 'DELETE')],
  ['another command behind it', `${sound}; id`],
  ['nothing', ''],
])('no command is read from %s', (_, text) => {
  expect(parsePutSecretCommand(text)).toBeUndefined()
})

test('a command that fits into one line is one line', () => {
  expect(putSecretCommand(pendingWrite())).not.toContain('\n')
})

test('the repositories are those of the secret that the visibility is taken from', () => {
  const target = { ...targetOf(organization), app: 'dependabot' as const }
  const command = putSecretCommand(pendingWrite({ target, visibility: { visibility: 'selected' } }))
  expect(command).toContain("--paginate 'orgs/acme/actions/secrets/REFRESH_TOKEN/repositories'")
  expect(command).toContain("--method PUT 'orgs/acme/dependabot/secrets/REFRESH_TOKEN'")
})
