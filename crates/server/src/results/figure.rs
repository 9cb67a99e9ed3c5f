//! Numbers as a person reads them.

use super::words::Words;

/// From this many on, a share says something.
pub(super) const ENOUGH: u64 = 10;

/// A count with its digits grouped: in threes, and in Hindi by lakh and crore.
pub(super) fn count(number: u64, words: &Words) -> String {
    let digits = number.to_string();
    let by_lakh = words.locale == "hi";
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        let to_come = digits.len() - at;
        let boundary = if by_lakh {
            to_come == 3 || (to_come > 3 && to_come % 2 == 1)
        } else {
            to_come.is_multiple_of(3)
        };
        if at > 0 && boundary {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A share in per cent; none of too few to say.
pub(super) fn share(part: u64, whole: u64) -> Option<String> {
    (whole >= ENOUGH).then(|| {
        let percent = (u128::from(part) * 100 + u128::from(whole) / 2) / u128::from(whole);
        format!("{percent}%")
    })
}

/// A time in seconds, to the tenth.
pub(super) fn seconds(ms: u64, words: &Words) -> String {
    let tenths = ms / 100 + u64::from(ms % 100 >= 50);
    format!("{}.{} {}", count(tenths / 10, words), tenths % 10, words.decision.seconds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::AllWords;

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        let all = AllWords::read().unwrap();
        let [english, hindi] = all.all();
        let cases = [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_000, "1,000", "1,000"),
            (123_456, "123,456", "1,23,456"),
            (98_765_432, "98,765,432", "9,87,65,432"),
        ];
        for (number, in_english, in_hindi) in cases {
            assert_eq!(count(number, english), in_english);
            assert_eq!(count(number, hindi), in_hindi);
        }
        assert_eq!(seconds(1_250, english), "1.3 s");
        assert_eq!(seconds(59_960, english), "60.0 s");
    }

    #[test]
    fn a_share_of_few_is_not_given() {
        assert_eq!(share(3, 9), None);
        assert_eq!(share(0, 0), None);
        assert_eq!(share(1, 10).as_deref(), Some("10%"));
        assert_eq!(share(2, 3_000).as_deref(), Some("0%"));
        assert_eq!(share(u64::MAX, u64::MAX).as_deref(), Some("100%"));
    }
}
