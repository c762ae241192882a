import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fixture, type ShopOfFiles, shopOfFiles } from "./shop-of-files.ts";

let shop: ShopOfFiles;
beforeEach(async () => {
  shop = await shopOfFiles();
});
afterEach(() => shop.remove());

function written(name: string, lines: readonly string[]): string {
  const path = join(shop.shop.dataFolder, name);
  writeFileSync(path, lines.join("\n"));
  return path;
}

const formbricks = "Response ID,Timestamp,Finished,User ID,Hvor sannsynlig er det at du vil anbefale oss?";
const at = "2025-11-10T09:00:00.000Z";

describe("what is known of an export and tells nothing is passed over, and does not count as a reject", () => {
  it("in Google Ads: lines of totals", async () => {
    const path = written("ads.csv", [
      "Day,Campaign,Currency code,Cost",
      "2025-11-01,Brand,NOK,10.00",
      "2025-11-02,Brand,NOK,20.00",
      "Total: Campaigns,,NOK,30.00",
      "Total: Account,,NOK,30.00",
    ]);
    const { rows, rejects } = await shop.load(path);
    expect(rows).toEqual({ read: 4, accepted: 2, rejected: 2, passed: 2, forgotten: 0 });
    expect(rejects).toMatchObject([{ reason: "files.passed.total", rows: 2, line: 4, params: {} }]);
  });

  it("in Google Ads with the campaign first: lines of totals without a day", async () => {
    const path = written("ads.csv", [
      "Campaign,Day,Currency code,Cost",
      "Brand,2025-11-01,NOK,10.00",
      "Total: Account, --,NOK,10.00",
    ]);
    expect((await shop.load(path)).rows).toMatchObject({ accepted: 1, rejected: 1, passed: 1 });
  });

  it("in Meta Ads: the line of totals, which names no campaign and has dates all the same", async () => {
    const path = written("meta.csv", [
      "Reporting starts,Campaign name,Amount spent (NOK)",
      "2025-11-01,,30",
      "2025-11-01,Brand,10",
      "2025-11-01,Wool,20",
    ]);
    expect((await shop.load(path)).rows).toMatchObject({ accepted: 2, rejected: 1, passed: 1 });
  });

  it("in Formbricks: the unanswered and the anonymous, but not a score that is none", async () => {
    const path = written("nps.csv", [
      formbricks,
      `r1,${at},Yes,1,9`,
      ...["r2", "r3", "r4"].map((id) => `${id},${at},No,1,`),
      ...["r5", "r6"].map((id) => `${id},${at},Yes,,8`),
      ...[7, 8, 9].map((id) => `r${id},${at},Yes,${id},7`),
      `r10,${at},Yes,1,11`,
    ]);
    const { rows, rejects } = await shop.load(path);
    expect(rows).toEqual({ read: 10, accepted: 4, rejected: 6, passed: 5, forgotten: 0 });
    expect(rejects.map(({ reason, rows }) => [reason, rows])).toEqual([
      ["files.passed.unanswered", 3],
      ["files.passed.anonymous", 2],
      ["files.reject.score", 1],
    ]);
  });

  it("in SurveyMonkey: the second header", async () => {
    const { rows, rejects } = await shop.load(fixture("surveymonkey-answers.csv"));
    expect(rows).toMatchObject({ read: 3, accepted: 2, rejected: 1, passed: 1 });
    expect(rejects).toMatchObject([{ reason: "files.passed.header", column: null }]);
  });

  it("of columns that a map names, not of the export's own", async () => {
    const path = written("nps.csv", [`${formbricks},Medlem`, `r1,${at},Yes,,9,7`, `r2,${at},Yes,,9,8`]);
    const map = { columns: { person_number: "Medlem" } };
    expect((await shop.load(path, { map })).rows).toMatchObject({ accepted: 2, passed: 0 });
  });

  it("unless nothing is left", async () => {
    const path = written("nps.csv", [formbricks, `r1,${at},Yes,,9`]);
    await expect(shop.load(path)).rejects.toMatchObject({ sentence: { key: "load.manyRejects" } });
  });

  it("and many rejects among the others are still refused", async () => {
    const rows = ["r2", "r3", "r4", "r5"].map((id) => `${id},${at},No,1,`);
    const path = written("nps.csv", [formbricks, ...rows, `r6,${at},Yes,1,9`, `r7,${at},Yes,1,11`]);
    await expect(shop.load(path)).rejects.toMatchObject({ sentence: { key: "load.manyRejects" } });
  });
});

it("a score is read in its label", async () => {
  const labels = ["Not at all likely - 0", "Extremely likely - 10", "10 – Svært sannsynlig", "7"];
  const wrong = "Likely - 11";
  const path = written("nps.csv", [
    formbricks,
    ...[...labels, wrong].map((label, i) => `r${i},${at},Yes,${i + 1},${label}`),
  ]);
  const { rows } = await shop.load(path);
  expect(rows).toMatchObject({ accepted: 4, rejected: 1, passed: 0 });
  const scores = await shop.rows<{ score: number }>("SELECT score FROM answers ORDER BY score");
  expect(scores.map(({ score }) => Number(score))).toEqual([0, 7, 10, 10]);
});
