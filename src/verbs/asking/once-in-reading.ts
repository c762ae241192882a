import type { Engine } from "../../core/sql/engine.ts";

/** What was begun once, by what it is and rests on. */
export type KeptOnce = Map<string, Promise<unknown>>;

const made = new WeakMap<Engine, KeptOnce>();

/** What several questions of one reading need is worked out once: `key` says what it is and all that it rests on besides the facts. */
export function onceInReading<T>(engine: Engine, key: string, work: () => Promise<T>): Promise<T> {
  const all = made.get(engine) ?? new Map();
  made.set(engine, all);
  return onceOf(all, key, work);
}

/** What was begun by a key is what is given; what failed is begun anew by the next who asks. */
export function onceOf<T>(all: KeptOnce, key: string, work: () => Promise<T>): Promise<T> {
  const found = all.get(key) as Promise<T> | undefined;
  if (found) return found;
  const given = work();
  all.set(key, given);
  given.catch(() => all.delete(key));
  return given;
}

/** The same of the last so many that were asked for; of more those go that nobody asked for longest. */
export function onceOfLast<T>(all: KeptOnce, most: number, key: string, work: () => Promise<T>): Promise<T> {
  const given = onceOf(all, key, work);
  if (all.delete(key)) all.set(key, given);
  for (const oldest of [...all.keys()].slice(0, -most)) all.delete(oldest);
  return given;
}

const ofFacts = new Map<string, KeptOnce>();
let shares = false;
/** Of the newest alone and of what stood before it: whoever still reads older ones reads for themselves. */
const mostFacts = 2;

/**
 * From now on readings of this thread that see the same facts (`Projection.facts`) share what `onceInFacts` gives, until they are let go of: all
 * of them are of one shop. What it gives ends that.
 */
export function shareFacts(): () => void {
  shares = true;
  return () => {
    shares = false;
    letGoOfFacts();
  };
}

/** Nobody is under way who shares them. */
export function letGoOfFacts(): void {
  ofFacts.clear();
}

/** What several readings at once of the same facts need is worked out once, where readings share; else in each. */
export function onceInFacts<T>(
  { engine, facts = null }: { readonly engine: Engine; readonly facts?: string | null },
  key: string,
  work: () => Promise<T>,
): Promise<T> {
  return shares && facts !== null
    ? onceAmong(ofFacts, mostFacts, facts, key, work)
    : onceInReading(engine, key, work);
}

/** So many small shops are remembered, as many as stand beside a projection. */
const mostSmallShops = 2;
const ofSmallShops = new Map<string, KeptOnce>();

/** What several readings of one small shop need, whose facts stay as they are (`Projection.smallShop`), is worked out once, as long as it is among the last. */
export function onceInSmallShop<T>(smallShop: string, key: string, work: () => Promise<T>): Promise<T> {
  return onceAmong(ofSmallShops, mostSmallShops, smallShop, key, work);
}

function onceAmong<T>(
  among: Map<string, KeptOnce>,
  most: number,
  of: string,
  key: string,
  work: () => Promise<T>,
): Promise<T> {
  const all = among.get(of) ?? new Map();
  among.delete(of);
  among.set(of, all);
  for (const oldest of [...among.keys()].slice(0, -most)) among.delete(oldest);
  const isOwn = !all.has(key);
  const given = onceOf(all, key, work);
  // What failed in another's reading may go well in one's own.
  return isOwn ? given : given.catch(work);
}
