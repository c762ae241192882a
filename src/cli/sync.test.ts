import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { typed } from "../../test/by-hand/typed.ts";
import { type FakeShop, fakeWoo, wooOrder } from "../../test/live/fake-shops.ts";
import { emptyShop } from "../../test/live/open-live.ts";
import { openShop } from "../open.ts";

const nowMs = Date.UTC(2026, 10, 26, 12);
const keys = "ck_hush:cs_hush";
let folder: string;
let woo: FakeShop;
beforeEach(async () => {
  folder = emptyShop();
  woo = await fakeWoo(keys, nowMs);
});
afterEach(async () => {
  await woo.close();
  rmSync(folder, { recursive: true });
});

const type = (...words: string[]) =>
  typed(folder, words, nowMs * 1000, {
    openShop: (where, { progress }) =>
      openShop(where, {
        ...{ now: () => nowMs * 1000, timeZone: "Europe/Oslo", language: "nb", progress },
        privateHosts: ["127.0.0.1"],
      }),
  });

it("connects a shop program by a key in a file, reads it, and says what came of it", async () => {
  woo.orders.push(wooOrder(41, nowMs - 86_400_000), wooOrder(42, nowMs - 3_600_000));
  writeFileSync(join(folder, "key.txt"), `${keys}\n`);
  const add = ["connections", "add", "woo", "--address", woo.address, "--every", "hour"];
  expect(await type(...add)).toMatchObject({ code: 2 });
  expect(await type(...add, "--key-file", "none.txt")).toMatchObject({ code: 2 });
  const made = await type(...add, "--key-file", join(folder, "key.txt"), "--language", "en");
  expect(made.out).toBe("  Connection 1 to woo is made. Read it now with stige sync 1\n");
  const read = await type("sync", "--language", "en");
  expect(read).toMatchObject({
    ...{ code: 0, err: "" },
    out: "  woo: 2 orders and customers new or changed, 0 known, 0 refused.\n",
  });
  expect((await type("person", "k41@fjell.no")).code).toBe(0);
  expect((await type("connections", "--language", "en")).out).toMatch(
    /1 {2}woo {6}http:\S+ .*2 new or changed, 0 known, 0 refused/,
  );
  woo.faults.set(woo.asked.length + 1, { status: 401 });
  const refused = await type("sync", "1", "--language", "en");
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/does not take this key \(401\)/);
  const list = await type("connections", "--json");
  expect(JSON.parse(list.out)).toMatchObject([{ id: 1, service: "woo" }]);
  expect(JSON.stringify([made, read, refused, list])).not.toContain("hush");
  expect((await type("connections", "remove", "1")).code).toBe(0);
  expect((await type("sync", "1")).code).toBe(1);
});
