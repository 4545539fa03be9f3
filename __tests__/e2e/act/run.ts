import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { descendants, type Outcome, start } from '../command.ts'
import { actProgram } from '../tools/act.ts'
import { type Scene, STAND_IN } from './scene.ts'
import { OWN_ACTION, REPOSITORY, type Workflow } from './workflow.ts'

export type Trigger = {
  readonly event: 'push' | 'schedule' | 'workflow_dispatch'
  /** The form's fields. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Secrets that differ from the scene's. */
  readonly secrets?: Readonly<Record<string, string>>
  /** Shows every secret that anything prints: for the proof that we would see it. */
  readonly unmasked?: boolean
  /** Whose log this is, where a workflow has more than one. */
  readonly occasion?: string
}

export type ActRun = Pick<Outcome, 'code' | 'durationMs'> & { readonly log: string }

export type RunningAct = {
  readonly result: Promise<ActRun>
  /** Sends act itself a signal, and nobody else. */
  signal(name: NodeJS.Signals): void
  /** Sends a signal to the main step of our action alone. */
  signalMain(name: NodeJS.Signals): Promise<void>
}

export const LOGS = join(REPOSITORY, '.artifacts', 'e2e')

/** Runs a workflow as it stands, and keeps its log. */
export function runWorkflow(workflow: Workflow, scene: Scene, trigger: Trigger): RunningAct {
  const secrets = { ...scene.secrets(), ...trigger.secrets }
  const { folders, environment, variables } = scene
  const args = [
    trigger.event,
    ...['--workflows', workflow.file, '--directory', folders.workspace],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--action-cache-path', folders.cache],
    ...['--no-cache-server', '--pull=false'],
    ...(trigger.unmasked ? ['--insecure-secrets'] : []),
    ...workflow.uses.flatMap(action => [
      '--local-repository',
      `${action}=${localOf(action, scene)}`,
    ]),
    ...pairs('--env', environment),
    ...pairs('--var', variables),
    ...pairs('--input', trigger.inputs ?? {}),
    ...['--secret-file', folders.secrets],
  ]
  // Not through the environment: act hands its own on to the steps. JSON is YAML as well.
  writeFileSync(folders.secrets, JSON.stringify(secrets))
  const env = { PATH: scene.path, HOME: folders.home }
  const { child, outcome } = start(actProgram, args, { env })
  return {
    result: outcome.then(({ code, durationMs, output }) => {
      const log = stripVTControlCharacters(output)
      if (trigger.unmasked) return { code, durationMs, log }
      const name = [workflow.name, trigger.occasion].filter(Boolean).join(' - ')
      mkdirSync(LOGS, { recursive: true })
      writeFileSync(join(LOGS, `${name}.log`), log)
      return { code, durationMs, log }
    }),
    signal: name => void child.kill(name),
    signalMain: async name => {
      const family = await descendants(child.pid ?? 0)
      const main = family.find(({ command }) => command.includes('dist/index.js'))
      if (main === undefined) throw new Error('main is not running')
      process.kill(main.pid, name)
    },
  }
}

function localOf(action: string, { folders }: Scene): string {
  if (action.startsWith(`${OWN_ACTION}@`)) return folders.action
  if (action.startsWith('actions/create-github-app-token@')) return STAND_IN
  throw new Error(`nothing stands in for ${action}`)
}

function pairs(flag: string, values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`])
}
