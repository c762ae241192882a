import { bringText } from "../../core/words/bring.ts";
import type { Answered } from "../api/answers.ts";
import { usOf } from "../time/days.ts";
import { ExclusionsTold } from "../today/ExclusionsTold.tsx";
import { useDataWords } from "../words/use-data-words.ts";
import { ExclusionsPart } from "./ExclusionsPart.tsx";
import { WindowsPart } from "./WindowsPart.tsx";

/** What the files let be measured, what to bring next, the rhythm they show, and who is left out of them. */
export function Beside({
  measured,
  people,
  may,
}: {
  readonly measured: Answered<"/measured"> | undefined;
  readonly people: boolean;
  readonly may: boolean;
}) {
  const { tell } = useDataWords();
  return (
    <div className="data-beside">
      {measured && <Measured places={measured.places} />}
      <section aria-labelledby="data-windows">
        <h2 id="data-windows">{tell("data.windows")}</h2>
        <WindowsPart may={may} />
      </section>
      {people && (
        <section aria-labelledby="data-exclusions">
          <h2 id="data-exclusions">{tell("data.exclusions")}</h2>
          {may ? <ExclusionsPart /> : <ExclusionsTold />}
        </section>
      )}
    </div>
  );
}

function Measured({ places }: { readonly places: Answered<"/measured">["places"] }) {
  const { tell, f } = useDataWords();
  const lacking = new Map<string, string[]>();
  for (const { id, name, bring } of places) {
    if (bring === null) continue;
    const text = bringText(bring, f);
    lacking.set(text, [...(lacking.get(text) ?? []), f.name(name, id)]);
  }
  return (
    <>
      <section aria-labelledby="data-bring">
        <h2 id="data-bring">{tell("data.bring")}</h2>
        <ul className="told-lines">
          {[...lacking].map(([bring, names]) => (
            <li key={bring}>{tell("data.bring.line", { bring, places: f.list(names) })}</li>
          ))}
          {lacking.size === 0 && <li>{tell("data.bring.nothing")}</li>}
        </ul>
      </section>
      <section aria-labelledby="data-measured">
        <h2 id="data-measured">{tell("data.measured")}</h2>
        <dl className="told">
          {places.map(({ id, name, bring, trustedSince }) => (
            <div key={id}>
              <dt>{f.name(name, id)}</dt>
              <dd className={bring === null ? undefined : "quiet"}>
                {bring !== null
                  ? tell("data.measured.no")
                  : trustedSince === null
                    ? tell("data.measured.yes")
                    : tell("data.measured.since", { day: f.day(usOf(trustedSince)) })}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
