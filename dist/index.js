/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 434:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ endpointProblem)
/* harmony export */ });
/* unused harmony export isLoopback */
/** In characters. No real endpoint comes near. */
const MAX_URL_LENGTH = 2_048;
/** Why a text cannot be an endpoint's URL, as the rest of a sentence. Undefined if it can. */
function endpointProblem(text) {
    if (text.length > MAX_URL_LENGTH)
        return `is longer than ${MAX_URL_LENGTH} characters`;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || INVISIBLE.test(text))
        return 'is not a URL';
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
        return 'must be an https URL';
    }
    // The parser reads `https:///path` as a host named path.
    if (!/^https?:\/\/[^/\\]/i.test(text))
        return 'has no host';
    // The parser accepts characters in a host that mean something to a shell.
    if (!/^([\w.-]+|\[[\da-f:.]+\])$/i.test(url.hostname))
        return 'has a host that is not valid';
    if (url.username !== '' || url.password !== '')
        return 'must not contain credentials';
    if (url.hash !== '')
        return 'must not have a fragment (#)';
    return undefined;
}
/** White space and control characters. Ranges, because V8 takes long to compile `\p{Cc}`. */
const INVISIBLE = /[^!-~\u00a1-\uffff]|\s/;
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}


/***/ }),

/***/ 626:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ preconnect)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(30);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _endpoint_url_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(434);
/* harmony import */ var _proxy_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(523);



// By default, Node tries each address of a host for 250 ms, except the last. With longer round trips
// it never connects. 2 s allow for a lost packet, and five addresses fit into the time to connect.
(0,node_net__WEBPACK_IMPORTED_MODULE_0__.setDefaultAutoSelectFamilyAttemptTimeout)(2_000);
/**
 * Opens `count` connections for requests to this URL and sends nothing. Opens none if the URL is
 * not a valid https endpoint or a proxy is configured.
 */
function preconnect(url, count, env) {
    if ((0,_proxy_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .usesProxy */ .B)(env) || (0,_endpoint_url_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointProblem */ .$)(url) !== undefined)
        return [];
    const { protocol, hostname, port } = new URL(url);
    if (protocol !== 'https:')
        return [];
    const origin = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 443) };
    return Array.from({ length: count }, () => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ ...origin, noDelay: true }).unref();
        // The request that finds it broken opens its own connection and reports the error.
        socket.on('error', () => { });
        return { ...origin, socket };
    });
}


/***/ }),

/***/ 523:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ usesProxy),
/* harmony export */   e: () => (/* binding */ proxyVariables)
/* harmony export */ });
/** Whether `env` names a proxy for https. */
function usesProxy(env) {
    return Boolean(env['https_proxy'] || env['HTTPS_PROXY']);
}
/**
 * The variables that name the proxy for https, and nothing else of `env`, since NODE_DEBUG prints
 * what an agent gets. Lower case takes precedence, as in curl. Undefined if the proxy's URL is
 * unusable: Node would ignore it and connect directly.
 */
function proxyVariables(env) {
    const proxy = env['https_proxy'] || env['HTTPS_PROXY'];
    if (!proxy)
        return {};
    const url = proxyUrl(proxy);
    if (url === undefined)
        return undefined;
    return { https_proxy: url, no_proxy: noProxy(env['no_proxy'] || env['NO_PROXY'] || '') };
}
function proxyUrl(value) {
    try {
        const url = new URL(value.includes('://') ? value : `http://${value}`);
        // As Node does with credentials, which fails for `%ZZ`.
        decodeURIComponent(`${url.username}${url.password}`);
        return /^https?:$/.test(url.protocol) ? url.href : undefined;
    }
    catch {
        return undefined;
    }
}
/** With curl, `example.com` also covers its subdomains. Node needs `.example.com` for those. */
function noProxy(list) {
    return list
        .split(/[\s,]+/)
        .flatMap(entry => (/^[a-z][^:*]*$/i.test(entry) ? [entry, `.${entry}`] : [entry]))
        .filter(entry => entry !== '')
        .join(',');
}


/***/ }),

/***/ 982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 30:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 928:
/***/ ((module) => {

module.exports = require("path");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _http_preconnect_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(626);


/**
 * The main step. It opens its connections to GitHub first, and loads the rest of the code while
 * they are being made (docs/adr/0009).
 */
async function start() {
    const { env } = process;
    const input = (name) => env[`INPUT_${name}`]?.trim() ?? '';
    const apiUrl = input('GITHUB-API-URL') || (env['GITHUB_API_URL'] ?? '');
    const given = (name) => Number(input(name) !== '');
    // For the public key, the secret and the write probe; outside of environments, also for the run.
    // With a secret for the access token, for its variable, and in an organization for the secret.
    const forAccessToken = given('ACCESS-TOKEN-SECRET') * (1 + given('ORGANIZATION'));
    const preconnected = (0,_http_preconnect_js__WEBPACK_IMPORTED_MODULE_1__/* .preconnect */ .k)(apiUrl, 4 - given('ENVIRONMENT') + forAccessToken, env);
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    // Node reads its root certificates in a thread of its own.
    await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 692, 23));
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    const { main } = await Promise.all(/* import() */[__nccwpck_require__.e(909), __nccwpck_require__.e(310)]).then(__nccwpck_require__.bind(__nccwpck_require__, 310));
    await main(preconnected);
}
void start();

module.exports = __webpack_exports__;
/******/ })()
;