import { dayUs, isoDay } from "../../core/words/iso-instant.ts";
import { layOutByPerson } from "../../verbs/forgetting/lay-out-by-person.ts";
import { lookAgain } from "../../verbs/look-again.ts";
import { prepareSearch } from "../../verbs/people/prepare-search.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import { readQuery } from "../reading/read-query.ts";
import type { Route } from "../route.ts";
import { beforehandTurns } from "./beforehand-turns.ts";
import { stateOf } from "./kept-answers.ts";

/** Has the answers that the pages ask for worked out before anybody asks, after the start and after each change. */
export interface Beforehand {
  /** Whether the shop is so large that what takes seconds is to be reckoned on a thread of its own. */
  isLarge(): boolean;
  /** Ends with the answer that is being worked out. */
  close(): Promise<void>;
}

/** From so many people on: in a smaller shop nobody waits long. */
const largeFrom = 100_000;
/** Where changes come all the time, at most a fifth of it is reckoned. */
const restsTimes = 4;
/** So often is it looked whether the shop is another. */
const lookMs = 1000;
/** Whether a shop is so large that what takes seconds is not to be reckoned where it is held. */
export async function isLarge(shop: Pick<Workshop, "projection">, from = largeFrom): Promise<boolean> {
  const { engine } = await shop.projection();
  const [counted] = await engine.rows<{ people: number }>("select count(*) as people from people");
  return (counted?.people ?? 0) >= from;
}

/** `ask` answers a question of a route, one after the other, and gives in how many milliseconds a newer answer is, where facts came; `beginsLarge`: it was large when it was opened. */
export function askBeforehand(
  shop: Workshop,
  routes: readonly Route[],
  ask: (route: Route, asked: Readonly<Record<string, unknown>>) => Promise<number | null>,
  { everyMs = lookMs, from = largeFrom, beginsLarge = false } = {},
): Beforehand {
  const questions = routes.flatMap((route) =>
    (route.lasting?.beforehand ?? []).map((words) => {
      const query = Object.fromEntries(Object.entries(words).map(([name, word]) => [name, [word]]));
      return { route, asked: readQuery(route, query, {}, () => undefined) };
    }),
  );
  const sampled = routes.filter(({ lasting }) => lasting?.sampled);
  let answered = "";
  let restUntil = 0;
  let [closing, large] = [false, beginsLarge];
  const stillness = beforehandTurns();
  const look = async () => {
    const state = stateOf(shop);
    if (!stillness.isTurn(state)) return;
    if (state === answered || shop.knownSinceUs === null || shop.changes().underWay) return;
    if (performance.now() < restUntil) return;
    stillness.asked();
    const stands = () => !closing && !shop.changes().underWay && stateOf(shop) === state;
    const began = performance.now();
    const rests = () => {
      restUntil = performance.now() + restsTimes * (performance.now() - began);
    };
    large = await isLarge(shop, from);
    // A year ago, so that it is none of those: what some of the people tell of another day is laid out, and its thread runs warm.
    const day = isoDay(Math.floor(shop.now() / dayUs) - 365);
    const first = sampled.map((route) => ({ route, asked: { at: day, sample: "true" } }));
    let newerInMs = 0;
    for (const { route, asked } of large ? [...questions, ...first] : []) {
      // What came meanwhile is asked of anew.
      if (!stands()) return rests();
      // Whoever asks for it is told what went wrong.
      newerInMs = Math.max(newerInMs, (await ask(route, asked).catch(() => null)) ?? 0);
    }
    // What still rests knows less, and is asked for again.
    if (newerInMs > 0) {
      rests();
      restUntil = Math.max(restUntil, performance.now() + newerInMs);
      return;
    }
    if (large) {
      await prepareSearch(shop);
      // Whoever keeps the shop does it for those who follow.
      if (shop.store.followed === null) await layOutByPerson(shop, { goesOn: stands });
    }
    answered = state;
    rests();
  };
  // What is wrong with the shop is told to whoever asks it something.
  const looking = lookAgain(everyMs, look);
  return {
    isLarge: () => large,
    async close() {
      closing = true;
      await looking.close();
    },
  };
}
