import type { HistoryAnswer } from "../api/answers.ts";
import { useWords } from "../words/use-words.ts";
import { usOf } from "./days.ts";
import { rungsOf, tooShortDays } from "./history.ts";

/** Of which rungs the beginning of a history is not to be trusted, and until when: what the hatch says. */
export function TooShort({ history }: { readonly history: HistoryAnswer }) {
  const { say, f } = useWords();
  const short = [...rungsOf(history)]
    .reverse()
    .filter((rung) => rung.people !== null && tooShortDays(history, rung, f.timeZone) > 0);
  if (short.length === 0) return null;
  const told = short.map(({ id, name, trustedSince }) =>
    say("page.ladder.strip.short", {
      rung: f.name(name, id),
      day: f.day(usOf(trustedSince ?? history.from)),
    }),
  );
  return (
    <p className="strip-short quiet">
      <svg width="18" height="10" aria-hidden="true">
        <rect width="18" height="10" fill="url(#h-short)" />
      </svg>
      {told.join(" · ")}
    </p>
  );
}
