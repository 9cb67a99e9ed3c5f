//! The addresses of the game's pages: where visitors find the server, which page they ask for,
//! and what of a query is handed on.

use std::str::FromStr;

use axum::http::{HeaderMap, header};
use protocol::{Locale, Origin, ScenarioId, UtmValue, WebAddress};

/// Parameters that a page reads, and so the only ones that are handed on.
const KEPT: [&str; 8] =
    ["campaign", "face", "lang", "scenario", "theme", "utm_campaign", "utm_medium", "utm_source"];

/// Text that is no address to be found at.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not where visitors could find the server: write it whole and without a query, such \
     as https://play.example.org"
)]
pub struct BadPublicUrl(String);

/// Where visitors find the server: a site, and the folder of it that a proxy hands on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PublicUrl(String);

impl FromStr for PublicUrl {
    type Err = BadPublicUrl;
    fn from_str(text: &str) -> Result<Self, BadPublicUrl> {
        let whole = WebAddress::new(text).is_ok() && !text.contains(['?', '#', '%']);
        let plain = whole.then(|| Self(text.trim_end_matches('/').to_owned()));
        plain.ok_or_else(|| BadPublicUrl(text.chars().take(80).collect()))
    }
}

impl PublicUrl {
    /// Where the visitor who sent these headers found it. Behind a proxy that speaks TLS nothing
    /// in a request says so dependably: any host but this machine is taken to be reached over
    /// https. None where the headers do not name one host.
    pub(crate) fn of_request(headers: &HeaderMap) -> Option<Self> {
        let mut hosts = headers.get_all(header::HOST).iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else { return None };
        let host = host.to_str().ok()?.to_ascii_lowercase();
        // An origin over http is this machine, or none.
        ["http", "https"].into_iter().find_map(|scheme| {
            let url = format!("{scheme}://{host}");
            let origin = Origin::new(&url).ok()?;
            (!origin.is_wildcard()).then_some(Self(url))
        })
    }

    /// Without a slash at its end.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands behind this in another address, over http or https. None for another site.
    fn within<'a>(&self, address: &'a str) -> Option<&'a str> {
        let (scheme, rest) = address.split_once("://")?;
        let web = ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web));
        let (_, own) = self.0.split_once("://")?;
        let (host, folder) = own.find('/').map_or((own, ""), |at| own.split_at(at));
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (asked, path) = rest.split_at(end);
        let same = web && without_port(asked).eq_ignore_ascii_case(without_port(host));
        same.then(|| path.strip_prefix(folder)).flatten()
    }
}

/// Without the port that goes without saying.
fn without_port(host: &str) -> &str {
    host.strip_suffix(":443").or_else(|| host.strip_suffix(":80")).unwrap_or(host)
}

/// One page of the game.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Page {
    /// The one that opens with the title.
    Title,
    /// One that has a name of its own, which is a scenario's if there is such a scenario.
    Named(ScenarioId),
}

impl Page {
    /// The page at a path of this server.
    pub(crate) fn at(path: &str) -> Option<Self> {
        match path.strip_prefix('/')? {
            "" | "index.html" => Some(Self::Title),
            file => ScenarioId::new(file.strip_suffix(".html")?).ok().map(Self::Named),
        }
    }

    /// Its file in the site.
    pub(crate) fn file(&self) -> String {
        match self {
            Self::Title => "index.html".to_owned(),
            Self::Named(name) => format!("{name}.html"),
        }
    }
}

/// A page and what its address asks of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct PageAddress {
    /// Which page.
    pub(crate) page: Page,
    asked: Vec<(&'static str, String)>,
}

impl PageAddress {
    /// Reads a path and the query behind it. Of a query only what the page itself would take is
    /// taken: of each parameter the first, and only where it is an id.
    pub(crate) fn new(path: &str, query: &str) -> Option<Self> {
        let page = Page::at(path)?;
        let asked = KEPT.into_iter().filter_map(|kept| {
            let mut pairs = form_urlencoded::parse(query.as_bytes());
            let (_, value) = pairs.find(|(name, _)| name == kept)?;
            UtmValue::new(&value).ok().map(|value| (kept, value.into()))
        });
        Some(Self { page, asked: asked.collect() })
    }

    /// Reads a whole address. None if it is no page of this site.
    pub(crate) fn read(address: &str, base: &PublicUrl) -> Option<Self> {
        let (address, _) = address.split_once('#').unwrap_or((address, ""));
        let path = base.within(address)?;
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        Self::new(if path.is_empty() { "/" } else { path }, query)
    }

    /// What it asks for by this name.
    pub(crate) fn asked(&self, name: &str) -> Option<&str> {
        self.asked.iter().find(|(kept, _)| *kept == name).map(|(_, value)| value.as_str())
    }

    /// The language it asks for.
    pub(crate) fn locale(&self) -> Option<Locale> {
        self.asked("lang").and_then(|lang| Locale::new(lang).ok())
    }

    /// The whole address. Nothing in it needs to be escaped: ids are all there is.
    pub(crate) fn absolute(&self, base: &PublicUrl) -> String {
        let file = match self.page {
            Page::Title => String::new(),
            Page::Named(_) => self.page.file(),
        };
        let mut address = format!("{}/{file}", base.as_str());
        for (at, (name, value)) in self.asked.iter().enumerate() {
            let sign = if at == 0 { '?' } else { '&' };
            address.extend([sign.to_string().as_str(), name, "=", value]);
        }
        address
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(text: &str) -> PublicUrl {
        text.parse().unwrap()
    }

    #[test]
    fn a_public_address_is_a_site_and_perhaps_a_folder() {
        assert_eq!(base("https://play.example.org/").as_str(), "https://play.example.org");
        assert_eq!(base("https://example.org/a/b").as_str(), "https://example.org/a/b");
        assert_eq!(base("http://localhost:8080").as_str(), "http://localhost:8080");
        for bad in
            ["", "play.example.org", "http://example.org", "https://a.org/?b", "https://*.a.org"]
        {
            assert!(bad.parse::<PublicUrl>().is_err(), "{bad}");
        }
    }

    #[test]
    fn an_address_is_read_if_it_is_ours_and_written_as_we_would() {
        let ours = base("https://play.example.org");
        let folder = base("https://example.org/games");
        for (base, address, written) in [
            (&ours, "https://play.example.org", "https://play.example.org/"),
            (&ours, "http://PLAY.example.org:80/index.html#x", "https://play.example.org/"),
            (
                &ours,
                "https://play.example.org:443/bus.html?x=1&lang=hi&lang=en&campaign=a%2Db&theme=%3C",
                "https://play.example.org/bus.html?campaign=a-b&lang=hi",
            ),
            (&folder, "https://example.org/games/bus.html", "https://example.org/games/bus.html"),
            (&folder, "https://example.org/games", "https://example.org/games/"),
        ] {
            let read = PageAddress::read(address, base).unwrap_or_else(|| panic!("{address}"));
            assert_eq!(read.absolute(base), written);
        }
    }

    #[test]
    fn an_address_that_is_not_ours_is_not_read() {
        let ours = base("https://play.example.org");
        for other in [
            "",
            "play.example.org/bus.html",
            "ftp://play.example.org/bus.html",
            "javascript://play.example.org/bus.html",
            "https://play.example.org.evil.example/bus.html",
            "https://play.example.org@evil.example/bus.html",
            "https://evil.example/?https://play.example.org/bus.html",
            "https://evil.example#https://play.example.org/bus.html",
            "https://play.example.org:8443/bus.html",
            "https://play.example.org\\@evil.example/bus.html",
            "https://play.example.org/../bus.html",
            "https://play.example.org//bus.html",
            "https://play.example.org/a/bus.html",
            "https://play.example.org/bus%2ehtml",
            "https://play.example.org/bus.html/",
            "https://play.example.org/bus",
            "https://play.example.org/results",
            "https://play.example.org/b us.html",
        ] {
            assert_eq!(PageAddress::read(other, &ours), None, "{other}");
        }
        let folder = base("https://example.org/games");
        for outside in ["https://example.org/bus.html", "https://example.org/gamesbus.html"] {
            assert_eq!(PageAddress::read(outside, &folder), None, "{outside}");
        }
    }

    #[test]
    fn a_request_names_one_host_or_none() {
        let of = |hosts: &[&str]| {
            let mut headers = HeaderMap::new();
            for host in hosts {
                headers.append(header::HOST, host.parse().unwrap());
            }
            PublicUrl::of_request(&headers).map(|url| url.0)
        };
        assert_eq!(of(&["Play.example.org"]).unwrap(), "https://play.example.org");
        assert_eq!(of(&["localhost:8080"]).unwrap(), "http://localhost:8080");
        for bad in ["", "a\"><script>", "*.example.org", "a@b", "a/b", "a b", "[::1]", "a:b"] {
            assert_eq!(of(&[bad]), None, "{bad}");
        }
        assert_eq!(of(&["a.example", "b.example"]), None);
        assert_eq!(of(&[]), None);
    }
}
