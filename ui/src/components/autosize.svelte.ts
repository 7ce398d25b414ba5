import type { Attachment } from 'svelte/attachments';

/** Lets a text area grow with its text, from its `rows` up to so many lines. */
export function autosize(text: () => string, maxRows: number): Attachment<HTMLTextAreaElement> {
  return (area) => {
    let width = 0;
    const fit = () => {
      const style = getComputedStyle(area);
      const line = Number.parseFloat(style.lineHeight) || 20;
      const padding = Number.parseFloat(style.paddingTop) * 2 || 0;
      const frame = area.offsetHeight - area.clientHeight;
      area.style.height = 'auto';
      area.style.height = `${Math.min(area.scrollHeight, maxRows * line + padding) + frame}px`;
      width = area.clientWidth;
    };
    $effect(() => {
      text();
      fit();
    });
    // The face of the text may arrive after its first measure.
    if ('fonts' in document) void document.fonts.ready.then(fit);
    if (typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(() => {
      if (area.clientWidth !== width) fit();
    });
    watch.observe(area);
    return () => watch.disconnect();
  };
}
