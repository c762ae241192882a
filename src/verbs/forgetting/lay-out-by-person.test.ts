import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openShop } from "../../open.ts";
import { load } from "../loading/load.ts";
import { unload } from "../loading/unload.ts";
import { compact } from "./compact.ts";
import { erase } from "./erase.ts";
import { erasePlan } from "./erase-plan.ts";
import { personHeld } from "./export-person.ts";
import { layOutByPerson } from "./lay-out-by-person.ts";

const nowUs = Date.UTC(2026, 0, 2) * 1000;
const mail = (i: number) => `kunde${i}@example.com`;
const csv = (head: string, lines: readonly string[]) => `${head}\n${lines.join("\n")}\n`;
/** Some orders are told again as another's; the third file is taken back. */
const orders = (from: number, to: number, shift: number) =>
  csv(
    "order_id,customer_id,email,ordered_at,total",
    Array.from({ length: to - from }, (_, i) => {
      const who = (from + i + shift) % 20;
      return `o${from + i},${who},${mail(who)},2025-0${1 + (i % 9)}-03T10:00:00Z,${100 + i}.00`;
    }),
  );
const files = {
  "orders.csv": orders(0, 60, 0),
  "more.csv": orders(40, 90, 3),
  "back.csv": orders(85, 110, 7),
  "referrals.csv": csv(
    "referrer_id,friend_id,made_at",
    Array.from({ length: 12 }, (_, i) => `${i},${(i * 7 + 3) % 20},2025-03-01T10:00:00Z`),
  ),
  "events.csv": csv(
    "customer_id,event,time",
    Array.from({ length: 50 }, (_, i) => `${i % 20},Signed Up,2025-02-0${1 + (i % 9)}T12:00:00Z`),
  ),
};

it("tells of everyone what is told without it, of files that are there", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stige-by-person-"));
  const shop = await openShop(
    folder,
    { now: () => nowUs, timeZone: "UTC", language: "en" },
    { mayBegin: true },
  );
  try {
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(folder, name), text);
      await load(shop, { file: join(folder, name) });
    }
    await unload(shop, 3);
    const everyone = [0, 3, 7, 12, 19].map(mail);
    const held = async (whom = everyone) => {
      const told = [];
      for (const who of whom) told.push(await personHeld(shop, who));
      return told;
    };
    const made = (kind: string) => readdirSync(join(folder, ".stige", "by-person", kind));
    const before = await held();
    expect(Object.keys(before[2]?.facts ?? {}).sort()).toEqual(["events", "orders", "referrals"]);
    let asked = 0;
    await layOutByPerson(shop, { from: 1, goesOn: () => ++asked <= 1 });
    expect(readdirSync(join(folder, ".stige", "by-person")).flatMap(made)).toHaveLength(1);
    await layOutByPerson(shop, { from: 1 });
    expect(made("orders")).toHaveLength(3);
    expect(await held()).toEqual(before);
    await erase(shop, await erasePlan(shop, mail(7)));
    await compact(shop);
    const left = everyone.filter((who) => who !== mail(7));
    const after = await held(left);
    // What was laid out of files that are written anew is gone with them.
    expect(made("orders").length).toBeLessThan(3);
    await layOutByPerson(shop, { from: 1 });
    expect(await held(left)).toEqual(after);
  } finally {
    await shop.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
