/** Most stops that are visited on a page; where there are more, they are taken at equal distances. */
export const mostStops = 60;

/**
 * Runs in the page: gives the focus to what Tab would reach, one after the other, and names what of it is not seen: clipped, outside of
 * the window, or covered whole (WCAG 2.2, 2.4.7 and 2.4.11).
 */
export async function walkFocus(most: number): Promise<string[]> {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]')].filter(
    (it) => it.tabIndex >= 0 && !it.matches(':disabled') && it.checkVisibility({ visibilityProperty: true }) && !it.closest('[inert], dialog:not([open])'),
  );
  const step = Math.max(1, Math.ceil(stops.length / most));
  const faults: string[] = [];
  for (const stop of stops.filter((_, index) => index % step === 0)) {
    stop.focus();
    await nextFrame();
    const seen = [...stop.getClientRects()].some((box) =>
      [0.5, 0.1, 0.9].some((x) =>
        [0.5, 0.15, 0.85].some((y) => {
          const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
          return hit !== null && (stop.contains(hit) || (hit.contains(stop) && hit.closest('label, a, button') === hit));
        }),
      ),
    );
    // What scrolls is seen by its content.
    const isScroller = stop.matches('section, pre');
    if (!seen && !isScroller) faults.push(`<${stop.tagName.toLowerCase()} class="${stop.className}"> ${stop.textContent.trim().slice(0, 40)}`);
  }
  return faults;
}
