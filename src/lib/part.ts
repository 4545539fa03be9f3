import { Failure } from './failure.ts'

/**
 * Loads a part of this action. Plan loads every part that what follows will need, so nothing is
 * spent if one is missing.
 *
 * @throws Failure `internal_error`
 */
export async function load<T>(what: string, part: () => Promise<T>): Promise<T> {
  try {
    return await part()
  } catch {
    throw new Failure('internal_error', `A part of this action could not be loaded: ${what}.`, {
      credential: 'untouched',
      remedy:
        'Run the workflow again. Should that not help, the download is not whole: report it, with the version that `uses:` names.',
    })
  }
}
