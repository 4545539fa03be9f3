import type { Inputs, World, WorldOptions } from '../world/index.ts'
import type { Scene } from './scene.ts'

/** One run of the action in one kind of trouble. */
export type Case = {
  /** Unique, and the same in every run with the same seed. */
  readonly id: string
  /** The row of the table it is counted in. */
  readonly group: string
  readonly world?: WorldOptions
  /** Inputs of its own, where it has any. */
  inputs?(world: World): Inputs
  /** Seconds that the action keeps trying, `PATIENT` unless told otherwise. */
  readonly deadline?: number
  /** Takes long, mostly waiting, and so goes on beside the others. */
  readonly long?: boolean
  /** Puts the trouble in place; nothing runs yet. */
  arrange(scene: Scene): unknown
}
