/** How many dialogs stand above the page. */
let layers = 0;

/** Makes the page behind a dialog inert; returns what lifts it again. */
export function makePageInert(): () => void {
  const page = document.getElementById('app');
  layers += 1;
  if (page) page.inert = true;
  let lifted = false;
  return () => {
    if (lifted) return;
    lifted = true;
    layers -= 1;
    if (page && layers === 0) page.inert = false;
  };
}
