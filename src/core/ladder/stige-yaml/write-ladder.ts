import { stringify } from "yaml";
import { currencyDigits } from "../../words/currency-digits.ts";
import { writeDuration } from "../duration.ts";
import type { Condition, Ladder, OrderFilter } from "../ladder.ts";

/**
 * A ladder as the `ladder:` of a `stige.yaml`, every rung written out: what a preset stands for too. `currency` is the
 * shop's (ISO 4217). `readStigeYaml` reads it back to the same ladder.
 */
export function writeLadder(ladder: Ladder, currency: string): string {
  const digits = currencyDigits(currency) ?? 2;
  const money = (minor: number) => minor / 10 ** digits;
  const rungs = ladder.rungs.map(({ id, name, when, graceUs }) => ({
    id,
    ...named(name),
    ...(when ? { when: written(when, money) } : {}),
    ...(graceUs === 0 ? {} : { grace: writeDuration(graceUs) }),
  }));
  const offLadder = ladder.offLadder.map(({ id, name, when }) => ({
    id,
    ...named(name),
    when: written(when, money),
  }));
  return stringify({ ladder: { rungs, ...(offLadder.length > 0 ? { offLadder } : {}) } });
}

/** A condition as a plain value of YAML. */
export function writtenCondition(condition: Condition, currency: string): unknown {
  const digits = currencyDigits(currency) ?? 2;
  return written(condition, (minor) => minor / 10 ** digits);
}

type Money = (minor: number) => number;

const named = (name: object) => (Object.keys(name).length > 0 ? { name } : {});

function written(condition: Condition, money: Money): unknown {
  switch (condition.kind) {
    case "all":
    case "any":
      return { [condition.kind]: condition.of.map((part) => written(part, money)) };
    case "not":
      return { not: written(condition.of, money) };
    case "orders":
      return {
        orders: {
          ...counted(condition),
          ...(condition.distinct === "order" ? { distinct: "order" } : {}),
          ...(condition.where ? { where: filter(condition.where, money) } : {}),
        },
      };
    case "revenue":
    case "margin":
      return { [condition.kind]: { atLeast: money(condition.atLeastMinor), ...within(condition) } };
    case "events":
      return {
        event: condition.names.length === 1 ? condition.names[0] : [...condition.names],
        ...counted(condition),
      };
    case "nps":
      return {
        nps: {
          atLeast: condition.atLeast,
          ...(condition.which === "any" ? { which: "any" } : {}),
          ...within(condition),
        },
      };
    case "nps-none":
      return { nps: { none: true, ...within(condition) } };
    case "referrals":
      return { referrals: counted(condition) };
    case "consent":
      return { consent: { channel: condition.channel, purpose: condition.purpose } };
    case "known":
      return { known: { for: writeDuration(condition.forUs) } };
  }
}

function counted(condition: {
  readonly atLeast: number;
  readonly none: boolean;
  readonly windowUs: number | null;
}): object {
  return { ...(condition.none ? { none: true } : { atLeast: condition.atLeast }), ...within(condition) };
}

const within = ({ windowUs }: { readonly windowUs: number | null }) =>
  windowUs === null ? {} : { within: writeDuration(windowUs) };

function filter({ minRevenueMinor, ...texts }: OrderFilter, money: Money): object {
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null)),
    ...(minRevenueMinor === null ? {} : { minRevenue: money(minRevenueMinor) }),
  };
}
