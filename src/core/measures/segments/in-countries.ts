/** Who is who: the persons of those identities that are not told by their own number. */
export interface PersonsOfIdentities {
  readonly identity: ArrayLike<number>;
  readonly person: ArrayLike<number>;
}

/** The person of every identity, by its number; below `size` whoever is not told is themselves. Of identity 3 told to be person 1, of four: 0, 1, 2, 1. */
export function personOfEach({ identity, person }: PersonsOfIdentities, size: number): Int32Array {
  const persons = Int32Array.from({ length: size }, (_, own) => own);
  for (let i = 0; i < identity.length; i++)
    if ((identity[i] as number) < size) persons[identity[i] as number] = person[i] as number;
  return persons;
}

/**
 * By number of the person, the country that was told last of any of their identities, a number as in `country`, by identity; 0: none was
 * told. Of a person of two identities, NO by load 1 and SE by load 3, it is SE.
 */
export function countriesOfPersons(
  persons: Int32Array,
  { country, load }: { readonly country: ArrayLike<number>; readonly load: ArrayLike<number> },
): Uint16Array {
  const [told, last] = [new Uint16Array(persons.length), new Int32Array(persons.length).fill(-1)];
  for (let identity = 0; identity < persons.length; identity++) {
    const [number, one] = [country[identity] ?? 0, persons[identity] as number];
    if (number === 0 || (load[identity] as number) < (last[one] as number)) continue;
    told[one] = number;
    last[one] = load[identity] as number;
  }
  return told;
}

/** By number of the person, 1 where their country is one of some. Of countries 0, 1, 2 and 2 wanted: 0, 0, 1. */
export function inCountries(countries: Uint16Array, wanted: ReadonlySet<number>): Uint8Array {
  const [marks, isWanted] = [new Uint8Array(countries.length), new Uint8Array(2 ** 16)];
  for (const number of wanted) if (number > 0) isWanted[number] = 1;
  for (let person = 0; person < marks.length; person++)
    marks[person] = isWanted[countries[person] as number] as number;
  return marks;
}
