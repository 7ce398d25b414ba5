// Finds what people see: elements by role and name, as a screen reader would say them.
// Called with (role, name); a name that starts with "~" may stand anywhere in the element's name.
const [role, wanted] = arguments;
const roles = {
  button: "button, [role=button], summary",
  link: "a[href], [role=link]",
  heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
  textbox: "textarea, input:not([type]), input[type=text], input[type=search], input[type=date], input[type=email], input[type=password], [role=textbox], [contenteditable=true]",
  checkbox: "input[type=checkbox], [role=checkbox]",
  radio: "input[type=radio], [role=radio]",
  combobox: "select, [role=combobox]",
  listitem: "li, [role=listitem]",
  dialog: "dialog, [role=dialog], [role=alertdialog]",
  navigation: "nav, [role=navigation]",
  region: "section, [role=region]",
  row: "tr, [role=row]",
  option: "option, [role=option]",
  img: "img, svg[aria-label], [role=img]",
};
const flat = (text) => (text ?? "").replace(/\s+/g, " ").trim();
function nameOf(element) {
  const by = element.getAttribute("aria-labelledby");
  if (by) return flat(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
  const label = element.getAttribute("aria-label");
  if (label) return flat(label);
  if (element.labels?.length) return flat([...element.labels].map((one) => one.textContent).join(" "));
  const shown = ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName)
    ? element.getAttribute("placeholder")
    : element.innerText;
  return flat(shown || element.getAttribute("title"));
}
const visible = (element) =>
  element.checkVisibility({ checkVisibilityCSS: true }) && !element.closest("[inert], [aria-hidden=true]");
const fits = wanted.startsWith("~")
  ? (name) => name.toLowerCase().includes(wanted.slice(1).toLowerCase())
  : (name) => name === wanted;
return [...document.querySelectorAll(roles[role] ?? `[role="${role}"]`)].find(
  (element) => visible(element) && fits(nameOf(element)),
);
