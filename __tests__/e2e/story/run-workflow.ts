import { parse } from 'yaml'
import { runWorkflow } from '../act/run.ts'
import { OWN_ACTION, parseWorkflow } from '../act/workflow.ts'
import type { Scene } from './scene.ts'

export type WorkflowRun = { readonly succeeded: boolean; readonly log: string }

/** Runs a workflow as it is written. */
export type RunWorkflow = (text: string, scene: Scene, label: string) => Promise<WorkflowRun>

export const withAct: RunWorkflow = async (text, scene, label) => {
  const workflow = parseWorkflow('story.yml', text)
  const trigger = { event: 'workflow_dispatch', label } as const
  const { code, log } = await runWorkflow(workflow, scene, trigger).result
  return { succeeded: code === 0, log }
}

/** Runs the step of this action only, in the runner of the simulated world. */
export const withoutAct: RunWorkflow = async (text, scene) => {
  const { jobs } = parse(text) as {
    jobs: Record<string, { steps: readonly { uses?: string; with?: Record<string, string> }[] }>
  }
  const steps = Object.values(jobs).flatMap(job => job.steps)
  const own = steps.find(({ uses }) => uses?.startsWith(`${OWN_ACTION}@`))
  const contexts = { secrets: scene.secrets(), vars: scene.variables }
  const given = Object.entries(own?.with ?? {}).map(([name, value]) => [
    name,
    value.replace(
      /^\$\{\{ (secrets|vars)\.(\w+) \}\}$/,
      (_, context: 'secrets' | 'vars', key: string) => contexts[context][key] ?? '',
    ),
  ])
  const usual = Object.keys(scene.world.inputs()).map(name => [name, undefined])
  const { HTTPS_PROXY = '', NODE_EXTRA_CA_CERTS = '' } = scene.environment
  const env = { HTTPS_PROXY, NODE_EXTRA_CA_CERTS, NO_PROXY: 'localhost,127.0.0.1' }
  const inputs = Object.fromEntries([...usual, ...given])
  const { main, log } = await scene.world.step(inputs, { env })
  return { succeeded: main.exitCode === 0, log }
}
