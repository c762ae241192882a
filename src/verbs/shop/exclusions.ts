import { type ExclusionRule, exclusionRules } from "../../core/facts/persons/exclusions.ts";
import { byRuleSql, excludedSql, type RuleRow } from "../../core/measures/exclusions.sql.ts";
import { companiesTold, excludedIdentities } from "../../io/store/people.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import type { Workshop } from "./workshop.ts";

/** A rule of `stige.yaml`, and whom it excludes. */
export type RuleAnswer = ExclusionRule & Omit<RuleRow, "rule">;

/** Who stands nowhere, and by which rule. */
export interface ExclusionsAnswer {
  readonly people: number;
  readonly rules: readonly RuleAnswer[];
  /** People who were excluded when they were erased; by which rule is not known any more. */
  readonly erased: number;
  /** Marketplaces' addresses and companies that are there and not excluded; `companies` null: no file told of any. */
  readonly found: { readonly relays: number; readonly companies: number | null };
}

/** Answers `stige exclusions`. An exclusion has no date: whom it names stands nowhere at any time. */
export const exclusions = ofOneReading(async (shop: Workshop): Promise<ExclusionsAnswer> => {
  const { exclude } = shop.settings;
  const { engine } = await shop.projection();
  const rows = await engine.rows<RuleRow>(byRuleSql);
  const [all] = await engine.rows<{ people: number }>(excludedSql);
  const nobody = { people: 0, orders: 0, revenueMinor: 0 };
  const rules = exclusionRules(exclude).map((rule, place) => {
    const { rule: _, ...counts } = rows.find((row) => row.rule === place) ?? { rule: place, ...nobody };
    return { ...rule, ...counts };
  });
  const count = async (by: "relays" | "companies") =>
    exclude[by] ? 0 : new Set((await excludedIdentities(shop.store, [{ by }])).map(({ id }) => id)).size;
  return {
    people: all?.people ?? 0,
    rules,
    erased: rows.find(({ rule }) => rule < 0)?.people ?? 0,
    found: {
      relays: await count("relays"),
      companies: (await companiesTold(shop.store)) ? await count("companies") : null,
    },
  };
});
