"use strict";
exports.id = 452;
exports.ids = [452];
exports.modules = {

/***/ 2452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   login: () => (/* binding */ login)
/* harmony export */ });
async function login(_options, { terminal }) {
    terminal.answer('login');
}


/***/ })

};
;