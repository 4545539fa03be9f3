"use strict";
exports.id = 525;
exports.ids = [525];
exports.modules = {

/***/ 4553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ connectGitHub),
/* harmony export */   p: () => (/* binding */ apiUrlOf)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1103);
/* harmony import */ var _http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7266);
/* harmony import */ var _shared_parsers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8150);
/* harmony import */ var _command_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3861);
/* harmony import */ var _github_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5752);





/**
 * GitHub's API with the user's own token.
 *
 * @param timeout milliseconds in which new attempts of a request start
 * @throws CommandError if there is no token
 */
async function connectGitHub(options, runtime, timeout = 30_000) {
    const apiUrl = apiUrlOf(options, runtime);
    const { token, source } = await (0,_github_token_js__WEBPACK_IMPORTED_MODULE_4__/* .findGitHubToken */ .m)(apiUrl, runtime);
    const access = { token, apiUrl };
    const github = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .createGitHub */ .C)(access, { ...runtime, timeout, signal: runtime.cancelled });
    return { github, access, tokenSource: source };
}
/**
 * The base URL of the GitHub API: from the option, from `GITHUB_API_URL`, or the one of github.com.
 *
 * @throws CommandError for a value in the environment that the option would not accept
 */
function apiUrlOf(options, { env }) {
    const given = options['github-api-url'] ?? (env['GITHUB_API_URL'] || 'https://api.github.com');
    const url = (0,_http_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .baseUrl */ .pc)(given);
    if (url instanceof _shared_parsers_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz)
        throw (0,_command_error_js__WEBPACK_IMPORTED_MODULE_3__/* .wrongUsage */ .xY)(`GITHUB_API_URL ${url.text}.`, 'Correct it.');
    return url;
}


/***/ }),

/***/ 2715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ repositoryOf),
/* harmony export */   m: () => (/* binding */ currentRepository)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _github_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4324);
/* harmony import */ var _own_checkout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4216);




/**
 * `owner/name` of the Git remote `origin` of the current folder. Undefined without one, and in a
 * checkout of the action itself.
 */
async function currentRepository() {
    if ((0,_own_checkout_js__WEBPACK_IMPORTED_MODULE_3__/* .isOwnCheckout */ .l5)())
        return undefined;
    try {
        const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', ['remote', 'get-url', 'origin'], {
            timeout: 5_000,
        });
        return repositoryOf(stdout.trim());
    }
    catch {
        return undefined;
    }
}
/** From `https://github.com/acme/app.git` or `git@github.com:acme/app.git`. A folder is none. */
function repositoryOf(remote) {
    const [, name = ''] = REMOTE.exec(remote) ?? [];
    return typeof (0,_github_names_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryName */ .aR)(name) === 'string' ? name : undefined;
}
const REMOTE = /^(?:(?:https?|ssh|git):\/\/[^/]+\/|[^/\s]+:)([^/:]+\/[^/]+?)(?:\.git)?\/?$/;


/***/ }),

/***/ 7374:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ explainGitHub),
  T: () => (/* binding */ saidBy)
});

// EXTERNAL MODULE: ./src/github/github-error.ts
var github_error = __webpack_require__(2418);
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

// EXTERNAL MODULE: ./src/cli/command-error.ts
var command_error = __webpack_require__(3861);
;// CONCATENATED MODULE: ./src/cli/explain-github.ts



/** What a GitHubError means, in words. Other errors are returned as they are. */
function explainGitHub(error, { what, permission }, { redactor }) {
    if (!(error instanceof github_error/* GitHubError */.y_))
        return error;
    const { diagnosis } = error;
    switch (diagnosis.kind) {
        case 'cancelled':
            return (0,command_error/* interrupted */.VM)();
        case 'unavailable':
            return (0,command_error/* failed */.gz)(`Cannot ${what}: ${redactor.redact(diagnosis.reason)}.`, 'Check the connection, HTTPS_PROXY and `--github-api-url`, and try again.');
        case 'incomplete-list':
            return (0,command_error/* failed */.gz)(`Cannot ${what}: the token sees ${diagnosis.seen} of ${diagnosis.all} repositories that share the secret.`, 'Use a token that can see all of them.');
        case 'refused':
            return (0,command_error/* failed */.gz)(`Cannot ${what}: ${saidBy(diagnosis, redactor)}`, remedyFor(diagnosis, permission, redactor));
    }
}
/** `GitHub responded 403: Resource not accessible by personal access token.` */
function saidBy({ status, message }, redactor) {
    const words = message.replace(/ - https:\/\/docs\.github\.com\/\S*$/, '');
    return `GitHub responded ${status}: ${redactor.redact(words).replace(/[\s.]+$/, '')}.`;
}
function remedyFor(refused, permission, redactor) {
    const { status } = refused;
    if (status === 401)
        return 'The token is wrong, expired or revoked. Run `gh auth login`, or set GH_TOKEN.';
    const restriction = status === 403 ? restrictionOf(refused, redactor) : undefined;
    if (restriction !== undefined)
        return restriction;
    const check = status === 404 ? 'Check the names of the repository, environment and organization. ' : '';
    return permission === undefined
        ? `${check}The token may lack a permission.`
        : `${check}The token needs the permission ${permission}.`;
}


/***/ }),

/***/ 5752:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ findGitHubToken),
/* harmony export */   n: () => (/* binding */ webUrlOf)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _shared_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1796);
/* harmony import */ var _command_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3861);




/**
 * The token in `GH_TOKEN` or `GITHUB_TOKEN`, or else the one that `gh auth token` prints.
 *
 * @throws CommandError if there is none, or if no request can contain it
 */
async function findGitHubToken(apiUrl, { env, redactor }) {
    const found = fromEnvironment(env) ?? (await fromGitHubCli(apiUrl));
    if (found === undefined) {
        throw (0,_command_error_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)('No GitHub token was found.', 'Run `gh auth login`, or set GH_TOKEN to a token that may write secrets.');
    }
    redactor.add(found.token);
    if (!/^[!-~]+$/.test(found.token.reveal())) {
        throw (0,_command_error_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)(`The GitHub token, from ${found.source}, has a character that no token has, such as a space or a line break.`, 'Copy the token again.');
    }
    return found;
}
function fromEnvironment(env) {
    for (const name of ['GH_TOKEN', 'GITHUB_TOKEN']) {
        const value = env[name]?.trim();
        if (value)
            return { token: new _shared_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(value), source: `the environment variable ${name}` };
    }
    return undefined;
}
/** @see https://cli.github.com/manual/gh_auth_token */
async function fromGitHubCli(apiUrl) {
    try {
        const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('gh', ['auth', 'token', '--hostname', new URL(webUrlOf(apiUrl)).host], { timeout: 10_000 });
        const value = stdout.trim();
        return value === '' ? undefined : { token: new _shared_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(value), source: '`gh auth token`' };
    }
    catch {
        return undefined;
    }
}
/** The address of the GitHub website for an API URL, without a slash at its end. */
function webUrlOf(apiUrl) {
    const { protocol, host, pathname } = new URL(apiUrl);
    const isServer = pathname.startsWith('/api/');
    return `${protocol}//${isServer ? host : host.replace(/^api\./, '')}`;
}


/***/ }),

/***/ 4216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ repositoryRoot),
/* harmony export */   kk: () => (/* binding */ workflowFileElsewhere),
/* harmony export */   l5: () => (/* binding */ isOwnCheckout)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _shared_command_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7074);



/** The root of the Git repository that the current folder is in. Undefined if it is in none. */
function repositoryRoot() {
    const { root } = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.parse)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)('.'));
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)('.'); folder !== root; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git')))
            return folder;
    }
    return undefined;
}
/**
 * Whether the current folder is in a checkout of the action itself. Users start this program there,
 * and their workflows and secrets belong to another repository.
 */
function isOwnCheckout() {
    const root = repositoryRoot() ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)('.');
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'action.yml')))
        return false;
    try {
        const manifest = JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'dist', 'package.json'), 'utf8'));
        return Object(manifest).name === _shared_command_line_js__WEBPACK_IMPORTED_MODULE_2__/* .PACKAGE */ .Hy;
    }
    catch {
        return false;
    }
}
/**
 * Where a workflow goes if the current folder is such a checkout: a clone of the repository is likely
 * to be next to it. Undefined in any other folder, where the default is right.
 *
 * @param repository `owner/name`, or undefined if it is not known
 */
function workflowFileElsewhere(workflow, repository) {
    if (!isOwnCheckout())
        return undefined;
    const name = repository?.split('/')[1] ?? 'REPOSITORY';
    return `../${name}/.github/workflows/${workflow}.yml`;
}


/***/ }),

/***/ 316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Gb: () => (/* binding */ placeOptions),
/* harmony export */   hC: () => (/* binding */ repositoryFrom),
/* harmony export */   vO: () => (/* binding */ placeInRepository)
/* harmony export */ });
/* harmony import */ var _github_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4324);
/* harmony import */ var _shared_parsers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8150);
/* harmony import */ var _current_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2715);



/**
 * What the secret belongs to, as the options name it: an organization, an environment, or the
 * repository, which is the one of the current folder unless given.
 *
 * @throws CommandError if nothing can be asked
 */
async function placeOf(options, runtime) {
    const place = placeInRepository(options);
    if (place.kind === 'organization')
        return place;
    const [owner = '', repo = ''] = (await repositoryFrom(options, runtime)).split('/');
    return { ...place, owner, repo };
}
function placeInRepository({ organization: org, environment }) {
    if (org !== undefined)
        return { kind: 'organization', org };
    return environment === undefined ? { kind: 'repository' } : { kind: 'environment', environment };
}
/** `owner/name`: as given, or of the current folder, or as answered. */
async function repositoryFrom({ repository }, { terminal }) {
    if (repository !== undefined)
        return repository;
    const current = await (0,_current_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .currentRepository */ .m)();
    if (current !== undefined && !terminal.interactive)
        return current;
    return terminal.ask({
        message: 'Repository (owner/name)',
        option: '--repository',
        ...(current !== undefined && { initial: current }),
        validate: answer => {
            const checked = (0,_github_names_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryName */ .aR)(answer);
            return checked instanceof _shared_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz ? `It ${checked.text}.` : undefined;
        },
    });
}
/** The options that name this place in a command. */
function placeOptions(owner) {
    if (owner.kind === 'organization')
        return [['organization', owner.org]];
    const environment = owner.kind === 'environment' ? owner.environment : undefined;
    return [
        ['repository', `${owner.owner}/${owner.repo}`],
        ['environment', environment],
    ];
}


/***/ }),

/***/ 1103:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ createGitHub)
});

// UNUSED EXPORTS: responseTimeoutFor

// EXTERNAL MODULE: ../../node_modules/@octokit/rest/dist-src/index.js + 22 modules
var dist_src = __webpack_require__(8792);
// EXTERNAL MODULE: ./src/github/fetch.ts
var fetch = __webpack_require__(400);
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

// EXTERNAL MODULE: ./src/http/backoff.ts
var http_backoff = __webpack_require__(7955);
;// CONCATENATED MODULE: ./src/shared/log.ts
/** A duration for a log line: `0.5 s`. */
function formatSeconds(ms) {
    return `${(ms / 1_000).toFixed(1)} s`;
}

// EXTERNAL MODULE: ./src/github/github-error.ts
var github_error = __webpack_require__(2418);
// EXTERNAL MODULE: ./src/http/response.ts
var response = __webpack_require__(6944);
// EXTERNAL MODULE: ./src/http/retry-after.ts
var retry_after = __webpack_require__(2754);
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
    const wait = (0,retry_after/* retryAfter */.P)(headers, now) ?? (0,retry_after/* rateLimitReset */.x)(headers, now);
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
    if (!(reason instanceof response/* NetworkError */.Dr))
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
            const backoff = new http_backoff/* Backoff */.n({ timeout, firstWait: 500, longestWait: 20_000 }, { clock, random });
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
                    throw new github_error/* GitHubError */.y_({ kind: 'cancelled' });
                if (result.kind !== 'unavailable' || result.permanent)
                    throw new github_error/* GitHubError */.y_(result);
                const wait = backoff.next(result.waitAtLeast);
                if (wait === undefined)
                    throw new github_error/* GitHubError */.y_(result);
                const path = octokit.request.endpoint(options).url.slice(options.baseUrl.length);
                log.info(`GitHub, ${method} ${path}: ${result.reason}. Retrying in ${formatSeconds(wait)}, ${formatSeconds(backoff.remaining)} left.`);
                retries++;
                await clock.wait(wait, signal);
                if (signal?.aborted)
                    throw new github_error/* GitHubError */.y_({ kind: 'cancelled' });
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
        request: { fetch: (0,fetch/* createFetch */.Hy)(http, responseTimeout), ...(signal && { signal }) },
    });
}
/** Long enough for a slow response, but not much beyond a short deadline. */
function responseTimeoutFor(timeout) {
    return Math.min(Math.max(timeout, 5_000), 30_000);
}
function ignore() { }


/***/ }),

/***/ 400:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ createFetch),
/* harmony export */   hD: () => (/* binding */ locationOf),
/* harmony export */   mG: () => (/* binding */ API_VERSION),
/* harmony export */   ze: () => (/* binding */ toFetchResponse)
/* harmony export */ });
/* harmony import */ var _http_response_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6944);

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
        const location = first instanceof _http_response_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr ? undefined : redirectTarget(first, url);
        const result = location === undefined ? first : await http.send({ ...request, url: location });
        return toFetchResponse(url, result);
    };
}
/** The result as `fetch` would return or throw it. */
function toFetchResponse(url, result) {
    if (result instanceof _http_response_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr)
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


/***/ }),

/***/ 2418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   J0: () => (/* binding */ unlessRefused),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   mm: () => (/* binding */ isCancelled),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* unused harmony export unavailability */
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


/***/ }),

/***/ 8482:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ NO_REPOSITORY)
/* harmony export */ });
/** The narrowest visibility, where none is known. */
const NO_REPOSITORY = { visibility: 'selected', selected_repository_ids: [] };


/***/ }),

/***/ 8947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _w: () => (/* binding */ probeWrite),
  RR: () => (/* binding */ readPublicKey),
  n5: () => (/* binding */ readSecret),
  L3: () => (/* binding */ readUpdatedAt),
  kz: () => (/* binding */ writeSecret)
});

// EXTERNAL MODULE: ./src/github/github-error.ts
var github_error = __webpack_require__(2418);
// EXTERNAL MODULE: ./src/github/secret-metadata.ts
var secret_metadata = __webpack_require__(8482);
// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __webpack_require__(3739);
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
        throw (0,github_error/* unusable */._P)('its response does not say who may use the secret');
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
            throw (0,github_error/* unusable */._P)('its response lists no repositories');
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
    return new github_error/* GitHubError */.y_({ kind: 'incomplete-list', seen, all });
}
/** The most repositories that GitHub lists on a page. */
const PAGE = 100;

// EXTERNAL MODULE: ./src/github/write-probe.ts
var write_probe = __webpack_require__(3984);
;// CONCATENATED MODULE: ./src/github/secrets.ts





/** @throws GitHubError */
async function readPublicKey(github, target) {
    const { data } = await getPublicKey(github, target);
    // The key ID ends up in a command that a person runs.
    if (!/^[\w.-]{1,128}$/.test(data.key_id) || typeof data.key !== 'string') {
        throw (0,github_error/* unusable */._P)('its response contains no public key');
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
    return (await (0,github_error/* unlessRefused */.J0)(getSecret(github, target), 404))?.data;
}
function checkedDate(updatedAt) {
    if (RFC_3339.test(updatedAt) && !Number.isNaN(Date.parse(updatedAt)))
        return updatedAt;
    throw (0,github_error/* unusable */._P)('its response does not say when the secret changed');
}
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;
/**
 * Writes the secret. 201 and 204 both mean that it is stored.
 *
 * @throws GitHubError
 */
async function writeSecret({ rest }, { owner, app, name: secret_name }, box, visibility) {
    if (owner.kind === 'organization') {
        const body = { org: owner.org, secret_name, ...box, ...(visibility ?? secret_metadata/* NO_REPOSITORY */.N) };
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
    return (0,write_probe/* isWriteAllowed */._)(request(`PUT ${(0,github_target/* secretPath */.s6)(probe)}`, { data: {} }));
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


/***/ }),

/***/ 3739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WW: () => (/* binding */ labelTarget),
/* harmony export */   XB: () => (/* binding */ variablesPath),
/* harmony export */   fC: () => (/* binding */ ownerKinds),
/* harmony export */   lA: () => (/* binding */ apps),
/* harmony export */   s6: () => (/* binding */ secretPath),
/* harmony export */   yc: () => (/* binding */ labelOwner)
/* harmony export */ });
/* harmony import */ var _shared_redactor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6891);

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

/***/ 3984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isWriteAllowed)
/* harmony export */ });
/* harmony import */ var _github_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2418);

/**
 * Whether a request to write that lacks required fields shows write access. GitHub responds 422 if
 * the token may write, and 403 or 404 if not. Any other response shows nothing.
 *
 * @throws GitHubError of 401, 403 or 404
 */
async function isWriteAllowed(request) {
    try {
        await request;
        return false;
    }
    catch (error) {
        if ((0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H0)(error, 401, 403, 404) || (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isCancelled */ .mm)(error))
            throw error;
        return (0,_github_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isRefused */ .H0)(error, 422);
    }
}


/***/ }),

/***/ 7955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ Backoff)
/* harmony export */ });
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


/***/ }),

/***/ 6944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ NetworkError),
/* harmony export */   Jw: () => (/* binding */ joinHeaders),
/* harmony export */   cS: () => (/* binding */ HttpResponse)
/* harmony export */ });
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


/***/ }),

/***/ 2754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ retryAfter),
/* harmony export */   x: () => (/* binding */ rateLimitReset)
/* harmony export */ });
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


/***/ }),

/***/ 6891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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


/***/ })

};
;