/**
 * Keeps query and anchor of the address in the links to the page's other languages. Where these spell the anchors of titles otherwise,
 * `data-anchors` has theirs, in the order of the titles, which the page begins with.
 */
for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')) {
  const { pathname } = link;
  const follow = () => {
    const { search, hash } = location;
    const place = [...document.querySelectorAll('main :is(h2, h3, h4)[id]')].findIndex((it) => `#${encodeURIComponent(it.id)}` === hash);
    const twin = link.dataset.anchors?.split(' ')[place];
    link.href = pathname + search + (twin ? `#${twin}` : hash);
  };
  // The address changes while the page is read; whatever opens the link begins with one of these.
  link.addEventListener('pointerdown', follow);
  link.addEventListener('click', follow);
}

export {};
