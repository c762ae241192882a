import { useQuery } from "@tanstack/react-query";
import type { DraftAnswer, DraftRule } from "../api/answers.ts";
import { draftQuery } from "../api/queries.ts";
import { rungColours } from "../drawing/rung-colours.ts";
import { useWords } from "../words/use-words.ts";
import { NewRung } from "./NewRung.tsx";
import { Rule } from "./Rule.tsx";
import type { Drafting } from "./use-draft.ts";
import { usePlacesOf } from "./use-places.ts";

/** Every rung's rule as a sentence, top first, then the ways off the ladder; their places are changed beside them. */
export function RuleList({ told, edit }: { readonly told: DraftAnswer; readonly edit: Drafting["edit"] }) {
  const { say, f } = useWords();
  const colours = rungColours(told.rungs.length, told.firstBought);
  const { change, done } = usePlacesOf(told, edit);
  const inForce = useQuery(draftQuery(null, f.language)).data;
  const all = [...told.rungs, ...told.off];
  // A sentence about the file calls places by their ids, in backticks.
  const named = (sentence: string) =>
    sentence.replaceAll(/`([^`]+)`/g, (quoted, id) => {
      const place = all.find((one) => one.id === id);
      return place ? f.name(place.name, place.id) : quoted;
    });
  const beside = (rule: DraftRule) => ({
    ...{ rule, edit, change },
    was: inForce && [...inForce.rungs, ...inForce.off].find(({ id }) => id === rule.id),
    taken: all.filter(({ id }) => id !== rule.id).map(({ id, name }) => f.name(name, id)),
  });
  return (
    <>
      <ol className="rule-list">
        {told.rungs
          .map((rule, i) => (
            <Rule
              key={rule.id}
              {...beside(rule)}
              colour={colours[i] ?? "lead"}
              may={{ up: i > 0 && i < told.rungs.length - 1, down: i > 1, remove: i > 0 }}
            />
          ))
          .reverse()}
      </ol>
      {told.off.length > 0 && (
        <>
          <h3 className="rules-off">{say("page.rules.off")}</h3>
          <ol className="rule-list">
            {told.off.map((rule, i) => (
              <Rule
                key={rule.id}
                {...beside(rule)}
                colour="off"
                may={{ up: i > 0, down: i < told.off.length - 1, remove: true }}
              />
            ))}
          </ol>
        </>
      )}
      <NewRung told={told} change={change} />
      <p role="status" className="unseen">
        {done}
      </p>
      {told.warnings.length > 0 && (
        <ul className="draft-problems">
          {told.warnings.map(({ sentence, fix, place }) => (
            <li key={`${place} ${sentence}`}>
              {named(sentence)} <span className="quiet">{named(fix)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
