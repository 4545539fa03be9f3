/** What does not depend on the machine: more than this fails the benchmark. */
export const limits = {
  /** GitHub API calls of a rotation in one place. */
  calls: 5,
  /** Of an organization's secret for selected repositories: their list has to be sent back. */
  callsWithSelectedRepositories: 6,
  /** Further calls for `access-token-secret`. */
  callsForAccessToken: 1,
  /** Further calls for another store: its key, its state, the probe and the write. */
  callsForStore: 4,
  /** Round trips one after the other: TCP, TLS, plan, exchange, store. */
  flights: 5,
  /** The list of selected repositories, which is asked for once it is known that there is one. */
  flightsWithSelectedRepositories: 6,
  /** Of everything in dist. */
  distBytes: 1_126_400,
  /** Of `git archive HEAD | gzip -9`, which every job downloads: 430 KB. */
  archiveBytes: 440_320,
}

/** What depends on the machine: said, never failed on. */
export const targets = {
  /** By round trip in milliseconds: the most that the action may take, curl + gh being 1. */
  ratio: new Map([
    [0, 1],
    [50, 0.75],
    [150, 0.7],
  ]),
  memoryMB: 100,
}
