import { createHash } from "node:crypto";
import { dayUs } from "../../core/words/iso-instant.ts";

/** So often a webhook is tried: over about three days. */
export const mostTries = 12;

const firstUs = 5_000_000;
const longestUs = dayUs / 2;

/**
 * How long to wait after so many tries of something, in microseconds: 5 s, 25 s, 2 min, 10 min, 52 min, 4 h, then 12 h, each a fifth more or less,
 * by its name, so that what failed together does not come back together. `askedUs`: the receiver asked for that long, a day at most.
 */
export function waitUs(name: string, tries: number, askedUs: number | null): number {
  const usual = Math.min(firstUs * 5 ** (tries - 1), longestUs);
  const chance = createHash("sha256").update(`${name} ${tries}`).digest().readUInt32BE(0) / 2 ** 32;
  const wait = Math.round(usual * (0.8 + 0.4 * chance));
  return Math.max(wait, Math.min(askedUs ?? 0, dayUs));
}
