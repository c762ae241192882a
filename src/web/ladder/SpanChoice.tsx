import { daysOf, spans } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { useWords } from "../words/use-words.ts";

/** The span of moves and changes. */
export function SpanChoice() {
  const { view, look } = useView();
  const { say } = useWords();
  const chosen = view.win ?? "28d";
  return (
    <fieldset className="segments">
      <legend className="unseen">{say("shell.span")}</legend>
      {spans.map((span, i) => (
        <button
          key={span}
          type="button"
          aria-pressed={chosen === span}
          aria-label={say("shell.span.days", { days: daysOf(span) })}
          onClick={() => look({ win: span === "28d" ? undefined : span })}
        >
          {i === 0 ? say("shell.span.days", { days: daysOf(span) }) : daysOf(span)}
        </button>
      ))}
    </fieldset>
  );
}
