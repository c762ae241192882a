import { readFileSync } from "node:fs";
import { join } from "node:path";
import { endOfDay, localDay } from "../../core/facts/zone.ts";
import { writeDuration } from "../../core/ladder/duration.ts";
import { readStigeYaml } from "../../core/ladder/stige-yaml/read-stige-yaml.ts";
import { setPresetParameters } from "../../core/ladder/stige-yaml/set-preset-parameter.ts";
import type { WrittenLadder } from "../../core/ladder/stige-yaml/written-ladder.ts";
import {
  type WindowChange,
  type WindowsInForce,
  windowChanges,
  windowsInForce,
} from "../../core/measures/windows/in-force.ts";
import {
  type Broken,
  type LapsedAfterProposal,
  proposeLapsedAfter,
} from "../../core/measures/windows/lapsed-after.ts";
import {
  type LoyalProposal,
  loyalWithinDays,
  proposeLoyal,
  type Reaching,
} from "../../core/measures/windows/loyal.ts";
import type { Interval } from "../../core/stats/wilson.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { writeWhole } from "../../io/files/write-whole.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, standpoint } from "../asking/standpoint.ts";
import { type EveryPerson, everyPerson } from "../measures/by-person.ts";
import { tallyOf, toldOf } from "../measures/tallied.ts";
import type { Shop } from "../shop/shop.ts";
import { shopFile } from "../shop/shop-file.ts";

/** What the shop's own rhythm proposes, and what that would change. Instants in microseconds since 1970. */
export interface WindowsAnswer {
  /** Of the orders; null: there is none until `endUs`. */
  readonly firstUs: number | null;
  /** The end of the last day of data, or the instant asked about where that is earlier. */
  readonly endUs: number;
  readonly lapsedAfter: LapsedAfterProposal;
  readonly loyal: LoyalProposal;
  readonly inForce: WindowsInForce;
  readonly changes: readonly WindowChange[];
}

/** Answers `stige windows`: how long a silence means lapsed, how many purchases mean loyal, counted from the orders. */
export const windowsAnswer = ofOneReading(
  async (shop: Shop, asked: Pick<AskedAbout, "asOf"> = {}): Promise<WindowsAnswer> => {
    const { projection, zone, asOfUs } = await standpoint(shop, asked);
    const { ladder, newestFactUs } = projection;
    const lastDayUs = newestFactUs === null ? asOfUs : endOfDay(localDay(newestFactUs, zone), zone);
    const endUs = asked.asOf ? Math.min(asOfUs, lastDayUs) : lastDayUs;
    const firstEverUs = projection.firstUs.orders;
    const firstUs = firstEverUs !== null && firstEverUs <= endUs ? firstEverUs : null;
    const spanDays = firstUs === null ? 0 : Math.max(0, localDay(endUs, zone) - localDay(firstUs, zone) + 1);
    const { silences, buyers } = await rhythmOfShop(await everyPerson(projection), endUs, loyalWithinDays);
    const lapsedAfter = proposeLapsedAfter(silences);
    const loyal = proposeLoyal(spanDays, buyers);
    const inForce = windowsInForce(ladder, writtenLadder(shop));
    return {
      firstUs,
      endUs,
      lapsedAfter,
      loyal,
      inForce,
      changes: windowChanges(inForce, lapsedAfter, loyal),
    };
  },
);

/** Everyone's silences up to an instant, and everyone by number of purchases in so many last days, for each number of them. */
export async function rhythmOfShop(everyone: EveryPerson, untilUs: number, days: readonly number[]) {
  return toldOf(everyone, tallyOf(everyone, "shopRhythm", untilUs, days), async (facts) => [
    await facts.orders(),
    await facts.known(),
  ]);
}

const yamlOf = (shop: Shop) => join(shop.folder, "stige.yaml");

function writtenLadder(shop: Shop): WrittenLadder {
  const read = shopFile(shop);
  return read?.ok ? read.value.written : { preset: null };
}

/**
 * Writes the changes into the shop's `stige.yaml` and leaves all else in it as it was. The next opening of the shop climbs
 * the new ladder. Throws `refused` where the rungs are the shop's own, or the file is written so that only its writer can.
 */
export function writeWindows(shop: Shop, answer: WindowsAnswer): void {
  const { inForce, changes } = answer;
  if (changes.length === 0) return;
  const byHand = message("windows.byHand", { changes });
  if (inForce.preset === null) throw new StigeError("refused", message("windows.ownRungs"), byHand);
  const path = yamlOf(shop);
  const after = setPresetParameters(readFileSync(path, "utf8"), changes);
  if (after === null || !saysSo(after, answer))
    throw new StigeError("refused", message("windows.notMine"), byHand);
  writeWhole("stige-yaml.windows", path, after);
}

/** Whether a file can be read and leaves nothing to change. */
function saysSo(text: string, { lapsedAfter, loyal }: WindowsAnswer): boolean {
  const read = readStigeYaml(text);
  if (!read.ok) return false;
  const { ladder, written } = read.value;
  return windowChanges(windowsInForce(ladder, written), lapsedAfter, loyal).length === 0;
}

/** The answer as JSON. Lengths of time in days, or as `stige.yaml` writes them; shares 0 to 1; intervals 90 %. */
export function windowsJson(answer: WindowsAnswer, written: boolean) {
  const { firstUs, endUs, lapsedAfter, loyal, inForce, changes } = answer;
  return {
    from: firstUs === null ? null : isoInstant(firstUs),
    to: isoInstant(endUs),
    lapsedAfter: {
      proposal: lapsedAfter.kind,
      days: lapsedAfter.kind === "proposed" ? lapsedAfter.found.days : null,
      laterThanDays: lapsedAfter.kind === "too-short" ? (lapsedAfter.later?.days ?? null) : null,
      evidence: evidenceOf(lapsedAfter),
      tried: lapsedAfter.tried.map(brokenJson),
    },
    loyal: {
      proposal: loyal.kind,
      orders: loyal.kind === "proposed" ? loyal.found.orders : null,
      withinDays: loyal.kind === "proposed" ? loyal.found.withinDays : null,
      evidence: loyal.kind === "proposed" ? reachingJson(loyal.found) : null,
      tried: loyal.kind === "proposed" ? loyal.tried.map(reachingJson) : [],
    },
    inForce: {
      preset: inForce.preset,
      lapsedAfter: inForce.lapsedAfterUs === null ? null : writeDuration(inForce.lapsedAfterUs),
      loyalOrders: inForce.loyal?.orders ?? null,
      loyalWithin: inForce.loyal ? writeDuration(inForce.loyal.withinUs) : null,
    },
    changes,
    written,
  };
}

function evidenceOf(proposal: LapsedAfterProposal) {
  if (proposal.kind === "proposed") return brokenJson(proposal.found);
  if (proposal.kind === "too-few") return brokenJson(proposal.seen);
  return proposal.later && brokenJson(proposal.later);
}

const interval = ({ low, high }: Interval) => [low, high];
const brokenJson = (broken: Broken) => ({
  ...broken,
  interval: broken.interval && interval(broken.interval),
});
const reachingJson = (reaching: Reaching) => ({ ...reaching, interval: interval(reaching.interval) });
