/** Only made for OpenID Connect tokens, which are not used. */
export class BearerCredentialHandler {
  constructor() {
    throw new TypeError('@actions/http-client is not part of this bundle')
  }
}
