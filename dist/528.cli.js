"use strict";
exports.id = 528;
exports.ids = [528];
exports.modules = {

/***/ 2528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workflow: () => (/* binding */ workflow)
/* harmony export */ });
async function workflow(_options, { terminal }) {
    terminal.answer('workflow');
}


/***/ })

};
;