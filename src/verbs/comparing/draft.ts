import { type ConditionEdit, editConditions } from "../../core/ladder/conditions/edit-conditions.ts";
import { editPlaces, type PlaceEdit, type PlaceEditContext } from "../../core/ladder/edit-rungs.ts";
import type { Ladder } from "../../core/ladder/ladder.ts";
import { ladderChanges } from "../../core/ladder/ladder-changes.ts";
import { readLadderYaml } from "../../core/ladder/stige-yaml/read-ladder-yaml.ts";
import {
  type LadderDraft,
  type RuleEdit,
  setRuleValue,
  writeDraft,
} from "../../core/ladder/stige-yaml/set-rule-value.ts";
import { customerPlace } from "../../core/measures/moves/lapsed-after.ts";
import type { Language } from "../../core/words/language.ts";
import type { Checked, Problem } from "../../core/words/problem.ts";
import { type Message, message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type RuleOfPlace, rulesOf } from "../rules/rules.ts";
import type { Shop } from "../shop/shop.ts";
import { shopFile } from "../shop/shop-file.ts";
import { type AskedCompare, compare } from "./compare.ts";
import type { CompareAnswer } from "./compared.ts";

export type DraftEdit = RuleEdit | PlaceEdit | ConditionEdit;

export interface AskedDraft {
  /** The `ladder:` of a `stige.yaml`; null: the ladder in force, as it is written. */
  readonly yaml: string | null;
  /** A value that is to be another, a rung or way off the ladder that is to be made, removed, renamed or moved, or a condition more or less. */
  readonly edit: DraftEdit | null;
  /** The language of a name in the edit; left out: the shop's. */
  readonly language?: Language | undefined;
}

/** A draft of the ladder as it stands after the edit. */
export interface DraftAnswer {
  readonly yaml: string;
  /** Everything wrong in it; then it has no rules. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Rungs lowest first. */
  readonly rungs: readonly RuleOfPlace[];
  readonly off: readonly RuleOfPlace[];
  readonly firstBought: number | null;
  /** The version in force. */
  readonly inForce: number;
  /** Against it. */
  readonly changes: readonly Message[];
}

/** Reads a draft of the ladder and changes a value in it; throws `asked` for a value that is not there. */
export function draft(shop: Shop, asked: AskedDraft): DraftAnswer {
  const text = asked.yaml ?? writeDraft(inForce(shop), shop.settings.currency);
  const before = readLadderYaml(text, shop.settings);
  if (!before.ok || asked.edit === null) return told(shop, text, before);
  const edited = editedBy(before.value, asked.edit, { ...shop.settings, ...spoken(asked.language) });
  const after = writeDraft(edited, shop.settings.currency);
  return told(shop, after, readLadderYaml(after, shop.settings));
}

const spoken = (language: Language | undefined) => (language === undefined ? {} : { language });

function editedBy(draft: LadderDraft, edit: DraftEdit, context: PlaceEditContext): LadderDraft {
  if ("do" in edit) {
    const edited =
      edit.do === "add-condition" || edit.do === "remove-condition"
        ? editConditions(draft, edit, context)
        : editPlaces(draft, edit, context);
    if (edited) return edited;
    throw new StigeError("asked", message("draft.noPlace"), message("draft.noPlace.fix"));
  }
  const edited = setRuleValue(draft, edit, context.interest);
  if (edited) return edited;
  throw new StigeError("asked", message("draft.noValue"), message("draft.noValue.fix"));
}

function inForce(shop: Shop): LadderDraft {
  const read = shopFile(shop);
  if (read?.ok) return read.value;
  const last = shop.ladders.at(-1);
  if (!last) throw new Error("a shop has at least one ladder");
  return { ladder: last.ladder, written: { preset: null } };
}

function told({ ladders, settings }: Shop, yaml: string, read: Checked<LadderDraft>): DraftAnswer {
  const nothing = { rungs: [], off: [], firstBought: null, changes: [] };
  const inForce = ladders.at(-1)?.version ?? 0;
  if (!read.ok) return { yaml, problems: read.problems, warnings: [], inForce, ...nothing };
  const { ladder } = read.value;
  const before = ladders.at(-1)?.ladder;
  return {
    ...{ yaml, problems: [], warnings: read.warnings, inForce },
    ...rulesOf(ladder, settings),
    firstBought: customerPlace(ladder),
    changes: before ? ladderChanges(before, ladder, settings.interest) : [],
  };
}

export interface AskedWhatIf extends Pick<AskedCompare, "asOf" | "knownAt" | "sample"> {
  readonly yaml: string;
}

/** Who would stand elsewhere under a draft; throws `asked` with all that is wrong in it. */
export const whatIf = ofOneReading(async (shop: Shop, asked: AskedWhatIf): Promise<CompareAnswer> => {
  return compare(shop, { ...asked, ladders: { ladder: draftLadder(shop, asked.yaml) } });
});

/** The ladder of a draft; throws `asked` with all that is wrong in it. */
export function draftLadder({ settings }: Shop, yaml: string): Ladder {
  const read = readLadderYaml(yaml, settings);
  if (read.ok) return read.value.ladder;
  throw new StigeError("asked", message("draft.wrong"), message("draft.wrong.fix"), read.problems);
}
