"use strict";
exports.id = 668;
exports.ids = [668];
exports.modules = {

/***/ 9668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./src/github/client.ts + 4 modules
var client = __webpack_require__(1103);
// EXTERNAL MODULE: ./src/cli/command-error.ts
var command_error = __webpack_require__(3861);
// EXTERNAL MODULE: ./src/cli/connect.ts
var connect = __webpack_require__(4553);
// EXTERNAL MODULE: ./src/cli/github-token.ts
var github_token = __webpack_require__(5752);
// EXTERNAL MODULE: ./src/cli/place.ts
var place = __webpack_require__(316);
// EXTERNAL MODULE: ./src/oauth/client-auth-methods.ts
var client_auth_methods = __webpack_require__(7409);
// EXTERNAL MODULE: ./src/oauth/providers/index.ts + 8 modules
var providers = __webpack_require__(3768);
// EXTERNAL MODULE: ./src/shared/command-line.ts
var command_line = __webpack_require__(7074);
// EXTERNAL MODULE: ./src/cli/own-checkout.ts
var own_checkout = __webpack_require__(4216);
;// CONCATENATED MODULE: ./src/cli/doctor/commands-to-run.ts


/** The command that signs in again, with everything that is known filled in. */
function loginCommand(setup, facts) {
    const { 'client-id': id, 'client-auth': auth, scope } = facts.options;
    return (0,command_line/* commandLine */.ay)('login', [
        ...optionsOf(setup, facts),
        ['client-id', id],
        ['client-auth', auth],
        ['scope', scope],
    ]);
}
/** The command that writes a workflow for this setup. */
function workflowCommand(name, setup, facts) {
    const { owner, repo } = facts.repository;
    return (0,command_line/* commandLine */.ay)('workflow', [
        ['workflow', name],
        ...optionsOf(setup, facts),
        ['output', (0,own_checkout/* workflowFileElsewhere */.kk)(name, `${owner}/${repo}`)],
    ]);
}
function optionsOf({ provider, target }, { options, repository }) {
    const { owner, name } = target;
    return [
        ['provider', provider],
        ['domain', options.domain],
        ['token-url', options['token-url']],
        ['repository', `${repository.owner}/${repository.repo}`],
        ['environment', owner.kind === 'environment' ? owner.environment : undefined],
        ['organization', owner.kind === 'organization' ? owner.org : undefined],
        ['secret-name', name],
    ];
}

;// CONCATENATED MODULE: ./src/cli/doctor/finding.ts
/** @param message one or more sentences; texts from outside are already redacted */
function ok(message) {
    return { status: 'ok', message };
}
function warning(message, remedy) {
    return { status: 'warning', message, remedy };
}
function error(message, remedy) {
    return { status: 'error', message, remedy };
}
function unknown(message, remedy) {
    return { status: 'unknown', message, remedy };
}
/** All findings of the worst status as one. `otherwise` if all are `ok`. */
function worstOf(findings, otherwise) {
    for (const status of ['error', 'warning', 'unknown']) {
        const found = findings.flatMap(finding => (finding.status === status ? [finding] : []));
        if (found.length === 0)
            continue;
        const message = joined(found.map(finding => finding.message));
        return { status, message, remedy: joined(found.map(({ remedy }) => remedy)) };
    }
    return otherwise;
}
function joined(sentences) {
    return [...new Set(sentences)].join(' ');
}
/** Ends a check that depends on something that could not be found out. */
class NotKnown extends Error {
    name = 'NotKnown';
    /** A sentence. */
    reason;
    remedy;
    constructor(reason, remedy) {
        super(reason);
        this.reason = reason;
        this.remedy = remedy;
    }
}

// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __webpack_require__(3739);
// EXTERNAL MODULE: ./src/shared/parsers.ts
var parsers = __webpack_require__(8150);
;// CONCATENATED MODULE: ./src/cli/doctor/workflow/expression.ts
/**
 * Replaces the expressions that are the same in every run. The others stay, in one spelling, so
 * that two texts with the same meaning compare as equal.
 */
function evaluate(text, scope) {
    return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression) => {
        const plain = expression.trim();
        return valueIn(plain, scope) ?? `\${{ ${plain.replace(/\s+/g, ' ')} }}`;
    });
}
/** Whether nothing in the text depends on the run. */
function isPlain(text) {
    return !text.includes('${{');
}
/** `NAME` of `${{ secrets.NAME }}` or `${{ vars.NAME }}`. Undefined for any other text. */
function referenceIn(text, context) {
    const [, expression = ''] = /^\$\{\{\s*(\S*?)\s*\}\}$/.exec(text) ?? [];
    const [name, ...path] = pathOf(expression);
    return name === context && path.length === 1 ? path[0] : undefined;
}
/** Whether the text differs from run to run, as with the branch or the number of the run. */
function dependsOnRun(text) {
    return /\$\{\{[^}]*\b(github\.(ref|ref_name|head_ref|base_ref|sha|run_id|run_number|run_attempt|actor|triggering_actor|job|event_name|event)|matrix|strategy)\b/i.test(text);
}
/** A literal, a reference, or several of them with `||` between. */
function valueIn(expression, scope) {
    for (const operand of expression.split('||')) {
        const value = operandOf(operand.trim(), scope);
        if (value !== '')
            return value;
    }
    return '';
}
function operandOf(operand, scope) {
    const literal = /^'((?:[^']|'')*)'$/.exec(operand)?.[1];
    if (literal !== undefined)
        return literal.replaceAll("''", "'");
    const [context = '', ...path] = pathOf(operand);
    const values = {
        inputs: scope.inputs,
        github: scope.github,
        'github.event.inputs': scope.inputs,
        secrets: scope.secrets,
    };
    const name = path.at(-1) ?? '';
    const table = values[[context, ...path.slice(0, -1)].join('.')] ?? {};
    const key = Object.keys(table).find(one => one.toLowerCase() === name.toLowerCase());
    return key === undefined ? undefined : table[key];
}
/** `secrets.NAME` and `secrets['NAME']` as their parts. */
function pathOf(expression) {
    const dotted = expression.replace(/\['([\w-]+)'\]/g, '.$1');
    return /^[\w-]+(\.[\w-]+)*$/.test(dotted) ? dotted.split('.') : [];
}

;// CONCATENATED MODULE: ./src/cli/doctor/workflow/token-use.ts

/** Every step that uses the action, also in reusable workflows of the same repository. */
function findTokenUses(source) {
    return source.workflows
        .filter(({ triggers }) => triggers.events.some(event => event !== 'workflow_call'))
        .flatMap(workflow => {
        const { owner, repo } = source.repository;
        const github = {
            repository: `${owner}/${repo}`,
            repository_owner: owner,
            workflow: workflow.name,
        };
        const scope = { inputs: workflow.triggers.inputs, github, secrets: {} };
        return usesIn(workflow, { source, start: workflow, scope, groups: [], depth: 0 });
    });
}
/** The secret that the refresh token comes from and goes to, as far as the step says it. */
function secretNameOf(use) {
    const name = use.with['secret-name'] ?? '';
    return /^\w+$/.test(name) ? name : referenceIn(use.with['refresh-token'] ?? '', 'secrets');
}
/** Reusable workflows can be nested so deep. */
const DEEPEST = 10;
function usesIn(workflow, caller) {
    const { source, start, scope, depth } = caller;
    const outer = [...caller.groups, ...evaluated(workflow.concurrency, scope)];
    return workflow.jobs.flatMap(job => {
        const groups = [...outer, ...evaluated(job.concurrency, scope)];
        const called = depth < DEEPEST ? calledBy(job, source) : undefined;
        if (called !== undefined) {
            const passed = scopeOf(called, job, scope);
            return usesIn(called, { source, start, scope: passed, groups, depth: depth + 1 });
        }
        return job.steps.filter(isAction).map((step) => ({
            workflow: start,
            label: `${workflow.path.replace(/^.*\//, '')}, job ${job.id}`,
            uses: step.uses,
            with: evaluateAll(step.with, scope),
            environment: job.environment && evaluate(job.environment, scope),
            runsOn: job.runsOn.map(label => evaluate(label, scope)),
            groups,
        }));
    });
}
/** By its name, or as a local action by its inputs. */
function isAction({ uses, with: inputs }) {
    const [path = ''] = uses.split('@');
    if (/(^|\/)refresh-oauth-token$/i.test(path))
        return true;
    return path.startsWith('./') && 'refresh-token' in inputs && 'secret-name' in inputs;
}
function calledBy({ uses }, { repository, workflows }) {
    if (uses === undefined)
        return undefined;
    const own = `${repository.owner}/${repository.repo}/`.toLowerCase();
    const [path = ''] = uses.split('@');
    const local = path.toLowerCase().startsWith(own) ? path.slice(own.length) : path;
    return workflows.find(workflow => workflow.path === local.replace(/^\.\//, ''));
}
function scopeOf(called, job, scope) {
    return {
        inputs: { ...called.triggers.inputs, ...evaluateAll(job.with, scope) },
        github: scope.github,
        secrets: job.secrets === 'inherit' ? scope.secrets : evaluateAll(job.secrets, scope),
    };
}
function evaluateAll(texts, scope) {
    return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, evaluate(text, scope)]));
}
function evaluated(concurrency, scope) {
    if (concurrency === undefined)
        return [];
    const { group, cancelInProgress, queue } = concurrency;
    return [
        {
            group: evaluate(group, scope),
            cancelInProgress: evaluate(cancelInProgress, scope),
            queue: evaluate(queue, scope),
        },
    ];
}

;// CONCATENATED MODULE: ./src/cli/doctor/owner.ts



/** What the options say that the secret belongs to. Undefined if they do not say it. */
function ownerFrom({ options, repository }) {
    const { organization: org, environment } = options;
    if (org !== undefined)
        return { kind: 'organization', org };
    return environment === undefined ? undefined : { kind: 'environment', ...repository, environment };
}
function repositoryOwner({ repository }) {
    return { kind: 'repository', ...repository };
}
/**
 * What the secret of a step belongs to: as its inputs say. Without them the action writes the
 * repository's secret; where that does not exist, the job can have read the environment's.
 * Undefined if nothing says it.
 */
async function ownerOf(use, facts) {
    const { organization: org, environment } = use.with;
    if (org)
        return isPlain(org) ? { kind: 'organization', org } : undefined;
    if (environment)
        return isPlain(environment) ? inEnvironment(environment, facts) : undefined;
    const repository = repositoryOwner(facts);
    const name = secretNameOf(use);
    if (name !== undefined && (await exists(name, repository, facts)))
        return repository;
    return use.environment !== undefined && isPlain(use.environment)
        ? inEnvironment(use.environment, facts)
        : undefined;
}
/** An owner that is not known can be any. */
function isSameOwner(one, other) {
    return one === undefined || labelOf(one) === labelOf(other);
}
/** Undefined for a name that cannot be printed: GitHub has no such environment. */
function inEnvironment(environment, { repository }) {
    const isName = typeof (0,parsers/* printableText */.XU)(255)(environment) === 'string';
    return isName ? { kind: 'environment', ...repository, environment } : undefined;
}
/** GitHub compares names without regard to case. */
function labelOf(owner) {
    return JSON.stringify(Object.entries(owner).sort()).toLowerCase();
}
async function exists(name, owner, { updatedAt }) {
    try {
        return (await updatedAt({ owner, app: 'actions', name })) !== undefined;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/cli/doctor/levels.ts




/** What the organization shares with the repository. */
const SHARED = { kind: 'organization' };
/** The environments of the jobs, the repository, the organization: as a job looks for a name. */
function levelsOf({ target: { owner }, uses }, facts) {
    const environments = new Map();
    const named = uses.flatMap(({ environment }) => environment ?? []);
    for (const name of owner.kind === 'environment' ? [owner.environment] : named) {
        if (isPlain(name))
            environments.set(name.toLowerCase(), name);
    }
    const { repository } = facts;
    return [
        ...[...environments.values()].map((environment) => ({ kind: 'environment', ...repository, environment })),
        repositoryOwner(facts),
        SHARED,
    ];
}
/** At which places there is a secret of this name. */
function findSecret(name, setup, facts) {
    return lookAt(setup, facts, async (level) => level.kind === 'organization'
        ? (await facts.sharedSecrets()).has(name.toUpperCase())
        : (await facts.updatedAt({ owner: level, app: 'actions', name })) !== undefined);
}
/** The value of the variable at each place. */
function findVariable(name, setup, facts) {
    return lookAt(setup, facts, async (level) => level.kind === 'organization'
        ? (await facts.sharedVariables()).get(name.toUpperCase())
        : facts.variable({ owner: level, name }));
}
/** @throws NotKnown if it is at no place that can be read, and one cannot be read */
function firstFound(found) {
    const first = found.find(({ value }) => value && !(value instanceof NotKnown));
    const unread = found.find(({ value }) => value instanceof NotKnown)?.value;
    if (first === undefined && unread instanceof NotKnown)
        throw unread;
    return first;
}
/** `environment production of acme/app`, `organization` */
function labelLevel(level) {
    return level.kind === 'organization' ? 'organization' : (0,github_target/* labelOwner */.yc)(level);
}
function lookAt(setup, facts, look) {
    return Promise.all(levelsOf(setup, facts).map(async (level) => {
        try {
            return { level, value: await look(level) };
        }
        catch (error) {
            if (!(error instanceof NotKnown))
                throw error;
            return { level, value: error };
        }
    }));
}

// EXTERNAL MODULE: ./src/http/endpoint-url.ts
var endpoint_url = __webpack_require__(6434);
// EXTERNAL MODULE: ./src/shared/secret.ts
var shared_secret = __webpack_require__(1796);
// EXTERNAL MODULE: ./src/cli/provider.ts
var provider = __webpack_require__(702);
;// CONCATENATED MODULE: ./src/cli/doctor/provider-facts.ts








/**
 * The provider with its URLs, from the options and the inputs of the workflow.
 *
 * @throws NotKnown
 */
async function providerOf(facts) {
    const setup = await facts.setup();
    const { options } = facts;
    if (setup.unread && !options.provider && !options['token-url'])
        throw NO_PROVIDER;
    const [domain, tokenUrl] = await Promise.all([
        options.domain ?? inputOf('domain', setup, facts),
        options['token-url'] ?? inputOf('token-url', setup, facts),
    ]);
    try {
        const chosen = { ...options, domain, 'token-url': tokenUrl };
        return (0,provider/* chooseProvider */.V)(chosen, setup.provider).provider;
    }
    catch (error) {
        if (!(error instanceof command_error/* CommandError */.Qd))
            throw error;
        throw new NotKnown(error.message, error.remedy ?? '');
    }
}
/** The introspection endpoint, or why there is none to ask. */
async function introspectionOf(facts) {
    const { introspection } = await providerOf(facts);
    const url = await inputOf('introspection-url', await facts.setup(), facts);
    return url !== undefined && (0,endpoint_url/* endpointProblem */.$)(url) === undefined ? { url } : introspection;
}
function clientAuthOf({ options }, { inputs }, { clientAuth }) {
    const named = inputs['client-auth']?.toLowerCase() ?? '';
    const known = Object.hasOwn(client_auth_methods/* clientAuthMethods */.m, named) ? named : clientAuth;
    return options['client-auth'] ?? known;
}
/**
 * The client, with the secret in the environment variable CLIENT_SECRET.
 *
 * @throws NotKnown
 */
async function clientOf(facts) {
    const setup = await facts.setup();
    const { options, runtime } = facts;
    const auth = clientAuthOf(facts, setup, await providerOf(facts));
    const value = runtime.env['CLIENT_SECRET'];
    const secret = value ? new shared_secret/* Secret */.z(value) : undefined;
    if (secret !== undefined)
        runtime.redactor.add(secret);
    const credential = client_auth_methods/* clientAuthMethods */.m[auth];
    if (credential === 'private-key')
        throw PRIVATE_KEY;
    if (credential === 'client-secret' && secret === undefined)
        throw NO_CLIENT_SECRET;
    const id = options['client-id'] ?? (await inputOf('client-id', setup, facts, setup.names.clientId));
    if (id === undefined)
        throw NO_CLIENT_ID;
    return { id, auth, secret, privateKey: undefined };
}
/**
 * An input of the workflow: its text, or the value of the variable that it names.
 *
 * @param variable where no workflow says it
 */
async function inputOf(name, setup, facts, variable) {
    const text = setup.inputs[name] ?? '';
    if (text !== '' && isPlain(text))
        return text;
    const reference = text === '' ? variable : referenceIn(text, 'vars');
    if (reference === undefined)
        return undefined;
    const found = firstFound(await findVariable(reference, setup, facts))?.value;
    return typeof found === 'string' ? found : undefined;
}
const NO_PROVIDER = new NotKnown('no workflow that can be read names the provider.', 'Set `--provider`.');
const PRIVATE_KEY = new NotKnown('a client that signs assertions is not asked about.', 'Run the workflow with `dry-run: true`.');
const NO_CLIENT_SECRET = new NotKnown('the client secret is not known. GitHub never shows it.', 'Set the environment variable CLIENT_SECRET.');
const NO_CLIENT_ID = new NotKnown('the client ID is not known.', 'Set `--client-id`.');

;// CONCATENATED MODULE: ./src/cli/doctor/required.ts


/** @throws NotKnown if the secret's environment does not exist: nothing can be in it */
async function requireEnvironment(facts) {
    const { owner } = (await facts.setup()).target;
    if (owner.kind !== 'environment')
        return;
    const exists = await facts.environment(owner.environment).catch(() => true);
    if (exists === undefined) {
        throw new NotKnown(`the ${(0,github_target/* labelOwner */.yc)(owner)} does not exist.`, 'Create the environment first.');
    }
}
/** @throws NotKnown if neither an option nor a workflow says where the secret is */
async function requirePlace(facts) {
    const { assumed, workflowsRead } = await facts.setup();
    if (!assumed)
        return;
    await facts.workflows();
    throw workflowsRead ? NO_PLACE : TOO_SLOW;
}
/** @throws NotKnown if the workflows cannot be read */
async function usesOf(facts) {
    const { uses, workflowsRead } = await facts.setup();
    if (workflowsRead)
        return uses;
    await facts.workflows();
    throw TOO_SLOW;
}
const NO_PLACE = new NotKnown('no workflow that can be read says where the secret is.', 'Set `--environment` or `--organization` if it is not in the repository.');
const TOO_SLOW = new NotKnown('the workflows took too long to read.', 'Try again.');

;// CONCATENATED MODULE: ./src/cli/doctor/checks/client-credentials.ts








async function checkClientId(facts) {
    const setup = await facts.setup();
    const given = setup.inputs['client-id'] ?? '';
    if (given !== '' && isPlain(given))
        return ok('The workflow contains the client ID.');
    const secret = referenceIn(given, 'secrets');
    if (secret !== undefined)
        return findNamed(secret, 'secret', setup, facts);
    const variable = given === '' ? setup.names.clientId : referenceIn(given, 'vars');
    if (variable === undefined)
        return ok('An expression of the workflow makes the client ID.');
    return findNamed(variable, 'variable', setup, facts);
}
async function checkClientSecret(facts) {
    const setup = await facts.setup();
    const auth = clientAuthOf(facts, setup, (0,providers/* findProvider */.lh)(setup.provider));
    const credential = client_auth_methods/* clientAuthMethods */.m[auth];
    if (credential === undefined)
        return ok(`Not needed: the client authentication is ${auth}.`);
    const given = setup.inputs[credential] ?? '';
    const usual = credential === 'client-secret' ? setup.names.clientSecret : setup.names.privateKey;
    const name = given === '' ? usual : referenceIn(given, 'secrets');
    return name === undefined
        ? ok(`Something else than a secret gives \`${credential}\` to the workflow.`)
        : findNamed(name, 'secret', setup, facts);
}
async function findNamed(name, kind, setup, facts) {
    const find = kind === 'secret' ? findSecret : findVariable;
    await requireEnvironment(facts);
    const found = firstFound(await find(name, setup, facts));
    if (found !== undefined)
        return ok(`The ${kind} ${name} exists in the ${labelLevel(found.level)}.`);
    await requirePlace(facts);
    return error(`There is no ${kind} ${name}.`, `Create it where the refresh token is, or sign in:\n  ${loginCommand(setup, facts)}`);
}

// EXTERNAL MODULE: ./src/github/github-error.ts
var github_error = __webpack_require__(2418);
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
    if (error instanceof github_error/* GitHubError */.y_) {
        const { diagnosis } = error;
        if (diagnosis.kind === 'refused') {
            return { unknown: `GitHub responded ${diagnosis.status}`, refused: true };
        }
        if (diagnosis.kind === 'unavailable')
            return { unknown: diagnosis.reason, refused: false };
    }
    throw error;
}

;// CONCATENATED MODULE: ./src/cli/doctor/checks/workflow.ts





/** What a check of the workflows says if there is none. */
const NO_WORKFLOW = ok('Not needed: no workflow uses the token.');
async function checkWorkflow(facts) {
    const uses = await usesOf(facts);
    const { broken, notRead } = await facts.workflows();
    const setup = await facts.setup();
    const { target, others } = setup;
    if (broken.length > 0) {
        return error(`${facts.redact(broken.join(', '))} is not a valid workflow.`, 'Fix the YAML of the file.');
    }
    const also = others.length === 0
        ? ''
        : ` Other secrets are used, too: ${facts.redact(others.join(', '))}; check them with \`--secret-name\`.`;
    if (uses.length > 0) {
        const labels = uses.map(({ label }) => label).join('; ');
        return ok(`The action is used in ${facts.redact(labels)}.${also}`);
    }
    const message = `No workflow of the default branch uses the action with the ${(0,github_target/* labelTarget */.WW)(target)}.${also}`;
    if (notRead.length === 0) {
        return error(message, `Write one:\n  ${workflowCommand('deploy', setup, facts)}`);
    }
    throw new NotKnown(`no workflow uses the action itself, and ${facts.redact(notRead.join(', '))} is not read.`, 'Use the action in a workflow of this repository to have it checked.');
}
async function checkWorkflowEnvironment(facts) {
    const { owner } = (await facts.setup()).target;
    const uses = await usesOf(facts);
    if (uses.length === 0)
        return NO_WORKFLOW;
    if (owner.kind !== 'environment')
        return ok('Not needed: the secret is in no environment.');
    const findings = uses.map(({ label, environment }) => {
        const job = facts.redact(label);
        if (environment === undefined) {
            return error(`${job}: the job names no environment, so it cannot read the secret.`, `Add \`environment: ${owner.environment}\` to the job.`);
        }
        if (!isPlain(environment)) {
            throw new NotKnown(`${job}: an expression names the environment.`, 'Check it by hand.');
        }
        return environment.toLowerCase() === owner.environment.toLowerCase()
            ? ok('')
            : error(`${job}: the job names the environment ${facts.redact(environment)}, and the secret is in ${owner.environment}.`, `Set \`environment: ${owner.environment}\` in the job.`);
    });
    return worstOf(findings, ok(`Every job names the environment ${owner.environment}.`));
}
async function checkWorkflowPin(facts) {
    const uses = await usesOf(facts);
    if (uses.length === 0)
        return NO_WORKFLOW;
    return worstOf(uses.map(use => judgePin(use, facts.redact)), ok('Every step uses the action by a commit or an exact version.'));
}
/** A commit or a whole version does not move; a branch and `v1` do. */
function judgePin({ uses, label }, redact) {
    if (uses.startsWith('./'))
        return ok('');
    const [, ref = ''] = uses.split('@');
    if (/^[\da-f]{40}$|^[\da-f]{64}$/i.test(ref) || /^v?\d+\.\d+\.\d+\S*$/.test(ref))
        return ok('');
    return warning(`${redact(label)}: ${redact(uses)} can change from one run to the next.`, 'Use the full SHA of a commit, with the version in a comment.');
}

;// CONCATENATED MODULE: ./src/cli/doctor/checks/concurrency.ts






async function checkConcurrency(facts) {
    const uses = await usesOf(facts);
    if (uses.length === 0)
        return NO_WORKFLOW;
    const finding = judgeGroups(uses, facts.redact);
    const { rotates } = (0,providers/* findProvider */.lh)((await facts.setup()).provider);
    // Then two runs can use the same token.
    return finding.status === 'error' && rotates === 'never'
        ? { ...finding, status: 'warning' }
        : finding;
}
/** Whether all uses share a concurrency group that is the same in every run. */
function judgeGroups(uses, redact) {
    const without = uses.find(({ groups }) => groups.length === 0);
    if (without !== undefined) {
        return error(`${redact(without.label)}: no concurrency group, so two runs can use the same token, and many providers then revoke it.`, 'Give every workflow that uses the token the same `concurrency:` group.');
    }
    const twice = uses.find(({ groups }) => new Set(namesOf(groups)).size < groups.length);
    if (twice !== undefined) {
        return error(`${redact(twice.label)}: the workflow and its job are in the same concurrency group, so GitHub cancels the run.`, 'Remove one of the two groups.');
    }
    const shared = sharedGroups(uses);
    const [stable] = shared.filter(group => !dependsOnRun(group));
    if (stable !== undefined)
        return ok(`All jobs are in the concurrency group ${redact(stable)}.`);
    const [moving] = shared;
    if (moving !== undefined) {
        return error(`The concurrency group ${redact(moving)} is another one in other runs, so two of them can use the same token.`, 'Use a fixed name, such as the one of the environment.');
    }
    const list = uses.map(({ label, groups }) => `${label}: ${namesOf(groups).join(', ')}`);
    return error(`The workflows are in different concurrency groups: ${redact([...new Set(list)].join('; '))}.`, 'Give every workflow that uses the token the same `concurrency:` group.');
}
/** The groups that all uses are in, in lower case as GitHub compares them. */
function sharedGroups(uses) {
    const [first, ...others] = uses.map(({ groups }) => namesOf(groups));
    return (first ?? []).filter(group => others.every(names => names.includes(group)));
}
function namesOf(groups) {
    return groups.map(({ group }) => group.toLowerCase());
}
async function checkCancel(facts) {
    const uses = await usesOf(facts);
    if (uses.length === 0)
        return NO_WORKFLOW;
    const all = uses.flatMap(({ label, groups }) => groups.map(group => ({ label, ...group })));
    const findings = all.map(({ label, group, cancelInProgress: value }) => {
        const where = `${facts.redact(label)}, group ${facts.redact(group)}`;
        if (value === 'false')
            return ok('');
        return value === 'true'
            ? error(`${where}: \`cancel-in-progress\` ends a run while it uses the token.`, 'Set `cancel-in-progress: false`.')
            : warning(`${where}: an expression decides about \`cancel-in-progress\`.`, 'Set `cancel-in-progress: false`.');
    });
    return worstOf(findings, ok('No group cancels a run that is in progress.'));
}
async function checkQueue(facts) {
    const uses = await usesOf(facts);
    if (uses.length === 0)
        return NO_WORKFLOW;
    const findings = uses.flatMap(({ label, groups }) => groups.map(({ group, queue }) => {
        if (queue === 'max')
            return ok('');
        return warning(`${facts.redact(label)}, group ${facts.redact(group)}: a new run cancels the one that waits.`, 'Set `queue: max` in `concurrency:`, so that up to 100 runs wait.');
    }));
    return worstOf(findings, ok('No run that waits is cancelled.'));
}
/** What GitHub reports for the last run of each workflow. */
async function checkReportedGroups(facts) {
    const uses = await usesOf(facts);
    if (uses.length === 0)
        return NO_WORKFLOW;
    const expected = sharedGroups(uses).filter(group => !group.includes('${{'));
    const paths = [...new Set(uses.map(({ workflow }) => workflow.path))];
    const findings = await Promise.all(paths.map(async (path) => {
        const run = await facts.lastRun(path);
        if (run === undefined)
            return ok('');
        const reported = await facts.read('Actions: read', github => readConcurrencyGroups(github, { ...facts.repository, runId: run.id }));
        if ('unknown' in reported) {
            throw new NotKnown(`${facts.redact(reported.unknown)}.`, 'It needs the permission Actions: read.');
        }
        const names = reported.map(name => name.toLowerCase());
        if (expected.length === 0 ? names.length > 0 : expected.some(group => names.includes(group))) {
            return ok('');
        }
        const said = names.length === 0 ? 'in no concurrency group' : `in ${names.join(', ')}`;
        return warning(`GitHub reports the last run of ${facts.redact(path)} ${facts.redact(said)}.`, 'Compare it with `concurrency:` on the branch that the run used, and run the workflow again.');
    }));
    return worstOf(findings, ok('GitHub reports the last runs in the same concurrency group.'));
}

;// CONCATENATED MODULE: ./src/github/branches.ts
/**
 * Whether a rule or a classic protection applies to the branch.
 *
 * @throws GitHubError
 */
async function readIsProtected({ rest }, { owner, repo }, branch) {
    const { data } = await rest.repos.getBranch({ owner, repo, branch });
    return data.protected;
}

;// CONCATENATED MODULE: ./src/github/environment-rules.ts

/**
 * Undefined if there is no such environment.
 *
 * @throws GitHubError
 */
function readEnvironmentRules(github, { owner, repo }, environment) {
    return (0,github_error/* unlessRefused */.J0)(readRules(github, { owner, repo, environment_name: environment }), 404);
}
async function readRules(github, parameters) {
    const { data } = await github.rest.repos.getEnvironment(parameters);
    const { protection_rules: rules = [], deployment_branch_policy: policy } = data;
    const waits = rules.map(rule => ('wait_timer' in rule ? Number(rule.wait_timer ?? 0) : 0));
    return {
        refs: policy == null
            ? 'any'
            : policy.protected_branches
                ? 'protected'
                : await readPatterns(github, parameters),
        needsReview: rules.some(({ type }) => type === 'required_reviewers'),
        waitTimer: Math.max(0, ...waits),
    };
}
async function readPatterns({ rest }, parameters) {
    const { data } = await rest.repos.listDeploymentBranchPolicies({ ...parameters, per_page: 100 });
    return data.branch_policies.map(({ name = '', type }) => ({
        pattern: name,
        type: type === 'tag' ? 'tag' : 'branch',
    }));
}
/** Whether a branch or tag fits a pattern: `*` stops at a slash, and `**` followed by one does not. */
function matchesPattern(name, pattern) {
    const source = pattern.replace(/\*\*\/|\*+|\?|\[[^\]/]+\]|[.+^${}()|[\]\\]/g, part => REGULAR[part] ?? (part.startsWith('*') ? '[^/]*' : quote(part)));
    try {
        return new RegExp(`^${source}$`).test(name);
    }
    catch {
        return false;
    }
}
const REGULAR = { '**/': '(?:[^/]+/)*', '?': '[^/]' };
function quote(part) {
    return part.length > 1 ? part.replace(/^\[!/, '[^') : `\\${part}`;
}

;// CONCATENATED MODULE: ./src/cli/doctor/checks/environment.ts





async function checkEnvironment(facts) {
    await requirePlace(facts);
    const { owner } = (await facts.setup()).target;
    if (owner.kind !== 'environment')
        return NOT_IN_ENVIRONMENT;
    return (await facts.environment(owner.environment)) === undefined
        ? error(`The ${(0,github_target/* labelOwner */.yc)(owner)} does not exist.`, 'Create it in the settings of the repository, or run login with `--create-environment`.')
        : ok(`The ${(0,github_target/* labelOwner */.yc)(owner)} exists.`);
}
async function checkEnvironmentBranches(facts) {
    const { target, uses } = await facts.setup();
    const rules = await rulesOf(facts);
    if (rules === undefined)
        return NOT_IN_ENVIRONMENT;
    if (rules.refs === 'any')
        return ok('Every branch may deploy to the environment.');
    const defaultBranch = (await facts.repositoryIfAny())?.defaultBranch ?? 'main';
    const triggers = uses.map(({ workflow }) => workflow.triggers);
    const place = facts.redact((0,github_target/* labelOwner */.yc)(target.owner));
    if (rules.refs === 'protected') {
        const isProtected = await facts.read('Contents: read', github => readIsProtected(github, facts.repository, defaultBranch));
        return isProtected
            ? ok('Protected branches may deploy to the environment, such as the default branch.')
            : error(`Only protected branches may deploy to the ${place}, and ${facts.redact(defaultBranch)} is not protected.`, 'Protect the branch, or allow it in the deployment branch rules of the environment.');
    }
    const refused = refsThatMayNotDeploy(rules.refs, defaultBranch, triggers);
    return refused.length === 0
        ? ok('The branches of the workflows may deploy to the environment.')
        : error(`The deployment branch rules of the ${place} do not allow ${facts.redact(refused.join(', '))}.`, 'Add what is missing to the deployment branch rules of the environment.');
}
/** Schedules and runs by hand use the default branch. A pattern is allowed if the same one is. */
function refsThatMayNotDeploy(allowed, defaultBranch, triggers) {
    const fits = (type, name) => allowed.some(one => one.type === type && (one.pattern === name || matchesPattern(name, one.pattern)));
    const onDefault = triggers.some(({ events }) => events.some(event => BY_DEFAULT.has(event)));
    const branches = [
        ...(onDefault || triggers.length === 0 ? [defaultBranch] : []),
        ...triggers.flatMap(trigger => trigger.branches).filter(name => !name.startsWith('!')),
    ];
    const tags = triggers.flatMap(trigger => trigger.tags).filter(name => !name.startsWith('!'));
    return [
        ...new Set([
            ...branches.filter(name => !fits('branch', name)).map(name => `the branch ${name}`),
            ...tags.filter(name => !fits('tag', name)).map(name => `the tag ${name}`),
        ]),
    ];
}
const BY_DEFAULT = new Set(['schedule', 'workflow_dispatch', 'workflow_run', 'repository_dispatch']);
async function checkEnvironmentReviewers(facts) {
    const { uses } = await facts.setup();
    const rules = await rulesOf(facts);
    if (rules === undefined)
        return NOT_IN_ENVIRONMENT;
    const scheduled = uses.filter(({ workflow }) => workflow.triggers.schedules.length > 0);
    const names = facts.redact(scheduled.map(({ label }) => label).join('; '));
    if (rules.needsReview && scheduled.length > 0) {
        return error(`The environment requires a review, so a scheduled run waits for a person: ${names}.`, 'Protect the environment with deployment branch rules instead, or use another environment for the schedule.');
    }
    if (rules.waitTimer > 0 && scheduled.length > 0) {
        return warning(`The environment lets every job wait for ${rules.waitTimer} minutes, scheduled runs too: ${names}.`, 'Remove the wait timer of the environment.');
    }
    if (rules.needsReview)
        return ok('The environment requires a review. No schedule uses it.');
    return ok('Nothing in the environment holds a scheduled run back.');
}
/** Undefined if the secret is in no environment, or in one that does not exist. */
async function rulesOf(facts) {
    await requirePlace(facts);
    const { owner } = (await facts.setup()).target;
    return owner.kind === 'environment' ? facts.environment(owner.environment) : undefined;
}
const NOT_IN_ENVIRONMENT = ok('Not needed: the secret is in no environment that exists.');

// EXTERNAL MODULE: ./src/github/sealed-box.ts
var sealed_box = __webpack_require__(9002);
// EXTERNAL MODULE: ./src/github/secrets.ts + 1 modules
var secrets = __webpack_require__(8947);
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

;// CONCATENATED MODULE: ./src/cli/doctor/checks/github.ts








const DAY = 86_400_000;
async function checkGitHubToken(facts) {
    const { tokenSource, tokenProblem } = facts;
    if (tokenProblem !== undefined)
        return error(tokenProblem.message, tokenProblem.remedy ?? '');
    const user = await facts.user();
    if (user === 'rejected') {
        return error(`GitHub rejected the token from ${tokenSource} (401). It is wrong, expired or revoked.`, 'Run `gh auth login`, or set GH_TOKEN.');
    }
    const whose = user.login === undefined ? 'a GitHub App' : facts.redact(user.login);
    return ok(`GitHub accepts the token from ${tokenSource}. It belongs to ${whose}.`);
}
async function checkTokenExpiry(facts) {
    const { github } = facts;
    if (github === undefined || (await facts.user()) === 'rejected') {
        throw new NotKnown('GitHub does not accept the token.', 'Run `gh auth login`, or set GH_TOKEN.');
    }
    const end = github.observations.tokenExpiresAt;
    if (end === undefined)
        return ok('GitHub sends no date on which the token expires.');
    const text = `The token expires at ${formatUtc(end)}.`;
    return end.getTime() - facts.runtime.clock.now() > 14 * DAY
        ? ok(text)
        : warning(text, 'Create a new token, and replace it wherever it is used.');
}
async function checkRepository(facts) {
    const label = (0,github_target/* labelOwner */.yc)(repositoryOwner(facts));
    const found = await facts.repositoryIfAny();
    if (found === undefined) {
        return error(`The ${label} does not exist, or the token cannot see it.`, 'Check `--repository`, and that the token has access to the repository.');
    }
    return found.archived
        ? error(`The ${label} is archived and read-only.`, 'Unarchive it, or use another repository.')
        : ok(`The ${label} exists.`);
}
async function checkPublicKey(facts) {
    const { target } = await facts.setup();
    await requireEnvironment(facts);
    const key = await facts.publicKey();
    try {
        await (0,sealed_box/* createSeal */.A)(key);
    }
    catch {
        return error(`Nothing can be encrypted with the public key of the ${(0,github_target/* labelOwner */.yc)(target.owner)}.`, 'Check `--github-api-url`. GitHub sends a valid key.');
    }
    return ok(`The public key of the ${(0,github_target/* labelOwner */.yc)(target.owner)} can encrypt a secret.`);
}
/** Of the token that doctor has. The one of the workflow is a secret, so nothing is known of it. */
async function checkWriteAccess(facts) {
    const { target } = await facts.setup();
    await requireEnvironment(facts);
    const place = (0,github_target/* labelOwner */.yc)(target.owner);
    const permission = github_target/* ownerKinds */.fC[target.owner.kind].permissions.actions;
    const confirmed = await facts.read(permission, github => (0,secrets/* probeWrite */._w)(github, target).catch(problem => {
        if ((0,github_error/* isRefused */.H0)(problem, 403, 404))
            return 'refused';
        throw problem;
    }));
    if (confirmed === 'refused') {
        return warning(`The token from ${facts.tokenSource} may not write the secrets of the ${place}. The token of the workflow is not known.`, `Give it the permission ${permission}. The commands login and store need it, and so does the token in \`github-token\`.`);
    }
    if (confirmed)
        return ok(`The token may write the secrets of the ${place}.`);
    throw new NotKnown('GitHub did not say whether the token may write.', 'Try again.');
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

// EXTERNAL MODULE: ./src/cli/nearest.ts
var nearest = __webpack_require__(1933);
;// CONCATENATED MODULE: ./src/cli/doctor/checks/inputs.ts









async function checkInputs(facts) {
    const uses = await usesOf(facts);
    if (uses.length === 0)
        return NO_WORKFLOW;
    const setup = await facts.setup();
    const findings = uses.flatMap(use => {
        const auth = clientAuthOf(facts, { ...setup, inputs: use.with }, (0,providers/* findProvider */.lh)(setup.provider));
        const problems = [
            ...problemsWithInputs(use.with, client_auth_methods/* clientAuthMethods */.m[auth]),
            ...problemsWithPlace(use, setup),
        ];
        if (problems.length === 0)
            return [];
        const sentences = problems.map(text => facts.redact(text)).join(' ');
        return [error(`${facts.redact(use.label)}: ${sentences}`, 'Fix the inputs in `with:`.')];
    });
    return worstOf(findings, ok('The steps set every input that is required, and no unknown one.'));
}
/** Sentences that contain no value of an input, which can be a secret. */
function problemsWithInputs(inputs, credential) {
    const known = Object.keys(actionInputs);
    const required = known.filter(name => 'required' in actionInputs[name]);
    const isGiven = (name) => (inputs[name] ?? '') !== '';
    const unknown = Object.keys(inputs).filter(name => !known.includes(name.toLowerCase()));
    const rules = [
        ...[...required, ...(credential === undefined ? [] : [credential])].map(name => [!isGiven(name), `\`${name}\` is missing.`]),
        ...unknown.map(name => [true, unknownInput(name, known)]),
        [
            differs(inputs, 'refresh-token', 'secret-name'),
            '`refresh-token` comes from another secret than the one in `secret-name`.',
        ],
        [
            differs(inputs, 'access-token', 'access-token-secret'),
            '`access-token` comes from another secret than the one in `access-token-secret`.',
        ],
        [
            isGiven('refresh-token') && isPlain(inputs['refresh-token'] ?? ''),
            '`refresh-token` contains the token itself. Anyone who can read the file can use it.',
        ],
        [
            isGiven('client-secret') && isPlain(inputs['client-secret'] ?? ''),
            '`client-secret` contains the secret itself. Anyone who can read the file can use it.',
        ],
        [
            isGiven('github-token') && isPlain(inputs['github-token'] ?? ''),
            '`github-token` contains the token itself. Anyone who can read the file can use it.',
        ],
        [
            /^\$\{\{\s*(github\.token|secrets\.GITHUB_TOKEN)\s*\}\}$/i.test(inputs['github-token'] ?? ''),
            "`github-token` is the workflow's own GITHUB_TOKEN, which can never write secrets.",
        ],
        [
            isGiven('environment') && isGiven('organization'),
            '`environment` and `organization` exclude each other.',
        ],
        [
            isGiven('access-token') && !isGiven('access-token-secret'),
            '`access-token` requires `access-token-secret`.',
        ],
    ];
    return rules.filter(([broken]) => broken).map(([, sentence]) => sentence);
}
/** The action writes where its inputs say, and not where the job is. */
function problemsWithPlace({ with: inputs }, { target: { owner } }) {
    const kinds = ['environment', 'organization'];
    const missing = kinds.find(kind => owner.kind === kind && !inputs[kind]);
    return missing === undefined
        ? []
        : [`\`${missing}\` is missing, so the action writes the secret of the repository.`];
}
function differs(inputs, token, name) {
    const from = referenceIn(inputs[token] ?? '', 'secrets');
    const to = inputs[name] ?? '';
    return from !== undefined && to !== '' && isPlain(to) && from.toUpperCase() !== to.toUpperCase();
}
function unknownInput(name, known) {
    const meant = (0,nearest/* nearest */.p)(name, known);
    return `\`${name}\` is no input of the action${meant === undefined ? '.' : `; did you mean \`${meant}\`?`}`;
}

// EXTERNAL MODULE: ./src/http/response.ts
var http_response = __webpack_require__(6944);
// EXTERNAL MODULE: ./src/oauth/introspection.ts + 2 modules
var introspection = __webpack_require__(2448);
;// CONCATENATED MODULE: ./src/cli/doctor/checks/provider.ts





async function checkProvider(facts) {
    const { host, response } = await facts.providerResponse();
    if (!(response instanceof http_response/* NetworkError */.Dr)) {
        return ok(`${host} is reachable. It responded ${response.status} to a request without a token.`);
    }
    if (facts.deadline.aborted || /within/.test(response.reason)) {
        throw new NotKnown(`${host} did not respond in time.`, 'Try again.');
    }
    return error(`${host} cannot be reached: ${facts.redact(response.reason)}.`, 'Check `--domain` or `--token-url`, the connection, HTTPS_PROXY and NODE_EXTRA_CA_CERTS.');
}
/** Asks about a random token, which uses nothing up. */
async function checkClient(facts) {
    const { runtime } = facts;
    const [provider, endpoint] = await Promise.all([providerOf(facts), introspectionOf(facts)]);
    if (endpoint === 'none' || endpoint === 'unknown') {
        throw new NotKnown(`no introspection endpoint is known for ${new URL(provider.tokenUrl).host}, so only a refresh shows whether it knows the client.`, 'Run the workflow, or set `introspection-url` in it if the provider has one (RFC 7662).');
    }
    const client = await clientOf(facts);
    const refreshToken = new shared_secret/* Secret */.z(`doctor-${Math.floor(runtime.random() * 1e15).toString(36)}`);
    const outcome = await (0,introspection/* introspect */.q)({ endpoint, provider, client, refreshToken }, { responseTimeout: facts.seconds * 1_000, signal: facts.deadline }, runtime);
    const { host } = new URL(endpoint.url);
    const auth = (0,introspection/* introspectionAuth */.m)(endpoint, provider, client);
    switch (outcome.kind) {
        case 'active':
        case 'inactive':
            return ok(`${host} accepts the client (${auth}).`);
        case 'client-rejected':
            return error(`${host} rejected the client (${auth}): ${facts.redact(wordsOf(outcome))}.`, 'Check the client ID, CLIENT_SECRET and `--client-auth`. Then replace the secret that the workflow uses.');
        case 'not-known':
            throw new NotKnown(`the introspection endpoint at ${host} did not say: ${facts.redact(outcome.reason)}.`, 'Run the workflow with `dry-run: true`.');
    }
}
function wordsOf({ status, error: code, description }) {
    return [`${status}`, code, description]
        .filter(Boolean)
        .join(', ')
        .replace(/[\s.:]+$/, '');
}
const LARGEST_OFFSET = 60_000;
async function checkClock(facts) {
    await Promise.allSettled([facts.user(), facts.providerResponse()]);
    return judgeClock([...facts.offsets]);
}
/** @throws NotKnown without a date */
function judgeClock(offsets) {
    const [worst] = [...offsets].sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
    if (worst === undefined) {
        throw new NotKnown('no server sent its date.', 'Check the connection, and try again.');
    }
    const [origin, ms] = worst;
    const { host } = new URL(origin);
    const seconds = Math.round(Math.abs(ms) / 1_000);
    if (Math.abs(ms) <= LARGEST_OFFSET) {
        return ok('The clock of this machine agrees with those of GitHub and the provider.');
    }
    return warning(`The clock of this machine is ${seconds} s ${ms > 0 ? 'behind' : 'ahead of'} the one of ${host}.`, 'Set the clock. Signed assertions and expiry dates depend on it.');
}

;// CONCATENATED MODULE: ./src/github/runners.ts
/**
 * The self-hosted runners of the repository, at most 100. Those of its organization are not listed.
 *
 * @throws GitHubError
 */
async function readRunners({ rest }, { owner, repo }) {
    const { data } = await rest.actions.listSelfHostedRunnersForRepo({ owner, repo, per_page: 100 });
    return data.runners.map(runner => ({
        name: runner.name,
        labels: runner.labels.map(({ name }) => name.toLowerCase()),
        version: versionOf(runner),
    }));
}
function versionOf(runner) {
    const { version } = runner;
    return typeof version === 'string' ? version : undefined;
}

;// CONCATENATED MODULE: ./src/cli/doctor/checks/runner.ts





/** The first version that runs actions on Node 24. */
const OLDEST = '2.327.1';
async function checkRunner(facts) {
    const uses = await usesOf(facts);
    if (uses.length === 0)
        return NO_WORKFLOW;
    const own = uses.filter(({ runsOn }) => !isHosted(runsOn));
    if (own.length === 0)
        return ok('The jobs run on GitHub-hosted runners, which are up to date.');
    const runners = await facts.read('Administration: read', github => readRunners(github, facts.repository));
    const fitting = runners.filter(({ labels }) => own.some(({ runsOn }) => runsOn.every(label => labels.includes(label.toLowerCase()))));
    const old = fitting.find(({ version }) => version !== undefined && isOlder(version, OLDEST));
    if (old !== undefined) {
        return error(`The runner ${facts.redact(old.name)} has version ${facts.redact(old.version ?? '')}, and the action needs ${OLDEST}.`, 'Update the runner.');
    }
    if (fitting.length > 0 && fitting.every(({ version }) => version !== undefined)) {
        return ok(`The self-hosted runners have version ${OLDEST} or newer.`);
    }
    throw new NotKnown(`GitHub does not say the version of the runner for ${facts.redact(own.map(({ runsOn }) => runsOn.join(', ')).join('; '))}.`, `See "Set up job" in the log of a run: the action needs the runner ${OLDEST} or newer.`);
}
/** Labels of GitHub-hosted runners, such as `ubuntu-latest` or `windows-2025`. */
function isHosted(runsOn) {
    const known = /^(ubuntu|windows|macos)-(latest|slim|\d[\w.-]*)(-(arm|xlarge|large|intel))?$/i;
    return runsOn.length === 1 && isPlain(runsOn[0] ?? '') && known.test(runsOn[0] ?? '');
}
function isOlder(version, than) {
    const [a, b] = [version, than].map(text => text.split('.').map(Number));
    for (const [index, number] of (b ?? []).entries()) {
        const difference = (a?.[index] ?? 0) - number;
        if (difference !== 0)
            return difference < 0;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/cli/doctor/checks/runs.ts





async function checkState(facts) {
    const paths = await pathsOf(facts);
    if (paths.length === 0)
        return NO_WORKFLOW;
    const states = new Map((await facts.states()).map(({ path, state }) => [path, state]));
    const findings = paths.map((path) => {
        const state = states.get(path) ?? 'active';
        if (state === 'active')
            return ok('');
        const why = Object.hasOwn(reasons, state) ? reasons[state] : facts.redact(state);
        return error(`${facts.redact(path)} is disabled: ${why}.`, `Enable it on the page of the workflow, or run \`gh workflow enable ${fileOf(facts.redact(path))}\`.`);
    });
    return worstOf(findings, ok('The workflows are enabled.'));
}
/** @see https://docs.github.com/en/rest/actions/workflows */
const reasons = {
    disabled_inactivity: 'the repository had no activity for 60 days',
    disabled_manually: 'somebody disabled it',
    disabled_fork: 'GitHub disables schedules in forks',
    deleted: 'it was deleted',
};
async function checkLastRun(facts) {
    const paths = await pathsOf(facts);
    if (paths.length === 0)
        return NO_WORKFLOW;
    const runs = await Promise.all(paths.map(async (path) => ({ path, run: await facts.lastRun(path) })));
    const findings = runs.map(({ path, run }) => judgeRun(fileOf(facts.redact(path)), run, facts.redact));
    const dates = runs.flatMap(({ run }) => (run === undefined ? [] : [run.startedAt]));
    const none = ok('No run has ended yet.');
    if (dates.length === 0)
        return none;
    const newest = formatUtc(new Date(Math.max(...dates)));
    return worstOf(findings, ok(`The last runs succeeded, the newest at ${newest}.`));
}
function judgeRun(file, run, redact) {
    if (run === undefined || PASSED.has(run.conclusion))
        return ok('');
    const text = `${file}: the last run ended with ${redact(run.conclusion)} at ${formatUtc(new Date(run.startedAt))}.`;
    const remedy = `See ${redact(run.url)}. If a token could not be saved, run \`${command_line/* PROGRAM */.RX} store --run ${run.id}\`.`;
    return FAILED.has(run.conclusion) ? error(text, remedy) : warning(text, remedy);
}
const PASSED = new Set(['success', 'skipped', 'neutral']);
const FAILED = new Set(['failure', 'timed_out', 'startup_failure']);
async function pathsOf(facts) {
    return [...new Set((await usesOf(facts)).map(({ workflow }) => workflow.path))];
}
function fileOf(path) {
    return path.replace(/^.*\//, '');
}

;// CONCATENATED MODULE: ./src/cli/doctor/workflow/cron.ts
const cron_DAY = 86_400_000;
const DAYS_AHEAD = 8 * 366;
/**
 * The longest time between two runs of these schedules together, in days of UTC, from today on.
 * Infinity if they never run. Undefined if an expression is not valid.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule
 */
function longestGap(expressions, now) {
    const schedules = expressions.map(parseCron);
    if (!schedules.every(schedule => schedule !== undefined))
        return undefined;
    const today = Math.floor(now / cron_DAY);
    let last;
    let longest = 0;
    for (let day = today; day <= today + DAYS_AHEAD; day++) {
        const date = new Date(day * cron_DAY);
        if (!schedules.some(runsOn => runsOn(date)))
            continue;
        if (last !== undefined)
            longest = Math.max(longest, day - last);
        last = day;
    }
    return longest === 0 ? Number.POSITIVE_INFINITY : longest;
}
/** Minute, hour, day of the month, month, day of the week. */
const FIELDS = [
    { first: 0, last: 59 },
    { first: 0, last: 23 },
    { first: 1, last: 31 },
    { first: 1, last: 12, names: cron_namesOf('jan feb mar apr may jun jul aug sep oct nov dec', 1) },
    { first: 0, last: 7, names: cron_namesOf('sun mon tue wed thu fri sat', 0) },
];
function parseCron(expression) {
    const parts = expression.trim().split(/\s+/);
    if (parts.length !== FIELDS.length)
        return undefined;
    const sets = FIELDS.map((field, index) => parseField(parts[index] ?? '', field));
    const [minutes, hours, days, months, weekdays] = sets;
    if (!minutes || !hours || !days || !months || !weekdays)
        return undefined;
    // With both restricted, one of them is enough.
    const either = !parts[2]?.startsWith('*') && !parts[4]?.startsWith('*');
    return date => {
        const inMonth = days.has(date.getUTCDate());
        const weekday = date.getUTCDay();
        const inWeek = weekdays.has(weekday) || (weekday === 0 && weekdays.has(7));
        if (!months.has(date.getUTCMonth() + 1))
            return false;
        return either ? inMonth || inWeek : inMonth && inWeek;
    };
}
/** Numbers, names, ranges and steps, separated by commas. */
function parseField(text, field) {
    const values = new Set();
    for (const part of text.split(',')) {
        const [, range = '', step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
        const [from, to] = boundsOf(range, step !== undefined, field);
        const every = step === undefined ? 1 : Number(step);
        if (!(from >= field.first && to <= field.last && from <= to && every > 0))
            return undefined;
        for (let value = from; value <= to; value += every)
            values.add(value);
    }
    return values;
}
/** `5/10` starts at 5 and goes on to the end. NaN for what cannot be read. */
function boundsOf(range, stepped, field) {
    if (range === '*')
        return [field.first, field.last];
    const [from = Number.NaN, to] = range.split('-', 2).map(word => numberIn(word, field));
    return [from, to ?? (stepped ? field.last : from)];
}
function numberIn(word, { names }) {
    return names?.get(word.toLowerCase()) ?? (/^\d+$/.test(word) ? Number(word) : Number.NaN);
}
function cron_namesOf(words, first) {
    return new Map(words.split(' ').map((word, index) => [word, first + index]));
}

;// CONCATENATED MODULE: ./src/cli/doctor/checks/schedule.ts






async function checkSchedule(facts) {
    const uses = await usesOf(facts);
    if (uses.length === 0)
        return NO_WORKFLOW;
    const setup = await facts.setup();
    const provider = (0,providers/* findProvider */.lh)(setup.provider);
    const refreshing = uses.filter(use => use.with['dry-run']?.toLowerCase() !== 'true');
    const schedules = [...new Set(refreshing.flatMap(({ workflow }) => workflow.triggers.schedules))];
    return judgeSchedule(schedules, provider, facts.runtime.clock.now(), workflowCommand('keep-alive', setup, facts));
}
/**
 * Whether these schedules together run often enough for the provider's refresh tokens.
 *
 * @param addSchedule the command that writes a workflow with one
 */
function judgeSchedule(schedules, { title, refreshTokenLifetime: lifetime }, now, addSchedule) {
    const gap = schedules.length === 0 ? Number.POSITIVE_INFINITY : longestGap(schedules, now);
    if (gap === undefined) {
        return error('A `cron:` expression is not valid, so GitHub does not start it.', CRON_REMEDY);
    }
    if (lifetime === undefined) {
        return ok(`Not needed: how long a refresh token lasts is not known for ${title}.`);
    }
    if (lifetime.kind === 'absolute') {
        return ok(`Not needed: ${title} ends refresh tokens after ${lifetime.days} days, however they are used.`);
    }
    if (schedules.length === 0) {
        return warning(`No schedule refreshes the token, which ${title} ends after ${lifetime.days} days.`, `Add a workflow with a schedule:\n  ${addSchedule}`);
    }
    return judgeGap(gap, lifetime);
}
function judgeGap(gap, { days }) {
    if (gap === Number.POSITIVE_INFINITY)
        return error('The schedule never runs.', CRON_REMEDY);
    const text = `The schedule leaves up to ${gap} ${gap === 1 ? 'day' : 'days'} between two runs, and a refresh token lasts ${days} days`;
    if (gap >= days)
        return error(`${text}: it expires first.`, CRON_REMEDY);
    if (gap * 2 > days) {
        return warning(`${text}: one failed run is enough for it to expire.`, CRON_REMEDY);
    }
    return ok(`${text}.`);
}
const CRON_REMEDY = 'Change `schedule:`, for example to twice a month: `cron: "23 4 1,15 * *"`.';

;// CONCATENATED MODULE: ./src/oauth/refresh-token-expiry.ts
const refresh_token_expiry_DAY = 86_400_000;
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
    const end = from === undefined ? Number.NaN : from + days * refresh_token_expiry_DAY;
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

;// CONCATENATED MODULE: ./src/cli/doctor/checks/secret.ts







const secret_DAY = 86_400_000;
async function checkSecret(facts) {
    const setup = await facts.setup();
    const { target } = setup;
    await requireEnvironment(facts);
    const updatedAt = await facts.updatedAt(target);
    if (updatedAt === undefined)
        return missing(setup, facts);
    if (target.owner.kind === 'organization') {
        const shared = await facts.sharedSecrets();
        if (!shared.has(target.name.toUpperCase())) {
            return error(`The ${(0,github_target/* labelTarget */.WW)(target)} is not shared with this repository.`, 'Share it in the settings of the organization.');
        }
    }
    return ok(`The ${(0,github_target/* labelTarget */.WW)(target)} exists. It was changed at ${updatedAt}.`);
}
async function missing(setup, facts) {
    const { target } = setup;
    await requirePlace(facts);
    // Without the permission, GitHub hides secrets that exist.
    await facts.publicKey();
    const elsewhere = (await findSecret(target.name, setup, facts)).find(({ value }) => value === true);
    const hint = elsewhere ? ` There is one in the ${labelLevel(elsewhere.level)}.` : '';
    return error(`The ${(0,github_target/* labelTarget */.WW)(target)} does not exist.${hint}`, `Sign in:\n  ${loginCommand(setup, facts)}`);
}
async function checkSecretAge(facts) {
    const setup = await facts.setup();
    const updatedAt = await facts.updatedAt(setup.target);
    if (updatedAt === undefined)
        return ok('Not needed: there is no secret yet.');
    const provider = (0,providers/* findProvider */.lh)(setup.provider);
    const { refreshTokenLifetime: lifetime } = provider;
    if (lifetime === undefined) {
        return ok(`How long a refresh token lasts is not known for ${provider.title}.`);
    }
    const usedAt = lifetime.kind === 'rolling' && provider.rotates !== 'always'
        ? await lastUse(setup, Date.parse(updatedAt), facts)
        : undefined;
    const dates = { savedAt: Date.parse(updatedAt), usedAt };
    const { clock } = facts.runtime;
    return judgeAge(provider, dates, clock.now(), `Sign in again:\n  ${loginCommand(setup, facts)}`);
}
/** By the usual lifetime of the provider's refresh tokens. */
function judgeAge(provider, dates, now, remedy) {
    const days = Math.max(0, Math.floor((now - dates.savedAt) / secret_DAY));
    const age = `The secret was changed ${days} ${days === 1 ? 'day' : 'days'} ago.`;
    const end = expiryByProvider(provider, false, dates);
    if (end === undefined) {
        return ok(`${age} When the refresh token expires cannot be seen, because each rotation changes it.`);
    }
    const left = end.getTime() - now;
    const text = `${age} ${provider.title} ends refresh tokens ${lengthOf(provider.refreshTokenLifetime)}: this one ${left > 0 ? 'ends' : 'ended'} at about ${end.toISOString().slice(0, 10)}.`;
    if (left <= 0)
        return error(text, remedy);
    if (left > 14 * secret_DAY)
        return ok(text);
    return warning(text, `Run the workflow, if a refresh extends the token. ${remedy}`);
}
function lengthOf(lifetime) {
    const { days = 0, kind = 'issued' } = lifetime ?? {};
    return `${days} days after ${{ rolling: 'their last use', issued: 'their issue', absolute: 'the sign-in' }[kind]}`;
}
/** The last successful run, or when the secret was saved. */
async function lastUse({ uses }, savedAt, facts) {
    const runs = await Promise.all([...new Set(uses.map(({ workflow }) => workflow.path))].map(path => facts.lastRun(path).catch(() => undefined)));
    const used = runs.flatMap(run => (run?.conclusion === 'success' ? [run.startedAt] : []));
    return Math.max(savedAt, ...used);
}

;// CONCATENATED MODULE: ./src/cli/doctor/checks/shadowed.ts


async function checkShadowed(facts) {
    const setup = await facts.setup();
    const { target } = setup;
    const found = await findSecret(target.name, setup, facts);
    const unread = found.find(({ value }) => value instanceof NotKnown)?.value;
    const finding = judgeShadows(target.owner.kind, target.name, found);
    if (finding.status === 'ok' && unread instanceof NotKnown)
        throw unread;
    return finding;
}
/** Environment replaces repository, and repository replaces organization. */
function judgeShadows(own, name, found) {
    const others = found.filter(({ level, value }) => value === true && level.kind !== own);
    const rank = (kind) => RANK[kind];
    const above = others.find(({ level }) => rank(level.kind) > rank(own));
    if (above !== undefined) {
        return error(`The secret ${name} of the ${labelLevel(above.level)} hides the one of the ${own}: jobs read it, and the action writes the other.`, `Delete the secret ${name} of the ${labelLevel(above.level)}, or use that one.`);
    }
    const below = others.find(({ level }) => rank(level.kind) < rank(own));
    if (below === undefined)
        return ok(`No other secret has the name ${name}.`);
    return warning(`There is also a secret ${name} of the ${labelLevel(below.level)}. A job outside of the ${own} reads that one, which is not rotated.`, `Delete the secret ${name} of the ${labelLevel(below.level)}.`);
}
const RANK = { environment: 2, repository: 1, organization: 0 };

;// CONCATENATED MODULE: ./src/cli/doctor/checks.ts












function answers(question, run) {
    return { question, run };
}
/** Every check, in the order of the report. */
const checks = {
    'github-token': answers('Does GitHub accept your token, and whose is it?', checkGitHubToken),
    'github-token-expiry': answers('Does your token expire soon?', checkTokenExpiry),
    repository: answers('Does the repository exist, and can it be changed?', checkRepository),
    environment: answers('Does the environment exist?', checkEnvironment),
    'environment-branches': answers('May the branches of the workflows deploy to the environment?', checkEnvironmentBranches),
    'environment-reviewers': answers('Does a review or a wait timer hold scheduled runs back?', checkEnvironmentReviewers),
    secret: answers('Does the secret of the refresh token exist?', checkSecret),
    'secret-age': answers('Is the refresh token young enough for the provider?', checkSecretAge),
    'secret-shadowed': answers('Does another place have a secret of this name?', checkShadowed),
    'client-id': answers('Does the variable of the client ID exist?', checkClientId),
    'client-secret': answers('Does the secret of the client exist?', checkClientSecret),
    'public-key': answers('Can a new secret be encrypted?', checkPublicKey),
    'write-access': answers('May your token write the secret?', checkWriteAccess),
    workflow: answers('Does a workflow use the action?', checkWorkflow),
    'workflow-environment': answers('Do its jobs name the environment?', checkWorkflowEnvironment),
    'workflow-concurrency': answers('Are all jobs that use the token in one concurrency group?', checkConcurrency),
    'workflow-cancel': answers('Is no run cancelled while it uses the token?', checkCancel),
    'workflow-queue': answers('Is no run cancelled while it waits?', checkQueue),
    'workflow-pin': answers('Is the action pinned?', checkWorkflowPin),
    'workflow-inputs': answers('Are the inputs of the action complete and known?', checkInputs),
    'workflow-schedule': answers('Does a schedule refresh the token before it expires?', checkSchedule),
    'workflow-state': answers('Are the workflows enabled?', checkState),
    'last-run': answers('Did the last runs succeed?', checkLastRun),
    runner: answers('Are self-hosted runners new enough?', checkRunner),
    'concurrency-groups': answers('Does GitHub report the last runs in that concurrency group?', checkReportedGroups),
    provider: answers('Is the token endpoint reachable?', checkProvider),
    client: answers('Does the provider know the client?', checkClient),
    clock: answers('Is the clock of this machine right?', checkClock),
};

// EXTERNAL MODULE: ./src/github/repository.ts
var github_repository = __webpack_require__(5194);
;// CONCATENATED MODULE: ./src/github/shared-names.ts
/**
 * The names of the organization's secrets that this repository can use, in upper case. Needs no
 * permission of the organization.
 *
 * @throws GitHubError
 */
async function readSharedSecretNames({ rest, paginate }, { owner, repo }) {
    const list = rest.actions.listRepoOrganizationSecrets;
    const secrets = await paginate(list, { owner, repo, per_page: 100 });
    return new Set(secrets.map(({ name }) => name.toUpperCase()));
}
/**
 * The organization's variables that this repository can use, by their names in upper case.
 *
 * @throws GitHubError
 */
async function readSharedVariables({ rest, paginate }, { owner, repo }) {
    const list = rest.actions.listRepoOrganizationVariables;
    const variables = await paginate(list, { owner, repo, per_page: 30 });
    return new Map(variables.map(({ name, value }) => [name.toUpperCase(), value]));
}

// EXTERNAL MODULE: ./src/github/user.ts
var user = __webpack_require__(5517);
// EXTERNAL MODULE: ./src/github/variables.ts
var variables = __webpack_require__(9249);
;// CONCATENATED MODULE: ./src/github/workflow-files.ts

const FOLDER = '.github/workflows';
/**
 * The workflow files of the default branch, in the order of their names.
 *
 * @throws GitHubError
 */
async function readWorkflowFiles(github, repository) {
    const paths = await listPaths(github, repository);
    return Promise.all(paths.map(async (path) => ({ path, text: await readText(github, repository, path) })));
}
async function listPaths({ rest }, { owner, repo }) {
    try {
        const { data } = await rest.repos.getContent({ owner, repo, path: FOLDER });
        return (Array.isArray(data) ? data : [])
            .filter(({ type, name }) => type === 'file' && /\.ya?ml$/i.test(name))
            .map(({ path }) => path)
            .sort();
    }
    catch (error) {
        if (!(0,github_error/* isRefused */.H0)(error, 404))
            throw error;
        // A token without the permission also gets 404. Then it cannot read the root either.
        await rest.repos.getContent({ owner, repo, path: '' });
        return [];
    }
}
async function readText({ rest }, { owner, repo }, path) {
    const { data } = await rest.repos.getContent({ owner, repo, path });
    const content = 'content' in data ? data.content : '';
    return Buffer.from(content, 'base64').toString();
}

;// CONCATENATED MODULE: ./src/github/workflows.ts
/**
 * The workflows that GitHub knows, at most 100.
 *
 * @throws GitHubError
 */
async function readWorkflowStates({ rest }, { owner, repo }) {
    const { data } = await rest.actions.listRepoWorkflows({ owner, repo, per_page: 100 });
    return data.workflows.map(({ id, path, state }) => ({ id, path, state }));
}
/**
 * The last run of a workflow that has ended. Undefined if there is none.
 *
 * @throws GitHubError
 */
async function readLastRun({ rest }, { owner, repo }, workflow) {
    const { data } = await rest.actions.listWorkflowRuns({
        owner,
        repo,
        workflow_id: workflow,
        status: 'completed',
        per_page: 1,
    });
    const [run] = data.workflow_runs;
    return (run && {
        id: run.id,
        conclusion: run.conclusion ?? 'unknown',
        url: run.html_url,
        startedAt: Date.parse(run.run_started_at ?? run.created_at),
    });
}

;// CONCATENATED MODULE: ./src/cli/doctor/once.ts
/** Calls the function when its result is first needed, and never again. */
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}
/** The same for each key, by its JSON. */
function oncePerKey(make) {
    const made = new Map();
    return key => {
        const name = JSON.stringify(key);
        const known = made.get(name) ?? make(key);
        made.set(name, known);
        return known;
    };
}

;// CONCATENATED MODULE: ./src/cli/doctor/permissions.ts

/** The permission to read the secrets of this place. */
function readPermission({ kind }) {
    return toRead(github_target/* ownerKinds */.fC[kind].permissions.actions ?? '');
}
/** `Secrets: write` → `Secrets: read` */
function toRead(permission) {
    return permission.replace('write', 'read');
}

// EXTERNAL MODULE: ./src/cli/explain-github.ts + 1 modules
var explain_github = __webpack_require__(7374);
;// CONCATENATED MODULE: ./src/cli/doctor/read-github.ts




/** @throws NotKnown with the reason, and the permission that a refused token needs */
async function orNotKnown(reading, permission, redactor) {
    try {
        return await reading;
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubError */.y_))
            throw error;
        const attempt = { what: 'read it', ...(permission !== undefined && { permission }) };
        const explained = (0,explain_github/* explainGitHub */.$)(error, attempt, { redactor });
        const remedy = explained instanceof command_error/* CommandError */.Qd ? explained.remedy : undefined;
        throw new NotKnown(reasonOf(error, redactor), remedy ?? 'Try again.');
    }
}
function reasonOf({ diagnosis }, redactor) {
    switch (diagnosis.kind) {
        case 'refused':
            return (0,explain_github/* saidBy */.T)(diagnosis, redactor);
        case 'unavailable':
            return `${redactor.redact(diagnosis.reason)}.`;
        case 'incomplete-list':
            return 'the token does not see all repositories that share the secret.';
        case 'cancelled':
            return 'there was no complete response in time.';
    }
}

// EXTERNAL MODULE: ./src/cli/credential-names.ts
var credential_names = __webpack_require__(979);
;// CONCATENATED MODULE: ./src/cli/doctor/setup.ts





/**
 * By the options, else by the first workflow that uses the action, else by default.
 *
 * @param loaded undefined if the workflows cannot be read
 */
async function resolveSetup(facts, loaded) {
    const { options } = facts;
    const all = (loaded?.uses ?? []).filter(use => writesHere(use, facts));
    const given = options['secret-name'];
    const candidates = await Promise.all(all
        .filter(use => given === undefined || hasName(use, given))
        .map(async (use) => ({ use, owner: await ownerOf(use, facts) })));
    const chosen = ownerFrom(facts);
    const first = candidates.find(({ owner }) => chosen === undefined || isSameOwner(owner, chosen)) ??
        candidates[0];
    const inputs = first?.use.with ?? {};
    const notRead = [...(loaded?.notRead ?? []), ...(loaded?.broken ?? [])];
    const unread = loaded === undefined || (all.length === 0 && notRead.length > 0);
    const provider = options.provider ??
        providers/* providerNames */.e4.find(name => name === inputs['provider']?.toLowerCase()) ??
        defaults.provider;
    const name = given ?? (first && secretNameOf(first.use)) ?? (0,credential_names/* defaultSecretName */.H9)(provider);
    const owner = chosen ?? first?.owner ?? repositoryOwner(facts);
    return {
        provider,
        target: { owner, app: 'actions', name },
        names: (0,credential_names/* credentialNames */.MR)(name),
        uses: candidates
            .filter(({ use, owner: own }) => hasName(use, name) && isSameOwner(own, owner))
            .map(({ use }) => use),
        inputs,
        workflowsRead: loaded !== undefined,
        unread,
        assumed: unread && chosen === undefined,
        others: [...new Set(all.flatMap(use => secretNameOf(use) ?? []))].filter(other => other.toUpperCase() !== name.toUpperCase()),
    };
}
/** A step whose secret's name is not known can use any. */
function hasName(use, name) {
    return (secretNameOf(use) ?? name).toUpperCase() === name.toUpperCase();
}
function writesHere({ with: { repository } }, { repository: own }) {
    const name = `${own.owner}/${own.repo}`;
    return !repository || repository.toLowerCase() === name.toLowerCase();
}

// EXTERNAL MODULE: ../../node_modules/yaml/dist/index.js
var dist = __webpack_require__(3483);
;// CONCATENATED MODULE: ./src/cli/doctor/workflow/parse.ts

/** Undefined if the file is no YAML, or no mapping with jobs. Whatever else is wrong is left out. */
function parseWorkflow({ path, text }) {
    const content = readYaml(text);
    if (!isMapping(content) || !isMapping(content['jobs']))
        return undefined;
    return {
        path,
        name: toText(content['name']) ?? path,
        triggers: toTriggers(content['on']),
        concurrency: toConcurrency(content['concurrency']),
        jobs: Object.entries(content['jobs']).map(([id, job]) => toJob(id, toMapping(job))),
    };
}
function readYaml(text) {
    try {
        const document = (0,dist/* parseDocument */.Tp)(text, { logLevel: 'silent', merge: true });
        return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 100 });
    }
    catch {
        return undefined;
    }
}
/** `on` is an event, a list of events, or a mapping. */
function toTriggers(on) {
    const events = isMapping(on) ? Object.keys(on) : toTexts(on);
    const details = toMapping(on);
    const push = toMapping(details['push']);
    const schedules = Array.isArray(details['schedule']) ? details['schedule'] : [];
    const inputs = ['workflow_dispatch', 'workflow_call'].flatMap(event => Object.entries(toMapping(toMapping(details[event])['inputs'])));
    return {
        events,
        schedules: schedules.flatMap(schedule => toText(toMapping(schedule)['cron']) ?? []),
        branches: toTexts(push['branches']),
        tags: toTexts(push['tags']),
        inputs: Object.fromEntries(inputs.map(([name, input]) => [name, toText(toMapping(input)['default']) ?? ''])),
    };
}
/** A group, or a mapping with one. */
function toConcurrency(value) {
    const details = isMapping(value) ? value : { group: value };
    const group = toText(details['group']);
    return group === undefined
        ? undefined
        : {
            group,
            cancelInProgress: toText(details['cancel-in-progress']) ?? 'false',
            queue: toText(details['queue']) ?? 'single',
        };
}
function toJob(id, job) {
    const { environment, secrets, 'runs-on': runsOn } = job;
    const steps = Array.isArray(job['steps']) ? job['steps'].map(toMapping) : [];
    return {
        id,
        environment: toText(isMapping(environment) ? environment['name'] : environment),
        concurrency: toConcurrency(job['concurrency']),
        runsOn: toTexts(isMapping(runsOn) ? (runsOn['labels'] ?? runsOn['group']) : runsOn),
        uses: toText(job['uses']),
        with: toTextMapping(job['with']),
        secrets: secrets === 'inherit' ? 'inherit' : toTextMapping(secrets),
        steps: steps.flatMap(step => {
            const uses = toText(step['uses']);
            return uses === undefined ? [] : [{ uses, with: toTextMapping(step['with']) }];
        }),
    };
}
function toTextMapping(value) {
    return Object.fromEntries(Object.entries(toMapping(value)).map(([name, text]) => [name, toText(text) ?? '']));
}
function toTexts(value) {
    return (Array.isArray(value) ? value : [value]).flatMap(one => toText(one) ?? []);
}
function toText(value) {
    const isScalar = ['string', 'number', 'boolean'].includes(typeof value);
    return isScalar ? String(value).trim() : undefined;
}
function toMapping(value) {
    return isMapping(value) ? value : {};
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/cli/doctor/workflow/load.ts


function loadWorkflows(files, repository) {
    const parsed = files.map(file => ({ file, workflow: parseWorkflow(file) }));
    const workflows = parsed.flatMap(({ workflow }) => workflow ?? []);
    return {
        uses: findTokenUses({ repository, workflows }),
        broken: parsed
            .filter(({ file, workflow }) => !workflow && /refresh-oauth-token/i.test(file.text))
            .map(({ file }) => file.path),
        notRead: workflows.flatMap(workflow => elsewhere(workflow, workflows)),
    };
}
function elsewhere({ jobs }, workflows) {
    const paths = new Set(workflows.map(({ path }) => path));
    return jobs.flatMap(({ uses, steps }) => [
        ...steps.map(step => step.uses).filter(one => one.startsWith('./')),
        ...(uses === undefined || paths.has(uses.replace(/^\.\//, '')) ? [] : [uses]),
    ]);
}

;// CONCATENATED MODULE: ./src/cli/doctor/create-facts.ts

















/** The part of the time to wait for the workflows, which say what to check, before defaults apply. */
const PATIENCE = 0.6;
const ACTIONS = 'Actions: read';
function createFacts(connection) {
    const { github, repository, runtime, deadline, seconds } = connection;
    const { redactor, clock, http } = runtime;
    const read = async (permission, request) => {
        if (github === undefined)
            throw NO_TOKEN;
        return orNotKnown(request(github), permission, redactor);
    };
    const repositoryIfAny = once(() => read('Metadata: read', connected => orIf(404, (0,github_repository/* readRepository */.N)(connected, repository), undefined)));
    /** In a repository that the token cannot see, nothing exists. */
    const ifVisible = async (found) => {
        if (found === undefined && (await repositoryIfAny()) === undefined)
            throw NO_REPOSITORY;
        return found;
    };
    const states = once(() => read(ACTIONS, connected => readWorkflowStates(connected, repository)));
    const workflows = once(async () => {
        const files = await read('Contents: read', connected => readWorkflowFiles(connected, repository));
        return loadWorkflows(files, repository);
    });
    const facts = {
        ...connection,
        read,
        redact: text => redactor.redact(text),
        repositoryIfAny,
        workflows,
        states,
        user: once(() => read(undefined, connected => orIf(401, (0,user/* readUserName */.t)(connected).then(login => ({ login })), 'rejected'))),
        setup: once(async () => {
            const late = clock.wait(PATIENCE * seconds * 1_000, deadline).then(() => undefined);
            const loaded = await Promise.race([workflows().catch(notRead), late]);
            return resolveSetup(facts, loaded);
        }),
        publicKey: once(async () => {
            const { target } = await facts.setup();
            return read(readPermission(target.owner), connected => (0,secrets/* readPublicKey */.RR)(connected, target));
        }),
        updatedAt: oncePerKey(async (target) => ifVisible(await read(readPermission(target.owner), connected => (0,secrets/* readUpdatedAt */.L3)(connected, target)))),
        variable: oncePerKey(async (target) => {
            const permission = toRead(github_target/* ownerKinds */.fC[target.owner.kind].variables);
            const found = await read(permission, connected => (0,variables/* readVariable */.nt)(connected, target));
            return ifVisible(found?.value);
        }),
        environment: oncePerKey(async (name) => ifVisible(await read(ACTIONS, connected => readEnvironmentRules(connected, repository, name)))),
        lastRun: oncePerKey(async (path) => {
            const workflow = (await states()).find(state => state.path === path);
            return workflow && read(ACTIONS, connected => readLastRun(connected, repository, workflow.id));
        }),
        sharedSecrets: once(() => read('Secrets: read', connected => readSharedSecretNames(connected, repository))),
        sharedVariables: once(() => read('Variables: read', connected => readSharedVariables(connected, repository))),
        providerResponse: once(async () => {
            const { tokenUrl: url } = await providerOf(facts);
            const headers = { accept: 'application/json', 'user-agent': 'refresh-oauth-token' };
            const request = { url, method: 'GET', headers, responseTimeout: seconds * 1_000 };
            return {
                host: new URL(url).host,
                response: await http.send({ ...request, signal: deadline }),
            };
        }),
    };
    return facts;
}
async function orIf(status, reading, instead) {
    try {
        return await reading;
    }
    catch (error) {
        if ((0,github_error/* isRefused */.H0)(error, status))
            return instead;
        throw error;
    }
}
function notRead(error) {
    if (!(error instanceof NotKnown))
        throw error;
}
const NO_TOKEN = new NotKnown('there is no GitHub token.', 'Run `gh auth login`, or set GH_TOKEN.');
const NO_REPOSITORY = new NotKnown('the repository does not exist, or the token cannot see it.', 'Check `--repository`, and that the token has access to the repository.');

;// CONCATENATED MODULE: ./src/cli/doctor/observe-dates.ts

/** The client, and what the `Date` headers of its responses show. */
function observeDates(http, clock) {
    const offsets = new Map();
    return {
        offsets,
        http: {
            preconnect: url => http.preconnect(url),
            send: async (request) => {
                const sentAt = clock.now();
                const response = await http.send(request);
                if (response instanceof http_response/* NetworkError */.Dr)
                    return response;
                const offset = offsetOf(response.headers.get('date'), sentAt, clock.now());
                if (offset !== undefined)
                    offsets.set(new URL(request.url).origin, offset);
                return response;
            },
        },
    };
}
/**
 * The least difference that explains this header: a server sets it, in whole seconds, between the
 * request and the response. Negative for a clock that is behind. Undefined without a date.
 */
function offsetOf(date, sentAt, receivedAt) {
    const least = Date.parse(date ?? '') - receivedAt;
    const most = Date.parse(date ?? '') + 1_000 - sentAt;
    if (Number.isNaN(least))
        return undefined;
    return least > 0 ? least : Math.min(0, most);
}

// EXTERNAL MODULE: ./src/cli/style.ts
var cli_style = __webpack_require__(2822);
// EXTERNAL MODULE: ./src/cli/wrap.ts
var wrap = __webpack_require__(4199);
;// CONCATENATED MODULE: ./src/cli/doctor/report.ts


/** How each status is shown. */
const signs = {
    ok: ['✓', 'green'],
    warning: ['!', 'yellow'],
    error: ['✗', 'red'],
    unknown: ['?', 'dim'],
};
/**
 * A line for each check, and a last line that counts. A remedy is below its check, or below the
 * first of several in a row.
 */
function textReport(results, stream) {
    const lines = results.map((result, index) => {
        const isSame = remedyOf(result) === remedyOf(results[index - 1]);
        return [describe(result, stream), ...(isSame ? [] : remedyLines(result))].join('\n');
    });
    return [...lines, '', count(results)].join('\n');
}
/** `{"checks":[{"id","status","message","remedy"}]}`; the remedy of `ok` is null. */
function jsonReport(results) {
    const list = results.map(({ id, finding }) => ({
        id,
        status: finding.status,
        message: finding.message,
        remedy: remedyOf({ id, finding }) ?? null,
    }));
    return JSON.stringify({ checks: list });
}
function describe({ id, finding }, stream) {
    const [sign, style] = signs[finding.status];
    const text = (0,wrap/* wrap */.LV)(`${id}: ${finding.message}`, 2).slice(2);
    return `${(0,cli_style/* inStyle */.J)(style, sign, stream)} ${text}`;
}
function remedyLines(result) {
    const remedy = remedyOf(result);
    return remedy === undefined ? [] : [(0,wrap/* wrapProse */.AF)(remedy, 4)];
}
function remedyOf(result) {
    return result === undefined || result.finding.status === 'ok' ? undefined : result.finding.remedy;
}
/** `25 ok, 1 warning, 2 errors, 0 unknown` */
function count(results) {
    const number = (status) => results.filter(({ finding }) => finding.status === status).length;
    const plural = (amount, word) => `${amount} ${word}${amount === 1 ? '' : 's'}`;
    return [
        `${number('ok')} ok`,
        plural(number('warning'), 'warning'),
        plural(number('error'), 'error'),
        `${number('unknown')} unknown`,
    ].join(', ');
}

;// CONCATENATED MODULE: ./src/cli/doctor/run-checks.ts

/** Seconds for each check, unless `--timeout` is given. All start at the same time. */
const CHECK_SECONDS = 5;
/** Runs all checks at once. A check that has not ended at the deadline is `unknown`. */
async function runChecks(checks, facts) {
    const { deadline, seconds } = facts;
    const timedOut = new Promise(resolve => {
        const end = () => resolve(noResponse(seconds));
        if (deadline.aborted)
            end();
        else
            deadline.addEventListener('abort', end);
    });
    return Promise.all(Object.entries(checks).map(async ([id, { run }]) => ({
        id,
        finding: await Promise.race([settle(run(facts)), timedOut]),
    })));
}
async function settle(running) {
    try {
        return await running;
    }
    catch (error) {
        if (error instanceof NotKnown)
            return unknown(`Not checked: ${error.reason}`, error.remedy);
        throw error;
    }
}
function noResponse(seconds) {
    return unknown(`Not checked: there was no complete response within ${seconds} s.`, 'Check the connection and HTTPS_PROXY, or allow more with `--timeout`.');
}

;// CONCATENATED MODULE: ./src/cli/doctor/doctor.ts











/** Milliseconds in which a failed request to GitHub is repeated. */
const RETRIES = 2_000;
/**
 * Checks a setup and reports it. Changes nothing.
 *
 * @returns the exit code: failed if a check found an error
 */
async function doctor(options, runtime) {
    const { terminal, clock } = runtime;
    const name = await (0,place/* repositoryFrom */.hC)(options, runtime);
    const [owner = '', repo = ''] = name.split('/');
    const apiUrl = (0,connect/* apiUrlOf */.p)(options, runtime);
    const found = await tokenOrProblem(apiUrl, runtime);
    const token = found instanceof command_error/* CommandError */.Qd ? undefined : found;
    const { http, offsets } = observeDates(runtime.http, clock);
    const seconds = options.timeout ?? CHECK_SECONDS;
    const ended = new AbortController();
    const deadline = AbortSignal.any([
        runtime.cancelled,
        ended.signal,
        AbortSignal.timeout(seconds * 1_000),
    ]);
    // Every request listens to it, and Node warns above ten.
    (0,external_node_events_.setMaxListeners)(0, deadline);
    const connection = {
        ...runtime,
        http,
        log: { info: () => { } },
        timeout: RETRIES,
        signal: deadline,
    };
    const github = token &&
        (0,client/* createGitHub */.C)({ token: token.token, apiUrl }, { ...connection, responseTimeout: seconds * 1_000 });
    const facts = createFacts({
        github,
        tokenSource: token?.source ?? '',
        tokenProblem: found instanceof command_error/* CommandError */.Qd ? found : undefined,
        repository: { owner, repo },
        options,
        runtime: { ...runtime, http },
        offsets,
        deadline,
        seconds,
    });
    const results = await terminal.during('Checking', runChecks(checks, facts));
    ended.abort();
    if (runtime.cancelled.aborted)
        throw (0,command_error/* interrupted */.VM)();
    terminal.output(options.json ? jsonReport(results) : textReport(results, process.stdout));
    const failed = results.some(({ finding }) => finding.status === 'error');
    return failed ? command_error/* exitCodes */.hS.failed : command_error/* exitCodes */.hS.done;
}
async function tokenOrProblem(apiUrl, runtime) {
    try {
        return await (0,github_token/* findGitHubToken */.m)(apiUrl, runtime);
    }
    catch (error) {
        if (error instanceof command_error/* CommandError */.Qd)
            return error;
        throw error;
    }
}


/***/ })

};
;