import { useQuery } from "@tanstack/react-query";
import { carried } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { DraftRule, PlaceAnswer } from "../api/answers.ts";
import { ladderQuery } from "../api/ladder-queries.ts";
import { draftQuery, windowsQuery } from "../api/queries.ts";
import { sum } from "../ladder/picture.ts";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { useRulesWords } from "../words/use-rules-words.ts";
import { Rhythm } from "./Rhythm.tsx";

/** What stands below a rule: the shop's own rhythm, who stands there now, and who leaves it if nothing happens. */
export function Besides({ rule }: { readonly rule: DraftRule }) {
  const { view } = useView();
  const { f } = useRulesWords();
  const windows = useQuery(windowsQuery(f.language)).data;
  const inForce = useQuery(draftQuery(null, f.language)).data;
  const ladder = useQuery(ladderQuery({ ...view, win: undefined }, f.language)).data;
  const place = [...(ladder?.rungs ?? []), ...(ladder?.off ?? [])].find(({ id }) => id === rule.id);
  return (
    <>
      {windows && inForce && <Rhythm {...{ rule, inForce, windows }} />}
      {place && place.people !== null && <Standing place={place} people={place.people} />}
    </>
  );
}

function Standing({ place, people }: { readonly place: PlaceAnswer; readonly people: number }) {
  const { view } = useView();
  const { tell } = useRulesWords();
  const falling = sum((place.falling ?? []).map((one) => one.people));
  const to = { ...carried(view), rung: place.id };
  return (
    <p className="rule-standing quiet number">
      <PeopleBehind to={to} row>
        {tell("rules.stand", { people })}
      </PeopleBehind>
      {falling > 0 && (
        <>
          {" · "}
          <PeopleBehind to={{ ...to, falls: "28d" }}>{tell("rules.fall", { people: falling })}</PeopleBehind>
        </>
      )}
    </p>
  );
}
