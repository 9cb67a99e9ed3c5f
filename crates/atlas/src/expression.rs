//! Expressions as a script writes them.

use story::{Binary, Expression, Program, Unary, Value};

/// An expression in the script's own words.
pub(crate) fn written(expression: &Expression, program: &Program) -> String {
    if let Expression::Value(value) = expression {
        return constant(value);
    }
    if let Expression::Variable(number) = expression {
        return variable(*number, program);
    }
    if let Expression::Unary(operator, of) = expression {
        let sign = if matches!(operator, Unary::Not) { "!" } else { "-" };
        return format!("{sign}{}", operand(of, TIGHTEST, program));
    }
    if let Expression::Binary(operator, left, right) = expression {
        let bond = bond(*operator);
        let (left, right) = (operand(left, bond, program), operand(right, bond + 1, program));
        return format!("{left} {} {right}", sign(*operator));
    }
    if let Expression::Call(function, arguments) = expression {
        let arguments: Vec<String> = arguments.iter().map(|one| written(one, program)).collect();
        return format!("{}({})", snake(&format!("{function:?}")), arguments.join(", "));
    }
    if let Expression::Visits(title, _) = expression {
        return format!("visited_count({})", written(title, program));
    }
    "…".to_owned()
}

/// Whether a variable is no author's, but counts the visits to a node.
pub(crate) fn counts_visits(number: u16, program: &Program) -> bool {
    let name = program.variables.get(usize::from(number)).map(|(name, _)| name);
    name.is_some_and(|name| name.starts_with(VISITS))
}

const VISITS: &str = "visits to ";

/// The opposite of a condition.
pub(crate) fn negated(condition: &Expression, program: &Program) -> String {
    if let Expression::Unary(Unary::Not, of) = condition {
        return written(of, program);
    }
    if let Expression::Binary(operator, left, right) = condition {
        let opposite = match operator {
            Binary::Equal => Some(Binary::NotEqual),
            Binary::NotEqual => Some(Binary::Equal),
            Binary::Less => Some(Binary::GreaterOrEqual),
            Binary::LessOrEqual => Some(Binary::Greater),
            Binary::Greater => Some(Binary::LessOrEqual),
            Binary::GreaterOrEqual => Some(Binary::Less),
            _ => None,
        };
        if let Some(opposite) = opposite {
            return written(&Expression::Binary(opposite, left.clone(), right.clone()), program);
        }
    }
    format!("!{}", operand(condition, TIGHTEST, program))
}

/// What setting a variable does: `$trust + 1`, `$saw = true`.
pub(crate) fn change(number: u16, value: &Expression, program: &Program) -> String {
    let name = variable(number, program);
    match value {
        Expression::Binary(operator @ (Binary::Add | Binary::Subtract), left, right)
            if **left == Expression::Variable(number) =>
        {
            format!("{name} {} {}", sign(*operator), operand(right, TIGHTEST, program))
        }
        _ => format!("{name} = {}", written(value, program)),
    }
}

fn variable(number: u16, program: &Program) -> String {
    let Some((name, first)) = program.variables.get(usize::from(number)) else {
        return "…".to_owned();
    };
    match (name.strip_prefix(VISITS), first) {
        (Some(title), Value::Bool(_)) => format!("visited(\"{title}\")"),
        (Some(title), _) => format!("visited_count(\"{title}\")"),
        (None, _) if name.starts_with('$') => name.clone(),
        (None, _) => format!("${name}"),
    }
}

fn constant(value: &Value) -> String {
    match value {
        Value::Bool(value) => value.to_string(),
        Value::Text(text) => format!("\"{text}\""),
        other @ Value::Number(_) => other.to_string(),
    }
}

/// An operand, in brackets where the operator around it binds more tightly.
fn operand(expression: &Expression, around: u8, program: &Program) -> String {
    let text = written(expression, program);
    match expression {
        Expression::Binary(operator, ..) if bond(*operator) < around => format!("({text})"),
        _ => text,
    }
}

const TIGHTEST: u8 = 9;

fn bond(operator: Binary) -> u8 {
    match operator {
        Binary::Multiply | Binary::Divide | Binary::Remainder => 6,
        Binary::Add | Binary::Subtract => 5,
        Binary::Less | Binary::LessOrEqual | Binary::Greater | Binary::GreaterOrEqual => 4,
        Binary::Equal | Binary::NotEqual => 3,
        Binary::And => 2,
        Binary::Or | Binary::Xor => 1,
    }
}

fn sign(operator: Binary) -> &'static str {
    match operator {
        Binary::Add => "+",
        Binary::Subtract => "-",
        Binary::Multiply => "*",
        Binary::Divide => "/",
        Binary::Remainder => "%",
        Binary::Equal => "==",
        Binary::NotEqual => "!=",
        Binary::Less => "<",
        Binary::LessOrEqual => "<=",
        Binary::Greater => ">",
        Binary::GreaterOrEqual => ">=",
        Binary::And => "&&",
        Binary::Or => "||",
        Binary::Xor => "^",
    }
}

/// `RandomRange` as scripts call it.
fn snake(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(letter.to_lowercase());
    }
    out
}
