/** The part of `@actions/core` that the action uses. The bundle contains nothing else of it. */
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
