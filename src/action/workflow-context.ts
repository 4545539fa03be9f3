/** The part of `@actions/github` that the action uses: the event payload. */
export { context } from '@actions/github'
