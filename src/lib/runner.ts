/** What is used of `@actions/core`; what else it has is not bundled (docs/adr/0008). */
export {
  debug,
  endGroup,
  exportVariable,
  getInput,
  getState,
  info,
  notice,
  saveState,
  setFailed,
  setOutput,
  setSecret,
  startGroup,
  warning,
} from '@actions/core'
