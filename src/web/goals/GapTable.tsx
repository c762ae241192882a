import { useQuery } from "@tanstack/react-query";
import { useView } from "../address/use-view.ts";
import type { GoalLine } from "../api/answers.ts";
import { ladderQuery } from "../api/ladder-queries.ts";
import { useGoalsWords } from "../words/use-goals-words.ts";
import { countedPeople, moreOrFewer, PartsTable } from "./PartsTable.tsx";

type Gap = NonNullable<GoalLine["gap"]>;

/** What explains where a goal stands, group by group. */
export function GapTable({
  goal,
  rung,
  gap,
}: {
  readonly goal: number;
  /** What it is about, where that is a rung. */
  readonly rung: string;
  readonly gap: Gap;
}) {
  const { tell, f } = useGoalsWords();
  const nameOf = useNames();
  const signed = (n: number) => moreOrFewer(n, f);
  const counted = (n: number, part?: string) =>
    countedPeople(n, f, part === undefined ? undefined : { goal, part });
  const file = `stige-goal-${goal}-parts.csv`;
  if (gap.waited)
    return (
      <PartsTable
        goal={goal}
        file={file}
        caption={tell("gap.waited")}
        head={["gap.group", "gap.people", "gap.climbs", "gap.before", "gap.byRate", "gap.byNumber"].map(
          (key) => tell(key as "gap.group"),
        )}
        rows={gap.waited.map((part) => [
          part.toDays === null
            ? tell("days.from", { from: part.fromDays })
            : tell("days.between", { from: part.fromDays, to: part.toDays - 1 }),
          counted(part.people),
          counted(part.climbs, `climbed.${part.fromDays}`),
          counted(part.climbsBefore, `climbed.${part.fromDays}.before`),
          signed(part.byRate),
          signed(part.byNumber),
        ])}
      />
    );
  if (gap.flows)
    return (
      <PartsTable
        goal={goal}
        file={file}
        caption={tell("gap.flows")}
        head={[tell("gap.place"), tell("gap.came"), tell("gap.before"), tell("gap.left"), tell("gap.before")]}
        rows={gap.flows.map((part) => [
          part.place === null
            ? tell("gap.new")
            : part.place === rung
              ? tell("gap.belongs")
              : nameOf(part.place),
          ...flowsOf(part, rung).map(([n, people]) => counted(n, people)),
        ])}
      />
    );
  return (
    <PartsTable
      goal={goal}
      file={file}
      caption={tell("gap.months")}
      inFile={(gap.months ?? []).map(({ month }) => month)}
      head={[tell("gap.month"), tell("gap.decided"), tell("gap.took"), tell("gap.short")]}
      rows={(gap.months ?? []).map(({ month, people, took, short }) => [
        f.month(month),
        counted(people, `decided.${month}`),
        counted(took, `took.${month}`),
        short > 0 ? counted(short) : { said: "", n: null },
      ])}
    />
  );
}

function useNames(): (place: string) => string {
  const { view } = useView();
  const { f } = useGoalsWords();
  const ladder = useQuery(ladderQuery(view, f.language)).data;
  return (place) => {
    const found = [...(ladder?.rungs ?? []), ...(ladder?.off ?? [])].find(({ id }) => id === place);
    return f.name(found?.name ?? {}, place);
  };
}

type FlowPart = NonNullable<Gap["flows"]>[number];

/** Who came from a place and who left for it, now and before, and as which part of the goal they are listed. */
function flowsOf({ place, came, cameBefore, left, leftBefore }: FlowPart, rung: string) {
  // Who came from the rung itself came to belong to the segment there; who left for nowhere is erased.
  const [comes, leaves] =
    place === rung
      ? ["joined", "ceased"]
      : [`came.${place ?? "new"}`, place === null ? undefined : `left.${place}`];
  return [
    [came, comes],
    [cameBefore, `${comes}.before`],
    [left, leaves],
    [leftBefore, leaves && `${leaves}.before`],
  ] as const;
}
