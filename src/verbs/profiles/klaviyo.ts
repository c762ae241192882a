import { isObject, objectsIn } from "../../core/facts/live/json-part.ts";
import { type ProfileValues, profileFields } from "../../core/measures/standing/profile-fields.ts";
import { type AskService, acknowledged, notApi, required } from "./ask-service.ts";
import { each, type ProfileEnd, type ProfileService, type ProfileWish, saidBy } from "./profile-service.ts";

/** Klaviyo keeps a revision for two years; see docs/out.md. */
const revision = "2026-04-15";
/** Of one `any(email,…)`: as many as a page has. */
const found = 100;
/** A job is for many: few are told one at a time. */
const few = 20;
const together = 5;

/**
 * Klaviyo: profiles are looked up by e-mail and written by their id, many by a job that is asked for later, and one at a time where a
 * field is to be cleared, which a job cannot do. Its properties come to be as they are written.
 */
export function klaviyo(address: string, secret: string): ProfileService {
  return {
    address,
    headers: () => ({
      ...{ authorization: `Klaviyo-API-Key ${secret}`, revision, accept: "application/vnd.api+json" },
      "content-type": "application/vnd.api+json",
    }),
    atOnce: 10_000,
    async prepare() {},
    async find(ask, emails) {
      const known = new Map<string, string>();
      for (let i = 0; i < emails.length; i += found) {
        const some = emails.slice(i, i + found);
        const filter = `any(email,[${some.map((mail) => JSON.stringify(mail)).join(",")}])`;
        const words = new URLSearchParams({ filter, "fields[profile]": "email", "page[size]": "100" });
        const answer = await ask({ method: "GET", path: `/api/profiles?${words}` });
        for (const one of objectsIn(required(answer, address).data)) {
          const email = isObject(one.attributes) ? one.attributes.email : undefined;
          if (typeof email === "string" && typeof one.id === "string") known.set(email.toLowerCase(), one.id);
        }
      }
      return known;
    },
    tell: (ask, wishes, ends) => tellSome(ask, address, wishes, ends),
    ended: (ask, job, theres) => endedOf(ask, job, theres, address),
    async blank(ask, theres) {
      const ends = new Map<string, ProfileEnd>();
      const names = profileFields.map(({ name }) => name);
      await each(theres, together, async (there) => {
        ends.set(there, await patch(ask, address, { there, properties: {}, unset: names }));
      });
      return ends;
    },
  };
}

/** Few one at a time, and those of whom something is to be cleared; the others by a job. */
async function tellSome(
  ask: AskService,
  address: string,
  wishes: readonly ProfileWish[],
  ends: Map<string, ProfileEnd>,
): Promise<string | null> {
  const cleared = wishes.filter((wish) => clearing(wish).length > 0);
  const plain = wishes.filter((wish) => !cleared.includes(wish));
  const isFew = plain.length <= few;
  await each(isFew ? wishes : cleared, together, async (wish) => {
    const told = { there: wish.there, properties: given(wish.values), unset: clearing(wish) };
    ends.set(wish.there, await patch(ask, address, told));
  });
  if (isFew) return null;
  const data = plain.map(({ there, values }) => ({
    ...{ type: "profile", id: there, attributes: { properties: given(values) } },
  }));
  const answer = await ask({
    ...{ method: "POST", path: "/api/profile-bulk-import-jobs" },
    body: { data: { type: "profile-bulk-import-job", attributes: { profiles: { data } } } },
  });
  const { data: job } = required(answer, address);
  if (!isObject(job) || typeof job.id !== "string") throw notApi(address);
  return job.id;
}

/** What came of a job: whom its errors do not name, it told. */
async function endedOf(
  ask: AskService,
  job: string,
  theres: readonly string[],
  address: string,
): ReturnType<ProfileService["ended"]> {
  const path = `/api/profile-bulk-import-jobs/${encodeURIComponent(job)}`;
  const { status, body } = await ask({ method: "GET", path });
  // Klaviyo forgets a job after a week: what came of it is not known.
  if (status === 404 || status === 410) return new Map();
  const { data } = required({ status, body }, address);
  const of = isObject(data) && isObject(data.attributes) ? data.attributes : {};
  if (of.status === "cancelled") return new Map();
  if (of.status !== "complete") return null;
  const ends = new Map<string, ProfileEnd>(theres.map((there) => [there, "told"]));
  const failed = Number(of.failed_count ?? 0);
  let named = 0;
  for (let page: string | null = failed > 0 ? `${path}/import-errors?page[size]=100` : null; page; ) {
    const answer: Readonly<Record<string, unknown>> = required(
      await ask({ method: "GET", path: page }),
      address,
    );
    for (const one of objectsIn(answer.data)) {
      const said = isObject(one.attributes) ? one.attributes : {};
      const id = isObject(said.original_payload) ? said.original_payload.id : undefined;
      if (typeof id !== "string" || !ends.has(id)) continue;
      named++;
      ends.set(id, { refused: saidBy(null, [said.title, said.detail]) });
    }
    page = nextPage(answer, address);
  }
  // It is not told who all of them are: whoever is not refused is told again.
  if (named < failed) for (const [there, end] of ends) if (end === "told") ends.delete(there);
  return ends;
}

const given = (values: ProfileValues) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

/** Fields that may hold something there and are to hold nothing. */
const clearing = ({ values, before }: ProfileWish) =>
  profileFields
    .map(({ name }) => name)
    .filter(
      (name) => values[name] === null && before !== null && (before === "anything" || before[name] !== null),
    );

async function patch(
  ask: AskService,
  address: string,
  {
    there,
    properties,
    unset,
  }: {
    readonly there: string;
    readonly properties: Readonly<Record<string, unknown>>;
    readonly unset: readonly string[];
  },
): Promise<ProfileEnd> {
  const answer = await ask({
    ...{ method: "PATCH", path: `/api/profiles/${encodeURIComponent(there)}` },
    body: {
      data: {
        ...{ type: "profile", id: there, attributes: { properties } },
        ...(unset.length > 0 && { meta: { patch_properties: { unset } } }),
      },
    },
  });
  if (acknowledged(answer, address)) return "told";
  const { status, body } = answer;
  if (status === 404 || status === 410) return "gone";
  const [first] = isObject(body) ? objectsIn(body.errors) : [];
  return { refused: saidBy(status, [first?.title, first?.detail]) };
}

function nextPage({ links }: Readonly<Record<string, unknown>>, address: string): string | null {
  const next = isObject(links) ? links.next : null;
  if (typeof next !== "string" || !URL.canParse(next)) return null;
  const url = new URL(next);
  // Nobody but the service itself is sent the key.
  return url.origin === new URL(address).origin ? `${url.pathname}${url.search}` : null;
}
