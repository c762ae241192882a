import { existsSync } from "node:fs";
import { join } from "node:path";
import { openShop } from "../../src/open.ts";
import { load } from "../../src/verbs/loading/load.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { typed } from "../by-hand/typed.ts";

const nowUs = Date.UTC(2026, 0, 1, 12) * 1000;
const effects = { now: () => nowUs, timeZone: "Europe/Oslo", language: "en" } as const;

/** What is left out takes the demo's own default. */
export type Sizes = Readonly<Partial<Record<"people" | "orders" | "events" | "years", number>>>;

/** A simulated shop of so many, made and loaded as somebody types it, unless the folder has it already. To be closed. */
export async function simulatedShop(folder: string, sizes: Sizes): Promise<Workshop> {
  if (existsSync(join(folder, "stige.yaml"))) return openShop(folder, effects);
  const asked = Object.entries(sizes).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const { code, err } = await typed(
    folder,
    ["demo", "--shop", folder, "--until", "2025-12-31", ...asked],
    nowUs,
  );
  if (code !== 0) throw new Error(err);
  return openShop(folder, effects);
}

/** A shop of one file. To be closed. */
export async function shopOfFile(folder: string, file: string): Promise<Workshop> {
  const shop = await openShop(folder, effects, { mayBegin: true });
  await load(shop, { file });
  return shop;
}
