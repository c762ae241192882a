import { type NumberEmail, resolvePersons } from "../../core/facts/persons/identity.ts";
import { joiningMerges } from "../../core/facts/persons/joining-merges.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { erasedIdentities } from "../../io/store/erased.ts";
import { identitiesByNumber, identitiesMeant } from "../../io/store/people.ts";
import { calledBy } from "../people/find-person.ts";
import type { Person } from "../shop/shop.ts";
import type { Workshop } from "../shop/workshop.ts";
import { conflicts } from "./conflicts.ts";
import { keepMerge } from "./keep-merge.ts";
import { mergesInForce } from "./merges-in-force.ts";

/** A merge taken back; the persons as they are now. */
export interface UnmergeAnswer {
  readonly load: number;
  readonly kept: string;
  readonly gone: string;
  readonly undoneUs: number;
  /** Something else still joins them. */
  readonly still: boolean;
  /** How many conflicts there are now. */
  readonly conflicts: number;
}

/** Customer number, e-mail or id of each; a number means an identity and nothing else. */
export interface UnmergeWish {
  readonly kept: string | number;
  readonly gone: string | number;
}

/** Takes back the merge by which two persons became one, and whatever else joins them, as of now. Throws `not-found` for nobody and for the erased, and where no merge joins them. */
export async function unmerge(shop: Workshop, wish: UnmergeWish): Promise<UnmergeAnswer> {
  const told = { kept: String(wish.kept), gone: String(wish.gone) };
  const kept = await identitiesOf(shop, wish.kept);
  const gone = await identitiesOf(shop, wish.gone);
  const sideOf = await unmergedPersons(shop, [...kept, ...gone]);
  const inForce = await mergesInForce(shop);
  const pairs = kept.flatMap((one) => gone.map((other) => [one, other] as const));
  const found = pairs
    .map(([one, other]) => ({ one, other, merges: joiningMerges(inForce, sideOf, one, other) }))
    .find(({ merges }) => merges.length > 0);
  if (!found) throw new StigeError("not-found", message("unmerge.none", told), message("unmerge.none.fix"));
  const { one, other, merges } = found;
  const undoneUs = Math.max(shop.now(), ...merges.map(({ recorded_us }) => recorded_us));
  const load = await keepMerge(shop, {
    action: "unmerge",
    receivedUs: undoneUs,
    merges: merges.map((merge) => ({
      keptId: merge.kept_id,
      goneId: merge.gone_id,
      recordedAt: merge.recorded_at,
      recordedForm: merge.recorded_form,
      undoneUs,
    })),
    keptId: one,
    goneId: other,
    reason: null,
  });
  const now = await personsOf(shop, [one, other]);
  const [keptNow, goneNow] = [now.get(one), now.get(other)];
  return {
    load,
    kept: keptNow ? calledBy(keptNow) : told.kept,
    gone: goneNow ? calledBy(goneNow) : told.gone,
    undoneUs,
    still: keptNow !== undefined && keptNow.personId === goneNow?.personId,
    conflicts: (await conflicts(shop)).length,
  };
}

/** The identities that a text means, of persons there are; throws `not-found` where there are none. */
async function identitiesOf({ store, directory }: Workshop, meant: string | number): Promise<number[]> {
  const given = String(meant);
  if (typeof meant === "number" && (await identitiesByNumber(store, [meant])).size > 0) return [meant];
  const all = await identitiesMeant(store, given);
  const living = [...(await identitiesByNumber(store, all)).keys()];
  if (living.length > 0 && (await directory.find(given)).length > 0) return living;
  const erased = new Set((await erasedIdentities(store)).map(({ identity_id }) => identity_id));
  if (all.some((identity) => erased.has(identity)))
    throw new StigeError("not-found", message("unmerge.erased", { given }), message("unmerge.none.fix"));
  throw new StigeError("not-found", message("ask.nobody", { given }), message("ask.nobody.fix"));
}

/** Who each identity of some persons would be if there were no merges. */
async function unmergedPersons(
  shop: Workshop,
  identities: readonly number[],
): Promise<(identity: number) => number> {
  const { engine } = await shop.projection();
  const persons = `SELECT person_id FROM identity_person WHERE identity_id IN (${identities})`;
  const mine = `SELECT identity_id FROM identity_person WHERE person_id IN (${persons})`;
  const pairs = await engine.rows<NumberEmail>(
    `SELECT DISTINCT number_id AS number, source, email_id AS email FROM links
      WHERE number_id IS NOT NULL AND email_id IN (${mine} UNION SELECT email_id FROM links WHERE number_id IN (${mine}))
      ORDER BY ALL`,
  );
  const { personOf } = resolvePersons(pairs, []);
  return (identity) => personOf.get(identity) ?? identity;
}

async function personsOf(
  shop: Workshop,
  identities: readonly number[],
): Promise<ReadonlyMap<number, Person>> {
  const { engine } = await shop.projection();
  const rows = await engine.rows<{ identity_id: number; person_id: number }>(
    `SELECT identity_id, person_id FROM identity_person WHERE person_id IS NOT NULL AND identity_id IN (${identities})`,
  );
  const people = await shop.directory.describe(rows.map(({ person_id }) => person_id));
  return new Map(
    rows.flatMap(({ identity_id, person_id }) => {
      const person = people.get(person_id);
      return person ? [[identity_id, person] as const] : [];
    }),
  );
}
