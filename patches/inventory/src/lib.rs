//! Stands in for the [`inventory`] crate, which the engine's reflection lists its types in: by some of
//! the engine's crates that is switched on whether an app asks for the list or not. Ours does not, and
//! yet the list keeps alive what every type of the engine can do by name: four megabytes of the game's
//! wasm, none of it ever called.
//!
//! Here nothing is collected, so the list is empty, and whatever was on it alone is left out.
//!
//! [`inventory`]: https://docs.rs/inventory

/// What could be collected.
pub trait Collect: 'static {}

/// Says that `$ty` can be collected.
#[macro_export]
macro_rules! collect {
    ($ty:ty) => {
        impl $crate::Collect for $ty {}
    };
}

/// Collects nothing.
#[macro_export]
macro_rules! submit {
    ($($submitted:tt)*) => {};
}

mod list {
    use std::marker::PhantomData;

    /// What was collected of `T`: nothing.
    #[allow(non_camel_case_types, reason = "it is called so in what this stands in for")]
    #[derive(Clone, Copy, Debug)]
    pub enum iter<T> {
        /// For the sake of the type.
        #[doc(hidden)]
        Of(std::convert::Infallible, PhantomData<T>),
        /// All of it.
        iter,
    }

    impl<T: crate::Collect> IntoIterator for iter<T> {
        type Item = &'static T;
        type IntoIter = std::iter::Empty<&'static T>;

        fn into_iter(self) -> Self::IntoIter {
            std::iter::empty()
        }
    }
}

// Both the type and its one value, by one name.
pub use list::iter;
pub use list::iter::*;

#[cfg(test)]
mod tests {
    struct Listed(#[allow(dead_code, reason = "it is written to and dropped")] u8);
    collect!(Listed);
    submit! { Listed(1) }

    #[test]
    fn what_is_submitted_is_on_no_list() {
        assert_eq!(super::iter::<Listed>.into_iter().count(), 0);
    }
}
