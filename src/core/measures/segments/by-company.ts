import type { IdentitiesOfPersons } from "./in-countries.ts";

/**
 * By number of the person, 1 where a company was told of any of their identities; with `company` false, where of none. `told` are the identities
 * of which one was. Of person 1 with identities 1 and 3, of which 3 told a company: 1 with true, 0 with false.
 */
export function byCompany(
  { identity, person }: IdentitiesOfPersons,
  told: Iterable<number>,
  company: boolean,
): Uint8Array {
  let most = 0;
  for (let i = 0; i < person.length; i++) most = Math.max(most, person[i] as number);
  const marked = new Set(told);
  const mask = new Uint8Array(most + 1).fill(company ? 0 : 1);
  for (let i = 0; i < identity.length; i++)
    if (marked.has(identity[i] as number)) mask[person[i] as number] = company ? 1 : 0;
  return mask;
}
