import type { MovesAnswer } from "../api/answers.ts";

/** What became of people between two days. */
export type LinkKind = "climb" | "fall" | "out" | "back" | "stay" | "new" | "gone";

/** People who stood in one place on the first day and stand in another on the second. */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly people: number;
  readonly kind: LinkKind;
}

/** The kinds in the order in which they are told. */
export const linkKinds: readonly LinkKind[] = ["climb", "fall", "out", "back", "stay", "new", "gone"];

/** A place's order from the top: the highest rung 0, then those off the ladder, then those not known. */
export function orderOf({ places, rungs }: MovesAnswer): readonly string[] {
  const ids = places.map(({ id }) => id);
  return [...ids.slice(0, rungs).reverse(), ...ids.slice(rungs), "new"];
}

/** Every pair of places that anyone went between, in the order from the top. */
export function linksOf(answer: MovesAnswer): readonly FlowLink[] {
  const ids = answer.places.map(({ id }) => id);
  const order = orderOf(answer);
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return answer.moves
    .filter(({ people }) => people > 0)
    .map((move) => ({
      ...move,
      kind: kindOf(ids.indexOf(move.from), ids.indexOf(move.to), answer.rungs, move),
    }))
    .sort((a, b) => rank(a.from) - rank(b.from) || rank(a.to) - rank(b.to));
}

function kindOf(from: number, to: number, rungs: number, move: { from: string; to: string }): LinkKind {
  if (move.from === "new") return "new";
  if (to < 0) return "gone";
  if (from === to || (from >= rungs && to >= rungs)) return "stay";
  if (from >= rungs) return "back";
  if (to >= rungs) return "out";
  return to > from ? "climb" : "fall";
}

/** People of each kind; together everyone who stood or stands anywhere. */
export function sumsOf(links: readonly FlowLink[]): Readonly<Record<LinkKind, number>> {
  const sums = { climb: 0, fall: 0, out: 0, back: 0, stay: 0, new: 0, gone: 0 };
  for (const { kind, people } of links) sums[kind] += people;
  return sums;
}

/** What became of the people of the rung that a first purchase gives, else of the one most moved from; null: nobody moved. */
export function toldRung(answer: MovesAnswer, links: readonly FlowLink[]) {
  const rungs = answer.places.slice(0, answer.rungs).map(({ id, name }) => {
    const own = links.filter(({ from }) => from === id);
    const count = (...kinds: LinkKind[]) =>
      own.filter(({ kind }) => kinds.includes(kind)).reduce((all, { people }) => all + people, 0);
    const stood = own.reduce((all, { people }) => all + people, 0);
    return { id, name, stood, climbed: count("climb"), fell: count("fall"), out: count("out") };
  });
  const moved = rungs.filter(({ climbed, fell, out }) => climbed + fell + out > 0);
  const bought = moved.find(({ id }) => id === rungs[answer.firstBought ?? -1]?.id);
  const [most] = moved.sort((a, b) => b.climbed + b.fell + b.out - a.climbed - a.fell - a.out);
  return bought ?? most ?? null;
}
