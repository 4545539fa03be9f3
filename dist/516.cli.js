"use strict";
exports.id = 516;
exports.ids = [516];
exports.modules = {

/***/ 516:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   store: () => (/* binding */ store)
/* harmony export */ });
async function store(_options, { terminal }) {
    terminal.answer('store');
}


/***/ })

};
;