/** Whether a click leads on in this very tab. */
export function isFollowedHere({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return !button && !ctrlKey && !metaKey && !shiftKey && !altKey;
}
