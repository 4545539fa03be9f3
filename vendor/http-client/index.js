/** Asked for a proxy's agent as `@actions/github` is imported; whatever else it could do is not used. */
export class HttpClient {
  getAgent() {}

  getAgentDispatcher() {}
}
