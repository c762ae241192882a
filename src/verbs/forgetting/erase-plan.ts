import { readFileSync } from "node:fs";
import { join } from "node:path";
import { whoNamed } from "../../core/facts/cleaning/rejects.sql.ts";
import { type GoesBy, mentions } from "../../core/facts/forgetting/erase-mentions.ts";
import { phoneDigits } from "../../core/facts/forgetting/tombstone.ts";
import { exclusionRules } from "../../core/facts/persons/exclusions.ts";
import { identityKinds } from "../../core/facts/persons/identity.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import {
  excludedAmong,
  type IdentityRow,
  identitiesByNumber,
  identitiesMeant,
  identitiesNamed,
  traitRows,
} from "../../io/store/people.ts";
import { rejectsByRow } from "../../io/store/rejects.ts";
import { calledBy, findPerson } from "../people/find-person.ts";
import type { Workshop } from "../shop/workshop.ts";
import { besideThem } from "./erase-beside.ts";

/** The number of an order in a source. */
export interface RejectedOrder {
  readonly source: string;
  readonly order: string;
}

/** Whom an erasure would take out, and what with them. Nothing is changed by making it. */
export interface ErasePlan {
  readonly personId: number | null;
  /** For the one who decides: name and number. */
  readonly called: string;
  readonly identities: readonly IdentityRow[];
  readonly goesBy: GoesBy;
  readonly excluded: boolean;
  readonly facts: number;
  readonly traits: number;
  /** Rejected rows that name or mention them, by row of the table. */
  readonly rejects: readonly number[];
  /** Orders of theirs that such rows tell of. */
  readonly rejectedOrders: readonly RejectedOrder[];
  /** Files that named them: whoever loaded them has them still. */
  readonly files: readonly string[];
  /** Persons of their own who share an address with them: they stay. */
  readonly sharing: readonly string[];
  /** `stige.yaml` names them: people edit that file, so they take it out. */
  readonly inYaml: boolean;
  /** They objected to marketing, or took back a consent to it: that outlives them. */
  readonly objects: boolean;
}

/**
 * Finds who a text means, everything they go by, and what names them. Also whoever stands only in a load that was taken
 * back, or only in rejected rows. A number means a person's id and nothing else. Throws `not-found` for nobody, `asked` for a text that several go by.
 */
export async function erasePlan(shop: Workshop, meant: string | number): Promise<ErasePlan> {
  const { store } = shop;
  const given = String(meant);
  const known =
    typeof meant === "number" ||
    (await shop.directory.describe(await shop.directory.find(given.trim()))).size > 0;
  const person = known ? await findPerson(shop, meant) : null;
  const personId = person?.personId ?? null;
  const beside = await besideThem(
    shop,
    personId,
    personId === null ? await identitiesMeant(store, given) : [],
  );
  const identities = [...(await identitiesByNumber(store, beside.identities)).values()];
  const goesBy = identities.length > 0 ? await goesByOf(shop, identities) : onlyAs(given);
  const rejected = await rejectsNaming(shop, identities, goesBy);
  if (identities.length === 0 && rejected.rejects.length === 0)
    throw new StigeError("not-found", message("ask.nobody", { given }), message("ask.nobody.fix"));
  const excluded = new Set(
    (await excludedAmong(store, exclusionRules(shop.settings.exclude), beside.identities)).map(
      ({ id }) => id,
    ),
  );
  return {
    personId,
    called: person ? calledBy(person) : given.trim(),
    identities,
    goesBy,
    excluded: identities.some(({ id }) => excluded.has(id)),
    facts: beside.facts,
    traits: (await traitRows(store, beside.identities)).length,
    ...rejected,
    files: beside.files,
    sharing: beside.sharing,
    inYaml: namedInYaml(shop, goesBy),
    objects: person?.objection?.by === "self" || (personId !== null && (await refuses(shop, personId))),
  };
}

/** Whether their last word on any purpose and channel was no. */
async function refuses(shop: Workshop, personId: number): Promise<boolean> {
  const { engine } = await shop.projection();
  const rows = await engine.rows(
    `SELECT 1 FROM (SELECT arg_max(granted, given_us) AS granted FROM consents WHERE person_id = ${personId} GROUP BY channel, purpose) WHERE NOT granted LIMIT 1`,
  );
  return rows.length > 0;
}

/** Everything that identities and all their traits, of loads taken back too, say that a person goes by. */
async function goesByOf({ store }: Workshop, identities: readonly IdentityRow[]): Promise<GoesBy> {
  const values = (kind: number) => identities.filter((i) => i.kind === kind).map(({ value }) => value);
  const said = await traitRows(
    store,
    identities.map(({ id }) => id),
  );
  const traits = said.map((row) => JSON.parse(row.traits) as Record<string, string | null>);
  return {
    numbers: values(identityKinds.number),
    emails: values(identityKinds.email),
    anonymous: values(identityKinds.anonymous),
    phones: traits.flatMap(({ phone }) => (phone ? [phone] : [])),
    names: traits.map(({ first_name, last_name }) => ({
      first: first_name ?? null,
      last: last_name ?? null,
    })),
  };
}

/** Of somebody who stands in no accepted row all that is known is what was typed. */
function onlyAs(given: string): GoesBy {
  const value = given.trim();
  const mail = value.includes("@");
  return {
    numbers: mail ? [] : [value],
    emails: mail ? [value.toLowerCase()] : [],
    anonymous: [],
    phones: [],
    names: [],
  };
}

/** What an erasure of identities that a tombstone stands for takes out, whoever they belong to. */
export async function planOf(
  shop: Workshop,
  given: readonly number[],
  excluded: boolean,
): Promise<ErasePlan> {
  const beside = await besideThem(shop, null, given);
  const identities = [...(await identitiesByNumber(shop.store, beside.identities)).values()];
  const goesBy = await goesByOf(shop, identities);
  return {
    personId: null,
    called: "",
    identities,
    goesBy,
    excluded,
    facts: beside.facts,
    traits: (await traitRows(shop.store, beside.identities)).length,
    ...(await rejectsNaming(shop, identities, goesBy)),
    files: beside.files,
    sharing: beside.sharing,
    inYaml: namedInYaml(shop, goesBy),
    objects: false,
  };
}

/** By a phone only rows that name nobody else: a household shares one. */
async function rejectsNaming(
  { store }: Workshop,
  identities: readonly IdentityRow[],
  goesBy: GoesBy,
): Promise<Pick<ErasePlan, "rejects" | "rejectedOrders">> {
  const sources = new Map(identities.map(({ kind, source, value }) => [`${kind} ${value}`, source]));
  const phones = new Set(goesBy.phones.map(phoneDigits).filter((digits) => digits !== null));
  const isThem = (said: string, source: string) => {
    const number = sources.get(`${identityKinds.number} ${said}`);
    if (number !== undefined ? number === source : goesBy.numbers.includes(said)) return true;
    return goesBy.emails.includes(said.toLowerCase()) || goesBy.anonymous.includes(said);
  };
  const looksLikePhone = (said: string) => /^[+\d][\d ()./-]{6,}\d$/.test(said);
  const namesOther = async (names: readonly string[], source: string) => {
    const others = names.filter((said) => !isThem(said, source));
    if (others.some((said) => !looksLikePhone(said))) return true;
    for (const said of others) if ((await identitiesNamed(store, said)).length > 0) return true;
    return false;
  };
  const withoutPhones = { ...goesBy, phones: [] };
  const found: number[] = [];
  const orders: RejectedOrder[] = [];
  for await (const { row, source, who, column_name, cell, params } of rejectsByRow(store)) {
    const { names, order } = whoNamed(who);
    const own = names.some((said) => isThem(said, source));
    const others = await namesOther(names, source);
    const byPhone = names.some((said) => looksLikePhone(said) && phones.has(phoneDigits(said) ?? ""));
    const known = others ? withoutPhones : goesBy;
    const record = column_name === null;
    const mentioned = mentions(known, cell ?? "", { record }) || mentions(known, params);
    if (own || (byPhone && !others) || mentioned) found.push(row);
    if (own && order !== null) orders.push({ source, order });
  }
  return { rejects: found, rejectedOrders: orders };
}

function namedInYaml({ folder }: Workshop, goesBy: GoesBy): boolean {
  try {
    return mentions(goesBy, readFileSync(join(folder, "stige.yaml"), "utf8"));
  } catch {
    return false;
  }
}
