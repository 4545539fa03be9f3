"""The OAuth server of Authlib for Flask, with clients and tokens in memory."""

import json
import os
from wsgiref.simple_server import WSGIRequestHandler, make_server

os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "true"

from authlib.integrations.flask_oauth2 import AuthorizationServer  # noqa: E402
from authlib.oauth2.rfc6749 import ClientMixin, TokenMixin, grants  # noqa: E402
from authlib.oauth2.rfc7009 import RevocationEndpoint  # noqa: E402
from flask import Flask  # noqa: E402

METHODS = ["client_secret_basic", "client_secret_post"]


class Client(ClientMixin):
    def __init__(self, id, secret):
        self.client_id = id
        self.secret = secret

    def get_client_id(self):
        return self.client_id

    def get_allowed_scope(self, scope):
        return scope

    def check_client_secret(self, secret):
        return secret == self.secret

    def check_endpoint_auth_method(self, method, endpoint):
        return method in METHODS

    def check_grant_type(self, grant_type):
        return grant_type in ("password", "refresh_token")


class Token(TokenMixin):
    def __init__(self, client, values):
        self.client = client
        self.values = values
        self.revoked = False
        self.refreshable = True

    def check_client(self, client):
        return client is self.client

    def get_scope(self):
        return self.values["scope"]

    def is_revoked(self):
        return self.revoked


clients = {client["id"]: Client(**client) for client in json.loads(os.environ["OAUTH_CLIENTS"])}
tokens = []


def find(kind, value):
    return next((token for token in tokens if token.values.get(kind) == value), None)


class Password(grants.ResourceOwnerPasswordCredentialsGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = METHODS

    def authenticate_user(self, username, password):
        return "deployer"


class Refresh(grants.RefreshTokenGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = METHODS
    INCLUDE_NEW_REFRESH_TOKEN = True

    def authenticate_refresh_token(self, refresh_token):
        token = find("refresh_token", refresh_token)
        return token if token and token.refreshable else None

    def authenticate_user(self, refresh_token):
        return "deployer"

    def revoke_old_credential(self, refresh_token):
        refresh_token.refreshable = False


class Revocation(RevocationEndpoint):
    CLIENT_AUTH_METHODS = METHODS

    def query_token(self, token_string, token_type_hint):
        return find("access_token", token_string) or find("refresh_token", token_string)

    def revoke_token(self, token, request):
        token.revoked = True
        if request.form.get("token_type_hint") != "access_token":
            token.refreshable = False


app = Flask(__name__)
app.config["OAUTH2_REFRESH_TOKEN_GENERATOR"] = True
server = AuthorizationServer(
    app,
    query_client=clients.get,
    save_token=lambda values, request: tokens.append(Token(request.client, {"scope": "", **values})),
)
for grant in (Password, Refresh):
    server.register_grant(grant)
server.register_endpoint(Revocation)
app.post("/token")(server.create_token_response)
app.post("/revoke", endpoint="revoke")(lambda: server.create_endpoint_response("revocation"))


class Quiet(WSGIRequestHandler):
    def log_message(self, *_):
        pass


listener = make_server("127.0.0.1", 0, app, handler_class=Quiet)
print(f"listening on http://127.0.0.1:{listener.server_port}", flush=True)
listener.serve_forever()
