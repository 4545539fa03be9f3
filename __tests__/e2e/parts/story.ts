import type { Part } from '../part.ts'
import { withAct, withoutAct } from '../story/run-workflow.ts'
import { withScene } from '../story/scene.ts'
import { tell } from '../story/tell.ts'
import { act } from '../tools/go.ts'
import { programs } from '../tools/programs.ts'

/** From nothing to a green deployment, and what happens when the token dies. */
export const story: Part = {
  name: 'story',
  needs: [act, programs('openssl', 'curl', 'npm')],
  run: async check => {
    await check('story', 'login, workflow, act, a dead token, login again, act, doctor', () =>
      withScene(scene => tell(scene, withAct, nobody)),
    )
    await check('story', 'the same without act, as the demo tells it where act is missing', () =>
      withScene(scene => tell(scene, withoutAct, nobody)),
    )
  },
}

const nobody = {
  chapter() {},
  remark() {},
  command() {},
  watch() {},
  workflow() {},
  run() {},
}
