import { identityKinds } from "../../core/facts/persons/identity.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { scrub, scrubLater } from "../../io/store/erased.ts";
import { identitiesByNumber } from "../../io/store/people.ts";
import { toldOf } from "../../io/store/told-profiles.ts";
import { keyedHash, tombstoneKey } from "../../io/store/tombstone-key.ts";
import { keepSuppressions, liftSuppressions, suppressedSince } from "../../io/store/tombstones.ts";
import { noteChange } from "../accounts/audit.ts";
import { calledBy, findPerson } from "../people/find-person.ts";
import { clearSoon } from "../profiles/clear-soon.ts";
import type { Workshop } from "../shop/workshop.ts";
import { objectingNames, type Reached } from "./objections.ts";

/** What became of an objection to marketing. */
export interface ObjectAnswer {
  readonly called: string;
  readonly objects: boolean;
  /** Whether it was so before already. */
  readonly already: boolean;
}

/**
 * Notes that a person objects to marketing, or takes that back, by keyed hashes alone: they outlive an erasure. An e-mail
 * address that nobody is known by can object too. Throws `not-found` for any other text that means nobody.
 */
export async function object(
  shop: Workshop,
  given: string,
  { withdraw = false }: { readonly withdraw?: boolean } = {},
): Promise<ObjectAnswer> {
  const { store, dataFolder } = shop;
  const { called, personId, reached } = await whoObjects(shop, given.trim());
  const key = await tombstoneKey(store, dataFolder);
  const names = objectingNames(reached).map((name) => ({ what: name.what, hash: keyedHash(key, name) }));
  const since = await suppressedSince(
    store,
    names.map(({ hash }) => hash),
  );
  // A household's phone does not make one of them have objected before.
  const before = names.some(({ what, hash }) => what !== "phone" && since.has(hash));
  await store.transaction("object", async () => {
    if (withdraw)
      await liftSuppressions(
        store,
        names.map(({ hash }) => hash),
      );
    else
      await keepSuppressions(
        store,
        names.map((name) => ({ ...name, objected_us: shop.now() })),
      );
    if (!withdraw && personId !== null)
      await clearSoon(
        shop,
        (await toldOf(store, personId)).map(({ connection }) => connection),
      );
    if (withdraw) await scrubLater(store);
    await noteChange(shop, { action: withdraw ? "withdrawObjection" : "object", personId });
  });
  if (withdraw) await scrub(store);
  return { called, objects: !withdraw, already: before !== withdraw };
}

async function whoObjects(
  shop: Workshop,
  given: string,
): Promise<{ called: string; personId: number | null; reached: Reached }> {
  const found = await shop.directory.find(given);
  // An address that several share is nobody's own, and yet may be the one that wants no mail.
  if (found.length !== 1 && /^[^\s@]+@[^\s@]+$/.test(given))
    return {
      called: given,
      personId: null,
      reached: {
        identities: [{ kind: identityKinds.email, source: "", value: given.toLowerCase() }],
        phones: [],
      },
    };
  if (found.length === 0)
    throw new StigeError("not-found", message("ask.nobody", { given }), message("ask.nobody.fix"));
  const person = await findPerson(shop, given);
  const { engine } = await shop.projection();
  const own = await engine.rows<{ id: number }>(
    `SELECT identity_id AS id FROM identity_person WHERE person_id = ${person.personId}`,
  );
  const identities = [
    ...(
      await identitiesByNumber(
        shop.store,
        own.map(({ id }) => id),
      )
    ).values(),
  ];
  return {
    called: calledBy(person),
    personId: person.personId,
    reached: { identities, phones: person.phones },
  };
}
