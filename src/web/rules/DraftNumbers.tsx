import { Link } from "wouter";
import { addressOf, type View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { ComparedAnswer } from "../api/answers.ts";
import { useSeesPeople } from "../changing/use-may.ts";
import { useRulesWords } from "../words/use-rules-words.ts";
import { usePlaceTold } from "./place-told.ts";

/** How many would stand in a place of a draft: leads to them, where all were counted and whoever looks may see people. */
export function DraftNumber({ answer, id, people }: { answer: ComparedAnswer; id: string; people: number }) {
  const { f } = useRulesWords();
  const to = useOpened(answer);
  const link = people === 0 ? null : to({ open: "standing", movedFrom: undefined, movedTo: id });
  if (link === null) return f.count(people);
  return (
    <Link href={link} className="figure-link" data-row="">
      {f.count(people)}
    </Link>
  );
}

/** Who would come to a place and who would leave it, beside the difference they make; nothing where nobody can be shown. */
export function ComeAndGo({ answer, id }: { answer: ComparedAnswer; id: string }) {
  const { tell, f } = useRulesWords();
  const placeTold = usePlaceTold(answer);
  const to = useOpened(answer);
  const moved = answer.moves.filter(({ from, to: target }) => from !== target);
  const people = (end: "from" | "to") =>
    moved.reduce((sum, move) => sum + (move[end] === id ? move.people : 0), 0);
  const ways = [
    { sign: "+", n: people("to"), from: null, to: id },
    { sign: "−", n: people("from"), from: id, to: null },
  ].flatMap((way) => {
    const ends = { movedFrom: way.from ?? undefined, movedTo: way.to ?? undefined };
    const link = way.n === 0 ? null : to({ open: "movers", ...ends });
    return link === null ? [] : [{ ...way, link }];
  });
  if (ways.length === 0) return null;
  return (
    <span className="between">
      {ways.map(({ sign, n, from, to: target, link }) => (
        <Link
          key={sign}
          href={link}
          data-row=""
          aria-label={tell("rules.movers.title", {
            people: n,
            from: from && placeTold(from, 0).name,
            to: target && placeTold(target, 1).name,
          })}
        >
          {sign}
          {f.count(n)}
        </Link>
      ))}
    </span>
  );
}

/** The address that opens a list of those of a draft above the page; null: they cannot be shown. */
function useOpened({ sample }: ComparedAnswer): (view: View) => string | null {
  const { view } = useView();
  const sees = useSeesPeople();
  return (opened) =>
    sample || !sees ? null : addressOf({ page: "rules" }, { ...view, cursor: undefined, ...opened });
}
