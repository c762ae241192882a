import type { Condition, Ladder } from "../../src/core/ladder/ladder.ts";

/** So many days in microseconds. */
export const days = (n: number) => n * 86_400_000_000;

/** At least so many purchases, ever or within days. */
export const purchases = (atLeast: number, within: number | null = null): Condition => ({
  kind: "orders",
  atLeast,
  none: false,
  windowUs: within === null ? null : days(within),
  distinct: "day",
  where: null,
});

export const noPurchase = (within: number | null = null): Condition => ({
  kind: "orders",
  atLeast: 1,
  none: true,
  windowUs: within === null ? null : days(within),
  distinct: "day",
  where: null,
});

export const referrals = (within: number, none = false): Condition => ({
  kind: "referrals",
  atLeast: 1,
  none,
  windowUs: days(within),
});

export const nps = (atLeast: number, within: number): Condition => ({
  kind: "nps",
  atLeast,
  which: "latest",
  windowUs: days(within),
});

const interestNames = ["product added", "sample requested", "signed up"];

export const interest = (within: number, none = false): Condition => ({
  kind: "events",
  names: interestNames,
  atLeast: 1,
  none,
  windowUs: days(within),
});

const all = (...of: Condition[]): Condition => ({ kind: "all", of });
const any = (...of: Condition[]): Condition => ({ kind: "any", of });

/** The norwegian preset (04) with the `loyal` rung of its example: six rungs, two ways off. */
export const sixRungs: Ladder = {
  rungs: [
    { id: "lead", name: { nb: "Lead", da: "Potentiel kunde", en: "Lead" }, when: null, graceUs: 0 },
    {
      id: "prospect",
      name: { nb: "Prospekt", da: "Kundeemne", en: "Prospect" },
      when: interest(180),
      graceUs: 0,
    },
    { id: "customer", name: { nb: "Kunde", da: "Kunde", en: "Customer" }, when: purchases(1), graceUs: 0 },
    {
      id: "repeat",
      name: { nb: "Gjenkjøper", da: "Tilbagevendende kunde", en: "Repeat customer" },
      when: purchases(2),
      graceUs: 0,
    },
    {
      id: "loyal",
      name: { nb: "Lojal kunde", da: "Loyal kunde", en: "Loyal customer" },
      when: purchases(4, 365),
      graceUs: days(30),
    },
    {
      id: "ambassador",
      name: { nb: "Ambassadør", da: "Ambassadør", en: "Ambassador" },
      when: all(purchases(2), any(nps(9, 400), referrals(730))),
      graceUs: 0,
    },
  ],
  offLadder: [
    {
      id: "lapsed",
      name: { nb: "Sovende", da: "Sovende", en: "Lapsed" },
      when: all(purchases(1), noPurchase(365), referrals(365, true)),
    },
    {
      id: "silent",
      name: { nb: "Stille", da: "Stille", en: "Silent" },
      when: all(noPurchase(), { kind: "known", forUs: days(730) }, interest(730, true)),
    },
  ],
};

/** The rungs of the norwegian preset: without `loyal`. */
export const fiveRungs: Ladder = { ...sixRungs, rungs: sixRungs.rungs.filter(({ id }) => id !== "loyal") };
