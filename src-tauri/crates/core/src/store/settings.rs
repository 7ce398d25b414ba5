//! Table `setting`: me, the company, the look and templates, one row a field.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::{
    Result,
    calendar::Weekday,
    model::{Company, LetterKind, Look, Me, Templates, Theme, Words, validate},
    store::codec,
};

/// Returns what is set, with my own texts and their subjects; what is not set, or cannot be read, keeps its
/// default.
pub(crate) fn load(db: &Connection) -> Result<(Me, Company, Look, Templates, Templates)> {
    let mut statement = db.prepare_cached("SELECT key, value FROM setting ORDER BY key")?;
    let stored: BTreeMap<String, String> = statement
        .query_map([], |row| Ok((row.get("key")?, row.get("value")?)))?
        .collect::<rusqlite::Result<_>>()?;
    let word = |key: &str| stored.get(key).map(String::as_str);
    let text = |key: &str, default: String| word(key).map_or(default, str::to_owned);
    let count = |key: &str, default: u16| {
        word(key)
            .and_then(|value| value.parse().ok())
            .unwrap_or(default)
    };

    let usual = Me::default();
    let me = Me {
        name: text("me.name", usual.name),
        role: text("me.role", usual.role),
        emails: word("me.emails").map_or(usual.emails, |value| {
            value.split_whitespace().map(str::to_owned).collect()
        }),
        zone: text("me.zone", usual.zone),
        country: text("me.country", usual.country),
        subdivision: text("me.subdivision", usual.subdivision),
        hours: word("me.hours")
            .and_then(codec::read_hours)
            .unwrap_or(usual.hours),
        per_day: count("me.per_day", usual.per_day),
        per_week: count("me.per_week", usual.per_week),
        notice_days: count("me.notice_days", usual.notice_days),
        reflection_gap: count("me.reflection_gap", usual.reflection_gap),
        prepare_minutes: count("me.prepare_minutes", usual.prepare_minutes),
        debrief_minutes: count("me.debrief_minutes", usual.debrief_minutes),
        target_gap: count("me.target_gap", usual.target_gap),
        limit_gap: count("me.limit_gap", usual.limit_gap),
    };
    let usual = Company::default();
    let company = Company {
        name: text("company.name", usual.name),
        country: text("company.country", usual.country),
        subdivision: text("company.subdivision", usual.subdivision),
        weekend: word("company.weekend")
            .and_then(codec::read_weekdays)
            .unwrap_or(usual.weekend),
    };
    let usual = Look::default();
    let look = Look {
        theme: word("look.theme")
            .and_then(Theme::from_word)
            .unwrap_or(usual.theme),
        locale: text("look.locale", usual.locale),
        first_weekday: word("look.first_weekday").and_then(Weekday::from_word),
        guided_on: word("look.guided_on").and_then(|day| day.parse().ok()),
        lock_after: word("look.lock_after")
            .and_then(|minutes| minutes.parse().ok())
            .unwrap_or(usual.lock_after),
        second_place: text("look.second_place", usual.second_place),
        keep_words_for: word("look.keep_words_for")
            .and_then(|years| years.parse().ok())
            .unwrap_or(usual.keep_words_for),
        old_words_seen_on: word("look.old_words_seen_on").and_then(|day| day.parse().ok()),
    };
    let own = |key: fn(LetterKind) -> String| {
        let kinds = LetterKind::ALL.iter().map(|(kind, _)| *kind);
        let texts = kinds.filter_map(|kind| {
            let text = word(&key(kind)).filter(|text| !text.is_empty())?;
            Some((kind, text.to_owned()))
        });
        Templates(texts.collect())
    };
    Ok((me, company, look, own(template_key), own(subject_key)))
}

fn subject_key(kind: LetterKind) -> String {
    format!("subject.{}", kind.word())
}

fn template_key(kind: LetterKind) -> String {
    format!("template.{}", kind.word())
}

/// Stores the text and the subject of a template; none goes back to the built-in one.
pub(crate) fn keep_template(
    db: &Connection,
    kind: LetterKind,
    text: Option<&str>,
    subject: Option<&str>,
) -> Result<()> {
    let text = text.filter(|text| *text != kind.built_in());
    if let Some(text) = text {
        crate::model::template::validate(kind, text)?;
    }
    let subject = subject.filter(|subject| *subject != kind.subject());
    if let Some(subject) = subject {
        crate::model::template::validate_subject(kind, subject)?;
    }
    keep_valid(db, &template_key(kind), text.unwrap_or_default())?;
    keep_valid(db, &subject_key(kind), subject.unwrap_or_default())
}

pub(crate) fn keep_templates(
    db: &Connection,
    templates: &Templates,
    subjects: &Templates,
) -> Result<()> {
    let own = |texts: &Templates, kind| texts.0.get(&kind).cloned();
    LetterKind::ALL.iter().try_for_each(|(kind, _)| {
        let (text, subject) = (own(templates, *kind), own(subjects, *kind));
        if text.is_none() && subject.is_none() {
            return Ok(());
        }
        keep_template(db, *kind, text.as_deref(), subject.as_deref())
    })
}

/// Keeps me as `me` says.
pub(crate) fn keep_me(db: &Connection, me: &Me) -> Result<()> {
    validate::me(me)?;
    keep(db, "me.name", &me.name)?;
    keep(db, "me.role", &me.role)?;
    keep(db, "me.emails", &me.emails.join(" "))?;
    keep(db, "me.zone", &me.zone)?;
    keep(db, "me.country", &me.country)?;
    keep(db, "me.subdivision", &me.subdivision)?;
    keep(db, "me.hours", &codec::hours(&me.hours))?;
    for (key, value) in [
        ("me.per_day", me.per_day),
        ("me.per_week", me.per_week),
        ("me.notice_days", me.notice_days),
        ("me.reflection_gap", me.reflection_gap),
        ("me.prepare_minutes", me.prepare_minutes),
        ("me.debrief_minutes", me.debrief_minutes),
        ("me.target_gap", me.target_gap),
        ("me.limit_gap", me.limit_gap),
    ] {
        keep(db, key, &value.to_string())?;
    }
    Ok(())
}

/// Keeps the company as `company` says.
pub(crate) fn keep_company(db: &Connection, company: &Company) -> Result<()> {
    validate::company(company)?;
    keep(db, "company.name", &company.name)?;
    keep(db, "company.country", &company.country)?;
    keep(db, "company.subdivision", &company.subdivision)?;
    keep(db, "company.weekend", &codec::weekdays(&company.weekend))
}

/// Keeps the look as `look` says.
pub(crate) fn keep_look(db: &Connection, look: &Look) -> Result<()> {
    validate::look(look)?;
    keep(db, "look.theme", look.theme.word())?;
    keep(db, "look.locale", &look.locale)?;
    keep(
        db,
        "look.first_weekday",
        look.first_weekday.map_or("", Words::word),
    )?;
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    keep(db, "look.guided_on", &day(look.guided_on))?;
    keep(db, "look.lock_after", &look.lock_after.to_string())?;
    keep(db, "look.second_place", &look.second_place)?;
    keep(db, "look.keep_words_for", &look.keep_words_for.to_string())?;
    keep(db, "look.old_words_seen_on", &day(look.old_words_seen_on))
}

fn keep(db: &Connection, key: &'static str, value: &str) -> Result<()> {
    validate::column(key.rsplit('.').next().unwrap_or(key), value)?;
    keep_valid(db, key, value)
}

fn keep_valid(db: &Connection, key: &str, value: &str) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO setting (key, value) VALUES (?1, ?2)
         ON CONFLICT (key) DO UPDATE SET value = ?2 WHERE value <> ?2",
    )?
    .execute((key, value))?;
    Ok(())
}
