import { useView } from "../address/use-view.ts";
import { dayNumber, localDate } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";

/** That the page does not show now, and the way back. */
export function ThenNote() {
  const { view, look } = useView();
  const { say, f } = useWords();
  const dayOf = (date: string) => f.localDay(dayNumber(date));
  const ahead =
    view.at !== undefined && view.at.slice(0, 10) > localDate(new Date().toISOString(), f.timeZone);
  const day = view.at === undefined ? null : dayOf(view.at);
  return (
    <div className="then-note">
      <Icon name="history" />
      <p>
        {view.known === undefined
          ? say(ahead ? "shell.aheadNote" : "shell.thenNote", { day: day ?? "" })
          : say("shell.knownNote", { day, known: dayOf(view.known) })}
      </p>
      <button
        type="button"
        className="button small"
        onClick={() => look({ at: undefined, known: undefined })}
      >
        {say("shell.toNow")}
      </button>
    </div>
  );
}
