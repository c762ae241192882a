import { byCompany, companiesOfPersons } from "../../core/measures/segments/by-company.ts";
import { countriesOfPersons, inCountries, personOfEach } from "../../core/measures/segments/in-countries.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { toldCountries } from "../../io/store/countries.ts";
import type { Store } from "../../io/store/open-store.ts";
import { identitiesOfCompanies } from "../../io/store/people.ts";
import type { Directory } from "../shop/shop.ts";

/** What was told of everyone, by number of the person; null: nobody asked for it. `of`: what it rests on. */
interface OfPersons {
  readonly of: string;
  countries: Uint16Array | null;
  companies: Uint8Array | null;
}

const kept = new WeakMap<Store, OfPersons>();

/**
 * Of whom what was told of them is what is asked for. What was told is kept by person, three bytes each, of the facts that were asked about last, and
 * until other is told: whoever is erased stands in it no longer.
 */
export function traitsOfPersons(store: Store): Directory["withTraits"] {
  return async ({ engine, facts }, { countries, company }) => {
    const restsOn = () => JSON.stringify([store.toldState(), facts]);
    const of = restsOn();
    const found = kept.get(store);
    const own = found?.of === of ? found : { of, countries: null, companies: null };
    const companies = company === null ? null : await identitiesOfCompanies(store);
    if (company === true && companies?.length === 0) return null;
    const told = countries.length === 0 ? null : await toldCountries(store);
    if (told?.codes.length === 0) return null;
    const lacks = (told && !own.countries) || (companies && !own.companies);
    const persons = lacks ? await personsOf(engine) : new Int32Array();
    if (told) own.countries ??= countriesOfPersons(persons, told);
    if (companies) own.companies ??= companiesOfPersons(persons, companies);
    if (facts !== null && of === restsOn() && !store.isTransacting()) kept.set(store, own);
    const wanted = new Set(countries.map((code) => (told?.codes.indexOf(code) ?? -1) + 1));
    const ofCompany = company === null ? null : byCompany(own.companies as Uint8Array, company);
    if (!told) return ofCompany;
    const ofCountry = inCountries(own.countries as Uint16Array, wanted);
    return ofCompany ? ofCountry.map((is, one) => is & (ofCompany[one] as number)) : ofCountry;
  };
}

/** The person of every identity. Most stand for themselves, and are not read one by one. */
async function personsOf(engine: Engine): Promise<Int32Array> {
  const [{ last } = { last: null }] = await engine.rows<{ last: number | null }>(
    "SELECT max(identity_id) AS last FROM identity_person",
  );
  const [packed = new Float64Array()] = await engine.columns(othersSql);
  const identity = new Int32Array(packed.length);
  const person = new Int32Array(packed.length);
  for (let i = 0; i < packed.length; i++) {
    identity[i] = Math.floor((packed[i] as number) / room);
    person[i] = (packed[i] as number) % room;
  }
  return personOfEach({ identity, person }, (last ?? 0) + 1);
}

/** More than there are persons. Identity and person are told in one number: every column costs. */
const room = 2 ** 26;

const othersSql = `SELECT CAST(identity_id AS DOUBLE) * ${room} + person_id FROM identity_person WHERE person_id <> identity_id`;
