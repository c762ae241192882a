import { type CSSProperties, useState } from "react";
import { Link } from "wouter";
import { addressOf, followed } from "../address/address.ts";
import { useUnfolded } from "../address/use-unfolded.ts";
import { useView } from "../address/use-view.ts";
import type { GoalLine, GoalsAnswer } from "../api/answers.ts";
import { useFocusBack } from "../changing/use-focus-back.ts";
import { ChanceDots } from "../drawing/ChanceDots.tsx";
import { segmentId } from "../segments/segment-id.ts";
import { PeopleIn } from "../shell/PeopleIn.tsx";
import { dayNumber, usOf } from "../time/days.ts";
import { useGoalsWords } from "../words/use-goals-words.ts";
import { ChangeGoal, RemoveGoal } from "./ChangeGoal.tsx";
import { FanFigure } from "./FanFigure.tsx";
import { GapTable } from "./GapTable.tsx";
import { GoalHistory } from "./GoalHistory.tsx";
import { goalColour } from "./goal-colour.ts";
import { OutcomeDots } from "./OutcomeDots.tsx";
import { goalHeading } from "./PartsTable.tsx";
import { SegmentsTable } from "./SegmentsTable.tsx";
import { valueWords } from "./value-words.ts";

type Opened = "change" | "remove" | "history";

/** One goal: how likely, where it goes, what explains it, and what may be done with it. */
export function GoalPart({
  goal,
  answer: { until, segments, choices, firstBought },
  may,
  alone = false,
}: {
  readonly goal: GoalLine;
  readonly answer: GoalsAnswer;
  /** It is all of its page, whose heading is the answer. */
  readonly alone?: boolean;
  readonly may: boolean;
}) {
  const { view } = useView();
  const { tell, f } = useGoalsWords();
  const id = goalHeading(goal.goal);
  const [open, setOpen] = useOpened(goal.goal);
  const close = () => setOpen(null);
  const who = goal.byName ?? (goal.who === "terminal" ? tell("terminal") : goal.who);
  const day = f.day(usOf(goal.recorded));
  return (
    <section
      className="goal ruled"
      aria-labelledby={id}
      data-goal={goal.goal}
      style={{ "--goal": `var(--r-${goalColour(goal, { choices, firstBought })})` } as CSSProperties}
    >
      <div className="goal-told">
        <h2 id={id} className={alone ? "unseen" : undefined}>
          {alone ? (
            goal.name
          ) : (
            <Link href={addressOf({ page: "goal", id: goal.goal }, followed(view))}>{goal.name}</Link>
          )}
        </h2>
        <Chance goal={goal} />
        {goal.said.map((sentence, i) => (
          <p key={sentence}>
            <PeopleIn sentence={sentence} numbers={behindOf(goal, i)} />
          </p>
        ))}
        <p className="quiet number">
          {tell("setBy", { who, day, version: goal.version })}
          {goal.note !== null && (
            <>
              {" "}
              <q>{goal.note}</q>
            </>
          )}
        </p>
        {goal.segment !== null && goal.state !== "no-segment" && (
          <p>
            <Link href={addressOf({ page: "segment", id: segmentId(goal.segment) }, followed(view))}>
              {tell("toSegment", { segment: goal.segment })}
            </Link>
          </p>
        )}
        <OutcomeDots goal={goal} shown={valueWords(goal, f).shown} />
        <Doings may={may} open={open} setOpen={setOpen} />
        {open === "change" && <ChangeGoal {...{ goal, segments, close }} />}
        {open === "remove" && <RemoveGoal goal={goal} close={close} />}
        {open === "history" && <GoalHistory goal={goal.goal} />}
      </div>
      <div className="goal-seen">
        {goal.plan !== null && <FanFigure goal={goal} untilDay={dayNumber(until)} />}
        {goal.gap && <GapTable goal={goal.goal} rung={goal.about} gap={goal.gap} />}
        {goal.gap && <SegmentsTable goal={goal.goal} gap={goal.gap} />}
      </div>
    </section>
  );
}

/** Where the numbers of a sentence lead. */
function behindOf({ goal, behind }: GoalLine, sentence: number) {
  return (behind[sentence] ?? []).map(({ n, part, among }) => ({
    n,
    to: part === null ? null : { goal, part, among: among ?? undefined },
  }));
}

/** What is opened of a goal: its history stands in the address, a form does not. */
function useOpened(goal: number): readonly [Opened | null, (next: Opened | null) => void] {
  const [form, setForm] = useState<Opened | null>(null);
  const [told, unfold] = useUnfolded(`history-${goal}`);
  const setOpen = (next: Opened | null) => {
    unfold(next === "history");
    setForm(next === "history" ? null : next);
  };
  return [form ?? (told ? "history" : null), setOpen];
}

/** What may be done with a goal: each button opens what it is for, and closes it again. */
function Doings({
  may,
  open,
  setOpen,
}: {
  readonly may: boolean;
  readonly open: Opened | null;
  readonly setOpen: (open: Opened | null) => void;
}) {
  const { tell } = useGoalsWords();
  const openers = { change: useFocusBack(open === "change"), remove: useFocusBack(open === "remove") };
  const does: readonly Opened[] = may ? ["change", "remove", "history"] : ["history"];
  return (
    <p className="row">
      {does.map((one) => (
        <button
          key={one}
          ref={one === "history" ? undefined : openers[one]}
          type="button"
          className="button small"
          aria-expanded={open === one}
          onClick={() => setOpen(open === one ? null : one)}
        >
          {tell(one)}
        </button>
      ))}
    </p>
  );
}

/** The probability as ten dots beside the number, and how sure that is in a word. */
function Chance({ goal: { chance, pace } }: { readonly goal: GoalLine }) {
  const { tell, f } = useGoalsWords();
  if (chance === null) return <p className="goal-chance">{pace}</p>;
  const whole = f.chance(chance);
  return (
    <p className="goal-chance number">
      <ChanceDots chance={chance} pitch={15} said={tell("dots", { chance, text: whole })} />
      <b>{whole}</b> <span>{pace}</span>
    </p>
  );
}
