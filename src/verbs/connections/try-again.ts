/** So often something is asked that comes to nothing by what may pass: over about two minutes. */
export const mostTries = 7;
const firstPauseMs = 2000;
/** What is to be waited for longer is for the next run. */
export const mostPauseMs = 300_000;

/** How long to wait after so many tries, in milliseconds; `askedUs`: what whoever was asked asked for. */
export function pauseMs(tried: number, askedUs: number | null): number {
  return askedUs === null ? firstPauseMs * 2 ** (tried - 1) : Math.ceil(askedUs / 1000);
}

/** Whether what was answered may be another the next time: asked too often, too slow, locked, or something wrong there. */
export function mayPass(status: number): boolean {
  return status === 429 || status === 408 || status === 423 || status === 430 || status >= 500;
}
