import { evaluateInputs, inputEnvironment, readManifest } from '../world/action-manifest.ts'
import { CommandFiles } from '../world/command-files.ts'
import { githubContext } from '../world/defaults.ts'
import { Job } from '../world/job.ts'
import type { Program } from './programs.ts'

/** A stage of the action, started as GitHub's runner starts it, with every preflight check. */
export function action(directory: string, stage: 'main' | 'post'): Program {
  return {
    name: stage === 'main' ? 'the action' : 'its post step',
    prepare: async ({ world, tokenUrl, apiUrl, trustFile }, changed) => {
      const context = { ...githubContext(world.github, world.place), api_url: apiUrl }
      const job = await Job.start({ github: context })
      await job.writeEvent()
      const files = await CommandFiles.create(job.temp)
      const manifest = await readManifest(directory)
      const given = world.inputs({ 'token-url': tokenUrl, ...changed })
      const { inputs } = evaluateInputs(manifest, given, context)
      return {
        command: process.execPath,
        args: [manifest[stage] ?? ''],
        env: {
          ...job.environment,
          ...files.environment,
          ...inputEnvironment(inputs),
          NODE_EXTRA_CA_CERTS: trustFile,
        },
        cwd: job.workspace,
        clean: () => job.end(),
      }
    },
  }
}
