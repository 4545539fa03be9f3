import { withSetup } from '../act/setup.ts'
import type { Part } from '../part.ts'
import { assertConsistent, readByHand, runByHand, runDry } from '../quick-start/by-hand.ts'
import { read, said, section } from '../quick-start/readme.ts'
import { followOneCommand } from '../quick-start/with-one-command.ts'
import { withScene } from '../story/scene.ts'
import { anypointCli } from '../tools/anypoint-cli.ts'
import { act } from '../tools/go.ts'
import { programs } from '../tools/programs.ts'
import { places } from './places.ts'

/** README's quick start, taken from its text. */
export const quickStart: Part = {
  name: 'quick-start',
  needs: [act, anypointCli, programs('git', 'script', 'curl', 'openssl')],
  run: async check => {
    const text = section(read('README.md'), '## Quick start')
    const withOneCommand = section(text, '### With one command')
    const byHand = section(text, '### By hand')
    const steps = readByHand(byHand)
    const redirect = said(steps.app, /redirect URI `([^`]+)`/)

    await check('With one command', 'the commands, typed in a terminal, lead to a green run', () =>
      withScene(scene => followOneCommand(withOneCommand, scene), redirect),
    )
    await check('By hand', 'the steps fit together', async () => assertConsistent(byHand, steps))
    await check('By hand', 'the workflow runs as it stands, with what the steps save', () =>
      withSetup(places.production, 'ANYPOINT', setup => runByHand(steps, setup)),
    )
    await check('By hand', 'the dry run uses nothing up', () =>
      withSetup(places.production, 'ANYPOINT', setup => runDry(steps, setup)),
    )
  },
}
