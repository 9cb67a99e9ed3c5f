//! Expressions of each type, as text.

use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;

use super::{BOOLEANS, NUMBERS, TEXTS};

/// What expressions may refer to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scope {
    pub(super) titles: &'static [&'static str],
    /// Whether all nodes are tracked, so that `visited` may work out its argument.
    pub(super) tracked: bool,
}

/// Expressions of one depth.
#[derive(Debug, Clone)]
pub(super) struct Expressions {
    pub(super) number: BoxedStrategy<String>,
    pub(super) boolean: BoxedStrategy<String>,
    pub(super) text: BoxedStrategy<String>,
}

impl Expressions {
    pub(super) fn new(scope: Scope, depth: usize) -> Self {
        (0..depth).fold(Self::leaves(scope), |inner, _| inner.deeper(scope))
    }

    fn leaves(scope: Scope) -> Self {
        let titles = select(scope.titles);
        let number = prop_oneof![
            4 => (0_u8..12).prop_map(|number| number.to_string()),
            2 => select(&["0.5", "2.25", "0.1", "3.0", "007", "16777217", "0.000001"][..]).prop_map(str::to_owned),
            6 => select(&NUMBERS[..]).prop_map(str::to_owned),
            1 => (0_u8..8).prop_map(|sides| format!("dice({sides})")),
            1 => titles.clone().prop_map(|title| format!("visited_count(\"{title}\")")),
        ];
        let boolean = prop_oneof![
            2 => any::<bool>().prop_map(|truth| truth.to_string()),
            4 => select(&BOOLEANS[..]).prop_map(str::to_owned),
            2 => titles.prop_map(|title| format!("visited(\"{title}\")")),
        ];
        let text = prop_oneof![
            3 => quoted(),
            3 => select(&TEXTS[..]).prop_map(str::to_owned),
        ];
        Self { number: number.boxed(), boolean: boolean.boxed(), text: text.boxed() }
    }

    fn deeper(&self, scope: Scope) -> Self {
        Self { number: self.numbers(), boolean: self.booleans(scope), text: self.texts() }
    }

    fn numbers(&self) -> BoxedStrategy<String> {
        let functions = ["round", "floor", "ceil", "inc", "dec", "decimal", "int"];
        let converted = Union::new([self.number.clone(), self.boolean.clone()]);
        prop_oneof![
            3 => self.number.clone(),
            4 => joined(&self.number, &["+", "-", "*", "/", "%"], &self.number),
            1 => self.number.clone().prop_map(|one| format!("-{}", tight(one))),
            1 => self.number.clone().prop_map(|one| format!("({one})")),
            2 => (select(functions.to_vec()), self.number.clone()).prop_map(|(name, one)| format!("{name}({one})")),
            1 => (self.number.clone(), 0_u8..4).prop_map(|(one, places)| format!("round_places({one}, {places})")),
            1 => (self.number.clone(), 1_u8..9).prop_map(|(low, span)| format!("random_range({low},{low} + {span})")),
            1 => converted.prop_map(|one| format!("number({one})")),
            1 => Just("random()".to_owned()),
            1 => (0_u8..3, 1_u8..4).prop_map(|(low, span)| format!("random_range_float({low}.5, {})", low + span)),
        ]
        .boxed()
    }

    fn booleans(&self, scope: Scope) -> BoxedStrategy<String> {
        let compare = ["<", "<=", ">", ">=", "lt", "lte", "gt", "gte"];
        let equal = ["==", "!=", "is", "eq", "neq"];
        let logic = ["and", "or", "xor", "&&", "||", "^"];
        let loose = self.boolean.clone().prop_map(tight).boxed();
        let converted = Union::new([self.number.clone(), self.boolean.clone()]);
        let negation = (select(&["not ", "!", "! "][..]), self.boolean.clone());
        let title = select(scope.titles).prop_map(str::to_owned);
        // A title in quotes has to be one; what is put together may be any text.
        let visited = if scope.tracked {
            joined(&self.text, &["+"], &self.text)
        } else {
            title.prop_map(|title| format!("\"{title}\"")).boxed()
        };
        prop_oneof![
            2 => self.boolean.clone(),
            3 => joined(&self.number, &compare, &self.number),
            1 => joined(&self.number, &equal, &self.number),
            1 => joined(&loose, &equal, &loose),
            1 => joined(&self.text, &equal, &self.text),
            3 => joined(&self.boolean, &logic, &self.boolean),
            2 => negation.prop_map(|(not, one)| format!("{not}{}", tight(one))),
            1 => self.boolean.clone().prop_map(|one| format!("( {one} )")),
            1 => converted.prop_map(|one| format!("bool({one})")),
            1 => visited.prop_map(|title| format!("visited({title})")),
        ]
        .boxed()
    }

    fn texts(&self) -> BoxedStrategy<String> {
        let any = Union::new([self.number.clone(), self.boolean.clone(), self.text.clone()]);
        prop_oneof![
            3 => self.text.clone(),
            2 => joined(&self.text, &["+"], &self.text),
            1 => any.prop_map(|one| format!("string({one})")),
            1 => self.number.clone().prop_map(|one| format!("format_invariant({one})")),
            1 => self.text.clone().prop_map(|one| format!("({one})")),
        ]
        .boxed()
    }

    /// Of any type.
    pub(super) fn any(&self) -> BoxedStrategy<String> {
        Union::new([self.number.clone(), self.boolean.clone(), self.text.clone()]).boxed()
    }
}

/// Two operands, with or without blanks around a sign.
fn joined(
    left: &BoxedStrategy<String>,
    operators: &[&'static str],
    right: &BoxedStrategy<String>,
) -> BoxedStrategy<String> {
    (left.clone(), select(operators.to_vec()), right.clone(), any::<bool>())
        .prop_map(|(left, operator, right, blank)| {
            let word = operator.starts_with(char::is_alphabetic);
            let gap = if blank || word { " " } else { "" };
            format!("{left}{gap}{operator}{gap}{right}")
        })
        .boxed()
}

/// In parentheses, unless it is one piece anyway.
fn tight(expression: String) -> String {
    let one = |c: char| c.is_alphanumeric() || "$_.\"".contains(c);
    if expression.chars().all(one) { expression } else { format!("({expression})") }
}

/// Text in quotes, with what means something elsewhere.
pub(super) fn quoted() -> impl Strategy<Value = String> {
    let inside = [
        "Ritu",
        "",
        "the 33",
        "नमस्ते",
        " space ",
        "it's",
        "100%",
        "a#b",
        "http//",
        "<<",
        "a > b",
        "(x)",
    ];
    select(inside.to_vec()).prop_map(|text| format!("\"{text}\""))
}

/// A first value for a variable, and its type.
pub(super) fn literal(name: &'static str) -> BoxedStrategy<(String, &'static str)> {
    if NUMBERS.contains(&name) {
        select(vec!["0", "1", "5", "2.5", "100"])
            .prop_map(|value| (value.to_owned(), "number"))
            .boxed()
    } else if BOOLEANS.contains(&name) {
        any::<bool>().prop_map(|value| (value.to_string(), "bool")).boxed()
    } else {
        quoted().prop_map(|value| (value, "string")).boxed()
    }
}
