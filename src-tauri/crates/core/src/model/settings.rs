//! Settings: my hours and my room for chats, the company, and the look of the app.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{DayHours, Words};
use crate::calendar::{ClockTime, Weekday};

/// The learning leader in front of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Me {
    /// My name, which signs texts to send; may be empty.
    pub name: String,
    /// What I do ("Head of Learning"); may be empty.
    pub role: String,
    /// My e-mail addresses: meetings that I declined are not busy times, and the first one sends invitations.
    pub emails: Vec<String>,
    /// My IANA zone.
    pub zone: String,
    /// Country, ISO 3166 alpha-2; empty where none was chosen.
    pub country: String,
    /// Subdivision of `country`; may be empty.
    pub subdivision: String,
    /// My working hours, in my zone.
    pub hours: Vec<DayHours>,
    /// Chats a day at most.
    pub per_day: u16,
    /// Chats a week (Monday to Sunday) at most.
    pub per_week: u16,
    /// Working days of notice I give at least.
    pub notice_days: u16,
    /// Days between two chats with one leader that stay free for reflection.
    pub reflection_gap: u16,
    /// Minutes kept free before a chat.
    pub prepare_minutes: u16,
    /// Minutes kept free after it.
    pub debrief_minutes: u16,
    /// Target gap of a new leader, in days.
    pub target_gap: u16,
    /// Limit gap of a new leader, in days.
    pub limit_gap: u16,
}

impl Default for Me {
    fn default() -> Self {
        let nine = ClockTime::from_minutes(9 * 60).unwrap_or(ClockTime::MIDNIGHT);
        let five = ClockTime::from_minutes(17 * 60).unwrap_or(ClockTime::MIDNIGHT);
        Self {
            name: String::new(),
            role: String::new(),
            emails: Vec::new(),
            zone: "Etc/UTC".to_owned(),
            country: String::new(),
            subdivision: String::new(),
            hours: [
                Weekday::Mon,
                Weekday::Tue,
                Weekday::Wed,
                Weekday::Thu,
                Weekday::Fri,
            ]
            .into_iter()
            .map(|weekday| DayHours {
                weekday,
                from: nine,
                to: five,
            })
            .collect(),
            per_day: 1,
            per_week: 3,
            notice_days: 2,
            reflection_gap: 10,
            prepare_minutes: 15,
            debrief_minutes: 10,
            target_gap: 45,
            limit_gap: 90,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Company {
    /// Its name; may be empty.
    pub name: String,
    /// Country, ISO 3166 alpha-2; empty where none was chosen.
    pub country: String,
    /// Subdivision of `country`; may be empty.
    pub subdivision: String,
    /// Days off each week.
    pub weekend: Vec<Weekday>,
}

impl Default for Company {
    fn default() -> Self {
        Self {
            name: String::new(),
            country: String::new(),
            subdivision: String::new(),
            weekend: vec![Weekday::Sat, Weekday::Sun],
        }
    }
}

/// How the program looks and speaks on this file, and how it keeps it safe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Look {
    /// Light, dark, or as the system has it.
    pub theme: Theme,
    /// BCP 47 locale for dates and numbers; empty takes the system's.
    pub locale: String,
    /// The first day of a week in month views; `None` takes the locale's.
    pub first_weekday: Option<Weekday>,
    /// The day the first-run guide was finished or left; `None` shows it.
    pub guided_on: Option<NaiveDate>,
    /// Minutes without a key or the mouse after which a protected file is locked; 0 is never.
    pub lock_after: u16,
    /// The folder that gets a copy of each daily backup, such as a stick or a share; empty is none.
    pub second_place: String,
    /// For how many years words of chats are kept until I am asked about them; 0 is for good.
    pub keep_words_for: u8,
    /// The day on which I last looked at those that are older.
    pub old_words_seen_on: Option<NaiveDate>,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            locale: String::new(),
            first_weekday: None,
            guided_on: None,
            lock_after: 15,
            second_place: String::new(),
            keep_words_for: 0,
            old_words_seen_on: None,
        }
    }
}

/// The colours of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Theme {
    /// As the system has it.
    System,
    Light,
    Dark,
}

impl Words for Theme {
    const ALL: &'static [(Self, &'static str)] = &[
        (Self::System, "system"),
        (Self::Light, "light"),
        (Self::Dark, "dark"),
    ];
}
