import { stripTypeScriptTypes } from 'node:module'

/** Jest transform: types are erased in place, so that lines and columns stay what they are. */
export default { process: source => ({ code: stripTypeScriptTypes(source) }) }
