/** All that is used of `@actions/github`: the actor and the event payload. */
export { context } from '@actions/github'
