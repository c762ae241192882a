import type { Goal } from "../../core/measures/goals/goal.ts";
import { isoDay } from "../../core/words/iso-instant.ts";
import { type Message, says } from "../../core/words/say.ts";

/** A number of a sentence and the part of the goal whose people it counts; `part` null: it has none. `among`: of them those of this segment. */
export interface NumberSaid {
  readonly n: number;
  readonly part: string | null;
  readonly among: string | null;
}

const number = (n: number, part: string | null, among: string | null = null): NumberSaid => ({
  ...{ n, part, among },
});

/** The numbers of people in a sentence of a goal, in the order in which it tells them, with what stands among them and is none. */
export function numbersSaid(said: Message, { kind }: Pick<Goal, "kind">): readonly NumberSaid[] {
  if (says(said, "goals.said.ahead") || says(said, "goals.said.behind"))
    return kind === "people" ? [number(said.params.actual.value, "stands")] : [];
  if (says(said, "goals.said.metNow")) return [number(said.params.people, "stands")];
  if (says(said, "goals.said.shareNow")) return [number(said.params.decided, "decided")];
  if (says(said, "goals.gap.waited")) {
    const { days, now, before } = said.params;
    return [number(days, null), number(now, "climbed"), number(before, "climbed.before")];
  }
  if (says(said, "goals.gap.month")) {
    const { monthDay, took, people } = said.params;
    const month = isoDay(monthDay).slice(0, 7);
    return [number(took, `took.${month}`), number(people, `decided.${month}`)];
  }
  if (says(said, "goals.gap.segmentClimbs")) {
    const { segment, climbs, climbsBefore } = said.params;
    return [number(climbs, "climbed", segment), number(climbsBefore, "climbed.before", segment)];
  }
  if (says(said, "goals.gap.segmentTook"))
    return [number(said.params.people, "decided", said.params.segment)];
  return says(said, "goals.gap.flow") ? movesSaid(said.params) : [];
}

function movesSaid({
  id,
  own,
  came,
  cameBefore,
  left,
  leftBefore,
}: {
  readonly id: string | null;
  readonly own: boolean;
  readonly came: number;
  readonly cameBefore: number;
  readonly left: number;
  readonly leftBefore: number;
}): readonly NumberSaid[] {
  const [comes, leaves] = own ? ["joined", "ceased"] : [`came.${id ?? "new"}`, `left.${id}`];
  const arrived = [number(came, comes), number(cameBefore, `${comes}.before`)];
  return id === null ? arrived : [...arrived, number(left, leaves), number(leftBefore, `${leaves}.before`)];
}
