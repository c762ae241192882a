import type { Name } from "../words/language.ts";
import { dayUs } from "./duration.ts";
import type { Condition, Exit, Ladder, Rung } from "./ladder.ts";
import type { Preset, PresetParameters } from "./stige-yaml/written-ladder.ts";

/** The names of events that show interest where the shop names none, as they are usually written. */
export const defaultInterestNames: readonly string[] = [
  "Signed Up",
  "Subscribed",
  "Information Requested",
  "Sample Requested",
  "Product Added",
  "Cart Viewed",
  "Checkout Started",
];

/** The same in lower case, as `ShopSettings.interest` holds them. */
export const defaultInterest: readonly string[] = defaultInterestNames.map((name) => name.toLowerCase());

/** Every preset. */
export const presets: readonly Preset[] = ["norwegian", "danish"];

/** The parameters that each preset reads, as they are written in the file. */
export const presetParameters: { readonly [P in Preset]: readonly string[] } = {
  norwegian: ["lapsedAfter", "interestWithin"],
  danish: ["lapsedAfter", "loyalOrders", "loyalWithin"],
};

/** What a preset takes where the file says nothing: 365, 180 and 365 days, and 4 purchases. */
export const defaultParameters: PresetParameters = {
  lapsedAfterUs: 365 * dayUs,
  interestWithinUs: 180 * dayUs,
  loyalOrders: 4,
  loyalWithinUs: 365 * dayUs,
};

const names: { readonly [id: string]: Name } = {
  lead: { nb: "Lead", da: "Potentiel kunde", en: "Lead" },
  potential: { nb: "Potensiell kunde", da: "Potentiel kunde", en: "Potential customer" },
  prospect: { nb: "Prospekt", da: "Kundeemne", en: "Prospect" },
  customer: { nb: "Kunde", da: "Kunde", en: "Customer" },
  repeat: { nb: "Gjenkjøper", da: "Tilbagevendende kunde", en: "Repeat customer" },
  returning: { nb: "Gjenkjøper", da: "Tilbagevendende kunde", en: "Returning customer" },
  loyal: { nb: "Lojal kunde", da: "Loyal kunde", en: "Loyal customer" },
  ambassador: { nb: "Ambassadør", da: "Ambassadør", en: "Ambassador" },
  lapsed: { nb: "Sovende", da: "Sovende", en: "Lapsed" },
  silent: { nb: "Stille", da: "Stille", en: "Silent" },
};

/** The name of a rung or exit that was given none: that of the preset's with the same id, else no name (the id is shown). */
export function usualName(id: string): Name {
  return Object.hasOwn(names, id) ? (names[id] ?? {}) : {};
}

/**
 * A preset as a ladder (design 04): rules and graces exactly those of the published example, by id. `interest` are event
 * names in lower case. `presetLadder("danish").rungs.map((r) => r.id)` is potential, customer, returning, loyal, ambassador.
 */
export function presetLadder(
  preset: Preset,
  given: Partial<PresetParameters> = {},
  interest: readonly string[] = defaultInterest,
): Ladder {
  const parameters = { ...defaultParameters, ...given };
  const events = eventNames(interest);
  const rungs =
    preset === "norwegian"
      ? [
          rung("lead", null),
          rung("prospect", interested(events, parameters.interestWithinUs, false)),
          rung("customer", purchases(1)),
          rung("repeat", purchases(2)),
          rung("ambassador", recommends()),
        ]
      : [
          rung("potential", null),
          rung("customer", purchases(1)),
          rung("returning", purchases(2)),
          rung("loyal", purchases(parameters.loyalOrders, parameters.loyalWithinUs), 30 * dayUs),
          rung("ambassador", recommends()),
        ];
  return {
    rungs,
    offLadder: [exit("lapsed", quietSince(parameters.lapsedAfterUs)), exit("silent", neverStirred(events))],
  };
}

/** Event names as a condition holds them: lower case, sorted, each once. */
export function eventNames(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.toLowerCase()))].sort();
}

const rung = (id: string, when: Condition | null, graceUs = 0): Rung => ({
  id,
  name: usualName(id),
  when,
  graceUs,
});
const exit = (id: string, when: Condition): Exit => ({ id, name: usualName(id), when });
const all = (...of: Condition[]): Condition => ({ kind: "all", of });

const purchases = (atLeast: number, windowUs: number | null = null): Condition => ({
  kind: "orders",
  atLeast,
  none: false,
  windowUs,
  distinct: "day",
  where: null,
});
const noPurchase = (windowUs: number | null): Condition => ({
  kind: "orders",
  atLeast: 1,
  none: true,
  windowUs,
  distinct: "day",
  where: null,
});
const referrals = (none: boolean, windowUs: number): Condition => ({
  kind: "referrals",
  atLeast: 1,
  none,
  windowUs,
});
const interested = (names: readonly string[], windowUs: number, none: boolean): Condition => ({
  kind: "events",
  names,
  atLeast: 1,
  none,
  windowUs,
});

/** 400 days: a yearly survey comes a few days late. */
const recommends = (): Condition =>
  all(purchases(2), {
    kind: "any",
    of: [{ kind: "nps", atLeast: 9, which: "latest", windowUs: 400 * dayUs }, referrals(false, 730 * dayUs)],
  });
const quietSince = (windowUs: number): Condition =>
  all(purchases(1), noPurchase(windowUs), referrals(true, windowUs));
const neverStirred = (names: readonly string[]): Condition =>
  all(noPurchase(null), { kind: "known", forUs: 730 * dayUs }, interested(names, 730 * dayUs, true));
