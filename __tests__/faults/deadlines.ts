/**
 * Seconds. What passes is waited for: three faults and the waits that they ask for take less, on a
 * busy machine too. Nothing waits for so long that needs not.
 */
export const PATIENT = 12

/** What never passes ends the same way whenever it ends. */
export const HOPELESS = 3

/** How long the action is to keep trying against a fault, so that how it ends is no race. */
export function deadlineFor(kind: string, always: boolean): number {
  if (/^(hang|slow-beyond)/.test(kind)) return HOPELESS
  return always && kind !== 'slow' ? HOPELESS : PATIENT
}
