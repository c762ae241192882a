import { languages, type Name } from "../words/language.ts";
import { type Message, message } from "../words/say.ts";
import type { Condition, Ladder } from "./ladder.ts";
import { conditionKey } from "./ladder-key.ts";
import { defaultInterest } from "./presets.ts";

interface Place {
  readonly id: string;
  readonly name: Name;
  readonly when: Condition | null;
  readonly graceUs: number;
}

/**
 * What differs from one ladder to another, one message a difference: what is new, what is gone, another order, then rule,
 * grace and name of each that stayed. Empty exactly where `ladderKey` is the same. `interest` as in `sayCondition`.
 */
export function ladderChanges(
  before: Ladder,
  after: Ladder,
  interest: readonly string[] = defaultInterest,
): readonly Message[] {
  const exits = ({ offLadder }: Ladder): readonly Place[] =>
    offLadder.map((exit) => ({ ...exit, graceUs: 0 }));
  return [
    ...comings(before.rungs, after.rungs, "rungAdded"),
    ...comings(after.rungs, before.rungs, "rungGone"),
    ...comings(before.offLadder, after.offLadder, "exitAdded"),
    ...comings(after.offLadder, before.offLadder, "exitGone"),
    ...reordered(before.rungs, after.rungs, "rungOrder"),
    ...reordered(before.offLadder, after.offLadder, "exitOrder"),
    ...stayed(before.rungs, after.rungs, interest),
    ...stayed(exits(before), exits(after), interest),
  ];
}

type Ids = readonly { readonly id: string; readonly name: Name }[];

/** The places that the second list has and the first has not. */
function comings(
  without: Ids,
  having: Ids,
  kind: "rungAdded" | "rungGone" | "exitAdded" | "exitGone",
): readonly Message[] {
  const known = new Set(without.map(({ id }) => id));
  return having
    .filter(({ id }) => !known.has(id))
    .map(({ id, name }) => message(`ladder.change.${kind}`, { id, name }));
}

/** Whether the places that both have stand in another order. */
function reordered(before: Ids, after: Ids, kind: "rungOrder" | "exitOrder"): readonly Message[] {
  const common = (list: Ids, other: Ids) =>
    list.map(({ id }) => id).filter((id) => other.some((one) => one.id === id));
  const ids = common(after, before);
  if (common(before, after).join() === ids.join()) return [];
  return [message(`ladder.change.${kind}`, { places: after.map(({ id, name }) => ({ id, name })) })];
}

function stayed(
  before: readonly Place[],
  after: readonly Place[],
  interest: readonly string[],
): readonly Message[] {
  return after.flatMap((now) => {
    const was = before.find(({ id }) => id === now.id);
    return was ? differences(was, now, interest) : [];
  });
}

function differences(was: Place, now: Place, interest: readonly string[]): readonly Message[] {
  const { id, name } = now;
  const key = (when: Condition | null) => when && conditionKey(when);
  const changes: Message[] = [];
  if (key(was.when) !== key(now.when))
    changes.push(message("ladder.change.rule", { id, name, before: was.when, after: now.when, interest }));
  if (was.graceUs !== now.graceUs)
    changes.push(message("ladder.change.grace", { id, name, beforeUs: was.graceUs, afterUs: now.graceUs }));
  for (const language of languages) {
    const [before, after] = [was.name[language] ?? null, now.name[language] ?? null];
    if (before !== after) changes.push(message("ladder.change.name", { id, language, before, after }));
  }
  return changes;
}
