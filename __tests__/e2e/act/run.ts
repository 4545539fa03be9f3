import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { descendants, type Outcome, start } from '../command.ts'
import { saveLog } from '../logs.ts'
import { actProgram } from '../tools/go.ts'
import { FAKES, type Setup } from './setup.ts'
import { OWN_ACTION, type Workflow } from './workflow.ts'

export type Trigger = {
  readonly event: 'push' | 'schedule' | 'workflow_dispatch'
  /** The inputs of workflow_dispatch. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Runs only the jobs with these values of the matrix. */
  readonly matrix?: Readonly<Record<string, string>>
  /** Secrets that differ from the usual ones. */
  readonly secrets?: Readonly<Record<string, string>>
  /** Variables of the job's environment that differ from the usual ones. Undefined removes one. */
  readonly environment?: Readonly<Record<string, string | undefined>>
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
  const { folders, variables } = setup
  const args = [
    trigger.event,
    ...['--workflows', folders.workflow, '--directory', folders.workspace],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--platform', 'self-hosted=-self-hosted'],
    ...['--action-cache-path', folders.cache],
    ...['--no-cache-server', '--pull=false'],
    ...(trigger.unmasked ? ['--insecure-secrets'] : []),
    ...workflow.uses
      .filter(needsCopy)
      .flatMap(action => ['--local-repository', `${action}=${localOf(action, setup)}`]),
    ...pairs('--env', { ...setup.environment, ...trigger.environment }),
    ...pairs('--var', variables),
    ...pairs('--input', trigger.inputs ?? {}),
    ...pairs('--matrix', trigger.matrix ?? {}, ':'),
    ...['--secret-file', folders.secrets],
  ]
  writeFileSync(folders.workflow, workflow.text)
  folders.addWorkflows(workflow.calls)
  setup.grantJobToken(workflow.permissions)
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

/** act copies the workspace itself. */
function needsCopy(action: string): boolean {
  return !action.startsWith('actions/checkout@')
}

function localOf(action: string, { folders }: Setup): string {
  if (action.startsWith(`${OWN_ACTION}@`)) return folders.action
  const fake = STAND_INS.find(name => action.startsWith(`${name}@`))
  if (fake === undefined) throw new Error(`there is no stand-in for ${action}`)
  return join(FAKES, basename(fake))
}

/** Actions that need GitHub or download programs. Each has a folder in e2e/fakes/. */
const STAND_INS = [
  'actions/create-github-app-token',
  'actions/setup-java',
  'hashicorp/setup-terraform',
]

function pairs(
  flag: string,
  values: Readonly<Record<string, string | undefined>>,
  separator = '=',
): string[] {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  return given.flatMap(([name, value]) => [flag, `${name}${separator}${value}`])
}
