import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../src/server/routes.ts";
import type { Serving } from "../../src/server/serve.ts";
import { served } from "./demo-served.ts";
import {
  asInvited,
  asOwner,
  type Client,
  client,
  password,
  realShop,
  realShopsLieIn,
  removeFolder,
} from "./real-shop.ts";

const callers = [
  "nobody",
  "owner",
  "marketer",
  "analyst",
  "analyst without people",
  "developer",
  "key",
  "key with people",
] as const;
type Caller = (typeof callers)[number];

/** Status by caller, in the order above; written by hand, so that a route's own word is held against it. */
const shows = {
  numbers: [401, 200, 200, 200, 200, 200, 200, 200],
  people: [401, 200, 200, 200, 200, 403, 403, 200],
  ownersOnly: [401, 200, 403, 403, 403, 403, 403, 403],
  keys: [401, 200, 403, 403, 403, 200, 403, 403],
  account: [401, 200, 200, 200, 200, 200, 403, 403],
  /** What changes the shop, or shows a file that somebody is about to load. */
  loading: [401, 200, 200, 403, 403, 403, 403, 403],
  /** All that is held of somebody: not for whoever only analyses. */
  dossier: [401, 200, 200, 403, 403, 403, 403, 200],
  /** What programs send in vain: for whoever mends it, not for whoever only analyses. */
  arrivals: [401, 200, 200, 403, 403, 200, 200, 200],
  seesUploads: [401, 200, 200, 403, 403, 403, 200, 200],
  all: [200, 200, 200, 200, 200, 200, 200, 200],
} as const;

interface Try {
  readonly path: string;
  readonly body?: (caller: Caller) => unknown;
  readonly statuses: readonly number[];
}
const instead = (of: readonly number[], admitted: number) => of.map((one) => (one === 200 ? admitted : one));

const onlyOnce = [401, 200, 404, 403, 403, 403, 403, 403];

/** What is asked of each route, and what comes of it for each caller. */
/** What was seen of a shop that is another. */
const otherShop = { name: "X", country: "SE", currency: "SEK", timeZone: "Europe/Stockholm", language: "nb" };

const table: Readonly<Record<string, Try>> = {
  shop: { path: "/shop", statuses: shows.numbers },
  named: { path: "/named", statuses: shows.numbers },
  ladder: { path: "/ladder", statuses: shows.numbers },
  moves: { path: "/moves?vs=2024-01-31", statuses: shows.numbers },
  history: { path: "/history", statuses: shows.numbers },
  measures: { path: "/measures", statuses: shows.numbers },
  kpis: { path: "/kpis", statuses: shows.numbers },
  kpiHistory: { path: "/kpis/history", statuses: shows.numbers },
  alerts: { path: "/alerts", statuses: shows.numbers },
  changeAlert: {
    path: "/alerts",
    body: () => ({ figure: "new-customers", days: 28, below: 3 }),
    statuses: shows.loading,
  },
  clv: { path: "/clv", statuses: shows.numbers },
  clvHistory: { path: "/clv/history", statuses: shows.numbers },
  conversion: { path: "/conversion", statuses: shows.numbers },
  value: { path: "/value", statuses: shows.numbers },
  potential: { path: "/potential", statuses: shows.numbers },
  segments: { path: "/segments", statuses: shows.numbers },
  segmentSize: { path: "/segments/size", statuses: shows.numbers },
  changeSegment: {
    path: "/segments",
    body: (caller) => ({ name: caller, segment: "{ name: X, rung: lead }" }),
    statuses: shows.loading,
  },
  abc: { path: "/abc", statuses: shows.numbers },
  keyCustomers: { path: "/key-customers", statuses: shows.people },
  retention: { path: "/retention", statuses: shows.numbers },
  balance: { path: "/balance", statuses: shows.numbers },
  goals: { path: "/goals", statuses: shows.numbers },
  goal: { path: "/goals/99", statuses: instead(shows.numbers, 404) },
  setGoal: {
    path: "/goals",
    body: () => ({
      ...{ about: "customer-repeat", target: 30, withinDays: null },
      ...{ from: null, by: "2034-12-31", note: "prøve" },
    }),
    statuses: shows.loading,
  },
  changeGoal: {
    path: "/goals/99",
    body: () => ({ target: 5, from: null, by: null, note: null, seen: null }),
    statuses: instead(shows.loading, 404),
  },
  removeGoal: {
    path: "/goals/99/remove",
    body: () => ({ note: null, seen: null }),
    statuses: instead(shows.loading, 404),
  },
  digest: { path: "/digest", statuses: shows.numbers },
  membership: { path: "/membership", statuses: shows.people },
  people: { path: "/people", statuses: shows.people },
  person: { path: "/people/1", statuses: shows.people },
  personStands: { path: "/people/1/stands", statuses: shows.people },
  personSources: { path: "/people/1/sources", statuses: shows.people },
  personValue: { path: "/people/1/value", statuses: shows.people },
  why: { path: "/people/1/why", statuses: shows.people },
  override: {
    path: "/people/1/override",
    body: () => ({ rung: "ambassador", until: "2099-12-31", reason: "driver fanklubben" }),
    statuses: shows.loading,
  },
  // Where the owner did it, there is nothing left for the marketer to do.
  revokeOverride: { path: "/people/1/override", statuses: onlyOnce },
  merge: { path: "/people/1/merge", body: () => ({ with: 2, reason: null }), statuses: onlyOnce },
  unmerge: { path: "/people/1/unmerge", body: () => ({ kept: 1, gone: 2 }), statuses: onlyOnce },
  held: { path: "/people/1/held", statuses: shows.dossier },
  erasure: { path: "/people/1/erasure", statuses: shows.dossier },
  erase: {
    path: "/people/1/erase",
    body: () => ({ called: "somebody else", objects: false }),
    statuses: instead(shows.loading, 409),
  },
  ladders: { path: "/ladders", statuses: shows.numbers },
  rules: { path: "/ladders/1", statuses: shows.numbers },
  // Each of the two who may publishes a version of their own.
  publishLadder: {
    path: "/ladders",
    body: (caller) => ({
      ladder: `ladder: { preset: norwegian, lapsedAfter: ${caller === "owner" ? 300 : 400}d }`,
      ...{ from: caller === "marketer" ? 2 : 1, note: "prøve" },
    }),
    statuses: shows.loading,
  },
  change: { path: "/changes/1000000000", statuses: instead(shows.numbers, 404) },
  compare: { path: "/compare?ladder=1&with=1", statuses: shows.numbers },
  draft: { path: "/draft", statuses: shows.numbers },
  whatIf: { path: "/what-if", statuses: shows.numbers },
  movers: { path: "/what-if/people", statuses: shows.people },
  loads: { path: "/loads", statuses: shows.numbers },
  // Not for accounts, whose cookies open nothing here.
  facts: {
    path: "/facts/events",
    body: () => ({ name: "x" }),
    statuses: [401, 401, 401, 401, 401, 401, 403, 403],
  },
  rejects: { path: "/loads/2/rejects", statuses: shows.people },
  rejectKinds: { path: "/loads/2/rejects/kinds", statuses: shows.people },
  unload: { path: "/loads/99", statuses: instead(shows.loading, 404) },
  putBack: {
    path: "/loads/99/put-back",
    body: () => ({ adds: false }),
    statuses: instead(shows.loading, 404),
  },
  // A shop that has begun is begun by nobody; start.test.ts begins one.
  beginShop: {
    path: "/shop",
    body: () => ({ name: "X", country: "NO", currency: "NOK", timeZone: "Europe/Oslo", language: "nb" }),
    statuses: instead(shows.loading, 409),
  },
  // A program may watch when the last one was taken; where it lies is told to whoever takes it.
  changeShop: {
    path: "/shop",
    body: () => ({ ...otherShop, seen: otherShop }),
    statuses: instead(shows.loading, 409),
  },
  backups: { path: "/backups", statuses: [401, 200, 403, 403, 403, 403, 200, 200] },
  backup: { path: "/backups", statuses: shows.ownersOnly },
  uploads: { path: "/uploads", statuses: shows.seesUploads },
  // A file is sent by test/server/uploads.test.ts; what is no file is refused only where one may send it.
  upload: { path: "/uploads", body: () => ({}), statuses: instead(shows.loading, 400) },
  uploadSeen: {
    path: "/uploads/0a1b2c3d4e5f",
    statuses: [401, 404, 404, 403, 403, 403, 403, 404],
  },
  uploadLadder: {
    path: "/uploads/0a1b2c3d4e5f/ladder",
    statuses: [401, 404, 404, 403, 403, 403, 404, 404],
  },
  uploadRejects: {
    path: "/uploads/0a1b2c3d4e5f/rejects",
    statuses: [401, 404, 404, 403, 403, 403, 403, 404],
  },
  stopUpload: { path: "/uploads/0a1b2c3d4e5f/load", statuses: instead(shows.loading, 404) },
  mapUpload: {
    path: "/uploads/0a1b2c3d4e5f",
    body: () => ({ kind: null, columns: {}, dates: null, decimal: null, tax: null }),
    statuses: instead(shows.loading, 404),
  },
  loadUpload: {
    path: "/uploads/0a1b2c3d4e5f/load",
    body: () => ({ acceptRejects: false, replaces: null, adds: false }),
    statuses: instead(shows.loading, 404),
  },
  removeUpload: { path: "/uploads/0a1b2c3d4e5f", statuses: instead(shows.loading, 404) },
  arrivals: { path: "/arrivals", statuses: shows.arrivals },
  measured: { path: "/measured", statuses: shows.numbers },
  windows: { path: "/windows", statuses: shows.numbers },
  // A shop of so few orders proposes nothing: windows.test.ts accepts what one does.
  acceptWindows: {
    path: "/windows",
    body: () => ({ changes: [], note: null }),
    statuses: instead(shows.loading, 409),
  },
  exclusions: { path: "/exclusions", statuses: shows.people },
  changeExclusion: {
    path: "/exclusions",
    body: (caller) => ({ by: "emails", text: `@${caller.replaceAll(" ", "-")}.example`, excluded: true }),
    statuses: shows.loading,
  },
  conflicts: { path: "/conflicts", statuses: shows.people },
  spend: { path: "/spend", statuses: shows.numbers },
  products: { path: "/products", statuses: shows.numbers },
  rates: { path: "/rates", statuses: shows.numbers },
  sessions: { path: "/me/sessions", statuses: shows.account },
  endSession: { path: "/me/sessions/none", statuses: instead(shows.account, 404) },
  endOtherSessions: { path: "/me/sessions", statuses: shows.account },
  endSessionsOf: { path: "/accounts/none/sessions", statuses: instead(shows.ownersOnly, 404) },
  session: { path: "/session", statuses: shows.all },
  signIn: { path: "/session", body: () => ({ email: "olga@shop.example", password }), statuses: shows.all },
  signInByCode: {
    path: "/session/code",
    body: () => ({ code: "000000", recovery: false }),
    statuses: instead(shows.all, 401),
  },
  makeOwner: {
    path: "/owner",
    body: () => ({ code: "1234", name: "X", email: "x@shop.example", password: "short" }),
    statuses: instead(shows.all, 400),
  },
  linkMeaning: { path: "/link", body: () => ({ code: openLink }), statuses: shows.all },
  acceptLink: {
    path: "/link/accept",
    body: () => ({ code: openLink, name: "X", password: "short" }),
    statuses: instead(shows.all, 400),
  },
  changePassword: {
    path: "/me/password",
    body: () => ({ password, newPassword: password }),
    statuses: shows.account,
  },
  enrolTotp: { path: "/me/totp", body: () => ({ password }), statuses: shows.account },
  confirmTotp: {
    path: "/me/totp/confirm",
    body: () => ({ code: "000000" }),
    statuses: instead(shows.account, 400),
  },
  endTotp: { path: "/me/totp/end", body: () => ({ password }), statuses: shows.account },
  accounts: { path: "/accounts", statuses: shows.ownersOnly },
  changeRights: {
    path: "/accounts/none",
    body: () => ({ role: "owner", seesPeople: true }),
    statuses: instead(shows.ownersOnly, 404),
  },
  removeAccount: { path: "/accounts/none", statuses: instead(shows.ownersOnly, 404) },
  resetLink: { path: "/accounts/none/reset", statuses: instead(shows.ownersOnly, 404) },
  invite: {
    path: "/invitations",
    body: () => ({ email: "new@shop.example", role: "analyst", seesPeople: false }),
    statuses: shows.ownersOnly,
  },
  withdrawInvitation: { path: "/invitations/none", statuses: instead(shows.ownersOnly, 404) },
  keys: { path: "/keys", statuses: shows.keys },
  makeKey: {
    path: "/keys",
    body: () => ({ name: "x", scope: "read", days: 1 }),
    statuses: shows.keys,
  },
  revokeKey: { path: "/keys/none", statuses: instead(shows.keys, 404) },
  webhooks: { path: "/webhooks", statuses: shows.keys },
  setWebhookSecret: {
    path: "/webhooks",
    body: () => ({ source: "woo", secret: "not a secret" }),
    statuses: shows.keys,
  },
  withdrawWebhookSecret: { path: "/webhooks/shopify", statuses: instead(shows.keys, 404) },
  connections: { path: "/connections", statuses: shows.keys },
  makeConnection: {
    path: "/connections",
    body: () => ({
      service: "shopify",
      settings: { address: "https://127.0.0.1", every: "never" },
      secret: "not a secret".replaceAll(" ", "-"),
    }),
    statuses: shows.keys,
  },
  removeConnection: { path: "/connections/99", statuses: instead(shows.keys, 404) },
  leaveConnection: { path: "/connections/99/leave", statuses: instead(shows.keys, 404) },
  runConnection: { path: "/connections/99/run", statuses: instead(shows.keys, 404) },
  connectionRuns: { path: "/connections/99/runs", statuses: instead(shows.keys, 404) },
  connectionRefused: { path: "/connections/99/refused", statuses: instead(shows.keys, 404) },
  endpoints: { path: "/endpoints", statuses: shows.keys },
  makeEndpoint: {
    path: "/endpoints",
    body: () => ({ url: "https://hooks.example/", events: ["person.climbed"] }),
    statuses: shows.keys,
  },
  changeEndpoint: {
    path: "/endpoints/none",
    body: () => ({ on: false }),
    statuses: instead(shows.keys, 404),
  },
  rotateEndpoint: { path: "/endpoints/none/secret", statuses: instead(shows.keys, 404) },
  testEndpoint: { path: "/endpoints/none/test", statuses: instead(shows.keys, 404) },
  deliveries: { path: "/endpoints/none/deliveries", statuses: instead(shows.keys, 404) },
  resendDelivery: { path: "/endpoints/none/deliveries/1/resend", statuses: instead(shows.keys, 404) },
  removeEndpoint: { path: "/endpoints/none", statuses: instead(shows.keys, 404) },
  audit: { path: "/audit", statuses: shows.ownersOnly },
  signOut: { path: "/session", statuses: shows.account },
};

/** Two whom the shop knows by name and phone: what is hidden must be there to be hidden. */
const named =
  "customer_id,email,first_name,last_name,phone\n" +
  "101,kari@example.com,Kari,Navnesen,+4799990101\n102,ola@example.com,Ola,Navnesen,+4799990102\n";

let folder: string;
let serving: Serving;
let by: Readonly<Record<Caller, Client>>;
let openLink: string;

beforeAll(async () => {
  folder = await realShop(named);
  serving = await served(folder, realShopsLieIn);
  const owner = await asOwner(serving);
  const invited = (role: string, seesPeople = false, email = `${role}@shop.example`) =>
    asInvited(serving, owner, { role, seesPeople, email });
  const key = async (people: boolean) =>
    client(serving, (await owner.ask("post", "/keys", { name: "till", scope: "read", people })).body.key);
  by = {
    nobody: client(serving),
    owner,
    marketer: await invited("marketer"),
    analyst: await invited("analyst", true),
    "analyst without people": await invited("analyst", false, "blind@shop.example"),
    developer: await invited("developer", true),
    key: await key(false),
    "key with people": await key(true),
  };
  const open = await owner.ask("post", "/invitations", {
    ...{ email: "open@shop.example", role: "marketer", seesPeople: true },
  });
  openLink = String(open.body.path).split("#")[1] ?? "";
});
afterAll(async () => {
  await serving.stop("asked");
  removeFolder(folder);
});

describe("the law of routes", () => {
  it("says of every route who may, and tries every route", () => {
    for (const { name, may, personal, takesFacts } of routes) {
      // What takes facts is for keys that write: facts.test.ts.
      expect(may.length > 0, name).toBe(!takesFacts);
      expect(typeof personal, name).toBe("boolean");
    }
    expect(Object.keys(table).sort()).toEqual(routes.map(({ name }) => name).sort());
  });

  it("shows people to no developer, and says in every such answer whether names are hidden", () => {
    const personal = routes.filter((route) => route.personal && route.method === "get");
    expect(personal.length).toBeGreaterThan(4);
    for (const { name, may, answer } of personal) {
      expect(may, name).not.toContain("developer");
      expect(may, name).not.toContain("nobody");
      expect(Object.keys((answer as unknown as { shape: object }).shape), name).toContain("namesHidden");
    }
  });

  it("lets whoever is not signed in do nothing but come in", () => {
    const open = routes.filter(({ may }) => may.includes("nobody")).map(({ name }) => name);
    const comingIn = ["session", "signIn", "signInByCode", "makeOwner", "linkMeaning", "acceptLink"];
    expect(open.sort()).toEqual(comingIn.sort());
  });
});

describe.each(Object.entries(table))("the route %s", (name, { path, body, statuses }) => {
  const route = routes.find((one) => one.name === name);
  it.each(callers.map((caller, i) => [caller, statuses[i] ?? 0] as const))(
    "asked by %s: %d",
    async (caller, status) => {
      // Signing in as somebody else, or out, is not to change who asks next.
      const asks = /^(signIn|signInByCode|signOut)$/.test(name) ? await again(caller) : by[caller];
      const got = await asks.ask(route?.method ?? "", path, body?.(caller));
      expect(got.status, JSON.stringify(got.body)).toBe(status);
      if (status === 200) expect(route?.answer.parse(got.body)).toEqual(got.body);
      else expect(got.body.remedy).toMatch(/\S/);
      if (status === 200 && route?.changes) {
        const { body: log } = await by.owner.ask("get", "/audit?limit=1");
        expect(log.list[0], "a change writes into the log itself").toMatchObject({ action: name });
        expect(log.list[0].who).toBe(`account:${(await by[caller].ask("get", "/session")).body.account.id}`);
      }
      if (status === 401) expect(got.headers.get("www-authenticate")).toBe("Bearer");
    },
  );
});

interface PersonTold {
  readonly personId: number;
  readonly key?: string;
  readonly person?: string;
}

/** Everything in an answer that is somebody. */
function personsIn(answer: unknown): readonly PersonTold[] {
  if (typeof answer !== "object" || answer === null) return [];
  const within = Object.values(answer).flatMap(personsIn);
  return "personId" in answer ? [answer as PersonTold, ...within] : within;
}

/** The same caller in another browser. */
async function again(caller: Caller): Promise<Client> {
  if (caller === "nobody") return client(serving);
  if (caller.startsWith("key")) return by[caller];
  const mails: Partial<Record<Caller, string>> = {
    owner: "olga@shop.example",
    "analyst without people": "blind@shop.example",
  };
  const other = client(serving);
  await other.ask("post", "/session", { email: mails[caller] ?? `${caller}@shop.example`, password });
  return other;
}

describe("an analyst without the right to see people", () => {
  const people = [
    "/people",
    "/people/1",
    "/people/1/why",
    "/people/1/sources",
    "/people/1/stands",
    "/people/1/value",
    "/loads/2/rejects",
    "/loads/2/rejects/kinds",
    "/exclusions",
    "/conflicts",
    "/key-customers",
    "/what-if/people",
    "/membership",
  ];

  it("is asked all that shows people", () => {
    const shown = routes.filter(
      ({ personal, method, may }) => personal && method === "get" && may.includes("analyst"),
    );
    for (const { name } of shown) expect(people, name).toContain(table[name]?.path);
  });

  it.each(people)("is told in %s no name, no phone and no number of the shop's own", async (path) => {
    const open = JSON.stringify((await by.marketer.ask("get", path)).body);
    const { body } = await by["analyst without people"].ask("get", path);
    // What somebody is worth names nobody, whoever asks, nor does whether something came of them.
    if (/^\/people|^\/key/.test(path) && !/\/(value|stands|sources)$/.test(path))
      expect(open).toMatch(/Navnesen/);
    expect(JSON.stringify(body)).not.toMatch(/Navnesen|99990101/);
    for (const { personId, key = null, person = null } of personsIn(body))
      expect([key ?? person ?? String(personId)]).toEqual([String(personId)]);
  });

  it.each(people)("is told in %s that names are hidden, and no mail stands in it", async (path) => {
    const open = await by.marketer.ask("get", path);
    const hidden = await by["analyst without people"].ask("get", path);
    expect([open.body.namesHidden, hidden.body.namesHidden]).toEqual([false, true]);
    expect(JSON.stringify(hidden.body)).not.toMatch(/@[a-z]/);
    expect(Object.keys(hidden.body).sort()).toEqual(Object.keys(open.body).sort());
  });

  it("sees the same people by number, on the same rungs", async () => {
    const open = (await by.marketer.ask("get", "/people")).body;
    const hidden = (await by["analyst without people"].ask("get", "/people")).body;
    expect(hidden.people).toBe(open.people);
    for (const [i, { key, name, ...line }] of open.list.entries()) {
      expect(hidden.list[i]).toEqual({ ...line, key: String(line.personId), name: null });
      expect(key).not.toBe(null);
    }
    const rejected = (await by.marketer.ask("get", "/loads/2/rejects")).body.list[0];
    expect(rejected.cell).not.toBeNull();
    expect((await by["analyst without people"].ask("get", "/loads/2/rejects")).body.list[0].cell).toBeNull();
  });
});

describe("the log", () => {
  it("names who saw whom, by number, and holds nobody's mail", async () => {
    await by.marketer.ask("get", "/people/1");
    const { body } = await by.owner.ask("get", "/audit?limit=500");
    const [last] = body.list;
    expect(last).toMatchObject({ action: "person", personId: 1, name: "Some marketer" });
    expect(last.who).toMatch(/^account:/);
    expect(body.list.some(({ who }: { who: string }) => who.startsWith("key:"))).toBe(true);
    expect(JSON.stringify(body)).not.toMatch(/@/);
    const logged = new Set(body.list.map(({ action }: { action: string }) => action));
    for (const action of [
      "makeOwner",
      "invite",
      "acceptInvitation",
      "makeKey",
      "signIn",
      "signOut",
      "people",
      "rejects",
    ])
      expect(logged, action).toContain(action);
  });

  it("comes in pages that do not overlap", async () => {
    const first = (await by.owner.ask("get", "/audit?limit=3")).body;
    const second = (await by.owner.ask("get", `/audit?limit=3&cursor=${first.next}`)).body;
    const all = (await by.owner.ask("get", "/audit?limit=6")).body;
    expect([...first.list, ...second.list]).toEqual(all.list);
  });
});
