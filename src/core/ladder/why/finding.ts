import type { Leaf } from "../conditions/leaves.ts";
import { passes } from "../conditions/order-filter.ts";
import type { OrderFact, PersonFacts } from "../person-facts.ts";

/** What a condition on facts finds at an instant: whether what it asks about is there, and which facts say so. */
export interface Finding {
  /** Enough of what is asked about is there; a condition with `none` holds where it is not. */
  readonly there: boolean;
  /** Instants of the facts in the window, oldest first: purchases, events, answers, friends' purchases, the consent, `known`. */
  readonly facts: readonly number[];
  /** How many, how much (minor units), or the score. */
  readonly have: number;
  readonly need: number;
  /** The latest such fact, in the window or before it; null: there never was one. */
  readonly lastUs: number | null;
  /** When `there` changes if nothing happens; null: never. */
  readonly changesUs: number | null;
}

/**
 * Looks at the facts up to an instant (microseconds since 1970) as one condition does, by its definition (design 04). Of
 * three purchases with `atLeast: 2, within: 365d`, `changesUs` is 365 days after the second.
 */
export function find(leaf: Leaf, us: number, facts: PersonFacts): Finding {
  switch (leaf.kind) {
    case "orders":
      return counted(purchases(leaf, facts.orders), leaf.atLeast, leaf.windowUs, us);
    case "events":
      return counted(eventsNamed(leaf.names, facts), leaf.atLeast, leaf.windowUs, us);
    case "referrals":
      return counted(facts.convertedUs, leaf.atLeast, leaf.windowUs, us);
    case "nps-none":
      return counted(instantsOf(facts.answers), 1, leaf.windowUs, us);
    case "nps":
      return leaf.which === "any" ? someAnswer(leaf, us, facts) : latestAnswer(leaf, us, facts);
    case "revenue":
    case "margin":
      return summed(leaf, us, facts);
    case "consent":
      return consented(leaf, us, facts);
    case "known":
      return known(leaf.forUs, us, facts);
  }
}

type LeafOf<K extends Leaf["kind"]> = Extract<Leaf, { kind: K }>;

function counted(all: readonly number[], need: number, windowUs: number | null, us: number): Finding {
  const before = all.filter((at) => at <= us).sort((a, b) => a - b);
  const facts = before.filter((at) => windowUs === null || us < at + windowUs);
  const there = facts.length >= need;
  const carrying = facts[facts.length - need];
  return {
    there,
    facts,
    have: facts.length,
    need,
    lastUs: before.at(-1) ?? null,
    changesUs: there && windowUs !== null && carrying !== undefined ? carrying + windowUs : null,
  };
}

/** The instants of purchases: each order that passes, or the earliest that passes of every local day. */
function purchases(leaf: LeafOf<"orders">, orders: readonly OrderFact[]): number[] {
  const { where } = leaf;
  const passing = where ? orders.filter((order) => passes(order, where)) : orders;
  if (leaf.distinct === "order") return passing.map(({ orderedUs }) => orderedUs);
  const byDay = new Map<number, number>();
  for (const { localDay, orderedUs } of passing)
    byDay.set(localDay, Math.min(orderedUs, byDay.get(localDay) ?? orderedUs));
  return [...byDay.values()];
}

function eventsNamed(names: readonly string[], { events }: PersonFacts): number[] {
  return events.filter(({ name }) => names.includes(name.toLowerCase())).map(({ happenedUs }) => happenedUs);
}

const instantsOf = (answers: PersonFacts["answers"]) => answers.map(({ answeredUs }) => answeredUs);

function someAnswer(leaf: LeafOf<"nps">, us: number, facts: PersonFacts): Finding {
  const good = facts.answers.filter(({ score }) => score >= leaf.atLeast);
  const best = Math.max(...good.filter(({ answeredUs }) => answeredUs <= us).map(({ score }) => score));
  const found = counted(instantsOf(good), 1, leaf.windowUs, us);
  return { ...found, have: Number.isFinite(best) ? best : 0, need: leaf.atLeast };
}

function latestAnswer(leaf: LeafOf<"nps">, us: number, { answers }: PersonFacts): Finding {
  const [latest] = answers
    .filter(({ answeredUs }) => answeredUs <= us)
    .sort((a, b) => b.answeredUs - a.answeredUs || a.score - b.score);
  const need = leaf.atLeast;
  if (!latest) return { there: false, facts: [], have: 0, need, lastUs: null, changesUs: null };
  const { answeredUs, score } = latest;
  const fresh = leaf.windowUs === null || us < answeredUs + leaf.windowUs;
  const there = fresh && score >= need;
  return {
    there,
    facts: fresh ? [answeredUs] : [],
    have: score,
    need,
    lastUs: answeredUs,
    changesUs: there && leaf.windowUs !== null ? answeredUs + leaf.windowUs : null,
  };
}

function summed(leaf: LeafOf<"revenue" | "margin">, us: number, facts: PersonFacts): Finding {
  const { windowUs, atLeastMinor: need } = leaf;
  const amountOf = (order: OrderFact) =>
    (leaf.kind === "revenue" ? order.revenueMinor : order.marginMinor) ?? 0;
  const before = facts.orders.filter(({ orderedUs }) => orderedUs <= us);
  const sumAt = (at: number) =>
    before.reduce(
      (sum, order) => (windowUs === null || at < order.orderedUs + windowUs ? sum + amountOf(order) : sum),
      0,
    );
  const within = before.filter(({ orderedUs }) => windowUs === null || us < orderedUs + windowUs);
  const have = sumAt(us);
  const there = have >= need;
  const ends = windowUs === null ? [] : within.map(({ orderedUs }) => orderedUs + windowUs);
  return {
    there,
    facts: within.map(({ orderedUs }) => orderedUs),
    have,
    need,
    lastUs: before.at(-1)?.orderedUs ?? null,
    changesUs: ends.sort((a, b) => a - b).find((at) => sumAt(at) >= need !== there) ?? null,
  };
}

function consented(leaf: LeafOf<"consent">, us: number, { consents }: PersonFacts): Finding {
  const [latest] = consents
    .filter(
      ({ channel, purpose, givenUs }) =>
        channel === leaf.channel && purpose === leaf.purpose && givenUs <= us,
    )
    .sort((a, b) => b.givenUs - a.givenUs || Number(a.granted) - Number(b.granted));
  const there = latest?.granted ?? false;
  return {
    there,
    facts: latest ? [latest.givenUs] : [],
    have: Number(there),
    need: 1,
    lastUs: latest?.givenUs ?? null,
    changesUs: null,
  };
}

function known(forUs: number, us: number, { knownUs }: PersonFacts): Finding {
  const there = knownUs + forUs <= us;
  return {
    there,
    facts: [knownUs],
    have: us - knownUs,
    need: forUs,
    lastUs: knownUs,
    changesUs: there ? null : knownUs + forUs,
  };
}
