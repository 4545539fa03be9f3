/** What is used of `@actions/github`: the workflow run, its actor and its event's payload. */
export { context as workflow } from '@actions/github'
