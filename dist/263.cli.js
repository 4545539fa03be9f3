"use strict";
exports.id = 263;
exports.ids = [263];
exports.modules = {

/***/ 1263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  store: () => (/* binding */ store)
});

// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __webpack_require__(3739);
// EXTERNAL MODULE: ./src/cli/command-error.ts
var command_error = __webpack_require__(3861);
// EXTERNAL MODULE: ./src/cli/connect.ts
var connect = __webpack_require__(4553);
// EXTERNAL MODULE: ./src/github/encryption-basis.ts
var encryption_basis = __webpack_require__(7052);
// EXTERNAL MODULE: ./src/github/secrets.ts + 1 modules
var secrets = __webpack_require__(8947);
// EXTERNAL MODULE: ./src/shared/command-line.ts
var command_line = __webpack_require__(7074);
// EXTERNAL MODULE: ./src/cli/explain-github.ts + 1 modules
var explain_github = __webpack_require__(7374);
// EXTERNAL MODULE: ./src/cli/place.ts
var cli_place = __webpack_require__(316);
;// CONCATENATED MODULE: ./src/cli/store/check-value.ts






/**
 * Checks that the secret is what it was when the value was encrypted, and that GitHub can still
 * decrypt the value. It only reads.
 *
 * @throws CommandError if GitHub does not say
 */
async function checkValue(candidates, { github, access }, runtime) {
    const { target } = candidates[0];
    const label = (0,github_target/* labelTarget */.WW)(target);
    const permission = github_target/* ownerKinds */.fC[target.owner.kind].permissions[target.app];
    const attempt = { what: `read the ${label}`, ...(permission && { permission }) };
    const [current, key] = await Promise.all([
        (0,secrets/* readSecret */.n5)(github, target),
        (0,secrets/* readPublicKey */.RR)(github, target),
    ]).catch(error => {
        throw (0,explain_github/* explainGitHub */.$)(error, attempt, runtime);
    });
    const value = candidates.findLast(({ sealed }) => sealed.key_id === key.keyId) ??
        candidates.at(-1) ??
        candidates[0];
    const now = runtime.clock.now() + (github.observations.clockAhead ?? 0);
    const refusal = refuseFuture(value, now) ?? (await refuseChange(value, current, access.apiUrl, runtime));
    if (refusal !== undefined)
        return refusal;
    if (value.sealed.key_id === key.keyId)
        return { value, current };
    const isAccessToken = value.basis?.what === 'access token';
    return {
        message: `GitHub has changed the public key of the ${label}, and cannot decrypt the value any more.`,
        remedy: isAccessToken ? NEW_RUN : `Sign in again: ${loginCommand(target, access.apiUrl)}`,
    };
}
const NEW_RUN = 'Start a new run; it gets a new access token.';
/** A later time would make every value look newer than what is in the secret. */
function refuseFuture({ target, basis }, now) {
    if (basis === undefined || Date.parse(basis.sealedAt) <= now + TOLERANCE)
        return undefined;
    return {
        message: `The value for the ${(0,github_target/* labelTarget */.WW)(target)} says that it was encrypted at ${basis.sealedAt}, which is in the future. The action does not print that. Nothing was saved.`,
        remedy: 'Find out which step of the run printed it.',
    };
}
/** Milliseconds. GitHub sends its time in whole seconds. */
const TOLERANCE = 60_000;
async function refuseChange({ target, basis }, current, apiUrl, { terminal }) {
    const label = (0,github_target/* labelTarget */.WW)(target);
    if (basis === undefined) {
        const state = current === undefined
            ? 'it does not exist now'
            : `it was last changed at ${current.updatedAt}`;
        const problem = `Nothing says what the ${label} was when the value was encrypted; ${state}.`;
        if (terminal.interactive && (await terminal.confirm(`${problem} Overwrite it?`, false)))
            return;
        return { message: `${problem} Nothing was saved.`, remedy: SAY_WHEN };
    }
    const { foundUpdatedAt, sealedAt } = basis;
    if (current === undefined) {
        if (foundUpdatedAt === undefined)
            return undefined;
        return {
            message: `The ${label} does not exist any more. It did when the value was encrypted, at ${sealedAt}.`,
            remedy: `To create it again, sign in: ${loginCommand(target, apiUrl)}`,
        };
    }
    if (!(0,encryption_basis/* hasChanged */.$H)(basis, current))
        return undefined;
    const since = foundUpdatedAt === undefined ? `encrypted at ${sealedAt}` : `made for ${foundUpdatedAt}`;
    return {
        message: `The ${label} was changed at ${current.updatedAt}; the value was ${since}. The value is saved already, or something newer is there. Nothing was saved.`,
        remedy: 'Start a new run; it reads the current token.',
    };
}
const SAY_WHEN = 'Add `--updated-at` from the log, or copy all printed lines. At a terminal, this command asks.';
/** The command that saves a new refresh token in this secret. */
function loginCommand({ owner, name }, apiUrl) {
    const api = apiUrl === 'https://api.github.com' ? undefined : apiUrl;
    return (0,command_line/* commandLine */.ay)('login', [
        ...(0,cli_place/* placeOptions */.Gb)(owner),
        ['secret-name', name],
        ['github-api-url', api],
    ]);
}

// EXTERNAL MODULE: ./src/cli/github-token.ts
var github_token = __webpack_require__(5752);
;// CONCATENATED MODULE: ./src/cli/store/scope.ts

/** @throws CommandError if nothing can be asked */
async function scopeOf(options, runtime) {
    const { organization, environment, run, 'secret-name': secretName } = options;
    if (organization !== undefined && run === undefined) {
        const place = await (0,cli_place/* placeOf */.$t)(options, runtime);
        return { owner: organization, repo: undefined, place, secretName };
    }
    const repository = await (0,cli_place/* repositoryFrom */.hC)(options, runtime);
    const [owner = '', repo = ''] = repository.split('/');
    const isNarrow = organization !== undefined || environment !== undefined;
    const place = isNarrow ? await (0,cli_place/* placeOf */.$t)({ ...options, repository }, runtime) : undefined;
    return { owner, repo, place, secretName };
}
/** Whether the secret belongs to the repository, its environments or the organization that owns it. */
function isInside({ owner }, scope) {
    if (owner.kind === 'organization')
        return isSame(owner.org, scope.owner);
    return isSame(owner.owner, scope.owner) && isSame(owner.repo, scope.repo);
}
/** Whether it is among those that the options ask for. */
function isWanted({ owner, name }, { place, secretName }) {
    if (secretName !== undefined && !isSame(name, secretName))
        return false;
    if (place === undefined)
        return true;
    if (place.kind !== owner.kind)
        return false;
    return (place.kind !== 'environment' ||
        (owner.kind === 'environment' && isSame(place.environment, owner.environment)));
}
function isSame(one, other) {
    return one.toLowerCase() === other?.toLowerCase();
}

;// CONCATENATED MODULE: ./src/cli/store/choose-values.ts




/**
 * Chooses for each secret the newest value.
 *
 * @throws CommandError if a value is for another host or repository, or if nothing is left
 */
async function chooseValues(found, scope, { access }, runtime) {
    const { host } = new URL((0,github_token/* webUrlOf */.n)(access.apiUrl));
    const wanted = found.filter(({ target }) => isWanted(target, scope));
    const trusted = await withoutUnverified(wanted, runtime);
    if (trusted.length === 0) {
        throw (0,command_error/* failed */.gz)('No value is for the secret that the options name.', `Found: ${[...new Set(found.map(({ target }) => (0,github_target/* labelTarget */.WW)(target)))].join('; ')}.`);
    }
    for (const { target, host: itsHost } of trusted) {
        if (itsHost !== host) {
            throw (0,command_error/* failed */.gz)(`The value is for ${itsHost}, and not for ${host}.`, 'Set `--github-api-url` to the API of that host.');
        }
        if (!isInside(target, scope)) {
            throw (0,command_error/* failed */.gz)(`The value is for the ${(0,github_target/* labelTarget */.WW)(target)}, which does not belong to ${labelScope(scope)}. Nothing was saved.`, `If you expect that, copy the printed lines, name the place with options, and pass the lines by standard input: ${(0,github_target/* labelOwner */.yc)(target.owner)}.`);
        }
    }
    return newestOfEach(trusted);
}
function labelScope({ owner, repo }) {
    return repo === undefined ? owner : `${owner}/${repo}`;
}
/** A value that was also printed as verified counts as such. */
async function withoutUnverified(found, { terminal }) {
    const verified = found.filter(({ heading }) => heading !== 'unverified');
    const values = new Set(verified.map(({ sealed }) => sealed.encrypted_value));
    const others = found.filter(({ sealed }) => !values.has(sealed.encrypted_value));
    if (others.length === 0)
        return verified;
    const labels = [...new Set(others.map(({ target }) => (0,github_target/* labelTarget */.WW)(target)))].join(', ');
    const warning = `The action could not verify a value for the ${labels}: another step of the job may have written it.`;
    if (terminal.interactive && (await terminal.confirm(`${warning} Use it?`, false)))
        return found;
    if (verified.length > 0) {
        terminal.say(`${warning} It is left out.`, 'yellow');
        return verified;
    }
    throw (0,command_error/* failed */.gz)(warning, 'If you trust every step of the job, run this command at a terminal, and confirm, or run the printed `gh api` command.');
}
function newestOfEach(found) {
    const bySecret = new Map();
    for (const one of found) {
        const key = (0,github_target/* secretPath */.s6)(one.target).toLowerCase();
        bySecret.set(key, [...(bySecret.get(key) ?? []), one]);
    }
    return [...bySecret.values()].flatMap((values) => {
        const newest = values.map(sealedAt).reduce((a, b) => Math.max(a, b), 0);
        const [first, ...rest] = values.filter(value => sealedAt(value) === newest);
        return first === undefined ? [] : [[first, ...rest]];
    });
}
function sealedAt({ basis }) {
    return Date.parse(basis?.sealedAt ?? '') || 0;
}

// EXTERNAL MODULE: ./src/github/github-error.ts
var github_error = __webpack_require__(2418);
// EXTERNAL MODULE: ./src/http/endpoint-url.ts
var endpoint_url = __webpack_require__(6434);
// EXTERNAL MODULE: ./src/http/response.ts
var response = __webpack_require__(6944);
// EXTERNAL MODULE: ./src/github/fetch.ts
var fetch = __webpack_require__(400);
;// CONCATENATED MODULE: ./src/github/download.ts



/**
 * The HTTP client as the `fetch` of a request that GitHub redirects to a file at another origin.
 * The file is requested without the token, over https, or on loopback if the API is there too.
 *
 * @param maxContent bytes
 */
function createDownload(http, maxContent) {
    return async (url, { method, headers, signal }) => {
        const common = { method, signal, responseTimeout: RESPONSE_TIMEOUT, maxContent };
        const own = { ...headers, 'x-github-api-version': fetch/* API_VERSION */.mG };
        const first = await http.send({ ...common, url, headers: own });
        const location = first instanceof response/* NetworkError */.Dr ? undefined : (0,fetch/* locationOf */.hD)(first, url);
        if (location === undefined)
            return (0,fetch/* toFetchResponse */.ze)(url, first);
        if (!isAllowed(location, url))
            throw failure('its redirect does not lead to an https URL', true);
        const file = await http.send({ ...common, url: location, headers: { accept: '*/*' } });
        // The address is valid for a minute, so another attempt asks for a new one.
        if (!(file instanceof response/* NetworkError */.Dr) && !file.ok) {
            throw failure(`the storage of the file responded ${file.status}`, false);
        }
        return (0,fetch/* toFetchResponse */.ze)(url, file);
    };
}
const RESPONSE_TIMEOUT = 120_000;
function isAllowed(location, from) {
    if ((0,endpoint_url/* endpointProblem */.$)(location) !== undefined)
        return false;
    return (0,endpoint_url/* isLoopback */.U)(new URL(from).hostname) || !(0,endpoint_url/* isLoopback */.U)(new URL(location).hostname);
}
function failure(reason, permanent) {
    return new TypeError(reason, { cause: new response/* NetworkError */.Dr(false, reason, permanent) });
}

;// CONCATENATED MODULE: ./src/github/job-logs.ts


/**
 * The jobs of all attempts of a run, those that started first first. Skipped jobs are left out.
 *
 * @throws GitHubError
 */
async function listJobs({ rest }, { owner, repo, runId }) {
    const jobs = [];
    for (let page = 1;; page++) {
        const { data } = await rest.actions.listJobsForWorkflowRun({
            ...{ owner, repo, run_id: runId },
            ...{ filter: 'all', per_page: PAGE, page },
        });
        if (!Array.isArray(data.jobs))
            throw (0,github_error/* unusable */._P)('its response lists no jobs');
        jobs.push(...data.jobs
            .filter(({ conclusion }) => conclusion !== 'skipped')
            .map(({ id, name, status, started_at }) => ({
            ...{ id, name, completed: status === 'completed' },
            startedAt: Date.parse(started_at),
        })));
        if (data.jobs.length < PAGE)
            return jobs.sort((a, b) => a.startedAt - b.startedAt);
    }
}
/** The most jobs that GitHub lists on a page. */
const PAGE = 100;
/**
 * The log of a job, as GitHub keeps it: every line begins with its time.
 *
 * @param jobId of a job that has ended
 * @throws GitHubError, also for a log of more than 64 MiB
 */
async function readJobLog({ rest }, { owner, repo, jobId }, http) {
    const { data } = await rest.actions.downloadJobLogsForWorkflowRun({
        ...{ owner, repo, job_id: jobId },
        request: { fetch: createDownload(http, MAX_LOG), expectsText: true },
    });
    if (typeof data === 'string')
        return data;
    if (data instanceof ArrayBuffer)
        return new TextDecoder().decode(data);
    throw (0,github_error/* unusable */._P)('its response is not a log');
}
const MAX_LOG = 64 * 1024 * 1024;

// EXTERNAL MODULE: ./src/shared/parsers.ts
var parsers = __webpack_require__(8150);
// EXTERNAL MODULE: ./src/github/names.ts
var names = __webpack_require__(4324);
;// CONCATENATED MODULE: ./src/github/parse-secret-path.ts



/** Reads what `secretPath` writes, without the slash at its beginning. Undefined for anything else. */
function parseSecretPath(path) {
    const target = readTarget(path);
    return target !== undefined && isValid(target) && (0,github_target/* secretPath */.s6)(target) === `/${path}`
        ? target
        : undefined;
}
function readTarget(path) {
    const { owner = '', repo = '', environment, org, app = 'actions', name = '', } = PATHS.map(pattern => pattern.exec(path)?.groups).find(groups => groups !== undefined) ?? {};
    if (!github_target/* apps */.lA.some(one => one === app))
        return undefined;
    const target = { app: app, name };
    if (org !== undefined)
        return { ...target, owner: { kind: 'organization', org } };
    if (environment === undefined)
        return { ...target, owner: { kind: 'repository', owner, repo } };
    const decoded = decode(environment);
    if (decoded === undefined)
        return undefined;
    return { ...target, owner: { kind: 'environment', owner, repo, environment: decoded } };
}
const PATHS = [
    /^repos\/(?<owner>[^/]+)\/(?<repo>[^/]+)\/(?<app>[a-z]+)\/secrets\/(?<name>\w+)$/,
    /^repos\/(?<owner>[^/]+)\/(?<repo>[^/]+)\/environments\/(?<environment>[^/]+)\/secrets\/(?<name>\w+)$/,
    /^orgs\/(?<org>[^/]+)\/(?<app>[a-z]+)\/secrets\/(?<name>\w+)$/,
];
function decode(text) {
    try {
        const decoded = decodeURIComponent(text);
        return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(decoded) ? undefined : decoded;
    }
    catch {
        return undefined;
    }
}
function isValid({ owner, name }) {
    const isOwner = owner.kind === 'organization'
        ? (0,parsers/* isAcceptedBy */.lY)(names/* organizationName */.Tz, owner.org)
        : (0,parsers/* isAcceptedBy */.lY)(names/* repositoryName */.aR, `${owner.owner}/${owner.repo}`);
    return isOwner && (0,parsers/* isAcceptedBy */.lY)(names/* secretName */.Gf, name);
}

;// CONCATENATED MODULE: ./src/github/parse-put-secret-command.ts

/** Finds the beginning of what `putSecretCommand` prints, at any place in a line. */
const COMMAND_START = /(?:\bGH_HOST=[^\s']+ )?\bgh api --method PUT /;
/**
 * Reads what `putSecretCommand` prints, in one line or several. It is never run.
 *
 * @returns undefined for anything else, such as a value that is cut off
 */
function parsePutSecretCommand(text) {
    const line = text.replace(/\\\n[ \t]*/g, '').trim();
    const { host = 'github.com', path = '', fields = '' } = COMMAND.exec(line)?.groups ?? {};
    const target = parseSecretPath(unquoted(path));
    const encrypted_value = /-f encrypted_value=(['"])([A-Za-z0-9+/]+={0,2})\1$/.exec(fields)?.[2];
    const key_id = /^-f key_id='([\w.-]{1,128})' /.exec(fields)?.[1];
    if (target === undefined || encrypted_value === undefined || key_id === undefined) {
        return undefined;
    }
    if (!isSealedBox(encrypted_value))
        return undefined;
    const visibilityPath = /--paginate '([^'\s]+)\/repositories'/.exec(fields)?.[1] ?? '';
    const other = parseSecretPath(visibilityPath);
    return {
        host,
        target,
        sealed: { encrypted_value, key_id },
        visibility: visibilityIn(fields),
        visibilityOf: other && { app: other.app, name: other.name },
    };
}
const COMMAND = /^(?:GH_HOST=(?<host>[\w.:[\]-]+) )?gh api --method PUT +'(?<path>(?:[^'\s]|'\\'')+)' +(?<fields>-f .*)$/s;
/** A quote in single quotes, such as in the name of an environment, is `'\\''`. */
function unquoted(text) {
    return text.replaceAll("'\\''", "'");
}
/** A sealed box is 48 bytes longer than the value in it. GitHub accepts values of up to 48 KB. */
function isSealedBox(text) {
    return text.length % 4 === 0 && text.length >= 64 && text.length <= 131_072;
}
function visibilityIn(fields) {
    const visibility = /-f visibility=(all|private|selected)\b/.exec(fields)?.[1];
    if (visibility === undefined)
        return undefined;
    const ids = [...fields.matchAll(/-F 'selected_repository_ids\[\]=(\d{1,15})'/g)];
    return {
        visibility: visibility,
        ...(ids.length > 0 && { selected_repository_ids: ids.map(([, id]) => Number(id)) }),
    };
}

;// CONCATENATED MODULE: ./src/cli/store/printed-recoveries.ts


/**
 * Finds what the action printed, in a log with or without the time before every line, or in lines
 * that a person copied.
 */
function findRecoveries(text) {
    const lines = text.split('\n').map(plainLine);
    const recoveries = [];
    let unreadable = 0;
    let heading = 'none';
    let basis;
    let waiting;
    const add = () => {
        if (waiting !== undefined)
            recoveries.push(waiting);
        waiting = undefined;
        basis = undefined;
    };
    for (const [index, line] of lines.entries()) {
        const begins = HEADING.exec(line);
        if (begins !== null || line.includes('##[endgroup]')) {
            add();
            heading =
                begins === null ? 'none' : begins[1] === 'Unverified recovery' ? 'unverified' : 'verified';
            continue;
        }
        const found = (0,encryption_basis/* parseBasis */.af)(line);
        if (found !== undefined) {
            // The line stands after the command in a log, and before it in a summary.
            if (waiting === undefined || waiting.basis !== undefined)
                basis = found;
            else if (found.keyId === waiting.sealed.key_id)
                waiting = { ...waiting, basis: found };
            continue;
        }
        const start = line.search(COMMAND_START);
        if (start < 0)
            continue;
        const pending = basis;
        add();
        const command = parsePutSecretCommand(wholeCommand(lines, index).slice(start));
        if (command === undefined)
            unreadable++;
        else {
            const matching = pending?.keyId === command.sealed.key_id ? pending : undefined;
            waiting = { ...command, basis: matching, heading };
        }
    }
    add();
    return { recoveries, unreadable };
}
const HEADING = /(?:^|[^\w ] ?)(Recovery|Unverified recovery): the new value of the /;
/** Lines that end in a backslash continue. */
function wholeCommand(lines, from) {
    let to = from;
    while (lines[to]?.endsWith('\\') && to - from < LONGEST)
        to++;
    return lines.slice(from, to + 1).join('\n');
}
/** In lines. The largest secret takes about 90. */
const LONGEST = 300;
/** Without the time that GitHub puts before every line, colors and a carriage return. */
function plainLine(line) {
    return line
        .replace(COLORS, '')
        .replace(/^\uFEFF?(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z )?/, '')
        .trimEnd();
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: colors begin with an escape character
const COLORS = /\u001b\[[\d;]*[A-Za-z]/g;

;// CONCATENATED MODULE: ./src/cli/store/find-in-run.ts





/**
 * The values in the logs of a run's jobs, in the order of the jobs.
 *
 * @throws CommandError if there is none, or if the run cannot be read
 */
async function findInRun(run, { owner, repo = '' }, { github }, runtime) {
    const { http, terminal } = runtime;
    const reference = { owner, repo, runId: Number(run) };
    const attempt = { what: `read run ${run} of ${owner}/${repo}`, permission: 'Actions: read' };
    const jobs = await listJobs(github, reference).catch(error => {
        throw (0,explain_github/* explainGitHub */.$)(error, attempt, runtime);
    });
    const found = [];
    let unreadable = 0;
    const problems = [];
    for (const job of jobs) {
        if (!job.completed) {
            problems.push(`The job ${labelJob(job, runtime)} has not ended, so it has no log yet.`);
            continue;
        }
        try {
            const reading = readJobLog(github, { owner, repo, jobId: job.id }, http);
            const log = await terminal.during(`Reading the log of the job ${labelJob(job, runtime)}`, reading);
            const text = findRecoveries(log);
            // Anything can print such a command; the action prints it under a heading.
            found.push(...text.recoveries.filter(({ heading }) => heading !== 'none'));
            unreadable += text.unreadable;
        }
        catch (error) {
            problems.push(describeProblem(error, job, runtime));
        }
    }
    if (found.length > 0) {
        for (const problem of problems)
            terminal.say(problem, 'yellow');
        return found;
    }
    if (unreadable > 0)
        problems.push('The log has a recovery command that is cut off or changed.');
    throw (0,command_error/* failed */.gz)([`The log of run ${run} has no encrypted token.`, ...problems].join('\n'), 'Check the number in the address of the run, and that its step failed with store_failed.');
}
function describeProblem(error, job, runtime) {
    if (!(error instanceof github_error/* GitHubError */.y_))
        throw error;
    if (error.diagnosis.kind === 'cancelled')
        throw (0,command_error/* interrupted */.VM)();
    const label = labelJob(job, runtime);
    if (error.diagnosis.kind === 'refused' && error.diagnosis.status === 410) {
        return `GitHub has deleted the log of the job ${label}.`;
    }
    const what = `read the log of the job ${label}`;
    const explained = (0,explain_github/* explainGitHub */.$)(error, { what, permission: 'Actions: read' }, runtime);
    return explained instanceof Error ? explained.message : `Cannot ${what}.`;
}
function labelJob({ name }, { redactor }) {
    return redactor.redact(name);
}

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./src/cli/store/read-pasted.ts



/** The values in standard input, to its end or, at a terminal, to the last line that is printed. */
async function readPasted(runtime) {
    const { terminal, cancelled } = runtime;
    if (process.stdin.isTTY)
        terminal.say(PASTE);
    const lines = [];
    let size = 0;
    const input = (0,external_node_readline_.createInterface)({ input: process.stdin, signal: cancelled });
    for await (const line of input) {
        lines.push(line);
        size += line.length;
        if (size > read_pasted_LONGEST)
            throw (0,command_error/* failed */.gz)('Standard input has more than 16 MB.', 'Paste only the lines.');
        if (process.stdin.isTTY && LAST_LINE.test(line))
            break;
    }
    input.close();
    if (cancelled.aborted)
        throw (0,command_error/* interrupted */.VM)();
    const { recoveries, unreadable } = findRecoveries(lines.join('\n'));
    if (recoveries.length > 0)
        return recoveries;
    throw (0,command_error/* failed */.gz)(unreadable > 0
        ? 'The command in standard input is cut off or changed.'
        : 'Standard input has no recovery command.', 'Copy all lines of the group `Recovery` from the log of the run, or use `--run`.');
}
const PASTE = 'Paste the lines that the run printed in the group `Recovery`. Ctrl-D ends them.';
/** Of the action, and of `login`. */
const LAST_LINE = /encrypted\. Only GitHub can decrypt/;
const read_pasted_LONGEST = 16_000_000;

// EXTERNAL MODULE: ./src/github/client.ts + 4 modules
var client = __webpack_require__(1103);
;// CONCATENATED MODULE: ./src/cli/store/save-value.ts






/**
 * Saves a value, with the visibility that an organization's secret has, and says so. Undefined if it
 * is saved.
 *
 * @throws CommandError if interrupted before the write
 */
async function saveValue({ value, current }, { access, github }, runtime) {
    const { target, sealed } = value;
    const label = (0,github_target/* labelTarget */.WW)(target);
    const permission = github_target/* ownerKinds */.fC[target.owner.kind].permissions[target.app];
    try {
        const visibility = current?.visibility ?? (await visibilityOf(value, github));
        if (runtime.cancelled.aborted)
            throw (0,command_error/* interrupted */.VM)();
        // Ctrl-C does not stop it half-way.
        const writer = (0,client/* createGitHub */.C)(access, { ...runtime, timeout: 30_000 });
        await (0,secrets/* writeSecret */.kz)(writer, target, sealed, visibility);
        const updatedAt = await (0,secrets/* readUpdatedAt */.L3)(writer, target).catch(() => undefined);
        runtime.terminal.answer(`Saved the ${label}${updatedAt ? `, changed at ${updatedAt}` : ''}.`);
        return undefined;
    }
    catch (error) {
        const attempt = { what: `save the ${label}`, ...(permission && { permission }) };
        const explained = (0,explain_github/* explainGitHub */.$)(error, attempt, runtime);
        if (!(explained instanceof command_error/* CommandError */.Qd) || explained.exit === 'interrupted')
            throw explained;
        const remedy = (0,github_error/* isRefused */.H0)(error, 422) ? KEY_MAY_HAVE_CHANGED : explained.remedy;
        return { message: explained.message, remedy: remedy ?? '' };
    }
}
const KEY_MAY_HAVE_CHANGED = 'The public key may have changed a moment ago. Run this command again; it looks again.';
/** Of a new secret of an organization: what the command names, or what the refresh token's has. */
async function visibilityOf({ target, visibility, visibilityOf: other }, github) {
    if (visibility === undefined)
        return undefined;
    const { visibility: kind, selected_repository_ids: ids } = visibility;
    if (kind !== 'selected')
        return { visibility: kind };
    if (ids !== undefined)
        return { visibility: kind, selected_repository_ids: [...ids] };
    return other && (await (0,secrets/* readSecret */.n5)(github, { ...target, ...other }))?.visibility;
}

;// CONCATENATED MODULE: ./src/cli/store/value-from-options.ts

/** The value that the options contain. */
function valueFromOptions(options, { owner, repo = '', place }, { access }) {
    const { 'encrypted-value': encrypted_value = '', 'key-id': key_id = '' } = options;
    const { 'updated-at': updatedAt, 'secret-name': name = '' } = options;
    const target = {
        owner: place ?? { kind: 'repository', owner, repo },
        app: 'actions',
        name,
    };
    return {
        host: new URL((0,github_token/* webUrlOf */.n)(access.apiUrl)).host,
        target,
        sealed: { encrypted_value, key_id },
        visibility: undefined,
        visibilityOf: undefined,
        basis: updatedAt === undefined
            ? undefined
            : { what: 'refresh token', keyId: key_id, foundUpdatedAt: updatedAt, sealedAt: updatedAt },
        heading: 'verified',
    };
}

;// CONCATENATED MODULE: ./src/cli/store/store.ts










/**
 * Saves encrypted values that a run printed, each after a check that nothing newer is in its secret.
 *
 * @throws CommandError if a value is not saved
 */
async function store(options, runtime) {
    const scope = await scopeOf(options, runtime);
    const connection = await (0,connect/* connectGitHub */.U)(options, runtime);
    const found = options['encrypted-value'] !== undefined
        ? [valueFromOptions(options, scope, connection)]
        : options.run !== undefined
            ? await findInRun(options.run, scope, connection, runtime)
            : await readPasted(runtime);
    const chosen = await chooseValues(found, scope, connection, runtime);
    const checked = await Promise.all(chosen.map(candidates => checkValue(candidates, connection, runtime)));
    const refusals = [];
    const saved = [];
    try {
        for (const result of checked) {
            const refusal = 'message' in result
                ? result
                : ((await refusalOf(result, options, runtime)) ??
                    (await saveValue(result, connection, runtime)));
            if (refusal !== undefined)
                refusals.push(refusal);
            else if ('value' in result)
                saved.push((0,github_target/* labelTarget */.WW)(result.value.target));
            if (runtime.cancelled.aborted)
                throw (0,command_error/* interrupted */.VM)();
        }
    }
    catch (error) {
        if (!runtime.cancelled.aborted)
            throw error;
        const all = chosen.map(([{ target }]) => (0,github_target/* labelTarget */.WW)(target));
        throw (0,command_error/* interrupted */.VM)(describeSaved(saved, all));
    }
    if (refusals.length === 0)
        return;
    throw (0,command_error/* failed */.gz)(refusals.map(({ message }) => message).join('\n'), [...new Set(refusals.map(({ remedy }) => remedy))].join('\n'));
}
function describeSaved(saved, all) {
    if (saved.length === 0)
        return 'Nothing was saved.';
    const missing = all.filter(label => !saved.includes(label));
    return [
        `Saved: ${saved.join('; ')}.`,
        ...(missing.length > 0 ? [`Not saved: ${missing.join('; ')}.`] : []),
    ].join('\n');
}
/** Every step of a job can print such a value, so a person at a terminal is asked to confirm it. */
async function refusalOf({ value: { target } }, { run }, { terminal }) {
    if (run === undefined || !terminal.interactive)
        return undefined;
    const label = (0,github_target/* labelTarget */.WW)(target);
    if (await terminal.confirm(`Replace the ${label} with the value from run ${run}?`, true))
        return;
    return {
        message: `The ${label} was not changed.`,
        remedy: 'Sign in again, or choose another run.',
    };
}


/***/ }),

/***/ 7052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ hasChanged),
/* harmony export */   UY: () => (/* binding */ describeBasis),
/* harmony export */   af: () => (/* binding */ parseBasis)
/* harmony export */ });
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


/***/ })

};
;