import { type FormEvent, useId, useState } from "react";
import { Field, Wrong } from "../accounts/Field.tsx";
import type { LadderAnswer, PersonAnswer } from "../api/answers.ts";
import { GoingOn } from "../changing/GoingOn.tsx";
import { SendButton } from "../changing/SendButton.tsx";
import { useOpenedForm } from "../changing/use-opened-form.ts";
import { useShopChange } from "../changing/use-shop-change.ts";
import { dateOf, dayNumber, localDate, usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";

const usualDays = 90;

/** Takes back the rung that somebody set by hand; the notice sets it again. */
function useRevoke(person: PersonAnswer) {
  const { say, f } = useWords();
  const again = useShopChange("POST /people/{id}/override", () => ({ text: say("shell.undone") }));
  return useShopChange("DELETE /people/{id}/override", ({ taken }) => {
    const last = taken.at(-1);
    const text = say("change.override.revoked");
    if (!last) return { text };
    const { rung, until, reason } = last;
    const body = { rung, until: localDate(until, f.timeZone), reason };
    return { text, undo: () => again.mutate({ body, id: person.personId }) };
  });
}

/** That a rung is set by hand, until when and why. */
export function OverrideTold({
  person,
  ladder,
  may,
}: {
  readonly person: PersonAnswer;
  readonly ladder: LadderAnswer;
  readonly may: boolean;
}) {
  const { say, f } = useWords();
  const revoke = useRevoke(person);
  if (!person.override) return null;
  const { rung, from, until, reason } = person.override;
  const name = ladder.rungs.find(({ id }) => id === rung)?.name;
  return (
    <div className="by-hand">
      <p>
        <b>
          {say("change.byHand", { rung: f.name(name ?? {}, rung), fromUs: usOf(from), untilUs: usOf(until) })}
        </b>
        {reason !== null && <q>{reason}</q>}
      </p>
      {may && (
        <SendButton
          type="button"
          className="button small"
          sends={revoke}
          onClick={() => revoke.mutate({ body: {}, id: person.personId })}
        >
          {say("change.override.revoke")}
        </SendButton>
      )}
      <GoingOn pending={revoke.isPending} far={revoke.far} />
      <Wrong error={revoke.error} />
    </div>
  );
}

/** Puts a person on a rung until a day, with a reason. */
export function OverrideForm({
  person,
  ladder,
  close,
}: {
  readonly person: PersonAnswer;
  readonly ladder: LadderAnswer;
  readonly close: () => void;
}) {
  const { say, f } = useWords();
  const id = useId();
  const opened = useOpenedForm(close);
  const today = localDate(new Date().toISOString(), f.timeZone);
  const [rung, setRung] = useState(ladder.rungs.at(-1)?.id ?? "");
  const [until, setUntil] = useState(dateOf(dayNumber(today) + usualDays));
  const [reason, setReason] = useState("");
  const revoke = useRevoke(person);
  const nameOf = (own: string) => f.name(ladder.rungs.find(({ id }) => id === own)?.name ?? {}, own);
  const set = useShopChange("POST /people/{id}/override", ({ rung, until }) => {
    close();
    return {
      text: say("change.override.done", { rung: nameOf(rung), untilUs: usOf(until) }),
      undo: () => revoke.mutate({ body: {}, id: person.personId }),
    };
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate({ body: { rung, until, reason }, id: person.personId });
  };
  const { error } = set;
  return (
    <form {...opened} className="form" onSubmit={submit}>
      <p className="field short">
        <label htmlFor={id}>{say("change.override.rung")}</label>
        <select id={id} value={rung} onChange={(event) => setRung(event.currentTarget.value)}>
          {ladder.rungs.toReversed().map((one) => (
            <option key={one.id} value={one.id}>
              {f.name(one.name, one.id)}
            </option>
          ))}
        </select>
      </p>
      <Field
        {...{ label: say("change.override.until"), name: "until", type: "date", complete: "off", error }}
        {...{ value: until, change: setUntil, short: true }}
      />
      <Field
        {...{ label: say("change.reason"), name: "reason", complete: "off", error }}
        {...{ value: reason, change: setReason, most: 500 }}
      />
      <Wrong error={error} names={["until", "reason"]} />
      <GoingOn pending={set.isPending} far={set.far} />
      <p className="row">
        <SendButton className="button main" sends={set}>
          {say("change.override.set")}
        </SendButton>
        <button type="button" className="button" onClick={close}>
          {say("change.cancel")}
        </button>
      </p>
    </form>
  );
}
