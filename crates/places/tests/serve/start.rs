//! Starting: the address that is printed, and one clear sentence when it cannot be.

use std::fs;
use std::net::TcpListener;

use crate::process::{Home, Server, agent, batch, command, post, refusal};

fn one_sentence((code, said): (Option<i32>, String), about: &str) {
    assert_eq!(code, Some(2), "{said}");
    assert_eq!(said.trim_end().lines().count(), 1, "{said}");
    assert!(said.starts_with("places serve: ") && said.contains(about), "{said}");
}

#[test]
fn it_prints_where_it_serves() {
    let home = Home::new();
    let server = Server::start(&home);
    assert!(server.address.starts_with("http://127.0.0.1:") && !server.address.ends_with(":0"));
    let agent = agent();
    let page = agent.get(&server.address).call().unwrap().body_mut().read_to_string().unwrap();
    assert!(page.contains("Small Places"));
    assert_eq!(post(&agent, &server.address, &batch(3)).unwrap().len(), 3);
}

#[test]
fn a_port_in_use_is_named() {
    let home = Home::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    one_sentence(refusal(home.command(port)), &format!("port {port} is already in use"));
    assert!(!home.data().exists(), "nothing was made in vain");
}

#[test]
fn an_address_that_nobody_could_visit_is_refused() {
    let home = Home::new();
    for nowhere in ["play.example.org", "http://example.org", "https://example.org/?a=b"] {
        let mut command = home.command(0);
        command.args(["--public-url", nowhere]);
        let (code, said) = refusal(command);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains("is not where visitors could find the server"), "{said}");
    }
}

#[test]
fn a_site_that_is_not_there_is_named() {
    let home = Home::new();
    one_sentence(
        refusal(command(&home.site().join("dist"), &home.data(), 0)),
        "dist` is no folder",
    );
}

#[test]
fn a_missing_or_damaged_catalog_is_named() {
    let home = Home::new();
    let catalog = home.site().join("catalog.json");
    fs::write(&catalog, "{\"scenarios\":").unwrap();
    one_sentence(refusal(home.command(0)), "catalog.json` is no catalog");
    fs::remove_file(&catalog).unwrap();
    one_sentence(refusal(home.command(0)), "cannot read the catalog");
}

#[test]
fn a_data_file_that_cannot_be_is_named() {
    let home = Home::new();
    let nowhere = home.data().join("no/such/folder.db");
    one_sentence(refusal(command(&home.site(), &nowhere, 0)), "cannot write the data file");
    one_sentence(refusal(command(&home.site(), &home.site(), 0)), "cannot write the data file");
    let public = home.site().join("places.db");
    one_sentence(refusal(command(&home.site(), &public, 0)), "anybody could download it");
    fs::write(home.data(), "Dear diary, ".repeat(200)).unwrap();
    one_sentence(refusal(home.command(0)), "is not a data file of Small Places");
}
