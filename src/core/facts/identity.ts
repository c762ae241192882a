/** What can name a person: a customer number of a source, an e-mail, an anonymous visitor's id. A phone only completes a person. */
export type IdentityKind = 0 | 1 | 2;
export const identityKinds = { number: 0, email: 1, anonymous: 2 } as const satisfies Record<
  string,
  IdentityKind
>;

/** An e-mail seen together with a customer number. Numbers are identity numbers, `source` says whose customer numbers they are. */
export interface NumberEmail {
  readonly number: number;
  readonly source: string;
  readonly email: number;
}

export interface Merge {
  readonly kept: number;
  readonly gone: number;
}

export interface Persons {
  /** Identities whose person is not simply themselves: identity number -> person_id. */
  readonly personOf: ReadonlyMap<number, number>;
  /** Kept apart until a person decides. */
  readonly conflicts: readonly Conflict[];
}

/** Customer numbers that share e-mails and may be one person, or two: all their identity numbers, ascending. */
export interface Conflict {
  readonly numbers: readonly number[];
  readonly emails: readonly number[];
}

/**
 * Who is who, from every pair of number and e-mail ever seen together, whatever the order they came in (design 03, "Who is
 * who"). Numbers of different sources that share an e-mail are one person. Two numbers of one source with one e-mail,
 * or a number whose e-mails lead to two numbers of another source, are a conflict: each number stays a person of its
 * own, an e-mail of several numbers too, until a merge joins them. The person_id is the identity number of the smallest
 * customer number, else of the e-mail; after a merge that of the kept. Pairs may repeat. `resolvePersons([{ number: 1, source: "own", email: 2 }], [])` maps 2 to 1.
 */
export function resolvePersons(pairs: Iterable<NumberEmail>, merges: readonly Merge[]): Persons {
  const persons = new Groups();
  for (const { kept, gone } of merges) persons.join(kept, gone);
  const sourceOf = new Map<number, string>();
  const numbersOf = new Map<number, Set<number>>();
  for (const { number, source, email } of pairs) {
    sourceOf.set(number, source);
    const known = numbersOf.get(email);
    if (known) known.add(number);
    else numbersOf.set(email, new Set([number]));
  }
  const merged = new Groups(persons);
  const shared = [...numbersOf].filter(([, numbers]) => numbers.size > 1);
  const clashes = (numbers: readonly number[]) => {
    const rootOf = new Map<string, number>();
    return numbers.some((n) => {
      const source = sourceOf.get(n) as string;
      const root = merged.root(n);
      const other = rootOf.get(source);
      rootOf.set(source, root);
      return other !== undefined && other !== root;
    });
  };
  const conflicts: Conflict[] = [];
  const linked = new Groups(merged);
  const linking: number[] = [];
  for (const [email, numbers] of shared) {
    if (clashes([...numbers])) conflicts.push({ numbers: ascending(numbers), emails: [email] });
    else {
      linking.push(email);
      for (const number of numbers) linked.join(number, email);
    }
  }
  for (const members of linked.all()) {
    const numbers = members.filter((m) => sourceOf.has(m));
    const emails = members.filter((m) => numbersOf.has(m));
    if (clashes(numbers)) conflicts.push({ numbers: ascending(numbers), emails: ascending(emails) });
    else
      for (const email of emails)
        for (const number of numbersOf.get(email) ?? []) persons.join(number, email);
  }
  for (const [email, numbers] of numbersOf)
    if (numbers.size === 1) for (const number of numbers) persons.join(number, email);
  conflicts.sort((a, b) => (a.numbers[0] as number) - (b.numbers[0] as number));
  return { personOf: named(persons, merges, (m) => sourceOf.has(m)), conflicts };
}

const ascending = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

/** Gives each group its person_id. */
function named(
  persons: Groups,
  merges: readonly Merge[],
  isNumber: (identity: number) => boolean,
): Map<number, number> {
  const gone = new Set(merges.map((m) => m.gone));
  const kept = new Set(merges.map((m) => m.kept).filter((k) => !gone.has(k)));
  const personOf = new Map<number, number>();
  for (const members of persons.all()) {
    const candidates = [members.filter((m) => kept.has(m)), members.filter(isNumber), members];
    const best = candidates.find((c) => c.length > 0) as number[];
    const name = best.reduce((least, m) => (m < least ? m : least));
    for (const member of members) if (member !== name) personOf.set(member, name);
  }
  return personOf;
}

/** Disjoint sets of identity numbers. */
class Groups {
  private readonly parents: Map<number, number>;

  constructor(from?: Groups) {
    this.parents = new Map(from?.parents);
  }

  join(a: number, b: number): void {
    const rootA = this.root(a);
    const rootB = this.root(b);
    if (rootA !== rootB) this.parents.set(rootB, rootA);
  }

  all(): Iterable<number[]> {
    const members = new Map<number, number[]>();
    for (const member of this.parents.keys()) {
      const root = this.root(member);
      const known = members.get(root);
      if (known) known.push(member);
      else members.set(root, [member]);
    }
    return members.values();
  }

  root(of: number): number {
    let at = of;
    if (!this.parents.has(at)) this.parents.set(at, at);
    for (let up = this.parents.get(at) as number; up !== at; up = this.parents.get(at) as number) {
      this.parents.set(at, this.parents.get(up) as number);
      at = up;
    }
    return at;
  }
}
