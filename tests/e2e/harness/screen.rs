//! Finding, pressing and reading what the window shows.

use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::app::App;

/// How long a screen may take, on a machine that does other things, too.
const PATIENCE: Duration = Duration::from_secs(15);

/// What the driver calls an element inside JSON.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

impl App {
    /// Runs JavaScript in the window and returns its answer.
    pub(crate) async fn ask(&self, script: &str, arguments: Vec<Value>) -> Value {
        let answer = self.client.execute(script, arguments).await;
        answer.unwrap_or_else(|error| panic!("{script}\n{error}"))
    }

    /// Waits until the script says true.
    pub(crate) async fn until(&self, what: &str, script: &str) {
        let end = Instant::now() + PATIENCE;
        loop {
            // A page that is being replaced can't answer; it is asked again.
            if self
                .client
                .execute(script, Vec::new())
                .await
                .is_ok_and(|answer| answer == Value::Bool(true))
            {
                return;
            }
            if Instant::now() > end {
                self.fail(&format!("Waited for {what}.")).await;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Waits for a text anywhere on the screen.
    pub(crate) async fn until_text(&self, text: &str) {
        self.until(&format!("the text \"{text}\""), &holds("body", text, true))
            .await;
    }

    /// Waits for a text in the main part of the screen, beside messages.
    pub(crate) async fn until_text_in_main(&self, text: &str) {
        self.until(&format!("the text \"{text}\""), &holds("main", text, true))
            .await;
    }

    /// Waits until a text is gone from the main part of the screen.
    pub(crate) async fn until_no_text_in_main(&self, text: &str) {
        self.until(
            &format!("the text \"{text}\" to go"),
            &holds("main", text, false),
        )
        .await;
    }

    /// Waits for a text in the dialog on top.
    pub(crate) async fn until_text_in_dialog(&self, text: &str) {
        self.until(
            &format!("the text \"{text}\" in the dialog"),
            &holds("[role=dialog]", text, true),
        )
        .await;
    }

    /// Waits for the element with that role and name; `~name` may stand anywhere in its name.
    pub(crate) async fn find(&self, role: &str, name: &str) -> Element {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(element) = self.look_for(role, name).await {
                return element;
            }
            if Instant::now() > end {
                self.fail(&format!("Waited for the {role} \"{name}\"."))
                    .await;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Returns the element with that role and name if it is there now.
    pub(crate) async fn look_for(&self, role: &str, name: &str) -> Option<Element> {
        let answer = self
            .client
            .execute(include_str!("find.js"), vec![json!(role), json!(name)])
            .await
            .ok()?;
        let id = answer.get(ELEMENT)?.as_str()?.to_owned();
        Some(Element::from_element_id(
            self.client.clone(),
            ElementRef::from(id),
        ))
    }

    /// Clicks the element with that role and name.
    pub(crate) async fn click(&self, role: &str, name: &str) {
        let end = Instant::now() + PATIENCE;
        // A screen that is still being drawn may replace the element under the pointer.
        loop {
            let element = self.find(role, name).await;
            if !self.rests(&element).await {
                assert!(Instant::now() < end, "{role} \"{name}\" does not rest");
                continue;
            }
            match element.click().await {
                Ok(()) => return,
                Err(error) => assert!(
                    Instant::now() < end,
                    "{role} \"{name}\" could not be clicked: {error}"
                ),
            }
        }
    }

    /// Whether the element, brought into view, stays on the page and in its place for a tenth of a second:
    /// a pointer that is sent to where it was would press what has come there since.
    async fn rests(&self, element: &Element) -> bool {
        let Ok(element) = serde_json::to_value(element) else {
            return false;
        };
        self.client
            .execute_async(include_str!("rests.js"), vec![element])
            .await
            .is_ok_and(|rests| rests == json!(true))
    }

    /// Types into the field with that name.
    pub(crate) async fn fill(&self, name: &str, text: &str) {
        self.click("textbox", name).await;
        self.type_text(text).await;
    }

    /// Types into whatever has the focus.
    pub(crate) async fn type_text(&self, text: &str) {
        let mut keys = KeyActions::new("keyboard".to_owned());
        for value in text.chars() {
            let value = if value == '\n' {
                Key::Return.into()
            } else {
                value
            };
            keys = keys
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        self.client.perform_actions(keys).await.unwrap();
    }

    /// Chooses an option of the list with that name, whichever way the list is made.
    pub(crate) async fn choose(&self, name: &str, option: &str) {
        let list = self.find("combobox", name).await;
        if list
            .tag_name()
            .await
            .unwrap()
            .eq_ignore_ascii_case("select")
        {
            list.select_by_label(option).await.unwrap();
        } else {
            self.click("combobox", name).await;
            self.click("option", option).await;
        }
    }

    /// Presses Tab until the element whose name holds `name` has the focus.
    pub(crate) async fn tab_to(&self, name: &str) {
        self.step_to("Tab", name).await;
    }

    /// Presses the arrow down until an action of the open menu has the focus.
    pub(crate) async fn arrow_to(&self, name: &str) {
        self.step_to("ArrowDown", name).await;
    }

    async fn step_to(&self, key: &str, name: &str) {
        const STEPS: usize = 80;
        for _ in 0..STEPS {
            if self.focus().await.contains(name) {
                return;
            }
            self.press(key).await;
        }
        self.fail(&format!("{STEPS} times {key} did not lead to \"{name}\"."))
            .await;
    }

    /// Opens a menu and chooses one of its actions.
    pub(crate) async fn choose_from_menu(&self, menu: &str, item: &str) {
        self.click("button", menu).await;
        self.click("menuitem", item).await;
    }

    /// Presses keys together, such as `Ctrl+Shift+Z`, `Enter` or `ArrowDown`.
    pub(crate) async fn press(&self, keys: &str) {
        self.client.perform_actions(pressing(keys)).await.unwrap();
    }

    /// Presses keys that close the window, which then can't say any more that they were pressed.
    pub(crate) async fn press_to_leave(&self, keys: &str) {
        self.client.perform_actions(pressing(keys)).await.ok();
    }

    /// Returns what the window says, as text.
    pub(crate) async fn text(&self) -> String {
        self.ask("return document.body.innerText", Vec::new())
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Returns what has the focus: its label or its text.
    async fn focus(&self) -> String {
        // The main part takes the focus as a whole when a screen opens, and a tab panel by Tab; they are no controls.
        let script = "const e = document.activeElement; if ((e.tabIndex < 0 && e.role !== 'menuitem') || e.getAttribute('role') === 'tabpanel') return ''; return [e.getAttribute('aria-label'), \
            ...[...(e.labels ?? [])].map(one => one.innerText), e.innerText].filter(Boolean).join(' ')";
        self.ask(script, Vec::new())
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Calls the host of the window directly, as the screens do.
    pub(crate) async fn invoke(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let script = "const [command, request, done] = arguments; \
            window.__TAURI_INTERNALS__.invoke(command, request).then(ok => done({ok}), error => done({error}))";
        let answer = self
            .client
            .execute_async(script, vec![json!(command), arguments])
            .await
            .unwrap();
        match answer.get("error") {
            Some(error) => Err(error.clone()),
            None => Ok(answer.get("ok").cloned().unwrap_or_default()),
        }
    }

    /// Returns a picture of the window as a PNG.
    pub(crate) async fn picture(&self) -> Option<Vec<u8>> {
        // The web view takes the picture after the next frame, and waits forever where nothing on the
        // screen moves. A point that cannot be seen keeps it drawing meanwhile.
        let start = "const point = document.createElement('div'); point.id = 'moving-point'; point.ariaHidden = 'true'; \
            Object.assign(point.style, {position: 'fixed', left: '0', top: '0', width: '1px', height: '1px', opacity: '0.01'}); \
            document.documentElement.append(point); let on = false; \
            window.movingPoint = setInterval(() => { on = !on; point.style.background = on ? '#888' : '#999' }, 8)";
        let stop =
            "clearInterval(window.movingPoint); document.getElementById('moving-point').remove()";
        self.client.execute(start, Vec::new()).await.ok()?;
        let picture = tokio::time::timeout(PATIENCE, self.client.screenshot())
            .await
            .ok()?
            .ok();
        self.client.execute(stop, Vec::new()).await.ok()?;
        picture
    }

    /// Runs a command of the table in the window and returns its answer.
    pub(crate) async fn command(&self, name: &str, request: Value) -> Value {
        let answer = self
            .invoke("call", json!({"name": name, "request": request}))
            .await;
        answer.unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Goes to a screen as the app does it at its start: where the last session ended.
    pub(crate) async fn visit(&self, route: &Value) {
        let file = self.command("app_state", json!({})).await["file"]["path"].clone();
        let view = json!({"file": file, "route": route}).to_string();
        self.ask(
            "localStorage.setItem('view', arguments[0]); window.left = true; location.reload()",
            vec![json!(view)],
        )
        .await;
        self.until("the screen", "return !window.left && document.readyState === 'complete' && !!document.querySelector('h1')").await;
        self.until_still().await;
    }

    /// Waits until the screen has stopped changing: fonts are there, and nothing is being added or moved.
    pub(crate) async fn until_still(&self) {
        let script = "const done = arguments[arguments.length - 1]; \
            document.fonts.ready.then(() => { \
                let timer; \
                const rest = () => { clearTimeout(timer); timer = setTimeout(end, 150) }; \
                const watch = new MutationObserver(rest); \
                const end = () => { \
                    if (document.getAnimations().some(one => one.playState === 'running')) return rest(); \
                    watch.disconnect(); done(true) }; \
                watch.observe(document, {subtree: true, childList: true, attributes: true, characterData: true}); \
                rest() })";
        self.client.execute_async(script, Vec::new()).await.unwrap();
    }

    /// Opens the card of the next conversation and goes on in its window.
    pub(crate) async fn open_card(&self) {
        let before = self.client.windows().await.unwrap();
        self.press("Ctrl+j").await;
        let end = Instant::now() + PATIENCE;
        loop {
            let windows = self.client.windows().await.unwrap();
            if let Some(card) = windows.into_iter().find(|window| !before.contains(window)) {
                self.client.switch_to_window(card).await.unwrap();
                break;
            }
            assert!(Instant::now() < end, "no card came up");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        self.until(
            "the card",
            "return document.readyState === 'complete' && !!document.querySelector('h1')",
        )
        .await;
        self.until_still().await;
    }

    /// Ends the test with a picture and the text of what was there instead.
    pub(crate) async fn fail(&self, sentence: &str) -> ! {
        let folder = super::program("OVERTURE_OUT").join("e2e");
        std::fs::create_dir_all(&folder).ok();
        let name = std::thread::current()
            .name()
            .unwrap_or("test")
            .replace("::", "-");
        let picture = folder.join(format!("{name}.png"));
        if let Some(png) = self.picture().await {
            std::fs::write(&picture, png).ok();
        }
        let text = self.text().await;
        panic!(
            "{sentence}\nA picture: {}\nThe screen says:\n{text}\nThe log says:\n{}",
            picture.display(),
            self.log()
        );
    }
}

/// Returns the script that tells whether what `selector` finds holds a text, in a box to type in, too,
/// capitals aside.
fn holds(selector: &str, text: &str, wanted: bool) -> String {
    let text = text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase();
    format!(
        "const place = document.querySelector({}); \
         const typed = [...(place?.querySelectorAll('textarea') ?? [])].map(box => box.value); \
         const shown = [place?.innerText ?? '', ...typed].join(' ').replace(/\\s+/g, ' ').toLowerCase(); \
         return shown.includes({}) === {wanted}",
        json!(selector),
        json!(text),
    )
}

fn key(name: &str) -> char {
    match name {
        "Ctrl" => Key::Control.into(),
        "Shift" => Key::Shift.into(),
        "Alt" => Key::Alt.into(),
        "Enter" => Key::Return.into(),
        "Esc" => Key::Escape.into(),
        "Tab" => Key::Tab.into(),
        "Space" => ' ',
        "Backspace" => Key::Backspace.into(),
        "Delete" => Key::Delete.into(),
        "Home" => Key::Home.into(),
        "End" => Key::End.into(),
        "PageUp" => Key::PageUp.into(),
        "PageDown" => Key::PageDown.into(),
        "ArrowUp" => Key::Up.into(),
        "ArrowDown" => Key::Down.into(),
        "ArrowLeft" => Key::Left.into(),
        "ArrowRight" => Key::Right.into(),
        "F1" => Key::F1.into(),
        "F5" => Key::F5.into(),
        letter => letter.to_lowercase().chars().next().unwrap(),
    }
}

fn pressing(keys: &str) -> KeyActions {
    let parts: Vec<char> = keys.split('+').map(key).collect();
    let mut actions = KeyActions::new("keyboard".to_owned());
    for &value in &parts {
        actions = actions.then(KeyAction::Down { value });
    }
    for &value in parts.iter().rev() {
        actions = actions.then(KeyAction::Up { value });
    }
    actions
}
