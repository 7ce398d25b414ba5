//! The portal of a Wayland desktop that gives out shortcuts, as programs see it on the bus.
#![expect(
    clippy::unused_self,
    clippy::needless_pass_by_value,
    reason = "the bus hands over what the interfaces say"
)]

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde::Serialize;
use zbus::blocking::{Connection, connection::Builder};
use zbus::message::Header;
use zbus::zvariant::{DynamicType, OwnedObjectPath, OwnedValue, Value};
use zbus::{DBusError, interface};

use super::world::World;

const NAME: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const SHORTCUTS: &str = "org.freedesktop.portal.GlobalShortcuts";

type Options = HashMap<String, OwnedValue>;

/// A portal that a test answers for, as the person would.
pub(crate) struct Portal {
    bus: Connection,
    seen: Arc<Seen>,
}

#[derive(Default)]
struct Seen {
    /// The ids of programs, by their names on the bus.
    ids: Mutex<HashMap<String, String>>,
    /// Where the answer to the newest question goes.
    session: Mutex<Option<OwnedObjectPath>>,
    question: Mutex<Option<Question>>,
    /// How often keys were asked for.
    asked: Mutex<usize>,
    /// Whether no program is installed by a package.
    knows_nobody: AtomicBool,
}

#[derive(Debug, DBusError)]
#[zbus(prefix = "org.freedesktop.portal.Error")]
enum Refusal {
    #[zbus(error)]
    ZBus(zbus::Error),
    Failed(String),
    NotAllowed(String),
}

/// A program asks for keys: where the answer goes, and its name of each shortcut with the keys that it proposes.
struct Question {
    request: OwnedObjectPath,
    wanted: Vec<(String, String)>,
}

struct Registry(Arc<Seen>);

#[interface(name = "org.freedesktop.host.portal.Registry")]
impl Registry {
    fn register(
        &self,
        id: String,
        options: Options,
        #[zbus(header)] header: Header<'_>,
    ) -> Result<(), Refusal> {
        let sender = header.sender().unwrap().to_string();
        assert_eq!((id.as_str(), options.len()), ("Overture", 0));
        if self.0.knows_nobody.load(Ordering::SeqCst) {
            return Err(Refusal::Failed("Can't create registered app".to_owned()));
        }
        self.0.ids.lock().unwrap().insert(sender, id);
        Ok(())
    }
}

struct Shortcuts(Arc<Seen>);

#[interface(name = "org.freedesktop.portal.GlobalShortcuts")]
impl Shortcuts {
    fn create_session(
        &self,
        options: Options,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &zbus::Connection,
    ) -> Result<OwnedObjectPath, Refusal> {
        let sender = header.sender().unwrap().to_string();
        if !self.0.ids.lock().unwrap().contains_key(&sender) {
            return Err(Refusal::NotAllowed("An app id is required".to_owned()));
        }
        let session = path("session", &header, &options["session_handle_token"]);
        let request = path("request", &header, &options["handle_token"]);
        *self.0.session.lock().unwrap() = Some(session.clone());
        let results = HashMap::from([("session_handle", Value::from(session.as_str()))]);
        // Like the portals, it may answer before the call returns.
        respond(&Connection::from(bus.clone()), &request, 0, &results);
        Ok(request)
    }

    fn bind_shortcuts(
        &self,
        session: OwnedObjectPath,
        shortcuts: Vec<(String, Options)>,
        parent: String,
        options: Options,
        #[zbus(header)] header: Header<'_>,
    ) -> OwnedObjectPath {
        assert_eq!(Some(session), *self.0.session.lock().unwrap());
        assert_eq!(parent, "");
        let request = path("request", &header, &options["handle_token"]);
        let word = |options: &Options, name: &str| String::try_from(options[name].clone()).unwrap();
        assert!(
            shortcuts
                .iter()
                .all(|(_, options)| !word(options, "description").is_empty())
        );
        let wanted = shortcuts
            .into_iter()
            .map(|(name, options)| (name, word(&options, "preferred_trigger")));
        *self.0.question.lock().unwrap() = Some(Question {
            request: request.clone(),
            wanted: wanted.collect(),
        });
        *self.0.asked.lock().unwrap() += 1;
        request
    }

    #[zbus(property, name = "version")]
    fn version(&self) -> u32 {
        2
    }
}

impl Portal {
    /// Adds such a portal to a machine.
    pub(crate) fn on(world: &World) -> Self {
        let seen = Arc::new(Seen::default());
        let build = || {
            Builder::address(world.bus())?
                .serve_at(PATH, Registry(Arc::clone(&seen)))?
                .serve_at(PATH, Shortcuts(Arc::clone(&seen)))?
                .name(NAME)?
                .build()
        };
        let bus = build().unwrap();
        Self { bus, seen }
    }

    /// Waits until a program asks for keys; returns its name of each shortcut with the keys that it proposes.
    pub(crate) fn until_asked(&self) -> Vec<(String, String)> {
        self.until("a question", || {
            self.seen.question.lock().unwrap().is_some()
        });
        let question = self.seen.question.lock().unwrap();
        question.as_ref().unwrap().wanted.clone()
    }

    /// From now on no program is known to this desktop.
    pub(crate) fn know_nobody(&self) {
        self.seen.knows_nobody.store(true, Ordering::SeqCst);
    }

    /// Returns how often keys were asked for.
    pub(crate) fn asked(&self) -> usize {
        *self.seen.asked.lock().unwrap()
    }

    /// Gives these keys to these shortcuts, as the person chose in the dialog.
    pub(crate) fn allow(&self, keys: &[(&str, &str)]) {
        let results = HashMap::from([("shortcuts", shortcuts(keys))]);
        self.respond(0, &results);
    }

    /// The person declines.
    pub(crate) fn decline(&self) {
        self.respond(1, &HashMap::new());
    }

    fn respond(&self, code: u32, results: &HashMap<&str, Value<'_>>) {
        self.until_asked();
        let question = self.seen.question.lock().unwrap().take().unwrap();
        respond(&self.bus, &question.request, code, results);
    }

    /// Presses the keys of a shortcut.
    pub(crate) fn press(&self, name: &str) {
        let options = HashMap::<&str, Value<'_>>::new();
        self.emit("Activated", &(self.session(), name, 1_u64, options));
    }

    /// Gives other keys, as the person chose in the settings of the desktop.
    pub(crate) fn change(&self, keys: &[(&str, &str)]) {
        self.emit("ShortcutsChanged", &(self.session(), shortcuts_of(keys)));
    }

    /// Tells whether the program that asked is still on the bus: with it, its keys go.
    pub(crate) fn until_given_back(&self) {
        let owner = |name: &str| {
            let bus = Some("org.freedesktop.DBus");
            let path = "/org/freedesktop/DBus";
            let answer = self
                .bus
                .call_method(bus, path, bus, "NameHasOwner", &(name,));
            answer.unwrap().body().deserialize::<bool>().unwrap()
        };
        self.until("the end of a connection", || {
            let ids = self.seen.ids.lock().unwrap();
            ids.keys().all(|name| !owner(name))
        });
    }

    fn session(&self) -> OwnedObjectPath {
        self.seen.session.lock().unwrap().clone().unwrap()
    }

    fn emit<B: Serialize + DynamicType>(&self, signal: &str, body: &B) {
        let all = None::<&str>;
        self.bus
            .emit_signal(all, PATH, SHORTCUTS, signal, body)
            .unwrap();
    }

    fn until(&self, what: &str, is_there: impl Fn() -> bool) {
        let end = Instant::now() + Duration::from_secs(20);
        while !is_there() {
            assert!(Instant::now() < end, "the portal waited for {what}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// Returns the path of a request or a session, as the portals make it of the program's name and a word of its own.
fn path(kind: &str, header: &Header<'_>, word: &OwnedValue) -> OwnedObjectPath {
    let sender = header
        .sender()
        .unwrap()
        .trim_start_matches(':')
        .replace('.', "_");
    let word = <&str>::try_from(word).unwrap();
    let path = format!("{PATH}/{kind}/{sender}/{word}");
    OwnedObjectPath::try_from(path).unwrap()
}

fn respond(
    bus: &Connection,
    request: &OwnedObjectPath,
    code: u32,
    results: &HashMap<&str, Value<'_>>,
) {
    let (all, interface) = (None::<&str>, "org.freedesktop.portal.Request");
    bus.emit_signal(all, request, interface, "Response", &(code, results))
        .unwrap();
}

fn shortcuts_of<'a>(keys: &[(&'a str, &'a str)]) -> Vec<(&'a str, HashMap<&'a str, Value<'a>>)> {
    let of = |&(name, keys): &(&'a str, &'a str)| {
        (
            name,
            HashMap::from([
                ("trigger_description", Value::from(keys)),
                ("description", Value::from(name)),
            ]),
        )
    };
    keys.iter().map(of).collect()
}

fn shortcuts<'a>(keys: &[(&'a str, &'a str)]) -> Value<'a> {
    Value::from(shortcuts_of(keys))
}
