type Child = Node | string | false | undefined;

/**
 * A new element with attributes and children; children that are strings become text, so nothing that is shown can be markup.
 * @example buildElement('a', { class: 'ref', href: '#c3' }, 'C3')
 */
export function buildElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | false | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (typeof value === 'string') element.setAttribute(name, value);
  element.append(...children.filter((it) => typeof it === 'string' || it instanceof Node));
  return element;
}

/** A button that is nothing but its words or its icon. */
export function buildButton(attributes: Record<string, string | false | undefined>, onClick: () => void, ...children: Child[]): HTMLButtonElement {
  const button = buildElement('button', { type: 'button', ...attributes }, ...children);
  button.addEventListener('click', onClick);
  return button;
}
