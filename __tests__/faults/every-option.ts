import type { Inputs } from '../world/index.ts'
import type { Case } from './case.ts'
import { putKinds, strikes } from './fault-kinds.ts'
import { killMainAtPut } from './post-faults.ts'
import type { Scene, Signal } from './scene.ts'
import { ORGANIZATION } from './worlds.ts'

/** Two stores, the access token stored and exported too: more to go wrong. */
export function everyOption(): Case[] {
  const troubles: Case[] = [
    { id: 'undisturbed', arrange: () => undefined },
    { id: 'new-key', arrange: (scene: Scene) => newKey(scene) },
    { id: 'killed', arrange: killMainAtPut },
    ...strikes(putKinds, ['once', 'always']).map(({ name, often, count, kind, deadline }) => ({
      id: `put/${name}/${often}`,
      deadline,
      arrange: (scene: Scene) => scene.fault({ on: 'put', kind: kind(scene.world), times: count }),
    })),
    // The first or second write is done, and the others are not.
    ...[1, 2].map(after => ({
      id: `put/status-403/after-${after}`,
      arrange: (scene: Scene) =>
        scene.fault({ on: 'put', kind: { status: 403 }, times: 'always', after }),
    })),
    ...(['SIGKILL', 'SIGINT', 'SIGTERM', 'cancel'] as const).flatMap(signal =>
      (['request', 'answer', 'answered'] as const).flatMap(moment =>
        ['token', 'put'].map(request => ({
          id: `${signal}/${request}/${moment}`,
          arrange: (scene: Scene) => signalled(scene, signal, moment, request),
        })),
      ),
    ),
  ].map(trouble => ({
    ...trouble,
    id: `every-option/${trouble.id}`,
    group: 'every option',
    inputs: everything,
  }))
  const organization = troubles.slice(0, 3).map(trouble => ({
    ...trouble,
    id: trouble.id.replace('every-option', 'every-option/organization'),
    world: ORGANIZATION,
  }))
  return [...troubles, ...organization]
}

function everything(): Inputs {
  return {
    app: 'actions,dependabot',
    'access-token-secret': 'ACCESS_TOKEN',
    'export-env': 'BEARER',
  }
}

function newKey(scene: Scene): void {
  scene.at('main', 'request', 'token', () => {
    scene.world.github.rotateKey(scene.world.place)
    scene.witness.keyChangedIn = 'main'
  })
}

function signalled(
  scene: Scene,
  signal: Signal,
  moment: 'request' | 'answer' | 'answered',
  request: string,
): void {
  scene.at('main', moment, request, () => scene.signal(signal))
}
