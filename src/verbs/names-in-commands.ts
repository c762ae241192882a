import { identityKinds } from "../core/facts/persons/identity.ts";
import type { Store } from "../io/store/open-store.ts";
import { type IdentityRow, identitiesByNumber, identitiesMeant } from "../io/store/people.ts";

/** How each identity is named so that a command can mean no other: its number or e-mail, else with its source, else its own number. */
export function namesInCommands(store: Store, identities: readonly number[]): ReadonlyMap<number, string> {
  const found = identitiesByNumber(store, new Set(identities));
  return new Map([...found].map(([id, row]) => [id, nameOf(store, row)]));
}

function nameOf(store: Store, { id, kind, source, value }: IdentityRow): string {
  const names = [value, ...(kind === identityKinds.number ? [`${source}:${value}`] : [])];
  const means = (name: string) => {
    const meant = identitiesMeant(store, name);
    return meant.length === 1 && meant[0] === id;
  };
  // What begins with a hyphen would be taken for an option.
  return names.find((name) => !name.startsWith("-") && means(name)) ?? String(id);
}
