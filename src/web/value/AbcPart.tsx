import { useQuery } from "@tanstack/react-query";
import { daysOf, type Span, spans } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { AbcAnswer } from "../api/answers.ts";
import { abcQuery } from "../api/queries.ts";
import { LevelLine } from "../drawing/LevelLine.tsx";
import { fine, pathThrough, straight } from "../drawing/scale.ts";
import { useWidth } from "../drawing/use-width.ts";
import { Failed } from "../shell/Failed.tsx";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { PeopleIn } from "../shell/PeopleIn.tsx";
import { CsvButton } from "../table/CsvButton.tsx";
import { NumberTable } from "../table/NumberTable.tsx";
import { localDate } from "../time/days.ts";
import { shareOf } from "../words/share-of.ts";
import { useValueWords } from "../words/use-value-words.ts";

type Abc = NonNullable<AbcAnswer["abc"]>;

/** How few customers bring how much of what all bring. */
export function AbcPart() {
  const { view } = useView();
  const { tell, f } = useValueWords();
  const abc = useQuery(abcQuery(view, f.language));
  if (abc.error && !abc.data) return <Failed error={abc.error} again={() => abc.refetch()} />;
  if (!abc.data) return <div className="value-ghost ghost" />;
  const { abc: found, customers, days, basis, losing } = abc.data;
  if (found === null)
    return (
      <section className="value-part" data-part="abc">
        <h2>{tell("abc.none")}</h2>
      </section>
    );
  const [a, n] = customers < 100 ? [found.a, customers] : [Math.round((100 * found.a) / customers), null];
  const win = spans.find((span) => daysOf(span) === days) ?? null;
  const title = tell(basis === "revenue" ? "abc.title.revenue" : "abc.title", { a, of: n, brought: 80 });
  return (
    <section className="value-part" data-part="abc">
      <h2>{title}</h2>
      <p className="quiet">
        <PeopleIn
          sentence={tell(basis === "revenue" ? "abc.basis.revenue" : "abc.basis.margin", { days, customers })}
          numbers={[
            { n: days, to: null },
            { n: customers, to: win && { abc: "all", win } },
          ]}
        />
      </p>
      <AbcFigure abc={found} customers={customers} title={title} win={win} />
      {losing.customers > 0 && (
        <p className="quiet">
          <PeopleIn
            sentence={tell("abc.losing", losing)}
            numbers={[{ n: losing.customers, to: win && { abc: "losing", win } }]}
          />
        </p>
      )}
      <NumberTable
        name="abc"
        caption={title}
        file={
          <CsvButton
            question="/abc"
            query={{ at: view.at, known: view.known, ladder: view.ladder }}
            file={`stige-abc-${localDate(abc.data.asOf, f.timeZone)}.csv`}
          />
        }
        head={[tell("abc.customers"), tell("abc.brought")]}
        rows={found.curve.map(({ people, share: brought }) => [f.percent(people), f.percent(brought)])}
      />
    </section>
  );
}

const [height, top, bottom, left, right] = [270, 14, 40, 48, 12];

function AbcFigure({
  abc,
  customers,
  title,
  win,
}: {
  readonly abc: Abc;
  readonly customers: number;
  readonly title: string;
  /** The span that is told of; null: no list can be asked for it. */
  readonly win: Span | null;
}) {
  const { tell } = useValueWords();
  const [ref, width] = useWidth();
  const x = straight([0, 1], [left, width - right]);
  const y = straight([0, 1], [height - bottom, top]);
  const [a, b] = [abc.a / customers, (abc.a + abc.b) / customers];
  const line = (from: number, to: number) =>
    abc.curve
      .filter(({ people }) => people >= from - 1e-9 && people <= to + 1e-9)
      .map(({ people, share }) => [x(people), y(share)] as const);
  const ofA = abc.curve.find(({ people }) => people >= a - 1e-9)?.share ?? 1;
  const area = (from: number, to: number) =>
    `${pathThrough([[x(from), y(0)], ...line(from, to), [x(to), y(0)]])}Z`;
  return (
    <figure>
      <figcaption className="unseen">{title}</figcaption>
      <div ref={ref} className="abc-chart">
        {width > 0 && (
          <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
            <path d={area(0, a)} className="abc-a" />
            <path d={area(a, b)} className="abc-b" />
            {[0, 0.5, 1].map((share) => (
              <g key={share}>
                <LevelLine from={left} to={width - right} at={y(share)}>
                  {`${100 * share} %`}
                </LevelLine>
                <text
                  x={fine(x(share))}
                  y={height - bottom + 16}
                  textAnchor={share === 0 ? "start" : share === 1 ? "end" : "middle"}
                  className="axis"
                >
                  {`${100 * share} %`}
                </text>
              </g>
            ))}
            <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} className="abc-even" />
            <path d={pathThrough(line(0, 1))} fill="none" className="s-ink" strokeWidth="2.2" />
            <circle cx={fine(x(a))} cy={fine(y(ofA))} r="4.5" className="f-ink" />
            <Letters ends={[0, a, b, 1].map(x)} floor={y(0)} />
            <text x={width - right} y={height - 4} textAnchor="end" className="axis">
              {tell("abc.axis")}
            </text>
          </svg>
        )}
      </div>
      <Classes abc={abc} customers={customers} win={win} />
    </figure>
  );
}

/** What each class is called, in its part of the picture where there is room. */
function Letters({ ends, floor }: { readonly ends: readonly number[]; readonly floor: number }) {
  return ["A", "B", "C"].map((letter, i) => {
    const [from = 0, to = 0] = ends.slice(i, i + 2);
    if (to - from < 16) return null;
    return (
      <text
        key={letter}
        x={fine((from + to) / 2)}
        y={fine(floor - 12)}
        textAnchor="middle"
        className="abc-letter"
      >
        {letter}
      </text>
    );
  });
}

/** How many there are of each class. */
function Classes({
  abc,
  customers,
  win,
}: {
  readonly abc: Abc;
  readonly customers: number;
  readonly win: Span | null;
}) {
  const { tell, f } = useValueWords();
  return (
    <ul className="abc-classes number">
      {(["a", "b", "c"] as const).map((one) => (
        <li key={one}>
          <i className={`abc-${one}`} aria-hidden="true" />
          <PeopleBehind n={abc[one]} to={win && { abc: one, win }}>
            {tell("abc.class", { class: one.toUpperCase(), customers: abc[one] })}
          </PeopleBehind>{" "}
          <span className="quiet">{shareOf(abc[one], abc[one] / customers, f)}</span>
        </li>
      ))}
      <li className="quiet">
        <i className="abc-line" aria-hidden="true" />
        {tell("abc.even")}
      </li>
    </ul>
  );
}
