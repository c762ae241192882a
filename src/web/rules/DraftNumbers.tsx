import { signedPeople as signed } from "../../core/words/moment.ts";
import { addressOf, type View } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { ComparedAnswer } from "../api/answers.ts";
import { useSeesPeople } from "../changing/use-may.ts";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { useRulesWords } from "../words/use-rules-words.ts";
import { usePlaceTold } from "./place-told.ts";

/** How many would stand in a place of a draft: leads to them, where all were counted and whoever looks may see people. */
export function DraftNumber({ answer, id, people }: { answer: ComparedAnswer; id: string; people: number }) {
  const { f } = useRulesWords();
  const to = useOpened(answer);
  const link = people === 0 ? null : to({ open: "standing", movedFrom: undefined, movedTo: id });
  return (
    <PeopleBehind row className="figure-link" n={people} to={link}>
      {f.people(people)}
    </PeopleBehind>
  );
}

/**
 * The difference that a draft makes in a place: leads to those who would come or go where they only come or only go; else who
 * would come and who would leave stand beneath it.
 */
export function Difference({ answer, id, by }: { answer: ComparedAnswer; id: string; by: number }) {
  const { f } = useRulesWords();
  const ways = useWays(answer, id);
  const [way] = ways;
  if (ways.length === 1 && way && way.n === Math.abs(by)) return <WayLink {...way}>{signed(by, f)}</WayLink>;
  return (
    <>
      {signed(by, f)}
      {ways.length > 0 && (
        <span className="between">
          {ways.map((one) => (
            <WayLink key={one.sign} {...one}>
              {signed(one.sign * one.n, f)}
            </WayLink>
          ))}
        </span>
      )}
    </>
  );
}

interface Way {
  /** 1: they come; -1: they go. */
  readonly sign: number;
  readonly n: number;
  readonly said: string;
  readonly link: string;
}

/** Who would come to a place and who would leave it; without those who cannot be shown. */
function useWays(answer: ComparedAnswer, id: string): readonly Way[] {
  const { tell } = useRulesWords();
  const placeTold = usePlaceTold(answer);
  const opened = useOpened(answer);
  const moved = answer.moves.filter(({ from, to }) => from !== to);
  const people = (end: "from" | "to") =>
    moved.reduce((sum, move) => sum + (move[end] === id ? move.people : 0), 0);
  const ways = [
    { sign: 1, n: people("to"), from: null, to: id },
    { sign: -1, n: people("from"), from: id, to: null },
  ];
  return ways.flatMap(({ sign, n, from, to }) => {
    const ends = { movedFrom: from ?? undefined, movedTo: to ?? undefined };
    const link = n === 0 ? null : opened({ open: "movers", ...ends });
    const names = { from: from && placeTold(from, 0).name, to: to && placeTold(to, 1).name };
    return link === null
      ? []
      : [{ sign, n, link, said: tell("rules.movers.title", { people: n, ...names }) }];
  });
}

function WayLink({ link, n, said, children }: Omit<Way, "sign"> & { readonly children: string }) {
  return (
    <PeopleBehind row n={n} to={link} name={`${children}: ${said}`}>
      {children}
    </PeopleBehind>
  );
}

/** The address that opens a list of those of a draft above the page; null: they cannot be shown. */
function useOpened({ sample }: ComparedAnswer): (view: View) => string | null {
  const { view } = useView();
  const sees = useSeesPeople();
  return (opened) =>
    sample || !sees ? null : addressOf({ page: "rules" }, { ...view, cursor: undefined, ...opened });
}
