import { join } from "node:path";
import { type GoesBy, mentions } from "../../core/facts/forgetting/erase-mentions.ts";
import { buriedKind, phoneDigits, type ToBury } from "../../core/facts/forgetting/tombstone.ts";
import { byNumberInSource } from "../../core/facts/persons/referrer-order.ts";
import { rowsSql } from "../../core/facts/sealing/versions.sql.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import { withScratch } from "../../io/engines/duckdb/scratch.ts";
import {
  blankMentions,
  erasedIdentities,
  eraseFromStore,
  type ReferrerOrder,
  scrub,
} from "../../io/store/erased.ts";
import { allSegments, lastChangeUs } from "../../io/store/loads.ts";
import { type IdentityRow, identitiesByNumber } from "../../io/store/people.ts";
import { forgetToldOf } from "../../io/store/told-profiles.ts";
import { keyedHash, tombstoneKey } from "../../io/store/tombstone-key.ts";
import { keepSuppressions, keepTombstones } from "../../io/store/tombstones.ts";
import { forgetDeliveriesOf } from "../../io/store/webhook-deliveries.ts";
import { noteChange } from "../accounts/audit.ts";
import { scrubInbox } from "../live/seal-inbox.ts";
import { clearSoon } from "../profiles/clear-soon.ts";
import type { Workshop } from "../shop/workshop.ts";
import { allRows } from "./erase-beside.ts";
import { hashedKeys, hashedRejected, markErased } from "./erase-keys.ts";
import type { ErasePlan } from "./erase-plan.ts";
import { blankTexts, withKeys } from "./erase-texts.ts";

/** Segments that name an erased person are written anew after so long, if nobody does it before. */
export const rewrittenWithinUs = 30 * dayUs;

/** What an erasure took out. It names nobody. */
export interface EraseAnswer {
  readonly erasedUs: number;
  readonly identities: number;
  readonly traits: number;
  readonly rejects: number;
  /** Facts that stand on, nameless, until `erasedUs`. */
  readonly facts: number;
  /** Whether it stays known, by hashes alone, that they do not want to be written to. */
  readonly objects: boolean;
  /** By when the sealed segments are written anew at the latest. */
  readonly rewriteByUs: number;
}

export interface EraseWish {
  /** As of when; default now. */
  readonly erasedUs?: number;
  /** Whether they object to marketing; default: whether they did before. */
  readonly objects?: boolean;
}

/**
 * Erases whom a plan found, at once gone from the control store and from every answer that
 * names people; their facts stand nameless until then and nowhere from then on; a keyed hash of each identity stays so that
 * they do not come back. Cannot be undone.
 */
export async function erase(
  shop: Workshop,
  plan: ErasePlan,
  { erasedUs: asked, objects = plan.objects }: EraseWish = {},
): Promise<EraseAnswer> {
  const { store, dataFolder } = shop;
  // A clock set back must not take them out of what was counted before.
  const erasedUs = asked ?? Math.max(shop.now(), await lastChangeUs(store));
  const known = withKeys(plan.goesBy, await blankTexts(shop, plan));
  const key = await tombstoneKey(store, dataFolder);
  const names = namesToBury(shop, plan).map((name) => ({ what: name.what, hash: keyedHash(key, name) }));
  const hashes = [...names, ...(await keysOf(shop, plan, key))];
  const order = await orderAmongReferrers(shop, plan);
  await store.transaction("erase", async () => {
    await keepTombstones(
      store,
      hashes.map((row) => ({ ...row, erased_day: Math.floor(erasedUs / dayUs) })),
    );
    if (objects)
      await keepSuppressions(
        store,
        names.map(({ what, hash }) => ({ what, hash, objected_us: erasedUs })),
      );
    await eraseFromStore(store, {
      identities: plan.identities.map(({ id }) => id),
      erasedUs,
      excluded: plan.excluded,
      rejects: plan.rejects,
      order,
    });
    await blankMentions(store, (text) => mentions(known, text));
    if (plan.personId !== null) await forgetDeliveriesOf(store, plan.personId);
    await clearSoon(
      shop,
      await forgetToldOf(
        store,
        plan.identities.map(({ id }) => id),
      ),
    );
    await noteChange(shop, { action: "erase", personId: plan.personId });
  });
  shop.discardProjections();
  await scrubInbox(shop);
  await scrub(store);
  const { identities, traits, rejects, facts } = plan;
  return {
    erasedUs,
    identities: identities.length,
    traits,
    rejects: rejects.length,
    facts,
    objects,
    rewriteByUs: erasedUs + rewrittenWithinUs,
  };
}

/** Everything of a plan by which the person would be known again: identities, and phones for rejected rows. */
function namesToBury({ settings }: Workshop, { identities, goesBy }: ErasePlan): ToBury[] {
  const phones = goesBy.phones.map(phoneDigits).filter((digits) => digits !== null);
  return [
    ...(identities.length > 0
      ? identities.map(({ kind, source, value }) => ({ what: buriedKind(kind), source, value }))
      : onlyRejected(goesBy, settings.ordersFrom ?? "own")),
    ...phones.map((value) => ({ what: "phone" as const, source: "", value })),
  ];
}

/** Whoever stood in rejected rows alone, by what was typed. */
function onlyRejected({ numbers, emails }: GoesBy, source: string): ToBury[] {
  return [
    ...numbers.map((value) => ({ what: "number" as const, source, value })),
    ...emails.map((value) => ({ what: "email" as const, source: "", value })),
  ];
}

async function keysOf(shop: Workshop, { identities, rejectedOrders }: ErasePlan, key: string) {
  if (identities.length === 0 && rejectedOrders.length === 0) return [];
  const segments = allRows(shop, await allSegments(shop.store));
  const before = (await erasedIdentities(shop.store)).map(({ identity_id }) => identity_id);
  return withScratch(join(shop.dataFolder, "tmp"), async (scratch) => {
    await markErased(
      scratch,
      identities.map(({ id }) => [id, id]),
      before,
    );
    const hashes = await hashedKeys(scratch, segments, key);
    return [...hashes, ...(await hashedRejected(scratch, segments, rejectedOrders))];
  });
}

/** How the person sorts among those who referred the same friends: where two did so at one instant it decides, and nobody will know it by name. */
async function orderAmongReferrers(shop: Workshop, { identities }: ErasePlan): Promise<ReferrerOrder[]> {
  if (identities.length === 0) return [];
  const { engine } = await shop.projection();
  const segments = allRows(shop, await allSegments(shop.store));
  const rows = await engine.rows<{ mine: number; other: number }>(
    `WITH referred AS (SELECT DISTINCT t.referrer_id AS identity, r.person_id AS referrer, f.person_id AS friend
        FROM ${rowsSql(segments, "referrals")} AS t JOIN identity_person AS r ON r.identity_id = t.referrer_id
        JOIN identity_person AS f ON f.identity_id = t.friend_id)
      SELECT DISTINCT a.identity AS mine, b.identity AS other FROM referred AS a
        JOIN referred AS b ON b.friend = a.friend AND b.referrer <> a.referrer WHERE a.identity IN (${identities.map(({ id }) => id)})`,
  );
  const own = new Map(identities.map((identity) => [identity.id, identity]));
  const others = await identitiesByNumber(
    shop.store,
    rows.map(({ other }) => other),
  );
  const compare = byNumberInSource(new Set());
  return rows.flatMap(({ mine, other }) => {
    const [a, b]: (IdentityRow | undefined)[] = [own.get(mine), others.get(other)];
    if (!a || !b) return [];
    return compare(a, b) < 0 ? [{ before_id: a.id, after_id: b.id }] : [{ before_id: b.id, after_id: a.id }];
  });
}
