import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(218);


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var net = __nccwpck_require__(278);
var tls = __nccwpck_require__(756);
var http = __nccwpck_require__(611);
var https = __nccwpck_require__(692);
var events = __nccwpck_require__(434);
var assert = __nccwpck_require__(613);
var util = __nccwpck_require__(23);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
exports.debug = debug; // for test


/***/ }),

/***/ 407:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_journal_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(324);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(997);
/* harmony import */ var _post_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(251);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(665);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(224);






/** The runner starts `dist/index.js` for main and `dist/post.js`, which is the same, for post. */
const ports = (0,_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .createPorts */ .R)();
const isPost = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(process.argv[1] ?? '') === 'post.js' || (0,_lib_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .mainWasHere */ .PS)(ports);
// Without these a defect would print its error raw, and end a process that may hold the token.
process.on('uncaughtException', error => (0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .report */ .z)(error, ports));
process.on('unhandledRejection', error => (0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .report */ .z)(error, ports));
try {
    if (isPost)
        await (0,_post_js__WEBPACK_IMPORTED_MODULE_2__/* .post */ .b)(ports);
    else {
        (0,_lib_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .markMain */ .rH)(ports);
        await (0,_run_js__WEBPACK_IMPORTED_MODULE_4__/* .run */ .e)(ports);
    }
}
catch (error) {
    await (0,_report_js__WEBPACK_IMPORTED_MODULE_3__/* .report */ .z)(error, ports);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 142:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./src/lib/failure.ts
var failure = __nccwpck_require__(209);
// EXTERNAL MODULE: ./src/lib/input-fields.ts
var input_fields = __nccwpck_require__(1);
;// CONCATENATED MODULE: ./src/lib/client-auth.ts
/** How a client authenticates, by IANA's names (RFC 7591 §2), and the input each cannot do without. */
const clientAuth = {
    client_secret_post: 'client-secret',
    client_secret_basic: 'client-secret',
    private_key_jwt: 'private-key',
    client_secret_jwt: 'client-secret',
    none: undefined,
};
const clientAuthMethods = Object.keys(clientAuth);

;// CONCATENATED MODULE: ./src/lib/provider.ts
/** Puts the `domain` input, a host with a path or all of a URL, into one of a provider's URLs. */
function withDomain(url, domain) {
    const [, scheme = 'https', rest = ''] = /^(?:(https?):\/\/)?(.*?)\/*$/.exec(domain) ?? [];
    return url.replace('https://{domain}', `${scheme}://${rest}`).replace('{domain}', rest);
}

;// CONCATENATED MODULE: ./src/lib/providers/anypoint.ts
const KB = 'https://help.salesforce.com/s/articleView?id=001116350';
const PLANES = 'https://docs.mulesoft.com/hyperforce/configure-mule-hyperforce';
/** One control plane: the same paths on a host of its own. */
function plane(name, host, confidence) {
    const oauth2 = `https://${host}/accounts/api/v2/oauth2`;
    return {
        title: `MuleSoft Anypoint Platform, ${name}`,
        tokenUrl: `${oauth2}/token`,
        authorizationUrl: `${oauth2}/authorize`,
        revocation: { url: `${oauth2}/revoke`, refreshToken: 'unknown' },
        clientAuth: 'client_secret_post',
        rotates: 'unknown',
        refreshTokenLifetime: { days: 90, kind: 'rolling' },
        offline: 'scope `offline_access full`, or a narrower one with `offline_access`',
        note: 'A connected app that acts on behalf of a user. Access tokens last as long as a session of the organization.',
        source: confidence === 'documented' ? KB : PLANES,
        confidence,
    };
}
/** @see https://docs.mulesoft.com/access-management/connected-apps-developers */
const anypoint = {
    anypoint: plane('US', 'anypoint.mulesoft.com', 'documented'),
    'anypoint-eu': plane('EU', 'eu1.anypoint.mulesoft.com', 'documented'),
    'anypoint-gov': plane('US Government', 'gov.anypoint.mulesoft.com', 'documented'),
    'anypoint-ca': plane('Canada', 'ca1.platform.mulesoft.com', 'second-hand'),
    'anypoint-jp': plane('Japan', 'jp1.platform.mulesoft.com', 'second-hand'),
};

;// CONCATENATED MODULE: ./src/lib/providers/business.ts
/** What companies run on. */
const business = {
    box: {
        title: 'Box',
        tokenUrl: 'https://api.box.com/oauth2/token',
        authorizationUrl: 'https://account.box.com/api/oauth2/authorize',
        clientAuth: 'client_secret_post',
        rotates: 'always',
        replayWindow: 0,
        refreshTokenLifetime: { days: 60, kind: 'rolling' },
        source: 'https://developer.box.com/guides/authentication/tokens/refresh/',
        confidence: 'documented',
    },
    docusign: {
        title: 'DocuSign',
        tokenUrl: 'https://{domain}/oauth/token',
        authorizationUrl: 'https://{domain}/oauth/auth',
        domain: {
            means: 'account server, `account-d.docusign.com` for the demo one',
            default: 'account.docusign.com',
        },
        clientAuth: 'client_secret_basic',
        rotates: 'unknown',
        refreshTokenLifetime: { days: 30, kind: 'rolling' },
        offline: 'scope `extended` lets the lifetime be renewed',
        source: 'https://www.docusign.com/blog/developers/authorization-code-grant-refresh-tokens',
        confidence: 'documented',
    },
    dropbox: {
        title: 'Dropbox',
        tokenUrl: 'https://api.dropboxapi.com/oauth2/token',
        authorizationUrl: 'https://www.dropbox.com/oauth2/authorize',
        clientAuth: 'client_secret_post',
        rotates: 'never',
        offline: '`token_access_type=offline`',
        source: 'https://developers.dropbox.com/oauth-guide',
        confidence: 'second-hand',
    },
    hubspot: {
        title: 'HubSpot',
        tokenUrl: 'https://api.hubapi.com/oauth/v1/token',
        authorizationUrl: 'https://app.hubspot.com/oauth/authorize',
        clientAuth: 'client_secret_post',
        rotates: 'unknown',
        source: 'https://developers.hubspot.com/docs/api/working-with-oauth',
        confidence: 'second-hand',
    },
    quickbooks: {
        title: 'QuickBooks Online',
        tokenUrl: 'https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer',
        authorizationUrl: 'https://appcenter.intuit.com/connect/oauth2',
        clientAuth: 'client_secret_basic',
        rotates: 'sometimes',
        refreshTokenLifetime: { days: 100, kind: 'rolling' },
        note: 'Rotates about once a day; five years after the sign-in it ends for good.',
        source: 'https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/oauth-2.0',
        confidence: 'documented',
    },
    salesforce: {
        title: 'Salesforce',
        tokenUrl: 'https://{domain}/services/oauth2/token',
        authorizationUrl: 'https://{domain}/services/oauth2/authorize',
        domain: {
            means: 'My Domain, or `test.salesforce.com` for sandboxes',
            default: 'login.salesforce.com',
        },
        clientAuth: 'client_secret_post',
        rotates: 'sometimes',
        replayWindow: 0,
        offline: 'scope `refresh_token`',
        note: 'Rotation and lifetime are policies of the connected app. Gives no `expires_in`.',
        source: 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_refresh_token_flow.htm',
        confidence: 'documented',
    },
    slack: {
        title: 'Slack',
        tokenUrl: 'https://slack.com/api/oauth.v2.access',
        authorizationUrl: 'https://slack.com/oauth/v2/authorize',
        clientAuth: 'client_secret_post',
        tokensIn: 'authed_user',
        errors: {
            invalid_refresh_token: 'invalid_grant',
            token_expired: 'invalid_grant',
            token_revoked: 'invalid_grant',
            bad_client_secret: 'invalid_client',
            invalid_client_id: 'invalid_client',
        },
        rotates: 'always',
        replayWindow: 0,
        offline: 'token rotation, a setting of the app',
        note: 'Errors come with status 200. Scopes are separated by commas.',
        source: 'https://docs.slack.dev/authentication/using-token-rotation',
        confidence: 'documented',
    },
    xero: {
        title: 'Xero',
        tokenUrl: 'https://identity.xero.com/connect/token',
        authorizationUrl: 'https://login.xero.com/identity/connect/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        replayWindow: 1_800,
        refreshTokenLifetime: { days: 60, kind: 'rolling' },
        offline: 'scope `offline_access`',
        source: 'https://developer.xero.com/documentation/guides/oauth2/auth-flow/',
        confidence: 'documented',
    },
    zoom: {
        title: 'Zoom',
        tokenUrl: 'https://zoom.us/oauth/token',
        authorizationUrl: 'https://zoom.us/oauth/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        replayWindow: 0,
        refreshTokenLifetime: { days: 90, kind: 'rolling' },
        source: 'https://developers.zoom.us/docs/integrations/oauth/',
        confidence: 'second-hand',
    },
};

;// CONCATENATED MODULE: ./src/lib/providers/consumer.ts
/** What people use. */
const consumer = {
    fitbit: {
        title: 'Fitbit',
        tokenUrl: 'https://api.fitbit.com/oauth2/token',
        authorizationUrl: 'https://www.fitbit.com/oauth2/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        source: 'https://dev.fitbit.com/build/reference/web-api/authorization/refresh-token/',
        confidence: 'documented',
    },
    linkedin: {
        title: 'LinkedIn',
        tokenUrl: 'https://www.linkedin.com/oauth/v2/accessToken',
        authorizationUrl: 'https://www.linkedin.com/oauth/v2/authorization',
        clientAuth: 'client_secret_post',
        rotates: 'never',
        refreshTokenLifetime: { days: 365, kind: 'absolute' },
        note: 'For approved partners. The lifetime is not extended by use.',
        source: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/programmatic-refresh-tokens',
        confidence: 'documented',
    },
    spotify: {
        title: 'Spotify',
        tokenUrl: 'https://accounts.spotify.com/api/token',
        authorizationUrl: 'https://accounts.spotify.com/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'sometimes',
        refreshTokenLifetime: { days: 182, kind: 'absolute' },
        note: 'The lifetime of six months is not extended by use.',
        source: 'https://developer.spotify.com/blog/2026-06-18-refresh-token-expiration',
        confidence: 'documented',
    },
    strava: {
        title: 'Strava',
        tokenUrl: 'https://www.strava.com/oauth/token',
        authorizationUrl: 'https://www.strava.com/oauth/authorize',
        clientAuth: 'client_secret_post',
        rotates: 'sometimes',
        note: 'Scopes are separated by commas.',
        source: 'https://developers.strava.com/docs/authentication/',
        confidence: 'second-hand',
    },
    x: {
        title: 'X',
        tokenUrl: 'https://api.x.com/2/oauth2/token',
        authorizationUrl: 'https://x.com/i/oauth2/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'always',
        replayWindow: 0,
        offline: 'scope `offline.access`',
        source: 'https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/authorization-code',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/lib/providers/development.ts
/** Where software is made. */
const development = {
    atlassian: {
        title: 'Atlassian (Jira, Confluence)',
        tokenUrl: 'https://auth.atlassian.com/oauth/token',
        authorizationUrl: 'https://auth.atlassian.com/authorize',
        clientAuth: 'client_secret_post',
        body: 'json',
        rotates: 'always',
        refreshTokenLifetime: { days: 90, kind: 'rolling' },
        offline: 'scope `offline_access`, `audience=api.atlassian.com`',
        note: 'Answers a used token with 403 invalid_grant; has a reuse window of unknown length.',
        source: 'https://developer.atlassian.com/cloud/oauth/getting-started/refresh-tokens/',
        confidence: 'documented',
    },
    bitbucket: {
        title: 'Bitbucket Cloud',
        tokenUrl: 'https://bitbucket.org/site/oauth2/access_token',
        authorizationUrl: 'https://bitbucket.org/site/oauth2/authorize',
        clientAuth: 'client_secret_basic',
        rotates: 'unknown',
        source: 'https://developer.atlassian.com/cloud/bitbucket/oauth-2/',
        confidence: 'second-hand',
    },
    github: {
        title: 'GitHub App, user token',
        tokenUrl: 'https://github.com/login/oauth/access_token',
        authorizationUrl: 'https://github.com/login/oauth/authorize',
        clientAuth: 'client_secret_post',
        errors: {
            bad_refresh_token: 'invalid_grant',
            incorrect_client_credentials: 'invalid_client',
        },
        rotates: 'always',
        replayWindow: 0,
        refreshTokenLifetime: { days: 184, kind: 'rolling' },
        killsOldAccessToken: true,
        offline: 'expiring user tokens, a setting of the app',
        note: 'Errors come with status 200.',
        source: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/refreshing-user-access-tokens',
        confidence: 'documented',
    },
    gitlab: {
        title: 'GitLab',
        tokenUrl: 'https://{domain}/oauth/token',
        authorizationUrl: 'https://{domain}/oauth/authorize',
        revocation: { url: 'https://{domain}/oauth/revoke', refreshToken: 'dies' },
        domain: { means: 'host of a self-managed GitLab', default: 'gitlab.com' },
        clientAuth: 'client_secret_post',
        rotates: 'always',
        replayWindow: 0,
        killsOldAccessToken: true,
        source: 'https://docs.gitlab.com/api/oauth2/',
        confidence: 'documented',
    },
    linear: {
        title: 'Linear',
        tokenUrl: 'https://api.linear.app/oauth/token',
        authorizationUrl: 'https://linear.app/oauth/authorize',
        clientAuth: 'client_secret_post',
        rotates: 'always',
        note: 'Scopes are separated by commas.',
        source: 'https://linear.app/developers/oauth-2-0-authentication',
        confidence: 'second-hand',
    },
    notion: {
        title: 'Notion',
        tokenUrl: 'https://api.notion.com/v1/oauth/token',
        authorizationUrl: 'https://api.notion.com/v1/oauth/authorize',
        clientAuth: 'client_secret_basic',
        body: 'json',
        headers: { 'notion-version': '2022-06-28' },
        rotates: 'always',
        replayWindow: 0,
        note: 'Gives no expiry.',
        source: 'https://developers.notion.com/reference/refresh-a-token',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/lib/providers/identity.ts
/** Servers that other products sign in with. */
const identity = {
    auth0: {
        title: 'Auth0',
        tokenUrl: 'https://{domain}/oauth/token',
        authorizationUrl: 'https://{domain}/authorize',
        domain: { means: 'tenant host, such as `acme.eu.auth0.com`' },
        clientAuth: 'client_secret_post',
        rotates: 'sometimes',
        replayWindow: 0,
        offline: 'scope `offline_access`',
        note: 'Rotation and its overlap period (0 s unless set) are settings of the application. Reuse revokes the family.',
        source: 'https://auth0.com/docs/secure/tokens/refresh-tokens/refresh-token-rotation',
        confidence: 'documented',
    },
    entra: {
        title: 'Microsoft Entra ID',
        tokenUrl: 'https://login.microsoftonline.com/{domain}/oauth2/v2.0/token',
        authorizationUrl: 'https://login.microsoftonline.com/{domain}/oauth2/v2.0/authorize',
        domain: { means: 'tenant id or name', default: 'organizations' },
        clientAuth: 'client_secret_post',
        rotates: 'always',
        refreshTokenLifetime: { days: 90, kind: 'rolling' },
        offline: 'scope `offline_access`',
        note: 'The old refresh token keeps working until it expires.',
        source: 'https://learn.microsoft.com/en-us/entra/identity-platform/refresh-tokens',
        confidence: 'documented',
    },
    google: {
        title: 'Google',
        tokenUrl: 'https://oauth2.googleapis.com/token',
        authorizationUrl: 'https://accounts.google.com/o/oauth2/v2/auth',
        revocation: { url: 'https://oauth2.googleapis.com/revoke', refreshToken: 'dies' },
        clientAuth: 'client_secret_post',
        rotates: 'never',
        refreshTokenLifetime: { days: 180, kind: 'rolling' },
        offline: '`access_type=offline&prompt=consent`',
        note: '7 days only while the consent screen is in testing.',
        source: 'https://developers.google.com/identity/protocols/oauth2#expiration',
        confidence: 'documented',
    },
    keycloak: {
        title: 'Keycloak',
        tokenUrl: 'https://{domain}/protocol/openid-connect/token',
        authorizationUrl: 'https://{domain}/protocol/openid-connect/auth',
        revocation: {
            url: 'https://{domain}/protocol/openid-connect/revoke',
            refreshToken: 'survives',
        },
        domain: { means: 'host and realm, such as `sso.example.com/realms/prod`' },
        clientAuth: 'client_secret_basic',
        rotates: 'sometimes',
        replayWindow: 0,
        offline: 'scope `offline_access`',
        note: 'Rotates where the realm has "Revoke Refresh Token" on.',
        source: 'https://www.keycloak.org/docs/latest/server_admin/#_timeouts',
        confidence: 'documented',
    },
    okta: {
        title: 'Okta',
        tokenUrl: 'https://{domain}/oauth2/v1/token',
        authorizationUrl: 'https://{domain}/oauth2/v1/authorize',
        revocation: { url: 'https://{domain}/oauth2/v1/revoke', refreshToken: 'survives' },
        domain: { means: 'organization host, such as `acme.okta.com`' },
        clientAuth: 'client_secret_basic',
        rotates: 'sometimes',
        replayWindow: 30,
        offline: 'scope `offline_access`',
        note: 'A custom authorization server has a token endpoint of its own: give it as `token-url`.',
        source: 'https://developer.okta.com/docs/guides/refresh-tokens/main/',
        confidence: 'documented',
    },
};

;// CONCATENATED MODULE: ./src/lib/providers/index.ts





const presets = { ...anypoint, ...identity, ...development, ...business, ...consumer };
/** Every other provider, by `token-url`: nothing is known of it. */
const custom = {
    title: 'Any other, by `token-url`',
    tokenUrl: '',
    clientAuth: 'client_secret_post',
    rotates: 'unknown',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-6',
    confidence: 'documented',
};
const providers = { ...presets, custom };
const providerNames = Object.keys(providers);

;// CONCATENATED MODULE: ./src/lib/input-rules.ts




/** The provider that the inputs name, its URLs filled in; an input of its own wins over each. */
function resolveProvider(raw) {
    const provider = Object.hasOwn(providers, raw('provider'))
        ? providers[raw('provider')]
        : providers.custom;
    const domain = raw('domain') || (provider.domain?.default ?? '');
    return {
        ...provider,
        tokenUrl: raw('token-url') || withDomain(provider.tokenUrl, domain),
        ...revocation(provider.revocation, raw('revocation-url'), domain),
    };
}
/** Of an endpoint that the user names nothing is known; a preset's own stays what it is. */
function revocation(known, given, domain) {
    const url = given || (known && withDomain(known.url, domain));
    return url ? { revocation: { url, refreshToken: known?.refreshToken ?? 'unknown' } } : {};
}
/** Everything that is wrong between inputs, a sentence each. */
function contradictions(raw) {
    const provider = resolveProvider(raw);
    const auth = raw('client-auth') || provider.clientAuth;
    const needed = Object.hasOwn(clientAuth, auth) ? clientAuth[auth] : undefined;
    const named = raw('provider');
    const rules = [
        [
            raw('environment') !== '' && raw('organization') !== '',
            '`environment` and `organization` exclude each other: the secret lives in one of them.',
        ],
        [
            raw('environment') !== '' && raw('app') !== 'actions',
            '`app` must be `actions` for the secret of an environment: the other stores have none.',
        ],
        [
            raw('token-url') === '' && provider.tokenUrl === '',
            `\`token-url\` is needed with the provider \`${named}\`.`,
        ],
        [
            raw('token-url') === '' && provider.domain !== undefined && !usable(provider.tokenUrl),
            `\`domain\` is needed with the provider \`${named}\`: its ${provider.domain?.means}.`,
        ],
        [
            raw('domain') !== '' && provider.domain === undefined,
            `\`domain\` means nothing to the provider \`${named}\`.`,
        ],
        [
            needed !== undefined && raw(needed) === '',
            `\`${needed}\` is needed to authenticate the client by \`${auth}\`. Another way is chosen with \`client-auth\`.`,
        ],
        [
            raw('access-token-secret').toUpperCase() === raw('secret-name').toUpperCase() &&
                raw('secret-name') !== '',
            '`access-token-secret` must not be the secret of the refresh token.',
        ],
        [
            raw('revoke-on-exit') === 'true' && provider.revocation === undefined,
            `\`revoke-on-exit\` needs \`revocation-url\`: none is known of \`${named}\`.`,
        ],
        [
            raw('revoke-on-exit') === 'true' && provider.revocation?.refreshToken === 'dies',
            `\`revoke-on-exit\` cannot be had with \`${named}\`: it ends the refresh token along with the access token.`,
        ],
    ];
    return rules.filter(([broken]) => broken).map(([, sentence]) => sentence);
}
function usable(url) {
    return !((0,input_fields/* endpoint */.sR)(url) instanceof input_fields/* Problem */.AF);
}

// EXTERNAL MODULE: ./src/lib/signing-key.ts
var signing_key = __nccwpck_require__(986);
// EXTERNAL MODULE: ./src/lib/staleness.ts + 1 modules
var staleness = __nccwpck_require__(99);
// EXTERNAL MODULE: ./src/lib/target.ts
var target = __nccwpck_require__(642);
;// CONCATENATED MODULE: ./src/lib/input-table.ts






/** GitHub holds at most 48 KB in a secret. */
const LARGEST_SECRET = 48 * 1_024;
/** @see https://docs.github.com/en/actions/reference/security/secrets */
const secretName = (0,input_fields/* matching */.wC)(/^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,239}$/i, 'must be letters, digits and underscores, and begin neither with a digit nor with GITHUB_');
/** Variables that would change what later steps run, rather than tell them a token. */
const variableName = (0,input_fields/* matching */.wC)(/^(?!(GITHUB|RUNNER|INPUT|ACTIONS)_|(PATH|HOME|CI|NODE_OPTIONS|LD_PRELOAD|BASH_ENV)$)[A-Z_][A-Z0-9_]{0,254}$/i, 'is not a name for an environment variable of yours');
const domain = (0,input_fields/* matching */.wC)(/^(https?:\/\/)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d{1,5})?(\/[A-Za-z0-9._~-]+)*\/?$/, 'must be a host or tenant, such as login.example.com or login.example.com/realms/prod');
const ownedByInputs = [
    'grant_type',
    'refresh_token',
    'scope',
    'client_id',
    'client_secret',
    'client_assertion',
    'client_assertion_type',
];
/** The inputs of action.yml, all of them, and what each may be. */
const fields = {
    provider: (0,input_fields/* oneOf */.yL)(providerNames),
    domain: (0,input_fields/* optional */.lq)(domain),
    'token-url': (0,input_fields/* optional */.lq)(input_fields/* endpoint */.sR),
    'client-id': (0,input_fields/* required */.mw)((0,input_fields/* visible */.RK)(1_024)),
    'client-secret': (0,input_fields/* optional */.lq)((0,input_fields/* secret */.rJ)(LARGEST_SECRET)),
    'client-auth': (0,input_fields/* optional */.lq)((0,input_fields/* oneOf */.yL)(clientAuthMethods)),
    'private-key': (0,input_fields/* optional */.lq)(signing_key/* signingKey */.NR),
    'private-key-id': (0,input_fields/* optional */.lq)((0,input_fields/* visible */.RK)(1_024)),
    'refresh-token': (0,input_fields/* required */.mw)((0,input_fields/* secret */.rJ)(LARGEST_SECRET)),
    scope: (0,input_fields/* optional */.lq)((0,input_fields/* visible */.RK)(4_096)),
    'token-params': (0,input_fields/* optional */.lq)((0,input_fields/* pairs */.AS)(4_096, ownedByInputs)),
    'github-token': (0,input_fields/* required */.mw)((0,input_fields/* secret */.rJ)(LARGEST_SECRET)),
    'secret-name': (0,input_fields/* required */.mw)(secretName),
    environment: (0,input_fields/* optional */.lq)((0,input_fields/* name */.UU)(255)),
    organization: (0,input_fields/* optional */.lq)((0,input_fields/* matching */.wC)(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, 'is not the name of an organization')),
    repository: (0,input_fields/* required */.mw)((0,input_fields/* matching */.wC)(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/, 'must be owner/name')),
    app: (0,input_fields/* listOf */.c3)(target/* apps */.lA),
    'access-token-secret': (0,input_fields/* optional */.lq)(secretName),
    'export-env': (0,input_fields/* optional */.lq)(variableName),
    'on-stale': (0,input_fields/* oneOf */.yL)(staleness/* onStale */.Dx),
    'revoke-on-exit': input_fields/* boolean */.zM,
    'revocation-url': (0,input_fields/* optional */.lq)(input_fields/* endpoint */.sR),
    'retry-timeout': (0,input_fields/* wholeNumber */.rD)(0, 3_600),
    'dry-run': input_fields/* boolean */.zM,
    'github-api-url': (0,input_fields/* required */.mw)(input_fields/* endpoint */.sR),
};
/** What an empty input means, as action.yml says it too. */
const defaults = {
    provider: 'anypoint',
    app: 'actions',
    'on-stale': 'fail',
    'revoke-on-exit': 'false',
    'retry-timeout': '120',
    'dry-run': 'false',
};
/** Masked before anything else happens. */
const secretInputs = [
    'refresh-token',
    'client-secret',
    'private-key',
    'github-token',
];

;// CONCATENATED MODULE: ./src/lib/missing-refresh-token.ts

/**
 * An empty refresh token is what GitHub gives for a secret that this job cannot see. Says why that
 * is likely so, the causes that this very run shows first.
 *
 * @see https://docs.github.com/en/actions/reference/security/secrets
 */
async function missingRefreshToken(problems, ports) {
    const { actor, payload } = await ports.workflow();
    const pullRequest = payload.pull_request;
    const causes = [
        [
            actor === 'dependabot[bot]',
            'Dependabot started this run, and such a run sees Dependabot secrets only.',
        ],
        [
            pullRequest?.head?.repo?.fork === true,
            'A pull request from a fork started this run, and such a run sees no secrets.',
        ],
        [
            false,
            'It is a secret of an environment, and the job does not name that environment (`environment:`).',
        ],
        [false, 'The secret has another name than the one in `refresh-token: ${{ secrets.NAME }}`.'],
        [false, 'It is a secret of the organization that is not shared with this repository.'],
        [
            false,
            'The job is in a called workflow, and its caller does not hand secrets on (`secrets:`).',
        ],
    ];
    const certain = causes.filter(([applies]) => applies);
    const listed = (certain.length > 0 ? certain : causes).map(([, cause]) => cause);
    const others = problems.filter(problem => !problem.startsWith('`refresh-token`'));
    const lines = [
        `\`refresh-token\` is empty. ${certain.length > 0 ? 'The cause:' : 'Likely causes:'}`,
        ...listed.map(cause => `- ${cause}`),
        ...(others.length > 0 ? ['Other inputs have problems too:'] : []),
        ...others.map(problem => `- ${problem}`),
    ];
    return new failure/* Failure */.HR('refresh_token_missing', lines.join('\n'));
}

// EXTERNAL MODULE: ./src/lib/secret.ts + 1 modules
var secret = __nccwpck_require__(668);
;// CONCATENATED MODULE: ./src/inputs.ts







/**
 * Reads every input once, masks the secret ones before anything else, and tells all problems in
 * one message.
 *
 * @throws Failure `input_invalid`, `refresh_token_missing`
 */
async function readInputs(ports) {
    const given = new Map(Object.keys(fields).map(input => [
        input,
        ports.core.getInput(input) || implied(ports)[input] || '',
    ]));
    const raw = input => given.get(input) ?? '';
    for (const input of secretInputs) {
        for (const part of (0,signing_key/* secretParts */.Bm)(raw(input)))
            ports.masks.add(new secret/* Secret */.z(part));
    }
    const problems = [];
    const values = {};
    for (const [input, field] of Object.entries(fields)) {
        const value = field(raw(input));
        if (value instanceof input_fields/* Problem */.AF)
            problems.push(`\`${input}\` ${value.text}.`);
        else
            values[input] = value;
    }
    problems.push(...contradictions(raw));
    if (raw('refresh-token') === '')
        throw await missingRefreshToken(problems, ports);
    if (problems.length > 0) {
        throw new failure/* Failure */.HR('input_invalid', ['The inputs cannot be used:', ...problems].join('\n- '));
    }
    return arrange(values, resolveProvider(raw));
}
/**
 * What an empty input means. The defaults stand in action.yml too, but a workflow that hands on an
 * input of its own (`with: provider: ${{ inputs.provider }}`) makes them empty.
 */
function implied({ env }) {
    return {
        ...defaults,
        repository: env['GITHUB_REPOSITORY'],
        'github-api-url': env['GITHUB_API_URL'],
    };
}
function arrange(values, provider) {
    const key = values['private-key'];
    return {
        provider,
        tokenUrl: provider.tokenUrl,
        client: {
            id: values['client-id'],
            auth: values['client-auth'] ?? provider.clientAuth,
            secret: values['client-secret'],
            privateKey: key && { ...key, id: values['private-key-id'] ?? key.id },
        },
        refreshToken: values['refresh-token'],
        scope: values.scope,
        tokenParams: values['token-params'] ?? {},
        place: place(values),
        apps: values.app,
        secretName: values['secret-name'],
        accessTokenSecret: values['access-token-secret'],
        exportEnv: values['export-env'],
        revokeOnExit: values['revoke-on-exit'],
        dryRun: values['dry-run'],
        onStale: values['on-stale'],
        github: { token: values['github-token'], apiUrl: values['github-api-url'].replace(/\/$/, '') },
        retryTimeout: values['retry-timeout'] * 1_000,
    };
}
function place({ repository, environment, organization }) {
    const [owner = '', repo = ''] = repository.split('/');
    if (organization !== undefined)
        return { kind: 'organization', org: organization };
    if (environment !== undefined)
        return { kind: 'environment', owner, repo, environment };
    return { kind: 'repository', owner, repo };
}


/***/ }),

/***/ 9:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ encodings),
/* harmony export */   p: () => (/* binding */ formEncode)
/* harmony export */ });
/**
 * Every form in which a value can reach a log: plain, URI, form (RFC 6749 Appendix B), JSON, XML,
 * hex, and base64 and base64url in their three alignments. Longest first, without repeats.
 *
 * The alignments are cut to the characters that depend on nothing but the value, so that they are
 * found inside a longer encoded text, such as a Basic header.
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
/** As `application/x-www-form-urlencoded` writes a value (RFC 6749 Appendix B). */
function formEncode(value) {
    return new URLSearchParams({ '': value }).toString().slice(1);
}
/** The base64 of a shorter value is too short to be told from other text. */
const SHORTEST_TO_ENCODE = 6;
/** The base64 characters of `bytes` behind `shift` other bytes that no neighbour changes. */
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


/***/ }),

/***/ 209:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Nv: () => (/* binding */ credentialMeaning)
/* harmony export */ });
/* unused harmony export failureKinds */
const credentialMeaning = {
    untouched: 'The stored refresh token was not used and still works.',
    rejected: 'The provider refuses the stored refresh token.',
    unknown: 'Whether the stored refresh token still works is not known.',
    recoverable: 'The stored refresh token has been used; its successor is sealed and can be stored.',
    stored: 'The newest refresh token is in the secret.',
};
/** Every way in which a run can fail. The documentation's table is made from this one. */
const failureKinds = {
    input_invalid: {
        credential: 'untouched',
        when: 'An input is missing or malformed; every problem is listed.',
        remedy: "Mend the inputs named above in the workflow's `with:` block.",
    },
    refresh_token_missing: {
        credential: 'untouched',
        when: 'The input `refresh-token` is empty.',
        remedy: 'See which of the causes above applies, and run the workflow again.',
    },
    github_unauthorized: {
        credential: 'untouched',
        when: 'GitHub does not know the token in `github-token` (401).',
        remedy: 'The token in `github-token` is wrong, expired or revoked. Make a new one and update the secret it comes from.',
    },
    github_forbidden: {
        credential: 'untouched',
        when: 'The token in `github-token` may not write the secret (403, or a 404 that means the same).',
        remedy: 'Give the token in `github-token` the permission named above.',
    },
    target_not_found: {
        credential: 'untouched',
        when: 'The environment, repository, organization or secret does not exist.',
        remedy: 'Compare `secret-name`, `environment`, `organization` and `repository` with the settings.',
    },
    github_unavailable: {
        credential: 'untouched',
        when: 'GitHub still fails, limits the rate or cannot be reached at the deadline.',
        remedy: 'Run the workflow again once https://www.githubstatus.com shows no incident.',
    },
    stale_refresh_token: {
        credential: 'untouched',
        when: 'The secret was changed after this job read it: another run rotated the token.',
        remedy: 'Start the workflow anew: a new run reads the newer token. To keep runs apart, use an environment secret and a concurrency group.',
    },
    provider_unreachable: {
        credential: 'untouched',
        when: 'No connection to the token endpoint could be made (name, network, TLS).',
        remedy: 'Check `token-url`, `provider` and the network, and run the workflow again.',
    },
    provider_unavailable: {
        credential: 'unknown',
        when: 'The provider gave no usable answer by the deadline. `untouched` where it clearly refused every request.',
        remedy: 'Run the workflow again. If it then fails with invalid_grant, the lost answer held the new token: sign in again and put a new refresh token into the secret.',
    },
    invalid_grant: {
        credential: 'rejected',
        when: 'The provider refused the refresh token: used, expired or revoked.',
        remedy: 'Sign in at the provider again and put the new refresh token into the secret.',
    },
    invalid_client: {
        credential: 'untouched',
        when: 'The provider refused the client: its id, secret or authentication method.',
        remedy: 'Check `client-id`, `client-secret` and `client-auth`.',
    },
    provider_rejected: {
        credential: 'untouched',
        when: 'The provider refused the request with another error.',
        remedy: 'Check `token-url`, `scope` and the settings of the OAuth client.',
    },
    provider_response_invalid: {
        credential: 'unknown',
        when: 'The provider answered 200 without a usable access token.',
        remedy: 'Check that `token-url` is the token endpoint itself, and run the workflow again.',
    },
    store_failed: {
        credential: 'recoverable',
        when: 'GitHub still refuses the new refresh token at the deadline; the command that stores it is printed.',
        remedy: 'The post step tries again at the end of the job. Should it fail too, run the command printed above, as somebody who may write the secret, before any other run.',
    },
    cancelled: {
        credential: 'untouched',
        when: 'The job was cancelled. Once the exchange was sent, storing is finished first.',
        remedy: 'Run the workflow again when you want the token.',
    },
    internal_error: {
        credential: 'unknown',
        when: 'A defect of this action.',
        remedy: 'Report it with the lines above; no token is in them.',
    },
};
/** The one error of this action: what happened, what is left of the credential, what to do. */
class Failure extends Error {
    code;
    credential;
    remedy;
    constructor(code, message, occasion = {}) {
        super(message);
        this.name = 'Failure';
        this.code = code;
        this.credential = occasion.credential ?? failureKinds[code].credential;
        this.remedy = occasion.remedy ?? failureKinds[code].remedy;
    }
}


/***/ }),

/***/ 65:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ explainRefusal),
/* harmony export */   P: () => (/* binding */ refusedWith)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(209);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(642);


function isRefusal(error) {
    return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
function refusedWith(error, status) {
    return isRefusal(error) && error.status === status;
}
/** The Failure that says what GitHub's refusal of a call for this target means and asks for. */
async function explainRefusal(error, target, github, { masks }) {
    if (!isRefusal(error))
        return error;
    const said = `GitHub answered ${error.status}: ${masks.scrub(error.message)}`;
    if (error.status === 401)
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('github_unauthorized', said);
    if (error.status === 404) {
        const missing = await firstMissing(target, github);
        if (missing !== undefined) {
            return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('target_not_found', `The ${missing} does not exist, or the token in \`github-token\` may not see it. ${said}`);
        }
    }
    if (error.status === 403 || error.status === 404)
        return forbidden(error, target, said);
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('github_unavailable', `The ${(0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(target)} cannot be reached. ${said}`);
}
function forbidden(error, target, said) {
    const accepted = error.response?.headers['x-accepted-github-permissions'];
    const permission = _target_js__WEBPACK_IMPORTED_MODULE_1__/* .places */ .zn[target.place.kind].permissions[target.app];
    const named = accepted === undefined ? '' : ` GitHub names: ${String(accepted).replace(/[^\w=;, ]/g, '')}.`;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('github_forbidden', `The token in \`github-token\` may not use the ${(0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(target)}. ${said}`, {
        remedy: `Give the token the permission ${permission}.${named} A workflow's own GITHUB_TOKEN can never have it: use a fine-grained personal access token or a GitHub App's.`,
    });
}
/** Walks down to the place: what is the first thing on the way that GitHub does not find? */
async function firstMissing({ place }, github) {
    for (const { what, path } of _target_js__WEBPACK_IMPORTED_MODULE_1__/* .places */ .zn[place.kind].within) {
        try {
            await github('GET', (0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .GS)(path, place, encodeURIComponent));
        }
        catch (error) {
            if (refusedWith(error, 404))
                return (0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .fill */ .GS)(what, place);
            return undefined;
        }
    }
    return undefined;
}


/***/ }),

/***/ 508:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ connectGitHub)
});

// EXTERNAL MODULE: ./src/lib/failure.ts
var failure = __nccwpck_require__(209);
// EXTERNAL MODULE: ./src/lib/retry.ts
var retry = __nccwpck_require__(737);
// EXTERNAL MODULE: ./src/lib/transport.ts + 5 modules
var transport = __nccwpck_require__(597);
;// CONCATENATED MODULE: ./src/lib/github-verdict.ts


/**
 * Whether GitHub's answer is definite. Not definite: no answer, 409, 429, 5xx, and a 403 that
 * limits the rate rather than the permission.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
async function judge(method, outcome, now) {
    if (outcome instanceof transport/* Unanswered */.X) {
        return { again: outcome.reason, lasting: outcome.lasting, answered: false };
    }
    const { status, headers, ok } = outcome;
    const limited = status === 429 || (status === 403 && (await limitsRate(outcome)));
    if (!limited && status !== 409 && status < 500) {
        const strange = status < 400 ? await strangeness(method, outcome) : undefined;
        return strange === undefined ? { outcome } : { answered: ok, again: strange };
    }
    return {
        answered: true,
        again: limited ? `GitHub limits the rate (${status})` : `GitHub answered ${status}`,
        waitAtLeast: (0,retry/* retryAfter */.P)(headers, now) ?? (limited ? untilReset(headers, now) : undefined),
    };
}
/**
 * What shows that an answer is not GitHub's, though it is no error: a read that is not JSON, a write
 * answered by neither 201 nor 204. A captive portal or a redirect must not pass for a stored token.
 */
async function strangeness(method, answer) {
    const expected = method === 'GET' ? [200] : [201, 204];
    if (!expected.includes(answer.status))
        return `it was answered ${answer.status}, not by GitHub`;
    if (method !== 'GET')
        return undefined;
    try {
        JSON.parse(await answer.clone().text());
        return undefined;
    }
    catch {
        return 'the answer is not JSON';
    }
}
async function limitsRate(answer) {
    return (answer.headers.has('retry-after') ||
        answer.headers.get('x-ratelimit-remaining') === '0' ||
        /secondary rate limit/i.test(await answer.clone().text()));
}
/** The primary limit names the second of its reset; for the secondary one a minute is asked. */
function untilReset(headers, now) {
    const reset = Number(headers.get('x-ratelimit-reset'));
    if (headers.get('x-ratelimit-remaining') !== '0' || !(reset > 0))
        return 60_000;
    return Math.max(0, reset * 1000 - now);
}

;// CONCATENATED MODULE: ./src/lib/github.ts



function connectGitHub(access, ports) {
    const client = Promise.all(/* import() */[__nccwpck_require__.e(479), __nccwpck_require__.e(267)]).then(__nccwpck_require__.bind(__nccwpck_require__, 267)).then(({ Octokit }) => new Octokit({
        auth: access.token.reveal(),
        baseUrl: access.apiUrl,
        userAgent: 'refresh-oauth-token',
        log: { debug: silent, info: silent, warn: silent, error: silent },
        request: { fetch: patientFetch(access, ports) },
    }));
    const headers = { 'x-github-api-version': '2022-11-28' };
    return async (method, path, body) => {
        try {
            const octokit = await client;
            return await octokit.request({ method, url: path, headers, ...body });
        }
        catch (error) {
            throw error instanceof Error && error.cause instanceof failure/* Failure */.HR ? error.cause : error;
        }
    };
}
/** GitHub's reads and writes are idempotent: whatever is not definite is tried again. */
function patientFetch(access, ports) {
    const { apiUrl, timeout, signal, onSetback } = access;
    return async (url, { method, headers, body }) => {
        const what = `${method} ${url.slice(apiUrl.length)}`;
        const { outcome, tries } = await (0,retry/* retry */.L)(async (left) => {
            const answerWithin = Math.min(LONGEST_ANSWER, Math.max(left, SHORTEST_ANSWER));
            const request = { url, method, headers, body, answerWithin, signal };
            const outcome = await followingMoves(request, ports.http);
            if (outcome instanceof Response)
                access.onAnswer?.(outcome.headers);
            return judge(method, outcome, ports.clock.now());
        }, {
            what: `GitHub, ${what}`,
            timeout,
            firstWait: 500,
            longestWait: 20_000,
            signal,
            ...(onSetback && { onSetback }),
            stop: () => signal?.aborted ?? false,
        }, ports);
        if (outcome !== undefined)
            return outcome;
        if (signal?.aborted)
            throw new failure/* Failure */.HR('cancelled', 'The job was cancelled.');
        const last = tries.at(-1);
        throw new failure/* Failure */.HR('github_unavailable', `GitHub gave no usable answer to ${what}: ${last?.again}.`, last?.answered ? {} : { remedy: UNREACHABLE });
    };
}
const UNREACHABLE = "Check the runner's way to GitHub: `github-api-url`, HTTPS_PROXY and NO_PROXY, NODE_EXTRA_CA_CERTS. Then run the workflow again.";
/** 30 s for an answer; near the deadline less, but not so little that a slow answer is lost. */
const LONGEST_ANSWER = 30_000;
const SHORTEST_ANSWER = 2_000;
/** A renamed or transferred repository redirects: followed once, and never to another origin. */
async function followingMoves(request, http) {
    const outcome = await http.send(request);
    if (!(outcome instanceof Response) || !MOVED.has(outcome.status))
        return outcome;
    const location = new URL(outcome.headers.get('location') ?? '', request.url);
    if (location.origin !== new URL(request.url).origin)
        return outcome;
    return http.send({ ...request, url: location.href });
}
const MOVED = new Set([301, 302, 307, 308]);
function silent() { }


/***/ }),

/***/ 1:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ Problem),
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   sR: () => (/* binding */ endpoint),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(668);

/** Why a value cannot be an input's, as the rest of a sentence that begins with the input's name. */
class Problem {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** An empty input reads as undefined. */
function optional(field) {
    return raw => (raw === '' ? undefined : field(raw));
}
function required(field) {
    return raw => (raw === '' ? new Problem('is empty') : field(raw));
}
/** Visible ASCII and spaces (RFC 6749 Appendix A, VSCHAR): client ids, secrets and tokens. */
function visible(longest) {
    return raw => {
        if (Buffer.byteLength(raw) > longest)
            return tooLong(longest);
        const at = raw.search(/[^\x20-\x7e]/);
        return at < 0
            ? raw
            : new Problem(`has a character at position ${at + 1} that is not visible ASCII, such as a line break`);
    };
}
function secret(longest) {
    const text = visible(longest);
    return raw => {
        const value = text(raw);
        return value instanceof Problem ? value : new _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value);
    };
}
/** Text for people: no control characters. */
function name(longest) {
    return raw => {
        if (raw.length > longest)
            return tooLong(longest);
        return /\p{Cc}/u.test(raw) ? new Problem('has a control character in it') : raw;
    };
}
function matching(pattern, rule) {
    return raw => (pattern.test(raw) ? raw : new Problem(rule));
}
function oneOf(choices) {
    return raw => choices.find(choice => choice === raw) ?? new Problem(`must be one of ${choices.join(', ')}`);
}
function wholeNumber(least, most) {
    return raw => {
        const value = /^\d{1,9}$/.test(raw) ? Number(raw) : Number.NaN;
        return value >= least && value <= most
            ? value
            : new Problem(`must be a whole number from ${least} to ${most}`);
    };
}
/** `true` or `false`, as YAML 1.2 has them. */
const boolean = raw => {
    const value = ['false', 'true'].indexOf(raw.toLowerCase());
    return value < 0 ? new Problem('must be true or false') : value === 1;
};
/** A `name=value` line each; empty lines do not count. */
function pairs(longest, reserved) {
    const text = visible(longest);
    return raw => {
        const found = {};
        for (const [index, line] of raw.split(/\r?\n/).entries()) {
            const [, key = '', value = ''] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
            if (line.trim() === '')
                continue;
            if (key === '')
                return new Problem(`must be name=value lines; line ${index + 1} is not`);
            if (reserved.includes(key))
                return new Problem(`must not set ${key}, which has its own input`);
            const checked = text(`${key}${value}`);
            if (checked instanceof Problem)
                return new Problem(`${checked.text} in line ${index + 1}`);
            found[key] = value;
        }
        return found;
    };
}
/** Names from a list, separated by commas; each once. */
function listOf(choices) {
    const one = oneOf(choices);
    return raw => {
        const found = raw.split(',').map(part => one(part.trim()));
        const problem = found.find(part => part instanceof Problem);
        return problem ?? [...new Set(found)];
    };
}
/** An https URL; http only to this machine, which tests and local proxies need. */
const endpoint = raw => {
    if (raw.length > LONGEST_URL)
        return tooLong(LONGEST_URL);
    const url = URL.parse(raw);
    if (url === null || /[\s\p{Cc}]/u.test(raw))
        return new Problem('is not a URL');
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
        return new Problem('must be an https URL');
    }
    if (url.username !== '' || url.password !== '')
        return new Problem('must not hold credentials');
    if (url.hash !== '')
        return new Problem('must not have a fragment (#)');
    return url.href;
};
const LONGEST_URL = 2_048;
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}
function tooLong(longest) {
    return new Problem(`is longer than ${longest} characters`);
}


/***/ }),

/***/ 324:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ JOURNAL_FAILED),
/* harmony export */   PS: () => (/* binding */ mainWasHere),
/* harmony export */   Po: () => (/* binding */ markStored),
/* harmony export */   WL: () => (/* binding */ leftOver),
/* harmony export */   _0: () => (/* binding */ openJournal),
/* harmony export */   rH: () => (/* binding */ markMain),
/* harmony export */   tl: () => (/* binding */ amendJournal)
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
function leftOver({ core }) {
    const entries = [];
    for (let number = 0;; number++) {
        const state = core.getState(`sealed_${number}`);
        if (state === '')
            return entries;
        if (core.getState(`stored_${number}`) !== 'true')
            entries.push(JSON.parse(state));
    }
}
/** Tells the post step that main was here, and so that it is the post step. */
function markMain({ core }) {
    core.saveState('main', 'started');
}
function mainWasHere({ core }) {
    return core.getState('main') !== '';
}


/***/ }),

/***/ 655:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Xe: () => (/* binding */ keepForRevocation),
/* harmony export */   eb: () => (/* binding */ keptToken),
/* harmony export */   t8: () => (/* binding */ isKept)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(668);


const STATE = 'access_token';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/**
 * Keeps the access token for the post step, which revokes it. The state file is plain text, so it
 * holds the token encrypted; the key is derived from the spent refresh token, which the post step
 * is given as an input again and which is nowhere on the disk.
 */
function keepForRevocation(accessToken, spent, { core }) {
    if (accessToken === undefined)
        return;
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(NONCE_BYTES);
    const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)(CIPHER, keyFrom(spent), nonce);
    const text = Buffer.concat([cipher.update(accessToken.reveal()), cipher.final()]);
    core.saveState(STATE, Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64'));
}
function isKept({ core }) {
    return core.getState(STATE) !== '';
}
/** Undefined if the refresh token is not the one it was kept with. */
function keptToken(spent, { core }) {
    const kept = Buffer.from(core.getState(STATE), 'base64');
    const nonce = kept.subarray(0, NONCE_BYTES);
    try {
        const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)(CIPHER, keyFrom(spent), nonce);
        decipher.setAuthTag(kept.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        const text = kept.subarray(NONCE_BYTES + TAG_BYTES);
        return new _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(Buffer.concat([decipher.update(text), decipher.final()]).toString());
    }
    catch {
        return undefined;
    }
}
function keyFrom(spent) {
    return new Uint8Array((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', spent.reveal(), '', 'access token in the state', 32));
}


/***/ }),

/***/ 156:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ printRecovery),
/* harmony export */   V: () => (/* binding */ recoveryCommand)
/* harmony export */ });
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(642);

/**
 * The command that stores a sealed copy by hand, with GitHub's own CLI. Nothing in it is secret:
 * only GitHub can open the box.
 *
 * @see https://cli.github.com/manual/gh_api
 */
function recoveryCommand(entry, apiUrl) {
    const { target, box } = entry;
    const { visibility, selected_repository_ids: ids = [] } = entry.visibility ?? {};
    const host = new URL(apiUrl).host;
    return [
        ...(host === 'api.github.com' ? [] : [`GH_HOST=${host.replace(/^api\./, '')}`]),
        'gh api --method PUT',
        quoted((0,_target_js__WEBPACK_IMPORTED_MODULE_0__/* .secretPath */ .s6)(target).slice(1)),
        ...Object.entries(box).map(([name, value]) => `-f ${name}=${quoted(value)}`),
        ...(visibility === undefined ? [] : [`-f visibility=${visibility}`]),
        ...ids.map(id => `-F 'selected_repository_ids[]=${id}'`),
    ].join(' ');
}
/** Shows the sealed copy and the command in a group of their own. */
function printRecovery(entry, apiUrl, { core }) {
    core.startGroup(`Recovery: the new value of the ${(0,_target_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(entry.target)}, sealed`);
    core.info('Should this step not manage to store it, this command does (gh auth login first):');
    core.info('');
    core.info(recoveryCommand(entry, apiUrl));
    core.info('');
    core.info('The value is sealed: only GitHub can open it, so this log gives nothing away.');
    core.endGroup();
}
/** For a POSIX shell. */
function quoted(value) {
    return `'${value.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 737:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   P: () => (/* binding */ retryAfter)
/* harmony export */ });
/**
 * Attempts until one has an outcome or the deadline passes, and logs every wait. A server's own
 * waiting time is kept; one that reaches beyond the deadline ends the attempts at once.
 */
async function retry(attempt, { what, timeout, firstWait, longestWait, signal, stop = never, onSetback }, { clock, core, random }) {
    const deadline = clock.now() + timeout;
    const tries = [];
    for (;;) {
        const verdict = await attempt(deadline - clock.now(), tries);
        if ('outcome' in verdict)
            return { outcome: verdict.outcome, tries };
        tries.push(verdict);
        onSetback?.();
        const backoff = Math.min(firstWait * 2 ** (tries.length - 1), longestWait);
        const wait = (verdict.waitAtLeast ?? 0) + backoff * (0.5 + random() / 2);
        const left = deadline - clock.now();
        if (verdict.lasting || wait > left || stop(tries))
            return { tries };
        core.info(`${what}: ${verdict.again}. Trying again in ${seconds(wait)}, ${seconds(left)} left.`);
        await clock.wait(wait, signal?.aborted ? undefined : signal);
        if (stop(tries))
            return { tries };
    }
}
function never() {
    return false;
}
function seconds(ms) {
    return `${(ms / 1_000).toFixed(1)} s`;
}
/** The wait a server asks for, in milliseconds: `Retry-After` (RFC 9110 §10.2.3), in either form. */
function retryAfter(headers, now) {
    const value = headers.get('retry-after');
    if (value === null)
        return undefined;
    if (/^\d+$/.test(value))
        return Number(value) * 1_000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 383:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createSeal),
/* harmony export */   O: () => (/* binding */ loadSodium)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(209);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(668);


/**
 * A seal for this public key, tried once, so that none can fail later.
 *
 * @throws Failure `github_unavailable`: the key is not a usable one
 * @see https://doc.libsodium.org/public-key_cryptography/sealed_boxes
 * @see https://docs.github.com/en/rest/guides/encrypting-secrets-for-the-rest-api
 */
async function createSeal({ keyId, key }) {
    const sodium = await loadSodium();
    const recipient = Buffer.from(key, 'base64');
    const seal = secret => ({
        encrypted_value: Buffer.from(sodium.crypto_box_seal(secret.reveal(), recipient)).toString('base64'),
        key_id: keyId,
    });
    try {
        seal(TRIAL);
    }
    catch {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('github_unavailable', `GitHub's public key for the secret is unusable: ${recipient.length} bytes where ${sodium.crypto_box_PUBLICKEYBYTES} are due.`);
    }
    return seal;
}
/** Loads the library, once; begun while the network is waited for, it costs no time. */
async function loadSodium() {
    const { default: sodium } = await __nccwpck_require__.e(/* import() */ 768).then(__nccwpck_require__.bind(__nccwpck_require__, 768));
    await sodium.ready;
    return sodium;
}
const TRIAL = new _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z('');


/***/ }),

/***/ 668:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ Secret)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./src/lib/secret.ts


const HIDDEN = '***';
/**
 * A value that cannot be printed: as a string, in JSON, in a template, by `inspect` or inside an
 * error it reads `***`. Only `reveal()` gives it out, and only the wire and the sealed box ask.
 */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    /** The first 8 hex digits of the SHA-256: tells one token from another without telling either. */
    get generation() {
        return (0,external_node_crypto_.createHash)('sha256').update(this.#value).digest('hex').slice(0, 8);
    }
    equals(other) {
        return this.#value === other.#value;
    }
    toString() {
        return HIDDEN;
    }
    toJSON() {
        return HIDDEN;
    }
    [Symbol.toPrimitive]() {
        return HIDDEN;
    }
    [external_node_util_namespaceObject.inspect.custom]() {
        return HIDDEN;
    }
}


/***/ }),

/***/ 559:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RR: () => (/* binding */ readPublicKey),
/* harmony export */   kz: () => (/* binding */ writeSecret),
/* harmony export */   n5: () => (/* binding */ readSecret)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(209);
/* harmony import */ var _github_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(65);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(642);



/** @throws Failure, RequestError: see `GitHub` */
async function readPublicKey(github, target) {
    const { data } = await github('GET', `${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsPath */ .z1)(target)}/public-key`);
    if (typeof data?.key_id !== 'string' || typeof data.key !== 'string') {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('github_unavailable', "GitHub's answer holds no public key.");
    }
    return { keyId: data.key_id, key: data.key };
}
/** Undefined if there is no such secret. */
async function readSecret(github, target) {
    try {
        const { data } = await github('GET', (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .secretPath */ .s6)(target));
        if (Number.isNaN(Date.parse(data?.updated_at))) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('github_unavailable', "GitHub's answer does not say when the secret changed.");
        }
        return {
            updatedAt: data.updated_at,
            visibility: await visibility(github, target, data),
        };
    }
    catch (error) {
        if ((0,_github_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .refusedWith */ .P)(error, 404))
            return undefined;
        throw error;
    }
}
async function visibility(github, target, data) {
    if (target.place.kind !== 'organization' || data.visibility === undefined)
        return undefined;
    if (data.visibility !== 'selected')
        return { visibility: data.visibility };
    const ids = [];
    for (let page = 1;; page++) {
        const path = `${(0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .secretPath */ .s6)(target)}/repositories?per_page=${PAGE}&page=${page}`;
        const { data } = await github('GET', path);
        const repositories = data?.repositories ?? [];
        ids.push(...repositories.map(({ id }) => id));
        if (repositories.length < PAGE)
            return { visibility: 'selected', selected_repository_ids: ids };
    }
}
/** The most repositories that GitHub lists on a page. */
const PAGE = 100;
/** Writes the secret; 201 and 204 both mean that it is stored. */
async function writeSecret(github, { target, box, visibility }) {
    await github('PUT', (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .secretPath */ .s6)(target), { ...box, ...inWordsOf(target, visibility) });
}
/** Dependabot takes the ids of repositories as strings. */
function inWordsOf({ app }, visibility) {
    const ids = visibility?.selected_repository_ids;
    return app === 'dependabot' && ids !== undefined
        ? { ...visibility, selected_repository_ids: ids.map(String) }
        : { ...visibility };
}


/***/ }),

/***/ 986:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ secretParts),
/* harmony export */   NR: () => (/* binding */ signingKey),
/* harmony export */   Rz: () => (/* binding */ algorithms)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _input_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1);


/** WebCrypto's parameters for each algorithm. */
const algorithms = {
    RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    PS256: { name: 'RSA-PSS', hash: 'SHA-256' },
    ES256: { name: 'ECDSA', namedCurve: 'P-256' },
    EdDSA: { name: 'Ed25519' },
    Ed25519: { name: 'Ed25519' },
};
/** What a key can sign with, the first unless a JWK's `alg` says otherwise. */
const usable = {
    rsa: ['RS256', 'PS256'],
    'ec prime256v1': ['ES256'],
    ed25519: ['EdDSA', 'Ed25519'],
};
/** PEM (PKCS#8), also on one line with `\n` for its line breaks, or a JWK (RFC 7517). */
const signingKey = raw => {
    try {
        const jwk = raw.trimStart().startsWith('{') ? JSON.parse(raw) : undefined;
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(jwk ? { key: jwk, format: 'jwk' } : raw.replaceAll('\\n', '\n'));
        const { namedCurve, modulusLength = 2_048 } = key.asymmetricKeyDetails ?? {};
        const choices = usable[[key.asymmetricKeyType, namedCurve].filter(Boolean).join(' ')] ?? [];
        const algorithm = jwk?.['alg'] === undefined ? choices[0] : choices.find(name => name === jwk['alg']);
        if (algorithm === undefined || modulusLength < 2_048)
            return new _input_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF(UNSUPPORTED);
        return { key, algorithm, id: typeof jwk?.['kid'] === 'string' ? jwk['kid'] : undefined };
    }
    catch {
        return new _input_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .Problem */ .AF('is neither a private key in PEM (PKCS#8, not encrypted) nor a private JWK');
    }
};
const UNSUPPORTED = 'is of a kind that cannot sign: RSA of 2048 bits or more (RS256, PS256), P-256 (ES256) and Ed25519 (EdDSA) can';
/** What must not be shown of a secret input: itself; of a private key also each line or member. */
function secretParts(raw) {
    const lines = raw.split(/\\n|[\r\n]+/).filter(line => !line.startsWith('-----'));
    const members = [...raw.matchAll(/"(?:d|p|q|dp|dq|qi)"\s*:\s*"([^"]+)"/g)].map(match => match[1] ?? '');
    return [raw, ...[...lines, ...members].filter(({ length }) => length >= 8)];
}


/***/ }),

/***/ 99:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  IW: () => (/* binding */ checkFreshness),
  Dx: () => (/* binding */ onStale),
  XQ: () => (/* binding */ whenSecretsWereRead)
});

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./src/lib/failure.ts
var lib_failure = __nccwpck_require__(209);
// EXTERNAL MODULE: ./src/lib/target.ts
var lib_target = __nccwpck_require__(642);
;// CONCATENATED MODULE: ./src/lib/staleness.ts




/** What to do with a stale copy. */
const onStale = ['fail', 'warn', 'ignore'];
/**
 * GitHub reads an environment's secrets as the job starts and others as the run is queued. That
 * not every token may look up; then the job's start has to do. Undefined if neither is known.
 *
 * @see https://docs.github.com/en/actions/reference/security/secrets#when-github-actions-reads-secrets
 */
async function whenSecretsWereRead(place, github, ports) {
    if (place.kind !== 'environment') {
        const queued = await runStarted(github, ports);
        if (queued !== undefined)
            return { at: queued, clock: 'github', when: 'this run was queued' };
    }
    const started = await jobStarted(ports);
    return started === undefined
        ? undefined
        : { at: started, clock: 'runner', when: 'this job started' };
}
/**
 * Fails, or warns, if the secret was changed after this job read it: the job then holds a token
 * that was rotated since, and presenting it can revoke its successor.
 *
 * @param ahead how far GitHub's clock is ahead of the runner's, in milliseconds
 * @throws Failure `stale_refresh_token`
 */
function checkFreshness({ target, found: { updatedAt } }, reading, ahead, onStale, { core }) {
    if (reading === undefined || onStale === 'ignore')
        return;
    const readAt = reading.at + (reading.clock === 'runner' ? ahead : 0);
    if (Date.parse(updatedAt) <= readAt)
        return;
    const read = new Date(readAt).toISOString();
    const failure = new lib_failure/* Failure */.HR('stale_refresh_token', `The ${(0,lib_target/* describe */.q0)(target)} was changed at ${updatedAt}, after ${reading.when} at ${read}: another run has rotated the token that this job holds.`);
    if (onStale === 'fail')
        throw failure;
    core.warning(`${failure.message} It is used all the same, as \`on-stale\` says.`);
}
async function runStarted(github, { env }) {
    const path = `/repos/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID']}`;
    const answer = await github('GET', path).catch(() => undefined);
    const at = Date.parse(String(answer?.data?.run_started_at));
    return Number.isNaN(at) ? undefined : at;
}
/**
 * The runner makes the folder of the event's payload as the job's first step starts, and writes
 * the payload anew before every step: the older of the two is the nearer to the job's start.
 */
async function jobStarted({ env }) {
    const payload = env['GITHUB_EVENT_PATH'] ?? '';
    const times = await Promise.all([payload, (0,external_node_path_.dirname)(payload)].map(async (path) => (await (0,promises_namespaceObject.stat)(path)).mtimeMs)).catch(() => []);
    return times.length === 0 ? undefined : Math.min(...times);
}


/***/ }),

/***/ 119:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/** A summary that cannot be written (no file, disk full) never fails a step. */
async function writeSummary({ title, rows, commands = [] }, { core }) {
    const lines = rows.map(([what, value]) => `| ${cell(what)} | ${cell(value)} |`);
    const blocks = commands.map(command => `\n\`\`\`sh\n${command}\n\`\`\``);
    const text = [`### ${cell(title)}\n`, '| | |', '|---|---|', ...lines, ...blocks, ''].join('\n');
    try {
        await core.summary.addRaw(text, true).write();
    }
    catch {
        core.debug('The summary could not be written.');
    }
}
/** Text for a Markdown table: one line, no markup but `code`. */
function cell(text) {
    return text
        .split('`')
        .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : plain(part)))
        .join('')
        .replaceAll('|', '\\|')
        .replace(/\s*\n(- )?/g, (_, item) => (item ? '<br>• ' : '<br>'));
}
function plain(text) {
    return text.replace(/[&<>]/g, mark => `&#${mark.charCodeAt(0)};`).replace(/[\\*_[\]]/g, '\\$&');
}


/***/ }),

/***/ 642:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ fill),
/* harmony export */   lA: () => (/* binding */ apps),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   s6: () => (/* binding */ secretPath),
/* harmony export */   z1: () => (/* binding */ secretsPath),
/* harmony export */   zn: () => (/* binding */ places)
/* harmony export */ });
/** A secret store of GitHub's. */
const apps = ['actions', 'dependabot', 'codespaces'];
const repository = { what: 'repository {owner}/{repo}', path: '/repos/{owner}/{repo}' };
/** @see https://docs.github.com/en/rest/actions/secrets */
const places = {
    repository: {
        named: 'repository {owner}/{repo}',
        secrets: '/repos/{owner}/{repo}/{app}/secrets',
        within: [repository],
        permissions: {
            actions: 'Secrets: write',
            dependabot: 'Dependabot secrets: write',
            codespaces: 'Codespaces secrets: write',
        },
    },
    environment: {
        named: 'environment {environment} of {owner}/{repo}',
        secrets: '/repos/{owner}/{repo}/environments/{environment}/secrets',
        within: [
            repository,
            {
                what: 'environment {environment} of {owner}/{repo}',
                path: '/repos/{owner}/{repo}/environments/{environment}',
            },
        ],
        permissions: { actions: 'Environments: write and Secrets: write' },
    },
    organization: {
        named: 'organization {org}',
        secrets: '/orgs/{org}/{app}/secrets',
        within: [{ what: 'organization {org}', path: '/orgs/{org}' }],
        permissions: {
            actions: 'Secrets: write (of the organization)',
            dependabot: 'Dependabot secrets: write (of the organization)',
            codespaces: 'Codespaces secrets: write (of the organization)',
        },
    },
};
/** "secret RT of environment prod of acme/app" */
function describe({ place, app, name }) {
    const store = app === 'actions' ? '' : ` (${app})`;
    return `secret ${name}${store} of ${fill(places[place.kind].named, place)}`;
}
/** The API's path of a target's secrets, each name in it percent-encoded, slashes too. */
function secretsPath({ place, app }) {
    return fill(places[place.kind].secrets, { ...place, app }, encodeURIComponent);
}
/** The API's path of the secret itself. */
function secretPath(target) {
    return `${secretsPath(target)}/${target.name}`;
}
function fill(template, values, encode = (value) => value) {
    return template.replace(/\{(\w+)\}/g, (_, name) => encode(values[name] ?? ''));
}


/***/ }),

/***/ 597:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ Unanswered),
  o: () => (/* binding */ createTransport)
});

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_namespaceObject);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./src/lib/agents.ts



/**
 * Connections are kept for later requests. Proxies by HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in
 * either case (Node 24.5).
 *
 * @throws if a proxy's URL is unusable
 */
function createAgents(env) {
    const proxyEnv = { ...env };
    for (const name of PROXIES)
        if (env[name])
            proxyEnv[name] = proxyUrl(env[name]);
    const options = { keepAlive: true, proxyEnv };
    const secure = new WarmAgent(options);
    const proxied = PROXIES.some(name => env[name]);
    return {
        http: new (external_node_http_default()).Agent(options),
        https: secure,
        connect: url => {
            if (!proxied && url.startsWith('https:'))
                secure.connect(new URL(url));
        },
    };
}
const PROXIES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/** Node takes no notice of a proxy that it cannot use; requests would go past it. */
function proxyUrl(value) {
    const url = new URL(value.includes('://') ? value : `http://${value}`);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        throw new TypeError('not a proxy URL');
    return url.href;
}
/** An agent that can have a connection, TLS included, ready for the first request of an origin. */
class WarmAgent extends (external_node_https_default()).Agent {
    #ready = new Map();
    connect({ hostname, port }) {
        const host = hostname.replace(/^\[|\]$/g, '');
        const options = { host, port: Number(port || 443), servername: (0,external_node_net_namespaceObject.isIP)(host) ? '' : host };
        const key = `${options.host}:${options.port}`;
        const socket = super.createConnection(options);
        // Not used, it must not keep the process from ending.
        socket.unref();
        const forget = () => void this.#ready.delete(key);
        // A connection that fails early is not used; the request then makes its own, and tells.
        socket.on('error', forget).on('close', forget);
        this.#ready.set(key, socket);
    }
    createConnection(options, callback) {
        const key = `${options.host}:${options.port}`;
        const socket = this.#ready.get(key);
        if (socket === undefined || socket.destroyed)
            return super.createConnection(options, callback);
        this.#ready.delete(key);
        return socket.ref();
    }
}

;// CONCATENATED MODULE: ./src/lib/connection-errors.ts
const UNTRUSTED = 'its certificate is not trusted (a private CA goes into NODE_EXTRA_CA_CERTS)';
/** Node's and OpenSSL's codes in words. */
const reasons = new Map([
    ['ENOTFOUND', 'the name cannot be resolved'],
    ['EAI_AGAIN', 'the name cannot be resolved for now'],
    ['ECONNREFUSED', 'the connection was refused'],
    ['ETIMEDOUT', 'the connection timed out'],
    ['EHOSTUNREACH', 'the host cannot be reached'],
    ['ENETUNREACH', 'the network cannot be reached'],
    ['ERR_PROXY_TUNNEL', 'the proxy of HTTPS_PROXY refused the connection'],
    ['CERT_HAS_EXPIRED', 'its certificate has expired'],
    ['CERT_NOT_YET_VALID', 'its certificate is not valid yet'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another name'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', UNTRUSTED],
    ['SELF_SIGNED_CERT_IN_CHAIN', UNTRUSTED],
    ['UNABLE_TO_GET_ISSUER_CERT', UNTRUSTED],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', UNTRUSTED],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', UNTRUSTED],
]);
/** Whether trying again is of no use: a certificate does not change meanwhile. */
function isLasting({ code = '' }) {
    return /CERT|SIGNED|ISSUER|LEAF/.test(code);
}
/** Why a request had no answer, by the error's code; nothing else of an error is shown. */
function explainError(error, sent, { port, protocol }) {
    const code = error.code ?? error.name;
    const known = reasons.get(code);
    const wanted = Number(port) || (protocol === 'https:' ? 443 : 80);
    const whose = error.port === undefined || error.port === wanted ? '' : 'at the proxy, ';
    const status = error.statusCode === undefined ? '' : ` with ${error.statusCode}`;
    if (known !== undefined)
        return `${whose}${known}${status} (${code})`;
    return sent ? `the connection broke before the answer (${code})` : `no connection (${code})`;
}

;// CONCATENATED MODULE: ./src/lib/transport.ts




/** No answer came. `sent` is false only if not one byte of the request can have left. */
class Unanswered {
    sent;
    reason;
    /** Trying again is of no use. */
    lasting;
    constructor(sent, reason, lasting = false) {
        this.sent = sent;
        this.reason = reason;
        this.lasting = lasting;
    }
}
/** 10 s to connect, TLS included. */
const CONNECT_WITHIN = 10_000;
const LARGEST_ANSWER = 1024 * 1024;
/**
 * HTTP over `node:https` rather than `fetch`: only the socket's own events tell whether a request
 * was sent, which decides if a refresh token can have been spent (docs/adr/0002).
 */
function createTransport(env) {
    const agents = usableAgents(env);
    return {
        connect: url => agents?.connect(url),
        send: request => new Promise(resolve => {
            const { signal } = request;
            if (agents === undefined)
                return resolve(new Unanswered(false, BAD_PROXY, true));
            if (signal?.aborted)
                return resolve(new Unanswered(false, 'cancelled'));
            const url = new URL(request.url);
            const secure = url.protocol === 'https:';
            const call = (secure ? (external_node_https_default()) : (external_node_http_default())).request(url, {
                method: request.method,
                headers: request.body === undefined ? request.headers : withLength(request),
                agent: secure ? agents.https : agents.http,
            });
            let sent = false;
            let finished = false;
            const finish = (outcome) => {
                if (finished)
                    return;
                finished = true;
                clearTimeout(timer);
                signal?.removeEventListener('abort', cancel);
                resolve(outcome);
                if (outcome instanceof Unanswered)
                    call.destroy();
            };
            const giveUp = (reason) => finish(new Unanswered(sent, reason));
            const cancel = () => {
                if (!sent || !request.keepOnceSent)
                    giveUp('cancelled');
            };
            let timer = setTimeout(giveUp, CONNECT_WITHIN, `no connection within ${CONNECT_WITHIN / 1000} s`);
            signal?.addEventListener('abort', cancel);
            whenConnected(call, () => {
                sent = true;
                if (finished)
                    return;
                clearTimeout(timer);
                timer = setTimeout(giveUp, request.answerWithin, `no answer within ${request.answerWithin / 1000} s`);
            });
            call.on('error', error => finish(new Unanswered(sent, explainError(error, sent, url), isLasting(error))));
            call.on('close', () => giveUp('the connection was closed'));
            call.on('response', answer => {
                const chunks = [];
                let size = 0;
                answer.on('data', (chunk) => {
                    size += chunk.length;
                    if (size > LARGEST_ANSWER)
                        giveUp('the answer is larger than 1 MiB');
                    else
                        chunks.push(chunk);
                });
                answer.on('error', () => giveUp('the answer was cut short'));
                answer.on('end', () => finish(toResponse(answer, Buffer.concat(chunks))));
            });
            call.end(request.body);
        }),
    };
}
function usableAgents(env) {
    try {
        return createAgents(env);
    }
    catch {
        return undefined;
    }
}
const BAD_PROXY = 'HTTPS_PROXY or HTTP_PROXY is not a usable URL';
function withLength({ headers, body = '' }) {
    return { ...headers, 'content-length': String(Buffer.byteLength(body)) };
}
/** Calls back once the request's socket is ready to carry it, TLS included. */
function whenConnected(call, connected) {
    call.on('socket', (socket) => {
        if (!socket.connecting && !socket.secureConnecting)
            connected();
        else
            socket.once(socket.encrypted ? 'secureConnect' : 'connect', connected);
    });
}
function toResponse(answer, body) {
    try {
        const headers = new Headers();
        for (const [name, values] of Object.entries(answer.headersDistinct)) {
            for (const value of values ?? [])
                headers.append(name, value);
        }
        const status = answer.statusCode ?? 0;
        return new Response(NO_BODY.has(status) ? null : new Uint8Array(body), { status, headers });
    }
    catch {
        return new Unanswered(true, 'the answer is not valid HTTP');
    }
}
const NO_BODY = new Set([204, 205, 304]);


/***/ }),

/***/ 997:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ createPorts)
});

// NAMESPACE OBJECT: ./node_modules/@actions/core/lib/platform.js
var platform_namespaceObject = {};
__nccwpck_require__.r(platform_namespaceObject);
__nccwpck_require__.d(platform_namespaceObject, {
  arch: () => (arch),
  getDetails: () => (getDetails),
  isLinux: () => (isLinux),
  isMacOS: () => (isMacOS),
  isWindows: () => (isWindows),
  platform: () => (platform)
});

// NAMESPACE OBJECT: ./node_modules/@actions/core/lib/core.js
var core_namespaceObject = {};
__nccwpck_require__.r(core_namespaceObject);
__nccwpck_require__.d(core_namespaceObject, {
  ExitCode: () => (ExitCode),
  addPath: () => (addPath),
  debug: () => (debug),
  endGroup: () => (endGroup),
  error: () => (error),
  exportVariable: () => (exportVariable),
  getBooleanInput: () => (getBooleanInput),
  getIDToken: () => (getIDToken),
  getInput: () => (getInput),
  getMultilineInput: () => (getMultilineInput),
  getState: () => (getState),
  group: () => (group),
  info: () => (info),
  isDebug: () => (isDebug),
  markdownSummary: () => (markdownSummary),
  notice: () => (notice),
  platform: () => (platform_namespaceObject),
  saveState: () => (saveState),
  setCommandEcho: () => (setCommandEcho),
  setFailed: () => (setFailed),
  setOutput: () => (setOutput),
  setSecret: () => (setSecret),
  startGroup: () => (startGroup),
  summary: () => (summary),
  toPlatformPath: () => (toPlatformPath),
  toPosixPath: () => (toPosixPath),
  toWin32Path: () => (toWin32Path),
  warning: () => (warning)
});

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./node_modules/tunnel/index.js
var tunnel = __nccwpck_require__(770);
// EXTERNAL MODULE: ./vendor/undici/index.js
var undici = __nccwpck_require__(7);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new undici.ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var auth_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = _summary;
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, external_path_namespaceObject.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(613);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const stderrDecoder = new external_string_decoder_namespaceObject.StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${external_path_namespaceObject.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./src/lib/clock.ts

const systemClock = {
    now: () => Date.now(),
    wait: (ms, signal) => (0,promises_namespaceObject.setTimeout)(ms, undefined, { ...(signal && { signal }) }).catch(() => { }),
};

// EXTERNAL MODULE: ./src/lib/encodings.ts
var encodings = __nccwpck_require__(9);
;// CONCATENATED MODULE: ./src/lib/masks.ts

function createMasks(setSecret) {
    const forms = new Set();
    return {
        add(secret) {
            for (const form of (0,encodings/* encodings */.d)(secret.reveal())) {
                if (form.trim() === '' || forms.has(form))
                    continue;
                forms.add(form);
                setSecret(form);
            }
        },
        scrub(text) {
            let clean = text;
            for (const form of [...forms].sort((a, b) => b.length - a.length)) {
                clean = clean.replaceAll(form, '***');
            }
            clean = clean
                .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
                .replaceAll('::', ': :')
                .replaceAll('##[', '## [')
                .trim();
            return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
        },
    };
}
const LONGEST = 300;

// EXTERNAL MODULE: ./src/lib/transport.ts + 5 modules
var transport = __nccwpck_require__(597);
;// CONCATENATED MODULE: ./src/ports.ts




function createPorts() {
    // A log that nobody reads any more must not end the process before the token is stored.
    process.stdout.on('error', () => { });
    return {
        core: core_namespaceObject,
        workflow: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(479), __nccwpck_require__.e(722)]).then(__nccwpck_require__.bind(__nccwpck_require__, 722))).context,
        env: process.env,
        masks: createMasks(setSecret),
        http: (0,transport/* createTransport */.o)(process.env),
        clock: systemClock,
        random: Math.random,
        cancelled: onSignals(['SIGINT', 'SIGTERM']),
    };
}
/** With a listener in place, a signal no longer ends the process: the stages decide when. */
function onSignals(signals) {
    const controller = new AbortController();
    for (const signal of signals)
        process.on(signal, () => controller.abort());
    return controller.signal;
}


/***/ }),

/***/ 251:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./src/lib/failure.ts
var failure = __nccwpck_require__(209);
// EXTERNAL MODULE: ./src/lib/github.ts + 1 modules
var lib_github = __nccwpck_require__(508);
// EXTERNAL MODULE: ./src/lib/github-refusal.ts
var github_refusal = __nccwpck_require__(65);
// EXTERNAL MODULE: ./src/lib/recovery.ts
var recovery = __nccwpck_require__(156);
// EXTERNAL MODULE: ./src/lib/secrets-api.ts
var secrets_api = __nccwpck_require__(559);
// EXTERNAL MODULE: ./src/lib/summary.ts
var summary = __nccwpck_require__(119);
// EXTERNAL MODULE: ./src/lib/target.ts
var lib_target = __nccwpck_require__(642);
// EXTERNAL MODULE: ./src/store.ts
var store = __nccwpck_require__(122);
;// CONCATENATED MODULE: ./src/finish.ts








/**
 * Stores what main left, unless the secret was changed since: a newer token is never overwritten.
 * One that fails hides no other.
 *
 * @throws Failure `store_failed`: the first of those that could not be stored
 */
async function finish(entries, { github: access, retryTimeout }, ports) {
    const github = (0,lib_github/* connectGitHub */.U)({ ...access, timeout: retryTimeout }, ports);
    const failures = [];
    for (const entry of entries) {
        try {
            const now = await (0,secrets_api/* readSecret */.n5)(github, entry.target);
            const changed = now !== undefined && changedSince(entry, now);
            if (!changed)
                await (0,secrets_api/* writeSecret */.kz)(github, entry);
            await tell(entry, changed ? now : undefined, ports);
        }
        catch (error) {
            (0,recovery/* printRecovery */.J)(entry, access.apiUrl, ports);
            failures.push(await notStored(error, entry, access.apiUrl, github, ports));
        }
    }
    if (failures[0] !== undefined)
        throw failures[0];
}
function changedSince({ found, at }, { updatedAt }) {
    return found === undefined
        ? Date.parse(updatedAt) > Date.parse(at)
        : updatedAt !== found.updatedAt;
}
async function tell({ target, generation }, changed, ports) {
    const said = changed === undefined
        ? `Stored generation ${generation} in ${(0,lib_target/* describe */.q0)(target)}, which the step itself did not manage.`
        : `The ${(0,lib_target/* describe */.q0)(target)} was changed at ${changed.updatedAt}: by another run, or by this step's own write of generation ${generation}, whose answer was lost. It is not overwritten.`;
    ports.core.notice(said, { title: 'refresh-oauth-token, post step' });
    await (0,summary/* writeSummary */.S)({ title: 'OAuth token, post step', rows: [['What was done', said]] }, ports);
}
async function notStored(error, entry, apiUrl, github, ports) {
    if ((0,github_refusal/* refusedWith */.P)(error, 422)) {
        return new failure/* Failure */.HR('store_failed', `GitHub refuses the sealed copy for the ${(0,lib_target/* describe */.q0)(entry.target)} (422): its public key has changed, and the token cannot be sealed again, because it left memory with the step itself.`, {
            credential: 'rejected',
            remedy: 'Sign in at the provider again and put the new refresh token into the secret.',
        });
    }
    const { message, credential } = await (0,store/* storeFailed */.D)(error, entry, github, ports);
    const remedy = `Run, as somebody who may write the secret: ${(0,recovery/* recoveryCommand */.V)(entry, apiUrl)}`;
    return new failure/* Failure */.HR('store_failed', message, { credential, remedy });
}

// EXTERNAL MODULE: ./src/inputs.ts + 11 modules
var src_inputs = __nccwpck_require__(142);
// EXTERNAL MODULE: ./src/lib/journal.ts
var journal = __nccwpck_require__(324);
// EXTERNAL MODULE: ./src/lib/kept-token.ts
var kept_token = __nccwpck_require__(655);
// EXTERNAL MODULE: ./src/lib/transport.ts + 5 modules
var transport = __nccwpck_require__(597);
;// CONCATENATED MODULE: ./src/revoke.ts


/** Revokes the access token, once. What goes wrong is a warning: it never fails the job. */
async function revoke(inputs, ports) {
    const { core, masks } = ports;
    const { host } = new URL(inputs.provider.revocation?.url ?? inputs.tokenUrl);
    const accessToken = (0,kept_token/* keptToken */.eb)(inputs.refreshToken, ports);
    if (accessToken === undefined) {
        core.warning('The access token is not revoked: `refresh-token` has changed during the job.');
        return;
    }
    masks.add(accessToken);
    const { requestRevocation } = await Promise.all(/* import() */[__nccwpck_require__.e(235), __nccwpck_require__.e(571)]).then(__nccwpck_require__.bind(__nccwpck_require__, 571));
    const outcome = await requestRevocation(inputs, accessToken, ports);
    if (outcome instanceof transport/* Unanswered */.X) {
        core.warning(`The access token is not revoked: ${host}: ${outcome.reason}.`);
    }
    else if (!outcome.ok) {
        core.warning(`The access token is not revoked: ${host} answered ${outcome.status}.`);
    }
    else {
        core.info(`Revoked the access token at ${host}.`);
    }
}

;// CONCATENATED MODULE: ./src/post.ts





/**
 * The post step, at the end of the job, whatever has become of main: stores what main sealed and
 * did not store, and revokes the access token where that is asked for. With nothing to do it
 * prints nothing.
 *
 * @throws Failure `store_failed`
 */
async function post(ports) {
    const entries = (0,journal/* leftOver */.WL)(ports);
    if (entries.length === 0 && !(0,kept_token/* isKept */.t8)(ports))
        return;
    const inputs = await (0,src_inputs/* readInputs */.K)(ports);
    try {
        await finish(entries, inputs, ports);
    }
    finally {
        if ((0,kept_token/* isKept */.t8)(ports))
            await revoke(inputs, ports);
    }
}


/***/ }),

/***/ 464:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ tokenFor),
/* harmony export */   y: () => (/* binding */ protect)
/* harmony export */ });
/* harmony import */ var _lib_journal_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(324);
/* harmony import */ var _lib_kept_token_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(655);
/* harmony import */ var _lib_recovery_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(156);



/**
 * Seals the new tokens for every secret they go to, and writes the sealed copies to the journal.
 * Nothing in here waits: between the provider's answer and the journal there is no moment to be
 * interrupted in.
 */
function protect(grant, plan, ports) {
    const { inputs, destinations, primary, clockAhead } = plan;
    const at = new Date(ports.clock.now() + clockAhead).toISOString();
    const entries = destinations.flatMap(({ target, token, found, seal }) => {
        const secret = tokenFor(token, grant);
        if (secret === undefined)
            return [];
        const { visibility } = found ?? primary.found;
        const { generation } = secret;
        return [{ target, token, box: seal(secret), found, visibility, generation, at }];
    });
    try {
        (0,_lib_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .openJournal */ ._0)(entries, ports);
        if (inputs.revokeOnExit)
            (0,_lib_kept_token_js__WEBPACK_IMPORTED_MODULE_0__/* .keepForRevocation */ .Xe)(grant.accessToken, inputs.refreshToken, ports);
    }
    catch {
        ports.core.warning(_lib_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .JOURNAL_FAILED */ .Ci);
        for (const entry of entries)
            (0,_lib_recovery_js__WEBPACK_IMPORTED_MODULE_1__/* .printRecovery */ .J)(entry, inputs.github.apiUrl, ports);
    }
    ports.core.info(whatCame(grant, inputs.refreshToken));
    return entries;
}
/** The token that belongs into a destination; a refresh token only if it is new. */
function tokenFor(token, grant) {
    return token === 'refresh-token' ? grant.rotated : grant.accessToken;
}
function whatCame({ rotated }, { generation }) {
    return rotated === undefined
        ? `Exchanged the refresh token; the provider keeps its generation, ${generation}.`
        : `Exchanged the refresh token: generation ${generation} gave generation ${rotated.generation}, which is sealed.`;
}


/***/ }),

/***/ 665:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ report)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(209);
/* harmony import */ var _lib_summary_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(119);


/** Fails the step: what happened, what is left of the refresh token, what to do. */
async function report(error, ports) {
    const failure = error instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR ? error : unexpected(error, ports);
    const { code, message, credential, remedy } = failure;
    const meaning = _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialMeaning */ .Nv[credential];
    ports.core.setFailed([`${code}: ${message}`, meaning, `What to do: ${remedy}`].join('\n'));
    try {
        ports.core.setOutput('error-code', code);
        ports.core.setOutput('credential', credential);
    }
    catch {
        ports.core.warning('The outputs could not be written: is the disk full?');
    }
    await (0,_lib_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .writeSummary */ .S)({
        title: `Failed: ${code}`,
        rows: [
            ['What happened', message],
            ['Refresh token', meaning],
            ['What to do', remedy],
        ],
    }, ports);
}
/** A defect. Its message may come from anywhere, so it is scrubbed; of the stack, only places. */
function unexpected(error, { masks }) {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(typeof error);
    const places = stack.split('\n').filter(line => /^\s+at /.test(line));
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('internal_error', [
        `${masks.scrub(`${name}: ${message}`)}`,
        ...places.slice(0, 8).map(place => masks.scrub(place)),
    ].join('\n'));
}


/***/ }),

/***/ 224:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

;// CONCATENATED MODULE: ./src/lib/expiry.ts
const DAY = 86_400_000;
/** When the refresh token that is now the newest expires, where that can be known. */
function refreshTokenExpiry({ refreshTokenExpiresIn: given }, rotated, provider, found, answeredAt) {
    if (given === undefined)
        return expiryByProvider(provider, rotated, found, answeredAt);
    return given === Number.POSITIVE_INFINITY ? undefined : new Date(answeredAt + given * 1_000);
}
/**
 * By what is known of the provider. A lifetime that use does not extend runs from the sign-in,
 * which is when a token that is never rotated came into its secret.
 */
function expiryByProvider({ refreshTokenLifetime }, rotated, { updatedAt }, usedAt) {
    if (refreshTokenLifetime === undefined)
        return undefined;
    const { days, kind } = refreshTokenLifetime;
    if (kind === 'rolling')
        return new Date(usedAt + days * DAY);
    return rotated ? undefined : new Date(Date.parse(updatedAt) + days * DAY);
}
/** A warning when something ends within 14 days: what, when, and what to do about it. */
function warnBefore(what, end, remedy, { core, clock }) {
    if (end === undefined || end.getTime() - clock.now() > 14 * DAY)
        return;
    core.warning(`${what} expires on ${end.toISOString().slice(0, 10)}. ${remedy}`);
}

// EXTERNAL MODULE: ./src/lib/failure.ts
var failure = __nccwpck_require__(209);
// EXTERNAL MODULE: ./src/lib/retry.ts
var retry = __nccwpck_require__(737);
// EXTERNAL MODULE: ./src/lib/secret.ts + 1 modules
var secret = __nccwpck_require__(668);
;// CONCATENATED MODULE: ./src/lib/token-response.ts

/**
 * Reads a token endpoint's answer, at once, leniently where providers deviate: `token_type`
 * missing or in any case, `expires_in` missing or a string, an error with a status of success.
 */
function readTokenResponse(status, body, provider = {}) {
    const answer = parse(body);
    if (answer === undefined) {
        const what = body.trim() === '' ? 'an empty answer' : 'an answer that is not JSON';
        return { unreadable: what, json: false };
    }
    const ok = status >= 200 && status < 300;
    const nested = object(answer[provider.tokensIn ?? '']);
    for (const holder of [answer, ...(nested ? [nested] : [])]) {
        const tokens = readTokens(holder);
        if (ok && (tokens.accessToken ?? tokens.refreshToken) !== undefined)
            return { tokens };
    }
    const error = token_response_text(answer['error']);
    if (error !== undefined)
        return { error, description: token_response_text(answer['error_description']) ?? '' };
    return { unreadable: ok ? 'an answer without an access token' : 'no OAuth error', json: true };
}
function readTokens(answer) {
    return {
        accessToken: token(answer['access_token']),
        refreshToken: token(answer['refresh_token']),
        tokenType: tokenType(answer['token_type']),
        expiresIn: positive(seconds(answer['expires_in'])),
        refreshTokenExpiresIn: refreshTokenLifetimes
            .map(name => seconds(answer[name]))
            .map(given => (given === 0 ? Number.POSITIVE_INFINITY : positive(given)))
            .find(given => given !== undefined),
        scope: token_response_text(answer['scope']),
    };
}
/** GitHub and LinkedIn, QuickBooks, Keycloak, where 0 means that it does not expire. */
const refreshTokenLifetimes = [
    'refresh_token_expires_in',
    'x_refresh_token_expires_in',
    'refresh_expires_in',
];
function parse(body) {
    try {
        return object(JSON.parse(body));
    }
    catch {
        return undefined;
    }
}
function object(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
function token_response_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function token(value) {
    const given = token_response_text(value);
    return given === undefined ? undefined : new secret/* Secret */.z(given);
}
/** "Bearer" is what providers mean that leave it out or write it small (RFC 6750). */
function tokenType(value) {
    const given = token_response_text(value) ?? 'Bearer';
    return given.toLowerCase() === 'bearer' ? 'Bearer' : given;
}
function seconds(value) {
    const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof given === 'number' && given <= A_CENTURY ? Math.floor(given) : undefined;
}
/** In seconds; what is longer is no lifetime. */
const A_CENTURY = 3_155_760_000;
function positive(value) {
    return value !== undefined && value > 0 ? value : undefined;
}

// EXTERNAL MODULE: ./src/lib/transport.ts + 5 modules
var transport = __nccwpck_require__(597);
;// CONCATENATED MODULE: ./src/lib/grant-verdict.ts



/** Whether any of these attempts can have spent the refresh token. */
function canHaveSpent(tries) {
    return tries.some(({ trace }) => trace === 'ambiguous' || trace === 'unreadable');
}
/**
 * Whether the provider's answer settles the token request. Not settled, and tried again: never
 * sent; refused for now (429, 503 with `Retry-After`); ambiguous (no answer after sending, another
 * 5xx, an answer cut short); not readable.
 */
async function judgeGrant(outcome, provider, now) {
    if (outcome instanceof transport/* Unanswered */.X) {
        const { reason, lasting, sent } = outcome;
        return { again: reason, lasting, trace: sent ? 'ambiguous' : 'unsent' };
    }
    const { status, headers } = outcome;
    const waitAtLeast = (0,retry/* retryAfter */.P)(headers, now);
    const again = `it answered ${status}`;
    if (status === 429 || (status === 503 && waitAtLeast !== undefined)) {
        return { again, waitAtLeast, trace: 'refused' };
    }
    // Promptly, whatever `Retry-After` says: a replay window may be short.
    if (status >= 500 || TIMED_OUT.has(status))
        return { again, trace: 'ambiguous' };
    if (status >= 300 && status < 400) {
        const unreadable = `a redirect to ${headers.get('location')}, which is not followed`;
        return { outcome: { unreadable, json: false, status } };
    }
    const answer = readTokenResponse(status, await outcome.text(), provider);
    if ('tokens' in answer)
        return { outcome: { ...answer, date: headers.get('date') } };
    if ('unreadable' in answer && !answer.json && outcome.ok) {
        return { again: `${again} with ${answer.unreadable}`, trace: 'unreadable' };
    }
    return { outcome: { ...answer, status } };
}
/** 408 Request Timeout, 425 Too Early: no word on what was done. */
const TIMED_OUT = new Set([408, 425]);

// EXTERNAL MODULE: ./src/lib/secrets-api.ts
var secrets_api = __nccwpck_require__(559);
// EXTERNAL MODULE: ./src/lib/target.ts
var lib_target = __nccwpck_require__(642);
;// CONCATENATED MODULE: ./src/lib/provider-refusal.ts




/** OAuth errors (RFC 6749 §5.2) with a meaning of their own; any other is `provider_rejected`. */
const codes = new Map([
    ['invalid_grant', 'invalid_grant'],
    ['invalid_client', 'invalid_client'],
    ['unauthorized_client', 'invalid_client'],
]);
/** The Failure that says what the provider's refusal means for the refresh token. */
async function explainProviderRefusal(refusal, tries, plan, ports) {
    const { host } = new URL(plan.inputs.tokenUrl);
    if ('unreadable' in refusal) {
        const said = `${host} answered ${refusal.status} with ${ports.masks.scrub(refusal.unreadable)}.`;
        return refusal.status < 300
            ? new failure/* Failure */.HR('provider_response_invalid', said)
            : new failure/* Failure */.HR('provider_rejected', said);
    }
    const own = plan.inputs.provider.errors;
    const code = own && Object.hasOwn(own, refusal.error)
        ? (own[refusal.error] ?? 'provider_rejected')
        : (codes.get(refusal.error) ?? 'provider_rejected');
    const words = ports.masks.scrub(`${refusal.error} ${refusal.description}`);
    const said = `${host} answered ${refusal.status}: ${words}.`;
    if (code !== 'invalid_grant')
        return new failure/* Failure */.HR(code, said);
    return new failure/* Failure */.HR('invalid_grant', [said, ...(await reasons(tries, plan, ports))].join('\n- '));
}
/** Why the refresh token was refused, as far as this run can tell. */
async function reasons(tries, { inputs, github, primary: { target, found } }, { masks }) {
    const presented = `The token presented was of generation ${inputs.refreshToken.generation}.`;
    if (canHaveSpent(tries)) {
        const lost = tries.find(({ trace }) => trace === 'ambiguous' || trace === 'unreadable');
        return [
            presented,
            `An earlier attempt of this run had no usable answer (${masks.scrub(lost?.again ?? '')}): the provider had probably carried it out, and the new token was in the lost answer.`,
        ];
    }
    const now = await (0,secrets_api/* readSecret */.n5)(github, target).catch(() => undefined);
    if (now === undefined)
        return [presented];
    return now.updatedAt !== found?.updatedAt
        ? [
            presented,
            `The ${(0,lib_target/* describe */.q0)(target)} was changed at ${now.updatedAt}, during this run: another run won. Start the workflow anew before signing in again: the stored token may be good.`,
        ]
        : [
            presented,
            `The ${(0,lib_target/* describe */.q0)(target)} has not changed since ${now.updatedAt}: it holds the token that was refused.`,
        ];
}

;// CONCATENATED MODULE: ./src/exchange.ts





/**
 * Spends the refresh token: the point of no return. Tried again to the deadline unless the
 * provider's answer is definite; a retry can only gain (docs/adr/0004).
 *
 * @throws Failure `provider_unreachable`, `provider_unavailable`, `invalid_grant`,
 * `invalid_client`, `provider_rejected`, `provider_response_invalid`, `cancelled`
 */
async function exchange(plan, ports) {
    const { inputs } = plan;
    const { host } = new URL(inputs.tokenUrl);
    const { requestTokens } = await Promise.all(/* import() */[__nccwpck_require__.e(235), __nccwpck_require__.e(571)]).then(__nccwpck_require__.bind(__nccwpck_require__, 571));
    const { outcome, tries } = await (0,retry/* retry */.L)(async (_, tries) => {
        // Once the token can have been spent, a cancelled job has nothing to gain by stopping.
        const signal = canHaveSpent(tries) ? undefined : ports.cancelled;
        const outcome = await requestTokens(inputs, signal, ports);
        return judgeGrant(outcome, inputs.provider, ports.clock.now());
    }, {
        what: `Token endpoint of ${host}`,
        timeout: inputs.retryTimeout,
        firstWait: 250,
        longestWait: 5_000,
        signal: ports.cancelled,
        stop: tries => ports.cancelled.aborted && !canHaveSpent(tries),
    }, ports);
    if (outcome === undefined)
        throw unsettled(host, tries, ports);
    if (!('tokens' in outcome))
        throw await explainProviderRefusal(outcome, tries, plan, ports);
    return grant(outcome.tokens, outcome.date, plan, ports);
}
/** Masks the new tokens before anything else can happen to them. */
function grant(tokens, date, { inputs: { refreshToken: spent, provider }, primary }, { masks, clock }) {
    const { accessToken, refreshToken, expiresIn, tokenType, scope } = tokens;
    for (const token of [accessToken, refreshToken])
        if (token)
            masks.add(token);
    const answeredAt = Date.parse(date ?? '') || clock.now();
    const rotated = refreshToken?.equals(spent) ? undefined : refreshToken;
    return {
        accessToken,
        tokenType,
        expiresIn,
        expiresAt: expiresIn === undefined ? undefined : new Date(answeredAt + expiresIn * 1_000),
        scope,
        rotated,
        refreshTokenExpiresAt: refreshTokenExpiry(tokens, rotated !== undefined, provider, primary.found, answeredAt),
    };
}
/** No definite answer by the deadline: what the attempts can have done decides what is known. */
function unsettled(host, tries, { cancelled }) {
    const last = tries.at(-1);
    const tried = `${last?.again} (${tries.length} ${tries.length === 1 ? 'attempt' : 'attempts'})`;
    if (canHaveSpent(tries)) {
        return last?.trace === 'unreadable'
            ? new failure/* Failure */.HR('provider_response_invalid', `${host} gave no token: ${tried}.`)
            : new failure/* Failure */.HR('provider_unavailable', `${host} gave no usable answer: ${tried}.`);
    }
    if (cancelled.aborted) {
        return new failure/* Failure */.HR('cancelled', 'The job was cancelled before the refresh token was used.');
    }
    return last?.trace === 'refused'
        ? new failure/* Failure */.HR('provider_unavailable', `${host} refuses requests for now: ${tried}.`, {
            credential: 'untouched',
            remedy: 'Run the workflow again later.',
        })
        : new failure/* Failure */.HR('provider_unreachable', `No connection to ${host}: ${tried}.`);
}

// EXTERNAL MODULE: ./src/inputs.ts + 11 modules
var src_inputs = __nccwpck_require__(142);
// EXTERNAL MODULE: ./src/lib/github.ts + 1 modules
var lib_github = __nccwpck_require__(508);
;// CONCATENATED MODULE: ./src/lib/observations.ts
/** Takes note of every answer's headers. */
function observe(noted, clock) {
    return headers => {
        const date = Date.parse(headers.get('date') ?? '');
        // The header is cut to the second: half a second is what it lacks on average.
        if (!Number.isNaN(date))
            noted.clockAhead = date + 500 - clock.now();
        const expiry = Date.parse(headers.get('github-authentication-token-expiration') ?? '');
        if (!Number.isNaN(expiry))
            noted.tokenExpiresAt = new Date(expiry);
    };
}

// EXTERNAL MODULE: ./src/lib/sealed-box.ts
var sealed_box = __nccwpck_require__(383);
// EXTERNAL MODULE: ./src/lib/staleness.ts + 1 modules
var staleness = __nccwpck_require__(99);
// EXTERNAL MODULE: ./src/lib/github-refusal.ts
var github_refusal = __nccwpck_require__(65);
;// CONCATENATED MODULE: ./src/lib/write-probe.ts


/**
 * Shows that the token may write, without writing: GitHub answers 422 to a body without a sealed
 * value if the token may, 403 or 404 if not. The name is one that no secret has, in case. Any
 * other answer tells nothing, and is let pass: storing is safe without the probe.
 *
 * @throws RequestError of 401, 403 or 404
 */
async function probeWrite(github, target) {
    const probe = { ...target, name: `${target.name}_WRITE_PROBE` };
    await github('PUT', (0,lib_target/* secretPath */.s6)(probe), { data: {} }).catch(error => {
        if ([401, 403, 404].some(status => (0,github_refusal/* refusedWith */.P)(error, status)))
            throw error;
    });
}

;// CONCATENATED MODULE: ./src/lib/survey.ts





/**
 * Shows that one store can be written: its key is read and tried, the secrets looked at, the right
 * to write probed, all at once.
 *
 * @throws Failure
 */
async function survey(app, { place, secretName, accessTokenSecret }, access, github, ports) {
    const target = { place, app, name: secretName };
    const other = accessTokenSecret === undefined ? undefined : { ...target, name: accessTokenSecret };
    // An organization's secret has a visibility to keep; of another nothing is.
    const keeps = other !== undefined && place.kind === 'organization';
    const once = (0,lib_github/* connectGitHub */.U)({ ...access, timeout: 0 }, ports);
    try {
        const [seal, found, otherFound] = await Promise.all([
            (0,secrets_api/* readPublicKey */.RR)(github, target).then(sealed_box/* createSeal */.A),
            (0,secrets_api/* readSecret */.n5)(github, target),
            keeps ? (0,secrets_api/* readSecret */.n5)(github, other) : undefined,
            probeWrite(once, target),
        ]);
        const destination = { target, token: 'refresh-token', found, seal };
        return other === undefined
            ? [destination]
            : [destination, { target: other, token: 'access-token', found: otherFound, seal }];
    }
    catch (error) {
        throw await (0,github_refusal/* explainRefusal */.G)(error, target, github, ports);
    }
}

;// CONCATENATED MODULE: ./src/plan.ts







/**
 * Checks everything that can be checked before the refresh token is spent, all at once: reads, and
 * one write to each store that can change nothing.
 *
 * @throws Failure `github_unauthorized`, `github_forbidden`, `target_not_found`,
 * `github_unavailable`, `stale_refresh_token`, `cancelled`
 */
async function prepare(inputs, ports) {
    ports.http.connect(inputs.github.apiUrl);
    ports.http.connect(inputs.tokenUrl);
    // Needed later, and loaded while the network is waited for.
    void Promise.all([(0,sealed_box/* loadSodium */.O)(), Promise.all(/* import() */[__nccwpck_require__.e(235), __nccwpck_require__.e(571)]).then(__nccwpck_require__.bind(__nccwpck_require__, 571))]);
    const noted = { clockAhead: 0, tokenExpiresAt: undefined };
    const failed = new AbortController();
    const access = { ...inputs.github, timeout: inputs.retryTimeout };
    const reading = {
        ...access,
        signal: AbortSignal.any([ports.cancelled, failed.signal]),
        onAnswer: observe(noted, ports.clock),
    };
    const reads = (0,lib_github/* connectGitHub */.U)(reading, ports);
    try {
        const [secretsRead, ...stores] = await Promise.all([
            (0,staleness/* whenSecretsWereRead */.XQ)(inputs.place, reads, ports),
            ...inputs.apps.map(app => survey(app, inputs, reading, reads, ports)),
        ]);
        const destinations = stores.flat().sort((a, b) => order(a) - order(b));
        const primary = existing(destinations[0]);
        (0,staleness/* checkFreshness */.IW)(primary, secretsRead, noted.clockAhead, inputs.onStale, ports);
        for (const { target, found } of destinations) {
            const when = found === undefined
                ? 'may be written'
                : `may be written, last changed at ${found.updatedAt}`;
            ports.core.info(`Checked the ${(0,lib_target/* describe */.q0)(target)}: ${when}.`);
        }
        return { ...noted, inputs, github: (0,lib_github/* connectGitHub */.U)(access, ports), primary, destinations };
    }
    catch (error) {
        failed.abort();
        throw error;
    }
}
function order({ token }) {
    return token === 'refresh-token' ? 0 : 1;
}
/** A secret that does not exist cannot be where the token came from: it would be stored unread. */
function existing(destination) {
    const { found } = destination ?? {};
    if (destination !== undefined && found !== undefined)
        return { ...destination, found };
    throw new failure/* Failure */.HR('target_not_found', `There is no ${destination && (0,lib_target/* describe */.q0)(destination.target)}, so the refresh token cannot have come from there, and one stored there would not be read by the next run.`);
}

// EXTERNAL MODULE: ./src/protect.ts
var protect = __nccwpck_require__(464);
;// CONCATENATED MODULE: ./src/lib/advice.ts

/** What a user should know now rather than when it hurts: dates that near, tokens that died. */
function advise({ inputs, tokenExpiresAt }, refreshTokenExpiresAt, ports) {
    const { title, killsOldAccessToken, refreshTokenLifetime, revocation } = inputs.provider;
    const signIn = 'Sign in at the provider again before, and put the new refresh token into the secret.';
    if (inputs.revokeOnExit && revocation?.refreshToken === 'unknown') {
        ports.core.warning('The access token will be revoked at the end of the job, as `revoke-on-exit` says. Some providers then end the refresh token too (RFC 7009 §2.1), and of this one it is not known: should the next run fail with invalid_grant, switch it off.');
    }
    if (killsOldAccessToken) {
        ports.core.info(`${title} ends the previous access token when it issues a new one: jobs that still hold it will be refused.`);
    }
    if (refreshTokenLifetime?.kind === 'absolute' && refreshTokenExpiresAt !== undefined) {
        const date = refreshTokenExpiresAt.toISOString().slice(0, 10);
        ports.core.info(`${title} does not extend the refresh token's lifetime: sign in again by ${date}.`);
    }
    warnBefore('The refresh token', refreshTokenExpiresAt, signIn, ports);
    warnBefore('The token in `github-token`', tokenExpiresAt, 'Without it a rotated refresh token cannot be stored: make a new one in time.', ports);
}

// EXTERNAL MODULE: ./src/lib/recovery.ts
var recovery = __nccwpck_require__(156);
// EXTERNAL MODULE: ./src/lib/summary.ts
var summary = __nccwpck_require__(119);
;// CONCATENATED MODULE: ./src/publish.ts





/**
 * Sets the outputs and writes the summary, also when storing failed: the access token is good.
 *
 * @throws Failure what is wrong all the same: `store_failed`, `provider_response_invalid`,
 * `cancelled`
 */
async function publish(grant, receipts, plan, ports) {
    const failed = receipts.filter(({ failure }) => failure !== undefined);
    const stored = receipts.length > 0 && failed.length === 0;
    const outputs = {
        'access-token': grant.accessToken?.reveal(),
        'token-type': grant.tokenType,
        'expires-in': grant.expiresIn,
        'expires-at': grant.expiresAt?.toISOString(),
        scope: grant.scope && ports.masks.scrub(grant.scope),
        rotated: grant.rotated !== undefined,
        stored,
        'refresh-token-expires-at': grant.refreshTokenExpiresAt?.toISOString(),
    };
    setOutputs(outputs, plan.inputs.exportEnv, failed.length > 0 ? 'recoverable' : 'stored', ports);
    advise(plan, grant.refreshTokenExpiresAt, ports);
    await (0,summary/* writeSummary */.S)({
        title: failed.length > 0 ? 'OAuth token exchanged, but not stored' : 'OAuth token refreshed',
        rows: [
            ['Token endpoint', plan.inputs.tokenUrl],
            ['Access token', describeAccess(grant)],
            ['Refresh token', describeRotation(grant, plan)],
            ...receipts.map(({ entry, failure }) => [
                failure === undefined ? 'Stored in' : '❌ Not stored in',
                (0,lib_target/* describe */.q0)(entry.target),
            ]),
        ],
        commands: failed.map(({ entry }) => (0,recovery/* recoveryCommand */.V)(entry, plan.inputs.github.apiUrl)),
    }, ports);
    const wrong = failed[0]?.failure ?? shortcoming(grant, ports);
    if (wrong !== undefined)
        throw wrong;
}
function setOutputs(outputs, exportEnv, credential, { core }) {
    const accessToken = outputs['access-token'];
    try {
        if (exportEnv !== undefined && accessToken !== undefined) {
            core.exportVariable(exportEnv, accessToken);
        }
        for (const [name, value] of Object.entries(outputs)) {
            if (value !== undefined)
                core.setOutput(name, value);
        }
    }
    catch {
        throw new failure/* Failure */.HR('internal_error', 'The outputs could not be written: is the disk full?', {
            credential,
            remedy: 'Mend the runner and run the workflow again.',
        });
    }
}
/** What makes the step fail although everything due was stored. */
function shortcoming({ accessToken }, { cancelled }) {
    if (accessToken === undefined) {
        return new failure/* Failure */.HR('provider_response_invalid', 'The provider sent a new refresh token, but no access token.', { credential: 'stored' });
    }
    if (cancelled.aborted) {
        const message = 'The job was cancelled after the exchange; storing was finished first.';
        return new failure/* Failure */.HR('cancelled', message, { credential: 'stored' });
    }
    return undefined;
}
function describeAccess({ accessToken, tokenType, expiresAt }) {
    if (accessToken === undefined)
        return 'none';
    return `${tokenType}, ${expiresAt ? `valid until ${expiresAt.toISOString()}` : 'no expiry given'}`;
}
function describeRotation({ rotated }, { inputs }) {
    const { generation } = inputs.refreshToken;
    return rotated === undefined
        ? `generation ${generation}, not rotated`
        : `rotated, generation ${generation} → ${rotated.generation}`;
}

;// CONCATENATED MODULE: ./src/rehearse.ts




/** A dry run: tells what was checked and what would be done. Nothing is exchanged or written. */
async function rehearse(plan, ports) {
    const { inputs, primary, destinations, tokenExpiresAt } = plan;
    const age = ports.clock.now() + plan.clockAhead - Date.parse(primary.found.updatedAt);
    const found = primary.found;
    const expires = expiryByProvider(inputs.provider, false, found, Date.parse(found.updatedAt));
    const rows = [
        ['Refresh token', `generation ${inputs.refreshToken.generation}, ${days(age)} in its secret`],
        ['Would be exchanged at', `${inputs.tokenUrl}, by ${inputs.client.auth}`],
        ...destinations.map(({ target, token, found }) => [
            `Would be written, the ${token.replace('-', ' ')}`,
            `${(0,lib_target/* describe */.q0)(target)}${found ? `, last changed ${found.updatedAt}` : ''}`,
        ]),
        ['Public key of each store', 'read, and sealing tried'],
        ['Right to write', 'not refused to `github-token`'],
        ['`github-token` expires', tokenExpiresAt?.toISOString() ?? 'GitHub names no date'],
        ['Refresh token expires', expires === undefined ? 'not known' : `about ${day(expires)}`],
    ];
    ports.core.info('Dry run: everything was checked, nothing is exchanged or written.');
    for (const [what, value] of rows)
        ports.core.info(`  ✓ ${what}: ${value}`);
    advise(plan, expires, ports);
    ports.core.setOutput('rotated', false);
    ports.core.setOutput('stored', false);
    await (0,summary/* writeSummary */.S)({ title: 'OAuth token, dry run: nothing was changed', rows }, ports);
}
function day(date) {
    return date.toISOString().slice(0, 10);
}
function days(ms) {
    const whole = Math.max(0, Math.floor(ms / 86_400_000));
    return `${whole} ${whole === 1 ? 'day' : 'days'}`;
}

// EXTERNAL MODULE: ./src/store.ts
var store = __nccwpck_require__(122);
;// CONCATENATED MODULE: ./src/run.ts







/**
 * Exchanges the refresh token for an access token and puts the rotated refresh token back.
 *
 * @throws Failure
 */
async function run(ports) {
    const inputs = await (0,src_inputs/* readInputs */.K)(ports);
    const plan = await prepare(inputs, ports);
    if (inputs.dryRun)
        return rehearse(plan, ports);
    const grant = await exchange(plan, ports);
    const entries = (0,protect/* protect */.y)(grant, plan, ports);
    const receipts = await (0,store/* store */.M)(entries, grant, plan, ports);
    await publish(grant, receipts, plan, ports);
}


/***/ }),

/***/ 122:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ storeFailed),
/* harmony export */   M: () => (/* binding */ store)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(209);
/* harmony import */ var _lib_github_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(508);
/* harmony import */ var _lib_github_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(65);
/* harmony import */ var _lib_journal_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(324);
/* harmony import */ var _lib_recovery_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(156);
/* harmony import */ var _lib_sealed_box_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(383);
/* harmony import */ var _lib_secrets_api_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(559);
/* harmony import */ var _lib_target_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(642);
/* harmony import */ var _protect_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(464);









/**
 * Writes the sealed copies, those of the refresh token first, each to the deadline, and gives a
 * receipt for each: one that fails hides no other. Never throws, and does not stop when the job
 * is cancelled.
 */
async function store(entries, grant, plan, ports) {
    const receipts = [];
    for (const token of ['refresh-token', 'access-token']) {
        const writes = entries.flatMap((entry, number) => entry.token === token ? [write(number, entry, grant, plan, ports)] : []);
        receipts.push(...(await Promise.all(writes)));
    }
    return receipts;
}
async function write(number, entry, grant, { inputs }, ports) {
    let current = entry;
    let printed;
    const onSetback = () => {
        if (printed !== current)
            (0,_lib_recovery_js__WEBPACK_IMPORTED_MODULE_3__/* .printRecovery */ .J)(current, inputs.github.apiUrl, ports);
        printed = current;
    };
    const access = { ...inputs.github, timeout: inputs.retryTimeout, onSetback };
    const github = (0,_lib_github_js__WEBPACK_IMPORTED_MODULE_1__/* .connectGitHub */ .U)(access, ports);
    try {
        await (0,_lib_secrets_api_js__WEBPACK_IMPORTED_MODULE_5__/* .writeSecret */ .kz)(github, current).catch(async (error) => {
            onSetback();
            const secret = (0,_protect_js__WEBPACK_IMPORTED_MODULE_7__/* .tokenFor */ .f)(entry.token, grant);
            if (!(0,_lib_github_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .refusedWith */ .P)(error, 422) || secret === undefined)
                throw error;
            ports.core.info('GitHub refused the sealed copy (422): sealing again with its present key.');
            const seal = await (0,_lib_sealed_box_js__WEBPACK_IMPORTED_MODULE_4__/* .createSeal */ .A)(await (0,_lib_secrets_api_js__WEBPACK_IMPORTED_MODULE_5__/* .readPublicKey */ .RR)(github, entry.target));
            current = { ...entry, box: seal(secret) };
            (0,_lib_journal_js__WEBPACK_IMPORTED_MODULE_8__/* .amendJournal */ .tl)(number, current, ports);
            await (0,_lib_secrets_api_js__WEBPACK_IMPORTED_MODULE_5__/* .writeSecret */ .kz)(github, current);
        });
        (0,_lib_journal_js__WEBPACK_IMPORTED_MODULE_8__/* .markStored */ .Po)(number, ports);
        ports.core.info(`Stored generation ${entry.generation} in ${(0,_lib_target_js__WEBPACK_IMPORTED_MODULE_6__/* .describe */ .q0)(entry.target)}.`);
        return { entry: current };
    }
    catch (error) {
        onSetback();
        return { entry: current, failure: await storeFailed(error, entry, github, ports) };
    }
}
/** GitHub's refusal in words, with its remedy; nothing it says is more urgent than the recovery. */
async function storeFailed(error, { target, token }, github, ports) {
    const explained = await (0,_lib_github_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .explainRefusal */ .G)(error, target, github, ports).catch(() => undefined);
    // What to do about an outage would be to run again, and that must wait for the recovery.
    const helps = explained instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && explained.code !== 'github_unavailable';
    const reason = explained instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR ? explained.message : 'An unexpected error.';
    const lines = [reason, ...(helps ? [explained.remedy] : [])].join('\n');
    const what = token.replace('-', ' ');
    const credential = token === 'refresh-token' ? 'recoverable' : 'stored';
    return new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('store_failed', `The new ${what} could not be stored. ${lines}`, {
        credential,
    });
}


/***/ }),

/***/ 613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 23:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 7:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ProxyAgent: () => (/* binding */ ProxyAgent),
/* harmony export */   fetch: () => (/* binding */ fetch)
/* harmony export */ });
/** What Node has built in. */
const fetch = (...args) => globalThis.fetch(...args)

/** Only asked for by requests that go through `@actions/http-client`: none of ours does. */
class ProxyAgent {
  constructor() {
    throw new TypeError('undici is not part of this bundle')
  }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(407);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
