//! The card as plain text: to paste, to print on anything, to read in a terminal.

use super::Card;

/// Letters in a line.
const WIDTH: usize = 80;

/// Returns all of a card as text, in lines of 80 letters.
pub(super) fn plain(card: &Card) -> String {
    // The role is what people are called by; the screen shows the name beside it.
    let mut lines = vec![both_ends(&card.who, &card.when)];
    if !card.wording.is_empty() {
        lines.push(String::new());
        lines.extend(
            wrap(&card.wording, WIDTH - 4)
                .into_iter()
                .map(|line| format!("  {line}")),
        );
    }
    if !card.care.is_empty() {
        lines.push(String::new());
        lines.push(format!("  {}", card.care));
    }
    if !card.facts.is_empty() {
        lines.push(String::new());
        lines.extend(card.facts.iter().map(|fact| {
            both_ends(
                &format!("  {}", fact.text),
                &format!("{}, {}", fact.source, fact.age),
            )
        }));
    }
    lines.push(String::new());
    labelled(&mut lines, "I said I would", &card.i_owe, "nothing open");
    labelled(&mut lines, "Waiting for", &card.waiting_for, "nothing");
    labelled(&mut lines, "New since we met", &card.new_since, "-");
    lines.push(String::new());
    lines.join("\n")
}

fn labelled(lines: &mut Vec<String>, label: &str, values: &[String], none: &str) {
    let mut label = label;
    let none = [none.to_owned()];
    for value in if values.is_empty() { &none } else { values } {
        for part in wrap(value, WIDTH - 20) {
            lines.push(format!("  {label:<18}{part}"));
            label = "";
        }
    }
}

/// Puts one text at the left and one at the right end of a line, or of two where it is too short.
fn both_ends(left: &str, right: &str) -> String {
    let (a, b) = (left.chars().count(), right.chars().count());
    if a + b + 2 <= WIDTH {
        format!("{left}{}{right}", " ".repeat(WIDTH - a - b))
    } else {
        format!("{left}\n{}{right}", " ".repeat(WIDTH.saturating_sub(b)))
    }
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let Some(line) = lines.last_mut() else { break };
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}
