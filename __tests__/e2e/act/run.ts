import { writeFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { descendants, type Outcome, start } from '../command.ts'
import { saveLog } from '../logs.ts'
import { actProgram } from '../tools/go.ts'
import { FAKE_APP_TOKEN_ACTION, type Setup } from './setup.ts'
import { OWN_ACTION, type Workflow } from './workflow.ts'

export type Trigger = {
  readonly event: 'push' | 'schedule' | 'workflow_dispatch'
  /** The inputs of workflow_dispatch. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Secrets that differ from the usual ones. */
  readonly secrets?: Readonly<Record<string, string>>
  /** Turns act's masking off, to show that the search for leaks finds them. */
  readonly unmasked?: boolean
  /** Distinguishes the logs of one workflow. */
  readonly label?: string
}

export type ActRun = Pick<Outcome, 'code' | 'durationMs'> & { readonly log: string }

export type RunningAct = {
  readonly result: Promise<ActRun>
  /** Sends a signal to act only. */
  signal(name: NodeJS.Signals): void
  /** Sends a signal to the main step of the action only. */
  signalMain(name: NodeJS.Signals): Promise<void>
}

/** Runs a workflow with act, and saves its log. */
export function runWorkflow(workflow: Workflow, setup: Setup, trigger: Trigger): RunningAct {
  const { folders, environment, variables } = setup
  const args = [
    trigger.event,
    ...['--workflows', folders.workflow, '--directory', folders.workspace],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--action-cache-path', folders.cache],
    ...['--no-cache-server', '--pull=false'],
    ...(trigger.unmasked ? ['--insecure-secrets'] : []),
    ...workflow.uses.flatMap(action => [
      '--local-repository',
      `${action}=${localOf(action, setup)}`,
    ]),
    ...pairs('--env', environment),
    ...pairs('--var', variables),
    ...pairs('--input', trigger.inputs ?? {}),
    ...['--secret-file', folders.secrets],
  ]
  writeFileSync(folders.workflow, workflow.text)
  // In a file, because act passes its own environment on to the steps. JSON is valid YAML.
  writeFileSync(folders.secrets, JSON.stringify({ ...setup.secrets(), ...trigger.secrets }))
  const env = { PATH: setup.path, HOME: folders.home }
  const { child, outcome } = start(actProgram, args, { env })
  return {
    result: outcome.then(({ code, durationMs, output }) => {
      const log = stripVTControlCharacters(output)
      const name = [workflow.name, trigger.label].filter(Boolean).join(' - ')
      if (!trigger.unmasked) saveLog(name, log)
      return { code, durationMs, log }
    }),
    signal: name => void child.kill(name),
    signalMain: async name => {
      const found = await descendants(child.pid ?? 0)
      const main = found.find(({ command }) => command.includes('dist/index.js'))
      if (main === undefined) throw new Error('the main step is not running')
      process.kill(main.pid, name)
    },
  }
}

function localOf(action: string, { folders }: Setup): string {
  if (action.startsWith(`${OWN_ACTION}@`)) return folders.action
  if (action.startsWith('actions/create-github-app-token@')) return FAKE_APP_TOKEN_ACTION
  throw new Error(`there is no fake for ${action}`)
}

function pairs(flag: string, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`])
}
