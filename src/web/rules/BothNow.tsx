import { carried } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { ComparedAnswer } from "../api/answers.ts";
import { drawnPeople } from "../drawing/drawn-people.ts";
import { rungColours } from "../drawing/rung-colours.ts";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { SeenFile } from "../table/SeenFile.tsx";
import { localDate } from "../time/days.ts";
import { useRulesWords } from "../words/use-rules-words.ts";
import { Difference, DraftNumber } from "./DraftNumbers.tsx";

export type Side = ComparedAnswer["sides"][number];

interface Both {
  /** In force. */
  readonly now: Side;
  readonly draft: Side;
}

/** People of every place of either ladder, the draft's from the top first, then those it has no more. */
function rowsOf({ now, draft }: Both) {
  const colours = rungColours(draft.rungs, draft.firstBought);
  const topFirst = ({ places, rungs }: Side) => [...places.slice(0, rungs).reverse(), ...places.slice(rungs)];
  const gone = topFirst(now).filter(({ id }) => !draft.places.some((place) => place.id === id));
  return [...topFirst(draft), ...gone].map((place) => {
    const i = draft.places.indexOf(place);
    const inForce = now.places.find(({ id }) => id === place.id);
    return {
      place,
      isNew: inForce === undefined,
      before: inForce?.people ?? null,
      after: i < 0 ? null : place.people,
      colour: i < 0 || i >= draft.rungs ? "off" : (colours[i] ?? "lead"),
      between: i < 0 ? null : place.between,
    };
  });
}

type Row = ReturnType<typeof rowsOf>[number];

/** People per place on the day under both, as a table and as a file. */
export function BothNow({
  now,
  draft,
  changed,
  answer,
}: Both & { readonly changed: boolean; readonly answer: ComparedAnswer }) {
  const { say, f } = useRulesWords();
  const rows = rowsOf({ now, draft });
  const most = Math.max(1, ...rows.flatMap(({ before, after }) => [before ?? 0, after ?? 0]));
  const head = [
    ...[say("page.ladder.rung.title"), say("page.rules.now")],
    ...(changed ? [say("page.rules.draft"), say("page.rules.difference")] : []),
  ];
  const [rung, ...counts] = head;
  return (
    <>
      <table className="both-now">
        <caption>{say("page.rules.perRung")}</caption>
        <thead>
          <tr>
            <th scope="col">{rung}</th>
            <td className="bars" />
            {counts.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PlaceRow key={row.place.id} row={row} changed={changed} most={most} answer={answer} />
          ))}
        </tbody>
      </table>
      <SeenFile
        head={head}
        rows={rows.map(({ place, before, after }) => [
          ...[f.name(place.name, place.id), { people: before }],
          ...(changed
            ? [{ people: after }, { people: before === null || after === null ? null : after - before }]
            : []),
        ])}
        file={`stige-rules-${localDate(answer.asOf, f.timeZone)}.csv`}
      />
    </>
  );
}

function PlaceRow({
  row: { place, isNew, before, after, colour, between },
  changed,
  most,
  answer,
}: {
  readonly row: Row;
  readonly changed: boolean;
  readonly most: number;
  readonly answer: ComparedAnswer;
}) {
  const { view } = useView();
  const { say, tell, f } = useRulesWords();
  const people = (n: number | null) => (n === null ? say("ladder.notMeasured") : f.people(n));
  return (
    <tr>
      <th scope="row">{f.name(place.name, place.id)}</th>
      <td className="bars">
        <Bar
          before={drawnPeople(before ?? 0, f)}
          after={drawnPeople((changed ? after : before) ?? 0, f)}
          most={most}
          colour={colour}
        />
      </td>
      <td className="number">
        {isNew ? (
          tell("rules.isNew")
        ) : (
          <PeopleBehind row className="figure-link" n={before ?? 0} to={{ ...carried(view), rung: place.id }}>
            {people(before)}
          </PeopleBehind>
        )}
      </td>
      {changed && (
        <td className="number">
          {after === null ? people(after) : <DraftNumber answer={answer} id={place.id} people={after} />}
          {between && (
            <span className="between">{f.between(f.people(between.low), f.people(between.high))}</span>
          )}
        </td>
      )}
      {changed && (
        <td className={before === after ? "number quiet" : "number strong"}>
          {before !== null && after !== null && (
            <Difference answer={answer} id={place.id} by={after - before} />
          )}
        </td>
      )}
    </tr>
  );
}

/** People now, solid; what comes, hatched; what goes, hollow. */
function Bar({
  before,
  after,
  most,
  colour,
}: {
  before: number;
  after: number;
  most: number;
  colour: string;
}) {
  const width = 120;
  const x = (n: number) => (n / most) * width;
  const both = Math.min(before, after);
  return (
    <svg viewBox={`0 0 ${width} 10`} width={width} height={10} aria-hidden="true">
      <rect x={0} y={1} width={x(both)} height={8} rx={2} className={`f-${colour}`} />
      {after > before && (
        <rect x={x(before)} y={1} width={x(after - before)} height={8} fill={`url(#h-${colour})`} />
      )}
      {after < before && (
        <rect
          x={x(after)}
          y={1.5}
          width={x(before - after)}
          height={7}
          fill="none"
          className={`s-${colour}`}
          strokeDasharray="2 2"
        />
      )}
    </svg>
  );
}
