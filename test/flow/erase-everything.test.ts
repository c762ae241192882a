import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { KindName } from "../../src/core/facts/kinds.ts";
import { openShop } from "../../src/open.ts";
import { compact } from "../../src/verbs/forgetting/compact.ts";
import { erase } from "../../src/verbs/forgetting/erase.ts";
import { erasePlan } from "../../src/verbs/forgetting/erase-plan.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { unload } from "../../src/verbs/loading/unload.ts";
import { merge } from "../../src/verbs/merging/merge.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { typed } from "../by-hand/typed.ts";
import { digestText } from "../folder/small-shop.ts";
import { bytesNaming } from "./bytes-naming.ts";

const root = mkdtempSync(join(tmpdir(), "stige-everything-"));
const folder = join(root, "shop");
const files = join(root, "files");
const backup = join(root, "backup");
let nowUs = Date.UTC(2026, 0, 1) * 1000;
const hourUs = 3_600_000_000;
const open = (where: string) =>
  openShop(where, { now: () => nowUs, timeZone: "Europe/Oslo", language: "en" }, { mayBegin: true });

const name = "Tuva Plantasen";
const mail = "tuva.planta@eksempel.no";
/** What must be nowhere. Ids that a fact of nobody else bears among them. */
const planted = [
  ...["Tuva", "Plantasen", mail, "977 12 345", "97712345", "K-5512", "S-7781", "anon-tuva-1"],
  ...["NO-77123", "NO-77124", "r-9001", "t-6001", "ev-5001", "an-4001", "rf-3001", "rf-3002"],
];

/** A file whose name tells of her, with nothing of hers in it. */
function named(file: string, index: number): readonly [string, KindName, string] {
  const id = `${file.length}${index}`;
  return [file, "orders", `order_id;person_number;ordered;gross\nX-${id};K-1;2025-06-01;10,00\n`];
}
/** Every kind, and in every text somebody may write in what points to her. Ola's rows stand beside. */
const told: readonly (readonly [file: string, kind: KindName, text: string])[] = [
  [
    "people.csv",
    "people",
    `person_number;person_email;person_phone;first_name;last_name;country
K-5512;${mail};+47 977 12 345;Tuva;Plantasen;NO
K-1;ola@eksempel.no;977 12 345;Ola;Hansen;NO
K-2;per@eksempel.no;;Per;Lie;NO
`,
  ],
  [
    "orders.csv",
    "orders",
    `order_id;person_number;person_email;ordered;gross;coupon;channel;status
NO-77123;K-5512;${mail};2025-01-10 10:00;500,00;TIL-TUVA;butikken til ${name};paid
NO-77124;K-5512;;2025-03-10 11:00;700,00;;nett;paid
NO-77125;K-1;;2025-02-01 12:00;300,00;JUL;nett;paid
NO-77128;K-5512;;31.02.2025;1,00;;;paid
`,
  ],
  [
    "lines.csv",
    "lines",
    `order_id;sku;product;category;quantity;revenue
NO-77123;ABC;Navneskilt ${name};Skilt;1;400,00
NO-77123;ABD;Krus til ${name}.;Skilt;1;10,00
NO-77123;ABE;Krus til ${name}!;Skilt;1;10,00
NO-77123;ABF;Krus (Tuva-Plantasen);Skilt;1;10,00
NO-77125;ABG;Som den til Plantasen, Tuva/rød;Garn;1;10,00
NO-77125;ABC;Ull;Garn;1;240,00
`,
  ],
  [
    "refunds.csv",
    "refunds",
    "refund_id;order_id;refunded;gross\nr-9001;NO-77123;2025-06-01;100,00\nr-9002;NO-77125;2025-06-01;50,00\n",
  ],
  ["cancellations.csv", "cancellations", "order_id;cancelled\nNO-77124;2025-04-01\n"],
  [
    "events.csv",
    "events",
    `event_id;person_number;person_anonymous;happened;name;value
ev-5001;K-5512;anon-tuva-1;2025-05-01 10:00;Klikket ${mail};1
ev-5002;K-1;;2025-05-01 10:00;Delte med ${mail.toUpperCase()};1
ev-5003;;anon-tuva-1;2025-04-01 10:00;Besøkte;1
ev-5004;K-1;;2025-05-01 11:00;${name}'s venn ringte;1
ev-5005;K-1;;2025-05-01 12:00;Spurte om kunde #K-5512.;1
ev-5006;K-5512;;2025-05-01 12:00;Ringte om NO-77123?;1
`,
  ],
  [
    "answers.csv",
    "answers",
    `answer_id;person_number;answered;survey;survey_kind;score
an-4001;K-5512;2025-05-02;Møtet med ${name};nps;9
an-4002;K-1;2025-05-02;Vår;nps;9
`,
  ],
  [
    "referrals.csv",
    "referrals",
    "referral_id;referrer_number;friend_number;made\nrf-3001;K-5512;K-1;2025-01-15\nrf-3002;K-2;K-5512;2025-01-02\n",
  ],
  [
    "consents.csv",
    "consents",
    `person_number;given;channel;purpose;basis;granted;wording
K-5512;2025-01-01;email;marketing;consent;yes;Lest opp for ${name}
K-1;2025-01-01;email;marketing;consent;yes;v1
`,
  ],
  [
    "touches.csv",
    "touches",
    `touch_id;person_number;sent;channel;play;arm;touch_kind;cost
t-6001;K-5512;2025-05-03;letter;Brev til ${name};treated;sales;10,00
t-6002;K-1;2025-05-03;email;Vinter;treated;sales;10,00
`,
  ],
  [
    "responses.csv",
    "responses",
    "touch_id;happened;response_kind\nt-6001;2025-05-04;opened\nt-6002;2025-05-04;opened\n",
  ],
  [
    "spend.csv",
    "spend",
    `spent;channel;campaign;amount\n2025-05-01;email;Hilsen til ${mail};100,00\n2025-05-01;email;Vår;100,00\n`,
  ],
  [
    "overrides.csv",
    "overrides",
    `person_number;rung;recorded;until;reason;by
K-5512;loyal;2025-05-05;2025-07-01;Ringte meg selv;en venn av Tuva
K-1;loyal;2025-05-05;2025-07-01;Samme husstand som ${name};${name}
`,
  ],
  [
    `${mail} bestillinger.csv`,
    "orders",
    "order_id;person_number;ordered;gross\nNO-77126;K-2;2025-06-01;10,00\n",
  ],
  ...["Tuva Plantasen.csv", "tuva_plantasen.csv", "Plantasen, Tuva.csv", "TuvaPlantasen.csv"].map(named),
  ...["kunde_K-5512.csv", "kunde-k-5512 (2).csv", "ordre-NO-77123.csv"].map(named),
  [
    "tatt-tilbake.csv",
    "people",
    `person_number;person_email;first_name;last_name\nK-5512;${mail};Tuva;Plantasen\n`,
  ],
];
const columnsOf = (text: string) =>
  Object.fromEntries((text.split("\n")[0] ?? "").split(";").map((column) => [column, column]));
const bring = (shop: Workshop, file: string, kind: KindName, text: string, source = "own") => {
  writeFileSync(join(files, file), text);
  const map = { kind, source, columns: columnsOf(text) };
  return load(shop, { file: join(files, file), map, acceptRejects: true, adds: true });
};

let shop: Workshop;
let before: { digest: string; counted: string };
const counted = async () => {
  const { engine } = await shop.projection();
  const tables = ["orders", "lines", "refunds", "events", "answers", "referrals", "consents", "touches"];
  const counts = [...tables, "responses", "spend", "overrides"].map(
    (table) => `SELECT '${table}' AS t, count(*) AS n FROM ${table}`,
  );
  return JSON.stringify(await engine.rows(counts.join(" UNION ALL ")));
};

beforeAll(async () => {
  mkdirSync(folder);
  mkdirSync(files);
  shop = await open(folder);
  for (const [file, kind, text] of told) {
    await bring(shop, file, kind, text);
    nowUs += 60_000_000;
  }
  await bring(
    shop,
    `shopify.csv`,
    "events",
    `person_number;person_email;happened;name\nS-7781;${mail};2025-05-06 10:00;Signed Up\n`,
    "shopify",
  );
  // A file with a header that names her, and one with rows that cannot be read.
  writeFileSync(join(files, "header.csv"), `customer_number;answered_at;score;${name}\nK-1;2025-05-02;9;x\n`);
  await load(shop, { file: join(files, "header.csv"), kind: "answers", adds: true });
  await unload(shop, told.length);
  nowUs += hourUs;
  await merge(shop, { kept: "K-5512", gone: "K-2", reason: `${name} byttet navn` });
  before = { digest: await digestText(shop), counted: await counted() };
  await shop.close();
  cpSync(folder, backup, { recursive: true });
  nowUs += hourUs;
  shop = await open(folder);
}, 120_000);
afterAll(async () => {
  await shop.close();
  rmSync(root, { recursive: true, force: true });
});

it("the search finds what was planted, in segments too", async () => {
  const found = await bytesNaming(folder, planted);
  const missed = planted.filter((text) => !found.some((line) => line.includes(`: ${text} (`)));
  // The phone was never written without blanks.
  expect(missed).toEqual(["97712345"]);
  const inSegments = found.filter((line) => line.endsWith("(read)")).join("\n");
  for (const kind of ["orders", "lines", "refunds", "events", "answers", "referrals", "consents"])
    expect(inSegments).toContain(`segments/${kind}/`);
  for (const kind of ["touches", "responses", "spend", "overrides", "cancellations"])
    expect(inSegments).toContain(`segments/${kind}/`);
});

it("export-person writes all of it, and names nobody else", async () => {
  await shop.close();
  const { code, err } = await typed(folder, ["export-person", mail, "--out", "tuva.json"], nowUs);
  expect([code, err]).toEqual([0, ""]);
  const text = readFileSync(join(folder, "tuva.json"), "utf8");
  rmSync(join(folder, "tuva.json"));
  for (const one of planted.filter((p) => !["977 12 345", "97712345"].includes(p)))
    expect(text).toContain(one);
  expect(text).toContain("977 12 345");
  const held = JSON.parse(text);
  expect(Object.keys(held.facts).sort()).toEqual(
    [...new Set(told.map(([, kind]) => kind)), "merges"].filter((kind) => kind !== "spend").sort(),
  );
  expect(held.facts.orders[0]).toMatchObject({
    order_id: "NO-77123",
    person: "this person",
    ordered: "2025-01-10T10:00:00",
    gross_minor: 50_000,
    coupon: "TIL-TUVA",
  });
  expect(held.rejects).toHaveLength(1);
  expect(held.loads.map(({ file }: { file: string }) => file)).toContain("people.csv");
  for (const other of ["Ola", "ola@", "Hansen"]) expect(text).not.toContain(other);
  expect((await typed(folder, ["export-person", mail, "--out", "tuva.csv"], nowUs)).code).toBe(2);
  expect((await typed(folder, ["export-person", mail], nowUs)).code).toBe(2);
  shop = await open(folder);
}, 60_000);

it("erased, she is at once in no answer; compacted, in no byte of the folder", async () => {
  const plan = await erasePlan(shop, mail);
  expect(plan.identities.map(({ value }) => value).sort()).toEqual(
    ["K-2", "K-5512", "S-7781", "anon-tuva-1", "per@eksempel.no", mail].sort(),
  );
  await erase(shop, plan);
  expect({ digest: await digestText(shop), counted: await counted() }).toEqual({
    digest: expect.any(String),
    counted: before.counted,
  });
  await shop.close();
  const views = [
    "people",
    "orders",
    "lines",
    "refunds",
    "events",
    "answers",
    "consents",
    "touches",
    "overrides",
    "spend",
    "moves",
  ];
  const said: string[] = [];
  for (const words of [
    ...views.map((view) => ["sql", `select * from ${view}`, "--json"]),
    ["person", "K-1"],
    ["why", "K-1"],
    ["rejects"],
    ["loads", "--json"],
    ["merge"],
    ["conflicts"],
    ["export", "people", "--out", "people.csv"],
    ["export", "stays", "--out", "stays.csv"],
    ["person", mail],
    ["person", "K-5512"],
  ]) {
    const { out, err } = await typed(folder, words, nowUs);
    said.push(out, err.replaceAll(/«[^»]*»/g, ""));
  }
  for (const file of ["people.csv", "stays.csv"]) said.push(readFileSync(join(folder, file), "utf8"));
  const ids = /^(NO-|r-|t-|ev-|an-|rf-)/;
  for (const text of planted.filter((p) => !ids.test(p) && !p.startsWith("977")))
    expect(said.join("\n").toLowerCase()).not.toContain(text.toLowerCase());
  shop = await open(folder);
  await compact(shop);
  expect(await counted()).toBe(before.counted);
  // Ola has her phone too, and is a living person.
  const hers = planted.filter((text) => !text.startsWith("977"));
  expect(await bytesNaming(folder, hers)).toEqual([]);
}, 120_000);

it("a backup from before, restored, forgets her as soon as the newest tombstones are applied", async () => {
  await shop.close();
  const saved = await typed(folder, ["tombstones", "--out", "../tombstones.json"], nowUs);
  expect(saved.err).toBe("");
  const hers = planted.filter((text) => !text.startsWith("977"));
  expect((await bytesNaming(backup, hers)).length).toBeGreaterThan(hers.length);
  const applied = await typed(backup, ["tombstones", "--apply", "../tombstones.json", "--json"], nowUs);
  expect(applied.err).toBe("");
  expect(JSON.parse(applied.out)).toMatchObject({ applied: { identities: 6, rejects: 1 } });
  expect(await bytesNaming(backup, hers)).toEqual([]);
  const was = ["ladder", "--as-of", "2025-12-31", "--json"];
  expect((await typed(backup, was, nowUs)).out).toBe((await typed(folder, was, nowUs)).out);
  const again = await typed(backup, ["tombstones", "--apply", "../tombstones.json", "--json"], nowUs);
  expect(JSON.parse(again.out)).toMatchObject({ applied: { identities: 0, rejects: 0 } });
  shop = await open(backup);
  const next = await bring(shop, "next.csv", "people", told[0]?.[2] ?? "");
  expect(next.rows).toEqual({ read: 3, accepted: 1, rejected: 0, passed: 0, forgotten: 2 });
  expect(await bytesNaming(backup, hers)).toEqual([]);
}, 120_000);
