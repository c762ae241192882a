import { type FormEvent, useState } from "react";
import { Choice } from "../accounts/Choice.tsx";
import { Field } from "../accounts/Field.tsx";
import { type DraftAnswer, type PlaceEdit, type RuleWish, ruleWishes } from "../api/answers.ts";
import { useOpenedForm } from "../changing/use-opened-form.ts";
import { Icon } from "../shell/Icon.tsx";
import { useRulesWords } from "../words/use-rules-words.ts";
import { isTaken, longestName } from "./PlaceName.tsx";
import { newRungId } from "./use-places.ts";

interface Making {
  readonly told: DraftAnswer;
  readonly change: (edit: PlaceEdit) => void;
}

/** A button that becomes a form for another rung. */
export function NewRung(making: Making) {
  const { tell } = useRulesWords();
  const [open, setOpen] = useState(false);
  return open ? (
    <Form {...making} close={() => setOpen(false)} />
  ) : (
    <button type="button" id={newRungId} className="control new-rung" onClick={() => setOpen(true)}>
      <Icon name="plus" small /> {tell("rules.new")}
    </button>
  );
}

/** What a rung that is to be made is called, above which it stands, what it takes. */
function Form({ told, change, close }: Making & { readonly close: () => void }) {
  const { tell, f } = useRulesWords();
  const opened = useOpenedForm(close);
  const [name, setName] = useState("");
  const topFirst = told.rungs.toReversed();
  // A new rung mostly stands below the top.
  const [above, setAbove] = useState((topFirst[1] ?? topFirst[0])?.id ?? "");
  const [asks, setAsks] = useState<RuleWish>("orders");
  const called = [...told.rungs, ...told.off].map((one) => f.name(one.name, one.id));
  const taken = isTaken(name, called);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (taken || name.trim() === "") return;
    change({ do: "add", place: above, name: name.trim(), asks });
    close();
  };
  return (
    <form {...opened} className="new-rung-form" onSubmit={submit}>
      <Field
        {...{ label: tell("rules.new.name"), name: "rung", complete: "off", most: longestName }}
        {...{ value: name, change: setName }}
      />
      {taken && (
        <p className="wrong" role="alert">
          {tell("rules.new.taken")}
        </p>
      )}
      <Choice
        {...{ label: tell("rules.new.above"), value: above, choose: setAbove }}
        choices={topFirst.map((one) => [one.id, f.name(one.name, one.id)])}
      />
      <Choice
        {...{ label: tell("rules.new.asks"), value: asks, choose: setAsks }}
        choices={ruleWishes.map((wish) => [wish, tell(`rules.asks.${wish}`)])}
      />
      <p className="quiet">{tell("rules.new.then")}</p>
      <p className="row">
        <button type="submit" className="button main" disabled={taken || name.trim() === ""}>
          {tell("rules.new.add")}
        </button>
        <button type="button" className="button" onClick={close}>
          {tell("rules.leave")}
        </button>
      </p>
    </form>
  );
}
