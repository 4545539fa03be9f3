import { spawnSync } from 'node:child_process'
import { readManifest } from '../world/action-manifest.ts'
import { createWorld } from '../world/index.ts'
import { runStep, type StepResult } from '../world/runner.ts'
import { contextOf, SECRET_INPUTS } from '../world/scene.ts'
import { badInputs } from './bad-inputs.ts'
import type { BadInput } from './bad-values.ts'
import { searchLeaks } from './leak-search.ts'
import type { Stagehand } from './trial.ts'

export type InputTrial = { readonly id: string; readonly problems: readonly string[] }

export function idOf({ input, what }: BadInput): string {
  return `input/${input}/${what}`
}

/** Runs the action with one bad input, and tells what it does other than refuse it by name. */
export async function tryInput(bad: BadInput, { actionDirectory }: Stagehand): Promise<InputTrial> {
  const { input, value, beside, legal, place } = bad
  const world = await createWorld({
    inputs: { 'retry-timeout': '2' },
    ...(place && { place }),
  })
  const inputs = world.inputs({ ...beside, [input]: value })
  const problems: string[] = []
  try {
    const step = await runStep({
      actionDirectory,
      inputs,
      github: contextOf(world.github, world.place),
      secrets: SECRET_INPUTS.flatMap(name => inputs[name] ?? []),
      showInputs: true,
    }).result
    problems.push(...injectionsIn(step), ...(legal ? [] : refusalOf(step, input)))
    for (const side of legal ? [] : (['github', 'provider'] as const))
      if (world[side].requests.length > 0) problems.push(`a request was sent to the ${side}`)
    problems.push(...searchLeaks(world, step, undefined).found.map(leak => `readable: ${leak}`))
  } finally {
    await world.close().catch(error => problems.push(String(error)))
  }
  return { id: idOf(bad), problems }
}

/** An input that nobody has tried to spoil would be found out by somebody else. */
export async function tryAll({ actionDirectory }: Stagehand): Promise<InputTrial> {
  const tried = new Set(badInputs.map(({ input }) => input))
  const { inputs } = await readManifest(actionDirectory)
  const problems = [...inputs.keys()]
    .filter(input => !tried.has(input))
    .map(input => `no bad value of ${input} is tried`)
  return { id: 'input/all', problems }
}

/** A NUL cannot be handed to a process at all: nothing ever runs. */
export function tryNul(): InputTrial {
  const bad = { input: 'client-id', what: 'NUL', value: 'x\u0000y' }
  try {
    spawnSync(process.execPath, ['--version'], { env: { 'INPUT_CLIENT-ID': bad.value } })
    return { id: idOf(bad), problems: ['a NUL was passed on'] }
  } catch {
    return { id: idOf(bad), problems: [] }
  }
}

function refusalOf({ main, post }: StepResult, input: string): string[] {
  const code = main.outputs['error-code']
  const [message = ''] = main.annotations.error
  const rules: readonly [holds: boolean, problem: string][] = [
    [main.exitCode === 1, `main exited with ${main.exitCode}`],
    [
      code === 'input_invalid' || (input === 'refresh-token' && code === 'refresh_token_missing'),
      `error-code is ${code}`,
    ],
    [main.outputs['credential'] === 'untouched', `credential is ${main.outputs['credential']}`],
    [message.startsWith(`${code}: `), `the message is: ${message}`],
    [message.includes(`\`${input}\``), `the message does not name ${input}: ${message}`],
    [message.includes('What to do: '), 'the message does not say what to do'],
    [post?.exitCode === 0 && post.stdout === '', `post says: ${post?.stdout}`],
  ]
  return rules.filter(([holds]) => !holds).map(([, problem]) => problem)
}

/** Whatever the runner was made to do, but report one failure. */
function injectionsIn({ main }: StepResult): string[] {
  const { annotations, outputs, env, files, state } = main
  const rules: readonly [holds: boolean, problem: string][] = [
    [
      annotations.error.length === (main.exitCode === 0 ? 0 : 1),
      `${annotations.error.length} errors`,
    ],
    [annotations.warning.length === 0, `warnings: ${annotations.warning.join()}`],
    [annotations.notice.length === 0, `notices: ${annotations.notice.join()}`],
    [!holdsInjected(outputs), `outputs: ${Object.keys(outputs).join()}`],
    [Object.keys(env).length === 0, `variables: ${Object.keys(env).join()}`],
    [files.path === '', `PATH: ${files.path}`],
    [!holdsInjected(state), `state: ${Object.keys(state).join()}`],
  ]
  return rules.filter(([holds]) => !holds).map(([, problem]) => problem)
}

function holdsInjected(pairs: Readonly<Record<string, string>>): boolean {
  return Object.values(pairs).some(value => value.startsWith('injected'))
}
