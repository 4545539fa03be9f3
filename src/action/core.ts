import {
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

/** The part of `@actions/core` that the action uses. The bundle contains nothing else of it. */
export const core = {
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
} as const
