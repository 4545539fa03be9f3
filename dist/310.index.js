"use strict";
exports.id = 310;
exports.ids = [310];
exports.modules = {

/***/ 310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
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

// EXTERNAL MODULE: ../../node_modules/@octokit/rest/dist-src/index.js + 22 modules
var dist_src = __webpack_require__(792);
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
function github_error_unusable(reason) {
    return new GitHubError({
        kind: 'unavailable',
        reason,
        responded: true,
        permanent: true,
        mayHaveBeenProcessed: false,
        waitAtLeast: undefined,
    });
}
function isRefused(error, ...statuses) {
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
        if (isRefused(error, ...statuses))
            return undefined;
        throw error;
    }
}
function isCancelled(error) {
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

;// CONCATENATED MODULE: ./src/github/target.ts

/** GitHub's secret stores. */
const target_apps = ['actions', 'dependabot', 'codespaces'];
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
    return escapeCommands(fill(ownerKinds[owner.kind].label, owner));
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
function target_variablesPath(owner) {
    const secrets = fill(ownerKinds[owner.kind].secrets, { ...owner, app: 'actions' }, encodeURIComponent);
    return secrets.replace(/secrets$/, 'variables');
}
function fill(template, values, encode = (value) => value) {
    return template.replace(/\{(\w+)\}/g, (_, name) => encode(values[name] ?? ''));
}

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
        throw github_error_unusable('its response does not say who may use the secret');
    return {
        visibility,
        selected_repository_ids: await selectedRepositories(github, target, target.owner.org),
    };
}
async function selectedRepositories({ rest }, { app, name: secret_name }, org) {
    const ids = [];
    for (let page = 1;; page++) {
        const { data } = await rest[app].listSelectedReposForOrgSecret({
            org,
            secret_name,
            per_page: PAGE,
            page,
        });
        if (!Array.isArray(data.repositories))
            throw github_error_unusable('its response lists no repositories');
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
        throw github_error_unusable('its response contains no public key');
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
    throw github_error_unusable('its response does not say when the secret changed');
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
    return write_probe_isWriteAllowed(request(`PUT ${secretPath(probe)}`, { data: {} }));
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

;// CONCATENATED MODULE: ./src/shared/json-object.ts
/** The members of a JSON object. Undefined for any other text. */
function json_object_parseJsonObject(text) {
    try {
        const value = JSON.parse(text);
        return json_object_isJsonObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function json_object_isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/oauth/jwt-lifetime.ts

/**
 * Undefined for a token that is not a JWT, has no plausible `exp`, or is not valid yet. `now` is in
 * milliseconds since the epoch.
 *
 * The signature is not verified. The result only decides whether to refresh the token early: a person who
 * could forge the token could also replace it, and the API that receives it verifies it.
 */
function readJwtLifetime(token, now) {
    const [, payload] = /^[\w-]+\.([\w-]+)\.[\w-]+$/.exec(token.reveal()) ?? [];
    if (payload === undefined)
        return undefined;
    const claims = json_object_parseJsonObject(Buffer.from(payload, 'base64url').toString());
    const { exp, iat, nbf } = claims ?? {};
    const expiresAt = milliseconds(exp);
    if (expiresAt === undefined || expiresAt > now + A_YEAR)
        return undefined;
    if ((milliseconds(nbf) ?? 0) > now)
        return undefined;
    return { expiresAt, issuedAt: milliseconds(iat) };
}
/** A later `exp` is an error, such as milliseconds in place of seconds. */
const A_YEAR = 366 * 86_400_000;
function milliseconds(seconds) {
    return typeof seconds === 'number' && seconds > 0 ? seconds * 1_000 : undefined;
}

;// CONCATENATED MODULE: ./src/github/variables.ts




/** `variable EXPIRES_AT of environment production of acme/app` */
function labelVariable({ owner, name }) {
    return `variable ${name} of ${labelOwner(owner)}`;
}
/**
 * Undefined if there is no such variable.
 *
 * @throws GitHubError
 */
async function readVariable(github, target) {
    const found = await unlessRefused(getVariable(github, target), 404);
    if (found === undefined)
        return undefined;
    const { value, updated_at } = found.data;
    const updatedAt = Date.parse(updated_at);
    if (typeof value !== 'string' || Number.isNaN(updatedAt)) {
        throw github_error_unusable('its response contains no variable');
    }
    return { value, updatedAt };
}
/** @throws GitHubError */
async function createVariable({ rest }, { owner, name }, { value, visibility }) {
    if (owner.kind === 'organization') {
        // The action reads the variable from the API, for which no repository needs to be selected.
        const shared = visibility ?? NO_REPOSITORY;
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
        if (!isRefused(error, 404))
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
        throw unusable('its response lists no variables');
    return data.variables;
}
/**
 * Shows that the token may write variables, without writing.
 *
 * @returns whether write access is confirmed
 * @throws GitHubError of 401, 403 or 404
 */
function probeVariableWrite({ request }, owner) {
    return isWriteAllowed(request(`POST ${variablesPath(owner)}`, { data: {} }));
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

;// CONCATENATED MODULE: ./src/action/expiry-variable.ts



/**
 * The variable with the access token's expiry, in the place of its secret. It is an Actions variable
 * whatever the store of the secret, because the other stores have no variables.
 */
function expiryVariable(owner, accessTokenSecret) {
    return { owner, name: `${accessTokenSecret}_EXPIRES_AT` };
}
/** Milliseconds to retry a lookup. A run continues without its result. */
const LOOKUP_TIMEOUT = 2_000;
async function lookUp(github, target) {
    try {
        return (await readVariable(github, target)) ?? 'missing';
    }
    catch (error) {
        if (!(error instanceof GitHubError))
            throw error;
        return isRefused(error, 403) ? 'forbidden' : 'unavailable';
    }
}
/** Reports before the exchange that the access token cannot be reused without the permission. */
function reportForbidden({ owner, accessToken, accessTokenSecret }, state, { core, log }) {
    if (state !== 'forbidden' || accessTokenSecret === undefined)
        return;
    const label = labelVariable(expiryVariable(owner, accessTokenSecret));
    const text = `The token in \`github-token\` may not read the ${label}, so the expiry of the access token cannot be saved there. To reuse access tokens, give it the permission ${ownerKinds[owner.kind].variables}.`;
    if (accessToken === undefined)
        log.info(text);
    else
        core.warning(text);
}

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
const UNITS = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
    ['second', 1_000],
];

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
;// CONCATENATED MODULE: ./src/action/token-record.ts

/**
 * What the variable next to the access token's secret contains: when the token expires, which token
 * that is, and a MAC with the token as its key. Only a writer that has the token can change the date.
 *
 * `2026-11-25T18:00:00Z fingerprint=<32 hex digits> mac=<32 hex digits>`
 */
function formatRecord(token, expiresAt) {
    const date = formatDate(expiresAt);
    return `${date} fingerprint=${fingerprint(token)} mac=${authenticate(date, token)}`;
}
/** Reads a variable, which anyone may have written, for this token. */
function readRecord(value, token) {
    const [, date = '', of, mac] = RECORD.exec(value) ?? [];
    if (of === undefined)
        return 'unreadable';
    if (of !== fingerprint(token))
        return 'other-token';
    return mac === authenticate(date, token) ? Date.parse(date) : 'unreadable';
}
const RECORD = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ) fingerprint=([0-9a-f]{32}) mac=([0-9a-f]{32})$/;
/** Seconds are cut, so the date is never later than the token's. */
function formatDate(date) {
    return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
/** Begins with the fingerprint that the log shows. 128 bits, so that no other token has it. */
function fingerprint(token) {
    return (0,external_node_crypto_.createHash)('sha256').update(token.reveal()).digest('hex').slice(0, 32);
}
function authenticate(date, token) {
    return (0,external_node_crypto_.createHmac)('sha256', token.reveal()).update(date).digest('hex').slice(0, 32);
}

;// CONCATENATED MODULE: ./src/action/reuse.ts


/**
 * Decides whether the access token is the newest one and lives long enough. In doubt the token is not
 * reused, because that costs no more than a refresh.
 */
function decideReuse(facts) {
    const { token, variable, secretChangedAt, secretsReadAt, jwt } = facts;
    if (typeof variable === 'object') {
        const recorded = readRecord(variable.value, token);
        const recordIsOlder = (secretChangedAt ?? 0) > variable.updatedAt + SAME_RUN;
        if (recorded === 'other-token')
            return no(OTHER_TOKEN);
        if (recorded !== 'unreadable') {
            if (recordIsOlder)
                return no(SECRET_CHANGED);
            return decideByExpiry(Math.min(recorded, jwt?.expiresAt ?? recorded), facts);
        }
    }
    if (jwt === undefined)
        return no(`It is not known when it expires: ${unknownBecause(variable)}.`);
    if (secretChangedAt === undefined)
        return no(SECRET_UNKNOWN);
    const savedBy = (jwt.issuedAt ?? secretChangedAt) + ISSUE_TO_SAVE;
    if (secretChangedAt > Math.min(savedBy, secretsReadAt ?? savedBy))
        return no(SECRET_CHANGED);
    return decideByExpiry(jwt.expiresAt, facts);
}
/** A run writes the variable right after the secret, so the two dates differ by little. */
const SAME_RUN = 5_000;
/** A token is saved right after it was issued, but the provider's clock may be wrong. */
const ISSUE_TO_SAVE = 60_000;
const OTHER_TOKEN = 'It may not be the newest one: the variable belongs to another token.';
const SECRET_UNKNOWN = 'It may not be the newest one: when its secret was changed is not known.';
const SECRET_CHANGED = 'It may not be the newest one: its secret was changed later.';
function decideByExpiry(expiresAt, { minValidity, now }) {
    const left = expiresAt - now;
    if (left > 0 && left >= minValidity) {
        return { reuse: true, expiresAt: new Date(expiresAt), expiresIn: Math.floor(left / 1_000) };
    }
    const end = new Date(expiresAt);
    const date = `${formatUtc(end)} (${relativeTime(end, now)})`;
    return no(left > 0
        ? `It expires at ${date}, and \`min-validity\` is ${minValidity / 1_000} seconds.`
        : `It expired at ${date}.`);
}
function no(reason) {
    return { reuse: false, reason };
}
function unknownBecause(variable) {
    return typeof variable === 'object' ? REASONS.unreadable : REASONS[variable];
}
const REASONS = {
    unreadable: 'the variable does not have the format that this action writes',
    missing: 'there is no variable yet',
    forbidden: 'the token in `github-token` may not read the variable',
    unavailable: 'GitHub gave no usable response about the variable',
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
;// CONCATENATED MODULE: ./src/github/workflow-run.ts

/**
 * When the current attempt of a workflow run started, in milliseconds since the epoch, or why that
 * cannot be read, for example without *Actions: read*.
 *
 * @throws GitHubError only if cancelled
 */
async function readRunStart({ rest }, { owner, repo, runId }) {
    try {
        const { data } = await rest.actions.getWorkflowRun({ owner, repo, run_id: runId });
        const at = Date.parse(data.run_started_at ?? '');
        return Number.isNaN(at) ? { unknown: 'GitHub sent no date', refused: false } : at;
    }
    catch (error) {
        return notReadable(error);
    }
}
/**
 * The names of the concurrency groups that a workflow run or its jobs are in, at most those of the
 * first page, or why they cannot be read, for example without *Actions: read* or on a GitHub
 * Enterprise Server that does not have them yet.
 *
 * @throws GitHubError only if cancelled
 * @see https://docs.github.com/rest/actions/concurrency-groups
 */
async function readConcurrencyGroups({ request }, { owner, repo, runId }) {
    try {
        const { data } = await request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/concurrency_groups', { owner, repo, run_id: runId });
        return groupNames(data) ?? { unknown: 'GitHub sent no list of groups', refused: false };
    }
    catch (error) {
        return notReadable(error);
    }
}
function groupNames(data) {
    const { concurrency_groups: groups } = Object(data);
    return Array.isArray(groups)
        ? groups.map((group) => String(group?.group_name ?? 'unnamed'))
        : undefined;
}
function notReadable(error) {
    if (error instanceof GitHubError) {
        const { diagnosis } = error;
        if (diagnosis.kind === 'refused') {
            return { unknown: `GitHub responded ${diagnosis.status}`, refused: true };
        }
        if (diagnosis.kind === 'unavailable')
            return { unknown: diagnosis.reason, refused: false };
    }
    throw error;
}

;// CONCATENATED MODULE: ./src/shared/failure.ts
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

;// CONCATENATED MODULE: ./src/action/this-run.ts
/** The workflow run that this step belongs to. */
function thisRun(env) {
    const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    return { owner, repo, runId: Number(env['GITHUB_RUN_ID']) };
}

;// CONCATENATED MODULE: ./src/action/staleness.ts







/**
 * GitHub reads environment secrets when the job starts, and all others when the run is queued. Not
 * every token may look up the latter; the job's start is then only an upper bound.
 *
 * @see https://docs.github.com/en/actions/reference/security/secrets#when-github-actions-reads-secrets
 */
async function whenSecretsWereRead(owner, github, { env }) {
    const at = jobStart({ env });
    const job = { at, clock: 'runner', event: 'this job started' };
    if (owner.kind === 'environment') {
        return at === undefined ? { ...job, doubt: NO_EVENT_FILE } : job;
    }
    const queued = await readRunStart(github, thisRun(env));
    if (typeof queued === 'number') {
        return { at: queued, clock: 'github', event: 'this run was queued' };
    }
    const reason = `the run cannot be read (${queued.unknown})`;
    return { ...job, doubt: { reason, remedy: queued.refused ? NO_PERMISSION : NO_RESPONSE } };
}
/**
 * When the job started, by the runner's clock, in milliseconds since the epoch. The runner creates
 * the folder of the event payload when the job's first step starts, and writes the payload again
 * before every step: the older of the two is closer to the job's start.
 */
function jobStart({ env }) {
    const payload = env['GITHUB_EVENT_PATH'] ?? '';
    try {
        return Math.min(...[payload, (0,external_node_path_.dirname)(payload)].map(path => (0,external_node_fs_.statSync)(path).mtimeMs));
    }
    catch {
        return undefined;
    }
}
/**
 * Fails or warns, as `on-stale` says, if the secret changed after this job received it, or if that is
 * not known. Another run has then rotated the token that the job holds, and using the older token can
 * revoke the newer one.
 *
 * @param clockAhead how far GitHub's clock is ahead of the runner's, in milliseconds
 * @returns what could not be checked, as sentences
 * @throws Failure `stale_refresh_token`
 */
function checkFreshness({ target, found: { updatedAt } }, { at, clock: source, event, doubt }, { clockAhead, onStale }, { core, log, clock }) {
    const changed = Date.parse(updatedAt);
    const readAt = at === undefined ? undefined : at + (source === 'runner' ? clockAhead : 0);
    const stale = readAt !== undefined && changed > readAt;
    const longAgo = changed < clock.now() + clockAhead - LONGEST_RUN;
    if (!stale && (doubt === undefined || longAgo))
        return [];
    const subject = `The ${labelTarget(target)} was changed at ${formatUtc(new Date(changed), 'second')}`;
    const message = stale
        ? `${subject}, after ${event} at ${formatUtc(new Date(readAt), 'second')}. Another run has rotated the token that this job holds.`
        : `${subject}. It is not known whether that was after this job received its secrets, because ${doubt?.reason}. This job may hold an older token.`;
    if (onStale === 'fail') {
        const remedy = stale ? STALE_REMEDY : `${doubt?.remedy} ${OR_WARN}`;
        throw new Failure({ code: 'stale_refresh_token', message, remedy });
    }
    const notice = `${message} The token is used anyway, because of \`on-stale: ${onStale}\`.`;
    if (onStale === 'warn')
        core.warning(notice);
    else
        log.info(notice);
    return stale ? [] : [`Whether this job holds the newest refresh token: ${doubt?.reason}.`];
}
/** A run ends after 35 days, waiting included. */
const LONGEST_RUN = 35 * 86_400_000;
const STALE_REMEDY = 'Start a new run; it reads the current token. To prevent this, use an environment secret and a concurrency group.';
const NO_EVENT_FILE = {
    reason: "the runner's event file cannot be read",
    remedy: 'Let the user of the container or runner read the file in GITHUB_EVENT_PATH.',
};
const NO_PERMISSION = 'Give `github-token` the permission Actions: read, or keep the refresh token in an environment secret.';
const NO_RESPONSE = 'Start a new run, or keep the refresh token in an environment secret, for which the run is not read.';
const OR_WARN = 'If a concurrency group already keeps runs apart and runs do not wait in it, set `on-stale: warn`.';

;// CONCATENATED MODULE: ./src/action/check-reuse.ts







/**
 * Checks whether the access token in `access-token` can be reused, with two reads of the GitHub API at
 * the same time. Undefined without `access-token`. No response of GitHub fails the step.
 */
async function checkReuse(inputs, runtime) {
    const { accessToken: token, accessTokenSecret, minValidity, owner, apps } = inputs;
    if (token === undefined || accessTokenSecret === undefined)
        return undefined;
    if (inputs.forceRefresh)
        return notReused('`force-refresh` is set.', runtime);
    // Before the lookups, so that the connection is ready if the token is not reused.
    if (!inputs.dryRun)
        runtime.http.preconnect(inputs.tokenUrl);
    const { clock, cancelled } = runtime;
    const options = { ...runtime, timeout: LOOKUP_TIMEOUT, signal: cancelled };
    const github = createGitHub(inputs.github, options);
    const [app = 'actions'] = apps;
    const [variable, secretChangedAt] = await Promise.all([
        lookUp(github, expiryVariable(owner, accessTokenSecret)),
        changedAt(github, { owner, app, name: accessTokenSecret }),
    ]);
    if (cancelled.aborted)
        return notReused('The job was cancelled.', runtime);
    const { clockAhead = 0 } = github.observations;
    const now = clock.now() + clockAhead;
    const startedAt = jobStart(runtime);
    const decision = decideReuse({
        token,
        minValidity,
        variable,
        secretChangedAt,
        secretsReadAt: startedAt && startedAt + clockAhead,
        jwt: readJwtLifetime(token, now),
        now,
    });
    return decision.reuse ? { decision, variable } : notReused(decision.reason, runtime, variable);
}
function notReused(reason, { log }, variable) {
    log.info(`The access token is not reused. ${reason}`);
    return { decision: { reuse: false, reason }, ...(variable && { variable }) };
}
async function changedAt(github, target) {
    try {
        const updatedAt = await readUpdatedAt(github, target);
        return updatedAt === undefined ? undefined : Date.parse(updatedAt);
    }
    catch (error) {
        if (error instanceof GitHubError)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/oauth/refresh-token-expiry.ts
const DAY = 86_400_000;
/** When the newest refresh token expires, where that is known. */
function refreshTokenExpiry({ refreshTokenExpiresIn: given }, rotated, provider, dates) {
    if (given === undefined)
        return expiryByProvider(provider, rotated, dates);
    return given === Number.POSITIVE_INFINITY ? undefined : new Date(dates.usedAt + given * 1_000);
}
/**
 * By what is known of the provider. A token that was not rotated is as old as its secret: it was
 * saved when it was issued, at the sign-in or at an earlier rotation.
 */
function expiryByProvider({ refreshTokenLifetime, rotates }, rotated, { savedAt, usedAt }) {
    if (refreshTokenLifetime === undefined)
        return undefined;
    const { days, kind } = refreshTokenLifetime;
    const lastUse = usedAt ?? (rotates === 'always' ? savedAt : undefined);
    const from = {
        rolling: lastUse,
        issued: rotated ? lastUse : savedAt,
        // Each rotation changes the secret, so that the date of the sign-in is lost.
        absolute: rotated || rotates === 'always' ? undefined : savedAt,
    }[kind];
    const end = from === undefined ? Number.NaN : from + days * DAY;
    // A token that still works after its end has another lifetime here.
    return end > (usedAt ?? 0) ? new Date(end) : undefined;
}
/**
 * When a person must sign in, because no use of the refresh token extends it: with an absolute
 * lifetime, or one that only rotation starts again, where the token was not rotated.
 */
function signInBy({ refreshTokenLifetime, rotates }, rotated, expiresAt) {
    const kind = refreshTokenLifetime?.kind;
    const final = kind === 'absolute' || (kind === 'issued' && !rotated && rotates !== 'always');
    return final ? expiresAt : undefined;
}

;// CONCATENATED MODULE: ./src/action/expiry.ts

const expiry_DAY = 86_400_000;
/** A warning if something expires within 14 days. Undefined if it does not. */
function expiryWarning(subject, end, now, remedy) {
    if (end === undefined || end.getTime() - now > 14 * expiry_DAY)
        return undefined;
    const verb = end.getTime() < now ? 'expired' : 'expires';
    return `${subject} ${verb} at ${formatUtc(end)} (${relativeTime(end, now)}). ${remedy}`;
}

;// CONCATENATED MODULE: ./src/action/advice.ts



/**
 * Reports what else the exchange changed: a revoked access token, a smaller scope.
 *
 * @returns the warnings, which are in the log already
 */
function adviseOnGrant({ inputs }, { scope, rotated }, { core, log, redactor }) {
    const { title, revokesPreviousAccessToken } = inputs.provider;
    if (revokesPreviousAccessToken) {
        log.info(`${title} revoked the previous access token. Jobs that still use it will fail.`);
    }
    const missing = missingScopes(inputs.scope, scope);
    if (missing.length === 0)
        return [];
    const names = redactor.redact(missing.join(' '));
    const warning = `The provider did not grant the requested scope ${names}.${rotated ? ' The new refresh token may be permanently limited to the granted scope.' : ''}`;
    core.warning(warning);
    return [warning];
}
/**
 * Warns about tokens that expire soon, and about settings that can end a token.
 *
 * @returns the warnings, which are in the log already
 */
function adviseOnDates({ inputs: { provider, revocation, revokeOnExit, client }, observations, primary }, refreshTokenExpiresAt, { core, log, clock }, rotated = false) {
    const end = signInBy(provider, rotated, refreshTokenExpiresAt);
    const isOver = refreshTokenExpiresAt !== undefined && refreshTokenExpiresAt.getTime() < clock.now();
    if (end !== undefined && !isOver) {
        const date = end.toISOString().slice(0, 10);
        log.info(`With ${provider.title}, use does not extend the refresh token. Sign in again by ${date}.`);
    }
    const warnings = [
        revokeOnExit && revocation?.refreshToken === 'unknown' ? REVOCATION : undefined,
        expiryWarning('The refresh token', refreshTokenExpiresAt, clock.now(), isOver
            ? IS_OVER
            : end === undefined
                ? reasonToRun(provider, rotated)
                : reasonToSignIn(provider, end, primary.found.updatedAt)),
        expiryWarning('The token in `github-token`', observations.tokenExpiresAt, clock.now(), 'Replace it before that, or a rotated refresh token cannot be saved.'),
        expiryWarning('The certificate in `certificate`', client.privateKey?.certificate?.validToDate, clock.now(), 'Register a new one with the provider, and replace `certificate` and `private-key`.'),
    ].filter(warning => warning !== undefined);
    for (const warning of warnings)
        core.warning(warning);
    return warnings;
}
const REVOCATION = '`revoke-on-exit` is on. With some providers, revoking the access token also ends the refresh token (RFC 7009 §2.1). Whether this provider does that is not known. If the next run fails with invalid_grant, turn `revoke-on-exit` off.';
const IS_OVER = 'If it no longer works, sign in to the provider again.';
/** Names the date that the days are counted from, if the preset's lifetime was used. */
function reasonToSignIn({ refreshTokenLifetime: lifetime }, end, savedAt) {
    const days = (end.getTime() - Date.parse(savedAt)) / 86_400_000;
    const counted = days === lifetime?.days
        ? ` Its ${days} days count from the last change of the secret, at ${formatUtc(new Date(savedAt))}.`
        : '';
    const why = lifetime?.kind === 'issued' ? 'It was not rotated, and use does' : 'Use does';
    return `${why} not extend it: sign in to the provider again before that.${counted}`;
}
function reasonToRun({ refreshTokenLifetime: lifetime }, rotated) {
    return lifetime?.kind === 'issued' && rotated
        ? 'It is new, so its lifetime counts from now: run this workflow before that.'
        : RUN_OR_SIGN_IN;
}
const RUN_OR_SIGN_IN = 'If use extends it, run this workflow before that. Otherwise, sign in to the provider again. A refresh token that expires within hours belongs to a login session: request offline access at sign-in.';
function missingScopes(requested, granted) {
    if (requested === undefined || granted === undefined)
        return [];
    const separator = /[\s,]+/;
    const given = new Set(granted.split(separator));
    return requested.split(separator).filter(scope => scope !== '' && !given.has(scope));
}

;// CONCATENATED MODULE: ./src/action/check-concurrency.ts




/**
 * Checks with one request whether this run is in a concurrency group. Warns if it is not, because
 * two runs can then use the same token.
 */
async function checkConcurrency({ github: access, retryTimeout }, runtime) {
    const { core, redactor, cancelled: signal } = runtime;
    const responseTimeout = responseTimeoutFor(retryTimeout);
    const github = createGitHub(access, { ...runtime, timeout: 0, responseTimeout, signal });
    const run = thisRun(runtime.env);
    const groups = await readConcurrencyGroups(github, run).catch(whenCancelled);
    if ('unknown' in groups) {
        const reason = redactor.redact(groups.unknown);
        const permission = groups.refused ? ' `github-token` needs Actions: read for it.' : '';
        return {
            checked: [],
            notChecked: [`Whether this run is in a concurrency group: ${reason}.${permission}`],
            warnings: [],
        };
    }
    if (groups.length === 0) {
        core.warning(NO_GROUP);
        return { checked: [], notChecked: [], warnings: [NO_GROUP] };
    }
    const names = redactor.redact(groups.join(', '));
    return { checked: [['Concurrency group', names]], notChecked: [], warnings: [] };
}
const NO_GROUP = 'This run is in no concurrency group. Two runs at the same time can use the same refresh token, and many providers then revoke both. Give every workflow that uses the token the same `concurrency:` group, without `cancel-in-progress`.';
function whenCancelled(error) {
    if (error instanceof GitHubError)
        return { unknown: 'the job was cancelled', refused: false };
    throw error;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(975);
;// CONCATENATED MODULE: ./src/shared/secret.ts


const HIDDEN = '***';
/**
 * A value that cannot be printed. As a string, in JSON, in a template, through `inspect` or inside
 * an error it reads `***`. Only `reveal()` returns it.
 */
class secret_Secret {
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
    [external_node_util_.inspect.custom]() {
        return HIDDEN;
    }
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
async function form_request_postForm({ url, client, parameters }, options, { http, redactor }) {
    const headers = new Map([['accept', 'application/json']]);
    const form = { body: new URLSearchParams(parameters), headers };
    await client_authentication_authenticate(client, url, form);
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
            redactor.add(new secret_Secret(value));
    }
}

;// CONCATENATED MODULE: ./src/oauth/error-meaning.ts
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
function error_meaning_limitsRate(error) {
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

;// CONCATENATED MODULE: ./src/oauth/hide-tokens.ts
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

;// CONCATENATED MODULE: ./src/oauth/response-members.ts
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

;// CONCATENATED MODULE: ./src/oauth/provider-error-words.ts

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
    return ['code', 'status'].some(name => members.has(name) && !isSuccess(last(members, name)));
}
/** Whether a code means success, or that there is no error. What cannot be read says nothing. */
function isSuccess(value) {
    if (value === undefined || isNothing(value))
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
            .slice(0, 2 * provider_error_words_LONGEST)
            .replace(/[\s\p{Cc}]+/gu, ' ')
            .trim();
        const key = canonical(text);
        if (text === '' || (key !== '' && seen.has(key)))
            continue;
        seen.add(key);
        joined += joined === '' ? text : `${/[.:;,!?]$/.test(joined) ? '' : ':'} ${text}`;
    }
    if (joined.length <= provider_error_words_LONGEST)
        return joined;
    // Half a token could not be redacted: cut between words where possible.
    const cut = joined.slice(0, provider_error_words_LONGEST);
    return cut.slice(0, cut.includes(' ') ? cut.lastIndexOf(' ') : provider_error_words_LONGEST);
}
const MOST_SENTENCES = 10;
const provider_error_words_LONGEST = 300;
function collect(members, found, depth) {
    const subject = SUBJECTS.map(name => last(members, name)).filter(isText);
    const aboutToken = subject.some(name => canonical(name) === 'refreshtoken');
    for (const name of CODES) {
        const value = last(members, name);
        // Strava calls the field `refresh_token` "invalid".
        if (aboutToken && value === 'invalid')
            found.codes.push('invalid_grant');
        else
            addCode(name, value, found);
    }
    if (subject.length > 0) {
        found.sentences.push([...subject, last(members, 'code')].filter(isText).join(' '));
    }
    for (const name of SENTENCES) {
        const value = last(members, name);
        if (isText(value) && !isSuccess(value) && !isGeneric(value))
            found.sentences.push(value);
    }
    if (depth === DEEPEST)
        return;
    for (const name of WRAPPERS) {
        const value = last(members, name);
        for (const inner of objectsIn(value))
            collect(inner, found, depth + 1);
    }
    for (const text of listed(last(members, 'errors')))
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
    if (isMembers(value)) {
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

;// CONCATENATED MODULE: ./src/oauth/provider-error-page.ts

/** The error of a response without a document, from its challenge (`WWW-Authenticate`) and its text. */
function readPageError(challenge, text) {
    const [error, description] = ['error', 'error_description'].map(name => parameter(challenge, name));
    const said = description ?? (pageTitle(text) || plainWords(text));
    const code = error ?? (provider_error_page_CODE.test(said) ? said : '');
    const words = said === code ? '' : said;
    return { error: code, description: words || (code ? '' : realm(challenge)) };
}
/** The title of an HTML or XML page, or else its first heading. '' if there is none. */
function pageTitle(text) {
    const [, found = ''] = TITLE.exec(text) ?? HEADING.exec(text) ?? [];
    return join([found]);
}
const TITLE = /<title(?:\s[^<>]{0,100})?>([^<]{1,300})/i;
const HEADING = /<h1(?:\s[^<>]{0,100})?>([^<]{1,300})/i;
/** A short text without markup, such as `Unauthorized`. */
function plainWords(text) {
    const words = text.trim();
    return words.length <= provider_error_page_LONGEST && !/[<{\p{Cc}\uFFFD]/u.test(words) ? words : '';
}
const provider_error_page_LONGEST = 300;
const provider_error_page_CODE = /^[a-z]+(?:_[a-z]+)+$/;
/** A parameter of a challenge, quoted or not (RFC 9110 §11.6.1). */
function parameter(challenge, name) {
    const pattern = new RegExp(`(?:^|[\\s,])${name}\\s{0,9}=\\s{0,9}(?:"([^"]{0,1000})"|([\\w.-]{1,100}))`, 'i');
    const [, quoted, bare] = pattern.exec(challenge) ?? [];
    const value = join([quoted ?? bare ?? '']);
    return value === '' ? undefined : value;
}
/** The scheme and realm of a challenge without an error: it says what the server asks for. */
function realm(challenge) {
    const [found = ''] = /^\w{1,20} realm="[^"]{0,100}"/.exec(challenge) ?? [];
    return found;
}

;// CONCATENATED MODULE: ./src/oauth/provider-error.ts




/**
 * Whether the response is marked as an error. Tokens in such a response are not used, as RFC 6749
 * §5.2 has none in it. `"error":""`, `"error_code":0`, `"errors":[]` and the like mark nothing.
 */
function isMarkedAsError(documents) {
    const tops = documents.flatMap(({ roots }) => roots);
    const wrapped = tops.flatMap(top => provider_error_WRAPPERS.flatMap(name => objectsIn(last(top, name))));
    return [...tops, ...wrapped].some(hasMark);
}
/** Whether the response says that it failed, as in `{"status":"fail"}`, unlike `{"status":"active"}`. */
function saysFailure(documents) {
    return documents
        .flatMap(({ roots }) => roots)
        .some(top => {
        const status = last(top, 'status');
        const failed = !isSuccess(status) && /^(fail|error|\d)/i.test(String(status));
        return failed || !isSuccess(last(top, 'code'));
    });
}
/**
 * The error of a response in whatever form: OAuth (RFC 6749 §5.2), a provider's own JSON, form or
 * XML, the `WWW-Authenticate` field (RFC 6750 §3), plain text or the title of a page. With a
 * status of success only if it is marked as an error, or has a code of failure beside words.
 */
function readProviderError(documents, response, text) {
    const found = findError(documents, response, text);
    return found && { error: hideTokens(found.error), description: hideTokens(found.description) };
}
function findError(documents, response, text) {
    const tops = documents.flatMap(({ roots }) => roots);
    const found = readWords(tops, response.status);
    if (response.ok) {
        const failed = found.description !== '' && tops.some(isFailure);
        return failed || isMarkedAsError(documents) ? found : undefined;
    }
    const challenge = response.headers.get('www-authenticate') ?? '';
    const page = readPageError(challenge, text);
    const error = found.error || page.error;
    const description = found.description || page.description;
    return error || description ? { error, description } : undefined;
}
const provider_error_WRAPPERS = ['data', 'body', 'result', 'response', 'meta'];
function hasMark(members) {
    const marked = MARKS.flatMap(name => members.get(name) ?? []).some(value => !isSuccess(value));
    return marked || FLAGS.some(name => /^false$/i.test(String(last(members, name))));
}
const MARKS = ['error', 'errors', 'errorcode', 'errcode', 'errorresponse', 'fault'];
const FLAGS = ['ok', 'success'];

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
        addMember(members, response_form_decode(cutName) ?? '', undefined);
    return members.size > 0 ? [{ roots: [members], complete: !cut }] : [];
}
/** `=` is allowed in a value only as the padding of Base64 that was not encoded. */
const PAIR = /^([\w.~%-]{1,100})=([^\t=&<>"'{}[\]\\]*={0,2})$/;
function addParameter(members, encodedName, value) {
    const name = response_form_decode(encodedName) ?? '';
    // A `+` is a space, but a token has none: there it was not encoded.
    const isToken = canonical(name).endsWith('token');
    addMember(members, name, response_form_decode(isToken ? value : value.replaceAll('+', ' ')));
}
function response_form_decode(value) {
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
            if (this.#open.length >= response_json_DEEPEST)
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
        this.#open.push({ close: '}', add: (name, value) => addMember(members, name, value) });
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
        const word = this.#match(response_json_WORD);
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
const response_json_DEEPEST = 64;
/** Of bounded length, so that reading stays linear. */
const COMMENT = /\/\*.{0,1000}?\*\/|\/\/[^\r\n]{0,1000}(?=[\r\n])/sy;
const IDENTIFIER = /[A-Za-z_$][\w$]{0,99}/y;
const response_json_WORD = /[\w.+-]{1,400}/y;

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
        addMember(members, name, resolveEntities(value));
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
        const objects = objectsIn(value);
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

;// CONCATENATED MODULE: ./src/oauth/response-text.ts
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

;// CONCATENATED MODULE: ./src/oauth/introspection-response.ts






/**
 * Reads the response to an introspection request. Only a JSON object with a boolean `active` says
 * something about the token, and only a rejected secret something about the client.
 */
function readIntrospection(result, auth, provider) {
    if (result instanceof NetworkError)
        return notKnown(result.reason);
    const { status, content } = result;
    if (status === 200)
        return readClaims(result.text);
    if (status >= 300 && status < 400) {
        return notKnown(`it responded ${status}, a redirect, which is not followed`);
    }
    const text = decodeText(content);
    const error = readProviderError(readDocuments(text, false), result, text) ?? NO_WORDS;
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
    const meaning = classifyProviderError(error, status, provider);
    if (meaning === 'invalid_client')
        return true;
    return status === 401 && (UNAUTHENTICATED.has(meaning) || /^basic\b/i.test(challenge));
}
const SENDS_SECRET = new Set(['client_secret_post', 'client_secret_basic']);
/** Other codes for a wrong secret, with 401. Keycloak before 26.7 sends `invalid_request`. */
const UNAUTHENTICATED = new Set(['invalid_request', 'unauthorized_client']);
function readClaims(text) {
    const claims = json_object_parseJsonObject(text);
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
    return readIntrospection(await form_request_postForm(request, options, dependencies), auth, provider);
}
/** The preset's method for this endpoint, unless another one was chosen for the client. */
function introspectionAuth({ clientAuth }, provider, { auth }) {
    return auth === provider.clientAuth ? (clientAuth ?? auth) : auth;
}

;// CONCATENATED MODULE: ./src/oauth/response-lifetimes.ts

/** The lifetimes among `members`. `now`: the time of the response, in milliseconds. */
function readLifetimes(members, now) {
    return {
        expiresIn: first(members, ACCESS_TOKEN, now),
        refreshTokenExpiresIn: REFRESH_TOKEN.in.some(name => isZero(last(members, name)))
            ? Number.POSITIVE_INFINITY
            : first(members, REFRESH_TOKEN, now),
    };
}
/** `expires_in` is in milliseconds with Zoho, which adds `expires_in_sec`. */
const ACCESS_TOKEN = {
    in: ['expiresinsec', 'expiresin', 'expirein'],
    at: [
        ...['expiresat', 'expireson', 'expires', 'expiry', 'accesstokenexpiresat'],
        // TikTok Shop sends a moment in spite of the name, here and for the refresh token.
        'accesstokenexpirein',
    ],
};
/** Of GitHub and LinkedIn, QuickBooks, Keycloak (0: does not expire) and others. */
const REFRESH_TOKEN = {
    in: ['refreshtokenexpiresin', 'xrefreshtokenexpiresin', 'refreshexpiresin', 'refreshexpires'],
    at: [
        ...['refreshtokenexpiresat', 'refreshexpiresat', 'refreshtokenexpireson'],
        'refreshtokenexpirein',
    ],
};
function first(members, names, now) {
    const given = [
        ...names.in.map(name => number(last(members, name))),
        ...names.at.map(name => secondsUntil(last(members, name), now)),
    ];
    return given.map(lifetime).find(seconds => seconds !== undefined);
}
function lifetime(seconds) {
    if (seconds === undefined || seconds > A_CENTURY)
        return undefined;
    const whole = Math.floor(seconds);
    return whole > 0 ? whole : undefined;
}
/** In seconds. Anything longer is not a lifetime. */
const A_CENTURY = 3_155_760_000;
function secondsUntil(value, now) {
    const given = number(value);
    if (given === undefined)
        return typeof value === 'string' ? until(parseDate(value), now) : given;
    if (given >= EPOCH_MILLISECONDS)
        return until(given, now);
    return given >= EPOCH_SECONDS ? until(given * 1000, now) : given;
}
/** 2001-09-09 in seconds and in milliseconds since the epoch. Smaller numbers are durations. */
const EPOCH_SECONDS = 1e9;
const EPOCH_MILLISECONDS = 1e12;
function until(moment, now) {
    return (moment - now) / 1000;
}
/** ISO 8601, in UTC unless it says otherwise, or an HTTP date (RFC 9110 §5.6.7). */
function parseDate(text) {
    if (HTTP_DATE.test(text))
        return Date.parse(text);
    const [, date, time = '00:00:00', zone = 'Z'] = ISO_DATE.exec(text.trim()) ?? [];
    return Date.parse(`${date}T${time}${zone === 'UTC' ? 'Z' : zone}`);
}
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})? ?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/;
function number(value) {
    const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof given === 'number' && !Number.isNaN(given) ? given : undefined;
}
function isZero(value) {
    return number(value) === 0;
}

;// CONCATENATED MODULE: ./src/oauth/response-holders.ts


/** The objects one level down, but for those with tokens that cannot be the new ones. */
function holdersBelow(holder) {
    const members = [...holder.members].filter(([name]) => !NOT_NEW.has(name));
    return members.flatMap(([, values]) => within(holder, values));
}
/** What `property` names: a JSON Pointer (RFC 6901), or a member at the top. */
function resolveProperty(top, property) {
    const steps = property.startsWith('/')
        ? property.slice(1).split('/').map(unescapeStep)
        : [property];
    const holders = steps.reduce((above, step) => above.flatMap(holder => within(holder, holder.members.get(canonical(step)) ?? [])), top);
    return holders.map(holder => ({ ...holder, named: true }));
}
function within({ members, complete }, values) {
    return values.flatMap(objectsOf).map(object => ({ members: object, parent: members, complete }));
}
/** Names of members with what was sent, what was valid before, or text. */
const NOT_NEW = new Set([
    ['request', 'input', 'form', 'params', 'parameters', 'args', 'query', 'headers', 'debug'],
    ['old', 'previous', 'revoked', 'expired', 'example', 'examples', 'sample'],
    ['error', 'errors', 'message', 'msg', 'detail', 'details', 'description', 'errordescription'],
].flat());
/** Objects, also one that is written as a string, as in `{"statusCode":200,"body":"{…}"}`. */
function objectsOf(value) {
    if (typeof value !== 'string')
        return objectsIn(value);
    const json = value.trim();
    if (!json.startsWith('{') || !json.endsWith('}'))
        return [];
    return readDocuments(json, false).flatMap(({ roots }) => roots);
}
function unescapeStep(step) {
    return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

;// CONCATENATED MODULE: ./src/oauth/response-tokens.ts


/**
 * Finds the tokens, or says why it is not certain which they are. Undefined if there are none.
 *
 * The object that `tokenProperty` names comes first, then the top together with the objects one
 * level down. Objects two levels down count only if there are no tokens above them. An access
 * token alone means that the provider did not rotate, so a whole response is required for that.
 */
function findTokens(documents, search) {
    const top = documents.flatMap(({ roots, complete }) => roots.map((members) => ({ members, complete })));
    const below = top.flatMap(holdersBelow);
    const named = search.tokenProperty ? resolveProperty(top, search.tokenProperty) : [];
    const deeper = below.flatMap(holdersBelow);
    return (withRefreshToken(named, search) ??
        withRefreshToken([...named, ...top, ...below], search) ??
        withAccessToken(named, search) ??
        withAccessToken(top, search) ??
        withAccessToken(below, search) ??
        withRefreshToken(deeper, search) ??
        withAccessToken(deeper, search));
}
function withRefreshToken(holders, search) {
    const withRefresh = holders.filter(({ members }) => values(members, response_tokens_REFRESH_TOKEN).length > 0);
    const accessTokens = new Set(holders.flatMap(({ members }) => accessTokenIn(members, search)));
    const holder = withRefresh.find(({ members }) => accessTokenIn(members, search).length > 0) ?? withRefresh[0];
    if (holder === undefined)
        return undefined;
    const [refreshToken, ...more] = new Set(withRefresh.flatMap(({ members }) => values(members, response_tokens_REFRESH_TOKEN)));
    if (more.length > 0)
        return { doubt: 'a response with more than one refresh token' };
    if (refreshToken === undefined && !holder.complete)
        return { doubt: BROKEN_OFF };
    if (!isToken(refreshToken))
        return { doubt: 'a response with an unreadable refresh token' };
    const [own] = accessTokenIn(holder.members, search);
    const [around] = holder.parent && !holder.named ? accessTokenIn(holder.parent, search) : [];
    // The refresh token beside another access token may be for another service.
    if (own !== undefined && around !== undefined && own !== around)
        return { doubt: TWO_ACCESS };
    // A request contains no access token, so a response with a new one is no echo.
    if (own === undefined && search.repeatsRequest)
        return { doubt: ECHO };
    if (accessTokens.size === 0 && wasSent(refreshToken, search))
        return { doubt: ECHO };
    const accessToken = own ?? (accessTokens.size === 1 ? [...accessTokens][0] : undefined);
    return { accessToken, refreshToken, members: describing(holder) };
}
function withAccessToken(holders, search) {
    const found = holders.filter(({ members }) => accessTokenIn(members, search).length > 0);
    const [holder] = found;
    if (holder === undefined)
        return undefined;
    if (found.some(({ complete }) => !complete))
        return { doubt: BROKEN_OFF };
    const [accessToken, ...more] = new Set(found.flatMap(({ members }) => accessTokenIn(members, search)));
    if (more.length > 0)
        return { doubt: TWO_ACCESS };
    return { accessToken, refreshToken: undefined, members: describing(holder) };
}
const BROKEN_OFF = 'a response that ends before a whole refresh token';
const TWO_ACCESS = 'a response with more than one access token';
const ECHO = 'a response that repeats the request';
const response_tokens_ACCESS_TOKEN = 'accesstoken';
const response_tokens_REFRESH_TOKEN = 'refreshtoken';
function describing({ members, parent }) {
    if (parent === undefined || values(parent, response_tokens_ACCESS_TOKEN).length > 0)
        return members;
    return new Map([...parent, ...members]);
}
function values(members, name) {
    return (members.get(name) ?? []).filter(value => !isNothing(value));
}
/** The access token as a list: empty if there is none, or more than one. What was sent is not new. */
function accessTokenIn(members, search) {
    const tokens = [...new Set(values(members, response_tokens_ACCESS_TOKEN))];
    const usable = tokens.filter(isToken).filter(token => !wasSent(token, search));
    return tokens.length === 1 ? usable : [];
}
function wasSent(token, { sent }) {
    return sent.some(secret => secret.reveal() === token);
}
/** Visible ASCII. RFC 6749 also allows spaces, but no provider is known that uses them. */
function isToken(value) {
    if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value))
        return false;
    return !PLACEHOLDERS.has(value.toLowerCase().replace(/[^a-z0-9]/g, ''));
}
/** What servers, proxies and mocks put in the place of a token, without punctuation. */
const PLACEHOLDERS = new Set([
    ...['', 'redacted', 'filtered', 'masked', 'hidden', 'removed', 'string', 'unchanged'],
    ...['invalid', 'expired', 'revoked', 'missing', 'required', 'unknown', 'unavailable'],
]);

;// CONCATENATED MODULE: ./src/oauth/token-response.ts










/**
 * Reads the response to a token request, whatever its form. Returns tokens only if it is certain that
 * the server issued them. Takes time linear in the response's length and does not throw.
 *
 * With a status of 2xx the provider issued the tokens. A gateway can put 5xx on such a response, so
 * a new pair counts there as well. With any other status the content may be an example or an echo.
 */
function readTokenResponse(response, context) {
    const text = decodeText(response.content);
    const documents = readDocuments(text, response.truncated !== undefined);
    const repeatsRequest = REQUEST_PARAMETERS.test(text);
    const found = findTokens(documents, { ...context, repeatsRequest });
    // `{"status":"fail","data":{"refresh_token":"invalid"}}` has a word there, and no token.
    const failed = !(found && hasAccessToken(found)) && saysFailure(documents);
    if (found && !failed && !isMarkedAsError(documents)) {
        const json = response.truncated === undefined && documents.every(({ complete }) => complete);
        if ('doubt' in found)
            return { unreadable: found.doubt, json };
        if (!response.ok && !(isServerError(response.status) && isPair(found))) {
            return { unreadable: 'tokens in spite of its status', json };
        }
        return { tokens: toTokens(found, dateOf(response) ?? context.now) };
    }
    return readProviderError(documents, response, text) ?? unreadable(documents, response, text);
}
function isServerError(status) {
    return status >= 500 && status < 600;
}
function hasAccessToken(found) {
    return 'doubt' in found || found.accessToken !== undefined;
}
function isPair({ accessToken, refreshToken }) {
    return accessToken !== undefined && refreshToken !== undefined;
}
const REQUEST_PARAMETERS = /grant_?type|client_?secret|client_?assertion/i;
function toTokens({ accessToken, refreshToken, members }, now) {
    return {
        accessToken: accessToken === undefined ? undefined : new secret_Secret(accessToken),
        refreshToken: refreshToken === undefined ? undefined : new secret_Secret(refreshToken),
        tokenType: tokenType(last(members, 'tokentype')),
        ...readLifetimes(members, now),
        scope: scope(last(members, 'scope')) ?? scope(last(members, 'scopes')),
    };
}
/** Providers that leave the type out, or write it in lower case, mean `Bearer` (RFC 6750). */
function tokenType(value) {
    const given = typeof value === 'string' ? value.replace(/[^\x21-\x7e]/g, '').slice(0, 64) : '';
    return given === '' || given.toLowerCase() === 'bearer' ? 'Bearer' : given;
}
function scope(value) {
    const scopes = (Array.isArray(value) ? value : [value]).filter(one => typeof one === 'string');
    return scopes.join(' ') || undefined;
}
function dateOf({ headers }) {
    const date = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(date) ? undefined : date;
}
function unreadable(documents, { ok, status, truncated }, text) {
    if (text.trim() === '')
        return { unreadable: 'an empty response', json: false };
    if (truncated !== undefined)
        return { unreadable: 'an incomplete response', json: false };
    if (isJson(text)) {
        const { description } = readWords(documents.flatMap(({ roots }) => roots), status);
        const words = description === '' ? '' : `: ${hideTokens(description)}`;
        const what = ok ? `a response without an access token${words}` : 'no OAuth error';
        return { unreadable: what, json: true };
    }
    const title = pageTitle(text);
    const what = title === '' ? 'a response that is not JSON' : `a page titled "${hideTokens(title)}"`;
    return { unreadable: what, json: false };
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/oauth/token-outcome.ts





/** Whether any of these attempts may have used the refresh token. */
function mayHaveUsedToken(attempts) {
    return attempts.some(({ tokenUse }) => tokenUse === 'ambiguous' || tokenUse === 'unreadable');
}
/**
 * Classifies the result of a token request. A response that is incomplete or has an error status is
 * also searched for tokens. Inconclusive: never sent; refused for now (429, 503 with `Retry-After`);
 * ambiguous (no complete response, another 5xx, an error that the provider documents as transient);
 * not readable.
 */
function classify(result, provider, context) {
    if (result instanceof NetworkError) {
        const { reason, permanent, mayHaveBeenProcessed } = result;
        const tokenUse = mayHaveBeenProcessed ? 'ambiguous' : 'not-sent';
        return { kind: 'inconclusive', reason, permanent, tokenUse, waitAtLeast: undefined };
    }
    const { status, headers, truncated } = result;
    const read = readTokenResponse(result, { ...context, tokenProperty: provider.tokenProperty });
    if ('tokens' in read) {
        return { kind: 'issued', tokens: read.tokens, date: headers.get('date') };
    }
    const meaning = 'error' in read ? classifyProviderError(read, status, provider) : undefined;
    const code = 'error' in read ? read.error : '';
    const reason = [`it responded ${status}`, code].filter(Boolean).join(' ');
    const wait = retryAfter(headers, context.now);
    const limited = status === 429 || (status === 503 && wait !== undefined) || error_meaning_limitsRate(code);
    if (limited && (meaning === undefined || UNDEFINED_MEANINGS.has(meaning))) {
        const untilReset = wait ?? rateLimitReset(headers, context.now);
        return inconclusive('refused', reason, untilReset);
    }
    if (meaning === 'transient')
        return inconclusive('ambiguous', reason, wait);
    if ('error' in read && meaning !== undefined) {
        return { kind: 'rejected', status, meaning, ...read };
    }
    if (truncated !== undefined)
        return inconclusive('ambiguous', truncated, undefined);
    // `Retry-After` is ignored, because a replay window may be short.
    if (status >= 500 || status < 200 || TIMED_OUT.has(status)) {
        return inconclusive('ambiguous', `it responded ${status}`, undefined);
    }
    if (status >= 300 && status < 400) {
        const [location = ''] = headers.get('location')?.split(/[?#]/) ?? ['nowhere'];
        const description = `a redirect to ${hideTokens(location)}, which is not followed`;
        return { kind: 'unusable', status, description };
    }
    const description = 'unreadable' in read ? read.unreadable : '';
    if (!result.ok)
        return { kind: 'rejected', status, meaning: 'none', error: '', description };
    return 'unreadable' in read && !read.json
        ? inconclusive('unreadable', `it responded ${status} with ${description}`, undefined)
        : { kind: 'unusable', status, description };
}
/** Errors that say nothing about the refresh token, beside a status that says "later". */
const UNDEFINED_MEANINGS = new Set(['transient', 'other', 'none']);
/** 408 Request Timeout, 425 Too Early: they do not say what was done. */
const TIMED_OUT = new Set([408, 425]);
function inconclusive(tokenUse, reason, waitAtLeast) {
    return { kind: 'inconclusive', reason, tokenUse, waitAtLeast, permanent: false };
}

;// CONCATENATED MODULE: ./src/action/other-run.ts




/** What to do if another run rotated the token, before anything else. */
const NEW_RUN_FIRST = 'Start a new run first; it reads the current token.';
/** Reads the secret twice, because the other run may save its token a moment later. */
async function lookForOtherRun({ inputs, primary: { target, found } }, runtime) {
    const github = createGitHub(inputs.github, { ...runtime, timeout: 5_000 });
    const look = () => readSecret(github, target).then(secret => secret?.updatedAt, () => undefined);
    let updatedAt = await look();
    if (updatedAt === found.updatedAt) {
        await runtime.clock.wait(PAUSE, runtime.cancelled);
        updatedAt = (await look()) ?? updatedAt;
    }
    const label = labelTarget(target);
    if (updatedAt === undefined) {
        const finding = `Whether another run rotated the token is not known: the ${label} could not be read again.`;
        return { result: 'unknown', finding };
    }
    return updatedAt === found.updatedAt
        ? {
            result: 'not rotated',
            finding: `The ${label} has not changed since ${formatUtc(new Date(updatedAt), 'second')}.`,
        }
        : {
            result: 'rotated',
            finding: `The ${label} was changed at ${formatUtc(new Date(updatedAt), 'second')}, during this run. Another run probably rotated the token, and the secret now holds a newer one.`,
        };
}
/** Milliseconds between the two reads. */
const PAUSE = 3_000;

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

;// CONCATENATED MODULE: ./src/action/explain-invalid-grant.ts




const SIGN_IN = 'Sign in to the provider again and save the new refresh token in the secret.';
/** Why the provider rejected the refresh token, as far as this run can tell. */
async function explainInvalidGrant(said, attempts, plan, runtime) {
    const { inputs } = plan;
    const signIn = signInCommand(inputs.signIn, runtime);
    const failure = (reasons, remedy, credential) => new Failure({ code: 'invalid_grant', message: asList(reasons), remedy, credential, signIn });
    const token = `The rejected refresh token has the fingerprint ${inputs.refreshToken.fingerprint}.`;
    const { result, finding } = await lookForOtherRun(plan, runtime);
    if (result === 'rotated') {
        const remedy = `${NEW_RUN_FIRST} Only if that fails too: ${SIGN_IN}`;
        return failure([said, token, finding], remedy, 'unknown');
    }
    const lost = attempts.find(attempt => mayHaveUsedToken([attempt]));
    if (lost !== undefined) {
        const reason = runtime.redactor.redact(lost.reason);
        const cause = `An earlier attempt of this run got no usable response (${reason}). The provider probably carried it out, and the lost response contained the new token.`;
        return failure([said, token, cause], SIGN_IN, 'rejected');
    }
    const causes = [
        result === 'unknown' ? finding : `${finding} ${OR_ANOTHER_SECRET}`,
        ...(inputs.provider.invalidGrantCauses ?? []).map(cause => `Possible cause: ${cause}`),
        ...(inputs.revokeOnExit && inputs.revocation?.refreshToken !== 'survives' ? [REVOKED] : []),
    ];
    return result === 'unknown'
        ? failure([said, token, ...causes], `${NEW_RUN_FIRST} If that fails too: ${SIGN_IN}`, 'unknown')
        : failure([said, token, ...causes], SIGN_IN, 'rejected');
}
const OR_ANOTHER_SECRET = 'Either it holds the rejected token, or `refresh-token` comes from another secret, such as one of the same name in an environment.';
const REVOKED = '`revoke-on-exit` is on. With some providers, revoking the access token at the end of a job also ends the refresh token. If this happens in every second run, turn it off.';
function asList([first = '', ...rest]) {
    return [first, ...rest.map(line => `- ${line}`)].join('\n');
}

;// CONCATENATED MODULE: ./src/action/cancelled-before-use.ts

/** The Failure for a job that was cancelled while the refresh token was still unused. */
function cancelledBeforeUse() {
    return new Failure({
        code: 'cancelled',
        message: 'The job was cancelled before the refresh token was used.',
        remedy: 'Run the workflow again when you want the token.',
    });
}

;// CONCATENATED MODULE: ./src/action/provider-remedies.ts


const CHECK_CLIENT = 'Check `client-id`, `client-secret` and `client-auth`.';
const OR_TOKEN = 'If they are right, the refresh token may be used, expired or revoked: sign in again and save the new refresh token in the secret.';
/** What to do after each kind of rejection, other than `invalid_grant`. */
const rejections = {
    invalid_client: { code: 'invalid_client', credential: 'untouched', remedy: CHECK_CLIENT },
    /** 401 without an error code. */
    unauthenticated: {
        code: 'invalid_client',
        credential: 'unknown',
        remedy: `${CHECK_CLIENT} Then check \`token-url\`. ${OR_TOKEN}`,
    },
    unauthorized_client: {
        code: 'invalid_client',
        credential: 'unknown',
        remedy: `Check \`client-id\` and that the client may use the grant type refresh_token. ${OR_TOKEN}`,
    },
    invalid_request: {
        code: 'provider_rejected',
        credential: 'unknown',
        remedy: `Check \`token-url\`, \`client-auth\` and \`token-params\`. ${OR_TOKEN}`,
    },
    invalid_scope: {
        code: 'provider_rejected',
        credential: 'untouched',
        remedy: 'Ask in `scope` only for what was granted at sign-in, or remove it.',
    },
    unsupported_grant_type: {
        code: 'provider_rejected',
        credential: 'untouched',
        remedy: 'Check `token-url`, and that the client may use the grant type refresh_token.',
    },
    other: {
        code: 'provider_rejected',
        credential: 'unknown',
        remedy: `Check \`token-url\`, \`client-id\`, \`client-secret\` and the settings of the OAuth client. ${OR_TOKEN}`,
    },
    none: {
        code: 'provider_rejected',
        credential: 'unknown',
        remedy: `Check \`token-url\`, \`client-id\`, \`client-secret\` and the settings of the OAuth client. ${OR_TOKEN}`,
    },
};
const LOST_RESPONSE = 'Start a new run. If it fails with invalid_grant, the lost response contained the new token: sign in again and save the new refresh token in the secret.';
/** Adds the usual causes that lie in how this client authenticates. */
function clientRemedy({ client }, remedy) {
    const escapes = client.auth === 'client_secret_basic' && escapesInBasic(client);
    const certificate = client.privateKey?.certificate;
    return [remedy, escapes && ESCAPED, certificate && describeValidity(certificate)]
        .filter(Boolean)
        .join(' ');
}
const ESCAPED = 'The client ID or secret contains characters that Basic authentication escapes, and some servers do not decode them: try `client-auth: client_secret_post`.';
function describeValidity({ validFromDate, validToDate }) {
    return `Also check that the provider knows the certificate in \`certificate\`, which is valid from ${formatUtc(validFromDate)} to ${formatUtc(validToDate)}.`;
}

;// CONCATENATED MODULE: ./src/action/explain-provider.ts







/** The Failure that says what the provider's response means for the refresh token. */
async function explainRejection(outcome, attempts, plan, runtime) {
    const { host } = new URL(plan.inputs.tokenUrl);
    const command = signInCommand(plan.inputs.signIn, runtime);
    if (outcome.kind === 'unusable') {
        const isSuccess = outcome.status >= 200 && outcome.status < 300;
        const doubt = isSuccess ? explain_provider_unreadable(command) : doubtAbout(attempts, command);
        return explainUnusable(host, outcome, doubt, runtime);
    }
    const said = quoteError(host, outcome, runtime);
    if (outcome.meaning === 'invalid_grant') {
        return explainInvalidGrant(said, attempts, plan, runtime);
    }
    const unauthenticated = outcome.meaning === 'none' && outcome.status === 401;
    const { code, credential, remedy, ...rejection } = rejections[unauthenticated ? 'unauthenticated' : outcome.meaning];
    const usesToken = plan.inputs.provider.wrongSecretUsesToken && code === 'invalid_client';
    const doubt = doubtAbout(attempts, command);
    const signIn = doubt?.signIn ?? (rejection.signIn && command);
    const own = code === 'invalid_client' ? clientRemedy(plan.inputs, remedy) : remedy;
    const state = doubt?.credential ?? (usesToken ? 'unknown' : credential);
    // Some providers reject a used token with such a code. Then another run may have the new one.
    const other = state === 'unknown' ? await lookForOtherRun(plan, runtime) : undefined;
    if (other?.result === 'rotated') {
        const message = `${said}\n- ${other.finding}`;
        const remedy = `${NEW_RUN_FIRST} ${own}`;
        return new Failure({ code, message, credential: 'unknown', remedy, signIn });
    }
    const advice = doubt === undefined ? own : `${own} ${doubt.remedy}`;
    return new Failure({ code, message: said, credential: state, remedy: advice, signIn });
}
/** The Failure for a deadline that passed without a definite response. */
function explainInconclusive({ tokenUrl, signIn: inputs }, attempts, runtime) {
    const { cancelled, redactor } = runtime;
    const { host } = new URL(tokenUrl);
    const last = attempts.at(-1);
    const count = `${attempts.length} ${attempts.length === 1 ? 'attempt' : 'attempts'}`;
    const reason = `${redactor.redact(last?.reason ?? 'no attempt')} (${count})`;
    if (mayHaveUsedToken(attempts)) {
        const signIn = signInCommand(inputs, runtime);
        return last?.tokenUse === 'unreadable'
            ? new Failure({
                code: 'provider_response_invalid',
                message: `${host} sent no token: ${reason}.`,
                ...explain_provider_unreadable(signIn),
            })
            : new Failure({
                code: 'provider_unavailable',
                message: `${host} sent no usable response: ${reason}.`,
                remedy: LOST_RESPONSE,
                signIn,
            });
    }
    if (cancelled.aborted)
        return cancelledBeforeUse();
    return last?.tokenUse === 'refused'
        ? new Failure({
            code: 'provider_unavailable',
            message: `${host} refuses requests for now: ${reason}.`,
            credential: 'untouched',
            remedy: 'Run the workflow again later.',
        })
        : new Failure({
            code: 'provider_unreachable',
            message: `No request to ${host} was carried out: ${reason}.`,
            remedy: 'Check `token-url`, `provider` and the network, and run the workflow again.',
        });
}
function explainUnusable(host, { status, description }, doubt, { redactor }) {
    const ok = status >= 200 && status < 300;
    return new Failure({
        code: ok ? 'provider_response_invalid' : 'provider_rejected',
        message: `${host} responded ${status} with ${redactor.redact(description)}.`,
        remedy: 'Check that `token-url` is the token endpoint itself, and that `client-id` and `client-secret` are right. Then run the workflow again.',
        ...doubt,
    });
}
/** A success without a token that is certain: it may have contained the new one. */
function explain_provider_unreadable(signIn) {
    const remedy = `Check that \`token-url\` is the token endpoint itself. ${LOST_RESPONSE}`;
    return { credential: 'unknown', remedy, signIn };
}
/** A definite response says nothing about an earlier attempt that may have been carried out. */
function doubtAbout(attempts, signIn) {
    return mayHaveUsedToken(attempts)
        ? { credential: 'unknown', remedy: LOST_RESPONSE, signIn }
        : undefined;
}
/** `login.example.com responded 400: invalid_scope: no such scope.` */
function quoteError(host, { status, error, description }, { redactor }) {
    const words = [error, description].filter(Boolean).join(': ');
    const said = redactor.redact(words).replace(/[\s.:]+$/, '');
    return said === '' ? `${host} responded ${status}.` : `${host} responded ${status}: ${said}.`;
}

;// CONCATENATED MODULE: ./src/action/check-token.ts







/**
 * Asks the provider's introspection endpoint, where one is known, about the client and the refresh
 * token. One request, which does not use the token up. Fails only after a definite response.
 *
 * @throws Failure `invalid_grant` if the token is not active, `invalid_client`
 */
async function checkToken(plan, runtime) {
    const { inputs } = plan;
    const { provider, client, refreshToken, retryTimeout } = inputs;
    const { introspection: endpoint } = provider;
    if (typeof endpoint === 'string')
        return notChecked(inputs, `${NOT_ASKED} ${reasons[endpoint]}`);
    const { host } = new URL(endpoint.url);
    const outcome = await introspect({ endpoint, provider, client, refreshToken }, { responseTimeout: responseTimeoutFor(retryTimeout), signal: runtime.cancelled }, runtime);
    const auth = introspectionAuth(endpoint, provider, client);
    switch (outcome.kind) {
        case 'active': {
            // An active token has not expired, whatever the date says.
            const ahead = outcome.expiresAt && outcome.expiresAt.getTime() > runtime.clock.now();
            const expiresAt = ahead ? outcome.expiresAt : undefined;
            const value = describeActive({ ...outcome, expiresAt }, runtime);
            const warnings = warnAboutClient(outcome, inputs, runtime);
            return {
                checked: [
                    ['Client', `accepted by ${host} (${auth})`],
                    [`Refresh token at ${host}`, value],
                ],
                notChecked: [],
                warnings,
                expiresAt,
            };
        }
        case 'not-known': {
            const reason = runtime.redactor.redact(outcome.reason).replace(/[\s.:]+$/, '');
            return notChecked(inputs, `the introspection endpoint at ${host} did not say. Reason: ${reason}.`);
        }
        case 'inactive':
            throw await explainInvalidGrant(`${host} responded that the refresh token is not active: it is used, expired or revoked, or the client in \`client-id\` may not use it.`, [], plan, runtime);
        case 'client-rejected':
            throw new Failure({
                code: 'invalid_client',
                message: `${quoteError(host, outcome, runtime)} The provider was asked about the refresh token (introspection) with the client authentication ${auth}.`,
                remedy: `${clientRemedy(inputs, rejections.invalid_client.remedy)} If a run that is no dry run succeeds with them, the introspection endpoint requires another method.`,
            });
    }
}
const NOT_ASKED = 'the provider was not asked, because';
const reasons = {
    none: 'it has no introspection endpoint that the client may ask.',
    unknown: 'no introspection endpoint is known for it. If it has one (RFC 7662), set `introspection-url`.',
};
function notChecked({ tokenUrl, client }, why) {
    const { host } = new URL(tokenUrl);
    return {
        checked: [],
        notChecked: [
            `Whether ${host} accepts the refresh token and the client (${client.auth}): ${why}`,
        ],
        warnings: [],
        expiresAt: undefined,
    };
}
function warnAboutClient({ clientId }, { client }, { core, redactor }) {
    if (clientId === undefined || clientId === client.id)
        return [];
    const warning = `The provider says that the refresh token belongs to the client ${redactor.redact(clientId)}, and not to the one in \`client-id\`. Usually only its own client can use it.`;
    core.warning(warning);
    return [warning];
}
function describeActive({ expiresAt, scope, user }, { clock, redactor }) {
    return [
        'active',
        expiresAt && `expires at ${formatUtc(expiresAt)} (${relativeTime(expiresAt, clock.now())})`,
        user && `user ${redactor.redact(user)}`,
        scope && `scope ${redactor.redact(scope)}`,
    ]
        .filter(Boolean)
        .join(', ');
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

;// CONCATENATED MODULE: ./src/shared/parsers.ts

/** Why a value is not accepted, as the rest of a sentence that begins with the input's name. */
class parsers_InputError {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** Whether a value of any type is a text that this parser accepts. */
function parsers_isAcceptedBy(parser, value) {
    return typeof value === 'string' && !(parser(value) instanceof parsers_InputError);
}
/** An empty input is undefined. */
function optional(parser) {
    return raw => (raw === '' ? undefined : parser(raw));
}
function required(parser) {
    return raw => (raw === '' ? new parsers_InputError('is empty') : parser(raw));
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
            return new parsers_InputError(`is longer than ${longest} bytes`);
        }
        const at = raw.search(forbidden);
        return at < 0 ? raw : new parsers_InputError(`has a character at position ${at + 1} that ${problem}`);
    };
}
function secret(text) {
    return raw => {
        const value = text(raw);
        return value instanceof parsers_InputError ? value : new secret_Secret(value);
    };
}
function matching(pattern, rule) {
    return raw => (pattern.test(raw) ? raw : new parsers_InputError(rule));
}
/** One of these words, in any case. */
function oneOf(choices) {
    return raw => choices.find(choice => choice === raw.toLowerCase()) ??
        new parsers_InputError(`must be one of ${choices.join(', ')}`);
}
function wholeNumber(least, most) {
    return raw => {
        const value = /^\d{1,9}$/.test(raw) ? Number(raw) : Number.NaN;
        return value >= least && value <= most
            ? value
            : new parsers_InputError(`must be a whole number from ${least} to ${most}`);
    };
}
/** `true` or `false` in any case. */
const parsers_boolean = raw => {
    const value = ['false', 'true'].indexOf(raw.toLowerCase());
    return value < 0 ? new parsers_InputError('must be true or false') : value === 1;
};
/** A list of these words, separated by commas. Duplicates count once. */
function listOf(choices) {
    const one = oneOf(choices);
    return raw => {
        const found = new Set();
        for (const part of raw.split(',')) {
            const value = one(part.trim());
            if (value instanceof parsers_InputError)
                return value;
            found.add(value);
        }
        return [...found];
    };
}

;// CONCATENATED MODULE: ./src/github/names.ts

/** @see https://docs.github.com/en/actions/reference/security/secrets */
const names_secretName = matching(/^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,239}$/i, 'must consist of letters, digits and underscores, and must not begin with a digit or GITHUB_');
const names_organizationName = matching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, 'is not the name of an organization');
const names_repositoryName = matching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/, 'must be owner/name');

// EXTERNAL MODULE: ./src/http/endpoint-url.ts
var endpoint_url = __webpack_require__(434);
;// CONCATENATED MODULE: ./src/http/endpoint.ts


/** An https URL, or http to this machine for tests and local proxies. */
const endpoint = raw => {
    const problem = (0,endpoint_url/* endpointProblem */.$)(raw);
    return problem === undefined ? new URL(raw).href : new parsers_InputError(problem);
};
/** Like `endpoint`, but unchanged: providers compare redirect URIs character by character. */
const exactUrl = raw => {
    const problem = endpointProblem(raw);
    return problem === undefined ? raw : new InputError(problem);
};
/** An endpoint without a query, and without a slash at its end. */
const baseUrl = raw => {
    const url = endpoint(raw);
    if (url instanceof parsers_InputError)
        return url;
    return url.includes('?') ? new parsers_InputError('must not have a query') : url.replace(/\/+$/, '');
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

// EXTERNAL MODULE: ./src/oauth/signing-key.ts
var signing_key = __webpack_require__(927);
;// CONCATENATED MODULE: ./src/oauth/formats.ts


const domain = matching(/^(https?:\/\/)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d{1,5})?(\/[A-Za-z0-9._~-]+)*\/?$/, 'must be a host or tenant, such as login.example.com or login.example.com/realms/prod');
const signingKey = raw => {
    const key = (0,signing_key/* parseSigningKey */.UG)(raw);
    return typeof key === 'string' ? new parsers_InputError(keyProblems[key]) : key;
};
const keyProblems = {
    malformed: 'is neither an unencrypted private key in PEM (PKCS#8) nor a private JWK',
    unsupported: 'is a key that cannot sign assertions. Use RSA of 2048 bits or more (RS256, PS256), P-256 (ES256) or Ed25519 (EdDSA)',
};
const certificate = raw => (0,signing_key/* parseCertificate */.hB)(raw) ?? new parsers_InputError('is not a certificate in PEM');

// EXTERNAL MODULE: ./src/oauth/pem.ts
var pem = __webpack_require__(556);
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
const keyed_lines_LONGEST = 8_192;
/** One `name=value` pair per line. Empty lines do not count. */
function pairs(reserved) {
    return keyedLines({
        line: /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/,
        form: 'name=value',
        value: printableText(keyed_lines_LONGEST),
        problem: name => reserved.includes(name.toLowerCase()) ? 'which has an input of its own' : undefined,
    });
}
/** One `Name: value` header per line, by lower-case name (RFC 9110 §5.1). Empty lines do not count. */
const headers = keyedLines({
    line: /^\s*([\w!#$%&'*+.^`|~-]+):\s*(\S.*?)\s*$/,
    form: '`Name: value`',
    value: printableAscii(keyed_lines_LONGEST),
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
                return new parsers_InputError(`must be ${form} lines; line ${index + 1} is not`);
            }
            const key = toKey(name);
            const reason = problem(key);
            if (reason !== undefined)
                return new parsers_InputError(`must not set ${key}, ${reason}`);
            if (found.has(key))
                return new parsers_InputError(`sets a name again in line ${index + 1}`);
            const checked = parseValue(`${name}${value}`);
            if (checked instanceof parsers_InputError) {
                return new parsers_InputError(`${checked.text} in line ${index + 1}`);
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
const asciiSecret = secret(printableAscii(LARGEST_SECRET));
/** Accepts what the secret of a refresh token may contain. */
const refreshToken = raw => {
    const problem = pastedTokenProblem(raw);
    return problem === undefined ? asciiSecret(raw) : new parsers_InputError(problem);
};
/** The log shows this input, unless it comes from a secret. */
const publicCertificate = raw => (0,pem/* holdsPrivateKey */.j)(raw)
    ? new parsers_InputError('holds a private key. Put only the certificate there')
    : certificate(raw);
/** Excludes variables that would change what later steps run. */
const variableName = matching(/^(?!(GITHUB|RUNNER|INPUT|ACTIONS|STATE)_|(PATH|HOME|CI|NODE_OPTIONS|LD_PRELOAD|BASH_ENV)$)[A-Z_][A-Z0-9_]{0,254}$/i, 'is not the name of an environment variable that a workflow may set');
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
    provider: oneOf(providerNames),
    domain: optional(domain),
    'token-url': optional(endpoint),
    'client-id': required(printableText(1_024)),
    'client-secret': optional(secret(printableText(LARGEST_SECRET))),
    'client-auth': optional(oneOf(Object.keys(clientAuthMethods))),
    'private-key': optional(signingKey),
    'private-key-id': optional(printableAscii(1_024)),
    certificate: optional(publicCertificate),
    'assertion-audience': optional(printableText(2_048)),
    'refresh-token': required(refreshToken),
    scope: optional(printableAscii(4_096)),
    'token-params': optional(pairs(ownParameters)),
    'token-headers': optional(headers),
    'token-format': optional(oneOf(['form', 'json'])),
    'github-token': required(asciiSecret),
    'secret-name': required(names_secretName),
    environment: optional(printableText(255)),
    organization: optional(names_organizationName),
    repository: required(names_repositoryName),
    app: listOf(target_apps),
    'access-token-secret': optional(names_secretName),
    // Anything: a value that is no token is replaced by the next refresh.
    'access-token': optional(secret(raw => raw)),
    'min-validity': wholeNumber(0, 31_536_000),
    'force-refresh': parsers_boolean,
    'export-env': optional(variableName),
    'on-stale': oneOf(onStaleChoices),
    'revoke-on-exit': parsers_boolean,
    'revocation-url': optional(endpoint),
    'introspection-url': optional(endpoint),
    'retry-timeout': wholeNumber(0, 3_600),
    'dry-run': parsers_boolean,
    'github-api-url': required(baseUrl),
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

;// CONCATENATED MODULE: ./src/action/summary-subject.ts




/** What a summary is about: the provider's name, or its host, also if other inputs are wrong. */
function subjectOf({ core, redactor }) {
    const name = schema.provider(core.getInput('provider') || defaults.provider);
    if (!(name instanceof parsers_InputError) && name !== 'custom')
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

;// CONCATENATED MODULE: ./src/action/dry-run.ts









/**
 * Asks the provider about the refresh token and GitHub about the run, and reports what was checked,
 * what was not, and what a run would do. Nothing is exchanged or saved.
 *
 * @throws Failure `invalid_grant`, `invalid_client`, `cancelled`
 */
async function dryRun(plan, runtime) {
    const [token, concurrency] = await Promise.all([
        checkToken(plan, runtime),
        checkConcurrency(plan.inputs, runtime),
    ]);
    if (runtime.cancelled.aborted) {
        throw new Failure({
            code: 'cancelled',
            message: 'The job was cancelled during the dry run.',
            remedy: 'Run the workflow again.',
        });
    }
    report(plan, token, concurrency, runtime);
}
function report(plan, token, concurrency, runtime) {
    const { core, log } = runtime;
    const { inputs, primary } = plan;
    const savedAt = Date.parse(primary.found.updatedAt);
    const estimate = expiryByProvider(inputs.provider, false, { savedAt, usedAt: undefined });
    const checked = listChecked(plan, token, concurrency, runtime);
    const notChecked = listNotChecked(plan, token, concurrency, estimate);
    log.info('Dry run: nothing was exchanged or saved.');
    for (const [label, value] of checked)
        log.info(`  ✓ ${label}: ${value}`);
    log.info('Not checked:');
    for (const text of notChecked)
        log.info(`  - ${text}`);
    const warnings = [
        ...token.warnings,
        ...concurrency.warnings,
        ...adviseOnDates(plan, token.expiresAt ?? estimate, runtime),
    ];
    core.setOutput('reused', false);
    core.setOutput('rotated', false);
    core.setOutput('stored', false);
    writeJobSummary({
        sign: warnings.length > 0 ? '⚠️' : '✅',
        title: `dry run${warnings.length > 0 ? ' with warnings' : ''}: nothing was changed`,
        parts: [
            ...(warnings.length > 0 ? [['⚠️ Warnings', warnings]] : []),
            ['Not checked', notChecked],
        ],
        rows: checked,
    }, runtime);
}
function listChecked({ inputs, primary, destinations, observations, reuse }, token, concurrency, { clock }) {
    const now = clock.now() + (observations.clockAhead ?? 0);
    return [
        ['Inputs', 'complete and without conflicts'],
        [
            'Refresh token',
            `fingerprint ${inputs.refreshToken.fingerprint}, saved ${relativeTime(new Date(primary.found.updatedAt), now)}`,
        ],
        ...token.checked,
        ...destinations
            .filter(isLookedUp)
            .map(({ target, token, found }) => [
            `Secret for the ${tokenNames[token]}`,
            `${labelTarget(target)}${found ? `, last changed ${describeDate(new Date(found.updatedAt), now)}` : ''}`,
        ]),
        ['Public keys', 'read, and encryption tried'],
        ...destinations
            .filter(({ token, writeConfirmed }) => token === 'refresh-token' && writeConfirmed)
            .map(({ target }) => ['Write access', `confirmed for the ${labelTarget(target)}`]),
        ...(reuse ? [['Access token', describeReuse(reuse, now)]] : []),
        ...(observations.tokenExpiresAt
            ? [['`github-token` expires', describeDate(observations.tokenExpiresAt, now)]]
            : []),
        ...concurrency.checked,
    ];
}
/** @param estimate when the refresh token expires by the provider's usual lifetime */
function listNotChecked({ inputs, destinations, observations, unchecked }, token, concurrency, estimate) {
    return [
        ...token.notChecked,
        ...(token.expiresAt === undefined ? [describeEstimate(estimate, inputs.provider)] : []),
        ...(observations.tokenExpiresAt ? [] : ['When `github-token` expires: GitHub sent no date.']),
        ...destinations
            .filter(destination => !isLookedUp(destination))
            .map(({ target }) => `The ${labelTarget(target)}: it is written, and created if missing.`),
        ...concurrency.notChecked,
        ...unchecked,
    ];
}
function describeReuse(decision, now) {
    return decision.reuse
        ? `a run would reuse it, valid until ${formatUtc(decision.expiresAt)} (${relativeTime(decision.expiresAt, now)})`
        : `a run would refresh it. ${decision.reason}`;
}
function describeEstimate(estimate, { title }) {
    return estimate === undefined
        ? 'When the refresh token expires.'
        : `When the refresh token expires: about ${estimate.toISOString().slice(0, 10)}, by the usual lifetime at ${title}.`;
}
/** An access token's secret is looked up only where it has a visibility to keep. */
function isLookedUp({ token, target }) {
    return token === 'refresh-token' || target.owner.kind === 'organization';
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
    await client_authentication_authenticate(client, tokenUrl, form);
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

;// CONCATENATED MODULE: ./src/action/grant.ts

/** What a token response means for the tokens that this run holds. */
function toGrant({ tokens, date }, retried, { inputs: { refreshToken: used, provider }, primary }, clock) {
    const { accessToken, refreshToken, expiresIn, tokenType, scope } = tokens;
    const respondedAt = Date.parse(date ?? '') || clock.now();
    const rotated = refreshToken?.equals(used) ? undefined : refreshToken;
    return {
        accessToken,
        tokenType,
        expiresIn,
        expiresAt: expiresIn === undefined ? undefined : new Date(respondedAt + expiresIn * 1_000),
        scope,
        rotated,
        refreshTokenExpiresAt: refreshTokenExpiry(tokens, rotated !== undefined, provider, {
            savedAt: Date.parse(primary.found.updatedAt),
            usedAt: respondedAt,
        }),
        retried,
    };
}
/** The token that belongs in a destination. A refresh token only if it is new. */
function tokenFor(token, grant) {
    return token === 'refresh-token' ? grant.rotated : grant.accessToken;
}

;// CONCATENATED MODULE: ./src/action/replay-window.ts
/** The shortest response timeout in milliseconds, whatever `retry-timeout` says. */
const SHORTEST_TIMEOUT = 30_000;
/**
 * The time in which a provider accepts a used refresh token again. It is counted from before
 * the request that may have used the token, the earliest moment at which it can begin.
 */
class ReplayWindow {
    #clock;
    #length;
    #end;
    /** @param seconds 0 or undefined if there is none or it is not known */
    constructor(seconds, clock) {
        this.#clock = clock;
        this.#length = seconds ? seconds * 1_000 : undefined;
    }
    /** To be called before each request, as long as no earlier one may have used the token. */
    start() {
        if (this.#length !== undefined)
            this.#end = this.#clock.monotonic() + this.#length;
    }
    /**
     * Milliseconds to wait for a response: as long as possible, but where a window is known, not too
     * long for another request within it.
     *
     * @param remaining milliseconds until the deadline for retries
     */
    responseTimeout(remaining) {
        const longest = Math.max(remaining, SHORTEST_TIMEOUT);
        const left = (this.#end ?? Number.POSITIVE_INFINITY) - this.#clock.monotonic();
        return left > SHORTEST_USEFUL ? Math.min(longest, (left * 2) / 3) : longest;
    }
    /** Whether a request after this wait may still gain something. */
    allows(wait) {
        return this.#end === undefined || this.#clock.monotonic() + wait < this.#end;
    }
}
/** Milliseconds. With less of the window left, another request would arrive too late. */
const SHORTEST_USEFUL = 3_000;

;// CONCATENATED MODULE: ./src/action/used-tokens.ts



/**
 * Refuses a refresh token that an earlier step of this job used up. GitHub reads secrets once, so
 * every step of a job gets the same token.
 *
 * @throws Failure `stale_refresh_token`
 */
function refuseSecondUse(refreshToken, { env }) {
    const { fingerprint } = refreshToken;
    if (!usedFingerprints(env).includes(fingerprint))
        return;
    throw new Failure({
        code: 'stale_refresh_token',
        message: `An earlier step of this job already used this refresh token (fingerprint ${fingerprint}), or was stopped while it did. GitHub reads secrets before a job starts, so the new token is not visible in this job.`,
        remedy: 'Use the output `access-token` of the earlier step. If that step failed, do what its message says. If the job outlives that token, continue in a second job that names the same environment: it reads the new refresh token.',
    });
}
/**
 * Records that this job uses the token, before it does: the step can be killed meanwhile. Without a
 * record, the comparison with GitHub's date still protects the token. Never throws.
 */
function recordUse(refreshToken, { env, core }) {
    try {
        if (!env['RUNNER_TEMP'])
            return;
        (0,external_node_fs_.appendFileSync)(recordIn(env), `${refreshToken.fingerprint}\n`, { mode: 0o600 });
    }
    catch {
        core.debug('The use of the refresh token could not be recorded in RUNNER_TEMP.');
    }
}
/** Removes the record of a token that was not used up. */
function forgetUse({ fingerprint }, { env, core }) {
    try {
        const used = usedFingerprints(env);
        if (!used.includes(fingerprint))
            return;
        (0,external_node_fs_.writeFileSync)(recordIn(env), used.filter(one => one !== fingerprint).join('\n'));
    }
    catch {
        core.debug('The record of used refresh tokens in RUNNER_TEMP could not be changed.');
    }
}
function usedFingerprints(env) {
    try {
        return env['RUNNER_TEMP'] ? (0,external_node_fs_.readFileSync)(recordIn(env), 'utf8').split('\n') : [];
    }
    catch {
        return [];
    }
}
/** The runner empties this folder before and after every job. */
function recordIn(env) {
    return (0,external_node_path_.join)(env['RUNNER_TEMP'] ?? '', 'refresh-oauth-token-used');
}

;// CONCATENATED MODULE: ./src/action/exchange.ts








/**
 * Uses the refresh token: the point of no return.
 *
 * @throws Failure `provider_unreachable`, `provider_unavailable`, `invalid_grant`,
 * `invalid_client`, `provider_rejected`, `provider_response_invalid`, `cancelled`
 */
async function exchange(plan, runtime) {
    const { refreshToken } = plan.inputs;
    recordUse(refreshToken, runtime);
    const { outcome, attempts } = await sendToDeadline(plan, runtime);
    if (outcome.kind === 'issued') {
        const grant = toGrant(outcome, attempts.length > 0, plan, runtime.clock);
        if (grant.rotated === undefined)
            forgetUse(refreshToken, runtime);
        return grant;
    }
    if (outcome.kind !== 'unusable' && !mayHaveUsedToken(attempts))
        forgetUse(refreshToken, runtime);
    throw outcome.kind === 'inconclusive'
        ? explainInconclusive(plan.inputs, attempts, runtime)
        : await explainRejection(outcome, attempts, plan, runtime);
}
/**
 * Repeats the request to the deadline unless the provider's response is definite, but not after a
 * replay window that is known has passed.
 */
async function sendToDeadline(plan, runtime) {
    const { inputs } = plan;
    const { clock, cancelled, log, redactor } = runtime;
    const { host } = new URL(inputs.tokenUrl);
    const waits = { timeout: inputs.retryTimeout, firstWait: 250, longestWait: 5_000 };
    const backoff = new Backoff(waits, runtime);
    const replay = new ReplayWindow(inputs.provider.replayWindow, clock);
    const attempts = [];
    for (;;) {
        if (!mayHaveUsedToken(attempts))
            replay.start();
        const outcome = classify(await requestTokens({ ...inputs, params: inputs.tokenParams }, {
            responseTimeout: replay.responseTimeout(backoff.remaining),
            // Once the token may have been used, stopping would only lose the new one.
            signal: mayHaveUsedToken(attempts) ? undefined : cancelled,
        }, runtime), inputs.provider, { sent: [inputs.refreshToken], now: clock.now() });
        if (outcome.kind !== 'inconclusive')
            return { outcome, attempts };
        attempts.push(outcome);
        const used = mayHaveUsedToken(attempts);
        const wait = outcome.permanent ? undefined : backoff.next(outcome.waitAtLeast);
        if (wait === undefined || (cancelled.aborted && !used) || (used && !replay.allows(wait))) {
            return { outcome, attempts };
        }
        log.info(`Token endpoint of ${host}: ${redactor.redact(outcome.reason)}. Retrying in ${formatSeconds(wait)}, ${formatSeconds(backoff.remaining)} left.`);
        await clock.wait(wait, cancelled.aborted ? undefined : cancelled);
        if (cancelled.aborted && !used)
            return { outcome, attempts };
    }
}

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
    return new Failure({
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

;// CONCATENATED MODULE: ./src/action/inputs/raw.ts



function rawInputs({ core }) {
    const names = Object.keys(schema);
    return new Map(names.map(input => [input, core.getInput(input)]));
}
/** Masks the secret inputs, and what else is named as a secret, in all later output. */
function maskInputs(raw, { redactor }) {
    for (const input of secretInputs) {
        for (const part of (0,signing_key/* secretParts */.Bm)(raw.get(input) ?? ''))
            redactor.add(new secret_Secret(part));
    }
    const lines = `${raw.get('token-headers') ?? ''}\n${raw.get('token-params') ?? ''}`;
    for (const [, value = ''] of lines.matchAll(NAMED_AS_SECRET)) {
        redactor.add(new secret_Secret(value.trim()));
    }
}
/** The value of a header or parameter whose name says that it is secret, such as `X-Api-Key`. */
const NAMED_AS_SECRET = /^[ \t]*[^\s:=]*(?:key|token|secret|password|assertion|cookie|signature)[ \t]*[:=][ \t]*(\S.*)$/gim;

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
        if (!(value instanceof parsers_InputError)) {
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
        throw new Failure({
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

;// CONCATENATED MODULE: ./src/action/failure-with-details.ts

/** A failure after which the summary still has facts to show. */
class FailureWithDetails extends Failure {
    details;
    constructor(failure, details) {
        super(failure);
        this.details = details;
    }
}

;// CONCATENATED MODULE: ./src/action/authentic-state.ts

/** A text for the state file. Another step of the job can set STATE_ variables, but should not have the key. */
function authenticateState(text, key) {
    return `${authenticationCode(text, key)} ${text}`;
}
/** Undefined for a text of any other form. */
function authentic_state_parseStateText(state) {
    const [, code, text] = /^([0-9a-f]{64}) (.*)$/s.exec(state) ?? [];
    if (code === undefined || text === undefined)
        return undefined;
    const given = Buffer.from(code, 'hex');
    return {
        text,
        isAuthentic: key => timingSafeEqual(given, Buffer.from(authenticationCode(text, key), 'hex')),
    };
}
function authenticationCode(text, key) {
    const label = 'refresh-oauth-token state ';
    return (0,external_node_crypto_.createHmac)('sha256', key.reveal()).update(label).update(text).digest('hex');
}

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
    const state = parseStateText(env[`STATE_${MAIN_REPORT}`] ?? '');
    if (key === undefined || !state?.isAuthentic(key))
        return undefined;
    const report = parseJsonObject(state.text) ?? {};
    return 'mayBeSaved' in report ? report : undefined;
}
const MAIN_REPORT = 'main_report';

;// CONCATENATED MODULE: ./src/action/receipt-rows.ts


/**
 * Where the tokens are saved and where not, for the summary. `notesOf` has the secrets that changed.
 *
 * @param savedBefore the secrets that the main step saved, for the post step
 */
function receiptRows(receipts, savedBefore = []) {
    const rows = [
        ['Saved in', [...savedBefore, ...savedIn(receipts)]],
        ['❌ Not saved in', labels(receipts.filter(({ result }) => result instanceof Failure))],
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
    return receipts.map(({ write }) => labelTarget(write.target));
}
/** Several are a list. */
function toLines(list) {
    return list.length > 1 ? list.map(item => `• ${item}`).join('\n') : list.join();
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
        quoted(secretPath(target).slice(1)),
        `-f key_id=${quoted(sealed.key_id)}`,
        ...(visibility === undefined ? [] : [`-f visibility=${visibility.visibility}`]),
        ...(ids ?? []).map(id => `-F 'selected_repository_ids[]=${id}'`),
        ...(visibility?.visibility === 'selected' && ids === undefined
            ? [put_secret_command_selectedRepositories({ ...target, ...visibilityOf }, prefix)]
            : []),
        `-f encrypted_value=`,
    ];
    return { start: `${prefix}gh api --method PUT`, parts };
}
function put_secret_command_selectedRepositories(target, prefix) {
    const path = quoted(`${secretPath(target).slice(1)}/repositories`);
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
        caption: `To save the new ${tokenNames[write.token]} in the ${labelTarget(write.target)}, run \`gh auth login\`, then:`,
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

;// CONCATENATED MODULE: ./src/action/summarize-grant.ts





/** The section of a step that issued an access token and lost nothing. */
function summarizeGrant(grant, { receipts }, plan, { now, warnings }) {
    const notes = notesOf(receipts);
    const superseded = receipts.some(({ result }) => result === 'superseded');
    return {
        sign: superseded ? '⚠️' : '✅',
        title: superseded
            ? 'access token refreshed, but another run changed the secret'
            : `access token refreshed${grant.rotated === undefined ? '' : ' and new refresh token saved'}`,
        parts: [
            ...(notes.length > 0 ? [['What happened', notes]] : []),
            ...(superseded
                ? [
                    ['Is my token safe?', OF_OTHER_RUN],
                    ['What to do', ONE_GROUP],
                ]
                : []),
            ...(warnings.length > 0 ? [['⚠️ Warnings', warnings]] : []),
        ],
        rows: [
            ...describeGrant(grant, plan, now),
            ...receiptRows(receipts),
            ['Token endpoint', plan.inputs.tokenUrl],
        ],
    };
}
/**
 * What the summary of a failed step contains besides the failure. If the post step tries again, only
 * its section has the recovery commands: a command that somebody runs after a newer token was saved
 * would restore an older one.
 */
function detailFailure(grant, { receipts, inState }, plan, runtime) {
    const failed = receipts.filter(({ result }) => result instanceof Failure);
    const rows = [
        ...describeGrant(grant, plan, runtime.clock.now()),
        ...(receipts.length > 1 ? receiptRows(receipts) : []),
    ];
    if (failed.length === 0)
        return { title: 'failed', rows };
    const title = `${nameToken(failed)} not saved`;
    if (inState)
        return { title, rows };
    const writes = failed.map(({ write }) => write);
    return { title, rows, commands: recoveryBlocks(writes, runtime.env) };
}
function describeGrant(grant, { inputs, primary }, now) {
    const { accessToken, tokenType, expiresAt, rotated, refreshTokenExpiresAt } = grant;
    const validity = expiresAt ? `expires ${describeDate(expiresAt, now)}` : 'no expiry given';
    const { fingerprint } = inputs.refreshToken;
    const rotation = rotated === undefined
        ? `not rotated (fingerprint ${fingerprint}), saved ${describeDate(new Date(primary.found.updatedAt), now)}`
        : `rotated (fingerprint ${fingerprint} → ${rotated.fingerprint})`;
    const end = signInBy(inputs.provider, rotated !== undefined, refreshTokenExpiresAt);
    const refreshTokenEnd = end === undefined && refreshTokenExpiresAt !== undefined
        ? `, expires ${describeDate(refreshTokenExpiresAt, now)}`
        : '';
    return [
        ['Access token', accessToken === undefined ? 'none' : `${tokenType}, ${validity}`],
        ['Refresh token', `${rotation}${refreshTokenEnd}`],
        ...(end === undefined ? [] : [['Sign in again', describeDate(end, now)]]),
    ];
}

;// CONCATENATED MODULE: ./src/action/write-outputs.ts

/**
 * Sets the outputs, and the environment variable.
 *
 * @returns the failure, if a file of the runner cannot be written
 */
function writeOutputs(outputs, exportEnv, credential, { core }) {
    const accessToken = outputs['access-token'];
    try {
        for (const [name, value] of Object.entries(outputs)) {
            if (value !== undefined)
                core.setOutput(name, value);
        }
        if (exportEnv !== undefined && accessToken !== undefined) {
            core.exportVariable(exportEnv, accessToken);
        }
        return undefined;
    }
    catch (cause) {
        return new Failure({
            code: 'internal_error',
            message: "The runner's output files (GITHUB_OUTPUT, GITHUB_ENV) cannot be written.",
            remedy: 'Check that the disk is not full and that the user of the container or runner may write the folder of the runner. Then start a new run.',
            credential,
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./src/action/outputs.ts









/**
 * Sets the outputs, also if saving failed, since the access token is valid. Writes the summary unless
 * the step fails.
 *
 * @throws Failure `store_failed`, `internal_error`, `provider_response_invalid` or `cancelled`, in
 * this order if there are several
 */
function setOutputs(issued, saved, plan, runtime) {
    const grant = { ...issued, tokenType: runtime.redactor.redactOutput(issued.tokenType) };
    const notSaved = saved.receipts
        .map(({ result }) => result)
        .find(result => result instanceof Failure);
    const outputs = describeOutputs(grant, saved.receipts, plan, runtime);
    const unwritable = writeOutputs(outputs, plan.inputs.exportEnv, 'stored', runtime);
    const warnings = [
        ...adviseOnGrant(plan, grant, runtime),
        ...adviseOnDates(plan, grant.refreshTokenExpiresAt, runtime, grant.rotated !== undefined),
    ];
    const failure = notSaved ?? unwritable ?? otherFailure(grant, runtime);
    if (failure !== undefined) {
        const details = detailFailure(grant, saved, plan, runtime);
        const report = {
            grant: describeGrant(grant, plan, runtime.clock.now()),
            saved: savedIn(saved.receipts),
            mayBeSaved: saved.receipts.filter(one => one.mayBeSaved).map(({ write }) => write.id),
        };
        const leftToPostStep = failure === notSaved &&
            saved.inState &&
            saveMainReport(report, plan.inputs.github.token, runtime.core);
        throw new FailureWithDetails(failure, { ...details, leftToPostStep });
    }
    const now = runtime.clock.now();
    writeJobSummary(summarizeGrant(grant, saved, plan, { now, warnings }), runtime);
}
function describeOutputs({ accessToken, tokenType, expiresIn, expiresAt, scope, ...grant }, receipts, { inputs: { provider } }, { redactor }) {
    const rotated = grant.rotated !== undefined;
    return {
        'access-token': accessToken?.reveal(),
        'token-type': tokenType,
        'expires-in': expiresIn,
        'expires-at': expiresAt?.toISOString(),
        scope: scope && redactor.redactOutput(scope),
        reused: false,
        rotated,
        // With nothing to save, everything is saved.
        stored: receipts.every(({ result }) => result === 'stored'),
        'refresh-token-expires-at': grant.refreshTokenExpiresAt?.toISOString(),
        'sign-in-by': signInBy(provider, rotated, grant.refreshTokenExpiresAt)?.toISOString(),
    };
}
/** What makes the step fail although every token was saved. */
function otherFailure({ accessToken, rotated }, { cancelled }) {
    if (accessToken === undefined) {
        return new Failure({
            code: 'provider_response_invalid',
            message: 'The provider sent a new refresh token, but no access token that can be read.',
            remedy: 'Start a new run; it reads the current refresh token.',
            credential: 'stored',
        });
    }
    if (cancelled.aborted) {
        return new Failure({
            code: 'cancelled',
            message: `The job was cancelled after the exchange. ${rotated === undefined ? 'The refresh token did not change.' : 'The new refresh token was saved first.'}`,
            remedy: 'Run the workflow again when you want the token.',
            credential: 'stored',
        });
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/github/sealed-box.ts


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
        seal(new secret_Secret(''));
    }
    catch {
        const expected = sodium.crypto_box_PUBLICKEYBYTES;
        const { length } = recipient;
        throw github_error_unusable(length === expected
            ? 'its public key cannot be used'
            : `its public key has ${length} bytes instead of ${expected}`);
    }
    return seal;
}
/** Loads libsodium, and waits until its WebAssembly is ready. */
async function loadSodium() {
    const { default: sodium } = await __webpack_require__.e(/* import() */ 724).then(__webpack_require__.bind(__webpack_require__, 724));
    await sodium.ready;
    return sodium;
}

;// CONCATENATED MODULE: ./src/github/find-missing.ts


/**
 * Looks for what a 404 is about, from the outside in. Undefined if everything exists, so the 404
 * means that the token lacks a permission.
 */
async function findMissing(github, owner) {
    const { rest } = github;
    const label = labelOwner(owner);
    if (owner.kind === 'organization') {
        return (await exists(() => rest.orgs.get({ org: owner.org }))) === false
            ? { label, certain: true }
            : undefined;
    }
    const { owner: login, repo } = owner;
    const repository = { owner: login, repo };
    if ((await exists(() => rest.repos.get(repository))) === false) {
        return { label: labelOwner({ kind: 'repository', ...repository }), certain: true };
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
        if (isRefused(error, 404))
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
            return new Failure({
                code: 'github_forbidden',
                message: `The token in \`github-token\` sees ${diagnosis.seen} of the ${diagnosis.all} repositories that share the ${labelTarget(target)}. Saving the secret would remove the others.`,
                remedy: 'Give the token access to all of these repositories.',
            });
        case 'refused':
            return explainRefusal(diagnosis, target, { github, redactor });
    }
}
function explainUnavailable({ reason, responded }, target) {
    return new Failure({
        code: 'github_unavailable',
        message: `GitHub gave no usable response about the ${labelTarget(target)}: ${reason}.`,
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
        return new Failure({
            code: 'github_unauthorized',
            message: `GitHub rejected \`github-token\` (401). It is wrong, expired or revoked. ${said}`,
            remedy: 'Create a new token and update the secret it comes from.',
        });
    }
    const restriction = status === 403 ? restrictionOf(refused, redactor) : undefined;
    if (restriction !== undefined) {
        return new Failure({ code: 'github_forbidden', message: said, remedy: restriction });
    }
    const missing = status === 404 ? await findMissing(github, target.owner) : undefined;
    if (missing !== undefined) {
        const unsure = missing.certain
            ? 'does not exist, or the token in `github-token` may not see it'
            : 'does not exist, or the token in `github-token` may not use it';
        return new Failure({
            code: 'target_not_found',
            message: `The ${missing.label} ${unsure}. ${said}`,
            remedy: `Compare \`secret-name\`, \`environment\`, \`organization\` and \`repository\` with the settings. ${permissionRemedy(refused, target, redactor)}`,
        });
    }
    if (status === 403 || status === 404) {
        return new Failure({
            code: 'github_forbidden',
            message: `The token in \`github-token\` may not use the ${labelTarget(target)}. ${said}`,
            remedy: permissionRemedy(refused, target, redactor),
        });
    }
    return new Failure({
        code: 'github_unavailable',
        message: `GitHub did not accept a request for the ${labelTarget(target)}. ${said}`,
        remedy: 'Check the inputs against the message, and run the workflow again.',
    });
}
function permissionRemedy({ acceptedPermissions }, { owner, app }, redactor) {
    const permission = ownerKinds[owner.kind].permissions[app] ?? 'Secrets: write';
    const accepted = acceptedPermissions && redactor.redact(acceptedPermissions.replace(/[^\w=;, ]/g, ''));
    const named = accepted ? ` GitHub asks for ${accepted}.` : '';
    const older = owner.kind === 'environment'
        ? ' Older GitHub Enterprise Server versions also require Secrets: write.'
        : '';
    return `Give the token the permission ${permission}.${named}${older} A workflow's own GITHUB_TOKEN can never write secrets: use a fine-grained personal access token or a GitHub App's token.`;
}

;// CONCATENATED MODULE: ./src/action/check-store.ts



/**
 * Checks that one store can be written: reads its public key and the secrets, encrypts a trial
 * value, and probes write access, all at once.
 *
 * @throws Failure
 */
async function checkStore(app, { owner, secretName, accessTokenSecret }, { github, probe, runtime }) {
    const target = { owner, app, name: secretName };
    const other = accessTokenSecret === undefined ? undefined : { ...target, name: accessTokenSecret };
    try {
        const [seal, found, otherFound, writeConfirmed] = await Promise.all([
            readPublicKey(github, target).then(createSeal),
            readSecret(github, target),
            // Only an organization's secret has something to keep: its visibility.
            other !== undefined && owner.kind === 'organization' ? readSecret(github, other) : undefined,
            probeWrite(probe, target),
        ]);
        const visibility = found?.visibility;
        const first = {
            target,
            token: 'refresh-token',
            found,
            visibility,
            visibilityOf: { app, name: target.name },
            seal,
            writeConfirmed,
        };
        if (other === undefined)
            return [first];
        return [
            first,
            {
                ...first,
                target: other,
                token: 'access-token',
                found: otherFound,
                visibility: otherFound?.visibility ?? visibility,
                visibilityOf: { app, name: otherFound === undefined ? target.name : other.name },
            },
        ];
    }
    catch (error) {
        throw await explainGitHubError(error, target, { github, redactor: runtime.redactor });
    }
}

;// CONCATENATED MODULE: ./src/action/destinations.ts


function refreshTokenFirst(destinations) {
    return ['refresh-token', 'access-token'].flatMap(kind => destinations.filter(({ token }) => token === kind));
}
/**
 * The secret that the refresh token came from.
 *
 * @throws Failure `target_not_found` if it does not exist: the next run would not read what is saved
 */
function requireExisting(destination) {
    const { found } = destination ?? {};
    if (destination !== undefined && found !== undefined)
        return { ...destination, found };
    const label = destination === undefined ? 'secret' : labelTarget(destination.target);
    throw new Failure({
        code: 'target_not_found',
        message: `There is no ${label}, so the refresh token cannot have come from it, and the next run would not read what is saved there.`,
        remedy: 'Compare `secret-name`, `environment`, `organization` and `repository` with the settings.',
    });
}
/** Gives an organization's secret that does not exist yet the visibility of `primary`. */
function inheritVisibility(destination, primary, { log }) {
    if (primary.visibility === undefined || destination.found !== undefined)
        return destination;
    const { visibility, visibilityOf } = destination.visibility === undefined ? primary : destination;
    log.info(`The ${labelTarget(destination.target)} does not exist yet. It gets the visibility of ${visibilityOf.name}: ${visibility?.visibility}.`);
    return { ...destination, visibility, visibilityOf };
}
function describeCheck({ target, found, writeConfirmed }) {
    const access = writeConfirmed ? 'write access confirmed' : 'write access not checked';
    const changed = found === undefined ? '' : `, last changed at ${found.updatedAt}`;
    return `Checked the ${labelTarget(target)}: ${access}${changed}.`;
}
function describeUnconfirmed({ target, writeConfirmed, token }) {
    if (writeConfirmed || token === 'access-token')
        return [];
    return [`Write access to the ${labelTarget(target)}: GitHub's response did not show it.`];
}

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
    const label = labelTarget(target);
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
    core.warning(`The ${labelTarget(target)} was changed again at ${formatUtc(new Date(now.updatedAt), 'second')}, after this run saved its token. Two runs used the token at the same time. Put every workflow that uses it into one concurrency group.`);
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

;// CONCATENATED MODULE: ./src/action/encrypt.ts
/** Encrypts a token for one secret, synchronously. */
function encrypt(secret, { target, token, found, visibility, visibilityOf, seal }, circumstances) {
    return {
        id: `${token.replace('-', '_')}_${target.app}`,
        target,
        token,
        sealed: seal(secret),
        fingerprint: secret.fingerprint,
        foundUpdatedAt: found?.updatedAt,
        ...circumstances,
        visibility: visibility && saveable(visibility),
        visibilityOf,
    };
}
/** The runner limits a state to 128 KiB. A longer list is read again when the secret is written. */
function saveable({ visibility, selected_repository_ids: ids }) {
    return ids !== undefined && ids.length <= 100
        ? { visibility, selected_repository_ids: ids }
        : { visibility };
}

;// CONCATENATED MODULE: ./src/action/shorten-critical-section.ts







/**
 * Runs the code for the provider's response a few times with a sample, while GitHub responds.
 * The first calls of a function take milliseconds longer than later ones, and a SIGKILL in that time
 * would lose the new token (docs/faults.md).
 */
async function shortenCriticalSection(inputs, clock) {
    const seal = await createSeal({ keyId: 'sample', key: Buffer.alloc(32, 1).toString('base64') });
    const destination = {
        target: { owner: inputs.owner, app: 'actions', name: inputs.secretName },
        token: 'refresh-token',
        found: undefined,
        visibility: undefined,
        visibilityOf: { app: 'actions', name: inputs.secretName },
        seal,
        writeConfirmed: false,
    };
    const context = { inputs, primary: { found: { updatedAt: DATE } } };
    for (let turn = 0; turn < TURNS; turn++) {
        repairHead(HEAD, BODY);
        const response = new HttpResponse(200, new Map([['date', DATE]]), Buffer.from(BODY));
        const outcome = classify(response, inputs.provider, { sent: [], now: clock.now() });
        const rotated = outcome.kind === 'issued' && toGrant(outcome, false, context, clock).rotated;
        if (!rotated)
            return;
        const sealedAt = new Date(clock.now()).toISOString();
        const write = encrypt(rotated, destination, { apiUrl: inputs.github.apiUrl, sealedAt });
        authenticateState(JSON.stringify(write), rotated);
    }
}
/** After so many turns V8 has compiled the code, regular expressions and WebAssembly included. */
const TURNS = 6;
const DATE = 'Thu, 01 Jan 1970 00:00:00 GMT';
const HEAD = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1\r\nDate: ${DATE}`;
const BODY = JSON.stringify({
    access_token: 'an-example-of-an-access-token-of-usual-length-01',
    expires_in: 3600,
    refresh_token: 'an-example-of-a-refresh-token-of-usual-length-0',
    scope: 'read write',
    token_type: 'Bearer',
});

;// CONCATENATED MODULE: ./src/action/preflight.ts













/**
 * Checks everything that can be checked before the refresh token is used, all at once: reads, and
 * one write probe for each store, which changes nothing.
 *
 * @throws Failure `github_unauthorized`, `github_forbidden`, `target_not_found`,
 * `github_unavailable`, `stale_refresh_token`, `cancelled`, `internal_error`; always `untouched`
 */
async function preflight(inputs, runtime, reuse) {
    refuseSecondUse(inputs.refreshToken, runtime);
    const { clock } = runtime;
    const startedAt = clock.monotonic();
    const failed = new AbortController();
    const signal = AbortSignal.any([runtime.cancelled, failed.signal]);
    const github = createGitHub(inputs.github, { ...runtime, timeout: inputs.retryTimeout, signal });
    const responseTimeout = responseTimeoutFor(inputs.retryTimeout);
    const probe = createGitHub(inputs.github, { ...runtime, timeout: 0, responseTimeout, signal });
    if (reuse?.variable === undefined && !inputs.dryRun)
        runtime.http.preconnect(inputs.tokenUrl);
    try {
        const [secretsRead, variable, , ...stores] = await Promise.all([
            whenSecretsWereRead(inputs.owner, github, runtime),
            reuse?.variable ?? findVariable(inputs, runtime, signal),
            loadParts(inputs, runtime),
            ...inputs.apps.map(app => checkStore(app, inputs, { github, probe, runtime })),
        ]);
        const destinations = refreshTokenFirst(stores.flat());
        let readAt = startedAt;
        let primary = requireExisting(destinations[0]);
        if (github.hasRetried() || isOutdated(startedAt, runtime)) {
            readAt = clock.monotonic();
            primary = requireExisting({ ...primary, found: await readSecret(github, primary.target) });
        }
        const clockAhead = github.observations.clockAhead ?? 0;
        const unchecked = checkFreshness(primary, secretsRead, { clockAhead, onStale: inputs.onStale }, runtime);
        const [, ...others] = destinations.map(one => inheritVisibility(one, primary, runtime));
        for (const destination of destinations)
            runtime.log.info(describeCheck(destination));
        reportForbidden(inputs, variable, runtime);
        return {
            inputs,
            primary,
            destinations: [primary, ...others],
            reuse: reuse?.decision,
            variable,
            readAt,
            observations: github.observations,
            unchecked: [...unchecked, ...destinations.flatMap(describeUnconfirmed)],
        };
    }
    catch (error) {
        const target = {
            owner: inputs.owner,
            app: inputs.apps[0] ?? 'actions',
            name: inputs.secretName,
        };
        const { redactor } = runtime;
        const explained = await explainGitHubError(error, target, { github, redactor });
        failed.abort();
        throw explained;
    }
}
function findVariable({ owner, accessTokenSecret, github: access }, runtime, signal) {
    if (accessTokenSecret === undefined)
        return undefined;
    const github = createGitHub(access, { ...runtime, timeout: LOOKUP_TIMEOUT, signal });
    return lookUp(github, expiryVariable(owner, accessTokenSecret));
}
/** Loads the code of later stages, so that a missing part fails the step before the token is used. */
async function loadParts(inputs, { clock }) {
    try {
        await Promise.all([loadSodium(), loadAuthentication(inputs.client)]);
        await shortenCriticalSection(inputs, clock);
    }
    catch (cause) {
        throw new Failure({
            code: 'internal_error',
            credential: 'untouched',
            message: 'A part of this action could not be loaded.',
            remedy: 'Run the workflow again. If that does not help, report it with the version in `uses:`: the download is incomplete.',
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./src/action/report-reuse.ts



/**
 * Passes on an access token that is still valid: sets the outputs and writes the summary.
 *
 * @throws Failure `internal_error`, `untouched`
 */
function reportReuse({ accessToken, exportEnv }, { expiresAt, expiresIn }, runtime) {
    const outputs = {
        'access-token': accessToken?.reveal(),
        'token-type': 'Bearer',
        'expires-in': expiresIn,
        'expires-at': expiresAt.toISOString(),
        reused: true,
        rotated: false,
        // With nothing to save, everything is saved.
        stored: true,
    };
    const failure = writeOutputs(outputs, exportEnv, 'untouched', runtime);
    const now = runtime.clock.now();
    runtime.log.info(`Reusing the access token (fingerprint ${accessToken?.fingerprint}), valid until ${formatUtc(expiresAt)} (${relativeTime(expiresAt, now)}). Nothing was exchanged or saved.`);
    const rows = [
        ['Access token', `reused, expires ${describeDate(expiresAt, now)}`],
        ['Refresh token', 'not used, nothing to save'],
    ];
    writeJobSummary({ sign: '✅', title: 'access token reused', rows }, runtime);
    if (failure !== undefined)
        throw failure;
}

;// CONCATENATED MODULE: ./src/action/print-recovery.ts



/**
 * Prints the recovery command in a group of its own.
 *
 * @param verified false if another step of the job may have written it
 */
function printRecovery(write, { core, env }, verified = true) {
    const label = labelTarget(write.target);
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

;// CONCATENATED MODULE: ./src/action/parse-pending-write.ts





/**
 * Reads an entry of the state. Strictly, because it comes from the environment, and its parts end up
 * in the log, in a command that a person runs and in paths of the API.
 *
 * @returns undefined for anything that the main step would not have written
 */
function parse_pending_write_parsePendingWrite(json) {
    const value = parseJsonObject(json) ?? {};
    const { target, sealed, visibilityOf } = value;
    const valid = isJsonObject(target) &&
        isJsonObject(sealed) &&
        isOwner(target['owner']) &&
        apps.some(app => app === target['app']) &&
        isAcceptedBy(secretName, target['name']) &&
        matches(sealed['encrypted_value'], /^[A-Za-z0-9+/]{64,131072}={0,2}$/) &&
        matches(sealed['key_id'], /^[\w.-]{1,128}$/) &&
        isJsonObject(visibilityOf) &&
        apps.some(app => app === visibilityOf['app']) &&
        isAcceptedBy(secretName, visibilityOf['name']) &&
        matches(value['id'], /^[a-z_]{1,64}$/) &&
        matches(value['token'], /^(refresh|access)-token$/) &&
        matches(value['fingerprint'], /^[0-9a-f]{8}$/) &&
        matches(value['sealedAt'], parse_pending_write_DATE) &&
        (value['foundUpdatedAt'] === undefined || matches(value['foundUpdatedAt'], parse_pending_write_DATE)) &&
        (value['visibility'] === undefined || isVisibility(value['visibility'])) &&
        typeof value['apiUrl'] === 'string' &&
        endpointProblem(value['apiUrl']) === undefined;
    return valid ? value : undefined;
}
const parse_pending_write_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
function isOwner(value) {
    if (!isJsonObject(value))
        return false;
    const { kind, org, owner, repo, environment } = value;
    if (kind === 'organization')
        return isAcceptedBy(organizationName, org);
    const isRepository = typeof owner === 'string' &&
        typeof repo === 'string' &&
        isAcceptedBy(repositoryName, `${owner}/${repo}`);
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
    if (!isJsonObject(value) || !matches(value['visibility'], /^(all|private|selected)$/))
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
        const entry = parseStateText(state);
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
const state_TOKEN_TO_REVOKE = 'token_to_revoke';
/** Whether the main step left anything to do. */
function isWorkLeft(env) {
    return pendingStates(env).length > 0 || isTokenToRevokeLeft(env);
}
function isTokenToRevokeLeft(env) {
    return Boolean(env[`STATE_${state_TOKEN_TO_REVOKE}`]);
}
const PENDING = 'pending_';
function pendingStates(env) {
    return Object.entries(env)
        .filter(([name]) => name.startsWith(`STATE_${PENDING}`))
        .flatMap(([, state]) => state || []);
}

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
    const nonce = (0,external_node_crypto_.randomBytes)(NONCE_BYTES);
    const cipher = (0,external_node_crypto_.createCipheriv)(CIPHER, deriveKey(usedToken), nonce);
    const text = Buffer.concat([cipher.update(accessToken.reveal()), cipher.final()]);
    const saved = Buffer.concat([nonce, cipher.getAuthTag(), text]);
    core.saveState(state_TOKEN_TO_REVOKE, saved.toString('base64'));
}
/** Undefined if the refresh token is not the one that the access token was saved with. */
function readTokenToRevoke(usedToken, { core }) {
    const saved = Buffer.from(core.getState(TOKEN_TO_REVOKE), 'base64');
    const text = saved.subarray(NONCE_BYTES + TAG_BYTES);
    try {
        const nonce = saved.subarray(0, NONCE_BYTES);
        const decipher = createDecipheriv(CIPHER, deriveKey(usedToken), nonce);
        decipher.setAuthTag(saved.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        return new Secret(Buffer.concat([decipher.update(text), decipher.final()]).toString());
    }
    catch {
        return undefined;
    }
}
function deriveKey(usedToken) {
    return new Uint8Array((0,external_node_crypto_.hkdfSync)('sha256', usedToken.reveal(), '', 'access token in the state', 32));
}

;// CONCATENATED MODULE: ./src/action/seal.ts







/**
 * Encrypts the new tokens for every secret that gets one, and saves them in the state file. It is
 * synchronous, so that nothing can interrupt it between the provider's response and the state file.
 * Only encrypted text is written before the new tokens are masked.
 */
function seal(grant, plan, runtime) {
    const { inputs, destinations, observations } = plan;
    const sealedAt = new Date(runtime.clock.now() + (observations.clockAhead ?? 0)).toISOString();
    const writes = destinations.flatMap((destination) => {
        const secret = tokenFor(destination.token, grant);
        return secret === undefined
            ? []
            : [encrypt(secret, destination, { apiUrl: inputs.github.apiUrl, sealedAt })];
    });
    let inState = true;
    try {
        for (const write of writes)
            savePendingWrite(write, inputs.github.token, runtime.core);
        if (inputs.revokeOnExit && grant.accessToken !== undefined) {
            saveTokenToRevoke(grant.accessToken, inputs.refreshToken, runtime);
        }
    }
    catch {
        inState = false;
        runtime.core.warning(STATE_NOT_WRITTEN);
        for (const write of writes)
            printRecovery(write, runtime);
    }
    for (const token of [grant.rotated, grant.accessToken])
        if (token)
            runtime.redactor.add(token);
    if (grant.rotated !== undefined)
        warnIfUnusable(grant.rotated, runtime);
    runtime.log.info(seal_describeGrant(grant, inputs.refreshToken));
    return { writes, inState };
}
/** Warns now about a token that the next run would reject as an input. */
function warnIfUnusable(rotated, { core }) {
    const problem = refreshToken(rotated.reveal());
    if (!(problem instanceof parsers_InputError))
        return;
    core.warning(`The provider issued a refresh token that the next run will not accept: it ${problem.text}. Please report this provider.`);
}
function seal_describeGrant({ rotated }, { fingerprint }) {
    return rotated === undefined
        ? `Access token issued. Refresh token not rotated (fingerprint ${fingerprint}).`
        : `Access token issued. Refresh token rotated (fingerprint ${fingerprint} → ${rotated.fingerprint}) and encrypted.`;
}

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
    return new Failure({
        code: 'store_failed',
        message: `The new ${tokenNames[token]} is not saved in the ${labelTarget(target)}. ${reason}`,
        remedy,
        credential: token === 'refresh-token' ? 'recoverable' : 'stored',
        cause,
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(500);
;// CONCATENATED MODULE: ./src/action/record-expiry.ts







/**
 * Saves when the access token expires in the variable next to its secret, so that a later run can
 * reuse the token. The request is sent right after those that save the tokens. A failure is a warning:
 * a record that is missing, or that names a token which was not saved, costs the next run a refresh.
 */
async function recordExpiry({ accessToken, expiresAt }, { inputs: { owner, accessTokenSecret, github: access }, destinations, variable }, runtime) {
    if (accessToken === undefined || accessTokenSecret === undefined)
        return;
    if (variable === 'forbidden')
        return;
    const target = expiryVariable(owner, accessTokenSecret);
    const label = labelVariable(target);
    const now = runtime.clock.now();
    const expiry = expiresAt?.getTime() ?? readJwtLifetime(accessToken, now)?.expiresAt;
    if (expiry === undefined) {
        runtime.log.info('The provider does not say when the access token expires: it is not reused.');
        return;
    }
    const destination = destinations.find(({ token }) => token === 'access-token');
    const content = {
        value: formatRecord(accessToken, new Date(expiry)),
        visibility: destination?.visibility,
    };
    const github = createGitHub(access, { ...runtime, timeout: 5_000, signal: runtime.cancelled });
    const write = variable === 'missing' ? createVariable : updateVariable;
    try {
        await (0,promises_.setImmediate)();
        await write(github, target, content);
        runtime.log.info(`Saved the expiry of the access token in the ${label}.`);
    }
    catch (error) {
        runtime.core.warning(`The expiry of the access token is not saved in the ${label}: ${reasonOf(error, runtime)}. The next run refreshes the token instead of reusing it.`);
    }
}
function reasonOf(error, { redactor }) {
    const { diagnosis } = error instanceof GitHubError ? error : {};
    switch (diagnosis?.kind) {
        case 'refused':
            return `GitHub responded ${diagnosis.status}: ${redactor.redact(diagnosis.message)}`;
        case 'unavailable':
            return diagnosis.reason;
        case 'cancelled':
            return 'the job was cancelled';
        default:
            return 'an unexpected error';
    }
}

;// CONCATENATED MODULE: ./src/action/reencrypt.ts





/**
 * A function that handles a 422 from GitHub: it encrypts the token with the current public key, if
 * that is not the one that was used. It returns undefined for every other error, and if the key is
 * the same, so that the 422 has another cause. It throws a GitHubError if the key cannot be read.
 */
function createReencrypt(secret, access, runtime) {
    const github = createGitHub(access, { ...runtime, timeout: 10_000 });
    return async (error, write) => {
        if (!isRefused(error, 422) || secret === undefined)
            return undefined;
        const key = await readPublicKey(github, write.target);
        if (key.keyId === write.sealed.key_id)
            return undefined;
        const seal = await createSeal(key);
        runtime.log.info('GitHub changed its public key. Encrypting the token again with the new one.');
        const again = { ...write, sealed: seal(secret) };
        try {
            savePendingWrite(again, access.token, runtime.core);
        }
        catch {
            runtime.core.warning(STATE_NOT_WRITTEN);
        }
        return again;
    };
}

;// CONCATENATED MODULE: ./src/action/explain-store.ts






/** Why a token was not saved. Nothing that GitHub says is more urgent than the recovery. */
async function explainStoreError(error, write, { github, runtime, remedy, canEncrypt, keyUnreadable, signIn }) {
    const { redactor } = runtime;
    const { target, sealed } = write;
    if (keyUnreadable)
        return inDoubt(target, remedy, signIn);
    if (!canEncrypt && isRefused(error, 422)) {
        const key = await readPublicKey(github, target).catch(() => undefined);
        if (key === undefined)
            return inDoubt(target, remedy, signIn);
        if (key.keyId !== sealed.key_id)
            return lost(target, signIn);
    }
    const explained = await explainGitHubError(error, target, { github, redactor }).catch(() => undefined);
    const reason = explained instanceof Failure ? explained.message : 'An unexpected error occurred.';
    // A remedy such as "run again" would use the old token, which no longer works.
    const fix = explained instanceof Failure && FIXABLE.has(explained.code) && explained.remedy;
    return notSaved(write, reason.replace(`the ${labelTarget(target)}`, 'this secret'), fix ? `${remedy} Then fix the cause: ${fix}` : remedy, error instanceof GitHubError ? undefined : error);
}
/** The printed copy is of use only if the key has not changed. */
function inDoubt(target, remedy, signIn) {
    return new Failure({
        code: 'store_failed',
        message: `GitHub rejects the encrypted token for the ${labelTarget(target)} (422), and its public key could not be read. If the key has changed, GitHub cannot decrypt the printed value.`,
        remedy: `${remedy} If GitHub rejects it, too, sign in to the provider again and save the new refresh token in the secret.`,
        credential: 'unknown',
        signIn: signIn(),
    });
}
/** GitHub cannot decrypt the copy any more, and the token cannot be encrypted again. */
function lost(target, signIn) {
    return new Failure({
        code: 'store_failed',
        message: `GitHub rejects the encrypted token for the ${labelTarget(target)} (422): its public key has changed, and the token could not be encrypted again.`,
        remedy: 'Sign in to the provider again and save the new refresh token in the secret.',
        credential: 'rejected',
        signIn: signIn(),
    });
}
const FIXABLE = new Set(['github_unauthorized', 'github_forbidden', 'target_not_found']);

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
                    removePendingWrite(write, runtime.core);
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
            log.info(`The ${labelTarget(write.target)} is not saved yet: ${transient?.reason}. Retrying in ${formatSeconds(wait)}, ${formatSeconds(backoff.remaining)} left.`);
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
    removePendingWrite({ id }, core);
    log.info(`Saved the token ${fingerprint} in the ${labelTarget(target)}.`);
    if (clock.monotonic() - startedAt > SLOW_WRITE) {
        await warnIfOvertaken(github, target, headers.date, { core });
    }
}
/** Milliseconds. During a slower write, another run may write, too. */
const SLOW_WRITE = 1_000;

;// CONCATENATED MODULE: ./src/action/store.ts







/**
 * Saves the encrypted tokens, all at the same time, each retried to the deadline, and the expiry of
 * the access token right after them. Returns a receipt for each token. Never throws, and does not
 * stop when the job is cancelled.
 */
async function store({ writes, inState }, grant, plan, runtime) {
    const { inputs, destinations, observations, readAt } = plan;
    const recorded = recordExpiry(grant, plan, runtime);
    const receipts = await Promise.all(writes.map(write => saveWrite(write, {
        access: inputs.github,
        timeout: inputs.retryTimeout,
        readFirst: grant.retried || isOutdated(readAt, runtime),
        visibility: destinations.find(({ target }) => target === write.target)?.visibility,
        encryptAgain: createReencrypt(tokenFor(write.token, grant), inputs.github, runtime),
        remedy: inState ? `${POST_STEP} If that fails too, run ${RECOVERY}.` : `Run ${RECOVERY}.`,
        signIn: () => signInCommand(inputs.signIn, runtime),
        clockAhead: observations.clockAhead ?? 0,
    }, runtime)));
    await recorded;
    for (const { note } of receipts)
        if (note !== undefined)
            runtime.core.warning(note);
    return receipts;
}
const POST_STEP = 'The post step tries again at the end of the job.';

;// CONCATENATED MODULE: ./src/action/run.ts









/**
 * Reuses an access token that is still valid, or exchanges the refresh token for a new one, and
 * saves the rotated refresh token.
 *
 * @throws Failure
 */
async function run(runtime) {
    const inputs = await readInputs(runtime);
    const reuse = await checkReuse(inputs, runtime);
    if (reuse?.decision.reuse && !inputs.dryRun)
        return reportReuse(inputs, reuse.decision, runtime);
    const plan = await preflight(inputs, runtime, reuse);
    if (inputs.dryRun)
        return dryRun(plan, runtime);
    const grant = await exchange(plan, runtime);
    const sealed = seal(grant, plan, runtime);
    const receipts = await store(sealed, grant, plan, runtime);
    setOutputs(grant, { receipts, inState: sealed.inState }, plan, runtime);
}

;// CONCATENATED MODULE: ./src/action/report-failure.ts




/** Fails the step, and reports what happened, what remains of the refresh token and what to do. */
function reportFailure(error, runtime) {
    const { core } = runtime;
    const failure = error instanceof Failure ? error : unexpected(error, runtime);
    const { code, message, credential, remedy, signIn } = failure;
    const meaning = credentialMeanings[credential];
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
    return new Failure({
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
// EXTERNAL MODULE: ./src/http/proxy-variables.ts
var proxy_variables = __webpack_require__(523);
;// CONCATENATED MODULE: ./src/http/agents.ts






/** Agents that keep connections for later requests. */
function createAgents(env, preconnected) {
    const plain = new (external_node_http_default()).Agent({ keepAlive: true });
    const proxyEnv = (0,proxy_variables/* proxyVariables */.e)(env);
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
    for (let layer = 0; layer < MOST_LAYERS && !content_coding_isText(content); layer++) {
        const coding = named.shift() ?? '';
        const unnamed = !/^(x-)?gzip$/.test(coding) && content.subarray(0, 2).equals(GZIP_MAGIC);
        if (unnamed)
            named.unshift(coding);
        const attempts = unnamed ? await withGzip(coding) : await decoders(coding);
        const decoded = await content_coding_decode(content, attempts, maxContent);
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
function content_coding_isText(content) {
    return (0,external_node_buffer_.isUtf8)(content) && !content.some(byte => byte < 0x09 || (byte > 0x0d && byte < 0x20));
}
/** The result of the first decoder that can read the content. */
async function content_coding_decode(content, attempts, maxContent) {
    for (const attempt of attempts) {
        const decoded = await content_coding_run(attempt, content, maxContent);
        if (decoded !== undefined)
            return decoded;
    }
    return undefined;
}
async function content_coding_run({ open, skip, tolerant }, content, maxContent) {
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

// EXTERNAL MODULE: ./src/http/preconnect.ts
var preconnect = __webpack_require__(626);
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
    const known = code.startsWith('HPE_') ? NOT_HTTP : network_error_reasons_reasons.get(code);
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
const network_error_reasons_reasons = new Map([
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
        preconnect: url => agents.https?.adopt((0,preconnect/* preconnect */.k)(url, 1, env)),
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

;// CONCATENATED MODULE: ./src/shared/clock.ts

const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    wait: (ms, signal) => (0,promises_.setTimeout)(ms, undefined, { ...(signal && { signal }) }).catch(() => { }),
};

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
        redactor: createRedactor(maskAll),
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

;// CONCATENATED MODULE: ./src/action/main.ts



/** The main step. */
async function main(preconnected) {
    await runToEnd(async (runtime) => {
        markMainStarted(runtime.core);
        await run(runtime);
    }, preconnected);
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