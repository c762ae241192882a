import { identityKinds } from "../../core/facts/persons/identity.ts";
import type { Store } from "../../io/store/open-store.ts";
import { type IdentityRow, identitiesByNumber, identitiesMeant } from "../../io/store/people.ts";

/** How each identity is named so that a command can mean no other: its number or e-mail, else with its source, else its own number. */
export async function namesInCommands(
  store: Store,
  identities: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const names = new Map<number, string>();
  for (const [id, row] of await identitiesByNumber(store, identities))
    names.set(id, await nameOf(store, row));
  return names;
}

async function nameOf(store: Store, { id, kind, source, value }: IdentityRow): Promise<string> {
  for (const name of [value, ...(kind === identityKinds.number ? [`${source}:${value}`] : [])]) {
    // What begins with a hyphen would be taken for an option.
    if (name.startsWith("-")) continue;
    const meant = await identitiesMeant(store, name);
    if (meant.length === 1 && meant[0] === id) return name;
  }
  return String(id);
}
