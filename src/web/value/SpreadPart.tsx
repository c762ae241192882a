import { whyUntold } from "../../core/words/why-untold.ts";
import { addressOf, carried } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { ValueAnswer } from "../api/answers.ts";
import { Rests } from "../rests/Rests.tsx";
import { usualRows } from "../rests/usual-rows.ts";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { PeopleIn } from "../shell/PeopleIn.tsx";
import { about } from "../shell/SampleTold.tsx";
import { CsvButton } from "../table/CsvButton.tsx";
import { type Cell, NumberTable } from "../table/NumberTable.tsx";
import { localDate } from "../time/days.ts";
import { useValueWords } from "../words/use-value-words.ts";
import { rungsTold, type ValueRung } from "./rungs-told.ts";
import { type LogScale, logScale } from "./value-scale.ts";

/** How value lies on each rung, and how much more one is worth on a rung than on the one below. */
export function SpreadPart({ answer }: { readonly answer: ValueAnswer }) {
  const { tell, f } = useValueWords();
  const rungs = rungsTold(answer);
  const scale = logScale(
    rungs.flatMap(({ spread, mean }) => [
      ...(spread ? [spread.p5, spread.p95] : []),
      ...(mean ? [mean.value] : []),
    ]),
  );
  const title = tell(differsWithin(answer) ? "spread.differs" : "spread.title");
  if (scale === null)
    return (
      <section className="value-part">
        <h2>{tell("spread.title")}</h2>
        {rungs.every(({ mean }) => mean === null) && <p className="quiet">{tell("spread.tooFew")}</p>}
        <SpreadTable answer={answer} rungs={rungs} caption={tell("spread.title")} />
      </section>
    );
  return (
    <section className="value-part">
      <h2>{title}</h2>
      <p className="quiet">{tell("spread.how")}</p>
      <figure>
        <figcaption className="unseen">{title}</figcaption>
        <ol className="spreads">
          {rungs.map((rung) => (
            <SpreadRow key={rung.rung} rung={rung} answer={answer} scale={scale} />
          ))}
          <li className="spread-axis" aria-hidden="true">
            <span className="spread-scale">
              {named(scale).map((minor) => (
                <span key={minor} style={{ left: `${scale.at(minor)}%` }}>
                  {f.estimate(minor)}
                </span>
              ))}
            </span>
          </li>
        </ol>
      </figure>
      <p className="quiet">
        {tell("selection")} {scale.cut && tell("spread.edge")}
      </p>
      <SpreadTable answer={answer} rungs={rungs} caption={title} />
    </section>
  );
}

/** Those that have room for their amounts: every second of many. */
function named({ ticks }: LogScale): readonly number[] {
  return ticks.length <= 4 ? ticks : ticks.filter((_, i) => (ticks.length - 1 - i) % 2 === 0);
}

/** Whether nine in ten of a rung span more than its mean lies above that of the rung below, on most rungs. */
function differsWithin({ rungs, differences }: ValueAnswer): boolean {
  const within = differences.filter(({ to, difference }) => {
    const spread = rungs.find(({ rung }) => rung === to)?.spread;
    return spread && spread.p95 - spread.p5 > Math.abs(difference.value);
  });
  return differences.length > 0 && within.length * 2 > differences.length;
}

function SpreadRow({
  rung,
  answer,
  scale,
}: {
  readonly rung: ValueRung;
  readonly answer: ValueAnswer;
  readonly scale: LogScale;
}) {
  const { view } = useView();
  const { say, tell, f } = useValueWords();
  const { mean, measured, people, bought } = rung;
  const name = f.name(rung.name, rung.rung);
  const difference = answer.differences.find(({ to }) => to === rung.rung)?.difference;
  const basis = useSpreadBasis(rung, answer);
  return (
    <li data-rung={rung.rung} className={rung.off ? "beside" : undefined}>
      <span className="spread-name">
        <PeopleBehind to={{ ...carried(view), rung: rung.rung }}>{name}</PeopleBehind>
        {measured && (
          <span className="quiet number">
            <PeopleIn
              sentence={tell("n", { people, bought, about: answer.sample !== null })}
              numbers={[
                { n: people, to: { rung: rung.rung } },
                { n: bought, to: answer.sample ? null : { rung: rung.rung, bought: "ever" } },
              ]}
            />
          </span>
        )}
      </span>
      <SpreadMarks rung={rung} scale={scale} />
      <span className="spread-mean number">
        {mean === null ? (
          <span className="quiet">
            {!measured
              ? tell("potential.notMeasured")
              : people === 0
                ? tell("nobody")
                : answer.sample
                  ? "–"
                  : say(whyUntold["too-few"])}
          </span>
        ) : (
          <>
            <b>{f.estimate(mean.value)}</b> <Rests of={`${name}: ${f.estimate(mean.value)}`} basis={basis} />
            <span className="quiet">
              {tell("interval", { low: mean.interval[0] ?? 0, high: mean.interval[1] ?? 0 })}
            </span>
          </>
        )}
      </span>
      {difference && (
        <span className="spread-difference number quiet">
          ↑ {tell("difference", { amountMinor: difference.value })} {tell("difference.is")} (
          {tell("interval", { low: difference.interval[0] ?? 0, high: difference.interval[1] ?? 0 })})
        </span>
      )}
    </li>
  );
}

function useSpreadBasis(rung: ValueRung, answer: ValueAnswer) {
  const { view } = useView();
  const { say, tell, f } = useValueWords();
  const name = f.name(rung.name, rung.rung);
  return () => ({
    title: `${name}: ${f.estimate(rung.mean?.value ?? 0)}`,
    rows: [
      [say("rests.on"), tell("rests.buyers", { bought: rung.bought, waiting: rung.people - rung.bought })],
      [
        say("rests.interval"),
        `${tell("interval", { low: rung.mean?.interval[0] ?? 0, high: rung.mean?.interval[1] ?? 0 })} (90 %), ${
          answer.backTest
            ? tell("rests.tested", { days: answer.backTest.horizonDays })
            : tell("rests.untested")
        }`,
      ],
      ...usualRows({ say, f }, answer, view),
    ] as const,
  });
}

/** Drawn for the eye alone: the numbers stand beside it and in the table. */
function SpreadMarks({
  rung: { spread, mean, colour },
  scale,
}: {
  readonly rung: ValueRung;
  readonly scale: LogScale;
}) {
  const from = (a: number, b: number) => ({
    left: `${scale.at(a)}%`,
    width: `${scale.at(b) - scale.at(a)}%`,
  });
  return (
    <span className="spread-marks" aria-hidden="true">
      {scale.ticks.map((minor) => (
        <i key={minor} className="grid" style={{ left: `${scale.at(minor)}%` }} />
      ))}
      {spread && (
        <>
          <i className={`thin b-${colour}`} style={from(spread.p5, spread.p95)} />
          <i className={`thick b-${colour}`} style={from(spread.p25, spread.p75)} />
          <i className="middle" style={{ left: `${scale.at(spread.p50)}%` }} />
        </>
      )}
      {mean && <i className={`mean b-${colour}`} style={{ left: `${scale.at(mean.value)}%` }} />}
    </span>
  );
}

function SpreadTable({
  answer,
  rungs,
  caption,
}: {
  readonly answer: ValueAnswer;
  readonly rungs: readonly ValueRung[];
  readonly caption: string;
}) {
  const { view } = useView();
  const { tell, f } = useValueWords();
  const { at, known, ladder } = view;
  const money = (minor: number | undefined) => (minor === undefined ? "–" : f.estimate(minor));
  const ends = (one: ValueRung["mean"]) =>
    one === null ? "–" : tell("interval", { low: one.interval[0] ?? 0, high: one.interval[1] ?? 0 });
  return (
    <NumberTable
      name="spread"
      caption={caption}
      file={
        <CsvButton
          question="/value"
          query={{ at, known, ladder }}
          file={`stige-value-${localDate(answer.asOf, f.timeZone)}.csv`}
        />
      }
      head={[
        ...[tell("rung"), tell("people"), tell("bought"), tell("each"), tell("ninety"), tell("together")],
        ...[
          tell("ninety"),
          "5 %",
          "25 %",
          tell("middle"),
          "75 %",
          "95 %",
          tell("difference.is"),
          tell("ninety"),
        ],
      ]}
      rows={rungs.map((one): [string, ...Cell[]] => {
        const { spread } = one;
        const difference = answer.differences.find(({ to }) => to === one.rung)?.difference ?? null;
        return [
          f.name(one.name, one.rung),
          { n: one.people, to: addressOf({ page: "people" }, { ...carried(view), rung: one.rung }) },
          answer.sample
            ? about(f.people(one.bought), answer.sample)
            : {
                n: one.bought,
                to: addressOf({ page: "people" }, { ...carried(view), rung: one.rung, bought: "ever" }),
              },
          ...[money(one.mean?.value), ends(one.mean), money(one.total?.value), ends(one.total)],
          ...[
            money(spread?.p5),
            money(spread?.p25),
            money(spread?.p50),
            money(spread?.p75),
            money(spread?.p95),
          ],
          ...[difference ? tell("difference", { amountMinor: difference.value }) : "–", ends(difference)],
        ];
      })}
    />
  );
}
