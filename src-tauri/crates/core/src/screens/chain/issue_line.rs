//! An issue as the screen shows it.

use super::{IssueLine, ask::Asking};
use crate::chain::{self, Chains, Issue, IssueCode, Lower};

pub(super) fn issue_line(
    chains: &Chains<'_>,
    asking: &Asking<'_, '_>,
    issue: &Issue<'_>,
) -> IssueLine {
    let is_desk = issue.code == IssueCode::NoFigure;
    let mut ask = if is_desk {
        Vec::new()
    } else {
        chain::whom(chains, issue)
    };
    asking.sort(&mut ask);
    let asked_in = ask.iter().find_map(|leader| {
        let chat = asking.line(*leader).conversation_id?;
        let question = chain::question_for(chains, issue, *leader)?;
        let taken = &chains.records().conversation(chat)?.questions;
        taken.lines().any(|line| line == question).then_some(chat)
    });
    let (lower_id, solution_id) = match issue.lower {
        Some(Lower::Measure(measure)) => (Some(measure.id), None),
        Some(Lower::Solution(solution)) => (None, Some(solution.id)),
        None => (None, None),
    };
    IssueLine {
        result_id: issue.result.id,
        rank: issue.code.rank(),
        code: issue.code,
        upper: chain::figure(issue.upper),
        upper_id: issue.upper.id,
        lower: issue.lower.map(chain::lower),
        lower_id,
        solution_id,
        link_id: issue.link.map(|link| link.id),
        rival_id: issue.rival.map(|rival| rival.id),
        text: chain::issue(chains, issue),
        question: chain::question(issue),
        is_desk,
        ask,
        asked_in,
    }
}
