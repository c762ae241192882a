import { useQuery } from "@tanstack/react-query";
import { exclusionsQuery } from "../api/queries.ts";
import { useWords } from "../words/use-words.ts";
import { Told } from "./Told.tsx";

/** Who stands nowhere and by which rule, and who might be meant too. */
export function ExclusionsTold() {
  const { say, f } = useWords();
  return (
    <Told query={useQuery(exclusionsQuery(f.language))}>
      {({ people, rules, erased, found }) => (
        <>
          <p>{say("today.exclusions.all", { people })}</p>
          <dl className="told">
            {rules.map(({ by, text, people: own, orders }) => (
              <div key={`${by} ${text}`}>
                <dt>{say("today.exclusions.rule", { by, text: text ?? null })}</dt>
                <dd className="number">{say("today.exclusions.count", { people: own, orders })}</dd>
              </div>
            ))}
            {erased > 0 && (
              <div>
                <dt>{say("today.exclusions.erased")}</dt>
                <dd className="number">{f.people(erased)}</dd>
              </div>
            )}
            {found.relays > 0 && (
              <div>
                <dt>{say("today.exclusions.relays")}</dt>
                <dd className="number">{f.people(found.relays)}</dd>
              </div>
            )}
            <div>
              <dt>{say("today.exclusions.companies")}</dt>
              <dd className="number">
                {found.companies === null ? say("today.exclusions.untold") : f.people(found.companies)}
              </dd>
            </div>
          </dl>
          <p className="command">
            {say("today.exclusions.how")} <code>exclude</code> {say("today.exclusions.in")}{" "}
            <code>stige.yaml</code>
          </p>
        </>
      )}
    </Told>
  );
}
