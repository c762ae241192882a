import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { GoalLine } from "../api/answers.ts";
import { segmentId } from "../segments/segment-id.ts";
import { useGoalsWords } from "../words/use-goals-words.ts";
import { countedPeople, moreOrFewer, PartsTable, type Said } from "./PartsTable.tsx";

type Gap = NonNullable<GoalLine["gap"]>;

/** What explains where a goal stands, by segments made by hand; `▸` before those that stand out from all others. */
export function SegmentsTable({ goal, gap }: { readonly goal: number; readonly gap: Gap }) {
  const { view } = useView();
  const { tell, f } = useGoalsWords();
  if (gap.segments.length === 0) return null;
  const signed = (n: number | null) => moreOrFewer(n, f);
  const count = (n: number | null) => countedPeople(n, f);
  const of = (n: number | null, part: string, among: string) => countedPeople(n, f, { goal, part, among });
  const kind = gap.waited ? "waited" : gap.flows ? "flows" : "months";
  const head = {
    waited: [
      ...[tell("gap.people"), tell("gap.climbs"), tell("gap.before")],
      ...[tell("gap.byRate"), tell("gap.byNumber")],
    ],
    flows: [tell("gap.change"), tell("gap.before"), tell("gap.others"), tell("gap.before")],
    months: [tell("gap.decided"), tell("gap.took"), tell("gap.others"), tell("gap.took")],
  }[kind];
  const rows = gap.segments.map((part): [string, ...Said[]] => {
    const cells = {
      waited: [
        count(part.people),
        of(part.climbs, "climbed", part.segment),
        of(part.climbsBefore, "climbed.before", part.segment),
        ...[signed(part.byRate), signed(part.byNumber)],
      ],
      flows: [part.change, part.changeBefore, part.others, part.othersBefore].map(signed),
      months: [
        of(part.people, "decided", part.segment),
        of(part.took, "took", part.segment),
        ...[part.others, part.othersTook].map(count),
      ],
    }[kind];
    return [part.standsOut ? `${part.segment} *` : part.segment, ...cells];
  });
  const to = gap.segments.map(({ segment }) =>
    addressOf({ page: "segment", id: segmentId(segment) }, followed(view)),
  );
  return (
    <PartsTable
      goal={goal}
      caption={tell("gap.segments")}
      file={`stige-goal-${goal}-segments.csv`}
      head={[tell("gap.segment"), ...head]}
      rows={rows}
      to={to}
    />
  );
}
