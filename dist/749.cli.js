"use strict";
exports.id = 749;
exports.ids = [749];
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

/***/ 1408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vO: () => (/* binding */ placeInRepository),
  $t: () => (/* binding */ placeOf),
  hC: () => (/* binding */ repositoryFrom)
});

// EXTERNAL MODULE: ./src/github/names.ts
var names = __webpack_require__(4324);
// EXTERNAL MODULE: ./src/shared/parsers.ts
var parsers = __webpack_require__(8150);
// EXTERNAL MODULE: ./src/cli/command-error.ts
var command_error = __webpack_require__(3861);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/cli/current-repository.ts



/** `owner/name` of the Git remote `origin` of the current folder. Undefined without one. */
async function currentRepository() {
    try {
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('git', ['remote', 'get-url', 'origin'], {
            timeout: 5_000,
        });
        return repositoryOf(stdout.trim());
    }
    catch {
        return undefined;
    }
}
/** From `https://github.com/acme/app.git` or `git@github.com:acme/app.git`. */
function repositoryOf(remote) {
    const [, name = ''] = /[/:]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(remote) ?? [];
    return typeof (0,names/* repositoryName */.aR)(name) === 'string' ? name : undefined;
}

;// CONCATENATED MODULE: ./src/cli/place.ts




/**
 * What the secret belongs to, as the options name it: an organization, an environment, or the
 * repository, which is the one of the current folder unless given.
 *
 * @throws CommandError for options that exclude each other, or if nothing can be asked
 */
async function placeOf(options, runtime) {
    const place = placeInRepository(options);
    if (place.kind === 'organization')
        return place;
    const [owner = '', repo = ''] = (await repositoryFrom(options, runtime)).split('/');
    return { ...place, owner, repo };
}
/** @throws CommandError for options that exclude each other */
function placeInRepository({ organization: org, environment }) {
    if (org !== undefined && environment !== undefined) {
        throw (0,command_error/* wrongUsage */.xY)('`--organization` and `--environment` exclude each other.', 'Remove one.');
    }
    if (org !== undefined)
        return { kind: 'organization', org };
    return environment === undefined ? { kind: 'repository' } : { kind: 'environment', environment };
}
/** `owner/name`: as given, or of the current folder, or as answered. */
async function repositoryFrom({ repository }, { terminal }) {
    if (repository !== undefined)
        return repository;
    const current = await currentRepository();
    if (current !== undefined && !terminal.interactive)
        return current;
    return terminal.ask({
        message: 'Repository (owner/name)',
        option: '--repository',
        ...(current !== undefined && { initial: current }),
        validate: answer => {
            const checked = (0,names/* repositoryName */.aR)(answer);
            return checked instanceof parsers/* InputError */.dz ? `It ${checked.text}.` : undefined;
        },
    });
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
    if ((0,_http_endpoint_url_js__WEBPACK_IMPORTED_MODULE_3__/* .endpointProblem */ .$Q)(provider.tokenUrl) !== undefined) {
        throw (0,_command_error_js__WEBPACK_IMPORTED_MODULE_1__/* .wrongUsage */ .xY)(`The provider ${name} needs \`--token-url\`.`, 'Set `--token-url`.');
    }
    return { name, provider };
}


/***/ }),

/***/ 2749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  workflow: () => (/* binding */ workflow)
});

// EXTERNAL MODULE: ./src/cli/choices.ts
var cli_choices = __webpack_require__(1255);
// EXTERNAL MODULE: ./src/cli/command-error.ts
var command_error = __webpack_require__(3861);
// EXTERNAL MODULE: ./src/cli/credential-names.ts
var credential_names = __webpack_require__(979);
// EXTERNAL MODULE: ./src/cli/place.ts + 1 modules
var cli_place = __webpack_require__(1408);
// EXTERNAL MODULE: ./src/cli/provider.ts
var cli_provider = __webpack_require__(702);
// EXTERNAL MODULE: ./src/oauth/client.ts
var client = __webpack_require__(9675);
;// CONCATENATED MODULE: ./src/cli/workflow/settings.ts


/** What the client authenticates with: as given, or as the preset says. */
function clientCredential({ given, provider, }) {
    return client/* clientAuthMethods */.m[given['client-auth'] ?? provider.provider.clientAuth];
}
/** Anypoint Platform has programs of its own, in whichever region. */
function isAnypoint({ provider }) {
    return /^anypoint(-|$)/.test(provider.name);
}
/**
 * The concurrency group of every workflow that uses this refresh token, such as
 * `anypoint-production`. It follows from the place and the secret's name alone.
 */
function concurrencyGroup({ place, names, }) {
    const prefix = (0,credential_names/* credentialPrefix */.e8)(names.refreshToken);
    return `${prefix}-${placeName(place)}`
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '');
}
function placeName(place) {
    switch (place.kind) {
        case 'environment':
            return place.environment;
        case 'organization':
            return place.org;
        case 'repository':
            return 'refresh-token';
    }
}

;// CONCATENATED MODULE: ./src/cli/workflow/yaml.ts
/**
 * Any text as a value on one line of YAML: plain where every YAML parser reads it as this text,
 * otherwise in double quotes. GitHub evaluates nothing in it.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
 */
function scalar(text) {
    const literal = text.replaceAll('${{', "${{ '${{' }}");
    return PLAIN.test(literal) && !WORDS_WITH_A_MEANING.test(literal) ? literal : quoted(literal);
}
/** `name: value` for each value that is not undefined. An expression is passed as `expression(…)`. */
function mapping(entries) {
    return lines(...entries.map(([key, value, remark]) => value === undefined
        ? undefined
        : lines(remark && comment(remark), `${key}: ${typeof value === 'string' ? scalar(value) : value.yaml}`)));
}
function expression(text) {
    return { yaml: `\${{ ${text} }}` };
}
/** The parts that there are, one below the other. */
function lines(...parts) {
    return parts.filter(Boolean).join('\n');
}
function indent(spaces, text) {
    return text.replace(/^(?=.)/gm, ' '.repeat(spaces));
}
/** A comment of lines that fit a screen. */
function comment(text) {
    const rows = ['#'];
    for (const word of text.split(' ')) {
        const row = rows.at(-1) ?? '';
        if (row.length + word.length < WIDTH)
            rows[rows.length - 1] = `${row} ${word}`;
        else
            rows.push(`# ${word}`);
    }
    return rows.join('\n');
}
const WIDTH = 96;
const PLAIN = /^(https:\/\/)?[A-Za-z][\w./-]*( [A-Za-z][\w./-]*)*$/;
/** YAML 1.1 and 1.2 read them as booleans or null. */
const WORDS_WITH_A_MEANING = /^(true|false|null|yes|no|on|off|y|n)$/i;
/** JSON is YAML, but YAML allows fewer characters unescaped. */
function quoted(text) {
    return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./src/cli/workflow/step.ts

function step({ name, id, remark, uses, run, ...blocks }) {
    const body = lines(`name: ${name}`, id && `id: ${id}`, remark && comment(remark), uses && `uses: ${uses}`, run && `run: ${run}`, block('with', blocks.with), block('env', blocks.env));
    return `- ${indent(2, body).trimStart()}`;
}
function block(key, entries) {
    return entries && lines(`${key}:`, indent(2, mapping(entries)));
}

;// CONCATENATED MODULE: ./src/cli/workflow/next-steps.ts



/** The next step as chosen, or what fits the provider. */
function nextStep(settings, accessToken) {
    const [fitting = 'curl'] = nextStepsFor(settings);
    return table[settings.next ?? fitting](settings, accessToken);
}
/** Those that can be used with the provider, the default first. */
function nextStepsFor(settings) {
    const general = ['curl', 'maven', 'terraform'];
    return isAnypoint(settings) ? [...cli_choices/* nextStepNames */.ku] : general;
}
const table = {
    'anypoint-cli': (_settings, accessToken) => ({
        checkout: false,
        prepare: [
            step({
                name: 'Install the Anypoint CLI',
                remark: 'zizmor: ignore[adhoc-packages] the version is pinned; without install scripts, and before there is a token',
                run: 'npm install --global --ignore-scripts anypoint-cli-v4@1.6.12',
            }),
        ],
        use: step({
            name: 'List the environments',
            remark: 'Replace this command with yours.',
            run: 'anypoint-cli-v4 account:environment:list',
            env: [
                ['ANYPOINT_BEARER', accessToken],
                [
                    'XDG_CONFIG_HOME',
                    { yaml: '${{ runner.temp }}' },
                    'The CLI saves the token in its configuration. This folder is deleted after the job.',
                ],
            ],
        }),
    }),
    maven: (settings, accessToken) => ({
        checkout: true,
        prepare: [
            step({
                name: 'Set up Java and Maven',
                uses: 'actions/setup-java@b6effb05e454b25005698d916606bdc6ffcbf961 # v5.7.0',
                with: [
                    ['distribution', 'temurin'],
                    ['java-version', '17'],
                    [
                        'server-id',
                        'deployment',
                        'The ID of the repository in pom.xml. settings.xml gets the names of the variables only.',
                    ],
                    ['server-username', 'MAVEN_USERNAME'],
                    ['server-password', 'MAVEN_PASSWORD'],
                ],
            }),
        ],
        use: step({
            name: 'Deploy',
            run: 'mvn --batch-mode deploy',
            env: [
                isAnypoint(settings)
                    ? ['MAVEN_USERNAME', '~~~Token~~~', 'Says that the password is an access token.']
                    : ['MAVEN_USERNAME', 'token', 'The user name that your server expects with a token.'],
                ['MAVEN_PASSWORD', accessToken],
            ],
        }),
    }),
    terraform: (settings, accessToken) => ({
        checkout: true,
        prepare: [
            step({
                name: 'Set up Terraform',
                uses: 'hashicorp/setup-terraform@dfe3c3f87815947d99a8997f908cb6525fc44e9e # v4.0.1',
            }),
            step({ name: 'Install the providers', run: 'terraform init -input=false' }),
        ],
        use: step({
            name: 'Plan',
            remark: 'To apply it: terraform apply -input=false -auto-approve',
            run: 'terraform plan -input=false',
            env: [[isAnypoint(settings) ? 'ANYPOINT_ACCESS_TOKEN' : 'TF_VAR_access_token', accessToken]],
        }),
    }),
    curl: (settings, accessToken) => ({
        checkout: false,
        prepare: [],
        use: step({
            name: 'Call the API',
            remark: 'curl reads the token from its input, because other programs can see its arguments.',
            run: `>-
        printf 'Authorization: Bearer %s' "$ACCESS_TOKEN" |
        curl --fail-with-body --silent --show-error --header @- "$URL"`.replaceAll(/^ {6}/gm, ''),
            env: [
                ['ACCESS_TOKEN', accessToken],
                isAnypoint(settings)
                    ? ['URL', new URL('/accounts/api/me', settings.provider.provider.tokenUrl).href]
                    : ['URL', 'https://api.example.com/', 'Replace this address with the one of your API.'],
            ],
        }),
    }),
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/cli/workflow/schedule.ts

/**
 * How often to use a refresh token, so that at least four runs can try before it ends.
 *
 * @param group decides the minute and hour, so that not everybody's run starts at the same time
 */
function keepAliveSchedule({ refreshTokenLifetime }, group) {
    const { minute, hour } = timeFor(group);
    const days = refreshTokenLifetime?.days ?? UNKNOWN;
    const { often, fields } = frequencies.find(({ from }) => days >= from) ?? mostOften;
    return {
        cron: `${minute} ${fields === '' ? '*/6 * * *' : `${hour} ${fields}`}`,
        reason: refreshTokenLifetime === undefined
            ? `${often}. How long this provider's refresh tokens last is not known.`
            : `${often}, so that several runs can fail before ${days} days have passed.`,
    };
}
/** Three times an hour, for access tokens that last an hour. */
function rotationSchedule(group) {
    const first = timeFor(group).minute % 20;
    return {
        cron: `${[first, first + 20, first + 40].join()} * * * *`,
        reason: 'Access tokens often last an hour, and GitHub may start a scheduled run late.',
    };
}
/** Whether a schedule keeps the sign-in alive, as a sentence. */
function effectOf({ refreshTokenLifetime, rotates }) {
    if (refreshTokenLifetime === undefined) {
        return 'This helps only if the provider ends refresh tokens that are not used.';
    }
    const { days, kind } = refreshTokenLifetime;
    return effects[kind === 'issued' && rotates === 'always' ? 'rotated' : kind](days);
}
const effects = {
    rolling: days => `The provider ends a refresh token that is not used for ${days} days.`,
    rotated: days => `A refresh token lasts ${days} days, and every run gets a new one from the provider.`,
    issued: days => `A refresh token lasts ${days} days. This helps only if the provider issues a new one to every run.`,
    absolute: days => `The sign-in ends after ${days} days, and no run extends it. The action warns before that day.`,
};
/** For a lifetime that is not known. */
const UNKNOWN = 30;
const mostOften = { from: 0, often: 'Four times a day', fields: '' };
/** From how many days of lifetime on. */
const frequencies = [
    { from: 120, often: 'Once a month', fields: '1 * *' },
    { from: 60, often: 'Twice a month', fields: '1,15 * *' },
    { from: 28, often: 'Once a week', fields: '* * 1' },
    { from: 4, often: 'Once a day', fields: '* * *' },
    mostOften,
];
/** Away from the full hour and its quarters, when many schedules start. */
function timeFor(group) {
    const [a = 0, b = 0] = (0,external_node_crypto_.createHash)('sha256').update(group).digest();
    const minutes = Array.from({ length: 60 }, (_, minute) => minute).filter(minute => minute % 5 !== 0 && minute % 2 === 1);
    return { minute: minutes[a % minutes.length] ?? 7, hour: b % 24 };
}

// EXTERNAL MODULE: ./src/shared/command-line.ts
var command_line = __webpack_require__(7074);
;// CONCATENATED MODULE: ./src/cli/permissions.ts
/**
 * What the writer needs, and no more, beside Metadata: read, which every token has.
 *
 * @param variables whether it also writes a variable with the access token's expiry
 */
function writerPermissions(place, variables) {
    const { always, forVariables } = permissions[place.kind];
    return variables ? [...always, ...forVariables] : always;
}
/** `Secrets: write, Actions: read` */
function describePermissions(list) {
    return list.map(({ label, access }) => `${label}: ${access}`).join(', ');
}
/** Shows when a run was queued, so that the action can tell whether its secrets are old. */
const ACTIONS = { name: 'actions', access: 'read', label: 'Actions' };
const permissions = {
    environment: {
        always: [{ name: 'environments', access: 'write', label: 'Environments' }],
        forVariables: [],
    },
    repository: {
        always: [{ name: 'secrets', access: 'write', label: 'Secrets' }, ACTIONS],
        forVariables: [{ name: 'actions_variables', access: 'write', label: 'Variables' }],
    },
    organization: {
        always: [
            { name: 'organization_secrets', access: 'write', label: 'Organization secrets' },
            ACTIONS,
        ],
        forVariables: [
            {
                name: 'organization_actions_variables',
                access: 'write',
                label: 'Organization variables',
            },
        ],
    },
};

;// CONCATENATED MODULE: ./src/cli/workflow/token-steps.ts





/** The action, after the step that gets a GitHub token from the App if that writes. */
function tokenSteps(settings, accessToken) {
    const action = step({
        name: 'Get an access token',
        ...(accessToken !== 'saved' && { id: 'token' }),
        uses: command_line/* ACTION */.hr,
        with: [
            ...providerInputs(settings),
            ...clientInputs(settings),
            ['refresh-token', secret(settings.names.refreshToken)],
            ['secret-name', settings.names.refreshToken],
            ...accessTokenInputs(settings, accessToken),
            ...placeInputs(settings),
            githubToken(settings, accessToken),
        ],
    });
    return settings.writer === 'app' ? [appStep(settings, accessToken), action] : [action];
}
function secret(name) {
    return expression(`secrets.${name}`);
}
/** Only what differs from the defaults of the action. */
function providerInputs({ provider, given }) {
    return [
        ['provider', provider.name === 'anypoint' ? undefined : provider.name],
        ['domain', given.domain],
        ['token-url', given['token-url']],
        ['client-auth', clientAuthIfNotDefault(provider.provider.clientAuth, given['client-auth'])],
        ['scope', given.scope],
    ];
}
function clientAuthIfNotDefault(preset, given) {
    return given === preset ? undefined : given;
}
function clientInputs(settings) {
    const { names, provider } = settings;
    const credential = clientCredential(settings);
    return [
        ['client-id', expression(`vars.${names.clientId}`)],
        ['client-secret', credential === 'client-secret' ? secret(names.clientSecret) : undefined],
        ['private-key', credential === 'private-key' ? secret(names.privateKey) : undefined],
        [
            'certificate',
            credential === 'private-key' && provider.provider.certificateCredential
                ? expression(`vars.${names.certificate}`)
                : undefined,
            'The certificate of the private key, in PEM.',
        ],
    ];
}
function accessTokenInputs({ names }, accessToken) {
    if (accessToken === 'not-saved')
        return [];
    const saved = ['access-token-secret', names.accessToken];
    if (accessToken === 'saved')
        return [saved];
    return [
        [
            'access-token',
            secret(names.accessToken),
            'Empty in the first run, which creates the secret and a variable with its expiry.',
        ],
        saved,
        ['min-validity', { yaml: '1800' }, 'The steps below must end within this many seconds.'],
    ];
}
function placeInputs({ place }) {
    switch (place.kind) {
        case 'environment':
            return [['environment', place.environment]];
        case 'organization':
            return [['organization', place.org]];
        case 'repository':
            return [];
    }
}
function githubToken({ writer, names, place }, accessToken) {
    if (writer === 'app')
        return ['github-token', expression('steps.app.outputs.token')];
    const needed = describePermissions(writerPermissions(place, accessToken === 'reused'));
    const remark = `A fine-grained personal access token with ${needed}.`;
    return [
        'github-token',
        secret(names.writerToken),
        writer === 'token' ? remark : `${remark} Create this secret.`,
    ];
}
function appStep({ names, place }, accessToken) {
    const needed = writerPermissions(place, accessToken === 'reused');
    const inherits = needed.some(({ name }) => !inputs.has(name));
    return step({
        name: 'Get a GitHub token that may write secrets',
        id: 'app',
        ...(inherits && { remark: INHERITS }),
        uses: inherits ? `${APP_TOKEN_ACTION} # zizmor: ignore[github-app]` : APP_TOKEN_ACTION,
        with: [
            ['client-id', expression(`vars.${names.appClientId}`)],
            ['private-key', secret(names.appPrivateKey)],
            place.kind === 'organization'
                ? ['owner', { yaml: `${scalar(place.org)} ${ALL_REPOSITORIES}` }, OWNER]
                : ['owner', undefined],
            ...(inherits ? [] : needed.map(permissionInput)),
        ],
    });
}
function permissionInput({ name, access }) {
    return [`permission-${name.replaceAll('_', '-')}`, access];
}
const APP_TOKEN_ACTION = 'actions/create-github-app-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v3.1.1';
/** The permissions that this version of the action has an input for. */
const inputs = new Set(['environments', 'secrets', 'actions', 'organization_secrets']);
const INHERITS = 'The token has all permissions of the App, because there is no input for Variables.';
const OWNER = 'For all repositories: with fewer, the token may not see which ones share the secret.';
const ALL_REPOSITORIES = '# zizmor: ignore[github-app] see above';

;// CONCATENATED MODULE: ./src/cli/workflow/text.ts






/** The text of a workflow file. It names no secret or variable but those of the credential. */
function workflowText(settings) {
    return file(workflows[settings.name](settings), settings);
}
const workflows = {
    deploy: settings => ({
        name: 'Deploy',
        about: 'Refreshes the token in every run, saves the new refresh token, and uses the access token.',
        concurrency: sharedGroup(settings),
        timeout: 30,
        ...withNext(nextStep(settings, issuedToken), tokenSteps(settings, 'not-saved')),
    }),
    reuse: settings => ({
        name: 'Deploy with a reused token',
        about: 'Keeps the access token in a secret next to the refresh token. A run reuses it while it is valid, and refreshes it otherwise, so any number of runs in an hour need one refresh.',
        concurrency: sharedGroup(settings),
        timeout: 30,
        ...withNext(nextStep(settings, issuedToken), tokenSteps(settings, 'reused')),
    }),
    'keep-alive': settings => ({
        name: 'Keep the refresh token alive',
        about: `Uses a refresh token that is rarely needed, before it ends. ${effectOf(settings.provider.provider)}`,
        schedule: keepAliveSchedule(settings.provider.provider, concurrencyGroup(settings)),
        concurrency: sharedGroup(settings),
        timeout: 15,
        steps: tokenSteps(settings, 'saved'),
    }),
    rotator: settings => ({
        name: 'Rotate the tokens',
        about: 'Keeps a valid access token in a secret, for any number of workflows that only read it. No other workflow may refresh the token then.',
        schedule: rotationSchedule(concurrencyGroup(settings)),
        concurrency: sharedGroup(settings),
        timeout: 15,
        steps: tokenSteps(settings, 'saved'),
    }),
    reader: settings => ({
        name: 'Use the access token',
        about: 'Uses the access token that the rotator saves, and never the refresh token. Any number of workflows can do this at the same time.',
        concurrency: concurrency('Runs of this workflow wait for each other, and for no other workflow.', `${concurrencyGroup(settings)}-reader`),
        timeout: 30,
        ...withNext(nextStep(settings, secret(settings.names.accessToken)), []),
    }),
};
const issuedToken = expression('steps.token.outputs.access-token');
function withNext({ checkout, prepare, use }, token) {
    return { checkout, steps: [...(checkout ? [CHECKOUT] : []), ...prepare, ...token, use] };
}
const CHECKOUT = step({
    name: 'Check out the code',
    uses: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
    with: [['persist-credentials', { yaml: 'false' }]],
});
function sharedGroup(settings) {
    const text = {
        environment: 'A refresh token works only once, so all workflows that use it share this group and wait. GitHub reads the secrets of an environment when the job starts, so a run that waited gets the newest token.',
        repository: 'A refresh token works only once, so all workflows that use it share this group and wait. GitHub reads the secrets of a repository when the run is queued. A run that waited for a refresh fails before it uses its old token. With the secrets of an environment it would get the new one.',
        organization: 'A refresh token works only once, so all workflows that use it share this group and wait. The group does not reach other repositories: only one repository may refresh the token. GitHub reads the secrets of an organization when the run is queued. A run that waited for a refresh fails before it uses its old token.',
    };
    return concurrency(text[settings.place.kind], concurrencyGroup(settings));
}
function concurrency(about, group) {
    return `${comment(about)}
concurrency:
  group: ${scalar(group)}
  cancel-in-progress: false
  queue: max`;
}
function file(workflow, { name, place }) {
    const job = lines(`name: ${workflow.name}`, workflow.checkout && 'permissions:\n  contents: read # to check out the code', 'runs-on: ubuntu-latest', `timeout-minutes: ${workflow.timeout}`, place.kind === 'environment' && `environment: ${scalar(place.environment)}`, 'steps:', indent(2, workflow.steps.join('\n\n')));
    return `${comment(workflow.about)}
name: ${workflow.name}

on:
${indent(2, trigger(workflow.schedule))}
  workflow_dispatch:

permissions: {}

${workflow.concurrency}

jobs:
  ${name}:
${indent(4, job)}
`;
}
function trigger(schedule) {
    if (schedule === undefined)
        return 'push:\n  branches: [main]';
    return `schedule:
${indent(2, comment(`${schedule.reason} In a public repository, GitHub disables schedules after 60 days without activity.`))}
  - cron: "${schedule.cron}"`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/cli/workflow/write.ts





/**
 * Writes the workflow, and says so. A file with the same text stays as it is.
 *
 * @throws CommandError if another file is there, or if it cannot be written
 */
async function writeWorkflow(settings, { file = defaultFile(settings), force }, { terminal }) {
    const text = workflowText(settings);
    const shown = (0,external_node_path_.relative)('.', file);
    try {
        const existing = await readIfAny(file);
        if (existing === text)
            return terminal.say(`${shown} is unchanged.`);
        if (existing !== undefined && !force) {
            throw (0,command_error/* failed */.gz)(`${shown} already exists with different content.`, 'Use `--force` to overwrite it, `--output` to write another file, or `--stdout` to print the workflow.');
        }
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        await (0,promises_.writeFile)(file, text, { flag: force ? 'w' : 'wx' });
    }
    catch (error) {
        throw explain(error, shown);
    }
    terminal.say(`Wrote ${shown}.`, 'green');
}
async function readIfAny(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
function explain(error, shown) {
    const code = codeOf(error);
    return code === undefined ? error : (0,command_error/* failed */.gz)(`${shown} cannot be written (${code}).`);
}
/** Of a system call's error. */
function codeOf(error) {
    return error instanceof Error && 'syscall' in error
        ? String(Reflect.get(error, 'code'))
        : undefined;
}
/** GitHub reads workflows from the root of the repository only. */
function defaultFile({ name }) {
    return (0,external_node_path_.join)(repositoryRoot() ?? '.', '.github', 'workflows', `${name}.yml`);
}
function repositoryRoot() {
    const { root } = (0,external_node_path_.parse)((0,external_node_path_.resolve)('.'));
    for (let folder = (0,external_node_path_.resolve)('.'); folder !== root; folder = (0,external_node_path_.dirname)(folder)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')))
            return folder;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/cli/workflow/workflow.ts








/** Writes or prints a workflow. It contacts neither GitHub nor the provider. */
async function workflow(options, runtime) {
    if (options.stdout && (options.output !== undefined || options.force)) {
        throw (0,command_error/* wrongUsage */.xY)('`--stdout` writes no file.', 'Remove `--output` and `--force`.');
    }
    const provider = (0,cli_provider/* chooseProvider */.V)(options, options.provider ?? 'anypoint');
    const place = (0,cli_place/* placeInRepository */.vO)(options);
    const next = nextFor(options, provider);
    const settings = {
        name: await nameFor(options, runtime.terminal),
        provider,
        given: options,
        place,
        names: (0,credential_names/* credentialNames */.MR)(options['secret-name'] ?? (0,credential_names/* defaultSecretName */.H9)(provider.name)),
        writer: await writerFor(options, runtime.terminal),
        next,
    };
    if (options.stdout)
        return runtime.terminal.answer(workflowText(settings).trimEnd());
    await writeWorkflow(settings, { file: options.output, force: options.force === true }, runtime);
    runtime.terminal.say(`Commit it to the default branch${options.repository ? ` of ${options.repository}` : ''}. GitHub starts schedules and manual runs from there only.`);
}
function nextFor(options, provider) {
    const { next, workflow: name } = options;
    if (next === undefined)
        return undefined;
    if (name === 'keep-alive' || name === 'rotator') {
        throw (0,command_error/* wrongUsage */.xY)(`The workflow ${name} has no next step.`, 'Remove `--next`.');
    }
    const possible = nextStepsFor({ provider });
    if (possible.includes(next))
        return next;
    throw (0,command_error/* wrongUsage */.xY)(`\`--next ${next}\` does not work with the provider ${provider.name}.`, `Use one of ${possible.join(', ')}.`);
}
async function nameFor({ workflow: given }, { interactive, select }) {
    if (given === 'none')
        throw (0,command_error/* wrongUsage */.xY)('`--workflow none` writes nothing.', SET_WORKFLOW);
    if (given !== undefined)
        return given;
    if (!interactive)
        throw (0,command_error/* wrongUsage */.xY)('`--workflow` is missing.', SET_WORKFLOW);
    const choices = Object.entries(cli_choices/* workflows */.Ln);
    return select('Which workflow?', choices.map(([value, hint]) => ({ value, label: value, hint })));
}
const SET_WORKFLOW = `Set \`--workflow\` to one of ${Object.keys(cli_choices/* workflows */.Ln).join(', ')}.`;
async function writerFor({ writer }, { interactive, select }) {
    if (writer !== undefined)
        return writer;
    if (!interactive)
        return 'none';
    const labels = {
        app: 'A GitHub App',
        token: 'A personal access token',
        none: 'Not decided yet',
    };
    return select('Who saves the rotated refresh token?', cli_choices/* writers */.fc.map((value) => ({ value, label: labels[value] })));
}


/***/ })

};
;