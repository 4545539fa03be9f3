/** The largest content of a response that is kept, in bytes: 1 MiB. */
export const MAX_CONTENT = 1024 * 1024

/** Collects up to 1 MiB. */
export class BoundedContent {
  readonly #chunks: Buffer[] = []
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Keeps what fits. False if something did not. */
  add(chunk: Buffer): boolean {
    const kept = chunk.subarray(0, MAX_CONTENT - this.#size)
    this.#chunks.push(kept)
    this.#size += kept.length
    return kept.length === chunk.length
  }

  toBuffer(): Buffer {
    return Buffer.concat(this.#chunks)
  }
}
