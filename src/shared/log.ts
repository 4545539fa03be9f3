/** Where a layer reports its progress. Callers pass text that is safe to print. */
export interface Log {
  info(message: string): void
}

/** A duration for a log line: `0.5 s`. */
export function formatSeconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`
}
