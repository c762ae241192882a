import { dayUs, writeDuration } from "../../ladder/duration.ts";
import type { Ladder } from "../../ladder/ladder.ts";
import { defaultParameters, presetParameters } from "../../ladder/presets.ts";
import type { Preset, WrittenLadder } from "../../ladder/stige-yaml/written-ladder.ts";
import { lapsedAfterUs } from "../moves/lapsed-after.ts";
import type { LapsedAfterProposal } from "./lapsed-after.ts";
import type { LoyalProposal } from "./loyal.ts";

/** The windows that hold today, lengths of time in microseconds. Null: no rule has such a window. */
export interface WindowsInForce {
  /** Null: rungs of the shop's own. */
  readonly preset: Preset | null;
  readonly lapsedAfterUs: number | null;
  readonly loyal: { readonly orders: number; readonly withinUs: number } | null;
}

/** The windows of a ladder; loyal is its highest rung that asks for three purchases or more within a time, and for nothing else. */
export function windowsInForce(ladder: Ladder, written: WrittenLadder): WindowsInForce {
  const rules = ladder.rungs.map(({ when }) => when).reverse();
  const loyal = rules.flatMap((when) =>
    when?.kind === "orders" && !when.none && when.atLeast >= 3 && when.windowUs !== null
      ? [{ orders: when.atLeast, withinUs: when.windowUs }]
      : [],
  )[0];
  if (written.preset === null)
    return { preset: null, lapsedAfterUs: lapsedAfterUs(ladder), loyal: loyal ?? null };
  const { preset, parameters } = written;
  return {
    preset,
    lapsedAfterUs: parameters.lapsedAfterUs,
    loyal: presetParameters[preset].includes("loyalOrders")
      ? { orders: parameters.loyalOrders, withinUs: parameters.loyalWithinUs }
      : null,
  };
}

/** A window that would become another, as both are written in `stige.yaml`. */
export interface WindowChange {
  readonly key: "lapsedAfter" | "loyalOrders" | "loyalWithin";
  readonly from: string;
  readonly to: string;
}

/**
 * What a proposal would change: nothing that is already so, nothing that no rule of the ladder has. Where the data are too
 * short, `lapsedAfter` stays unless it is shown to be too early: then it is the usual 365 days, or as late as is known.
 */
export function windowChanges(
  { lapsedAfterUs: lapsedUs, loyal }: WindowsInForce,
  lapsedAfter: LapsedAfterProposal,
  proposedLoyal: LoyalProposal,
): readonly WindowChange[] {
  const changes: WindowChange[] = [];
  const change = (key: WindowChange["key"], from: string, to: string) => {
    if (from !== to) changes.push({ key, from, to });
  };
  if (lapsedUs !== null)
    change("lapsedAfter", writeDuration(lapsedUs), writeDuration(lapsedAfterThen(lapsedUs, lapsedAfter)));
  if (loyal && proposedLoyal.kind === "proposed") {
    const { orders, withinDays } = proposedLoyal.found;
    change("loyalOrders", String(loyal.orders), String(orders));
    change("loyalWithin", writeDuration(loyal.withinUs), writeDuration(withinDays * dayUs));
  }
  return changes;
}

function lapsedAfterThen(inForceUs: number, proposal: LapsedAfterProposal): number {
  if (proposal.kind === "proposed") return proposal.found.days * dayUs;
  const laterUs = proposal.kind === "too-short" ? (proposal.later?.days ?? 0) * dayUs : 0;
  return inForceUs > laterUs ? inForceUs : Math.max(defaultParameters.lapsedAfterUs, laterUs);
}
