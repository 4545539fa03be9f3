import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../command.ts'
import { folderOf, type Tool } from './tool.ts'

const BUNDLER = 'esbuild@0.28.2'

/** GitHub's own workflow parser. Node cannot load the published package, so it is bundled. */
export const workflowParser: Tool = {
  name: 'workflow-parser',
  version: '0.3.61',
  needs: ['npm'],
  install: async folder => {
    const parser = `@actions/workflow-parser@${workflowParser.version}`
    const quietly = ['--ignore-scripts', '--no-audit', '--no-fund']
    await run('npm', ['install', '--prefix', folder, ...quietly, parser, BUNDLER])
    await writeFile(join(folder, 'entry.js'), ENTRY)
    const options = ['--bundle', '--format=cjs', '--platform=node', `--outfile=${parserModule}`]
    await run(join(folder, 'node_modules', '.bin', 'esbuild'), ['entry.js', ...options], {
      cwd: folder,
    })
  },
}

export const parserModule = join(folderOf(workflowParser), 'parser.cjs')

const ENTRY = `
export { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
export { parseAction } from '@actions/workflow-parser/actions/action-parser'
`
