const [, list, a, b] = /^(.*\/compare\/)([a-z0-9-]+)-vs-([a-z0-9-]+)\/?$/.exec(location.pathname) ?? [];
if (list) location.replace(`${list}?a=${a}&b=${b}`);

export {};
