import { useQuery } from "@tanstack/react-query";
import { Wrong } from "../accounts/Field.tsx";
import type { Answered } from "../api/answers.ts";
import { laddersQuery } from "../api/queries.ts";
import { GoingOn } from "../changing/GoingOn.tsx";
import { SendButton } from "../changing/SendButton.tsx";
import { useMayChange } from "../changing/use-may.ts";
import { useWords } from "../words/use-words.ts";
import { usePublish } from "./use-publish.ts";

/** The published versions, newest first: who published which, why, and the way back to it. */
export function VersionList() {
  const { say, f } = useWords();
  const mayNot = useMayChange();
  const { data, isFetching } = useQuery(laddersQuery(f.language));
  const back = usePublish(() => {});
  if (!data) return null;
  const from = data.list.find(({ inForce }) => inForce)?.ladder ?? 0;
  return (
    <section className="versions" aria-labelledby="rules-versions">
      <h2 id="rules-versions">{say("page.rules.versions")}</h2>
      <GoingOn pending={back.isPending} far={back.far} />
      <Wrong error={back.error} />
      <ol>
        {data.list.map((one) => (
          <li key={one.ladder}>
            <Version one={one} />
            {mayNot === null && !one.inForce && (
              <SendButton
                type="button"
                className="control"
                // Until it is known which one is in force now, the way back would start from one that was overtaken.
                sends={back}
                disabled={isFetching}
                onClick={() => {
                  const note = say("page.rules.backTo", { version: one.ladder });
                  back.mutate({ body: { ladder: one.ladder, from, note } });
                }}
              >
                {say("page.rules.backTo", { version: one.ladder })}
              </SendButton>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Version({ one }: { readonly one: Answered<"/ladders">["list"][number] }) {
  const { say, f } = useWords();
  const { ladder, recorded, inForce, note, who, by, places } = one;
  return (
    <p>
      <b>{say("page.rules.version", { version: ladder })}</b>{" "}
      {say(inForce ? "page.rules.since" : "page.rules.from", { us: Date.parse(recorded) * 1000 })},{" "}
      {by !== null
        ? say("page.rules.by", { by })
        : say(
            who === null
              ? "page.rules.byFile"
              : who === "terminal"
                ? "page.rules.byTerminal"
                : "page.rules.byGone",
          )}
      {note !== null && <q>{note}</q>}
      <small className="quiet">{places.map(({ id, name }) => f.name(name, id)).join(" · ")}</small>
    </p>
  );
}
