import type { ComparedAnswer, DraftAnswer } from "../api/answers.ts";
import { rungColours } from "../drawing/rung-colours.ts";
import { useRulesWords } from "../words/use-rules-words.ts";
import { useWords } from "../words/use-words.ts";
import { Follows } from "./Follows.tsx";
import { Movers } from "./Movers.tsx";
import { WhatIfChart } from "./WhatIfChart.tsx";

type Side = ComparedAnswer["sides"][number];

/** People under the ladder in force and under a draft: through history, on the day, and who would stand elsewhere. */
export function WhatIf({
  answer,
  changed,
  waiting,
  countAll,
  told,
}: {
  readonly answer: ComparedAnswer;
  /** The draft. */
  readonly told: DraftAnswer;
  readonly changed: boolean;
  readonly waiting: boolean;
  readonly countAll: () => void;
}) {
  const { say } = useWords();
  const [now, draft] = answer.sides as readonly [Side, Side];
  return (
    <div className={waiting ? "stale" : undefined}>
      <p className="quiet">{say(changed ? "page.rules.onLadder.both" : "page.rules.onLadder")}</p>
      <WhatIfChart answer={answer} changed={changed} />
      {answer.sample && (
        <p className="rules-sample">
          {say("page.rules.sample", { ...answer.sample })}{" "}
          <button type="button" className="control" onClick={countAll} disabled={waiting}>
            {say("page.rules.countAll")}
          </button>
        </p>
      )}
      <BothNow now={now} draft={draft} changed={changed} />
      {changed && (
        <div className="rules-then">
          <section>
            <Movers answer={answer} />
          </section>
          <section>
            <Follows answer={answer} draft={told} />
          </section>
        </div>
      )}
    </div>
  );
}

function BothNow({ now, draft, changed }: { now: Side; draft: Side; changed: boolean }) {
  const { say, tell, f } = useRulesWords();
  const colours = rungColours(draft.rungs, draft.firstBought);
  const topFirst = ({ places, rungs }: Side) => [...places.slice(0, rungs).reverse(), ...places.slice(rungs)];
  const gone = topFirst(now).filter(({ id }) => !draft.places.some((place) => place.id === id));
  const rows = [...topFirst(draft), ...gone].map((place) => {
    const i = draft.places.indexOf(place);
    const inForce = now.places.find(({ id }) => id === place.id);
    const before = inForce?.people ?? null;
    const after = i < 0 ? null : place.people;
    const colour = i < 0 || i >= draft.rungs ? "off" : (colours[i] ?? "lead");
    return {
      place,
      isNew: inForce === undefined,
      before,
      after,
      colour,
      between: i < 0 ? null : place.between,
    };
  });
  const most = Math.max(1, ...rows.flatMap(({ before, after }) => [before ?? 0, after ?? 0]));
  const people = (n: number | null) => (n === null ? say("ladder.notMeasured") : f.count(n));
  return (
    <table className="both-now">
      <caption>{say("page.rules.perRung")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("page.ladder.rung.title")}</th>
          <td className="bars" />
          <th scope="col">{say("page.rules.now")}</th>
          {changed && <th scope="col">{say("page.rules.draft")}</th>}
          {changed && <th scope="col">{say("page.rules.difference")}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ place, isNew, before, after, colour, between }) => (
          <tr key={place.id}>
            <th scope="row">{f.name(place.name, place.id)}</th>
            <td className="bars">
              <Bar
                before={before ?? 0}
                after={changed ? (after ?? 0) : (before ?? 0)}
                most={most}
                colour={colour}
              />
            </td>
            <td className="number">{isNew ? tell("rules.isNew") : people(before)}</td>
            {changed && (
              <td className="number">
                {people(after)}
                {between && (
                  <span className="between">
                    {f.count(between.low)}–{f.count(between.high)}
                  </span>
                )}
              </td>
            )}
            {changed && (
              <td className="number strong">
                {before === null || after === null ? "" : signedCount(after - before, f)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function signedCount(n: number, f: ReturnType<typeof useWords>["f"]): string {
  return n === 0 ? "0" : `${n > 0 ? "+" : "−"}${f.count(Math.abs(n))}`;
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
