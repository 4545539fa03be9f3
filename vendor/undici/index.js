/** What Node has built in. */
export const fetch = (...args) => globalThis.fetch(...args)

/** Only asked for by requests that go through `@actions/http-client`: none of ours does. */
export class ProxyAgent {
  constructor() {
    throw new TypeError('undici is not part of this bundle')
  }
}
