import { useQuery } from "@tanstack/react-query";
import { useView } from "../address/use-view.ts";
import type { GoalLine } from "../api/answers.ts";
import { ladderQuery } from "../api/queries.ts";
import { useGoalsWords } from "../words/use-goals-words.ts";
import { countedPeople, PartsTable, signedPeople } from "./PartsTable.tsx";

type Gap = NonNullable<GoalLine["gap"]>;

/** What explains where a goal stands, group by group. */
export function GapTable({ goal, gap }: { readonly goal: number; readonly gap: Gap }) {
  const { tell, f } = useGoalsWords();
  const nameOf = useNames();
  const signed = (n: number) => signedPeople(n, f);
  const counted = (n: number) => countedPeople(n, f);
  const file = `stige-goal-${goal}-parts.csv`;
  if (gap.waited)
    return (
      <PartsTable
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
          counted(part.climbs),
          counted(part.climbsBefore),
          signed(part.byRate),
          signed(part.byNumber),
        ])}
      />
    );
  if (gap.flows)
    return (
      <PartsTable
        file={file}
        caption={tell("gap.flows")}
        head={[tell("gap.place"), tell("gap.came"), tell("gap.before"), tell("gap.left"), tell("gap.before")]}
        rows={gap.flows.map(({ place, came, cameBefore, left, leftBefore }) => [
          place === null ? tell("gap.new") : nameOf(place),
          ...[came, cameBefore, left, leftBefore].map(counted),
        ])}
      />
    );
  return (
    <PartsTable
      file={file}
      caption={tell("gap.months")}
      head={[tell("gap.month"), tell("gap.decided"), tell("gap.took"), tell("gap.short")]}
      rows={(gap.months ?? []).map(({ month, people, took, short }) => [
        month,
        counted(people),
        counted(took),
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
