import { useQuery } from "@tanstack/react-query";
import { bringText } from "../../core/words/bring.ts";
import { useView } from "../address/use-view.ts";
import { measuredQuery } from "../api/queries.ts";
import { usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import { AtData, Told } from "./Told.tsx";

/** Which places are measured, and what the others need. */
export function MeasuredTold() {
  const { view } = useView();
  const { say, f } = useWords();
  return (
    <Told query={useQuery(measuredQuery(view, f.language))}>
      {({ places }) => (
        <>
          <dl className="told">
            {places.map(({ id, name, bring, trustedSince }) => (
              <div key={id}>
                <dt>{f.name(name, id)}</dt>
                <dd>
                  {bring !== null
                    ? say("page.ladder.bring", { bring: bringText(bring, f) })
                    : trustedSince === null
                      ? say("today.measured.yes")
                      : say("today.measured.since", { day: f.day(usOf(trustedSince)) })}
                </dd>
              </div>
            ))}
          </dl>
          <AtData way="files" />
        </>
      )}
    </Told>
  );
}
