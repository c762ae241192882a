import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ladderKey } from "../../core/ladder/ladder-key.ts";
import { readLadderYaml } from "../../core/ladder/stige-yaml/read-ladder-yaml.ts";
import { readStigeYaml } from "../../core/ladder/stige-yaml/read-stige-yaml.ts";
import { setLadder } from "../../core/ladder/stige-yaml/set-ladder.ts";
import { setPresetParameter } from "../../core/ladder/stige-yaml/set-preset-parameter.ts";
import type { LadderDraft } from "../../core/ladder/stige-yaml/set-rule-value.ts";
import { writeLadder } from "../../core/ladder/stige-yaml/write-ladder.ts";
import { writePresetParameters } from "../../core/ladder/stige-yaml/write-preset-parameters.ts";
import type { ShopFile } from "../../core/ladder/stige-yaml/written-ladder.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { writeWhole } from "../../io/files/write-whole.ts";
import { keepLadderWish } from "../../io/store/ladder-versions.ts";
import { noVersion } from "../asking/no-version.ts";
import type { LadderVersion } from "../shop/shop.ts";
import { shopFile } from "../shop/shop-file.ts";
import type { Workshop } from "../shop/workshop.ts";

export interface PublishWish {
  /** The `ladder:` of a `stige.yaml`, or the number of a version that is to be in force again. */
  readonly ladder: string | number;
  /** The version that was in force when this was begun; null: whichever is. */
  readonly from: number | null;
  readonly note: string | null;
}

/**
 * Puts another ladder in force: everyone climbs it first, then `stige.yaml` says it, then it is a version. Killed in between
 * it is published with its note by whoever opens the shop next, or not at all. Throws `asked` with all that is wrong in a
 * draft, `not-found` for no such version, `refused` where the ladder was changed since, or is this one.
 */
export async function publishLadder(shop: Workshop, wish: PublishWish): Promise<LadderVersion> {
  if (!shopFile(shop)) throw refused("publish.noFile");
  await shop.follow();
  refuseOvertaken(shop, wish.from);
  const { yaml, draft } = wished(shop, wish.ladder);
  const key = ladderKey(draft.ladder);
  if (key === keyInForce(shop)) throw refused("publish.same");
  if (shop.knownSinceUs !== null) await shop.projection({ draft: draft.ladder });
  const path = join(shop.folder, "stige.yaml");
  const text = readFileSync(path, "utf8");
  const before = readStigeYaml(text);
  // Somebody may have written into it while everyone climbed.
  if (!before.ok || ladderKey(before.value.ladder) !== keyInForce(shop)) {
    await shop.follow();
    throw overtaken(shop);
  }
  const after = withDraft(text, before.value, yaml, draft);
  if (!saysOnly(after, before.value, key)) throw refused("publish.notMine");
  const note = wish.note?.trim() || null;
  await shop.store.aside("ladder-wish", () =>
    keepLadderWish(shop.store, { ladder_key: key, note, who: shop.by }),
  );
  writeWhole("stige-yaml.ladder", path, after);
  await shop.follow();
  return inForce(shop);
}

function inForce({ ladders }: Workshop): LadderVersion {
  const last = ladders.at(-1);
  if (!last) throw new Error("a shop has at least one ladder");
  return last;
}

const keyInForce = (shop: Workshop) => ladderKey(inForce(shop).ladder);

function refuseOvertaken(shop: Workshop, from: number | null): void {
  if (from !== null && inForce(shop).version !== from) throw overtaken(shop);
}

function overtaken(shop: Workshop): StigeError {
  const { version } = inForce(shop);
  return new StigeError("refused", message("publish.changed", { version }), message("publish.changed.fix"));
}

function refused(key: "publish.noFile" | "publish.same" | "publish.notMine"): StigeError {
  return new StigeError("refused", message(key), message(`${key}.fix`));
}

interface Wished {
  readonly yaml: string;
  readonly draft: LadderDraft;
}

function wished(shop: Workshop, ladder: PublishWish["ladder"]): Wished {
  if (typeof ladder === "number") return again(shop, ladder);
  const read = readLadderYaml(ladder, shop.settings);
  if (read.ok) return { yaml: ladder, draft: read.value };
  throw new StigeError("asked", message("draft.wrong"), message("draft.wrong.fix"), read.problems);
}

/** A version as it was written, where that still says the same: what a preset stands for follows the shop's interest. */
function again({ ladders, settings }: Workshop, version: number): Wished {
  const found = ladders.find((own) => own.version === version);
  if (!found) throw noVersion(version, ladders);
  const { ladder, yaml } = found;
  const read = yaml === null ? null : readLadderYaml(yaml, settings);
  if (yaml !== null && read?.ok && ladderKey(read.value.ladder) === ladderKey(ladder))
    return { yaml, draft: read.value };
  return { yaml: writeLadder(ladder, settings.currency), draft: { ladder, written: { preset: null } } };
}

/** Of a preset that stays one only what changed in it is written, so that what is said beside it stays. */
function withDraft(text: string, before: ShopFile, yaml: string, { written }: LadderDraft): string {
  if (written.preset === null || before.written.preset !== written.preset || yaml.includes("#"))
    return setLadder(text, yaml);
  const was = new Map(writePresetParameters(written.preset, before.written.parameters));
  const set = writePresetParameters(written.preset, written.parameters).reduce<string | null>(
    (now, [name, value]) =>
      now === null || was.get(name) === value ? now : setPresetParameter(now, name, value),
    text,
  );
  return set ?? setLadder(text, yaml);
}

/** Whether a text says a ladder, and all else as before. */
function saysOnly(text: string, { settings }: ShopFile, key: string): boolean {
  const read = readStigeYaml(text);
  return (
    read.ok &&
    ladderKey(read.value.ladder) === key &&
    JSON.stringify(read.value.settings) === JSON.stringify(settings)
  );
}
