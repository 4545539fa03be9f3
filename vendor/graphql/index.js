/** Called for every client that is made; what it makes is not used. */
export function withCustomRequest() {
  return { defaults() {} }
}
