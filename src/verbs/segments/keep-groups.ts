import type { SegmentRule } from "../../core/facts/segment-rule.ts";
import { groupOfEach, marksOfGroup } from "../../core/measures/people/group-of-each.ts";
import { toldOfAll } from "../../core/measures/segments/followable.ts";
import type { People } from "../../core/measures/segments/people.ts";
import { type FactsThen, keepOfEveryone, keptOfEveryone } from "../asking/kept-of-everyone.ts";
import type { AskedSegments, Segment } from "./segment-answer.ts";

type Ahead = Pick<AskedSegments, "horizonDays" | "discountPercent">;

/** What a made segment is kept as: what people are expected to bring is told of a horizon. */
const whatOf = (rule: SegmentRule, { horizonDays, discountPercent }: Ahead) =>
  JSON.stringify(["made", rule, horizonDays ?? null, discountPercent ?? null]);

const found = "found";
const itsPeople = "";

/** Keeps who is in which group that was found, and in each segment that asks for scores or a value, for whoever asks who they are. */
export function keepGroups(
  then: FactsThen,
  {
    people,
    made,
    found: groups,
  }: {
    readonly people: Pick<People, "personId">;
    readonly made: readonly Pick<Segment, "made" | "rows">[];
    readonly found: readonly Pick<Segment, "found" | "rows">[];
  },
  asked: AskedSegments,
): void {
  const keep = (what: string, some: readonly { name: string; rows: Int32Array }[]) => {
    const told = groupOfEach(people.personId, some);
    if (told) keepOfEveryone(then, what, told);
  };
  for (const { made: rule, rows } of made)
    if (rule !== null && toldOfAll(rule)) keep(whatOf(rule, asked), [{ name: itsPeople, rows }]);
  if (asked.madeOnly) return;
  keep(
    found,
    groups.flatMap(({ found: group, rows }) => (group === null ? [] : [{ name: group.name, rows }])),
  );
}

/** Marks by number of the person of who is in a group that was found; `none`: no such group was found; null: nothing was kept. */
export function keptFound(then: FactsThen, name: string): Uint8Array | "none" | null {
  const groups = keptOfEveryone(then, found);
  return groups && (marksOfGroup(groups, name) ?? "none");
}

/** The same of who is in a made segment. */
export function keptMade(then: FactsThen, rule: SegmentRule, ahead: Ahead): Uint8Array | null {
  const groups = keptOfEveryone(then, whatOf(rule, ahead));
  return groups && marksOfGroup(groups, itsPeople);
}
