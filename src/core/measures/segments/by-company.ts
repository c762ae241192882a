/** By number of the person, 1 where a company was told of any of their identities: those of `told`. Of persons 0, 1, 2, 1 and identity 3 told: 0, 1, 0, 0. */
export function companiesOfPersons(persons: Int32Array, told: Iterable<number>): Uint8Array {
  const marks = new Uint8Array(persons.length);
  for (const identity of told) {
    const person = persons[identity];
    if (person !== undefined) marks[person] = 1;
  }
  return marks;
}

/** A copy of the marks for a company, their opposite for none. Of marks 0, 1 and none: 1, 0. */
export function byCompany(marks: Uint8Array, company: boolean): Uint8Array {
  const own = new Uint8Array(marks.length);
  for (let person = 0; person < own.length; person++)
    own[person] = company ? (marks[person] as number) : 1 - (marks[person] as number);
  return own;
}
