import type { Inputs } from '../world/index.ts'
import type { Site } from './site.ts'

/** One way to rotate a refresh token, as a process of its own. */
export type Program = {
  readonly name: string
  /** Everything that has to be there before the process starts. */
  prepare(site: Site, inputs?: Inputs): Promise<Start>
}

export type Start = {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  /** Afterwards: removes what was prepared. */
  clear(): Promise<void>
}
