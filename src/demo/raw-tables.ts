import type { DuckDBConnection } from "@duckdb/node-api";
import { adChannels, adRungs, campaigns } from "./campaigns.ts";
import { categories, products } from "./catalogue.ts";
import { firstNames, inAddress, lastNames, mailDomains } from "./names.ts";
import { newsletter, plays, survey } from "./plays.ts";
import { countingTable, openRawTable, type RawTable, type Shape } from "./raw-table.ts";

/** What a row of orders says of the buyer. */
export const identified = { number: 0, numberAndEmail: 1, email: 2, nobody: 3 } as const;

export const statuses = ["completed", "processing", "cancelled", "failed", "refunded"] as const;
export const channels = ["nettbutikk", "butikk"] as const;
export const coupons = ["", "VELKOMMEN", "TUR10", "SAVNET", "BLACK20", "ANSATT30"] as const;
export const eventNames = [
  "Signed Up",
  "Product Viewed",
  "Product Added",
  "Checkout Started",
  "Information Requested",
  "Sample Requested",
] as const;
export const countries = ["NO", "SE", "DK", "FI", "DE"] as const;
export const touchChannels = ["email", "letter"] as const;
export const touchKinds = ["sales", "service", "survey", "thanks", "invitation", "reward"] as const;
export const touchAbout = [...plays.map((play) => play.id), newsletter.id, survey.id] as const;
export const answerKinds = ["nps", "csat"] as const;
export const bases = ["consent", "soft_opt_in"] as const;
export const consentChannels = ["email", "sms"] as const;
export const responseKinds = ["opened", "clicked", "bounced", "complained", "unsubscribed"] as const;

const order = { day: "int", nth: "int" } as const;
const truths = ["false", "true"] as const;
/** Who a person is: number and mail address, in pieces. */
const who = {
  person: "int",
  kind: ["registered", "guest", "staff"],
  first: firstNames.map(inAddress),
  last: lastNames.map(inAddress),
  domain: mailDomains,
} as const;

/**
 * The tables that a simulation fills. `sec` columns are seconds of the local clock since midnight of the first day;
 * `person` the person's number in the simulation, -1 nobody; an order is (day as 20260331, number within the day);
 * money is øre with tax.
 */
const shapes = {
  people: {
    ...who,
    sec: "int",
    given: firstNames,
    family: lastNames,
    country: countries,
    wants_mail: truths,
  },
  orders: {
    ...order,
    ...who,
    sec: "int",
    identified: ["number", "number and email", "email", "nobody"],
    gross: "int",
    shipping: "int",
    status: statuses,
    coupon: coupons,
    channel: channels,
  },
  lines: {
    ...order,
    sku: products.map((p) => p.sku),
    product: products.map((p) => p.name),
    category: categories,
    quantity: "int",
    gross: "int",
  },
  refunds: { ...order, sec: "int", gross: "int" },
  cancellations: { ...order, sec: "int" },
  events: { person: "int", sec: "int", name: eventNames },
  answers: { ...who, sec: "int", about: answerKinds, score: "int" },
  referrals: { referrer: "int", friend: "int", sec: "int" },
  consents: { ...who, sec: "int", channel: consentChannels, basis: bases, granted: truths },
  touches: {
    ...who,
    touch: "int",
    sec: "int",
    about: touchAbout,
    arm: ["treated", "held_out"],
    channel: touchChannels,
    purpose: touchKinds,
    cost: "int",
  },
  responses: { touch: "int", sec: "int", reaction: responseKinds, machine: truths },
  spend: {
    day: "int",
    campaign: campaigns.map((c) => c.name),
    channel: adChannels,
    rung: adRungs,
    amount: "int",
  },
} as const satisfies Record<string, Shape>;

type Shapes = typeof shapes;
export type RawTables = { readonly [T in keyof Shapes]: RawTable<Shapes[T]> };

/** Makes the tables in the engine, ready to be filled. */
export async function openRawTables(connection: DuckDBConnection): Promise<RawTables> {
  const opened: [string, RawTable<Shape>][] = [];
  for (const [name, shape] of Object.entries(shapes))
    opened.push([name, await openRawTable(connection, name, shape)]);
  return Object.fromEntries(opened) as unknown as RawTables;
}

/** Tables that only count: for trying a simulation out. */
export function countingTables(): RawTables {
  const tables = Object.entries(shapes).map(([name, shape]) => [name, countingTable(shape)] as const);
  return Object.fromEntries(tables) as unknown as RawTables;
}
