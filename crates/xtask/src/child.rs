//! Child processes, each of which ends when this program is told to.

use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use anyhow::{Context, Result, bail};
use shared_child::SharedChild;

static RUNNING: Mutex<Vec<Weak<SharedChild>>> = Mutex::new(Vec::new());
static STOPPING: AtomicBool = AtomicBool::new(false);

/// Starts a child that Ctrl-C will end.
pub(crate) fn spawn(command: &mut Command) -> Result<Arc<SharedChild>> {
    // The lock is held over the start, so that no child slips past `stop_all`.
    let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
    if stopping() {
        bail!("stopped");
    }
    let child = SharedChild::spawn(command)
        .with_context(|| format!("cannot run {}", command.get_program().display()))?;
    let child = Arc::new(child);
    running.retain(|one| one.strong_count() > 0);
    running.push(Arc::downgrade(&child));
    Ok(child)
}

/// Asks a child to end; one that already has is left alone.
pub(crate) fn stop(child: &SharedChild) {
    #[cfg(unix)]
    {
        use shared_child::unix::SharedChildExt;
        const SIGTERM: i32 = 15;
        if child.send_signal(SIGTERM).is_ok() {
            return;
        }
    }
    // Fails only for a child that is gone, which is what is wanted.
    let _ = child.kill();
}

/// Has Ctrl-C been pressed?
pub(crate) fn stopping() -> bool {
    STOPPING.load(Ordering::SeqCst)
}

/// On Ctrl-C (or a polite request to end) ends every child, then calls `then`.
pub(crate) fn on_interrupt(then: impl Fn() + Send + 'static) -> Result<()> {
    ctrlc::set_handler(move || {
        STOPPING.store(true, Ordering::SeqCst);
        let running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        running.iter().filter_map(Weak::upgrade).for_each(|child| stop(&child));
        then();
    })
    .context("cannot listen for Ctrl-C")
}
