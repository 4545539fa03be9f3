"use strict";
exports.id = 552;
exports.ids = [552];
exports.modules = {

/***/ 552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctor: () => (/* binding */ doctor)
/* harmony export */ });
async function doctor(_options, { terminal }) {
    terminal.answer('doctor');
}


/***/ })

};
;