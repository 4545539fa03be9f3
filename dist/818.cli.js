"use strict";
exports.id = 818;
exports.ids = [818];
exports.modules = {

/***/ 979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ defaultSecretName),
/* harmony export */   MR: () => (/* binding */ credentialNames),
/* harmony export */   e8: () => (/* binding */ credentialPrefix)
/* harmony export */ });
/** All names follow from the refresh token's: `ANYPOINT_REFRESH_TOKEN` → `ANYPOINT_CLIENT_ID`. */
function credentialNames(refreshToken) {
    const prefix = credentialPrefix(refreshToken);
    return {
        refreshToken,
        accessToken: `${prefix}_ACCESS_TOKEN`,
        clientId: `${prefix}_CLIENT_ID`,
        clientSecret: `${prefix}_CLIENT_SECRET`,
        privateKey: `${prefix}_PRIVATE_KEY`,
        certificate: `${prefix}_CERTIFICATE`,
        writerToken: `${prefix}_WRITER_TOKEN`,
        appClientId: `${prefix}_APP_CLIENT_ID`,
        appPrivateKey: `${prefix}_APP_PRIVATE_KEY`,
    };
}
/** `ANYPOINT_REFRESH_TOKEN` → `ANYPOINT` */
function credentialPrefix(refreshToken) {
    return refreshToken.replace(/_?REFRESH_?TOKEN$/i, '') || refreshToken;
}
/** `ANYPOINT_REFRESH_TOKEN` for the preset `anypoint`. */
function defaultSecretName(provider) {
    return `${provider === 'custom' ? 'OAUTH' : provider.toUpperCase().replaceAll('-', '_')}_REFRESH_TOKEN`;
}


/***/ }),

/***/ 702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ chooseProvider)
/* harmony export */ });
/* harmony import */ var _http_endpoint_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6434);
/* harmony import */ var _oauth_provider_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4433);
/* harmony import */ var _oauth_providers_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3768);
/* harmony import */ var _command_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3861);




/**
 * The provider that the options name: a preset, or `custom` with `--token-url`.
 *
 * @throws CommandError for options that contradict the preset, or that it needs
 */
function chooseProvider(options, name) {
    const preset = (0,_oauth_providers_index_js__WEBPACK_IMPORTED_MODULE_0__/* .findProvider */ .lh)(name);
    const { domain, 'token-url': tokenUrl, 'authorization-url': authorizationUrl } = options;
    if (domain !== undefined && preset.domain === undefined) {
        throw (0,_command_error_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongUsage */ .xY)(`The provider ${name} has no \`--domain\`.`, 'Remove it.');
    }
    if (preset.domain !== undefined && preset.domain.default === undefined && !domain && !tokenUrl) {
        throw (0,_command_error_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongUsage */ .xY)(`The provider ${name} needs \`--domain\`: ${preset.domain.description}.`, 'Set `--domain`.');
    }
    const { introspection, ...located } = (0,_oauth_provider_js__WEBPACK_IMPORTED_MODULE_2__/* .atDomain */ .m)(preset, domain);
    const provider = {
        ...located,
        introspection: tokenUrl === undefined ? introspection : 'unknown',
        ...(tokenUrl !== undefined && { tokenUrl }),
        ...(authorizationUrl !== undefined && { authorizationUrl }),
    };
    if ((0,_http_endpoint_url_js__WEBPACK_IMPORTED_MODULE_3__/* .endpointProblem */ .$)(provider.tokenUrl) !== undefined) {
        throw (0,_command_error_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongUsage */ .xY)(`The provider ${name} needs \`--token-url\`.`, 'Set `--token-url`.');
    }
    return { name, provider };
}


/***/ }),

/***/ 2822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ inStyle)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/** The text in this style where the stream shows colors and `NO_COLOR` is not set. */
function inStyle(style, text, stream) {
    const plain = !stream.isTTY || Boolean(process.env['NO_COLOR']) || stream.hasColors?.() !== true;
    // Node has it since 20.12.
    return plain || typeof node_util__WEBPACK_IMPORTED_MODULE_0__.styleText !== 'function' ? text : (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text);
}


/***/ }),

/***/ 5194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readRepository)
/* harmony export */ });
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2418);

/** @throws GitHubError, a 404 also for a repository that the token may not see */
async function readRepository({ rest }, { owner, repo }) {
    const { data } = await rest.repos.get({ owner, repo });
    if (typeof data.id !== 'number' || typeof data.default_branch !== 'string') {
        throw (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .unusable */ ._P)('its response describes no repository');
    }
    return { id: data.id, archived: data.archived === true, defaultBranch: data.default_branch };
}


/***/ }),

/***/ 9002:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createSeal)
/* harmony export */ });
/* unused harmony export loadSodium */
/* harmony import */ var _shared_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1796);
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2418);


/**
 * Encrypts for this public key. One trial encryption shows that later ones cannot fail.
 *
 * @throws GitHubError if the key is not usable
 * @see https://doc.libsodium.org/public-key_cryptography/sealed_boxes
 * @see https://docs.github.com/en/rest/guides/encrypting-secrets-for-the-rest-api
 */
async function createSeal({ keyId, key }) {
    const sodium = await loadSodium();
    const recipient = Buffer.from(key, 'base64');
    const seal = secret => ({
        encrypted_value: Buffer.from(sodium.crypto_box_seal(secret.reveal(), recipient)).toString('base64'),
        key_id: keyId,
    });
    try {
        seal(new _shared_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(''));
    }
    catch {
        const expected = sodium.crypto_box_PUBLICKEYBYTES;
        const { length } = recipient;
        throw (0,_github_error_js__WEBPACK_IMPORTED_MODULE_1__/* .unusable */ ._P)(length === expected
            ? 'its public key cannot be used'
            : `its public key has ${length} bytes instead of ${expected}`);
    }
    return seal;
}
/** Loads libsodium, and waits until its WebAssembly is ready. */
async function loadSodium() {
    const { default: sodium } = await __webpack_require__.e(/* import() */ 724).then(__webpack_require__.bind(__webpack_require__, 9724));
    await sodium.ready;
    return sodium;
}


/***/ }),

/***/ 5517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readUserName)
/* harmony export */ });
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2418);

/**
 * The login of the token's user. Undefined for a token of a GitHub App's installation, which has no
 * user.
 *
 * @throws GitHubError
 */
async function readUserName({ rest }) {
    return (await (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessRefused */ .J0)(rest.users.getAuthenticated(), 403, 404))?.data.login;
}


/***/ }),

/***/ 9249:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ labelVariable),
/* harmony export */   I7: () => (/* binding */ updateVariable),
/* harmony export */   W: () => (/* binding */ probeVariableWrite),
/* harmony export */   ce: () => (/* binding */ listVariables),
/* harmony export */   nt: () => (/* binding */ readVariable)
/* harmony export */ });
/* unused harmony export createVariable */
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2418);
/* harmony import */ var _secret_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8482);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3739);
/* harmony import */ var _write_probe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3984);




/** `variable EXPIRES_AT of environment production of acme/app` */
function labelVariable({ owner, name }) {
    return `variable ${name} of ${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOwner */ .yc)(owner)}`;
}
/**
 * Undefined if there is no such variable.
 *
 * @throws GitHubError
 */
async function readVariable(github, target) {
    const found = await (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessRefused */ .J0)(getVariable(github, target), 404);
    if (found === undefined)
        return undefined;
    const { value, updated_at } = found.data;
    const updatedAt = Date.parse(updated_at);
    if (typeof value !== 'string' || Number.isNaN(updatedAt)) {
        throw (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .unusable */ ._P)('its response contains no variable');
    }
    return { value, updatedAt };
}
/** @throws GitHubError */
async function createVariable({ rest }, { owner, name }, { value, visibility }) {
    if (owner.kind === 'organization') {
        // The action reads the variable from the API, for which no repository needs to be selected.
        const shared = visibility ?? _secret_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_REPOSITORY */ .N;
        await rest.actions.createOrgVariable({ org: owner.org, name, value, ...shared });
        return;
    }
    const parameters = { owner: owner.owner, repo: owner.repo, name, value };
    if (owner.kind === 'repository')
        await rest.actions.createRepoVariable(parameters);
    else {
        const { environment: environment_name } = owner;
        await rest.actions.createEnvironmentVariable({ ...parameters, environment_name });
    }
}
/**
 * Updates the variable, or creates it if it does not exist.
 *
 * @throws GitHubError
 */
async function updateVariable(github, target, content) {
    try {
        await update(github, target, content);
    }
    catch (error) {
        if (!(0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H0)(error, 404))
            throw error;
        await createVariable(github, target, content);
    }
}
async function update({ rest }, { owner, name }, { value, visibility }) {
    if (owner.kind === 'organization') {
        await rest.actions.updateOrgVariable({ org: owner.org, name, value, ...visibility });
        return;
    }
    const parameters = { owner: owner.owner, repo: owner.repo, name, value };
    if (owner.kind === 'repository')
        await rest.actions.updateRepoVariable(parameters);
    else {
        const { environment: environment_name } = owner;
        await rest.actions.updateEnvironmentVariable({ ...parameters, environment_name });
    }
}
/**
 * The variables of a place, at most 30.
 *
 * @throws GitHubError
 */
async function listVariables(github, owner) {
    const { data } = await getVariables(github, owner);
    if (!Array.isArray(data.variables))
        throw (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .unusable */ ._P)('its response lists no variables');
    return data.variables;
}
/**
 * Shows that the token may write variables, without writing.
 *
 * @returns whether write access is confirmed
 * @throws GitHubError of 401, 403 or 404
 */
function probeVariableWrite({ request }, owner) {
    return (0,_write_probe_js__WEBPACK_IMPORTED_MODULE_3__/* .isWriteAllowed */ ._)(request(`POST ${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .variablesPath */ .XB)(owner)}`, { data: {} }));
}
function getVariable({ rest }, { owner, name }) {
    if (owner.kind === 'organization')
        return rest.actions.getOrgVariable({ org: owner.org, name });
    const parameters = { owner: owner.owner, repo: owner.repo, name };
    if (owner.kind === 'repository')
        return rest.actions.getRepoVariable(parameters);
    const { environment: environment_name } = owner;
    return rest.actions.getEnvironmentVariable({ ...parameters, environment_name });
}
function getVariables({ rest }, owner) {
    const page = { per_page: 30 };
    if (owner.kind === 'organization') {
        return rest.actions.listOrgVariables({ org: owner.org, ...page });
    }
    const parameters = { owner: owner.owner, repo: owner.repo, ...page };
    if (owner.kind === 'repository')
        return rest.actions.listRepoVariables(parameters);
    const { environment: environment_name } = owner;
    return rest.actions.listEnvironmentVariables({ ...parameters, environment_name });
}


/***/ }),

/***/ 7216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QF: () => (/* binding */ authenticate)
/* harmony export */ });
/* unused harmony exports loadAuthentication, escapesInBasic */
/** Adds the client's authentication to a form for this endpoint (RFC 6749 §2.3). */
async function authenticate(client, endpoint, form) {
    await methods[client.auth](client, form, endpoint);
}
/** Loads the code that signs assertions, if this client needs it. */
async function loadAuthentication({ auth }) {
    if (methods[auth] === addAssertion)
        await Promise.all(/* import() */[__webpack_require__.e(439), __webpack_require__.e(998)]).then(__webpack_require__.bind(__webpack_require__, 9998));
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
    const { signAssertion } = await Promise.all(/* import() */[__webpack_require__.e(439), __webpack_require__.e(998)]).then(__webpack_require__.bind(__webpack_require__, 9998));
    await signAssertion(client, endpoint, form.body);
}


/***/ }),

/***/ 3382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ classifyProviderError),
/* harmony export */   r: () => (/* binding */ limitsRate)
/* harmony export */ });
/**
 * What a provider's error means: by the preset's own table, then by RFC 6749 §5.2 and RFC 6750
 * §3.1, then by the status.
 */
function classifyProviderError({ error, description }, status, provider) {
    const words = description.toLowerCase();
    if (provider.transientDescriptions?.some(known => words.includes(known)))
        return 'transient';
    if (provider.errors && Object.hasOwn(provider.errors, error)) {
        return provider.errors[error] ?? 'other';
    }
    // 401 is the status for a client that cannot be authenticated (RFC 6749 §5.2).
    const code = snakeCase(error);
    if (status === 401 && /^unauthori[sz]ed(_client)?$/.test(code))
        return 'invalid_client';
    const known = meanings.get(code);
    if (known !== undefined)
        return known;
    if (DEAD_TOKEN.test(code))
        return 'invalid_grant';
    if (WRONG_CLIENT.test(code))
        return 'invalid_client';
    if (GATEWAY.has(status))
        return 'transient';
    // A server that failed sends words, not codes: `{"error": "Internal Server Error"}`.
    if (status >= 500 && !/^[a-z0-9]+(_[a-z0-9]+)+$/.test(error))
        return 'transient';
    return error === '' ? 'none' : 'other';
}
/** Whether a provider's own code says that there were too many requests, whatever the status. */
function limitsRate(error) {
    return /^(too_many_requests|rate_?limit(ed|_exceeded|_reached)?|throttled)$/.test(snakeCase(error));
}
/** `INVALID_GRANT`, `invalidGrant`, `invalid-grant` and `invalid_grant` are one code. */
function snakeCase(code) {
    return code
        .replace(/([a-z])([A-Z])/g, '$1_$2')
        .replaceAll('-', '_')
        .toLowerCase();
}
/** Providers' own codes for a refresh token that is used, expired or revoked. */
const DEAD_TOKEN = /^(bad|invalid|expired|revoked|unknown|used)_(refresh_)?token$|^(refresh_)?token_(reused|used|already_used|expired|revoked|invalid|invalidated|not_found)$/;
/** Providers' own codes for an ID or a secret of the client that is wrong. */
const WRONG_CLIENT = /^(bad|invalid|incorrect|wrong|unknown)_client(_?id|_secret|_credentials)?$/;
/** What only a gateway in front of the provider sends. Its codes are not OAuth's. */
const GATEWAY = new Set([502, 503, 504]);
const meanings = new Map([
    ['invalid_grant', 'invalid_grant'],
    ['invalid_token', 'invalid_grant'],
    ['invalid_client', 'invalid_client'],
    ['unauthorized_client', 'unauthorized_client'],
    ['invalid_request', 'invalid_request'],
    ['invalid_scope', 'invalid_scope'],
    ['unsupported_grant_type', 'unsupported_grant_type'],
    ['temporarily_unavailable', 'transient'],
    ['server_error', 'transient'],
    ['internal_error', 'transient'],
    ['internal_server_error', 'transient'],
    ['service_unavailable', 'transient'],
]);


/***/ }),

/***/ 8638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ maskCredentials),
/* harmony export */   PI: () => (/* binding */ FORM),
/* harmony export */   Yl: () => (/* binding */ headersOf),
/* harmony export */   jT: () => (/* binding */ postForm)
/* harmony export */ });
/* harmony import */ var _shared_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1796);
/* harmony import */ var _client_authentication_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7216);


/** Sends parameters and the client's authentication as a form, once. */
async function postForm({ url, client, parameters }, options, { http, redactor }) {
    const headers = new Map([['accept', 'application/json']]);
    const form = { body: new URLSearchParams(parameters), headers };
    await (0,_client_authentication_js__WEBPACK_IMPORTED_MODULE_1__/* .authenticate */ .QF)(client, url, form);
    maskCredentials(form, redactor);
    const body = form.body.toString();
    return http.send({ url, method: 'POST', headers: headersOf(form, FORM), body, ...options });
}
/** Without a charset: the media type defines none, and some servers compare the field exactly. */
const FORM = 'application/x-www-form-urlencoded';
function headersOf({ headers }, contentType) {
    return {
        'user-agent': 'refresh-oauth-token',
        ...Object.fromEntries(headers),
        'content-type': contentType,
    };
}
/** Registers the credentials that were made for this request, so that no echo shows them. */
function maskCredentials({ headers, body }, redactor) {
    const basic = headers.get('authorization')?.replace(/^\S+ /, '');
    for (const value of [basic, body.get('client_assertion')]) {
        if (value)
            redactor.add(new _shared_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value));
    }
}


/***/ }),

/***/ 6015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ hideTokens)
/* harmony export */ });
/**
 * A provider's words without what looks like a token. A token in an error's text is not used, so
 * nobody else knows that it is one.
 */
function hideTokens(text) {
    return text
        .replace(NAMED_UUID, (_, name) => `${name}***`)
        .replace(WORD, word => (isOpaque(word) ? '***' : word));
}
const UUID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';
/** `refresh_token=` and the like. Other UUIDs are numbers of requests, which support asks for. */
const NAMED_UUID = new RegExp(`(token["']?\\s{0,9}[=: ]\\s{0,9}["']?)${UUID}`, 'gi');
const ONLY_UUID = new RegExp(`^${UUID}$`, 'i');
const WORD = /[\w~+-]{16,}/g;
/** Whether a long word has a long part of letters and digits, unlike a code in words. */
function isOpaque(word) {
    return !ONLY_UUID.test(word) && word.split(/[^A-Za-z0-9]+/).some(part => MIXED.test(part));
}
const MIXED = /^(?=.*\d)(?=.*[A-Za-z]).{8,}$/;


/***/ }),

/***/ 2448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ introspect),
  m: () => (/* binding */ introspectionAuth)
});

// EXTERNAL MODULE: ./src/oauth/form-request.ts
var form_request = __webpack_require__(8638);
// EXTERNAL MODULE: ./src/http/response.ts
var response = __webpack_require__(6944);
;// CONCATENATED MODULE: ./src/shared/json-object.ts
/** The members of a JSON object. Undefined for any other text. */
function parseJsonObject(text) {
    try {
        const value = JSON.parse(text);
        return isJsonObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./src/oauth/error-meaning.ts
var error_meaning = __webpack_require__(3382);
// EXTERNAL MODULE: ./src/oauth/provider-error.ts
var provider_error = __webpack_require__(8014);
// EXTERNAL MODULE: ./src/oauth/response-documents.ts + 4 modules
var response_documents = __webpack_require__(2487);
// EXTERNAL MODULE: ./src/oauth/response-text.ts
var response_text = __webpack_require__(3887);
;// CONCATENATED MODULE: ./src/oauth/introspection-response.ts






/**
 * Reads the response to an introspection request. Only a JSON object with a boolean `active` says
 * something about the token, and only a rejected secret something about the client.
 */
function readIntrospection(result, auth, provider) {
    if (result instanceof response/* NetworkError */.Dr)
        return notKnown(result.reason);
    const { status, content } = result;
    if (status === 200)
        return readClaims(result.text);
    if (status >= 300 && status < 400) {
        return notKnown(`it responded ${status}, a redirect, which is not followed`);
    }
    const text = (0,response_text/* decodeText */.g)(content);
    const error = (0,provider_error/* readProviderError */.kg)((0,response_documents/* readDocuments */.r)(text, false), result, text) ?? NO_WORDS;
    if (rejectsClient(result, error, auth, provider)) {
        return { kind: 'client-rejected', status, ...error };
    }
    const words = [error.error, error.description].filter(Boolean);
    return notKnown([`it responded ${status}`, ...words].join(': '));
}
const NO_WORDS = { error: '', description: '' };
/**
 * A public client has no secret that could be wrong, an assertion can be rejected for its audience,
 * and an endpoint that asks for a bearer token accepts no client at all.
 */
function rejectsClient({ status, headers }, error, auth, provider) {
    const challenge = headers.get('www-authenticate') ?? '';
    if (!SENDS_SECRET.has(auth) || /^bearer\b/i.test(challenge))
        return false;
    const meaning = (0,error_meaning/* classifyProviderError */.G)(error, status, provider);
    if (meaning === 'invalid_client')
        return true;
    return status === 401 && (UNAUTHENTICATED.has(meaning) || /^basic\b/i.test(challenge));
}
const SENDS_SECRET = new Set(['client_secret_post', 'client_secret_basic']);
/** Other codes for a wrong secret, with 401. Keycloak before 26.7 sends `invalid_request`. */
const UNAUTHENTICATED = new Set(['invalid_request', 'unauthorized_client']);
function readClaims(text) {
    const claims = parseJsonObject(text);
    if (claims === undefined)
        return notKnown('its response is not a JSON object');
    const { active, exp, scope, username, sub, client_id } = claims;
    if (active === false)
        return { kind: 'inactive' };
    if (active !== true)
        return notKnown('its response does not say whether the token is active');
    return {
        kind: 'active',
        expiresAt: toDate(exp),
        scope: toText(scope),
        user: toText(username) ?? toText(sub),
        clientId: toText(client_id),
    };
}
function toText(value) {
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
/** From seconds since the epoch. With Keycloak, 0 is no expiry. */
function toDate(value) {
    const plausible = typeof value === 'number' && value > 0 && value < YEAR_5000;
    return plausible ? new Date(value * 1_000) : undefined;
}
/** In seconds. A larger number is in milliseconds, which RFC 7662 does not allow. */
const YEAR_5000 = 95_617_584_000;
function notKnown(reason) {
    return { kind: 'not-known', reason };
}

;// CONCATENATED MODULE: ./src/oauth/introspection.ts


/** Asks whether a refresh token is active (RFC 7662 §2.1), once. It does not use the token. */
async function introspect({ endpoint, provider, client, refreshToken }, options, dependencies) {
    const auth = introspectionAuth(endpoint, provider, client);
    const parameters = { token: refreshToken.reveal(), token_type_hint: 'refresh_token' };
    const request = { url: endpoint.url, client: { ...client, auth }, parameters };
    return readIntrospection(await (0,form_request/* postForm */.jT)(request, options, dependencies), auth, provider);
}
/** The preset's method for this endpoint, unless another one was chosen for the client. */
function introspectionAuth({ clientAuth }, provider, { auth }) {
    return auth === provider.clientAuth ? (clientAuth ?? auth) : auth;
}


/***/ }),

/***/ 5324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readPageError),
/* harmony export */   W: () => (/* binding */ pageTitle)
/* harmony export */ });
/* harmony import */ var _provider_error_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4210);

/** The error of a response without a document, from its challenge (`WWW-Authenticate`) and its text. */
function readPageError(challenge, text) {
    const [error, description] = ['error', 'error_description'].map(name => parameter(challenge, name));
    const said = description ?? (pageTitle(text) || plainWords(text));
    const code = error ?? (CODE.test(said) ? said : '');
    const words = said === code ? '' : said;
    return { error: code, description: words || (code ? '' : realm(challenge)) };
}
/** The title of an HTML or XML page, or else its first heading. '' if there is none. */
function pageTitle(text) {
    const [, found = ''] = TITLE.exec(text) ?? HEADING.exec(text) ?? [];
    return (0,_provider_error_words_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([found]);
}
const TITLE = /<title(?:\s[^<>]{0,100})?>([^<]{1,300})/i;
const HEADING = /<h1(?:\s[^<>]{0,100})?>([^<]{1,300})/i;
/** A short text without markup, such as `Unauthorized`. */
function plainWords(text) {
    const words = text.trim();
    return words.length <= LONGEST && !/[<{\p{Cc}\uFFFD]/u.test(words) ? words : '';
}
const LONGEST = 300;
const CODE = /^[a-z]+(?:_[a-z]+)+$/;
/** A parameter of a challenge, quoted or not (RFC 9110 §11.6.1). */
function parameter(challenge, name) {
    const pattern = new RegExp(`(?:^|[\\s,])${name}\\s{0,9}=\\s{0,9}(?:"([^"]{0,1000})"|([\\w.-]{1,100}))`, 'i');
    const [, quoted, bare] = pattern.exec(challenge) ?? [];
    const value = (0,_provider_error_words_js__WEBPACK_IMPORTED_MODULE_0__/* .join */ .fj)([quoted ?? bare ?? '']);
    return value === '' ? undefined : value;
}
/** The scheme and realm of a challenge without an error: it says what the server asks for. */
function realm(challenge) {
    const [found = ''] = /^\w{1,20} realm="[^"]{0,100}"/.exec(challenge) ?? [];
    return found;
}


/***/ }),

/***/ 4210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   oJ: () => (/* binding */ isSuccess),
/* harmony export */   ux: () => (/* binding */ readWords)
/* harmony export */ });
/* harmony import */ var _response_members_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2569);

/**
 * The code and the words among the members of error documents. A code in words comes before a
 * number, an outer one before an inner one; a number that repeats the HTTP status is no code.
 */
function readWords(tops, status) {
    const found = { codes: [], numbers: [], sentences: [] };
    for (const top of tops)
        collect(top, found, 0);
    const number = found.numbers.find(one => one !== String(status));
    const sentence = found.sentences.find(one => SNAKE_CASE.test(one));
    const error = found.codes[0] ?? sentence ?? number ?? '';
    return { error, description: join(found.sentences.filter(one => one !== error)) };
}
/** Whether `code` or `status` says that the request failed. */
function isFailure(members) {
    return ['code', 'status'].some(name => members.has(name) && !isSuccess((0,_response_members_js__WEBPACK_IMPORTED_MODULE_0__/* .last */ .HV)(members, name)));
}
/** Whether a code means success, or that there is no error. What cannot be read says nothing. */
function isSuccess(value) {
    if (value === undefined || (0,_response_members_js__WEBPACK_IMPORTED_MODULE_0__/* .isNothing */ .qv)(value))
        return true;
    if (typeof value !== 'string' && typeof value !== 'number')
        return false;
    const number = Number(value);
    if (number === 0 || (number >= 200 && number < 300))
        return true;
    return SUCCESS.has(String(value).toLowerCase());
}
const SUCCESS = new Set(['ok', 'success', 'successful', 'succeeded', 'no error']);
/** Joins sentences to one text of bounded length, without repeats. */
function join(sentences) {
    const seen = new Set();
    let joined = '';
    for (const sentence of sentences.slice(0, MOST_SENTENCES)) {
        const text = sentence
            .slice(0, 2 * LONGEST)
            .replace(/[\s\p{Cc}]+/gu, ' ')
            .trim();
        const key = (0,_response_members_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(text);
        if (text === '' || (key !== '' && seen.has(key)))
            continue;
        seen.add(key);
        joined += joined === '' ? text : `${/[.:;,!?]$/.test(joined) ? '' : ':'} ${text}`;
    }
    if (joined.length <= LONGEST)
        return joined;
    // Half a token could not be redacted: cut between words where possible.
    const cut = joined.slice(0, LONGEST);
    return cut.slice(0, cut.includes(' ') ? cut.lastIndexOf(' ') : LONGEST);
}
const MOST_SENTENCES = 10;
const LONGEST = 300;
function collect(members, found, depth) {
    const subject = SUBJECTS.map(name => (0,_response_members_js__WEBPACK_IMPORTED_MODULE_0__/* .last */ .HV)(members, name)).filter(isText);
    const aboutToken = subject.some(name => (0,_response_members_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)(name) === 'refreshtoken');
    for (const name of CODES) {
        const value = (0,_response_members_js__WEBPACK_IMPORTED_MODULE_0__/* .last */ .HV)(members, name);
        // Strava calls the field `refresh_token` "invalid".
        if (aboutToken && value === 'invalid')
            found.codes.push('invalid_grant');
        else
            addCode(name, value, found);
    }
    if (subject.length > 0) {
        found.sentences.push([...subject, (0,_response_members_js__WEBPACK_IMPORTED_MODULE_0__/* .last */ .HV)(members, 'code')].filter(isText).join(' '));
    }
    for (const name of SENTENCES) {
        const value = (0,_response_members_js__WEBPACK_IMPORTED_MODULE_0__/* .last */ .HV)(members, name);
        if (isText(value) && !isSuccess(value) && !isGeneric(value))
            found.sentences.push(value);
    }
    if (depth === DEEPEST)
        return;
    for (const name of WRAPPERS) {
        const value = (0,_response_members_js__WEBPACK_IMPORTED_MODULE_0__/* .last */ .HV)(members, name);
        for (const inner of (0,_response_members_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsIn */ .Qv)(value))
            collect(inner, found, depth + 1);
    }
    for (const text of listed((0,_response_members_js__WEBPACK_IMPORTED_MODULE_0__/* .last */ .HV)(members, 'errors')))
        addCode('errors', text, found);
}
function addCode(name, value, found) {
    if (isSuccess(value))
        return;
    const text = typeof value === 'number' ? String(value) : value;
    if (!isText(text) || isGeneric(text))
        return;
    if (/^-?\d+$/.test(text))
        found.numbers.push(text);
    else if (CODE.test(text))
        found.codes.push(text);
    else if (!LABELS.has(name))
        found.sentences.push(text);
}
/** Whether a text says that something failed, and not what. */
function isGeneric(text) {
    return GENERIC.has(text.toLowerCase());
}
/** The texts of `["…"]`, and of `{"refresh_token":["…"]}` as Laravel and Rails list them. */
function listed(value) {
    if ((0,_response_members_js__WEBPACK_IMPORTED_MODULE_0__/* .isMembers */ .gV)(value)) {
        const lists = [...value.values()].flat().filter(one => Array.isArray(one));
        return lists.flat().filter(isText);
    }
    return Array.isArray(value) ? value.filter(isText) : [];
}
function isText(value) {
    return typeof value === 'string';
}
/** Errors lie at most this many objects below the top. */
const DEEPEST = 3;
/** Canonical names of members with a code, the most specific first. */
const CODES = [
    ...['error', 'errorcode', 'errcode', 'code', 'errortype', 'serviceerrorcode', 'type'],
    ...['category', 'reason', 'status', 'name'],
];
/** Of these, members that often hold something else. They count only if they hold a code. */
const LABELS = new Set(['type', 'category', 'name']);
const SENTENCES = [
    ...['errordescription', 'errormessage', 'errormsg', 'errmsg', 'message', 'msg', 'faultstring'],
    ...['errorsummary', 'errordetail', 'developermessage', 'description', 'title', 'detail'],
    ...['details', 'hint'],
];
const SUBJECTS = ['resource', 'field'];
const WRAPPERS = [
    ...['error', 'errors', 'errorresponse', 'fault', 'detail', 'details', 'status', 'meta'],
    ...['data', 'body', 'result', 'response'],
];
/** A code has no spaces, and is not the URL that `type` holds in RFC 9457. */
const CODE = /^[\w.#-]{1,100}$/;
const SNAKE_CASE = /^[a-z]+(?:_[a-z]+)+$/;
const GENERIC = new Set(['error', 'fail', 'failed', 'failure']);


/***/ }),

/***/ 8014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ isMarkedAsError),
/* harmony export */   kg: () => (/* binding */ readProviderError),
/* harmony export */   xy: () => (/* binding */ saysFailure)
/* harmony export */ });
/* harmony import */ var _hide_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6015);
/* harmony import */ var _provider_error_page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5324);
/* harmony import */ var _provider_error_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4210);
/* harmony import */ var _response_members_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2569);




/**
 * Whether the response is marked as an error. Tokens in such a response are not used, as RFC 6749
 * §5.2 has none in it. `"error":""`, `"error_code":0`, `"errors":[]` and the like mark nothing.
 */
function isMarkedAsError(documents) {
    const tops = documents.flatMap(({ roots }) => roots);
    const wrapped = tops.flatMap(top => WRAPPERS.flatMap(name => (0,_response_members_js__WEBPACK_IMPORTED_MODULE_3__/* .objectsIn */ .Qv)((0,_response_members_js__WEBPACK_IMPORTED_MODULE_3__/* .last */ .HV)(top, name))));
    return [...tops, ...wrapped].some(hasMark);
}
/** Whether the response says that it failed, as in `{"status":"fail"}`, unlike `{"status":"active"}`. */
function saysFailure(documents) {
    return documents
        .flatMap(({ roots }) => roots)
        .some(top => {
        const status = (0,_response_members_js__WEBPACK_IMPORTED_MODULE_3__/* .last */ .HV)(top, 'status');
        const failed = !(0,_provider_error_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isSuccess */ .oJ)(status) && /^(fail|error|\d)/i.test(String(status));
        return failed || !(0,_provider_error_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isSuccess */ .oJ)((0,_response_members_js__WEBPACK_IMPORTED_MODULE_3__/* .last */ .HV)(top, 'code'));
    });
}
/**
 * The error of a response in whatever form: OAuth (RFC 6749 §5.2), a provider's own JSON, form or
 * XML, the `WWW-Authenticate` field (RFC 6750 §3), plain text or the title of a page. With a
 * status of success only if it is marked as an error, or has a code of failure beside words.
 */
function readProviderError(documents, response, text) {
    const found = findError(documents, response, text);
    return found && { error: (0,_hide_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .hideTokens */ .v)(found.error), description: (0,_hide_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .hideTokens */ .v)(found.description) };
}
function findError(documents, response, text) {
    const tops = documents.flatMap(({ roots }) => roots);
    const found = (0,_provider_error_words_js__WEBPACK_IMPORTED_MODULE_2__/* .readWords */ .ux)(tops, response.status);
    if (response.ok) {
        const failed = found.description !== '' && tops.some(_provider_error_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailure */ .N6);
        return failed || isMarkedAsError(documents) ? found : undefined;
    }
    const challenge = response.headers.get('www-authenticate') ?? '';
    const page = (0,_provider_error_page_js__WEBPACK_IMPORTED_MODULE_1__/* .readPageError */ .I)(challenge, text);
    const error = found.error || page.error;
    const description = found.description || page.description;
    return error || description ? { error, description } : undefined;
}
const WRAPPERS = ['data', 'body', 'result', 'response', 'meta'];
function hasMark(members) {
    const marked = MARKS.flatMap(name => members.get(name) ?? []).some(value => !(0,_provider_error_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isSuccess */ .oJ)(value));
    return marked || FLAGS.some(name => /^false$/i.test(String((0,_response_members_js__WEBPACK_IMPORTED_MODULE_3__/* .last */ .HV)(members, name))));
}
const MARKS = ['error', 'errors', 'errorcode', 'errcode', 'errorresponse', 'fault'];
const FLAGS = ['ok', 'success'];


/***/ }),

/***/ 2487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ readDocuments)
});

// EXTERNAL MODULE: ./src/oauth/response-members.ts
var response_members = __webpack_require__(2569);
;// CONCATENATED MODULE: ./src/oauth/response-form.ts

/**
 * The lines of a text that are form-encoded (`access_token=…&refresh_token=…`), whatever is around
 * them. If the text is truncated, the last value may be cut off and counts as unreadable.
 */
function readForm(text, truncated) {
    const lines = text.replaceAll('\0', ' ').split(/[\r\n]+/);
    if (lines.length > MOST_LINES)
        return [];
    return lines.flatMap((line, index) => readLine(line.trim(), truncated && index === lines.length - 1));
}
const MOST_LINES = 1000;
function readLine(line, cut) {
    if (!line.includes('='))
        return [];
    const members = new Map();
    const pairs = line.replace(/^[?#&]/, '').split('&');
    const cutPair = cut ? pairs.pop() : undefined;
    for (const pair of pairs) {
        const [, name, value] = PAIR.exec(pair) ?? [];
        if (name !== undefined && value !== undefined)
            addParameter(members, name, value);
        else if (pair !== '')
            return [];
    }
    const [, cutName] = PAIR.exec(cutPair ?? '') ?? [];
    if (cutName !== undefined)
        (0,response_members/* addMember */.s4)(members, decode(cutName) ?? '', undefined);
    return members.size > 0 ? [{ roots: [members], complete: !cut }] : [];
}
/** `=` is allowed in a value only as the padding of Base64 that was not encoded. */
const PAIR = /^([\w.~%-]{1,100})=([^\t=&<>"'{}[\]\\]*={0,2})$/;
function addParameter(members, encodedName, value) {
    const name = decode(encodedName) ?? '';
    // A `+` is a space, but a token has none: there it was not encoded.
    const isToken = (0,response_members/* canonical */.$N)(name).endsWith('token');
    (0,response_members/* addMember */.s4)(members, name, decode(isToken ? value : value.replaceAll('+', ' ')));
}
function decode(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/oauth/response-json-values.ts
/** The value of a number or literal. Undefined for any other word. */
function readWord(word) {
    return NUMBER.test(word) ? Number(word) : LITERALS.get(word);
}
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
/** Those of JSON, and those of Python: some servers send `str()` of a dictionary. */
const LITERALS = new Map([
    ['true', true],
    ['True', true],
    ['false', false],
    ['False', false],
    ['null', null],
    ['None', null],
]);
/** Resolves JSON's escapes and `\'`. Control characters stay. Undefined for an unknown escape. */
function unescapeString(raw) {
    if (!raw.includes('\\'))
        return raw;
    try {
        return String(JSON.parse(`"${raw.replace(/\\.|["\p{Cc}]/gsu, toJson)}"`));
    }
    catch {
        return undefined;
    }
}
function toJson(found) {
    if (found === "\\'")
        return "'";
    return found.startsWith('\\') ? found : JSON.stringify(found).slice(1, -1);
}

;// CONCATENATED MODULE: ./src/oauth/response-json.ts


/**
 * Reads the object or array that begins at `start`, as far as it goes. Keeps every value of a
 * repeated name. A string counts only if its closing quote is followed by what JSON allows there.
 * Takes single quotes, names without quotes, trailing commas and comments, which leave no doubt about
 * a value.
 *
 * No library does this. Parsers for broken JSON guess: they complete a cut string, keep one of two
 * values of a name, or read `"ab"cd"` as `ab`. Most also recurse and overflow the stack on `[[[[`.
 */
function scanJson(text, start) {
    const scanner = new Scanner(text, start);
    const complete = scanner.run();
    return { value: scanner.root, end: scanner.at, complete };
}
class Scanner {
    #text;
    at;
    root;
    #open = [];
    constructor(text, start) {
        this.#text = text;
        this.at = start;
        this.root = this.#openContainer();
    }
    /** True if the root was closed. */
    run() {
        for (let current = this.#open.at(-1); current; current = this.#open.at(-1)) {
            this.#skipSpace();
            if (this.#text[this.at] === current.close) {
                this.at++;
                this.#open.pop();
                if (this.#open.length > 0 && !this.#separator())
                    return false;
            }
            else if (!this.#member(current))
                return false;
        }
        return true;
    }
    /** Reads a member or element. False if reading cannot go on behind it. */
    #member({ add, close }) {
        const name = close === '}' ? this.#name() : '';
        if (name === undefined)
            return false;
        this.#skipSpace();
        const first = this.#text[this.at];
        if (first === '{' || first === '[') {
            if (this.#open.length >= DEEPEST)
                return false;
            add(name, this.#openContainer());
            return true;
        }
        const value = first === '"' || first === "'" ? this.#string() : this.#word();
        const sound = this.#separator();
        const whole = sound || this.at >= this.#text.length;
        add(name, whole ? value : undefined);
        return sound;
    }
    #openContainer() {
        if (this.#text[this.at++] === '[') {
            const items = [];
            this.#open.push({ close: ']', add: (_, value) => items.push(value) });
            return items;
        }
        const members = new Map();
        this.#open.push({ close: '}', add: (name, value) => (0,response_members/* addMember */.s4)(members, name, value) });
        return members;
    }
    /** A name and its colon. Undefined if there is none. */
    #name() {
        const quoted = this.#text[this.at] === '"' || this.#text[this.at] === "'";
        const name = quoted ? this.#string() : this.#match(IDENTIFIER);
        this.#skipSpace();
        if (name === undefined || this.#text[this.at] !== ':')
            return undefined;
        this.at++;
        return name;
    }
    /** Undefined, and at the end of the text, if the closing quote is missing. */
    #string() {
        const text = this.#text;
        const quote = text[this.at++];
        const from = this.at;
        for (; this.at < text.length; this.at++) {
            if (text[this.at] === quote)
                return unescapeString(text.slice(from, this.at++));
            if (text[this.at] === '\\')
                this.at++;
        }
        return undefined;
    }
    /** A number or literal. Undefined for any other word, and for one that the end may have cut. */
    #word() {
        const word = this.#match(WORD);
        if (word === undefined || this.at >= this.#text.length)
            return undefined;
        return readWord(word);
    }
    /** Whether a comma or the end of the container follows. Skips the comma. */
    #separator() {
        this.#skipSpace();
        const next = this.#text[this.at];
        if (next === ',')
            this.at++;
        return next === ',' || next === this.#open.at(-1)?.close;
    }
    #match(sticky) {
        sticky.lastIndex = this.at;
        const [found] = sticky.exec(this.#text) ?? [];
        this.at += found?.length ?? 0;
        return found;
    }
    /** Skips comments too. Control characters count as space: NULs occur where a server sends a whole buffer. */
    #skipSpace() {
        do {
            while (this.#text.charCodeAt(this.at) <= 0x20)
                this.at++;
        } while (this.#text[this.at] === '/' && this.#match(COMMENT) !== undefined);
    }
}
const DEEPEST = 64;
/** Of bounded length, so that reading stays linear. */
const COMMENT = /\/\*.{0,1000}?\*\/|\/\/[^\r\n]{0,1000}(?=[\r\n])/sy;
const IDENTIFIER = /[A-Za-z_$][\w$]{0,99}/y;
const WORD = /[\w.+-]{1,400}/y;

;// CONCATENATED MODULE: ./src/oauth/response-xml.ts

/** The text of all innermost elements as one object, if the text is XML and nothing else. */
function readXml(text) {
    const [, root] = ROOT.exec(text) ?? [];
    if (root === undefined || !text.trimEnd().endsWith(`</${root}>`))
        return [];
    if (text.replace(LEAF, '').replace(TAG, '').trim() !== '')
        return [];
    const members = new Map();
    for (const [, name = '', value = ''] of text.matchAll(LEAF)) {
        (0,response_members/* addMember */.s4)(members, name, resolveEntities(value));
    }
    return [{ roots: [members], complete: true }];
}
const ROOT = /^\s*(?:<\?xml[^<>]{0,200}>\s*)?<([A-Za-z]\w{0,63})[\s>]/;
const LEAF = /<([A-Za-z]\w{0,63})>([^<]*)<\/\1>/g;
const TAG = /<[^<>]{0,500}>/g;
function resolveEntities(value) {
    return value.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => ENTITIES.get(name) ?? '');
}
const ENTITIES = new Map([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
]);

;// CONCATENATED MODULE: ./src/oauth/response-documents.ts




/**
 * The documents in a text, whatever is around them, in time linear in its length. The content of an
 * HTML page is text for people, and no document. `truncated`: the text is incomplete.
 */
function readDocuments(text, truncated) {
    const inner = stringOfJson(text);
    if (inner !== undefined)
        return readDocuments(inner, truncated);
    const found = [];
    let around = '';
    let at = 0;
    for (let starts = 0; at < text.length; starts++) {
        // A text full of braces is not a token response.
        if (starts > MOST_STARTS)
            return [];
        START.lastIndex = at;
        const start = START.exec(text);
        around += text.slice(at, start?.index);
        if (start === null)
            break;
        // Marks the gap: the texts before and after it are neither one value nor two lines.
        around += '{}';
        const element = start[1]?.toLowerCase();
        if (element !== undefined) {
            at = endOfElement(text, element, START.lastIndex);
            continue;
        }
        // After a quote on the same line, it may be a part of a text whose beginning is lost.
        if (/["']/.test(lineBefore(text, at, start.index).replace(PREFIXES_AND_TAGS, '')))
            break;
        const { value, end, complete } = scanJson(text, start.index);
        const objects = (0,response_members/* objectsIn */.Qv)(value);
        const roots = objects.filter(members => members.size > 0);
        if (roots.length > 0)
            found.push({ roots, complete });
        // What follows an object that breaks off may be a part of it, such as an old token.
        if (objects.length > 0 && !complete)
            break;
        at = end;
    }
    return [...found, ...readForm(around, truncated), ...readXml(around)];
}
const MOST_STARTS = 1000;
/** Where JSON may begin, or an element with text for people. */
const START = /[{[]|<(!doctype html|html|head|body|script|style|pre|textarea)\b/gi;
/** A guard that keeps a browser from running JSON as a script, and tags with their attributes. */
const PREFIXES_AND_TAGS = /\)\]\}'|<[^<>]{0,500}>/g;
function lineBefore(text, from, to) {
    const before = text.slice(from, to);
    return before.slice(before.lastIndexOf('\n') + 1);
}
function endOfElement(text, element, from) {
    const end = new RegExp(`</${element.replace('!doctype ', '')}\\s*>`, 'gi');
    end.lastIndex = from;
    return end.test(text) ? end.lastIndex : text.length;
}
/** The content of a text that is one JSON string. */
function stringOfJson(text) {
    if (!/^\s*"/.test(text))
        return undefined;
    try {
        const value = JSON.parse(text);
        return typeof value === 'string' ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 2569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   HV: () => (/* binding */ last),
/* harmony export */   Qv: () => (/* binding */ objectsIn),
/* harmony export */   gV: () => (/* binding */ isMembers),
/* harmony export */   qv: () => (/* binding */ isNothing),
/* harmony export */   s4: () => (/* binding */ addMember)
/* harmony export */ });
/** `refresh_token`, `refreshToken` and `Refresh-Token` are one name. */
function canonical(name) {
    return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
function isMembers(value) {
    return value instanceof Map;
}
/** Adds a value without giving up earlier ones of the same name. */
function addMember(members, name, value) {
    const key = canonical(name);
    const values = members.get(key);
    if (values)
        values.push(value);
    else
        members.set(key, [value]);
}
/** The value of a name. Of a repeated name the last, as JSON parsers have it. */
function last(members, name) {
    return members.get(name)?.at(-1);
}
/** The value itself if it is an object, the objects in it if it is an array. */
function objectsIn(value) {
    if (isMembers(value))
        return [value];
    return Array.isArray(value) ? value.slice(0, MOST_ELEMENTS).filter(isMembers) : [];
}
const MOST_ELEMENTS = 100;
/** Whether a value says that there is none: `null`, `""`, `0`, `[]`, `"none"`, but not an unreadable one. */
function isNothing(value) {
    if (value === undefined)
        return false;
    if (typeof value === 'string')
        return NOTHING.has(value.trim().toLowerCase());
    if (Array.isArray(value))
        return value.length === 0;
    if (isMembers(value))
        return value.size === 0;
    return !value;
}
const NOTHING = new Set(['', '0', 'false', 'no', 'none', 'null', 'undefined']);


/***/ }),

/***/ 3887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decodeText)
/* harmony export */ });
/** The content as text: UTF-16 by its byte order mark or its NULs, UTF-8, or Latin-1 if it is neither. */
function decodeText(content) {
    const encoding = utf16(content);
    if (encoding !== undefined)
        return new TextDecoder(encoding).decode(content);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(content);
    }
    catch {
        // Tokens are ASCII, so a wrong guess can only garble the provider's words.
        return new TextDecoder('windows-1252').decode(content);
    }
}
function utf16([first, second, third, fourth]) {
    if (first === 0xff && second === 0xfe)
        return 'utf-16le';
    if (first === 0xfe && second === 0xff)
        return 'utf-16be';
    if (first && second === 0 && third && fourth === 0)
        return 'utf-16le';
    if (first === 0 && second && third === 0 && fourth)
        return 'utf-16be';
    return undefined;
}


/***/ })

};
;