// Tells whether an element stays on the page and in its place for a tenth of a second.
// Called with (element, done).
const [element, done] = arguments;
element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
const place = () => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [element.isConnected, left, top, width, height].join();
};
const first = place();
setTimeout(() => done(element.isConnected && place() === first), 100);
