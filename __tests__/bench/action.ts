import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { evaluateInputs, inputEnvironment, readManifest } from '../world/action-manifest.ts'
import { CommandFiles } from '../world/command-files.ts'
import { Job } from '../world/job.ts'
import { contextOf } from '../world/scene.ts'
import type { Program } from './program.ts'

/** The built action as it is now: a build in the meantime changes nothing of what is measured. */
export async function copyAction(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'bench-action-'))
  for (const part of ['dist', 'action.yml'])
    await cp(join(ROOT, part), join(directory, part), { recursive: true })
  return directory
}

/** A stage of the action, started as the runner starts it, with every check of plan on. */
export function action(directory: string, stage: 'main' | 'post' = 'main'): Program {
  return {
    name: stage === 'main' ? 'the action' : 'its post step',
    prepare: async ({ world, tokenUrl, apiUrl, trustFile }, changed) => {
      const context = { ...contextOf(world.github, world.place), api_url: apiUrl }
      const job = await Job.start({ github: context })
      await job.writeEvent()
      const files = await CommandFiles.create(job.temp)
      const manifest = await readManifest(directory)
      const given = world.inputs({ 'token-url': tokenUrl, ...changed })
      const { inputs } = evaluateInputs(manifest, given, context)
      const script = manifest[stage]
      if (script === undefined) throw new Error(`the action has no ${stage}`)
      return {
        command: process.execPath,
        args: [script],
        env: {
          ...job.environment,
          ...files.environment,
          ...inputEnvironment(inputs),
          NODE_EXTRA_CA_CERTS: trustFile,
        },
        cwd: job.workspace,
        clear: () => job.end(),
      }
    },
  }
}

export const ROOT = resolve(import.meta.dirname, '../..')
