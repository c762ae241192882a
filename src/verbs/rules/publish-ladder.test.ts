import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { smallShop } from "../../../test/folder/small-shop.ts";
import { readStigeYaml } from "../../core/ladder/stige-yaml/read-stige-yaml.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { armFailpoints } from "../../io/failpoint.ts";
import { openShop } from "../../open.ts";
import { audit } from "../accounts/audit.ts";
import { ladder } from "../ladder/ladder.ts";
import { changedBy, type Workshop } from "../shop/workshop.ts";
import { publishLadder } from "./publish-ladder.ts";
import { versions, versionsJson } from "./rules.ts";

let folder: string;
let shop: Workshop;
let nowUs = Date.UTC(2026, 0, 1) * 1000;
const effects = { now: () => ++nowUs, timeZone: "Europe/Oslo", language: "en" } as const;
beforeAll(async () => {
  folder = await smallShop();
  shop = await openShop(folder, effects);
});
afterAll(async () => {
  await shop.close();
  rmSync(folder, { recursive: true });
});

const yaml = () => readFileSync(join(folder, "stige.yaml"), "utf8");
const preset = (lapsedAfter: string) => `ladder:\n  preset: norwegian\n  lapsedAfter: ${lapsedAfter}\n`;
const lapsed = async () => (await ladder(shop, {})).off.find(({ id }) => id === "lapsed")?.people;
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(error instanceof StigeError)) throw new Error(`not refused: ${error}`);
  return error;
};

it("a draft is in force at once, with its note and who published it; the rest of stige.yaml stays byte for byte", async () => {
  const before = yaml();
  const stood = await lapsed();
  const wish = { ladder: preset("60d"), from: 1, note: "  Kortere, for å se hvem som sovner  " };
  const { version } = await publishLadder(changedBy(shop, "account:olga"), wish);
  expect(version).toBe(2);
  expect(await lapsed()).toBeGreaterThan(stood ?? Number.NaN);
  expect(yaml()).toBe(before.replace("lapsedAfter: 365d", "lapsedAfter: 60d "));
  expect(before).toMatch(/lapsedAfter: 365d +#/);
  const [newest] = versionsJson(await versions(shop));
  expect(newest).toMatchObject({
    ...{ ladder: 2, inForce: true, note: "Kortere, for å se hvem som sovner" },
    ...{ who: "account:olga", by: null },
  });
  const [line] = await audit(shop, { before: null, limit: 1 });
  expect(line).toMatchObject({ who: "account:olga", action: "publishLadder", object: "ladder:2" });
});

it("one that was begun under another ladder is refused, and nothing changes", async () => {
  const before = yaml();
  const error = await refusal(publishLadder(shop, { ladder: preset("90d"), from: 1, note: null }));
  expect(error.code).toBe("refused");
  expect(error.sentence).toEqual({ key: "publish.changed", params: { version: 2 } });
  expect([yaml(), shop.ladders.length]).toEqual([before, 2]);
});

it("so is one begun before somebody edited stige.yaml: their ladder is published first, by hand", async () => {
  writeFileSync(join(folder, "stige.yaml"), yaml().replace("lapsedAfter: 60d", "lapsedAfter: 70d"));
  const error = await refusal(publishLadder(shop, { ladder: preset("90d"), from: 2, note: null }));
  expect(error.sentence).toEqual({ key: "publish.changed", params: { version: 3 } });
  expect(shop.ladders.at(-1)).toMatchObject({ version: 3, note: null, who: null });
  expect(yaml()).toContain("lapsedAfter: 70d");
});

it("the one in force, one with mistakes and one that is none are refused with all that is wrong", async () => {
  expect(
    (await refusal(publishLadder(shop, { ladder: preset("70d"), from: 3, note: null }))).sentence.key,
  ).toBe("publish.same");
  const wrong = await refusal(
    publishLadder(shop, { ladder: "ladder:\n  preset: nordic\n  grace: 3\n", from: 3, note: null }),
  );
  expect([wrong.code, wrong.problems.map(({ line }) => line)]).toEqual(["asked", [2, 3]]);
  expect((await refusal(publishLadder(shop, { ladder: 9, from: 3, note: null }))).code).toBe("not-found");
});

it("back to an earlier version: as it was written, comments too, as a version of its own", async () => {
  const own =
    "ladder: # vår\n  rungs:\n    - { id: alle }   # æøå\n    - { id: kunde, when: { orders: { atLeast: 1 } } }\n";
  await publishLadder(shop, { ladder: own, from: 3, note: null });
  expect(yaml()).toContain(own.trimEnd());
  const { version } = await publishLadder(shop, { ladder: 1, from: null, note: "tilbake" });
  expect(version).toBe(5);
  expect(yaml()).toMatch(/preset: norwegian .*#/);
  expect(shop.ladders[4]?.ladder).toEqual(shop.ladders[0]?.ladder);
  await publishLadder(shop, { ladder: 4, from: 5, note: null });
  expect(yaml()).toContain(own.trimEnd());
  expect(readStigeYaml(yaml()).ok).toBe(true);
});

it("interrupted once stige.yaml says it, it is published with its note by whoever opens the shop next", async () => {
  armFailpoints((point, moment) => {
    if (point === "ladder" && moment === "before") throw new Error("killed");
  });
  const work = publishLadder(changedBy(shop, "account:olga"), { ladder: 2, from: 6, note: "igjen" });
  await expect(work).rejects.toThrow("killed");
  armFailpoints(() => {});
  expect(shop.ladders).toHaveLength(6);
  await shop.close();
  shop = await openShop(folder, effects);
  expect(shop.ladders.at(-1)).toMatchObject({ version: 7, note: "igjen", who: "account:olga" });
  const [line] = await audit(shop, { before: null, limit: 1 });
  expect(line).toMatchObject({ who: "account:olga", action: "publishLadder", object: "ladder:7" });
});
