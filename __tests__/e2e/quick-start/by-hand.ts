import assert from 'node:assert/strict'
import { basename } from 'node:path'
import { parse } from 'yaml'
import { assertCalled, assertNoLeaks, assertRotated } from '../act/assert.ts'
import { type ActRun, runWorkflow } from '../act/run.ts'
import type { Setup } from '../act/setup.ts'
import { parseWorkflow } from '../act/workflow.ts'
import { codeBlock, links, type Names, read, said, saved, section, steps, used } from './readme.ts'

/** What "By hand" says, taken apart. */
export type ByHand = {
  /** The first step: the app at the provider. */
  readonly app: string
  /** The step that creates the GitHub token. */
  readonly writer: string
  /** The step that starts the workflow. */
  readonly start: string
  readonly file: string
  readonly workflow: string
  /** What the steps before the workflow save in its environment. */
  readonly saved: Names
}

const PAGES = ['github.com', 'docs.github.com', 'anypoint.mulesoft.com', 'docs.mulesoft.com']

export function readByHand(text: string): ByHand {
  const [app = '', environment = '', signIn = '', writer = '', save = '', start = ''] = steps(text)
  const place = said(environment, /^Create the environment `(\w+)`/)
  const [, file = '', heading = ''] = /\]\((docs\/[\w-]+\.md)#([\w-]+)\)/.exec(signIn) ?? []
  const title = read(file)
    .match(/^#+ .+$/gm)
    ?.find(line => anchorOf(line) === heading)
  const page = steps(section(read(file), title ?? heading))
  // The page also says how to create the GitHub token, which is the next step here.
  const signedIn = page.findIndex(step => step.includes('](github-token.md)'))
  assert.ok(signedIn > 0, `${file} does not lead to the GitHub token`)
  const names = [saved(page.slice(0, signedIn).join(''), place), saved(writer, place)]
  return {
    ...{ app, writer, start },
    file: said(save, /^Save this as `([^`]+)`/),
    workflow: codeBlock(save, 'yaml'),
    saved: {
      secrets: names.flatMap(({ secrets }) => secrets),
      vars: names.flatMap(({ vars }) => vars),
    },
  }
}

/** The steps fit together, and fit the pages that they lead to. */
export function assertConsistent(text: string, { writer, start, file, ...rest }: ByHand): void {
  const { name, jobs } = parse(rest.workflow) as {
    name: string
    jobs: Record<string, { environment: string }>
  }
  for (const context of ['secrets', 'vars'] as const)
    assert.deepEqual(new Set(used(rest.workflow)[context]), new Set(rest.saved[context]))
  const place = said(text, /Create the environment `(\w+)`/)
  assert.deepEqual(
    Object.values(jobs).map(({ environment }) => environment),
    [place],
  )
  assert.ok(links(text).length >= 4, text)
  for (const { host, href } of links(text)) assert.ok(PAGES.includes(host), href)
  const form = new URL('https://github.com/settings/personal-access-tokens/new')
  const isForm = ({ pathname }: URL): boolean => pathname === form.pathname
  const [documented] = links(read('docs/github-token.md')).filter(isForm)
  const [here] = links(writer).filter(isForm)
  assert.deepEqual([...(here?.searchParams ?? [])], [...(documented?.searchParams ?? [])])
  assert.equal(here?.searchParams.get('environments'), 'write')
  assert.equal(said(start, /\*Actions → (\w+) → Run workflow\*/), name)
  assert.equal(said(start, /`gh workflow run ([\w.-]+)`/), basename(file))
}

/** The workflow as it stands, with the secrets and variables that the steps save, and no others. */
export async function runByHand({ file, workflow, saved }: ByHand, setup: Setup): Promise<void> {
  const run = await runWith(workflow, { file, saved }, setup)
  assertRotated(run, setup)
  assertCalled(setup, 'GET', /^curl\//)
}

/** The check before it, as the last step says: with an input more and a step less. */
export async function runDry(
  { file, workflow, saved, start }: ByHand,
  setup: Setup,
): Promise<void> {
  const input = said(start, /add the input `([^`]+)` and leave the last step out/)
  const withInput = workflow.replace(
    /^( +)with:\n/m,
    (line, indent) => `${line}${indent}  ${input}\n`,
  )
  const lastStep = withInput.lastIndexOf('\n      - ')
  const before = setup.world.stored()
  const run = await runWith(withInput.slice(0, lastStep + 1), { file, saved }, setup)
  assert.equal(run.code, 0, run.log)
  assertNoLeaks(run, setup)
  assert.equal(setup.world.stored(), before)
  assert.equal(setup.world.provider.accessTokens.length, 0)
}

function runWith(text: string, { file, saved }: Pick<ByHand, 'file' | 'saved'>, setup: Setup) {
  const secrets = (): Record<string, string> => pick(setup.secrets(), saved.secrets)
  const variables = pick(setup.variables, saved.vars)
  const workflow = parseWorkflow(basename(file), text)
  const trigger = { event: 'workflow_dispatch', label: 'quick start' } as const
  return runWorkflow(workflow, { ...setup, secrets, variables }, trigger).result as Promise<ActRun>
}

function pick(values: Readonly<Record<string, string>>, names: readonly string[]) {
  const entries = names.map(name => {
    const value = values[name]
    assert.ok(value, `nobody knows a value for ${name}`)
    return [name, value] as const
  })
  return Object.fromEntries(entries)
}

function anchorOf(heading: string): string {
  const words = heading.replace(/^#+ /, '').toLowerCase()
  return words.replaceAll(/[^\w\- ]/g, '').replaceAll(' ', '-')
}
