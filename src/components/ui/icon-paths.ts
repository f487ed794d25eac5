// Lines of the icons that scripts draw as well.
export const search = 'M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0Zm-.5 3.5 4 4';
export const close = 'm3 3 10 10M13 3 3 13';

/** An icon with these lines, as HTML. */
export const iconOf = (path: string) => `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;
