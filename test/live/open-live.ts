import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { KindName } from "../../src/core/facts/kinds.ts";
import type { LiveMessage, LiveRow } from "../../src/core/facts/live/live-fact.ts";
import { openShop } from "../../src/open.ts";
import { type InboxLimits, type LiveInbox, liveInbox } from "../../src/verbs/live/live-inbox.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { folderOfRun } from "../house/shared-by-files.ts";

const yaml = `shop: { name: Kassa, timeZone: Europe/Oslo, currency: NOK, country: "NO" }\nladder: { preset: norwegian }\n`;
const startUs = Date.UTC(2026, 0, 2) * 1000;

/** Where the stores of shops that are read lie: in their folders, unless a test names a PostgreSQL here. */
export const liveShopsLieIn: { database: string | null } = { database: null };

/** A folder with a shop of which nothing is known yet. */
export function emptyShop(): string {
  const folder = mkdtempSync(join(folderOfRun(), "stige-live-"));
  writeFileSync(join(folder, "stige.yaml"), yaml);
  return folder;
}

/** A shop that is open, by a clock that is set. */
export interface LiveShop {
  readonly shop: Workshop;
  readonly live: LiveInbox;
  /** Of the clock, microseconds. */
  setNow(us: number): void;
}

export async function openLive(
  folder: string,
  {
    nowUs = startUs,
    ticks = false,
    limits,
    database,
  }: { nowUs?: number; ticks?: boolean; limits?: InboxLimits; database?: string } = {},
): Promise<LiveShop> {
  let now = nowUs;
  const effects = {
    now: () => (ticks ? ++now : now),
    timeZone: "Europe/Oslo",
    language: "en",
    database: database ?? null,
  } as const;
  const shop = await openShop(folder, effects);
  return {
    shop,
    live: liveInbox(await shop.intake(), () => {}, limits),
    setNow(us) {
      now = us;
    },
  };
}

/** A message that tells one fact. */
export function told(
  messageId: string,
  kind: KindName,
  rows: LiveRow | readonly LiveRow[],
  source = "own",
): LiveMessage {
  const list = Array.isArray(rows) ? (rows as readonly LiveRow[]) : [rows as LiveRow];
  return { messageId, receivedUs: startUs, facts: [{ kind, source, rows: list }] };
}

export const order = (id: string, also: LiveRow = {}): LiveRow => ({
  order_id: id,
  person_email: `${id.split("-")[0]}@example.com`,
  ordered: "2025-12-31T10:00:00Z",
  gross: 129.5,
  ...also,
});
