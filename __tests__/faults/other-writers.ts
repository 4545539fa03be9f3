import type { Moment } from '../world/hooks.ts'
import type { Case } from './case.ts'
import { HOPELESS, PATIENT } from './deadlines.ts'
import { killMainAtPut } from './post-faults.ts'
import type { Scene } from './scene.ts'
import { ENVIRONMENT, ORGANIZATION } from './worlds.ts'

/** GitHub changes its key, or somebody changes the secret, in the middle of a run. */
export function otherWriters(): Case[] {
  return [...keyChanges(), ...overtakings()]
}

const PLACES = { repository: {}, environment: ENVIRONMENT, organization: ORGANIZATION }

type Trouble = readonly [name: string, arrange: (scene: Scene) => void]

/** What else goes wrong beside the new key. */
const BESIDES: readonly Trouble[] = [
  ['', () => undefined],
  ['/then-503', scene => afterFirst(scene, 503)],
  ['/then-403', scene => afterFirst(scene, 403)],
  ['/then-422', scene => scene.fault({ on: 'put', kind: { status: 422 }, times: 'always' })],
  ['/no-new-key', scene => failing(scene, 'token', 'public-key', 500)],
  ['/no-new-key-404', scene => failing(scene, 'token', 'public-key', 404)],
  ['/killed', scene => killMainAtPut(scene)],
  ['/killed-after-422', scene => killed(scene, 'answered', 'put')],
]

function keyChanges(): Case[] {
  const moments: readonly (readonly [Moment, string])[] = [
    ['answered', 'public-key'],
    ['request', 'token'],
    ['answered', 'token'],
    ['request', 'put'],
  ]
  return Object.entries(PLACES)
    .flatMap(([place, world]) =>
      moments.flatMap(([moment, request]) =>
        BESIDES.map(
          ([name, besides]): Case => ({
            id: `new-key/${place}/${request}-${moment}${name}`,
            group: 'key changed',
            world,
            deadline: name === '' ? PATIENT : HOPELESS,
            arrange: scene => {
              besides(scene)
              scene.at('main', moment, request, () => changeKey(scene))
            },
          }),
        ),
      ),
    )
    .concat(
      Object.entries(PLACES).map(([place, world]) => ({
        id: `new-key/${place}/before-post`,
        group: 'key changed',
        world,
        arrange: scene => {
          killMainAtPut(scene)
          scene.whenPost(() => changeKey(scene))
        },
      })),
      Object.entries(PLACES).map(([place, world]) => ({
        id: `new-key/${place}/before-post-after-failure`,
        group: 'key changed',
        world,
        arrange: scene => {
          const refused = scene.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
          scene.whenPost(() => {
            refused.remove()
            changeKey(scene)
          })
        },
      })),
    )
}

/** Somebody signs in again while main cannot store: the post step must keep its hands off. */
function overtakings(): Case[] {
  const ends: readonly Trouble[] = [
    ['killed', killMainAtPut],
    ['refused', scene => scene.fault({ on: 'put', kind: { status: 403 }, times: 'always' })],
    ['failing', scene => scene.fault({ on: 'put', kind: { status: 500 }, times: 'always' })],
  ]
  return Object.entries(PLACES).flatMap(([place, world]) =>
    ends.map(
      ([name, end]): Case => ({
        id: `overtaken/${place}/${name}`,
        group: 'overtaken',
        world,
        deadline: HOPELESS,
        arrange: scene => {
          end(scene)
          scene.whenPost(async () => {
            const { github, provider, secretName } = scene.world
            const newer = await provider.issueRefreshToken()
            github.setSecret(scene.world.place, secretName, newer)
            scene.witness.overtaken = true
          })
        },
      }),
    ),
  )
}

function changeKey({ world, witness, stage }: Scene): void {
  world.github.rotateKey(world.place)
  witness.keyChangedIn = stage
}

function afterFirst(scene: Scene, status: number): void {
  scene.fault({ on: 'put', kind: { status }, times: 'always', after: 1 })
}

function failing(scene: Scene, from: string, on: string, status: number): void {
  scene.at('main', 'request', from, () => {
    scene.fault({ on, kind: { status }, times: 'always' })
  })
}

function killed(scene: Scene, moment: Moment, request: string): void {
  scene.at('main', moment, request, () => scene.signal('SIGKILL'))
}
