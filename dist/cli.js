#!/usr/bin/env node
/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 1255:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ln: () => (/* binding */ workflows),
/* harmony export */   fc: () => (/* binding */ writers),
/* harmony export */   gd: () => (/* binding */ workflowNames),
/* harmony export */   ku: () => (/* binding */ nextStepNames)
/* harmony export */ });
/* unused harmony export nextSteps */
/** Who saves the rotated refresh token later. */
const writers = ['app', 'token', 'none'];
/** The workflows that can be written, by the name of their file, and what each is for. */
const workflows = {
    deploy: 'Refresh the token in a deployment.',
    'keep-alive': 'Refresh the token on a schedule, before it expires.',
    reuse: 'Reuse the access token while it is valid, for many deployments.',
    rotator: 'Refresh on a schedule, and save the access token for other workflows.',
    reader: 'Use the access token that the rotator saved.',
};
const workflowNames = [...Object.keys(workflows), 'none'];
/** What a written workflow does with the access token, and what for. */
const nextSteps = {
    'anypoint-cli': 'Run the Anypoint CLI.',
    maven: 'Deploy with Maven.',
    terraform: 'Plan with Terraform.',
    curl: 'Call an API.',
};
const nextStepNames = Object.keys(nextSteps);


/***/ }),

/***/ 3861:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ exitCodeMeanings),
/* harmony export */   Qd: () => (/* binding */ CommandError),
/* harmony export */   VM: () => (/* binding */ interrupted),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   hS: () => (/* binding */ exitCodes),
/* harmony export */   xY: () => (/* binding */ wrongUsage)
/* harmony export */ });
/** What the process exits with. */
const exitCodes = { done: 0, failed: 1, usage: 2, interrupted: 130 };
const exitCodeMeanings = {
    done: 'Done.',
    failed: 'Failed. The message says why and what to do.',
    usage: 'Wrong usage: an option is missing, unknown or not valid.',
    interrupted: 'Interrupted by Ctrl-C or a signal.',
};
/** The one error of the command line: what happened, what to do, and the exit code. */
class CommandError extends Error {
    name = 'CommandError';
    exit;
    remedy;
    constructor({ exit, message, remedy }) {
        super(message);
        this.exit = exit;
        this.remedy = remedy;
    }
}
function failed(message, remedy) {
    return new CommandError({ exit: 'failed', message, ...(remedy && { remedy }) });
}
function wrongUsage(message, remedy) {
    return new CommandError({ exit: 'usage', message, ...(remedy && { remedy }) });
}
/** @param remaining what is saved and what is missing, in sentences. Safe to print. */
function interrupted(remaining) {
    const remedy = remaining && { remedy: remaining };
    return new CommandError({ exit: 'interrupted', message: 'Interrupted.', ...remedy });
}


/***/ }),

/***/ 1933:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The closest of these words, if it is close enough to be what was meant. */
function nearest(word, words) {
    const [best] = words
        .map(candidate => ({ candidate, distance: distance(word.toLowerCase(), candidate) }))
        .sort((a, b) => a.distance - b.distance);
    return best !== undefined && best.distance <= Math.max(2, word.length / 3)
        ? best.candidate
        : undefined;
}
/** Levenshtein distance. */
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [i, letter] of [...a].entries()) {
        const next = [i + 1];
        for (const [j, other] of [...b].entries()) {
            const replace = (row[j] ?? 0) + Number(letter !== other);
            next.push(Math.min(replace, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}


/***/ }),

/***/ 4199:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ wrapProse),
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   iK: () => (/* binding */ wrapFor),
/* harmony export */   lR: () => (/* binding */ WIDTH)
/* harmony export */ });
/* harmony import */ var _shared_command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7074);

/** What every text of the command line fits into. */
const WIDTH = 80;
/** Breaks at spaces, and indents every line by so many columns. */
function wrap(text, indent) {
    const lines = [];
    for (const word of text.split(' ')) {
        const line = lines.at(-1);
        if (line !== undefined && indent + line.length + 1 + word.length <= WIDTH) {
            lines[lines.length - 1] = `${line} ${word}`;
        }
        else
            lines.push(word);
    }
    return lines.map(line => ' '.repeat(indent) + line).join('\n');
}
/** Breaks every line of prose. A line that begins with a space, such as a command, stays whole. */
function wrapProse(text, indent = 0) {
    return text
        .split('\n')
        .map(line => (line.startsWith(' ') ? ' '.repeat(indent) + line : wrap(line, indent)))
        .join('\n');
}
/**
 * The same for a terminal, and nothing for a pipe. A line with a command of this program stays
 * whole, so that it can be copied.
 */
function wrapFor(stream, text) {
    if (!stream.isTTY)
        return text;
    return text
        .split('\n')
        .map(line => (line.includes(`${_shared_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .PROGRAM */ .RX} `) ? line : wrapProse(line)))
        .join('\n');
}


/***/ }),

/***/ 4324:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ secretName),
/* harmony export */   Tz: () => (/* binding */ organizationName),
/* harmony export */   aR: () => (/* binding */ repositoryName)
/* harmony export */ });
/* harmony import */ var _shared_parsers_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8150);

/** @see https://docs.github.com/en/actions/reference/security/secrets */
const secretName = (0,_shared_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,239}$/i, 'must consist of letters, digits and underscores, and must not begin with a digit or GITHUB_');
const organizationName = (0,_shared_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, 'is not the name of an organization');
const repositoryName = (0,_shared_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/, 'must be owner/name');


/***/ }),

/***/ 6434:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ endpointProblem),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** In characters. No real endpoint comes near. */
const MAX_URL_LENGTH = 2_048;
/** Why a text cannot be an endpoint's URL, as the rest of a sentence. Undefined if it can. */
function endpointProblem(text) {
    if (text.length > MAX_URL_LENGTH)
        return `is longer than ${MAX_URL_LENGTH} characters`;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || INVISIBLE.test(text))
        return 'is not a URL';
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
        return 'must be an https URL';
    }
    // The parser reads `https:///path` as a host named path.
    if (!/^https?:\/\/[^/\\]/i.test(text))
        return 'has no host';
    // The parser accepts characters in a host that mean something to a shell.
    if (!/^([\w.-]+|\[[\da-f:.]+\])$/i.test(url.hostname))
        return 'has a host that is not valid';
    if (url.username !== '' || url.password !== '')
        return 'must not contain credentials';
    if (url.hash !== '')
        return 'must not have a fragment (#)';
    return undefined;
}
/** White space and control characters. Ranges, because V8 takes long to compile `\p{Cc}`. */
const INVISIBLE = /[^!-~\u00a1-\uffff]|\s/;
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}


/***/ }),

/***/ 7266:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ exactUrl),
/* harmony export */   pc: () => (/* binding */ baseUrl),
/* harmony export */   sR: () => (/* binding */ endpoint)
/* harmony export */ });
/* harmony import */ var _shared_parsers_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8150);
/* harmony import */ var _endpoint_url_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6434);


/** An https URL, or http to this machine for tests and local proxies. */
const endpoint = raw => {
    const problem = (0,_endpoint_url_js__WEBPACK_IMPORTED_MODULE_1__/* .endpointProblem */ .$)(raw);
    return problem === undefined ? new URL(raw).href : new _shared_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(problem);
};
/** Like `endpoint`, but unchanged: providers compare redirect URIs character by character. */
const exactUrl = raw => {
    const problem = (0,_endpoint_url_js__WEBPACK_IMPORTED_MODULE_1__/* .endpointProblem */ .$)(raw);
    return problem === undefined ? raw : new _shared_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(problem);
};
/** An endpoint without a query, and without a slash at its end. */
const baseUrl = raw => {
    const url = endpoint(raw);
    if (url instanceof _shared_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz)
        return url;
    return url.includes('?') ? new _shared_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('must not have a query') : url.replace(/\/+$/, '');
};


/***/ }),

/***/ 5523:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ usesProxy),
/* harmony export */   e: () => (/* binding */ proxyVariables)
/* harmony export */ });
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


/***/ }),

/***/ 7409:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ clientAuthMethods)
/* harmony export */ });
/** The methods by their IANA names (RFC 7591 §2), and the credential that each needs. */
const clientAuthMethods = {
    client_secret_post: 'client-secret',
    client_secret_basic: 'client-secret',
    private_key_jwt: 'private-key',
    client_secret_jwt: 'client-secret',
    none: undefined,
};


/***/ }),

/***/ 8214:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NR: () => (/* binding */ signingKey),
/* harmony export */   OK: () => (/* binding */ certificate),
/* harmony export */   bl: () => (/* binding */ domain)
/* harmony export */ });
/* harmony import */ var _shared_parsers_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8150);
/* harmony import */ var _signing_key_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(837);


const domain = (0,_shared_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^(https?:\/\/)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d{1,5})?(\/[A-Za-z0-9._~-]+)*\/?$/, 'must be a host or tenant, such as login.example.com or login.example.com/realms/prod');
const signingKey = raw => {
    const key = (0,_signing_key_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSigningKey */ .UG)(raw);
    return typeof key === 'string' ? new _shared_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(keyProblems[key]) : key;
};
const keyProblems = {
    malformed: 'is neither an unencrypted private key in PEM (PKCS#8) nor a private JWK',
    unsupported: 'is a key that cannot sign assertions. Use RSA of 2048 bits or more (RS256, PS256), P-256 (ES256) or Ed25519 (EdDSA)',
};
const certificate = raw => (0,_signing_key_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCertificate */ .hB)(raw) ?? new _shared_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('is not a certificate in PEM');


/***/ }),

/***/ 4433:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   m: () => (/* binding */ atDomain),
/* harmony export */   zb: () => (/* binding */ withDomain)
/* harmony export */ });
/* unused harmony export regionHost */
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


/***/ }),

/***/ 3768:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z2: () => (/* binding */ aliases),
  lh: () => (/* binding */ findProvider),
  e4: () => (/* binding */ providerNames),
  r5: () => (/* binding */ providers)
});

// EXTERNAL MODULE: ./src/oauth/provider.ts
var provider = __nccwpck_require__(4433);
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
    const { domain: _, ...fixed } = (0,provider/* atDomain */.m)(providers[preset], region);
    return fixed;
}


/***/ }),

/***/ 837:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Rz: () => (/* binding */ algorithms),
  bm: () => (/* binding */ keyFor),
  hB: () => (/* binding */ parseCertificate),
  UG: () => (/* binding */ parseSigningKey),
  Bm: () => (/* binding */ secretParts),
  ln: () => (/* binding */ thumbprints)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./src/oauth/pem.ts
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

;// CONCATENATED MODULE: ./src/oauth/signing-key.ts


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
        const key = (0,external_node_crypto_.createPrivateKey)(jwk ? { key: jwk, format: 'jwk' } : restoreLineBreaks(text));
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
        return new external_node_crypto_.X509Certificate(restoreLineBreaks(text));
    }
    catch {
        return undefined;
    }
}
/** The header parameters that name a certificate (RFC 7515 §4.1.7, §4.1.8). */
function thumbprints({ raw }) {
    const digest = (algorithm) => (0,external_node_crypto_.createHash)(algorithm).update(raw).digest('base64url');
    return { x5t: digest('sha1'), 'x5t#S256': digest('sha256') };
}
/** The parts of a key that must not be shown: the whole, and each of its lines or secret members. */
function secretParts(text) {
    const lines = [text, restoreLineBreaks(text)]
        .flatMap(form => form.split(/(?:\\[rn]|[\r\n])+/))
        .filter(line => !line.startsWith('-----'));
    const members = [...text.matchAll(/"(?:d|p|q|dp|dq|qi)"\s*:\s*"([^"]+)"/g)].map(match => match[1] ?? '');
    return new Set([text, ...[...lines, ...members].filter(({ length }) => length >= 8)]);
}


/***/ }),

/***/ 7074:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ PACKAGE),
/* harmony export */   RX: () => (/* binding */ PROGRAM),
/* harmony export */   ay: () => (/* binding */ commandLine),
/* harmony export */   hr: () => (/* binding */ ACTION),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   xv: () => (/* binding */ VERSION)
/* harmony export */ });
/* unused harmony export runThis */
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


/***/ }),

/***/ 8150:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NF: () => (/* binding */ printableAscii),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   lY: () => (/* binding */ isAcceptedBy),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports optional, secret, boolean, listOf */
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1796);

/** Why a value is not accepted, as the rest of a sentence that begins with the input's name. */
class InputError {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** Whether a value of any type is a text that this parser accepts. */
function isAcceptedBy(parser, value) {
    return typeof value === 'string' && !(parser(value) instanceof InputError);
}
/** An empty input is undefined. */
function optional(parser) {
    return raw => (raw === '' ? undefined : parser(raw));
}
function required(parser) {
    return raw => (raw === '' ? new InputError('is empty') : parser(raw));
}
/** Printable ASCII (RFC 6749 Appendix A, VSCHAR and space). */
function printableAscii(longest) {
    return restrictedTo(/[^\x20-\x7e]/, 'is not printable ASCII, such as a line break', longest);
}
/** Any text without control characters. Form encoding takes UTF-8 (RFC 6749 Appendix B). */
function printableText(longest) {
    return restrictedTo(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u, 'cannot be printed, such as a line break', longest);
}
function restrictedTo(forbidden, problem, longest) {
    return raw => {
        if (Buffer.byteLength(raw) > longest) {
            return new InputError(`is longer than ${longest} bytes`);
        }
        const at = raw.search(forbidden);
        return at < 0 ? raw : new InputError(`has a character at position ${at + 1} that ${problem}`);
    };
}
function secret(text) {
    return raw => {
        const value = text(raw);
        return value instanceof InputError ? value : new Secret(value);
    };
}
function matching(pattern, rule) {
    return raw => (pattern.test(raw) ? raw : new InputError(rule));
}
/** One of these words, in any case. */
function oneOf(choices) {
    return raw => choices.find(choice => choice === raw.toLowerCase()) ??
        new InputError(`must be one of ${choices.join(', ')}`);
}
function wholeNumber(least, most) {
    return raw => {
        const value = /^\d{1,9}$/.test(raw) ? Number(raw) : Number.NaN;
        return value >= least && value <= most
            ? value
            : new InputError(`must be a whole number from ${least} to ${most}`);
    };
}
/** `true` or `false` in any case. */
const boolean = raw => {
    const value = ['false', 'true'].indexOf(raw.toLowerCase());
    return value < 0 ? new InputError('must be true or false') : value === 1;
};
/** A list of these words, separated by commas. Duplicates count once. */
function listOf(choices) {
    const one = oneOf(choices);
    return raw => {
        const found = new Set();
        for (const part of raw.split(',')) {
            const value = one(part.trim());
            if (value instanceof InputError)
                return value;
            found.add(value);
        }
        return [...found];
    };
}


/***/ }),

/***/ 1796:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);


const HIDDEN = '***';
/**
 * A value that cannot be printed. As a string, in JSON, in a template, through `inspect` or inside
 * an error it reads `***`. Only `reveal()` returns it.
 */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    /** The first 8 hex digits of the SHA-256: identifies a token without disclosing it. */
    get fingerprint() {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(this.#value).digest('hex').slice(0, 8);
    }
    equals(other) {
        return this.#value === other.#value;
    }
    toString() {
        return HIDDEN;
    }
    toJSON() {
        return HIDDEN;
    }
    [Symbol.toPrimitive]() {
        return HIDDEN;
    }
    [node_util__WEBPACK_IMPORTED_MODULE_1__.inspect.custom]() {
        return HIDDEN;
    }
}


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = require("node:readline");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = require("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = require("node:tty");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

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
/******/ 			return "" + chunkId + ".cli.js";
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

// EXTERNAL MODULE: ./src/cli/command-error.ts
var command_error = __nccwpck_require__(3861);
// EXTERNAL MODULE: ./src/shared/command-line.ts
var command_line = __nccwpck_require__(7074);
;// CONCATENATED MODULE: ./src/cli/commands.ts
/** Options that every command has. */
const commonOptions = ['github-api-url', 'help', 'version'];
const GITHUB_TOKEN = {
    'GH_TOKEN, GITHUB_TOKEN': 'GitHub token. Without it, the token of `gh auth login` is used.',
};
const place = ['repository', 'environment', 'organization', 'secret-name'];
const key = ['certificate', 'private-key-id', 'assertion-audience'];
const provider = ['provider', 'domain', 'token-url', 'client-id', 'client-auth'];
const commands = {
    login: {
        summary: 'Sign in to a provider, and save the refresh token in a GitHub secret.',
        description: 'Checks your rights at GitHub, signs you in to the provider, encrypts the refresh token and saves it. Nothing secret is printed or written to a file.',
        options: [
            ...provider,
            ...key,
            ...['authorization-url', 'device-authorization-url', 'scope'],
            ...place,
            ...['redirect-uri', 'port', 'paste', 'device', 'no-browser'],
            ...['yes', 'replace', 'create-environment', 'writer', 'workflow'],
        ],
        examples: [
            ['', 'Asks for everything it needs.'],
            [
                '--provider anypoint --repository acme/app --environment production',
                'Saves in the environment production.',
            ],
            ['--provider xero --paste', 'Signs in without a listener, for example over SSH.'],
        ],
        environment: {
            CLIENT_SECRET: 'Client secret of the OAuth client.',
            PRIVATE_KEY: 'Private key of a client that signs assertions: PEM (PKCS#8) or JWK.',
            WRITER_TOKEN: 'With `--writer token`: the token that saves rotated tokens later.',
            ...GITHUB_TOKEN,
        },
    },
    workflow: {
        summary: 'Write a workflow that uses the token.',
        description: 'Writes a workflow for the provider and the place of the secret: permissions, concurrency group, pinned actions and a next step.',
        options: [
            ...['workflow', 'next', 'output', 'stdout', 'force'],
            ...['provider', 'domain', 'token-url', 'client-auth', 'scope'],
            ...key,
            ...place,
            'writer',
        ],
        examples: [
            ['--workflow deploy --environment production', 'Writes .github/workflows/deploy.yml.'],
            ['--workflow keep-alive --stdout', 'Prints the workflow.'],
        ],
        environment: {},
    },
    doctor: {
        summary: 'Check a setup, and say what is wrong with it.',
        description: 'Reads the secret, the environment, the workflows and their last runs from GitHub, and asks the provider whether it knows the client. It changes nothing and uses no token up.',
        options: [...provider, 'scope', ...place, 'timeout', 'json'],
        examples: [
            ['--repository acme/app --environment production', 'Checks one setup.'],
            ['--json', 'Prints the checks as JSON, for a script.'],
        ],
        environment: {
            CLIENT_SECRET: 'Client secret, to check it at the provider.',
            ...GITHUB_TOKEN,
        },
    },
    store: {
        summary: 'Save an encrypted token that a run printed because it could not save it.',
        description: 'Saves an encrypted token that a run printed because it could not save it. Checks first that the secret has not changed since that run, and that its public key is the same. Only GitHub can decrypt the token.',
        options: [
            ...['run', 'encrypted-value', 'key-id', 'updated-at'],
            ...place,
            'yes',
        ],
        examples: [
            ['--run 12345678901', 'Finds the encrypted token in the log of this run.'],
            ['', 'Reads the printed lines from standard input.'],
        ],
        environment: GITHUB_TOKEN,
    },
};

// EXTERNAL MODULE: ./src/github/names.ts
var names = __nccwpck_require__(4324);
// EXTERNAL MODULE: ./src/http/endpoint.ts
var endpoint = __nccwpck_require__(7266);
// EXTERNAL MODULE: ./src/oauth/client-auth-methods.ts
var client_auth_methods = __nccwpck_require__(7409);
// EXTERNAL MODULE: ./src/oauth/formats.ts
var formats = __nccwpck_require__(8214);
// EXTERNAL MODULE: ./src/oauth/providers/index.ts + 8 modules
var providers = __nccwpck_require__(3768);
// EXTERNAL MODULE: ./src/shared/parsers.ts
var parsers = __nccwpck_require__(8150);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./src/cli/certificate-file.ts



/** Reads the first certificate of a file in PEM. Anything else in the file is left out. */
const certificateFile = file => {
    try {
        const found = (0,formats/* certificate */.OK)((0,external_node_fs_.readFileSync)(file, 'utf8'));
        return found instanceof parsers/* InputError */.dz ? found : { file, certificate: found };
    }
    catch (error) {
        const { code = 'unknown' } = error;
        return new parsers/* InputError */.dz(`cannot be read (${code})`);
    }
};

// EXTERNAL MODULE: ./src/cli/choices.ts
var choices = __nccwpck_require__(1255);
// EXTERNAL MODULE: ./src/cli/nearest.ts
var nearest = __nccwpck_require__(1933);
;// CONCATENATED MODULE: ./src/cli/option-description.ts


function valued(value, parse, description) {
    return { value, parse, description };
}
/** One of these names. A misspelled one is answered with the nearest. */
function choice(value, names, description) {
    const parse = (0,parsers/* oneOf */.yL)(names);
    return valued(value, raw => {
        const parsed = parse(raw);
        const meant = parsed instanceof parsers/* InputError */.dz ? (0,nearest/* nearest */.p)(raw, names) : undefined;
        return parsed instanceof parsers/* InputError */.dz && meant !== undefined
            ? new parsers/* InputError */.dz(`${parsed.text}; did you mean \`${meant}\`?`)
            : parsed;
    }, description);
}
function flag(description) {
    return { description };
}

;// CONCATENATED MODULE: ./src/cli/options.ts









/** Every option of every command. Those that an input of the action corresponds to have its name. */
const options = {
    provider: choice('NAME', providers/* providerNames */.e4, 'Provider preset, or `custom`.'),
    domain: valued('HOST', formats/* domain */.bl, 'Region, tenant or host of the provider, where the preset has one.'),
    'token-url': valued('URL', endpoint/* endpoint */.sR, "The provider's token endpoint, for `custom` or over a preset."),
    'authorization-url': valued('URL', endpoint/* endpoint */.sR, "The provider's authorization endpoint, for `custom` or over a preset."),
    'device-authorization-url': valued('URL', endpoint/* endpoint */.sR, "The provider's device authorization endpoint (RFC 8628)."),
    'client-id': valued('ID', (0,parsers/* printableText */.XU)(1_024), 'Client ID of the OAuth client.'),
    'client-auth': choice('METHOD', Object.keys(client_auth_methods/* clientAuthMethods */.m), 'How the client authenticates. Default: what the preset uses.'),
    certificate: valued('FILE', certificateFile, 'Certificate of the private key, a file in PEM. `entra` needs it for `private_key_jwt`.'),
    'private-key-id': valued('ID', (0,parsers/* printableAscii */.NF)(1_024), 'Key ID (`kid`) of the private key, in place of the one in a JWK.'),
    'assertion-audience': valued('AUDIENCE', (0,parsers/* printableText */.XU)(2_048), 'Audience of signed assertions. Default: the URL of the endpoint.'),
    scope: valued('SCOPE', (0,parsers/* printableAscii */.NF)(4_096), 'What to ask for. Default: what the preset needs for a refresh token.'),
    repository: valued('OWNER/NAME', names/* repositoryName */.aR, 'The repository. Default: the one of the current folder.'),
    environment: valued('NAME', (0,parsers/* printableText */.XU)(255), 'Use the secrets of this environment.'),
    organization: valued('NAME', names/* organizationName */.Tz, 'Use the secrets of this organization.'),
    'secret-name': valued('NAME', names/* secretName */.Gf, 'Secret of the refresh token. Default: `<PROVIDER>_REFRESH_TOKEN`.'),
    'github-api-url': valued('URL', endpoint/* baseUrl */.pc, 'URL of the GitHub REST API. Default: `GITHUB_API_URL`, or https://api.github.com.'),
    'redirect-uri': valued('URL', (0,parsers/* matching */.wC)(/^[!-~\u00a1-\uffff]{1,2048}$/, 'must be a URL, or what the provider names it by'), 'Redirect address that is registered for the client, or its RuName at eBay.'),
    port: valued('PORT', (0,parsers/* wholeNumber */.rD)(1, 65_535), 'Port on this machine for the redirect address.'),
    paste: flag('Read the redirected address from standard input instead of listening for it.'),
    device: flag('Sign in with a code on any device (RFC 8628).'),
    'no-browser': flag('Print the address to open, and open nothing.'),
    yes: flag('Ask nothing.'),
    replace: flag('Replace an existing secret.'),
    'create-environment': flag('Create the environment if it does not exist.'),
    writer: choice('KIND', choices/* writers */.fc, 'Who saves later: `app` (a GitHub App), `token` (a personal access token) or `none`.'),
    workflow: choice('NAME', choices/* workflowNames */.gd, 'Workflow to write, or `none`.'),
    run: valued('ID', (0,parsers/* matching */.wC)(/^\d{1,15}$/, 'must be the number in the address of a workflow run'), 'Read the encrypted token from the log of this workflow run.'),
    'encrypted-value': valued('BASE64', (0,parsers/* matching */.wC)(/^[A-Za-z0-9+/]+={0,2}$/, 'must be base64'), 'The encrypted token, as the log shows it.'),
    'key-id': valued('ID', (0,parsers/* matching */.wC)(/^[\w.-]{1,128}$/, 'must be the ID of a public key'), 'ID of the public key that it was encrypted with.'),
    'updated-at': valued('DATE', (0,parsers/* matching */.wC)(/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/, 'must be a date such as 2026-01-31T12:00:00Z'), 'When the secret was last changed before that run.'),
    stdout: flag('Print the workflow instead of writing a file.'),
    output: valued('FILE', (0,parsers/* printableText */.XU)(1_024), 'File to write. Default: `.github/workflows/<NAME>.yml`.'),
    force: flag('Overwrite an existing file.'),
    next: choice('STEP', choices/* nextStepNames */.ku, 'What uses the access token: `anypoint-cli`, `maven`, `terraform` or `curl`. Default: what fits the provider.'),
    timeout: valued('SECONDS', (0,parsers/* wholeNumber */.rD)(1, 300), 'How long a check may take. Default: 5.'),
    json: flag('Print the result as JSON.'),
    help: flag('Show this help.'),
    version: flag('Show the version.'),
};

// EXTERNAL MODULE: ./src/cli/wrap.ts
var wrap = __nccwpck_require__(4199);
;// CONCATENATED MODULE: ./src/cli/help.ts





/** The help of a command, or of the program, in at most 80 columns. */
function helpFor(command) {
    return command === undefined ? programHelp() : commandHelp(command);
}
function programHelp() {
    const list = Object.entries(commands).map(([name, { summary }]) => [name, summary]);
    return sections([
        [
            '',
            (0,wrap/* wrap */.LV)('Signs in to an OAuth provider, keeps the refresh token in a GitHub secret, and checks that workflows can use it.', 0),
        ],
        ['Usage', `  ${command_line/* PROGRAM */.RX} COMMAND [OPTIONS]`],
        ['Commands', columns(list)],
        ['Examples', examples('login', commands.login.examples)],
        ['Exit codes', exitCodeTable()],
        ['', `Help for a command: ${command_line/* PROGRAM */.RX} COMMAND --help`],
    ]);
}
function commandHelp(name) {
    const command = commands[name];
    return sections([
        ['', (0,wrap/* wrap */.LV)(command.description, 0)],
        ['Examples', examples(name, command.examples)],
        ['Usage', `  ${command_line/* PROGRAM */.RX} ${name} [OPTIONS]`],
        ['Options', columns([...command.options, ...commonOptions].map(describeOption))],
        ['Environment', columns(Object.entries(command.environment))],
        ['Exit codes', exitCodeTable()],
    ]);
}
function examples(name, list) {
    return list
        .map(([given, does]) => `  # ${does}\n  ${[command_line/* PROGRAM */.RX, name, given].filter(Boolean).join(' ')}`)
        .map(breakLongCommand)
        .join('\n\n');
}
/** A shell joins lines that end in a backslash. */
function breakLongCommand(text) {
    return text
        .split('\n')
        .map(line => (line.length <= wrap/* WIDTH */.lR ? line : line.replaceAll(' --', ' \\\n    --')))
        .join('\n');
}
function describeOption(name) {
    const { value, description } = options[name];
    return [`--${name}${value === undefined ? '' : ` ${value}`}`, description];
}
function exitCodeTable() {
    return columns(Object.entries(command_error/* exitCodes */.hS).map(([name, code]) => [
        String(code),
        command_error/* exitCodeMeanings */.Et[name],
    ]));
}
function sections(list) {
    return list
        .filter(([, body]) => body !== '')
        .map(([title, body]) => (title === '' ? body : `${title}\n${body}`))
        .join('\n\n');
}
/** Names on the left, texts on the right; a long name stands on a line of its own. */
function columns(rows) {
    const width = Math.min(26, Math.max(0, ...rows.map(([name]) => name.length)));
    return rows
        .map(([name, text]) => {
        const body = (0,wrap/* wrap */.LV)(text, width + 4);
        return name.length > width ? `  ${name}\n${body}` : `  ${name}${body.slice(name.length + 2)}`;
    })
        .join('\n');
}

;// CONCATENATED MODULE: ./src/cli/option-conflicts.ts

/**
 * Options that exclude each other, and why. Options that describe the provider or the place, such as
 * `--authorization-url` with `--device`, may be given although a sign-in does not need them: the
 * commands that this program prints name all that is known.
 */
const exclusions = [
    ['environment', 'organization', 'a secret belongs to one of them'],
    ['device', 'paste', 'the device flow has no redirected address'],
    ['device', 'redirect-uri', 'the device flow has no redirected address'],
    ['device', 'port', 'the device flow does not listen'],
    ['port', 'redirect-uri', 'the address contains the port'],
    ['stdout', 'output', '`--stdout` writes no file'],
    ['stdout', 'force', '`--stdout` writes no file'],
    ['run', 'encrypted-value', 'the log of the run has the value'],
];
/** Options that have no effect without another one, and why. */
const requirements = [
    ['create-environment', 'environment', 'it names what to create'],
    ['key-id', 'encrypted-value', 'it belongs to that value'],
    ['updated-at', 'encrypted-value', 'it belongs to that value'],
    ['encrypted-value', 'key-id', 'the log of the run shows it beside the value'],
    ['encrypted-value', 'secret-name', 'it says where the value belongs'],
];
/** @throws CommandError that names every combination that does not work */
function checkCombinations(options) {
    const isGiven = (name) => options[name] !== undefined;
    const excluded = exclusions
        .filter(([one, other]) => isGiven(one) && isGiven(other))
        .map(([one, other, why]) => ({
        problem: `\`--${one}\` and \`--${other}\` exclude each other: ${why}.`,
        remedy: `Remove \`--${one}\` or \`--${other}\`.`,
    }));
    const incomplete = requirements
        .filter(([one, needed]) => isGiven(one) && !isGiven(needed))
        .map(([one, needed, why]) => ({
        problem: `\`--${one}\` needs \`--${needed}\`: ${why}.`,
        remedy: `Add \`--${needed}\`, or remove \`--${one}\`.`,
    }));
    const found = [...excluded, ...incomplete];
    if (found.length === 0)
        return;
    throw (0,command_error/* wrongUsage */.xY)(found.map(({ problem }) => problem).join('\n'), found.map(({ remedy }) => remedy).join('\n'));
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./src/cli/parse-arguments.ts







/**
 * Reads the command and its options. A value never begins with a dash, except after `=`. `help login`
 * is `login --help`.
 *
 * @throws CommandError that names every problem, and the nearest name for a misspelled one
 */
function parseArguments(args) {
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: [...args],
        strict: false,
        allowPositionals: true,
        tokens: true,
        options: Object.fromEntries(Object.keys(options).map(name => [
            name,
            { type: isFlag(name) ? 'boolean' : 'string', ...(name === 'help' && { short: 'h' }) },
        ])),
    });
    const [word, ...others] = tokens.flatMap(token => token.kind === 'positional' ? [token.value] : []);
    if (word === 'help')
        return parseArguments([...others, '--help']);
    const command = word === undefined ? undefined : commandNamed(word);
    const problems = [];
    const found = {};
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        const value = readOption(token, command, found);
        if (value instanceof parsers/* InputError */.dz)
            problems.push(`\`${token.rawName}\` ${value.text}${value.text.endsWith('?') ? '' : '.'}`);
        else
            found[token.name] = value;
    }
    // The value of an unknown option looks like another word.
    if (problems.length === 0)
        problems.push(...others.map(notExpected));
    if (problems.length > 0)
        throw (0,command_error/* wrongUsage */.xY)(problems.join('\n'), seeHelp(command));
    return { command, options: found };
}
function seeHelp(command) {
    return `See \`${[command_line/* PROGRAM */.RX, command, '--help'].filter(Boolean).join(' ')}\`.`;
}
function notExpected(word) {
    return `\`${word}\` is not expected after the command.`;
}
function readOption({ name, value, inlineValue }, command, found) {
    const known = optionsOf(command);
    if (!known.includes(name))
        return unknownOption(name, command, known);
    if (Object.hasOwn(found, name))
        return new parsers/* InputError */.dz('is given more than once');
    if (isFlag(name))
        return value === undefined ? true : new parsers/* InputError */.dz('takes no value');
    if (value === undefined || (value.startsWith('-') && !inlineValue)) {
        return new parsers/* InputError */.dz('needs a value');
    }
    if (value === '')
        return new parsers/* InputError */.dz('is empty');
    const { parse } = options[name];
    return parse(value);
}
function unknownOption(name, command, known) {
    if (Object.hasOwn(options, name)) {
        return new parsers/* InputError */.dz(command === undefined ? 'needs a command before it' : `is not an option of \`${command}\``);
    }
    const meant = (0,nearest/* nearest */.p)(name, known);
    return new parsers/* InputError */.dz(`is not known${meant === undefined ? '' : `; did you mean \`--${meant}\`?`}`);
}
function optionsOf(command) {
    if (command === undefined)
        return commonOptions;
    const { options: own } = commands[command];
    return [...own, ...commonOptions];
}
function isFlag(name) {
    const { parse } = options[name] ?? {};
    return parse === undefined;
}
function commandNamed(word) {
    const names = Object.keys(commands);
    if (names.includes(word))
        return word;
    const meant = (0,nearest/* nearest */.p)(word, names);
    throw (0,command_error/* wrongUsage */.xY)(`There is no command \`${word}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`, `The commands are ${names.join(', ')}. ${seeHelp(undefined)}`);
}

;// CONCATENATED MODULE: ./src/cli/programs.ts
/** The program of each command, of which only the one that runs is loaded. */
const programs = {
    login: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(411), __nccwpck_require__.e(439), __nccwpck_require__.e(525), __nccwpck_require__.e(818), __nccwpck_require__.e(672), __nccwpck_require__.e(53)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4053))).login,
    workflow: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(672), __nccwpck_require__.e(848)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9848))).workflow,
    doctor: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(411), __nccwpck_require__.e(483), __nccwpck_require__.e(525), __nccwpck_require__.e(818), __nccwpck_require__.e(668)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9668))).doctor,
    store: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(411), __nccwpck_require__.e(525), __nccwpck_require__.e(263)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1263))).store,
};

// EXTERNAL MODULE: ./src/http/proxy-variables.ts
var proxy_variables = __nccwpck_require__(5523);
;// CONCATENATED MODULE: ./src/cli/proxy-support.ts

/**
 * Why the proxy in the environment is not used, as a sentence. Undefined if it is, or if there is none.
 *
 * @see https://nodejs.org/api/http.html#built-in-proxy-support
 */
function proxyProblem(env, version = process.versions.node) {
    if (supportsProxies(version) || !(0,proxy_variables/* usesProxy */.B)(env))
        return undefined;
    return `Node ${version} does not use HTTPS_PROXY. Node 22.21, 24.5 and later do.`;
}
function supportsProxies(version) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major === 22)
        return minor >= 21;
    return major === 24 ? minor >= 5 : major > 24;
}

;// CONCATENATED MODULE: ./src/cli/main.ts








/** Runs one command, and returns the exit code. Never throws. */
async function main(args) {
    try {
        return await runCommand(args);
    }
    catch (error) {
        return report(error);
    }
}
async function runCommand(args) {
    const { command, options } = parseArguments(args);
    if (options.version)
        return print(command_line/* VERSION */.xv);
    if (options.help)
        return print(helpFor(command));
    if (command === undefined) {
        process.stderr.write(`${helpFor(undefined)}\n`);
        return command_error/* exitCodes */.hS.usage;
    }
    checkCombinations(options);
    if (process.env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
        throw (0,command_error/* failed */.gz)('NODE_TLS_REJECT_UNAUTHORIZED is 0: certificates are not checked.', 'Unset it.');
    }
    const [{ createRuntime }, run] = await Promise.all([__nccwpck_require__.e(/* import() */ 85).then(__nccwpck_require__.bind(__nccwpck_require__, 6085)), programs[command]()]);
    const runtime = createRuntime(options.yes === true);
    const problem = proxyProblem(process.env);
    if (problem !== undefined)
        runtime.terminal.say(problem, 'yellow');
    try {
        return (await run(options, runtime)) ?? command_error/* exitCodes */.hS.done;
    }
    catch (error) {
        const isExplained = error instanceof command_error/* CommandError */.Qd && error.exit === 'interrupted';
        throw runtime.cancelled.aborted && !isExplained ? (0,command_error/* interrupted */.VM)() : error;
    }
}
function print(text) {
    process.stdout.write(`${text}\n`);
    return command_error/* exitCodes */.hS.done;
}
function report(error) {
    if (!(error instanceof command_error/* CommandError */.Qd)) {
        process.stderr.write(`error: ${describeBug(error)}\n`);
        return command_error/* exitCodes */.hS.failed;
    }
    const { exit, message, remedy } = error;
    process.stderr.write(`${(0,wrap/* wrapFor */.iK)(process.stderr, `error: ${message}`)}\n`);
    if (remedy !== undefined) {
        process.stderr.write(`${(0,wrap/* wrapFor */.iK)(process.stderr, remedy)}\n`);
    }
    return command_error/* exitCodes */.hS[exit];
}
/** Only the place: the message of an unexpected error may contain anything. */
function describeBug(error) {
    const name = error instanceof Error ? error.name : typeof error;
    const place = error instanceof Error ? (/\bat .*$/m.exec(error.stack ?? '')?.[0] ?? '') : '';
    return `This is a bug: ${name} ${place}\nPlease report it with this line.`;
}

;// CONCATENATED MODULE: ./src/cli.ts


/** The command line. */
async function start() {
    // A closed pipe or terminal must not end a command that is saving a token.
    process.stderr.on('error', () => { });
    process.stdout.on('error', reportFullDisk);
    process.exitCode = await main(process.argv.slice(2));
}
/** What was printed is not complete. A reader that ends early, such as `head`, wants no more. */
function reportFullDisk({ code = '' }) {
    if (!FULL.has(code))
        return;
    process.stderr.write(`error: Standard output cannot be written (${code}).\nFree some space.\n`);
    process.once('exit', () => {
        process.exitCode ||= command_error/* exitCodes */.hS.failed;
    });
}
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
void start();

module.exports = __webpack_exports__;
/******/ })()
;