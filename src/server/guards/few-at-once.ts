/** Does work in the order it comes, so much of it at once. */
export function fewAtOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let under = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (under >= most) await new Promise<void>((turn) => waiting.push(turn));
    else under++;
    try {
      return await work();
    } finally {
      // Whoever is next takes the place.
      const next = waiting.shift();
      if (next) next();
      else under--;
    }
  };
}
