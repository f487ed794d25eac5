/** On a touch screen the click comes a moment after the release. */
const clickDelay = 100;

/**
 * Draws, but not while a pointer is pressed within an element: what is under it could be gone or elsewhere when it is released, and the click with it.
 * Then it is drawn once, after the click.
 */
export function drawUnlessPressed(within: HTMLElement, draw: () => void): () => void {
  let isPressed = false;
  let isWaiting = false;
  let timer = 0;
  const ask = () => {
    isWaiting = isPressed;
    if (!isPressed) draw();
  };
  const release = () => {
    isPressed = false;
    if (isWaiting) ask();
  };
  within.addEventListener('pointerdown', () => {
    clearTimeout(timer);
    isPressed = true;
  });
  // What a click does may draw at once.
  within.addEventListener('click', () => (isPressed = false), { capture: true });
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (timer = window.setTimeout(release, clickDelay)));
  return ask;
}
