/** A copy of one of the icons that the page keeps in the template `#matrix-icons`. */
export function buildIcon(name: 'close' | 'left' | 'right'): Node | undefined {
  const template = document.getElementById('matrix-icons') as HTMLTemplateElement | null;
  return template?.content.querySelector(`[data-icon="${name}"] > svg`)?.cloneNode(true);
}
