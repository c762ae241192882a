import type { Brought } from "../../ladder/brought.ts";
import type { Ladder } from "../../ladder/ladder.ts";
import { measured } from "../../ladder/measured.ts";
import { type FirstInstants, trustedSince } from "../../ladder/trusted-since.ts";
import type { PlaceReach } from "./ladder-answer.ts";

/** What is asked of a projection: its ladder, what was brought, and the first instant of each kind. */
export interface ReachInput {
  readonly ladder: Ladder;
  readonly brought: Brought;
  readonly firstUs: {
    readonly orders: number | null;
    readonly events: number | null;
    readonly answers: number | null;
    readonly referrals: number | null;
  };
}

/** How far the facts reach for each place, in the order of `placeId`: measured or what to bring, and since when to trust it. */
export function reachOf(input: ReachInput): readonly PlaceReach[] {
  const { ladder, brought } = input;
  const trusted = trustedSince(ladder, firstInstantsOf(input));
  return measured(ladder, brought).map((place, i) => ({
    bring: place.measured ? null : place.bring,
    trustedSinceUs: trusted[i]?.sinceUs ?? null,
  }));
}

/** The first instant of each kind of fact. The first event of all stands for the first of each name: there is one instant for events. */
export function firstInstantsOf({
  brought,
  firstUs,
}: Pick<ReachInput, "brought" | "firstUs">): FirstInstants {
  const names = [...brought.eventNames];
  return { ...firstUs, events: new Map(names.map((name): [string, number] => [name, firstUs.events ?? 0])) };
}
