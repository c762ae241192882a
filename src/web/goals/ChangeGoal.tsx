import { type FormEvent, useState } from "react";
import { Wrong } from "../accounts/Field.tsx";
import type { GoalLine } from "../api/answers.ts";
import { GoingOn } from "../changing/GoingOn.tsx";
import { SendButton } from "../changing/SendButton.tsx";
import { useOpenedForm } from "../changing/use-opened-form.ts";
import { useShopChange } from "../changing/use-shop-change.ts";
import { typedPercentText, typedText } from "../words/typed-number.ts";
import { useGoalsWords } from "../words/use-goals-words.ts";
import { ForWhom } from "./ForWhom.tsx";
import { NoteField, noteSaid, SpanFields } from "./SpanFields.tsx";
import { TargetField, targetTyped } from "./TargetField.tsx";

interface Given {
  readonly goal: GoalLine;
  readonly close: () => void;
}

/** Another target or span for a goal; what it was is kept. The notice puts it back. */
export function ChangeGoal({ goal, segments, close }: Given & { readonly segments: readonly string[] }) {
  const { say, tell, f } = useGoalsWords();
  const opened = useOpenedForm(close);
  const isShare = goal.kind === "conversion";
  const [target, setTarget] = useState(
    isShare ? typedPercentText(goal.target, f.language) : typedText(goal.target, f.language),
  );
  const [from, setFrom] = useState(goal.from);
  const [by, setBy] = useState(goal.by);
  const [segment, setSegment] = useState(goal.segment ?? "");
  const [note, setNote] = useState("");
  // What somebody else changed meanwhile is not written over unseen.
  const [seen] = useState(goal.version);
  const back = useShopChange("PATCH /goals/{goal}", () => ({ text: say("shell.undone") }));
  const set = useShopChange("PATCH /goals/{goal}", () => {
    close();
    const { target, from, by } = goal;
    const was = { target, from, by, segment: goal.segment ?? "", note: null, seen: null };
    const undo = () => back.mutate({ id: goal.goal, body: was });
    return { text: tell("done.changed"), undo };
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = targetTyped(target, isShare, f.language);
    // Left as it is it is not asked for, since it may be gone.
    const whom = segment === (goal.segment ?? "") ? null : segment;
    const body = {
      ...{ target: asked, from, by, segment: whom },
      ...{ note: noteSaid(note), seen },
    };
    set.mutate({ id: goal.goal, body });
  };
  const { error } = set;
  return (
    <form {...opened} className="form" onSubmit={submit}>
      <TargetField {...{ isShare, target, setTarget, error }} />
      <ForWhom {...{ segments, segment, setSegment, isStep: goal.kind !== "people" }} />
      <SpanFields {...{ from, setFrom, by, setBy, error }} />
      <NoteField {...{ note, setNote, error }} />
      <Wrong error={error} names={["target", "from", "by", "note"]} />
      <GoingOn pending={set.isPending} far={set.far} />
      <p className="row">
        <SendButton className="button main" sends={set}>
          {tell("save")}
        </SendButton>
        <button type="button" className="button" onClick={close}>
          {tell("cancel")}
        </button>
      </p>
    </form>
  );
}

/** Removes a goal, with a word why. The notice sets it anew, under a number of its own. */
export function RemoveGoal({ goal, close }: Given) {
  const { say, tell } = useGoalsWords();
  const [note, setNote] = useState("");
  const opened = useOpenedForm(close);
  const back = useShopChange("POST /goals", () => ({ text: say("shell.undone") }));
  const remove = useShopChange("POST /goals/{goal}/remove", () => {
    const { about, target, withinDays, from, by, segment, note } = goal;
    const was = { about, target, withinDays, from, by, segment, note };
    return { text: tell("done.removed"), undo: () => back.mutate({ body: was }) };
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { note: noteSaid(note), seen: goal.version };
    remove.mutate({ id: goal.goal, body });
  };
  return (
    <form {...opened} className="form" onSubmit={submit}>
      <NoteField {...{ note, setNote, error: remove.error }} />
      <Wrong error={remove.error} names={["note"]} />
      <p className="row">
        <SendButton className="button danger" sends={remove}>
          {tell("remove")}
        </SendButton>
        <button type="button" className="button" onClick={close}>
          {tell("cancel")}
        </button>
      </p>
    </form>
  );
}
