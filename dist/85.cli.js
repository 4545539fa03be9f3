"use strict";
exports.id = 85;
exports.ids = [85];
exports.modules = {

/***/ 6085:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRuntime: () => (/* binding */ createRuntime)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./src/http/proxy-variables.ts
var proxy_variables = __webpack_require__(5523);
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
var external_node_buffer_ = __webpack_require__(4573);
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
    const zlib = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 23));
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

// EXTERNAL MODULE: ./src/http/response.ts
var http_response = __webpack_require__(6944);
;// CONCATENATED MODULE: ./src/http/content-coding.ts




/**
 * The response without its content codings (RFC 9110 §8.4.1), which some servers apply unasked.
 * Content that is cut off or damaged is decoded as far as possible. Content that is plain text, or
 * that cannot be decoded, stays as it is, whatever the header says. Gzip is known by its bytes.
 */
async function removeContentCoding(response, maxContent) {
    let { content, truncated } = response;
    const named = contentCodings(response);
    for (let layer = 0; layer < MOST_LAYERS && !isText(content); layer++) {
        const coding = named.shift() ?? '';
        const unnamed = !/^(x-)?gzip$/.test(coding) && content.subarray(0, 2).equals(GZIP_MAGIC);
        if (unnamed)
            named.unshift(coding);
        const attempts = unnamed ? await withGzip(coding) : await decoders(coding);
        const decoded = await decode(content, attempts, maxContent);
        if (!decoded)
            break;
        content = decoded.content;
        truncated ??= decoded.truncated;
    }
    return new http_response/* HttpResponse */.cS(response.status, response.headers, content, truncated);
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
function isText(content) {
    return (0,external_node_buffer_.isUtf8)(content) && !content.some(byte => byte < 0x09 || (byte > 0x0d && byte < 0x20));
}
/** The result of the first decoder that can read the content. */
async function decode(content, attempts, maxContent) {
    for (const attempt of attempts) {
        const decoded = await run(attempt, content, maxContent);
        if (decoded !== undefined)
            return decoded;
    }
    return undefined;
}
async function run({ open, skip, tolerant }, content, maxContent) {
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

// EXTERNAL MODULE: ./src/http/endpoint-url.ts
var endpoint_url = __webpack_require__(6434);
;// CONCATENATED MODULE: ./src/http/preconnect.ts



// By default, Node tries each address of a host for 250 ms, except the last. With longer round trips
// it never connects. 2 s allow for a lost packet, and five addresses fit into the time to connect.
(0,external_node_net_.setDefaultAutoSelectFamilyAttemptTimeout)(2_000);
/**
 * Opens `count` connections for requests to this URL and sends nothing. Opens none if the URL is
 * not a valid https endpoint or a proxy is configured.
 */
function preconnect(url, count, env) {
    if ((0,proxy_variables/* usesProxy */.B)(env) || (0,endpoint_url/* endpointProblem */.$)(url) !== undefined)
        return [];
    const { protocol, hostname, port } = new URL(url);
    if (protocol !== 'https:')
        return [];
    const origin = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 443) };
    return Array.from({ length: count }, () => {
        const socket = (0,external_node_net_.connect)({ ...origin, noDelay: true }).unref();
        // The request that finds it broken opens its own connection and reports the error.
        socket.on('error', () => { });
        return { ...origin, socket };
    });
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
    const known = code.startsWith('HPE_') ? NOT_HTTP : reasons.get(code);
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
const reasons = new Map([
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
            this.#finish(new http_response/* NetworkError */.Dr(false, alert, true));
        else
            this.#finish(new http_response/* NetworkError */.Dr(this.#sent, reason, isPermanent(error)));
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
            this.#finish(new http_response/* NetworkError */.Dr(this.#sent, reason));
        else
            this.#finish(this.#toResponse(response, reason));
        this.#call.destroy();
    }
    #toResponse({ statusCode = 0, rawHeaders }, truncated) {
        return new http_response/* HttpResponse */.cS(statusCode, (0,http_response/* joinHeaders */.Jw)(rawHeaders), this.#content.toBuffer(), truncated);
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
        preconnect: url => agents.https?.adopt(preconnect(url, 1, env)),
        send: async (request) => {
            const call = client_open(request, agents);
            const response = call instanceof http_response/* NetworkError */.Dr ? call : await roundTrip(call, request);
            if (response instanceof http_response/* NetworkError */.Dr)
                return response;
            const decoded = await removeContentCoding(response, request.maxContent);
            if (decoded.truncated === undefined || request.lenient)
                return decoded;
            return new http_response/* NetworkError */.Dr(true, decoded.truncated);
        },
    };
}
/** The largest head of a response that a lenient request accepts, in bytes. Node's default is 16 KiB. */
const LENIENT_HEADER_SIZE = 1024 * 1024;
function client_open(request, agents) {
    if (request.signal?.aborted)
        return new http_response/* NetworkError */.Dr(false, 'cancelled');
    if (!URL.canParse(request.url))
        return new http_response/* NetworkError */.Dr(false, 'the URL is not valid', true);
    const url = new URL(request.url);
    const secure = url.protocol === 'https:';
    if (secure && agents.https === undefined) {
        return new http_response/* NetworkError */.Dr(false, 'HTTPS_PROXY is not a usable URL', true);
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
        return new http_response/* NetworkError */.Dr(false, `the request is not valid (${code})`, true);
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/shared/clock.ts

const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    wait: (ms, signal) => (0,promises_.setTimeout)(ms, undefined, { ...(signal && { signal }) }).catch(() => { }),
};

// EXTERNAL MODULE: ./src/shared/redactor.ts + 2 modules
var redactor = __webpack_require__(6891);
// EXTERNAL MODULE: ./src/cli/terminal.ts + 1 modules
var cli_terminal = __webpack_require__(6437);
;// CONCATENATED MODULE: ./src/cli/runtime.ts




/** @param quiet asks nothing, as with `--yes` */
function createRuntime(quiet) {
    const { signal, abort } = abortOn('SIGINT', 'SIGTERM', 'SIGHUP');
    const terminal = (0,cli_terminal/* createTerminal */.P)({ quiet, signal, onCancel: abort });
    return {
        terminal,
        log: { info: text => terminal.say(text) },
        env: process.env,
        redactor: (0,redactor/* createRedactor */.l)(() => { }),
        http: createHttpClient(process.env, []),
        clock: systemClock,
        random: Math.random,
        cancelled: signal,
    };
}
function abortOn(...signals) {
    const controller = new AbortController();
    const abort = () => controller.abort();
    for (const signal of signals)
        process.on(signal, abort);
    return { signal: controller.signal, abort };
}


/***/ }),

/***/ 2822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ inStyle)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);

/** The text in this style where the stream shows colors and `NO_COLOR` is not set. */
function inStyle(style, text, stream) {
    const plain = !stream.isTTY || Boolean(process.env['NO_COLOR']) || stream.hasColors?.() !== true;
    // Node has it since 20.12.
    return plain || typeof node_util__WEBPACK_IMPORTED_MODULE_0__.styleText !== 'function' ? text : (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(style, text);
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