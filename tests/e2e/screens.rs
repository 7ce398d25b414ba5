//! Every screen there is: the pictures and the test for accessibility follow this list.

use std::fs;

use serde_json::{Value, json};

use crate::away::come_back;
use crate::culture::sheets;
use crate::first_day::paste;
use crate::harness::{App, Look, Start, program};

/// A place in the app, and the keys that open what lies above it.
struct Place {
    name: &'static str,
    route: Value,
    keys: &'static [&'static str],
    /// What is pasted into the field that has the focus then.
    pasted: &'static str,
}

/// A list of leaders of which some rows are a guess, incomplete, or known already.
const LIST: &str = "Imani Brandt, Group CFO, Finance\nHead, Happy Customers, Jones\n\
    Zoe Ni, Head of Sales\nController, Zalando\nAna Silva <ana@example.org>, Plant Director, Plants";

/// Lines of a debrief of which some ask a question: a weekday that is not that of its date, another unit.
const NOTES: &str = "I'll send the list, Friday 20 Nov\nJo to confirm the dates, Friday 26 Nov\n\
    Finance to send the figures\nI'll call again in the spring\nNobody can run the new forecast";

/// Returns all places of the sample workspace that have a picture of their own.
#[expect(clippy::too_many_lines, reason = "a line for each place")]
async fn places(app: &App) -> Vec<Place> {
    let leader = leader(app, "Group CFO").await;
    let unit = id_at(&app.command("app_state", json!({})).await, "/units/0/id");
    let chat = app.command("next_card", json!({})).await["conversationId"].clone();
    let week = app.command("week", json!({})).await;
    let open = debrief_of(&week).unwrap_or_else(|| chat.clone());
    let step = |id: &Value, step: &str| json!({"screen": "conversation", "id": id, "step": step});
    let rhythm = |view: &str| json!({"screen": "rhythm", "view": view});
    let chains = app.command("chain", json!({"unitId": unit})).await;
    let figure = measure(&chains, "days to collect");
    let link = id_at(&chains, "/links/0/id");
    let chain = |view: &str, item: Option<&Value>| json!({"screen": "chain", "unitId": unit, "view": view, "item": item});
    let threads = |tab: &str| json!({"screen": "threads", "tab": tab});
    let joined = app.command("threads", json!({})).await;
    let severe = id_of(&joined["threads"], "challenge", |row| {
        row["challenge"]["severity"] == 3
    });
    let trial = id_of(&joined["ideas"], "idea", |row| row["list"] == "running");
    let opened = |tab: &str, what: &str, id: &Value| json!({"screen": "threads", "tab": tab, "open": {"what": what, "id": id}});
    let culture = |open: Value| {
        let mut route = json!({"screen": "checks", "tab": "culture"});
        if !open.is_null() {
            route["open"] = open;
        }
        route
    };
    let page = app.command("review", json!({})).await;
    let moved = id_at(&page, "/sections/0/lines/1/key");
    let place = |name, route| Place {
        name,
        route,
        keys: &[],
        pasted: "",
    };
    let above = |name, keys| Place {
        name,
        route: json!({"screen": "week"}),
        keys,
        pasted: "",
    };
    vec![
        place("week", json!({"screen": "week"})),
        place("leaders", json!({"screen": "leaders"})),
        place(
            "leaders-course",
            json!({"screen": "leaders", "view": "course"}),
        ),
        Place {
            name: "leaders-paste",
            route: json!({"screen": "leaders"}),
            keys: &["Ctrl+n"],
            pasted: LIST,
        },
        place(
            "leaders-contacts",
            json!({"screen": "leaders", "open": "contacts"}),
        ),
        place(
            "leader-succeed",
            json!({"screen": "leader", "id": leader, "open": "succeed"}),
        ),
        place(
            "unit-merge",
            json!({"screen": "unit", "id": unit, "open": "merge"}),
        ),
        place(
            "unit-split",
            json!({"screen": "unit", "id": unit, "open": "split"}),
        ),
        place(
            "unit-hand-over",
            json!({"screen": "unit", "id": unit, "open": "handOver"}),
        ),
        place("leader", json!({"screen": "leader", "id": leader})),
        place("kept-about", json!({"screen": "keptAbout", "id": leader})),
        place("unit", json!({"screen": "unit", "id": unit})),
        place("prepare", step(&chat, "prepare")),
        place("card", step(&chat, "card")),
        place("debrief", step(&open, "debrief")),
        Place {
            name: "debrief-offers",
            route: step(&open, "debrief"),
            keys: &[],
            pasted: NOTES,
        },
        place("reflect", step(&open, "reflect")),
        place("rhythm", rhythm("year")),
        Place {
            name: "rhythm-share",
            route: rhythm("year"),
            keys: &["Ctrl+p"],
            pasted: "",
        },
        place(
            "rhythm-quarter",
            json!({"screen": "rhythm", "view": "year", "zoom": "quarter"}),
        ),
        place(
            "rhythm-period",
            json!({"screen": "rhythm", "view": "year", "zoom": "period"}),
        ),
        place("rhythm-roll", rhythm("roll")),
        place("rhythm-month", rhythm("month")),
        place("rhythm-agenda", rhythm("agenda")),
        place("rhythm-entries", rhythm("entries")),
        place("planner", json!({"screen": "planner"})),
        place("promises", json!({"screen": "promises"})),
        place("chain", json!({"screen": "chain"})),
        place("chain-unit", chain("picture", None)),
        place("chain-list", chain("list", None)),
        place("chain-figure", chain("picture", Some(&figure))),
        place("chain-link", chain("picture", Some(&link))),
        place("checks", json!({"screen": "checks"})),
        place(
            "checks-statements",
            json!({"screen": "checks", "tab": "statements"}),
        ),
        place("checks-aims", json!({"screen": "checks", "tab": "aims"})),
        place(
            "checks-aim",
            json!({"screen": "checks", "tab": "aims", "leaderId": leader}),
        ),
        place("checks-culture", culture(Value::Null)),
        place(
            "checks-culture-row",
            culture(json!({"what": "statement", "code": "S2"})),
        ),
        place("checks-culture-enter", culture(json!({"what": "enter"}))),
        Place {
            name: "checks-culture-keys",
            route: culture(json!({"what": "enter"})),
            keys: &["Ctrl+Enter"],
            pasted: "",
        },
        place("checks-culture-files", culture(json!({"what": "files"}))),
        place(
            "checks-culture-preview",
            culture(json!({"what": "files", "paths": sheets(app).await})),
        ),
        place("checks-culture-sheets", culture(json!({"what": "sheets"}))),
        place("review", json!({"screen": "review"})),
        Place {
            name: "review-edit",
            route: json!({"screen": "review", "line": moved}),
            keys: &["Enter"],
            pasted: "",
        },
        place(
            "review-left-out",
            json!({"screen": "review", "part": "leftOut", "reason": "private"}),
        ),
        place("threads", threads("threads")),
        place("threads-skills", threads("skills")),
        place("threads-know-how", threads("knowHow")),
        place("threads-ideas", threads("ideas")),
        place("threads-answer", opened("threads", "answer", &severe)),
        place("threads-challenge", opened("threads", "challenge", &severe)),
        place("threads-decide", opened("ideas", "decide", &trial)),
        place("threads-sheet", opened("ideas", "sheet", &trial)),
        place("settings", json!({"screen": "settings"})),
        place(
            "settings-texts",
            json!({"screen": "settings", "section": "texts"}),
        ),
        place(
            "settings-words",
            json!({"screen": "settings", "section": "words"}),
        ),
        place(
            "settings-computer",
            json!({"screen": "settings", "section": "computer"}),
        ),
        place("import", json!({"screen": "rhythm", "open": "import"})),
        above("palette", &["Ctrl+k"]),
        above("new", &["Ctrl+n"]),
        above("help", &["F1"]),
        above("shortcuts", &["Ctrl+Shift+?"]),
    ]
}

/// Returns the conversation that waits for its debrief, of those on Week.
fn debrief_of(week: &Value) -> Option<Value> {
    let items = week["items"].as_array()?.iter();
    let mut waiting = items.filter(|item| item["action"]["kind"] == "debrief");
    waiting
        .next()
        .map(|item| item["action"]["conversationId"].clone())
}

/// Returns the id of the leader with that role.
pub(crate) async fn leader(app: &App, role: &str) -> Value {
    let answer = app.command("leaders", json!({})).await;
    let rows = answer["rows"].as_array().unwrap();
    let row = rows.iter().find(|row| row["leader"]["role"] == role);
    row.unwrap_or_else(|| panic!("no leader is {role}"))["leader"]["id"].clone()
}

/// Returns the id of the figure with that name on the Chain screen.
pub(crate) fn measure(chains: &Value, name: &str) -> Value {
    let nodes = chains["nodes"].as_array().unwrap().iter();
    let mut named = nodes.filter(|node| node["name"] == name);
    named
        .next()
        .unwrap_or_else(|| panic!("no figure is {name}"))["measureId"]
        .clone()
}

/// Returns the id of the record of the first row that is wanted.
fn id_of(rows: &Value, record: &str, is_wanted: impl Fn(&&Value) -> bool) -> Value {
    let mut rows = rows.as_array().unwrap().iter();
    let row = rows.find(is_wanted);
    row.unwrap_or_else(|| panic!("no such {record}"))[record]["id"].clone()
}

fn id_at(answer: &Value, pointer: &str) -> Value {
    answer
        .pointer(pointer)
        .unwrap_or_else(|| panic!("nothing at {pointer} in {answer}"))
        .clone()
}

async fn go_to(app: &App, place: &Place) {
    app.visit(&place.route).await;
    if place.route.get("line").is_some() {
        app.until(
            "the line with the focus",
            "return !!document.activeElement?.dataset.line",
        )
        .await;
    }
    for keys in place.keys {
        app.press(keys).await;
        app.until(
            "what the keys open",
            // Without a focused window nothing matches `:focus`.
            "return !!document.querySelector('[role=dialog], dialog[open]') \
             || document.activeElement?.tagName === 'TEXTAREA'",
        )
        .await;
    }
    if !place.pasted.is_empty() {
        paste(app, place.pasted).await;
        app.until(
            "what was read of it",
            "return !!document.querySelector('[data-keep-offer], table[aria-label=Preview]')",
        )
        .await;
    }
    app.until_still().await;
}

async fn every_screen_is_accessible(look: Look) {
    let app = App::start(&Start::sample().look(look)).await;
    let mut problems = Vec::new();
    for place in places(&app).await {
        go_to(&app, &place).await;
        problems.extend(app.barriers(place.name).await);
    }
    assert!(
        problems.is_empty(),
        "axe, {}:\n{}",
        look.name(),
        problems.join("\n")
    );
}

/// Answers the first item after an absence, so that its field is in sight.
async fn open_fields(app: &App) {
    app.tab_to("Took place").await;
    app.press("t").await;
    app.until_still().await;
}

#[tokio::test]
async fn every_screen_is_accessible_in_light() {
    every_screen_is_accessible(Look::Light).await;
}

#[tokio::test]
async fn every_screen_is_accessible_in_dark() {
    every_screen_is_accessible(Look::Dark).await;
}

#[tokio::test]
async fn what_opens_by_itself_is_accessible() {
    for look in Look::BOTH {
        let app = App::start(&Start::empty().look(look)).await;
        app.assert_accessible("first run").await;
        let app = App::start(&Start::sample().look(look)).await;
        app.open_card().await;
        app.assert_accessible("the card in its window").await;
        let app = come_back(Start::sample().look(look)).await;
        open_fields(&app).await;
        app.assert_accessible("after an absence").await;
    }
}

#[tokio::test]
async fn nothing_scrolls_sideways_in_a_narrow_window() {
    let app = App::start(&Start::sample().size((640, 700))).await;
    let mut wide = Vec::new();
    let script = "const widest = Math.max(document.documentElement.scrollWidth, document.querySelector('main')?.scrollWidth ?? 0); \
                      const room = Math.min(innerWidth, document.querySelector('main')?.clientWidth ?? innerWidth); \
                      return widest > innerWidth || (document.querySelector('main')?.scrollWidth ?? 0) > room";
    for place in places(&app).await {
        go_to(&app, &place).await;
        if app.ask(script, Vec::new()).await == Value::Bool(true) {
            wide.push(place.name);
        }
    }
    let app = come_back(Start::sample().size((640, 700))).await;
    open_fields(&app).await;
    if app.ask(script, Vec::new()).await == Value::Bool(true) {
        wide.push("away");
    }
    assert!(
        wide.is_empty(),
        "these scroll sideways at 640 px: {}",
        wide.join(", ")
    );
}

#[tokio::test]
#[ignore = "writes pictures; cargo xtask shots runs it"]
async fn shots() {
    let folder = program("OVERTURE_OUT").join("shots");
    fs::create_dir_all(&folder).unwrap();
    let sizes = std::env::var("OVERTURE_SHOTS").unwrap_or_else(|_| "1280x800".to_owned());
    // Some of the screens only, by the beginning of their names: quicker while one is being made.
    let only = std::env::var("OVERTURE_ONLY").unwrap_or_default();
    for size in sizes.split(',') {
        let (width, height) = size
            .split_once('x')
            .unwrap_or_else(|| panic!("{size} is no size such as 900x600"));
        let pixels = (width.parse().unwrap(), height.parse().unwrap());
        // The usual size needs no name of its own.
        let ending = if size == "1280x800" {
            String::new()
        } else {
            format!("-{size}")
        };
        for look in Look::BOTH {
            let file = |name: &str| folder.join(format!("{name}{ending}-{}.png", look.name()));
            let app = App::start(&Start::sample().look(look).size(pixels)).await;
            for place in places(&app).await {
                if !place.name.starts_with(&only) {
                    continue;
                }
                go_to(&app, &place).await;
                fs::write(file(place.name), app.picture().await.unwrap()).unwrap();
            }
            if "away".starts_with(&only) {
                let app = come_back(Start::sample().look(look).size(pixels)).await;
                open_fields(&app).await;
                fs::write(file("away"), app.picture().await.unwrap()).unwrap();
            }
            if !only.is_empty() {
                continue;
            }
            app.visit(&json!({"screen": "week"})).await;
            app.open_card().await;
            fs::write(file("card-window"), app.picture().await.unwrap()).unwrap();
            let app = App::start(&Start::empty().look(look).size(pixels)).await;
            app.until_still().await;
            fs::write(file("first-run"), app.picture().await.unwrap()).unwrap();
            println!("{size} {}", look.name());
        }
    }
}
