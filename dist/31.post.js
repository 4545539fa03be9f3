"use strict";
exports.id = 31;
exports.ids = [31];
exports.modules = {

/***/ 31:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// NAMESPACE OBJECT: ./src/action/core.ts
var core_namespaceObject = {};
__webpack_require__.r(core_namespaceObject);
__webpack_require__.d(core_namespaceObject, {
  debug: () => (core/* debug */.Yz),
  endGroup: () => (core/* endGroup */.N4),
  exportVariable: () => (core/* exportVariable */.dN),
  getInput: () => (core/* getInput */.V4),
  getState: () => (core/* getState */.Gu),
  info: () => (core/* info */.pq),
  notice: () => (core/* notice */.lm),
  saveState: () => (core/* saveState */.LZ),
  setFailed: () => (core/* setFailed */.C1),
  setOutput: () => (core/* setOutput */.uH),
  setSecret: () => (core/* setSecret */.Pq),
  startGroup: () => (core/* startGroup */.Oh),
  warning: () => (core/* warning */.$e)
});

// EXTERNAL MODULE: ./src/shared/failure.ts
var shared_failure = __webpack_require__(348);
// EXTERNAL MODULE: ./src/shared/secret.ts + 1 modules
var secret = __webpack_require__(865);
// EXTERNAL MODULE: ./src/oauth/signing-key.ts
var signing_key = __webpack_require__(927);
// EXTERNAL MODULE: ./src/github/names.ts
var names = __webpack_require__(324);
// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __webpack_require__(739);
// EXTERNAL MODULE: ./src/shared/parsers.ts
var parsers = __webpack_require__(150);
// EXTERNAL MODULE: ./src/http/endpoint-url.ts
var endpoint_url = __webpack_require__(434);
;// CONCATENATED MODULE: ./src/http/endpoint.ts


/** An https URL, or http to this machine for tests and local proxies. */
const endpoint = raw => {
    const problem = (0,endpoint_url/* endpointProblem */.$)(raw);
    return problem === undefined ? new URL(raw).href : new parsers/* InputError */.dz(problem);
};
/** Like `endpoint`, but unchanged: providers compare redirect URIs character by character. */
const exactUrl = raw => {
    const problem = endpointProblem(raw);
    return problem === undefined ? raw : new InputError(problem);
};
/** An endpoint without a query, and without a slash at its end. */
const baseUrl = raw => {
    const url = endpoint(raw);
    if (url instanceof parsers/* InputError */.dz)
        return url;
    return url.includes('?') ? new parsers/* InputError */.dz('must not have a query') : url.replace(/\/+$/, '');
};

;// CONCATENATED MODULE: ./src/oauth/client-auth-methods.ts
/** The methods by their IANA names (RFC 7591 §2), and the credential that each needs. */
const clientAuthMethods = {
    client_secret_post: 'client-secret',
    client_secret_basic: 'client-secret',
    private_key_jwt: 'private-key',
    client_secret_jwt: 'client-secret',
    none: undefined,
};

;// CONCATENATED MODULE: ./src/oauth/formats.ts


const domain = (0,parsers/* matching */.wC)(/^(https?:\/\/)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d{1,5})?(\/[A-Za-z0-9._~-]+)*\/?$/, 'must be a host or tenant, such as login.example.com or login.example.com/realms/prod');
const signingKey = raw => {
    const key = (0,signing_key/* parseSigningKey */.UG)(raw);
    return typeof key === 'string' ? new parsers/* InputError */.dz(keyProblems[key]) : key;
};
const keyProblems = {
    malformed: 'is neither an unencrypted private key in PEM (PKCS#8) nor a private JWK',
    unsupported: 'is a key that cannot sign assertions. Use RSA of 2048 bits or more (RS256, PS256), P-256 (ES256) or Ed25519 (EdDSA)',
};
const certificate = raw => (0,signing_key/* parseCertificate */.hB)(raw) ?? new parsers/* InputError */.dz('is not a certificate in PEM');

// EXTERNAL MODULE: ./src/oauth/pem.ts
var pem = __webpack_require__(556);
;// CONCATENATED MODULE: ./src/oauth/provider.ts
/** The provider with this domain, or else its default, in all of its URLs. */
function atDomain(provider, given) {
    const { domain, tokenUrl, authorizationUrl, revocation, introspection } = provider;
    if (domain === undefined)
        return provider;
    const place = placeOf(domain, given);
    return {
        ...provider,
        tokenUrl: withDomain(tokenUrl, place),
        ...(authorizationUrl && { authorizationUrl: withDomain(authorizationUrl, place) }),
        ...(revocation && { revocation: { ...revocation, url: withDomain(revocation.url, place) } }),
        introspection: typeof introspection === 'string'
            ? introspection
            : { ...introspection, url: withDomain(introspection.url, place) },
    };
}
/** What stands for `{domain}`: what was given or else the default, with a region as its host. */
function placeOf(domain, given) {
    const named = given ?? domain.default ?? '';
    return regionHost(domain, named) ?? named;
}
/** The host of a region, by its name in any case. Undefined if there is no such region. */
function regionHost({ regions = {} }, name) {
    const region = name.toLowerCase();
    return Object.hasOwn(regions, region) ? regions[region] : undefined;
}
/** Puts the domain, a host with a path or a whole URL, into one of a provider's URLs. */
function withDomain(url, domain) {
    const [, scheme = 'https', rest = ''] = /^(?:(https?):\/\/)?(.*?)\/*$/.exec(domain) ?? [];
    return url.replace('https://{domain}', `${scheme}://${rest}`).replace('{domain}', rest);
}

;// CONCATENATED MODULE: ./src/oauth/providers/a.ts
const providersA = {
    airtable: {
        title: 'Airtable',
        tokenUrl: 'https://airtable.com/oauth2/v1/token',
        authorizationUrl: 'https://airtable.com/oauth2/v1/authorize',
        introspection: 'unknown',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        refreshTokenLifetime: { days: 60, kind: 'issued' },
        revokesPreviousAccessToken: true,
        howToGet: 'Every sign-in gives one. PKCE is required.',
        invalidGrantCauses: [
            'The refresh token was already used. A refresh ends the previous refresh token and access token.',
            'The refresh token was not used for 60 days.',
            'Many rejected refresh requests made Airtable revoke the token.',
        ],
        note: 'An integration without a client secret must send `client_id` and no `Authorization` header. Status 409 means that the token was refreshed a moment ago.',
        source: 'https://airtable.com/developers/web/api/oauth-reference',
        confidence: 'documented',
    },
    amazon: {
        title: 'Login with Amazon (Selling Partner, Ads)',
        tokenUrl: 'https://{domain}/auth/o2/token',
        authorizationUrl: 'https://www.amazon.com/ap/oa',
        introspection: 'unknown',
        domain: {
            description: 'region `na`, `eu` or `fe`, or the token host',
            default: 'na',
            regions: { eu: 'api.amazon.co.uk', fe: 'api.amazon.co.jp', na: 'api.amazon.com' },
        },
        clientAuth: 'client_secret_post',
        rotates: 'sometimes',
        howToGet: 'Every authorization code grant gives one.',
        invalidGrantCauses: [
            'The user removed the app from the allowed apps of the account.',
            'The refresh token belongs to another client.',
        ],
        note: 'Refresh tokens do not expire. They start with `Atzr|` and have up to 2048 bytes.',
        source: 'https://developer.amazon.com/docs/login-with-amazon/refresh-token.html',
        confidence: 'documented',
    },
    anypoint: {
        title: 'MuleSoft Anypoint Platform',
        tokenUrl: 'https://{domain}/accounts/api/v2/oauth2/token',
        authorizationUrl: 'https://{domain}/accounts/api/v2/oauth2/authorize',
        revocation: { url: 'https://{domain}/accounts/api/v2/oauth2/revoke', refreshToken: 'unknown' },
        // https://github.com/mulesoft/mulesoft-dx/blob/main/apis/access-management/api.yaml
        introspection: {
            url: 'https://{domain}/accounts/api/v2/oauth2/introspect',
            clientAuth: 'client_secret_basic',
        },
        domain: {
            description: 'region `us`, `eu1`, `ca1`, `jp1`, `au1` or `gov`, or the host of another one',
            default: 'us',
            regions: {
                au1: 'au1.platform.mulesoft.com',
                ca1: 'ca1.platform.mulesoft.com',
                eu1: 'eu1.anypoint.mulesoft.com',
                gov: 'gov.anypoint.mulesoft.com',
                jp1: 'jp1.platform.mulesoft.com',
                us: 'anypoint.mulesoft.com',
            },
        },
        clientAuth: 'client_secret_post',
        rotates: 'unknown',
        refreshTokenLifetime: { days: 90, kind: 'issued' },
        howToGet: 'Scope `offline_access full`, or a narrower scope with `offline_access`.',
        invalidGrantCauses: [
            'The refresh token is older than 90 days.',
            'The user or an administrator revoked the access of the connected app.',
        ],
        note: 'The connected app must act on behalf of a user, and each region needs its own. An access token lasts as long as a session of the user. Whether a refresh rotates the token is not documented.',
        source: 'https://help.salesforce.com/s/articleView?id=001116350',
        confidence: 'documented',
    },
    asana: {
        title: 'Asana',
        tokenUrl: 'https://app.asana.com/-/oauth_token',
        authorizationUrl: 'https://app.asana.com/-/oauth_authorize',
        introspection: 'unknown',
        clientAuth: 'client_secret_post',
        rotates: 'never',
        howToGet: 'Every exchange of a code gives one.',
        invalidGrantCauses: ['The user or the app revoked the authorization.'],
        note: 'The documentation marks `redirect_uri` as required: add it with `token-params` if Asana asks for it. The revocation endpoint takes refresh tokens only.',
        source: 'https://developers.asana.com/docs/oauth',
        confidence: 'documented',
    },
    atlassian: {
        title: 'Atlassian (Jira, Confluence)',
        tokenUrl: 'https://auth.atlassian.com/oauth/token',
        authorizationUrl: 'https://auth.atlassian.com/authorize',
        introspection: 'unknown',
        clientAuth: 'client_secret_post',
        body: 'json',
        rotates: 'always',
        replayWindow: 600,
        refreshTokenLifetime: { days: 90, kind: 'rolling' },
        howToGet: 'Scope `offline_access` and `audience=api.atlassian.com`.',
        invalidGrantCauses: [
            'The user changed the password of the Atlassian account.',
            'The refresh token was not used for 90 days.',
            'The refresh token was already used, and the new one was not saved.',
            'The sign-in is older than 365 days, if the app has an absolute lifetime.',
        ],
        note: 'A refresh token that no longer works gets status 403 with `invalid_grant`. A used token still works for 10 minutes.',
        source: 'https://developer.atlassian.com/cloud/oauth/getting-started/refresh-tokens/',
        confidence: 'documented',
    },
    auth0: {
        title: 'Auth0',
        tokenUrl: 'https://{domain}/oauth/token',
        authorizationUrl: 'https://{domain}/authorize',
        introspection: 'none',
        domain: { description: 'tenant host, such as `acme.eu.auth0.com`' },
        clientAuth: 'client_secret_post',
        rotates: 'sometimes',
        replayWindow: 0,
        howToGet: 'Scope `offline_access`.',
        invalidGrantCauses: [
            'The refresh token was already used. With rotation on, a second use ends all tokens of that sign-in.',
            'The refresh token is older than the lifetime that the application sets.',
            'The user has more refresh tokens for the application than Auth0 keeps.',
        ],
        note: 'Rotation and its overlap period (0 seconds unless set) are settings of the application. A refresh token that no longer works gets status 403 with `invalid_grant`.',
        source: 'https://auth0.com/docs/secure/tokens/refresh-tokens/refresh-token-rotation',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/oauth/providers/b-e.ts
const providersBToE = {
    bitbucket: {
        title: 'Bitbucket Cloud',
        tokenUrl: 'https://bitbucket.org/site/oauth2/access_token',
        authorizationUrl: 'https://bitbucket.org/site/oauth2/authorize',
        introspection: 'unknown',
        clientAuth: 'client_secret_basic',
        rotates: 'unknown',
        note: 'Not the OAuth server of Jira and Confluence.',
        source: 'https://developer.atlassian.com/cloud/bitbucket/oauth-2/',
        confidence: 'documented',
    },
    box: {
        title: 'Box',
        tokenUrl: 'https://api.box.com/oauth2/token',
        authorizationUrl: 'https://account.box.com/api/oauth2/authorize',
        revocation: { url: 'https://api.box.com/oauth2/revoke', refreshToken: 'unknown' },
        introspection: 'unknown',
        clientAuth: 'client_secret_post',
        rotates: 'always',
        replayWindow: 0,
        refreshTokenLifetime: { days: 60, kind: 'issued' },
        invalidGrantCauses: [
            'The refresh token was already used. It works once.',
            'The refresh token was not used for 60 days.',
        ],
        source: 'https://developer.box.com/guides/authentication/tokens/refresh/',
        confidence: 'documented',
    },
    cognito: {
        title: 'Amazon Cognito',
        tokenUrl: 'https://{domain}/oauth2/token',
        authorizationUrl: 'https://{domain}/oauth2/authorize',
        introspection: 'unknown',
        domain: {
            description: 'host of the user pool, such as `acme.auth.eu-west-1.amazoncognito.com`',
        },
        clientAuth: 'client_secret_basic',
        rotates: 'sometimes',
        replayWindow: 0,
        refreshTokenLifetime: { days: 30, kind: 'absolute' },
        howToGet: 'Every authorization code grant gives one.',
        invalidGrantCauses: [
            'The lifetime in the app client (30 days unless changed) is over. Rotation does not extend it.',
            'The refresh token was already rotated, and the grace period of the app client is over.',
        ],
        note: 'Rotation is a setting of the app client, with a grace period of 0 to 60 seconds. Without rotation a refresh gives no new refresh token. The revocation endpoint takes refresh tokens only.',
        source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html',
        confidence: 'documented',
    },
    docusign: {
        title: 'DocuSign',
        tokenUrl: 'https://{domain}/oauth/token',
        authorizationUrl: 'https://{domain}/oauth/auth',
        introspection: 'unknown',
        domain: {
            description: 'account server, `account-d.docusign.com` for the demo environment',
            default: 'account.docusign.com',
        },
        clientAuth: 'client_secret_basic',
        rotates: 'unknown',
        refreshTokenLifetime: { days: 30, kind: 'issued' },
        howToGet: 'Scope `extended` lets each refresh renew the lifetime.',
        invalidGrantCauses: ['The refresh token is older than 30 days.'],
        source: 'https://www.docusign.com/blog/developers/authorization-code-grant-refresh-tokens',
        confidence: 'documented',
    },
    dropbox: {
        title: 'Dropbox',
        tokenUrl: 'https://api.dropboxapi.com/oauth2/token',
        authorizationUrl: 'https://www.dropbox.com/oauth2/authorize',
        introspection: 'unknown',
        clientAuth: 'client_secret_post',
        rotates: 'never',
        howToGet: '`token_access_type=offline` at sign-in.',
        invalidGrantCauses: [
            'The user disconnected the app.',
            'An access token of the same sign-in was revoked. Dropbox then ends the refresh token as well.',
        ],
        note: 'Dropbox revokes with `POST /2/auth/token/revoke` and the access token as bearer, which is not RFC 7009.',
        source: 'https://developers.dropbox.com/oauth-guide',
        confidence: 'second-hand',
    },
    ebay: {
        title: 'eBay',
        tokenUrl: 'https://{domain}/identity/v1/oauth2/token',
        authorizationUrl: 'https://auth.ebay.com/oauth2/authorize',
        introspection: 'unknown',
        domain: {
            description: 'API host, `api.sandbox.ebay.com` for the sandbox',
            default: 'api.ebay.com',
        },
        clientAuth: 'client_secret_basic',
        rotates: 'never',
        howToGet: 'Every authorization code grant gives one.',
        invalidGrantCauses: [
            'The user changed the login name or the password.',
            'The user revoked the app on the My eBay page.',
            'The customer support of eBay revoked the authorization.',
            'The refresh token expired.',
        ],
        source: 'https://developer.ebay.com/api-docs/static/oauth-refresh-token-request.html',
        confidence: 'documented',
    },
    entra: {
        title: 'Microsoft Entra ID',
        tokenUrl: 'https://login.microsoftonline.com/{domain}/oauth2/v2.0/token',
        authorizationUrl: 'https://login.microsoftonline.com/{domain}/oauth2/v2.0/authorize',
        introspection: 'unknown',
        domain: { description: 'tenant ID or name', default: 'organizations' },
        clientAuth: 'client_secret_post',
        certificateCredential: true,
        rotates: 'always',
        refreshTokenLifetime: { days: 90, kind: 'rolling' },
        howToGet: 'Scope `offline_access`.',
        invalidGrantCauses: [
            'AADSTS700082: the refresh token was not used for 90 days.',
            'AADSTS50173: the sign-in was revoked, for example by a new password.',
            'AADSTS700084: the redirect URI is registered as a single-page app. Its refresh tokens end 24 hours after the sign-in.',
            'AADSTS50076 or AADSTS50079: the tenant now asks for multifactor authentication.',
        ],
        note: 'The previous refresh token keeps working until it expires. `private_key_jwt` needs `certificate`. An expired client secret gets `invalid_client` with AADSTS7000222, a wrong one AADSTS7000215.',
        source: 'https://learn.microsoft.com/en-us/entra/identity-platform/refresh-tokens',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/oauth/providers/f-h.ts
const providersFToH = {
    figma: {
        title: 'Figma',
        tokenUrl: 'https://api.figma.com/v1/oauth/refresh',
        authorizationUrl: 'https://www.figma.com/oauth',
        introspection: 'unknown',
        clientAuth: 'client_secret_basic',
        rotates: 'never',
        howToGet: 'Every exchange of a code gives one.',
        note: 'A refresh has its own URL. The response has an access token and its lifetime only.',
        source: 'https://developers.figma.com/docs/rest-api/authentication/',
        confidence: 'second-hand',
    },
    fitbit: {
        title: 'Fitbit',
        tokenUrl: 'https://api.fitbit.com/oauth2/token',
        authorizationUrl: 'https://www.fitbit.com/oauth2/authorize',
        revocation: { url: 'https://api.fitbit.com/oauth2/revoke', refreshToken: 'unknown' },
        introspection: 'none',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        invalidGrantCauses: ['The refresh token was already used. It works once.'],
        note: 'Errors are in a list, `{"errors":[{"errorType":"invalid_grant"}]}`.',
        source: 'https://dev.fitbit.com/build/reference/web-api/authorization/refresh-token/',
        confidence: 'documented',
    },
    github: {
        title: 'GitHub App, user token',
        tokenUrl: 'https://github.com/login/oauth/access_token',
        authorizationUrl: 'https://github.com/login/oauth/authorize',
        introspection: 'none',
        clientAuth: 'client_secret_post',
        errors: { bad_refresh_token: 'invalid_grant', incorrect_client_credentials: 'invalid_client' },
        rotates: 'always',
        replayWindow: 0,
        refreshTokenLifetime: { days: 184, kind: 'issued' },
        revokesPreviousAccessToken: true,
        howToGet: 'User access tokens that expire, an optional feature of the app.',
        invalidGrantCauses: [
            'The refresh token was already used.',
            'The refresh token was not used for six months.',
        ],
        note: 'Errors come with status 200. No client secret is needed if the device flow gave the token.',
        source: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/refreshing-user-access-tokens',
        confidence: 'documented',
    },
    gitlab: {
        title: 'GitLab',
        tokenUrl: 'https://{domain}/oauth/token',
        authorizationUrl: 'https://{domain}/oauth/authorize',
        revocation: { url: 'https://{domain}/oauth/revoke', refreshToken: 'dies' },
        introspection: 'unknown',
        domain: { description: 'host of a self-managed GitLab', default: 'gitlab.com' },
        clientAuth: 'client_secret_post',
        rotates: 'always',
        replayWindow: 0,
        revokesPreviousAccessToken: true,
        howToGet: 'Every authorization code grant gives one.',
        invalidGrantCauses: ['The refresh token was already used.'],
        note: 'The documentation also sends `redirect_uri` with a refresh: add it with `token-params` if your GitLab asks for it.',
        source: 'https://docs.gitlab.com/api/oauth2/',
        confidence: 'documented',
    },
    google: {
        title: 'Google',
        tokenUrl: 'https://oauth2.googleapis.com/token',
        authorizationUrl: 'https://accounts.google.com/o/oauth2/v2/auth',
        revocation: { url: 'https://oauth2.googleapis.com/revoke', refreshToken: 'dies' },
        introspection: 'none',
        clientAuth: 'client_secret_post',
        rotates: 'never',
        refreshTokenLifetime: { days: 180, kind: 'rolling' },
        howToGet: '`access_type=offline` and `prompt=consent` at sign-in.',
        invalidGrantCauses: [
            'The user revoked the access of the app.',
            'The refresh token was not used for six months.',
            'The consent screen is in testing. Its refresh tokens end after 7 days.',
            'The user changed the password, and the scopes include Gmail.',
            'The user has more than 100 refresh tokens for the client. Google ends the oldest one.',
            'The user granted access for a limited time, and it is over.',
            'A session policy of Google Cloud asks for a new sign-in (`error_subtype` is `invalid_rapt`).',
            'An administrator restricted one of the services.',
        ],
        source: 'https://developers.google.com/identity/protocols/oauth2#expiration',
        confidence: 'documented',
    },
    hubspot: {
        title: 'HubSpot',
        tokenUrl: 'https://api.hubapi.com/oauth/2026-03/token',
        authorizationUrl: 'https://app.hubspot.com/oauth/authorize',
        // https://developers.hubspot.com/docs/api-reference/2026-03/authentication/oauth-tokens/token-introspect
        introspection: { url: 'https://api.hubapi.com/oauth/2026-03/token/introspect' },
        clientAuth: 'client_secret_post',
        errors: { BAD_REFRESH_TOKEN: 'invalid_grant' },
        rotates: 'unknown',
        howToGet: 'Every exchange of a code gives one.',
        invalidGrantCauses: ['The refresh token is invalid, expired or revoked.'],
        note: 'HubSpot ends the older endpoint `/oauth/v1/token` on 2027-02-16.',
        source: 'https://developers.hubspot.com/docs/api-reference/legacy/authentication/oauth-tokens/v1/migration-guide',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/oauth/providers/k-o.ts
const providersKToO = {
    keycloak: {
        title: 'Keycloak',
        tokenUrl: 'https://{domain}/protocol/openid-connect/token',
        authorizationUrl: 'https://{domain}/protocol/openid-connect/auth',
        revocation: {
            url: 'https://{domain}/protocol/openid-connect/revoke',
            refreshToken: 'survives',
        },
        // https://www.keycloak.org/docs-api/latest/javadocs/org/keycloak/protocol/oidc/RefreshTokenIntrospectionProvider.html
        introspection: { url: 'https://{domain}/protocol/openid-connect/token/introspect' },
        domain: { description: 'host and realm, such as `sso.example.com/realms/prod`' },
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        replayWindow: 0,
        howToGet: 'Scope `offline_access` for a token that outlives the session.',
        invalidGrantCauses: [
            'The session of the user ended, and the token is not an offline token.',
            'The refresh token was already used, and the realm has "Revoke Refresh Token" on.',
        ],
        note: 'Sends a new refresh token each time. "Revoke Refresh Token" decides whether the old one still works.',
        source: 'https://www.keycloak.org/docs/latest/server_admin/#_timeouts',
        confidence: 'documented',
    },
    linear: {
        title: 'Linear',
        tokenUrl: 'https://api.linear.app/oauth/token',
        authorizationUrl: 'https://linear.app/oauth/authorize',
        revocation: { url: 'https://api.linear.app/oauth/revoke', refreshToken: 'unknown' },
        introspection: 'unknown',
        clientAuth: 'client_secret_post',
        rotates: 'always',
        replayWindow: 1_800,
        howToGet: 'Every exchange of a code gives one.',
        invalidGrantCauses: ['The refresh token was used more than 30 minutes ago.'],
        note: 'A used refresh token gets its replacement again for 30 minutes. No client secret is needed if the sign-in used PKCE.',
        source: 'https://linear.app/developers/oauth-2-0-authentication',
        confidence: 'documented',
    },
    linkedin: {
        title: 'LinkedIn',
        tokenUrl: 'https://www.linkedin.com/oauth/v2/accessToken',
        authorizationUrl: 'https://www.linkedin.com/oauth/v2/authorization',
        introspection: 'unknown',
        clientAuth: 'client_secret_post',
        rotates: 'never',
        refreshTokenLifetime: { days: 365, kind: 'absolute' },
        howToGet: 'Approved partners only.',
        invalidGrantCauses: ['365 days passed since the sign-in. Use does not extend them.'],
        source: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/programmatic-refresh-tokens',
        confidence: 'documented',
    },
    miro: {
        title: 'Miro',
        tokenUrl: 'https://api.miro.com/v1/oauth/token',
        authorizationUrl: 'https://miro.com/oauth/authorize',
        introspection: 'unknown',
        clientAuth: 'client_secret_post',
        rotates: 'always',
        refreshTokenLifetime: { days: 60, kind: 'issued' },
        howToGet: 'The setting "Expire user authorization token", made when the app is created.',
        invalidGrantCauses: ['The refresh token is older than 60 days.'],
        note: "Tokens of Miro's MCP server come from another server and have other lifetimes.",
        source: 'https://developers.miro.com/reference/get-new-access-token-using-refresh-token',
        confidence: 'documented',
    },
    notion: {
        title: 'Notion',
        tokenUrl: 'https://api.notion.com/v1/oauth/token',
        authorizationUrl: 'https://api.notion.com/v1/oauth/authorize',
        introspection: 'unknown',
        clientAuth: 'client_secret_basic',
        body: 'json',
        headers: { 'notion-version': '2022-06-28' },
        rotates: 'always',
        replayWindow: 0,
        invalidGrantCauses: ['The refresh token was already used.'],
        note: 'The response has no expiry.',
        source: 'https://developers.notion.com/reference/refresh-a-token',
        confidence: 'documented',
    },
    okta: {
        title: 'Okta',
        tokenUrl: 'https://{domain}/oauth2/v1/token',
        authorizationUrl: 'https://{domain}/oauth2/v1/authorize',
        revocation: { url: 'https://{domain}/oauth2/v1/revoke', refreshToken: 'survives' },
        // https://developer.okta.com/docs/api/openapi/okta-oauth/oauth/tag/OrgAS/
        introspection: { url: 'https://{domain}/oauth2/v1/introspect' },
        domain: { description: 'organization host, such as `acme.okta.com`' },
        clientAuth: 'client_secret_basic',
        rotates: 'sometimes',
        replayWindow: 30,
        howToGet: 'Scope `offline_access`.',
        invalidGrantCauses: [
            'The refresh token was rotated, and the grace period (30 seconds unless changed) is over.',
            'The refresh token is older than the policy of the authorization server allows.',
            'The refresh token was revoked.',
        ],
        note: 'A custom authorization server has its own endpoints: set `token-url`.',
        source: 'https://developer.okta.com/docs/guides/refresh-tokens/main/',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/oauth/providers/p-r.ts
const providersPToR = {
    pipedrive: {
        title: 'Pipedrive',
        tokenUrl: 'https://oauth.pipedrive.com/oauth/token',
        authorizationUrl: 'https://oauth.pipedrive.com/oauth/authorize',
        revocation: { url: 'https://oauth.pipedrive.com/oauth/revoke', refreshToken: 'unknown' },
        introspection: 'unknown',
        clientAuth: 'client_secret_basic',
        rotates: 'unknown',
        refreshTokenLifetime: { days: 60, kind: 'rolling' },
        howToGet: 'Every authorization code grant gives one.',
        invalidGrantCauses: ['The refresh token was not used for 60 days.'],
        note: 'The response names the API host of the company in `api_domain`.',
        source: 'https://pipedrive.readme.io/docs/marketplace-oauth-authorization',
        confidence: 'second-hand',
    },
    procore: {
        title: 'Procore',
        tokenUrl: 'https://{domain}/oauth/token',
        authorizationUrl: 'https://{domain}/oauth/authorize',
        revocation: { url: 'https://{domain}/oauth/revoke', refreshToken: 'dies' },
        introspection: 'none',
        domain: { description: 'login host, if not production', default: 'login.procore.com' },
        clientAuth: 'client_secret_post',
        rotates: 'always',
        replayWindow: 0,
        howToGet: 'Every authorization code grant gives one.',
        invalidGrantCauses: [
            'The refresh token was already used. It ends with the request, even if the response is lost.',
            'The access token was revoked. Procore then ends the refresh token as well.',
        ],
        source: 'https://developers.procore.com/documentation/content/troubleshooting',
        confidence: 'documented',
    },
    quickbooks: {
        title: 'QuickBooks Online',
        tokenUrl: 'https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer',
        authorizationUrl: 'https://appcenter.intuit.com/connect/oauth2',
        revocation: {
            url: 'https://developer.api.intuit.com/v2/oauth2/tokens/revoke',
            refreshToken: 'unknown',
        },
        introspection: 'none',
        clientAuth: 'client_secret_basic',
        rotates: 'sometimes',
        refreshTokenLifetime: { days: 100, kind: 'rolling' },
        invalidGrantCauses: [
            'An older refresh token was sent. Intuit logs it as "Refresh token not found".',
            'The refresh token was not used for 100 days.',
            'The sign-in is older than five years.',
        ],
        note: 'The refresh token changes about once a day. Five years after the sign-in, you must sign in again.',
        source: 'https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/oauth-2.0',
        confidence: 'documented',
    },
    ringcentral: {
        title: 'RingCentral',
        tokenUrl: 'https://platform.ringcentral.com/restapi/oauth/token',
        authorizationUrl: 'https://platform.ringcentral.com/restapi/oauth/authorize',
        introspection: 'unknown',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        refreshTokenLifetime: { days: 7, kind: 'issued' },
        revokesPreviousAccessToken: true,
        howToGet: 'Every authorization code grant gives one.',
        invalidGrantCauses: [
            'The refresh token is older than 7 days.',
            'The refresh token was already used. It works once.',
            'The user ended the session of the app.',
            'The user changed the password.',
            'An administrator set an absolute session timeout, and it is over.',
            'The app has too many sessions for the user. The limit is usually five.',
        ],
        note: 'A schedule must run at least once a week.',
        source: 'https://developers.ringcentral.com/guide/authentication/refresh-tokens',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/oauth/providers/sa-sn.ts
const providersSaToSn = {
    salesforce: {
        title: 'Salesforce',
        tokenUrl: 'https://{domain}/services/oauth2/token',
        authorizationUrl: 'https://{domain}/services/oauth2/authorize',
        revocation: { url: 'https://{domain}/services/oauth2/revoke', refreshToken: 'survives' },
        // https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oidc_token_introspection_endpoint.htm
        introspection: { url: 'https://{domain}/services/oauth2/introspect' },
        domain: {
            description: 'My Domain, or `test.salesforce.com` for sandboxes',
            default: 'login.salesforce.com',
        },
        clientAuth: 'client_secret_post',
        transientDescriptions: [
            'token request is already being processed',
            'expired authorization code',
        ],
        rotates: 'sometimes',
        replayWindow: 0,
        howToGet: 'Scope `refresh_token` (or `offline_access`).',
        invalidGrantCauses: [
            'The refresh token was already rotated. A second use ends the current refresh token and its access tokens.',
            'The lifetime in the policy of the app is over.',
            'The user approved the app more than five times. Each further approval ends the oldest one.',
            'The user or an administrator revoked the app.',
        ],
        note: 'Rotation and lifetime are policies of the app. The response has no `expires_in`. Of two simultaneous requests one gets `invalid_grant` although the refresh token is good; it is repeated.',
        source: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_refresh_token_flow.htm',
        confidence: 'documented',
    },
    servicenow: {
        title: 'ServiceNow',
        tokenUrl: 'https://{domain}/oauth_token.do',
        authorizationUrl: 'https://{domain}/oauth_auth.do',
        introspection: 'unknown',
        domain: { description: 'instance host, such as `acme.service-now.com`' },
        clientAuth: 'client_secret_post',
        rotates: 'unknown',
        refreshTokenLifetime: { days: 100, kind: 'issued' },
        howToGet: 'An OAuth application registry for external clients.',
        invalidGrantCauses: [
            'The lifespan in the application registry (100 days unless changed) is over.',
            'The user or an administrator revoked the token.',
        ],
        note: 'Both lifetimes are settings of the application registry: access tokens last 30 minutes and refresh tokens 100 days unless changed.',
        source: 'https://www.servicenow.com/docs/r/zurich/platform-security/authentication/t_ManageTokens.html',
        confidence: 'documented',
    },
    shopify: {
        title: 'Shopify, expiring offline token',
        tokenUrl: 'https://{domain}/admin/oauth/access_token',
        authorizationUrl: 'https://{domain}/admin/oauth/authorize',
        introspection: 'unknown',
        domain: { description: 'shop host, such as `acme.myshopify.com`' },
        clientAuth: 'client_secret_post',
        rotates: 'always',
        replayWindow: 2_592_000,
        refreshTokenLifetime: { days: 90, kind: 'issued' },
        howToGet: '`expiring=1` in the exchange of the code.',
        invalidGrantCauses: [
            'The replacement of the refresh token was already used.',
            'The refresh token is older than 90 days.',
        ],
        note: 'A used refresh token works until its replacement is used, for 30 days at most.',
        source: 'https://shopify.dev/changelog/more-resilient-refreshes-for-expiring-offline-access-tokens',
        confidence: 'documented',
    },
    slack: {
        title: 'Slack',
        tokenUrl: 'https://slack.com/api/oauth.v2.access',
        authorizationUrl: 'https://slack.com/oauth/v2/authorize',
        introspection: 'unknown',
        clientAuth: 'client_secret_post',
        tokenProperty: '/authed_user',
        errors: {
            bad_client_secret: 'invalid_client',
            fatal_error: 'transient',
            internal_error: 'transient',
            invalid_client_id: 'invalid_client',
            invalid_refresh_token: 'invalid_grant',
            ratelimited: 'transient',
            token_expired: 'invalid_grant',
            token_revoked: 'invalid_grant',
        },
        rotates: 'always',
        replayWindow: 0,
        howToGet: 'Token rotation, a setting of the app.',
        invalidGrantCauses: [
            'The refresh token was already used.',
            'The app uses PKCE, and the refresh token is older than 30 days.',
            'Token rotation is off, so Slack gave no refresh token.',
        ],
        note: 'Errors come with status 200 and `ok: false`. After `internal_error` or `fatal_error` a part of the request may have succeeded, so the refresh token may be used up.',
        source: 'https://docs.slack.dev/authentication/using-token-rotation',
        confidence: 'documented',
    },
    snowflake: {
        title: 'Snowflake',
        tokenUrl: 'https://{domain}/oauth/token-request',
        authorizationUrl: 'https://{domain}/oauth/authorize',
        introspection: 'unknown',
        domain: { description: 'account host, such as `acme-prod.snowflakecomputing.com`' },
        clientAuth: 'client_secret_basic',
        rotates: 'sometimes',
        replayWindow: 0,
        refreshTokenLifetime: { days: 90, kind: 'issued' },
        howToGet: '`OAUTH_ISSUE_REFRESH_TOKENS = TRUE` in the security integration.',
        invalidGrantCauses: [
            'A single-use refresh token was used again. Snowflake then ends all previous refresh tokens and access tokens.',
            'The lifetime in the security integration (90 days unless changed) is over.',
        ],
        note: 'Rotates only with single-use refresh tokens, a setting. A rotation starts a new lifetime and ends all previous access tokens.',
        source: 'https://docs.snowflake.com/en/user-guide/single-use-refresh-tokens',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/oauth/providers/sp-w.ts
const providersSpToW = {
    spotify: {
        title: 'Spotify',
        tokenUrl: 'https://accounts.spotify.com/api/token',
        authorizationUrl: 'https://accounts.spotify.com/authorize',
        introspection: 'unknown',
        clientAuth: 'client_secret_basic',
        rotates: 'sometimes',
        refreshTokenLifetime: { days: 182, kind: 'absolute' },
        invalidGrantCauses: ['Six months passed since the sign-in. Use does not extend them.'],
        source: 'https://developer.spotify.com/blog/2026-06-18-refresh-token-expiration',
        confidence: 'documented',
    },
    square: {
        title: 'Square',
        tokenUrl: 'https://connect.squareup.com/oauth2/token',
        authorizationUrl: 'https://connect.squareup.com/oauth2/authorize',
        introspection: 'unknown',
        clientAuth: 'client_secret_post',
        body: 'json',
        rotates: 'never',
        howToGet: 'Every exchange of a code gives one.',
        note: 'The response has `expires_at`, an ISO 8601 time, and no `expires_in`. Refresh tokens of the code flow do not expire; those of the PKCE flow work once.',
        source: 'https://developer.squareup.com/reference/square/o-auth/obtain-token',
        confidence: 'documented',
    },
    strava: {
        title: 'Strava',
        tokenUrl: 'https://www.strava.com/oauth/token',
        authorizationUrl: 'https://www.strava.com/oauth/authorize',
        revocation: { url: 'https://www.strava.com/oauth/revoke', refreshToken: 'unknown' },
        introspection: 'unknown',
        clientAuth: 'client_secret_post',
        rotates: 'sometimes',
        replayWindow: 0,
        howToGet: 'Every exchange of a code gives one.',
        invalidGrantCauses: ['A newer refresh token exists. It ends the older one at once.'],
        note: 'If the access token lasts longer than another hour, a refresh returns the same one. The response has `expires_at` in epoch seconds.',
        source: 'https://developers.strava.com/docs/authentication/',
        confidence: 'documented',
    },
    twitch: {
        title: 'Twitch',
        tokenUrl: 'https://id.twitch.tv/oauth2/token',
        authorizationUrl: 'https://id.twitch.tv/oauth2/authorize',
        introspection: 'none',
        clientAuth: 'client_secret_post',
        rotates: 'sometimes',
        howToGet: 'Every authorization code grant gives one.',
        invalidGrantCauses: [
            'The user disconnected the app.',
            'The app is a public client, and its refresh token was already used or is older than 30 days.',
        ],
        note: 'The response has `scope` as a list of strings. `GET /oauth2/validate` checks an access token, but is not RFC 7662.',
        source: 'https://dev.twitch.tv/docs/authentication/refresh-tokens/',
        confidence: 'documented',
    },
    webex: {
        title: 'Webex',
        tokenUrl: 'https://webexapis.com/v1/access_token',
        authorizationUrl: 'https://webexapis.com/v1/authorize',
        introspection: 'unknown',
        clientAuth: 'client_secret_post',
        rotates: 'unknown',
        howToGet: 'An integration; every exchange of a code gives one.',
        source: 'https://developer.webex.com/docs/authentication',
        confidence: 'second-hand',
    },
    withings: {
        title: 'Withings',
        tokenUrl: 'https://wbsapi.withings.net/v2/oauth2',
        authorizationUrl: 'https://account.withings.com/oauth2_user/authorize2',
        introspection: 'unknown',
        clientAuth: 'client_secret_post',
        params: { action: 'requesttoken' },
        tokenProperty: '/body',
        rotates: 'always',
        replayWindow: 28_800,
        refreshTokenLifetime: { days: 365, kind: 'issued' },
        howToGet: 'Every exchange of a code gives one.',
        invalidGrantCauses: [
            'The refresh token was replaced more than 8 hours ago, or the new access token was already used.',
            'The refresh token is older than a year.',
        ],
        note: 'Every response has status 200. The member `status` is 0 for success, and anything else is an error. A used refresh token works for 8 hours, or until the new access token is used.',
        source: 'https://developer.withings.com/developer-guide/v3/integration-guide/public-health-data-api/get-access/access-and-refresh-tokens-no-recover',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/oauth/providers/x-z.ts
const providersXToZ = {
    x: {
        title: 'X',
        tokenUrl: 'https://api.x.com/2/oauth2/token',
        authorizationUrl: 'https://x.com/i/oauth2/authorize',
        introspection: 'unknown',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        replayWindow: 0,
        howToGet: 'Scope `offline.access`.',
        invalidGrantCauses: ['The refresh token was already used. It works once.'],
        source: 'https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/authorization-code',
        confidence: 'documented',
    },
    xero: {
        title: 'Xero',
        tokenUrl: 'https://identity.xero.com/connect/token',
        authorizationUrl: 'https://login.xero.com/identity/connect/authorize',
        introspection: 'unknown',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        replayWindow: 1_800,
        refreshTokenLifetime: { days: 60, kind: 'rolling' },
        howToGet: 'Scope `offline_access`.',
        invalidGrantCauses: [
            'The refresh token was used more than 30 minutes ago.',
            'The refresh token was not used for 60 days.',
        ],
        source: 'https://developer.xero.com/documentation/guides/oauth2/auth-flow/',
        confidence: 'documented',
    },
    zoho: {
        title: 'Zoho',
        tokenUrl: 'https://{domain}/oauth/v2/token',
        authorizationUrl: 'https://{domain}/oauth/v2/auth',
        introspection: 'unknown',
        domain: {
            description: 'data center `us`, `eu`, `in`, `au`, `jp`, `cn`, `sa` or `ca`, or the accounts host of another one',
            default: 'us',
            regions: {
                au: 'accounts.zoho.com.au',
                ca: 'accounts.zohocloud.ca',
                cn: 'accounts.zoho.com.cn',
                eu: 'accounts.zoho.eu',
                in: 'accounts.zoho.in',
                jp: 'accounts.zoho.jp',
                sa: 'accounts.zoho.sa',
                us: 'accounts.zoho.com',
            },
        },
        clientAuth: 'client_secret_post',
        errors: { invalid_code: 'invalid_grant' },
        transientDescriptions: ['access denied'],
        rotates: 'never',
        howToGet: '`access_type=offline` and `prompt=consent` at sign-in, or a code of a self client.',
        invalidGrantCauses: [
            'The user revoked the refresh token.',
            'The user made a 21st refresh token. Zoho then deletes the first one.',
        ],
        note: 'A refresh token gives 10 access tokens in 10 minutes. The next request gets status 200 with `Access Denied` until the 10 minutes are over.',
        source: 'https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token-expiry.html',
        confidence: 'documented',
    },
    zoom: {
        title: 'Zoom',
        tokenUrl: 'https://zoom.us/oauth/token',
        authorizationUrl: 'https://zoom.us/oauth/authorize',
        revocation: { url: 'https://zoom.us/oauth/revoke', refreshToken: 'unknown' },
        introspection: 'unknown',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        replayWindow: 0,
        refreshTokenLifetime: { days: 90, kind: 'rolling' },
        revokesPreviousAccessToken: true,
        howToGet: 'A user-managed or admin-managed OAuth app. Server-to-server apps have none.',
        invalidGrantCauses: [
            'The refresh token was already used.',
            'The refresh token was not used for 90 days.',
        ],
        source: 'https://developers.zoom.us/docs/integrations/oauth/',
        confidence: 'second-hand',
    },
};

;// CONCATENATED MODULE: ./src/oauth/providers/index.ts









const presets = {
    ...providersA,
    ...providersBToE,
    ...providersFToH,
    ...providersKToO,
    ...providersPToR,
    ...providersSaToSn,
    ...providersSpToW,
    ...providersXToZ,
};
/** Every other provider, by `token-url`. Nothing is known of it. */
const custom = {
    title: 'Any other provider',
    tokenUrl: '',
    introspection: 'unknown',
    clientAuth: 'client_secret_post',
    rotates: 'unknown',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-6',
    confidence: 'documented',
};
/** The presets in alphabetical order, then `custom`. */
const providers = { ...presets, custom };
/** Older names of a preset in one of its regions. */
const aliases = {
    'anypoint-ca': { preset: 'anypoint', region: 'ca1' },
    'anypoint-eu': { preset: 'anypoint', region: 'eu1' },
    'anypoint-gov': { preset: 'anypoint', region: 'gov' },
    'anypoint-jp': { preset: 'anypoint', region: 'jp1' },
};
const providerNames = [...Object.keys(providers), ...Object.keys(aliases)];
/** What is known of a provider, by its name or by an alias, whose region is fixed. */
function findProvider(name) {
    if (!Object.hasOwn(aliases, name))
        return providers[name];
    const { preset, region } = aliases[name];
    const { domain: _, ...fixed } = atDomain(providers[preset], region);
    return fixed;
}

;// CONCATENATED MODULE: ./src/action/model.ts
/** How to proceed if the job may hold an older token than the secret. */
const onStaleChoices = ['fail', 'warn', 'ignore'];
/** What a secret is for, and how sentences name it. */
const tokenNames = {
    'refresh-token': 'refresh token',
    'access-token': 'access token',
};

;// CONCATENATED MODULE: ./src/action/inputs/keyed-lines.ts

/** In bytes, for each line. */
const LONGEST = 8_192;
/** One `name=value` pair per line. Empty lines do not count. */
function pairs(reserved) {
    return keyedLines({
        line: /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/,
        form: 'name=value',
        value: (0,parsers/* printableText */.XU)(LONGEST),
        problem: name => reserved.includes(name.toLowerCase()) ? 'which has an input of its own' : undefined,
    });
}
/** One `Name: value` header per line, by lower-case name (RFC 9110 §5.1). Empty lines do not count. */
const headers = keyedLines({
    line: /^\s*([\w!#$%&'*+.^`|~-]+):\s*(\S.*?)\s*$/,
    form: '`Name: value`',
    value: (0,parsers/* printableAscii */.NF)(LONGEST),
    toKey: name => name.toLowerCase(),
    problem: name => (RESERVED.has(name) ? 'which this action sets itself' : undefined),
});
/** Credentials, the format of the body, and what belongs to a connection (RFC 9110 §7.6.1). */
const RESERVED = new Set([
    ...['authorization', 'proxy-authorization', 'host', 'expect', 'accept-encoding'],
    ...['content-type', 'content-length', 'content-encoding', 'transfer-encoding'],
    ...['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade'],
]);
/** A value may be a secret: no error repeats one. */
function keyedLines(rules) {
    const { line: pattern, form, value: parseValue, toKey = name => name, problem } = rules;
    return raw => {
        const found = new Map();
        for (const [index, line] of raw.split(/\r?\n/).entries()) {
            if (line.trim() === '')
                continue;
            const [, name, value = ''] = pattern.exec(line) ?? [];
            if (name === undefined) {
                return new parsers/* InputError */.dz(`must be ${form} lines; line ${index + 1} is not`);
            }
            const key = toKey(name);
            const reason = problem(key);
            if (reason !== undefined)
                return new parsers/* InputError */.dz(`must not set ${key}, ${reason}`);
            if (found.has(key))
                return new parsers/* InputError */.dz(`sets a name again in line ${index + 1}`);
            const checked = parseValue(`${name}${value}`);
            if (checked instanceof parsers/* InputError */.dz) {
                return new parsers/* InputError */.dz(`${checked.text} in line ${index + 1}`);
            }
            found.set(key, value);
        }
        return Object.fromEntries(found);
    };
}

;// CONCATENATED MODULE: ./src/action/inputs/pasted-token.ts
/** What people paste instead of the token itself, most certain first. */
const shapes = [
    [/^(["'`“”‘’]).*\1[,;]?$|^[“‘].*[”’]$/su, 'has quotes around it'],
    [/^[{[]/, 'looks like JSON'],
    [/^(?:Authorization:\s*)?Bearer\s/i, 'begins with `Bearer`, as in an Authorization header'],
    [/^(?:access|refresh)_?token\s*[=:]/i, 'begins with a parameter name, such as `refresh_token=`'],
    [/^https?:\/\//i, 'looks like a URL'],
    [/[?&](?:refresh_token|access_token|grant_type)=/, 'looks like a query string'],
    [/^(?=.*%)(?:[\w.~-]|%[\da-f]{2})+$/i, 'is URL-encoded'],
    [
        /^\$\{\{.*\}\}$|^\$[A-Z_]+$|^(?:secrets|env|vars)\.\w+$/,
        'looks like an expression that was not evaluated',
    ],
    [/^(?:null|undefined|none|changeme|todo|\*{3,}|<.*>)$/i, 'is a placeholder'],
    [/^(?:gh[opsu]_|github_pat_)/, 'looks like a token for GitHub'],
];
/** Why a value does not look like a token, as the rest of a sentence; undefined if it does. */
function pastedTokenProblem(value) {
    const shape = shapes.find(([pattern]) => pattern.test(value));
    return shape && `${shape[1]}. Save only the token itself in the secret`;
}

;// CONCATENATED MODULE: ./src/action/inputs/schema.ts











/** GitHub's limit for a secret is 48 KB. */
const LARGEST_SECRET = 48 * 1_024;
const asciiSecret = (0,parsers/* secret */.rJ)((0,parsers/* printableAscii */.NF)(LARGEST_SECRET));
/** Accepts what the secret of a refresh token may contain. */
const refreshToken = raw => {
    const problem = pastedTokenProblem(raw);
    return problem === undefined ? asciiSecret(raw) : new parsers/* InputError */.dz(problem);
};
/** The log shows this input, unless it comes from a secret. */
const publicCertificate = raw => (0,pem/* holdsPrivateKey */.j)(raw)
    ? new parsers/* InputError */.dz('holds a private key. Put only the certificate there')
    : certificate(raw);
/** Excludes variables that would change what later steps run. */
const variableName = (0,parsers/* matching */.wC)(/^(?!(GITHUB|RUNNER|INPUT|ACTIONS|STATE)_|(PATH|HOME|CI|NODE_OPTIONS|LD_PRELOAD|BASH_ENV)$)[A-Z_][A-Z0-9_]{0,254}$/i, 'is not the name of an environment variable that a workflow may set');
/** Parameters that have inputs of their own. `client_id` has a rule of its own. */
const ownParameters = [
    'grant_type',
    'refresh_token',
    'scope',
    'client_secret',
    'client_assertion',
    'client_assertion_type',
];
/** What every input accepts. */
const schema = {
    provider: (0,parsers/* oneOf */.yL)(providerNames),
    domain: (0,parsers/* optional */.lq)(domain),
    'token-url': (0,parsers/* optional */.lq)(endpoint),
    'client-id': (0,parsers/* required */.mw)((0,parsers/* printableText */.XU)(1_024)),
    'client-secret': (0,parsers/* optional */.lq)((0,parsers/* secret */.rJ)((0,parsers/* printableText */.XU)(LARGEST_SECRET))),
    'client-auth': (0,parsers/* optional */.lq)((0,parsers/* oneOf */.yL)(Object.keys(clientAuthMethods))),
    'private-key': (0,parsers/* optional */.lq)(signingKey),
    'private-key-id': (0,parsers/* optional */.lq)((0,parsers/* printableAscii */.NF)(1_024)),
    certificate: (0,parsers/* optional */.lq)(publicCertificate),
    'assertion-audience': (0,parsers/* optional */.lq)((0,parsers/* printableText */.XU)(2_048)),
    'refresh-token': (0,parsers/* required */.mw)(refreshToken),
    scope: (0,parsers/* optional */.lq)((0,parsers/* printableAscii */.NF)(4_096)),
    'token-params': (0,parsers/* optional */.lq)(pairs(ownParameters)),
    'token-headers': (0,parsers/* optional */.lq)(headers),
    'token-format': (0,parsers/* optional */.lq)((0,parsers/* oneOf */.yL)(['form', 'json'])),
    'github-token': (0,parsers/* required */.mw)(asciiSecret),
    'secret-name': (0,parsers/* required */.mw)(names/* secretName */.Gf),
    environment: (0,parsers/* optional */.lq)((0,parsers/* printableText */.XU)(255)),
    organization: (0,parsers/* optional */.lq)(names/* organizationName */.Tz),
    repository: (0,parsers/* required */.mw)(names/* repositoryName */.aR),
    app: (0,parsers/* listOf */.c3)(github_target/* apps */.lA),
    'access-token-secret': (0,parsers/* optional */.lq)(names/* secretName */.Gf),
    // Anything: a value that is no token is replaced by the next refresh.
    'access-token': (0,parsers/* optional */.lq)((0,parsers/* secret */.rJ)(raw => raw)),
    'min-validity': (0,parsers/* wholeNumber */.rD)(0, 31_536_000),
    'force-refresh': parsers/* boolean */.zM,
    'export-env': (0,parsers/* optional */.lq)(variableName),
    'on-stale': (0,parsers/* oneOf */.yL)(onStaleChoices),
    'revoke-on-exit': parsers/* boolean */.zM,
    'revocation-url': (0,parsers/* optional */.lq)(endpoint),
    'introspection-url': (0,parsers/* optional */.lq)(endpoint),
    'retry-timeout': (0,parsers/* wholeNumber */.rD)(0, 3_600),
    'dry-run': parsers/* boolean */.zM,
    'github-api-url': (0,parsers/* required */.mw)(baseUrl),
};
/** Masked before anything else happens. A private key is sometimes pasted into `certificate`. */
const secretInputs = [
    'refresh-token',
    'access-token',
    'client-secret',
    'private-key',
    'certificate',
    'github-token',
];

;// CONCATENATED MODULE: ./src/action/inputs/raw.ts



function rawInputs({ core }) {
    const names = Object.keys(schema);
    return new Map(names.map(input => [input, core.getInput(input)]));
}
/** Masks the secret inputs, and what else is named as a secret, in all later output. */
function maskInputs(raw, { redactor }) {
    for (const input of secretInputs) {
        for (const part of (0,signing_key/* secretParts */.Bm)(raw.get(input) ?? ''))
            redactor.add(new secret/* Secret */.z(part));
    }
    const lines = `${raw.get('token-headers') ?? ''}\n${raw.get('token-params') ?? ''}`;
    for (const [, value = ''] of lines.matchAll(NAMED_AS_SECRET)) {
        redactor.add(new secret/* Secret */.z(value.trim()));
    }
}
/** The value of a header or parameter whose name says that it is secret, such as `X-Api-Key`. */
const NAMED_AS_SECRET = /^[ \t]*[^\s:=]*(?:key|token|secret|password|assertion|cookie|signature)[ \t]*[:=][ \t]*(\S.*)$/gim;

;// CONCATENATED MODULE: ./src/action/inputs/conflicts.ts



/** Every conflict between inputs, one sentence each. */
function findConflicts(values, provider, invalid) {
    const given = (input) => values[input] !== undefined || invalid.has(input);
    const name = values.provider;
    const known = name !== undefined;
    const auth = values['client-auth'] ?? provider.clientAuth;
    const credential = invalid.has('client-auth') ? undefined : clientAuthMethods[auth];
    const { domain } = provider;
    const revokes = values['revoke-on-exit'] === true;
    const { certificate, 'private-key': key } = values;
    const authKnown = !invalid.has('client-auth') && (known || values['client-auth'] !== undefined);
    const isAuth = (...methods) => authKnown && methods.includes(auth);
    const rules = [
        [
            given('environment') && given('organization'),
            '`environment` and `organization` exclude each other: the secret belongs to one of them.',
        ],
        [
            given('environment') && values.app?.some(app => app !== 'actions') === true,
            '`app` must be `actions` for an environment secret: the other stores have no environments.',
        ],
        [
            known && !given('token-url') && provider.tokenUrl === '',
            `\`token-url\` is required with the provider \`${name}\`.`,
        ],
        [
            !given('token-url') &&
                !given('domain') &&
                domain !== undefined &&
                (0,endpoint_url/* endpointProblem */.$)(provider.tokenUrl) !== undefined,
            `\`domain\` is required with the provider \`${name}\`: ${domain?.description}.`,
        ],
        [
            !given('token-url') &&
                values.domain !== undefined &&
                domain !== undefined &&
                (0,endpoint_url/* endpointProblem */.$)(provider.tokenUrl) !== undefined,
            '`domain` does not lead to a usable URL of the token endpoint: it must be https.',
        ],
        [
            isUnknownRegion(values.domain, domain),
            `\`domain\` must be one of ${Object.keys(domain?.regions ?? {}).join(', ')}, or a host, with the provider \`${name}\`.`,
        ],
        [
            known && given('domain') && domain === undefined,
            `\`domain\` has no effect with the provider \`${name}\`. Remove it.`,
        ],
        [
            known && credential !== undefined && !given(credential),
            `\`${credential}\` is required for the client authentication \`${auth}\`. Select another with \`client-auth\`.`,
        ],
        [
            given('assertion-audience') && isAuth('client_secret_post', 'client_secret_basic', 'none'),
            `\`assertion-audience\` has no effect with the client authentication \`${auth}\`. Remove it.`,
        ],
        [
            given('certificate') && authKnown && !isAuth('private_key_jwt'),
            `\`certificate\` has no effect with the client authentication \`${auth}\`. Remove it.`,
        ],
        [
            certificate !== undefined && key !== undefined && !certificate.checkPrivateKey(key.key),
            '`certificate` does not belong to `private-key`.',
        ],
        [
            provider.certificateCredential === true &&
                isAuth('private_key_jwt') &&
                !given('certificate') &&
                !given('private-key-id') &&
                key !== undefined &&
                key.id === undefined,
            `\`certificate\` is required for \`private_key_jwt\` with the provider \`${name}\`.`,
        ],
        [
            authKnown &&
                !isAuth('client_secret_basic') &&
                values['token-params']?.['client_id'] !== undefined,
            `\`token-params\` must not set client_id with the client authentication \`${auth}\`, which sends \`client-id\` itself.`,
        ],
        [
            values['access-token-secret'] !== undefined &&
                values['access-token-secret'].toUpperCase() === values['secret-name']?.toUpperCase(),
            '`access-token-secret` must not be the secret of the refresh token.',
        ],
        [
            given('access-token') && !given('access-token-secret'),
            '`access-token` requires `access-token-secret`: the name of the secret that it comes from.',
        ],
        [
            revokes && (given('access-token') || given('access-token-secret')),
            '`revoke-on-exit` cannot be used with `access-token-secret` or `access-token`: it would revoke a token that other jobs share.',
        ],
        [
            known &&
                revokes &&
                provider.revocation === undefined &&
                !given('revocation-url') &&
                (domain === undefined || given('domain') || domain.default !== undefined),
            `\`revoke-on-exit\` requires \`revocation-url\` with the provider \`${name}\`.`,
        ],
        [
            revokes && provider.revocation?.refreshToken === 'dies',
            `\`revoke-on-exit\` cannot be used with \`${name}\`: revoking the access token also ends the refresh token.`,
        ],
        [
            usesTokenUp(values['introspection-url'], provider),
            '`introspection-url` must not be the token endpoint or a revocation endpoint: a request there can end the refresh token.',
        ],
    ];
    return rules.filter(([broken]) => broken).map(([, text]) => text);
}
/** Whether a request to this URL may do more than ask. */
function usesTokenUp(url, { tokenUrl, revocation }) {
    if (url === undefined)
        return false;
    const others = [tokenUrl, revocation?.url ?? ''].map(other => URL.parse(other)?.href);
    return others.includes(url) || /revo(ke|cation)[^/]*\/?$/i.test(new URL(url).pathname);
}
/** A name without a dot or a port where a region is expected. */
function isUnknownRegion(given, domain) {
    if (given === undefined || domain?.regions === undefined)
        return false;
    return regionHost(domain, given) === undefined && !/[.:]/.test(given);
}

;// CONCATENATED MODULE: ./src/shared/action-inputs.ts
/** Every input of the action, as action.yml has it, which a test compares. */
const actionInputs = {
    provider: { default: 'anypoint' },
    domain: {},
    'token-url': {},
    'client-id': { required: true },
    'client-secret': {},
    'client-auth': {},
    'private-key': {},
    'private-key-id': {},
    certificate: {},
    'assertion-audience': {},
    'refresh-token': { required: true },
    scope: {},
    'token-params': {},
    'token-headers': {},
    'token-format': {},
    'github-token': { required: true },
    'secret-name': { required: true },
    environment: {},
    organization: {},
    repository: {},
    app: { default: 'actions' },
    'access-token-secret': {},
    'access-token': {},
    'min-validity': { default: '300' },
    'force-refresh': { default: 'false' },
    'export-env': {},
    'on-stale': { default: 'fail' },
    'revoke-on-exit': { default: 'false' },
    'revocation-url': {},
    'introspection-url': {},
    'retry-timeout': { default: '120' },
    'dry-run': { default: 'false' },
    'github-api-url': {},
};
/** What an empty input means. */
const defaults = Object.fromEntries(Object.entries(actionInputs).flatMap(([name, input]) => 'default' in input ? [[name, input.default]] : []));

;// CONCATENATED MODULE: ./src/action/inputs/defaults.ts

/**
 * The values of empty inputs. action.yml has the same defaults, but a workflow with
 * `provider: ${{ inputs.provider }}` makes an input empty.
 */
function defaultsFor(env) {
    return {
        ...defaults,
        repository: env['GITHUB_REPOSITORY'],
        'github-api-url': env['GITHUB_API_URL'],
    };
}

;// CONCATENATED MODULE: ./src/shared/command-line.ts
/** The version of package.json, which a test compares. */
const VERSION = '1.0.0';
/** The action as a workflow names it: the repository, the commit of a version, and that version. */
const ACTION = 'your-org/refresh-oauth-token@0000000000000000000000000000000000000000 # v1';
/** The name of the package, in `dist/` and at npm. */
const PACKAGE = 'refresh-oauth-token';
/** Whether npm has this version. Messages and documents then name it there. */
const PUBLISHED = false;
/** How a user starts the command line; always of this version. */
const PROGRAM = PUBLISHED ? `npx ${PACKAGE}@${VERSION}` : 'node dist/cli.js';
/**
 * How to run a command that follows: `run this in a checkout of acme/action at v1`.
 *
 * @param env with the repository and the version of the action in use
 */
function runThis(env) {
    if (PUBLISHED)
        return 'run this';
    const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env;
    const known = isName(repository) && isName(ref);
    return `run this in a checkout of ${known ? `${repository} at ${ref}` : 'this action at the version in use'}`;
}
function isName(text) {
    return text !== undefined && /^[\w./-]{1,200}$/.test(text);
}
/** `node dist/cli.js login --provider anypoint`: values are quoted for a POSIX shell. */
function commandLine(command, options) {
    const words = options.flatMap(([name, value]) => value === undefined ? [] : value === true ? [`--${name}`] : [`--${name}`, shellWord(value)]);
    return [PROGRAM, command, ...words].join(' ');
}
/** The text as one word of a POSIX shell, in quotes only where it needs them. */
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./src/action/sign-in-options.ts
const signInOptions = [
    'provider',
    'domain',
    'token-url',
    'client-id',
    'client-auth',
    'private-key-id',
    'assertion-audience',
    'scope',
    'repository',
    'environment',
    'organization',
    'secret-name',
    'github-api-url',
];

;// CONCATENATED MODULE: ./src/action/sign-in-command.ts



/**
 * The command that signs in and saves a new refresh token in the secret of these inputs. It contains
 * nothing secret. A value that the log must not show is left out, and the command line asks for it.
 */
function signInCommand(inputs, { redactor }) {
    const { provider, organization, repository } = inputs;
    const known = providerNames.find(name => name === provider) ?? 'custom';
    const implied = {
        'client-auth': findProvider(known).clientAuth,
        'github-api-url': 'https://api.github.com',
        ...(organization !== undefined && { repository }),
    };
    return commandLine('login', signInOptions.map(name => {
        const value = inputs[name];
        const shown = value !== undefined && redactor.redact(value) === value;
        return [name, shown && value !== implied[name] ? value : undefined];
    }));
}

;// CONCATENATED MODULE: ./src/action/inputs/missing-refresh-token.ts


/**
 * GitHub passes an empty refresh token if this job cannot see the secret. Lists the causes that
 * this run itself shows, or else all usual ones.
 *
 * @see https://docs.github.com/en/actions/reference/security/secrets
 */
async function explainMissingToken(problems, inputs, runtime) {
    const { context } = await __webpack_require__.e(/* import() */ 548).then(__webpack_require__.bind(__webpack_require__, 548));
    const pullRequest = context.payload.pull_request;
    const causes = [
        ...(runtime.env['GITHUB_ACTOR'] === 'dependabot[bot]' ? [DEPENDABOT] : []),
        ...(pullRequest?.head?.repo?.fork === true ? [FORK] : []),
    ];
    const others = problems.filter(problem => !problem.startsWith('`refresh-token`'));
    const lines = [
        `\`refresh-token\` is empty. ${causes.length > 0 ? 'The cause:' : 'Usual causes:'}`,
        ...(causes.length > 0 ? causes : usualCauses).map(cause => `- ${cause}`),
        ...(others.length > 0 ? ['Other inputs have problems too:'] : []),
        ...others.map(problem => `- ${problem}`),
    ];
    // A new token would not reach this run either.
    const signIn = causes.length > 0 ? undefined : signInCommand(inputs, runtime);
    return new shared_failure/* Failure */.HR({
        code: 'refresh_token_missing',
        message: lines.join('\n'),
        remedy: `Check which of these causes applies, fix it, and run the workflow again.${signIn ? ' If the secret does not exist yet, sign in to the provider.' : ''}`,
        signIn,
    });
}
const DEPENDABOT = 'Dependabot started this run. Such a run sees only Dependabot secrets.';
const FORK = 'A pull request from a fork started this run. Such a run sees no secrets.';
const usualCauses = [
    'The secret belongs to an environment, and the job does not name that environment (`environment:`).',
    'The secret does not exist yet.',
    'The secret has a different name than the one in `refresh-token: ${{ secrets.NAME }}`.',
    'The secret belongs to the organization and is not shared with this repository.',
    'The job is in a reusable workflow, and the caller does not pass its secrets (`secrets:`).',
    'A pull request from a fork, or Dependabot, started the run.',
];

;// CONCATENATED MODULE: ./src/action/inputs/resolve-provider.ts



/** The provider that the inputs name, with its URLs filled in. An input replaces a preset's value. */
function resolveProvider(values) {
    const { revocation: known, ...preset } = atDomain(findProvider(values.provider ?? 'custom'), values.domain);
    const revocation = resolveRevocation(known, values['revocation-url']);
    const ownTokenUrl = values['token-url'];
    return {
        ...preset,
        tokenUrl: ownTokenUrl ?? preset.tokenUrl,
        ...(values['token-format'] && { body: values['token-format'] }),
        headers: { ...preset.headers, ...values['token-headers'] },
        introspection: resolveIntrospection(preset.introspection, values),
        ...(revocation && { revocation }),
    };
}
/** Nothing is known of an endpoint that the user names; a preset's knowledge stays. */
function resolveRevocation(known, given) {
    const url = given ?? known?.url;
    if (url === undefined || (0,endpoint_url/* endpointProblem */.$)(url) !== undefined)
        return undefined;
    return { url, refreshToken: known?.refreshToken ?? 'unknown' };
}
/** A preset's endpoint does not know the tokens of another server. */
function resolveIntrospection(known, { 'introspection-url': given, 'token-url': ownTokenUrl }) {
    if (given !== undefined)
        return { url: given };
    if (ownTokenUrl !== undefined)
        return 'unknown';
    return typeof known === 'string' || (0,endpoint_url/* endpointProblem */.$)(known.url) === undefined ? known : 'unknown';
}

;// CONCATENATED MODULE: ./src/action/inputs/read.ts









/**
 * Reads every input once. Masks the secret ones first, and reports all problems in one message.
 *
 * @throws Failure `input_invalid`, `refresh_token_missing`
 */
async function readInputs(runtime) {
    const raw = rawInputs(runtime);
    maskInputs(raw, runtime);
    const defaults = defaultsFor(runtime.env);
    const values = {};
    const invalid = new Set();
    const problems = [];
    for (const [input, given] of raw) {
        const text = given || defaults[input] || '';
        const value = schema[input](text);
        if (!(value instanceof parsers/* InputError */.dz)) {
            values[input] = value;
            continue;
        }
        problems.push(`\`${input}\` ${value.text}.`);
        if (text !== '')
            invalid.add(input);
    }
    const provider = resolveProvider(values);
    problems.push(...findConflicts(values, provider, invalid));
    if (runtime.env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
        problems.push(UNVERIFIED_TLS);
    if (raw.get('refresh-token') === '') {
        throw await explainMissingToken(problems, values, runtime);
    }
    if (problems.length > 0) {
        throw new shared_failure/* Failure */.HR({
            code: 'input_invalid',
            message: ['The inputs are not valid:', ...problems].join('\n- '),
            remedy: "Fix the inputs listed above in the workflow's `with:` block.",
        });
    }
    return toInputs(values, provider);
}
const UNVERIFIED_TLS = 'The environment variable `NODE_TLS_REJECT_UNAUTHORIZED=0` disables the verification of certificates. Remove it; a private CA goes into `NODE_EXTRA_CA_CERTS`.';
function toInputs(values, provider) {
    const key = values['private-key'];
    return {
        signIn: values,
        provider,
        tokenUrl: provider.tokenUrl,
        revocation: provider.revocation,
        client: {
            id: values['client-id'],
            auth: values['client-auth'] ?? provider.clientAuth,
            secret: values['client-secret'],
            privateKey: key &&
                (0,signing_key/* keyFor */.bm)(provider, key, {
                    id: values['private-key-id'],
                    certificate: values.certificate,
                }),
            assertionAudience: values['assertion-audience'],
        },
        refreshToken: values['refresh-token'],
        scope: values.scope,
        tokenParams: values['token-params'] ?? {},
        owner: toOwner(values),
        apps: values.app,
        secretName: values['secret-name'],
        accessTokenSecret: values['access-token-secret'],
        accessToken: values['access-token'],
        minValidity: values['min-validity'] * 1_000,
        forceRefresh: values['force-refresh'],
        exportEnv: values['export-env'],
        revokeOnExit: values['revoke-on-exit'],
        dryRun: values['dry-run'],
        onStale: values['on-stale'],
        github: { token: values['github-token'], apiUrl: values['github-api-url'] },
        retryTimeout: values['retry-timeout'] * 1_000,
    };
}
function toOwner({ repository, environment, organization }) {
    const [owner = '', repo = ''] = repository.split('/');
    if (organization !== undefined)
        return { kind: 'organization', org: organization };
    if (environment !== undefined)
        return { kind: 'environment', owner, repo, environment };
    return { kind: 'repository', owner, repo };
}

;// CONCATENATED MODULE: ./src/github/put-secret-command.ts

/**
 * The command that saves an encrypted value by hand, with `gh`. It contains nothing secret,
 * since only GitHub can decrypt the value. A long list of repositories is looked up when it runs.
 *
 * @see https://cli.github.com/manual/gh_api
 */
function putSecretCommand(write) {
    const { start, parts } = partsOf(write);
    const value = write.sealed.encrypted_value;
    const line = `${start} ${parts.join(' ')}`;
    if (line.length + value.length < LONGEST_LINE)
        return `${line}${quoted(value)}`;
    return `${start} ${parts.join(NEXT_LINE)}"${wrapped(value, 800)}"`;
}
/** The runner's live log cuts lines at 1,024 characters. */
const LONGEST_LINE = 1_000;
/** The same command in short lines, for a page. */
function wrappedPutSecretCommand(write) {
    const { start, parts } = partsOf(write);
    return `${[start, ...parts].join(NEXT_LINE)}"${wrapped(write.sealed.encrypted_value, 60)}"`;
}
/** A shell joins lines that end in a backslash. */
const NEXT_LINE = ' \\\n  ';
function wrapped(value, length) {
    return (value.match(new RegExp(`.{1,${length}}`, 'g')) ?? []).join('\\\n');
}
/** `GH_HOST=…` for a `gh` command, or nothing for github.com. */
function hostPrefix(apiUrl) {
    const { host } = new URL(apiUrl);
    return host === 'api.github.com' ? '' : `GH_HOST=${quotedIfNeeded(host.replace(/^api\./, ''))} `;
}
/** The words before the encrypted value. */
function partsOf(write) {
    const { target, sealed, visibility, visibilityOf } = write;
    const ids = visibility?.selected_repository_ids;
    const prefix = hostPrefix(write.apiUrl);
    const parts = [
        quoted((0,github_target/* secretPath */.s6)(target).slice(1)),
        `-f key_id=${quoted(sealed.key_id)}`,
        ...(visibility === undefined ? [] : [`-f visibility=${visibility.visibility}`]),
        ...(ids ?? []).map(id => `-F 'selected_repository_ids[]=${id}'`),
        ...(visibility?.visibility === 'selected' && ids === undefined
            ? [selectedRepositories({ ...target, ...visibilityOf }, prefix)]
            : []),
        `-f encrypted_value=`,
    ];
    return { start: `${prefix}gh api --method PUT`, parts };
}
function selectedRepositories(target, prefix) {
    const path = quoted(`${(0,github_target/* secretPath */.s6)(target).slice(1)}/repositories`);
    const query = `'.repositories[] | "-F selected_repository_ids[]=\\(.id)"'`;
    return `$(${prefix}gh api --paginate ${path} --jq ${query})`;
}
/** For a POSIX shell. */
function quoted(value) {
    return `'${value.replaceAll("'", `'\\''`)}'`;
}
function quotedIfNeeded(value) {
    return /^[\w.:-]+$/.test(value) ? value : quoted(value);
}

;// CONCATENATED MODULE: ./src/github/encryption-basis.ts
/**
 * Whether somebody wrote the secret after it was read. GitHub has no compare-and-swap, and no other
 * mark of a version than `updated_at`, in whole seconds.
 */
function hasChanged(basis, now) {
    if (basis.foundUpdatedAt !== undefined) {
        return Date.parse(now.updatedAt) !== Date.parse(basis.foundUpdatedAt);
    }
    // It was not looked up. `updated_at` is cut to the second, and the clocks differ by up to one.
    return Date.parse(now.updatedAt) >= Date.parse(basis.sealedAt) - 2_000;
}
const printedValues = [
    'refresh token',
    'access token',
    'client secret',
    'private key',
    'writer token',
];
/** The line that stands beside a printed value. `parseBasis` reads it. */
function describeBasis({ what, keyId, foundUpdatedAt, sealedAt }) {
    return `This ${what} was encrypted with key_id ${keyId} at ${sealedAt}, while updated_at was ${foundUpdatedAt ?? 'not known'}.`;
}
/** Undefined for any other line. */
function parseBasis(line) {
    const { what, keyId, sealedAt = '', updatedAt = '' } = LINE.exec(line)?.groups ?? {};
    if (keyId === undefined || Number.isNaN(Date.parse(sealedAt)))
        return undefined;
    const known = updatedAt !== 'not known';
    if (known && Number.isNaN(Date.parse(updatedAt)))
        return undefined;
    return {
        what: what,
        keyId,
        sealedAt,
        foundUpdatedAt: known ? updatedAt : undefined,
    };
}
const LINE = new RegExp(`This (?<what>${printedValues.join('|')}) was encrypted with key_id (?<keyId>[\\w.-]{1,128}) at (?<sealedAt>[\\dTZ:.+-]{20,40}), while updated_at was (?<updatedAt>not known|[\\dTZ:.+-]{20,40}?)\\.(?:\\s|$)`);

;// CONCATENATED MODULE: ./src/action/store-command.ts





/**
 * The command of the command line that checks and saves a printed value: by the number of this run,
 * or, for a secret of another repository or organization, from the lines that a person pastes.
 */
function storeCommand({ target, apiUrl }, env) {
    const api = apiUrl === 'https://api.github.com' ? undefined : apiUrl;
    const place = inLogOf(target, env) ?? store_command_placeOf(target);
    return commandLine('store', [...place, ['github-api-url', api]]);
}
/** What `storeCommand` is for, and where to run it, as the beginning of a sentence. */
function describeStore({ target }, env, lines = 'the lines above') {
    const paste = inLogOf(target, env) === undefined ? ` and paste ${lines}` : '';
    return `Or, to check first that nothing newer is there, ${runThis(env)}${paste}:`;
}
/** The line that the command line needs beside a printed value. */
function basisOf(write) {
    const { token, sealed, foundUpdatedAt, sealedAt } = write;
    const keyId = sealed.key_id;
    return describeBasis({ what: tokenNames[token], keyId, foundUpdatedAt, sealedAt });
}
/** The recovery commands for the job's summary. */
function recoveryBlocks(writes, env) {
    const values = writes.map((write) => ({
        caption: `To save the new ${tokenNames[write.token]} in the ${(0,github_target/* labelTarget */.WW)(write.target)}, run \`gh auth login\`, then:`,
        command: wrappedPutSecretCommand(write),
    }));
    const lines = 'the lines of the group `Recovery` in the log';
    const checks = new Map(writes.map(write => [storeCommand(write, env), describeStore(write, env, lines)]));
    return [...values, ...[...checks].map(([command, caption]) => ({ caption, command }))];
}
/** The run whose log shows the value. The command line stores only what belongs to its repository. */
function inLogOf(target, env) {
    const { GITHUB_RUN_ID: run = '', GITHUB_REPOSITORY: repository = '' } = env;
    if (!/^\d{1,15}$/.test(run) || !isOwn(target, repository))
        return undefined;
    return [
        ['run', run],
        ['repository', repository],
    ];
}
/** A secret of this repository, or of the organization that owns it. */
function isOwn({ owner }, repository) {
    const [login = ''] = repository.split('/');
    const isSame = (name, other) => name.toLowerCase() === other.toLowerCase();
    return owner.kind === 'organization'
        ? isSame(owner.org, login)
        : isSame(`${owner.owner}/${owner.repo}`, repository);
}
function store_command_placeOf({ owner }) {
    return owner.kind === 'organization'
        ? [['organization', owner.org]]
        : [['repository', `${owner.owner}/${owner.repo}`]];
}

;// CONCATENATED MODULE: ./src/action/print-recovery.ts



/**
 * Prints the recovery command in a group of its own.
 *
 * @param verified false if another step of the job may have written it
 */
function printRecovery(write, { core, env }, verified = true) {
    const label = (0,github_target/* labelTarget */.WW)(write.target);
    core.startGroup(`${verified ? 'Recovery' : 'Unverified recovery'}: the new value of the ${label}, encrypted`);
    core.info(verified ? 'If this step cannot save it, run `gh auth login`, then:' : UNVERIFIED);
    core.info('');
    core.info(putSecretCommand(write));
    core.info('');
    core.info(basisOf(write));
    core.info(describeStore(write, env));
    core.info('');
    core.info(storeCommand(write, env));
    core.info('');
    core.info('The value is encrypted. Only GitHub can decrypt it, so this log discloses nothing.');
    core.endGroup();
}
const UNVERIFIED = 'This value cannot be verified with `github-token`: the input is empty or changed during the job, or another step wrote the value. If you trust every step of the job, run `gh auth login`, then:';

;// CONCATENATED MODULE: ./src/http/response.ts
/** What a server sent in response to a request, possibly cut off. */
class HttpResponse {
    status;
    headers;
    /** At most 1 MiB, with the content coding removed where that is possible. */
    content;
    /** Why the content may be incomplete. Undefined if it arrived whole. */
    truncated;
    constructor(status, headers, content, truncated) {
        this.status = status;
        this.headers = headers;
        this.content = content;
        this.truncated = truncated;
    }
    get ok() {
        return this.status >= 200 && this.status < 300;
    }
    /** The content as UTF-8, without a byte order mark. */
    get text() {
        return new TextDecoder().decode(this.content);
    }
}
/** No response arrived, not even a status line. */
class NetworkError {
    /** False only if no server can have processed the request. */
    mayHaveBeenProcessed;
    /** The reason in words for a log, such as `the connection was refused (ECONNREFUSED)`. */
    reason;
    /** Another attempt would fail the same way, for example on an untrusted certificate. */
    permanent;
    constructor(mayHaveBeenProcessed, reason, permanent = false) {
        this.mayHaveBeenProcessed = mayHaveBeenProcessed;
        this.reason = reason;
        this.permanent = permanent;
    }
}
/** Header fields from a flat list of names and values, as Node has them. */
function joinHeaders(raw) {
    const headers = new Map();
    for (let index = 0; index + 1 < raw.length; index += 2) {
        const [field = '', value = ''] = raw.slice(index, index + 2);
        const name = field.toLowerCase();
        const before = headers.get(name);
        headers.set(name, before === undefined ? value : `${before}, ${value}`);
    }
    return headers;
}

;// CONCATENATED MODULE: ./src/oauth/client-authentication.ts
/** Adds the client's authentication to a form for this endpoint (RFC 6749 §2.3). */
async function client_authentication_authenticate(client, endpoint, form) {
    await methods[client.auth](client, form, endpoint);
}
/** Loads the code that signs assertions, if this client needs it. */
async function loadAuthentication({ auth }) {
    if (methods[auth] === addAssertion)
        await Promise.all(/* import() */[__webpack_require__.e(439), __webpack_require__.e(998)]).then(__webpack_require__.bind(__webpack_require__, 998));
}
/** Whether Basic authentication has to escape characters of the ID or the secret. */
function escapesInBasic({ id, secret }) {
    return [id, secret?.reveal() ?? ''].some(value => escapeForBasic(value) !== value);
}
const methods = {
    client_secret_post: ({ id, secret }, { body }) => {
        body.set('client_id', id);
        body.set('client_secret', secret?.reveal() ?? '');
    },
    client_secret_basic: ({ id, secret }, { headers }) => {
        const credentials = `${escapeForBasic(id)}:${escapeForBasic(secret?.reveal() ?? '')}`;
        headers.set('authorization', `Basic ${Buffer.from(credentials).toString('base64')}`);
    },
    private_key_jwt: addAssertion,
    client_secret_jwt: addAssertion,
    none: ({ id }, { body }) => body.set('client_id', id),
};
/**
 * Form encoding (RFC 6749 §2.3.1) with a space as `%20`, which every server that decodes accepts.
 * Only what needs it is escaped: many servers do not decode at all.
 */
function escapeForBasic(value) {
    return encodeURIComponent(value.toWellFormed());
}
async function addAssertion(client, form, endpoint) {
    const { signAssertion } = await Promise.all(/* import() */[__webpack_require__.e(439), __webpack_require__.e(998)]).then(__webpack_require__.bind(__webpack_require__, 998));
    await signAssertion(client, endpoint, form.body);
}

;// CONCATENATED MODULE: ./src/oauth/form-request.ts


/** Sends parameters and the client's authentication as a form, once. */
async function postForm({ url, client, parameters }, options, { http, redactor }) {
    const headers = new Map([['accept', 'application/json']]);
    const form = { body: new URLSearchParams(parameters), headers };
    await client_authentication_authenticate(client, url, form);
    form_request_maskCredentials(form, redactor);
    const body = form.body.toString();
    return http.send({ url, method: 'POST', headers: form_request_headersOf(form, form_request_FORM), body, ...options });
}
/** Without a charset: the media type defines none, and some servers compare the field exactly. */
const form_request_FORM = 'application/x-www-form-urlencoded';
function form_request_headersOf({ headers }, contentType) {
    return {
        'user-agent': 'refresh-oauth-token',
        ...Object.fromEntries(headers),
        'content-type': contentType,
    };
}
/** Registers the credentials that were made for this request, so that no echo shows them. */
function form_request_maskCredentials({ headers, body }, redactor) {
    const basic = headers.get('authorization')?.replace(/^\S+ /, '');
    for (const value of [basic, body.get('client_assertion')]) {
        if (value)
            redactor.add(new secret/* Secret */.z(value));
    }
}

;// CONCATENATED MODULE: ./src/oauth/token-endpoint.ts


/**
 * Sends one refresh request (RFC 6749 §6). `classify` says what its result means. The signal does not
 * abort a request that may have arrived.
 */
async function requestTokens({ refreshToken, scope, params, ...request }, options, dependencies) {
    const parameters = {
        ...(scope && { scope }),
        ...params,
        refresh_token: refreshToken.reveal(),
        grant_type: 'refresh_token',
    };
    return postTokenRequest({ ...request, parameters }, options, dependencies);
}
/**
 * Sends a request for any grant (RFC 6749 §4) in the provider's own format, once. Unless the
 * options say otherwise, the signal does not abort a request that may have arrived.
 */
async function postTokenRequest({ provider, tokenUrl, client, parameters }, options, { http, redactor }) {
    const form = {
        body: new URLSearchParams({ ...provider.params, ...parameters }),
        headers: new Map(Object.entries({ accept: 'application/json', ...provider.headers })),
    };
    await authenticate(client, tokenUrl, form);
    maskCredentials(form, redactor);
    const json = provider.body === 'json';
    return http.send({
        url: tokenUrl,
        method: 'POST',
        headers: headersOf(form, json ? 'application/json' : FORM),
        body: json ? JSON.stringify(Object.fromEntries(form.body)) : form.body.toString(),
        keepOnceSent: true,
        ...options,
        lenient: true,
    });
}
/** Asks the provider to revoke the access token (RFC 7009 §2.1). */
async function requestRevocation({ url, client, accessToken }, dependencies) {
    const parameters = { token: accessToken.reveal(), token_type_hint: 'access_token' };
    return postForm({ url, client, parameters }, { responseTimeout: 30_000 }, dependencies);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: ./src/action/state.ts + 1 modules
var state = __webpack_require__(494);
;// CONCATENATED MODULE: ./src/action/token-to-revoke.ts



const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/**
 * Saves the access token for the post step, which revokes it. The state file is plain text, so the
 * token is encrypted. The key is derived from the used refresh token, which the post step receives
 * as an input again and which is nowhere on the disk.
 */
function saveTokenToRevoke(accessToken, usedToken, { core }) {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, deriveKey(usedToken), nonce);
    const text = Buffer.concat([cipher.update(accessToken.reveal()), cipher.final()]);
    const saved = Buffer.concat([nonce, cipher.getAuthTag(), text]);
    core.saveState(TOKEN_TO_REVOKE, saved.toString('base64'));
}
/** Undefined if the refresh token is not the one that the access token was saved with. */
function readTokenToRevoke(usedToken, { core }) {
    const saved = Buffer.from(core.getState(state/* TOKEN_TO_REVOKE */.RA), 'base64');
    const text = saved.subarray(NONCE_BYTES + TAG_BYTES);
    try {
        const nonce = saved.subarray(0, NONCE_BYTES);
        const decipher = (0,external_node_crypto_.createDecipheriv)(CIPHER, deriveKey(usedToken), nonce);
        decipher.setAuthTag(saved.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        return new secret/* Secret */.z(Buffer.concat([decipher.update(text), decipher.final()]).toString());
    }
    catch {
        return undefined;
    }
}
function deriveKey(usedToken) {
    return new Uint8Array((0,external_node_crypto_.hkdfSync)('sha256', usedToken.reveal(), '', 'access token in the state', 32));
}

;// CONCATENATED MODULE: ./src/action/revoke.ts



/** Revokes the access token, with one attempt. A problem is a warning and never fails the job. */
async function revoke({ revocation, client, refreshToken }, runtime) {
    const { core, log, redactor } = runtime;
    const accessToken = readTokenToRevoke(refreshToken, runtime);
    if (accessToken === undefined) {
        core.warning('The access token is not revoked: `refresh-token` changed during the job.');
        return;
    }
    redactor.add(accessToken);
    if (revocation === undefined) {
        core.warning('The access token is not revoked: `revocation-url` is missing in the post step.');
        return;
    }
    const { host } = new URL(revocation.url);
    const result = await requestRevocation({ url: revocation.url, client, accessToken }, runtime);
    if (result instanceof NetworkError) {
        core.warning(`The access token is not revoked: ${host}: ${result.reason}.`);
    }
    else if (!result.ok) {
        core.warning(`The access token is not revoked: ${host} responded ${result.status}.`);
    }
    else {
        log.info(`Revoked the access token at ${host}.`);
    }
}

;// CONCATENATED MODULE: ./src/action/failure-with-details.ts

/** A failure after which the summary still has facts to show. */
class FailureWithDetails extends shared_failure/* Failure */.HR {
    details;
    constructor(failure, details) {
        super(failure);
        this.details = details;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
;// CONCATENATED MODULE: ./src/shared/dates.ts
/** `2026-11-03 10:00 UTC`, or with seconds, for comparisons. Never throws. */
function formatUtc(date, precision = 'minute') {
    if (Number.isNaN(date.getTime()))
        return 'an unknown time';
    const end = precision === 'minute' ? -8 : -5;
    return `${date.toISOString().slice(0, end).replace('T', ' ')} UTC`;
}
/** `in 59 minutes`, `12 days ago`: in the largest unit that fits, without the rest. */
function relativeTime(date, now) {
    const ms = date.getTime() - now;
    const size = Math.abs(ms);
    const [unit, length] = UNITS.find(([, length]) => size >= length) ?? [];
    if (unit === undefined || length === undefined)
        return 'now';
    const count = Math.floor(size / length);
    const words = `${count} ${unit}${count === 1 ? '' : 's'}`;
    return ms > 0 ? `in ${words}` : `${words} ago`;
}
/** `in 59 minutes (2026-11-03 10:59 UTC)`. */
function describeDate(date, now) {
    return Number.isNaN(date.getTime())
        ? formatUtc(date)
        : `${relativeTime(date, now)} (${formatUtc(date)})`;
}
const UNITS = (/* unused pure expression or super */ null && ([
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1_000],
]));

;// CONCATENATED MODULE: ./src/action/summary-subject.ts




/** What a summary is about: the provider's name, or its host, also if other inputs are wrong. */
function subjectOf({ core, redactor }) {
    const name = schema.provider(core.getInput('provider') || defaults.provider);
    if (!(name instanceof parsers/* InputError */.dz) && name !== 'custom')
        return findProvider(name).title;
    const url = core.getInput('token-url');
    return URL.canParse(url) ? redactor.redact(new URL(url).hostname) : 'OAuth token';
}

;// CONCATENATED MODULE: ./src/action/wrap-command.ts
/** Breaks a long command of one line before its options, so that a page need not scroll. */
function wrapCommand(command) {
    if (command.includes('\n') || command.length <= 76)
        return command;
    return command.match(PARTS)?.join(' \\\n  ') ?? command;
}
/** An option and its values, or the words before the first option. Quotes keep a word together. */
const PARTS = /(?:'[^']*'|\\.|[^\s'\\])+(?:\s+(?!-)(?:'[^']*'|\\.|[^\s'\\])+)*/g;

;// CONCATENATED MODULE: ./src/action/job-summary.ts




/**
 * Adds a section to the job's summary page. A summary that cannot be written never fails a step.
 * `@actions/core` has a writer of its own, which starts four threads and escapes nothing.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
function writeJobSummary({ sign, title, parts = [], commands = [], rows = [] }, runtime) {
    const blocks = [
        `### ${sign} ${cell(`${subjectOf(runtime)}: ${title}`)}`,
        ...parts.map(([label, text]) => `<b>${cell(label)}</b><br>${list(text)}`),
        ...commands.flatMap(({ caption, command }) => [cell(caption), fenced(wrapCommand(command))]),
        // A table of Markdown has a header row and no row headers. A blank line would end this one.
        ...(rows.length > 0 ? [['<table>', ...rows.map(toRow), '</table>'].join('\n')] : []),
        `<sub>As of ${formatUtc(new Date(runtime.clock.now()))}</sub>`,
    ];
    try {
        (0,external_node_fs_.appendFileSync)(runtime.env['GITHUB_STEP_SUMMARY'] ?? '', `${blocks.join('\n\n')}\n\n`);
    }
    catch {
        runtime.core.debug('The summary could not be written.');
    }
}
function list(text) {
    const [first = '', ...others] = typeof text === 'string' ? [text] : text;
    return others.length === 0 ? cell(first) : `• ${[first, ...others].map(cell).join('<br>• ')}`;
}
function fenced(command) {
    return `\`\`\`sh\n${command}\n\`\`\``;
}
function toRow([label, value]) {
    return `<tr valign="top"><th scope="row" align="left">${cell(label)}</th><td>${cell(value)}</td></tr>`;
}
/**
 * Text for a title, a part, a caption or a cell, in one line of bounded length. Only pairs of backticks have
 * an effect, as code; all other markup, HTML and links from outside are shown as they are.
 */
function cell(text) {
    const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
    const parts = short.split('`');
    const paired = parts.length % 2 === 1;
    const html = paired
        ? parts.map((part, at) => (at % 2 === 1 ? `<code>${plain(part)}</code>` : plain(part))).join('')
        : plain(short);
    return html.replace(/\s*\n(- )?/g, (_, item) => (item ? '<br>• ' : '<br>'));
}
/** GitHub shows no summary of more than 1 MiB. */
const LONGEST_TEXT = 4_000;
function plain(text) {
    return text
        .replace(/[&<>\\`*~[\]|]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, entity)
        .replaceAll('://', '&#58;//')
        .replace(/www\.|@/gi, text => `${entity(text.charAt(0))}${text.slice(1)}`);
}
function entity(mark) {
    return `&#${mark.charCodeAt(0)};`;
}

;// CONCATENATED MODULE: ./src/action/report-failure.ts




/** Fails the step, and reports what happened, what remains of the refresh token and what to do. */
function reportFailure(error, runtime) {
    const { core } = runtime;
    const failure = error instanceof shared_failure/* Failure */.HR ? error : unexpected(error, runtime);
    const { code, message, credential, remedy, signIn } = failure;
    const meaning = shared_failure/* credentialMeanings */.MD[credential];
    const howToSignIn = signIn && `To sign in and save a new refresh token, ${runThis(runtime.env)}:`;
    core.setFailed([`${code}: ${message}`, meaning, `What to do: ${remedy}`, howToSignIn, signIn]
        .filter(Boolean)
        .join('\n'));
    for (const cause of causesOf(failure))
        core.info(`Caused by ${describe(cause, runtime)}`);
    try {
        core.setOutput('error-code', code);
        core.setOutput('credential', credential);
    }
    catch {
        core.warning("The runner's output file (GITHUB_OUTPUT) cannot be written.");
    }
    const details = failure instanceof FailureWithDetails ? failure.details : undefined;
    if (details?.leftToPostStep)
        return;
    writeJobSummary({
        sign: '❌',
        title: `${details?.title ?? 'failed'} (\`${code}\`)`,
        parts: [
            ['What happened', message],
            ['Is my token safe?', `${isSafe[credential]} ${meaning}`],
            ['What to do', remedy],
        ],
        commands: [
            ...(details?.commands ?? []),
            ...(signIn && howToSignIn ? [{ caption: howToSignIn, command: signIn }] : []),
        ],
        rows: details?.rows ?? [],
    }, runtime);
}
const isSafe = {
    untouched: 'Yes.',
    rejected: 'No.',
    unknown: 'Not known.',
    recoverable: 'Not yet.',
    stored: 'Yes.',
};
/** The Failure for a bug. Any text can be in its message, so the message and the stack are redacted. */
function unexpected(error, runtime) {
    const { stack = '' } = error instanceof Error ? error : {};
    const places = stack.split('\n').filter(line => /^\s+at /.test(line));
    return new shared_failure/* Failure */.HR({
        code: 'internal_error',
        message: [
            describe(error, runtime),
            ...places.slice(0, 8).map(place => runtime.redactor.redact(place)),
        ].join('\n'),
        remedy: 'Report it with the lines above. They contain no token.',
    });
}
function describe(error, { redactor }) {
    if (!(error instanceof Error))
        return `a value of type ${typeof error}`;
    return redactor.redact(`${error.name}: ${error.message}`);
}
function causesOf(failure) {
    const causes = [];
    let { cause } = failure;
    while (cause instanceof Error && causes.length < 5) {
        causes.push(cause);
        cause = cause.cause;
    }
    return causes;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(67);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(30);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(692);
;// CONCATENATED MODULE: ./src/http/proxy-variables.ts
/** Whether `env` names a proxy for https. */
function usesProxy(env) {
    return Boolean(env['https_proxy'] || env['HTTPS_PROXY']);
}
/**
 * The variables that name the proxy for https, and nothing else of `env`, since NODE_DEBUG prints
 * what an agent gets. Lower case takes precedence, as in curl. Undefined if the proxy's URL is
 * unusable: Node would ignore it and connect directly.
 */
function proxyVariables(env) {
    const proxy = env['https_proxy'] || env['HTTPS_PROXY'];
    if (!proxy)
        return {};
    const url = proxyUrl(proxy);
    if (url === undefined)
        return undefined;
    return { https_proxy: url, no_proxy: noProxy(env['no_proxy'] || env['NO_PROXY'] || '') };
}
function proxyUrl(value) {
    try {
        const url = new URL(value.includes('://') ? value : `http://${value}`);
        // As Node does with credentials, which fails for `%ZZ`.
        decodeURIComponent(`${url.username}${url.password}`);
        return /^https?:$/.test(url.protocol) ? url.href : undefined;
    }
    catch {
        return undefined;
    }
}
/** With curl, `example.com` also covers its subdomains. Node needs `.example.com` for those. */
function noProxy(list) {
    return list
        .split(/[\s,]+/)
        .flatMap(entry => (/^[a-z][^:*]*$/i.test(entry) ? [entry, `.${entry}`] : [entry]))
        .filter(entry => entry !== '')
        .join(',');
}

;// CONCATENATED MODULE: ./src/http/agents.ts






/** Agents that keep connections for later requests. */
function createAgents(env, preconnected) {
    const plain = new (external_node_http_default()).Agent({ keepAlive: true });
    const proxyEnv = proxyVariables(env);
    if (proxyEnv === undefined)
        return { http: plain, https: undefined };
    // One context for all connections: creating one reads every root certificate.
    const secureContext = (0,external_node_tls_.createSecureContext)();
    const secure = new PreconnectedAgent({ keepAlive: true, proxyEnv, secureContext });
    secure.adopt(preconnected);
    return { http: plain, https: secure };
}
/** An agent whose first requests to an origin use the connections that are already open. */
class PreconnectedAgent extends (external_node_https_default()).Agent {
    #adopted = [];
    /** Starts TLS on these connections and keeps them for the next requests to their origin. */
    adopt(preconnected) {
        this.#adopted.push(...preconnected.map(one => ({ ...one, secured: this.#secure(one) })));
    }
    createConnection(options, callback) {
        const index = this.#adopted.findIndex(({ host, port }) => host === options.host && port === Number(options.port));
        const adopted = index < 0 ? undefined : this.#adopted.splice(index, 1)[0];
        if (adopted === undefined)
            return super.createConnection(options, callback);
        adopted.socket.ref();
        void adopted.secured.then(stream => {
            const usable = stream?.destroyed === false ? stream : super.createConnection(options);
            if (usable)
                callback(null, usable);
        });
        return undefined;
    }
    async #secure({ host, port, socket }) {
        try {
            // TLS can only start now: Node replaces the socket's handle for each address that it tries.
            if (socket.connecting)
                await (0,external_node_events_.once)(socket, 'connect');
        }
        catch {
            return undefined;
        }
        if (socket.destroyed)
            return undefined;
        const servername = (0,external_node_net_.isIP)(host) ? '' : host;
        const options = { ...this.options, host, port, servername, socket };
        const stream = super.createConnection(options);
        // The request that gets this stream sees that it is destroyed, and opens its own.
        return stream?.on('error', () => { });
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(573);
;// CONCATENATED MODULE: ./src/http/bounded-content.ts
/** The largest content of a response that is kept unless the request says otherwise: 1 MiB. */
const MAX_CONTENT = 1024 * 1024;
/** Collects bytes up to a limit. */
class BoundedContent {
    #limit;
    #chunks = [];
    #size = 0;
    constructor(limit = MAX_CONTENT) {
        this.#limit = limit;
    }
    get size() {
        return this.#size;
    }
    /** `1 MiB` */
    get limit() {
        return `${this.#limit / 1024 / 1024} MiB`;
    }
    /** Keeps what fits. False if something did not. */
    add(chunk) {
        const kept = chunk.subarray(0, this.#limit - this.#size);
        this.#chunks.push(kept);
        this.#size += kept.length;
        return kept.length === chunk.length;
    }
    toBuffer() {
        return Buffer.concat(this.#chunks);
    }
}

;// CONCATENATED MODULE: ./src/http/decoders.ts
/** What to try in turn for a content coding by its lower-case name. Nothing if it is unknown. */
async function decoders(coding) {
    // Not at the start, because loading it takes 4 ms and it is hardly ever needed.
    const zlib = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 522, 23));
    const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH, ZSTD_e_flush } = zlib.constants;
    switch (coding) {
        case 'gzip':
        case 'x-gzip':
            return [
                // Some servers mean deflate.
                strict(() => zlib.createUnzip()),
                tolerant(() => zlib.createUnzip({ finishFlush: Z_SYNC_FLUSH })),
                // For a wrong checksum, or garbage behind the end.
                tolerant(() => zlib.createInflateRaw({ finishFlush: Z_SYNC_FLUSH }), GZIP_HEADER_SIZE),
            ];
        case 'deflate':
            return [
                strict(() => zlib.createInflate()),
                // Some servers leave out the zlib header (RFC 9110 §8.4.1.2).
                strict(() => zlib.createInflateRaw()),
                tolerant(() => zlib.createInflate({ finishFlush: Z_SYNC_FLUSH })),
                tolerant(() => zlib.createInflateRaw({ finishFlush: Z_SYNC_FLUSH })),
            ];
        case 'br':
            return [
                strict(() => zlib.createBrotliDecompress()),
                tolerant(() => zlib.createBrotliDecompress({ finishFlush: BROTLI_OPERATION_FLUSH })),
            ];
        case 'zstd':
            return [
                strict(() => zlib.createZstdDecompress()),
                tolerant(() => zlib.createZstdDecompress({ finishFlush: ZSTD_e_flush })),
            ];
        default:
            return [];
    }
}
/** Of a gzip member without optional fields (RFC 1952 §2.3), which is what servers send. */
const GZIP_HEADER_SIZE = 10;
function strict(open) {
    return { open, skip: 0, tolerant: false };
}
function tolerant(open, skip = 0) {
    return { open, skip, tolerant: true };
}

;// CONCATENATED MODULE: ./src/http/content-coding.ts




/**
 * The response without its content codings (RFC 9110 §8.4.1), which some servers apply unasked.
 * Content that is cut off or damaged is decoded as far as possible. Content that is plain text, or
 * that cannot be decoded, stays as it is, whatever the header says. Gzip is known by its bytes.
 */
async function removeContentCoding(response, maxContent) {
    let { content, truncated } = response;
    const named = contentCodings(response);
    for (let layer = 0; layer < MOST_LAYERS && !isText(content); layer++) {
        const coding = named.shift() ?? '';
        const unnamed = !/^(x-)?gzip$/.test(coding) && content.subarray(0, 2).equals(GZIP_MAGIC);
        if (unnamed)
            named.unshift(coding);
        const attempts = unnamed ? await withGzip(coding) : await decoders(coding);
        const decoded = await decode(content, attempts, maxContent);
        if (!decoded)
            break;
        content = decoded.content;
        truncated ??= decoded.truncated;
    }
    return new HttpResponse(response.status, response.headers, content, truncated);
}
/** The coding that was applied last comes first. */
function contentCodings({ headers }) {
    const names = headers.get('content-encoding')?.toLowerCase().split(',') ?? [];
    return names
        .map(name => name.trim())
        .filter(name => name !== '' && name !== 'identity')
        .reverse();
}
/** Some servers do not name gzip, or name something else. Brotli can begin like gzip. */
async function withGzip(coding) {
    const attempts = [...(await decoders('gzip')), ...(await decoders(coding))];
    return attempts.sort((a, b) => Number(a.tolerant) - Number(b.tolerant));
}
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);
/** There is gzip that decodes to itself. */
const MOST_LAYERS = 5;
/** Compressed data has bytes that text does not have. */
function isText(content) {
    return (0,external_node_buffer_.isUtf8)(content) && !content.some(byte => byte < 0x09 || (byte > 0x0d && byte < 0x20));
}
/** The result of the first decoder that can read the content. */
async function decode(content, attempts, maxContent) {
    for (const attempt of attempts) {
        const decoded = await run(attempt, content, maxContent);
        if (decoded !== undefined)
            return decoded;
    }
    return undefined;
}
async function run({ open, skip, tolerant }, content, maxContent) {
    const decoded = new BoundedContent(maxContent);
    let truncated = tolerant ? 'the compressed content is damaged' : undefined;
    try {
        for await (const chunk of open().end(content.subarray(skip))) {
            if (decoded.add(chunk))
                continue;
            truncated = `the decoded content is larger than ${decoded.limit}`;
            break;
        }
    }
    catch {
        return undefined;
    }
    return decoded.size === 0 ? undefined : { content: decoded.toBuffer(), truncated };
}

;// CONCATENATED MODULE: ./src/http/preconnect.ts



// By default, Node tries each address of a host for 250 ms, except the last. With longer round trips
// it never connects. 2 s allow for a lost packet, and five addresses fit into the time to connect.
(0,external_node_net_.setDefaultAutoSelectFamilyAttemptTimeout)(2_000);
/**
 * Opens `count` connections for requests to this URL and sends nothing. Opens none if the URL is
 * not a valid https endpoint or a proxy is configured.
 */
function preconnect(url, count, env) {
    if (usesProxy(env) || (0,endpoint_url/* endpointProblem */.$)(url) !== undefined)
        return [];
    const { protocol, hostname, port } = new URL(url);
    if (protocol !== 'https:')
        return [];
    const origin = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 443) };
    return Array.from({ length: count }, () => {
        const socket = (0,external_node_net_.connect)({ ...origin, noDelay: true }).unref();
        // The request that finds it broken opens its own connection and reports the error.
        socket.on('error', () => { });
        return { ...origin, socket };
    });
}

;// CONCATENATED MODULE: ./src/http/repair-head.ts
/**
 * Rewrites the head of a response, which Node's parser may reject, to the one that curl reads in
 * it, without an empty line at its end. A head without a status line comes back as it is.
 *
 * `body` is what has arrived of the body: it is not chunked if it does not begin with a chunk.
 */
function repairHead(head, body) {
    const [statusLine = '', ...lines] = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
    const [, version = '', status] = STATUS_LINE.exec(statusLine) ?? [];
    if (status === undefined)
        return head;
    const fields = lines.map(toField).filter(({ name }) => name !== '');
    return [
        `HTTP/${version === '1.0' ? version : '1.1'} ${status} `,
        ...fields.filter(({ name }) => !FRAMING.test(name)).map(toLine),
        ...framing(fields, body).map(toLine),
    ].join('\r\n');
}
const STATUS_LINE = /^HTTP\/([\d.]+)[ \t]+(\d{3})(?:[ \t].*)?$/i;
const FRAMING = /^(content-length|transfer-encoding)$/i;
/** The beginning of a chunk (RFC 9112 §7.1), or nothing. */
const CHUNK = /^([0-9a-f]+[ \t]*([;\r\n]|$)|$)/i;
/** A field that Node accepts. Its name is empty if the line has none. */
function toField(line) {
    const [, name = '', value = ''] = /^(.*?)[ \t]*:[ \t]*(.*)$/s.exec(line) ?? [];
    return {
        name: name.replace(/[^\w!#$%&'*+.^`|~-]/g, '_'),
        value: value.replace(/[\0\r]/g, ' '),
    };
}
function toLine({ name, value }) {
    return `${name}: ${value}`;
}
/** How the body ends: after the largest length, or with the connection if there is no such field. */
function framing(fields, body) {
    const values = (wanted) => fields.filter(({ name }) => name.toLowerCase() === wanted).map(({ value }) => value);
    if (/\bchunked\b/i.test(values('transfer-encoding').join()) && CHUNK.test(body)) {
        return [{ name: 'Transfer-Encoding', value: 'chunked' }];
    }
    const lengths = values('content-length')
        .flatMap(value => value.split(','))
        .filter(value => /^\s*\+?\d+\s*$/.test(value))
        .map(Number)
        .filter(Number.isSafeInteger);
    if (lengths.length === 0)
        return [];
    return [{ name: 'Content-Length', value: String(Math.max(...lengths)) }];
}

;// CONCATENATED MODULE: ./src/http/lenient-head.ts

/**
 * Repairs the head of the next response on this socket before Node's parser reads it, and drops
 * informational responses (1xx). The body goes to Node's parser unchanged.
 *
 * Call it in the request's `socket` event: at that time the socket's only listener for data is
 * Node's parser, which this puts back when the head is complete.
 */
function readHeadLeniently(socket) {
    const parsers = socket.listeners('data');
    let received = '';
    const onData = (bytes) => {
        // Latin-1 keeps every byte.
        received = (received + bytes.toString('latin1')).replace(INFORMATIONAL, '').trimStart();
        const { index, 0: emptyLine = '' } = EMPTY_LINE.exec(received) ?? {};
        if (index !== undefined) {
            const body = received.slice(index + emptyLine.length);
            pass(withRepairedHead(received.slice(0, index), body));
        }
        else if (!startsLikeHttp(received) || received.length > MAX_HEAD) {
            pass(received);
        }
    };
    // If the connection ends inside the head, the status line can still be read.
    const onEnd = () => pass(received.includes('\n') ? withRepairedHead(received, '') : received);
    const pass = (text) => {
        socket.off('data', onData).off('end', onEnd);
        for (const parser of parsers) {
            socket.on('data', parser);
            parser.call(socket, Buffer.from(text, 'latin1'));
        }
    };
    socket.removeAllListeners('data').on('data', onData).prependListener('end', onEnd);
}
function withRepairedHead(head, body) {
    return `${repairHead(head, body)}\r\n\r\n${body}`;
}
function startsLikeHttp(text) {
    return 'http/'.startsWith(text.slice(0, 5).toLowerCase());
}
/** In bytes. */
const MAX_HEAD = 1024 * 1024;
const EMPTY_LINE = /\r?\n\r?\n/;
const INFORMATIONAL = /^(\s*HTTP\/[\d.]+[ \t]+1\d\d\b.*?\r?\n\r?\n)+/is;

;// CONCATENATED MODULE: ./src/http/network-error-reasons.ts
/** Why a request got no response, by the error's code. Shows nothing else of the error. */
function networkErrorReason(error, request) {
    const code = error.code ?? error.name;
    const known = code.startsWith('HPE_') ? NOT_HTTP : reasons.get(code);
    const where = isAtProxy(error, request.url) ? 'at the proxy, ' : '';
    const status = error.statusCode === undefined ? '' : ` with ${error.statusCode}`;
    if (known !== undefined)
        return `${where}${known}${status} (${code})`;
    return request.sent
        ? `the connection broke after the request was sent (${code})`
        : `${where}no connection (${code})`;
}
/** Whether another attempt would fail the same way: a certificate does not change meanwhile. */
function isPermanent({ code = '' }) {
    return certificateReasons.has(code);
}
function isAtProxy({ hostname, port, errors }, url) {
    const triedPort = port ?? errors?.[0]?.port;
    if (triedPort !== undefined) {
        return triedPort !== (Number(url.port) || (url.protocol === 'https:' ? 443 : 80));
    }
    return hostname !== undefined && hostname !== url.hostname;
}
const NOT_HTTP = 'the response is not valid HTTP';
const UNTRUSTED = 'its certificate is not trusted (add a private CA to NODE_EXTRA_CA_CERTS)';
const UNUSABLE = 'its certificate is not valid';
/** @see https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const certificateReasons = new Map([
    ['CERT_HAS_EXPIRED', 'its certificate has expired'],
    ['CERT_NOT_YET_VALID', 'its certificate is not valid yet'],
    ['CERT_REVOKED', 'its certificate is revoked'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another host name'],
    ['HOSTNAME_MISMATCH', 'its certificate is for another host name'],
    ['CERT_REJECTED', UNTRUSTED],
    // Also where another authority of the same name is trusted.
    ['CERT_SIGNATURE_FAILURE', UNTRUSTED],
    ['CERT_UNTRUSTED', UNTRUSTED],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', UNTRUSTED],
    ['INVALID_CA', UNTRUSTED],
    ['SELF_SIGNED_CERT_IN_CHAIN', UNTRUSTED],
    ['UNABLE_TO_GET_ISSUER_CERT', UNTRUSTED],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', UNTRUSTED],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', UNTRUSTED],
    ['CERT_CHAIN_TOO_LONG', UNUSABLE],
    ['ERROR_IN_CERT_NOT_AFTER_FIELD', UNUSABLE],
    ['ERROR_IN_CERT_NOT_BEFORE_FIELD', UNUSABLE],
    ['INVALID_PURPOSE', UNUSABLE],
    ['PATH_LENGTH_EXCEEDED', UNUSABLE],
    ['UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY', UNUSABLE],
    ['UNABLE_TO_DECRYPT_CERT_SIGNATURE', UNUSABLE],
]);
const reasons = new Map([
    ['ENOTFOUND', 'the host name cannot be resolved'],
    ['EAI_AGAIN', 'the host name cannot be resolved at the moment'],
    ['ECONNREFUSED', 'the connection was refused'],
    ['ETIMEDOUT', 'the connection timed out'],
    ['EHOSTUNREACH', 'the host cannot be reached'],
    ['ENETUNREACH', 'the network cannot be reached'],
    ['ERR_PROXY_TUNNEL', 'the proxy of HTTPS_PROXY refused the connection'],
    ...certificateReasons,
]);

;// CONCATENATED MODULE: ./src/http/tls-alerts.ts
/** Why a server ended the TLS handshake, if it did. Then it has not read the request. */
function handshakeAlert({ message }) {
    const number = Number(/SSL alert number (\d+)/.exec(message)?.[1]);
    const name = handshakeAlerts.get(number);
    if (name === undefined)
        return undefined;
    const code = `TLS alert ${number}, ${name}`;
    if (CERTIFICATE_MISSING.has(number)) {
        return `the server requires a client certificate (mutual TLS), which is not supported (${code})`;
    }
    if (number === HANDSHAKE_FAILURE) {
        return `the server rejected the TLS handshake and may require a client certificate (mutual TLS) (${code})`;
    }
    return `the server rejected the TLS handshake (${code})`;
}
const HANDSHAKE_FAILURE = 40;
const CERTIFICATE_MISSING = new Set([42, 116]);
/**
 * Fatal alerts about the handshake itself (RFC 8446 §6.2). In TLS 1.3 they can arrive after the
 * client has finished its side of the handshake and sent the request, which the server then never
 * decrypts. Others, such as internal_error and bad_record_mac, can also follow a request.
 */
const handshakeAlerts = new Map([
    [HANDSHAKE_FAILURE, 'handshake_failure'],
    [42, 'bad_certificate'],
    [43, 'unsupported_certificate'],
    [44, 'certificate_revoked'],
    [45, 'certificate_expired'],
    [46, 'certificate_unknown'],
    [48, 'unknown_ca'],
    [49, 'access_denied'],
    [70, 'protocol_version'],
    [71, 'insufficient_security'],
    [109, 'missing_extension'],
    [110, 'unsupported_extension'],
    [112, 'unrecognized_name'],
    [116, 'certificate_required'],
    [120, 'no_application_protocol'],
]);

;// CONCATENATED MODULE: ./src/http/round-trip.ts





/** Milliseconds to connect, TLS included. */
const CONNECT_TIMEOUT = 10_000;
const CLOSED = 'the connection was closed before the end of the response';
/**
 * Sends a request and reads its response: as much as arrives, and in the content coding in which
 * it arrives. Never rejects.
 */
function roundTrip(call, request) {
    return new Promise(resolve => new RoundTrip(call, request, resolve).start());
}
class RoundTrip {
    #call;
    #request;
    /** Only its first call counts. */
    #resolve;
    #content;
    #response;
    #sent = false;
    #timer;
    /** Why the response may be incomplete. */
    #broken;
    constructor(call, request, resolve) {
        this.#call = call;
        this.#request = request;
        this.#content = new BoundedContent(request.maxContent);
        this.#resolve = resolve;
    }
    start() {
        const { signal, lenient, body } = this.#request;
        this.#limit(CONNECT_TIMEOUT, 'no connection');
        signal?.addEventListener('abort', this.#onAbort);
        this.#call.on('socket', socket => {
            if (lenient)
                readHeadLeniently(socket);
            whenConnected(socket, this.#onConnected);
        });
        this.#call
            .on('response', this.#onResponse)
            .on('error', this.#onError)
            .on('close', this.#onClose);
        this.#call.end(body);
    }
    #onConnected = () => {
        // From here on Node writes the request.
        this.#sent = true;
        this.#limit(this.#request.responseTimeout, 'no complete response');
    };
    #onResponse = (response) => {
        this.#response = response;
        response.on('data', (chunk) => {
            if (this.#content.add(chunk))
                return;
            this.#stop(`the response is larger than ${this.#content.limit}`);
        });
        response.on('error', () => { });
        response.on('close', () => {
            const truncated = this.#broken ?? (response.complete ? undefined : CLOSED);
            this.#finish(this.#toResponse(response, truncated));
        });
    };
    #onError = (error) => {
        const url = new URL(this.#request.url);
        const reason = networkErrorReason(error, { url, sent: this.#sent });
        const alert = this.#call.reusedSocket ? undefined : handshakeAlert(error);
        // A response closes later, when all that Node has read of it has been passed on.
        if (this.#response !== undefined)
            this.#onResponseError(error, reason);
        else if (alert !== undefined)
            this.#finish(new NetworkError(false, alert, true));
        else
            this.#finish(new NetworkError(this.#sent, reason, isPermanent(error)));
    };
    #onResponseError({ code = '' }, reason) {
        // Even a complete response may have been cut, by a Content-Length that is too small.
        if (!this.#response?.complete || code.startsWith('HPE_'))
            this.#broken = reason;
    }
    #onClose = () => {
        if (this.#response === undefined)
            this.#stop(CLOSED);
    };
    #onAbort = () => {
        if (!this.#sent || !this.#request.keepOnceSent)
            this.#stop('cancelled');
    };
    #limit(ms, missing) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#stop(`${missing} within ${ms / 1_000} s`), ms);
    }
    /** Ends with what has arrived. */
    #stop(reason) {
        const response = this.#response;
        if (response === undefined)
            this.#finish(new NetworkError(this.#sent, reason));
        else
            this.#finish(this.#toResponse(response, reason));
        this.#call.destroy();
    }
    #toResponse({ statusCode = 0, rawHeaders }, truncated) {
        return new HttpResponse(statusCode, joinHeaders(rawHeaders), this.#content.toBuffer(), truncated);
    }
    #finish(result) {
        clearTimeout(this.#timer);
        this.#request.signal?.removeEventListener('abort', this.#onAbort);
        this.#resolve(result);
    }
}
/** Calls back once the socket can carry the request, TLS included. */
function whenConnected(socket, connected) {
    if (!socket.connecting && !socket.secureConnecting)
        connected();
    else
        socket.once(socket.encrypted ? 'secureConnect' : 'connect', connected);
}

;// CONCATENATED MODULE: ./src/http/client.ts







/** A client that uses `preconnected` for its first requests and the proxy that `env` names. */
function createHttpClient(env, preconnected) {
    const agents = createAgents(env, preconnected);
    return {
        preconnect: url => agents.https?.adopt(preconnect(url, 1, env)),
        send: async (request) => {
            const call = client_open(request, agents);
            const response = call instanceof NetworkError ? call : await roundTrip(call, request);
            if (response instanceof NetworkError)
                return response;
            const decoded = await removeContentCoding(response, request.maxContent);
            if (decoded.truncated === undefined || request.lenient)
                return decoded;
            return new NetworkError(true, decoded.truncated);
        },
    };
}
/** The largest head of a response that a lenient request accepts, in bytes. Node's default is 16 KiB. */
const LENIENT_HEADER_SIZE = 1024 * 1024;
function client_open(request, agents) {
    if (request.signal?.aborted)
        return new NetworkError(false, 'cancelled');
    if (!URL.canParse(request.url))
        return new NetworkError(false, 'the URL is not valid', true);
    const url = new URL(request.url);
    const secure = url.protocol === 'https:';
    if (secure && agents.https === undefined) {
        return new NetworkError(false, 'HTTPS_PROXY is not a usable URL', true);
    }
    try {
        for (const [name, value] of Object.entries(request.headers)) {
            external_node_http_default().validateHeaderName(name);
            external_node_http_default().validateHeaderValue(name, value);
        }
        const call = (secure ? (external_node_https_default()) : (external_node_http_default())).request(url, {
            method: request.method,
            agent: secure ? agents.https : agents.http,
            ...(request.lenient && { insecureHTTPParser: true, maxHeaderSize: LENIENT_HEADER_SIZE }),
        });
        // Not among the options above: NODE_DEBUG prints those, and headers contain credentials.
        call.setHeaders(new Map(Object.entries(request.headers)));
        call.maxHeadersCount = 0;
        return call;
    }
    catch (error) {
        const { code = 'unknown' } = error;
        return new NetworkError(false, `the request is not valid (${code})`, true);
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(500);
;// CONCATENATED MODULE: ./src/shared/clock.ts

const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    wait: (ms, signal) => (0,promises_.setTimeout)(ms, undefined, { ...(signal && { signal }) }).catch(() => { }),
};

// EXTERNAL MODULE: ./src/shared/redactor.ts + 2 modules
var redactor = __webpack_require__(891);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(604);
;// CONCATENATED MODULE: ./src/action/core.ts
/** The part of `@actions/core` that the action uses. The bundle contains nothing else of it. */


;// CONCATENATED MODULE: ./src/action/runtime.ts




function createRuntime(preconnected) {
    // A log that nobody reads any more must not end the process before the token is stored.
    process.stdout.on('error', () => { });
    return {
        core: core_namespaceObject,
        log: core_namespaceObject,
        env: process.env,
        redactor: (0,redactor/* createRedactor */.l)(maskAll),
        http: createHttpClient(process.env, preconnected),
        clock: systemClock,
        random: Math.random,
        cancelled: abortOn('SIGINT', 'SIGTERM', 'SIGHUP'),
    };
}
/** In one write: each is a system call, and forty of them take milliseconds. */
function maskAll(values) {
    process.stdout.cork();
    for (const value of values)
        core/* setSecret */.Pq(value);
    process.stdout.uncork();
}
/** With a listener, a signal no longer ends the process: the stages decide when. */
function abortOn(...signals) {
    const controller = new AbortController();
    for (const signal of signals)
        process.on(signal, () => controller.abort());
    return controller.signal;
}

;// CONCATENATED MODULE: ./src/action/run-to-end.ts


/** Runs a step to its end, whatever goes wrong, and ends the process. */
async function runToEnd(step, preconnected = []) {
    const runtime = createRuntime(preconnected);
    // Without these, a bug would print its error unredacted and end a process that holds the token.
    process.on('uncaughtException', error => reportFailure(error, runtime));
    process.on('unhandledRejection', error => reportFailure(error, runtime));
    try {
        await step(runtime);
    }
    catch (error) {
        reportFailure(error, runtime);
    }
    // Nothing is left to do once everything printed has been read.
    process.stdout.write('', () => process.exit());
}

;// CONCATENATED MODULE: ./src/action/inputs/sign-in-inputs.ts




/** What the post step knows of signing in: its inputs, where they are valid. */
function signInInputs(raw, { env }) {
    const defaults = defaultsFor(env);
    return Object.fromEntries(signInOptions.flatMap(name => {
        const value = schema[name](raw.get(name) || defaults[name] || '');
        return value === undefined || value instanceof parsers/* InputError */.dz ? [] : [[name, value]];
    }));
}

;// CONCATENATED MODULE: ./src/action/inputs/state-agreement.ts
/**
 * Why a saved write does not follow from the inputs of the post step, as a sentence. An input that
 * is empty says nothing; the write must then belong to this repository or its organization.
 */
function disagreement({ target: { owner, app, name }, token, apiUrl }, raw, env) {
    const own = (env['GITHUB_REPOSITORY'] ?? '').toLowerCase();
    const given = (input) => raw.get(input) ?? '';
    if (own === '' && given(owner.kind === 'organization' ? 'organization' : 'repository') === '') {
        return 'The repository of this job is not known: GITHUB_REPOSITORY is empty.';
    }
    const repository = owner.kind === 'organization' ? '' : `${owner.owner}/${owner.repo}`;
    const environment = owner.kind === 'environment' ? owner.environment : '';
    const organization = owner.kind === 'organization' ? owner.org : '';
    const nameInput = token === 'refresh-token' ? 'secret-name' : 'access-token-secret';
    const checks = [
        [given('environment'), '`environment`', environment],
        [given('organization'), '`organization`', organization],
        [given(nameInput), `\`${nameInput}\``, name],
        [normalizeUrl(given('github-api-url')), '`github-api-url`', normalizeUrl(apiUrl)],
        organization === ''
            ? [given('repository') || own, '`repository`', repository]
            : [given('organization') || (own.split('/')[0] ?? ''), '`organization`', organization],
    ];
    const differing = checks.find(([expected, , actual]) => expected !== '' && expected.toLowerCase() !== actual.toLowerCase());
    const apps = given('app')
        .split(',')
        .map(part => part.trim().toLowerCase());
    const appDiffers = given('app') !== '' && !apps.includes(app);
    const input = differing?.[1] ?? (appDiffers ? '`app`' : undefined);
    return input && `The input ${input} of the post step differs from that of the main step.`;
}
function normalizeUrl(url) {
    return (URL.parse(url)?.href ?? url).replace(/\/$/, '');
}

// EXTERNAL MODULE: ./src/shared/json-object.ts
var json_object = __webpack_require__(612);
// EXTERNAL MODULE: ./src/action/authentic-state.ts
var authentic_state = __webpack_require__(898);
;// CONCATENATED MODULE: ./src/action/main-report.ts


/**
 * Leaves the summary to the post step: GitHub shows it when the job ends, and can show only one
 * section for both steps if one of them writes it.
 *
 * @param key the token in `github-token`, which authenticates the report
 * @returns false if the state file cannot be written
 */
function saveMainReport(report, key, core) {
    try {
        core.saveState(MAIN_REPORT, authenticateState(JSON.stringify(report), key));
        return true;
    }
    catch {
        return false;
    }
}
/** Undefined if the main step left none, or if this key does not authenticate it. */
function readMainReport(key, env) {
    const state = (0,authentic_state/* parseStateText */.A)(env[`STATE_${MAIN_REPORT}`] ?? '');
    if (key === undefined || !state?.isAuthentic(key))
        return undefined;
    const report = (0,json_object/* parseJsonObject */.d)(state.text) ?? {};
    return 'mayBeSaved' in report ? report : undefined;
}
const MAIN_REPORT = 'main_report';

;// CONCATENATED MODULE: ./src/action/not-saved.ts



/** How a person saves a token, as the rest of a sentence that begins with "run". */
const RECOVERY = 'the recovery command with an account that may write the secret, before any other run';
/**
 * The Failure for a token that is not saved but still can be.
 *
 * @param reason sentences
 * @param cause of an unexpected error
 */
function notSaved({ target, token }, reason, remedy, cause) {
    return new shared_failure/* Failure */.HR({
        code: 'store_failed',
        message: `The new ${tokenNames[token]} is not saved in the ${(0,github_target/* labelTarget */.WW)(target)}. ${reason}`,
        remedy,
        credential: token === 'refresh-token' ? 'recoverable' : 'stored',
        cause,
    });
}

;// CONCATENATED MODULE: ./src/action/receipt-rows.ts


/**
 * Where the tokens are saved and where not, for the summary. `notesOf` has the secrets that changed.
 *
 * @param savedBefore the secrets that the main step saved, for the post step
 */
function receiptRows(receipts, savedBefore = []) {
    const rows = [
        ['Saved in', [...savedBefore, ...savedIn(receipts)]],
        ['❌ Not saved in', labels(receipts.filter(({ result }) => result instanceof shared_failure/* Failure */.HR))],
    ];
    return rows.filter(([, list]) => list.length > 0).map(([label, list]) => [label, toLines(list)]);
}
/** The secrets that contain the tokens. */
function savedIn(receipts) {
    return labels(receipts.filter(({ result }) => result === 'stored'));
}
/** Why secrets were not written, where they had changed. */
function notesOf(receipts) {
    return receipts.flatMap(({ note }) => note ?? []);
}
/** The most important token among these receipts. */
function nameToken(receipts) {
    return receipts.some(({ write }) => write.token === 'refresh-token')
        ? 'new refresh token'
        : 'access token';
}
/** Of a token in a secret that another run wrote. */
const OF_OTHER_RUN = 'Not known. The secret contains what the other run saved, which may or may not work.';
/** What to do where another run wrote the secret. */
const ONE_GROUP = 'Start a new run; it reads the current token. Put every workflow that uses the token into one concurrency group.';
function labels(receipts) {
    return receipts.map(({ write }) => (0,github_target/* labelTarget */.WW)(write.target));
}
/** Several are a list. */
function toLines(list) {
    return list.length > 1 ? list.map(item => `• ${item}`).join('\n') : list.join();
}

;// CONCATENATED MODULE: ./src/action/report-saved.ts






/**
 * Reports what the post step did with each token. Its section of the summary is the only one where
 * the main step could not save a token.
 *
 * @throws Failure the first token that is not saved
 */
function reportSaved(receipts, left, runtime) {
    for (const { write, result, note } of receipts) {
        if (result instanceof shared_failure/* Failure */.HR)
            continue;
        const saved = `Saved by the post step, because the main step could not: ${(0,github_target/* labelTarget */.WW)(write.target)}.`;
        runtime.core.notice(note ?? saved, { title: 'refresh-oauth-token, post step' });
    }
    const failure = receipts.map(({ result }) => result).find(result => result instanceof shared_failure/* Failure */.HR);
    if (failure !== undefined)
        throw describeFailure(failure, receipts, left, runtime);
    const superseded = receipts.some(({ result }) => result === 'superseded');
    if (receipts.length === 0)
        return;
    const notes = notesOf(receipts);
    const saved = receipts.some(({ result, note }) => result === 'stored' && note === undefined);
    writeJobSummary({
        sign: superseded ? '⚠️' : '✅',
        title: superseded
            ? 'another run changed the secret, so the post step did not overwrite it'
            : `${nameToken(receipts)} ${notes.length > 0 ? 'is in the secret' : 'saved by the post step'}`,
        parts: [
            ['What happened', [...happened(left.main, saved && !superseded), ...notes]],
            ['Is my token safe?', superseded ? OF_OTHER_RUN : saved ? YES : PROBABLY],
            ['What to do', superseded ? ONE_GROUP : NEW_RUN],
        ],
        rows: [...(left.main?.grant ?? []), ...receiptRows(receipts, left.main?.saved)],
    }, runtime);
}
function happened(main, saved) {
    return [
        `Main step: ${main === undefined ? ENDED_EARLY : FAILED}`,
        ...(saved ? ['Post step: It saved the token.'] : []),
    ];
}
const ENDED_EARLY = 'It ended before the token was saved.';
const FAILED = 'It could not save the token. The error in its log says why.';
const YES = `Yes. ${shared_failure/* credentialMeanings */.MD.stored}`;
const PROBABLY = 'Probably. The secret contains it, or what another run saved later.';
const NEW_RUN = 'Nothing for the token. If steps of the job did not run, start a new run.';
function describeFailure(failure, receipts, { trusted, main }, { env }) {
    const failed = receipts.filter(({ result }) => result instanceof shared_failure/* Failure */.HR);
    const useful = receipts.filter(({ result }, index) => trusted[index] === true && result instanceof shared_failure/* Failure */.HR && result.credential !== 'rejected');
    const places = receipts.length + (main?.saved.length ?? 0);
    return new FailureWithDetails(failure, {
        title: `${nameToken(failed)} not saved`,
        rows: [...(main?.grant ?? []), ...(places > 1 ? receiptRows(receipts, main?.saved) : [])],
        commands: recoveryBlocks(useful.map(({ write }) => write), env),
    });
}

// EXTERNAL MODULE: ../../node_modules/@octokit/rest/dist-src/index.js + 22 modules
var dist_src = __webpack_require__(792);
;// CONCATENATED MODULE: ./src/github/fetch.ts

/**
 * The project's HTTP client as the `fetch` of an Octokit. It follows one redirect of a renamed or
 * transferred repository, and never to another origin.
 */
function createFetch(http, responseTimeout) {
    return async (url, options) => {
        const { method, headers, body, signal } = options;
        const request = {
            url,
            method,
            headers: { ...headers, 'x-github-api-version': API_VERSION },
            body,
            signal,
            responseTimeout,
        };
        const first = await http.send(request);
        const location = first instanceof NetworkError ? undefined : redirectTarget(first, url);
        const result = location === undefined ? first : await http.send({ ...request, url: location });
        return toFetchResponse(url, result);
    };
}
/** The result as `fetch` would return or throw it. */
function toFetchResponse(url, result) {
    if (result instanceof NetworkError)
        throw new TypeError(result.reason, { cause: result });
    return new FetchResponse(url, result);
}
/** Where a redirect leads, as an absolute URL. Undefined for any other response. */
function locationOf({ status, headers }, from) {
    if (!REDIRECTS.has(status))
        return undefined;
    const location = headers.get('location') ?? '';
    return URL.canParse(location, from) ? new URL(location, from).href : undefined;
}
/** As much of the Fetch API's `Response` as Octokit uses. Loading Node's own takes 20 ms. */
class FetchResponse {
    url;
    status;
    headers;
    #response;
    constructor(url, response) {
        this.url = url;
        this.status = response.status;
        this.headers = response.headers;
        this.#response = response;
    }
    async text() {
        return this.#response.text;
    }
    async arrayBuffer() {
        return new Uint8Array(this.#response.content).buffer;
    }
}
function redirectTarget(response, from) {
    const location = locationOf(response, from);
    return location !== undefined && isSameOrigin(location, from) ? location : undefined;
}
function isSameOrigin(one, other) {
    return new URL(one).origin === new URL(other).origin;
}
/** @see https://docs.github.com/en/rest/about-the-rest-api/api-versions */
const API_VERSION = '2022-11-28';
const REDIRECTS = new Set([301, 302, 307, 308]);

;// CONCATENATED MODULE: ./src/github/observations.ts
/** An Octokit plugin that reads the headers of every response, errors included. */
function observeHeaders(clock) {
    return (octokit) => {
        const observations = { clockAhead: undefined, tokenExpiresAt: undefined };
        octokit.hook.wrap('request', async (request, options) => {
            const sentAt = clock.now();
            try {
                const response = await request(options);
                note(observations, response.headers, sentAt);
                return response;
            }
            catch (error) {
                if (hasHeaders(error))
                    note(observations, error.response.headers, sentAt);
                throw error;
            }
        });
        return { observations };
    };
}
function note(observations, headers, sentAt) {
    // GitHub sets `Date` after the request was sent, and cuts it to the second. Each response gives an
    // upper bound, of which the lowest is the closest. So no time of this job seems too early.
    const ahead = Date.parse(String(headers['date'])) + 1_000 - sentAt;
    const known = observations.clockAhead ?? Number.POSITIVE_INFINITY;
    if (ahead < known)
        observations.clockAhead = ahead;
    const expiry = Date.parse(String(headers['github-authentication-token-expiration']));
    if (!Number.isNaN(expiry))
        observations.tokenExpiresAt = new Date(expiry);
}
function hasHeaders(error) {
    return error instanceof Error && 'response' in error && error.response !== undefined;
}

;// CONCATENATED MODULE: ./src/http/backoff.ts
/** How long to wait before the next attempt, until a deadline. The caller waits and repeats. */
class Backoff {
    #dependencies;
    #deadline;
    #longestWait;
    #wait;
    constructor(options, dependencies) {
        this.#dependencies = dependencies;
        this.#deadline = dependencies.clock.monotonic() + options.timeout;
        this.#longestWait = options.longestWait;
        this.#wait = options.firstWait;
    }
    /** Milliseconds until the deadline, never negative. */
    get remaining() {
        return Math.max(0, this.#deadline - this.#dependencies.clock.monotonic());
    }
    /**
     * The next wait in milliseconds: what the server asks for, plus the backoff with jitter (half of
     * it to all of it). Undefined if the wait would end after the deadline.
     */
    next(atLeast = 0) {
        const backoff = Math.min(this.#wait, this.#longestWait);
        this.#wait = backoff * 2;
        const wait = atLeast + backoff * (0.5 + this.#dependencies.random() / 2);
        return wait > this.remaining ? undefined : wait;
    }
}

;// CONCATENATED MODULE: ./src/shared/log.ts
/** A duration for a log line: `0.5 s`. */
function formatSeconds(ms) {
    return `${(ms / 1_000).toFixed(1)} s`;
}

;// CONCATENATED MODULE: ./src/github/github-error.ts
/** The one error of this folder. It carries a diagnosis, which the caller puts into words. */
class GitHubError extends Error {
    name = 'GitHubError';
    diagnosis;
    constructor(diagnosis) {
        super(`GitHub: ${diagnosis.kind}`);
        this.diagnosis = diagnosis;
    }
}
/** GitHub responded with something that cannot be used; retrying does not help. */
function unusable(reason) {
    return new GitHubError({
        kind: 'unavailable',
        reason,
        responded: true,
        permanent: true,
        mayHaveBeenProcessed: false,
        waitAtLeast: undefined,
    });
}
function github_error_isRefused(error, ...statuses) {
    return (error instanceof GitHubError &&
        error.diagnosis.kind === 'refused' &&
        statuses.includes(error.diagnosis.status));
}
/** What the request resolves to. Undefined if GitHub refuses it with one of these statuses. */
async function unlessRefused(request, ...statuses) {
    try {
        return await request;
    }
    catch (error) {
        if (github_error_isRefused(error, ...statuses))
            return undefined;
        throw error;
    }
}
function github_error_isCancelled(error) {
    return error instanceof GitHubError && error.diagnosis.kind === 'cancelled';
}
/** The diagnosis of an error that a later attempt may not meet. */
function unavailability(error) {
    return error instanceof GitHubError && error.diagnosis.kind === 'unavailable'
        ? error.diagnosis
        : undefined;
}

;// CONCATENATED MODULE: ./src/http/retry-after.ts
/**
 * The wait in milliseconds that `Retry-After` asks for (RFC 9110 §10.2.3): seconds, with a fraction
 * where a server sends one, or a date. `now` is in milliseconds since the epoch.
 */
function retryAfter(headers, now) {
    const value = headers.get('retry-after')?.trim() ?? '';
    if (SECONDS.test(value))
        return Number(value) * 1_000;
    // Without a letter it is not a date, though `Date.parse` takes it for one.
    const date = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
/**
 * The wait in milliseconds until an exhausted rate limit is reset, by `X-RateLimit-Reset` (GitHub,
 * Anypoint) or `RateLimit-Reset` (draft-ietf-httpapi-ratelimit-headers-06, GitLab). The value is
 * seconds from now or, where it is that large, seconds or milliseconds since the epoch. `now` is in
 * milliseconds since the epoch.
 */
function rateLimitReset(headers, now) {
    for (const prefix of ['x-ratelimit', 'ratelimit']) {
        const reset = headers.get(`${prefix}-reset`)?.trim() ?? '';
        if (Number(headers.get(`${prefix}-remaining`) ?? 1) > 0 || !SECONDS.test(reset))
            continue;
        const given = Number(reset);
        if (given < EARLIEST_EPOCH)
            return given * 1_000;
        return Math.max(0, (given < EARLIEST_EPOCH * 1_000 ? given * 1_000 : given) - now);
    }
    return undefined;
}
const SECONDS = /^\d+(\.\d+)?$/;
/** In September 2001. No wait is that many seconds. */
const EARLIEST_EPOCH = 1_000_000_000;

;// CONCATENATED MODULE: ./src/github/response-outcome.ts


/**
 * Classifies what Octokit threw. Not definite, and worth another attempt: no response, 409, 429,
 * 5xx, and a 403 that limits the rate rather than the permission.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function classifyError(error, now) {
    const { status, response, message } = error;
    if (response === undefined)
        return classifyNetworkError(error);
    const headers = new Map(Object.entries(response.headers).map(([k, v]) => [k, String(v)]));
    const limited = status === 429 || (status === 403 && limitsRate(headers, message));
    if (!limited && status !== 409 && status < 500) {
        return {
            kind: 'refused',
            status,
            message,
            acceptedPermissions: headers.get('x-accepted-github-permissions'),
            sso: headers.get('x-github-sso'),
        };
    }
    const wait = retryAfter(headers, now) ?? rateLimitReset(headers, now);
    return {
        ...unavailable(limited ? `GitHub limits the rate (${status})` : `GitHub responded ${status}`),
        mayHaveBeenProcessed: status >= 500,
        waitAtLeast: wait ?? (limited ? A_MINUTE : undefined),
    };
}
/**
 * Recognizes a successful response that is not GitHub's: a captive portal or a redirect must not
 * pass for a stored token.
 */
function classifyAccepted({ method, expectsText = false, statuses }, { status, data }) {
    const expected = statuses ?? (method === 'GET' ? [200] : [201, 204]);
    if (!expected.includes(status)) {
        return unavailable(`unexpected status ${status}`);
    }
    const isJson = typeof data === 'object' && data !== null && !(data instanceof ArrayBuffer);
    const isEmpty = data === undefined || data === '';
    return isJson || expectsText || (method !== 'GET' && isEmpty)
        ? undefined
        : unavailable('the response is not JSON');
}
function classifyNetworkError({ cause }) {
    const reason = cause instanceof Error ? cause.cause : undefined;
    if (!(reason instanceof NetworkError))
        return unavailable('the request failed');
    return {
        ...unavailable(reason.reason),
        responded: false,
        permanent: reason.permanent,
        mayHaveBeenProcessed: reason.mayHaveBeenProcessed,
    };
}
function unavailable(reason) {
    return {
        kind: 'unavailable',
        reason,
        responded: true,
        permanent: false,
        mayHaveBeenProcessed: true,
        waitAtLeast: undefined,
    };
}
function limitsRate(headers, message) {
    return (headers.has('retry-after') ||
        headers.get('x-ratelimit-remaining') === '0' ||
        /secondary rate limit|abuse detection/i.test(message));
}
/** GitHub asks for a minute at least after a secondary limit without a waiting time. */
const A_MINUTE = 60_000;

;// CONCATENATED MODULE: ./src/github/retry-plugin.ts




/**
 * An Octokit plugin. It repeats each request until the outcome is definite or the deadline passes,
 * since all requests of this project are idempotent. Every error it throws is a `GitHubError`.
 */
function retryToDeadline({ clock, random, log, timeout, signal }) {
    return (octokit) => {
        let retries = 0;
        octokit.hook.wrap('request', async (request, options) => {
            const backoff = new Backoff({ timeout, firstWait: 500, longestWait: 20_000 }, { clock, random });
            for (;;) {
                const { method, request: how } = options;
                const expectation = {
                    method,
                    expectsText: how?.['expectsText'] === true,
                    statuses: how?.['respondsWith'],
                };
                const result = await settle(request(options), expectation, clock);
                if (!('kind' in result))
                    return result;
                if (signal?.aborted)
                    throw new GitHubError({ kind: 'cancelled' });
                if (result.kind !== 'unavailable' || result.permanent)
                    throw new GitHubError(result);
                const wait = backoff.next(result.waitAtLeast);
                if (wait === undefined)
                    throw new GitHubError(result);
                const path = octokit.request.endpoint(options).url.slice(options.baseUrl.length);
                log.info(`GitHub, ${method} ${path}: ${result.reason}. Retrying in ${formatSeconds(wait)}, ${formatSeconds(backoff.remaining)} left.`);
                retries++;
                await clock.wait(wait, signal);
                if (signal?.aborted)
                    throw new GitHubError({ kind: 'cancelled' });
            }
        });
        return { hasRetried: () => retries > 0 };
    };
}
async function settle(attempt, expectation, clock) {
    try {
        const response = await attempt;
        return classifyAccepted(expectation, response) ?? response;
    }
    catch (error) {
        if (!isRequestError(error))
            throw error;
        return classifyError(error, clock.now());
    }
}
/** By name, since a bundle can hold the class twice. */
function isRequestError(error) {
    return error instanceof Error && error.name === 'HttpError';
}

;// CONCATENATED MODULE: ./src/github/client.ts




/**
 * GitHub's REST API. Requests are repeated to the deadline; see `retryToDeadline`. Every rejection
 * is a `GitHubError`.
 */
function createGitHub({ token, apiUrl }, options) {
    const { clock, http, signal, responseTimeout = responseTimeoutFor(options.timeout) } = options;
    const PluggedOctokit = dist_src/* Octokit */.E.plugin(observeHeaders(clock), retryToDeadline(options));
    return new PluggedOctokit({
        auth: token.reveal(),
        baseUrl: apiUrl,
        userAgent: 'refresh-oauth-token',
        log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
        request: { fetch: createFetch(http, responseTimeout), ...(signal && { signal }) },
    });
}
/** Long enough for a slow response, but not much beyond a short deadline. */
function responseTimeoutFor(timeout) {
    return Math.min(Math.max(timeout, 5_000), 30_000);
}
function ignore() { }

;// CONCATENATED MODULE: ./src/github/secret-metadata.ts
/** The narrowest visibility, where none is known. */
const NO_REPOSITORY = { visibility: 'selected', selected_repository_ids: [] };

;// CONCATENATED MODULE: ./src/github/visibility.ts

/**
 * Undefined for a secret that does not belong to an organization.
 *
 * @throws GitHubError, also if the token sees only some of the repositories
 */
async function readVisibility(github, target, visibility) {
    if (target.owner.kind !== 'organization')
        return undefined;
    if (visibility === 'all' || visibility === 'private')
        return { visibility };
    if (visibility !== 'selected')
        throw unusable('its response does not say who may use the secret');
    return {
        visibility,
        selected_repository_ids: await visibility_selectedRepositories(github, target, target.owner.org),
    };
}
async function visibility_selectedRepositories({ rest }, { app, name: secret_name }, org) {
    const ids = [];
    for (let page = 1;; page++) {
        const { data } = await rest[app].listSelectedReposForOrgSecret({
            org,
            secret_name,
            per_page: PAGE,
            page,
        });
        if (!Array.isArray(data.repositories))
            throw unusable('its response lists no repositories');
        ids.push(...data.repositories.map(({ id }) => id));
        if (data.repositories.length === PAGE)
            continue;
        if (ids.length < data.total_count)
            throw incompleteList(ids.length, data.total_count);
        return ids;
    }
}
/** Writing back an incomplete list would take the secret from the repositories left out. */
function incompleteList(seen, all) {
    return new GitHubError({ kind: 'incomplete-list', seen, all });
}
/** The most repositories that GitHub lists on a page. */
const PAGE = 100;

;// CONCATENATED MODULE: ./src/github/write-probe.ts

/**
 * Whether a request to write that lacks required fields shows write access. GitHub responds 422 if
 * the token may write, and 403 or 404 if not. Any other response shows nothing.
 *
 * @throws GitHubError of 401, 403 or 404
 */
async function write_probe_isWriteAllowed(request) {
    try {
        await request;
        return false;
    }
    catch (error) {
        if (isRefused(error, 401, 403, 404) || isCancelled(error))
            throw error;
        return isRefused(error, 422);
    }
}

;// CONCATENATED MODULE: ./src/github/secrets.ts





/** @throws GitHubError */
async function readPublicKey(github, target) {
    const { data } = await getPublicKey(github, target);
    // The key ID ends up in a command that a person runs.
    if (!/^[\w.-]{1,128}$/.test(data.key_id) || typeof data.key !== 'string') {
        throw unusable('its response contains no public key');
    }
    return { keyId: data.key_id, key: data.key };
}
/**
 * Undefined if there is no such secret.
 *
 * @throws GitHubError
 */
async function readSecret(github, target) {
    const data = await getSecretIfAny(github, target);
    return (data && {
        updatedAt: checkedDate(data.updated_at),
        visibility: await readVisibility(github, target, 'visibility' in data && data.visibility),
    });
}
/**
 * When the secret was last changed. Undefined if there is no such secret. Unlike `readSecret`, this
 * is one request also for an organization's secret.
 *
 * @throws GitHubError
 */
async function readUpdatedAt(github, target) {
    const data = await getSecretIfAny(github, target);
    return data && checkedDate(data.updated_at);
}
async function getSecretIfAny(github, target) {
    return (await unlessRefused(getSecret(github, target), 404))?.data;
}
function checkedDate(updatedAt) {
    if (RFC_3339.test(updatedAt) && !Number.isNaN(Date.parse(updatedAt)))
        return updatedAt;
    throw unusable('its response does not say when the secret changed');
}
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
/**
 * Writes the secret. 201 and 204 both mean that it is stored.
 *
 * @throws GitHubError
 */
async function writeSecret({ rest }, { owner, app, name: secret_name }, box, visibility) {
    if (owner.kind === 'organization') {
        const body = { org: owner.org, secret_name, ...box, ...(visibility ?? NO_REPOSITORY) };
        if (app !== 'dependabot')
            return rest[app].createOrUpdateOrgSecret(body);
        const ids = visibility?.selected_repository_ids?.map(String);
        return rest.dependabot.createOrUpdateOrgSecret({
            ...body,
            ...(ids && { selected_repository_ids: ids }),
        });
    }
    const { repo } = owner;
    const body = { owner: owner.owner, repo, secret_name, ...box };
    if (owner.kind === 'repository')
        return rest[app].createOrUpdateRepoSecret(body);
    const { environment: environment_name } = owner;
    return rest.actions.createOrUpdateEnvironmentSecret({ ...body, environment_name });
}
/**
 * Shows that the token may write the secret, without writing. The request names another secret, in
 * case GitHub ever accepts it.
 *
 * @returns whether write access is confirmed
 * @throws GitHubError of 401, 403 or 404
 */
function probeWrite({ request }, target) {
    const probe = { ...target, name: `${target.name}_WRITE_PROBE` };
    return isWriteAllowed(request(`PUT ${secretPath(probe)}`, { data: {} }));
}
function getPublicKey({ rest }, { owner, app }) {
    if (owner.kind === 'organization')
        return rest[app].getOrgPublicKey({ org: owner.org });
    const { repo } = owner;
    if (owner.kind === 'repository')
        return rest[app].getRepoPublicKey({ owner: owner.owner, repo });
    const { environment: environment_name } = owner;
    return rest.actions.getEnvironmentPublicKey({ owner: owner.owner, repo, environment_name });
}
function getSecret({ rest }, { owner, app, name: secret_name }) {
    if (owner.kind === 'organization')
        return rest[app].getOrgSecret({ org: owner.org, secret_name });
    const { repo } = owner;
    const parameters = { owner: owner.owner, repo, secret_name };
    if (owner.kind === 'repository')
        return rest[app].getRepoSecret(parameters);
    const { environment: environment_name } = owner;
    return rest.actions.getEnvironmentSecret({ ...parameters, environment_name });
}

;// CONCATENATED MODULE: ./src/github/find-missing.ts


/**
 * Looks for what a 404 is about, from the outside in. Undefined if everything exists, so the 404
 * means that the token lacks a permission.
 */
async function findMissing(github, owner) {
    const { rest } = github;
    const label = (0,github_target/* labelOwner */.yc)(owner);
    if (owner.kind === 'organization') {
        return (await exists(() => rest.orgs.get({ org: owner.org }))) === false
            ? { label, certain: true }
            : undefined;
    }
    const { owner: login, repo } = owner;
    const repository = { owner: login, repo };
    if ((await exists(() => rest.repos.get(repository))) === false) {
        return { label: (0,github_target/* labelOwner */.yc)({ kind: 'repository', ...repository }), certain: true };
    }
    if (owner.kind === 'repository')
        return undefined;
    const { environment: environment_name } = owner;
    const found = await exists(() => rest.repos.getEnvironment({ ...repository, environment_name }));
    return found === true ? undefined : { label, certain: found === false };
}
async function exists(request) {
    try {
        await request();
        return true;
    }
    catch (error) {
        if (github_error_isRefused(error, 404))
            return false;
        if (error instanceof GitHubError)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/github/restrictions.ts
/** Causes of a 403 that no permission fixes, by GitHub's words. */
const restrictions = [
    {
        pattern: /SAML enforcement|SAML SSO/i,
        remedy: 'Authorize the token for single sign-on: in the settings of the personal access token, select "Configure SSO".',
    },
    {
        pattern: /lifetime is greater than|lifetime policy|maximum lifetime/i,
        remedy: 'The organization or enterprise limits the lifetime of tokens. Create a token with a shorter lifetime, or use a GitHub App.',
    },
    {
        pattern: /forbids access via a (?:fine-grained )?personal access token/i,
        remedy: 'The organization does not allow this kind of token. Use a GitHub App, or ask an owner to allow it.',
    },
    {
        pattern: /archived/i,
        remedy: 'The repository is archived and read-only. Unarchive it, or use another repository.',
    },
    {
        pattern: /IP allow list/i,
        remedy: "The organization allows only certain IP addresses. Add the runner's address to the list, or use a runner inside of it.",
    },
    {
        pattern: /pending approval|has not been approved|awaiting approval/i,
        remedy: 'An owner of the organization must approve the token first.',
    },
    {
        pattern: /suspended/i,
        remedy: 'The account or the installation of the GitHub App is suspended. Restore it first.',
    },
];
/** The remedy for a 403 whose cause is not a permission. Undefined if GitHub names no such cause. */
function restrictionOf({ message, sso }, redactor) {
    const url = /url=(https:\/\/[\w.-]+\/[\w./?=&%-]{1,500})/.exec(sso ?? '')?.[1];
    if (url !== undefined)
        return `Authorize the token for single sign-on at ${redactor.redact(url)}`;
    return restrictions.find(({ pattern }) => pattern.test(message))?.remedy;
}

;// CONCATENATED MODULE: ./src/action/cancelled-before-use.ts

/** The Failure for a job that was cancelled while the refresh token was still unused. */
function cancelledBeforeUse() {
    return new shared_failure/* Failure */.HR({
        code: 'cancelled',
        message: 'The job was cancelled before the refresh token was used.',
        remedy: 'Run the workflow again when you want the token.',
    });
}

;// CONCATENATED MODULE: ./src/action/explain-github.ts






/** What a GitHubError means for this target, as a Failure. Other errors are returned as they are. */
async function explainGitHubError(error, target, { github, redactor }) {
    if (!(error instanceof GitHubError))
        return error;
    const { diagnosis } = error;
    switch (diagnosis.kind) {
        case 'cancelled':
            return cancelledBeforeUse();
        case 'unavailable':
            return explainUnavailable(diagnosis, target);
        case 'incomplete-list':
            return new shared_failure/* Failure */.HR({
                code: 'github_forbidden',
                message: `The token in \`github-token\` sees ${diagnosis.seen} of the ${diagnosis.all} repositories that share the ${(0,github_target/* labelTarget */.WW)(target)}. Saving the secret would remove the others.`,
                remedy: 'Give the token access to all of these repositories.',
            });
        case 'refused':
            return explainRefusal(diagnosis, target, { github, redactor });
    }
}
function explainUnavailable({ reason, responded }, target) {
    return new shared_failure/* Failure */.HR({
        code: 'github_unavailable',
        message: `GitHub gave no usable response about the ${(0,github_target/* labelTarget */.WW)(target)}: ${reason}.`,
        remedy: responded
            ? 'Run the workflow again once https://www.githubstatus.com shows no incident.'
            : "Check the runner's connection to GitHub: `github-api-url`, HTTPS_PROXY, NO_PROXY and NODE_EXTRA_CA_CERTS. Then run the workflow again.",
    });
}
async function explainRefusal(refused, target, { github, redactor }) {
    const { status } = refused;
    // Octokit appends the address of a page about the endpoint.
    const message = refused.message.replace(/ - https:\/\/docs\.github\.com\/\S*$/, '');
    const words = redactor.redact(message).replace(/[\s.]+$/, '');
    const said = `GitHub responded ${status}: ${words}.`;
    if (status === 401) {
        return new shared_failure/* Failure */.HR({
            code: 'github_unauthorized',
            message: `GitHub rejected \`github-token\` (401). It is wrong, expired or revoked. ${said}`,
            remedy: 'Create a new token and update the secret it comes from.',
        });
    }
    const restriction = status === 403 ? restrictionOf(refused, redactor) : undefined;
    if (restriction !== undefined) {
        return new shared_failure/* Failure */.HR({ code: 'github_forbidden', message: said, remedy: restriction });
    }
    const missing = status === 404 ? await findMissing(github, target.owner) : undefined;
    if (missing !== undefined) {
        const unsure = missing.certain
            ? 'does not exist, or the token in `github-token` may not see it'
            : 'does not exist, or the token in `github-token` may not use it';
        return new shared_failure/* Failure */.HR({
            code: 'target_not_found',
            message: `The ${missing.label} ${unsure}. ${said}`,
            remedy: `Compare \`secret-name\`, \`environment\`, \`organization\` and \`repository\` with the settings. ${permissionRemedy(refused, target, redactor)}`,
        });
    }
    if (status === 403 || status === 404) {
        return new shared_failure/* Failure */.HR({
            code: 'github_forbidden',
            message: `The token in \`github-token\` may not use the ${(0,github_target/* labelTarget */.WW)(target)}. ${said}`,
            remedy: permissionRemedy(refused, target, redactor),
        });
    }
    return new shared_failure/* Failure */.HR({
        code: 'github_unavailable',
        message: `GitHub did not accept a request for the ${(0,github_target/* labelTarget */.WW)(target)}. ${said}`,
        remedy: 'Check the inputs against the message, and run the workflow again.',
    });
}
function permissionRemedy({ acceptedPermissions }, { owner, app }, redactor) {
    const permission = github_target/* ownerKinds */.fC[owner.kind].permissions[app] ?? 'Secrets: write';
    const accepted = acceptedPermissions && redactor.redact(acceptedPermissions.replace(/[^\w=;, ]/g, ''));
    const named = accepted ? ` GitHub asks for ${accepted}.` : '';
    const older = owner.kind === 'environment'
        ? ' Older GitHub Enterprise Server versions also require Secrets: write.'
        : '';
    return `Give the token the permission ${permission}.${named}${older} A workflow's own GITHUB_TOKEN can never write secrets: use a fine-grained personal access token or a GitHub App's token.`;
}

;// CONCATENATED MODULE: ./src/action/explain-store.ts






/** Why a token was not saved. Nothing that GitHub says is more urgent than the recovery. */
async function explainStoreError(error, write, { github, runtime, remedy, canEncrypt, keyUnreadable, signIn }) {
    const { redactor } = runtime;
    const { target, sealed } = write;
    if (keyUnreadable)
        return inDoubt(target, remedy, signIn);
    if (!canEncrypt && github_error_isRefused(error, 422)) {
        const key = await readPublicKey(github, target).catch(() => undefined);
        if (key === undefined)
            return inDoubt(target, remedy, signIn);
        if (key.keyId !== sealed.key_id)
            return lost(target, signIn);
    }
    const explained = await explainGitHubError(error, target, { github, redactor }).catch(() => undefined);
    const reason = explained instanceof shared_failure/* Failure */.HR ? explained.message : 'An unexpected error occurred.';
    // A remedy such as "run again" would use the old token, which no longer works.
    const fix = explained instanceof shared_failure/* Failure */.HR && FIXABLE.has(explained.code) && explained.remedy;
    return notSaved(write, reason.replace(`the ${(0,github_target/* labelTarget */.WW)(target)}`, 'this secret'), fix ? `${remedy} Then fix the cause: ${fix}` : remedy, error instanceof GitHubError ? undefined : error);
}
/** The printed copy is of use only if the key has not changed. */
function inDoubt(target, remedy, signIn) {
    return new shared_failure/* Failure */.HR({
        code: 'store_failed',
        message: `GitHub rejects the encrypted token for the ${(0,github_target/* labelTarget */.WW)(target)} (422), and its public key could not be read. If the key has changed, GitHub cannot decrypt the printed value.`,
        remedy: `${remedy} If GitHub rejects it, too, sign in to the provider again and save the new refresh token in the secret.`,
        credential: 'unknown',
        signIn: signIn(),
    });
}
/** GitHub cannot decrypt the copy any more, and the token cannot be encrypted again. */
function lost(target, signIn) {
    return new shared_failure/* Failure */.HR({
        code: 'store_failed',
        message: `GitHub rejects the encrypted token for the ${(0,github_target/* labelTarget */.WW)(target)} (422): its public key has changed, and the token could not be encrypted again.`,
        remedy: 'Sign in to the provider again and save the new refresh token in the secret.',
        credential: 'rejected',
        signIn: signIn(),
    });
}
const FIXABLE = new Set(['github_unauthorized', 'github_forbidden', 'target_not_found']);

;// CONCATENATED MODULE: ./src/action/overtaking.ts



/**
 * Whether so much time has passed that the secret must be read again before it is written.
 *
 * @param readAt on the monotonic clock
 */
function isOutdated(readAt, { clock }) {
    return clock.monotonic() - readAt > 10_000;
}
/**
 * Whether the change can come from one of this run's own writes, whose responses were lost.
 *
 * @param writes when these were under way
 */
function canBeOwn({ updatedAt }, writes) {
    const changed = Date.parse(updatedAt);
    return writes.some(({ from, to }) => changed >= from - SLACK && changed <= to + 1_000);
}
/** `updated_at` has whole seconds, and GitHub's clock is known to within about three seconds. */
const SLACK = 4_000;
/** A sentence for the log about a secret that is not overwritten. */
function describeChange({ target, fingerprint }, { updatedAt }, result) {
    const label = (0,github_target/* labelTarget */.WW)(target);
    const at = formatUtc(new Date(updatedAt), 'second');
    return result === 'stored'
        ? `The ${label} was changed at ${at}: by this run's own write of the token ${fingerprint}, whose response was lost, or by another run. It is not overwritten.`
        : `The ${label} was changed at ${at} by another run. It is not overwritten, so the token ${fingerprint} of this run is not saved.`;
}
/** After a slow write: warns if somebody else wrote the secret after this run did. */
async function warnIfOvertaken(github, target, savedAt, { core }) {
    const now = await readSecret(github, target).catch(() => undefined);
    if (now === undefined || !(Date.parse(now.updatedAt) > Date.parse(savedAt ?? '') + 1_000))
        return;
    core.warning(`The ${(0,github_target/* labelTarget */.WW)(target)} was changed again at ${formatUtc(new Date(now.updatedAt), 'second')}, after this run saved its token. Two runs used the token at the same time. Put every workflow that uses it into one concurrency group.`);
}

;// CONCATENATED MODULE: ./src/action/save-write.ts











/**
 * Saves one token, retried to the deadline. Before every attempt except an immediate first one, it
 * checks whether somebody else wrote the secret, and never overwrites what they wrote. Prints the
 * recovery command before it gives up or waits. Never throws.
 */
async function saveWrite(first, options, runtime) {
    const { clock, log } = runtime;
    const { access, timeout, clockAhead, remedy, signIn } = options;
    const responseTimeout = responseTimeoutFor(timeout);
    const github = createGitHub(access, { ...runtime, timeout: 0, responseTimeout });
    const backoff = new Backoff({ timeout, firstWait: 500, longestWait: 20_000 }, runtime);
    const githubTime = () => clock.now() + clockAhead;
    const inDoubt = [...(options.inDoubt ?? [])];
    let { readFirst, visibility } = options;
    let write = first;
    let printed = options.recoveryPrinted ? first : undefined;
    const ensureRecovery = () => {
        if (printed !== write)
            printRecovery(write, runtime);
        printed = write;
    };
    for (;;) {
        let sentAt;
        try {
            if (readFirst) {
                const current = await readSecret(github, write.target);
                if (current !== undefined && hasChanged(write, current)) {
                    const result = canBeOwn(current, inDoubt) ? 'stored' : 'superseded';
                    if (result === 'superseded')
                        ensureRecovery();
                    (0,state/* removePendingWrite */.xl)(write, runtime.core);
                    return { write, result, note: describeChange(write, current, result) };
                }
                visibility = current?.visibility ?? visibility ?? (await inheritedVisibility(github, write));
            }
            sentAt = githubTime();
            await put(github, write, visibility, runtime);
            return { write, result: 'stored' };
        }
        catch (cause) {
            let error = cause;
            readFirst = true;
            if (sentAt !== undefined && unavailability(error)?.mayHaveBeenProcessed) {
                inDoubt.push({ from: sentAt, to: githubTime() });
            }
            ensureRecovery();
            try {
                // Only once, or a key that changes with every write would cause an endless loop.
                const again = write === first ? await options.encryptAgain?.(error, write) : undefined;
                if (again !== undefined) {
                    write = again;
                    continue;
                }
            }
            catch (keyError) {
                error = keyError;
            }
            const transient = unavailability(error);
            const wait = transient && backoff.next(transient.waitAtLeast);
            if (wait === undefined) {
                const canEncrypt = options.encryptAgain !== undefined;
                const keyUnreadable = error !== cause;
                const context = { github, runtime, remedy, canEncrypt, keyUnreadable, signIn };
                const result = await explainStoreError(error, write, context);
                return { write, result, mayBeSaved: inDoubt.length > 0 };
            }
            log.info(`The ${(0,github_target/* labelTarget */.WW)(write.target)} is not saved yet: ${transient?.reason}. Retrying in ${formatSeconds(wait)}, ${formatSeconds(backoff.remaining)} left.`);
            await clock.wait(wait);
        }
    }
}
/** A new secret of an organization takes the visibility of the refresh token's. */
async function inheritedVisibility(github, { target, visibility, visibilityOf }) {
    if (visibility === undefined)
        return undefined;
    return (await readSecret(github, { ...target, ...visibilityOf }))?.visibility;
}
async function put(github, { target, sealed, id, fingerprint }, visibility, { clock, core, log }) {
    const startedAt = clock.monotonic();
    const { headers } = await writeSecret(github, target, sealed, visibility);
    (0,state/* removePendingWrite */.xl)({ id }, core);
    log.info(`Saved the token ${fingerprint} in the ${(0,github_target/* labelTarget */.WW)(target)}.`);
    if (clock.monotonic() - startedAt > SLOW_WRITE) {
        await warnIfOvertaken(github, target, headers.date, { core });
    }
}
/** Milliseconds. During a slower write, another run may write, too. */
const SLOW_WRITE = 1_000;

;// CONCATENATED MODULE: ./src/action/store-pending.ts









/**
 * Saves what the main step encrypted and did not save, unless the secret changed since. It needs
 * the state and a GitHub token. The other inputs only have to agree with the state where they are
 * given, because the runner can pass other inputs to the post step than to the main step.
 *
 * @param token undefined if `github-token` is empty
 * @throws Failure `store_failed`: the first token that is not saved
 */
async function storePending(restored, raw, token, runtime) {
    const main = readMainReport(token, runtime.env);
    const receipts = await Promise.all(restored.map(async (one) => {
        const { write } = one;
        const obstacle = findObstacle(one, raw, token, runtime);
        if (token !== undefined && obstacle === undefined) {
            const mayBeSaved = main?.mayBeSaved.includes(write.id) ?? true;
            return saveWrite(write, optionsFor(write, token, raw, { mayBeSaved, runtime }), runtime);
        }
        return { write, result: notSaved(write, obstacle ?? '', `Run ${RECOVERY}.`) };
    }));
    const trusted = restored.map(one => token !== undefined && one.isAuthentic(token));
    reportSaved(receipts, { trusted, main }, runtime);
}
/** Why this entry is only printed, as a sentence. Undefined if it can be saved. */
function findObstacle({ write, isAuthentic }, raw, token, { env }) {
    if (token === undefined)
        return 'The input `github-token` is empty in the post step.';
    if (!isAuthentic(token)) {
        return 'The saved state does not match `github-token`: the token changed during the job, or another step wrote the state.';
    }
    if (env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
        return 'The verification of certificates is off.';
    return disagreement(write, raw, env);
}
function optionsFor(write, token, raw, { mayBeSaved, runtime }) {
    const seconds = schema['retry-timeout'](raw.get('retry-timeout') || defaults['retry-timeout']);
    return {
        access: { token, apiUrl: write.apiUrl },
        timeout: (typeof seconds === 'number' ? seconds : 120) * 1_000,
        readFirst: true,
        recoveryPrinted: true,
        // The main step may have saved it without learning so.
        inDoubt: mayBeSaved ? [{ from: Date.parse(write.sealedAt), to: Number.POSITIVE_INFINITY }] : [],
        remedy: `Run ${RECOVERY}.`,
        signIn: () => signInCommand(signInInputs(raw, runtime), runtime),
        clockAhead: 0,
    };
}

;// CONCATENATED MODULE: ./src/action/post.ts









/**
 * The post step, at the end of the job, however the main step ended: saves what the main step
 * encrypted and did not save, and revokes the access token where the workflow asks for it.
 */
async function post() {
    await runToEnd(finish);
}
/** @throws Failure `store_failed` */
async function finish(runtime) {
    const restored = (0,state/* readPendingWrites */.iq)(runtime.env);
    const raw = rawInputs(runtime);
    const given = raw.get('github-token');
    const token = given ? new secret/* Secret */.z(given) : undefined;
    // First, so that a person can save the token whatever happens next.
    for (const { write, isAuthentic } of restored) {
        printRecovery(write, runtime, token !== undefined && isAuthentic(token));
    }
    maskInputs(raw, runtime);
    let saved = false;
    try {
        await storePending(restored, raw, token, runtime);
        saved = true;
    }
    finally {
        if ((0,state/* isTokenToRevokeLeft */.M7)(runtime.env))
            await revokeIfPossible(saved, runtime);
    }
}
const NOT_REVOKED = 'The access token is not revoked, because that can end the refresh token that is not saved yet.';
/** Revokes the access token if the post step has the inputs that this needs. Otherwise warns. */
async function revokeIfPossible(saved, runtime) {
    try {
        const inputs = await readInputs(runtime);
        if (saved || inputs.revocation?.refreshToken === 'survives')
            await revoke(inputs, runtime);
        else
            runtime.core.warning(NOT_REVOKED);
    }
    catch (error) {
        const reason = error instanceof shared_failure/* Failure */.HR ? error.message : 'an unexpected error occurred.';
        runtime.core.warning(`The access token is not revoked. ${reason}`);
    }
}


/***/ }),

/***/ 556:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ restoreLineBreaks),
/* harmony export */   j: () => (/* binding */ holdsPrivateKey)
/* harmony export */ });
/**
 * PEM (RFC 7468) with the line breaks that it needs. On the way into a secret they can become `\n`
 * or spaces, get lost, or be followed by an indent.
 */
function restoreLineBreaks(text) {
    return text.replaceAll(/\\[rn]/g, '\n').replaceAll(BLOCK, (_, label, body) => {
        const lines = body.replaceAll(/\s/g, '').match(/.{1,64}/g) ?? [];
        return ['', `-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
    });
}
/** Whether there is a private key in PEM, encrypted or not. */
function holdsPrivateKey(text) {
    return /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/.test(text);
}
const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\s]+)-----END \1-----/g;


/***/ }),

/***/ 927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ secretParts),
/* harmony export */   Rz: () => (/* binding */ algorithms),
/* harmony export */   UG: () => (/* binding */ parseSigningKey),
/* harmony export */   bm: () => (/* binding */ keyFor),
/* harmony export */   hB: () => (/* binding */ parseCertificate),
/* harmony export */   ln: () => (/* binding */ thumbprints)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(556);


/** WebCrypto's parameters for each algorithm. */
const algorithms = {
    RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    PS256: { name: 'RSA-PSS', hash: 'SHA-256' },
    ES256: { name: 'ECDSA', namedCurve: 'P-256' },
    EdDSA: { name: 'Ed25519' },
    Ed25519: { name: 'Ed25519' },
};
/** What each kind of key can sign with. The first is used unless a JWK's `alg` names another. */
const usable = {
    rsa: ['RS256', 'PS256'],
    'ec prime256v1': ['ES256'],
    ed25519: ['EdDSA', 'Ed25519'],
};
/**
 * Reads PEM (PKCS#8), also with lost line breaks, or a JWK (RFC 7517).
 *
 * @returns what is wrong instead, if it is not such a key or one that cannot sign
 */
function parseSigningKey(text) {
    try {
        const jwk = text.trimStart().startsWith('{') ? JSON.parse(text) : undefined;
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(jwk ? { key: jwk, format: 'jwk' } : (0,_pem_js__WEBPACK_IMPORTED_MODULE_1__/* .restoreLineBreaks */ .P)(text));
        const { namedCurve, modulusLength = 2_048 } = key.asymmetricKeyDetails ?? {};
        const choices = usable[[key.asymmetricKeyType, namedCurve].filter(Boolean).join(' ')] ?? [];
        const algorithm = jwk?.['alg'] === undefined ? choices[0] : choices.find(name => name === jwk['alg']);
        if (algorithm === undefined || modulusLength < 2_048)
            return 'unsupported';
        const id = typeof jwk?.['kid'] === 'string' ? jwk['kid'] : undefined;
        return { key, algorithm, algorithmGiven: jwk?.['alg'] !== undefined, id };
    }
    catch {
        return 'malformed';
    }
}
/** The key as this provider expects it. */
function keyFor({ certificateCredential }, key, { id = key.id, certificate }) {
    const algorithm = certificateCredential ? preferPs256(key) : key.algorithm;
    return { ...key, algorithm, id, certificate };
}
/** PS256 in place of RS256, unless the JWK names its algorithm. */
function preferPs256({ algorithm, algorithmGiven }) {
    return algorithm === 'RS256' && !algorithmGiven ? 'PS256' : algorithm;
}
/** The first certificate of a PEM text, also with lost line breaks. */
function parseCertificate(text) {
    try {
        return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate((0,_pem_js__WEBPACK_IMPORTED_MODULE_1__/* .restoreLineBreaks */ .P)(text));
    }
    catch {
        return undefined;
    }
}
/** The header parameters that name a certificate (RFC 7515 §4.1.7, §4.1.8). */
function thumbprints({ raw }) {
    const digest = (algorithm) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(raw).digest('base64url');
    return { x5t: digest('sha1'), 'x5t#S256': digest('sha256') };
}
/** The parts of a key that must not be shown: the whole, and each of its lines or secret members. */
function secretParts(text) {
    const lines = [text, (0,_pem_js__WEBPACK_IMPORTED_MODULE_1__/* .restoreLineBreaks */ .P)(text)]
        .flatMap(form => form.split(/(?:\\[rn]|[\r\n])+/))
        .filter(line => !line.startsWith('-----'));
    const members = [...text.matchAll(/"(?:d|p|q|dp|dq|qi)"\s*:\s*"([^"]+)"/g)].map(match => match[1] ?? '');
    return new Set([text, ...[...lines, ...members].filter(({ length }) => length >= 8)]);
}


/***/ })

};
;