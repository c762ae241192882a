import type { Place } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";
import { useLookAt, useWhose } from "./use-whose.ts";

/** What pages tell of where a segment is chosen: of it, or of everyone nevertheless; others tell of one person, or of none. */
const notes: { readonly [P in Place["page"]]?: "ladder" | "note" | "everyone" } = {
  ladder: "ladder",
  ...{ flow: "note", people: "note" },
  ...{ goals: "everyone", goal: "everyone", value: "everyone" },
  ...{ kpis: "everyone", retention: "everyone", measures: "everyone" },
  ...{ rules: "everyone", segments: "everyone", segment: "everyone" },
};

/** Whose numbers a page shows where a segment is chosen: theirs, or everyone's nevertheless; and the way back to everyone. */
export function WhoseNote() {
  const { place } = useView();
  const { say } = useWords();
  const whose = useWhose();
  const lookAt = useLookAt();
  const note = place && notes[place.page];
  if (!whose || !note) return null;
  return (
    <div className="then-note whose-note" role="status">
      <Icon name="people" />
      <p>{say(`shell.whose.${note}`, { name: whose.name })}</p>
      <button type="button" className="button small" onClick={() => lookAt({})}>
        {say("shell.whose.all")}
      </button>
    </div>
  );
}
