export const id = 722;
export const ids = [722];
export const modules = {

/***/ 722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  requestRevocation: () => (/* binding */ requestRevocation),
  requestTokens: () => (/* binding */ requestTokens)
});

// EXTERNAL MODULE: ../../node_modules/oauth4webapi/build/index.js
var build = __webpack_require__(439);
// EXTERNAL MODULE: ./src/lib/encodings.ts
var encodings = __webpack_require__(108);
// EXTERNAL MODULE: ./src/lib/signing-key.ts
var signing_key = __webpack_require__(143);
;// CONCATENATED MODULE: ./src/lib/authenticate.ts



/** Adds the client's authentication to a request of the library's. */
function authenticate(client) {
    return ways[client.auth](client);
}
const ways = {
    client_secret_post: ({ secret }) => build/* ClientSecretPost */.qm(secret?.reveal() ?? ''),
    client_secret_basic: basic,
    private_key_jwt: signed,
    client_secret_jwt: ({ secret }) => build/* ClientSecretJwt */.pH(secret?.reveal() ?? ''),
    none: () => build/* None */.NV(),
};
/**
 * Escapes what form encoding must (RFC 6749 §2.3.1) and no more: the library also escapes `-`, `_`
 * and `.`, which the many servers that do not decode take for another client.
 */
function basic({ id, secret }) {
    const credentials = `${(0,encodings/* formEncode */.p)(id)}:${(0,encodings/* formEncode */.p)(secret?.reveal() ?? '')}`;
    return (_server, _client, _body, headers) => headers.set('authorization', `Basic ${Buffer.from(credentials).toString('base64')}`);
}
/** @see https://www.rfc-editor.org/rfc/rfc7523#section-2.2 */
function signed({ privateKey }) {
    if (privateKey === undefined)
        return build/* None */.NV();
    const { key, algorithm, id } = privateKey;
    const signer = key.toCryptoKey(signing_key/* algorithms */.Rz[algorithm], false, ['sign']);
    return build/* PrivateKeyJwt */.IX({ key: signer, ...(id !== undefined && { kid: id }) }, {
        // The library knows Ed25519 by its newest name only (RFC 9864).
        [build/* modifyAssertion */.LB]: header => {
            header['alg'] = algorithm;
        },
    });
}

// EXTERNAL MODULE: ./src/lib/secret.ts
var secret = __webpack_require__(636);
;// CONCATENATED MODULE: ./src/lib/token-endpoint.ts



/** 30 s for the answer: cutting a token request off early could lose the token in it. */
const ANSWER_WITHIN = 30_000;
/**
 * One refresh request (RFC 6749 §6), the client authenticated as asked. The library makes the
 * request; answers are read in `token-response.ts` (docs/adr/0003).
 */
function requestTokens(inputs, signal, ports) {
    const { provider, client, refreshToken, scope, tokenParams, tokenUrl } = inputs;
    return build/* refreshTokenGrantRequest */.ur({ issuer: tokenUrl, token_endpoint: tokenUrl }, { client_id: client.id }, authenticate(client), refreshToken.reveal(), {
        additionalParameters: { ...provider.params, ...(scope && { scope }), ...tokenParams },
        headers: { ...provider.headers },
        ...sending(ports, { json: provider.body === 'json', signal }),
    });
}
/** Asks for the access token's end (RFC 7009). */
function requestRevocation({ client, provider }, accessToken, ports) {
    const url = provider.revocation?.url ?? '';
    return build/* revocationRequest */.Kz({ issuer: url, revocation_endpoint: url }, { client_id: client.id }, authenticate(client), accessToken.reveal(), { additionalParameters: { token_type_hint: 'access_token' }, ...sending(ports, {}) });
}
/**
 * Has the library send through our transport. It hands on what it is given, so an `Unanswered`
 * comes out as it went in. Plain http was refused by the inputs' own rules, but for loopback.
 */
function sending({ http, masks }, { json = false, signal }) {
    const send = (url, { method, headers, body }) => {
        const { authorization } = headers;
        for (const made of [authorization?.replace(/^\S+ /, ''), body.get('client_assertion')]) {
            if (made)
                masks.add(new secret/* Secret */.z(made));
        }
        return http.send({
            url,
            method,
            headers: json ? { ...headers, 'content-type': 'application/json' } : headers,
            body: json ? JSON.stringify(Object.fromEntries(body)) : body.toString(),
            answerWithin: ANSWER_WITHIN,
            signal,
            keepOnceSent: true,
        });
    };
    return {
        [build/* customFetch */.A6]: send,
        [build/* allowInsecureRequests */.cm]: true,
    };
}


/***/ })

};
