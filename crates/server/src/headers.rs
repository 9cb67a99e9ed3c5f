//! Headers that every answer carries.

use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use tower_http::cors::{Any, CorsLayer};
use tower_http::set_header::SetResponseHeaderLayer;

/// What a game that loads only itself may do. `wasm-unsafe-eval` lets it compile its own wasm and
/// nothing more. `'self'` is the address the page came from, also in a sandboxed frame whose origin
/// is opaque (CSP 3, "self-origin"). A page that knows better declares its own.
macro_rules! game_policy {
    () => {
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         connect-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; \
         worker-src 'self'; base-uri 'none'; form-action 'none'"
    };
}

/// The policy of a page that declares none.
pub(crate) const GAME_POLICY: &str = game_policy!();

/// The policy of everything but pages. Those are made to be framed, and `pages` says by whom; so no
/// other way to a page's file, such as a name spelled with percent signs, goes round that.
const FILE_POLICY: HeaderValue =
    HeaderValue::from_static(concat!(game_policy!(), "; frame-ancestors 'self'"));

const PERMISSIONS: HeaderValue = HeaderValue::from_static(
    "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()",
);

/// Adds the headers. Whatever a handler set itself stays.
pub(crate) fn add(router: Router) -> Router {
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, FILE_POLICY),
        (HeaderName::from_static("permissions-policy"), PERMISSIONS),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            HeaderValue::from_static("cross-origin"),
        ),
        // Whoever knows better has said so.
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    fixed
        .into_iter()
        .fold(router, |router, (name, value)| {
            router.layer(SetResponseHeaderLayer::if_not_present(name, value))
        })
        .layer(any_origin())
}

/// In a sandboxed frame the origin is `null`, so only `*` lets the game load its own modules. No
/// answer depends on who asks, so caches need not tell origins apart.
fn any_origin() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods(Any)
        .allow_headers(Any)
        .max_age(std::time::Duration::from_hours(24))
        .vary([])
}
