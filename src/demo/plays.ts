import type { World } from "./world.ts";

/** An action of the shop towards people at one point of their way, with a true effect. */
export interface Play {
  readonly id: string;
  /** Rungs of the norwegian preset; null: meant to keep people where they are. */
  readonly step: { readonly from: string; readonly to: string } | null;
  readonly channel: "email" | "letter";
  readonly touchKind: "sales" | "service" | "survey" | "thanks" | "invitation" | "reward";
  readonly windowDays: number;
  readonly heldOutShare: number;
  readonly costMinor: number;
  /** Chance that a touch brings one more purchase inside the window to a person of average rate. */
  readonly pull: number;
  readonly coupon: string;
}

/**
 * The plays in the order in which a person meets them. No two windows of one person overlap as far as they have an
 * effect, so that each play's two outcomes are known exactly: the first is for people without a purchase and ends before
 * the second can begin (30 days after the first purchase), which ends before the third (270 days after the last).
 */
export const plays = [
  {
    id: "velkommen",
    step: { from: "prospect", to: "customer" },
    channel: "email",
    touchKind: "sales",
    windowDays: 30,
    heldOutShare: 0.25,
    costMinor: 40,
    pull: 0.032,
    coupon: "VELKOMMEN",
  },
  {
    id: "tilbake-pa-tur",
    step: { from: "customer", to: "repeat" },
    channel: "email",
    touchKind: "sales",
    windowDays: 60,
    heldOutShare: 0.25,
    costMinor: 40,
    pull: 0.075,
    coupon: "TUR10",
  },
  {
    id: "savner-deg",
    step: null,
    channel: "letter",
    touchKind: "sales",
    windowDays: 60,
    heldOutShare: 0.2,
    costMinor: 2200,
    pull: 0.02,
    coupon: "SAVNET",
  },
  {
    id: "takk",
    step: null,
    channel: "letter",
    touchKind: "thanks",
    windowDays: 90,
    heldOutShare: 0.5,
    costMinor: 3500,
    pull: 0,
    coupon: "",
  },
] as const satisfies readonly Play[];

/** Mailings to everyone who may be mailed: no control group, no effect. */
export const newsletter = { id: "sesongbrev", costMinor: 15, dates: [201, 501, 901, 1124] } as const;
/** The yearly survey goes to all buyers alike. */
export const survey = { id: "nps", costMinor: 10 } as const;

/** The first second at which plays run: a quarter into the shop's time, so that there is a time before. */
export function playsBegin({ calendar }: World): number {
  return Math.floor(calendar.days / 4) * 86_400;
}

/** When the yearly survey began: a fifth into the shop's time. */
export function surveysBegin({ calendar }: World): number {
  return Math.floor(calendar.days / 5) * 86_400;
}
