/** The identities of persons, row by row: see `identity_person`. */
export interface IdentitiesOfPersons {
  readonly identity: ArrayLike<number>;
  readonly person: ArrayLike<number>;
}

/**
 * By number of the person, 1 where their country is one of some: the country that was told last of any of their identities. `wanted` are numbers as in
 * `country`, by identity; 0: none was told. Of a person of two identities, NO by load 1 and SE by load 3, it is SE.
 */
export function inCountries(
  { identity, person }: IdentitiesOfPersons,
  { country, load }: { readonly country: ArrayLike<number>; readonly load: ArrayLike<number> },
  wanted: ReadonlySet<number>,
): Uint8Array {
  let most = 0;
  for (let i = 0; i < person.length; i++) most = Math.max(most, person[i] as number);
  const [told, last] = [new Uint16Array(most + 1), new Int32Array(most + 1).fill(-1)];
  for (let i = 0; i < identity.length; i++) {
    const [of, one] = [identity[i] as number, person[i] as number];
    const number = country[of] ?? 0;
    if (number === 0 || (load[of] as number) < (last[one] as number)) continue;
    told[one] = number;
    last[one] = load[of] as number;
  }
  return Uint8Array.from(told, (number) => (number > 0 && wanted.has(number) ? 1 : 0));
}
