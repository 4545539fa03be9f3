"use strict";
exports.id = 848;
exports.ids = [848];
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

/***/ 9848:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  workflow: () => (/* binding */ workflow)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/shared/command-line.ts
var command_line = __webpack_require__(7074);
// EXTERNAL MODULE: ./src/cli/current-repository.ts
var current_repository = __webpack_require__(2715);
// EXTERNAL MODULE: ./src/cli/own-checkout.ts
var own_checkout = __webpack_require__(4216);
;// CONCATENATED MODULE: ./src/cli/action-reference.ts





/**
 * The action as a workflow names it: the repository and the commit of the checkout that the current
 * folder is in. `ACTION` if it is no checkout of the action, or if Git cannot tell.
 */
async function actionReference() {
    if (!(0,own_checkout/* isOwnCheckout */.l5)())
        return command_line/* ACTION */.hr;
    try {
        const commit = await git('rev-parse', 'HEAD');
        const repository = (0,current_repository/* repositoryOf */._)(await git('config', 'remote.origin.url'));
        if (repository === undefined || !/^[0-9a-f]{40}$/.test(commit))
            return command_line/* ACTION */.hr;
        return `${repository}@${commit} # v${command_line/* VERSION */.xv}`;
    }
    catch {
        return command_line/* ACTION */.hr;
    }
}
async function git(...args) {
    const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('git', args, { timeout: 5_000 });
    return stdout.trim();
}

// EXTERNAL MODULE: ./src/cli/choices.ts
var cli_choices = __webpack_require__(1255);
// EXTERNAL MODULE: ./src/cli/command-error.ts
var command_error = __webpack_require__(3861);
// EXTERNAL MODULE: ./src/cli/credential-names.ts
var credential_names = __webpack_require__(979);
// EXTERNAL MODULE: ./src/cli/key-options.ts
var key_options = __webpack_require__(1331);
// EXTERNAL MODULE: ./src/cli/place.ts
var cli_place = __webpack_require__(316);
// EXTERNAL MODULE: ./src/cli/provider.ts
var cli_provider = __webpack_require__(702);
// EXTERNAL MODULE: ./src/cli/workflow/next-steps.ts
var next_steps = __webpack_require__(9554);
// EXTERNAL MODULE: ./src/cli/workflow/text.ts + 2 modules
var workflow_text = __webpack_require__(1868);
// EXTERNAL MODULE: ./src/cli/workflow/write.ts
var write = __webpack_require__(1938);
;// CONCATENATED MODULE: ./src/cli/workflow/workflow.ts











/** Writes or prints a workflow. It contacts neither GitHub nor the provider. */
async function workflow(options, runtime) {
    const provider = (0,cli_provider/* chooseProvider */.V)(options, options.provider ?? 'anypoint');
    (0,key_options/* checkKeyOptions */.S)(options, options['client-auth'] ?? provider.provider.clientAuth);
    const place = (0,cli_place/* placeInRepository */.vO)(options);
    const next = nextFor(options, provider);
    const name = await nameFor(options, runtime.terminal);
    const settings = {
        name,
        provider,
        given: options,
        place,
        names: (0,credential_names/* credentialNames */.MR)(options['secret-name'] ?? (0,credential_names/* defaultSecretName */.H9)(provider.name)),
        writer: await writerFor(name, options, runtime.terminal),
        action: await actionReference(),
        next,
    };
    if (options.stdout)
        return runtime.terminal.output((0,workflow_text/* workflowText */.L)(settings).trimEnd());
    await (0,write/* writeWorkflow */.r)(settings, { file: options.output, force: options.force === true }, runtime);
    runtime.terminal.say(`Commit it to the default branch${options.repository ? ` of ${options.repository}` : ''}. GitHub starts schedules and manual runs from there only.`);
}
function nextFor(options, provider) {
    const { next, workflow: name } = options;
    if (next === undefined)
        return undefined;
    if (name === 'keep-alive' || name === 'rotator') {
        throw (0,command_error/* wrongUsage */.xY)(`The workflow ${name} has no next step.`, 'Remove `--next`.');
    }
    const possible = (0,next_steps/* nextStepsFor */.M)({ provider });
    if (possible.includes(next))
        return next;
    throw (0,command_error/* wrongUsage */.xY)(`\`--next ${next}\` does not work with the provider ${provider.name}.`, `Use one of ${possible.join(', ')}.`);
}
async function nameFor(options, { interactive, select }) {
    const { workflow: given } = options;
    if (given === 'none')
        throw (0,command_error/* wrongUsage */.xY)('`--workflow none` writes nothing.', SET_WORKFLOW);
    if (given === undefined && !interactive) {
        throw (0,command_error/* wrongUsage */.xY)('`--workflow` is missing.', SET_WORKFLOW);
    }
    refuseOwnCheckout(options);
    if (given !== undefined)
        return given;
    const choices = Object.entries(cli_choices/* workflows */.Ln);
    return select('Which workflow?', choices.map(([value, hint]) => ({ value, label: value, hint })));
}
/** @throws CommandError if the file would be written into a checkout of the action itself */
function refuseOwnCheckout({ workflow: name = 'deploy', output, stdout, repository }) {
    const elsewhere = (0,own_checkout/* workflowFileElsewhere */.kk)(name, repository);
    if (elsewhere === undefined || output !== undefined || stdout)
        return;
    throw (0,command_error/* failed */.gz)('This folder is a checkout of the action itself, where no workflow of yours belongs.', `Add \`--output\` with the path in your repository, such as this, or \`--stdout\` to print the workflow:\n  --output ${elsewhere}`);
}
const SET_WORKFLOW = `Set \`--workflow\` to one of ${Object.keys(cli_choices/* workflows */.Ln).join(', ')}.`;
/** Asks where a workflow saves tokens, which a reader does not. */
async function writerFor(name, { writer }, { interactive, select }) {
    if (writer !== undefined)
        return writer;
    if (!interactive || name === 'reader')
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