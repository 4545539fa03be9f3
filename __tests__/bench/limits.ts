/** Counts that do not depend on the machine. The benchmark fails above them. */
export const limits = {
  /** GitHub API calls of a rotation in one place. */
  calls: 5,
  /** For an organization secret, the list of selected repositories must be sent back. */
  callsWithSelectedRepositories: 6,
  /** Additional calls for `access-token-secret`: the write, and a read and a write of its variable. */
  callsForAccessToken: 3,
  /** Additional calls for another store: public key, secret, write probe and write. */
  callsForStore: 4,
  /** Round trips one after the other: TCP, TLS, preflight, exchange, write. */
  flights: 5,
  /** The list of selected repositories is requested after the secret. */
  flightsWithSelectedRepositories: 6,
  /** All files in dist. */
  distBytes: 1_720_000,
  /** `git archive HEAD | gzip -9`, which every job downloads: 430 KB. */
  archiveBytes: 440_320,
}

/** The same for a run that is given an access token. */
export const reuseLimits = {
  reuse: { calls: 2, flights: 3 },
  /** One round trip more than without an access token, two calls to look it up, and two to save it. */
  refresh: { calls: 9, flights: 6 },
  refreshSelected: { calls: 12, flights: 7 },
}

/** Figures that depend on the machine. The benchmark prints whether they are met. */
export const targets = {
  /** By round trip in milliseconds: time of the action divided by time of curl + jq + gh. */
  ratio: new Map([
    [0, 1.1],
    [50, 0.72],
    [150, 0.72],
  ]),
  /** The same for a run that reuses an access token. */
  reuseRatio: new Map([
    [50, 0.55],
    [150, 0.55],
  ]),
  memoryMB: 100,
}
