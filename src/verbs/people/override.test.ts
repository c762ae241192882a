import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { digestText, smallShop } from "../../../test/folder/small-shop.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { openShop } from "../../open.ts";
import { audit } from "../accounts/audit.ts";
import { merge } from "../merging/merge.ts";
import { personMerges } from "../merging/person-merges.ts";
import { unmerge } from "../merging/unmerge.ts";
import { changedBy, type Workshop } from "../shop/workshop.ts";
import { override, revokeOverride } from "./override.ts";
import { people } from "./people.ts";
import { person } from "./person.ts";
import { why } from "./why.ts";

let folder: string;
let shop: Workshop;
let nowUs = Date.UTC(2026, 0, 2) * 1000;
beforeAll(async () => {
  folder = await smallShop();
  shop = await openShop(folder, { now: () => ++nowUs, timeZone: "Europe/Oslo", language: "en" });
});
afterAll(async () => {
  await shop.close();
  rmSync(folder, { recursive: true });
});

const who = "kunde1@example.com";
const rungOf = async (asOf?: string) => {
  const answer = (await why(shop, { person: who, asOf })).why;
  return answer.kind === "stands" ? answer.place.id : answer.kind;
};
const refusal = async (work: Promise<unknown>) => {
  const error = await work.catch((error: unknown) => error);
  return error instanceof StigeError ? `${error.code} ${error.sentence.key}` : error;
};
/** What a step made of it is what a rebuild makes. */
async function holdsRebuilt(): Promise<void> {
  const stepped = await digestText(shop);
  shop.discardProjections();
  expect(await digestText(shop)).toBe(stepped);
}

it("somebody stands where they are put until the end of the day, then where the rules say", async () => {
  const before = await rungOf("2026-01-03");
  expect(before).not.toBe("ambassador");
  const wish = {
    person: who,
    rung: "ambassador",
    until: "2026-03-01",
    reason: "  driver fanklubben\r\npå Værøy ",
  };
  const { untilUs, reason } = await override(changedBy(shop, "account:olga"), wish);
  expect(new Date(untilUs / 1000).toISOString()).toBe("2026-03-01T22:59:59.999Z");
  expect(reason).toBe("driver fanklubben på Værøy");
  expect(await rungOf("2026-01-03")).toBe("ambassador");
  expect(await rungOf("2026-03-02")).not.toBe("ambassador");
  expect((await audit(shop, { before: null, limit: 1 }))[0]).toMatchObject({
    ...{ who: "account:olga", action: "override", object: "load:3" },
  });
  await holdsRebuilt();
});

it("of two the last counts; taken back, neither holds, from then on", async () => {
  await override(shop, { person: who, rung: "lead", until: "2026-02-01", reason: "en prøve" });
  expect(await rungOf("2026-01-03")).toBe("lead");
  expect(await rungOf("2026-02-02")).toBe("ambassador");
  const taken = await revokeOverride(shop, who);
  expect(taken.map(({ rung }) => rung).sort()).toEqual(["ambassador", "lead"]);
  expect(["ambassador", "lead"]).not.toContain(await rungOf("2026-01-03"));
  await holdsRebuilt();
  expect(await refusal(revokeOverride(shop, who))).toBe("not-found override.none");
});

it.each([
  [{ rung: "lapsed" }, "asked override.noRung"],
  [{ until: "2025-12-31" }, "asked override.past"],
  [{ until: "soon" }, "asked ask.notInstant"],
  [{ reason: "  " }, "asked override.noReason"],
  [{ person: 999_999 }, "not-found ask.nobody"],
])("%j is refused as %s, and nothing is kept", async (wrong, told) => {
  const all = shop.store.committed();
  const wish = { person: who, rung: "lead", until: "2026-06-01", reason: "x", ...wrong };
  expect(await refusal(override(shop, wish))).toBe(told);
  expect(shop.store.committed()).toBe(all);
});

it("all that is wrong is told at once", async () => {
  const wish = { person: who, rung: "lapsed", until: "2025-12-31", reason: "" };
  await expect(override(shop, wish)).rejects.toMatchObject({
    problems: [{ place: "rung" }, { place: "until" }, { place: "reason" }],
  });
});

it("two are merged and parted by their numbers in Stige, and the person tells by which merge they are one", async () => {
  const [keptId = 0] = await shop.directory.find("kunde5@example.com");
  const [goneId = 0] = await shop.directory.find("kunde6@example.com");
  await merge(shop, { kept: keptId, gone: goneId, reason: "samme husstand" });
  const [found, ...more] = await personMerges(shop, keptId);
  expect(more).toEqual([]);
  expect(found).toMatchObject({ kept: keptId, gone: goneId, reason: "samme husstand", goneName: "6" });
  await unmerge(shop, { kept: keptId, gone: goneId });
  expect(await personMerges(shop, keptId)).toEqual([]);
  await holdsRebuilt();
});

it("where the data end before today, list, stays and why tell that somebody was put on a rung by hand since", async () => {
  nowUs = Date.UTC(2026, 5, 1) * 1000;
  const someone = "kunde7@example.com";
  const asOf = { asOf: "2026-01-03" };
  const { recordedUs, untilUs } = await override(shop, {
    ...{ person: someone, rung: "ambassador", until: "2027-09-09", reason: "en prøve" },
  });
  const { why: told, explained, asOfUs } = await why(shop, { person: someone, ...asOf });
  const { rows, person: found } = await person(shop, { person: someone });
  const ahead = rows.stays.filter(({ from_us }) => from_us > asOfUs);
  expect(ahead.length).toBeGreaterThan(0);
  expect(told).toMatchObject({
    setSince: { place: { id: "ambassador" }, us: recordedUs, untilUs },
    coming: ahead.map(({ rung, from_us }) => ({ us: from_us, to: { id: rung } })),
  });
  expect(explained.headline.map(({ key }) => key)[0]).toBe("why.setSince");
  const { list } = await people(shop, { ...asOf, find: "kunde7", spanDays: 28, after: null, limit: 500 });
  const line = list.find(({ personId }) => personId === found.personId);
  expect(line?.setSince).toEqual({ rung: "ambassador", us: recordedUs, untilUs });
  // What was done by then is told of an earlier instant as it was.
  expect((await why(shop, { person: someone, asOf: "2025-01-03" })).why).not.toMatchObject({
    setSince: { us: recordedUs },
  });
});
