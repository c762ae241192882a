import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SegmentRule } from "../../core/facts/segment-rule.ts";
import { setSegment } from "../../core/ladder/stige-yaml/set-segment.ts";
import { notFollowed } from "../../core/measures/segments/followable.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { keptGoals } from "../goals/kept-goals.ts";
import type { Workshop } from "../shop/workshop.ts";
import { writeListed } from "../shop/write-listed.ts";
import { ruleIn } from "./segment-size.ts";

/** Segments that a file may hold: each is a question more. */
const mostSegments = 50;

/**
 * Makes a segment, or takes the place of the one of its name; `segment` null: takes it away. `stige.yaml` says so, all else in it stays.
 * Throws `asked` with every mistake in the rule, `refused` where there is nothing to take away or a goal is for what would be gone, or the file is written so that only its writer can change it.
 */
export async function changeSegment(shop: Workshop, name: string, segment: string | null): Promise<void> {
  const path = join(shop.folder, "stige.yaml");
  if (!existsSync(path)) throw refused("publish.noFile");
  await shop.follow();
  const text = readFileSync(path, "utf8");
  const before = shop.settings.segments ?? [];
  const same = (one: SegmentRule) => one.name.toLowerCase() === name.toLowerCase();
  const ladder = shop.ladders.at(-1)?.ladder;
  const rule = segment === null || !ladder ? null : { ...ruleIn(shop, segment, ladder), name };
  if (rule === null && !before.some(same)) throw refused("segments.none");
  if (rule === null || notFollowed(rule).length > 0) await noGoalIsFor(shop, name);
  if (rule !== null && !before.some(same) && before.length >= mostSegments) throw refused("segments.tooMany");
  const others = before.filter((one) => !same(one)).length;
  await writeListed(shop, "segments", {
    after: setSegment(text, name, rule, shop.settings.currency),
    items: others + (rule === null ? 0 : 1),
    isGone: rule === null,
  });
}

/** Throws `refused` where goals are for a segment: it cannot vanish in silence. */
async function noGoalIsFor(shop: Workshop, name: string): Promise<void> {
  const goals = (await keptGoals(shop)).flatMap(({ id, versions }) => {
    const goal = versions.at(-1)?.goal;
    return goal?.segment?.toLowerCase() === name.toLowerCase() ? [`${id}`] : [];
  });
  if (goals.length > 0)
    throw new StigeError("refused", message("segments.ofGoals", { goals }), message("segments.ofGoals.fix"));
}

function refused(which: "publish.noFile" | "segments.none" | "segments.tooMany"): StigeError {
  return new StigeError("refused", message(which), message(`${which}.fix`));
}
