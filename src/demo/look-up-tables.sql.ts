import type { Calendar } from "./calendar.ts";
import { products } from "./catalogue.ts";
import { firstNames, inAddress, lastNames, mailDomains, staffDomain } from "./names.ts";
import { newsletter, type Play, plays, survey } from "./plays.ts";
import { campaignPlan } from "./spend.ts";

/** Statements that make the tables in which the exports look names up, beside the simulated ones. */
export function lookUpTables(calendar: Calendar): readonly string[] {
  const domains = [...mailDomains, staffDomain];
  const withAddress = (names: readonly string[]) => names.map((name, i) => [i, name, inAddress(name)]);
  return [
    tableOf("first_names", "code, name, address", withAddress(firstNames)),
    tableOf("last_names", "code, name, address", withAddress(lastNames)),
    tableOf(
      "domains",
      "code, address",
      domains.map((domain, i) => [i, domain]),
    ),
    tableOf(
      "products",
      "code, sku, name, category",
      products.map((p, i) => [i, p.sku, p.name, p.category]),
    ),
    tableOf(
      "clock",
      "day, offset_sec",
      Array.from(calendar.offsetSec, (offset, day) => [day, offset]),
    ),
    tableOf("mailings", "about, channel, kind, cost", [
      ...plays.map((p: Play) => [p.id, p.channel, p.touchKind, p.costMinor]),
      [newsletter.id, "email", "sales", newsletter.costMinor],
      [survey.id, "email", "survey", survey.costMinor],
    ]),
    tableOf(
      "plan",
      "campaign, channel, rung",
      campaignPlan.map((c) => [c.campaign, c.channel, c.rung]),
    ),
  ];
}

/** A text as SQL writes it. `textSql("d'Or")` is `'d''Or'`. */
export function textSql(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function tableOf(table: string, columns: string, rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => (typeof value === "number" ? `${value}` : textSql(value));
  const values = rows.map((row) => `(${row.map(cell).join(", ")})`);
  return `CREATE TABLE ${table} AS SELECT * FROM (VALUES ${values.join(", ")}) AS t(${columns})`;
}
