import type { Case } from './case.ts'
import { allCases } from './cases.ts'

/** The cases in which journal and printed recovery are all that there is. */
export function unprotectedCases(seed: number): Case[] {
  return allCases(seed)
    .filter(({ id }) => CASES.test(id))
    .map(one => ({ ...one, id: `unprotected/${one.id}`, group: 'unprotected' }))
}

const CASES =
  /^(put\/(reset-before|status-(403|404|500|503)|garbage|hang-before)\/(always|in-main)|post\/put\/status-(403|500)\/(once|always)|SIGKILL\/put\/(request-not-carried-out|answered\+\d)|refused\/put\/request\/\w+|refused\/post\/put\/always)$/
