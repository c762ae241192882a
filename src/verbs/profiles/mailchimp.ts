import { createHash } from "node:crypto";
import { isObject, objectsIn } from "../../core/facts/live/json-part.ts";
import { type ProfileValues, profileFields } from "../../core/measures/standing/profile-fields.ts";
import { message } from "../../core/words/say.ts";
import { type AskService, acknowledged, required, Unanswered } from "./ask-service.ts";
import { each, type ProfileEnd, type ProfileService, saidBy } from "./profile-service.ts";

const pageOf = 1000;
/** Mailchimp takes ten connections at a time. */
const together = 5;
const types = { text: "text", number: "number", day: "date" } as const;

/**
 * Mailchimp: the members of one audience are gone through, and the merge fields of each are changed by PATCH, which makes no member and
 * leaves alone whether they are written to. Fields are not public: nobody sees them in a form.
 */
export function mailchimp(address: string, secret: string, list: string): ProfileService {
  const root = `/3.0/lists/${list}`;
  let members: Promise<ReadonlyMap<string, string>> | null = null;
  return {
    address,
    headers: () => ({ authorization: `Basic ${Buffer.from(`stige:${secret}`).toString("base64")}` }),
    atOnce: 100,
    async prepare(ask) {
      const path = `${root}/merge-fields`;
      const { status, body } = await ask({ method: "GET", path: `${path}?count=1000` });
      if (status === 404)
        throw new Unanswered(message("profiles.noList", { list }), message("profiles.noList.fix"));
      const there = required({ status, body }, address).merge_fields;
      const tags = new Set(objectsIn(there).map(({ tag }) => tag));
      for (const { tag, label, kind } of profileFields) {
        if (tags.has(tag)) continue;
        const type = types[kind];
        const body = { tag, name: label, type, required: false, public: false };
        required(await ask({ method: "POST", path, body }), address);
      }
    },
    async find(ask, emails) {
      members ??= everyMember(ask, root, address);
      const all = await members;
      return new Map(
        emails.flatMap((email) => {
          const there = all.get(md5(email.toLowerCase()));
          return there === undefined ? [] : [[email, there] as const];
        }),
      );
    },
    async tell(ask, wishes, ends) {
      await each(wishes, together, async ({ there, values }) => {
        ends.set(there, await patch(ask, { address, root, there }, values));
      });
      return null;
    },
    ended: async () => new Map(),
    async blank(ask, theres) {
      const ends = new Map<string, ProfileEnd>();
      await each(theres, together, async (there) => {
        ends.set(there, await patch(ask, { address, root, there }, null));
      });
      return ends;
    },
  };
}

const md5 = (text: string) => createHash("md5").update(text).digest("hex");

/** What everybody of an audience is called, by the MD5 of their address: no address comes along. */
async function everyMember(
  ask: AskService,
  root: string,
  address: string,
): Promise<ReadonlyMap<string, string>> {
  const all = new Map<string, string>();
  for (let offset = 0; ; offset += pageOf) {
    const words = new URLSearchParams({
      ...{ fields: "members.id,members.contact_id,total_items", count: String(pageOf) },
      ...{ offset: String(offset), sort_field: "timestamp_signup", sort_dir: "ASC" },
    });
    const answer = required(await ask({ method: "GET", path: `${root}/members?${words}` }), address);
    const members = objectsIn(answer.members);
    for (const { id, contact_id } of members)
      if (typeof id === "string") all.set(id, typeof contact_id === "string" ? contact_id : id);
    if (members.length < pageOf) return all;
  }
}

/** `values` null: every field is cleared, by an empty text. */
async function patch(
  ask: AskService,
  { address, root, there }: { readonly address: string; readonly root: string; readonly there: string },
  values: ProfileValues | null,
): Promise<ProfileEnd> {
  const merge_fields = Object.fromEntries(profileFields.map(({ name, tag }) => [tag, values?.[name] ?? ""]));
  const answer = await ask({
    ...{ method: "PATCH", path: `${root}/members/${encodeURIComponent(there)}?skip_merge_validation=true` },
    body: { merge_fields },
  });
  if (acknowledged(answer, address)) return "told";
  const { status, body } = answer;
  if (status === 404 || status === 410) return "gone";
  const said = isObject(body) ? body : {};
  const fields = objectsIn(said.errors);
  return { refused: saidBy(status, [said.title, said.detail, ...fields.map(({ message: why }) => why)]) };
}
