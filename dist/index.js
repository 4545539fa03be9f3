/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 254:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ setOut)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(30);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(913);
/* harmony import */ var _proxies_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(214);



/**
 * Sets out connections that requests to this URL will use; nothing is sent. None to what no input
 * may name, and none past a proxy.
 */
function setOut(url, count, env) {
    if (_proxies_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyVariables */ .e.some(name => env[name]))
        return [];
    if ((0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointProblem */ .$)(url) !== undefined)
        return [];
    const { protocol, hostname, port } = new URL(url);
    if (protocol !== 'https:')
        return [];
    const to = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 443) };
    return Array.from({ length: count }, () => {
        const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ ...to, noDelay: true }).unref();
        // The request that finds it broken makes its own, and tells.
        socket.on('error', () => { });
        return { ...to, socket };
    });
}


/***/ }),

/***/ 913:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ endpointProblem)
/* harmony export */ });
/* unused harmony export LONGEST_URL */
/** 2 KB, which no endpoint comes near. */
const LONGEST_URL = 2_048;
/** Why a text cannot be an endpoint, as the rest of a sentence; undefined if it can. */
function endpointProblem(text) {
    if (text.length > LONGEST_URL)
        return `is longer than ${LONGEST_URL} characters`;
    const url = URL.parse(text);
    if (url === null || INVISIBLE.test(text))
        return 'is not a URL';
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
        return 'must be an https URL';
    }
    // The parser takes `https:///path` for a host named path.
    if (!/^https?:\/\/[^/\\]/i.test(text))
        return 'names no host';
    if (url.username !== '' || url.password !== '')
        return 'must not hold credentials';
    if (url.hash !== '')
        return 'must not have a fragment (#)';
    return undefined;
}
/** White space and control characters. By ranges: `\p{Cc}` takes V8 longer than all the rest. */
const INVISIBLE = /[^!-~\u00a1-\uffff]|\s/;
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}


/***/ }),

/***/ 637:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ JOURNAL_FAILED),
/* harmony export */   Po: () => (/* binding */ markStored),
/* harmony export */   WL: () => (/* binding */ leftOver),
/* harmony export */   _0: () => (/* binding */ openJournal),
/* harmony export */   nC: () => (/* binding */ KEPT_TOKEN),
/* harmony export */   rH: () => (/* binding */ markMain),
/* harmony export */   t8: () => (/* binding */ isKept),
/* harmony export */   tl: () => (/* binding */ amendJournal),
/* harmony export */   yd: () => (/* binding */ isAnythingLeft)
/* harmony export */ });
/**
 * The journal is what is sealed and where it goes, kept in GITHUB_STATE. The runner reads that
 * file when main has ended in whatever way, and gives it to the post step. One state for each
 * entry: as an environment variable it must stay under 128 KiB, and a secret may have 48 KB.
 *
 * When this returns, the runner has it even if the process is killed.
 *
 * @throws if the file cannot be written
 */
function openJournal(entries, { core }) {
    for (const [number, entry] of entries.entries())
        core.saveState(`sealed_${number}`, entry);
}
/** Replaces an entry. */
function amendJournal(number, entry, ports) {
    note(`sealed_${number}`, entry, ports);
}
/** Marks an entry as stored. */
function markStored(number, ports) {
    note(`stored_${number}`, 'true', ports);
}
/** A note that fails stops nothing: the post step looks at the secret before it writes. */
function note(name, value, { core }) {
    try {
        core.saveState(name, value);
    }
    catch {
        core.warning(JOURNAL_FAILED);
    }
}
const JOURNAL_FAILED = 'The journal could not be written: is the disk full?';
/** The entries that main left without storing them. */
function leftOver({ env }) {
    return unstored(env).map(state => JSON.parse(state));
}
/** Whether main left anything to do, told without loading what doing it takes. */
function isAnythingLeft(env) {
    return unstored(env).length > 0 || isKept(env);
}
/** Whether main kept an access token to be revoked (`kept-token.ts`). */
function isKept(env) {
    return Boolean(env[`STATE_${KEPT_TOKEN}`]);
}
/** The state in which it is kept. */
const KEPT_TOKEN = 'access_token';
function unstored(env) {
    const states = [];
    for (let number = 0;; number++) {
        const state = env[`STATE_sealed_${number}`];
        if (!state)
            return states;
        if (env[`STATE_stored_${number}`] !== 'true')
            states.push(state);
    }
}
/** Tells the post step that it is one, where its file's name does not (docs/adr/0005). */
function markMain({ core }) {
    core.saveState('main', 'started');
}


/***/ }),

/***/ 214:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ proxyVariables)
/* harmony export */ });
/** The variables that name a proxy, in either case. */
const proxyVariables = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];


/***/ }),

/***/ 982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = require("fs");

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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(500);
// EXTERNAL MODULE: ./src/lib/early-connection.ts
var early_connection = __nccwpck_require__(254);
;// CONCATENATED MODULE: ./src/head-start.ts

/**
 * Sets out the connections to GitHub that plan will need, before anything else is loaded: for the
 * key, the secret, the probe and, where the job's start does not decide, the run.
 */
function headStart(env) {
    const raw = (input) => env[`INPUT_${input}`]?.trim() ?? '';
    const apiUrl = raw('GITHUB-API-URL') || (env['GITHUB_API_URL'] ?? '');
    return (0,early_connection/* setOut */.x)(apiUrl, raw('ENVIRONMENT') === '' ? 4 : 3, env);
}

// EXTERNAL MODULE: ./src/lib/journal.ts
var journal = __nccwpck_require__(637);
;// CONCATENATED MODULE: ./src/index.ts




/**
 * The runner starts `dist/index.js` for main and `dist/post.js`, which is the same, for post. The
 * connections set out first, and the rest is loaded while they are being made (docs/adr/0009).
 */
async function start() {
    const isPost = (0,external_node_path_.basename)(process.argv[1] ?? '') === 'post.js' || 'STATE_main' in process.env;
    // After most jobs the post step has nothing to do, and says nothing.
    if (isPost && !(0,journal/* isAnythingLeft */.yd)(process.env))
        return;
    const early = isPost ? [] : headStart(process.env);
    // Loading occupies this thread: the connections set out before it, those to a name that has to be
    // looked up as soon as that is done.
    await (0,promises_.setImmediate)();
    // Has a thread of Node's own read the root certificates.
    await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 692, 23));
    await (0,promises_.setImmediate)();
    const { main } = await Promise.all(/* import() */[__nccwpck_require__.e(402), __nccwpck_require__.e(488)]).then(__nccwpck_require__.bind(__nccwpck_require__, 837));
    await main(isPost, early);
    // Nothing is left to do, once what is printed has been read.
    process.stdout.write('', () => process.exit());
}
void start();

module.exports = __webpack_exports__;
/******/ })()
;