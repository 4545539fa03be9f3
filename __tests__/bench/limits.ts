/** Counts that do not depend on the machine. The benchmark fails above them. */
export const limits = {
  /** GitHub API calls of a rotation in one place. */
  calls: 5,
  /** For an organization secret, the list of selected repositories must be sent back. */
  callsWithSelectedRepositories: 6,
  /** Additional calls for `access-token-secret`. */
  callsForAccessToken: 1,
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

/** Figures that depend on the machine. The benchmark prints whether they are met. */
export const targets = {
  /** By round trip in milliseconds: time of the action divided by time of curl + jq + gh. */
  ratio: new Map([
    [0, 1.1],
    [50, 0.72],
    [150, 0.72],
  ]),
  memoryMB: 100,
}
