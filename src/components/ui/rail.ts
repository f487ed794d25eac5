/** Classes of a rail beside the text: it stays in sight, and is a strip at the top on narrow screens. */
export const rail = [
  'sticky top-4 max-h-[calc(100vh-1rem)] overflow-y-auto pt-4.5 text-t0 [scrollbar-width:thin] print:hidden',
  'max-lg:top-0 max-lg:z-10 max-lg:-mx-gutter max-lg:overflow-visible max-lg:border-b max-lg:border-hair max-lg:bg-paper max-lg:px-gutter max-lg:pt-0',
].join(' ');
