import assert from 'node:assert/strict'
import { lint } from '../linters/actionlint.ts'
import { generatedWorkflows } from '../linters/generated.ts'
import {
  allSources,
  documentSources,
  type Source,
  sourceAt,
  withMistake,
} from '../linters/source.ts'
import { parse } from '../linters/workflow-parser.ts'
import { audit } from '../linters/zizmor.ts'
import type { Part } from '../part.ts'
import { actionlint } from '../tools/go.ts'
import type { Tool } from '../tools/tool.ts'
import { workflowParser } from '../tools/workflow-parser.ts'
import { zizmor } from '../tools/zizmor.ts'

type Linter = {
  readonly tool: Tool
  readonly findingsIn: (source: Source) => Promise<string[]>
  readonly reads?: (source: Source) => boolean
  /** Mistakes in deploy.yml that it must find. */
  readonly mistakes: readonly (readonly [title: string, from: string, to: string])[]
}

const all: readonly Linter[] = [
  {
    tool: actionlint,
    findingsIn: lint,
    reads: ({ path }) => path !== 'action.yml',
    mistakes: [
      ['an unknown output of the action', 'outputs.access-token', 'outputs.acess-token'],
      ['an unknown input of the action', 'secret-name:', 'secret:'],
    ],
  },
  {
    tool: zizmor,
    findingsIn: audit,
    mistakes: [
      ['an action without a pinned commit', '@0000000000000000000000000000000000000000', '@main'],
      ['a token with all permissions', 'permissions: {}', 'permissions: write-all'],
    ],
  },
  {
    tool: workflowParser,
    findingsIn: parse,
    mistakes: [
      ['an unknown key', 'runs-on:', 'run-on:'],
      ['an unavailable context', 'group: anypoint-production', 'group: ${{ secrets.GROUP }}'],
    ],
  },
]

/**
 * Linters find nothing in workflows, examples, action.yml, the documents and what the command line
 * writes.
 */
export const linters: readonly Part[] = all.map(
  ({ tool, findingsIn, reads = () => true, mistakes }) => ({
    name: tool.name,
    needs: [tool],
    run: async check => {
      const sources = [...allSources(), ...documentSources(), ...generatedWorkflows()]
      for (const source of sources.filter(reads))
        await check(source.title ?? source.path, tool.name, async () =>
          assert.deepEqual(await findingsIn(source), []),
        )
      const good = sourceAt('examples/deploy.yml')
      for (const [title, from, to] of mistakes)
        await check(good.path, `${tool.name} finds a mistake: ${title}`, async () =>
          assert.notDeepEqual(await findingsIn(withMistake(good, from, to)), []),
        )
    },
  }),
)
