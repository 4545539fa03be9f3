"use strict";
exports.id = 672;
exports.ids = [672];
exports.modules = {

/***/ 1331:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ checkKeyOptions),
/* harmony export */   W: () => (/* binding */ keyOptions)
/* harmony export */ });
/* harmony import */ var _command_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3861);

/** Options about signed assertions, and the methods that sign them. */
const methods = {
    certificate: ['private_key_jwt'],
    'private-key-id': ['private_key_jwt'],
    'assertion-audience': ['private_key_jwt', 'client_secret_jwt'],
};
/** @throws CommandError for an option that has no effect with this method */
function checkKeyOptions(options, auth) {
    for (const name of Object.keys(methods)) {
        const useful = methods[name];
        if (options[name] === undefined || useful.includes(auth))
            continue;
        throw (0,_command_error_js__WEBPACK_IMPORTED_MODULE_0__/* .wrongUsage */ .xY)(`\`--${name}\` has no effect with the client authentication ${auth}.`, `Remove it, or set \`--client-auth\` to ${useful.join(' or ')}.`);
    }
}
/** The same options in a command. */
function keyOptions(options) {
    return [
        ['certificate', options.certificate?.file],
        ['private-key-id', options['private-key-id']],
        ['assertion-audience', options['assertion-audience']],
    ];
}


/***/ }),

/***/ 499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ writerPermissions),
/* harmony export */   g: () => (/* binding */ describePermissions)
/* harmony export */ });
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


/***/ }),

/***/ 9554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ nextStepsFor),
/* harmony export */   s: () => (/* binding */ nextStep)
/* harmony export */ });
/* harmony import */ var _choices_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1255);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4600);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7335);



/** The next step as chosen, or what fits the provider. */
function nextStep(settings, accessToken) {
    const [fitting = 'curl'] = nextStepsFor(settings);
    return table[settings.next ?? fitting](settings, accessToken);
}
/** Those that can be used with the provider, the default first. */
function nextStepsFor(settings) {
    const general = ['curl', 'maven', 'terraform'];
    return (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .isAnypoint */ .ZC)(settings) ? [..._choices_js__WEBPACK_IMPORTED_MODULE_0__/* .nextStepNames */ .ku] : general;
}
const table = {
    'anypoint-cli': (_settings, accessToken) => ({
        checkout: false,
        prepare: [
            (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .step */ .P)({
                name: 'Install the Anypoint CLI',
                remark: 'zizmor: ignore[adhoc-packages] the version is pinned; without install scripts, and before there is a token',
                run: 'npm install --global --ignore-scripts anypoint-cli-v4@1.6.12',
            }),
        ],
        use: (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .step */ .P)({
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
            (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .step */ .P)({
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
        use: (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .step */ .P)({
            name: 'Deploy',
            run: 'mvn --batch-mode deploy',
            env: [
                (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .isAnypoint */ .ZC)(settings)
                    ? ['MAVEN_USERNAME', '~~~Token~~~', 'Says that the password is an access token.']
                    : ['MAVEN_USERNAME', 'token', 'The user name that your server expects with a token.'],
                ['MAVEN_PASSWORD', accessToken],
            ],
        }),
    }),
    terraform: (settings, accessToken) => ({
        checkout: true,
        prepare: [
            (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .step */ .P)({
                name: 'Set up Terraform',
                uses: 'hashicorp/setup-terraform@dfe3c3f87815947d99a8997f908cb6525fc44e9e # v4.0.1',
            }),
            (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .step */ .P)({ name: 'Install the providers', run: 'terraform init -input=false' }),
        ],
        use: (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .step */ .P)({
            name: 'Plan',
            remark: 'To apply it: terraform apply -input=false -auto-approve',
            run: 'terraform plan -input=false',
            env: [[(0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .isAnypoint */ .ZC)(settings) ? 'ANYPOINT_ACCESS_TOKEN' : 'TF_VAR_access_token', accessToken]],
        }),
    }),
    curl: (settings, accessToken) => ({
        checkout: false,
        prepare: [],
        use: (0,_step_js__WEBPACK_IMPORTED_MODULE_2__/* .step */ .P)({
            name: 'Call the API',
            remark: 'curl reads the token from its input, because other programs can see its arguments.',
            run: `>-
        printf 'Authorization: Bearer %s' "$ACCESS_TOKEN" |
        curl --fail-with-body --silent --show-error --header @- "$URL"`.replaceAll(/^ {6}/gm, ''),
            env: [
                ['ACCESS_TOKEN', accessToken],
                (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .isAnypoint */ .ZC)(settings)
                    ? ['URL', new URL('/accounts/api/me', settings.provider.provider.tokenUrl).href]
                    : ['URL', 'https://api.example.com/', 'Replace this address with the one of your API.'],
            ],
        }),
    }),
};


/***/ }),

/***/ 4600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ concurrencyGroup),
/* harmony export */   ZC: () => (/* binding */ isAnypoint),
/* harmony export */   by: () => (/* binding */ clientCredential)
/* harmony export */ });
/* harmony import */ var _oauth_client_auth_methods_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7409);
/* harmony import */ var _credential_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(979);


/** What the client authenticates with: as given, or as the preset says. */
function clientCredential({ given, provider, }) {
    return _oauth_client_auth_methods_js__WEBPACK_IMPORTED_MODULE_0__/* .clientAuthMethods */ .m[given['client-auth'] ?? provider.provider.clientAuth];
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
    const prefix = (0,_credential_names_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialPrefix */ .e8)(names.refreshToken);
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


/***/ }),

/***/ 7335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ step)
/* harmony export */ });
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1698);

function step({ name, id, remark, uses, run, ...blocks }) {
    const body = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`name: ${name}`, id && `id: ${id}`, remark && (0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .comment */ .Im)(remark), uses && `uses: ${uses}`, run && `run: ${run}`, block('with', blocks.with), block('env', blocks.env));
    return `- ${(0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .indent */ .pZ)(2, body).trimStart()}`;
}
function block(key, entries) {
    return entries && (0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(`${key}:`, (0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .indent */ .pZ)(2, (0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)(entries)));
}


/***/ }),

/***/ 1868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ workflowText)
});

// EXTERNAL MODULE: ./src/cli/workflow/next-steps.ts
var next_steps = __webpack_require__(9554);
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

// EXTERNAL MODULE: ./src/cli/workflow/settings.ts
var workflow_settings = __webpack_require__(4600);
// EXTERNAL MODULE: ./src/cli/workflow/step.ts
var step = __webpack_require__(7335);
// EXTERNAL MODULE: ./src/cli/permissions.ts
var permissions = __webpack_require__(499);
// EXTERNAL MODULE: ./src/cli/workflow/yaml.ts
var yaml = __webpack_require__(1698);
;// CONCATENATED MODULE: ./src/cli/workflow/token-steps.ts




/** The action, after the step that gets a GitHub token from the App if that writes. */
function tokenSteps(settings, accessToken) {
    const action = (0,step/* step */.P)({
        name: 'Get an access token',
        ...(accessToken !== 'saved' && { id: 'token' }),
        uses: settings.action,
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
    return (0,yaml/* expression */.dn)(`secrets.${name}`);
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
    const { names, provider, given } = settings;
    const credential = (0,workflow_settings/* clientCredential */.by)(settings);
    const hasCertificate = given.certificate !== undefined ||
        (provider.provider.certificateCredential && given['private-key-id'] === undefined);
    return [
        ['client-id', (0,yaml/* expression */.dn)(`vars.${names.clientId}`)],
        ['client-secret', credential === 'client-secret' ? secret(names.clientSecret) : undefined],
        ['private-key', credential === 'private-key' ? secret(names.privateKey) : undefined],
        ['private-key-id', given['private-key-id']],
        [
            'certificate',
            credential === 'private-key' && hasCertificate
                ? (0,yaml/* expression */.dn)(`vars.${names.certificate}`)
                : undefined,
            'The certificate of the private key, in PEM.',
        ],
        ['assertion-audience', given['assertion-audience']],
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
        return ['github-token', (0,yaml/* expression */.dn)('steps.app.outputs.token')];
    const needed = (0,permissions/* describePermissions */.g)((0,permissions/* writerPermissions */.P)(place, accessToken === 'reused'));
    const remark = `A fine-grained personal access token with ${needed}.`;
    return [
        'github-token',
        secret(names.writerToken),
        writer === 'token' ? remark : `${remark} Create this secret.`,
    ];
}
function appStep({ names, place }, accessToken) {
    const needed = (0,permissions/* writerPermissions */.P)(place, accessToken === 'reused');
    const inherits = needed.some(({ name }) => !inputs.has(name));
    return (0,step/* step */.P)({
        name: 'Get a GitHub token that may write secrets',
        id: 'app',
        ...(inherits && { remark: INHERITS }),
        uses: inherits ? `${APP_TOKEN_ACTION} # zizmor: ignore[github-app]` : APP_TOKEN_ACTION,
        with: [
            ['client-id', (0,yaml/* expression */.dn)(`vars.${names.appClientId}`)],
            ['private-key', secret(names.appPrivateKey)],
            place.kind === 'organization'
                ? ['owner', { yaml: `${(0,yaml/* scalar */.d_)(place.org)} ${ALL_REPOSITORIES}` }, OWNER]
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
        ...withNext((0,next_steps/* nextStep */.s)(settings, issuedToken), tokenSteps(settings, 'not-saved')),
    }),
    reuse: settings => ({
        name: 'Deploy with a reused token',
        about: 'Keeps the access token in a secret next to the refresh token. A run reuses it while it is valid, and refreshes it otherwise, so any number of runs in an hour need one refresh.',
        concurrency: sharedGroup(settings),
        timeout: 30,
        ...withNext((0,next_steps/* nextStep */.s)(settings, issuedToken), tokenSteps(settings, 'reused')),
    }),
    'keep-alive': settings => ({
        name: 'Keep the refresh token alive',
        about: `Uses a refresh token that is rarely needed, before it ends. ${effectOf(settings.provider.provider)}`,
        schedule: keepAliveSchedule(settings.provider.provider, (0,workflow_settings/* concurrencyGroup */.Hy)(settings)),
        concurrency: sharedGroup(settings),
        timeout: 15,
        steps: tokenSteps(settings, 'saved'),
    }),
    rotator: settings => ({
        name: 'Rotate the tokens',
        about: 'Keeps a valid access token in a secret, for any number of workflows that only read it. No other workflow may refresh the token then.',
        schedule: rotationSchedule((0,workflow_settings/* concurrencyGroup */.Hy)(settings)),
        concurrency: sharedGroup(settings),
        timeout: 15,
        steps: tokenSteps(settings, 'saved'),
    }),
    reader: settings => ({
        name: 'Use the access token',
        about: 'Uses the access token that the rotator saves, and never the refresh token. Any number of workflows can do this at the same time.',
        concurrency: concurrency('Runs of this workflow wait for each other, and for no other workflow.', `${(0,workflow_settings/* concurrencyGroup */.Hy)(settings)}-reader`),
        timeout: 30,
        ...withNext((0,next_steps/* nextStep */.s)(settings, secret(settings.names.accessToken)), []),
    }),
};
const issuedToken = (0,yaml/* expression */.dn)('steps.token.outputs.access-token');
function withNext({ checkout, prepare, use }, token) {
    return { checkout, steps: [...(checkout ? [CHECKOUT] : []), ...prepare, ...token, use] };
}
const CHECKOUT = (0,step/* step */.P)({
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
    return concurrency(text[settings.place.kind], (0,workflow_settings/* concurrencyGroup */.Hy)(settings));
}
function concurrency(about, group) {
    return `${(0,yaml/* comment */.Im)(about)}
concurrency:
  group: ${(0,yaml/* scalar */.d_)(group)}
  cancel-in-progress: false
  queue: max`;
}
function file(workflow, { name, place }) {
    const job = (0,yaml/* lines */.Mn)(`name: ${workflow.name}`, workflow.checkout && 'permissions:\n  contents: read # to check out the code', 'runs-on: ubuntu-latest', `timeout-minutes: ${workflow.timeout}`, place.kind === 'environment' && `environment: ${(0,yaml/* scalar */.d_)(place.environment)}`, 'steps:', (0,yaml/* indent */.pZ)(2, workflow.steps.join('\n\n')));
    return `${(0,yaml/* comment */.Im)(workflow.about)}
name: ${workflow.name}

on:
${(0,yaml/* indent */.pZ)(2, trigger(workflow.schedule))}
  workflow_dispatch:

permissions: {}

${workflow.concurrency}

jobs:
  ${name}:
${(0,yaml/* indent */.pZ)(4, job)}
`;
}
function trigger(schedule) {
    if (schedule === undefined)
        return 'push:\n  branches: [main]';
    return `schedule:
${(0,yaml/* indent */.pZ)(2, (0,yaml/* comment */.Im)(`${schedule.reason} In a public repository, GitHub disables schedules after 60 days without activity.`))}
  - cron: "${schedule.cron}"`;
}


/***/ }),

/***/ 1938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ writeWorkflow)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _command_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3861);
/* harmony import */ var _own_checkout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4216);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1868);





/**
 * Writes the workflow, and says so. A file with the same text stays as it is.
 *
 * @throws CommandError if another file is there, or if it cannot be written
 */
async function writeWorkflow(settings, { file = defaultFile(settings), force }, { terminal }) {
    const text = (0,_text_js__WEBPACK_IMPORTED_MODULE_4__/* .workflowText */ .L)(settings);
    const shown = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)('.', file);
    try {
        const existing = await readIfAny(file);
        if (existing === text)
            return terminal.say(`${shown} is unchanged.`);
        if (existing !== undefined && !force) {
            throw (0,_command_error_js__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)(`${shown} already exists with different content.`, 'Use `--force` to overwrite it, `--output` to write another file, or `--stdout` to print the workflow.');
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text, { flag: force ? 'w' : 'wx' });
    }
    catch (error) {
        throw explain(error, shown);
    }
    terminal.say(`Wrote ${shown}.`, 'green');
}
async function readIfAny(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
function explain(error, shown) {
    const code = codeOf(error);
    return code === undefined ? error : (0,_command_error_js__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)(`${shown} cannot be written (${code}).`, ELSEWHERE);
}
const ELSEWHERE = 'Use `--output` to write another file, or `--stdout` to print the workflow.';
/** Of a system call's error. */
function codeOf(error) {
    return error instanceof Error && 'syscall' in error
        ? String(Reflect.get(error, 'code'))
        : undefined;
}
/** GitHub reads workflows from the root of the repository only. */
function defaultFile({ name }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_own_checkout_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryRoot */ .Hn)() ?? '.', '.github', 'workflows', `${name}.yml`);
}


/***/ }),

/***/ 1698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ comment),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   dn: () => (/* binding */ expression),
/* harmony export */   pZ: () => (/* binding */ indent),
/* harmony export */   pq: () => (/* binding */ mapping)
/* harmony export */ });
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


/***/ })

};
;