import type { Problem } from "../../../words/problem.ts";
import { instantUs } from "../instant-text.ts";
import { inBounds, instantAt, isThere, partAt } from "../json-part.ts";
import type { Call } from "./segment-call.ts";

/**
 * A sender's clock this near to ours is right: the rest is the way here, which is long where much is sent at once, and the
 * time that it says is kept as it is.
 */
const nearUs = 300_000_000;

/**
 * When what a call tells happened, in microseconds: what it says, corrected by how far the sender's clock is off, as Segment
 * does: `received - (sent - said)`; without a word of its own, when it was received. Null: it cannot be (see `wrong`).
 */
export function timeOf(call: Call, wrong: Problem[]): number | null {
  const { whole, receivedUs } = call;
  const original = partAt(whole, "originalTimestamp");
  const said = isThere(original) ? original : partAt(whole, "timestamp");
  if (!isThere(said)) return receivedUs;
  const offUs = clockOffUs(call);
  if (offUs === 0) return instantAt(said, receivedUs, wrong);
  const saidUs = instantUs(said.value);
  return saidUs === null
    ? instantAt(said, receivedUs, wrong)
    : inBounds(saidUs - offUs, said, receivedUs, wrong);
}

/** How far the sender's clock is ahead of ours. */
function clockOffUs({ whole, sentAt, receivedUs }: Call): number {
  const sentUs = instantUs(partAt(whole, "sentAt").value) ?? instantUs(sentAt);
  const off = sentUs === null ? 0 : sentUs - receivedUs;
  return Math.abs(off) <= nearUs ? 0 : off;
}
