import { useView } from "../address/use-view.ts";
import { dayNumber } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";

/** That the page does not show now, and the way back. */
export function ThenNote() {
  const { view, look } = useView();
  const { say, f } = useWords();
  const dayOf = (date: string) => f.localDay(dayNumber(date));
  const day = view.at === undefined ? null : dayOf(view.at);
  return (
    <div className="then-note">
      <Icon name="history" />
      <p>
        {view.known === undefined
          ? say("shell.thenNote", { day: day ?? "" })
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
