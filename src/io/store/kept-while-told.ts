import type { Store } from "./open-store.ts";

/** What is read of a store once and kept in memory until what was told of people may be other: whoever is erased stands in it no longer. */
export function keptWhileTold<T>(read: (store: Store) => Promise<T>): (store: Store) => Promise<T> {
  const kept = new WeakMap<Store, { readonly state: string; readonly told: T }>();
  return async (store) => {
    const state = store.toldState();
    const found = kept.get(store);
    if (found?.state === state) return found.told;
    kept.delete(store);
    const told = await read(store);
    if (store.toldState() === state && !store.isTransacting()) kept.set(store, { state, told });
    return told;
  };
}
