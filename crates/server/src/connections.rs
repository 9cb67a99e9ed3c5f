//! Takes connections in and sees them out. Done here and not by `axum::serve`, which lets a
//! client hold a connection open for ever by sending its headers letter by letter.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

/// Connections at a time; more wait their turn.
const MOST_CONNECTIONS: usize = 1024;
/// How long a connection may be idle, or a request's headers may take.
const LONGEST_HEADERS: Duration = Duration::from_secs(20);
/// How many bytes of headers are taken in.
const LARGEST_HEADERS: usize = 64 * 1024;
/// How long requests may take to end after the signal to stop.
const LAST_CALL: Duration = Duration::from_secs(10);
/// How long to wait when the system has no connection to give.
const BREATH: Duration = Duration::from_millis(100);

/// Serves until `stop`, then lets the requests under way come to an end.
pub(crate) async fn serve(listener: &TcpListener, router: &Router, stop: impl Future<Output = ()>) {
    let graceful = GracefulShutdown::new();
    let mut open = JoinSet::new();
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    tokio::pin!(stop);
    loop {
        let stream = tokio::select! {
            () = &mut stop => break,
            // Forgets the ones that have ended.
            Some(_) = open.join_next() => continue,
            next = next(listener, &places) => next,
        };
        let Some((stream, place)) = stream else { continue };
        let connection = graceful.watch(connection(stream, router.clone()));
        open.spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!("a connection broke off: {error}");
            }
            drop(place);
        });
    }
    if tokio::time::timeout(LAST_CALL, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not end in time and were cut off");
    }
    open.shutdown().await;
}

async fn next(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> Option<(TcpStream, tokio::sync::OwnedSemaphorePermit)> {
    let place = Arc::clone(places).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, _)) => Some((stream, place)),
        Err(error) => {
            tracing::warn!("cannot take a connection in: {error}");
            tokio::time::sleep(BREATH).await;
            None
        }
    }
}

fn connection(
    stream: TcpStream,
    router: Router,
) -> http1::Connection<TokioIo<TcpStream>, TowerToHyperService<Router>> {
    // Answers are small and written whole: waiting to fill a packet only delays them.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!("cannot set TCP_NODELAY: {error}");
    }
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(LONGEST_HEADERS)
        .max_buf_size(LARGEST_HEADERS)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router))
}

#[cfg(test)]
mod tests {
    use axum::routing::get;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::sync::oneshot;

    use super::*;

    /// Longer than any limit here; time is paused, so it passes as soon as nothing happens.
    const VERY_LONG: Duration = Duration::from_hours(1);

    async fn talk(said: &[u8], stop: impl Future<Output = ()> + Send + 'static) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut stream = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        let router = Router::new().route("/", get(async || "hello"));
        tokio::spawn(async move { serve(&listener, &router, stop).await });
        stream.write_all(said).await.unwrap();
        let mut heard = String::new();
        let ended = tokio::time::timeout(VERY_LONG, stream.read_to_string(&mut heard)).await;
        ended.expect("the server closes the connection").unwrap();
        heard
    }

    #[tokio::test(start_paused = true)]
    async fn nobody_holds_a_connection_for_ever() {
        for said in ["", "GET / HTTP/1.1\r\nHos"] {
            assert!(!talk(said.as_bytes(), std::future::pending()).await.contains("200 OK"));
        }
        let idle = talk(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", std::future::pending()).await;
        assert!(idle.ends_with("hello"));
    }

    #[tokio::test(start_paused = true)]
    async fn endless_headers_are_refused() {
        let endless = format!("GET / HTTP/1.1\r\nHost: {}", "x".repeat(2 * LARGEST_HEADERS));
        let heard = talk(endless.as_bytes(), std::future::pending()).await;
        assert!(heard.starts_with("HTTP/1.1 431"), "{heard}");
    }

    #[tokio::test]
    async fn it_stops_when_it_is_told_to() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let mut stream = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        let (asked, under_way) = oneshot::channel();
        let asked = Arc::new(std::sync::Mutex::new(Some(asked)));
        let (go_on, wait) = oneshot::channel::<()>();
        let wait = Arc::new(tokio::sync::Mutex::new(wait));
        let router = Router::new().route(
            "/",
            get(async move || {
                let _ = asked.lock().unwrap().take().map(|asked| asked.send(()));
                drop((&mut *wait.lock().await).await);
                "done"
            }),
        );
        let (stop, stopping) = oneshot::channel::<()>();
        let server = tokio::spawn(async move {
            serve(&listener, &router, async move { drop(stopping.await) }).await;
        });
        stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
        under_way.await.unwrap();
        stop.send(()).unwrap();
        tokio::task::yield_now().await;
        go_on.send(()).unwrap();
        let mut heard = String::new();
        stream.read_to_string(&mut heard).await.unwrap();
        assert!(heard.ends_with("done"), "a request under way is answered: {heard}");
        server.await.unwrap();
    }
}
