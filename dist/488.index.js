"use strict";
exports.id = 488;
exports.ids = [488];
exports.modules = {

/***/ 890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ Problem),
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   sR: () => (/* binding */ endpoint),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(913);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(636);


/** Why a value cannot be an input's, as the rest of a sentence that begins with the input's name. */
class Problem {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** An empty input reads as undefined. */
function optional(field) {
    return raw => (raw === '' ? undefined : field(raw));
}
function required(field) {
    return raw => (raw === '' ? new Problem('is empty') : field(raw));
}
/** Visible ASCII and spaces (RFC 6749 Appendix A, VSCHAR): client ids, secrets and tokens. */
function visible(longest) {
    return raw => {
        if (Buffer.byteLength(raw) > longest)
            return tooLong(longest);
        const at = raw.search(/[^\x20-\x7e]/);
        return at < 0
            ? raw
            : new Problem(`has a character at position ${at + 1} that is not visible ASCII, such as a line break`);
    };
}
function secret(longest) {
    const text = visible(longest);
    return raw => {
        const value = text(raw);
        return value instanceof Problem ? value : new _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value);
    };
}
/** Text for people: no control characters. */
function name(longest) {
    return raw => {
        if (raw.length > longest)
            return tooLong(longest);
        return /\p{Cc}/u.test(raw) ? new Problem('has a control character in it') : raw;
    };
}
function matching(pattern, rule) {
    return raw => (pattern.test(raw) ? raw : new Problem(rule));
}
function oneOf(choices) {
    return raw => choices.find(choice => choice === raw) ?? new Problem(`must be one of ${choices.join(', ')}`);
}
function wholeNumber(least, most) {
    return raw => {
        const value = /^\d{1,9}$/.test(raw) ? Number(raw) : Number.NaN;
        return value >= least && value <= most
            ? value
            : new Problem(`must be a whole number from ${least} to ${most}`);
    };
}
/** `true` or `false`, as YAML 1.2 has them. */
const boolean = raw => {
    const value = ['false', 'true'].indexOf(raw.toLowerCase());
    return value < 0 ? new Problem('must be true or false') : value === 1;
};
/** A `name=value` line each; empty lines do not count. */
function pairs(longest, reserved) {
    const text = visible(longest);
    return raw => {
        const found = {};
        for (const [index, line] of raw.split(/\r?\n/).entries()) {
            const [, key = '', value = ''] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
            if (line.trim() === '')
                continue;
            if (key === '')
                return new Problem(`must be name=value lines; line ${index + 1} is not`);
            if (reserved.includes(key))
                return new Problem(`must not set ${key}, which has its own input`);
            const checked = text(`${key}${value}`);
            if (checked instanceof Problem)
                return new Problem(`${checked.text} in line ${index + 1}`);
            found[key] = value;
        }
        return found;
    };
}
/** Names from a list, separated by commas; each once. */
function listOf(choices) {
    const one = oneOf(choices);
    return raw => {
        const found = raw.split(',').map(part => one(part.trim()));
        const problem = found.find(part => part instanceof Problem);
        return problem ?? [...new Set(found)];
    };
}
/** An https URL; http only to this machine, which tests and local proxies need. */
const endpoint = raw => {
    const problem = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .endpointProblem */ .$)(raw);
    return problem === undefined ? new URL(raw).href : new Problem(problem);
};
function tooLong(longest) {
    return new Problem(`is longer than ${longest} characters`);
}


/***/ }),

/***/ 636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);


const HIDDEN = '***';
/**
 * A value that cannot be printed: as a string, in JSON, in a template, by `inspect` or inside an
 * error it reads `***`. Only `reveal()` gives it out, and only the wire and the sealed box ask.
 */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    /** The first 8 hex digits of the SHA-256: tells one token from another without telling either. */
    get generation() {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(this.#value).digest('hex').slice(0, 8);
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
    [node_util__WEBPACK_IMPORTED_MODULE_1__.inspect.custom]() {
        return HIDDEN;
    }
}


/***/ }),

/***/ 143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ secretParts),
/* harmony export */   NR: () => (/* binding */ signingKey),
/* harmony export */   Rz: () => (/* binding */ algorithms)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _input_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(890);


/** WebCrypto's parameters for each algorithm. */
const algorithms = {
    RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    PS256: { name: 'RSA-PSS', hash: 'SHA-256' },
    ES256: { name: 'ECDSA', namedCurve: 'P-256' },
    EdDSA: { name: 'Ed25519' },
    Ed25519: { name: 'Ed25519' },
};
/** What a key can sign with, the first unless a JWK's `alg` says otherwise. */
const usable = {
    rsa: ['RS256', 'PS256'],
    'ec prime256v1': ['ES256'],
    ed25519: ['EdDSA', 'Ed25519'],
};
/** PEM (PKCS#8), also on one line with `\n` for its line breaks, or a JWK (RFC 7517). */
const signingKey = raw => {
    try {
        const jwk = raw.trimStart().startsWith('{') ? JSON.parse(raw) : undefined;
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(jwk ? { key: jwk, format: 'jwk' } : raw.replaceAll('\\n', '\n'));
        const { namedCurve, modulusLength = 2_048 } = key.asymmetricKeyDetails ?? {};
        const choices = usable[[key.asymmetricKeyType, namedCurve].filter(Boolean).join(' ')] ?? [];
        const algorithm = jwk?.['alg'] === undefined ? choices[0] : choices.find(name => name === jwk['alg']);
        if (algorithm === undefined || modulusLength < 2_048)
            return new _input_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF(UNSUPPORTED);
        return { key, algorithm, id: typeof jwk?.['kid'] === 'string' ? jwk['kid'] : undefined };
    }
    catch {
        return new _input_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF('is neither a private key in PEM (PKCS#8, not encrypted) nor a private JWK');
    }
};
const UNSUPPORTED = 'is of a kind that cannot sign: RSA of 2048 bits or more (RS256, PS256), P-256 (ES256) and Ed25519 (EdDSA) can';
/** What must not be shown of a secret input: itself; of a private key also each line or member. */
function secretParts(raw) {
    const lines = raw.split(/\\n|[\r\n]+/).filter(line => !line.startsWith('-----'));
    const members = [...raw.matchAll(/"(?:d|p|q|dp|dq|qi)"\s*:\s*"([^"]+)"/g)].map(match => match[1] ?? '');
    return new Set([raw, ...[...lines, ...members].filter(({ length }) => length >= 8)]);
}


/***/ }),

/***/ 837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// NAMESPACE OBJECT: ./src/lib/runner.ts
var runner_namespaceObject = {};
__webpack_require__.r(runner_namespaceObject);
__webpack_require__.d(runner_namespaceObject, {
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

// EXTERNAL MODULE: ./src/lib/journal.ts
var journal = __webpack_require__(637);
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
// EXTERNAL MODULE: ./src/lib/proxies.ts
var proxies = __webpack_require__(214);
;// CONCATENATED MODULE: ./src/lib/agents.ts






/**
 * Connections are kept for later requests; the first of an origin go by the early ones, which are
 * secured at once. Proxies by HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in either case (Node 24.5).
 *
 * @throws if a proxy's URL is unusable
 */
function createAgents(env, early) {
    const proxyEnv = { ...env };
    for (const name of proxies/* proxyVariables */.e)
        if (env[name])
            proxyEnv[name] = proxyUrl(env[name]);
    // One context for all connections: making one reads every root certificate.
    const options = { keepAlive: true, proxyEnv, secureContext: (0,external_node_tls_.createSecureContext)() };
    const secure = new WarmAgent(options);
    secure.warm(early);
    return { http: new (external_node_http_default()).Agent(options), https: secure };
}
/** Node takes no notice of a proxy that it cannot use; requests would go past it. */
function proxyUrl(value) {
    const url = new URL(value.includes('://') ? value : `http://${value}`);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        throw new TypeError('not a proxy URL');
    return url.href;
}
class WarmAgent extends (external_node_https_default()).Agent {
    #warm = [];
    /** Secures these connections, for the next requests to where they go. */
    warm(early) {
        this.#warm.push(...early.map(one => ({ ...one, secured: this.#secure(one) })));
    }
    createConnection(options, callback) {
        const index = this.#warm.findIndex(({ host, port }) => host === options.host && port === Number(options.port));
        const [warm] = index < 0 ? [] : this.#warm.splice(index, 1);
        if (warm === undefined)
            return super.createConnection(options, callback);
        warm.socket.ref();
        void warm.secured.then(stream => {
            const own = stream?.destroyed === false ? stream : super.createConnection(options);
            if (own)
                callback(null, own);
        });
        return undefined;
    }
    async #secure({ host, port, socket }) {
        try {
            // Not before: while several addresses are being tried, the socket may change underneath.
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
        return stream?.on('error', () => { });
    }
}

;// CONCATENATED MODULE: ./src/lib/answer.ts
/**
 * An answer of HTTP, read to its end. As much of `fetch`'s `Response` as Octokit asks for: the
 * global one takes Node 20 ms to load (docs/adr/0009).
 */
class Answer {
    /** From 200 to 599. */
    status;
    /** By their names in small letters; of several by one name, all, as RFC 9110 \u00a75.2 joins them. */
    headers;
    #content;
    constructor(status, headers, content) {
        this.status = status;
        this.headers = headers;
        this.#content = content;
    }
    get ok() {
        return this.status < 300;
    }
    /** The content as UTF-8, without a byte order mark. */
    get body() {
        return new TextDecoder().decode(this.#content);
    }
    async text() {
        return this.body;
    }
    async arrayBuffer() {
        return new Uint8Array(this.#content).buffer;
    }
}
/** No answer came. `sent` is false only if not one byte of the request can have left. */
class Unanswered {
    sent;
    reason;
    /** Trying again is of no use. */
    lasting;
    constructor(sent, reason, lasting = false) {
        this.sent = sent;
        this.reason = reason;
        this.lasting = lasting;
    }
}

;// CONCATENATED MODULE: ./src/lib/connection-errors.ts
const UNTRUSTED = 'its certificate is not trusted (a private CA goes into NODE_EXTRA_CA_CERTS)';
/** Node's and OpenSSL's codes in words. */
const reasons = new Map([
    ['ENOTFOUND', 'the name cannot be resolved'],
    ['EAI_AGAIN', 'the name cannot be resolved for now'],
    ['ECONNREFUSED', 'the connection was refused'],
    ['ETIMEDOUT', 'the connection timed out'],
    ['EHOSTUNREACH', 'the host cannot be reached'],
    ['ENETUNREACH', 'the network cannot be reached'],
    ['ERR_PROXY_TUNNEL', 'the proxy of HTTPS_PROXY refused the connection'],
    ['CERT_HAS_EXPIRED', 'its certificate has expired'],
    ['CERT_NOT_YET_VALID', 'its certificate is not valid yet'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another name'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', UNTRUSTED],
    ['SELF_SIGNED_CERT_IN_CHAIN', UNTRUSTED],
    ['UNABLE_TO_GET_ISSUER_CERT', UNTRUSTED],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', UNTRUSTED],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', UNTRUSTED],
]);
/** Whether trying again is of no use: a certificate does not change meanwhile. */
function isLasting({ code = '' }) {
    return /CERT|SIGNED|ISSUER|LEAF/.test(code);
}
/** Why a request had no answer, by the error's code; nothing else of an error is shown. */
function explainError(error, sent, { port, protocol }) {
    const code = error.code ?? error.name;
    const known = reasons.get(code);
    const wanted = Number(port) || (protocol === 'https:' ? 443 : 80);
    const whose = error.port === undefined || error.port === wanted ? '' : 'at the proxy, ';
    const status = error.statusCode === undefined ? '' : ` with ${error.statusCode}`;
    if (known !== undefined)
        return `${whose}${known}${status} (${code})`;
    return sent ? `the connection broke before the answer (${code})` : `no connection (${code})`;
}

// EXTERNAL MODULE: ./src/lib/early-connection.ts
var early_connection = __webpack_require__(254);
;// CONCATENATED MODULE: ./src/lib/transport.ts






/** 10 s to connect, TLS included. */
const CONNECT_WITHIN = 10_000;
const LARGEST_ANSWER = 1024 * 1024;
/**
 * HTTP over `node:https` rather than `fetch`: only the socket's own events tell whether a request
 * was sent, which decides if a refresh token can have been spent (docs/adr/0002).
 */
function createTransport(env, early) {
    const agents = usableAgents(env, early);
    return {
        openAhead: url => agents?.https.warm((0,early_connection/* setOut */.x)(url, 1, env)),
        send: request => new Promise(resolve => {
            const { signal } = request;
            if (agents === undefined)
                return resolve(new Unanswered(false, BAD_PROXY, true));
            if (signal?.aborted)
                return resolve(new Unanswered(false, 'cancelled'));
            const url = new URL(request.url);
            const secure = url.protocol === 'https:';
            const call = (secure ? (external_node_https_default()) : (external_node_http_default())).request(url, {
                method: request.method,
                headers: request.body === undefined ? request.headers : withLength(request),
                agent: secure ? agents.https : agents.http,
            });
            let sent = false;
            let finished = false;
            const finish = (outcome) => {
                if (finished)
                    return;
                finished = true;
                clearTimeout(timer);
                signal?.removeEventListener('abort', cancel);
                resolve(outcome);
                if (outcome instanceof Unanswered)
                    call.destroy();
            };
            const giveUp = (reason) => finish(new Unanswered(sent, reason));
            const cancel = () => {
                if (!sent || !request.keepOnceSent)
                    giveUp('cancelled');
            };
            let timer = setTimeout(giveUp, CONNECT_WITHIN, `no connection within ${CONNECT_WITHIN / 1000} s`);
            signal?.addEventListener('abort', cancel);
            whenConnected(call, () => {
                sent = true;
                if (finished)
                    return;
                request.onSent?.();
                clearTimeout(timer);
                timer = setTimeout(giveUp, request.answerWithin, `no answer within ${request.answerWithin / 1000} s`);
            });
            call.on('error', error => finish(new Unanswered(sent, explainError(error, sent, url), isLasting(error))));
            call.on('close', () => giveUp('the connection was closed'));
            call.on('response', answer => {
                const chunks = [];
                let size = 0;
                answer.on('data', (chunk) => {
                    size += chunk.length;
                    if (size > LARGEST_ANSWER)
                        giveUp('the answer is larger than 1 MiB');
                    else
                        chunks.push(chunk);
                });
                answer.on('error', () => giveUp('the answer was cut short'));
                answer.on('end', () => finish(toAnswer(answer, Buffer.concat(chunks))));
            });
            call.end(request.body);
        }),
    };
}
function usableAgents(env, early) {
    try {
        return createAgents(env, early);
    }
    catch {
        return undefined;
    }
}
const BAD_PROXY = 'HTTPS_PROXY or HTTP_PROXY is not a usable URL';
function withLength({ headers, body = '' }) {
    return { ...headers, 'content-length': String(Buffer.byteLength(body)) };
}
/** Calls back once the request's socket is ready to carry it, TLS included. */
function whenConnected(call, connected) {
    call.on('socket', (socket) => {
        if (!socket.connecting && !socket.secureConnecting)
            connected();
        else
            socket.once(socket.encrypted ? 'secureConnect' : 'connect', connected);
    });
}
function toAnswer({ statusCode = 0, headersDistinct }, content) {
    if (statusCode < 200 || statusCode > 599) {
        return new Unanswered(true, 'the answer is not valid HTTP');
    }
    const headers = Object.entries(headersDistinct).map(([name, values = []]) => [name, values.join(', ')]);
    return new Answer(statusCode, new Map(headers), content);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(500);
;// CONCATENATED MODULE: ./src/lib/clock.ts

const systemClock = {
    now: () => Date.now(),
    wait: (ms, signal) => (0,promises_.setTimeout)(ms, undefined, { ...(signal && { signal }) }).catch(() => { }),
};

;// CONCATENATED MODULE: ./src/lib/encodings.ts
/**
 * Every form in which a value can reach a log: plain, URI, form (RFC 6749 Appendix B), JSON, XML,
 * hex, and base64 and base64url in their three alignments. Longest first, without repeats.
 *
 * The alignments are cut to the characters that depend on nothing but the value, so that they are
 * found inside a longer encoded text, such as a Basic header.
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
/** As `application/x-www-form-urlencoded` writes a value (RFC 6749 Appendix B). */
function formEncode(value) {
    return new URLSearchParams({ '': value }).toString().slice(1);
}
/** The base64 of a shorter value is too short to be told from other text. */
const SHORTEST_TO_ENCODE = 6;
/** The base64 characters of `bytes` behind `shift` other bytes that no neighbour changes. */
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

;// CONCATENATED MODULE: ./src/lib/masks.ts

function createMasks(setSecrets) {
    const forms = new Set();
    return {
        add(secret) {
            const unknown = encodings(secret.reveal()).filter(form => form.trim() !== '' && !forms.has(form));
            for (const form of unknown)
                forms.add(form);
            setSecrets(unknown);
        },
        scrub(text) {
            let clean = text;
            for (const form of [...forms].sort((a, b) => b.length - a.length)) {
                clean = clean.replaceAll(form, '***');
            }
            if (!PLAIN.test(clean))
                clean = clean.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ');
            clean = harmless(clean.replaceAll('::', ': :').trim());
            return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}\u2026` : clean;
        },
    };
}
/** The runner takes `##[\u2026]` for a command wherever it stands. */
function harmless(text) {
    return text.replaceAll('##[', '## [');
}
/** Words of visible ASCII, a space between them: most text is, and is not looked at again. */
const PLAIN = /^[!-~]*(?: [!-~]+)*$/;
const LONGEST = 300;

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(604);
;// CONCATENATED MODULE: ./src/lib/runner.ts
/** What is used of `@actions/core`; what else it has is not bundled (docs/adr/0008). */


;// CONCATENATED MODULE: ./src/ports.ts



function createPorts(http) {
    // A log that nobody reads any more must not end the process before the token is stored.
    process.stdout.on('error', () => { });
    return {
        core: runner_namespaceObject,
        workflow: async () => (await __webpack_require__.e(/* import() */ 841).then(__webpack_require__.bind(__webpack_require__, 841))).workflow,
        env: process.env,
        masks: createMasks(setSecrets),
        http,
        clock: systemClock,
        random: Math.random,
        cancelled: onSignals(['SIGINT', 'SIGTERM']),
    };
}
/** All in one write: each is a system call, and three dozen of them take 4 ms. */
function setSecrets(values) {
    process.stdout.cork();
    try {
        for (const value of values)
            core/* setSecret */.Pq(value);
    }
    finally {
        process.stdout.uncork();
    }
}
/** With a listener in place, a signal no longer ends the process: the stages decide when. */
function onSignals(signals) {
    const controller = new AbortController();
    for (const signal of signals)
        process.on(signal, () => controller.abort());
    return controller.signal;
}

;// CONCATENATED MODULE: ./src/lib/failure.ts
const credentialMeaning = {
    untouched: 'This run has not used the stored refresh token.',
    rejected: 'The provider refuses the stored refresh token.',
    unknown: 'Whether the stored refresh token still works is not known.',
    recoverable: 'The stored refresh token has been used; its successor is sealed and can be stored.',
    stored: 'The newest refresh token is in the secret.',
};
/** Every way in which a run can fail. The documentation's table is made from this one. */
const failureKinds = {
    input_invalid: {
        credential: 'untouched',
        when: 'An input is missing or malformed; every problem is listed.',
        remedy: "Mend the inputs named above in the workflow's `with:` block.",
    },
    refresh_token_missing: {
        credential: 'untouched',
        when: 'The input `refresh-token` is empty.',
        remedy: 'See which of the causes above applies, and run the workflow again.',
    },
    github_unauthorized: {
        credential: 'untouched',
        when: 'GitHub does not know the token in `github-token` (401).',
        remedy: 'The token in `github-token` is wrong, expired or revoked. Make a new one and update the secret it comes from.',
    },
    github_forbidden: {
        credential: 'untouched',
        when: 'The token in `github-token` may not write the secret (403, or a 404 that means the same).',
        remedy: 'Give the token in `github-token` the permission named above.',
    },
    target_not_found: {
        credential: 'untouched',
        when: 'The environment, repository, organization or secret does not exist.',
        remedy: 'Compare `secret-name`, `environment`, `organization` and `repository` with the settings.',
    },
    github_unavailable: {
        credential: 'untouched',
        when: 'GitHub still fails, limits the rate or cannot be reached at the deadline.',
        remedy: 'Run the workflow again once https://www.githubstatus.com shows no incident.',
    },
    stale_refresh_token: {
        credential: 'untouched',
        when: 'The secret was changed after this job read it: another run rotated the token.',
        remedy: 'Start the workflow anew: a new run reads the newer token. To keep runs apart, use an environment secret and a concurrency group.',
    },
    provider_unreachable: {
        credential: 'untouched',
        when: 'No connection to the token endpoint could be made (name, network, TLS).',
        remedy: 'Check `token-url`, `provider` and the network, and run the workflow again.',
    },
    provider_unavailable: {
        credential: 'unknown',
        when: 'The provider gave no usable answer by the deadline. `untouched` where it clearly refused every request.',
        remedy: 'Run the workflow again. If it then fails with invalid_grant, the lost answer held the new token: sign in again and put a new refresh token into the secret.',
    },
    invalid_grant: {
        credential: 'rejected',
        when: 'The provider refused the refresh token: used, expired or revoked.',
        remedy: 'Sign in at the provider again and put the new refresh token into the secret.',
    },
    invalid_client: {
        credential: 'untouched',
        when: 'The provider refused the client: its id, secret or authentication method.',
        remedy: 'Check `client-id`, `client-secret` and `client-auth`.',
    },
    provider_rejected: {
        credential: 'untouched',
        when: 'The provider refused the request with another error.',
        remedy: 'Check `token-url`, `scope` and the settings of the OAuth client.',
    },
    provider_response_invalid: {
        credential: 'unknown',
        when: 'The provider answered 200 without a usable access token.',
        remedy: 'Check that `token-url` is the token endpoint itself, and run the workflow again.',
    },
    store_failed: {
        credential: 'recoverable',
        when: 'GitHub still refuses the new refresh token at the deadline; the command that stores it is printed.',
        remedy: 'The post step tries again at the end of the job. Should it fail too, run the command printed above, as somebody who may write the secret, before any other run.',
    },
    cancelled: {
        credential: 'untouched',
        when: 'The job was cancelled. Once the exchange was sent, storing is finished first.',
        remedy: 'Run the workflow again when you want the token.',
    },
    internal_error: {
        credential: 'unknown',
        when: 'A defect of this action; `untouched` where a part of it could not be loaded.',
        remedy: 'Report it with the lines above; no token is in them.',
    },
};
/** The one error of this action: what happened, what is left of the credential, what to do. */
class Failure extends Error {
    code;
    credential;
    remedy;
    constructor(code, message, occasion = {}) {
        super(message);
        this.name = 'Failure';
        this.code = code;
        this.credential = occasion.credential ?? failureKinds[code].credential;
        this.remedy = occasion.remedy ?? failureKinds[code].remedy;
    }
}

;// CONCATENATED MODULE: ./src/lib/retry.ts
/**
 * Attempts until one has an outcome or the deadline passes, and logs every wait. A server's own
 * waiting time is kept; one that reaches beyond the deadline ends the attempts at once.
 */
async function retry(attempt, { what, timeout, firstWait, longestWait, signal, stop = never, onSetback }, { clock, core, random }) {
    const deadline = clock.now() + timeout;
    const tries = [];
    for (;;) {
        const verdict = await attempt(deadline - clock.now(), tries);
        if ('outcome' in verdict)
            return { outcome: verdict.outcome, tries };
        tries.push(verdict);
        onSetback?.();
        const backoff = Math.min(firstWait * 2 ** (tries.length - 1), longestWait);
        const wait = (verdict.waitAtLeast ?? 0) + backoff * (0.5 + random() / 2);
        const left = deadline - clock.now();
        if (verdict.lasting || wait > left || stop(tries))
            return { tries };
        core.info(`${what}: ${verdict.again}. Trying again in ${seconds(wait)}, ${seconds(left)} left.`);
        await clock.wait(wait, signal?.aborted ? undefined : signal);
        if (stop(tries))
            return { tries };
    }
}
function never() {
    return false;
}
function seconds(ms) {
    return `${(ms / 1_000).toFixed(1)} s`;
}
/** The wait a server asks for, in milliseconds: `Retry-After` (RFC 9110 \u00a710.2.3), in either form. */
function retryAfter(headers, now) {
    const value = headers.get('retry-after');
    if (value === undefined)
        return undefined;
    if (/^\d+$/.test(value))
        return Number(value) * 1_000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./src/lib/github-verdict.ts


/**
 * Whether GitHub's answer is definite. Not definite: no answer, 409, 429, 5xx, and a 403 that
 * limits the rate rather than the permission.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function judge(method, outcome, now) {
    if (outcome instanceof Unanswered) {
        return { again: outcome.reason, lasting: outcome.lasting, answered: false };
    }
    const { status, headers, ok } = outcome;
    const limited = status === 429 || (status === 403 && limitsRate(outcome));
    if (!limited && status !== 409 && status < 500) {
        const strange = status < 400 ? strangeness(method, outcome) : undefined;
        return strange === undefined ? { outcome } : { answered: ok, again: strange };
    }
    return {
        answered: true,
        again: limited ? `GitHub limits the rate (${status})` : `GitHub answered ${status}`,
        waitAtLeast: retryAfter(headers, now) ?? (limited ? untilReset(headers, now) : undefined),
    };
}
/**
 * What shows that an answer is not GitHub's, though it is no error: a read that is not JSON, a write
 * answered by neither 201 nor 204. A captive portal or a redirect must not pass for a stored token.
 */
function strangeness(method, answer) {
    const expected = method === 'GET' ? [200] : [201, 204];
    if (!expected.includes(answer.status))
        return `it was answered ${answer.status}, not by GitHub`;
    if (method !== 'GET')
        return undefined;
    try {
        JSON.parse(answer.body);
        return undefined;
    }
    catch {
        return 'the answer is not JSON';
    }
}
function limitsRate(answer) {
    return (answer.headers.has('retry-after') ||
        answer.headers.get('x-ratelimit-remaining') === '0' ||
        /secondary rate limit/i.test(answer.body));
}
/** The primary limit names the second of its reset; for the secondary one a minute is asked. */
function untilReset(headers, now) {
    const reset = Number(headers.get('x-ratelimit-reset'));
    if (headers.get('x-ratelimit-remaining') !== '0' || !(reset > 0))
        return 60_000;
    return Math.max(0, reset * 1000 - now);
}

;// CONCATENATED MODULE: ./src/lib/github.ts




function connectGitHub(access, ports) {
    const client = clientOf(access.token);
    const options = {
        baseUrl: access.apiUrl,
        headers: { 'x-github-api-version': '2022-11-28' },
        // Parsed here, whatever type of content it says it is.
        request: { fetch: patientFetch(access, ports), parseSuccessResponseBody: false },
    };
    return async (method, path, body) => {
        try {
            const octokit = await client;
            const answer = await octokit.request({ method, url: path, ...options, ...body });
            return { ...answer, data: method === 'GET' ? JSON.parse(answer.data) : undefined };
        }
        catch (error) {
            throw error instanceof Error && error.cause instanceof Failure ? error.cause : error;
        }
    };
}
/** One for each token: making one takes a millisecond. */
const clients = new WeakMap();
function clientOf(token) {
    const client = clients.get(token) ?? createClient(token);
    clients.set(token, client);
    return client;
}
async function createClient(token) {
    const { Octokit } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 542));
    return new Octokit({
        auth: token.reveal(),
        userAgent: 'refresh-oauth-token',
        log: { debug: silent, info: silent, warn: silent, error: silent },
    });
}
/** GitHub's reads and writes are idempotent: whatever is not definite is tried again. */
function patientFetch(access, ports) {
    const { apiUrl, timeout, signal, onSent, onSetback } = access;
    return async (url, { method, headers, body }) => {
        const what = `${method} ${url.slice(apiUrl.length)}`;
        const { outcome, tries } = await retry(async (left) => {
            const answerWithin = Math.min(LONGEST_ANSWER, Math.max(left, SHORTEST_ANSWER));
            const request = { url, method, headers, body, answerWithin, signal, onSent };
            const sentAt = ports.clock.now();
            const outcome = await followingMoves(request, ports.http);
            if (outcome instanceof Answer)
                access.onAnswer?.(outcome.headers, sentAt);
            return judge(method, outcome, ports.clock.now());
        }, {
            what: `GitHub, ${what}`,
            timeout,
            firstWait: 500,
            longestWait: 20_000,
            signal,
            ...(onSetback && { onSetback }),
            stop: () => signal?.aborted ?? false,
        }, ports);
        if (outcome !== undefined)
            return outcome;
        if (signal?.aborted)
            throw new Failure('cancelled', 'The job was cancelled.');
        const last = tries.at(-1);
        throw new Failure('github_unavailable', `GitHub gave no usable answer to ${what}: ${last?.again}.`, last?.answered ? {} : { remedy: UNREACHABLE });
    };
}
const UNREACHABLE = "Check the runner's way to GitHub: `github-api-url`, HTTPS_PROXY and NO_PROXY, NODE_EXTRA_CA_CERTS. Then run the workflow again.";
/** 30 s for an answer; near the deadline less, but not so little that a slow answer is lost. */
const LONGEST_ANSWER = 30_000;
const SHORTEST_ANSWER = 2_000;
/** A renamed or transferred repository redirects: followed once, and never to another origin. */
async function followingMoves(request, http) {
    const outcome = await http.send(request);
    if (!(outcome instanceof Answer) || !MOVED.has(outcome.status))
        return outcome;
    const location = new URL(outcome.headers.get('location') ?? '', request.url);
    if (location.origin !== new URL(request.url).origin)
        return outcome;
    return http.send({ ...request, url: location.href });
}
const MOVED = new Set([301, 302, 307, 308]);
function silent() { }

;// CONCATENATED MODULE: ./src/lib/target.ts

/** A secret store of GitHub's. */
const apps = ['actions', 'dependabot', 'codespaces'];
const repository = { what: 'repository {owner}/{repo}', path: '/repos/{owner}/{repo}' };
/** @see https://docs.github.com/en/rest/actions/secrets */
const places = {
    repository: {
        named: 'repository {owner}/{repo}',
        secrets: '/repos/{owner}/{repo}/{app}/secrets',
        within: [repository],
        permissions: {
            actions: 'Secrets: write',
            dependabot: 'Dependabot secrets: write',
            codespaces: 'Codespaces secrets: write',
        },
    },
    environment: {
        named: 'environment {environment} of {owner}/{repo}',
        secrets: '/repos/{owner}/{repo}/environments/{environment}/secrets',
        within: [
            repository,
            {
                what: 'environment {environment} of {owner}/{repo}',
                path: '/repos/{owner}/{repo}/environments/{environment}',
            },
        ],
        permissions: { actions: 'Environments: write and Secrets: write' },
    },
    organization: {
        named: 'organization {org}',
        secrets: '/orgs/{org}/{app}/secrets',
        within: [{ what: 'organization {org}', path: '/orgs/{org}' }],
        permissions: {
            actions: 'Secrets: write (of the organization)',
            dependabot: 'Dependabot secrets: write (of the organization)',
            codespaces: 'Codespaces secrets: write (of the organization)',
        },
    },
};
/** "secret RT of environment prod of acme/app" */
function describe({ place, app, name }) {
    const store = app === 'actions' ? '' : ` (${app})`;
    return harmless(`secret ${name}${store} of ${fill(places[place.kind].named, place)}`);
}
/** The API's path of a target's secrets, each name in it percent-encoded, slashes too. */
function secretsPath({ place, app }) {
    return fill(places[place.kind].secrets, { ...place, app }, encodeURIComponent);
}
/** The API's path of the secret itself. */
function secretPath(target) {
    return `${secretsPath(target)}/${target.name}`;
}
function fill(template, values, encode = (value) => value) {
    return template.replace(/\{(\w+)\}/g, (_, name) => encode(values[name] ?? ''));
}

;// CONCATENATED MODULE: ./src/lib/github-refusal.ts



function isRefusal(error) {
    return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
function refusedWith(error, status) {
    return isRefusal(error) && error.status === status;
}
/** The Failure that says what GitHub's refusal of a call for this target means and asks for. */
async function explainRefusal(error, target, github, { masks }) {
    if (!isRefusal(error))
        return error;
    const said = `GitHub answered ${error.status}: ${masks.scrub(error.message)}`;
    if (error.status === 401)
        return new Failure('github_unauthorized', said);
    if (error.status === 404) {
        const missing = await firstMissing(target, github);
        if (missing !== undefined) {
            return new Failure('target_not_found', `The ${harmless(missing)} does not exist, or the token in \`github-token\` may not see it. ${said}`);
        }
    }
    if (error.status === 403 || error.status === 404)
        return forbidden(error, target, said);
    return new Failure('github_unavailable', `The ${describe(target)} cannot be reached. ${said}`);
}
function forbidden(error, target, said) {
    const accepted = error.response?.headers['x-accepted-github-permissions'];
    const permission = places[target.place.kind].permissions[target.app];
    const named = accepted === undefined ? '' : ` GitHub names: ${String(accepted).replace(/[^\w=;, ]/g, '')}.`;
    return new Failure('github_forbidden', `The token in \`github-token\` may not use the ${describe(target)}. ${said}`, {
        remedy: `Give the token the permission ${permission}.${named} A workflow's own GITHUB_TOKEN can never have it: use a fine-grained personal access token or a GitHub App's.`,
    });
}
/** Walks down to the place: what is the first thing on the way that GitHub does not find? */
async function firstMissing({ place }, github) {
    for (const { what, path } of places[place.kind].within) {
        try {
            await github('GET', fill(path, place, encodeURIComponent));
        }
        catch (error) {
            if (refusedWith(error, 404))
                return fill(what, place);
            return undefined;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/lib/recovery.ts

/**
 * The command that stores a sealed copy by hand, with GitHub's own CLI. Nothing in it is secret:
 * only GitHub can open the box.
 *
 * @see https://cli.github.com/manual/gh_api
 */
function recoveryCommand(entry, apiUrl) {
    const { target, box } = entry;
    const { visibility, selected_repository_ids: ids = [] } = entry.visibility ?? {};
    const host = new URL(apiUrl).host;
    return [
        ...(host === 'api.github.com' ? [] : [`GH_HOST=${host.replace(/^api\./, '')}`]),
        'gh api --method PUT',
        quoted(secretPath(target).slice(1)),
        ...Object.entries(box).map(([name, value]) => `-f ${name}=${quoted(value)}`),
        ...(visibility === undefined ? [] : [`-f visibility=${visibility}`]),
        ...ids.map(id => `-F 'selected_repository_ids[]=${id}'`),
    ].join(' ');
}
/** Shows the sealed copy and the command in a group of their own. */
function printRecovery(entry, apiUrl, { core }) {
    core.startGroup(`Recovery: the new value of the ${describe(entry.target)}, sealed`);
    core.info('Should this step not manage to store it, this command does (gh auth login first):');
    core.info('');
    core.info(recoveryCommand(entry, apiUrl));
    core.info('');
    core.info('The value is sealed: only GitHub can open it, so this log gives nothing away.');
    core.endGroup();
}
/** For a POSIX shell. */
function quoted(value) {
    return `'${value.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./src/lib/secrets-api.ts



/** @throws Failure, RequestError: see `GitHub` */
async function readPublicKey(github, target) {
    const { data } = await github('GET', `${secretsPath(target)}/public-key`);
    if (typeof data?.key_id !== 'string' || typeof data.key !== 'string') {
        throw new Failure('github_unavailable', "GitHub's answer holds no public key.");
    }
    return { keyId: data.key_id, key: data.key };
}
/** Undefined if there is no such secret. */
async function readSecret(github, target) {
    try {
        const { data } = await github('GET', secretPath(target));
        if (Number.isNaN(Date.parse(data?.updated_at))) {
            throw new Failure('github_unavailable', "GitHub's answer does not say when the secret changed.");
        }
        return {
            updatedAt: data.updated_at,
            visibility: await visibility(github, target, data),
        };
    }
    catch (error) {
        if (refusedWith(error, 404))
            return undefined;
        throw error;
    }
}
async function visibility(github, target, data) {
    if (target.place.kind !== 'organization' || data.visibility === undefined)
        return undefined;
    if (data.visibility !== 'selected')
        return { visibility: data.visibility };
    const ids = [];
    for (let page = 1;; page++) {
        const path = `${secretPath(target)}/repositories?per_page=${PAGE}&page=${page}`;
        const { data } = await github('GET', path);
        const repositories = data?.repositories ?? [];
        ids.push(...repositories.map(({ id }) => id));
        if (repositories.length < PAGE) {
            if (ids.length < data.total_count)
                throw hiddenRepositories(ids.length, data.total_count);
            return { visibility: 'selected', selected_repository_ids: ids };
        }
    }
}
/** Sending back a list that is not whole would take the secret from the repositories left out. */
function hiddenRepositories(seen, all) {
    return new Failure('github_forbidden', `The token in \`github-token\` sees ${seen} of the ${all} repositories that share the secret.`, { remedy: 'Give the token access to all of them, or to all repositories.' });
}
/** The most repositories that GitHub lists on a page. */
const PAGE = 100;
/** Writes the secret; 201 and 204 both mean that it is stored. */
async function writeSecret(github, { target, box, visibility }) {
    await github('PUT', secretPath(target), { ...box, ...inWordsOf(target, visibility) });
}
/** Dependabot takes the ids of repositories as strings. */
function inWordsOf({ app }, visibility) {
    const ids = visibility?.selected_repository_ids;
    return app === 'dependabot' && ids !== undefined
        ? { ...visibility, selected_repository_ids: ids.map(String) }
        : { ...visibility };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
;// CONCATENATED MODULE: ./src/lib/summary.ts

/**
 * Adds a section to the job's summary page. One that cannot be written (no file, disk full) never
 * fails a step.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
function writeSummary({ title, rows, commands = [] }, { core, env }) {
    const lines = rows.map(([what, value]) => `| ${cell(what)} | ${cell(value)} |`);
    const blocks = commands.map(command => `\n\`\`\`sh\n${command}\n\`\`\``);
    const text = [`### ${cell(title)}\n`, '| | |', '|---|---|', ...lines, ...blocks, ''].join('\n');
    try {
        (0,external_node_fs_.appendFileSync)(env['GITHUB_STEP_SUMMARY'] ?? '', `${text}\n`);
    }
    catch {
        core.debug('The summary could not be written.');
    }
}
/** Text for a Markdown table: one line, no markup but `code`. */
function cell(text) {
    return text
        .split('`')
        .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : plain(part)))
        .join('')
        .replaceAll('|', '\\|')
        .replace(/\s*\n(- )?/g, (_, item) => (item ? '<br>\u2022 ' : '<br>'));
}
function plain(text) {
    return text.replace(/[&<>]/g, mark => `&#${mark.charCodeAt(0)};`).replace(/[\\*_[\]]/g, '\\$&');
}

;// CONCATENATED MODULE: ./src/lib/part.ts

/**
 * Loads a part of this action. Plan loads every part that what follows will need, so nothing is
 * spent if one is missing.
 *
 * @throws Failure `internal_error`
 */
async function load(what, part) {
    try {
        return await part();
    }
    catch {
        throw new Failure('internal_error', `A part of this action could not be loaded: ${what}.`, {
            credential: 'untouched',
            remedy: 'Run the workflow again. Should that not help, the download is not whole: report it, with the version that `uses:` names.',
        });
    }
}

// EXTERNAL MODULE: ./src/lib/secret.ts
var lib_secret = __webpack_require__(636);
;// CONCATENATED MODULE: ./src/lib/sealed-box.ts



/**
 * A seal for this public key, tried once, so that none can fail later.
 *
 * @throws Failure `github_unavailable`: the key is not a usable one
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
    clearTimeout(beforehand);
    try {
        seal(TRIAL);
    }
    catch {
        throw new Failure('github_unavailable', `GitHub's public key for the secret is unusable: ${recipient.length} bytes where ${sodium.crypto_box_PUBLICKEYBYTES} are due.`);
    }
    return seal;
}
/** Loads the library, once; begun while the network is waited for, it costs no time. */
function loadSodium() {
    loading ??= load('libsodium, which seals', importSodium);
    return loading;
}
let loading;
async function importSodium() {
    const { default: sodium } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 724));
    await sodium.ready;
    beforehand = setTimeout(() => sodium.crypto_box_seal('', ANY_KEY), LEISURE).unref();
    return sodium;
}
/**
 * The first seal takes 2 ms longer than any later: made while the network is waited for, if that
 * takes longer than 5 ms.
 */
let beforehand;
const LEISURE = 5;
const ANY_KEY = Buffer.alloc(32, 1);
const TRIAL = new lib_secret/* Secret */.z('');

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
;// CONCATENATED MODULE: ./src/lib/kept-token.ts



const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/**
 * Keeps the access token for the post step, which revokes it. The state file is plain text, so it
 * holds the token encrypted; the key is derived from the spent refresh token, which the post step
 * is given as an input again and which is nowhere on the disk.
 */
function keepForRevocation(accessToken, spent, { core }) {
    if (accessToken === undefined)
        return;
    const nonce = (0,external_node_crypto_.randomBytes)(NONCE_BYTES);
    const cipher = (0,external_node_crypto_.createCipheriv)(CIPHER, keyFrom(spent), nonce);
    const text = Buffer.concat([cipher.update(accessToken.reveal()), cipher.final()]);
    core.saveState(journal/* KEPT_TOKEN */.nC, Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64'));
}
/** Undefined if the refresh token is not the one it was kept with. */
function keptToken(spent, { core }) {
    const kept = Buffer.from(core.getState(journal/* KEPT_TOKEN */.nC), 'base64');
    const nonce = kept.subarray(0, NONCE_BYTES);
    try {
        const decipher = (0,external_node_crypto_.createDecipheriv)(CIPHER, keyFrom(spent), nonce);
        decipher.setAuthTag(kept.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        const text = kept.subarray(NONCE_BYTES + TAG_BYTES);
        return new lib_secret/* Secret */.z(Buffer.concat([decipher.update(text), decipher.final()]).toString());
    }
    catch {
        return undefined;
    }
}
function keyFrom(spent) {
    return new Uint8Array((0,external_node_crypto_.hkdfSync)('sha256', spent.reveal(), '', 'access token in the state', 32));
}

;// CONCATENATED MODULE: ./src/protect.ts



/**
 * Seals the new tokens for every secret they go to, and writes the sealed copies to the journal.
 * Nothing in here waits: between the provider's answer and the journal there is no moment to be
 * interrupted in. Only what is sealed is written before the new tokens are masked.
 */
function protect(grant, plan, ports) {
    const { inputs, destinations, primary, clockAhead } = plan;
    const at = new Date(ports.clock.now() + (clockAhead ?? 0)).toISOString();
    const entries = destinations.flatMap(({ target, token, found, seal }) => {
        const secret = tokenFor(token, grant);
        if (secret === undefined)
            return [];
        const { visibility } = found ?? primary.found;
        const { generation } = secret;
        return [{ target, token, box: seal(secret), found, visibility, generation, at }];
    });
    try {
        (0,journal/* openJournal */._0)(entries, ports);
        if (inputs.revokeOnExit)
            keepForRevocation(grant.accessToken, inputs.refreshToken, ports);
    }
    catch {
        ports.core.warning(journal/* JOURNAL_FAILED */.Ci);
        for (const entry of entries)
            printRecovery(entry, inputs.github.apiUrl, ports);
    }
    for (const token of [grant.rotated, grant.accessToken])
        if (token)
            ports.masks.add(token);
    ports.core.info(whatCame(grant, inputs.refreshToken));
    return entries;
}
/** The token that belongs into a destination; a refresh token only if it is new. */
function tokenFor(token, grant) {
    return token === 'refresh-token' ? grant.rotated : grant.accessToken;
}
function whatCame({ rotated }, { generation }) {
    return rotated === undefined
        ? `Exchanged the refresh token; the provider keeps its generation, ${generation}.`
        : `Exchanged the refresh token: generation ${generation} gave generation ${rotated.generation}, which is sealed.`;
}

;// CONCATENATED MODULE: ./src/store.ts









/**
 * Writes the sealed copies, those of the refresh token ahead, each to the deadline, and gives a
 * receipt for each: one that fails hides no other. Never throws, and does not stop when the job
 * is cancelled.
 */
async function store(entries, grant, plan, ports) {
    const receipts = [];
    for (const token of ['refresh-token', 'access-token']) {
        const writes = entries.flatMap((entry, number) => entry.token === token ? [write(number, entry, grant, plan, ports)] : []);
        receipts.push(...writes.map(({ receipt }) => receipt));
        // What follows leaves behind them, and waits for no answer (docs/adr/0014).
        await Promise.all(writes.map(({ left }) => left));
    }
    return Promise.all(receipts);
}
function write(number, entry, grant, plan, ports) {
    const { promise: sent, resolve: onSent } = Promise.withResolvers();
    const receipt = writeToTheEnd(number, entry, grant, plan, onSent, ports);
    return { left: Promise.race([sent, receipt]), receipt };
}
async function writeToTheEnd(number, entry, grant, { inputs }, onSent, ports) {
    let current = entry;
    let printed;
    const onSetback = () => {
        if (printed !== current)
            printRecovery(current, inputs.github.apiUrl, ports);
        printed = current;
    };
    const access = { ...inputs.github, timeout: inputs.retryTimeout, onSent, onSetback };
    const github = connectGitHub(access, ports);
    try {
        await writeSecret(github, current).catch(async (error) => {
            onSetback();
            const secret = tokenFor(entry.token, grant);
            if (!refusedWith(error, 422) || secret === undefined)
                throw error;
            ports.core.info('GitHub refused the sealed copy (422): sealing again with its present key.');
            const seal = await readPublicKey(github, entry.target)
                .then(createSeal)
                .catch(() => {
                throw keyChanged(entry.target);
            });
            current = { ...entry, box: seal(secret) };
            (0,journal/* amendJournal */.tl)(number, current, ports);
            await writeSecret(github, current);
        });
        (0,journal/* markStored */.Po)(number, ports);
        ports.core.info(`Stored generation ${entry.generation} in ${describe(entry.target)}.`);
        return { entry: current };
    }
    catch (error) {
        onSetback();
        return { entry: current, failure: await storeFailed(error, entry, github, ports) };
    }
}
/** A sealed copy that GitHub cannot open, and no way to seal again: the token is lost. */
function keyChanged(target) {
    return new Failure('store_failed', `GitHub refuses the sealed copy for the ${describe(target)} (422): its public key has changed, and the token could not be sealed again with a new one.`, {
        credential: 'rejected',
        remedy: 'Sign in at the provider again and put the new refresh token into the secret.',
    });
}
/** GitHub's refusal in words, with its remedy; nothing it says is more urgent than the recovery. */
async function storeFailed(error, { target, token }, github, ports) {
    const explained = await explainRefusal(error, target, github, ports).catch(() => undefined);
    if (explained instanceof Failure && explained.code === 'store_failed')
        return explained;
    // What to do about an outage would be to run again, and that must wait for the recovery.
    const helps = explained instanceof Failure && explained.code !== 'github_unavailable';
    const reason = explained instanceof Failure ? explained.message : 'An unexpected error.';
    const lines = [reason, ...(helps ? [explained.remedy] : [])].join('\n');
    const what = token.replace('-', ' ');
    const credential = token === 'refresh-token' ? 'recoverable' : 'stored';
    return new Failure('store_failed', `The new ${what} could not be stored. ${lines}`, {
        credential,
    });
}

;// CONCATENATED MODULE: ./src/finish.ts








/**
 * Stores what main left, unless the secret was changed since: a newer token is never overwritten.
 * One that fails hides no other.
 *
 * @throws Failure `store_failed`: the first of those that could not be stored
 */
async function finish(entries, { github: access, retryTimeout }, ports) {
    const github = connectGitHub({ ...access, timeout: retryTimeout }, ports);
    const failures = [];
    // Before anything is waited for: this process can be killed too.
    for (const entry of entries)
        printRecovery(entry, access.apiUrl, ports);
    for (const entry of entries) {
        try {
            const now = await readSecret(github, entry.target);
            const changed = now !== undefined && changedSince(entry, now);
            if (!changed)
                await writeSecret(github, entry);
            tell(entry, changed ? now : undefined, ports);
        }
        catch (error) {
            failures.push(await notStored(error, entry, access.apiUrl, github, ports));
        }
    }
    if (failures[0] !== undefined)
        throw failures[0];
}
function changedSince({ found, at }, { updatedAt }) {
    return found === undefined
        ? Date.parse(updatedAt) > Date.parse(at)
        : updatedAt !== found.updatedAt;
}
function tell({ target, generation }, changed, ports) {
    const said = changed === undefined
        ? `Stored generation ${generation} in ${describe(target)}, which the step itself did not manage.`
        : `The ${describe(target)} was changed at ${changed.updatedAt}: by another run, or by this step's own write of generation ${generation}, whose answer was lost. It is not overwritten.`;
    ports.core.notice(said, { title: 'refresh-oauth-token, post step' });
    writeSummary({ title: 'OAuth token, post step', rows: [['What was done', said]] }, ports);
}
async function notStored(error, entry, apiUrl, github, ports) {
    if (refusedWith(error, 422))
        return keyChanged(entry.target);
    writeSummary({
        title: 'OAuth token, post step: not stored',
        rows: [['Still to be stored', describe(entry.target)]],
        commands: [recoveryCommand(entry, apiUrl)],
    }, ports);
    const { message, credential } = await storeFailed(error, entry, github, ports);
    return new Failure('store_failed', message, {
        credential,
        remedy: 'Run the command printed above, as somebody who may write the secret, before any other run.',
    });
}

// EXTERNAL MODULE: ./src/lib/input-fields.ts
var input_fields = __webpack_require__(890);
;// CONCATENATED MODULE: ./src/lib/client-auth.ts
/** How a client authenticates, by IANA's names (RFC 7591 \u00a72), and the input each cannot do without. */
const clientAuth = {
    client_secret_post: 'client-secret',
    client_secret_basic: 'client-secret',
    private_key_jwt: 'private-key',
    client_secret_jwt: 'client-secret',
    none: undefined,
};
const clientAuthMethods = Object.keys(clientAuth);

// EXTERNAL MODULE: ./src/lib/endpoint.ts
var endpoint = __webpack_require__(913);
;// CONCATENATED MODULE: ./src/lib/provider.ts
/** Puts the `domain` input, a host with a path or all of a URL, into one of a provider's URLs. */
function withDomain(url, domain) {
    const [, scheme = 'https', rest = ''] = /^(?:(https?):\/\/)?(.*?)\/*$/.exec(domain) ?? [];
    return url.replace('https://{domain}', `${scheme}://${rest}`).replace('{domain}', rest);
}

;// CONCATENATED MODULE: ./src/lib/providers/anypoint.ts
const KB = 'https://help.salesforce.com/s/articleView?id=001116350';
const PLANES = 'https://docs.mulesoft.com/hyperforce/configure-mule-hyperforce';
/** One control plane: the same paths on a host of its own. */
function plane(name, host, confidence) {
    const oauth2 = `https://${host}/accounts/api/v2/oauth2`;
    return {
        title: `MuleSoft Anypoint Platform, ${name}`,
        tokenUrl: `${oauth2}/token`,
        authorizationUrl: `${oauth2}/authorize`,
        revocation: { url: `${oauth2}/revoke`, refreshToken: 'unknown' },
        clientAuth: 'client_secret_post',
        rotates: 'unknown',
        refreshTokenLifetime: { days: 90, kind: 'rolling' },
        offline: 'scope `offline_access full`, or a narrower one with `offline_access`',
        note: 'A connected app that acts on behalf of a user. Access tokens last as long as a session of the organization.',
        source: confidence === 'documented' ? KB : PLANES,
        confidence,
    };
}
/** @see https://docs.mulesoft.com/access-management/connected-apps-developers */
const anypoint = {
    anypoint: plane('US', 'anypoint.mulesoft.com', 'documented'),
    'anypoint-eu': plane('EU', 'eu1.anypoint.mulesoft.com', 'documented'),
    'anypoint-gov': plane('US Government', 'gov.anypoint.mulesoft.com', 'documented'),
    'anypoint-ca': plane('Canada', 'ca1.platform.mulesoft.com', 'second-hand'),
    'anypoint-jp': plane('Japan', 'jp1.platform.mulesoft.com', 'second-hand'),
};

;// CONCATENATED MODULE: ./src/lib/providers/business.ts
/** What companies run on. */
const business = {
    box: {
        title: 'Box',
        tokenUrl: 'https://api.box.com/oauth2/token',
        authorizationUrl: 'https://account.box.com/api/oauth2/authorize',
        clientAuth: 'client_secret_post',
        rotates: 'always',
        replayWindow: 0,
        refreshTokenLifetime: { days: 60, kind: 'rolling' },
        source: 'https://developer.box.com/guides/authentication/tokens/refresh/',
        confidence: 'documented',
    },
    docusign: {
        title: 'DocuSign',
        tokenUrl: 'https://{domain}/oauth/token',
        authorizationUrl: 'https://{domain}/oauth/auth',
        domain: {
            means: 'account server, `account-d.docusign.com` for the demo one',
            default: 'account.docusign.com',
        },
        clientAuth: 'client_secret_basic',
        rotates: 'unknown',
        refreshTokenLifetime: { days: 30, kind: 'rolling' },
        offline: 'scope `extended` lets the lifetime be renewed',
        source: 'https://www.docusign.com/blog/developers/authorization-code-grant-refresh-tokens',
        confidence: 'documented',
    },
    dropbox: {
        title: 'Dropbox',
        tokenUrl: 'https://api.dropboxapi.com/oauth2/token',
        authorizationUrl: 'https://www.dropbox.com/oauth2/authorize',
        clientAuth: 'client_secret_post',
        rotates: 'never',
        offline: '`token_access_type=offline`',
        source: 'https://developers.dropbox.com/oauth-guide',
        confidence: 'second-hand',
    },
    hubspot: {
        title: 'HubSpot',
        tokenUrl: 'https://api.hubapi.com/oauth/v1/token',
        authorizationUrl: 'https://app.hubspot.com/oauth/authorize',
        clientAuth: 'client_secret_post',
        rotates: 'unknown',
        source: 'https://developers.hubspot.com/docs/api/working-with-oauth',
        confidence: 'second-hand',
    },
    quickbooks: {
        title: 'QuickBooks Online',
        tokenUrl: 'https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer',
        authorizationUrl: 'https://appcenter.intuit.com/connect/oauth2',
        clientAuth: 'client_secret_basic',
        rotates: 'sometimes',
        refreshTokenLifetime: { days: 100, kind: 'rolling' },
        note: 'Rotates about once a day; five years after the sign-in it ends for good.',
        source: 'https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/oauth-2.0',
        confidence: 'documented',
    },
    salesforce: {
        title: 'Salesforce',
        tokenUrl: 'https://{domain}/services/oauth2/token',
        authorizationUrl: 'https://{domain}/services/oauth2/authorize',
        domain: {
            means: 'My Domain, or `test.salesforce.com` for sandboxes',
            default: 'login.salesforce.com',
        },
        clientAuth: 'client_secret_post',
        rotates: 'sometimes',
        replayWindow: 0,
        offline: 'scope `refresh_token`',
        note: 'Rotation and lifetime are policies of the connected app. Gives no `expires_in`.',
        source: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_refresh_token_flow.htm',
        confidence: 'documented',
    },
    slack: {
        title: 'Slack',
        tokenUrl: 'https://slack.com/api/oauth.v2.access',
        authorizationUrl: 'https://slack.com/oauth/v2/authorize',
        clientAuth: 'client_secret_post',
        tokensIn: 'authed_user',
        errors: {
            invalid_refresh_token: 'invalid_grant',
            token_expired: 'invalid_grant',
            token_revoked: 'invalid_grant',
            bad_client_secret: 'invalid_client',
            invalid_client_id: 'invalid_client',
        },
        rotates: 'always',
        replayWindow: 0,
        offline: 'token rotation, a setting of the app',
        note: 'Errors come with status 200. Scopes are separated by commas.',
        source: 'https://docs.slack.dev/authentication/using-token-rotation',
        confidence: 'documented',
    },
    xero: {
        title: 'Xero',
        tokenUrl: 'https://identity.xero.com/connect/token',
        authorizationUrl: 'https://login.xero.com/identity/connect/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        replayWindow: 1_800,
        refreshTokenLifetime: { days: 60, kind: 'rolling' },
        offline: 'scope `offline_access`',
        source: 'https://developer.xero.com/documentation/guides/oauth2/auth-flow/',
        confidence: 'documented',
    },
    zoom: {
        title: 'Zoom',
        tokenUrl: 'https://zoom.us/oauth/token',
        authorizationUrl: 'https://zoom.us/oauth/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        replayWindow: 0,
        refreshTokenLifetime: { days: 90, kind: 'rolling' },
        source: 'https://developers.zoom.us/docs/integrations/oauth/',
        confidence: 'second-hand',
    },
};

;// CONCATENATED MODULE: ./src/lib/providers/consumer.ts
/** What people use. */
const consumer = {
    fitbit: {
        title: 'Fitbit',
        tokenUrl: 'https://api.fitbit.com/oauth2/token',
        authorizationUrl: 'https://www.fitbit.com/oauth2/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        source: 'https://dev.fitbit.com/build/reference/web-api/authorization/refresh-token/',
        confidence: 'documented',
    },
    linkedin: {
        title: 'LinkedIn',
        tokenUrl: 'https://www.linkedin.com/oauth/v2/accessToken',
        authorizationUrl: 'https://www.linkedin.com/oauth/v2/authorization',
        clientAuth: 'client_secret_post',
        rotates: 'never',
        refreshTokenLifetime: { days: 365, kind: 'absolute' },
        note: 'For approved partners. The lifetime is not extended by use.',
        source: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/programmatic-refresh-tokens',
        confidence: 'documented',
    },
    spotify: {
        title: 'Spotify',
        tokenUrl: 'https://accounts.spotify.com/api/token',
        authorizationUrl: 'https://accounts.spotify.com/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'sometimes',
        refreshTokenLifetime: { days: 182, kind: 'absolute' },
        note: 'The lifetime of six months is not extended by use.',
        source: 'https://developer.spotify.com/blog/2026-06-18-refresh-token-expiration',
        confidence: 'documented',
    },
    strava: {
        title: 'Strava',
        tokenUrl: 'https://www.strava.com/oauth/token',
        authorizationUrl: 'https://www.strava.com/oauth/authorize',
        clientAuth: 'client_secret_post',
        rotates: 'sometimes',
        note: 'Scopes are separated by commas.',
        source: 'https://developers.strava.com/docs/authentication/',
        confidence: 'second-hand',
    },
    x: {
        title: 'X',
        tokenUrl: 'https://api.x.com/2/oauth2/token',
        authorizationUrl: 'https://x.com/i/oauth2/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        replayWindow: 0,
        offline: 'scope `offline.access`',
        source: 'https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/authorization-code',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/lib/providers/development.ts
/** Where software is made. */
const development = {
    atlassian: {
        title: 'Atlassian (Jira, Confluence)',
        tokenUrl: 'https://auth.atlassian.com/oauth/token',
        authorizationUrl: 'https://auth.atlassian.com/authorize',
        clientAuth: 'client_secret_post',
        body: 'json',
        rotates: 'always',
        refreshTokenLifetime: { days: 90, kind: 'rolling' },
        offline: 'scope `offline_access`, `audience=api.atlassian.com`',
        note: 'Answers a used token with 403 invalid_grant; has a reuse window of unknown length.',
        source: 'https://developer.atlassian.com/cloud/oauth/getting-started/refresh-tokens/',
        confidence: 'documented',
    },
    bitbucket: {
        title: 'Bitbucket Cloud',
        tokenUrl: 'https://bitbucket.org/site/oauth2/access_token',
        authorizationUrl: 'https://bitbucket.org/site/oauth2/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'unknown',
        source: 'https://developer.atlassian.com/cloud/bitbucket/oauth-2/',
        confidence: 'second-hand',
    },
    github: {
        title: 'GitHub App, user token',
        tokenUrl: 'https://github.com/login/oauth/access_token',
        authorizationUrl: 'https://github.com/login/oauth/authorize',
        clientAuth: 'client_secret_post',
        errors: {
            bad_refresh_token: 'invalid_grant',
            incorrect_client_credentials: 'invalid_client',
        },
        rotates: 'always',
        replayWindow: 0,
        refreshTokenLifetime: { days: 184, kind: 'rolling' },
        killsOldAccessToken: true,
        offline: 'expiring user tokens, a setting of the app',
        note: 'Errors come with status 200.',
        source: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/refreshing-user-access-tokens',
        confidence: 'documented',
    },
    gitlab: {
        title: 'GitLab',
        tokenUrl: 'https://{domain}/oauth/token',
        authorizationUrl: 'https://{domain}/oauth/authorize',
        revocation: { url: 'https://{domain}/oauth/revoke', refreshToken: 'dies' },
        domain: { means: 'host of a self-managed GitLab', default: 'gitlab.com' },
        clientAuth: 'client_secret_post',
        rotates: 'always',
        replayWindow: 0,
        killsOldAccessToken: true,
        source: 'https://docs.gitlab.com/api/oauth2/',
        confidence: 'documented',
    },
    linear: {
        title: 'Linear',
        tokenUrl: 'https://api.linear.app/oauth/token',
        authorizationUrl: 'https://linear.app/oauth/authorize',
        clientAuth: 'client_secret_post',
        rotates: 'always',
        note: 'Scopes are separated by commas.',
        source: 'https://linear.app/developers/oauth-2-0-authentication',
        confidence: 'second-hand',
    },
    notion: {
        title: 'Notion',
        tokenUrl: 'https://api.notion.com/v1/oauth/token',
        authorizationUrl: 'https://api.notion.com/v1/oauth/authorize',
        clientAuth: 'client_secret_basic',
        body: 'json',
        headers: { 'notion-version': '2022-06-28' },
        rotates: 'always',
        replayWindow: 0,
        note: 'Gives no expiry.',
        source: 'https://developers.notion.com/reference/refresh-a-token',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/lib/providers/identity.ts
/** Servers that other products sign in with. */
const identity = {
    auth0: {
        title: 'Auth0',
        tokenUrl: 'https://{domain}/oauth/token',
        authorizationUrl: 'https://{domain}/authorize',
        domain: { means: 'tenant host, such as `acme.eu.auth0.com`' },
        clientAuth: 'client_secret_post',
        rotates: 'sometimes',
        replayWindow: 0,
        offline: 'scope `offline_access`',
        note: 'Rotation and its overlap period (0 s unless set) are settings of the application. Reuse revokes the family.',
        source: 'https://auth0.com/docs/secure/tokens/refresh-tokens/refresh-token-rotation',
        confidence: 'documented',
    },
    entra: {
        title: 'Microsoft Entra ID',
        tokenUrl: 'https://login.microsoftonline.com/{domain}/oauth2/v2.0/token',
        authorizationUrl: 'https://login.microsoftonline.com/{domain}/oauth2/v2.0/authorize',
        domain: { means: 'tenant id or name', default: 'organizations' },
        clientAuth: 'client_secret_post',
        rotates: 'always',
        refreshTokenLifetime: { days: 90, kind: 'rolling' },
        offline: 'scope `offline_access`',
        note: 'The old refresh token keeps working until it expires.',
        source: 'https://learn.microsoft.com/en-us/entra/identity-platform/refresh-tokens',
        confidence: 'documented',
    },
    google: {
        title: 'Google',
        tokenUrl: 'https://oauth2.googleapis.com/token',
        authorizationUrl: 'https://accounts.google.com/o/oauth2/v2/auth',
        revocation: { url: 'https://oauth2.googleapis.com/revoke', refreshToken: 'dies' },
        clientAuth: 'client_secret_post',
        rotates: 'never',
        refreshTokenLifetime: { days: 180, kind: 'rolling' },
        offline: '`access_type=offline&prompt=consent`',
        note: '7 days only while the consent screen is in testing.',
        source: 'https://developers.google.com/identity/protocols/oauth2#expiration',
        confidence: 'documented',
    },
    keycloak: {
        title: 'Keycloak',
        tokenUrl: 'https://{domain}/protocol/openid-connect/token',
        authorizationUrl: 'https://{domain}/protocol/openid-connect/auth',
        revocation: {
            url: 'https://{domain}/protocol/openid-connect/revoke',
            refreshToken: 'survives',
        },
        domain: { means: 'host and realm, such as `sso.example.com/realms/prod`' },
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        replayWindow: 0,
        offline: 'scope `offline_access`',
        note: 'Sends a new refresh token each time; "Revoke Refresh Token" decides whether the old one still works.',
        source: 'https://www.keycloak.org/docs/latest/server_admin/#_timeouts',
        confidence: 'documented',
    },
    okta: {
        title: 'Okta',
        tokenUrl: 'https://{domain}/oauth2/v1/token',
        authorizationUrl: 'https://{domain}/oauth2/v1/authorize',
        revocation: { url: 'https://{domain}/oauth2/v1/revoke', refreshToken: 'survives' },
        domain: { means: 'organization host, such as `acme.okta.com`' },
        clientAuth: 'client_secret_basic',
        rotates: 'sometimes',
        replayWindow: 30,
        offline: 'scope `offline_access`',
        note: 'A custom authorization server has a token endpoint of its own: give it as `token-url`.',
        source: 'https://developer.okta.com/docs/guides/refresh-tokens/main/',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/lib/providers/index.ts





const presets = { ...anypoint, ...identity, ...development, ...business, ...consumer };
/** Every other provider, by `token-url`: nothing is known of it. */
const custom = {
    title: 'Any other, by `token-url`',
    tokenUrl: '',
    clientAuth: 'client_secret_post',
    rotates: 'unknown',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-6',
    confidence: 'documented',
};
const providers = { ...presets, custom };
const providerNames = Object.keys(providers);

;// CONCATENATED MODULE: ./src/lib/input-rules.ts




/** The provider that the inputs name, its URLs filled in; an input of its own wins over each. */
function resolveProvider(raw) {
    const provider = Object.hasOwn(providers, raw('provider'))
        ? providers[raw('provider')]
        : providers.custom;
    const domain = raw('domain') || (provider.domain?.default ?? '');
    return {
        ...provider,
        tokenUrl: raw('token-url') || withDomain(provider.tokenUrl, domain),
        ...revocation(provider.revocation, raw('revocation-url'), domain),
    };
}
/** Of an endpoint that the user names nothing is known; a preset's own stays what it is. */
function revocation(known, given, domain) {
    const url = given || (known && withDomain(known.url, domain));
    return url ? { revocation: { url, refreshToken: known?.refreshToken ?? 'unknown' } } : {};
}
/** Everything that is wrong between inputs, a sentence each. */
function contradictions(raw) {
    const provider = resolveProvider(raw);
    const auth = raw('client-auth') || provider.clientAuth;
    const needed = Object.hasOwn(clientAuth, auth) ? clientAuth[auth] : undefined;
    const named = raw('provider');
    const rules = [
        [
            raw('environment') !== '' && raw('organization') !== '',
            '`environment` and `organization` exclude each other: the secret lives in one of them.',
        ],
        [
            raw('environment') !== '' && raw('app') !== 'actions',
            '`app` must be `actions` for the secret of an environment: the other stores have none.',
        ],
        [
            raw('token-url') === '' && provider.tokenUrl === '',
            `\`token-url\` is needed with the provider \`${named}\`.`,
        ],
        [
            raw('token-url') === '' &&
                provider.domain !== undefined &&
                (0,endpoint/* endpointProblem */.$)(provider.tokenUrl) !== undefined,
            `\`domain\` is needed with the provider \`${named}\`: its ${provider.domain?.means}.`,
        ],
        [
            raw('domain') !== '' && provider.domain === undefined,
            `\`domain\` means nothing to the provider \`${named}\`.`,
        ],
        [
            needed !== undefined && raw(needed) === '',
            `\`${needed}\` is needed to authenticate the client by \`${auth}\`. Another way is chosen with \`client-auth\`.`,
        ],
        [
            raw('access-token-secret').toUpperCase() === raw('secret-name').toUpperCase() &&
                raw('secret-name') !== '',
            '`access-token-secret` must not be the secret of the refresh token.',
        ],
        [
            raw('revoke-on-exit') === 'true' && provider.revocation === undefined,
            `\`revoke-on-exit\` needs \`revocation-url\`: none is known of \`${named}\`.`,
        ],
        [
            raw('revoke-on-exit') === 'true' && provider.revocation?.refreshToken === 'dies',
            `\`revoke-on-exit\` cannot be had with \`${named}\`: it ends the refresh token along with the access token.`,
        ],
    ];
    return rules.filter(([broken]) => broken).map(([, sentence]) => sentence);
}

// EXTERNAL MODULE: ./src/lib/signing-key.ts
var signing_key = __webpack_require__(143);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
;// CONCATENATED MODULE: ./src/lib/staleness.ts




/** What to do with a stale copy. */
const onStale = ['fail', 'warn', 'ignore'];
/**
 * GitHub reads an environment's secrets as the job starts and others as the run is queued. That
 * not every token may look up; then the job's start has to do. Undefined if neither is known.
 *
 * @see https://docs.github.com/en/actions/reference/security/secrets#when-github-actions-reads-secrets
 */
async function whenSecretsWereRead(place, github, ports) {
    if (place.kind !== 'environment') {
        const queued = await runStarted(github, ports);
        if (queued !== undefined)
            return { at: queued, clock: 'github', when: 'this run was queued' };
    }
    const started = jobStarted(ports);
    return started === undefined
        ? undefined
        : { at: started, clock: 'runner', when: 'this job started' };
}
/**
 * Fails, or warns, if the secret was changed after this job read it: the job then holds a token
 * that was rotated since, and presenting it can revoke its successor.
 *
 * @param ahead how far GitHub's clock is ahead of the runner's, in milliseconds
 * @throws Failure `stale_refresh_token`
 */
function checkFreshness({ target, found: { updatedAt } }, reading, ahead, onStale, { core }) {
    if (reading === undefined || onStale === 'ignore')
        return;
    const readAt = reading.at + (reading.clock === 'runner' ? ahead : 0);
    if (Date.parse(updatedAt) <= readAt)
        return;
    const read = new Date(readAt).toISOString();
    const failure = new Failure('stale_refresh_token', `The ${describe(target)} was changed at ${updatedAt}, after ${reading.when} at ${read}: another run has rotated the token that this job holds.`);
    if (onStale === 'fail')
        throw failure;
    core.warning(`${failure.message} It is used all the same, as \`on-stale\` says.`);
}
async function runStarted(github, { env }) {
    const path = `/repos/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID']}`;
    const answer = await github('GET', path).catch(() => undefined);
    const at = Date.parse(String(answer?.data?.run_started_at));
    return Number.isNaN(at) ? undefined : at;
}
/**
 * The runner makes the folder of the event's payload as the job's first step starts, and writes
 * the payload anew before every step: the older of the two is the nearer to the job's start.
 */
function jobStarted({ env }) {
    const payload = env['GITHUB_EVENT_PATH'] ?? '';
    try {
        return Math.min(...[payload, (0,external_node_path_.dirname)(payload)].map(path => (0,external_node_fs_.statSync)(path).mtimeMs));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/lib/input-table.ts






/** GitHub holds at most 48 KB in a secret. */
const LARGEST_SECRET = 48 * 1_024;
/** @see https://docs.github.com/en/actions/reference/security/secrets */
const secretName = (0,input_fields/* matching */.wC)(/^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,239}$/i, 'must be letters, digits and underscores, and begin neither with a digit nor with GITHUB_');
/** Variables that would change what later steps run, rather than tell them a token. */
const variableName = (0,input_fields/* matching */.wC)(/^(?!(GITHUB|RUNNER|INPUT|ACTIONS)_|(PATH|HOME|CI|NODE_OPTIONS|LD_PRELOAD|BASH_ENV)$)[A-Z_][A-Z0-9_]{0,254}$/i, 'is not a name for an environment variable of yours');
const domain = (0,input_fields/* matching */.wC)(/^(https?:\/\/)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d{1,5})?(\/[A-Za-z0-9._~-]+)*\/?$/, 'must be a host or tenant, such as login.example.com or login.example.com/realms/prod');
const ownedByInputs = [
    'grant_type',
    'refresh_token',
    'scope',
    'client_id',
    'client_secret',
    'client_assertion',
    'client_assertion_type',
];
/** The inputs of action.yml, all of them, and what each may be. */
const fields = {
    provider: (0,input_fields/* oneOf */.yL)(providerNames),
    domain: (0,input_fields/* optional */.lq)(domain),
    'token-url': (0,input_fields/* optional */.lq)(input_fields/* endpoint */.sR),
    'client-id': (0,input_fields/* required */.mw)((0,input_fields/* visible */.RK)(1_024)),
    'client-secret': (0,input_fields/* optional */.lq)((0,input_fields/* secret */.rJ)(LARGEST_SECRET)),
    'client-auth': (0,input_fields/* optional */.lq)((0,input_fields/* oneOf */.yL)(clientAuthMethods)),
    'private-key': (0,input_fields/* optional */.lq)(signing_key/* signingKey */.NR),
    'private-key-id': (0,input_fields/* optional */.lq)((0,input_fields/* visible */.RK)(1_024)),
    'refresh-token': (0,input_fields/* required */.mw)((0,input_fields/* secret */.rJ)(LARGEST_SECRET)),
    scope: (0,input_fields/* optional */.lq)((0,input_fields/* visible */.RK)(4_096)),
    'token-params': (0,input_fields/* optional */.lq)((0,input_fields/* pairs */.AS)(4_096, ownedByInputs)),
    'github-token': (0,input_fields/* required */.mw)((0,input_fields/* secret */.rJ)(LARGEST_SECRET)),
    'secret-name': (0,input_fields/* required */.mw)(secretName),
    environment: (0,input_fields/* optional */.lq)((0,input_fields/* name */.UU)(255)),
    organization: (0,input_fields/* optional */.lq)((0,input_fields/* matching */.wC)(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, 'is not the name of an organization')),
    repository: (0,input_fields/* required */.mw)((0,input_fields/* matching */.wC)(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/, 'must be owner/name')),
    app: (0,input_fields/* listOf */.c3)(apps),
    'access-token-secret': (0,input_fields/* optional */.lq)(secretName),
    'export-env': (0,input_fields/* optional */.lq)(variableName),
    'on-stale': (0,input_fields/* oneOf */.yL)(onStale),
    'revoke-on-exit': input_fields/* boolean */.zM,
    'revocation-url': (0,input_fields/* optional */.lq)(input_fields/* endpoint */.sR),
    'retry-timeout': (0,input_fields/* wholeNumber */.rD)(0, 3_600),
    'dry-run': input_fields/* boolean */.zM,
    'github-api-url': (0,input_fields/* required */.mw)(input_fields/* endpoint */.sR),
};
/** What an empty input means, as action.yml says it too. */
const defaults = {
    provider: 'anypoint',
    app: 'actions',
    'on-stale': 'fail',
    'revoke-on-exit': 'false',
    'retry-timeout': '120',
    'dry-run': 'false',
};
/** Masked before anything else happens. */
const secretInputs = [
    'refresh-token',
    'client-secret',
    'private-key',
    'github-token',
];

;// CONCATENATED MODULE: ./src/lib/missing-refresh-token.ts

/**
 * An empty refresh token is what GitHub gives for a secret that this job cannot see. Says why that
 * is likely so, the causes that this very run shows first.
 *
 * @see https://docs.github.com/en/actions/reference/security/secrets
 */
async function missingRefreshToken(problems, ports) {
    const { actor, payload } = await ports.workflow();
    const pullRequest = payload.pull_request;
    const causes = [
        [
            actor === 'dependabot[bot]',
            'Dependabot started this run, and such a run sees Dependabot secrets only.',
        ],
        [
            pullRequest?.head?.repo?.fork === true,
            'A pull request from a fork started this run, and such a run sees no secrets.',
        ],
        [
            false,
            'It is a secret of an environment, and the job does not name that environment (`environment:`).',
        ],
        [false, 'The secret has another name than the one in `refresh-token: ${{ secrets.NAME }}`.'],
        [false, 'It is a secret of the organization that is not shared with this repository.'],
        [
            false,
            'The job is in a called workflow, and its caller does not hand secrets on (`secrets:`).',
        ],
    ];
    const certain = causes.filter(([applies]) => applies);
    const listed = (certain.length > 0 ? certain : causes).map(([, cause]) => cause);
    const others = problems.filter(problem => !problem.startsWith('`refresh-token`'));
    const lines = [
        `\`refresh-token\` is empty. ${certain.length > 0 ? 'The cause:' : 'Likely causes:'}`,
        ...listed.map(cause => `- ${cause}`),
        ...(others.length > 0 ? ['Other inputs have problems too:'] : []),
        ...others.map(problem => `- ${problem}`),
    ];
    return new Failure('refresh_token_missing', lines.join('\n'));
}

;// CONCATENATED MODULE: ./src/inputs.ts







/**
 * Reads every input once, masks the secret ones before anything else, and tells all problems in
 * one message.
 *
 * @throws Failure `input_invalid`, `refresh_token_missing`
 */
async function readInputs(ports) {
    const given = new Map(Object.keys(fields).map(input => [
        input,
        ports.core.getInput(input) || implied(ports)[input] || '',
    ]));
    const raw = input => given.get(input) ?? '';
    for (const input of secretInputs) {
        for (const part of (0,signing_key/* secretParts */.Bm)(raw(input)))
            ports.masks.add(new lib_secret/* Secret */.z(part));
    }
    const problems = [];
    const values = {};
    for (const [input, field] of Object.entries(fields)) {
        const value = field(raw(input));
        if (value instanceof input_fields/* Problem */.AF)
            problems.push(`\`${input}\` ${value.text}.`);
        else
            values[input] = value;
    }
    problems.push(...contradictions(raw));
    if (raw('refresh-token') === '')
        throw await missingRefreshToken(problems, ports);
    if (problems.length > 0) {
        throw new Failure('input_invalid', ['The inputs cannot be used:', ...problems].join('\n- '));
    }
    return arrange(values, resolveProvider(raw));
}
/**
 * What an empty input means. The defaults stand in action.yml too, but a workflow that hands on an
 * input of its own (`with: provider: ${{ inputs.provider }}`) makes them empty.
 */
function implied({ env }) {
    return {
        ...defaults,
        repository: env['GITHUB_REPOSITORY'],
        'github-api-url': env['GITHUB_API_URL'],
    };
}
function arrange(values, provider) {
    const key = values['private-key'];
    return {
        provider,
        tokenUrl: provider.tokenUrl,
        client: {
            id: values['client-id'],
            auth: values['client-auth'] ?? provider.clientAuth,
            secret: values['client-secret'],
            privateKey: key && { ...key, id: values['private-key-id'] ?? key.id },
        },
        refreshToken: values['refresh-token'],
        scope: values.scope,
        tokenParams: values['token-params'] ?? {},
        place: place(values),
        apps: values.app,
        secretName: values['secret-name'],
        accessTokenSecret: values['access-token-secret'],
        exportEnv: values['export-env'],
        revokeOnExit: values['revoke-on-exit'],
        dryRun: values['dry-run'],
        onStale: values['on-stale'],
        github: { token: values['github-token'], apiUrl: values['github-api-url'].replace(/\/$/, '') },
        retryTimeout: values['retry-timeout'] * 1_000,
    };
}
function place({ repository, environment, organization }) {
    const [owner = '', repo = ''] = repository.split('/');
    if (organization !== undefined)
        return { kind: 'organization', org: organization };
    if (environment !== undefined)
        return { kind: 'environment', owner, repo, environment };
    return { kind: 'repository', owner, repo };
}

;// CONCATENATED MODULE: ./src/lib/authenticate.ts


/** Adds the client's authentication to a form for this endpoint (RFC 6749 \u00a72.3). */
async function authenticate(client, endpoint, form) {
    await ways[client.auth](client, form, endpoint);
}
/** Loads what this client's authentication takes, which is much for an assertion. */
async function loadAuthentication({ auth }) {
    if (ways[auth] === byAssertion)
        await load('what signs assertions', importAssertion);
}
const ways = {
    client_secret_post: ({ id, secret }, { body }) => {
        body.set('client_id', id);
        body.set('client_secret', secret?.reveal() ?? '');
    },
    client_secret_basic: basic,
    private_key_jwt: byAssertion,
    client_secret_jwt: byAssertion,
    none: ({ id }, { body }) => body.set('client_id', id),
};
/**
 * Escapes what form encoding must and no more: escaping `-`, `_` and `.` too, as is allowed, makes
 * another client of it for the many servers that do not decode.
 */
function basic({ id, secret }, { headers }) {
    const credentials = `${formEncode(id)}:${formEncode(secret?.reveal() ?? '')}`;
    headers.set('authorization', `Basic ${Buffer.from(credentials).toString('base64')}`);
}
async function byAssertion(client, { body }, endpoint) {
    const { addAssertion } = await importAssertion();
    await addAssertion(client, endpoint, body);
}
function importAssertion() {
    return Promise.all(/* import() */[__webpack_require__.e(439), __webpack_require__.e(330)]).then(__webpack_require__.bind(__webpack_require__, 330));
}

;// CONCATENATED MODULE: ./src/lib/token-endpoint.ts


/**
 * One refresh request (RFC 6749 \u00a76), the client authenticated as asked. Its answer is read in
 * `token-response.ts`.
 */
async function requestTokens({ provider, client, refreshToken, scope, tokenParams, tokenUrl }, signal, ports) {
    const params = { ...provider.params, ...(scope && { scope }), ...tokenParams };
    const form = {
        body: new URLSearchParams({
            ...params,
            refresh_token: refreshToken.reveal(),
            grant_type: 'refresh_token',
        }),
        headers: new Map(Object.entries({ ...provider.headers, accept: 'application/json' })),
    };
    await authenticate(client, tokenUrl, form);
    return send(tokenUrl, form, provider.body, signal, ports);
}
/** Asks for the access token's end (RFC 7009 \u00a72.1). */
async function requestRevocation({ client, provider }, accessToken, ports) {
    const url = provider.revocation?.url ?? '';
    const form = {
        body: new URLSearchParams({
            token: accessToken.reveal(),
            token_type_hint: 'access_token',
        }),
        headers: new Map(),
    };
    await authenticate(client, url, form);
    return send(url, form, 'form', undefined, ports);
}
/** 30 s for the answer: cutting a token request off early could lose the token in it. */
const ANSWER_WITHIN = 30_000;
function send(url, { body, headers }, encoding, signal, { http, masks }) {
    const made = [headers.get('authorization')?.replace(/^\S+ /, ''), body.get('client_assertion')];
    for (const secret of made)
        if (secret)
            masks.add(new lib_secret/* Secret */.z(secret));
    const json = encoding === 'json';
    return http.send({
        url,
        method: 'POST',
        headers: {
            'user-agent': 'refresh-oauth-token',
            ...Object.fromEntries(headers),
            'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded;charset=UTF-8',
        },
        body: json ? JSON.stringify(Object.fromEntries(body)) : body.toString(),
        answerWithin: ANSWER_WITHIN,
        signal,
        keepOnceSent: true,
    });
}

;// CONCATENATED MODULE: ./src/revoke.ts



/** Revokes the access token, once. What goes wrong is a warning: it never fails the job. */
async function revoke(inputs, ports) {
    const { core, masks } = ports;
    const { host } = new URL(inputs.provider.revocation?.url ?? inputs.tokenUrl);
    const accessToken = keptToken(inputs.refreshToken, ports);
    if (accessToken === undefined) {
        core.warning('The access token is not revoked: `refresh-token` has changed during the job.');
        return;
    }
    masks.add(accessToken);
    const outcome = await requestRevocation(inputs, accessToken, ports);
    if (outcome instanceof Unanswered) {
        core.warning(`The access token is not revoked: ${host}: ${outcome.reason}.`);
    }
    else if (!outcome.ok) {
        core.warning(`The access token is not revoked: ${host} answered ${outcome.status}.`);
    }
    else {
        core.info(`Revoked the access token at ${host}.`);
    }
}

;// CONCATENATED MODULE: ./src/post.ts




/**
 * The post step, at the end of the job, whatever has become of main: stores what main sealed and
 * did not store, and revokes the access token where that is asked for. Not called if main left
 * neither.
 *
 * @throws Failure `store_failed`
 */
async function post(ports) {
    const entries = (0,journal/* leftOver */.WL)(ports);
    const inputs = await readInputs(ports);
    try {
        await finish(entries, inputs, ports);
    }
    finally {
        if ((0,journal/* isKept */.t8)(ports.env))
            await revoke(inputs, ports);
    }
}

;// CONCATENATED MODULE: ./src/report.ts


/** Fails the step: what happened, what is left of the refresh token, what to do. */
function report(error, ports) {
    const failure = error instanceof Failure ? error : unexpected(error, ports);
    const { code, message, credential, remedy } = failure;
    const meaning = credentialMeaning[credential];
    ports.core.setFailed([`${code}: ${message}`, meaning, `What to do: ${remedy}`].join('\n'));
    try {
        ports.core.setOutput('error-code', code);
        ports.core.setOutput('credential', credential);
    }
    catch {
        ports.core.warning('The outputs could not be written: is the disk full?');
    }
    writeSummary({
        title: `Failed: ${code}`,
        rows: [
            ['What happened', message],
            ['Refresh token', meaning],
            ['What to do', remedy],
        ],
    }, ports);
}
/** A defect. Its message may come from anywhere, so it is scrubbed; of the stack, only places. */
function unexpected(error, { masks }) {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(typeof error);
    const places = stack.split('\n').filter(line => /^\s+at /.test(line));
    return new Failure('internal_error', [
        `${masks.scrub(`${name}: ${message}`)}`,
        ...places.slice(0, 8).map(place => masks.scrub(place)),
    ].join('\n'));
}

;// CONCATENATED MODULE: ./src/lib/expiry.ts
const DAY = 86_400_000;
/** When the refresh token that is now the newest expires, where that can be known. */
function refreshTokenExpiry({ refreshTokenExpiresIn: given }, rotated, provider, found, answeredAt) {
    if (given === undefined)
        return expiryByProvider(provider, rotated, found, answeredAt);
    return given === Number.POSITIVE_INFINITY ? undefined : new Date(answeredAt + given * 1_000);
}
/**
 * By what is known of the provider. A lifetime that use does not extend runs from the sign-in,
 * which is when a token that is never rotated came into its secret.
 */
function expiryByProvider({ refreshTokenLifetime }, rotated, { updatedAt }, usedAt) {
    if (refreshTokenLifetime === undefined)
        return undefined;
    const { days, kind } = refreshTokenLifetime;
    if (kind === 'rolling')
        return new Date(usedAt + days * DAY);
    return rotated ? undefined : new Date(Date.parse(updatedAt) + days * DAY);
}
/** A warning when something ends within 14 days: what, when, and what to do about it. */
function warnBefore(what, end, remedy, { core, clock }) {
    if (end === undefined || end.getTime() - clock.now() > 14 * DAY)
        return;
    core.warning(`${what} expires at ${end.toISOString()}. ${remedy}`);
}

;// CONCATENATED MODULE: ./src/lib/token-response.ts

/**
 * Reads a token endpoint's answer, at once, leniently where providers deviate: `token_type`
 * missing or in any case, `expires_in` missing or a string, an error with a status of success.
 */
function readTokenResponse(status, body, provider = {}) {
    const answer = parse(body);
    if (answer === undefined) {
        const what = body.trim() === '' ? 'an empty answer' : 'an answer that is not JSON';
        return { unreadable: what, json: false };
    }
    const ok = status >= 200 && status < 300;
    const nested = object(answer[provider.tokensIn ?? '']);
    for (const holder of [answer, ...(nested ? [nested] : [])]) {
        const tokens = readTokens(holder);
        if (ok && (tokens.accessToken ?? tokens.refreshToken) !== undefined)
            return { tokens };
    }
    const error = token_response_text(answer['error']);
    if (error !== undefined)
        return { error, description: token_response_text(answer['error_description']) ?? '' };
    return { unreadable: ok ? 'an answer without an access token' : 'no OAuth error', json: true };
}
function readTokens(answer) {
    return {
        accessToken: token(answer['access_token']),
        refreshToken: token(answer['refresh_token']),
        tokenType: tokenType(answer['token_type']),
        expiresIn: positive(token_response_seconds(answer['expires_in'])),
        refreshTokenExpiresIn: refreshTokenLifetimes
            .map(name => token_response_seconds(answer[name]))
            .map(given => (given === 0 ? Number.POSITIVE_INFINITY : positive(given)))
            .find(given => given !== undefined),
        scope: token_response_text(answer['scope']),
    };
}
/** GitHub and LinkedIn, QuickBooks, Keycloak, where 0 means that it does not expire. */
const refreshTokenLifetimes = [
    'refresh_token_expires_in',
    'x_refresh_token_expires_in',
    'refresh_expires_in',
];
function parse(body) {
    try {
        return object(JSON.parse(body));
    }
    catch {
        return undefined;
    }
}
function object(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
function token_response_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function token(value) {
    const given = token_response_text(value);
    return given === undefined ? undefined : new lib_secret/* Secret */.z(given);
}
/** "Bearer" is what providers mean that leave it out or write it small (RFC 6750). */
function tokenType(value) {
    const given = token_response_text(value) ?? 'Bearer';
    return given.toLowerCase() === 'bearer' ? 'Bearer' : given;
}
function token_response_seconds(value) {
    const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof given === 'number' && given <= A_CENTURY ? Math.floor(given) : undefined;
}
/** In seconds; what is longer is no lifetime. */
const A_CENTURY = 3_155_760_000;
function positive(value) {
    return value !== undefined && value > 0 ? value : undefined;
}

;// CONCATENATED MODULE: ./src/lib/grant-verdict.ts



/** Whether any of these attempts can have spent the refresh token. */
function canHaveSpent(tries) {
    return tries.some(({ trace }) => trace === 'ambiguous' || trace === 'unreadable');
}
/**
 * Whether the provider's answer settles the token request. Not settled, and tried again: never
 * sent; refused for now (429, 503 with `Retry-After`); ambiguous (no answer after sending, another
 * 5xx, an answer cut short); not readable.
 */
function judgeGrant(outcome, provider, now) {
    if (outcome instanceof Unanswered) {
        const { reason, lasting, sent } = outcome;
        return { again: reason, lasting, trace: sent ? 'ambiguous' : 'unsent' };
    }
    const { status, headers } = outcome;
    const waitAtLeast = retryAfter(headers, now);
    const again = `it answered ${status}`;
    if (status === 429 || (status === 503 && waitAtLeast !== undefined)) {
        return { again, waitAtLeast, trace: 'refused' };
    }
    // Promptly, whatever `Retry-After` says: a replay window may be short.
    if (status >= 500 || TIMED_OUT.has(status))
        return { again, trace: 'ambiguous' };
    if (status >= 300 && status < 400) {
        const unreadable = `a redirect to ${headers.get('location')}, which is not followed`;
        return { outcome: { unreadable, json: false, status } };
    }
    const answer = readTokenResponse(status, outcome.body, provider);
    if ('tokens' in answer)
        return { outcome: { ...answer, date: headers.get('date') } };
    if ('unreadable' in answer && !answer.json && outcome.ok) {
        return { again: `${again} with ${answer.unreadable}`, trace: 'unreadable' };
    }
    return { outcome: { ...answer, status } };
}
/** 408 Request Timeout, 425 Too Early: no word on what was done. */
const TIMED_OUT = new Set([408, 425]);

;// CONCATENATED MODULE: ./src/lib/provider-refusal.ts




/** OAuth errors (RFC 6749 \u00a75.2) with a meaning of their own; any other is `provider_rejected`. */
const codes = new Map([
    ['invalid_grant', 'invalid_grant'],
    ['invalid_client', 'invalid_client'],
    ['unauthorized_client', 'invalid_client'],
]);
/** The Failure that says what the provider's refusal means for the refresh token. */
async function explainProviderRefusal(refusal, tries, plan, ports) {
    const { host } = new URL(plan.inputs.tokenUrl);
    // A definite refusal says nothing of an attempt before it that may have been carried out.
    const earlier = canHaveSpent(tries)
        ? { credential: 'unknown', remedy: failureKinds.provider_unavailable.remedy }
        : {};
    if ('unreadable' in refusal) {
        const said = `${host} answered ${refusal.status} with ${ports.masks.scrub(refusal.unreadable)}.`;
        return refusal.status < 300
            ? new Failure('provider_response_invalid', said)
            : new Failure('provider_rejected', said, earlier);
    }
    const own = plan.inputs.provider.errors;
    const code = own && Object.hasOwn(own, refusal.error)
        ? (own[refusal.error] ?? 'provider_rejected')
        : (codes.get(refusal.error) ?? 'provider_rejected');
    const words = ports.masks.scrub(`${refusal.error} ${refusal.description}`);
    const said = `${host} answered ${refusal.status}: ${words}.`;
    if (code !== 'invalid_grant')
        return new Failure(code, said, earlier);
    return new Failure('invalid_grant', [said, ...(await provider_refusal_reasons(tries, plan, ports))].join('\n- '));
}
/** Why the refresh token was refused, as far as this run can tell. */
async function provider_refusal_reasons(tries, { inputs, github, primary: { target, found } }, { masks }) {
    const presented = `The token presented was of generation ${inputs.refreshToken.generation}.`;
    if (canHaveSpent(tries)) {
        const lost = tries.find(({ trace }) => trace === 'ambiguous' || trace === 'unreadable');
        return [
            presented,
            `An earlier attempt of this run had no usable answer (${masks.scrub(lost?.again ?? '')}): the provider had probably carried it out, and the new token was in the lost answer.`,
        ];
    }
    const now = await readSecret(github, target).catch(() => undefined);
    if (now === undefined)
        return [presented];
    return now.updatedAt !== found?.updatedAt
        ? [
            presented,
            `The ${describe(target)} was changed at ${now.updatedAt}, during this run: another run won. Start the workflow anew before signing in again: the stored token may be good.`,
        ]
        : [
            presented,
            `The ${describe(target)} has not changed since ${now.updatedAt}: either it holds the token that was refused, or \`refresh-token\` comes from another secret, such as one of the same name in an environment.`,
        ];
}

;// CONCATENATED MODULE: ./src/exchange.ts






/**
 * Spends the refresh token: the point of no return. Tried again to the deadline unless the
 * provider's answer is definite; a retry can only gain (docs/adr/0004).
 *
 * @throws Failure `provider_unreachable`, `provider_unavailable`, `invalid_grant`,
 * `invalid_client`, `provider_rejected`, `provider_response_invalid`, `cancelled`
 */
async function exchange(plan, ports) {
    const { inputs } = plan;
    const { host } = new URL(inputs.tokenUrl);
    const { outcome, tries } = await retry(async (_, tries) => {
        // Once the token can have been spent, a cancelled job has nothing to gain by stopping.
        const signal = canHaveSpent(tries) ? undefined : ports.cancelled;
        const outcome = await requestTokens(inputs, signal, ports);
        return judgeGrant(outcome, inputs.provider, ports.clock.now());
    }, {
        what: `Token endpoint of ${host}`,
        timeout: inputs.retryTimeout,
        firstWait: 250,
        longestWait: 5_000,
        signal: ports.cancelled,
        stop: tries => ports.cancelled.aborted && !canHaveSpent(tries),
    }, ports);
    if (outcome === undefined)
        throw unsettled(host, tries, ports);
    if (!('tokens' in outcome))
        throw await explainProviderRefusal(outcome, tries, plan, ports);
    return grant(outcome.tokens, outcome.date, plan, ports);
}
function grant(tokens, date, { inputs: { refreshToken: spent, provider }, primary }, { clock }) {
    const { accessToken, refreshToken, expiresIn, tokenType, scope } = tokens;
    const answeredAt = Date.parse(date ?? '') || clock.now();
    const rotated = refreshToken?.equals(spent) ? undefined : refreshToken;
    return {
        accessToken,
        tokenType,
        expiresIn,
        expiresAt: expiresIn === undefined ? undefined : new Date(answeredAt + expiresIn * 1_000),
        scope,
        rotated,
        refreshTokenExpiresAt: refreshTokenExpiry(tokens, rotated !== undefined, provider, primary.found, answeredAt),
    };
}
/** No definite answer by the deadline: what the attempts can have done decides what is known. */
function unsettled(host, tries, { cancelled }) {
    const last = tries.at(-1);
    const tried = `${last?.again} (${tries.length} ${tries.length === 1 ? 'attempt' : 'attempts'})`;
    if (canHaveSpent(tries)) {
        return last?.trace === 'unreadable'
            ? new Failure('provider_response_invalid', `${host} gave no token: ${tried}.`)
            : new Failure('provider_unavailable', `${host} gave no usable answer: ${tried}.`);
    }
    if (cancelled.aborted) {
        return new Failure('cancelled', 'The job was cancelled before the refresh token was used.');
    }
    return last?.trace === 'refused'
        ? new Failure('provider_unavailable', `${host} refuses requests for now: ${tried}.`, {
            credential: 'untouched',
            remedy: 'Run the workflow again later.',
        })
        : new Failure('provider_unreachable', `No connection to ${host}: ${tried}.`);
}

;// CONCATENATED MODULE: ./src/lib/observations.ts
/** Takes note of every answer's headers. */
function observe(noted) {
    return (headers, sentAt) => {
        // Written after the request was sent, and cut to the second. The least of these bounds is the
        // nearest; a job's own moments then never come out earlier than they were.
        const ahead = Date.parse(headers.get('date') ?? '') + 1_000 - sentAt;
        if (!(ahead >= (noted.clockAhead ?? Number.POSITIVE_INFINITY)) && !Number.isNaN(ahead)) {
            noted.clockAhead = ahead;
        }
        const expiry = Date.parse(headers.get('github-authentication-token-expiration') ?? '');
        if (!Number.isNaN(expiry))
            noted.tokenExpiresAt = new Date(expiry);
    };
}

;// CONCATENATED MODULE: ./src/lib/write-probe.ts


/**
 * Shows that the token may write, without writing: GitHub answers 422 to a body without a sealed
 * value if the token may, 403 or 404 if not. The name is one that no secret has, in case. Any
 * other answer tells nothing, and is let pass: storing is safe without the probe.
 *
 * @throws RequestError of 401, 403 or 404
 */
async function probeWrite(github, target) {
    const probe = { ...target, name: `${target.name}_WRITE_PROBE` };
    await github('PUT', secretPath(probe), { data: {} }).catch(error => {
        if ([401, 403, 404].some(status => refusedWith(error, status)))
            throw error;
    });
}

;// CONCATENATED MODULE: ./src/lib/survey.ts





/**
 * Shows that one store can be written: its key is read and tried, the secrets looked at, the right
 * to write probed, all at once.
 *
 * @throws Failure
 */
async function survey(app, { place, secretName, accessTokenSecret }, access, github, ports) {
    const target = { place, app, name: secretName };
    const other = accessTokenSecret === undefined ? undefined : { ...target, name: accessTokenSecret };
    // An organization's secret has a visibility to keep; of another nothing is.
    const keeps = other !== undefined && place.kind === 'organization';
    const once = connectGitHub({ ...access, timeout: 0 }, ports);
    try {
        const [seal, found, otherFound] = await Promise.all([
            readPublicKey(github, target).then(createSeal),
            readSecret(github, target),
            keeps ? readSecret(github, other) : undefined,
            probeWrite(once, target),
        ]);
        const destination = { target, token: 'refresh-token', found, seal };
        return other === undefined
            ? [destination]
            : [destination, { target: other, token: 'access-token', found: otherFound, seal }];
    }
    catch (error) {
        throw await explainRefusal(error, target, github, ports);
    }
}

;// CONCATENATED MODULE: ./src/plan.ts








/**
 * Checks everything that can be checked before the refresh token is spent, all at once: reads, and
 * one write to each store that can change nothing.
 *
 * @throws Failure `github_unauthorized`, `github_forbidden`, `target_not_found`,
 * `github_unavailable`, `stale_refresh_token`, `cancelled`
 */
async function prepare(inputs, ports) {
    const noted = { clockAhead: undefined, tokenExpiresAt: undefined };
    const failed = new AbortController();
    const access = { ...inputs.github, timeout: inputs.retryTimeout };
    const reading = {
        ...access,
        signal: AbortSignal.any([ports.cancelled, failed.signal]),
        onAnswer: observe(noted),
    };
    const reads = connectGitHub(reading, ports);
    if (!inputs.dryRun)
        ports.http.openAhead(inputs.tokenUrl);
    try {
        const [secretsRead, , , ...stores] = await Promise.all([
            whenSecretsWereRead(inputs.place, reads, ports),
            // Loaded while the network is waited for.
            loadSodium(),
            loadAuthentication(inputs.client),
            ...inputs.apps.map(app => survey(app, inputs, reading, reads, ports)),
        ]);
        const destinations = stores.flat().sort((a, b) => order(a) - order(b));
        const primary = existing(destinations[0]);
        checkFreshness(primary, secretsRead, noted.clockAhead ?? 0, inputs.onStale, ports);
        for (const { target, found } of destinations) {
            const when = found === undefined
                ? 'may be written'
                : `may be written, last changed at ${found.updatedAt}`;
            ports.core.info(`Checked the ${describe(target)}: ${when}.`);
        }
        return { ...noted, inputs, github: connectGitHub(access, ports), primary, destinations };
    }
    catch (error) {
        failed.abort();
        throw error;
    }
}
function order({ token }) {
    return token === 'refresh-token' ? 0 : 1;
}
/** A secret that does not exist cannot be where the token came from: it would be stored unread. */
function existing(destination) {
    const { found } = destination ?? {};
    if (destination !== undefined && found !== undefined)
        return { ...destination, found };
    throw new Failure('target_not_found', `There is no ${destination && describe(destination.target)}, so the refresh token cannot have come from there, and one stored there would not be read by the next run.`);
}

;// CONCATENATED MODULE: ./src/lib/advice.ts

/** What a user should know now rather than when it hurts: dates that near, tokens that died. */
function advise({ inputs, tokenExpiresAt }, refreshTokenExpiresAt, ports) {
    const { title, killsOldAccessToken, refreshTokenLifetime, revocation } = inputs.provider;
    const signIn = 'Run this workflow before, where use extends it, or sign in at the provider again. A lifetime of hours is that of a session: ask for offline access at sign-in.';
    if (inputs.revokeOnExit && revocation?.refreshToken === 'unknown') {
        ports.core.warning('The access token will be revoked at the end of the job, as `revoke-on-exit` says. Some providers then end the refresh token too (RFC 7009 \u00a72.1), and of this one it is not known: should the next run fail with invalid_grant, switch it off.');
    }
    if (killsOldAccessToken) {
        ports.core.info(`${title} ends the previous access token when it issues a new one: jobs that still hold it will be refused.`);
    }
    if (refreshTokenLifetime?.kind === 'absolute' && refreshTokenExpiresAt !== undefined) {
        const date = refreshTokenExpiresAt.toISOString().slice(0, 10);
        ports.core.info(`${title} does not extend the refresh token's lifetime: sign in again by ${date}.`);
    }
    warnBefore('The refresh token', refreshTokenExpiresAt, signIn, ports);
    warnBefore('The token in `github-token`', tokenExpiresAt, 'Without it a rotated refresh token cannot be stored: make a new one in time.', ports);
}

;// CONCATENATED MODULE: ./src/publish.ts





/**
 * Sets the outputs and writes the summary, also when storing failed: the access token is good.
 *
 * @throws Failure what is wrong all the same: `store_failed`, `provider_response_invalid`,
 * `cancelled`
 */
function publish(grant, receipts, plan, ports) {
    const failed = receipts.filter(({ failure }) => failure !== undefined);
    const stored = receipts.length > 0 && failed.length === 0;
    const outputs = {
        'access-token': grant.accessToken?.reveal(),
        'token-type': grant.tokenType,
        'expires-in': grant.expiresIn,
        'expires-at': grant.expiresAt?.toISOString(),
        scope: grant.scope && ports.masks.scrub(grant.scope),
        rotated: grant.rotated !== undefined,
        stored,
        'refresh-token-expires-at': grant.refreshTokenExpiresAt?.toISOString(),
    };
    setOutputs(outputs, plan.inputs.exportEnv, failed.length > 0 ? 'recoverable' : 'stored', ports);
    advise(plan, grant.refreshTokenExpiresAt, ports);
    writeSummary({
        title: failed.length > 0 ? 'OAuth token exchanged, but not stored' : 'OAuth token refreshed',
        rows: [
            ['Token endpoint', plan.inputs.tokenUrl],
            ['Access token', describeAccess(grant)],
            ['Refresh token', describeRotation(grant, plan)],
            ...receipts.map(({ entry, failure }) => [
                failure === undefined ? 'Stored in' : '\u274c Not stored in',
                describe(entry.target),
            ]),
        ],
        commands: failed.map(({ entry }) => recoveryCommand(entry, plan.inputs.github.apiUrl)),
    }, ports);
    const wrong = failed[0]?.failure ?? shortcoming(grant, ports);
    if (wrong !== undefined)
        throw wrong;
}
function setOutputs(outputs, exportEnv, credential, { core }) {
    const accessToken = outputs['access-token'];
    try {
        if (exportEnv !== undefined && accessToken !== undefined) {
            core.exportVariable(exportEnv, accessToken);
        }
        for (const [name, value] of Object.entries(outputs)) {
            if (value !== undefined)
                core.setOutput(name, value);
        }
    }
    catch {
        throw new Failure('internal_error', 'The outputs could not be written: is the disk full?', {
            credential,
            remedy: 'Mend the runner and run the workflow again.',
        });
    }
}
/** What makes the step fail although everything due was stored. */
function shortcoming({ accessToken }, { cancelled }) {
    if (accessToken === undefined) {
        return new Failure('provider_response_invalid', 'The provider sent a new refresh token, but no access token.', { credential: 'stored' });
    }
    if (cancelled.aborted) {
        const message = 'The job was cancelled after the exchange; storing was finished first.';
        return new Failure('cancelled', message, { credential: 'stored' });
    }
    return undefined;
}
function describeAccess({ accessToken, tokenType, expiresAt }) {
    if (accessToken === undefined)
        return 'none';
    return `${tokenType}, ${expiresAt ? `valid until ${expiresAt.toISOString()}` : 'no expiry given'}`;
}
function describeRotation({ rotated }, { inputs }) {
    const { generation } = inputs.refreshToken;
    return rotated === undefined
        ? `generation ${generation}, not rotated`
        : `rotated, generation ${generation} \u2192 ${rotated.generation}`;
}

;// CONCATENATED MODULE: ./src/rehearse.ts




/** A dry run: tells what was checked and what would be done. Nothing is exchanged or written. */
function rehearse(plan, ports) {
    const { inputs, primary, destinations, tokenExpiresAt } = plan;
    const age = ports.clock.now() + (plan.clockAhead ?? 0) - Date.parse(primary.found.updatedAt);
    const found = primary.found;
    const expires = expiryByProvider(inputs.provider, false, found, Date.parse(found.updatedAt));
    const rows = [
        ['Refresh token', `generation ${inputs.refreshToken.generation}, ${days(age)} in its secret`],
        ['Would be exchanged at', `${inputs.tokenUrl}, by ${inputs.client.auth}`],
        ...destinations.map(({ target, token, found }) => [
            `Would be written, the ${token.replace('-', ' ')}`,
            `${describe(target)}${found ? `, last changed ${found.updatedAt}` : ''}`,
        ]),
        ['Public key of each store', 'read, and sealing tried'],
        ['Right to write', 'not refused to `github-token`'],
        ['`github-token` expires', tokenExpiresAt?.toISOString() ?? 'GitHub names no date'],
        ['Refresh token expires', expires === undefined ? 'not known' : `about ${day(expires)}`],
    ];
    ports.core.info('Dry run: everything was checked, nothing is exchanged or written.');
    for (const [what, value] of rows)
        ports.core.info(`  \u2713 ${what}: ${value}`);
    advise(plan, expires, ports);
    ports.core.setOutput('rotated', false);
    ports.core.setOutput('stored', false);
    writeSummary({ title: 'OAuth token, dry run: nothing was changed', rows }, ports);
}
function day(date) {
    return date.toISOString().slice(0, 10);
}
function days(ms) {
    const whole = Math.max(0, Math.floor(ms / 86_400_000));
    return `${whole} ${whole === 1 ? 'day' : 'days'}`;
}

;// CONCATENATED MODULE: ./src/run.ts







/**
 * Exchanges the refresh token for an access token and puts the rotated refresh token back.
 *
 * @throws Failure
 */
async function run(ports) {
    const inputs = await readInputs(ports);
    const plan = await prepare(inputs, ports);
    if (inputs.dryRun)
        return rehearse(plan, ports);
    const grant = await exchange(plan, ports);
    const entries = protect(grant, plan, ports);
    const receipts = await store(entries, grant, plan, ports);
    publish(grant, receipts, plan, ports);
}

;// CONCATENATED MODULE: ./src/main.ts






/** Main or the post step, to its end, whatever goes wrong. */
async function main(isPost, early) {
    const ports = createPorts(createTransport(process.env, early));
    // Without these a defect would print its error raw, and end a process that may hold the token.
    process.on('uncaughtException', error => report(error, ports));
    process.on('unhandledRejection', error => report(error, ports));
    try {
        if (isPost)
            await post(ports);
        else {
            (0,journal/* markMain */.rH)(ports);
            await run(ports);
        }
    }
    catch (error) {
        report(error, ports);
    }
}


/***/ }),

/***/ 72:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ withCustomRequest)
/* harmony export */ });
/** Called for every client that is made; what it makes is not used. */
function withCustomRequest() {
  return { defaults() {} }
}


/***/ }),

/***/ 664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ JSONParse),
/* harmony export */   i: () => (/* binding */ JSONStringify)
/* harmony export */ });
const JSONParse = JSON.parse
const JSONStringify = JSON.stringify


/***/ }),

/***/ 999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ paginateRest)
/* harmony export */ });
/** No methods: the one list that is read is read page by page. */
function paginateRest() {
  return {}
}


/***/ }),

/***/ 339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ requestLog)
/* harmony export */ });
/** Logs nothing. */
function requestLog() {}


/***/ }),

/***/ 162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ legacyRestEndpointMethods)
/* harmony export */ });
/* unused harmony export restEndpointMethods */
/** No methods: `octokit.request` is what is used. */
function restEndpointMethods() {
  return {}
}

const legacyRestEndpointMethods = restEndpointMethods


/***/ })

};
;