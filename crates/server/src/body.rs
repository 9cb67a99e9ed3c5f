//! Reads a request's body up to a limit. What is too large is still read for a while and thrown
//! away: a browser that is cut off in mid-sentence never sees the answer and would try again.

use std::time::Duration;

use axum::body::{Body, HttpBody};
use http_body_util::BodyExt;

const LONGEST: Duration = Duration::from_secs(10);
const MOST_THROWN_AWAY: usize = 1 << 20;

/// Why there is no body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BodyError {
    /// More bytes than the limit.
    TooLarge,
    /// It did not arrive in time, or the connection broke.
    BrokenOff,
}

/// The whole body, if it is not larger than `most` and arrives in time.
pub(crate) async fn read(body: Body, most: usize) -> Result<Vec<u8>, BodyError> {
    tokio::time::timeout(LONGEST, collect(body, most)).await.unwrap_or(Err(BodyError::BrokenOff))
}

async fn collect(mut body: Body, most: usize) -> Result<Vec<u8>, BodyError> {
    if body.size_hint().lower() > MOST_THROWN_AWAY as u64 {
        return Err(BodyError::TooLarge);
    }
    let mut kept = Vec::new();
    let mut seen = 0;
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.map_err(|_| BodyError::BrokenOff)?.into_data() else { continue };
        seen += data.len();
        if seen <= most {
            kept.extend_from_slice(&data);
        } else if seen > MOST_THROWN_AWAY {
            break;
        }
    }
    if seen > most { Err(BodyError::TooLarge) } else { Ok(kept) }
}
