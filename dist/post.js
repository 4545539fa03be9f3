/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 898:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseStateText)
/* harmony export */ });
/* unused harmony export authenticateState */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** A text for the state file. Another step of the job can set STATE_ variables, but should not have the key. */
function authenticateState(text, key) {
    return `${authenticationCode(text, key)} ${text}`;
}
/** Undefined for a text of any other form. */
function parseStateText(state) {
    const [, code, text] = /^([0-9a-f]{64}) (.*)$/s.exec(state) ?? [];
    if (code === undefined || text === undefined)
        return undefined;
    const given = Buffer.from(code, 'hex');
    return {
        text,
        isAuthentic: key => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(given, Buffer.from(authenticationCode(text, key), 'hex')),
    };
}
function authenticationCode(text, key) {
    const label = 'refresh-oauth-token state ';
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key.reveal()).update(label).update(text).digest('hex');
}


/***/ }),

/***/ 494:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  RA: () => (/* binding */ TOKEN_TO_REVOKE),
  M7: () => (/* binding */ isTokenToRevokeLeft),
  Nc: () => (/* binding */ isWorkLeft),
  iq: () => (/* binding */ readPendingWrites),
  xl: () => (/* binding */ removePendingWrite)
});

// UNUSED EXPORTS: STATE_NOT_WRITTEN, markMainStarted, savePendingWrite

// EXTERNAL MODULE: ./src/shared/failure.ts
var failure = __nccwpck_require__(348);
// EXTERNAL MODULE: ./src/action/authentic-state.ts
var authentic_state = __nccwpck_require__(898);
// EXTERNAL MODULE: ./src/github/names.ts
var names = __nccwpck_require__(324);
// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __nccwpck_require__(739);
// EXTERNAL MODULE: ./src/http/endpoint-url.ts
var endpoint_url = __nccwpck_require__(434);
// EXTERNAL MODULE: ./src/shared/json-object.ts
var json_object = __nccwpck_require__(612);
// EXTERNAL MODULE: ./src/shared/parsers.ts
var parsers = __nccwpck_require__(150);
;// CONCATENATED MODULE: ./src/action/parse-pending-write.ts





/**
 * Reads an entry of the state. Strictly, because it comes from the environment, and its parts end up
 * in the log, in a command that a person runs and in paths of the API.
 *
 * @returns undefined for anything that the main step would not have written
 */
function parsePendingWrite(json) {
    const value = (0,json_object/* parseJsonObject */.d)(json) ?? {};
    const { target, sealed, visibilityOf } = value;
    const valid = (0,json_object/* isJsonObject */.O)(target) &&
        (0,json_object/* isJsonObject */.O)(sealed) &&
        isOwner(target['owner']) &&
        github_target/* apps */.lA.some(app => app === target['app']) &&
        (0,parsers/* isAcceptedBy */.lY)(names/* secretName */.Gf, target['name']) &&
        matches(sealed['encrypted_value'], /^[A-Za-z0-9+/]{64,131072}={0,2}$/) &&
        matches(sealed['key_id'], /^[\w.-]{1,128}$/) &&
        (0,json_object/* isJsonObject */.O)(visibilityOf) &&
        github_target/* apps */.lA.some(app => app === visibilityOf['app']) &&
        (0,parsers/* isAcceptedBy */.lY)(names/* secretName */.Gf, visibilityOf['name']) &&
        matches(value['id'], /^[a-z_]{1,64}$/) &&
        matches(value['token'], /^(refresh|access)-token$/) &&
        matches(value['fingerprint'], /^[0-9a-f]{8}$/) &&
        matches(value['sealedAt'], DATE) &&
        (value['foundUpdatedAt'] === undefined || matches(value['foundUpdatedAt'], DATE)) &&
        (value['visibility'] === undefined || isVisibility(value['visibility'])) &&
        typeof value['apiUrl'] === 'string' &&
        (0,endpoint_url/* endpointProblem */.$)(value['apiUrl']) === undefined;
    return valid ? value : undefined;
}
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
function isOwner(value) {
    if (!(0,json_object/* isJsonObject */.O)(value))
        return false;
    const { kind, org, owner, repo, environment } = value;
    if (kind === 'organization')
        return (0,parsers/* isAcceptedBy */.lY)(names/* organizationName */.Tz, org);
    const isRepository = typeof owner === 'string' &&
        typeof repo === 'string' &&
        (0,parsers/* isAcceptedBy */.lY)(names/* repositoryName */.aR, `${owner}/${repo}`);
    if (!isRepository || kind === 'repository')
        return isRepository;
    return kind === 'environment' && isPrintable(environment);
}
function matches(value, pattern) {
    return typeof value === 'string' && pattern.test(value);
}
/** No control characters, direction marks or broken surrogates: the log shows it. */
function isPrintable(value) {
    return matches(value, /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]{1,255}$/u);
}
function isVisibility(value) {
    if (!(0,json_object/* isJsonObject */.O)(value) || !matches(value['visibility'], /^(all|private|selected)$/))
        return false;
    const { selected_repository_ids: ids = [] } = value;
    return Array.isArray(ids) && ids.length <= 100 && ids.every(id => Number.isSafeInteger(id));
}

;// CONCATENATED MODULE: ./src/action/state.ts



/**
 * Saves a pending write for the post step, or replaces it. The runner reads the state file however
 * the main step ends, even if it is killed. Each write is a state of its own, because the runner
 * passes it as an environment variable, which must stay under 128 KiB.
 *
 * @param key the token in `github-token`, which authenticates the entry to the post step
 * @throws if the file cannot be written
 */
function savePendingWrite(write, key, core) {
    core.saveState(`${PENDING}${write.id}`, authenticateState(JSON.stringify(write), key));
}
/** Removes a pending write that was stored. */
function removePendingWrite({ id }, core) {
    try {
        core.saveState(`${PENDING}${id}`, '');
    }
    catch {
        // The post step then reads the secret before it writes.
    }
}
/** The pending writes that the main step left. Entries of any other form are ignored. */
function readPendingWrites(env) {
    const restored = pendingStates(env).flatMap(state => {
        const entry = (0,authentic_state/* parseStateText */.A)(state);
        const write = entry && parsePendingWrite(entry.text);
        return write ? [{ write, isAuthentic: entry.isAuthentic }] : [];
    });
    // The refresh token first: its failure matters most.
    return restored.sort((a, b) => b.write.token.localeCompare(a.write.token));
}
/**
 * Shows, before the token is used, that the state file can be written.
 *
 * @throws Failure `internal_error`, `untouched`
 */
function markMainStarted(core) {
    try {
        core.saveState('main', 'started');
    }
    catch (cause) {
        throw new Failure({
            code: 'internal_error',
            credential: 'untouched',
            message: "The runner's state file (GITHUB_STATE) cannot be written.",
            remedy: 'Give the user of the container or runner write access to the folder of the runner, for example with `options: --user root`, and check that the disk is not full.',
            cause,
        });
    }
}
const STATE_NOT_WRITTEN = 'The state file could not be written, so the post step cannot save the token. The disk may be full, or the user of the container may not write the file.';
/** The state that holds the access token to revoke. */
const TOKEN_TO_REVOKE = 'token_to_revoke';
/** Whether the main step left anything to do. */
function isWorkLeft(env) {
    return pendingStates(env).length > 0 || isTokenToRevokeLeft(env);
}
function isTokenToRevokeLeft(env) {
    return Boolean(env[`STATE_${TOKEN_TO_REVOKE}`]);
}
const PENDING = 'pending_';
function pendingStates(env) {
    return Object.entries(env)
        .filter(([name]) => name.startsWith(`STATE_${PENDING}`))
        .flatMap(([, state]) => state || []);
}


/***/ }),

/***/ 324:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ secretName),
/* harmony export */   Tz: () => (/* binding */ organizationName),
/* harmony export */   aR: () => (/* binding */ repositoryName)
/* harmony export */ });
/* harmony import */ var _shared_parsers_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(150);

/** @see https://docs.github.com/en/actions/reference/security/secrets */
const secretName = (0,_shared_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,239}$/i, 'must consist of letters, digits and underscores, and must not begin with a digit or GITHUB_');
const organizationName = (0,_shared_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, 'is not the name of an organization');
const repositoryName = (0,_shared_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .matching */ .wC)(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/, 'must be owner/name');


/***/ }),

/***/ 739:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WW: () => (/* binding */ labelTarget),
/* harmony export */   fC: () => (/* binding */ ownerKinds),
/* harmony export */   lA: () => (/* binding */ apps),
/* harmony export */   s6: () => (/* binding */ secretPath),
/* harmony export */   yc: () => (/* binding */ labelOwner)
/* harmony export */ });
/* unused harmony export variablesPath */
/* harmony import */ var _shared_redactor_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(891);

/** GitHub's secret stores. */
const apps = ['actions', 'dependabot', 'codespaces'];
/**
 * @see https://docs.github.com/en/rest/actions/secrets
 * @see https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
 */
const ownerKinds = {
    repository: {
        label: 'repository {owner}/{repo}',
        secrets: '/repos/{owner}/{repo}/{app}/secrets',
        permissions: {
            actions: 'Secrets: write',
            dependabot: 'Dependabot secrets: write',
            codespaces: 'Codespaces secrets: write',
        },
        variables: 'Variables: write',
    },
    environment: {
        label: 'environment {environment} of {owner}/{repo}',
        secrets: '/repos/{owner}/{repo}/environments/{environment}/secrets',
        permissions: { actions: 'Environments: write' },
        variables: 'Environments: write',
    },
    organization: {
        label: 'organization {org}',
        secrets: '/orgs/{org}/{app}/secrets',
        permissions: {
            actions: 'Secrets: write (organization permission)',
            dependabot: 'Dependabot secrets: write (organization permission)',
            codespaces: 'Codespaces secrets: write (organization permission)',
        },
        variables: 'Variables: write (organization permission)',
    },
};
/** `environment production of acme/app` */
function labelOwner(owner) {
    return (0,_shared_redactor_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeCommands */ .g)(fill(ownerKinds[owner.kind].label, owner));
}
/** `secret RT of environment production of acme/app` */
function labelTarget({ owner, app, name }) {
    const store = app === 'actions' ? '' : ` (${app})`;
    return `secret ${name}${store} of ${labelOwner(owner)}`;
}
/** The path of the secret in the REST API. Every name in it is percent-encoded, slashes too. */
function secretPath({ owner, app, name }) {
    const path = fill(ownerKinds[owner.kind].secrets, { ...owner, app }, encodeURIComponent);
    return `${path}/${encodeURIComponent(name)}`;
}
/** The path of a place's Actions variables in the REST API. */
function variablesPath(owner) {
    const secrets = fill(ownerKinds[owner.kind].secrets, { ...owner, app: 'actions' }, encodeURIComponent);
    return secrets.replace(/secrets$/, 'variables');
}
function fill(template, values, encode = (value) => value) {
    return template.replace(/\{(\w+)\}/g, (_, name) => encode(values[name] ?? ''));
}


/***/ }),

/***/ 434:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ endpointProblem)
/* harmony export */ });
/* unused harmony export isLoopback */
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

/***/ 348:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   MD: () => (/* binding */ credentialMeanings)
/* harmony export */ });
/* unused harmony export failures */
const credentialMeanings = {
    untouched: 'This step did not use the stored refresh token. It still works if it worked before.',
    rejected: 'The provider rejects the stored refresh token.',
    unknown: 'The stored refresh token may or may not still work.',
    recoverable: 'The stored refresh token is used up. Its encrypted replacement can still be saved.',
    stored: 'The newest refresh token is in the secret.',
};
/** Every way in which a run can fail. The table in the documentation is generated from it. */
const failures = {
    input_invalid: {
        credential: 'untouched',
        when: 'An input is missing or malformed. The message lists every problem.',
    },
    refresh_token_missing: {
        credential: 'untouched',
        when: 'The input `refresh-token` is empty.',
    },
    github_unauthorized: {
        credential: 'untouched',
        when: 'GitHub rejected `github-token` (401).',
    },
    github_forbidden: {
        credential: 'untouched',
        when: 'The token in `github-token` may not write the secret (403, or a 404 that means the same).',
    },
    target_not_found: {
        credential: 'untouched',
        when: 'The environment, repository, organization or secret does not exist.',
    },
    github_unavailable: {
        credential: 'untouched',
        when: 'GitHub cannot be reached, fails or limits the rate until the deadline.',
    },
    stale_refresh_token: {
        credential: 'untouched',
        when: 'This job may hold an older token than the secret, or it already used its token.',
    },
    provider_unreachable: {
        credential: 'untouched',
        when: 'No connection to the token endpoint (name, network, TLS).',
    },
    provider_unavailable: {
        credential: 'unknown',
        when: 'The provider sent no usable response before the deadline. `untouched` if it clearly refused every request.',
    },
    invalid_grant: {
        credential: 'rejected',
        when: 'The provider rejected the refresh token: used, expired or revoked. `unknown` if another run may have rotated it.',
    },
    invalid_client: {
        credential: 'untouched',
        when: 'The provider rejected the client: its ID, secret or authentication method. `unknown` if that may have used up the token.',
    },
    provider_rejected: {
        credential: 'unknown',
        when: 'The provider rejected the request with another error. `untouched` for `invalid_scope` and `unsupported_grant_type`.',
    },
    provider_response_invalid: {
        credential: 'unknown',
        when: 'The provider responded without a usable access token.',
    },
    store_failed: {
        credential: 'recoverable',
        when: 'GitHub did not accept the new refresh token before the deadline. The log contains the command that saves it.',
    },
    cancelled: {
        credential: 'untouched',
        when: 'The job was cancelled. Once the token request was sent, the action saves the token first.',
    },
    internal_error: {
        credential: 'unknown',
        when: 'A bug in this action, or a runner whose files cannot be written. The message says which.',
    },
};
/** The one error of this project: what happened, what remains of the refresh token, what to do. */
class Failure extends Error {
    name = 'Failure';
    code;
    credential;
    remedy;
    signIn;
    constructor({ code, message, remedy, credential, signIn, cause }) {
        super(message, { cause });
        this.code = code;
        this.credential = credential ?? failures[code].credential;
        this.remedy = remedy;
        this.signIn = signIn;
    }
}


/***/ }),

/***/ 612:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject),
/* harmony export */   d: () => (/* binding */ parseJsonObject)
/* harmony export */ });
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


/***/ }),

/***/ 150:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NF: () => (/* binding */ printableAscii),
/* harmony export */   XU: () => (/* binding */ printableText),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   lY: () => (/* binding */ isAcceptedBy),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(865);

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
        return value instanceof InputError ? value : new _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value);
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

/***/ 891:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createRedactor),
  g: () => (/* binding */ escapeCommands)
});

;// CONCATENATED MODULE: ./src/shared/encodings.ts
/**
 * Every form in which a value can reach a log: plain, URI, form (RFC 6749 Appendix B), JSON, XML,
 * hex, and base64 and base64url in their three alignments. Longest first, without duplicates.
 *
 * The alignments contain only the characters that no neighboring byte changes, so they are also
 * found inside a longer encoded text such as a Basic header.
 */
function encodings(value) {
    const forms = new Set([value, value.trim()]);
    const uri = encodeURIComponent(value.toWellFormed());
    const strict = uri.replace(/[!'()*]/g, percent);
    for (const escaped of [uri, strict, formEncode(value)]) {
        forms.add(escaped);
        forms.add(escaped.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase()));
    }
    forms.add(JSON.stringify(value).slice(1, -1));
    forms.add(xml(value));
    if (value.length >= SHORTEST_TO_ENCODE) {
        const bytes = Buffer.from(value);
        forms.add(bytes.toString('hex'));
        forms.add(bytes.toString('hex').toUpperCase());
        for (const shift of [0, 1, 2]) {
            const base64 = aligned(bytes, shift);
            forms.add(base64);
            forms.add(base64.replaceAll('+', '-').replaceAll('/', '_'));
        }
    }
    forms.delete('');
    return [...forms].sort((a, b) => b.length - a.length);
}
/** Encodes a value as `application/x-www-form-urlencoded` (RFC 6749 Appendix B). */
function formEncode(value) {
    return new URLSearchParams({ '': value }).toString().slice(1);
}
/** The base64 of a shorter value would match ordinary text. */
const SHORTEST_TO_ENCODE = 6;
/** The base64 characters of `bytes` after `shift` other bytes that no neighboring byte changes. */
function aligned(bytes, shift) {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const first = Math.ceil((shift * 8) / 6);
    const last = Math.floor(((shift + bytes.length) * 8) / 6);
    return text.slice(first, last);
}
function percent(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function xml(value) {
    const entities = {
        '&': '&amp;',
        '<': '&lt;',
        '>': '&gt;',
        '"': '&quot;',
        "'": '&apos;',
    };
    return value.replace(/[&<>"']/g, character => entities[character] ?? character);
}

;// CONCATENATED MODULE: ./src/shared/resemblance.ts
/** This many consecutive letters and digits in common count as a resemblance. */
const FRAGMENT = 12;
/** Text can be escaped several times, such as an entity in a URL in a JSON string. */
const ROUNDS = 3;
/** The parts of a value that show it: every run of letters and digits of the minimum length. */
function fragmentsOf(value) {
    const text = skeleton(value);
    const count = Math.max(0, text.length - FRAGMENT + 1);
    return Array.from({ length: count }, (_, at) => text.slice(at, at + FRAGMENT));
}
/**
 * Whether a text shares a fragment with a value, whatever the case, punctuation, spacing, width,
 * entities or escapes in it.
 */
function resembles(text, fragments) {
    if (fragments.size === 0)
        return false;
    let decoded = text;
    for (let round = 0; round <= ROUNDS; round++) {
        if (fragmentsOf(decoded).some(part => fragments.has(part)))
            return true;
        const next = decode(decoded);
        if (next === decoded)
            return false;
        decoded = next;
    }
    return false;
}
/** The letters and digits of a text, in lower case and without what cannot be seen. */
function skeleton(text) {
    return text
        .normalize('NFKC')
        .replace(/\p{Default_Ignorable_Code_Point}|[^\p{L}\p{N}]/gu, '')
        .toLowerCase();
}
function decode(text) {
    return escapes.reduce((rest, [pattern, radix]) => rest.replace(pattern, (_, digits) => character(Number.parseInt(digits, radix))), text.replace(/&amp;/gi, '&').replace(/&(?!#)[a-z]{2,31};/gi, ''));
}
/** HTML, JSON and JavaScript, URLs, CSS. */
const escapes = [
    [/&#x([\da-f]{1,6});?/gi, 16],
    [/&#(\d{1,7});?/g, 10],
    [/\\u([\da-f]{4})/gi, 16],
    [/\\u\{([\da-f]{1,6})\}/gi, 16],
    [/\\x([\da-f]{2})/gi, 16],
    [/%([\da-f]{2})/gi, 16],
    [/\\([0-3][0-7]{2})/g, 8],
    [/\\([\da-f]{1,6}) ?/gi, 16],
];
function character(code) {
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

;// CONCATENATED MODULE: ./src/shared/redactor.ts


/**
 * @param mask registers values with the runner, which knows base64, JSON, URI and XML but not form
 * encoding, base64url or hex
 */
function createRedactor(mask) {
    const forms = new Set();
    const fragments = new Set();
    /** Split into fragments when text is first compared, because most runs never compare any. */
    const pending = [];
    return {
        add(secret) {
            const unknown = encodings(secret.reveal()).filter(form => form.trim() !== '' && !forms.has(form));
            for (const form of unknown)
                forms.add(form);
            const value = secret.reveal();
            pending.push(value, ...(value.length > LONGEST_IN_ALL_FORMS ? [] : unknown));
            mask(unknown);
        },
        redact(text) {
            let clean = hide(text.slice(0, LONGEST_INPUT));
            if (resemblesSecret(clean))
                return WITHHELD;
            clean = clean.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ');
            clean = escapeCommands(clean.replaceAll('::', ': :').trim());
            return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
        },
        redactOutput(text) {
            const clean = hide(text);
            return resemblesSecret(clean) ? '' : clean;
        },
    };
    function resemblesSecret(text) {
        if (text.length < FRAGMENT)
            return false;
        for (const form of pending.splice(0)) {
            for (const fragment of fragmentsOf(form))
                fragments.add(fragment);
        }
        return resembles(text, fragments);
    }
    function hide(text) {
        return [...forms]
            .sort((a, b) => b.length - a.length)
            .reduce((clean, form) => clean.replaceAll(form, '***'), text);
    }
}
/** The runner executes `##[…]` wherever it stands in a line. */
function escapeCommands(text) {
    return text.replaceAll('##[', '## [');
}
const WITHHELD = '(text withheld because it resembles a secret)';
const LONGEST = 300;
/** Longer text is cut before it is searched; the cut part is never shown. */
const LONGEST_INPUT = 4_096;
/** The forms of a longer secret would fill the memory; its plain form is enough. */
const LONGEST_IN_ALL_FORMS = 4_096;


/***/ }),

/***/ 865:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ Secret)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
;// CONCATENATED MODULE: ./src/shared/secret.ts


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
        return (0,external_node_crypto_.createHash)('sha256').update(this.#value).digest('hex').slice(0, 8);
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
    [external_node_util_namespaceObject.inspect.custom]() {
        return HIDDEN;
    }
}


/***/ }),

/***/ 982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 573:
/***/ ((module) => {

module.exports = require("node:buffer");

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

/***/ 500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = require("node:zlib");

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
/******/ 			return "" + chunkId + ".post.js";
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
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _action_state_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(494);

/** The post step. After most jobs it has nothing to do, loads nothing and says nothing. */
async function start() {
    if (!(0,_action_state_js__WEBPACK_IMPORTED_MODULE_0__/* .isWorkLeft */ .Nc)(process.env))
        return;
    const { post } = await Promise.all(/* import() */[__nccwpck_require__.e(909), __nccwpck_require__.e(31)]).then(__nccwpck_require__.bind(__nccwpck_require__, 31));
    await post();
}
void start();

module.exports = __webpack_exports__;
/******/ })()
;