import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SegmentRule } from "../../core/facts/segment-rule.ts";
import { readStigeYaml } from "../../core/ladder/stige-yaml/read-stige-yaml.ts";
import { setSegment } from "../../core/ladder/stige-yaml/set-segment.ts";
import { notFollowed } from "../../core/measures/segments/followable.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { writeWhole } from "../../io/files/write-whole.ts";
import { noteChange } from "../accounts/audit.ts";
import { keptGoals } from "../goals/kept-goals.ts";
import type { Workshop } from "../shop/workshop.ts";
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
  const after = setSegment(text, name, rule, shop.settings.currency);
  const read = after === null ? null : readStigeYaml(after);
  if (after === null || !read?.ok) throw refused("segments.notMine");
  const { segments: now = [], ...others } = read.value.settings;
  const { segments: _, ...was } = shop.settings;
  if (JSON.stringify({ ...others, ordersFrom: was.ordersFrom }) !== JSON.stringify(was))
    throw refused("segments.notMine");
  const wished = before.filter((one) => !same(one)).length + (rule === null ? 0 : 1);
  if (now.length !== wished) throw refused("segments.notMine");
  // Cut off in between, the log tells of what was not done: better than that nobody knows who did it.
  await shop.store.aside("made-segment", () =>
    noteChange(shop, { action: "changeSegment", object: rule === null ? "-" : "+" }),
  );
  writeWhole("stige-yaml.segment", path, after);
  await shop.follow();
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

function refused(
  which: "publish.noFile" | "segments.none" | "segments.tooMany" | "segments.notMine",
): StigeError {
  return new StigeError("refused", message(which), message(`${which}.fix`));
}
