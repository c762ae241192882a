import type { Place } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";
import { useWhose } from "./use-whose.ts";

/** Pages that tell of a segment what they tell of everyone. */
const ofSegments: readonly Place["page"][] = ["ladder", "flow", "people"];
/** Pages that tell of everyone alone. Others tell of one person, or of none. */
const ofEveryone: readonly Place["page"][] = [
  ...(["goals", "goal", "value", "kpis", "retention", "measures", "rules"] as const),
  ...(["segments", "segment"] as const),
];

/** Whose numbers a page shows where a segment is chosen: theirs, or everyone's nevertheless; and the way back to everyone. */
export function WhoseNote() {
  const { place, look } = useView();
  const { say } = useWords();
  const whose = useWhose();
  if (!whose || !place) return null;
  const { page } = place;
  const note =
    page === "ladder"
      ? "shell.whose.ladder"
      : ofSegments.includes(page)
        ? "shell.whose.note"
        : ofEveryone.includes(page)
          ? "shell.whose.everyone"
          : null;
  if (note === null) return null;
  return (
    <div className="then-note whose-note" role="status">
      <Icon name="people" />
      <p>{say(note, { name: whose.name })}</p>
      <button
        type="button"
        className="button small"
        onClick={() => look({ seg: undefined, found: undefined, cursor: undefined })}
      >
        {say("shell.whose.all")}
      </button>
    </div>
  );
}
