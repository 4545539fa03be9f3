import assert from 'node:assert/strict'
import { lint } from '../judges/actionlint.ts'
import { allSources, type Source, sourceAt, spoilt } from '../judges/source.ts'
import { parse } from '../judges/workflow-parser.ts'
import { audit } from '../judges/zizmor.ts'
import type { Part } from '../part.ts'
import { actionlint } from '../tools/actionlint.ts'
import type { Tool } from '../tools/tool.ts'
import { workflowParser } from '../tools/workflow-parser.ts'
import { zizmor } from '../tools/zizmor.ts'

/** Every workflow, example and action.yml before real tools: no findings. */
export const judges: readonly Part[] = [
  judge(actionlint, lint, source => source.path !== 'action.yml', [
    ['an output that the action does not have', 'outputs.access-token', 'outputs.acess-token'],
    ['an input that the action does not have', 'secret-name:', 'secret:'],
  ]),
  judge(zizmor, audit, () => true, [
    ['an action that is not pinned', '@0000000000000000000000000000000000000000', '@main'],
    ['a token that may do everything', 'permissions: {}', 'permissions: write-all'],
  ]),
  judge(workflowParser, parse, () => true, [
    ['a key that does not exist', 'runs-on:', 'run-on:'],
    ['a context that is not there', 'group: anypoint-production', 'group: ${{ secrets.GROUP }}'],
  ]),
]

type Verdict = (source: Source) => Promise<string[]>
type Breakage = readonly [what: string, from: string, to: string]

function judge(
  tool: Tool,
  verdict: Verdict,
  concerns: (source: Source) => boolean,
  breakages: readonly Breakage[],
): Part {
  return {
    name: tool.name,
    needs: [tool],
    run: async check => {
      for (const source of allSources().filter(concerns))
        await check(source.path, tool.name, async () => assert.deepEqual(await verdict(source), []))
      const good = sourceAt('examples/deploy.yml')
      for (const [what, from, to] of breakages)
        await check(good.path, `${tool.name}, breakage: ${what} is found`, async () =>
          assert.notDeepEqual(await verdict(spoilt(good, from, to)), []),
        )
    },
  }
}
