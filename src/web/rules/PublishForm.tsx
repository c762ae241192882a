import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Field, Wrong } from "../accounts/Field.tsx";
import type { DraftAnswer } from "../api/answers.ts";
import { GoingOn } from "../changing/GoingOn.tsx";
import { SendButton } from "../changing/SendButton.tsx";
import { useWords } from "../words/use-words.ts";
import type { Drafting } from "./use-draft.ts";
import { usePublish } from "./use-publish.ts";

/** Puts the draft in force, with a note; where the ladder was changed since it was begun, that is said first. */
export function PublishForm({ drafting, told }: { readonly drafting: Drafting; readonly told: DraftAnswer }) {
  const { say } = useWords();
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const publish = usePublish(() => {
    drafting.discard();
    setNote("");
  });
  const { from } = drafting;
  const { inForce } = told;
  const overtaken = from !== null && from !== inForce;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (overtaken || drafting.yaml === null) return;
    publish.mutate(
      { body: { ladder: drafting.yaml, from: from ?? inForce, note: note.trim() || null } },
      // Perhaps somebody else was first: then the page says what is in force now.
      { onError: () => void client.invalidateQueries() },
    );
  };
  if (overtaken)
    return (
      <div className="overtaken" role="alert">
        <p>{say("page.rules.overtaken", { version: inForce })}</p>
        <button type="button" className="control" onClick={() => drafting.continueOn(inForce)}>
          {say("page.rules.continueOn", { version: inForce })}
        </button>
      </div>
    );
  return (
    <form className="publish" onSubmit={submit}>
      <Field
        {...{ label: say("page.rules.note"), name: "note", complete: "off", error: publish.error }}
        {...{ value: note, change: setNote, most: 500 }}
      />
      <SendButton className="button main" sends={publish}>
        {say("page.rules.publish", { version: inForce + 1 })}
      </SendButton>
      <GoingOn pending={publish.isPending} far={publish.far} />
      <Wrong error={publish.error} names={["note"]} />
    </form>
  );
}
