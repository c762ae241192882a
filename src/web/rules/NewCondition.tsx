import { type FormEvent, useEffect, useRef, useState } from "react";
import { Choice } from "../accounts/Choice.tsx";
import { type PlaceEdit, type RuleWish, ruleWishes } from "../api/answers.ts";
import { useRulesWords } from "../words/use-rules-words.ts";

/** What more a rule is to ask for, and whether it is asked with the rest or instead of it. */
export function NewCondition({
  place,
  name,
  change,
  leave,
}: {
  readonly place: string;
  readonly name: string;
  readonly change: (edit: PlaceEdit) => void;
  readonly leave: () => void;
}) {
  const { tell } = useRulesWords();
  const form = useRef<HTMLFormElement>(null);
  const [joined, setJoined] = useState<"all" | "any">("all");
  const [asks, setAsks] = useState<RuleWish>("orders");
  useEffect(() => {
    // After the menu that led here, which gives the focus back to its button.
    const timer = setTimeout(() => form.current?.querySelector("select")?.focus(), 50);
    return () => clearTimeout(timer);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    leave();
    change({ do: "add-condition", place, joined, asks });
  };
  return (
    <form
      ref={form}
      className="new-rung-form"
      aria-label={tell("rules.condition.of", { name })}
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && leave()}
    >
      <Choice
        {...{ label: tell("rules.condition.joined"), value: joined, choose: setJoined }}
        choices={[
          ["all", tell("rules.condition.all")],
          ["any", tell("rules.condition.any")],
        ]}
      />
      <Choice
        {...{ label: tell("rules.new.asks"), value: asks, choose: setAsks }}
        choices={ruleWishes.map((wish) => [wish, tell(`rules.asks.${wish}`)])}
      />
      <p className="quiet">{tell("rules.new.then")}</p>
      <p className="row">
        <button type="submit" className="button main">
          {tell("rules.condition.add")}
        </button>
        <button type="button" className="button" onClick={leave}>
          {tell("rules.leave")}
        </button>
      </p>
    </form>
  );
}
