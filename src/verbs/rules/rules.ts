import type { ShopSettings } from "../../core/facts/shop-settings.ts";
import { type ConditionPath, conditionsOf } from "../../core/ladder/conditions/edit-conditions.ts";
import { sayCondition } from "../../core/ladder/conditions/say-condition.ts";
import type { Condition, Ladder } from "../../core/ladder/ladder.ts";
import { ladderChanges } from "../../core/ladder/ladder-changes.ts";
import { writeLadder } from "../../core/ladder/stige-yaml/write-ladder.ts";
import { customerPlace } from "../../core/measures/moves/lapsed-after.ts";
import { dayUs, isoInstant } from "../../core/words/iso-instant.ts";
import type { Name } from "../../core/words/language.ts";
import type { Message } from "../../core/words/say.ts";
import { namesInLog } from "../accounts/audit.ts";
import { noVersion } from "../asking/no-version.ts";
import type { LadderVersion, Shop } from "../shop/shop.ts";
import type { Workshop } from "../shop/workshop.ts";

/** One ladder version in sentences. */
export interface RulesAnswer {
  readonly version: number;
  readonly recordedUs: number;
  readonly inForce: boolean;
  /** Rungs lowest first. */
  readonly rungs: readonly RuleOfPlace[];
  readonly off: readonly RuleOfPlace[];
  readonly firstBought: number | null;
  /** Against the version before; null: it is the first. */
  readonly changes: readonly Message[] | null;
  /** The `ladder:` of a `stige.yaml`. */
  readonly yaml: string;
}

export interface RuleOfPlace {
  readonly id: string;
  readonly name: Name;
  /** Null: the first rung, which asks for nothing. */
  readonly rule: Message | null;
  readonly when: Condition | null;
  /** What the rule is made of, and where each stands in it. */
  readonly conditions: readonly { readonly path: ConditionPath; readonly said: Message }[];
  /** Microseconds. */
  readonly graceUs: number;
}

/** The rules of a ladder version (null: the one in force); throws `not-found`. */
export function rules(shop: Shop, version: number | null): RulesAnswer {
  const { ladders, settings } = shop;
  const place = version === null ? ladders.length - 1 : ladders.findIndex((own) => own.version === version);
  const found = ladders[place];
  if (!found) throw noVersion(version ?? 0, ladders);
  const before = ladders[place - 1];
  const { ladder, recordedUs } = found;
  return {
    version: found.version,
    recordedUs,
    inForce: place === ladders.length - 1,
    ...rulesOf(ladder, settings),
    firstBought: customerPlace(ladder),
    changes: before ? ladderChanges(before.ladder, ladder, settings.interest) : null,
    yaml: found.yaml ?? writeLadder(ladder, settings.currency),
  };
}

/** The rules of a ladder, rungs lowest first. */
export function rulesOf(
  { rungs, offLadder }: Ladder,
  { interest }: Pick<ShopSettings, "interest">,
): Pick<RulesAnswer, "rungs" | "off"> {
  return {
    rungs: rungs.map((rung) => ruleOf(rung, interest)),
    off: offLadder.map((exit) => ruleOf({ ...exit, graceUs: 0 }, interest)),
  };
}

function ruleOf(
  { id, name, when, graceUs }: Ladder["rungs"][number],
  interest: readonly string[],
): RuleOfPlace {
  const conditions = when ? conditionsOf(when) : [];
  return {
    ...{ id, name, rule: when && sayCondition(when, interest), when, graceUs },
    conditions: conditions.map(({ path, condition }) => ({ path, said: sayCondition(condition, interest) })),
  };
}

export function ruleJson({ id, name, rule, graceUs }: RuleOfPlace, say: (said: Message) => string) {
  return { id, name, rule: rule && say(rule), graceDays: graceUs / dayUs };
}

/** The answer as JSON: every rule and change as this reader hears it. */
export function rulesJson(answer: RulesAnswer, say: (said: Message) => string) {
  const told = (rule: RuleOfPlace) => ruleJson(rule, say);
  return {
    ladder: answer.version,
    recorded: isoInstant(answer.recordedUs),
    inForce: answer.inForce,
    firstBought: answer.firstBought,
    rungs: answer.rungs.map(told),
    off: answer.off.map(told),
    changes: answer.changes?.map(say) ?? null,
    yaml: answer.yaml,
  };
}

/** A version, and what whoever published it is called; null: somebody who edited `stige.yaml`, or is gone. */
export interface VersionLine extends LadderVersion {
  readonly by: string | null;
}

/** The versions of the ladder, oldest first. */
export async function versions({ store, ladders }: Workshop): Promise<readonly VersionLine[]> {
  const names = await namesInLog(store);
  return ladders.map((one) => ({ ...one, by: one.who === null ? null : (names.get(one.who) ?? null) }));
}

/** The versions as JSON, newest first. */
export function versionsJson(lines: readonly VersionLine[]) {
  return lines.toReversed().map(({ version, recordedUs, ladder, note, who, by }, i) => ({
    ladder: version,
    recorded: isoInstant(recordedUs),
    inForce: i === 0,
    note,
    who,
    by,
    rungs: ladder.rungs.map(({ id }) => id),
    off: ladder.offLadder.map(({ id }) => id),
    places: [...ladder.rungs, ...ladder.offLadder].map(({ id, name }) => ({ id, name })),
  }));
}
