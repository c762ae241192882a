import { useQuery } from "@tanstack/react-query";
import { useView } from "../address/use-view.ts";
import type { GoalLine } from "../api/answers.ts";
import { ladderQuery } from "../api/queries.ts";
import { useGoalsWords } from "../words/use-goals-words.ts";
import { PartsTable, signedCount } from "./PartsTable.tsx";

type Gap = NonNullable<GoalLine["gap"]>;

/** What explains where a goal stands, group by group. */
export function GapTable({ gap }: { readonly gap: Gap }) {
  const { tell, f } = useGoalsWords();
  const nameOf = useNames();
  const signed = (n: number) => signedCount(n, f);
  if (gap.waited)
    return (
      <PartsTable
        caption={tell("gap.waited")}
        head={["gap.group", "gap.people", "gap.climbs", "gap.before", "gap.byRate", "gap.byNumber"].map(
          (key) => tell(key as "gap.group"),
        )}
        rows={gap.waited.map((part) => [
          part.toDays === null
            ? tell("days.from", { from: part.fromDays })
            : tell("days.between", { from: part.fromDays, to: part.toDays - 1 }),
          f.count(Math.round(part.people)),
          f.count(part.climbs),
          f.count(part.climbsBefore),
          signed(part.byRate),
          signed(part.byNumber),
        ])}
      />
    );
  if (gap.flows)
    return (
      <PartsTable
        caption={tell("gap.flows")}
        head={[tell("gap.place"), tell("gap.came"), tell("gap.before"), tell("gap.left"), tell("gap.before")]}
        rows={gap.flows.map(({ place, came, cameBefore, left, leftBefore }) => [
          place === null ? tell("gap.new") : nameOf(place),
          ...[came, cameBefore, left, leftBefore].map(f.count),
        ])}
      />
    );
  return (
    <PartsTable
      caption={tell("gap.months")}
      head={[tell("gap.month"), tell("gap.decided"), tell("gap.took"), tell("gap.short")]}
      rows={(gap.months ?? []).map(({ month, people, took, short }) => [
        month,
        f.count(people),
        f.count(took),
        short > 0 ? f.count(Math.round(short)) : "",
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
