import { Link } from "wouter";
import { whyUntold } from "../../core/words/why-untold.ts";
import { addressOf, carried } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { GoalLine } from "../api/answers.ts";
import { ChanceDots } from "../drawing/ChanceDots.tsx";
import type { RungColour } from "../drawing/rung-colours.ts";
import { chanceText } from "../goals/chance-text.ts";
import { valueWords } from "../goals/value-words.ts";
import { about } from "../shell/SampleTold.tsx";
import type { Sample } from "../shell/sample.ts";
import { dayNumber } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import type { StepWorth, Worth } from "./use-worth.ts";
import "../styles/worth.css";

/** What one is worth on a rung, with its interval; leads to the page of value. */
export function RungWorth({ id, worth }: { readonly id: string; readonly worth: Worth }) {
  const { view } = useView();
  const { say, f } = useWords();
  const mean = worth.rungs.get(id);
  if (!mean)
    return worth.few.has(id) ? <span className="rung-worth quiet">{say(whyUntold["too-few"])}</span> : null;
  const [low = 0, high = 0] = mean.interval;
  return (
    <Link href={addressOf({ page: "value" }, carried(view))} className="rung-worth number" tabIndex={-1}>
      <b>{f.money(mean.value)}</b>
      <span>{say("page.ladder.worth.interval", { low: f.money(low), high: f.money(high) })}</span>
    </Link>
  );
}

/** The share that climbs a step, a dot on the bar of its interval with a tick at the goal, and what one more in a hundred would bring. */
export function StepTold({
  step,
  sample,
  to,
  colour,
}: {
  readonly step: StepWorth;
  readonly sample: Sample;
  /** What the upper rung is called. */
  readonly to: string;
  readonly colour: RungColour;
}) {
  const { view } = useView();
  const { say, f } = useWords();
  const { share, started, goal, likely, perPoint, days, why } = step;
  return (
    <>
      <span className="step-share number">
        {share === null ? (
          <span className="quiet">{why && say(whyUntold[why])}</span>
        ) : (
          <>
            <span>
              <b>{f.percent(share.value)}</b> {say("page.ladder.worth.become", { to, days })}
            </span>
            <span className="step-bar" aria-hidden="true">
              <i className={`b-${colour}`} style={between(share.low, share.high)} />
              <i className={`step-dot b-${colour}`} style={{ left: `${100 * share.value}%` }} />
              {goal !== null && <i className="step-goal" style={{ left: `${100 * goal.share}%` }} />}
            </span>
            <span className="quiet step-basis">
              <span>
                {say("page.ladder.worth.interval", {
                  low: f.percent(share.low),
                  high: f.percent(share.high),
                })}
                {" · "}
                {say("page.ladder.worth.started", { people: about(f.count(started), sample) })}
                {goal !== null && likely === null && (
                  <>
                    {" · "}
                    <GoalLink goal={goal.number} target={f.percent(goal.share)} />
                  </>
                )}
              </span>
              {likely !== null && <Likely goal={likely} />}
            </span>
          </>
        )}
      </span>
      {perPoint && (
        <Link href={addressOf({ page: "value" }, carried(view))} className="step-point number" tabIndex={-1}>
          <b>{f.money(perPoint.value)}</b>
          <span>{say("page.ladder.worth.point")}</span>
        </Link>
      )}
    </>
  );
}

/** What a goal asks for, as the way to it. */
function GoalLink({ goal, target }: { readonly goal: number; readonly target: string }) {
  const { view } = useView();
  const { say } = useWords();
  return (
    <Link className="figure-link" href={addressOf({ page: "goal", id: goal }, carried(view))} tabIndex={-1}>
      {say("page.ladder.worth.goal", { share: target })}
    </Link>
  );
}

/** The goal of a step, and how likely it is reached. */
function Likely({ goal }: { readonly goal: GoalLine }) {
  const { say, f } = useWords();
  const chance = goal.chance ?? 0;
  return (
    <span className="step-chance">
      <GoalLink goal={goal.goal} target={valueWords(goal, f).shown(goal.target)} />
      <ChanceDots
        chance={chance}
        pitch={7}
        said={say("page.ladder.worth.chance", {
          chance: chanceText(chance, f),
          by: f.localDay(dayNumber(goal.by)),
        })}
      />
      <span aria-hidden="true">{chanceText(chance, f)}</span>
    </span>
  );
}

const between = (low: number, high: number) => ({ left: `${100 * low}%`, width: `${100 * (high - low)}%` });
