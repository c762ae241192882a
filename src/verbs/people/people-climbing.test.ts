import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openShop } from "../../open.ts";
import { load } from "../loading/load.ts";
import { people } from "./people.ts";

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 2, 31, 12);

it.each(["norwegian", "danish"])(
  "who is told to climb by one purchase does, and nobody else: %s",
  async (preset) => {
    const folder = mkdtempSync(join(tmpdir(), "stige-climbing-"));
    let now = nowMs;
    const shop = () => openShop(folder, { now: () => now * 1000, timeZone: "Europe/Oslo", language: "nb" });
    const file = (name: string, lines: readonly string[]) => {
      const path = join(folder, name);
      writeFileSync(path, `order_id,customer_id,email,ordered_at,total\n${lines.join("\n")}\n`);
      return path;
    };
    const line = (id: string, who: number, ms: number) =>
      `${id},${who},p${who}@example.com,${new Date(ms).toISOString().slice(0, 19)}Z,10.00`;
    try {
      writeFileSync(
        join(folder, "stige.yaml"),
        `shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: "NO" }\nladder: { preset: ${preset} }\n`,
      );
      // Person p buys p % 6 times; some twice on one day, some long ago, so that windows and days matter.
      const lines = Array.from({ length: 90 }, (_, p) =>
        Array.from({ length: 1 + (p % 6) }, (_, i) => {
          const back = p % 5 === 0 ? 10 + Math.floor(i / 2) * 60 : 20 + i * (40 + p);
          return line(`${p}-${i}`, p, nowMs - back * dayMs);
        }),
      ).flat();
      let open = await shop();
      await load(open, { file: file("before.csv", lines) });
      const asked = { spanDays: 28, after: null, limit: 500 };
      const places = async () =>
        new Map((await people(open, asked)).list.map(({ person, place }) => [person?.key, place]));
      const told = (await people(open, { ...asked, climbWithinDays: 28 })).list.map(
        ({ person }) => person?.key,
      );
      const before = await places();
      await open.close();
      now += 3_600_000;
      open = await shop();
      const more = Array.from({ length: 90 }, (_, p) => line(`more-${p}`, p, nowMs + 1_800_000));
      await load(open, { file: file("after.csv", more), adds: true });
      const after = await places();
      await open.close();
      const climbed = [...after].filter(
        ([who, place]) => place !== before.get(who) && before.get(who) !== "lapsed",
      );
      expect(told.sort()).toEqual(climbed.map(([who]) => who).sort());
      expect(told.length).toBeGreaterThan(5);
      expect(told.length).toBeLessThan(60);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
