"use strict";
exports.id = 53;
exports.ids = [53];
exports.modules = {

/***/ 4053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  login: () => (/* binding */ login)
});

// EXTERNAL MODULE: ./src/github/target.ts
var github_target = __webpack_require__(3739);
// EXTERNAL MODULE: ./src/cli/connect.ts
var connect = __webpack_require__(4553);
// EXTERNAL MODULE: ./src/cli/command-error.ts
var command_error = __webpack_require__(3861);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/shared/secret.ts
var secret = __webpack_require__(1796);
// EXTERNAL MODULE: ./src/github/github-error.ts
var github_error = __webpack_require__(2418);
;// CONCATENATED MODULE: ./src/github/app.ts



/**
 * Exchanges the code that GitHub redirects with once the App is created. The code works once,
 * within an hour.
 *
 * @throws GitHubError
 * @see https://docs.github.com/en/rest/apps/apps#create-a-github-app-from-a-manifest
 */
async function readCreatedApp({ rest }, code) {
    const { data } = await rest.apps.createFromManifest({ code });
    const { slug = '', client_id: clientId, pem, html_url: page } = data;
    const isText = [slug, clientId, pem].every(text => typeof text === 'string');
    if (!isText || !/^[\w.-]+$/.test(clientId) || !/^[\w-]+$/.test(slug) || !isPrivateKey(pem)) {
        throw (0,github_error/* unusable */._P)('its response describes no GitHub App');
    }
    return {
        slug,
        clientId,
        page: /^https?:\/\/[\w./:-]+$/.test(page) ? page : undefined,
        privateKey: new secret/* Secret */.z(pem),
    };
}
/**
 * Whether the App can work in a place.
 *
 * @param asApp GitHub with the App's own token
 * @throws GitHubError
 */
async function readInstallation({ rest }, place) {
    if (place.kind === 'organization') {
        const found = await (0,github_error/* unlessRefused */.J0)(rest.apps.getOrgInstallation({ org: place.org }), 404);
        return found ? 'complete' : 'none';
    }
    const { owner, repo } = place;
    if (await (0,github_error/* unlessRefused */.J0)(rest.apps.getRepoInstallation({ owner, repo }), 404))
        return 'complete';
    const anywhere = await (0,github_error/* unlessRefused */.J0)(rest.apps.listInstallations({ per_page: 1 }), 404);
    return anywhere && anywhere.data.length > 0 ? 'other-repositories' : 'none';
}
/**
 * What the App authenticates with, for nine minutes from now.
 *
 * @see https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
function appToken({ clientId, privateKey }, now) {
    const seconds = Math.floor(now / 1_000);
    const content = [
        { alg: 'RS256', typ: 'JWT' },
        // A minute back, because GitHub's clock may be behind.
        { iss: clientId, iat: seconds - 60, exp: seconds + 540 },
    ].map(part => Buffer.from(JSON.stringify(part)).toString('base64url'));
    const signature = (0,external_node_crypto_.createSign)('RSA-SHA256')
        .update(content.join('.'))
        .sign(privateKey.reveal(), 'base64url');
    return new secret/* Secret */.z([...content, signature].join('.'));
}
/** @throws GitHubError */
async function isOrganization({ rest }, login) {
    const { data } = await rest.users.getByUsername({ username: login });
    return data.type === 'Organization';
}
function isPrivateKey(pem) {
    try {
        return (0,external_node_crypto_.createPrivateKey)(pem).asymmetricKeyType === 'rsa';
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./src/github/client.ts + 4 modules
var client = __webpack_require__(1103);
// EXTERNAL MODULE: ./src/cli/explain-github.ts + 1 modules
var explain_github = __webpack_require__(7374);
// EXTERNAL MODULE: ./src/cli/permissions.ts
var permissions = __webpack_require__(499);
;// CONCATENATED MODULE: ./src/cli/writer/context.ts

function permissionsFor({ place, workflow }) {
    return (0,permissions/* writerPermissions */.P)(place, workflow === 'reuse');
}
/** The account that owns the place. */
function accountOf(place) {
    return place.kind === 'organization' ? place.org : place.owner;
}
/** `acme/app`, or the organization. */
function repositoryOrOrganization(place) {
    return place.kind === 'organization' ? place.org : `${place.owner}/${place.repo}`;
}

// EXTERNAL MODULE: ./src/github/secrets.ts + 1 modules
var github_secrets = __webpack_require__(8947);
;// CONCATENATED MODULE: ./src/cli/writer/has-secret.ts


/**
 * Whether the place of the refresh token has this secret.
 *
 * @throws CommandError
 */
async function hasSecret(name, { github, place, runtime }) {
    try {
        return (await (0,github_secrets/* readUpdatedAt */.L3)(github, { owner: place, app: 'actions', name })) !== undefined;
    }
    catch (error) {
        throw (0,explain_github/* explainGitHub */.$)(error, { what: `read the secret ${name}` }, runtime);
    }
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./src/cli/loopback/answer.ts
/** Answers requests of a browser on this machine. `port` says which port listens. */
function answerWith(pages, port) {
    return async (request, response) => {
        response.on('error', () => { });
        send(response, request, await pageFor(request, pages, port()));
    };
}
async function pageFor(request, { routes, rejected }, port) {
    if (!isOwnHost(request.headers.host, port))
        return rejected(421);
    // As the browser sent it: a URL parser would take the host from a path that begins with `//`.
    const [, path = '', query = ''] = /^([^?]*)\??(.*)$/s.exec(request.url ?? '') ?? [];
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
    if (route === undefined)
        return rejected(404);
    if (request.method !== 'GET')
        return rejected(405);
    try {
        return await route(new URLSearchParams(query));
    }
    catch {
        return rejected(500);
    }
}
/** Any other host shows that a website made its name point to this machine (DNS rebinding). */
function isOwnHost(host, port) {
    const names = ['localhost', '127.0.0.1', '[::1]'];
    return names.some(name => host === `${name}:${port}` || (port === 80 && host === name));
}
function send(response, { method }, { status, html, headers }) {
    response.writeHead(status, {
        ...HEADERS,
        ...(status === 405 && { allow: 'GET' }),
        ...headers,
        'content-length': Buffer.byteLength(html),
    });
    response.end(method === 'HEAD' ? undefined : html);
}
const HEADERS = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    connection: 'close',
};

;// CONCATENATED MODULE: ./src/cli/loopback/listener.ts


/**
 * Listens on one port of 127.0.0.1 and of ::1, because a browser may try either for `localhost`. A
 * machine without IPv6 gets 127.0.0.1 alone.
 */
async function listenOnLoopback({ port, ...pages }) {
    let result = await listenOnce(port, pages);
    for (let more = port === 0 ? 10 : 0; more > 0 && result.kind === 'port-problem'; more--) {
        result = await listenOnce(port, pages);
    }
    return result;
}
const addresses = ['127.0.0.1', '::1'];
/** The codes of a machine that has no such address. */
const MISSING_FAMILY = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);
/** Milliseconds for the last page to arrive. */
const GRACE = 2_000;
async function listenOnce(wanted, pages) {
    const servers = [];
    const close = async () => void (await Promise.all(servers.map(closeServer)));
    const answer = answerWith(pages, () => portOf(servers[0]) ?? wanted);
    for (const address of addresses) {
        const port = portOf(servers[0]) ?? wanted;
        const result = await listen(answer, port, address);
        if (typeof result !== 'string')
            servers.push(result);
        else if (servers.length === 0 || !MISSING_FAMILY.has(result)) {
            await close();
            return { kind: 'port-problem', port, address, code: result };
        }
    }
    return { kind: 'listening', port: portOf(servers[0]) ?? wanted, close };
}
/** In bytes. Some providers send codes that are longer than Node's default of 16 KiB allows. */
const LONGEST_HEAD = 64 * 1_024;
/** The server, or the code of the system's error. */
function listen(answer, port, host) {
    const server = (0,external_node_http_.createServer)({ requestTimeout: 10_000, headersTimeout: 10_000, maxHeaderSize: LONGEST_HEAD }, answer);
    return new Promise(resolve => {
        server.once('error', ({ code = 'unknown' }) => resolve(code));
        server.listen({ port, host }, () => resolve(server));
    });
}
function portOf(server) {
    return server?.address()?.port;
}
async function closeServer(server) {
    const closed = new Promise(resolve => server.close(resolve));
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), GRACE);
    await closed;
    clearTimeout(timer);
}

// EXTERNAL MODULE: ./src/cli/github-token.ts
var github_token = __webpack_require__(5752);
;// CONCATENATED MODULE: ./src/cli/writer/manifest.ts




/** An App that may write the secrets of this place, and do nothing else. */
function createManifest(context, redirectUrl) {
    const { place, apiUrl } = context;
    const homepage = `${(0,github_token/* webUrlOf */.n)(apiUrl)}/${repositoryOrOrganization(place)}`;
    return {
        name: appName(repositoryOrOrganization(place)),
        url: homepage,
        description: `Saves rotated refresh tokens in the secrets of ${(0,github_target/* labelOwner */.yc)(place)}.`,
        redirect_url: redirectUrl,
        public: false,
        hook_attributes: { url: homepage, active: false },
        default_permissions: Object.fromEntries(permissionsFor(context).map(({ name, access }) => [name, access])),
    };
}
/** GitHub's page that creates an App of this account. */
function newAppPage({ apiUrl, place }, { isOrganization, state }) {
    return `${appSettings(apiUrl, isOrganization ? accountOf(place) : undefined)}/new?state=${state}`;
}
/** The page with the Apps of an organization, or of the person that is signed in. */
function appSettings(apiUrl, organization) {
    const owner = organization === undefined ? '' : `/organizations/${organization}`;
    return `${(0,github_token/* webUrlOf */.n)(apiUrl)}${owner}/settings/apps`;
}
/** Names of Apps are unique at GitHub, and have at most 34 characters. */
function appName(label) {
    const unique = `-${(0,external_node_crypto_.randomBytes)(3).toString('hex')}`;
    const words = `secrets-${label}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return `${words.slice(0, LONGEST_NAME - unique.length).replace(/-$/, '')}${unique}`;
}
const LONGEST_NAME = 34;

;// CONCATENATED MODULE: ./src/cli/loopback/page-style.ts
/** The look of every page, in light and dark, on phones and desktops. */
const pageStyle = `
:root{--paper:#f6f7f9;--card:#fff;--ink:#1c2430;--soft:#5a6676;--line:#dfe3e9;--good:#16794c;--bad:#b3261e;--neutral:#2a5fb0}
@media (prefers-color-scheme:dark){:root{--paper:#11151b;--card:#1a2029;--ink:#e8ecf2;--soft:#9ba7b7;--line:#2c3542;--good:#4cc38a;--bad:#ff8a80;--neutral:#82b1ff}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;min-height:100dvh;display:grid;place-items:center;padding:1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{width:100%;max-width:30rem;padding:2.5rem 2rem 1.25rem;background:var(--card);border:1px solid var(--line);border-radius:1rem;text-align:center;overflow-wrap:anywhere}
svg{width:3.5rem;height:3.5rem;fill:none;stroke:currentColor;stroke-width:3.5;stroke-linecap:round;stroke-linejoin:round}
circle{stroke-width:2;opacity:.35}
.good svg{color:var(--good)}.bad svg{color:var(--bad)}.neutral svg,.next svg{color:var(--neutral)}
h1{margin:1rem 0 .75rem;font-size:1.5rem;line-height:1.25;text-wrap:balance}
p{margin:0 0 .75rem;color:var(--soft);text-wrap:balance}
.details{color:var(--ink)}
.bad .details{padding:.75rem 1rem;background:var(--paper);border:1px solid var(--line);border-radius:.5rem;font-size:.9375rem;text-align:left;text-wrap:wrap}
button{margin:.5rem 0 .75rem;padding:.6rem 1.5rem;border:0;border-radius:.5rem;background:var(--neutral);color:var(--card);font:inherit;font-weight:600;cursor:pointer}
footer{margin-top:1.5rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:.8125rem}
@media (max-width:30rem){main{padding:2rem 1.25rem 1rem}h1{font-size:1.3125rem}}
`;

;// CONCATENATED MODULE: ./src/cli/loopback/page.ts


/** A page that loads nothing, and can run no other script than its own. */
function createPage(content) {
    const { status, title, tone, details, text, form, script } = content;
    const { label, sign } = tones[tone];
    const main = [
        `<svg viewBox="0 0 48 48" role="img" aria-label="${label}"><circle cx="24" cy="24" r="22"/><path d="${sign}"/></svg>`,
        `<h1>${title}</h1>`,
        details && `<p class="details">${escapeHtml(details)}</p>`,
        `<p>${text}</p>`,
        form,
        '<footer>refresh-oauth-token</footer>',
    ];
    return {
        status,
        html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
</head>
<body class="${tone}">
<main>
${main.filter(Boolean).join('\n')}
</main>
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`,
        headers: { 'content-security-policy': policyFor(content) },
    };
}
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
const tones = {
    good: { label: 'Done', sign: 'M14 25l7 7 14-15' },
    bad: { label: 'Failed', sign: 'M16 16l16 16M32 16L16 32' },
    neutral: { label: 'Note', sign: 'M24 14v13M24 33v.5' },
    next: { label: 'Next', sign: 'M14 24h20M26 16l8 8-8 8' },
};
function policyFor({ form, script }) {
    const rules = [
        "default-src 'none'",
        'img-src data:',
        `style-src ${hashOf(pageStyle)}`,
        ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
        "base-uri 'none'",
        // A rule for a form would apply to every redirect that follows.
        ...(form === undefined ? ["form-action 'none'"] : []),
        "frame-ancestors 'none'",
    ];
    return rules.join('; ');
}
function hashOf(text) {
    return `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
}

;// CONCATENATED MODULE: ./src/cli/writer/pages.ts

/** Sends the manifest to GitHub, at once or by a click. */
function manifestPage(action, manifest) {
    const page = createPage({
        status: 200,
        title: 'Create a GitHub App',
        tone: 'next',
        text: 'It saves the new refresh tokens of your workflows, and can do nothing else. GitHub asks you to confirm.',
        form: `<form action="${escapeHtml(action)}" method="post">
<input type="hidden" name="manifest" value="${escapeHtml(JSON.stringify(manifest))}">
<button type="submit">Continue at GitHub</button>
</form>`,
        script: 'document.forms[0].submit()',
    });
    // GitHub needs to see where the form comes from.
    return { ...page, headers: { ...page.headers, 'referrer-policy': 'origin' } };
}
/** The App exists, and its key is saved: GitHub goes on with the installation. */
function continueAt(address) {
    return { status: 303, html: '', headers: { location: address } };
}
/** The terminal waits for another page than this one. */
function foreignPage(status) {
    return createPage({
        status,
        title: 'This is not the address',
        tone: 'neutral',
        text: 'The terminal is still waiting. Open the address that it shows.',
    });
}
function failedPage() {
    return createPage({
        status: 502,
        title: 'The App cannot be used',
        tone: 'bad',
        text: 'The terminal says what happened and what to do.',
    });
}

;// CONCATENATED MODULE: ./src/cli/writer/redeem.ts



/**
 * Exchanges the code for the App's key, and saves it. Ctrl-C does not interrupt this: GitHub shows
 * the key only once.
 *
 * @throws CommandError, after it has said what remains at GitHub
 */
async function redeem(code, settingsPage, context) {
    const { finishing, runtime, names, apiUrl, save } = context;
    let app;
    try {
        app = await readCreatedApp(finishing, code);
    }
    catch (error) {
        runtime.terminal.explain(withoutKey(settingsPage), 'yellow');
        throw (0,explain_github/* explainGitHub */.$)(error, { what: 'get the key of the GitHub App' }, runtime);
    }
    runtime.redactor.add(app.privateKey);
    const registered = {
        app,
        installPage: `${pageOf(app, (0,github_token/* webUrlOf */.n)(apiUrl))}/installations/new`,
        settingsPage: `${settingsPage}/${app.slug}`,
    };
    try {
        await save({
            secrets: [{ name: names.appPrivateKey, secret: app.privateKey, what: 'private key' }],
            variables: [{ name: names.appClientId, value: app.clientId }],
        });
    }
    catch (error) {
        runtime.terminal.explain(withoutKey(registered.settingsPage), 'yellow');
        throw error;
    }
    return registered;
}
function withoutKey(settingsPage) {
    return `The GitHub App exists, but its private key or ID is not saved. Generate a new private key there, or delete the App if you do not continue:\n${settingsPage}`;
}
/** GitHub Enterprise Server has another path than github.com. */
function pageOf({ page, slug }, webUrl) {
    return page?.startsWith(`${webUrl}/`) ? page : `${webUrl}/apps/${slug}`;
}

;// CONCATENATED MODULE: ./src/cli/writer/register-app.ts









/**
 * Creates the App: our page sends its manifest to GitHub, a person confirms, and GitHub redirects
 * back with a code for the App's key, which goes straight into the secret.
 *
 * @throws CommandError
 */
async function registerApp(context) {
    const { runtime, showAddress } = context;
    const { terminal, env } = runtime;
    const settings = await settingsOf(context);
    const state = token();
    const path = `/${token()}`;
    const attempt = createAttempt(code => redeem(code, settings.page, context));
    const listener = await listenOnLoopback({
        port: 0,
        routes: {
            [path]: () => manifestPage(newAppPage(context, { ...settings, state }), manifest()),
            '/created': query => answerRedirect(query, state, attempt),
        },
        rejected: foreignPage,
    });
    if (listener.kind !== 'listening') {
        throw (0,command_error/* failed */.gz)(`No port of ${listener.address} can be opened (${listener.code}).`);
    }
    const origin = `http://127.0.0.1:${listener.port}`;
    const manifest = () => createManifest(context, `${origin}/created`);
    try {
        terminal.say('Create the GitHub App: the page leads to GitHub, and GitHub leads back.');
        if (env['SSH_CONNECTION']) {
            terminal.explain(`You are working over SSH. Forward the port from the machine with the browser:\n  ssh -L ${listener.port}:127.0.0.1:${listener.port} HOST`);
        }
        await showAddress(`${origin}${path}`);
        return await withLimit(attempt, settings.page, context);
    }
    finally {
        await listener.close();
    }
}
/** Milliseconds in which the App must be created. GitHub gives an hour. */
const TIME_LIMIT = 600_000;
function createAttempt(exchange) {
    let begun;
    let settle;
    const outcome = new Promise(resolve => {
        settle = resolve;
    });
    outcome.catch(() => { });
    return {
        begin(code) {
            begun ??= exchange(code);
            settle(begun);
            return begun;
        },
        begun: () => begun !== undefined,
        outcome,
    };
}
async function answerRedirect(query, state, attempt) {
    const code = query.get('code') ?? '';
    if (query.get('state') !== state || !/^[\w-]{1,200}$/.test(code)) {
        return foreignPage(400);
    }
    try {
        return continueAt((await attempt.begin(code)).installPage);
    }
    catch {
        return failedPage();
    }
}
async function withLimit(attempt, settingsPage, { runtime: { clock, cancelled, terminal } }) {
    const finished = new AbortController();
    const signal = AbortSignal.any([cancelled, finished.signal]);
    const limit = clock.wait(TIME_LIMIT, signal).then(() => undefined);
    const result = await Promise.race([attempt.outcome, limit]).finally(() => finished.abort());
    if (result !== undefined)
        return result;
    // The App exists, and its key must be saved.
    if (attempt.begun())
        return attempt.outcome;
    if (cancelled.aborted) {
        terminal.explain(`If you created a GitHub App there, delete it: ${settingsPage}`, 'yellow');
        throw (0,command_error/* interrupted */.VM)();
    }
    throw (0,command_error/* failed */.gz)('No GitHub App was created within 10 minutes.', `Start again. If an App exists that you do not need, delete it: ${settingsPage}`);
}
async function settingsOf(context) {
    const { place, github, apiUrl, runtime } = context;
    const account = accountOf(place);
    try {
        const organization = place.kind === 'organization' || (await isOrganization(github, account));
        return {
            isOrganization: organization,
            page: appSettings(apiUrl, organization ? account : undefined),
        };
    }
    catch (error) {
        throw (0,explain_github/* explainGitHub */.$)(error, { what: `look up the account ${account}` }, runtime);
    }
}
function token() {
    return (0,external_node_crypto_.randomBytes)(24).toString('base64url');
}

;// CONCATENATED MODULE: ./src/cli/writer/app.ts







/** Creates a GitHub App, saves its key, and waits until it is installed. */
async function setUpApp(context) {
    const { names, place, runtime, showAddress } = context;
    const { terminal, cancelled } = runtime;
    if (await hasSecret(names.appPrivateKey, context)) {
        return terminal.explain(`The secret ${names.appPrivateKey} exists, so its GitHub App still saves rotated tokens. To use another App, delete the secret first.`);
    }
    const registered = await registerApp(context);
    terminal.explain(`Created the GitHub App ${registered.app.slug}, and saved its key.`, 'green');
    if (cancelled.aborted)
        throw notInstalled(registered);
    terminal.explain(place.kind === 'organization'
        ? 'Install it for all repositories, so that it can see which ones share the secrets.'
        : `Install it for the repository ${repositoryOrOrganization(place)}.`);
    await showAddress(registered.installPage);
    await waitForInstallation(registered, context);
}
const app_TIME_LIMIT = 600_000;
const INTERVAL = 2_000;
async function waitForInstallation(registered, context) {
    const { runtime, place } = context;
    const { terminal, clock, cancelled } = runtime;
    const stopped = new AbortController();
    const signal = AbortSignal.any([cancelled, stopped.signal]);
    if (terminal.interactive) {
        terminal.explain('Waiting for the installation. To go on without it, press Enter.', 'dim');
        terminal.readLine(signal).then(() => stopped.abort(), () => { });
    }
    const deadline = clock.monotonic() + app_TIME_LIMIT;
    let last = 'none';
    try {
        for (;;) {
            const found = await look(registered, context);
            if (found === 'complete')
                return terminal.explain('The GitHub App is installed.', 'green');
            if (found === 'other-repositories' && found !== last) {
                terminal.explain(`The GitHub App is installed, but not for ${repositoryOrOrganization(place)}. Add this repository on the page.`, 'yellow');
            }
            last = found;
            if (signal.aborted || clock.monotonic() >= deadline)
                break;
            await clock.wait(INTERVAL, signal);
        }
    }
    finally {
        stopped.abort();
    }
    giveUp(registered, context, last);
}
/** @throws CommandError unless the person chose to go on */
function giveUp(registered, { runtime: { terminal, cancelled } }, last) {
    const state = last === 'none' ? 'not installed' : 'not installed for this repository';
    if (cancelled.aborted)
        throw notInstalled(registered);
    const message = `The GitHub App is ${state} yet.`;
    const remedy = `Install it before the first run: ${registered.installPage}`;
    if (!terminal.interactive)
        throw (0,command_error/* failed */.gz)(message, remedy);
    terminal.explain(`${message} ${remedy}`, 'yellow');
}
function notInstalled({ app, installPage, settingsPage }) {
    return (0,command_error/* interrupted */.VM)(`The GitHub App ${app.slug} exists, and its key and client ID are saved. It is not installed yet.
To continue, install it:
${installPage}
Otherwise delete it:
${settingsPage}`);
}
async function look({ app }, context) {
    const { runtime, apiUrl, place, github } = context;
    const token = appToken(app, runtime.clock.now() + (github.observations.clockAhead ?? 0));
    runtime.redactor.add(token);
    const options = { ...runtime, timeout: 30_000, signal: runtime.cancelled };
    try {
        return await readInstallation((0,client/* createGitHub */.C)({ token, apiUrl }, options), place);
    }
    catch (error) {
        if (runtime.cancelled.aborted)
            return 'none';
        throw (0,explain_github/* explainGitHub */.$)(error, { what: 'check the installation of the GitHub App' }, runtime);
    }
}

;// CONCATENATED MODULE: ./src/cli/writer/token.ts











/** The environment variable with a token for the writer. */
const WRITER_TOKEN = 'WRITER_TOKEN';
/** Takes a fine-grained personal access token, checks that it may write, and saves it. */
async function setUpToken(context) {
    const { env, terminal } = context.runtime;
    const { writerToken: name } = context.names;
    if (!context.mayReplace && (await hasSecret(name, context))) {
        const replace = await terminal.confirm(`The secret ${name} exists. Replace it?`, false);
        if (!replace)
            return terminal.explain(`Rotated tokens are saved with the token in ${name}.`);
    }
    const given = env[WRITER_TOKEN]?.trim();
    const { token, expiresAt } = given
        ? await check(new secret/* Secret */.z(given), context)
        : await askUntilUsable(context);
    await context.save({ secrets: [{ name, secret: token, what: 'writer token' }], variables: [] });
    if (expiresAt !== undefined) {
        terminal.explain(`The token expires on ${expiresAt.toISOString().slice(0, 10)}. Replace it before: after that day, no rotated token can be saved.`, 'yellow');
    }
}
/**
 * GitHub's page for a new token, filled in.
 *
 * @see https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens
 */
function newTokenPage(context) {
    const { apiUrl, place } = context;
    const query = new URLSearchParams({
        name: `Save tokens of ${repositoryOrOrganization(place)}`.slice(0, token_LONGEST_NAME),
        description: `Saves rotated refresh tokens in the secrets of ${(0,github_target/* labelOwner */.yc)(place)}.`,
        target_name: accountOf(place),
        expires_in: `${DAYS}`,
        ...Object.fromEntries(permissionsFor(context).map(({ name, access }) => [name, access])),
    });
    return `${(0,github_token/* webUrlOf */.n)(apiUrl)}/settings/personal-access-tokens/new?${query}`;
}
const token_LONGEST_NAME = 40;
const DAYS = 365;
async function askUntilUsable(context) {
    const { terminal, cancelled } = context.runtime;
    await explain(context);
    for (;;) {
        const answer = await terminal.askSecret({
            message: 'Fine-grained personal access token',
            option: WRITER_TOKEN,
            validate: text => (text.trim() === '' ? 'It is empty.' : undefined),
        });
        try {
            return await check(new secret/* Secret */.z(answer.trim()), context);
        }
        catch (error) {
            if (!(error instanceof command_error/* CommandError */.Qd) || cancelled.aborted)
                throw error;
            terminal.explain(error.message, 'red');
            if (error.remedy !== undefined)
                terminal.explain(error.remedy);
        }
    }
}
/** With all values, because GitHub's page may not fill in all of them. */
async function explain(context) {
    const { runtime, place, showAddress } = context;
    const { terminal } = runtime;
    terminal.say('Create a fine-grained personal access token with these values:');
    terminal.say(`  Resource owner: ${accountOf(place)}`);
    terminal.say(`  Expiration: ${DAYS} days, or less if your organization allows less`);
    terminal.say(place.kind === 'organization'
        ? '  Repository access: All repositories, to see which ones share the secrets'
        : `  Repository access: Only select repositories, ${repositoryOrOrganization(place)}`);
    terminal.say(`  Permissions: ${(0,permissions/* describePermissions */.g)(permissionsFor(context))}`);
    await showAddress(newTokenPage(context));
}
/** @throws CommandError if GitHub refuses the token, or a write with it */
async function check(token, context) {
    const { runtime, apiUrl, place, names } = context;
    runtime.redactor.add(token);
    const options = { ...runtime, timeout: 30_000, signal: runtime.cancelled };
    const github = (0,client/* createGitHub */.C)({ token, apiUrl }, options);
    try {
        const confirmed = await (0,github_secrets/* probeWrite */._w)(github, {
            owner: place,
            app: 'actions',
            name: names.refreshToken,
        });
        if (!confirmed) {
            runtime.terminal.say('Whether the token may write secrets could not be checked.', 'yellow');
        }
    }
    catch (error) {
        if ((0,github_error/* isRefused */.H0)(error, 401)) {
            throw (0,command_error/* failed */.gz)('GitHub rejected this token (401).', 'It is wrong, expired or revoked.');
        }
        throw (0,explain_github/* explainGitHub */.$)(error, {
            what: `write secrets of ${(0,github_target/* labelOwner */.yc)(place)} with this token`,
            permission: (0,permissions/* describePermissions */.g)(permissionsFor(context)),
        }, runtime);
    }
    return { token, expiresAt: github.observations.tokenExpiresAt };
}

;// CONCATENATED MODULE: ./src/cli/writer/writer.ts




/**
 * Sets up who saves the rotated refresh tokens later, and says what it does.
 *
 * @throws CommandError
 */
function setUpWriter(kind, context) {
    return setUps[kind](context);
}
/**
 * Whether it can be set up at all, before anything is changed or used up.
 *
 * @throws CommandError if a token is needed that is not given and cannot be asked for
 */
function requireWriter(kind, { terminal, env }) {
    if (kind !== 'token' || terminal.interactive || env[WRITER_TOKEN]?.trim())
        return;
    throw (0,command_error/* wrongUsage */.xY)(`\`--writer token\` needs the environment variable ${WRITER_TOKEN}, since nothing can be asked.`, `Set ${WRITER_TOKEN} to a fine-grained personal access token that may write the secrets.`);
}
const setUps = {
    app: setUpApp,
    token: setUpToken,
    none: sayWhoSaves,
};
/** Nothing is set up now, but an earlier `login` may have done so. */
async function sayWhoSaves(context) {
    const { names, runtime } = context;
    for (const name of [names.appPrivateKey, names.writerToken]) {
        if (await hasSecret(name, context)) {
            return runtime.terminal.explain(`The secret ${name} exists, so rotated tokens can be saved.`);
        }
    }
    runtime.terminal.explain(`Nobody may save rotated tokens yet: the input github-token needs a token that may, for example in the secret ${names.writerToken}.`, 'yellow');
}

// EXTERNAL MODULE: ./src/github/variables.ts
var github_variables = __webpack_require__(9249);
// EXTERNAL MODULE: ./src/oauth/introspection.ts + 2 modules
var introspection = __webpack_require__(2448);
;// CONCATENATED MODULE: ./src/cli/login/destination.ts
/** An Actions secret of this place. */
function secretAt(owner, name) {
    return { owner, app: 'actions', name };
}
/** For a new secret of an organization. The visibility of an existing one does not change. */
function visibilityFor({ found, visibility }, name) {
    return found.get(name)?.visibility ?? visibility;
}

;// CONCATENATED MODULE: ./src/cli/login/final-checks.ts





/** Reads back what was saved, and asks the provider about the token, which does not use it. */
async function checkResult(plan, credentials, { destination, github }, runtime) {
    const { terminal } = runtime;
    const findings = await terminal.during('Checking', Promise.all([
        checkSecret(destination, github),
        checkVariable(credentials.client.id, destination, github),
        checkToken(plan, credentials, runtime),
    ]));
    for (const { ok, text } of findings.flatMap(one => one ?? [])) {
        terminal.explain(ok ? `✓ ${text}` : `! ${text}`, ok ? 'green' : 'yellow');
    }
}
async function checkSecret({ owner, names, found }, github) {
    const name = names.refreshToken;
    return unlessUnreadable(`the secret ${name}`, async () => {
        const now = await (0,github_secrets/* readUpdatedAt */.L3)(github, secretAt(owner, name));
        const before = found.get(name)?.updatedAt;
        // GitHub shows whole seconds.
        const moved = now !== undefined && Date.parse(now) >= Date.parse(before ?? now);
        return moved
            ? { ok: true, text: `Secret ${name}: changed ${now}.` }
            : { ok: false, text: `Secret ${name}: GitHub does not show the change yet.` };
    });
}
async function checkVariable(clientId, { owner, names }, github) {
    const name = names.clientId;
    return unlessUnreadable(`the variable ${name}`, async () => {
        const variable = await (0,github_variables/* readVariable */.nt)(github, { owner, name });
        return variable?.value === clientId
            ? { ok: true, text: `Variable ${name}: has the client ID.` }
            : { ok: false, text: `Variable ${name}: GitHub does not show the client ID yet.` };
    });
}
async function unlessUnreadable(what, check) {
    try {
        return await check();
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubError */.y_))
            throw error;
        return { ok: false, text: `Not checked: ${what} could not be read back.` };
    }
}
/** Undefined where the provider has no introspection endpoint. */
async function checkToken({ provider }, { client, refreshToken }, runtime) {
    const { introspection: endpoint } = provider;
    if (typeof endpoint === 'string')
        return undefined;
    const { host } = new URL(endpoint.url);
    const outcome = await (0,introspection/* introspect */.q)({ endpoint, provider, client, refreshToken }, { responseTimeout: 10_000, signal: runtime.cancelled }, runtime);
    switch (outcome.kind) {
        case 'active':
            return { ok: true, text: `Refresh token: active at ${host}.` };
        case 'inactive':
            return { ok: false, text: `Refresh token: not active at ${host}.` };
        case 'client-rejected':
            return { ok: false, text: `Client: rejected by the introspection endpoint of ${host}.` };
        case 'not-known':
            return undefined;
    }
}

// EXTERNAL MODULE: ./src/shared/command-line.ts
var command_line = __webpack_require__(7074);
// EXTERNAL MODULE: ./src/cli/choices.ts
var choices = __webpack_require__(1255);
// EXTERNAL MODULE: ./src/cli/own-checkout.ts
var own_checkout = __webpack_require__(4216);
// EXTERNAL MODULE: ./src/cli/workflow/write.ts
var write = __webpack_require__(1938);
// EXTERNAL MODULE: ./src/cli/key-options.ts
var key_options = __webpack_require__(1331);
// EXTERNAL MODULE: ./src/cli/place.ts
var place = __webpack_require__(316);
;// CONCATENATED MODULE: ./src/cli/login/set-up-options.ts

/** The options that name the provider, the client and the place in a command. */
function setUpOptions(owner, { name, options }) {
    return [
        ['provider', name],
        ['domain', options.domain],
        ['token-url', options['token-url']],
        ['client-auth', options['client-auth']],
        ['scope', options.scope],
        ...(owner.kind === 'organization' ? [['repository', options.repository]] : []),
        ...(0,place/* placeOptions */.Gb)(owner),
        ['secret-name', options['secret-name']],
    ];
}

;// CONCATENATED MODULE: ./src/cli/login/next-command.ts





/** Says what was done, and which commands come next. */
function sayNext(plan, destination, { followUp, isWritten }, { terminal }) {
    const { owner, names } = destination;
    terminal.say('');
    terminal.answer(`Signed in. The secret ${names.refreshToken} is in the ${(0,github_target/* labelOwner */.yc)(owner)}.`);
    terminal.say('');
    terminal.say(isWritten
        ? 'Commit the workflow. Then check the set-up:'
        : 'Write a workflow that uses it, and check the set-up:');
    terminal.say('');
    if (!isWritten)
        terminal.output(`  ${workflowCommand(plan, destination, followUp)}`);
    terminal.output(`  ${doctorCommand(plan, destination)}`);
    if (isWritten || !(0,own_checkout/* isOwnCheckout */.l5)())
        return;
    terminal.say('');
    terminal.explain('This folder is a checkout of the action itself, where no workflow of yours belongs. Change the path after `--output` to the one of your repository.');
}
/** The command that writes the chosen workflow, or one for deployments. */
function workflowCommand(plan, { owner }, { workflow = 'none', writer = 'none' }) {
    const name = workflow === 'none' ? 'deploy' : workflow;
    const repository = owner.kind === 'organization' ? plan.options.repository : `${owner.owner}/${owner.repo}`;
    return (0,command_line/* commandLine */.ay)('workflow', [
        ['workflow', name],
        ...setUpOptions(owner, plan),
        ...(0,key_options/* keyOptions */.W)(plan.options),
        ['writer', writer === 'none' ? undefined : writer],
        ['output', (0,own_checkout/* workflowFileElsewhere */.kk)(name, repository)],
    ]);
}
function doctorCommand(plan, { owner }) {
    return (0,command_line/* commandLine */.ay)('doctor', [
        ...setUpOptions(owner, plan),
        ['github-api-url', plan.options['github-api-url']],
    ]);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/cli/login/surroundings.ts

function thisMachine(env) {
    return { env, platform: process.platform, exists: external_node_fs_.existsSync };
}
/**
 * Why a browser may not reach a listener here, as the rest of "You are working". Undefined if there
 * is no sign of it.
 */
function reasonToPaste({ env, exists }) {
    if (env['SSH_CONNECTION'] || env['SSH_TTY'])
        return 'over SSH';
    if (env['CODESPACES'] || env['REMOTE_CONTAINERS'])
        return 'in a container';
    if (CONTAINER_FILES.some(exists))
        return 'in a container';
    return env['WSL_DISTRO_NAME'] ? 'in WSL' : undefined;
}
/** Whether a browser can be opened for the person at the terminal. */
function canOpenBrowser({ env, platform }) {
    if (env['CI'] || env['SSH_CONNECTION'] || env['SSH_TTY'])
        return false;
    if (platform !== 'linux')
        return true;
    return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'] || env['WSL_DISTRO_NAME']);
}
const CONTAINER_FILES = ['/.dockerenv', '/run/.containerenv'];

;// CONCATENATED MODULE: ./src/cli/login/open-browser.ts

/** Prints the address, alone on its line, and opens it in a browser where there is one. */
async function showAddress(address, options, { terminal, env }) {
    terminal.say('Open this address in a browser:', 'bold');
    terminal.say('');
    terminal.say(address);
    terminal.say('');
    if (options['no-browser'] || !canOpenBrowser(thisMachine(env)))
        return;
    try {
        const { default: open } = await __webpack_require__.e(/* import() */ 826).then(__webpack_require__.bind(__webpack_require__, 7826));
        await open(address);
    }
    catch {
        terminal.say('No browser could be opened here.', 'dim');
    }
}

// EXTERNAL MODULE: ./src/github/encryption-basis.ts
var encryption_basis = __webpack_require__(7052);
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
        quoted((0,github_target/* secretPath */.s6)(target).slice(1)),
        `-f key_id=${quoted(sealed.key_id)}`,
        ...(visibility === undefined ? [] : [`-f visibility=${visibility.visibility}`]),
        ...(ids ?? []).map(id => `-F 'selected_repository_ids[]=${id}'`),
        ...(visibility?.visibility === 'selected' && ids === undefined
            ? [selectedRepositories({ ...target, ...visibilityOf }, prefix)]
            : []),
        `-f encrypted_value=`,
    ];
    return { start: `${prefix}gh api --method PUT`, parts };
}
function selectedRepositories(target, prefix) {
    const path = quoted(`${(0,github_target/* secretPath */.s6)(target).slice(1)}/repositories`);
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

;// CONCATENATED MODULE: ./src/cli/login/gh-commands.ts


/** @see https://cli.github.com/manual/gh_variable_set */
function setVariableCommand({ name, value }, owner, apiUrl) {
    return commandFor(['variable', 'set', name, '--body', value], owner, apiUrl);
}
/**
 * The command that asks for a secret, and saves it.
 *
 * @see https://cli.github.com/manual/gh_secret_set
 */
function setSecretCommand(name, owner, apiUrl) {
    return commandFor(['secret', 'set', name], owner, apiUrl);
}
function commandFor(words, owner, apiUrl) {
    return hostPrefix(apiUrl) + ['gh', ...words, ...placeOf(owner)].map(command_line/* shellWord */.r7).join(' ');
}
function placeOf(owner) {
    if (owner.kind === 'organization')
        return ['--org', owner.org];
    const environment = owner.kind === 'environment' ? ['--env', owner.environment] : [];
    return ['--repo', `${owner.owner}/${owner.repo}`, ...environment];
}

;// CONCATENATED MODULE: ./src/cli/login/print-commands.ts








/**
 * Prints the commands that save by hand what could not be saved. Every secret is encrypted, with the
 * newest public key that GitHub shows.
 */
async function printCommands({ secrets, variables }, destination, { access, github }, runtime) {
    const { terminal, clock } = runtime;
    const { owner } = destination;
    await renewIfPossible(destination, access, runtime);
    const now = clock.now() + (github.observations.clockAhead ?? 0);
    terminal.say('');
    terminal.explain('Not everything is saved. Run `gh auth login`, and then these commands:', 'bold');
    for (const one of secrets) {
        for (const line of secretLines(one, destination, { now, apiUrl: access.apiUrl })) {
            terminal.say('');
            terminal.output(line);
        }
    }
    for (const one of variables) {
        terminal.say('');
        terminal.output(setVariableCommand(one, owner, access.apiUrl));
    }
    terminal.say('');
    if (secrets.length === 0)
        return;
    terminal.explain('Or, to check first that no secret has changed, run this in place of the commands with `gh api`, and paste the lines above:');
    terminal.say('');
    terminal.output(`  ${storeCommand(owner, access.apiUrl)}`);
    terminal.say('');
    terminal.explain('The secrets in them are encrypted. Only GitHub can decrypt them.');
}
/** The command, and the line that `store` needs beside it. */
function secretLines({ name, secret, what }, destination, { now, apiUrl }) {
    const sealed = destination.encryption.seal(secret);
    const command = putSecretCommand({
        ...{ apiUrl, sealed, target: secretAt(destination.owner, name) },
        visibility: visibilityFor(destination, name),
        visibilityOf: { app: 'actions', name },
    });
    const basis = (0,encryption_basis/* describeBasis */.UY)({
        ...{ what, keyId: sealed.key_id },
        foundUpdatedAt: destination.found.get(name)?.updatedAt,
        sealedAt: new Date(now).toISOString(),
    });
    return [command, basis];
}
/** GitHub may have changed its public key, so that it could not decrypt the value any more. */
async function renewIfPossible({ encryption }, access, runtime) {
    try {
        await encryption.renew((0,client/* createGitHub */.C)(access, { ...runtime, timeout: 0 }));
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubError */.y_))
            throw error;
    }
}
function storeCommand(owner, apiUrl) {
    const api = apiUrl === 'https://api.github.com' ? undefined : apiUrl;
    return (0,command_line/* commandLine */.ay)('store', [...(0,place/* placeOptions */.Gb)(owner), ['github-api-url', api]]);
}

;// CONCATENATED MODULE: ./src/cli/login/save.ts









/** Milliseconds in which new attempts of a write start. */
const SAVE_TIMEOUT = 30_000;
/**
 * Saves secrets, then variables. Each write is retried to a deadline, and Ctrl-C does not end it.
 *
 * @throws CommandError after it printed a command for everything that is not saved
 */
async function saveValues({ secrets, variables }, destination, access, runtime) {
    const { terminal } = runtime;
    const github = (0,client/* createGitHub */.C)(access, { ...runtime, timeout: SAVE_TIMEOUT });
    const unsaved = { secrets: [...secrets], variables: [...variables] };
    try {
        for (const one of secrets) {
            await saveSecret(one, destination, github);
            unsaved.secrets.shift();
            terminal.say(`Saved the secret ${one.name}.`);
        }
        for (const one of variables) {
            await saveVariable(one, destination, github);
            unsaved.variables.shift();
            terminal.say(`Saved the variable ${one.name}.`);
        }
    }
    catch (error) {
        await printCommands(unsaved, destination, { access, github }, runtime);
        throw explainUnsaved(error, unsaved, destination, runtime);
    }
}
/** @throws GitHubError */
async function saveSecret({ name, secret }, destination, github) {
    const { encryption, owner } = destination;
    const put = () => (0,github_secrets/* writeSecret */.kz)(github, secretAt(owner, name), encryption.seal(secret), visibilityFor(destination, name));
    try {
        await put();
    }
    catch (error) {
        if (!(0,github_error/* isRefused */.H0)(error, 422))
            throw error;
        // GitHub may have changed its public key since the checks.
        await encryption.renew(github);
        await put();
    }
}
/** @throws GitHubError */
async function saveVariable({ name, value }, { owner, visibility }, github) {
    const target = { owner, name };
    const exists = (await (0,github_variables/* readVariable */.nt)(github, target)) !== undefined;
    // An update without a visibility keeps the one that it has.
    await (0,github_variables/* updateVariable */.I7)(github, target, { value, visibility: exists ? undefined : visibility });
}
function explainUnsaved(error, { secrets: [secret], variables: [variable] }, { owner }, runtime) {
    const what = secret === undefined
        ? (0,github_variables/* labelVariable */.Hr)({ owner, name: variable?.name ?? '' })
        : (0,github_target/* labelTarget */.WW)(secretAt(owner, secret.name));
    const explained = (0,explain_github/* explainGitHub */.$)(error, { what: `save the ${what}` }, runtime);
    if (!(explained instanceof command_error/* CommandError */.Qd))
        return explained;
    const remedy = 'Run the commands above.';
    return runtime.cancelled.aborted
        ? (0,command_error/* interrupted */.VM)(`${explained.message}\n${remedy}`)
        : (0,command_error/* failed */.gz)(explained.message, remedy);
}

;// CONCATENATED MODULE: ./src/cli/login/follow-up.ts










/** As the options say, or as answered, or else nothing. */
async function chooseFollowUp({ options }, { terminal }) {
    const names = Object.entries(choices/* workflows */.Ln);
    const workflow = options.workflow ??
        (terminal.interactive
            ? await terminal.select('Which workflow should be written?', [
                ...names.map(([value, hint]) => ({ value, label: value, hint })),
                { value: 'none', label: 'none' },
            ], '--workflow')
            : 'none');
    const writer = options.writer ??
        (terminal.interactive
            ? await terminal.select('Who saves the rotated refresh token later?', [
                { value: 'app', label: 'A GitHub App', hint: 'recommended: it never expires' },
                { value: 'token', label: 'A personal access token' },
                { value: 'none', label: 'Not decided yet' },
            ], '--writer')
            : 'none');
    return { writer, workflow };
}
/** @throws CommandError */
async function setUpFollowUpWriter({ writer, workflow }, plan, { destination, connection }, runtime) {
    const { owner, names } = destination;
    const { github, access } = connection;
    await setUpWriter(writer, {
        place: owner,
        names,
        workflow,
        apiUrl: access.apiUrl,
        github,
        finishing: (0,client/* createGitHub */.C)(access, { ...runtime, timeout: 30_000 }),
        runtime,
        showAddress: address => showAddress(address, plan.options, runtime),
        save: values => saveValues(values, destination, access, runtime),
        mayReplace: plan.options.writer === writer,
    });
}
const HOW_TO_WRITE = 'Run this with `--force` to overwrite the file, with `--output` to write another one, or with `--stdout` to print the workflow:';
/**
 * Writes the workflow, unless the current folder is a checkout of the action itself.
 *
 * @returns whether there is a workflow now
 * @throws CommandError if another file is there, or if it cannot be written
 */
async function writeFollowUpWorkflow(followUp, plan, destination, runtime) {
    const { writer, workflow: name } = followUp;
    const { owner, names } = destination;
    if (name === 'none' || (0,own_checkout/* isOwnCheckout */.l5)())
        return false;
    const { options, provider } = plan;
    try {
        await (0,write/* writeWorkflow */.r)({
            name,
            provider: { name: plan.name, provider },
            given: options,
            place: placeWithoutRepository(owner),
            names,
            writer,
            action: command_line/* ACTION */.hr,
        }, { force: false }, runtime);
        return true;
    }
    catch (error) {
        if (!(error instanceof command_error/* CommandError */.Qd))
            throw error;
        const command = workflowCommand(plan, destination, followUp);
        throw (0,command_error/* failed */.gz)(error.message, `${HOW_TO_WRITE}\n  ${command}`);
    }
}
function placeWithoutRepository(owner) {
    if (owner.kind === 'repository')
        return { kind: owner.kind };
    return owner.kind === 'environment' ? { kind: owner.kind, environment: owner.environment } : owner;
}

;// CONCATENATED MODULE: ./src/cli/login/rest.ts



/** What is saved, what is missing, and the commands for the rest. Safe to print. */
function describeRest(plan, destination, { followUp, hasWriter, hasWorkflow, ofStep, apiUrl }) {
    const { owner, names } = destination;
    const { writer, workflow } = { ...plan.options, ...followUp };
    const needsWriter = !hasWriter && writer !== 'none' && ofStep === undefined;
    const needsWorkflow = !hasWorkflow && workflow !== 'none';
    const missing = [
        ...(needsWriter ? ['who saves rotated tokens later'] : []),
        ...(needsWorkflow ? ['the workflow'] : []),
        'the checks',
    ];
    return [
        `The sign-in is saved in the ${(0,github_target/* labelOwner */.yc)(owner)}. Missing: ${missing.join(', ')}.`,
        ...(ofStep === undefined ? [] : [ofStep]),
        ...(needsWriter
            ? [
                'To save a personal access token that may write the secrets:',
                `  ${setSecretCommand(names.writerToken, owner, apiUrl)}`,
            ]
            : []),
        ...(needsWorkflow
            ? ['To write the workflow:', `  ${workflowCommand(plan, destination, { writer, workflow })}`]
            : []),
        'To check the set-up:',
        `  ${doctorCommand(plan, destination)}`,
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/cli/login/after-sign-in.ts





/**
 * Sets up who saves later, writes the workflow, and checks the result.
 *
 * @throws CommandError; after Ctrl-C it says what is saved and what is missing
 */
async function continueAfterSignIn(plan, { credentials, destination, connection }, runtime) {
    const progress = {};
    try {
        stopIfCancelled(runtime);
        const followUp = await chooseFollowUp(plan, runtime);
        progress.followUp = followUp;
        await setUpFollowUpWriter(followUp, plan, { destination, connection }, runtime);
        progress.hasWriter = true;
        stopIfCancelled(runtime);
        const isWritten = await writeFollowUpWorkflow(followUp, plan, destination, runtime);
        progress.hasWorkflow = isWritten;
        await checkResult(plan, credentials, { destination, github: connection.github }, runtime);
        stopIfCancelled(runtime);
        sayNext(plan, destination, { followUp, isWritten }, runtime);
    }
    catch (error) {
        if (!runtime.cancelled.aborted)
            throw error;
        const ofStep = error instanceof command_error/* CommandError */.Qd ? error.remedy : undefined;
        const rest = describeRest(plan, destination, {
            ...{ ...progress, ofStep },
            apiUrl: connection.access.apiUrl,
        });
        throw (0,command_error/* interrupted */.VM)(rest);
    }
}
function stopIfCancelled({ cancelled }) {
    if (cancelled.aborted)
        throw (0,command_error/* interrupted */.VM)();
}

// EXTERNAL MODULE: ./src/github/repository.ts
var github_repository = __webpack_require__(5194);
// EXTERNAL MODULE: ./src/github/sealed-box.ts
var sealed_box = __webpack_require__(9002);
// EXTERNAL MODULE: ./src/github/user.ts
var github_user = __webpack_require__(5517);
;// CONCATENATED MODULE: ./src/cli/login/check-place.ts










/**
 * Checks that GitHub accepts the token, and says whose it is.
 *
 * @throws CommandError
 */
async function check_place_checkToken({ github, tokenSource }, runtime) {
    const { terminal, redactor } = runtime;
    const user = await explained((0,github_user/* readUserName */.t)(github), { what: 'use the GitHub token' }, runtime);
    const whose = user === undefined ? '' : ` of ${redactor.redact(user)}`;
    terminal.explain(`GitHub: the token${whose}, from ${tokenSource}.`);
}
/**
 * The repository of this place. Undefined for an organization.
 *
 * @throws CommandError if it is archived, or cannot be read
 */
async function checkRepository(place, { github }, runtime) {
    if (place.kind === 'organization')
        return undefined;
    const { owner, repo } = place;
    const label = (0,github_target/* labelOwner */.yc)({ kind: 'repository', owner, repo });
    const repository = await explained((0,github_repository/* readRepository */.N)(github, { owner, repo }), { what: `read the ${label}`, permission: 'Metadata: read' }, runtime);
    if (repository.archived) {
        throw (0,command_error/* failed */.gz)(`The ${label} is archived and read-only.`, 'Unarchive it, or use another repository.');
    }
    return { ...repository, owner, repo };
}
/**
 * Checks that the secrets and the variable can be written: reads the public key and the secrets,
 * encrypts a trial value, and probes write access, which changes nothing.
 *
 * @param names of the secrets; the first is the refresh token's
 * @throws CommandError
 */
async function checkPlace(owner, names, { github, access }, runtime) {
    const probe = (0,client/* createGitHub */.C)(access, { ...runtime, timeout: 0, signal: runtime.cancelled });
    const label = (0,github_target/* labelOwner */.yc)(owner);
    const { permissions, variables } = github_target/* ownerKinds */.fC[owner.kind];
    const secrets = { what: `write secrets of the ${label}`, permission: permissions.actions ?? '' };
    const first = secretAt(owner, names[0]);
    const [seal, found] = await Promise.all([
        explained((0,github_secrets/* readPublicKey */.RR)(github, first).then(sealed_box/* createSeal */.A), secrets, runtime),
        Promise.all(names.map(async (name) => {
            const metadata = await explained((0,github_secrets/* readSecret */.n5)(github, secretAt(owner, name)), secrets, runtime);
            return [name, metadata];
        })),
        explained((0,github_secrets/* probeWrite */._w)(probe, first), secrets, runtime),
        // In an environment, one permission is for both.
        owner.kind !== 'environment' &&
            explained((0,github_variables/* probeVariableWrite */.W)(probe, owner), { what: `write variables of the ${label}`, permission: variables }, runtime),
    ]);
    const existing = found.flatMap(([name, metadata]) => metadata === undefined ? [] : [[name, metadata]]);
    return { seal, found: new Map(existing) };
}
async function explained(work, attempt, runtime) {
    try {
        return await work;
    }
    catch (error) {
        throw (0,explain_github/* explainGitHub */.$)(error, attempt, runtime);
    }
}

// EXTERNAL MODULE: ./src/github/names.ts
var names = __webpack_require__(4324);
// EXTERNAL MODULE: ./src/shared/parsers.ts
var parsers = __webpack_require__(8150);
;// CONCATENATED MODULE: ./src/cli/login/choose-place.ts



/**
 * Where the refresh token is saved. Without an option that says it: as answered, or else in the
 * repository.
 *
 * @throws CommandError
 */
async function choosePlace(options, runtime) {
    const { terminal } = runtime;
    const isGiven = options.environment !== undefined || options.organization !== undefined;
    if (isGiven || !terminal.interactive)
        return (0,place/* placeOf */.$t)(options, runtime);
    const kind = await terminal.select('Where should the refresh token be saved?', [
        { value: 'environment', label: 'In an environment', hint: 'recommended' },
        { value: 'repository', label: 'In a repository' },
        { value: 'organization', label: 'In an organization', hint: 'for several repositories' },
    ]);
    if (kind === 'repository')
        return (0,place/* placeOf */.$t)(options, runtime);
    const asked = questions[kind];
    const answer = await terminal.ask({
        message: asked.message,
        option: `--${kind}`,
        ...(asked.initial && { initial: asked.initial }),
        validate: checkedBy(asked.parse),
    });
    return (0,place/* placeOf */.$t)({ ...options, [kind]: answer }, runtime);
}
const questions = {
    environment: {
        message: 'Environment',
        initial: 'production',
        parse: (0,parsers/* required */.mw)((0,parsers/* printableText */.XU)(255)),
    },
    organization: { message: 'Organization', initial: undefined, parse: names/* organizationName */.Tz },
};
/** Why an answer is not accepted, as a sentence. */
function checkedBy(parse) {
    return answer => {
        const checked = parse(answer);
        return checked instanceof parsers/* InputError */.dz ? `It ${checked.text}.` : undefined;
    };
}

// EXTERNAL MODULE: ./src/oauth/provider.ts
var provider = __webpack_require__(4433);
// EXTERNAL MODULE: ./src/oauth/providers/index.ts + 8 modules
var providers = __webpack_require__(3768);
;// CONCATENATED MODULE: ./src/oauth/sign-in/redirects.ts
/** Unlikely to be in use, and outside the ranges that Windows and Linux hand out. */
const PORT = 8765;
const callback = { path: '/callback', port: PORT };
const localhostFixedPort = {
    kind: 'fixed-port',
    host: 'localhost',
    ...callback,
};
const localhostAnyPort = {
    kind: 'any-port',
    host: 'localhost',
    ...callback,
};
const loopbackFixedPort = {
    kind: 'fixed-port',
    host: '127.0.0.1',
    ...callback,
};
const loopbackAnyPort = {
    kind: 'any-port',
    host: '127.0.0.1',
    ...callback,
};
/** For providers that accept https with `localhost`. Nothing listens there. */
const httpsLocalhost = {
    kind: 'https-only',
    address: 'https://localhost/callback',
};
/** For providers that accept public hosts only. */
const ownHttpsAddress = { kind: 'https-only' };

;// CONCATENATED MODULE: ./src/oauth/sign-in/providers/a.ts

const signInA = {
    airtable: {
        pkce: 'S256',
        pkceConfirmed: true,
        redirect: localhostFixedPort,
        scopeRequired: true,
        registration: {
            url: 'https://airtable.com/create/oauth',
            steps: [
                'Click "Register new OAuth integration" and enter a name.',
                'Enter {redirect} as OAuth redirect URL.',
                'Click "Register integration".',
                'Select the scopes that your workflow needs, and save.',
                'Click "Generate client secret". Airtable shows it once.',
            ],
        },
        noRefreshToken: [],
        source: 'https://airtable.com/developers/web/api/oauth-reference',
        confidence: 'second-hand',
    },
    amazon: {
        pkce: 'S256',
        redirect: httpsLocalhost,
        scopeRequired: true,
        registration: {
            url: 'https://developer.amazon.com/loginwithamazon/console/site/lwa/overview.html',
            steps: [
                'Click "Create a New Security Profile" and enter a name, a description and a privacy URL.',
                'Open "Web Settings" in the menu of the profile, and click "Edit".',
                'Enter {redirect} under "Allowed Return URLs", and save.',
                'Click "Show Client ID and Client Secret".',
            ],
        },
        noRefreshToken: [
            'For the Selling Partner API, authorize the app in Seller Central instead. It shows the refresh token.',
        ],
        source: 'https://developer.amazon.com/docs/login-with-amazon/authorization-code-grant.html',
        confidence: 'unverified',
    },
    anypoint: {
        pkce: 'S256',
        redirect: localhostFixedPort,
        scope: 'full',
        refreshTokenScope: 'offline_access',
        registration: {
            url: 'https://{domain}/accounts/',
            steps: [
                'Open "Connected Apps", then "Owned Apps", and click "Create App". You need the permission Organization Administrator.',
                'Enter a name.',
                'Select the type "App acts on behalf of a user".',
                'Select the grant types "Authorization Code" and "Refresh Token".',
                'Enter any website URL, such as that of your repository.',
                'Enter {redirect} under "Redirect URIs", and click "Add".',
                'Select the audience "Members of this organization only".',
                'Click "Add Scopes" and add "Full Access" (or narrower scopes) and "Background Access" (`offline_access`).',
                'Save. The list of apps has buttons to copy the ID and the secret.',
            ],
        },
        noRefreshToken: [
            'The connected app does not have the grant type "Refresh Token".',
            'The connected app does not have the scope "Background Access", or the request does not contain `offline_access`.',
            'The connected app acts on its own behalf. Its type cannot be changed: create another one.',
        ],
        source: 'https://docs.mulesoft.com/access-management/creating-connected-apps-dev',
        confidence: 'documented',
    },
    asana: {
        pkce: 'S256',
        pkceConfirmed: true,
        redirect: localhostFixedPort,
        registration: {
            url: 'https://app.asana.com/0/my-apps',
            steps: [
                'Click "Create new app", enter a name, and create it.',
                'Open the tab "OAuth", and add {redirect} as redirect URL.',
                'Select the permission scopes that your workflow needs.',
                'Open "Manage distribution", and select your workspace or "Any workspace".',
                'Copy the client ID and the client secret from the tab "OAuth".',
            ],
        },
        noRefreshToken: [],
        source: 'https://developers.asana.com/docs/oauth',
        confidence: 'second-hand',
    },
    atlassian: {
        pkce: 'S256',
        redirect: loopbackFixedPort,
        scopeRequired: true,
        refreshTokenScope: 'offline_access',
        parameters: { audience: 'api.atlassian.com', prompt: 'consent' },
        registration: {
            url: 'https://developer.atlassian.com/console/myapps/',
            steps: [
                'Click "Create", select "OAuth 2.0 integration", and enter a name.',
                'Open "Permissions", add the APIs that your workflow needs, and select their scopes.',
                'Open "Authorization", and click "Add" beside "OAuth 2.0 (3LO)".',
                'Enter {redirect} as callback URL, and save.',
                'Copy the client ID and the secret from "Settings".',
            ],
        },
        noRefreshToken: ['The request does not contain the scope `offline_access`.'],
        source: 'https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/',
        confidence: 'documented',
    },
    auth0: {
        pkce: 'S256',
        pkceConfirmed: true,
        device: {
            authorizationUrl: 'https://{domain}/oauth/device/code',
            note: 'The application must be of type "Native", with the grant type "Device Code".',
        },
        redirect: localhostFixedPort,
        scope: 'openid',
        refreshTokenScope: 'offline_access',
        registration: {
            url: 'https://manage.auth0.com/',
            steps: [
                'Open "Applications", click "Create Application", and select "Regular Web Application".',
                'Open the tab "Settings", and enter {redirect} under "Allowed Callback URLs".',
                'Select the grant type "Refresh Token" in the advanced settings, and save.',
                'Turn on "Allow Offline Access" in the settings of the API that your workflow calls.',
                'Copy the client ID and the client secret from the tab "Settings".',
            ],
        },
        noRefreshToken: [
            'The API of the `audience` does not allow offline access.',
            'The application does not have the grant type "Refresh Token".',
            'The request does not contain the scope `offline_access`.',
        ],
        source: 'https://auth0.com/docs/secure/tokens/refresh-tokens/get-refresh-tokens',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/oauth/sign-in/providers/b-e.ts

const signInBToE = {
    bitbucket: {
        pkce: 'S256',
        redirect: loopbackAnyPort,
        registration: {
            url: 'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/',
            steps: [
                'Open the settings of your workspace, then "OAuth consumers", and click "Add consumer".',
                'Enter a name, and {redirect} as callback URL.',
                'Select "This is a private consumer".',
                'Select the permissions that your workflow needs, and save.',
                'Click the name of the consumer. The key is the client ID.',
            ],
        },
        noRefreshToken: [],
        source: 'https://developer.atlassian.com/cloud/bitbucket/oauth-2/',
        confidence: 'documented',
    },
    box: {
        pkce: 'S256',
        redirect: localhostAnyPort,
        registration: {
            url: 'https://app.box.com/developers/console',
            steps: [
                'Click "Create Platform App", and select "Custom App".',
                'Enter a name, and select "User Authentication (OAuth 2.0)".',
                'Open the tab "Configuration", and add {redirect} under "OAuth 2.0 Redirect URIs".',
                'Select the application scopes that your workflow needs, and save.',
                'Copy the client ID and the client secret from the same tab.',
            ],
        },
        noRefreshToken: ['The app uses another authentication method than "User Authentication".'],
        source: 'https://developer.box.com/guides/authentication/oauth2/oauth2-setup/',
        confidence: 'documented',
    },
    cognito: {
        pkce: 'S256',
        pkceConfirmed: true,
        redirect: localhostFixedPort,
        scope: 'openid',
        registration: {
            url: 'https://console.aws.amazon.com/cognito/v2/idp/user-pools',
            steps: [
                'Open your user pool, then "App clients", and create an app client with a client secret.',
                'Open "Login pages", and add {redirect} under "Allowed callback URLs".',
                'Select the grant type "Authorization code grant".',
                'Select the OpenID Connect scope {scope} and what else your workflow needs, and save.',
            ],
        },
        noRefreshToken: [
            'The app client does not have the authentication flow `ALLOW_REFRESH_TOKEN_AUTH`.',
        ],
        source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html',
        confidence: 'second-hand',
    },
    docusign: {
        pkce: 'S256',
        pkceConfirmed: true,
        redirect: localhostFixedPort,
        scope: 'signature',
        refreshTokenScope: 'extended',
        registration: {
            url: 'https://apps.docusign.com/admin/apps-and-keys',
            steps: [
                'Click "Add App and Integration Key". A new key works in the demo environment until it went live.',
                'Select "Authorization Code Grant".',
                'Click "Add Secret Key". DocuSign shows it once.',
                'Add {redirect} under "Redirect URIs", and save.',
                'The integration key is the client ID.',
            ],
        },
        noRefreshToken: ['The integration key is for the implicit grant.'],
        source: 'https://developers.docusign.com/platform/auth/confidential-authcode-get-token/',
        confidence: 'second-hand',
    },
    dropbox: {
        pkce: 'S256',
        pkceConfirmed: true,
        redirect: localhostFixedPort,
        parameters: { token_access_type: 'offline' },
        registration: {
            url: 'https://www.dropbox.com/developers/apps',
            steps: [
                'Click "Create app", and select "Scoped access" and the type of access.',
                'Add {redirect} under "Redirect URIs".',
                'Open the tab "Permissions", select what your workflow needs, and submit.',
                'The app key is the client ID, and the app secret is the client secret.',
            ],
        },
        noRefreshToken: ['The request does not contain `token_access_type=offline`.'],
        source: 'https://developers.dropbox.com/oauth-guide',
        confidence: 'second-hand',
    },
    ebay: {
        pkce: 'S256',
        redirect: { ...ownHttpsAddress, sentName: 'RuName' },
        scope: 'https://api.ebay.com/oauth/api_scope',
        registration: {
            url: 'https://developer.ebay.com/my/keys',
            steps: [
                'Create a keyset for production, if you have none.',
                'Click "User Tokens" beside the client ID, then "Get a Token from eBay via Your Application".',
                'Add an eBay Redirect URL, and enter an https page of yours as "Your auth accepted URL".',
                'Give the RuName as the redirect address, in place of the URL.',
                'The App ID is the client ID, and the Cert ID is the client secret.',
            ],
        },
        noRefreshToken: [],
        source: 'https://developer.ebay.com/api-docs/static/oauth-redirect-uri.html',
        confidence: 'documented',
    },
    entra: {
        pkce: 'S256',
        pkceConfirmed: true,
        device: {
            authorizationUrl: 'https://login.microsoftonline.com/{domain}/oauth2/v2.0/devicecode',
            note: 'The app must allow public client flows. It then has no client secret.',
        },
        redirect: localhostAnyPort,
        scope: 'openid',
        refreshTokenScope: 'offline_access',
        registration: {
            url: 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
            steps: [
                'Click "New registration", and enter a name.',
                'Select the platform "Web", and enter {redirect} as redirect URI.',
                'Open "API permissions", and add those that your workflow needs and `offline_access`.',
                'Open "Certificates & secrets", and create a client secret. Copy its value, not its ID.',
                'Copy the application (client) ID from the overview.',
            ],
        },
        noRefreshToken: [
            'The request does not contain the scope `offline_access`.',
            'The redirect URI is registered as a single-page app. Its refresh tokens end after 24 hours.',
        ],
        source: 'https://learn.microsoft.com/en-us/entra/identity-platform/reply-url',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/oauth/sign-in/providers/f-h.ts

const signInFToH = {
    figma: {
        pkce: 'S256',
        redirect: localhostFixedPort,
        scope: 'current_user:read',
        scopeSeparator: ',',
        exchangeUrl: 'https://api.figma.com/v1/oauth/token',
        registration: {
            url: 'https://www.figma.com/developers/apps',
            steps: [
                'Click "Create a new app", and enter a name and its owner.',
                'Open "OAuth credentials", and add {redirect} as redirect URL.',
                'Open "OAuth scopes", select {scope} and what else your workflow needs, and save.',
                'Copy the client ID and the client secret. Figma shows the secret once.',
            ],
        },
        noRefreshToken: [],
        source: 'https://developers.figma.com/docs/rest-api/authentication/',
        confidence: 'second-hand',
    },
    fitbit: {
        pkce: 'S256',
        pkceConfirmed: true,
        redirect: localhostFixedPort,
        scopeRequired: true,
        registration: {
            url: 'https://dev.fitbit.com/apps/new',
            steps: [
                'Fill in the names and the URLs, which can be those of your repository.',
                'Select the type "Server", or "Personal" for your own data only.',
                'Enter {redirect} as redirect URL.',
                'Select the access type, and register.',
            ],
        },
        noRefreshToken: ['The app is of type "Client" and used the implicit grant.'],
        source: 'https://dev.fitbit.com/build/reference/web-api/developer-guide/authorization/',
        confidence: 'second-hand',
    },
    github: {
        pkce: 'S256',
        pkceConfirmed: true,
        device: {
            authorizationUrl: 'https://github.com/login/device/code',
            note: 'Select "Enable Device Flow" in the settings of the app.',
        },
        redirect: loopbackAnyPort,
        registration: {
            url: 'https://github.com/settings/apps/new',
            steps: [
                'Enter a name and any homepage URL.',
                'Enter {redirect} as callback URL.',
                'Keep "Expire user authorization tokens" selected.',
                'Remove the check mark from "Active" under "Webhook".',
                'Select the permissions that your workflow needs, and create the app.',
                'Generate a client secret. GitHub shows it once.',
                'Install the app in the accounts whose repositories your workflow uses.',
            ],
        },
        noRefreshToken: [
            'The app does not let user tokens expire. This is an optional feature of the app.',
            'The client is an OAuth app. Only GitHub Apps have refresh tokens.',
        ],
        source: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-user-access-token-for-a-github-app',
        confidence: 'documented',
    },
    gitlab: {
        pkce: 'S256',
        pkceConfirmed: true,
        device: {
            authorizationUrl: 'https://{domain}/oauth/authorize_device',
            note: 'GitLab must be version 17.3 or later.',
        },
        redirect: loopbackAnyPort,
        scope: 'api',
        registration: {
            url: 'https://{domain}/-/user_settings/applications',
            steps: [
                'Click "Add new application", and enter a name.',
                'Enter {redirect} as redirect URI.',
                'Keep "Confidential" selected.',
                'Select the scope {scope} or a narrower one, and save.',
                'The application ID is the client ID. GitLab shows the secret once.',
            ],
        },
        noRefreshToken: ['Access tokens of a very old GitLab do not expire.'],
        source: 'https://docs.gitlab.com/api/oauth2/',
        confidence: 'documented',
    },
    google: {
        pkce: 'S256',
        pkceConfirmed: true,
        device: {
            authorizationUrl: 'https://oauth2.googleapis.com/device/code',
            note: 'The client must be of type "TVs and Limited Input devices", and few scopes are allowed.',
        },
        redirect: loopbackAnyPort,
        scopeRequired: true,
        parameters: { access_type: 'offline', prompt: 'consent' },
        registration: {
            url: 'https://console.cloud.google.com/auth/clients',
            steps: [
                'Click "Create client", and select the type "Desktop app". The address {redirect} needs no registration.',
                'Copy the client ID and the client secret. Google asks a desktop app for the secret as well.',
                'Open "Audience", and publish the app: refresh tokens of an app in testing end after 7 days.',
                'Open "Data Access", and add the scopes that your workflow needs.',
            ],
        },
        noRefreshToken: [
            'The request does not contain `access_type=offline`.',
            'The user consented before, and the request does not contain `prompt=consent`.',
        ],
        source: 'https://developers.google.com/identity/protocols/oauth2/native-app',
        confidence: 'documented',
    },
    hubspot: {
        pkce: 'S256',
        redirect: localhostFixedPort,
        scope: 'oauth',
        registration: {
            url: 'https://app.hubspot.com/developer',
            steps: [
                'Create an app, and open the tab "Auth".',
                'Enter {redirect} as redirect URL. HubSpot accepts http for localhost.',
                'Add the scopes that your workflow needs. The sign-in must ask for all that are required.',
                'Copy the client ID and the client secret from the same tab.',
            ],
        },
        noRefreshToken: ['The app is a private app, which has a static token.'],
        source: 'https://developers.hubspot.com/changelog/2018-03-05-oauth2-redirect-uri-served-over-http-localhost',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/oauth/sign-in/providers/k-o.ts

const signInKToO = {
    keycloak: {
        pkce: 'S256',
        pkceConfirmed: true,
        device: {
            authorizationUrl: 'https://{domain}/protocol/openid-connect/auth/device',
            note: 'Turn on "OAuth 2.0 Device Authorization Grant" in the settings of the client.',
        },
        redirect: localhostFixedPort,
        scope: 'openid',
        refreshTokenScope: 'offline_access',
        registration: {
            url: 'https://{host}/admin/',
            steps: [
                'Select the realm, open "Clients", and click "Create client".',
                'Select the type "OpenID Connect", and enter a client ID.',
                'Turn on "Client authentication" and "Standard flow".',
                'Enter {redirect} under "Valid redirect URIs", and save.',
                'Copy the client secret from the tab "Credentials".',
            ],
        },
        noRefreshToken: [
            'The client has "Use refresh tokens" off.',
            'The user does not have the role `offline_access`.',
        ],
        source: 'https://www.keycloak.org/docs/latest/server_admin/#_oidc_clients',
        confidence: 'documented',
    },
    linear: {
        pkce: 'S256',
        pkceConfirmed: true,
        redirect: localhostFixedPort,
        scope: 'read',
        scopeSeparator: ',',
        parameters: { prompt: 'consent' },
        registration: {
            url: 'https://linear.app/settings/api/applications/new',
            steps: [
                'Enter a name and the developer.',
                'Enter {redirect} under "Callback URLs".',
                'Keep refresh tokens turned on, and create the application.',
                'Copy the client ID and the client secret.',
            ],
        },
        noRefreshToken: [
            'The application is from before October 2025 and has refresh tokens turned off.',
        ],
        source: 'https://linear.app/developers/oauth-2-0-authentication',
        confidence: 'second-hand',
    },
    linkedin: {
        pkce: 'rejected',
        redirect: httpsLocalhost,
        scopeRequired: true,
        registration: {
            url: 'https://www.linkedin.com/developers/apps/new',
            steps: [
                'Fill in the form, and create the app.',
                'Open the tab "Products", and request those that your workflow needs.',
                'Open the tab "Auth", and add {redirect} under "Authorized redirect URLs".',
                'Copy the client ID and the client secret from the same tab.',
            ],
        },
        noRefreshToken: [
            'LinkedIn gives refresh tokens to approved partners only, such as users of its Advertising API.',
        ],
        source: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow',
        confidence: 'second-hand',
    },
    miro: {
        pkce: 'S256',
        redirect: localhostFixedPort,
        registration: {
            url: 'https://miro.com/app/settings/user-profile/apps',
            steps: [
                'Click "Create new app", and select your team.',
                'Select "Expire user authorization token". It cannot be changed later.',
                'Enter {redirect} as redirect URI for OAuth 2.0.',
                'Select the permissions that your workflow needs.',
                'Copy the client ID and the client secret.',
            ],
        },
        noRefreshToken: [
            'The app was created without "Expire user authorization token". Create another one.',
        ],
        source: 'https://developers.miro.com/docs/getting-started-with-oauth',
        confidence: 'documented',
    },
    notion: {
        pkce: 'S256',
        redirect: localhostFixedPort,
        parameters: { owner: 'user' },
        registration: {
            url: 'https://www.notion.so/my-integrations',
            steps: [
                'Click "New integration", and select the type "Public".',
                'Enter {redirect} under "Redirect URIs", and save.',
                'Select the capabilities that your workflow needs.',
                'Copy the OAuth client ID and the OAuth client secret.',
            ],
        },
        noRefreshToken: ['The integration is internal, or its tokens do not expire.'],
        source: 'https://developers.notion.com/docs/authorization',
        confidence: 'second-hand',
    },
    okta: {
        pkce: 'S256',
        pkceConfirmed: true,
        device: {
            authorizationUrl: 'https://{domain}/oauth2/v1/device/authorize',
            note: 'Select the grant type "Device Authorization" in the settings of the app.',
        },
        redirect: localhostFixedPort,
        scope: 'openid',
        refreshTokenScope: 'offline_access',
        registration: {
            url: 'https://{domain}/admin/apps/active',
            steps: [
                'Click "Create App Integration", and select "OIDC" and "Web Application".',
                'Select the grant types "Authorization Code" and "Refresh Token".',
                'Enter {redirect} under "Sign-in redirect URIs".',
                'Assign the app to the user who signs in, and save.',
                'Copy the client ID and the client secret from the tab "General".',
            ],
        },
        noRefreshToken: [
            'The app does not have the grant type "Refresh Token".',
            'The request does not contain the scope `offline_access`.',
            'The access policy of the authorization server does not allow the scope.',
        ],
        source: 'https://developer.okta.com/docs/guides/refresh-tokens/main/',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/oauth/sign-in/providers/p-r.ts

const signInPToR = {
    pipedrive: {
        pkce: 'S256',
        redirect: localhostFixedPort,
        registration: {
            url: 'https://app.pipedrive.com/developer-hub',
            steps: [
                'Sign in to a developer sandbox account, and click "Create an app".',
                'Select "Private app", and enter a name.',
                'Enter {redirect} as callback URL, and save. An app has only one.',
                'Open "OAuth & access scopes", and select what your workflow needs.',
                'Copy the client ID and the client secret from the same tab.',
            ],
        },
        noRefreshToken: [],
        source: 'https://pipedrive.readme.io/docs/marketplace-oauth-authorization',
        confidence: 'second-hand',
    },
    procore: {
        pkce: 'S256',
        redirect: localhostFixedPort,
        registration: {
            url: 'https://developers.procore.com/developers',
            steps: [
                'Create an app with a component of type "Data Connector".',
                'Select "User Level Authentication".',
                'Enter {redirect} as redirect URI in the OAuth credentials.',
                'Promote the version to production to get production credentials.',
                'Copy the client ID and the client secret.',
            ],
        },
        noRefreshToken: ['The app uses the client credentials grant.'],
        source: 'https://developers.procore.com/documentation/content/oauth-auth-grant-flow',
        confidence: 'second-hand',
    },
    quickbooks: {
        pkce: 'S256',
        redirect: ownHttpsAddress,
        scope: 'com.intuit.quickbooks.accounting',
        registration: {
            url: 'https://developer.intuit.com/dashboard',
            steps: [
                'Open your app, then "Settings", and the tab "Redirect URIs".',
                'Select "Production". Only the sandbox accepts addresses of your own machine.',
                'Add {redirect} and save. It must be an https page of yours; the page needs to do nothing.',
                'Copy the client ID and the client secret from "Keys and credentials".',
            ],
        },
        noRefreshToken: [],
        source: 'https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/set-redirect-uri',
        confidence: 'documented',
    },
    ringcentral: {
        pkce: 'S256',
        pkceConfirmed: true,
        redirect: localhostFixedPort,
        registration: {
            url: 'https://developers.ringcentral.com/my-account.html#/applications',
            steps: [
                'Click "Create App", and select "REST API App".',
                'Select "3-legged OAuth flow authorization code" and "Server-side web app".',
                'Keep "Issue refresh tokens" selected.',
                'Enter {redirect} as OAuth redirect URI.',
                'Add the permissions that your workflow needs, and create the app.',
                'Copy the client ID and the client secret.',
            ],
        },
        noRefreshToken: ['The app has "Issue refresh tokens" off.'],
        source: 'https://developers.ringcentral.com/guide/authentication/quick-start',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/oauth/sign-in/providers/sa-sn.ts

const signInSaToSn = {
    salesforce: {
        pkce: 'S256',
        pkceConfirmed: true,
        redirect: localhostFixedPort,
        scope: 'api',
        refreshTokenScope: 'refresh_token',
        registration: {
            url: 'https://{domain}/',
            steps: [
                'Open "Setup", search for "External Client App Manager", and click "New External Client App".',
                'Enter a name, and select "Enable OAuth".',
                'Enter {redirect} as callback URL.',
                'Add the scopes "Manage user data via APIs (api)" and "Perform requests at any time (refresh_token, offline_access)".',
                'Keep "Require Proof Key for Code Exchange (PKCE)" selected, and create the app.',
                'Copy the consumer key (client ID) and the consumer secret. A new app can need 10 minutes.',
            ],
        },
        noRefreshToken: [
            'The app or the request does not have the scope `refresh_token`.',
            'The policy of the app expires the refresh token immediately.',
        ],
        source: 'https://developer.salesforce.com/docs/atlas.en-us.262.0.sfdx_dev.meta/sfdx_dev/sfdx_dev_auth_eca.htm',
        confidence: 'documented',
    },
    servicenow: {
        pkce: 'S256',
        redirect: localhostFixedPort,
        scope: 'useraccount',
        registration: {
            url: 'https://{domain}/oauth_entity_list.do',
            steps: [
                'Click "New", then "Create an OAuth API endpoint for external clients". You need the role `oauth_admin`.',
                'Enter a name. Leave the client secret empty: ServiceNow generates it.',
                'Enter {redirect} as redirect URL.',
                'Check the lifespan of refresh tokens, and submit.',
                'Open the entry to copy the client ID and the client secret.',
            ],
        },
        noRefreshToken: ['The application registry entry has a lifespan of 0 for refresh tokens.'],
        source: 'https://www.servicenow.com/docs/r/australia/platform-security/authentication/t_CreateEndpointforExternalClients.html',
        confidence: 'documented',
    },
    shopify: {
        pkce: 'S256',
        redirect: httpsLocalhost,
        scopeRequired: true,
        scopeSeparator: ',',
        exchangeParameters: { expiring: '1' },
        registration: {
            url: 'https://dev.shopify.com/dashboard/',
            steps: [
                'Click "Create app", and enter a name.',
                'Select the scopes that your workflow needs.',
                'Add {redirect} under "Redirect URLs", and release the version.',
                'Open "Settings", and copy the client ID and the secret.',
            ],
        },
        noRefreshToken: ['The exchange did not ask for an expiring token (`expiring=1`).'],
        source: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/authorization-code-grant',
        confidence: 'second-hand',
    },
    slack: {
        // An app with PKCE turned on stays a public client, and its refresh tokens end after 30 days.
        pkce: 'rejected',
        redirect: httpsLocalhost,
        scopeRequired: true,
        scopeSeparator: ',',
        scopeParameter: 'user_scope',
        registration: {
            url: 'https://api.slack.com/apps',
            steps: [
                'Click "Create New App", then "From scratch", and select your workspace.',
                'Open "OAuth & Permissions", and opt in to token rotation. It cannot be turned off.',
                'Add {redirect} under "Redirect URLs". Slack accepts https only.',
                'Add the user token scopes that your workflow needs.',
                'Copy the client ID and the client secret from "Basic Information".',
            ],
        },
        noRefreshToken: ['Token rotation of the app is off.'],
        source: 'https://docs.slack.dev/authentication/using-pkce',
        confidence: 'documented',
    },
    snowflake: {
        pkce: 'S256',
        pkceConfirmed: true,
        redirect: localhostFixedPort,
        refreshTokenScope: 'refresh_token',
        registration: {
            url: 'https://docs.snowflake.com/en/user-guide/oauth-custom',
            steps: [
                'Run `CREATE SECURITY INTEGRATION` with `TYPE = OAUTH`, `OAUTH_CLIENT = CUSTOM` and `OAUTH_CLIENT_TYPE = CONFIDENTIAL`.',
                'Set `OAUTH_REDIRECT_URI` to {redirect} and `OAUTH_ALLOW_NON_TLS_REDIRECT_URI` to `TRUE`.',
                'Set `OAUTH_ISSUE_REFRESH_TOKENS` to `TRUE`.',
                'Run `SELECT SYSTEM$SHOW_OAUTH_CLIENT_SECRETS` with the name of the integration in capital letters.',
                'Sign in with a role that the integration does not block.',
            ],
        },
        noRefreshToken: [
            'The security integration has `OAUTH_ISSUE_REFRESH_TOKENS = FALSE`.',
            'The request does not contain the scope `refresh_token`.',
        ],
        source: 'https://docs.snowflake.com/en/user-guide/oauth-custom',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/oauth/sign-in/providers/sp-w.ts

const signInSpToW = {
    spotify: {
        pkce: 'S256',
        pkceConfirmed: true,
        redirect: loopbackFixedPort,
        registration: {
            url: 'https://developer.spotify.com/dashboard',
            steps: [
                'Click "Create app", and enter a name and a description.',
                'Add {redirect} under "Redirect URIs". Spotify does not accept localhost.',
                'Select the APIs that your workflow uses, and save.',
                'Open "Settings", and copy the client ID and the client secret.',
            ],
        },
        noRefreshToken: [],
        source: 'https://developer.spotify.com/documentation/web-api/concepts/redirect_uri',
        confidence: 'documented',
    },
    square: {
        // Refresh tokens of the PKCE flow work once.
        pkce: 'rejected',
        redirect: httpsLocalhost,
        scope: 'MERCHANT_PROFILE_READ',
        parameters: { session: 'false' },
        registration: {
            url: 'https://developer.squareup.com/apps',
            steps: [
                'Create an application, and switch to "Production".',
                'Open "OAuth", and enter {redirect} as production redirect URL. It must be https.',
                'The application ID is the client ID, and the application secret is the client secret.',
            ],
        },
        noRefreshToken: [],
        source: 'https://developer.squareup.com/docs/oauth-api/overview',
        confidence: 'documented',
    },
    strava: {
        pkce: 'S256',
        redirect: localhostAnyPort,
        scope: 'read',
        scopeSeparator: ',',
        registration: {
            url: 'https://www.strava.com/settings/api',
            steps: [
                'Create an application, with any website.',
                'Enter `localhost` as "Authorization Callback Domain", so that {redirect} is accepted.',
                'Copy the client ID and the client secret.',
            ],
        },
        noRefreshToken: [],
        source: 'https://developers.strava.com/docs/authentication/',
        confidence: 'second-hand',
    },
    twitch: {
        pkce: 'S256',
        redirect: localhostFixedPort,
        registration: {
            url: 'https://dev.twitch.tv/console/apps/create',
            steps: [
                'Turn on two-factor authentication for your account, if it is off.',
                'Enter a name, and {redirect} as OAuth redirect URL.',
                'Select the client type "Confidential", and create the application.',
                'Click "Manage", then "New Secret".',
            ],
        },
        noRefreshToken: ['The sign-in used the implicit grant or client credentials.'],
        source: 'https://dev.twitch.tv/docs/authentication/register-app/',
        confidence: 'second-hand',
    },
    webex: {
        pkce: 'S256',
        pkceConfirmed: true,
        redirect: localhostFixedPort,
        scopeRequired: true,
        registration: {
            url: 'https://developer.webex.com/my-apps/new/integration',
            steps: [
                'Enter a name and a description, and select an icon.',
                'Enter {redirect} under "Redirect URI(s)".',
                'Select the scopes that your workflow needs, and add the integration.',
                'Copy the client ID and the client secret. Webex shows the secret once.',
            ],
        },
        noRefreshToken: ['The app is a bot or a guest issuer, not an integration.'],
        source: 'https://developer.webex.com/docs/integrations',
        confidence: 'second-hand',
    },
    withings: {
        pkce: 'S256',
        redirect: ownHttpsAddress,
        scope: 'user.metrics',
        scopeSeparator: ',',
        registration: {
            url: 'https://developer.withings.com/dashboard/',
            steps: [
                'Create an application, and select "Public API integration".',
                'Add {redirect} under "Registered URLs". It must be an https page of yours that responds to HEAD, and no address of your own machine.',
                'Save, and copy the client ID and the secret.',
                'Paste the redirected address at once: the code works for 30 seconds.',
            ],
        },
        noRefreshToken: [],
        source: 'https://developer.withings.com/developer-guide/v3/integration-guide/public-health-data-api/get-access/oauth-web-flow',
        confidence: 'second-hand',
    },
};

;// CONCATENATED MODULE: ./src/oauth/sign-in/providers/x-z.ts

const signInXToZ = {
    x: {
        pkce: 'S256',
        pkceConfirmed: true,
        redirect: loopbackFixedPort,
        scope: 'tweet.read users.read',
        refreshTokenScope: 'offline.access',
        registration: {
            url: 'https://console.x.com/',
            steps: [
                'Create an app, and set up "User authentication settings".',
                'Select the type "Web App, Automated App or Bot".',
                'Enter {redirect} as callback URL. X does not accept localhost.',
                'Enter any website URL, and save.',
                'Copy the OAuth 2.0 client ID and client secret. X shows the secret once.',
            ],
        },
        noRefreshToken: ['The request does not contain the scope `offline.access`.'],
        source: 'https://docs.x.com/fundamentals/developer-apps',
        confidence: 'documented',
    },
    xero: {
        pkce: 'S256',
        pkceConfirmed: true,
        redirect: { ...localhostFixedPort, port: 8888 },
        scope: 'openid',
        refreshTokenScope: 'offline_access',
        registration: {
            url: 'https://developer.xero.com/app/manage',
            steps: [
                'Click "New app", and select "Web app".',
                'Enter a name and any company URL.',
                'Enter {redirect} as redirect URI, and create the app.',
                'Open "Configuration", and generate a secret. Xero shows it once.',
            ],
        },
        noRefreshToken: [
            'The request does not contain the scope `offline_access`.',
            'The app is a custom connection, which uses client credentials.',
        ],
        source: 'https://developer.xero.com/documentation/guides/oauth2/auth-flow/',
        confidence: 'second-hand',
    },
    zoho: {
        pkce: 'S256',
        redirect: localhostFixedPort,
        scopeRequired: true,
        scopeSeparator: ',',
        parameters: { access_type: 'offline', prompt: 'consent' },
        registration: {
            url: 'https://api-console.zoho.com/',
            steps: [
                'Use the API console of your own data center, such as api-console.zoho.eu.',
                'Click "Add Client", and select "Server-based Applications".',
                'Enter a name, any homepage URL, and {redirect} under "Authorized Redirect URIs".',
                'Create the client, and copy the client ID and the client secret.',
            ],
        },
        noRefreshToken: [
            'The request does not contain `access_type=offline`.',
            'The user consented before, and the request does not contain `prompt=consent`.',
        ],
        source: 'https://www.zoho.com/accounts/protocol/oauth/web-apps/authorization.html',
        confidence: 'documented',
    },
    zoom: {
        pkce: 'S256',
        pkceConfirmed: true,
        clientAuth: 'none',
        redirect: loopbackAnyPort,
        registration: {
            url: 'https://marketplace.zoom.us/develop/create',
            steps: [
                'Create a "General App", and select "User-managed" or "Admin-managed".',
                'Turn on "Use Public Client OAuth" under "App Credentials". Other clients need an https address.',
                'Enter {redirect} as OAuth redirect URL, and add it to the allow list.',
                'Select the scopes that your workflow needs.',
                'Copy the public client ID. It has no client secret.',
            ],
        },
        noRefreshToken: ['The app is a Server-to-Server OAuth app, which has no refresh tokens.'],
        source: 'https://developers.zoom.us/docs/integrations/PKCE/',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/oauth/sign-in/providers/index.ts









/** What a server does that follows the RFCs. */
const custom = {
    pkce: 'S256',
    redirect: localhostFixedPort,
    registration: {
        steps: [
            'Register a client for the authorization code grant, with a client secret.',
            'Allow it to receive refresh tokens.',
            'Enter {redirect} as redirect address.',
            'Allow the scopes that your workflow needs.',
        ],
    },
    noRefreshToken: [
        'The client is not allowed to receive refresh tokens.',
        'The scope does not ask for one. Many servers expect `offline_access`.',
    ],
    source: 'https://www.rfc-editor.org/rfc/rfc8252#section-7.3',
    confidence: 'unverified',
};
/** A row for each provider, in alphabetical order, then `custom`. */
const signInFacts = {
    ...signInA,
    ...signInBToE,
    ...signInFToH,
    ...signInKToO,
    ...signInPToR,
    ...signInSaToSn,
    ...signInSpToW,
    ...signInXToZ,
    custom,
};

;// CONCATENATED MODULE: ./src/oauth/sign-in/resolve-facts.ts



/** What is known of a provider, by its name or by an alias, with the domain in every URL. */
function findSignInFacts(name, given) {
    if (isAlias(name))
        return findSignInFacts(providers/* aliases */.z2[name].preset, providers/* aliases */.z2[name].region);
    const facts = signInFacts[name];
    const { domain } = providers/* providers */.r5[name];
    return domain === undefined ? facts : atPlace(facts, domain, given);
}
/**
 * The scope to request: what was given or else the default, with the part that makes a refresh
 * token come back. '' if there is none.
 */
function scopeToRequest(facts, given) {
    const { scope = '', refreshTokenScope, scopeSeparator = ' ' } = facts;
    const scopes = (given ?? scope).split(scopeSeparator).map(one => one.trim());
    return [...new Set([...scopes, refreshTokenScope ?? ''])].filter(Boolean).join(scopeSeparator);
}
/** The address to register and to send. Undefined if the user has to bring one. */
function redirectUri(redirect, port) {
    if (redirect.kind === 'https-only')
        return redirect.address;
    return `http://${redirect.host}:${port ?? redirect.port}${redirect.path}`;
}
/** How to register the client, a sentence for each field. */
function registrationSteps({ registration }, values) {
    return registration.steps.map(step => step.replace(/\{(redirect|scope)\}/g, (_, name) => values[name]));
}
function isAlias(name) {
    return Object.hasOwn(providers/* aliases */.z2, name);
}
function atPlace(facts, domain, given) {
    const place = (0,provider/* placeOf */.$t)(domain, given);
    const { device, exchangeUrl, registration } = facts;
    const { url } = registration;
    return {
        ...facts,
        ...(device && {
            device: { ...device, authorizationUrl: (0,provider/* withDomain */.zb)(device.authorizationUrl, place) },
        }),
        ...(exchangeUrl && { exchangeUrl: (0,provider/* withDomain */.zb)(exchangeUrl, place) }),
        ...(url && { registration: { ...registration, url: pageAt(url, place) } }),
    };
}
/** `{host}` is the part of the domain before a path. */
function pageAt(url, place) {
    const host = /^(?:https?:\/\/)?[^/]*/.exec(place)?.[0] ?? '';
    return (0,provider/* withDomain */.zb)((0,provider/* withDomain */.zb)(url, place).replace('{host}', '{domain}'), host);
}

// EXTERNAL MODULE: ./src/cli/provider.ts
var cli_provider = __webpack_require__(702);
// EXTERNAL MODULE: ./src/http/endpoint.ts
var endpoint = __webpack_require__(7266);
// EXTERNAL MODULE: ./src/oauth/client-auth-methods.ts
var client_auth_methods = __webpack_require__(7409);
// EXTERNAL MODULE: ./src/oauth/formats.ts
var formats = __webpack_require__(8214);
;// CONCATENATED MODULE: ./src/cli/login/ask-for-provider.ts







/** As in the action. */
const DEFAULT_PROVIDER = 'anypoint';
async function askForProvider({ terminal }) {
    if (!terminal.interactive)
        return DEFAULT_PROVIDER;
    const others = providers/* providerNames */.e4.filter(name => name !== DEFAULT_PROVIDER);
    return terminal.search('Provider (type to search)', [DEFAULT_PROVIDER, ...others].map(value => ({
        value,
        label: value,
        hint: (0,providers/* findProvider */.lh)(value).title,
    })), '--provider');
}
/** Asks for the domain, URLs, scope and method that the options and the preset do not say. */
async function completeOptions(given, name, { terminal }) {
    if (!terminal.interactive)
        return given;
    const answers = {};
    for (const { option, message, parse, initial } of missingFrom(given, name)) {
        const question = { message, option: `--${option}`, validate: checkedBy(parse) };
        answers[option] = await terminal.ask({ ...question, ...(initial && { initial }) });
    }
    const options = { ...given, ...answers };
    if (name !== 'custom' || given['client-auth'] !== undefined)
        return options;
    const methods = Object.keys(client_auth_methods/* clientAuthMethods */.m);
    const clientAuth = await terminal.select('How does the client authenticate?', methods.map(value => ({ value, label: value })), '--client-auth');
    return { ...options, 'client-auth': clientAuth };
}
function missingFrom(options, name) {
    const questions = [...domainOf(name, options), ...(name === 'custom' ? customs(options) : [])];
    if (name !== 'custom' && findSignInFacts(name, options.domain).scopeRequired) {
        questions.push({ option: 'scope', message: 'Scope', parse: (0,parsers/* required */.mw)(scope) });
    }
    return questions.filter(({ option }) => options[option] === undefined);
}
function domainOf(name, options) {
    const { domain: preset } = (0,providers/* findProvider */.lh)(name);
    if (preset === undefined || options['token-url'] !== undefined)
        return [];
    const { description, default: initial } = preset;
    const message = `Domain: ${description}`;
    return [{ option: 'domain', message, parse: formats/* domain */.bl, ...(initial && { initial }) }];
}
function customs({ device }) {
    const message = 'Authorization endpoint (URL)';
    return [
        { option: 'token-url', message: 'Token endpoint (URL)', parse: endpoint/* endpoint */.sR },
        ...(device ? [] : [{ option: 'authorization-url', message, parse: endpoint/* endpoint */.sR }]),
        { option: 'scope', message: 'Scope, such as offline_access; empty for none', parse: scope },
    ];
}
const scope = (0,parsers/* printableAscii */.NF)(4_096);

;// CONCATENATED MODULE: ./src/cli/login/plan-redirect.ts




/** @throws CommandError for an address that nothing can be received at, or that is none */
function planRedirect(name, redirect, options) {
    const { paste, port, 'redirect-uri': given } = options;
    if (given !== undefined && sentNameOf(redirect) !== undefined) {
        return { kind: 'paste', address: given };
    }
    if (given !== undefined)
        return planFor(checkedAddress(given), paste === true);
    if (port !== undefined && redirect.kind === 'https-only') {
        throw (0,command_error/* wrongUsage */.xY)(`\`--port\` has no effect with the provider ${name}, which accepts https addresses only.`, 'Remove it.');
    }
    if (redirect.kind === 'https-only' || paste) {
        return { kind: 'paste', address: redirectUri(redirect, port) };
    }
    return {
        kind: 'listen',
        port: port ?? redirect.port,
        anyPort: port === undefined && redirect.kind === 'any-port',
        path: redirect.path,
        addressAt: actual => redirectUri(redirect, actual) ?? '',
    };
}
/** The refusal where nothing can be asked. */
function missingRedirect(name, redirect) {
    const sentName = sentNameOf(redirect);
    return (0,command_error/* wrongUsage */.xY)(`The provider ${name} needs \`--redirect-uri\`: ${sentName === undefined
        ? 'an https address of your own that is registered for the client'
        : `the ${sentName} of the client, which it takes in place of the redirect address`}.`, 'Set `--redirect-uri`.');
}
/** What the provider calls the value that it takes in place of an address. */
function sentNameOf(redirect) {
    return redirect.kind === 'https-only' ? redirect.sentName : undefined;
}
function checkedAddress(given) {
    const checked = (0,endpoint/* exactUrl */.Bk)(given);
    if (checked instanceof parsers/* InputError */.dz)
        throw (0,command_error/* wrongUsage */.xY)(`\`--redirect-uri\` ${checked.text}.`);
    return checked;
}
function planFor(given, paste) {
    const { protocol, hostname, port, pathname } = new URL(given);
    if (paste || protocol === 'https:')
        return { kind: 'paste', address: given };
    if (!LISTENED.has(hostname)) {
        throw (0,command_error/* wrongUsage */.xY)(`Nothing can listen at ${given}: the host must be localhost, 127.0.0.1 or [::1].`, 'Set another `--redirect-uri`, or add `--paste`.');
    }
    return {
        kind: 'listen',
        port: port === '' ? 80 : Number(port),
        anyPort: false,
        path: pathname,
        addressAt: () => given,
    };
}
const LISTENED = new Set(['localhost', '127.0.0.1', '[::1]']);

;// CONCATENATED MODULE: ./src/cli/login/choose-sign-in.ts






/**
 * The provider and how to sign in there. Asks for what it needs and the options do not say.
 *
 * @throws CommandError
 */
async function chooseSignIn(given, runtime) {
    const name = given.provider ?? (await askForProvider(runtime));
    const options = await completeOptions({ ...given, provider: name }, name, runtime);
    const { provider } = (0,cli_provider/* chooseProvider */.V)(options, name);
    const facts = withOwnUrls(findSignInFacts(name, options.domain), options);
    if (options.device && facts.device === undefined) {
        throw (0,command_error/* wrongUsage */.xY)(`No device flow is known for the provider ${name}.`, 'Set `--device-authorization-url`, or sign in without `--device`.');
    }
    if (!options.device && provider.authorizationUrl === undefined) {
        throw (0,command_error/* wrongUsage */.xY)(`The provider ${name} needs \`--authorization-url\`.`, 'Set `--authorization-url`.');
    }
    const scope = scopeToRequest(facts, options.scope);
    if (facts.scopeRequired && options.scope === undefined) {
        throw (0,command_error/* wrongUsage */.xY)(`The provider ${name} needs \`--scope\`.`, 'Set `--scope`.');
    }
    const redirect = options.device ? undefined : planRedirect(name, facts.redirect, options);
    if (redirect?.kind === 'paste' &&
        redirect.address === undefined &&
        !runtime.terminal.interactive) {
        throw missingRedirect(name, facts.redirect);
    }
    const clientAuth = options['client-auth'] ?? facts.clientAuth ?? provider.clientAuth;
    (0,key_options/* checkKeyOptions */.S)(options, clientAuth);
    return {
        ...{ name, provider, facts, scope, redirect, clientAuth },
        options: clientAuth === provider.clientAuth ? options : { ...options, 'client-auth': clientAuth },
    };
}
function withOwnUrls(facts, options) {
    const { 'device-authorization-url': deviceUrl, 'token-url': tokenUrl, 'authorization-url': authorizationUrl, } = options;
    const { exchangeUrl: _, ...others } = facts;
    return {
        ...(tokenUrl === undefined ? facts : others),
        ...(deviceUrl !== undefined && { device: { authorizationUrl: deviceUrl } }),
        ...(authorizationUrl !== undefined &&
            asksForConsent(facts, options) && {
            parameters: { prompt: 'consent', ...facts.parameters },
        }),
    };
}
/**
 * An OpenID provider grants `offline_access` only where it asks for consent. Another server ignores
 * the parameter.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#OfflineAccess
 */
function asksForConsent(facts, options) {
    const scopes = scopeToRequest(facts, options.scope).split(' ');
    const { searchParams } = new URL(options['authorization-url'] ?? 'https://none');
    return scopes.includes('offline_access') && !searchParams.has('prompt');
}

;// CONCATENATED MODULE: ./src/github/environments.ts

/**
 * Undefined if the token may not know. GitHub responds 404 also to a token that may not read an
 * environment (*Actions: read*); then its public key shows whether it exists.
 *
 * @throws GitHubError
 */
async function environmentExists({ rest }, { owner, repo, environment: environment_name }) {
    const parameters = { owner, repo, environment_name };
    const found = await responds(() => rest.repos.getEnvironment(parameters));
    return found === true ? true : responds(() => rest.actions.getEnvironmentPublicKey(parameters));
}
async function responds(request) {
    try {
        await request();
        return true;
    }
    catch (error) {
        if ((0,github_error/* isRefused */.H0)(error, 404))
            return false;
        if ((0,github_error/* isRefused */.H0)(error, 403))
            return undefined;
        throw error;
    }
}
/**
 * Creates the environment. One for a named branch is for no branch until `allowBranch`. The token
 * needs *Administration: write*.
 *
 * @throws GitHubError
 */
async function createEnvironment({ rest }, { owner, repo, environment }, { kind }) {
    await rest.repos.createOrUpdateEnvironment({
        ...{ owner, repo, environment_name: environment },
        deployment_branch_policy: policies[kind],
        request: { respondsWith: [200] },
    });
}
const policies = {
    named: { protected_branches: false, custom_branch_policies: true },
    protected: { protected_branches: true, custom_branch_policies: false },
    all: null,
};
/**
 * Lets one more branch use an environment that is for named branches.
 *
 * @throws GitHubError
 */
async function allowBranch({ rest }, { owner, repo, environment: environment_name }, branch) {
    await rest.repos.createDeploymentBranchPolicy({
        ...{ owner, repo, environment_name, name: branch },
        // 303: the environment has this rule already.
        request: { respondsWith: [200, 303] },
    });
}
/**
 * Whether the environment has no secret and no variable.
 *
 * @throws GitHubError
 */
async function isEnvironmentEmpty({ rest }, { owner, repo, environment: environment_name }) {
    const parameters = { owner, repo, environment_name, per_page: 1 };
    const lists = await Promise.all([
        rest.actions.listEnvironmentSecrets(parameters),
        rest.actions.listEnvironmentVariables(parameters),
    ]);
    return lists.every(({ data }) => data.total_count === 0);
}
/** @throws GitHubError */
async function deleteEnvironment({ rest }, { owner, repo, environment }) {
    await rest.repos.deleteAnEnvironment({ owner, repo, environment_name: environment });
}
/**
 * The names of at most 100 environments.
 *
 * @throws GitHubError
 */
async function listEnvironments({ rest }, { owner, repo }) {
    const { data } = await rest.repos.getAllEnvironments({ owner, repo, per_page: 100 });
    if (!Array.isArray(data.environments))
        throw (0,github_error/* unusable */._P)('its response lists no environments');
    return data.environments.map(({ name }) => name);
}

;// CONCATENATED MODULE: ./src/cli/login/allowed-branches.ts
/** As answered, or else the default branch. */
async function chooseBranches({ defaultBranch: branch }, { terminal, redactor }) {
    if (!terminal.interactive)
        return { kind: 'named', branch };
    const kind = await terminal.select('Which branches may use it?', [
        { value: 'named', label: `Only ${redactor.redact(branch)}`, hint: 'recommended' },
        { value: 'protected', label: 'Branches with a protection rule' },
        { value: 'all', label: 'All branches' },
    ]);
    return kind === 'named' ? { kind, branch } : { kind };
}
/** The branches as a phrase. Safe to print. */
function describeBranches(branches, { redactor }) {
    switch (branches.kind) {
        case 'named':
            return `the branch ${redactor.redact(branches.branch)} only`;
        case 'protected':
            return 'branches with a protection rule';
        case 'all':
            return 'all branches';
    }
}

;// CONCATENATED MODULE: ./src/cli/login/environment.ts








/**
 * Makes sure that the environment of a secret exists, creates it where the user wants that, and
 * does the work. If the work fails before it calls `keep`, a created environment is removed.
 *
 * @throws CommandError
 */
async function withEnvironment(place, { repository, ...circumstances }, runtime, work) {
    if (place.kind !== 'environment' || repository === undefined)
        return work(() => { });
    const created = await ensureEnvironment(place, repository, circumstances, runtime);
    let removable = created !== undefined;
    const keep = () => {
        removable = false;
    };
    try {
        if (created !== undefined)
            await allowBranches(place, created, circumstances, runtime);
        await work(keep);
    }
    catch (error) {
        if (removable)
            await removeEnvironment(place, circumstances.connection, runtime);
        throw error;
    }
}
/** The branches of the environment, if it was created. */
async function ensureEnvironment(place, repository, { options, connection }, runtime) {
    const { terminal } = runtime;
    const { github, access } = connection;
    const label = (0,github_target/* labelOwner */.yc)({ kind: 'environment', ...place });
    const page = settingsPage(place, access.apiUrl);
    const exists = await environmentExists(github, place).catch(error => {
        throw (0,explain_github/* explainGitHub */.$)(error, { what: `read the ${label}` }, runtime);
    });
    // Where the token may not read it, the public key shows whether it exists.
    if (exists !== false)
        return undefined;
    const wanted = options['create-environment'] ||
        (terminal.interactive &&
            (await terminal.confirm(`The ${label} does not exist. Create it?`, true)));
    if (!wanted) {
        throw (0,command_error/* failed */.gz)(`The ${label} does not exist.`, `Add \`--create-environment\`, or create it on this page and start again:\n${page}`);
    }
    const branches = await chooseBranches(repository, runtime);
    if (runtime.cancelled.aborted)
        throw (0,command_error/* interrupted */.VM)();
    try {
        // Ctrl-C does not stop it half-way, when nobody knows whether the environment exists.
        await createEnvironment((0,client/* createGitHub */.C)(access, { ...runtime, timeout: 30_000 }), place, branches);
    }
    catch (error) {
        if (!(0,github_error/* isRefused */.H0)(error, 403, 404)) {
            throw (0,explain_github/* explainGitHub */.$)(error, { what: `create the ${label}` }, runtime);
        }
        throw (0,command_error/* failed */.gz)(`The ${label} does not exist, and the token may not create it. That needs the permission Administration: write.`, `Create it on this page, and start again:\n${page}`);
    }
    return branches;
}
async function allowBranches(place, branches, { connection }, runtime) {
    const label = (0,github_target/* labelOwner */.yc)({ kind: 'environment', ...place });
    const allowed = describeBranches(branches, runtime);
    try {
        if (branches.kind === 'named')
            await allowBranch(connection.github, place, branches.branch);
    }
    catch (error) {
        throw (0,explain_github/* explainGitHub */.$)(error, { what: `limit the ${label} to ${allowed}` }, runtime);
    }
    runtime.terminal.explain(`Created the ${label}, for ${allowed}.`);
}
/** Also after Ctrl-C. Never throws. Somebody else may have saved something there already. */
async function removeEnvironment(place, { access }, runtime) {
    const { terminal } = runtime;
    const label = (0,github_target/* labelOwner */.yc)({ kind: 'environment', ...place });
    const github = (0,client/* createGitHub */.C)(access, { ...runtime, timeout: 5_000 });
    try {
        if (await isEnvironmentEmpty(github, place)) {
            await deleteEnvironment(github, place);
            return terminal.explain(`Removed the ${label} again.`);
        }
    }
    catch { }
    terminal.explain(`The ${label} stays.`, 'yellow');
}
function settingsPage({ owner, repo }, apiUrl) {
    return `${(0,github_token/* webUrlOf */.n)(apiUrl)}/${owner}/${repo}/settings/environments`;
}

;// CONCATENATED MODULE: ./src/oauth/sign-in/authorization-response.ts


/** Reads the parameters of a redirected address (RFC 6749 §4.1.2). The state is checked first. */
function readAuthorizationResponse(parameters, state) {
    if (!NAMES.some(name => parameters.has(name))) {
        return notAResponse('has neither a code nor an error');
    }
    const states = parameters.getAll('state');
    if (states.length === 0)
        return { kind: 'wrong-state', missing: true };
    if (!states.every(one => isSame(one, state)))
        return { kind: 'wrong-state', missing: false };
    const repeated = NAMES.find(name => parameters.getAll(name).length > 1);
    if (repeated !== undefined)
        return notAResponse(`has more than one \`${repeated}\``);
    const error = parameters.get('error');
    if (error) {
        return {
            kind: 'error',
            error,
            description: parameters.get('error_description') ?? '',
            uri: parameters.get('error_uri') ?? undefined,
        };
    }
    const code = parameters.get('code');
    if (!code)
        return notAResponse('has an empty code');
    return { kind: 'code', code: new secret/* Secret */.z(code), issuer: parameters.get('iss') ?? undefined };
}
/**
 * Reads an address that a person copied: with quotes or brackets around it, broken into lines by a
 * terminal, with `&amp;` as in HTML, only its query, or with the parameters in its fragment.
 */
function readPastedResponse(pasted, state) {
    const text = clean(pasted);
    if (text === '')
        return notAResponse('is empty');
    const parameters = parametersOf(text);
    if (parameters === undefined) {
        return notAResponse(ADDRESS.test(text)
            ? 'is an address without a code. Copy the one that the browser shows after the sign-in'
            : 'is not a whole address. Without the `state` in it, a code may belong to another sign-in');
    }
    if (parameters.has('response_type')) {
        return notAResponse('is the address that starts the sign-in. Copy the one that the browser shows at the end');
    }
    return readAuthorizationResponse(parameters, state);
}
const NAMES = ['code', 'error', 'state'];
const ADDRESS = /^([a-z][a-z0-9+.-]*:\/\/|localhost\b|[^?#]*[?#])/i;
function notAResponse(reason) {
    return { kind: 'not-a-response', reason };
}
/** In a time that does not depend on where the texts differ. */
function isSame(text, expected) {
    const [given, known] = [text, expected.reveal()].map(one => (0,external_node_crypto_.createHash)('sha256').update(one).digest());
    return given !== undefined && known !== undefined && (0,external_node_crypto_.timingSafeEqual)(given, known);
}
function clean(pasted) {
    return pasted
        .slice(0, LONGEST)
        .split(/[\r\n]/)
        .map(line => line.trim())
        .join('')
        .replace(/\p{Cf}/gu, '')
        .replace(/^[\s"'`<([“‘«]+|[\s"'`>)\]”’»]+$/gu, '')
        .replaceAll('&amp;', '&');
}
/** In characters. No provider sends a longer address. */
const LONGEST = 16 * 1024;
/** Of the query, the fragment or the text itself: the first that contains a response. */
function parametersOf(text) {
    const [, query = '', fragment = ''] = /^[^?#]*(?:\?([^#]*))?(?:#(.*))?$/.exec(text) ?? [];
    return [query, fragment, text]
        .map(part => new URLSearchParams(part))
        .find(parameters => NAMES.some(name => parameters.has(name)));
}

;// CONCATENATED MODULE: ./src/cli/login/callback-pages.ts

/** The verdicts of a sign-in, and what every other request gets. */
const kinds = {
    success: {
        status: 200,
        title: 'You are signed in',
        tone: 'good',
        text: 'You can close this window. The terminal shows the next step.',
    },
    denied: {
        status: 403,
        title: 'Access was denied',
        tone: 'bad',
        text: 'Nothing was saved. To try again, start login again in the terminal.',
    },
    failed: {
        status: 502,
        title: 'The sign-in failed',
        tone: 'bad',
        text: 'The terminal says what to do.',
    },
    expired: {
        status: 410,
        title: 'The time limit is over',
        tone: 'bad',
        text: 'Nothing was saved. To try again, start login again in the terminal.',
    },
    busy: {
        status: 409,
        title: 'The sign-in is already being completed',
        tone: 'neutral',
        text: 'The first window and the terminal show how it ends. You can close this one.',
    },
    foreign: {
        status: 400,
        title: 'This is not part of the sign-in',
        tone: 'neutral',
        text: 'The terminal is still waiting. Open the address that it shows, and sign in there.',
    },
    'not-found': {
        status: 404,
        title: 'There is no such page',
        tone: 'neutral',
        text: 'A sign-in is waiting here for its response. Open the address that the terminal shows.',
    },
    'wrong-method': {
        status: 405,
        title: 'This request is not accepted',
        tone: 'neutral',
        text: 'A sign-in is waiting here for its response. Open the address that the terminal shows.',
    },
    'wrong-host': {
        status: 421,
        title: 'This is the wrong address',
        tone: 'neutral',
        text: 'A sign-in is waiting on this machine, under another name. Open the address that the terminal shows.',
    },
};
/**
 * The page takes the code out of the address bar and the history.
 *
 * @param details what happened, as text that is safe to show
 */
function callbackPage(kind, details = '') {
    return createPage({ ...kinds[kind], details, script: HIDE_CODE });
}
const HIDE_CODE = "history.replaceState(null,'',location.pathname)";

;// CONCATENATED MODULE: ./src/cli/login/callback-listener.ts




/** @throws CommandError if another program has the port */
async function openCallbackListener(plan) {
    const { path, anyPort } = plan;
    let route = () => callbackPage('foreign');
    const pages = {
        routes: { [path]: (query) => route(query) },
        rejected: (status) => callbackPage(rejected[status]),
    };
    let listener = await listenOnLoopback({ port: plan.port, ...pages });
    if (listener.kind === 'port-problem' && anyPort) {
        listener = await listenOnLoopback({ port: 0, ...pages });
    }
    if (listener.kind === 'port-problem')
        throw explainPort(listener);
    return {
        redirectUri: plan.addressAt(listener.port),
        close: listener.close,
        expect: (state, onWrongState) => new Promise(resolve => {
            route = query => {
                const response = readAuthorizationResponse(query, state);
                if (response.kind === 'wrong-state')
                    onWrongState();
                if (response.kind === 'wrong-state' || response.kind === 'not-a-response') {
                    return callbackPage('foreign');
                }
                const others = route;
                return new Promise(answer => {
                    route = later => (isForeign(later, state) ? others(later) : callbackPage('busy'));
                    resolve({ response, show: (...page) => answer(callbackPage(...page)) });
                });
            };
        }),
        expire: () => new Promise(resolve => {
            route = () => {
                resolve();
                return callbackPage('expired');
            };
        }),
    };
}
const rejected = {
    404: 'not-found',
    405: 'wrong-method',
    421: 'wrong-host',
    500: 'failed',
};
function isForeign(query, state) {
    const { kind } = readAuthorizationResponse(query, state);
    return kind === 'wrong-state' || kind === 'not-a-response';
}
function explainPort({ port, address, code }) {
    const elsewhere = 'Set `--port` to another one and register the address with it, or add `--paste` to sign in without a listener.';
    switch (code) {
        case 'EADDRINUSE':
            return (0,command_error/* failed */.gz)(`Port ${port} of ${address} is in use by another program.`, `End that program. ${elsewhere}`);
        case 'EACCES':
            return (0,command_error/* failed */.gz)(`The system does not allow listening on port ${port} of ${address}.`, elsewhere);
        default:
            return (0,command_error/* failed */.gz)(`Cannot listen on port ${port} of ${address} (${code}).`, elsewhere);
    }
}

;// CONCATENATED MODULE: ./src/cli/login/open-redirect.ts






/** @throws CommandError if the port is taken, or a question is left */
async function openRedirect(plan, runtime) {
    const { redirect } = plan;
    if (redirect === undefined)
        return undefined;
    if (redirect.kind === 'paste') {
        const address = redirect.address ?? (await askForAddress(plan, runtime));
        return { address, listener: undefined, pasteFirst: whyPasted(address, plan) };
    }
    const listener = await openCallbackListener(redirect);
    const reason = reasonToPaste(thisMachine(runtime.env));
    return {
        address: listener.redirectUri,
        listener,
        pasteFirst: reason && `You are working ${reason}. If the browser cannot reach this program:`,
    };
}
function whyPasted(address, { facts, name, options }) {
    const sentName = sentNameOf(facts.redirect);
    if (sentName !== undefined) {
        return `The provider ${name} sends the browser to the page that the ${sentName} names, where this program cannot listen.`;
    }
    return options.paste
        ? 'The browser may show an error at the end. That is expected.'
        : `The provider ${name} sends the browser to ${address}, where this program cannot listen.`;
}
async function askForAddress({ facts }, { terminal }) {
    const sentName = sentNameOf(facts.redirect);
    const isName = sentName !== undefined;
    return terminal.ask({
        message: `${sentName ?? 'https address'} that is registered as redirect address of the client`,
        option: '--redirect-uri',
        validate: checkedBy(isName ? (0,parsers/* required */.mw)((0,parsers/* printableAscii */.NF)(2_048)) : endpoint/* exactUrl */.Bk),
    });
}

;// CONCATENATED MODULE: ./src/cli/login/other-uses.ts




/**
 * Warns if a variable in another place of the repository has the same client ID. What the token may
 * not read is left out.
 */
async function warnOfOtherUses(clientId, place, { github }, { terminal, redactor }) {
    if (place.kind === 'organization')
        return;
    const { owner, repo } = place;
    const environments = await ifAllowed(listEnvironments(github, { owner, repo }));
    const places = [
        { kind: 'repository', owner, repo },
        ...environments
            .slice(0, MOST_ENVIRONMENTS)
            .map(environment => ({ kind: 'environment', owner, repo, environment })),
    ];
    const others = places.filter(other => (0,github_target/* labelOwner */.yc)(other) !== (0,github_target/* labelOwner */.yc)(place));
    const uses = await Promise.all(others.map(async (other) => {
        const variables = await ifAllowed((0,github_variables/* listVariables */.ce)(github, other));
        return variables
            .filter(({ value }) => value === clientId)
            .map(({ name }) => (0,github_variables/* labelVariable */.Hr)({ owner: other, name }));
    }));
    for (const label of uses.flat()) {
        terminal.explain(`The ${redactor.redact(label)} has the same client ID. Many providers keep one refresh token for a user and a client: this sign-in can end the other one. Register a client for each place.`, 'yellow');
    }
}
const MOST_ENVIRONMENTS = 20;
async function ifAllowed(list) {
    try {
        return await list;
    }
    catch (error) {
        if (error instanceof github_error/* GitHubError */.y_)
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: ./src/cli/credential-names.ts
var credential_names = __webpack_require__(979);
// EXTERNAL MODULE: ./src/cli/current-repository.ts
var current_repository = __webpack_require__(2715);
;// CONCATENATED MODULE: ./src/cli/login/choose-visibility.ts



/**
 * Which repositories may use new secrets of an organization. The visibility of an existing secret does not change.
 *
 * @throws CommandError if the question is left
 */
async function chooseVisibility(place, found, { options, connection }, runtime) {
    if (place.kind !== 'organization')
        return undefined;
    if (found?.visibility !== undefined)
        return found.visibility;
    const { terminal } = runtime;
    const repository = await repositoryIn(place.org, options, connection);
    const choices = [
        ...(repository === undefined
            ? []
            : [{ value: 'selected', label: `Only ${repository.name}`, hint: 'recommended' }]),
        { value: 'private', label: 'All private and internal repositories' },
        { value: 'all', label: 'All repositories, also public ones' },
    ];
    const chosen = terminal.interactive
        ? await terminal.select('Which repositories may use it?', choices)
        : (choices[0]?.value ?? 'private');
    const label = choices.find(({ value }) => value === chosen)?.label ?? chosen;
    if (!terminal.interactive)
        terminal.explain(`Who may use the secret: ${label}.`);
    return chosen === 'selected'
        ? {
            visibility: chosen,
            selected_repository_ids: repository === undefined ? [] : [repository.id],
        }
        : { visibility: chosen };
}
/** The repository that the options name, or of the current folder, if it is in the organization. */
async function repositoryIn(org, options, { github }) {
    const name = options.repository ?? (await (0,current_repository/* currentRepository */.m)());
    const [owner = '', repo = ''] = name?.split('/') ?? [];
    if (name === undefined || owner.toLowerCase() !== org.toLowerCase())
        return undefined;
    try {
        return { name, id: (await (0,github_repository/* readRepository */.N)(github, { owner, repo })).id };
    }
    catch (error) {
        if (error instanceof github_error/* GitHubError */.y_)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/cli/login/encryption.ts


/** @param target any secret of the place */
function createEncryption(target, first) {
    let newest = first;
    return {
        seal: secret => newest(secret),
        async renew(github) {
            newest = await (0,sealed_box/* createSeal */.A)(await (0,github_secrets/* readPublicKey */.RR)(github, target));
        },
    };
}

;// CONCATENATED MODULE: ./src/cli/login/replace-secret.ts


/**
 * Asks before existing secrets are replaced.
 *
 * @throws CommandError if they stay
 */
async function confirmReplacing(owner, found, options, { terminal }) {
    if (found.size === 0 || options.replace)
        return;
    const place = (0,github_target/* labelOwner */.yc)(owner);
    const list = [...found].map(([name, { updatedAt }]) => `${name}, last changed ${updatedAt}`);
    const [secrets, them] = list.length > 1 ? ['these secrets', 'them'] : ['this secret', 'it'];
    const exist = `The ${place} has ${secrets} already: ${list.join('; ')}.`;
    const effect = `Replacing ${them} ends a sign-in that may still work.`;
    if (!terminal.interactive) {
        throw (0,command_error/* failed */.gz)(`${exist} ${effect}`, `Add \`--replace\` to replace ${them}.`);
    }
    terminal.explain(`${exist} ${effect}`, 'yellow');
    if (await terminal.confirm('Replace?', false))
        return;
    throw (0,command_error/* failed */.gz)('Nothing was changed.', 'Set `--secret-name` to save under another name.');
}

;// CONCATENATED MODULE: ./src/cli/login/prepare-destination.ts







/**
 * Checks that everything can be saved in this place, before anything is spent.
 *
 * @throws CommandError
 */
async function prepareDestination(owner, { name, clientAuth, options }, connection, runtime) {
    const names = (0,credential_names/* credentialNames */.MR)(options['secret-name'] ?? (0,credential_names/* defaultSecretName */.H9)(name));
    const needed = client_auth_methods/* clientAuthMethods */.m[clientAuth];
    const others = {
        'client-secret': [names.clientSecret],
        'private-key': [names.privateKey],
        none: [],
    }[needed ?? 'none'];
    const ofWriter = options.writer === 'token' ? [names.writerToken] : [];
    const { seal, found } = await runtime.terminal.during('Checking what the GitHub token may do', checkPlace(owner, [names.refreshToken, ...others, ...ofWriter], connection, runtime));
    await confirmReplacing(owner, found, options, runtime);
    const existing = found.get(names.refreshToken);
    const visibility = await chooseVisibility(owner, existing, { options, connection }, runtime);
    const encryption = createEncryption(secretAt(owner, names.refreshToken), seal);
    return { owner, names, encryption, found, visibility };
}

// EXTERNAL MODULE: ./src/cli/terminal.ts + 1 modules
var cli_terminal = __webpack_require__(6437);
// EXTERNAL MODULE: ./src/cli/wrap.ts
var wrap = __webpack_require__(4199);
// EXTERNAL MODULE: ./src/oauth/signing-key.ts + 1 modules
var signing_key = __webpack_require__(837);
;// CONCATENATED MODULE: ./src/cli/login/client-key.ts





/**
 * The private key in the environment variable PRIVATE_KEY, with the certificate or ID that names it.
 *
 * @throws CommandError under the same conditions under which the action rejects its inputs
 */
function readClientKey({ name, provider, options, clientAuth }, { env, redactor }) {
    const text = env['PRIVATE_KEY'] ?? '';
    for (const part of text === '' ? [] : (0,signing_key/* secretParts */.Bm)(text))
        redactor.add(new secret/* Secret */.z(part));
    const parsed = (0,formats/* signingKey */.NR)(text);
    if (parsed instanceof parsers/* InputError */.dz)
        throw (0,command_error/* wrongUsage */.xY)(`PRIVATE_KEY ${parsed.text}.`);
    const { certificate: file, 'private-key-id': id } = options;
    const key = (0,signing_key/* keyFor */.bm)(provider, parsed, { id, certificate: file?.certificate });
    if (file !== undefined && !file.certificate.checkPrivateKey(key.key)) {
        throw (0,command_error/* wrongUsage */.xY)(`The certificate in ${file.file} does not belong to PRIVATE_KEY.`, 'Set `--certificate` to the certificate of this key, or PRIVATE_KEY to its key.');
    }
    if (provider.certificateCredential && file === undefined && key.id === undefined) {
        throw (0,command_error/* wrongUsage */.xY)(`The provider ${name} needs \`--certificate\` with the client authentication ${clientAuth}.`, 'Set `--certificate` to the file with the certificate of PRIVATE_KEY, in PEM.');
    }
    return { key, text: new secret/* Secret */.z(text) };
}

;// CONCATENATED MODULE: ./src/cli/login/register-client.ts









/**
 * Refuses a credential that cannot be used, and where nothing can be asked, a client without its ID or
 * without the credential that its method needs.
 *
 * @throws CommandError
 */
function requireCredentials(plan, runtime) {
    const { env, terminal } = runtime;
    const needed = client_auth_methods/* clientAuthMethods */.m[plan.clientAuth];
    if (plan.options['client-id'] === undefined && !terminal.interactive) {
        throw (0,cli_terminal/* cannotAsk */.v)('--client-id');
    }
    if (needed === 'private-key') {
        if (!env['PRIVATE_KEY'])
            throw missing(plan, 'PRIVATE_KEY');
        readClientKey(plan, runtime);
    }
    if (needed !== 'client-secret')
        return;
    const secret = env['CLIENT_SECRET']?.trim();
    if (secret)
        checkedSecret(secret);
    else if (!terminal.interactive)
        throw missing(plan, 'CLIENT_SECRET');
}
function missing({ clientAuth }, variable) {
    return (0,command_error/* wrongUsage */.xY)(`The client authentication ${clientAuth} needs the environment variable ${variable}.`, `Set ${variable}, or set \`--client-auth\` to another method; \`none\` is for a public client.`);
}
/** Says how to register the client, field by field. `redirect` is undefined for the device flow. */
function explainRegistration({ facts, name, provider, scope }, redirect, { terminal }) {
    const { url } = facts.registration;
    const steps = registrationSteps(facts, {
        redirect: redirect === undefined ? 'any redirect address' : 'the redirect address below',
        scope: scope || 'the scopes that your workflow needs',
    });
    terminal.say('');
    terminal.say(`How to register the client at ${name === 'custom' ? 'the provider' : provider.title}:`, 'bold');
    if (url !== undefined)
        terminal.say(`  ${url}`);
    for (const [index, step] of steps.entries()) {
        const number = `${index + 1}.`.padStart(4);
        terminal.say(number + (0,wrap/* wrap */.LV)(step, 5).slice(4));
    }
    const { note } = facts.device ?? {};
    if (redirect === undefined) {
        if (note !== undefined)
            terminal.explain(note);
        return;
    }
    terminal.say('');
    terminal.say('The redirect address, which must be exactly the same:', 'bold');
    terminal.say('');
    terminal.say(redirect);
    terminal.say('');
}
/**
 * The client's ID and credentials: from the options and the environment, or as answered.
 *
 * @throws CommandError
 */
async function askForClient(plan, runtime) {
    const { env, terminal, redactor } = runtime;
    const { clientAuth, options } = plan;
    const needed = client_auth_methods/* clientAuthMethods */.m[clientAuth];
    const id = options['client-id'] ??
        (await terminal.ask({
            message: 'Client ID',
            option: '--client-id',
            validate: checkedBy((0,parsers/* required */.mw)((0,parsers/* printableText */.XU)(1_024))),
        }));
    const given = env['CLIENT_SECRET']?.trim();
    const secret = needed !== 'client-secret'
        ? undefined
        : checkedSecret(given ||
            (await terminal.askSecret({
                message: 'Client secret (not shown)',
                option: 'CLIENT_SECRET',
                validate: checkedBy((0,parsers/* required */.mw)((0,parsers/* printableText */.XU)(register_client_LONGEST))),
            })));
    if (secret !== undefined)
        redactor.add(secret);
    const key = needed === 'private-key' ? readClientKey(plan, runtime) : undefined;
    return {
        client: {
            ...{ id, secret, auth: clientAuth, privateKey: key?.key },
            assertionAudience: options['assertion-audience'],
        },
        privateKey: key?.text,
    };
}
/** GitHub's limit for a secret, in bytes. */
const register_client_LONGEST = 48 * 1_024;
function checkedSecret(text) {
    const checked = (0,parsers/* printableText */.XU)(register_client_LONGEST)(text);
    if (checked instanceof parsers/* InputError */.dz)
        throw (0,command_error/* wrongUsage */.xY)(`CLIENT_SECRET ${checked.text}.`);
    return new secret/* Secret */.z(checked);
}

;// CONCATENATED MODULE: ./src/cli/login/replace-variable.ts



/**
 * Asks before variables that have another value are replaced.
 *
 * @throws CommandError if they stay
 */
async function confirmVariables(variables, { owner }, { connection, options }, runtime) {
    const { terminal, redactor } = runtime;
    for (const { name, value } of options.replace ? [] : variables) {
        const label = (0,github_variables/* labelVariable */.Hr)({ owner, name });
        const existing = await (0,github_variables/* readVariable */.nt)(connection.github, { owner, name }).catch(error => {
            throw (0,explain_github/* explainGitHub */.$)(error, { what: `read the ${label}` }, runtime);
        });
        if (existing === undefined || existing.value === value)
            continue;
        const short = existing.value.length <= LONGEST_SHOWN;
        const has = `The ${label} has another value${short ? `: ${redactor.redact(existing.value)}` : ''}.`;
        const effect = 'Another workflow may use it.';
        if (!terminal.interactive)
            throw (0,command_error/* failed */.gz)(`${has} ${effect}`, 'Add `--replace` to replace it.');
        terminal.explain(`${has} ${effect}`, 'yellow');
        if (await terminal.confirm(`Replace ${name}?`, false))
            continue;
        throw (0,command_error/* failed */.gz)('Nothing was changed.', 'Set `--secret-name` to save under other names.');
    }
}
/** In characters. A certificate is longer. */
const LONGEST_SHOWN = 200;

// EXTERNAL MODULE: ./src/http/backoff.ts
var http_backoff = __webpack_require__(7955);
// EXTERNAL MODULE: ../../node_modules/oauth4webapi/build/index.js
var build = __webpack_require__(439);
;// CONCATENATED MODULE: ./src/oauth/sign-in/authorization-request.ts


/** An authorization request (RFC 6749 §4.1.1) with a new state and challenge (RFC 7636 §4.3). */
async function createAuthorizationRequest({ authorizationUrl, clientId, redirectUri, scope, scopeParameter = 'scope', parameters, pkce, }) {
    const state = build/* generateRandomState */.Ot();
    const verifier = pkce === 'S256' ? build/* generateRandomCodeVerifier */.YI() : undefined;
    const url = addToQuery(authorizationUrl, {
        ...parameters,
        ...(scope && { [scopeParameter]: scope }),
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        state,
        ...(verifier && {
            code_challenge: await build/* calculatePKCECodeChallenge */.Yv(verifier),
            code_challenge_method: 'S256',
        }),
    });
    const codeVerifier = verifier === undefined ? undefined : new secret/* Secret */.z(verifier);
    return { url, state: new secret/* Secret */.z(state), codeVerifier };
}
/** Keeps the query that the endpoint has (RFC 6749 §3.1), except for what is added. */
function addToQuery(endpoint, added) {
    const url = new URL(endpoint);
    const kept = url.search
        .slice(1)
        .split('&')
        .filter(pair => [...new URLSearchParams(pair).keys()].some(name => !Object.hasOwn(added, name)));
    // A space as `%20`: not every server decodes `+`.
    const query = new URLSearchParams(added).toString().replaceAll('+', '%20');
    url.search = [...kept, query].join('&');
    return url.href;
}

// EXTERNAL MODULE: ./src/oauth/client-authentication.ts
var client_authentication = __webpack_require__(7216);
// EXTERNAL MODULE: ./src/oauth/form-request.ts
var form_request = __webpack_require__(8638);
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
    await (0,client_authentication/* authenticate */.QF)(client, tokenUrl, form);
    (0,form_request/* maskCredentials */.Bs)(form, redactor);
    const json = provider.body === 'json';
    return http.send({
        url: tokenUrl,
        method: 'POST',
        headers: (0,form_request/* headersOf */.Yl)(form, json ? 'application/json' : form_request/* FORM */.PI),
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

// EXTERNAL MODULE: ./src/http/response.ts
var response = __webpack_require__(6944);
// EXTERNAL MODULE: ./src/http/retry-after.ts
var retry_after = __webpack_require__(2754);
// EXTERNAL MODULE: ./src/oauth/error-meaning.ts
var error_meaning = __webpack_require__(3382);
// EXTERNAL MODULE: ./src/oauth/hide-tokens.ts
var hide_tokens = __webpack_require__(6015);
// EXTERNAL MODULE: ./src/oauth/provider-error.ts
var provider_error = __webpack_require__(8014);
// EXTERNAL MODULE: ./src/oauth/provider-error-page.ts
var provider_error_page = __webpack_require__(5324);
// EXTERNAL MODULE: ./src/oauth/provider-error-words.ts
var provider_error_words = __webpack_require__(4210);
// EXTERNAL MODULE: ./src/oauth/response-documents.ts + 4 modules
var response_documents = __webpack_require__(2487);
// EXTERNAL MODULE: ./src/oauth/response-members.ts
var response_members = __webpack_require__(2569);
;// CONCATENATED MODULE: ./src/oauth/response-lifetimes.ts

/** The lifetimes among `members`. `now`: the time of the response, in milliseconds. */
function readLifetimes(members, now) {
    return {
        expiresIn: first(members, ACCESS_TOKEN, now),
        refreshTokenExpiresIn: REFRESH_TOKEN.in.some(name => isZero((0,response_members/* last */.HV)(members, name)))
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
        ...names.in.map(name => number((0,response_members/* last */.HV)(members, name))),
        ...names.at.map(name => secondsUntil((0,response_members/* last */.HV)(members, name), now)),
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

// EXTERNAL MODULE: ./src/oauth/response-text.ts
var response_text = __webpack_require__(3887);
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
    const holders = steps.reduce((above, step) => above.flatMap(holder => within(holder, holder.members.get((0,response_members/* canonical */.$N)(step)) ?? [])), top);
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
        return (0,response_members/* objectsIn */.Qv)(value);
    const json = value.trim();
    if (!json.startsWith('{') || !json.endsWith('}'))
        return [];
    return (0,response_documents/* readDocuments */.r)(json, false).flatMap(({ roots }) => roots);
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
    return (members.get(name) ?? []).filter(value => !(0,response_members/* isNothing */.qv)(value));
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
    const text = (0,response_text/* decodeText */.g)(response.content);
    const documents = (0,response_documents/* readDocuments */.r)(text, response.truncated !== undefined);
    const repeatsRequest = REQUEST_PARAMETERS.test(text);
    const found = findTokens(documents, { ...context, repeatsRequest });
    // `{"status":"fail","data":{"refresh_token":"invalid"}}` has a word there, and no token.
    const failed = !(found && hasAccessToken(found)) && (0,provider_error/* saysFailure */.xy)(documents);
    if (found && !failed && !(0,provider_error/* isMarkedAsError */.D3)(documents)) {
        const json = response.truncated === undefined && documents.every(({ complete }) => complete);
        if ('doubt' in found)
            return { unreadable: found.doubt, json };
        if (!response.ok && !(isServerError(response.status) && isPair(found))) {
            return { unreadable: 'tokens in spite of its status', json };
        }
        return { tokens: toTokens(found, dateOf(response) ?? context.now) };
    }
    return (0,provider_error/* readProviderError */.kg)(documents, response, text) ?? unreadable(documents, response, text);
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
        accessToken: accessToken === undefined ? undefined : new secret/* Secret */.z(accessToken),
        refreshToken: refreshToken === undefined ? undefined : new secret/* Secret */.z(refreshToken),
        tokenType: tokenType((0,response_members/* last */.HV)(members, 'tokentype')),
        ...readLifetimes(members, now),
        scope: token_response_scope((0,response_members/* last */.HV)(members, 'scope')) ?? token_response_scope((0,response_members/* last */.HV)(members, 'scopes')),
    };
}
/** Providers that leave the type out, or write it in lower case, mean `Bearer` (RFC 6750). */
function tokenType(value) {
    const given = typeof value === 'string' ? value.replace(/[^\x21-\x7e]/g, '').slice(0, 64) : '';
    return given === '' || given.toLowerCase() === 'bearer' ? 'Bearer' : given;
}
function token_response_scope(value) {
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
        const { description } = (0,provider_error_words/* readWords */.ux)(documents.flatMap(({ roots }) => roots), status);
        const words = description === '' ? '' : `: ${(0,hide_tokens/* hideTokens */.v)(description)}`;
        const what = ok ? `a response without an access token${words}` : 'no OAuth error';
        return { unreadable: what, json: true };
    }
    const title = (0,provider_error_page/* pageTitle */.W)(text);
    const what = title === '' ? 'a response that is not JSON' : `a page titled "${(0,hide_tokens/* hideTokens */.v)(title)}"`;
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
    if (result instanceof response/* NetworkError */.Dr) {
        const { reason, permanent, mayHaveBeenProcessed } = result;
        const tokenUse = mayHaveBeenProcessed ? 'ambiguous' : 'not-sent';
        return { kind: 'inconclusive', reason, permanent, tokenUse, waitAtLeast: undefined };
    }
    const { status, headers, truncated } = result;
    const read = readTokenResponse(result, { ...context, tokenProperty: provider.tokenProperty });
    if ('tokens' in read) {
        return { kind: 'issued', tokens: read.tokens, date: headers.get('date') };
    }
    const meaning = 'error' in read ? (0,error_meaning/* classifyProviderError */.G)(read, status, provider) : undefined;
    const code = 'error' in read ? read.error : '';
    const reason = [`it responded ${status}`, code].filter(Boolean).join(' ');
    const wait = (0,retry_after/* retryAfter */.P)(headers, context.now);
    const limited = status === 429 || (status === 503 && wait !== undefined) || (0,error_meaning/* limitsRate */.r)(code);
    if (limited && (meaning === undefined || UNDEFINED_MEANINGS.has(meaning))) {
        const untilReset = wait ?? (0,retry_after/* rateLimitReset */.x)(headers, context.now);
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
        const description = `a redirect to ${(0,hide_tokens/* hideTokens */.v)(location)}, which is not followed`;
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

;// CONCATENATED MODULE: ./src/oauth/sign-in/code-exchange.ts


/**
 * Exchanges a code for tokens (RFC 6749 §4.1.3, RFC 7636 §4.5). The code is sent once: a second use
 * can revoke the tokens of the first (RFC 6749 §4.1.2). `invalid_grant` is about the code here.
 */
async function exchangeCode({ code, redirectUri, codeVerifier, params, ...request }, options, dependencies) {
    const parameters = {
        ...params,
        code: code.reveal(),
        redirect_uri: redirectUri,
        ...(codeVerifier && { code_verifier: codeVerifier.reveal() }),
        grant_type: 'authorization_code',
    };
    const result = await postTokenRequest({ ...request, parameters }, options, dependencies);
    const sent = codeVerifier === undefined ? [code] : [code, codeVerifier];
    return classify(result, forOtherGrants(request.provider), { sent, now: dependencies.clock.now() });
}
/** Without the descriptions that mean a passing error only for a refresh token. */
function forOtherGrants({ transientDescriptions: _, ...provider }) {
    return provider;
}

;// CONCATENATED MODULE: ./src/cli/login/explain-sign-in.ts

/** What a provider's error in place of a code means. */
function explainAuthorizationError({ error, description, uri }, runtime) {
    if (error === 'access_denied')
        return explainDenied({ error, description }, runtime);
    const more = uri === undefined ? '' : ` See ${runtime.redactor.redact(uri)}`;
    return (0,command_error/* failed */.gz)(`The provider refused the sign-in: ${quote({ error, description }, runtime)}.`, `${AUTHORIZATION_REMEDIES[error] ?? 'Check the settings of the client at the provider.'}${more}`);
}
const AUTHORIZATION_REMEDIES = {
    invalid_scope: 'Set `--scope` to what the client may ask for.',
    unauthorized_client: 'Allow the grant type authorization code for the client at the provider.',
    unsupported_response_type: 'Allow the grant type authorization code for the client at the provider.',
    server_error: 'Try again.',
    temporarily_unavailable: 'Try again later.',
};
function explainDenied(said, runtime) {
    return (0,command_error/* failed */.gz)(`Access was denied: ${quote(said, runtime)}.`, 'Nothing was saved. To try again, start login again and allow the access.');
}
/** What it means that an endpoint of the provider sent no tokens. */
function explainOutcome(outcome, endpoint, runtime) {
    const { redactor } = runtime;
    const { host } = new URL(endpoint.url);
    switch (outcome.kind) {
        case 'rejected':
            return (0,command_error/* failed */.gz)(`${host} responded ${outcome.status}: ${quote(outcome, runtime)}.`, remedyFor(outcome.meaning, endpoint));
        case 'unusable':
            return (0,command_error/* failed */.gz)(`${host} responded ${outcome.status} with ${redactor.redact(outcome.description)}.`, `Check \`${endpoint.option}\` and \`--provider\`.`);
        case 'inconclusive': {
            if (runtime.cancelled.aborted && outcome.tokenUse === 'not-sent')
                return (0,command_error/* interrupted */.VM)();
            const reason = redactor.redact(outcome.reason);
            return (0,command_error/* failed */.gz)(`No usable response from ${host}: ${reason}. Nothing was saved.`, `Check \`${endpoint.option}\`, the connection and HTTPS_PROXY, and start login again.`);
        }
    }
}
function remedyFor(meaning, { option, grant }) {
    const isDevice = grant === 'device code';
    switch (meaning) {
        case 'invalid_grant':
            return `The code has expired${isDevice ? '' : ', or the redirect address differs from the registered one'}. Start login again.`;
        case 'unauthorized_client':
            return `Allow the grant type ${grant} for the client at the provider, and start login again.`;
        case 'invalid_request':
            return `Check \`${option}\`, \`--client-auth\` and ${isDevice ? '`--scope`' : 'the redirect address'}.`;
        case 'invalid_scope':
            return 'Set `--scope` to what the client may ask for.';
        case 'unsupported_grant_type':
            return `Check \`${option}\`, and which grant types the client may use at the provider.`;
        case 'none':
            return `Check \`${option}\`, the client ID, the client secret and \`--client-auth\`, and start login again.`;
        case 'invalid_client':
        case 'other':
            return 'Check the client ID, the client secret and `--client-auth`, and start login again.';
    }
}
/** What it means that a device flow ended without tokens. */
function explainDeviceOutcome(outcome, endpoint, runtime) {
    switch (outcome.kind) {
        case 'denied':
            return explainDenied(outcome, runtime);
        case 'cancelled':
            return (0,command_error/* interrupted */.VM)();
        case 'expired':
            return (0,command_error/* failed */.gz)('The code has expired. Nothing was saved.', 'Start login again.');
        default:
            return explainOutcome(outcome, { ...endpoint, grant: 'device code' }, runtime);
    }
}
/** Why the provider sent an access token only. */
function explainMissingToken({ facts, name, scope }) {
    const causes = facts.noRefreshToken.map(cause => `- ${cause}`);
    const asked = scope === '' ? '- No scope was requested. See `--scope`.' : undefined;
    return (0,command_error/* failed */.gz)(`The provider ${name} sent no refresh token. Nothing was saved.`, ['Possible causes:', ...causes, ...(asked ? [asked] : [])].join('\n'));
}
/** The provider's words, safe to print. */
function quote({ error, description }, { redactor }) {
    const words = [error, description].filter(Boolean).join(': ');
    return redactor.redact(words || 'no reason').replace(/[\s.:]+$/, '');
}

;// CONCATENATED MODULE: ./src/cli/login/read-paste.ts

/**
 * Reads lines from standard input until one is the redirected address of this sign-in, and says of
 * every other why it is not. Undefined at the end of the input, or when aborted.
 */
async function readPaste(state, signal, { terminal }) {
    for (;;) {
        const line = await terminal.readLine(signal);
        if (line === undefined)
            return undefined;
        const response = readPastedResponse(line, state);
        if (response.kind === 'code' || response.kind === 'error')
            return response;
        if (response.kind === 'wrong-state')
            terminal.explain(response.missing ? NO_STATE : WRONG_STATE, 'yellow');
        else
            terminal.explain(`This ${response.reason}.`, 'yellow');
        terminal.say('Paste the redirected address, and press Enter:');
    }
}
const NO_STATE = 'This address has no `state`. Copy the whole address: without it, a code may belong to another sign-in.';
const WRONG_STATE = 'This address belongs to another sign-in: its `state` is not the one of this login.';

;// CONCATENATED MODULE: ./src/cli/login/wait-for-response.ts


/** Minutes in which the user signs in. */
const wait_for_response_TIME_LIMIT = 10;
const MINUTE = 60_000;
/**
 * Waits for the response of the provider: at the listener, and from standard input.
 *
 * @throws CommandError after the time limit, at the end of the only input, or if interrupted
 */
async function waitForResponse({ listener, state, pasteFirst }, runtime) {
    const { terminal, clock, cancelled } = runtime;
    const done = new AbortController();
    const signal = AbortSignal.any([cancelled, done.signal]);
    const sources = [
        endOfTime(),
        pasted(),
        ...(listener === undefined ? [] : [listener.expect(state, sayWrongState)]),
    ];
    try {
        return await Promise.race(sources);
    }
    finally {
        done.abort();
    }
    async function endOfTime() {
        await clock.wait(wait_for_response_TIME_LIMIT * MINUTE, signal);
        if (cancelled.aborted)
            throw (0,command_error/* interrupted */.VM)();
        if (done.signal.aborted)
            return never();
        if (listener !== undefined)
            await tellLateBrowser(listener);
        throw (0,command_error/* failed */.gz)(`The time limit of ${wait_for_response_TIME_LIMIT} minutes is over.`, 'Start login again.');
    }
    /** A browser that comes a little late gets a page, and not an error of its own. */
    async function tellLateBrowser(late) {
        terminal.say(`The time limit of ${wait_for_response_TIME_LIMIT} minutes is over.`, 'yellow');
        await Promise.race([late.expire(), clock.wait(MINUTE, signal)]);
        if (cancelled.aborted)
            throw (0,command_error/* interrupted */.VM)();
    }
    async function pasted() {
        if (pasteFirst === undefined) {
            await clock.wait(MINUTE, signal);
            if (signal.aborted)
                return never();
        }
        terminal.explain(pasteFirst ?? 'If the browser cannot reach this program:');
        terminal.explain(HOW_TO_PASTE);
        const response = await readPaste(state, signal, runtime);
        if (response !== undefined)
            return { response, show: () => { } };
        if (listener !== undefined || signal.aborted)
            return never();
        throw (0,command_error/* failed */.gz)('Standard input ended without the redirected address.', 'Start login again, and paste the address that the browser shows at the end.');
    }
    function sayWrongState() {
        terminal.explain('A response that belongs to another sign-in was rejected. Still waiting.', 'yellow');
    }
}
const HOW_TO_PASTE = 'Paste the address that the browser shows after the sign-in, and press Enter. It is not shown.';
function never() {
    return new Promise(() => { });
}

;// CONCATENATED MODULE: ./src/cli/login/browser-flow.ts







/**
 * Signs in with an authorization code (RFC 6749 §4.1). The browser gets its verdict when `complete`
 * has saved the tokens.
 *
 * @throws CommandError
 */
async function signInByBrowser(plan, client, { redirect, complete }, runtime) {
    const { provider, facts, scope, options } = plan;
    const request = await createAuthorizationRequest({
        authorizationUrl: provider.authorizationUrl ?? '',
        clientId: client.id,
        redirectUri: redirect.address,
        scope,
        scopeParameter: facts.scopeParameter,
        parameters: facts.parameters,
        pkce: facts.pkce,
    });
    await showAddress(request.url, options, runtime);
    runtime.terminal.say(`Waiting for the sign-in, at most ${wait_for_response_TIME_LIMIT} minutes.`);
    const { listener, pasteFirst } = redirect;
    const callback = await waitForResponse({ listener, state: request.state, pasteFirst }, runtime);
    const { response, show } = callback;
    if (response.kind === 'error') {
        const isDenied = response.error === 'access_denied';
        show(isDenied ? 'denied' : 'failed', `The provider says: ${quote(response, runtime)}.`);
        throw explainAuthorizationError(response, runtime);
    }
    return verdictFor(callback, async () => {
        const exchange = { plan, client, redirectUri: redirect.address, request, code: response };
        return complete(await exchangeForTokens(exchange, runtime));
    });
}
/** Shows in the browser how it ended. */
async function verdictFor({ show }, work) {
    try {
        const { result, summary } = await work();
        show('success', summary);
        return result;
    }
    catch (error) {
        show('failed', error instanceof command_error/* CommandError */.Qd ? error.message : '');
        throw error;
    }
}
async function exchangeForTokens(exchange, runtime) {
    const { plan, client, redirectUri, request, code } = exchange;
    const { provider, facts } = plan;
    const { redactor, clock, cancelled } = runtime;
    redactor.add(code.code);
    if (request.codeVerifier !== undefined)
        redactor.add(request.codeVerifier);
    const tokenUrl = facts.exchangeUrl ?? provider.tokenUrl;
    const backoff = new http_backoff/* Backoff */.n({ timeout: 30_000, firstWait: 500, longestWait: 5_000 }, runtime);
    for (;;) {
        const outcome = await exchangeCode({
            provider,
            tokenUrl,
            client,
            redirectUri,
            code: code.code,
            codeVerifier: request.codeVerifier,
            params: facts.exchangeParameters ?? {},
        }, { responseTimeout: 60_000, signal: cancelled, keepOnceSent: true }, runtime);
        if (outcome.kind === 'issued')
            return outcome.tokens;
        // A code that was sent is never sent again: that can revoke its tokens.
        const unsent = outcome.kind === 'inconclusive' && outcome.tokenUse === 'not-sent';
        const wait = unsent && !outcome.permanent ? backoff.next() : undefined;
        if (wait === undefined || cancelled.aborted) {
            throw explainOutcome(outcome, { url: tokenUrl, option: '--token-url', grant: 'authorization code' }, runtime);
        }
        await clock.wait(wait, cancelled);
    }
}

// EXTERNAL MODULE: ./src/http/endpoint-url.ts
var endpoint_url = __webpack_require__(6434);
;// CONCATENATED MODULE: ./src/oauth/sign-in/device-authorization.ts









/** Starts the device flow (RFC 8628 §3.1), with one request. */
async function requestDeviceAuthorization({ url, provider, client, scope, params }, options, dependencies) {
    const parameters = { ...params, ...(scope && { scope }) };
    const request = { provider, tokenUrl: url, client, parameters };
    const result = await postTokenRequest(request, options, dependencies);
    const { clock, redactor } = dependencies;
    const started = result instanceof response/* NetworkError */.Dr ? undefined : read(result, clock.monotonic());
    if (started !== undefined) {
        redactor.add(started.deviceCode);
        return started;
    }
    const outcome = classify(result, forOtherGrants(provider), { sent: [], now: clock.now() });
    if (outcome.kind !== 'issued' && outcome.kind !== 'unusable')
        return outcome;
    const status = result instanceof response/* NetworkError */.Dr ? 0 : result.status;
    return { kind: 'unusable', status, description: NO_CODES };
}
const NO_CODES = 'a response without `device_code`, `user_code` and `verification_uri`';
function read(response, now) {
    if (!response.ok || response.truncated !== undefined)
        return undefined;
    const documents = (0,response_documents/* readDocuments */.r)((0,response_text/* decodeText */.g)(response.content), false);
    const members = documents.flatMap(({ roots }) => roots).find(has('devicecode'));
    if (members === undefined)
        return undefined;
    const deviceCode = (0,response_members/* last */.HV)(members, 'devicecode');
    const userCode = (0,response_members/* last */.HV)(members, 'usercode');
    // Google names it `verification_url`.
    const verificationUri = page(members, 'verificationuri') ?? page(members, 'verificationurl');
    if (typeof deviceCode !== 'string' || deviceCode === '' || !isUserCode(userCode))
        return undefined;
    if (verificationUri === undefined)
        return undefined;
    const expiresIn = seconds((0,response_members/* last */.HV)(members, 'expiresin')) ?? DEFAULT_LIFETIME;
    return {
        kind: 'started',
        deviceCode: new secret/* Secret */.z(deviceCode),
        userCode,
        verificationUri,
        verificationUriComplete: page(members, 'verificationuricomplete') ?? page(members, 'verificationurlcomplete'),
        expiresIn,
        deadline: now + expiresIn * 1_000,
        interval: seconds((0,response_members/* last */.HV)(members, 'interval')) ?? DEFAULT_INTERVAL,
    };
}
/** Seconds. RFC 8628 §3.2. */
const DEFAULT_INTERVAL = 5;
/** Seconds. The member is required; this is what most servers send. */
const DEFAULT_LIFETIME = 900;
function has(name) {
    return members => members.has(name);
}
function isUserCode(value) {
    return typeof value === 'string' && /^[!-~]([ -~]{0,62}[!-~])?$/.test(value);
}
/** A page that is safe to open. Unlike an endpoint, it may have a fragment. */
function page(members, name) {
    const value = (0,response_members/* last */.HV)(members, name);
    if (typeof value !== 'string')
        return undefined;
    return (0,endpoint_url/* endpointProblem */.$)(value.replace(/#[!-~]*$/, '')) === undefined ? value : undefined;
}
function seconds(value) {
    const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && number > 0 && number <= device_authorization_LONGEST ? number : undefined;
}
/** A day, in seconds. */
const device_authorization_LONGEST = 86_400;

;// CONCATENATED MODULE: ./src/oauth/sign-in/device-flow.ts



/**
 * Polls for the tokens until the user has decided, the device code expires or the signal aborts
 * (RFC 8628 §3.4, §3.5). The first poll is one interval from now, the last at the deadline.
 */
async function pollForTokens(request, signal, dependencies) {
    const { clock } = dependencies;
    const { deadline } = request.authorization;
    let interval = request.authorization.interval * 1_000;
    let failures = 0;
    let waitAtLeast = 0;
    while (clock.monotonic() < deadline) {
        const wait = Math.max(interval * 2 ** Math.min(failures, MOST_DOUBLINGS), waitAtLeast);
        await clock.wait(Math.min(wait, deadline - clock.monotonic()), signal);
        if (signal.aborted)
            return { kind: 'cancelled' };
        const outcome = await poll(request, signal, dependencies);
        const next = nextStep(outcome);
        if (typeof next === 'object')
            return next;
        if (next === 'slower')
            interval += SLOWER;
        failures = next === 'failed' ? failures + 1 : 0;
        waitAtLeast = outcome.kind === 'inconclusive' ? (outcome.waitAtLeast ?? 0) : 0;
    }
    return { kind: 'expired' };
}
/** Milliseconds. RFC 8628 §3.5. */
const SLOWER = 5_000;
/** After failed connections the interval doubles (RFC 8628 §3.5), up to 16 times as long. */
const MOST_DOUBLINGS = 4;
/** Milliseconds. */
const RESPONSE_TIMEOUT = 30_000;
async function poll({ authorization, ...request }, signal, dependencies) {
    const { deviceCode } = authorization;
    const parameters = {
        device_code: deviceCode.reveal(),
        grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    };
    const options = { responseTimeout: RESPONSE_TIMEOUT, signal, keepOnceSent: false };
    const result = await postTokenRequest({ ...request, parameters }, options, dependencies);
    const context = { sent: [deviceCode], now: dependencies.clock.now() };
    return classify(result, forOtherGrants(request.provider), context);
}
function nextStep(outcome) {
    if (outcome.kind === 'inconclusive') {
        if (outcome.permanent)
            return outcome;
        return outcome.tokenUse === 'refused' ? 'slower' : 'failed';
    }
    if (outcome.kind !== 'rejected')
        return outcome;
    const { error, description } = outcome;
    const end = ends.get(error);
    if (end === 'denied')
        return { kind: 'denied', error, description };
    if (end === 'expired')
        return { kind: 'expired' };
    return end ?? outcome;
}
/** RFC 8628 §3.5, and Microsoft's own code for a refusal. */
const ends = new Map([
    ['authorization_pending', 'pending'],
    ['slow_down', 'slower'],
    ['access_denied', 'denied'],
    ['authorization_declined', 'denied'],
    ['expired_token', 'expired'],
]);

;// CONCATENATED MODULE: ./src/cli/login/device-flow.ts




/**
 * Signs in on any device, with a code (RFC 8628).
 *
 * @throws CommandError
 */
async function signInByDevice({ provider, facts, scope, options }, client, runtime) {
    const { terminal, cancelled } = runtime;
    const url = facts.device?.authorizationUrl ?? '';
    const authorization = await terminal.during('Asking the provider for a code', requestDeviceAuthorization({ url, provider, client, scope, params: {} }, { responseTimeout: 30_000, signal: cancelled, keepOnceSent: false }, runtime));
    if (authorization.kind !== 'started') {
        const endpoint = { url, option: '--device-authorization-url' };
        throw explainDeviceOutcome(authorization, endpoint, runtime);
    }
    const { userCode, verificationUri, expiresIn } = authorization;
    await showAddress(verificationUri, options, runtime);
    terminal.say('Enter this code there:', 'bold');
    terminal.say('');
    terminal.say(userCode);
    terminal.say('');
    const minutes = Math.max(1, Math.floor(expiresIn / 60));
    terminal.say(`Waiting for the sign-in. The code expires in ${minutes} min.`);
    const { tokenUrl } = provider;
    const outcome = await pollForTokens({ provider, tokenUrl, client, authorization }, cancelled, runtime);
    if (outcome.kind === 'issued')
        return outcome.tokens;
    throw explainDeviceOutcome(outcome, { url: tokenUrl, option: '--token-url' }, runtime);
}

;// CONCATENATED MODULE: ./src/cli/login/sign-in.ts



/**
 * Signs in with the device flow, or else by a redirect. A browser that waits for its page gets it
 * after the token was saved.
 *
 * @throws CommandError also if the provider sends no refresh token; then nothing is saved
 */
async function signIn(plan, { client, redirect }, runtime, save) {
    const complete = async ({ accessToken, refreshToken }) => {
        for (const token of [accessToken, refreshToken])
            if (token)
                runtime.redactor.add(token);
        if (refreshToken === undefined)
            throw explainMissingToken(plan);
        return save(refreshToken);
    };
    if (redirect !== undefined) {
        return signInByBrowser(plan, client, { redirect, complete }, runtime);
    }
    return (await complete(await signInByDevice(plan, client, runtime))).result;
}

;// CONCATENATED MODULE: ./src/cli/login/values.ts
/** The refresh token first, then what its client needs. */
function valuesOf(credentials, names) {
    const { refreshToken, client, privateKey } = credentials;
    const secrets = [
        { name: names.refreshToken, secret: refreshToken, what: 'refresh token' },
    ];
    if (client.secret !== undefined) {
        secrets.push({ name: names.clientSecret, secret: client.secret, what: 'client secret' });
    }
    if (privateKey !== undefined) {
        secrets.push({ name: names.privateKey, secret: privateKey, what: 'private key' });
    }
    return { secrets, variables: variablesOf(credentials, names) };
}
/** What of a client is no secret. */
function variablesOf({ client }, names) {
    const certificate = client.privateKey?.certificate;
    return [
        { name: names.clientId, value: client.id },
        ...(certificate ? [{ name: names.certificate, value: certificate.toString() }] : []),
    ];
}

;// CONCATENATED MODULE: ./src/cli/login/login.ts

















/** Signs in to a provider, and saves what a workflow needs. */
async function login(options, runtime) {
    requireWriter(options.writer ?? 'none', runtime);
    const place = await choosePlace(options, runtime);
    const plan = await chooseSignIn(options, runtime);
    requireCredentials(plan, runtime);
    const connection = await (0,connect/* connectGitHub */.U)(options, runtime);
    await check_place_checkToken(connection, runtime);
    const repository = await checkRepository(place, connection, runtime);
    await withEnvironment(place, { repository, options, connection }, runtime, keep => setUp(place, plan, { connection, keep }, runtime));
}
async function setUp(place, plan, context, runtime) {
    const { connection } = context;
    const destination = await prepareDestination(place, plan, connection, runtime);
    const credentials = await signInAndSave(plan, destination, context, runtime);
    await continueAfterSignIn(plan, { credentials, destination, connection }, runtime);
}
async function signInAndSave(plan, destination, { connection, keep }, runtime) {
    const { owner, names } = destination;
    const redirect = await openRedirect(plan, runtime);
    try {
        explainRegistration(plan, redirect?.address, runtime);
        const registered = await askForClient(plan, runtime);
        const variables = variablesOf(registered, names);
        const circumstances = { connection, options: plan.options };
        await confirmVariables(variables, destination, circumstances, runtime);
        await warnOfOtherUses(registered.client.id, owner, connection, runtime);
        const save = async (refreshToken) => {
            keep();
            const credentials = { ...registered, refreshToken };
            await saveValues(valuesOf(credentials, names), destination, connection.access, runtime);
            const label = (0,github_target/* labelTarget */.WW)(secretAt(owner, names.refreshToken));
            return { result: credentials, summary: `The refresh token is in the ${label}.` };
        };
        return await signIn(plan, { client: registered.client, redirect }, runtime, save);
    }
    finally {
        await redirect?.listener?.close();
    }
}


/***/ }),

/***/ 6437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ cannotAsk),
  P: () => (/* binding */ createTerminal)
});

// EXTERNAL MODULE: ./src/cli/command-error.ts
var command_error = __webpack_require__(3861);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./src/cli/read-line.ts

/**
 * Reads lines one at a time; what follows a line stays for the next call. A terminal is switched to
 * raw mode, since it cuts a line at 4,096 characters otherwise (macOS: 1,024), and shows nothing.
 *
 * @param onCancel called for Ctrl-C, which is no signal in raw mode
 */
function createLineReader(input, onCancel) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let text = '';
    return signal => new Promise(resolve => {
        const finish = (line) => {
            input.off('data', read).off('end', end).off('error', end);
            signal.removeEventListener('abort', abort);
            input.setRawMode?.(false);
            input.pause();
            resolve(line);
        };
        const abort = () => finish(undefined);
        const end = () => {
            const last = text;
            text = '';
            finish(last === '' ? undefined : last);
        };
        const read = (chunk) => {
            text += decoder.write(chunk);
            if (input.isTTY) {
                const { line, key } = edit(text);
                text = line;
                if (key === 'cancel')
                    onCancel();
                if (key !== undefined) {
                    finish(undefined);
                    return;
                }
            }
            takeLine();
        };
        const takeLine = () => {
            const [whole, line] = (input.isTTY ? /^([^\r\n]*)(?:\r\n?|\n)/ : /^(.*?)\r?\n/s).exec(text) ?? [];
            if (whole === undefined)
                return false;
            text = text.slice(whole.length);
            finish(line);
            return true;
        };
        if (signal.aborted)
            return resolve(undefined);
        if (takeLine())
            return;
        if (input.readableEnded)
            return end();
        signal.addEventListener('abort', abort);
        input.on('data', read).on('end', end).on('error', end);
        input.setRawMode?.(true);
        input.resume();
    });
}
/** Does what the keys of a terminal in raw mode mean. */
function edit(typed) {
    let line = '';
    for (const character of typed.replaceAll(PASTE_MARKS, '')) {
        if (character === CTRL_C)
            return { line: '', key: 'cancel' };
        if (character === CTRL_D && line === '')
            return { line: '', key: 'end' };
        if (character === CTRL_U)
            line = '';
        else if (BACKSPACE.has(character))
            line = line.slice(0, -1);
        else
            line += character;
    }
    return { line, key: undefined };
}
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const CTRL_U = '\u0015';
const BACKSPACE = new Set(['\b', '\u007f']);
/** What a terminal puts around pasted text. */
const PASTE_MARKS = new RegExp(`${String.fromCharCode(27)}\\[20[01]~`, 'g');

// EXTERNAL MODULE: ./src/cli/style.ts
var cli_style = __webpack_require__(2822);
// EXTERNAL MODULE: ./src/cli/wrap.ts
var wrap = __webpack_require__(4199);
;// CONCATENATED MODULE: ./src/cli/terminal.ts




/**
 * @throws CommandError (of each question) if nothing can be asked, or if it was left with Ctrl-C
 */
function createTerminal({ quiet, signal, onCancel }) {
    const { stdin, stdout, stderr } = process;
    const interactive = !quiet && stdin.isTTY === true && stderr.isTTY === true && !process.env['CI'];
    const common = { input: stdin, output: stderr, signal };
    const say = (text, style) => {
        stderr.write(`${style === undefined ? text : (0,cli_style/* inStyle */.J)(style, text, stderr)}\n`);
    };
    // Reading from a closed terminal fails. The signal that it sends ends the command.
    stdin.on('error', () => { });
    const readLine = createLineReader(stdin, onCancel);
    async function prompt(option, ask) {
        if (!interactive)
            throw cannotAsk(option);
        const prompts = await __webpack_require__.e(/* import() */ 909).then(__webpack_require__.bind(__webpack_require__, 3909));
        const answer = await ask(prompts);
        if (!prompts.isCancel(answer))
            return answer;
        onCancel();
        throw (0,command_error/* interrupted */.VM)();
    }
    return {
        interactive,
        say,
        explain: (text, style) => say((0,wrap/* wrapFor */.iK)(stderr, text), style),
        answer: text => void stdout.write(`${(0,wrap/* wrapFor */.iK)(stdout, text)}\n`),
        output: text => void stdout.write(`${text}\n`),
        ask: ({ message, option, initial, validate }) => prompt(option, ({ text }) => text({
            ...common,
            message,
            ...(initial !== undefined && { initialValue: initial }),
            validate: answer => validate?.(answer ?? ''),
        })),
        askSecret: ({ message, option, validate }) => prompt(option, ({ password }) => password({ ...common, message, validate: answer => validate?.(answer ?? '') })),
        confirm: (message, initialValue) => prompt('--yes', ({ confirm }) => confirm({ ...common, message, initialValue })),
        select: (message, choices, option = 'its option') => prompt(option, ({ select }) => select({ ...common, message, options: choices.map(choice => ({ ...choice })) })),
        search: (message, choices, option = 'its option') => prompt(option, ({ autocomplete }) => autocomplete({
            ...common,
            message,
            maxItems: 8,
            options: choices.map(choice => ({ ...choice })),
        })),
        readLine: (until = signal) => readLine(AbortSignal.any([signal, until])),
        during: (what, work) => during(what, work, say),
    };
}
/** The refusal to ask for what this option says. */
function cannotAsk(option) {
    return (0,command_error/* wrongUsage */.xY)(`${option} is missing, and nothing can be asked: standard input is not a terminal, or \`--yes\` is set.`, `Set ${option}.`);
}
async function during(what, work, say) {
    const timer = setTimeout(() => say(`${what} …`, 'dim'), 1_000);
    try {
        return await work;
    }
    finally {
        clearTimeout(timer);
    }
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