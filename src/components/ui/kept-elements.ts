/** Elements that are drawn again and again: one that was there before stays and takes over what is new. */
export class KeptElements {
  #before = new Map<string, HTMLElement>();
  #now = new Map<string, HTMLElement>();

  /** Begins to draw; what is not drawn again until the next time is forgotten. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** The element of a key, as it is drawn now; what is drawn without children leaves those that are there. A key that comes twice stands for one element each time. */
  keep<Drawn extends HTMLElement>(key: string, drawn: Drawn): Drawn {
    const own = this.#now.has(key) ? `${key} ${this.#now.size}` : key;
    const kept = (this.#before.get(own) as Drawn | undefined) ?? drawn;
    this.#now.set(own, kept);
    if (kept !== drawn) takeOver(kept, drawn);
    return kept;
  }
}

/** Puts children into an element in their order; those that stand right are not touched. */
export function arrangeChildren(parent: Element, children: readonly Element[]): void {
  for (const child of [...parent.children]) if (!children.includes(child)) child.remove();
  for (const [index, child] of children.entries()) {
    const there = parent.children[index];
    if (there !== child) parent.insertBefore(child, there ?? null);
  }
}

function takeOver(kept: Element, drawn: Element): void {
  for (const name of kept.getAttributeNames()) if (name !== 'id' && !drawn.hasAttribute(name)) kept.removeAttribute(name);
  for (const { name, value } of drawn.attributes) if (kept.getAttribute(name) !== value) kept.setAttribute(name, value);
  if (drawn.hasChildNodes() && kept.innerHTML !== drawn.innerHTML) kept.replaceChildren(...drawn.childNodes);
}
