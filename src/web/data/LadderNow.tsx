import { useQuery } from "@tanstack/react-query";
import { bringText } from "../../core/words/bring.ts";
import { addressOf } from "../address/address.ts";
import { ladderNowQuery } from "../api/ladder-queries.ts";
import { drawnPeople } from "../drawing/drawn-people.ts";
import { rungColours } from "../drawing/rung-colours.ts";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { useDataWords } from "../words/use-data-words.ts";

/** The ladder as the files let it stand, top rung first: what was loaded, seen at once. */
export function LadderNow() {
  const { say, tell, f } = useDataWords();
  const { data } = useQuery(ladderNowQuery({ known: undefined }, f.language));
  if (!data) return null;
  const colours = rungColours(data.rungs.length, data.firstBought);
  const places = [
    ...data.rungs.map((rung, i) => ({ ...rung, colour: colours[i] ?? "off" })).reverse(),
    ...data.off.map((place) => ({ ...place, colour: "off" as const })),
  ];
  const most = Math.max(1, ...places.map(({ people }) => people ?? 0));
  return (
    <section aria-labelledby="ladder-now" className="ladder-now">
      <h2 id="ladder-now">{tell("data.map.ladder")}</h2>
      <ul>
        {places.map(({ id, name, people, bring, colour }) => (
          <li key={id}>
            <b>{f.name(name, id)}</b>
            {people === null ? (
              <span className="quiet">{say("page.ladder.bring", { bring: bringText(bring ?? [], f) })}</span>
            ) : (
              <>
                <PeopleBehind to={addressOf({ page: "people" }, { rung: id })} className="number">
                  {f.people(people)}
                </PeopleBehind>
                {people > 0 && (
                  <i
                    className={`b-${colour}`}
                    style={{ width: `${(100 * drawnPeople(people, f)) / most}%` }}
                  />
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
