import type { Problem } from "../../core/words/problem.ts";
import type { Message } from "../../core/words/say.ts";
import { keepRefusedCalls, lastRefusedCalls } from "../../io/store/refused-calls.ts";
import type { Workshop } from "../shop/workshop.ts";
import type { RefusedCall } from "./read-calls.ts";

/** Through which door something was sent; `own`: as rows of one kind, by a program of the shop's own. */
export type Door = "segment" | "shopify" | "woo" | "own";

/** So long it is kept why something was refused. */
export const keptUs = 30 * 86_400_000_000;

/** Keeps why calls were refused. */
export async function keepRefused(
  shop: Workshop,
  door: Door,
  refused: readonly RefusedCall[],
): Promise<void> {
  if (refused.length === 0) return;
  const nowUs = shop.now();
  const rows = refused.flatMap(({ messageId, problems }) =>
    problems.slice(0, 5).map(({ place, sentence, fix }) => ({
      ...{ at_us: nowUs, door, message_id: messageId, place: place.slice(0, 200) },
      ...{ sentence: JSON.stringify(sentence), fix: JSON.stringify(fix) },
    })),
  );
  const isBusy = shop.store.isTaken();
  const kept = shop.store.aside("calls", () => keepRefusedCalls(shop.store, rows, nowUs - keptUs));
  if (!isBusy) return kept;
  // A load is being kept: nobody's answer waits for that, and a reason that is lost is told again with the next mistake.
  void kept.catch(() => {});
}

/** Why something was refused, and when. */
export interface RefusedLine extends Problem {
  readonly atUs: number;
  readonly door: string;
  readonly messageId: string;
}

/** What was refused of late, newest first. */
export async function refusedOfLate(shop: Workshop, most: number): Promise<readonly RefusedLine[]> {
  return (await lastRefusedCalls(shop.store, most)).map((row) => ({
    ...{ atUs: row.at_us, door: row.door, messageId: row.message_id, place: row.place },
    ...{ sentence: JSON.parse(row.sentence) as Message, fix: JSON.parse(row.fix) as Message },
  }));
}
