import { useQuery } from "@tanstack/react-query";
import { whyUntold } from "../../core/words/why-untold.ts";
import { addressOf, carried } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { PotentialAnswer } from "../api/answers.ts";
import { potentialQuery } from "../api/queries.ts";
import type { RungColour } from "../drawing/rung-colours.ts";
import { Rests } from "../rests/Rests.tsx";
import type { Basis } from "../rests/rests-context.ts";
import { usualRows } from "../rests/usual-rows.ts";
import { Failed } from "../shell/Failed.tsx";
import { useRungColour } from "../shell/use-rung-colour.ts";
import { CsvButton } from "../table/CsvButton.tsx";
import { NumberTable } from "../table/NumberTable.tsx";
import { localDate, usOf } from "../time/days.ts";
import { useValueWords } from "../words/use-value-words.ts";

type Step = PotentialAnswer["steps"][number];

/** What one more in a hundred who climb a step would bring, and what that rests on. */
export function PotentialPart({ nameOf }: { readonly nameOf: (rung: string) => string }) {
  const { view } = useView();
  const { tell, f } = useValueWords();
  const colourOf = useRungColour();
  const potential = useQuery(potentialQuery(view, f.language));
  if (potential.error && !potential.data)
    return <Failed error={potential.error} again={() => potential.refetch()} />;
  if (!potential.data) return <div className="value-ghost ghost" />;
  const answer = potential.data;
  const stepName = ({ from, to }: Step) => tell("potential.step", { from: nameOf(from), to: nameOf(to) });
  const most = Math.max(1, ...answer.steps.map(({ perPoint }) => perPoint?.interval[1] ?? 0));
  const steps = answer.steps.toReversed();
  const title = tell("potential.title");
  return (
    <section className="value-part ruled" data-part="potential">
      <h2>{title}</h2>
      <p className="quiet">
        {tell("potential.basis", {
          days: answer.horizonDays,
          since: f.day(usOf(answer.since)),
          until: f.day(usOf(answer.until)),
        })}
      </p>
      <figure>
        <figcaption className="unseen">{title}</figcaption>
        <ol className="potentials">
          {steps.map((step) => (
            <StepRow
              key={step.from}
              step={step}
              name={stepName(step)}
              answer={answer}
              most={most}
              colour={colourOf(step.to)}
            />
          ))}
        </ol>
      </figure>
      <p className="quiet">{tell("potential.rests")}</p>
      {answer.market && <p className="quiet number">{tell("potential.market", answer.market)}</p>}
      <NumberTable
        name="potential"
        caption={title}
        file={
          <CsvButton
            question="/potential"
            query={{ at: view.at, known: view.known, ladder: view.ladder }}
            file={`stige-potential-${localDate(answer.asOf, f.timeZone)}.csv`}
          />
        }
        head={[
          ...[tell("potential.stepHead"), tell("people"), tell("potential.climb"), tell("ninety")],
          ...[tell("potential.point"), tell("ninety")],
        ]}
        rows={steps.map((step) => [
          stepName(step),
          { n: step.people, to: addressOf({ page: "people" }, { ...carried(view), rung: step.from }) },
          step.share ? f.percent(step.share.value) : "–",
          step.share ? step.share.interval.map((share) => f.percent(share)).join("–") : "–",
          step.people > 0 && step.perPoint ? f.estimate(step.perPoint.value) : "–",
          step.people > 0 && step.perPoint
            ? step.perPoint.interval.map((minor) => f.estimate(minor)).join("–")
            : "–",
        ])}
      />
    </section>
  );
}

/** What the worth of one more in a hundred rests on, and who stands below. */
function useStepBasis({ from, people, perPoint }: Step, name: string, answer: PotentialAnswer): () => Basis {
  const { view } = useView();
  const { say, tell, f } = useValueWords();
  const [low = 0, high = 0] = perPoint?.interval ?? [];
  const to = addressOf({ page: "people" }, { ...carried(view), rung: from });
  return () => ({
    title: `${name}: ${f.estimate(perPoint?.value ?? 0)}`,
    rows: [
      [say("rests.method"), tell("potential.rests")],
      [say("rests.on"), tell("potential.below", { people })],
      [say("rests.interval"), `${tell("interval", { low, high })} (90 %)`],
      ...usualRows({ say, f }, answer, view),
    ],
    links: people > 0 ? [{ to, text: say("rests.see", { people }) }] : [],
  });
}

interface Row {
  readonly step: Step;
  readonly name: string;
  readonly answer: PotentialAnswer;
  /** The longest bar. */
  readonly most: number;
  readonly colour: RungColour | null;
}

function StepRow({ step, name, answer, most, colour }: Row) {
  const { say, tell, f } = useValueWords();
  const { share, perPoint, measured, people, why } = step;
  const untold = () => (why ? say(whyUntold[why]) : null);
  const at = (minor: number) => (100 * Math.max(0, minor)) / most;
  const [low = 0, high = 0] = perPoint?.interval ?? [];
  const told = measured ? perPoint : null;
  const basis = useStepBasis(step, name, answer);
  const noWorth = () => {
    if (!measured) return tell("potential.notMeasured");
    if (answer.basis === null) return tell("potential.untold");
    return untold();
  };
  return (
    <li data-step={`${step.from}-${step.to}`}>
      <span className="spread-name">
        {name}
        <span className="quiet number">
          {!measured
            ? tell("potential.notMeasured")
            : share && people > 0
              ? tell("potential.share", {
                  share: share.value,
                  low: share.interval[0] ?? 0,
                  high: share.interval[1] ?? 0,
                })
              : [tell("potential.below", { people }), untold()].filter(Boolean).join(" · ")}
        </span>
      </span>
      <span className="spread-marks" aria-hidden="true">
        {told && (
          <>
            <i className={`bar b-${colour ?? "ink"}`} style={{ left: 0, width: `${at(told.value)}%` }} />
            <i className="range" style={{ left: `${at(low)}%`, width: `${at(high) - at(low)}%` }} />
          </>
        )}
      </span>
      <span className="spread-mean number">
        {told === null ? (
          <span className="quiet">{noWorth()}</span>
        ) : (
          <>
            <b>{f.estimate(told.value)}</b> <Rests of={`${name}: ${f.estimate(told.value)}`} basis={basis} />
            <span className="quiet">{tell("interval", { low, high })}</span>
          </>
        )}
      </span>
    </li>
  );
}
