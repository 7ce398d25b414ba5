//! Names joined by arrows: "net cash <- days to collect", "clinic -> disputes", "cards lead to stock loss".

use super::LinkNames;

const DOWN: [&str; 3] = ["<-", "←", "<="];
const UP: [&str; 3] = ["->", "→", "=>"];
const LEADS: [&str; 4] = [" leads to ", " lead to ", " moves ", " drives "];

/// Returns whether a line has names on both sides of an arrow.
pub(in super::super) fn is_link(line: &str) -> bool {
    has_arrow(line) && names(line).is_some()
}

/// Returns whether an arrow stands anywhere in a text.
fn has_arrow(text: &str) -> bool {
    DOWN.iter().chain(&UP).any(|arrow| text.contains(arrow))
}

/// Reads a chain of names as links, from the upper end down; nothing where the arrows point both ways.
pub(super) fn links(part: &str) -> Option<Vec<LinkNames>> {
    let names = names(part)?;
    let lower = names.iter().skip(1);
    let pairs = names.iter().zip(lower).map(|(upper, lower)| LinkNames {
        upper: upper.clone(),
        lower: lower.clone(),
    });
    Some(pairs.collect())
}

/// Returns the names of a chain, the upper end first.
fn names(text: &str) -> Option<Vec<String>> {
    let split = |arrows: &[&str]| {
        let mut names = vec![text];
        for arrow in arrows {
            names = names.iter().flat_map(|name| name.split(arrow)).collect();
        }
        names
    };
    let (falling, rising) = (split(&DOWN), split(&UP));
    let mut names = match (falling.len(), rising.len()) {
        (1, 1) => split(&LEADS),
        (_, 1) => falling,
        (1, _) => rising,
        _ => return None,
    };
    if down_is_empty(text) {
        names.reverse();
    }
    let names: Vec<String> = names
        .into_iter()
        .map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    let has_letters = |name: &String| name.chars().any(char::is_alphanumeric);
    (names.len() > 1 && names.iter().all(has_letters)).then_some(names)
}

fn down_is_empty(text: &str) -> bool {
    !DOWN.iter().any(|arrow| text.contains(arrow))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_join_names() {
        for (text, expected) in [
            ("a <- b <- c", &[("a", "b"), ("b", "c")][..]),
            ("c -> b → a", &[("a", "b"), ("b", "c")]),
            (
                "fewer  disputes lead to net cash",
                &[("net cash", "fewer disputes")],
            ),
            ("a <- b -> c", &[]),
            ("a <- ", &[]),
            ("-> a", &[]),
            ("a, b", &[]),
        ] {
            let found: Vec<(String, String)> = links(text)
                .unwrap_or_default()
                .into_iter()
                .map(|link| (link.upper, link.lower))
                .collect();
            let found: Vec<(&str, &str)> = found
                .iter()
                .map(|(upper, lower)| (upper.as_str(), lower.as_str()))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
