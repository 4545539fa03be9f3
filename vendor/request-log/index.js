/** Logs nothing. */
export function requestLog() {}
