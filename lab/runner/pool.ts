/** Runs work as soon as it has room for it, in the order in which it is given. */
export type Pool = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets at most `size` pieces of work run at once. */
export function createPool(size: number): Pool {
  let free = size;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else free += 1;
    }
  };
}
