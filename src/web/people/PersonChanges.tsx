import { useRef, useState } from "react";
import type { LadderAnswer, PersonAnswer } from "../api/answers.ts";
import { MayNotChange } from "../changing/MayNotChange.tsx";
import { useMayChange } from "../changing/use-may.ts";
import { useWords } from "../words/use-words.ts";
import { EraseDialog } from "./EraseDialog.tsx";
import { HeldButton } from "./HeldButton.tsx";
import { MergesTold } from "./MergesTold.tsx";
import { MergeWith } from "./MergeWith.tsx";
import { OverrideForm, OverrideTold } from "./OverrideForm.tsx";

/** What can be done about a person by whoever may: a rung by hand, merging and parting, all that is held, erasing. */
export function PersonChanges({
  person,
  ladder,
}: {
  readonly person: PersonAnswer;
  readonly ladder: LadderAnswer;
}) {
  const { say } = useWords();
  const mayNot = useMayChange();
  const byHand = person.override !== null || person.merges.length > 0;
  // The banner of a demo says already that it is not changed.
  if (mayNot === undefined || (mayNot === "demo" && !byHand)) return null;
  return (
    <>
      <section className="person-changes" aria-label={say("change.person")}>
        {(mayNot === null || byHand) && (
          <h2>{say(mayNot === null ? "change.person" : "change.byHand.head")}</h2>
        )}
        <OverrideTold person={person} ladder={ladder} may={mayNot === null} />
        <MergesTold person={person} may={mayNot === null} />
        {mayNot === null ? <Deeds person={person} ladder={ladder} /> : <MayNotChange why={mayNot} />}
      </section>
      <hr className="rule" />
    </>
  );
}

function Deeds({ person, ladder }: { readonly person: PersonAnswer; readonly ladder: LadderAnswer }) {
  const { say } = useWords();
  const [open, setOpen] = useState<"override" | "merge" | "erase" | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const toggle = (which: typeof open) => () => setOpen(open === which ? null : which);
  const close = () => {
    // Whoever uses the keys goes on from where they were.
    row.current?.querySelector<HTMLButtonElement>("[aria-expanded=true]")?.focus();
    setOpen(null);
  };
  return (
    <>
      <div className="row" ref={row}>
        <button
          type="button"
          className="button"
          aria-expanded={open === "override"}
          onClick={toggle("override")}
        >
          {say("change.override")}
        </button>
        <button type="button" className="button" aria-expanded={open === "merge"} onClick={toggle("merge")}>
          {say("change.merge")}
        </button>
        <HeldButton id={person.personId} />
        <button type="button" className="button danger" onClick={toggle("erase")}>
          {say("change.erase")}
        </button>
      </div>
      {open === "override" && <OverrideForm person={person} ladder={ladder} close={close} />}
      {open === "merge" && <MergeWith person={person} close={close} />}
      <EraseDialog person={person} opened={open === "erase"} close={close} />
    </>
  );
}
