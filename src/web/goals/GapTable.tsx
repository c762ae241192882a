import { useQuery } from "@tanstack/react-query";
import { useView } from "../address/use-view.ts";
import type { GoalLine } from "../api/answers.ts";
import { ladderQuery } from "../api/queries.ts";
import { useGoalsWords } from "../words/use-goals-words.ts";

type Gap = NonNullable<GoalLine["gap"]>;

/** What explains where a goal stands, group by group. */
export function GapTable({ gap }: { readonly gap: Gap }) {
  const { tell, f } = useGoalsWords();
  const nameOf = useNames();
  const signed = (n: number) => {
    const whole = Math.round(n);
    return whole === 0 ? "0" : `${whole > 0 ? "+" : "−"}${f.count(Math.abs(whole))}`;
  };
  if (gap.waited)
    return (
      <Told
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
      <Told
        caption={tell("gap.flows")}
        head={[tell("gap.place"), tell("gap.came"), tell("gap.before"), tell("gap.left"), tell("gap.before")]}
        rows={gap.flows.map(({ place, came, cameBefore, left, leftBefore }) => [
          place === null ? tell("gap.new") : nameOf(place),
          ...[came, cameBefore, left, leftBefore].map(f.count),
        ])}
      />
    );
  return (
    <Told
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

function Told({
  caption,
  head,
  rows,
}: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keys
    <section className="scroll gap-table" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((name, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns are called alike
              <th key={i} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = "", ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their column
                <td key={i} className="number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
