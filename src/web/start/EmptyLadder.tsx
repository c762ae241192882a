import { useQuery } from "@tanstack/react-query";
import { draftQuery } from "../api/queries.ts";
import { rungColours } from "../drawing/rung-colours.ts";
import { GhostLadder } from "../ladder/LoadingLadder.tsx";
import { useStartWords } from "../words/use-start-words.ts";

/** The ladder on which nobody stands yet: its rungs dashed, each with what it means and a question mark. */
export function EmptyLadder() {
  const { tell, f } = useStartWords();
  const { data } = useQuery(draftQuery(null, f.language));
  if (!data) return <GhostLadder />;
  const colours = rungColours(data.rungs.length, data.firstBought);
  const rungs = data.rungs.map((rung, i) => ({ ...rung, colour: colours[i] ?? "off" })).reverse();
  return (
    <ol className="empty-ladder">
      {rungs.map(({ id, name, colour }) => (
        <li key={id}>
          <span>
            <b>{f.name(name, id)}</b> {tell("start.rung", { id })}
          </span>
          <span className="quiet">
            <span aria-hidden="true">?</span>
            <span className="unseen">{tell("start.unknown")}</span>
          </span>
          <i style={{ borderColor: `var(--r-${colour})` }} />
        </li>
      ))}
    </ol>
  );
}
