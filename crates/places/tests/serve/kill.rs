//! The oracle: what was acknowledged is stored, and whatever was sent is stored once.

use std::collections::HashSet;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::process::{Home, Server, agent, batch, post};

/// What became of the batches.
#[derive(Default)]
struct Sent {
    acknowledged: HashSet<String>,
    unanswered: Vec<Vec<Value>>,
}

impl Sent {
    fn note(&mut self, batch: Vec<Value>, receipt: Option<Vec<String>>) {
        match receipt {
            Some(ids) => self.acknowledged.extend(ids),
            None => self.unanswered.push(batch),
        }
    }

    fn add(&mut self, other: Self) {
        self.acknowledged.extend(other.acknowledged);
        self.unanswered.extend(other.unanswered);
    }
}

/// Posts batch after batch until one stays unanswered; tells of each receipt.
fn post_until_the_end(address: &str, receipts: &mpsc::Sender<()>) -> Sent {
    let (agent, mut sent) = (agent(), Sent::default());
    while sent.unanswered.is_empty() {
        let batch = batch(20);
        let receipt = post(&agent, address, &batch);
        if receipt.is_some() {
            let _ = receipts.send(());
        }
        sent.note(batch, receipt);
    }
    sent
}

/// Lets several threads post, and does away with the server after so many receipts and a while.
fn storm(address: &str, end: impl FnOnce(&Receiver<()>)) -> Sent {
    thread::scope(|scope| {
        let (sender, receipts) = mpsc::channel();
        let threads: Vec<_> = (0..4)
            .map(|_| {
                let sender = sender.clone();
                scope.spawn(move || post_until_the_end(address, &sender))
            })
            .collect();
        end(&receipts);
        let mut all = Sent::default();
        for thread in threads {
            all.add(thread.join().unwrap());
        }
        all
    })
}

fn wait_for(receipts: &Receiver<()>, number: u32) {
    for _ in 0..number {
        receipts.recv().unwrap();
    }
}

#[test]
fn a_kill_takes_nothing_back_that_was_acknowledged() {
    let home = Home::new();
    let mut all = Sent::default();
    for round in 0..8 {
        let mut server = Server::start(&home);
        all.add(storm(&server.address.clone(), |receipts| {
            wait_for(receipts, 1 + round * 5);
            let moment = uuid::Uuid::new_v4().as_u128() % 3_000;
            thread::sleep(Duration::from_micros(u64::try_from(moment).unwrap()));
            server.kill();
        }));
        let stored: HashSet<_> = home.stored().into_iter().collect();
        assert!(all.acknowledged.is_subset(&stored), "round {round}");
    }
    assert!(!all.unanswered.is_empty(), "no kill came in the middle of a batch");

    let server = Server::start(&home);
    let agent = agent();
    for batch in &all.unanswered {
        all.acknowledged.extend(post(&agent, &server.address, batch).unwrap());
    }
    let stored = home.stored();
    assert_eq!(stored.len(), all.acknowledged.len());
    assert_eq!(stored.into_iter().collect::<HashSet<_>>(), all.acknowledged);
    let results = agent.get(format!("{}/api/v1/results", server.address)).call().unwrap();
    let results: Value = serde_json::from_reader(results.into_body().into_reader()).unwrap();
    assert_eq!(results["scenarios"][0]["plays"], all.acknowledged.len());
}

#[test]
fn a_signal_to_stop_is_followed_in_good_order() {
    let home = Home::new();
    let mut server = Server::start(&home);
    let sent = storm(&server.address.clone(), |receipts| {
        wait_for(receipts, 20);
        assert!(server.terminate().success());
    });
    let stored: HashSet<_> = home.stored().into_iter().collect();
    assert!(sent.acknowledged.is_subset(&stored));
    assert!(sent.acknowledged.len() >= 400);
}
