import { useView } from "../address/use-view.ts";
import { dayNumber } from "../time/days.ts";
import { useLiesAhead } from "../time/lies-ahead.ts";
import { useFirstDay } from "../time/use-first-day.ts";
import { useWords } from "../words/use-words.ts";
import { Icon } from "./Icon.tsx";

/** That the page does not show now, and the way back; `latest` where the page shows a later day than `at` too. */
export function ThenNote({ latest }: { readonly latest?: string }) {
  const { view, look } = useView();
  const { say, f } = useWords();
  const liesAhead = useLiesAhead();
  const firstDay = useFirstDay();
  const dayOf = (date: string) => f.localDay(dayNumber(date));
  const at = latest ?? view.at;
  const day = at === undefined ? null : dayOf(at);
  const isFirst = at !== undefined && at.slice(0, 10) === firstDay;
  const note = at !== undefined && liesAhead(at) ? "shell.aheadNote" : "shell.thenNote";
  return (
    <div className="then-note">
      <Icon name="history" />
      <p>
        {view.known === undefined
          ? say(isFirst ? "shell.firstDayNote" : note, { day: day ?? "" })
          : say("shell.knownNote", { day, known: dayOf(view.known) })}
      </p>
      <button
        type="button"
        className="button small"
        onClick={() =>
          look({ at: undefined, known: undefined, ...(latest === undefined ? {} : { vs: undefined }) })
        }
      >
        {say("shell.toNow")}
      </button>
    </div>
  );
}
