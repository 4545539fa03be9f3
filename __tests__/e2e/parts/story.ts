import type { Part } from '../part.ts'
import { withAct } from '../story/run-workflow.ts'
import { withScene } from '../story/scene.ts'
import { tell } from '../story/tell.ts'
import { act } from '../tools/go.ts'
import type { Tool } from '../tools/tool.ts'

/** From nothing to a green deployment, and what happens when the token dies. */
export const story: Part = {
  name: 'story',
  needs: [act, programs('openssl', 'curl', 'npm')],
  run: check =>
    check('story', 'login, workflow, act, a dead token, login again, act, doctor', () =>
      withScene(scene => tell(scene, withAct, nobody)),
    ),
}

const nobody = {
  chapter() {},
  remark() {},
  command() {},
  result() {},
  workflow() {},
  run() {},
}

function programs(...needs: readonly string[]): Tool {
  return { name: 'programs', version: 'of this machine', needs, install: async () => {} }
}
