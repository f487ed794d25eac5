/** Classes of a button within a sentence, that reads as a link. */
export const inlineButton = 'text-t0 text-link underline underline-offset-[0.2em]';

/** Classes of a button of its own, that reads as a link. */
export const linkButton = `${inlineButton} max-md:min-h-11`;

/** Classes of the button that takes back all choices. */
export const clearButton = `${linkButton} px-1.5 max-md:flex-none print:hidden`;

/** Classes of a small square button that shows an icon. */
export const iconButton = 'grid size-6 place-items-center text-ink-2 hover:bg-shoal hover:text-ink max-md:size-11 [&_.icon]:w-3';

/** Classes of a box with its label in the panel. */
export const checkLabel = 'check leading-tight font-stretch-92% ru:font-stretch-86% max-md:min-h-11';
