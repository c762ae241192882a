import type { Condition, Ladder } from "./ladder.ts";

/**
 * The canonical text of a ladder: equal for two ladders that say the same, whatever the order of conditions within `all`
 * and `any` and the capital letters of filters. Ids, names, rules, graces and the order of rungs all count.
 */
export function ladderKey({ rungs, offLadder }: Ladder): string {
  return JSON.stringify({
    rungs: rungs.map(({ id, name, when, graceUs }) => [
      id,
      nameKey(name),
      when && conditionKey(when),
      graceUs,
    ]),
    offLadder: offLadder.map(({ id, name, when }) => [id, nameKey(name), conditionKey(when)]),
  });
}

/** The canonical text of a condition. */
export function conditionKey(condition: Condition): string {
  if (condition.kind === "not") return `not(${conditionKey(condition.of)})`;
  if (condition.kind === "all" || condition.kind === "any") {
    const parts = [...new Set(condition.of.map(conditionKey))].sort();
    return parts.length === 1 ? (parts[0] ?? "") : `${condition.kind}(${parts.join(",")})`;
  }
  const plain =
    condition.kind === "orders" && condition.where
      ? { ...condition, where: JSON.stringify(sorted(condition.where)).toLowerCase() }
      : condition;
  return JSON.stringify(sorted(plain));
}

const sorted = (record: object) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
const nameKey = (name: object) => sorted(name);
