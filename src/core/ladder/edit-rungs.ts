import type { Language } from "../words/language.ts";
import { type FirstRuleContext, firstRule, type RuleWish } from "./conditions/first-rule.ts";
import type { Exit, Ladder, Rung } from "./ladder.ts";
import { idFrom, reservedIds } from "./stige-yaml/read-rung-name.ts";
import type { LadderDraft } from "./stige-yaml/set-rule-value.ts";

/** A change of a ladder's places. `place` by id: of a new rung the one it stands above. */
export type PlaceEdit =
  | { readonly do: "add"; readonly place: string; readonly name: string; readonly asks: RuleWish }
  | { readonly do: "remove"; readonly place: string }
  | { readonly do: "rename"; readonly place: string; readonly name: string }
  /** A rung towards the top or the bottom; a way off the ladder before or after its neighbour. */
  | { readonly do: "up" | "down"; readonly place: string };

/** What of the shop a change of places needs: what its first rule needs, and the reader's language. */
export interface PlaceEditContext extends FirstRuleContext {
  readonly language: Language;
}

/**
 * A ladder with a rung more or less, another name or another order; null: that cannot be, as of the lowest rung, which asks for
 * nothing and stays where it is. A preset is written out then. `{ do: "add", place: "repeat", name: "Gull", asks: "orders" }`
 * puts the rung `gull` above `repeat`: at least three purchases within 365 days.
 */
export function editPlaces(
  { ladder }: LadderDraft,
  edit: PlaceEdit,
  context: PlaceEditContext,
): LadderDraft | null {
  const edited = editRungs(ladder, edit, context) ?? editExits(ladder, edit, context);
  return edited && { ladder: edited, written: { preset: null } };
}

function editRungs(ladder: Ladder, edit: PlaceEdit, context: PlaceEditContext): Ladder | null {
  const { rungs } = ladder;
  const i = rungs.findIndex(({ id }) => id === edit.place);
  if (i < 0) return null;
  if (edit.do === "add")
    return { ...ladder, rungs: rungs.toSpliced(i + 1, 0, newRung(ladder, edit, context)) };
  if (edit.do === "rename") return { ...ladder, rungs: renamed(rungs, edit, context) };
  if (i === 0) return null;
  if (edit.do === "remove") return { ...ladder, rungs: rungs.toSpliced(i, 1) };
  const j = edit.do === "up" ? i + 1 : i - 1;
  return j < 1 || j >= rungs.length ? null : { ...ladder, rungs: swapped(rungs, i, j) };
}

function editExits(ladder: Ladder, edit: PlaceEdit, context: PlaceEditContext): Ladder | null {
  const { offLadder } = ladder;
  const i = offLadder.findIndex(({ id }) => id === edit.place);
  if (i < 0 || edit.do === "add") return null;
  if (edit.do === "rename") return { ...ladder, offLadder: renamed(offLadder, edit, context) };
  if (edit.do === "remove") return { ...ladder, offLadder: offLadder.toSpliced(i, 1) };
  const j = edit.do === "up" ? i - 1 : i + 1;
  return j < 0 || j >= offLadder.length ? null : { ...ladder, offLadder: swapped(offLadder, i, j) };
}

function renamed<P extends Rung | Exit>(
  places: readonly P[],
  { place, name }: Extract<PlaceEdit, { do: "rename" }>,
  { language }: PlaceEditContext,
): readonly P[] {
  return places.map((one) => (one.id === place ? { ...one, name: { ...one.name, [language]: name } } : one));
}

function swapped<P>(places: readonly P[], i: number, j: number): readonly P[] {
  return places.map((one, k) => (k === i ? places[j] : k === j ? places[i] : one) as P);
}

function newRung(
  { rungs, offLadder }: Ladder,
  { name, asks }: Extract<PlaceEdit, { do: "add" }>,
  context: PlaceEditContext,
): Rung {
  const taken = new Set([...reservedIds, ...[...rungs, ...offLadder].map(({ id }) => id)]);
  const wished = idFrom(name);
  let id = wished;
  for (let n = 2; taken.has(id); n++) id = `${wished}-${n}`;
  return { id, name: { [context.language]: name }, when: firstRule(asks, context), graceUs: 0 };
}
