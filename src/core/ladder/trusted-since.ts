import { type Leaf, leavesOf } from "./conditions/leaves.ts";
import { type Condition, forever, type Ladder, placeId } from "./ladder.ts";

/** The instant of the first fact of each kind that the shop has brought, microseconds since 1970; null: it has brought none. */
export interface FirstInstants {
  readonly orders: number | null;
  /** Per name of event, lower case. */
  readonly events: ReadonlyMap<string, number>;
  readonly answers: number | null;
  readonly referrals: number | null;
}

/** Since when a rung or an exit can be trusted. */
export interface Trusted {
  /** Id of the rung or exit. */
  readonly place: string;
  /** Microseconds since 1970; null: its rule has no window over facts the shop has brought, so that no data are too short for it. */
  readonly sinceUs: number | null;
}

/**
 * Since when each place of a ladder can be trusted: one row per rung, lowest first, then per exit. Before, a window (with
 * the grace after it) reaches back beyond the first fact of its kind, and what happened there is not known: too few
 * people stand on `loyal` and nobody is `lapsed` yet. Where the data end before this instant they are *too short*.
 * Orders from 2024-01-01 on, `lapsed` after 365 days: since 2024-12-31.
 */
export function trustedSince(ladder: Ladder, first: FirstInstants): readonly Trusted[] {
  const places = [...ladder.rungs, ...ladder.offLadder.map((exit) => ({ ...exit, graceUs: 0 }))];
  return places.map(({ when, graceUs }, place) => ({
    place: placeId(ladder, place),
    sinceUs: when === null ? null : ruleSince(when, graceUs, first),
  }));
}

function ruleSince(rule: Condition, graceUs: number, first: FirstInstants): number | null {
  const instants = leavesOf(rule).flatMap((leaf) => {
    const firstUs = firstOf(leaf, first);
    if (firstUs === null || !("windowUs" in leaf) || leaf.windowUs === null) return [];
    return [Math.min(firstUs + leaf.windowUs + graceUs, forever)];
  });
  return instants.length === 0 ? null : Math.max(...instants);
}

/** The instant of the first fact that a leaf could have read; null: none was brought, or it reads what has no beginning. Of orders from 2024-01-01 on: that day. */
export function firstOf(leaf: Leaf, first: FirstInstants): number | null {
  switch (leaf.kind) {
    case "orders":
    case "revenue":
    case "margin":
      return first.orders;
    case "events": {
      const seen = leaf.names.flatMap((name) => first.events.get(name) ?? []);
      return seen.length === 0 ? null : Math.min(...seen);
    }
    case "nps":
    case "nps-none":
      return first.answers;
    case "referrals":
      return first.referrals;
    case "consent":
    case "known":
      return null;
  }
}
