/** Looks every so often, never while the last look goes on. What goes wrong in a look is left to the next. */
export function lookAgain(everyMs: number, look: () => Promise<void>): { close(): Promise<void> } {
  let looking = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    looking = look()
      .catch(() => {})
      .finally(() => {
        busy = false;
      });
  }, everyMs);
  return {
    async close() {
      clearInterval(timer);
      await looking;
    },
  };
}
