/** No methods: `octokit.request` is what is used. */
export function restEndpointMethods() {
  return {}
}

export const legacyRestEndpointMethods = restEndpointMethods
