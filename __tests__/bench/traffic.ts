/** What went through the network during one run of a program. */
export class Traffic {
  connections = 0
  bytes = 0
  /**
   * The longest chain of round trips that waited for one another, over all hosts: opening a
   * connection is one, and so is every piece sent together with the first answer that follows it.
   * A piece counts as waiting for whatever had come in, on any connection, when it was sent; for
   * that to be true, a round trip has to be long against the time that programs think.
   */
  flights = 0
  /** When the first connection was opened, on the clock of `performance.now()`. */
  openedAt: number | undefined
}

/** The network between a program and the servers: how slow it is, and who is being watched. */
export class Network {
  /** In milliseconds. */
  roundTrip = 0
  traffic = new Traffic()

  /** From now on new connections count for a run of their own. */
  watch(): Traffic {
    this.traffic = new Traffic()
    return this.traffic
  }
}
