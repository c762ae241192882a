import { openBooks } from "./books.ts";
import { busier, type Model } from "./model.ts";
import { countingTables } from "./raw-tables.ts";
import { liveWithPlays, simulatePerson } from "./simulate.ts";
import type { World } from "./world.ts";

/** Totals wished for; null: as it comes. */
export interface Totals {
  readonly orders: number | null;
  readonly events: number | null;
}

/** As many people are tried out as this: all of a small shop, so that it is fitted exactly. */
const sampleSize = 50_000;
const namelessShare = 0.05;

/**
 * The world whose totals come close to the wish: rates by trial on the very people of the shop, or an even sample of
 * them; then as many visits as are left over after those that end in an order.
 */
export function fitTotals(world: World, wish: Totals): World {
  const withOrders = wish.orders === null ? world : { ...world, model: fitOrders(world, wish.orders) };
  return wish.events === null ? withOrders : { ...withOrders, model: fitEvents(withOrders, wish.events) };
}

/** Orders grow a little slower than rates, so that correcting by the ratio comes closer each time. */
function fitOrders(world: World, wished: number): Model {
  const namelessOrders = (namelessShare * wished) / world.people;
  let times = 1;
  for (let round = 0; round < 6; round++) {
    const model = { ...busier(world.model, times), namelessOrders };
    times *= wished / expectedOrders({ ...world, model });
    times = Math.min(Math.max(times, 1e-3), 1e3);
  }
  return { ...busier(world.model, times), namelessOrders };
}

function expectedOrders(world: World): number {
  const books = openBooks(world, countingTables());
  let orders = 0;
  const scale = forSample(world, (index) => {
    liveWithPlays(world, books, index);
    orders += books.life.orders.count;
  });
  return orders * scale + world.model.namelessOrders * world.people;
}

/** At most three fifths of the events come from visits that end in an order. */
function fitEvents(world: World, wished: number): Model {
  const tried: World = { ...world, model: { ...world.model, trackedShare: 1, visits: 1 } };
  const books = openBooks(tried, countingTables());
  const scale = forSample(tried, (index) => simulatePerson(tried, books, index));
  const { signUps, ofOrders, ofVisits } = books.tally.events;
  const trackedShare = Math.min(world.model.trackedShare, (0.6 * wished) / Math.max(1, ofOrders * scale));
  const left = Math.max(0, wished - (signUps + ofOrders * trackedShare) * scale);
  return { ...world.model, trackedShare, visits: left / Math.max(1, ofVisits * scale) };
}

/** Calls for all people, or for every n-th; answers how many people each stands for. */
function forSample(world: World, each: (index: number) => void): number {
  const size = Math.min(world.people, sampleSize);
  for (let i = 0; i < size; i++) each(Math.floor(((i + 0.5) * world.people) / size));
  return world.people / size;
}
