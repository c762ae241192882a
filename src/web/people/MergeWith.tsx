import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Field, Wrong } from "../accounts/Field.tsx";
import type { PersonAnswer } from "../api/answers.ts";
import { peopleQuery } from "../api/queries.ts";
import { GoingOn } from "../changing/GoingOn.tsx";
import { SendButton } from "../changing/SendButton.tsx";
import { useOpenedForm } from "../changing/use-opened-form.ts";
import { useRested } from "../shell/use-rested.ts";
import { useWords } from "../words/use-words.ts";
import { useMerge } from "./use-merge.ts";

const shown = 6;

/** Looks for somebody who is the same person, and makes them one. */
export function MergeWith({ person, close }: { readonly person: PersonAnswer; readonly close: () => void }) {
  const { say, f } = useWords();
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const find = useRested(text.trim(), 250);
  const found = useQuery({ ...peopleQuery({}, f.language, find, shown + 1), enabled: find.length > 1 });
  const merge = useMerge(close);
  const others = (found.data?.list ?? []).filter(({ personId }) => personId !== person.personId);
  const opened = useOpenedForm<HTMLElement>(close, "input[name=find]");
  return (
    <section {...opened} className="form" aria-label={say("change.merge")}>
      <p className="quiet">{say("change.merge.about")}</p>
      <Field
        {...{ label: say("change.reason.may"), name: "reason", complete: "off", error: merge.error }}
        {...{ value: reason, change: setReason, most: 500 }}
      />
      <Field
        {...{ label: say("change.merge.find"), name: "find", complete: "off" }}
        {...{ value: text, change: setText }}
      />
      {find.length > 1 && found.data && others.length === 0 && (
        <p className="quiet" role="status">
          {say("change.merge.none")}
        </p>
      )}
      {find.length > 1 && (
        <ul className="merge-hits">
          {others.slice(0, shown).map(({ personId, name, key }) => {
            const own = key ?? String(personId);
            const called = name === null ? own : `${name} (${own})`;
            return (
              <li key={personId}>
                <SendButton
                  type="button"
                  className="button small"
                  sends={merge}
                  onClick={() =>
                    merge.mergeWith(person.personId, { personId, name: called }, reason.trim() || null)
                  }
                >
                  {say("change.merge.this", { name: called })}
                </SendButton>
              </li>
            );
          })}
        </ul>
      )}
      <GoingOn pending={merge.isPending} far={merge.far} />
      <Wrong error={merge.error} names={["reason"]} />
      <p className="row">
        <button type="button" className="button" onClick={close}>
          {say("change.cancel")}
        </button>
      </p>
    </section>
  );
}
