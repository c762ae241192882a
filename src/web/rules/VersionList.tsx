import { useQuery } from "@tanstack/react-query";
import { laddersQuery } from "../api/queries.ts";
import { useWords } from "../words/use-words.ts";

/** The published versions, newest first. */
export function VersionList() {
  const { say, f } = useWords();
  const { data } = useQuery(laddersQuery(f.language));
  if (!data) return null;
  return (
    <section className="versions" aria-labelledby="rules-versions">
      <h2 id="rules-versions">{say("page.rules.versions")}</h2>
      <ol>
        {data.list.map(({ ladder, recorded, inForce, rungs, off }) => (
          <li key={ladder}>
            <b>{say("page.rules.version", { version: ladder })}</b>{" "}
            {say(inForce ? "page.rules.since" : "page.rules.from", { us: Date.parse(recorded) * 1000 })}
            <span className="quiet"> {[...rungs, ...off].join(" · ")}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
