//! Addresses that a campaign file may name: of sites, and of pages.

use serde::{Deserialize, Serialize};

/// Text that names no site.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not the address of a site: write https:// and a host in lower case, such as \
     https://www.example.org or https://*.example.org, with no path and no slash behind it"
)]
pub struct BadOrigin(pub String);

/// Text that is no address of a page.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the address of a page: write it whole, such as https://www.example.org/help")]
pub struct BadAddress(pub String);

/// A site, as `frame-ancestors` names it: `https://host` with or without a port, or
/// `http://localhost` while something is tried out. `https://*.example.org` is every site under
/// that domain, and not the domain itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct Origin(String);

/// The address of a page, over https or on this machine.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
#[serde(try_from = "String", into = "String")]
pub struct WebAddress(String);

impl Origin {
    /// Accepts `https://host[:port]`, the same behind `*.`, and `http://localhost[:port]`.
    pub fn new(text: &str) -> Result<Self, BadOrigin> {
        let site = match text.split_once("://") {
            Some(("https", site)) => site.strip_prefix("*.").map_or_else(
                || authority(site),
                // All of `.org` is nobody's site.
                |domain| authority(domain).filter(|host| host.contains('.')),
            ),
            Some(("http", site)) => authority(site).filter(|host| is_this_machine(host)),
            _ => None,
        };
        site.map(|_| Self(text.to_owned())).ok_or_else(|| BadOrigin(start(text)))
    }

    /// As it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it stands for every site under a domain.
    #[must_use]
    pub fn is_wildcard(&self) -> bool {
        self.0.contains('*')
    }
}

impl WebAddress {
    /// Accepts a site and whatever may stand behind it in an address.
    pub fn new(text: &str) -> Result<Self, BadAddress> {
        let site = text.find("://").map_or(0, |at| at + 3);
        let end = text[site..].find(['/', '?', '#']).map_or(text.len(), |at| site + at);
        let sited = Origin::new(&text[..end]).is_ok_and(|origin| !origin.is_wildcard());
        let rest = text[end..].bytes();
        let fits = text.len() <= 2_000
            && rest.into_iter().all(|b| b.is_ascii_graphic() && !b"\"'<>\\^`{|}".contains(&b));
        if sited && fits { Ok(Self(text.to_owned())) } else { Err(BadAddress(start(text))) }
    }

    /// As it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

macro_rules! written {
    ($name:ident, $bad:ident) => {
        impl TryFrom<String> for $name {
            type Error = $bad;
            fn try_from(text: String) -> Result<Self, $bad> {
                Self::new(&text)
            }
        }

        impl From<$name> for String {
            fn from(address: $name) -> Self {
                address.0
            }
        }
    };
}
written!(Origin, BadOrigin);
written!(WebAddress, BadAddress);

/// The host of `host[:port]`, if it is one.
fn authority(text: &str) -> Option<&str> {
    let (host, port) = text.split_once(':').map_or((text, None), |(host, port)| (host, Some(port)));
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
    };
    let digits = |port: &str| port.bytes().all(|b| b.is_ascii_digit());
    let ported =
        port.is_none_or(|port| digits(port) && port.parse().is_ok_and(|port: u16| port > 0));
    (host.len() <= 253 && host.split('.').all(label) && ported).then_some(host)
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host == "127.0.0.1"
}

/// Enough of what was written to find it by.
fn start(text: &str) -> String {
    text.chars().take(80).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_a_site_and_nothing_else() {
        for good in [
            "https://example.org",
            "https://www.example.org:8443",
            "https://*.example.org",
            "https://xn--11b4c3d.example",
            "https://localhost",
            "http://localhost:8080",
            "http://127.0.0.1:1",
        ] {
            assert_eq!(Origin::new(good).unwrap().as_str(), good);
        }
        for bad in [
            "",
            "*",
            "https:",
            "https://",
            "example.org",
            "http://example.org",
            "http://localhost.example.org",
            "http://*.localhost",
            "https://*",
            "https://*.org",
            "https://www.*.org",
            "https://*.*.example.org",
            "https://example.org/",
            "https://example.org/path",
            "https://example.org:0",
            "https://example.org:99999",
            "https://example.org:+1",
            "https://example.org:",
            "https://Example.org",
            "https://उदाहरण.example",
            "https://me@example.org",
            "https://example..org",
            "https://-a.org",
            "https://a.org; script-src *",
            "https://a.org https://b.org",
            "https://a.org,https://b.org",
            "https://a.org\n",
            "data:",
            "'self'",
            "javascript://a.org",
        ] {
            assert!(Origin::new(bad).is_err(), "{bad:?}");
            assert!(serde_json::from_value::<Origin>(bad.into()).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn an_address_of_a_page_is_whole_and_safe_to_follow() {
        for good in [
            "https://example.org",
            "https://example.org?a=b",
            "https://example.org/help/%E0%A4%AE#here",
            "http://localhost:3000/bye",
        ] {
            assert_eq!(WebAddress::new(good).unwrap().as_str(), good);
        }
        for bad in [
            "",
            "/help",
            "help",
            "http://example.org/",
            "https://*.example.org/",
            "https://me:secret@example.org/",
            "https://example.org\\@evil.example/",
            "https://example.org/a b",
            "https://example.org/\"onclick",
            "https://example.org/मदद",
            "javascript:alert(1)",
            "javascript://example.org/%0aalert(1)",
            &format!("https://example.org/{}", "a".repeat(2_000)),
        ] {
            assert!(WebAddress::new(bad).is_err(), "{bad:?}");
        }
    }
}
