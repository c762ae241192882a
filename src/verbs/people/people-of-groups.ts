import type { SegmentRule } from "../../core/facts/segment-rule.ts";
import { groupOfEach, marksOfGroup } from "../../core/measures/people/group-of-each.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { AskedAbout, Standpoint } from "../asking/standpoint.ts";
import { keptFound, keptMade } from "../segments/keep-groups.ts";
import { segments } from "../segments/segments.ts";
import type { Shop } from "../shop/shop.ts";

/**
 * Who is in a group that was found, as `/segments` calls it: groups are told of everyone at once. Marks by number of the person; where segments of the same
 * facts were told of that day, it is what was found then. Throws `not-found` where no such group is.
 */
export async function peopleOfFound(
  shop: Shop,
  at: Standpoint,
  asked: AskedAbout,
  name: string,
): Promise<Uint8Array> {
  const known = keptFound(at, name) ?? (await foundNow(shop, asked, name));
  if (known === "none")
    throw new StigeError(
      "not-found",
      message("people.noGroup", { given: name }),
      message("people.noGroup.fix"),
    );
  return known;
}

/** Who is in a made segment that asks for scores or an expected value, which are told of everyone at once. */
export async function peopleOfScores(
  shop: Shop,
  at: Standpoint,
  asked: AskedAbout,
  rule: SegmentRule,
): Promise<Uint8Array> {
  const known = keptMade(at, rule, {});
  if (known) return known;
  const { people, made } = await segments(shop, { ...asked, madeOnly: true });
  const rows = made.find(({ made: own }) => own?.name === rule.name)?.rows ?? new Int32Array();
  return marksOf(people.personId, rows);
}

async function foundNow(shop: Shop, asked: AskedAbout, name: string): Promise<Uint8Array | "none"> {
  const { people, found } = await segments(shop, asked);
  const group = found.find((one) => one.found?.name === name);
  return group === undefined ? "none" : marksOf(people.personId, group.rows);
}

function marksOf(personId: Int32Array, rows: Int32Array): Uint8Array {
  const groups = groupOfEach(personId, [{ name: "", rows }]);
  return (groups && marksOfGroup(groups, "")) ?? new Uint8Array();
}
