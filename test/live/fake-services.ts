import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Fault } from "./fake-shops.ts";

/** Somebody as a service knows them. */
export interface Contact {
  readonly id: string;
  readonly email: string;
  fields: Record<string, unknown>;
}

/** A mailing service on this machine, that behaves as it is documented. */
export interface FakeService {
  readonly address: string;
  readonly contacts: Contact[];
  /** What was asked, in order: method and path. */
  readonly asked: string[];
  /** How often fields were written, by id there. */
  readonly writes: Map<string, number>;
  /** Faults by the number of the question, from 1; `hang up`: after it was done. */
  readonly faults: Map<number, Fault>;
  /** Whose fields are refused, by id there. */
  readonly refuses: Set<string>;
  /** The names of the fields that were made. */
  readonly fields: Set<string>;
  close(): Promise<void>;
}

interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  // biome-ignore lint/suspicious/noExplicitAny: whatever was sent.
  readonly body: any;
}

interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

type Answer = (asked: Asked, own: Own) => Answered;
type Own = Pick<FakeService, "contacts" | "refuses" | "fields"> & {
  write(id: string, fields: Record<string, unknown>): void;
};

async function fake(answer: Answer): Promise<FakeService> {
  const [contacts, asked, writes] = [[] as Contact[], [] as string[], new Map<string, number>()];
  const [faults, refuses, fields] = [new Map<number, Fault>(), new Set<string>(), new Set<string>()];
  const own: Own = {
    ...{ contacts, refuses, fields },
    write(id, changed) {
      const contact = contacts.find((one) => one.id === id);
      if (contact) contact.fields = { ...contact.fields, ...changed };
      writes.set(id, (writes.get(id) ?? 0) + 1);
    },
  };
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (part) => {
      text += part;
    });
    request.on("end", () => {
      asked.push(`${request.method} ${request.url}`);
      const fault = faults.get(asked.length);
      if (fault !== undefined && typeof fault !== "string")
        return void response.writeHead(fault.status, fault.headers).end(fault.body ?? "");
      const url = new URL(request.url ?? "", "http://service");
      const body = text === "" ? null : JSON.parse(text);
      const done = answer({ method: request.method ?? "", url, headers: request.headers, body }, own);
      if (fault === "hang up") return void request.socket.destroy();
      response.writeHead(done.status, { "content-type": "application/json" });
      response.end(done.body === undefined ? "" : JSON.stringify(done.body));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ contacts, asked, writes, faults, refuses, fields },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Klaviyo: filters of a hundred, jobs that end at the second look, errors that name what was sent, and no null in a job. */
export function fakeKlaviyo(key: string): Promise<FakeService> {
  const jobs = new Map<string, { looks: number; failed: unknown[]; total: number }>();
  return fake(({ method, url, headers, body }, { contacts, refuses, write }) => {
    if (headers.authorization !== `Klaviyo-API-Key ${key}`) return { status: 401, body: { errors: [] } };
    if (!/^\d{4}-\d\d-\d\d$/.test(String(headers.revision))) return { status: 400, body: { errors: [] } };
    const path = url.pathname;
    if (method === "GET" && path === "/api/profiles") {
      const [, list = "[]"] = /^any\(email,(\[.*\])\)$/.exec(url.searchParams.get("filter") ?? "") ?? [];
      const emails = JSON.parse(list) as string[];
      if (emails.length > 100) return { status: 400, body: { errors: [] } };
      const data = contacts
        .filter(({ email }) => emails.includes(email))
        .map(({ id, email }) => ({ type: "profile", id, attributes: { email } }));
      return { status: 200, body: { data, links: { next: null } } };
    }
    if (method === "POST" && path === "/api/profile-bulk-import-jobs") {
      const profiles = body.data.attributes.profiles.data as {
        id: string;
        attributes: { properties: Record<string, unknown> };
      }[];
      if (profiles.length > 10_000) return { status: 413 };
      const failed: unknown[] = [];
      for (const profile of profiles) {
        const set = Object.entries(profile.attributes.properties).filter(([, value]) => value !== null);
        if (refuses.has(profile.id) || !contacts.some(({ id }) => id === profile.id))
          failed.push({
            type: "import-error",
            attributes: {
              title: "Invalid input.",
              detail: `No ${profile.id}@x.no`,
              original_payload: profile,
            },
          });
        else write(profile.id, Object.fromEntries(set));
      }
      const id = `job${jobs.size}`;
      jobs.set(id, { looks: 0, failed, total: profiles.length });
      return { status: 202, body: { data: { type: "profile-bulk-import-job", id, attributes: {} } } };
    }
    const [, id = "", errors] = /^\/api\/profile-bulk-import-jobs\/(\w+)(\/import-errors)?$/.exec(path) ?? [];
    const job = jobs.get(id);
    if (job && errors) {
      const at = Number(url.searchParams.get("page[cursor]") ?? 0);
      const next = at + 1 < job.failed.length ? `http://${headers.host}${path}?page[cursor]=${at + 1}` : null;
      return { status: 200, body: { data: job.failed.slice(at, at + 1), links: { next } } };
    }
    if (job) {
      const status = ++job.looks > 1 ? "complete" : "processing";
      const attributes = { status, failed_count: job.failed.length, total_count: job.total };
      return { status: 200, body: { data: { id, attributes } } };
    }
    const [, profile = ""] = /^\/api\/profiles\/(\w+)$/.exec(path) ?? [];
    if (method !== "PATCH" || !contacts.some((one) => one.id === profile))
      return { status: 404, body: { errors: [] } };
    if (refuses.has(profile))
      return { status: 400, body: { errors: [{ title: "Invalid input.", detail: "No." }] } };
    const unset = (body.data.meta?.patch_properties?.unset ?? []) as string[];
    const cleared = Object.fromEntries(unset.map((name) => [name, undefined]));
    write(profile, { ...body.data.attributes.properties, ...cleared });
    return { status: 200, body: { data: { type: "profile", id: profile } } };
  });
}

/** Mailchimp: an audience by pages of its members, merge fields that must exist, and PATCH that makes nobody. */
export function fakeMailchimp(key: string, list: string): Promise<FakeService> {
  const root = `/3.0/lists/${list}`;
  return fake(({ method, url, headers, body }, { contacts, refuses, fields, write }) => {
    const [, secret] = Buffer.from(String(headers.authorization).slice(6), "base64").toString().split(":");
    if (secret !== key) return { status: 401, body: { title: "API Key Invalid" } };
    if (!url.pathname.startsWith(root)) return { status: 404, body: { title: "Resource Not Found" } };
    const path = url.pathname.slice(root.length);
    if (method === "GET" && path === "/merge-fields")
      return { status: 200, body: { merge_fields: [...fields].map((tag) => ({ tag })) } };
    if (method === "POST" && path === "/merge-fields") {
      if (String(body.tag).length > 10 || body.required || body.public) return { status: 400 };
      fields.add(body.tag);
      return { status: 200, body: { tag: body.tag } };
    }
    const md5 = (email: string) => createHash("md5").update(email).digest("hex");
    if (method === "GET" && path === "/members") {
      const [from, count] = [url.searchParams.get("offset"), url.searchParams.get("count")].map(Number);
      if ((count ?? 0) > 1000) return { status: 400 };
      const members = contacts
        .slice(from, (from ?? 0) + (count ?? 0))
        .map(({ id, email }) => ({ id: md5(email), contact_id: id }));
      return { status: 200, body: { members, total_items: contacts.length } };
    }
    const [, named = ""] = /^\/members\/(\w+)$/.exec(path) ?? [];
    const member = contacts.find(({ id, email }) => id === named || md5(email) === named);
    if (method !== "PATCH" || !member) return { status: 404, body: { title: "Resource Not Found" } };
    if (body.status !== undefined || Object.keys(body.merge_fields).some((tag) => !fields.has(tag)))
      return { status: 400, body: { title: "Invalid Resource", detail: "Your merge fields were invalid." } };
    if (refuses.has(member.id))
      return {
        status: 400,
        body: { title: "Invalid Resource", errors: [{ field: "STVALUE", message: "No." }] },
      };
    write(member.id, body.merge_fields);
    return { status: 200, body: { contact_id: member.id } };
  });
}

/** HubSpot: properties that must exist, batches of a hundred, 207 where somebody is not there, 400 for all where one is wrong. */
export function fakeHubSpot(token: string): Promise<FakeService> {
  return fake(({ method, url, headers, body }, { contacts, refuses, fields, write }) => {
    if (headers.authorization !== `Bearer ${token}`) return { status: 401, body: { category: "INVALID" } };
    const path = url.pathname;
    if (path === "/crm/v3/properties/contacts" && method === "GET")
      return { status: 200, body: { results: [...fields].map((name) => ({ name })) } };
    if (path === "/crm/v3/properties/contacts/groups") {
      if (fields.has("group:stige")) return { status: 409 };
      fields.add("group:stige");
      return { status: 201, body: {} };
    }
    if (path === "/crm/v3/properties/contacts") {
      if (!fields.has(`group:${body.groupName}`)) return { status: 400 };
      fields.add(body.name);
      return { status: 201, body };
    }
    const inputs = (body?.inputs ?? []) as { id: string; properties: Record<string, string> }[];
    if (inputs.length > 100) return { status: 400, body: { category: "VALIDATION_ERROR" } };
    const notThere = (ids: string[]) => ({
      ...{ status: "error", category: "OBJECT_NOT_FOUND", message: "Could not get some CONTACT objects" },
      context: { ids },
    });
    const answer = (results: unknown[], missing: string[]) => ({
      status: missing.length > 0 ? 207 : 200,
      body: { status: "COMPLETE", results, ...(missing.length > 0 && { errors: [notThere(missing)] }) },
    });
    if (path === "/crm/v3/objects/contacts/batch/read") {
      const found = inputs.flatMap(({ id }) => contacts.filter(({ email }) => email === id));
      const missing = inputs.filter(({ id }) => !found.some(({ email }) => email === id));
      return answer(
        found.map(({ id, email }) => ({ id, properties: { email } })),
        missing.map(({ id }) => id),
      );
    }
    if (path !== "/crm/v3/objects/contacts/batch/update") return { status: 404 };
    if (inputs.some((one) => refuses.has(one.id)))
      return {
        status: 400,
        body: { category: "VALIDATION_ERROR", message: "Property values were not valid" },
      };
    if (inputs.some(({ properties }) => Object.keys(properties).some((name) => !fields.has(name))))
      return { status: 400, body: { category: "VALIDATION_ERROR", message: "Property does not exist" } };
    const [there, missing] = [
      inputs.filter(({ id }) => contacts.some((one) => one.id === id)),
      [] as string[],
    ];
    for (const { id } of inputs) if (!there.some((one) => one.id === id)) missing.push(id);
    for (const { id, properties } of there) write(id, properties);
    return answer(
      there.map(({ id }) => ({ id })),
      missing,
    );
  });
}
