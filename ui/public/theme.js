// Runs before anything is drawn, so that the wrong theme never flashes. The choice itself is kept in
// the data file; what stands in local storage is only the last one seen.
(function () {
  var chosen;
  try {
    chosen = localStorage.getItem('theme');
  } catch {
    chosen = null;
  }
  var dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
