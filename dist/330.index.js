"use strict";
exports.id = 330;
exports.ids = [330];
exports.modules = {

/***/ 330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addAssertion: () => (/* binding */ addAssertion)
/* harmony export */ });
/* harmony import */ var oauth4webapi__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(439);
/* harmony import */ var _signing_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(143);


/** Adds a signed assertion, good for a minute, to a form for this endpoint (RFC 7523 \u00a72.2). */
async function addAssertion(client, endpoint, body) {
    const sign = client.auth === 'private_key_jwt' ? byKey(client) : bySecret(client);
    await sign({ issuer: endpoint }, { client_id: client.id }, body, UNUSED);
}
/** Assertions go into the body. */
const UNUSED = new Headers();
function bySecret({ secret }) {
    return oauth4webapi__WEBPACK_IMPORTED_MODULE_1__/* .ClientSecretJwt */ .pH(secret?.reveal() ?? '');
}
function byKey({ privateKey }) {
    if (privateKey === undefined)
        return oauth4webapi__WEBPACK_IMPORTED_MODULE_1__/* .None */ .NV();
    const { key, algorithm, id } = privateKey;
    const signer = key.toCryptoKey(_signing_key_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithms */ .Rz[algorithm], false, ['sign']);
    return oauth4webapi__WEBPACK_IMPORTED_MODULE_1__/* .PrivateKeyJwt */ .IX({ key: signer, ...(id !== undefined && { kid: id }) }, {
        // The library knows Ed25519 by its newest name only (RFC 9864).
        [oauth4webapi__WEBPACK_IMPORTED_MODULE_1__/* .modifyAssertion */ .LB]: header => {
            header['alg'] = algorithm;
        },
    });
}


/***/ })

};
;