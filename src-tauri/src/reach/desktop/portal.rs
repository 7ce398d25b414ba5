//! Shortcuts that work in other programs, by the portal of a Wayland desktop (KDE, GNOME, Hyprland): it asks the person
//! for the keys, remembers the answer, and tells when they are pressed.
//!
//! The portal stores the keys under the id of a program, which has to be the name of an installed desktop entry. A
//! program outside of a sandbox tells its id to the `Registry`, before anything else on its connection. A portal older
//! than 1.19.4 has no registry and takes the id from the systemd unit that the desktop started the program in.
//! Where neither knows us (never installed, or an older portal and a start from a terminal), a portal since 1.21 refuses.
//! One before that binds the keys to the name of the session, so that name is always the same.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use glib::ToVariant;
use overture_api::host::PortalKeys;
use tauri::AppHandle;
use zbus::Message;
use zbus::blocking::connection::Builder;
use zbus::blocking::{Connection, MessageIterator};
use zbus::zvariant::{
    DeserializeDict, DynamicType, ObjectPath, OwnedObjectPath, OwnedValue, Type, Value,
};

use super::bus::{self, APP_ID, Target};
use crate::reach::{Entry, choose, lock, tell_settings};

const NAME: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const SHORTCUTS: &str = "org.freedesktop.portal.GlobalShortcuts";
const REGISTRY: &str = "org.freedesktop.host.portal.Registry";
const BUS: &str = "org.freedesktop.DBus";

/// What a portal answers to a program that it does not know.
const NOT_ALLOWED: &str = "org.freedesktop.portal.Error.NotAllowed";

/// What is heard of the bus: all that the portal says, and whether it is there.
const RULES: [&str; 2] = [
    "type='signal',sender='org.freedesktop.portal.Desktop'",
    "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged',\
     arg0='org.freedesktop.portal.Desktop'",
];

/// The part of our session's path that we choose.
const SESSION: &str = "overture";

/// Our names of the shortcuts, what the portal shows of each, and the keys that it proposes.
const ALL: [(&str, &str, &str, Entry); 2] = [
    ("capture", "Capture", "LOGO+ALT+n", Entry::Capture),
    ("card", "Card of the next chat", "LOGO+ALT+c", Entry::Card),
];

const DECLINED: &str = "You declined when the desktop asked for the keys.";
const UNKNOWN: &str = "This desktop sets up shortcuts only for programs that are installed. Install Overture from its package.";
const FAILED: &str = "The desktop did not set up the shortcuts.";
const LOST: &str = "The desktop has ended the shortcuts. Turn them off and on again.";

/// Tells whether the desktop has such a portal.
pub(super) fn is_there() -> bool {
    let properties = Target {
        name: NAME,
        path: PATH,
        interface: "org.freedesktop.DBus.Properties",
    };
    let which = (SHORTCUTS, "version").to_variant();
    let answer = bus::call(&properties, "Get", Some(&which)).ok();
    let version = answer.and_then(|answer| answer.child_value(0).as_variant()?.get::<u32>());
    version.is_some()
}

#[derive(Default)]
pub(super) struct Portal(Mutex<Option<Arc<Talk>>>);

/// What is said with the portal for as long as the shortcuts are on, over a connection of its own: with its end the
/// portal takes the keys back.
#[derive(Default)]
struct Talk {
    connection: Mutex<Option<Connection>>,
    keys: Mutex<PortalKeys>,
    /// Whether we ended it.
    is_over: AtomicBool,
}

/// A shortcut as the portal tells it: our name of it, and how to press it.
type Shortcut = (String, Details);

#[derive(DeserializeDict, Type)]
#[zvariant(signature = "dict")]
struct Details {
    trigger_description: Option<String>,
}

/// What comes with an answer of the portal.
#[derive(DeserializeDict, Type)]
#[zvariant(signature = "dict")]
struct Results {
    session_handle: Option<String>,
    shortcuts: Option<Vec<Shortcut>>,
}

impl Portal {
    /// Asks for the keys and listens to them; returns at once. Where the portal refuses, `switch_off` is called.
    pub(super) fn ask(
        &self,
        app: &AppHandle,
        switch_off: impl FnOnce(&AppHandle) + Send + 'static,
    ) {
        let talk = Arc::new(Talk::default());
        lock(&talk.keys).pending = true;
        let before = lock(&self.0).replace(Arc::clone(&talk));
        if let Some(before) = before {
            before.end();
        }
        let app = app.clone();
        std::thread::spawn(move || {
            let mut was_bound = false;
            let Err(why) = talk.run(&app, &mut was_bound) else {
                return;
            };
            if talk.is_over.load(Ordering::SeqCst) {
                return;
            }
            *lock(&talk.keys) = PortalKeys {
                refused: Some(why.to_owned()),
                ..PortalKeys::default()
            };
            // A portal that ended later is asked again at the next start.
            if !was_bound {
                switch_off(&app);
            }
            tell_settings(&app);
        });
    }

    /// Gives the keys back.
    pub(super) fn release(&self) {
        let talk = lock(&self.0).take();
        if let Some(talk) = talk {
            talk.end();
        }
    }

    pub(super) fn keys(&self) -> PortalKeys {
        let talk = lock(&self.0);
        talk.as_ref()
            .map_or_else(PortalKeys::default, |talk| lock(&talk.keys).clone())
    }
}

impl Talk {
    /// Runs until the portal refuses or is lost, or we end it. A portal that starts anew is asked again.
    fn run(&self, app: &AppHandle, was_bound: &mut bool) -> Result<(), &'static str> {
        while !self.is_over.load(Ordering::SeqCst) {
            let connection = registered().map_err(|_| FAILED)?;
            *lock(&self.connection) = Some(connection.clone());
            // Whoever ended it before this line found nothing to close.
            if self.is_over.load(Ordering::SeqCst) {
                connection.close().ok();
                return Err(LOST);
            }
            let mut messages = MessageIterator::from(&connection);
            for rule in RULES {
                call(
                    &connection,
                    BUS,
                    "/org/freedesktop/DBus",
                    BUS,
                    "AddMatch",
                    &(rule,),
                )
                .map_err(|_| FAILED)?;
            }
            let session = self.bind(&connection, &mut messages)?;
            *was_bound = true;
            tell_settings(app);
            self.listen(&mut messages, &session, app)?;
        }
        Ok(())
    }

    /// Asks for the keys; the portal may ask the person. Returns the path of the session.
    fn bind(
        &self,
        connection: &Connection,
        messages: &mut MessageIterator,
    ) -> Result<OwnedObjectPath, &'static str> {
        let options = HashMap::from([
            ("handle_token", Value::from("overture_session")),
            ("session_handle_token", Value::from(SESSION)),
        ]);
        let request = ask(connection, "CreateSession", &(options,))?;
        let session = answer(messages, &request)?.session_handle.ok_or(FAILED)?;
        let session = OwnedObjectPath::try_from(session).map_err(|_| FAILED)?;
        let shortcuts = ALL.map(|(name, description, trigger, _)| {
            let details = HashMap::from([
                ("description", Value::from(description)),
                ("preferred_trigger", Value::from(trigger)),
            ]);
            (name, details)
        });
        let options = HashMap::from([("handle_token", Value::from("overture_keys"))]);
        // Without a parent: a handle of the window could be named only through Wayland itself.
        let body = (&session, shortcuts.to_vec(), "", options);
        let request = ask(connection, "BindShortcuts", &body)?;
        let bound = answer(messages, &request)?.shortcuts.unwrap_or_default();
        self.store(bound);
        Ok(session)
    }

    fn store(&self, bound: Vec<Shortcut>) {
        let mut bound: HashMap<String, Details> = bound.into_iter().collect();
        let mut trigger = |name: &str| {
            let trigger = bound.remove(name)?.trigger_description;
            trigger.filter(|words| !words.trim().is_empty())
        };
        *lock(&self.keys) = PortalKeys {
            pending: false,
            capture: trigger("capture"),
            card: trigger("card"),
            refused: None,
        };
    }

    /// Does what the keys ask for, until the portal went and came back.
    fn listen(
        &self,
        messages: &mut MessageIterator,
        session: &ObjectPath<'_>,
        app: &AppHandle,
    ) -> Result<(), &'static str> {
        while let Some(Ok(message)) = messages.next() {
            match Heard::of(&message, session) {
                Heard::Pressed(name) => {
                    if let Some((.., entry)) = ALL.iter().find(|(known, ..)| *known == name) {
                        choose(app, *entry);
                    }
                }
                Heard::Changed(bound) => {
                    self.store(bound);
                    tell_settings(app);
                }
                Heard::Gone => {
                    *lock(&self.keys) = PortalKeys {
                        pending: true,
                        ..PortalKeys::default()
                    };
                    tell_settings(app);
                }
                Heard::Back => return Ok(()),
                Heard::Closed => return Err(LOST),
                Heard::Other => {}
            }
        }
        Err(LOST)
    }

    fn end(&self) {
        self.is_over.store(true, Ordering::SeqCst);
        let connection = lock(&self.connection).take();
        if let Some(connection) = connection {
            connection.close().ok();
        }
    }
}

/// Something said on the bus while we listen.
enum Heard {
    /// The shortcut of that name.
    Pressed(String),
    /// The keys are others now.
    Changed(Vec<Shortcut>),
    /// The portal ended.
    Gone,
    /// A portal started.
    Back,
    /// The portal ended the session.
    Closed,
    Other,
}

impl Heard {
    fn of(message: &Message, session: &ObjectPath<'_>) -> Self {
        let header = message.header();
        let body = message.body();
        let member = header.member().map_or("", |member| member.as_str());
        let is_ours = |named: &OwnedObjectPath| named.as_str() == session.as_str();
        let heard = match (header.interface().map_or("", |name| name.as_str()), member) {
            (SHORTCUTS, "Activated") => body
                .deserialize::<(OwnedObjectPath, String, u64, HashMap<String, OwnedValue>)>()
                .ok()
                .filter(|(named, ..)| is_ours(named))
                .map(|(_, name, ..)| Self::Pressed(name)),
            (SHORTCUTS, "ShortcutsChanged") => body
                .deserialize::<(OwnedObjectPath, Vec<Shortcut>)>()
                .ok()
                .filter(|(named, _)| is_ours(named))
                .map(|(_, bound)| Self::Changed(bound)),
            ("org.freedesktop.portal.Session", "Closed") => {
                let is_ours = header.path().is_some_and(|path| path == session);
                is_ours.then_some(Self::Closed)
            }
            (BUS, "NameOwnerChanged") => body
                .deserialize::<(String, String, String)>()
                .ok()
                .filter(|(name, ..)| name == NAME)
                .map(|(.., owner)| {
                    if owner.is_empty() {
                        Self::Gone
                    } else {
                        Self::Back
                    }
                }),
            _ => None,
        };
        heard.unwrap_or(Self::Other)
    }
}

/// Returns a connection on which the portal knows us, where it can.
fn registered() -> zbus::Result<Connection> {
    let connection = Builder::session()?.build()?;
    let options = HashMap::<&str, Value<'_>>::new();
    if call(
        &connection,
        NAME,
        PATH,
        REGISTRY,
        "Register",
        &(APP_ID, options),
    )
    .is_ok()
    {
        return Ok(connection);
    }
    // A portal does not forget a refusal: on a new connection it looks for the unit that we were started in.
    connection.close()?;
    Builder::session()?.build()
}

/// Calls a method of the shortcuts, and returns the path that its answer comes from.
fn ask<B: serde::Serialize + DynamicType>(
    connection: &Connection,
    method: &str,
    body: &B,
) -> Result<OwnedObjectPath, &'static str> {
    let answered = call(connection, NAME, PATH, SHORTCUTS, method, body);
    let answered = answered.map_err(|error| {
        let is_unknown =
            matches!(&error, zbus::Error::MethodError(name, ..) if *name == NOT_ALLOWED);
        if is_unknown { UNKNOWN } else { FAILED }
    })?;
    answered.body().deserialize().map_err(|_| FAILED)
}

/// Waits for the answer to a request: as long as the person takes who is asked.
fn answer(
    messages: &mut MessageIterator,
    request: &ObjectPath<'_>,
) -> Result<Results, &'static str> {
    while let Some(Ok(message)) = messages.next() {
        let header = message.header();
        if matches!(Heard::of(&message, request), Heard::Gone) {
            return Err(FAILED);
        }
        let is_answer = header.member().is_some_and(|member| member == "Response")
            && header.path().is_some_and(|path| path == request);
        if is_answer {
            let body = message.body();
            let (code, results) = body.deserialize::<(u32, Results)>().map_err(|_| FAILED)?;
            return match code {
                0 => Ok(results),
                1 => Err(DECLINED),
                _ => Err(FAILED),
            };
        }
    }
    Err(FAILED)
}

fn call<B: serde::Serialize + DynamicType>(
    connection: &Connection,
    name: &str,
    path: &str,
    interface: &str,
    method: &str,
    body: &B,
) -> zbus::Result<Message> {
    connection.call_method(Some(name), path, Some(interface), method, body)
}
