import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { nobodyExcluded, type ShopSettings } from "../../core/facts/shop-settings.ts";
import { endOfDay, localDay, zoneOf } from "../../core/facts/zone.ts";
import { defaultInterest } from "../../core/ladder/presets.ts";
import { stigeYamlSchema } from "../../core/ladder/stige-yaml/stige-yaml-schema.ts";
import { schemaPath, writeStigeYaml } from "../../core/ladder/stige-yaml/write-stige-yaml.ts";
import type { Language } from "../../core/words/language.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { makeDemoShop } from "../../demo/demo-shop.ts";
import type { DemoTruth } from "../../demo/demo-truth.ts";
import type { Progress } from "../asking/progress.ts";
import { instant } from "../asking/standpoint.ts";
import { setDemoGoals } from "../goals/demo-goals.ts";
import { load } from "../loading/load.ts";
import { demoSegments } from "../segments/demo-segments.ts";
import type { Workshop } from "./workshop.ts";

/** What demo shop is wished for; what is null takes its default. */
export interface AskedDemo {
  /** Where it is made; what an earlier demo left there goes. */
  readonly folder: string;
  readonly language: Language;
  readonly nowUs: number;
  readonly people: number | null;
  readonly years: number | null;
  readonly orders: number | null;
  readonly events: number | null;
  readonly seed: number | null;
  /** Last day of its data; null: yesterday. */
  readonly until: string | null;
  readonly progress: Progress;
}

/** A demo shop as files, not yet loaded. */
export interface DemoFiles {
  readonly files: readonly string[];
  /** The truth about it, beside them. */
  readonly truth: string;
  readonly people: number;
}

const timeZone = "Europe/Oslo";
/** Everything a demo shop's folder may hold. A folder with anything else in it is somebody's own. */
const ours = new Set(["files", "making", "truth.json", "stige.yaml", ".stige", ".gitignore"]);

/** What every shop's folder holds: without a demo's truth beside it, it is somebody's own shop. */
const shopsOwn = new Set(["stige.yaml", ".stige"]);

/** Whether a folder holds a demo shop made to the end. */
export function hasDemo(folder: string): boolean {
  return existsSync(join(folder, "truth.json")) && existsSync(join(folder, ".stige"));
}

/** Writes the files of a simulated shop, and a `stige.yaml` in the reader's language. Throws `refused` for a folder that holds other things. */
export async function makeDemo(asked: AskedDemo): Promise<DemoFiles> {
  const { folder, people, years, orders, events, seed } = asked;
  const zone = zoneOf(timeZone);
  const untilUs =
    asked.until === null
      ? endOfDay(localDay(asked.nowUs, zone) - 1, zone)
      : instant(asked.until, zone, "end");
  clear(folder);
  const { files, truth } = await makeDemoShop({
    folder,
    untilUs,
    people: people ?? undefined,
    years: years ?? undefined,
    orders: orders ?? undefined,
    events: events ?? undefined,
    seed: seed ?? undefined,
    progress: asked.progress,
  });
  writeFileSync(join(folder, ".gitignore"), "*\n");
  mkdirSync(dirname(join(folder, schemaPath)), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, schemaPath), JSON.stringify(stigeYamlSchema, null, 2));
  writeFileSync(join(folder, "stige.yaml"), writeStigeYaml(settingsOf(truth, asked.language), "norwegian"));
  return { files, truth: join(folder, "truth.json"), people: truth.people.all };
}

/** Takes the files of a demo in through the same door as a user's own. */
export async function loadDemo(shop: Workshop, { files }: DemoFiles): Promise<void> {
  for (const file of files) await load(shop, { file });
  await setDemoGoals(shop);
}

function clear(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  const isDemo = names.includes("truth.json") || names.includes("making");
  const others = names.filter((name) => !ours.has(name) || (!isDemo && shopsOwn.has(name)));
  if (others.length > 0)
    throw new StigeError(
      "refused",
      message("demo.folderInUse", { folder, others: others.slice(0, 3).join(", ") }),
      message("demo.folderInUse.fix"),
    );
  rmSync(folder, { recursive: true, force: true });
}

function settingsOf({ shop }: DemoTruth, language: Language): ShopSettings {
  const { name, currency, country, marginRate, excludeEmails } = shop;
  return {
    name,
    timeZone: shop.timeZone,
    currency,
    country,
    language,
    marginRate,
    ordersFrom: null,
    interest: defaultInterest,
    exclude: { ...nobodyExcluded, emails: excludeEmails },
    watch: null,
    segments: demoSegments(language),
  };
}
