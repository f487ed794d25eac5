/** Opens the fold that the address leads to by its head, and the one around its target in browsers that do not open it themselves. */
function openTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target?.closest('details');
  if (!fold || fold.open) return;
  fold.open = true;
  target!.scrollIntoView();
}

addEventListener('hashchange', openTarget);
openTarget();
