/** Events in the order of their time, on virtual time: a binary heap. */
export class Timeline {
  readonly #heap: { readonly at: number; readonly run: () => void }[] = []
  now = 0

  at(time: number, run: () => void): void {
    const heap = this.#heap
    let index = heap.push({ at: time, run }) - 1
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (this.#time(parent) <= this.#time(index)) break
      this.#swap(parent, index)
      index = parent
    }
  }

  after(seconds: number, run: () => void): void {
    this.at(this.now + seconds, run)
  }

  /** Runs every event up to this time. */
  runUntil(end: number): void {
    for (let next = this.#heap[0]; next !== undefined && next.at <= end; next = this.#heap[0]) {
      this.#removeFirst()
      this.now = next.at
      next.run()
    }
    this.now = end
  }

  #removeFirst(): void {
    const heap = this.#heap
    const last = heap.pop()
    if (last === undefined || heap.length === 0) return
    heap[0] = last
    for (let index = 0; ; ) {
      const [left, right] = [2 * index + 1, 2 * index + 2]
      let least = index
      if (this.#time(left) < this.#time(least)) least = left
      if (this.#time(right) < this.#time(least)) least = right
      if (least === index) return
      this.#swap(least, index)
      index = least
    }
  }

  #time(index: number): number {
    return this.#heap[index]?.at ?? Number.POSITIVE_INFINITY
  }

  #swap(a: number, b: number): void {
    const [first, second] = [this.#heap[a], this.#heap[b]]
    if (first === undefined || second === undefined) return
    this.#heap[a] = second
    this.#heap[b] = first
  }
}
