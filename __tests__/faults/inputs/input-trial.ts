import { readManifest } from '../../world/action-manifest.ts'
import { githubContext, SECRET_INPUTS } from '../../world/defaults.ts'
import { createWorld } from '../../world/index.ts'
import { runStep, type StepResult } from '../../world/runner.ts'
import { searchLeaks } from '../leak-search.ts'
import { REMEDY } from '../log-texts.ts'
import type { Programs } from '../trial.ts'
import { badInputs } from './bad-inputs.ts'
import type { BadInput } from './bad-values.ts'

export type InputTrial = { readonly id: string; readonly problems: readonly string[] }

export function idOf({ input, what }: BadInput): string {
  return `input/${input}/${what}`
}

/** Runs the action with one bad input. It must reject the input by name, without a request. */
export async function tryBadInput(
  bad: BadInput,
  { actionDirectory }: Programs,
): Promise<InputTrial> {
  const { input, value, others, legal, place } = bad
  const world = await createWorld({ inputs: { 'retry-timeout': '2' }, ...(place && { place }) })
  const inputs = world.inputs({ ...others, [input]: value })
  const problems: string[] = []
  try {
    const step = await runStep({
      actionDirectory,
      inputs,
      github: githubContext(world.github, world.place),
      secrets: SECRET_INPUTS.flatMap(name => inputs[name] ?? []),
      showInputs: true,
    }).result
    problems.push(...injections(step), ...(legal ? [] : missingRejection(step, input)))
    for (const side of legal ? [] : (['github', 'provider'] as const))
      if (world[side].requests.length > 0) problems.push(`a request was sent to the ${side}`)
    problems.push(...searchLeaks(world, step, undefined).found.map(leak => `readable: ${leak}`))
  } finally {
    await world.close().catch(error => problems.push(String(error)))
  }
  return { id: idOf(bad), problems }
}

/** Every input in action.yml needs bad values. */
export async function checkCoverage({ actionDirectory }: Programs): Promise<InputTrial> {
  const tried = new Set(badInputs.map(({ input }) => input))
  const { inputs } = await readManifest(actionDirectory)
  const problems = [...inputs.keys()]
    .filter(input => !tried.has(input))
    .map(input => `no bad value of ${input} is tried`)
  return { id: 'input/all', problems }
}

type Rule = readonly [holds: boolean, problem: string]

function missingRejection({ main, post }: StepResult, input: string): string[] {
  const { 'error-code': code, credential } = main.outputs
  const [message = ''] = main.annotations.error
  const isMissing = input === 'refresh-token' && code === 'refresh_token_missing'
  return violated([
    [main.exitCode === 1, `main exited with ${main.exitCode}`],
    [code === 'input_invalid' || isMissing, `error-code is ${code}`],
    [credential === 'untouched', `credential is ${credential}`],
    [message.startsWith(`${code}: `), `the message is: ${message}`],
    [message.includes(`\`${input}\``), `the message does not name ${input}: ${message}`],
    [REMEDY.test(message), 'the message has no remedy'],
    [post?.exitCode === 0 && post.stdout === '', `post prints: ${post?.stdout}`],
  ])
}

/** Anything that reached the runner, except one error annotation. */
function injections({ main }: StepResult): string[] {
  const { annotations, outputs, env, files, state, exitCode } = main
  const { error, warning, notice } = annotations
  return violated([
    [error.length === (exitCode === 0 ? 0 : 1), `${error.length} errors`],
    [warning.length === 0, `warnings: ${warning.join()}`],
    [notice.length === 0, `notices: ${notice.join()}`],
    [!hasInjected(outputs), `outputs: ${Object.keys(outputs).join()}`],
    [Object.keys(env).length === 0, `variables: ${Object.keys(env).join()}`],
    [files.path === '', `PATH: ${files.path}`],
    [!hasInjected(state), `state: ${Object.keys(state).join()}`],
  ])
}

function hasInjected(pairs: Readonly<Record<string, string>>): boolean {
  return Object.values(pairs).some(value => value.startsWith('injected'))
}

function violated(rules: readonly Rule[]): string[] {
  return rules.filter(([holds]) => !holds).map(([, problem]) => problem)
}
