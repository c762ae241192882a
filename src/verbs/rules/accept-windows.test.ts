import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop } from "../../open.ts";
import { audit } from "../accounts/audit.ts";
import { ladder } from "../ladder/ladder.ts";
import { load } from "../loading/load.ts";
import { changeSegment } from "../segments/change-segment.ts";
import { segmentSize } from "../segments/segment-size.ts";
import { changeExclusion } from "../shop/change-exclusion.ts";
import { exclusions } from "../shop/exclusions.ts";
import { changedBy, type Workshop } from "../shop/workshop.ts";
import { acceptWindows } from "./accept-windows.ts";

const folder = mkdtempSync(join(tmpdir(), "stige-accept-"));
const yaml = `# øverst
shop: { name: Kassa, timeZone: Europe/Oslo, currency: NOK, country: "NO" }
exclude:
  emails: ["*@egen.no"] # ansatte
ladder: { preset: norwegian }
`;
let shop: Workshop;

beforeAll(async () => {
  writeFileSync(join(folder, "stige.yaml"), yaml);
  // 20 of 120 came back after 356 days, nobody later; one bought at the end.
  const rows = Array.from({ length: 120 }, (_, i) => [
    `${i}-a,${i}@kunde.no,2023-01-10T09:00:00Z,10.00`,
    ...(i < 20 ? [`${i}-b,${i}@kunde.no,2024-01-01T10:00:00Z,10.00`] : []),
  ]).flat();
  rows.push("last,siste@annen.no,2025-12-31T10:00:00Z,10.00");
  writeFileSync(join(folder, "o.csv"), `order_id,email,ordered_at,total\n${rows.join("\n")}\n`);
  const now = () => Date.UTC(2026, 5, 1) * 1000;
  const opened = await openShop(folder, { now, timeZone: "Europe/Oslo", language: "nb" });
  shop = changedBy(opened, "account:olga");
  await load(shop, { file: join(folder, "o.csv") });
});
afterAll(async () => {
  await shop.close();
  rmSync(folder, { recursive: true });
});

const text = () => readFileSync(join(folder, "stige.yaml"), "utf8");

test("the windows that were seen are put in force as a version with its note, and no others", async () => {
  const agreed = [{ key: "lapsedAfter", to: "360d" }] as const;
  await expect(
    acceptWindows(shop, { changes: [{ key: "lapsedAfter", to: "90d" }], note: null }),
  ).rejects.toMatchObject({
    code: "refused",
  });
  expect(text()).toContain("ladder: { preset: norwegian }");
  const version = await acceptWindows(shop, { changes: agreed, note: "rytmen" });
  expect(version).toMatchObject({ version: 2, note: "rytmen", who: "account:olga" });
  expect(text()).toContain("preset: norwegian, lapsedAfter: 360d");
  expect(text()).toContain("# øverst\nshop: { name: Kassa,");
  await expect(acceptWindows(shop, { changes: agreed, note: null })).rejects.toMatchObject({
    code: "refused",
  });
});

test("a rule excludes at once, in the log by kind alone, and lets back in; the file keeps its comments", async () => {
  expect((await ladder(shop, {})).people).toBe(121);
  await changeExclusion(shop, { by: "emails", text: "@kunde.no" }, true);
  expect(text()).toContain('["*@egen.no", "@kunde.no"] # ansatte');
  expect(await exclusions(shop)).toMatchObject({
    people: 120,
    rules: [{ people: 0 }, { text: "@kunde.no", people: 120 }],
  });
  expect((await ladder(shop, {})).people).toBe(1);
  const [line] = await audit(shop, { before: null, limit: 1 });
  expect(line).toMatchObject({ who: "account:olga", action: "changeExclusion", object: "+emails" });
  await expect(changeExclusion(shop, { by: "emails", text: "@KUNDE.no" }, true)).rejects.toMatchObject({
    code: "refused",
  });
  await expect(changeExclusion(shop, { by: "emails", text: "kunde" }, true)).rejects.toMatchObject({
    code: "asked",
  });
  await changeExclusion(shop, { by: "emails", text: "@kunde.no" }, false);
  expect(text()).toContain('["*@egen.no"] # ansatte');
  expect((await ladder(shop, {})).people).toBe(121);
});

test("a segment is counted while it is written, made, made anew under its name, and taken away; the log tells no name", async () => {
  const before = text();
  const twice = "{ name: A, when: { orders: { atLeast: 2 } } }";
  expect(await segmentSize(shop, { segment: twice })).toMatchObject({ people: 20, of: 121 });
  await expect(segmentSize(shop, { segment: "{ name: A, rung: custmer }" })).rejects.toMatchObject({
    code: "asked",
    problems: [{ place: "rung" }],
  });
  await changeSegment(shop, "Kom igjen", twice);
  await changeSegment(shop, "kom igjen", '{ "name": "x", "rung": "lapsed" }');
  expect(shop.settings.segments).toMatchObject([{ name: "kom igjen", places: ["lapsed"], when: null }]);
  expect(text()).toContain("segments:\n  - name: kom igjen\n    rung: lapsed\n");
  const [line] = await audit(shop, { before: null, limit: 1 });
  expect(line).toMatchObject({ who: "account:olga", action: "changeSegment", object: "+" });
  await changeSegment(shop, "Kom igjen", null);
  expect(text()).toBe(before);
  await expect(changeSegment(shop, "Kom igjen", null)).rejects.toMatchObject({ code: "refused" });
  await expect(changeSegment(shop, "A", "{ name: A }")).rejects.toMatchObject({ code: "asked" });
});
