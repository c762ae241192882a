import { Link } from "wouter";
import { whyUntold } from "../../core/words/why-untold.ts";
import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { ChanceDots } from "../drawing/ChanceDots.tsx";
import type { RungColour } from "../drawing/rung-colours.ts";
import { isInDanger } from "../goals/how-sure.ts";
import { valueWords } from "../goals/value-words.ts";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { about } from "../shell/SampleTold.tsx";
import { dayNumber } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import type { StepScale } from "./step-scale.ts";
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
    <Link href={addressOf({ page: "value" }, followed(view))} className="rung-worth number" tabIndex={-1}>
      <b>{f.estimate(mean.value)}</b>
      <span>{say("page.ladder.worth.interval", { low: f.estimate(low), high: f.estimate(high) })}</span>
    </Link>
  );
}

type OfStep = { readonly step: StepWorth };
type Beside = OfStep & { readonly worth: Worth; readonly colour: RungColour };

/** The share that climbs a step, a dot on the bar of its interval with a tick at the goal. */
export function StepShare({
  step,
  worth,
  to,
  colour,
}: Beside & {
  /** What the upper rung is called. */
  readonly to: string;
}) {
  const { say, f } = useWords();
  const { share, started, goal, days, why } = step;
  if (share === null) return <span className="step-share number quiet">{why && say(whyUntold[why])}</span>;
  return (
    <span className="step-share number">
      <span>
        <b>{f.percent(share.value)}</b> {say("page.ladder.worth.become", { to, days })}
      </span>
      <ShareBar share={share} step={step} scale={worth.scale} colour={colour} />
      <span className="quiet step-basis">
        <span>
          {say("page.ladder.worth.interval", { low: f.percent(share.low), high: f.percent(share.high) })}
          {" · "}
          <PeopleBehind n={started} to={worth.sample ? null : { started: step.id }}>
            {say("page.ladder.worth.started", { people: about(f.people(started), worth.sample) })}
          </PeopleBehind>
        </span>
        {goal !== null && <GoalLink goal={goal.number} target={f.percent(goal.share)} />}
      </span>
    </span>
  );
}

/** The same on a phone, in a gap: without the interval's numbers and on how many it rests, which the fold below the ladder tells. */
export function StepBrief({ step, worth, to, colour }: Beside & { readonly to: string }) {
  const { say, f } = useWords();
  const { share, goal, days, why } = step;
  if (share === null) return <span className="step-brief quiet">{why && say(whyUntold[why])}</span>;
  return (
    <span className="step-brief number">
      <span>
        <b>{f.percent(share.value)}</b>{" "}
        <span className={goal ? "unseen" : undefined}>
          {goal ? say("page.ladder.worth.become", { to, days }) : say("page.ladder.worth.within", { days })}
        </span>
        {goal && <GoalLink goal={goal.number} target={f.percent(goal.share)} of />}
      </span>
      <ShareBar share={share} step={step} scale={worth.scale} colour={colour} />
    </span>
  );
}

/** What everyone on the ladder is worth together, on the ground below the rungs' values; leads to the page of value. */
export function LadderWorth({ worth: { onLadder, sample } }: { readonly worth: Worth }) {
  const { view } = useView();
  const { say, f } = useWords();
  if (!onLadder) return null;
  const [low = 0, high = 0] = onLadder.interval;
  return (
    <Link href={addressOf({ page: "value" }, followed(view))} className="rung-worth ladder-worth number">
      <b>{about(f.estimate(onLadder.value), sample)}</b>
      <span>{say("page.ladder.worth.interval", { low: f.estimate(low), high: f.estimate(high) })}</span>
      <span>{say("page.ladder.worth.all")}</span>
    </Link>
  );
}

function ShareBar({
  share,
  step,
  scale: { place, aroundGoals },
  colour,
}: OfStep & {
  readonly share: NonNullable<StepWorth["share"]>;
  readonly scale: StepScale;
  readonly colour: RungColour;
}) {
  const at = (one: number) => place(step, one);
  const [low, value, high] = [at(share.low), at(share.value), at(share.high)];
  const goal = step.goal && at(step.goal.share);
  if (low === null || value === null || high === null) return null;
  return (
    <span className="step-bar" aria-hidden="true" data-around={aroundGoals || undefined}>
      <i className={`b-${colour}`} style={{ left: percent(low), width: percent(high - low) }} />
      <i className={`step-dot b-${colour}`} style={{ left: percent(value) }} />
      {goal !== null && <i className="step-goal" style={{ left: percent(goal) }} />}
    </span>
  );
}

/** How likely the goal of a step is reached: the number with its word, ten dots, and the goal where it is another than the share is held against. */
export function StepChance({ step: { likely, goal }, pitch = 7 }: OfStep & { readonly pitch?: number }) {
  const { say, f } = useWords();
  if (likely === null) return null;
  const chance = likely.chance ?? 0;
  return (
    <span className="step-chance number">
      <span>
        <b>{f.chance(chance)}</b>{" "}
        <span className={isInDanger(likely) ? "in-danger" : "quiet"}>{likely.pace}</span>
      </span>
      <ChanceDots
        chance={chance}
        pitch={pitch}
        said={say("page.ladder.worth.chance", {
          chance: f.chance(chance),
          by: f.localDay(dayNumber(likely.by)),
        })}
      />
      {likely.goal !== goal?.number && (
        <GoalLink goal={likely.goal} target={valueWords(likely, f).shown(likely.target)} />
      )}
    </span>
  );
}

/** What one more in a hundred climbing a step would bring, as a bar beside those of the other steps. */
export function StepPotential({ step: { perPoint }, worth, colour }: Beside) {
  const { view } = useView();
  const { f } = useWords();
  if (!perPoint) return null;
  const most = Math.max(...[...worth.steps.values()].map((step) => step.perPoint?.value ?? 0));
  return (
    <Link href={addressOf({ page: "value" }, followed(view))} className="step-point number" tabIndex={-1}>
      <b>{f.estimate(perPoint.value)}</b>
      {perPoint.value > 0 && (
        <i className={`b-${colour}`} style={{ width: percent(perPoint.value / most) }} aria-hidden="true" />
      )}
    </Link>
  );
}

/** What a goal asks for, as the way to it. */
function GoalLink({
  goal,
  target,
  of = false,
}: {
  readonly goal: number;
  readonly target: string;
  /** It is said of a share. */
  readonly of?: boolean;
}) {
  const { view } = useView();
  const { say } = useWords();
  return (
    <Link className="figure-link" href={addressOf({ page: "goal", id: goal }, followed(view))} tabIndex={-1}>
      {say(of ? "page.ladder.worth.ofGoal" : "page.ladder.worth.goal", { share: target })}
    </Link>
  );
}

const percent = (share: number) => `${100 * share}%`;
