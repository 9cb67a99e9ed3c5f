//! `places serve`, run and watched.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use shared_child::SharedChild;

use crate::{child, process};

/// How long a server may take to listen.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long it may take to end when asked to.
const GRACE: Duration = Duration::from_secs(5);

/// A running server; it ends with this value.
pub(crate) struct Server {
    child: Arc<SharedChild>,
    port: u16,
    said: Receiver<String>,
}

impl Server {
    /// Starts it and waits until it listens.
    pub(crate) fn start(places: &Path, site: &Path, data: &Path, port: u16) -> Result<Self> {
        let mut command = Command::new(places);
        command.arg("serve").arg("--site").arg(site).arg("--data").arg(data);
        command.arg("--port").arg(port.to_string()).stdin(Stdio::null());
        let child = child::spawn(command.stdout(Stdio::piped()).stderr(Stdio::piped()))?;
        let (send, said) = mpsc::channel();
        let pipes = [
            child.take_stdout().map(|pipe| Box::new(pipe) as Box<dyn std::io::Read + Send>),
            child.take_stderr().map(|pipe| Box::new(pipe) as Box<dyn std::io::Read + Send>),
        ];
        for pipe in pipes.into_iter().flatten() {
            let send = send.clone();
            std::thread::spawn(move || {
                // Read on even when nobody listens: a full pipe would stall the server.
                process::lines(pipe).for_each(|line| drop(send.send(line)));
            });
        }
        let server = Self { child, port, said };
        server.listening()?;
        Ok(server)
    }

    /// Where a browser finds it.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What it has said since the last call.
    pub(crate) fn heard(&self) -> Vec<String> {
        self.said.try_iter().collect()
    }

    /// How it ended, once it has.
    pub(crate) fn ended(&self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }

    fn listening(&self) -> Result<()> {
        let began = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if let Some(status) = self.ended() {
                // Its last words are still on their way through the pipe.
                let words: Vec<_> = self.said.iter().collect();
                bail!("places serve ended at once ({status})\n\n{}", words.join("\n"));
            }
            if began.elapsed() > PATIENCE {
                bail!("places serve does not listen on port {}", self.port);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        child::stop(&self.child);
        let asked = Instant::now();
        while self.ended().is_none() && asked.elapsed() < GRACE {
            std::thread::sleep(Duration::from_millis(20));
        }
        // Nothing is left to be done should these fail: the child is gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Is a port free to serve at?
pub(crate) fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}
