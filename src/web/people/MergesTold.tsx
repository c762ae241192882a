import { Wrong } from "../accounts/Field.tsx";
import type { PersonAnswer } from "../api/answers.ts";
import { GoingOn } from "../changing/GoingOn.tsx";
import { SendButton } from "../changing/SendButton.tsx";
import { useShopChange } from "../changing/use-shop-change.ts";
import { usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";

/** By which merges a person is one, and the way to part them. */
export function MergesTold({ person, may }: { readonly person: PersonAnswer; readonly may: boolean }) {
  const { say } = useWords();
  const again = useShopChange("POST /people/{id}/merge", () => ({ text: say("shell.undone") }));
  const part = useShopChange("POST /people/{id}/unmerge", ({ still }, { body: { kept, gone } }) => ({
    text: say(still ? "change.unmerge.still" : "change.unmerge.done"),
    ...(still ? {} : { undo: () => again.mutate({ body: { with: gone, reason: null }, id: kept }) }),
  }));
  if (person.merges.length === 0) return null;
  return (
    <div className="by-hand">
      <ul aria-label={say("change.merges")}>
        {person.merges.map(({ kept, keptName, gone, goneName, recorded, reason }) => (
          <li key={`${kept} ${gone}`}>
            <p>
              <b>{say("change.merges")}:</b>{" "}
              {say("change.merges.line", { kept: keptName, gone: goneName, us: usOf(recorded) })}
              {reason !== null && <q>{reason}</q>}
            </p>
            {may && (
              <SendButton
                type="button"
                className="button small"
                sends={part}
                onClick={() => part.mutate({ body: { kept, gone }, id: person.personId })}
              >
                {say("change.unmerge", { kept: keptName, gone: goneName })}
              </SendButton>
            )}
          </li>
        ))}
      </ul>
      <GoingOn pending={part.isPending} far={part.far} />
      <Wrong error={part.error} />
    </div>
  );
}
