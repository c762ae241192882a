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
 * own, an e-mail of several numbers too, until a merge joins them. A merge joins the two persons whole, as they are
 * without it. The person_id is the identity number of the smallest customer number, else of the e-mail; after a merge that
 * of the kept. Pairs may repeat; `sources` says whose numbers those are that stand in no pair.
 * `resolvePersons([{ number: 1, source: "own", email: 2 }], [])` maps 2 to 1.
 */
export function resolvePersons(
  pairs: Iterable<NumberEmail>,
  merges: readonly Merge[],
  sources: Iterable<readonly [number: number, source: string]> = [],
): Persons {
  const seen = gathered(pairs, sources);
  const unmerged = settled(seen, new Groups());
  const isNumber = (identity: number) => seen.sourceOf.has(identity);
  if (merges.length === 0)
    return { personOf: named(unmerged.persons, [], isNumber), conflicts: unmerged.conflicts };
  for (const { kept, gone } of merges) unmerged.persons.join(kept, gone);
  const { persons, conflicts } = settled(seen, unmerged.persons);
  return { personOf: named(persons, merges, isNumber), conflicts };
}

interface Seen {
  /** Customer number -> whose it is. */
  readonly sourceOf: ReadonlyMap<number, string>;
  /** E-mail -> the customer numbers it was seen with. */
  readonly numbersOf: ReadonlyMap<number, ReadonlySet<number>>;
}

function gathered(pairs: Iterable<NumberEmail>, sources: Iterable<readonly [number, string]>): Seen {
  const sourceOf = new Map(sources);
  const numbersOf = new Map<number, Set<number>>();
  for (const { number, source, email } of pairs) {
    sourceOf.set(number, source);
    const known = numbersOf.get(email);
    if (known) known.add(number);
    else numbersOf.set(email, new Set([number]));
  }
  return { sourceOf, numbersOf };
}

/** Joins by e-mail what belongs together beyond the groups that stand already; two groups with numbers of one source clash. */
function settled(
  { sourceOf, numbersOf }: Seen,
  groups: Groups,
): { readonly persons: Groups; readonly conflicts: readonly Conflict[] } {
  const persons = new Groups(groups);
  const linked = new Groups(groups);
  const clash = clashesOf(sourceOf, groups);
  const joins = (email: number) =>
    new Set([...(numbersOf.get(email) ?? [])].map((number) => groups.root(number))).size > 1;
  const conflicts: Conflict[] = [];
  for (const [email, numbers] of numbersOf) {
    if (numbers.size === 1) continue;
    if (clash([...numbers])) conflicts.push({ numbers: ascending(numbers), emails: [email] });
    else for (const number of numbers) linked.join(number, email);
  }
  for (const members of linked.all()) {
    const numbers = members.filter((m) => sourceOf.has(m));
    const emails = members.filter((m) => numbersOf.has(m));
    if (clash(numbers))
      conflicts.push({ numbers: ascending(numbers), emails: ascending(emails.filter(joins)) });
    else
      for (const email of emails)
        for (const number of numbersOf.get(email) ?? []) persons.join(number, email);
  }
  for (const [email, numbers] of numbersOf)
    if (numbers.size === 1) for (const number of numbers) persons.join(number, email);
  conflicts.sort(byNumbers);
  return { persons, conflicts };
}

/** Orders conflicts by their numbers, then by their e-mails: whatever order they were found in. */
export function byNumbers(a: Conflict, b: Conflict): number {
  return ascends(a.numbers, b.numbers) || ascends(a.emails, b.emails);
}

function ascends(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, i) => number !== b[i]);
  return at < 0 ? a.length - b.length : (a[at] as number) - (b[at] ?? -1);
}

/** Whether numbers lie in two groups that both have numbers of one source. */
function clashesOf(sourceOf: Seen["sourceOf"], groups: Groups): (numbers: readonly number[]) => boolean {
  const sourcesOf = new Map<number, Set<string>>();
  for (const [number, source] of sourceOf) {
    const root = groups.root(number);
    const known = sourcesOf.get(root);
    if (known) known.add(source);
    else sourcesOf.set(root, new Set([source]));
  }
  return (numbers) => {
    const rootOf = new Map<string, number>();
    for (const root of new Set(numbers.map((number) => groups.root(number))))
      for (const source of sourcesOf.get(root) ?? []) {
        if (rootOf.has(source)) return true;
        rootOf.set(source, root);
      }
    return false;
  };
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
