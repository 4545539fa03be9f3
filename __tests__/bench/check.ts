/** A count that does not depend on the machine, and the most that it may be. */
export type Check = { readonly what: string; readonly value: number; readonly limit: number }

export function passes({ value, limit }: Check): boolean {
  return value <= limit
}
