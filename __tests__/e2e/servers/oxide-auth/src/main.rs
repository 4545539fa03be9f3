//! oxide-auth for rouille, with clients and tokens in memory.

use std::{env, sync::Mutex};

use oxide_auth::endpoint::{
    AccessTokenFlow, AuthorizationFlow, OwnerConsent, RefreshFlow, Solicitation,
};
use oxide_auth::primitives::prelude::*;
use oxide_auth_rouille::{FnSolicitor, GenericEndpoint, Request, Response as OAuthResponse};
use rouille::{router, Response, Server};

fn main() {
    let config = env::var("OAUTH_CLIENTS").expect("OAUTH_CLIENTS is set");
    let clients: serde_json::Value = serde_json::from_str(&config).expect("OAUTH_CLIENTS is JSON");
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();

    let mut registrar = ClientMap::new();
    for client in clients.as_array().expect("a list") {
        registrar.register_client(Client::confidential(
            &text(&client["id"]),
            "http://127.0.0.1/callback".parse::<url::Url>().unwrap().into(),
            "deploy".parse().unwrap(),
            text(&client["secret"]).as_bytes(),
        ));
    }
    let endpoint = Mutex::new(GenericEndpoint {
        registrar,
        authorizer: AuthMap::new(RandomGenerator::new(16)),
        issuer: TokenMap::new(RandomGenerator::new(32)),
        solicitor: FnSolicitor(|_: &mut Request, _: Solicitation<'_>| {
            OwnerConsent::<OAuthResponse>::Authorized("deployer".to_string())
        }),
        scopes: vec!["deploy".parse::<Scope>().unwrap()],
        response: || OAuthResponse::from(Response::text("")),
    });

    macro_rules! serve {
        ($flow:ident, $request:expr) => {
            $flow::prepare(&mut *endpoint.lock().unwrap())
                .expect("the endpoint is complete")
                .execute(Request::new($request))
                .map(OAuthResponse::into_inner)
                .unwrap_or_else(|_| Response::empty_400())
        };
    }
    let server = Server::new("127.0.0.1:0", move |request| {
        router!(request,
            (GET) ["/authorize"] => { serve!(AuthorizationFlow, request) },
            (POST) ["/token"] => { serve!(AccessTokenFlow, request) },
            (POST) ["/refresh"] => { serve!(RefreshFlow, request) },
            _ => Response::empty_404()
        )
    })
    .expect("a free port");
    println!("listening on http://{}", server.server_addr());
    server.run();
}
