/** The largest content of a response that is kept unless the request says otherwise: 1 MiB. */
const MAX_CONTENT = 1024 * 1024

/** Collects bytes up to a limit. */
export class BoundedContent {
  readonly #limit: number
  readonly #chunks: Buffer[] = []
  #size = 0

  constructor(limit = MAX_CONTENT) {
    this.#limit = limit
  }

  get size(): number {
    return this.#size
  }

  /** `1 MiB` */
  get limit(): string {
    return `${this.#limit / 1024 / 1024} MiB`
  }

  /** Keeps what fits. False if something did not. */
  add(chunk: Buffer): boolean {
    const kept = chunk.subarray(0, this.#limit - this.#size)
    this.#chunks.push(kept)
    this.#size += kept.length
    return kept.length === chunk.length
  }

  toBuffer(): Buffer {
    return Buffer.concat(this.#chunks)
  }
}
