/** All wording and code of the action that the fault cases search for. Adapt it here when it changes. */
export const logTexts = {
  preflightDone: 'Checked the',
  exchangeDone: 'Access token issued',
  saved: 'Saved the token',
  retry: 'Retrying in',
  recovery: 'Recovery: ',
  storeFailed: 'store_failed',
  unknownStaleness: 'It is not known whether that was after this job received its secrets',
}

/** The remedy in an error annotation. */
export const REMEDY = /What to do: (.*)/s

/** A key of the encrypted copy that main leaves in the state for the post step. */
export const ENCRYPTED_COPY = 'encrypted_value'

/** Names of state that the action saves, or might save. */
export const STATE_NAMES = (
  'pending_refresh_token_actions pending_access_token_actions pending_refresh_token_dependabot ' +
  'pending_0 stored_0 main started state pending pendingWrites token state-token token_to_revoke main_report'
).split(' ')

/** Code in dist that protects the token. The unprotected copy gets the replacement. */
export const PROTECTIONS: readonly (readonly [code: string, replacement: string])[] = [
  [
    'core.saveState(`${PENDING}${write.id}`, authenticateState(JSON.stringify(write), key))',
    'void [write, key]',
  ],
  [
    'function putSecretCommand(write) {',
    "function putSecretCommand(write) {\n    return 'removed'",
  ],
]
