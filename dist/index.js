/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 230:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ clientAuth),
/* harmony export */   m: () => (/* binding */ clientAuthMethods)
/* harmony export */ });
/** How a client authenticates, by IANA's names (RFC 7591 \u00a72), and the input each cannot do without. */
const clientAuth = {
    client_secret_post: 'client-secret',
    client_secret_basic: 'client-secret',
    private_key_jwt: 'private-key',
    client_secret_jwt: 'client-secret',
    none: undefined,
};
const clientAuthMethods = Object.keys(clientAuth);


/***/ }),

/***/ 913:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ endpointProblem)
/* harmony export */ });
/* unused harmony export LONGEST_URL */
/** 2 KB, which no endpoint comes near. */
const LONGEST_URL = 2_048;
/** Why a text cannot be an endpoint, as the rest of a sentence; undefined if it can. */
function endpointProblem(text) {
    if (text.length > LONGEST_URL)
        return `is longer than ${LONGEST_URL} characters`;
    const url = URL.parse(text);
    if (url === null || INVISIBLE.test(text))
        return 'is not a URL';
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
        return 'must be an https URL';
    }
    // The parser takes `https:///path` for a host named path.
    if (!/^https?:\/\/[^/\\]/i.test(text))
        return 'names no host';
    if (url.username !== '' || url.password !== '')
        return 'must not hold credentials';
    if (url.hash !== '')
        return 'must not have a fragment (#)';
    return undefined;
}
/** White space and control characters. By ranges: `\p{Cc}` takes V8 longer than all the rest. */
const INVISIBLE = /[^!-~\u00a1-\uffff]|\s/;
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}


/***/ }),

/***/ 679:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  v: () => (/* binding */ contradictions),
  K: () => (/* binding */ resolveProvider)
});

// EXTERNAL MODULE: ./src/lib/client-auth.ts
var client_auth = __nccwpck_require__(230);
// EXTERNAL MODULE: ./src/lib/endpoint.ts
var endpoint = __nccwpck_require__(913);
;// CONCATENATED MODULE: ./src/lib/provider.ts
/** Puts the `domain` input, a host with a path or all of a URL, into one of a provider's URLs. */
function withDomain(url, domain) {
    const [, scheme = 'https', rest = ''] = /^(?:(https?):\/\/)?(.*?)\/*$/.exec(domain) ?? [];
    return url.replace('https://{domain}', `${scheme}://${rest}`).replace('{domain}', rest);
}

// EXTERNAL MODULE: ./src/lib/providers/index.ts + 5 modules
var providers = __nccwpck_require__(1);
;// CONCATENATED MODULE: ./src/lib/input-rules.ts




/** The provider that the inputs name, its URLs filled in; an input of its own wins over each. */
function resolveProvider(raw) {
    const provider = Object.hasOwn(providers/* providers */.r, raw('provider'))
        ? providers/* providers */.r[raw('provider')]
        : providers/* providers */.r.custom;
    const domain = raw('domain') || (provider.domain?.default ?? '');
    return {
        ...provider,
        tokenUrl: raw('token-url') || withDomain(provider.tokenUrl, domain),
        ...revocation(provider.revocation, raw('revocation-url'), domain),
    };
}
/** Of an endpoint that the user names nothing is known; a preset's own stays what it is. */
function revocation(known, given, domain) {
    const url = given || (known && withDomain(known.url, domain));
    return url ? { revocation: { url, refreshToken: known?.refreshToken ?? 'unknown' } } : {};
}
/** Everything that is wrong between inputs, a sentence each. */
function contradictions(raw) {
    const provider = resolveProvider(raw);
    const auth = raw('client-auth') || provider.clientAuth;
    const needed = Object.hasOwn(client_auth/* clientAuth */.W, auth) ? client_auth/* clientAuth */.W[auth] : undefined;
    const named = raw('provider');
    const rules = [
        [
            raw('environment') !== '' && raw('organization') !== '',
            '`environment` and `organization` exclude each other: the secret lives in one of them.',
        ],
        [
            raw('environment') !== '' && raw('app') !== 'actions',
            '`app` must be `actions` for the secret of an environment: the other stores have none.',
        ],
        [
            raw('token-url') === '' && provider.tokenUrl === '',
            `\`token-url\` is needed with the provider \`${named}\`.`,
        ],
        [
            raw('token-url') === '' &&
                provider.domain !== undefined &&
                (0,endpoint/* endpointProblem */.$)(provider.tokenUrl) !== undefined,
            `\`domain\` is needed with the provider \`${named}\`: its ${provider.domain?.means}.`,
        ],
        [
            raw('domain') !== '' && provider.domain === undefined,
            `\`domain\` means nothing to the provider \`${named}\`.`,
        ],
        [
            needed !== undefined && raw(needed) === '',
            `\`${needed}\` is needed to authenticate the client by \`${auth}\`. Another way is chosen with \`client-auth\`.`,
        ],
        [
            raw('access-token-secret').toUpperCase() === raw('secret-name').toUpperCase() &&
                raw('secret-name') !== '',
            '`access-token-secret` must not be the secret of the refresh token.',
        ],
        [
            raw('revoke-on-exit') === 'true' && provider.revocation === undefined,
            `\`revoke-on-exit\` needs \`revocation-url\`: none is known of \`${named}\`.`,
        ],
        [
            raw('revoke-on-exit') === 'true' && provider.revocation?.refreshToken === 'dies',
            `\`revoke-on-exit\` cannot be had with \`${named}\`: it ends the refresh token along with the access token.`,
        ],
    ];
    return rules.filter(([broken]) => broken).map(([, sentence]) => sentence);
}


/***/ }),

/***/ 637:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ JOURNAL_FAILED),
/* harmony export */   Po: () => (/* binding */ markStored),
/* harmony export */   WL: () => (/* binding */ leftOver),
/* harmony export */   _0: () => (/* binding */ openJournal),
/* harmony export */   nC: () => (/* binding */ KEPT_TOKEN),
/* harmony export */   rH: () => (/* binding */ markMain),
/* harmony export */   t8: () => (/* binding */ isKept),
/* harmony export */   tl: () => (/* binding */ amendJournal),
/* harmony export */   yd: () => (/* binding */ isAnythingLeft)
/* harmony export */ });
/**
 * The journal is what is sealed and where it goes, kept in GITHUB_STATE. The runner reads that
 * file when main has ended in whatever way, and gives it to the post step. One state for each
 * entry: as an environment variable it must stay under 128 KiB, and a secret may have 48 KB.
 *
 * When this returns, the runner has it even if the process is killed.
 *
 * @throws if the file cannot be written
 */
function openJournal(entries, { core }) {
    for (const [number, entry] of entries.entries())
        core.saveState(`sealed_${number}`, entry);
}
/** Replaces an entry. */
function amendJournal(number, entry, ports) {
    note(`sealed_${number}`, entry, ports);
}
/** Marks an entry as stored. */
function markStored(number, ports) {
    note(`stored_${number}`, 'true', ports);
}
/** A note that fails stops nothing: the post step looks at the secret before it writes. */
function note(name, value, { core }) {
    try {
        core.saveState(name, value);
    }
    catch {
        core.warning(JOURNAL_FAILED);
    }
}
const JOURNAL_FAILED = 'The journal could not be written: is the disk full?';
/** The entries that main left without storing them. */
function leftOver({ env }) {
    return unstored(env).map(state => JSON.parse(state));
}
/** Whether main left anything to do, told without loading what doing it takes. */
function isAnythingLeft(env) {
    return unstored(env).length > 0 || isKept(env);
}
/** Whether main kept an access token to be revoked (`kept-token.ts`). */
function isKept(env) {
    return Boolean(env[`STATE_${KEPT_TOKEN}`]);
}
/** The state in which it is kept. */
const KEPT_TOKEN = 'access_token';
function unstored(env) {
    const states = [];
    for (let number = 0;; number++) {
        const state = env[`STATE_sealed_${number}`];
        if (!state)
            return states;
        if (env[`STATE_stored_${number}`] !== 'true')
            states.push(state);
    }
}
/** Tells the post step that it is one, where its file's name does not (docs/adr/0005). */
function markMain({ core }) {
    core.saveState('main', 'started');
}


/***/ }),

/***/ 1:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ providerNames),
  r: () => (/* binding */ providers)
});

;// CONCATENATED MODULE: ./src/lib/providers/anypoint.ts
const KB = 'https://help.salesforce.com/s/articleView?id=001116350';
const PLANES = 'https://docs.mulesoft.com/hyperforce/configure-mule-hyperforce';
/** One control plane: the same paths on a host of its own. */
function plane(name, host, confidence) {
    const oauth2 = `https://${host}/accounts/api/v2/oauth2`;
    return {
        title: `MuleSoft Anypoint Platform, ${name}`,
        tokenUrl: `${oauth2}/token`,
        authorizationUrl: `${oauth2}/authorize`,
        revocation: { url: `${oauth2}/revoke`, refreshToken: 'unknown' },
        clientAuth: 'client_secret_post',
        rotates: 'unknown',
        refreshTokenLifetime: { days: 90, kind: 'rolling' },
        offline: 'scope `offline_access full`, or a narrower one with `offline_access`',
        note: 'A connected app that acts on behalf of a user. Access tokens last as long as a session of the organization.',
        source: confidence === 'documented' ? KB : PLANES,
        confidence,
    };
}
/** @see https://docs.mulesoft.com/access-management/connected-apps-developers */
const anypoint = {
    anypoint: plane('US', 'anypoint.mulesoft.com', 'documented'),
    'anypoint-eu': plane('EU', 'eu1.anypoint.mulesoft.com', 'documented'),
    'anypoint-gov': plane('US Government', 'gov.anypoint.mulesoft.com', 'documented'),
    'anypoint-ca': plane('Canada', 'ca1.platform.mulesoft.com', 'second-hand'),
    'anypoint-jp': plane('Japan', 'jp1.platform.mulesoft.com', 'second-hand'),
};

;// CONCATENATED MODULE: ./src/lib/providers/business.ts
/** What companies run on. */
const business = {
    box: {
        title: 'Box',
        tokenUrl: 'https://api.box.com/oauth2/token',
        authorizationUrl: 'https://account.box.com/api/oauth2/authorize',
        clientAuth: 'client_secret_post',
        rotates: 'always',
        replayWindow: 0,
        refreshTokenLifetime: { days: 60, kind: 'rolling' },
        source: 'https://developer.box.com/guides/authentication/tokens/refresh/',
        confidence: 'documented',
    },
    docusign: {
        title: 'DocuSign',
        tokenUrl: 'https://{domain}/oauth/token',
        authorizationUrl: 'https://{domain}/oauth/auth',
        domain: {
            means: 'account server, `account-d.docusign.com` for the demo one',
            default: 'account.docusign.com',
        },
        clientAuth: 'client_secret_basic',
        rotates: 'unknown',
        refreshTokenLifetime: { days: 30, kind: 'rolling' },
        offline: 'scope `extended` lets the lifetime be renewed',
        source: 'https://www.docusign.com/blog/developers/authorization-code-grant-refresh-tokens',
        confidence: 'documented',
    },
    dropbox: {
        title: 'Dropbox',
        tokenUrl: 'https://api.dropboxapi.com/oauth2/token',
        authorizationUrl: 'https://www.dropbox.com/oauth2/authorize',
        clientAuth: 'client_secret_post',
        rotates: 'never',
        offline: '`token_access_type=offline`',
        source: 'https://developers.dropbox.com/oauth-guide',
        confidence: 'second-hand',
    },
    hubspot: {
        title: 'HubSpot',
        tokenUrl: 'https://api.hubapi.com/oauth/v1/token',
        authorizationUrl: 'https://app.hubspot.com/oauth/authorize',
        clientAuth: 'client_secret_post',
        rotates: 'unknown',
        source: 'https://developers.hubspot.com/docs/api/working-with-oauth',
        confidence: 'second-hand',
    },
    quickbooks: {
        title: 'QuickBooks Online',
        tokenUrl: 'https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer',
        authorizationUrl: 'https://appcenter.intuit.com/connect/oauth2',
        clientAuth: 'client_secret_basic',
        rotates: 'sometimes',
        refreshTokenLifetime: { days: 100, kind: 'rolling' },
        note: 'Rotates about once a day; five years after the sign-in it ends for good.',
        source: 'https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/oauth-2.0',
        confidence: 'documented',
    },
    salesforce: {
        title: 'Salesforce',
        tokenUrl: 'https://{domain}/services/oauth2/token',
        authorizationUrl: 'https://{domain}/services/oauth2/authorize',
        domain: {
            means: 'My Domain, or `test.salesforce.com` for sandboxes',
            default: 'login.salesforce.com',
        },
        clientAuth: 'client_secret_post',
        rotates: 'sometimes',
        replayWindow: 0,
        offline: 'scope `refresh_token`',
        note: 'Rotation and lifetime are policies of the connected app. Gives no `expires_in`.',
        source: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_refresh_token_flow.htm',
        confidence: 'documented',
    },
    slack: {
        title: 'Slack',
        tokenUrl: 'https://slack.com/api/oauth.v2.access',
        authorizationUrl: 'https://slack.com/oauth/v2/authorize',
        clientAuth: 'client_secret_post',
        tokensIn: 'authed_user',
        errors: {
            invalid_refresh_token: 'invalid_grant',
            token_expired: 'invalid_grant',
            token_revoked: 'invalid_grant',
            bad_client_secret: 'invalid_client',
            invalid_client_id: 'invalid_client',
        },
        rotates: 'always',
        replayWindow: 0,
        offline: 'token rotation, a setting of the app',
        note: 'Errors come with status 200. Scopes are separated by commas.',
        source: 'https://docs.slack.dev/authentication/using-token-rotation',
        confidence: 'documented',
    },
    xero: {
        title: 'Xero',
        tokenUrl: 'https://identity.xero.com/connect/token',
        authorizationUrl: 'https://login.xero.com/identity/connect/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        replayWindow: 1_800,
        refreshTokenLifetime: { days: 60, kind: 'rolling' },
        offline: 'scope `offline_access`',
        source: 'https://developer.xero.com/documentation/guides/oauth2/auth-flow/',
        confidence: 'documented',
    },
    zoom: {
        title: 'Zoom',
        tokenUrl: 'https://zoom.us/oauth/token',
        authorizationUrl: 'https://zoom.us/oauth/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        replayWindow: 0,
        refreshTokenLifetime: { days: 90, kind: 'rolling' },
        source: 'https://developers.zoom.us/docs/integrations/oauth/',
        confidence: 'second-hand',
    },
};

;// CONCATENATED MODULE: ./src/lib/providers/consumer.ts
/** What people use. */
const consumer = {
    fitbit: {
        title: 'Fitbit',
        tokenUrl: 'https://api.fitbit.com/oauth2/token',
        authorizationUrl: 'https://www.fitbit.com/oauth2/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        source: 'https://dev.fitbit.com/build/reference/web-api/authorization/refresh-token/',
        confidence: 'documented',
    },
    linkedin: {
        title: 'LinkedIn',
        tokenUrl: 'https://www.linkedin.com/oauth/v2/accessToken',
        authorizationUrl: 'https://www.linkedin.com/oauth/v2/authorization',
        clientAuth: 'client_secret_post',
        rotates: 'never',
        refreshTokenLifetime: { days: 365, kind: 'absolute' },
        note: 'For approved partners. The lifetime is not extended by use.',
        source: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/programmatic-refresh-tokens',
        confidence: 'documented',
    },
    spotify: {
        title: 'Spotify',
        tokenUrl: 'https://accounts.spotify.com/api/token',
        authorizationUrl: 'https://accounts.spotify.com/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'sometimes',
        refreshTokenLifetime: { days: 182, kind: 'absolute' },
        note: 'The lifetime of six months is not extended by use.',
        source: 'https://developer.spotify.com/blog/2026-06-18-refresh-token-expiration',
        confidence: 'documented',
    },
    strava: {
        title: 'Strava',
        tokenUrl: 'https://www.strava.com/oauth/token',
        authorizationUrl: 'https://www.strava.com/oauth/authorize',
        clientAuth: 'client_secret_post',
        rotates: 'sometimes',
        note: 'Scopes are separated by commas.',
        source: 'https://developers.strava.com/docs/authentication/',
        confidence: 'second-hand',
    },
    x: {
        title: 'X',
        tokenUrl: 'https://api.x.com/2/oauth2/token',
        authorizationUrl: 'https://x.com/i/oauth2/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        replayWindow: 0,
        offline: 'scope `offline.access`',
        source: 'https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/authorization-code',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/lib/providers/development.ts
/** Where software is made. */
const development = {
    atlassian: {
        title: 'Atlassian (Jira, Confluence)',
        tokenUrl: 'https://auth.atlassian.com/oauth/token',
        authorizationUrl: 'https://auth.atlassian.com/authorize',
        clientAuth: 'client_secret_post',
        body: 'json',
        rotates: 'always',
        refreshTokenLifetime: { days: 90, kind: 'rolling' },
        offline: 'scope `offline_access`, `audience=api.atlassian.com`',
        note: 'Answers a used token with 403 invalid_grant; has a reuse window of unknown length.',
        source: 'https://developer.atlassian.com/cloud/oauth/getting-started/refresh-tokens/',
        confidence: 'documented',
    },
    bitbucket: {
        title: 'Bitbucket Cloud',
        tokenUrl: 'https://bitbucket.org/site/oauth2/access_token',
        authorizationUrl: 'https://bitbucket.org/site/oauth2/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'unknown',
        source: 'https://developer.atlassian.com/cloud/bitbucket/oauth-2/',
        confidence: 'second-hand',
    },
    github: {
        title: 'GitHub App, user token',
        tokenUrl: 'https://github.com/login/oauth/access_token',
        authorizationUrl: 'https://github.com/login/oauth/authorize',
        clientAuth: 'client_secret_post',
        errors: {
            bad_refresh_token: 'invalid_grant',
            incorrect_client_credentials: 'invalid_client',
        },
        rotates: 'always',
        replayWindow: 0,
        refreshTokenLifetime: { days: 184, kind: 'rolling' },
        killsOldAccessToken: true,
        offline: 'expiring user tokens, a setting of the app',
        note: 'Errors come with status 200.',
        source: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/refreshing-user-access-tokens',
        confidence: 'documented',
    },
    gitlab: {
        title: 'GitLab',
        tokenUrl: 'https://{domain}/oauth/token',
        authorizationUrl: 'https://{domain}/oauth/authorize',
        revocation: { url: 'https://{domain}/oauth/revoke', refreshToken: 'dies' },
        domain: { means: 'host of a self-managed GitLab', default: 'gitlab.com' },
        clientAuth: 'client_secret_post',
        rotates: 'always',
        replayWindow: 0,
        killsOldAccessToken: true,
        source: 'https://docs.gitlab.com/api/oauth2/',
        confidence: 'documented',
    },
    linear: {
        title: 'Linear',
        tokenUrl: 'https://api.linear.app/oauth/token',
        authorizationUrl: 'https://linear.app/oauth/authorize',
        clientAuth: 'client_secret_post',
        rotates: 'always',
        note: 'Scopes are separated by commas.',
        source: 'https://linear.app/developers/oauth-2-0-authentication',
        confidence: 'second-hand',
    },
    notion: {
        title: 'Notion',
        tokenUrl: 'https://api.notion.com/v1/oauth/token',
        authorizationUrl: 'https://api.notion.com/v1/oauth/authorize',
        clientAuth: 'client_secret_basic',
        body: 'json',
        headers: { 'notion-version': '2022-06-28' },
        rotates: 'always',
        replayWindow: 0,
        note: 'Gives no expiry.',
        source: 'https://developers.notion.com/reference/refresh-a-token',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/lib/providers/identity.ts
/** Servers that other products sign in with. */
const identity = {
    auth0: {
        title: 'Auth0',
        tokenUrl: 'https://{domain}/oauth/token',
        authorizationUrl: 'https://{domain}/authorize',
        domain: { means: 'tenant host, such as `acme.eu.auth0.com`' },
        clientAuth: 'client_secret_post',
        rotates: 'sometimes',
        replayWindow: 0,
        offline: 'scope `offline_access`',
        note: 'Rotation and its overlap period (0 s unless set) are settings of the application. Reuse revokes the family.',
        source: 'https://auth0.com/docs/secure/tokens/refresh-tokens/refresh-token-rotation',
        confidence: 'documented',
    },
    entra: {
        title: 'Microsoft Entra ID',
        tokenUrl: 'https://login.microsoftonline.com/{domain}/oauth2/v2.0/token',
        authorizationUrl: 'https://login.microsoftonline.com/{domain}/oauth2/v2.0/authorize',
        domain: { means: 'tenant id or name', default: 'organizations' },
        clientAuth: 'client_secret_post',
        rotates: 'always',
        refreshTokenLifetime: { days: 90, kind: 'rolling' },
        offline: 'scope `offline_access`',
        note: 'The old refresh token keeps working until it expires.',
        source: 'https://learn.microsoft.com/en-us/entra/identity-platform/refresh-tokens',
        confidence: 'documented',
    },
    google: {
        title: 'Google',
        tokenUrl: 'https://oauth2.googleapis.com/token',
        authorizationUrl: 'https://accounts.google.com/o/oauth2/v2/auth',
        revocation: { url: 'https://oauth2.googleapis.com/revoke', refreshToken: 'dies' },
        clientAuth: 'client_secret_post',
        rotates: 'never',
        refreshTokenLifetime: { days: 180, kind: 'rolling' },
        offline: '`access_type=offline&prompt=consent`',
        note: '7 days only while the consent screen is in testing.',
        source: 'https://developers.google.com/identity/protocols/oauth2#expiration',
        confidence: 'documented',
    },
    keycloak: {
        title: 'Keycloak',
        tokenUrl: 'https://{domain}/protocol/openid-connect/token',
        authorizationUrl: 'https://{domain}/protocol/openid-connect/auth',
        revocation: {
            url: 'https://{domain}/protocol/openid-connect/revoke',
            refreshToken: 'survives',
        },
        domain: { means: 'host and realm, such as `sso.example.com/realms/prod`' },
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        replayWindow: 0,
        offline: 'scope `offline_access`',
        note: 'Sends a new refresh token each time; "Revoke Refresh Token" decides whether the old one still works.',
        source: 'https://www.keycloak.org/docs/latest/server_admin/#_timeouts',
        confidence: 'documented',
    },
    okta: {
        title: 'Okta',
        tokenUrl: 'https://{domain}/oauth2/v1/token',
        authorizationUrl: 'https://{domain}/oauth2/v1/authorize',
        revocation: { url: 'https://{domain}/oauth2/v1/revoke', refreshToken: 'survives' },
        domain: { means: 'organization host, such as `acme.okta.com`' },
        clientAuth: 'client_secret_basic',
        rotates: 'sometimes',
        replayWindow: 30,
        offline: 'scope `offline_access`',
        note: 'A custom authorization server has a token endpoint of its own: give it as `token-url`.',
        source: 'https://developer.okta.com/docs/guides/refresh-tokens/main/',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/lib/providers/index.ts





const presets = { ...anypoint, ...identity, ...development, ...business, ...consumer };
/** Every other provider, by `token-url`: nothing is known of it. */
const custom = {
    title: 'Any other, by `token-url`',
    tokenUrl: '',
    clientAuth: 'client_secret_post',
    rotates: 'unknown',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-6',
    confidence: 'documented',
};
const providers = { ...presets, custom };
const providerNames = Object.keys(providers);


/***/ }),

/***/ 214:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ proxyVariables)
/* harmony export */ });
/** The variables that name a proxy, in either case. */
const proxyVariables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];


/***/ }),

/***/ 982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 30:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 928:
/***/ ((module) => {

module.exports = require("path");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(500);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(30);
// EXTERNAL MODULE: ./src/lib/endpoint.ts
var endpoint = __nccwpck_require__(913);
// EXTERNAL MODULE: ./src/lib/input-rules.ts + 1 modules
var input_rules = __nccwpck_require__(679);
// EXTERNAL MODULE: ./src/lib/proxies.ts
var proxies = __nccwpck_require__(214);
;// CONCATENATED MODULE: ./src/head-start.ts




/**
 * Sets out the connections that plan and exchange will need, before anything else is loaded. Only
 * to what the inputs' own rules let pass, and not past a proxy; nothing is sent.
 */
function headStart(env) {
    if (proxies/* proxyVariables */.e.some(name => env[name]))
        return [];
    const raw = (input) => env[`INPUT_${input.toUpperCase()}`]?.trim() ?? '';
    const apiUrl = raw('github-api-url') || (env['GITHUB_API_URL'] ?? '');
    const { tokenUrl } = (0,input_rules/* resolveProvider */.K)(input => raw(input) || (input === 'provider' ? 'anypoint' : ''));
    return [
        // The key, the secret, the probe and, where the job's start does not decide, the run.
        ...connections(apiUrl, raw('environment') === '' ? 4 : 3),
        ...connections(tokenUrl, 1),
    ];
}
function connections(url, count) {
    if ((0,endpoint/* endpointProblem */.$)(url) !== undefined)
        return [];
    const { protocol, hostname, port } = new URL(url);
    if (protocol !== 'https:')
        return [];
    const to = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 443) };
    return Array.from({ length: count }, () => {
        const socket = (0,external_node_net_.connect)({ ...to, noDelay: true }).unref();
        // The request that finds it broken makes its own, and tells.
        socket.on('error', () => { });
        return { ...to, socket };
    });
}

// EXTERNAL MODULE: ./src/lib/journal.ts
var journal = __nccwpck_require__(637);
;// CONCATENATED MODULE: ./src/index.ts




/**
 * The runner starts `dist/index.js` for main and `dist/post.js`, which is the same, for post. The
 * connections set out first, and the rest is loaded while they are being made (docs/adr/0009).
 */
async function start() {
    const isPost = (0,external_node_path_.basename)(process.argv[1] ?? '') === 'post.js' || 'STATE_main' in process.env;
    // After most jobs the post step has nothing to do, and says nothing.
    if (isPost && !(0,journal/* isAnythingLeft */.yd)(process.env))
        return;
    const early = isPost ? [] : headStart(process.env);
    // Loading occupies this thread: the connections set out before it, those to a name that has to be
    // looked up as soon as that is done.
    await (0,promises_.setImmediate)();
    // Has a thread of Node's own read the root certificates.
    await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 692, 23));
    await (0,promises_.setImmediate)();
    const { main } = await Promise.all(/* import() */[__nccwpck_require__.e(402), __nccwpck_require__.e(701)]).then(__nccwpck_require__.bind(__nccwpck_require__, 922));
    await main(isPost, early);
    // Nothing is left to do, once what is printed has been read.
    process.stdout.write('', () => process.exit());
}
void start();

module.exports = __webpack_exports__;
/******/ })()
;