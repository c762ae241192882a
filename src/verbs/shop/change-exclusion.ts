import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ExclusionRule, exclusionRules } from "../../core/facts/persons/exclusions.ts";
import type { Exclusions } from "../../core/facts/shop-settings.ts";
import { readStigeYaml } from "../../core/ladder/stige-yaml/read-stige-yaml.ts";
import { setExclusion } from "../../core/ladder/stige-yaml/set-exclusion.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { writeWhole } from "../../io/files/write-whole.ts";
import { noteChange } from "../accounts/audit.ts";
import type { Workshop } from "./workshop.ts";

/**
 * Has a rule exclude people from now on, or no longer; `stige.yaml` says so, all else in it stays. An exclusion has no date:
 * whom it names stands nowhere at any time. Throws `refused` where it is so already, or the file is written so that only its writer can
 * change it, and `asked` for what is no address or number.
 */
export async function changeExclusion(shop: Workshop, rule: ExclusionRule, excluded: boolean): Promise<void> {
  const path = join(shop.folder, "stige.yaml");
  if (!existsSync(path)) throw refused("publish.noFile");
  await shop.follow();
  const text = readFileSync(path, "utf8");
  const { exclude } = shop.settings;
  if (has(exclude, rule) === excluded) throw refused("exclusions.already");
  const after = setExclusion(text, rule, excluded);
  if (after === null) throw refused("exclusions.notMine");
  const read = readStigeYaml(after);
  if (!read.ok)
    throw new StigeError(
      "asked",
      message("exclusions.noRule"),
      message("exclusions.noRule.fix"),
      read.problems,
    );
  const settings = { ...read.value.settings, ordersFrom: shop.settings.ordersFrom };
  if (!saysOnly(settings.exclude, exclude, rule, excluded)) throw refused("exclusions.notMine");
  if (JSON.stringify({ ...settings, exclude }) !== JSON.stringify(shop.settings))
    throw refused("exclusions.notMine");
  // Cut off in between, the log tells of what was not done: better than that nobody knows who did it.
  await shop.store.aside("exclusion", () =>
    noteChange(shop, { action: "changeExclusion", object: `${excluded ? "+" : "-"}${rule.by}` }),
  );
  writeWhole("stige-yaml.exclude", path, after);
  await shop.follow();
}

const key = (rule: ExclusionRule) => ("text" in rule ? `${rule.by} ${rule.text.toLowerCase()}` : rule.by);

function has(exclude: Exclusions, rule: ExclusionRule): boolean {
  return exclusionRules(exclude).some((one) => key(one) === key(rule));
}

function saysOnly(after: Exclusions, before: Exclusions, rule: ExclusionRule, excluded: boolean): boolean {
  const others = (exclude: Exclusions) =>
    exclusionRules(exclude)
      .map(key)
      .filter((one) => one !== key(rule))
      .join("\n");
  return has(after, rule) === excluded && others(after) === others(before);
}

function refused(which: "publish.noFile" | "exclusions.already" | "exclusions.notMine"): StigeError {
  return new StigeError("refused", message(which), message(`${which}.fix`));
}
