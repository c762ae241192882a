import { isObject, objectsIn } from "../../core/facts/live/json-part.ts";
import { type ProfileValues, profileFields } from "../../core/measures/standing/profile-fields.ts";
import { type AskService, notApi, required } from "./ask-service.ts";
import { type ProfileEnd, type ProfileService, saidBy } from "./profile-service.ts";

const atOnce = 100;
const group = "stige";
const types = {
  text: { type: "string", fieldType: "text" },
  number: { type: "number", fieldType: "number" },
  day: { type: "date", fieldType: "date" },
} as const;
const contacts = "/crm/v3/objects/contacts/batch";

/**
 * HubSpot: contacts are looked up by e-mail and updated by their id, a hundred at a time; an id that there is no contact of makes none. The
 * properties stand in a group of their own.
 */
export function hubspot(address: string, secret: string): ProfileService {
  return {
    address,
    headers: () => ({ authorization: `Bearer ${secret}` }),
    atOnce,
    async prepare(ask) {
      const path = "/crm/v3/properties/contacts";
      const { results } = required(await ask({ method: "GET", path }), address);
      const names = new Set(objectsIn(results).map(({ name }) => name));
      const missing = profileFields.filter(({ name }) => !names.has(name));
      if (missing.length === 0) return;
      const made = await ask({
        ...{ method: "POST", path: `${path}/groups` },
        body: { name: group, label: "Stige", displayOrder: -1 },
      });
      // It may have been made before.
      if (made.status !== 409) required(made, address);
      for (const { name, label, kind } of missing) {
        const body = { name, label, groupName: group, formField: false, ...types[kind] };
        const answer = await ask({ method: "POST", path, body });
        if (answer.status !== 409) required(answer, address);
      }
    },
    async find(ask, emails) {
      const known = new Map<string, string>();
      for (let i = 0; i < emails.length; i += atOnce) {
        const inputs = emails.slice(i, i + atOnce).map((id) => ({ id }));
        const asked = { idProperty: "email", properties: ["email"], inputs };
        const answer = await ask({ method: "POST", path: `${contacts}/read`, body: asked });
        for (const { id, properties } of objectsIn(required(answer, address).results)) {
          const email = isObject(properties) ? properties.email : undefined;
          if (typeof email === "string" && typeof id === "string") known.set(email.toLowerCase(), id);
        }
      }
      return known;
    },
    async tell(ask, wishes, ends) {
      const inputs = wishes.map(({ there, values }) => inputOf(there, values));
      await update(ask, address, inputs, ends);
      return null;
    },
    ended: async () => new Map(),
    async blank(ask, theres) {
      const ends = new Map<string, ProfileEnd>();
      for (let i = 0; i < theres.length; i += atOnce) {
        const inputs = theres.slice(i, i + atOnce).map((there) => inputOf(there, null));
        await update(ask, address, inputs, ends);
      }
      return ends;
    },
  };
}

interface Input {
  readonly id: string;
  readonly objectWriteTraceId: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** An empty text clears a property. */
const inputOf = (id: string, values: ProfileValues | null): Input => ({
  ...{ id, objectWriteTraceId: id },
  properties: Object.fromEntries(profileFields.map(({ name }) => [name, String(values?.[name] ?? "")])),
});

/** What HubSpot names among the results is updated. A question that it refuses as a whole is halved until the one is alone that is wrong. */
async function update(
  ask: AskService,
  address: string,
  inputs: readonly Input[],
  ends: Map<string, ProfileEnd>,
): Promise<void> {
  const { status, body } = await ask({ method: "POST", path: `${contacts}/update`, body: { inputs } });
  if (status >= 400 && inputs.length > 1) {
    const half = Math.ceil(inputs.length / 2);
    await update(ask, address, inputs.slice(0, half), ends);
    return update(ask, address, inputs.slice(half), ends);
  }
  const said = isObject(body) ? body : {};
  if (status >= 400) {
    const [only] = inputs;
    if (only) ends.set(only.id, endOf(status, said));
    return;
  }
  // Whatever stands before HubSpot may answer with a page of its own: that acknowledges nothing, and nobody is gone by it.
  if (!Array.isArray(said.results)) throw notApi(address);
  for (const { id } of objectsIn(said.results)) if (typeof id === "string") ends.set(id, "told");
  for (const error of objectsIn(said.errors)) {
    const context = isObject(error.context) ? error.context : {};
    const named = [context.ids, context.objectWriteTraceId].flatMap((of) => (Array.isArray(of) ? of : [of]));
    for (const id of named)
      if (typeof id === "string" && inputs.some((one) => one.id === id)) ends.set(id, endOf(null, error));
  }
  // Merged into another, a contact is named neither here nor there.
  for (const { id } of inputs) if (!ends.has(id)) ends.set(id, "gone");
}

const endOf = (
  status: number | null,
  { category, message }: Readonly<Record<string, unknown>>,
): ProfileEnd =>
  category === "OBJECT_NOT_FOUND" ? "gone" : { refused: saidBy(status, [category, message]) };
