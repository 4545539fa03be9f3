"use strict";
exports.id = 998;
exports.ids = [998];
exports.modules = {

/***/ 9998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   signAssertion: () => (/* binding */ signAssertion)
/* harmony export */ });
/* harmony import */ var oauth4webapi__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(439);
/* harmony import */ var _signing_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(837);


/** Adds a signed assertion, valid for a minute, to a form for this endpoint (RFC 7523 §2.2, §3). */
async function signAssertion(client, endpoint, body) {
    const sign = client.auth === 'private_key_jwt' ? withPrivateKey(client) : withSecret(client);
    const audience = client.assertionAudience ?? endpoint;
    await sign({ issuer: audience }, { client_id: client.id }, body, UNUSED_HEADERS);
}
const UNUSED_HEADERS = new Headers();
function withSecret({ secret }) {
    return oauth4webapi__WEBPACK_IMPORTED_MODULE_1__/* .ClientSecretJwt */ .pH(secret?.reveal() ?? '');
}
function withPrivateKey({ privateKey }) {
    if (privateKey === undefined)
        return oauth4webapi__WEBPACK_IMPORTED_MODULE_1__/* .None */ .NV();
    const { key, algorithm, id, certificate } = privateKey;
    const signer = key.toCryptoKey(_signing_key_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithms */ .Rz[algorithm], false, ['sign']);
    return oauth4webapi__WEBPACK_IMPORTED_MODULE_1__/* .PrivateKeyJwt */ .IX({ key: signer, ...(id !== undefined && { kid: id }) }, {
        // The library knows only the newest name of Ed25519 (RFC 9864).
        [oauth4webapi__WEBPACK_IMPORTED_MODULE_1__/* .modifyAssertion */ .LB]: header => {
            header['alg'] = algorithm;
            if (certificate !== undefined)
                Object.assign(header, (0,_signing_key_js__WEBPACK_IMPORTED_MODULE_0__/* .thumbprints */ .ln)(certificate));
        },
    });
}


/***/ })

};
;