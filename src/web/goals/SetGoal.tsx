import { type FormEvent, useId, useState } from "react";
import { Field, Wrong } from "../accounts/Field.tsx";
import type { GoalsAnswer } from "../api/answers.ts";
import { GoingOn } from "../changing/GoingOn.tsx";
import { SendButton } from "../changing/SendButton.tsx";
import { useOpenedForm } from "../changing/use-opened-form.ts";
import { useShopChange } from "../changing/use-shop-change.ts";
import { dateOf, dayNumber } from "../time/days.ts";
import { typedNumber } from "../words/typed-number.ts";
import { useGoalsWords } from "../words/use-goals-words.ts";
import { ForWhom } from "./ForWhom.tsx";
import { NoteField, noteSaid, SpanFields } from "./SpanFields.tsx";
import { TargetField, targetTyped } from "./TargetField.tsx";

const usualSpanDays = 120;

/** A form for a new goal. */
export function SetGoal({ answer, close }: { readonly answer: GoalsAnswer; readonly close: () => void }) {
  const { tell, f } = useGoalsWords();
  const opened = useOpenedForm(close);
  const steps = answer.choices.filter(({ step }) => step);
  const [about, setAbout] = useState(steps.at(-2)?.about ?? steps[0]?.about ?? "");
  const [share, setShare] = useState(false);
  const [target, setTarget] = useState("");
  const [within, setWithin] = useState("90");
  const [from, setFrom] = useState(dateOf(dayNumber(answer.until) + 1));
  const [by, setBy] = useState(dateOf(dayNumber(answer.until) + usualSpanDays));
  const [segment, setSegment] = useState("");
  const [note, setNote] = useState("");
  const isStep = steps.some((one) => one.about === about);
  const asksShare = isStep && share;
  const set = useShopChange("POST /goals", () => {
    close();
    return { text: tell("done.set") };
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate({
      body: {
        ...{ about, from, by, segment: segment || null, note: noteSaid(note) },
        target: targetTyped(target, asksShare, f.language),
        withinDays: asksShare ? (typedNumber(within, f.language) ?? 0) : null,
      },
    });
  };
  const { error } = set;
  return (
    <form {...opened} className="form" onSubmit={submit}>
      <What {...{ answer, about, setAbout, share, setShare, isStep }} />
      <TargetField {...{ isShare: asksShare, target, setTarget, error }} />
      {asksShare && (
        <Field
          {...{ label: tell("form.within"), name: "withinDays", keys: "numeric", error }}
          {...{ complete: "off", short: true, most: 6, value: within, change: setWithin }}
          plain
        />
      )}
      <ForWhom {...{ segments: answer.segments, segment, setSegment, isStep }} />
      <SpanFields {...{ from, setFrom, by, setBy, error }} />
      <NoteField {...{ note, setNote, error }} />
      <Wrong error={error} names={["target", "withinDays", "from", "by", "note"]} />
      <GoingOn pending={set.isPending} far={set.far} />
      <p className="row">
        <SendButton className="button main" sends={set} disabled={target === ""}>
          {tell("set")}
        </SendButton>
        <button type="button" className="button" onClick={close}>
          {tell("cancel")}
        </button>
      </p>
    </form>
  );
}

/** The step or rung, and of a step whether people or a share are counted. */
function What({
  answer,
  about,
  setAbout,
  share,
  setShare,
  isStep,
}: {
  readonly answer: GoalsAnswer;
  readonly about: string;
  readonly setAbout: (about: string) => void;
  readonly share: boolean;
  readonly setShare: (share: boolean) => void;
  readonly isStep: boolean;
}) {
  const { tell } = useGoalsWords();
  const id = useId();
  return (
    <>
      <p className="field">
        <label htmlFor={id}>{tell("form.about")}</label>
        <select id={id} value={about} onChange={(event) => setAbout(event.currentTarget.value)}>
          {[true, false].map((step) => (
            <optgroup key={String(step)} label={tell(step ? "form.steps" : "form.rungs")}>
              {answer.choices
                .filter((one) => one.step === step)
                .map((one) => (
                  <option key={one.about} value={one.about}>
                    {one.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </p>
      {isStep && (
        <fieldset className="goal-kind">
          <legend>{tell("form.kind")}</legend>
          {[false, true].map((one) => (
            <label key={String(one)} className="check">
              <input type="radio" name="kind" checked={share === one} onChange={() => setShare(one)} />
              {tell(one ? "form.conversion" : "form.climbs")}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
