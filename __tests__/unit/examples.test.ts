import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { type Example, examples, type Step, tokenUses } from '../support/example-workflows.ts'

const manifest = parse(readFileSync('action.yml', 'utf8')) as {
  readonly outputs: Readonly<Record<string, unknown>>
}

/** A waiting run may be dropped, because the next one does the same. */
const MAY_DROP = [
  'dependabot-token.yml',
  'enterprise-server.yml',
  'organization.yml',
  'rotator.yml',
]

describe.each(examples.map(example => [example.file, example] as const))('%s', (_, example) => {
  const { text, jobs } = example
  const steps = Object.values(jobs).flatMap(job => job.steps ?? [])

  test('starts with one to three lines that say when to use it', () => {
    const [introduction = ''] = /^(#.*\n)+/.exec(text) ?? []
    expect(introduction).toMatch(/^# Use it /)
    expect(introduction.trim().split('\n').length).toBeLessThanOrEqual(3)
  })

  test('uses only outputs that the action has', () => {
    const used = [...text.matchAll(/steps\.anypoint\.outputs\.([\w-]+)/g)].map(([, name]) => name)
    expect(Object.keys(manifest.outputs)).toEqual(expect.arrayContaining(used))
  })

  test('pins every action by commit, with its version as a comment', () => {
    const lines = text.split('\n').filter(line => /^\s*(- )?uses: (?!\.\/)/.test(line))
    for (const line of lines)
      expect(line).toMatch(/uses: [\w./-]+@[\da-f]{40} # v\d+(\.\d+\.\d+)?$/)
    const local = Object.values(jobs).flatMap(
      ({ uses }) => uses?.replace('./.github/workflows', 'examples') ?? [],
    )
    for (const file of local) expect([file, existsSync(file)]).toEqual([file, true])
  })

  test('takes all permissions away, and says what each granted one is for', () => {
    expect(example.permissions).toEqual({})
    for (const { permissions = {} } of Object.values(jobs))
      for (const [name, level] of Object.entries(permissions))
        expect(text).toMatch(new RegExp(`^ +${name}: ${level} # .*\\bto \\w+`, 'm'))
  })

  test('keeps secrets away from the steps of other actions and from commands', () => {
    for (const { with: given = {} } of steps.filter(isForeign))
      expect(Object.values(given).join('\n')).not.toMatch(/outputs\.access-token/)
    for (const command of commandsIn(example)) expect(command).not.toMatch(/\$\{\{/)
  })
})

test('all workflows that use the same refresh token share one concurrency group', () => {
  const uses = tokenUses(examples)
  expect(new Set(uses.map(({ file }) => file)).size).toBeGreaterThan(10)
  expect(groupsOf(uses)).toMatchObject({
    'production ANYPOINT_REFRESH_TOKEN': ['anypoint-production'],
    'anypoint ANYPOINT_REFRESH_TOKEN': ['anypoint-rotation'],
    'anypoint-us ANYPOINT_REFRESH_TOKEN': ['rotation-anypoint-us'],
    'anypoint-eu ANYPOINT_REFRESH_TOKEN': ['rotation-anypoint-eu'],
  })
  for (const [token, groups] of Object.entries(groupsOf(uses)))
    expect([token, groups.length]).toEqual([token, 1])
})

test('a workflow with another group for the same refresh token is found', () => {
  const others = examples.map(example =>
    example.file === 'curl.yml' ? { ...example, concurrency: { group: 'another' } } : example,
  )
  expect(groupsOf(tokenUses(others))['production ANYPOINT_REFRESH_TOKEN']).toHaveLength(2)
})

test('no run that uses a refresh token is cancelled, and none is dropped that does more than rotate', () => {
  for (const { file, concurrency } of tokenUses(examples)) {
    expect([file, concurrency?.['cancel-in-progress']]).toEqual([file, false])
    const queue = MAY_DROP.includes(file) ? undefined : 'max'
    expect([file, concurrency?.queue]).toEqual([file, queue])
  }
})

test('the index names every example once, and no other', () => {
  const rows = readFileSync('examples/README.md', 'utf8')
    .split('\n')
    .filter(line => line.startsWith('| ['))
  const named = rows.flatMap(row =>
    [...row.matchAll(/\]\(([\w-]+\.yml)\)/g)].map(([, file]) => file),
  )
  const firsts = rows.map(row => /^\| \[([\w-]+\.yml)\]/.exec(row)?.[1])
  expect(firsts.toSorted()).toEqual(examples.map(({ file }) => file).toSorted())
  for (const file of named) expect(existsSync(`examples/${file}`)).toBe(true)
})

function groupsOf(uses: ReturnType<typeof tokenUses>): Record<string, string[]> {
  const groups = new Map<string, Set<string>>()
  for (const { token, concurrency } of uses)
    groups.set(token, (groups.get(token) ?? new Set()).add(concurrency?.group ?? 'none'))
  return Object.fromEntries([...groups].map(([token, found]) => [token, [...found]]))
}

function isForeign({ uses }: Step): boolean {
  return uses !== undefined && !uses.startsWith('your-org/refresh-oauth-token@')
}

function commandsIn({ jobs }: Example): string[] {
  const steps = Object.values(jobs).flatMap(job => job.steps ?? []) as { run?: string }[]
  return steps.flatMap(({ run }) => run ?? [])
}
