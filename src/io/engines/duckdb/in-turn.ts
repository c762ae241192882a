/** Gives each its turn, since a connection answers one question at a time: what is `small` before what is not, else in the order asked. */
export interface InTurn {
  small<T>(work: () => Promise<T>): Promise<T>;
  large<T>(work: () => Promise<T>): Promise<T>;
}

export function inTurn(): InTurn {
  const [small, large]: [(() => Promise<void>)[], (() => Promise<void>)[]] = [[], []];
  let busy = false;
  const next = () => {
    const work = small.shift() ?? large.shift();
    busy = work !== undefined;
    // Whoever was just answered asks on before something large begins.
    void work?.().then(() => setImmediate(next));
  };
  const into = (queue: (() => Promise<void>)[]) => {
    return <T>(work: () => Promise<T>) =>
      new Promise<T>((done, failed) => {
        queue.push(() => work().then(done, failed));
        if (!busy) next();
      });
  };
  return { small: into(small), large: into(large) };
}
