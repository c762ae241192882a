import { Link } from "wouter";
import { addressOf, type View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { ComparedAnswer } from "../api/answers.ts";
import { Icon } from "../shell/Icon.tsx";
import { useRulesWords } from "../words/use-rules-words.ts";
import { usePlaceTold } from "./place-told.ts";

const most = 12;

/** Who would move under a draft, from where to where; each number leads to its people. */
export function Movers({ answer }: { readonly answer: ComparedAnswer }) {
  const { view } = useView();
  const { say, tell, f } = useRulesWords();
  const placeTold = usePlaceTold(answer);
  const moves = answer.moves.filter(({ from, to }) => from !== to).toSorted((a, b) => b.people - a.people);
  const to = (move: Pick<View, "movedFrom" | "movedTo">) =>
    addressOf({ page: "rules" }, { ...view, cursor: undefined, open: "movers", ...move });
  const see = (people: number) =>
    answer.sample ? tell("rules.movers.seeSample") : tell("rules.movers.see", { people });
  return (
    <>
      <h3>{say("page.rules.who")}</h3>
      {moves.length === 0 ? (
        <p>{say("page.rules.nobodyMoves")}</p>
      ) : (
        <p>
          <Link href={to({ movedFrom: undefined, movedTo: undefined })}>{see(answer.moved.people)}</Link>
        </p>
      )}
      <ul className="movers">
        {moves.slice(0, most).map(({ from, to: target, people, between }) => {
          const names = { from: placeTold(from, 0).name, to: placeTold(target, 1).name };
          const link = to({ movedFrom: from, movedTo: target });
          return (
            <li key={`${from} ${target}`}>
              <Link
                href={link}
                className="number"
                aria-label={`${see(people)}, ${tell("rules.movers.from", names)}`}
                data-row=""
              >
                <b>{f.people(people)}</b>
              </Link>{" "}
              {names.from} <Icon name="right" small /> {names.to}
              {between && (
                <span className="quiet number">
                  {" "}
                  {f.between(f.people(between.low), f.people(between.high))}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
