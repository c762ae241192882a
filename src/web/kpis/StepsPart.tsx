import { useQuery } from "@tanstack/react-query";
import { whyUntold } from "../../core/words/why-untold.ts";
import { isMuchWider } from "../../core/words/wider.ts";
import { useView } from "../address/use-view.ts";
import type { ConversionAnswer } from "../api/answers.ts";
import { conversionQuery } from "../api/queries.ts";
import type { RungColour } from "../drawing/rung-colours.ts";
import { Failed } from "../shell/Failed.tsx";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { about, SampleTold } from "../shell/SampleTold.tsx";
import type { Sample } from "../shell/sample.ts";
import { useRungColour } from "../shell/use-rung-colour.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { useWords } from "../words/use-words.ts";

type Step = ConversionAnswer["steps"][number];
type Told = NonNullable<Step["conversion"]>["within"][number]["estimate"];

const width = 220;
const height = 16;

/** Who climbs each step within so many days: a dot on the bar of its interval, from 0 to all. */
export function StepsPart() {
  const { view } = useView();
  const { say, f } = useWords();
  const { at, known, ladder } = view;
  const colourOf = useRungColour();
  const conversion = useQuery(conversionQuery(view, f.language));
  if (conversion.error && !conversion.data)
    return <Failed error={conversion.error} again={() => conversion.refetch()} />;
  if (!conversion.data) return <div className="loading" role="status" />;
  const { steps, sample } = conversion.data;
  return (
    <section className="kpis-part" aria-labelledby="climb">
      <h2 id="climb">{say("page.kpis.climb")}</h2>
      <p className="quiet number">
        {say("page.kpis.climb.basis")} <SampleTold sample={sample} />
      </p>
      <ul className="climb-steps">
        {steps.toReversed().map((step) => (
          <StepItem
            key={`${step.from.id}-${step.to.id}`}
            step={step}
            sample={sample}
            colour={colourOf(step.to.id)}
          />
        ))}
      </ul>
      <CsvButton question="/conversion" query={{ at, known, ladder }} file="stige-conversion.csv" />
    </section>
  );
}

function StepItem({
  step: { from, to, conversion },
  sample,
  colour,
}: {
  readonly step: Step;
  readonly sample: Sample;
  readonly colour: RungColour | null;
}) {
  const { say, f } = useWords();
  const name = say("page.kpis.step", { from: f.name(from.name, from.id), to: f.name(to.name, to.id) });
  return (
    <li data-step={`${from.id}-${to.id}`}>
      <h3>{name}</h3>
      {conversion === null ? (
        <p className="quiet">{say("kpis.notMeasured")}</p>
      ) : (
        <>
          <p className="quiet number">
            <PeopleBehind n={conversion.started} to={sample ? null : { started: to.id }}>
              {about(f.people(conversion.started), sample)} {say("page.kpis.started")}
            </PeopleBehind>
            {" · "}
            <PeopleBehind n={conversion.climbed} to={sample ? null : { climbed: to.id }}>
              {about(f.people(conversion.climbed), sample)} {say("page.kpis.climbed")}
            </PeopleBehind>
          </p>
          {conversion.drift && (
            <p className="quiet number">
              {say("page.kpis.climb.drift", {
                days: conversion.drift.days,
                earlier: conversion.drift.earlier.share,
                later: conversion.drift.later.share,
              })}
            </p>
          )}
          <ul>
            {conversion.within.map(({ days, estimate, widened }) => (
              <li key={days} className="number">
                <span>{f.duration(days * 86_400_000_000)}</span>
                <ShareBar told={estimate} colour={colour} />
                <ShareText told={estimate} widened={widened} />
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

function ShareText({ told, widened }: { readonly told: Told; readonly widened: number }) {
  const { say, f } = useWords();
  if (told.share === null || told.low === null || told.high === null)
    return <span className="quiet">{say(whyUntold[told.why ?? "too-short"])}</span>;
  const ends = say("page.kpis.interval", { low: f.percent(told.low), high: f.percent(told.high) });
  return (
    <span>
      <b>{f.percent(told.share)}</b>{" "}
      <span className="quiet">
        {ends}
        {isMuchWider(widened) && ` ${say("page.kpis.widened", { times: widened })}`}
      </span>
    </span>
  );
}

function ShareBar({ told, colour }: { readonly told: Told; readonly colour: RungColour | null }) {
  const x = (share: number) => 6 + share * (width - 12);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} height={height} aria-hidden="true" className="figure-mark">
      <line x1={6} x2={width - 6} y1={height / 2} y2={height / 2} className="figure-scale" />
      {told.share !== null && (
        <>
          <line
            x1={x(told.low ?? 0)}
            x2={x(told.high ?? 1)}
            y1={height / 2}
            y2={height / 2}
            className={colour ? `figure-bar s-${colour}` : "figure-bar"}
          />
          <circle
            cx={x(told.share)}
            cy={height / 2}
            r={4}
            className={colour ? `f-${colour}` : "figure-now"}
          />
        </>
      )}
    </svg>
  );
}
