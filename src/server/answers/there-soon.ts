/** What comes of work where it is there within so many milliseconds; null: it goes on. */
export async function thereSoon<T>(work: Promise<T>, waitMs: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), waitMs);
  });
  try {
    return await Promise.race([work, waited]);
  } finally {
    clearTimeout(timer);
  }
}
