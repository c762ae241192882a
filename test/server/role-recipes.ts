import type { Client, Got } from "./real-shop.ts";
import { client, password } from "./real-shop.ts";

/** What a recipe may use: who does it, an owner who prepares it, and a number that no other try has. */
export interface Trying {
  readonly by: Client;
  readonly owner: Client;
  readonly n: number;
  readonly address: string;
}

/** What `by` asked of a route, and what came of it. */
export type Done = readonly [route: string, got: Got];

type Recipe = (trying: Trying) => Promise<readonly Done[]>;

const choices = { acceptRejects: false, replaces: null, adds: false };
const noMap = { kind: "orders", columns: {}, dates: null, decimal: null, tax: null };
const person = (n: number) => 1 + (n % 400);
const orders = (n: number) =>
  `order_id,customer_id,email,ordered_at,total,currency\nq${n},${n},q${n}@example.com,2024-05-01T10:00:00Z,10.00,NOK\n`;

async function sent(
  { owner, by, n, address }: Pick<Trying, "owner" | "by" | "n" | "address">,
  as = by,
): Promise<Got & { readonly id: string }> {
  const answer = await fetch(new URL("/api/v1/uploads", address), {
    method: "POST",
    headers: {
      ...{ Origin: new URL(address).origin, Cookie: as.cookies(), "Stige-File": `q${n}.csv` },
      "Content-Type": "application/octet-stream",
    },
    body: orders(n),
  });
  const body = (await answer.json()) as { ids?: string[] };
  const id = body.ids?.[0] ?? "";
  await untilSeen(owner, id);
  return { status: answer.status, body, headers: answer.headers, id };
}

async function untilSeen(owner: Client, id: string): Promise<void> {
  for (;;) {
    const { body } = await owner.ask("get", "/uploads");
    const state = body.list.find((one: { id: string }) => one.id === id)?.state;
    if (state === undefined || ["seen", "unreadable", "loaded"].includes(state)) return;
    await new Promise((done) => setTimeout(done, 10));
  }
}

const lying = new Map<string, Promise<string>>();

/** A file of the owner's that lies there all the while, to be looked at. */
function theirs({ owner, address }: Trying): Promise<string> {
  const found = lying.get(address) ?? sent({ owner, by: owner, n: 900_000, address }).then(({ id }) => id);
  lying.set(address, found);
  return found;
}

async function invited({ owner, n }: Trying): Promise<{ readonly code: string; readonly email: string }> {
  const email = `invited-${n}@shop.example`;
  const { body } = await owner.ask("post", "/invitations", { email, role: "analyst", seesPeople: false });
  return { code: String(body.path).split("#")[1] ?? "", email };
}

async function accountOf(trying: Trying): Promise<string> {
  const { code, email } = await invited(trying);
  await client(trying).ask("post", "/link/accept", { code, name: "Some One", password });
  const { body } = await trying.owner.ask("get", "/accounts");
  return body.list.find((one: { email: string }) => one.email === email).id;
}

async function lastLoad(owner: Client): Promise<number> {
  const { body } = await owner.ask("get", "/loads");
  const standing = body.list.filter(
    ({ undone, kind }: { undone: string | null; kind: string }) => undone === null && kind === "orders",
  );
  return standing.at(-1).load;
}

const overridden: Recipe = async ({ by, n }) => {
  const wish = { rung: "customer", until: "2099-12-31", reason: "prøve" };
  const path = `/people/${person(n)}/override`;
  return [
    ["override", await by.ask("post", path, wish)],
    ["revokeOverride", await by.ask("delete", path)],
  ];
};

const merged: Recipe = async ({ by, n }) => {
  const other = 502 + (n % 2);
  return [
    ["merge", await by.ask("post", "/people/501/merge", { with: other, reason: null })],
    ["unmerge", await by.ask("post", "/people/501/unmerge", { kept: 501, gone: other })],
  ];
};

const takenBack: Recipe = async ({ by, owner }) => {
  const path = `/loads/${await lastLoad(owner)}`;
  return [
    ["unload", await by.ask("delete", path)],
    ["putBack", await by.ask("post", `${path}/put-back`, { adds: false })],
  ];
};

const mapped: Recipe = async (t) => {
  const { id, ...got } = await sent(t);
  const map = await t.by.ask("patch", `/uploads/${id}`, noMap);
  await untilSeen(t.owner, id);
  return [
    ["upload", got],
    ["mapUpload", map],
    ["removeUpload", await t.by.ask("delete", `/uploads/${id}`)],
  ];
};

const managed: Recipe = async (t) => {
  const path = `/accounts/${await accountOf(t)}`;
  return [
    ["changeRights", await t.by.ask("patch", path, { role: "marketer", seesPeople: true })],
    ["resetLink", await t.by.ask("post", `${path}/reset`)],
    ["endSessionsOf", await t.by.ask("delete", `${path}/sessions`)],
    ["removeAccount", await t.by.ask("delete", path)],
  ];
};

const aimed: Recipe = async ({ by, n }) => {
  const wish = { about: "customer-repeat", target: 10 + n, withinDays: null, from: null, by: "2034-12-31" };
  const set = await by.ask("post", "/goals", { ...wish, note: null });
  const path = `/goals/${set.body.goal ?? 1}`;
  const change = { target: 11 + n, from: null, by: null, segment: "", note: "prøve", seen: null };
  return [
    ["setGoal", set],
    ["changeGoal", await by.ask("patch", path, change)],
    ["removeGoal", await by.ask("post", `${path}/remove`, { note: null, seen: null })],
  ];
};

const connected: Recipe = async ({ by, owner, n }) => {
  const wish = {
    service: "shopify",
    settings: { address: "https://127.0.0.1", every: "never" },
    secret: `no-secret-${n}`,
  };
  const got = await by.ask("post", "/connections", wish);
  const id = got.body.id ?? (await owner.ask("post", "/connections", wish)).body.id;
  const run = await by.ask("post", `/connections/${id}/run`);
  const runs = await by.ask("get", `/connections/${id}/runs`);
  const refused = await by.ask("get", `/connections/${id}/refused`);
  const removed = await by.ask("delete", `/connections/${id}`);
  if (removed.status !== 200) await owner.ask("delete", `/connections/${id}`);
  const { body: other } = await owner.ask("post", "/connections", wish);
  const left = await by.ask("post", `/connections/${other.id}/leave`);
  if (left.status !== 200) await owner.ask("post", `/connections/${other.id}/leave`);
  return [
    ["makeConnection", got],
    ["runConnection", run],
    ["connectionRuns", runs],
    ["connectionRefused", refused],
    ["removeConnection", removed],
    ["leaveConnection", left],
  ];
};

/** An endpoint of webhooks, its whole life; at its address nobody answers. */
const hooked: Recipe = async ({ by, owner, n }) => {
  const wish = { url: `https://hooks.invalid/${n}`, events: ["person.climbed"] };
  const got = await by.ask("post", "/endpoints", wish);
  const made = got.status === 200 ? got : await owner.ask("post", "/endpoints", wish);
  const path = `/endpoints/${made.body.id}`;
  const changed = await by.ask("patch", path, { on: false });
  const rotated = await by.ask("post", `${path}/secret`);
  const tested = await by.ask("post", `${path}/test`);
  const sent = await by.ask("get", `${path}/deliveries`);
  const [last] = (await owner.ask("get", `${path}/deliveries`)).body.list;
  const resent = await by.ask("post", `${path}/deliveries/${last?.id ?? 1}/resend`);
  const removed = await by.ask("delete", path);
  if (removed.status !== 200) await owner.ask("delete", path);
  return [
    ["makeEndpoint", got],
    ["changeEndpoint", changed],
    ["rotateEndpoint", rotated],
    ["testEndpoint", tested],
    ["deliveries", sent],
    ["resendDelivery", resent],
    ["removeEndpoint", removed],
  ];
};

/** How each change comes to be done, over and over; a get that only chance would seldom answer too. */
export const recipes: Readonly<Record<string, Recipe>> = {
  ...{ override: overridden, revokeOverride: overridden, merge: merged, unmerge: merged },
  ...{ unload: takenBack, putBack: takenBack, upload: mapped, mapUpload: mapped, removeUpload: mapped },
  ...{ setGoal: aimed, changeGoal: aimed, removeGoal: aimed },
  goal: async ({ by, owner, n }) => {
    const wish = {
      about: "repeat",
      target: 10 + n,
      withinDays: null,
      from: null,
      by: "2034-12-31",
      note: null,
    };
    const { body } = await owner.ask("post", "/goals", wish);
    return [["goal", await by.ask("get", `/goals/${body.goal}`)]];
  },
  ...{ changeRights: managed, resetLink: managed, removeAccount: managed, endSessionsOf: managed },
  uploadSeen: async (t) => [["uploadSeen", await t.by.ask("get", `/uploads/${await theirs(t)}`)]],
  uploadLadder: async (t) => [["uploadLadder", await t.by.ask("get", `/uploads/${await theirs(t)}/ladder`)]],
  uploadRejects: async (t) => [
    ["uploadRejects", await t.by.ask("get", `/uploads/${await theirs(t)}/rejects`)],
  ],
  async loadUpload(t) {
    const { id } = await sent(t, t.owner);
    const got = await t.by.ask("post", `/uploads/${id}/load`, choices);
    await untilSeen(t.owner, id);
    await t.owner.ask("delete", `/uploads/${id}`);
    return [["loadUpload", got]];
  },
  async erase({ by, owner, n }) {
    const id = 520 + (n % 180);
    const { body } = await owner.ask("get", `/people/${id}/erasure`);
    return [["erase", await by.ask("post", `/people/${id}/erase`, { called: body.called, objects: false })]];
  },
  async publishLadder({ by, owner, n }) {
    const { body } = await owner.ask("get", "/ladders");
    const ladder = `ladder: { preset: norwegian, lapsedAfter: ${100 + (n % 900)}d }`;
    const wish = { ladder, note: null, from: body.list[0].ladder };
    return [["publishLadder", await by.ask("post", "/ladders", wish)]];
  },
  backup: async ({ by }) => [["backup", await by.ask("post", "/backups")]],
  changeExclusion: async ({ by, n }) => [
    [
      "changeExclusion",
      await by.ask("post", "/exclusions", { by: "emails", text: `@x${n}.example`, excluded: true }),
    ],
  ],
  async changeShop({ by, owner, n }) {
    const { body } = await owner.ask("get", "/shop");
    const { name, country, currency, timeZone, language } = body;
    const seen = { name, country, currency, timeZone, language };
    return [["changeShop", await by.ask("patch", "/shop", { ...seen, name: `Shop ${n}`, seen })]];
  },
  changeSegment: async ({ by, n }) => [
    [
      "changeSegment",
      await by.ask("post", "/segments", { name: `s${n % 7}`, segment: `{ name: S${n}, rung: lead }` }),
    ],
  ],
  changeAlert: async ({ by, n }) => [
    [
      "changeAlert",
      await by.ask("post", "/alerts", { figure: "new-customers", days: 28 + (n % 7), below: 1 + n }),
    ],
  ],
  signIn: async (t) => [
    ["signIn", await client(t).ask("post", "/session", { email: "olga@shop.example", password })],
  ],
  async endOtherSessions(t) {
    const mail = (await t.by.ask("get", "/session")).body.account.email;
    await client(t).ask("post", "/session", { email: mail, password });
    return [["endOtherSessions", await t.by.ask("delete", "/me/sessions")]];
  },
  async endSession(t) {
    const mail = (await t.by.ask("get", "/session")).body.account.email;
    await client(t).ask("post", "/session", { email: mail, password });
    const { list } = (await t.by.ask("get", "/me/sessions")).body;
    const other = list.find(({ own }: { own: boolean }) => !own);
    return [["endSession", await t.by.ask("delete", `/me/sessions/${other?.id}`)]];
  },
  async signOut(t) {
    const mail = (await t.by.ask("get", "/session")).body.account.email;
    const other = client(t);
    await other.ask("post", "/session", { email: mail, password });
    return [["signOut", await other.ask("delete", "/session")]];
  },
  linkMeaning: async (t) => [
    ["linkMeaning", await t.by.ask("post", "/link", { code: (await invited(t)).code })],
  ],
  async acceptLink(t) {
    const { code } = await invited(t);
    return [
      ["acceptLink", await client(t).ask("post", "/link/accept", { code, name: "Some One", password })],
    ];
  },
  changePassword: async ({ by }) => [
    ["changePassword", await by.ask("post", "/me/password", { password, newPassword: password })],
  ],
  enrolTotp: async ({ by }) => [["enrolTotp", await by.ask("post", "/me/totp", { password })]],
  endTotp: async ({ by }) => [["endTotp", await by.ask("post", "/me/totp/end", { password })]],
  invite: async ({ by, n }) => [
    [
      "invite",
      await by.ask("post", "/invitations", {
        ...{ email: `i${n}@shop.example`, role: "analyst", seesPeople: false },
      }),
    ],
  ],
  async withdrawInvitation(t) {
    const { email } = await invited(t);
    const { body } = await t.owner.ask("get", "/accounts");
    const { id } = body.invitations.find((one: { email: string }) => one.email === email);
    return [["withdrawInvitation", await t.by.ask("delete", `/invitations/${id}`)]];
  },
  facts: async ({ by, n }) => [
    [
      "facts",
      await by.ask("post", "/facts/events", {
        ...{
          event_id: `e${n}`,
          person_email: `q${n}@example.com`,
          happened: "2024-05-01T10:00:00Z",
          name: "Viewed",
        },
      }),
    ],
  ],
  async makeKey({ by, n }) {
    const got = await by.ask("post", "/keys", { name: `k${n}`, scope: "read", days: 1 });
    return [
      ["makeKey", got],
      ["revokeKey", await by.ask("delete", `/keys/${got.body.prefix}`)],
    ];
  },
  revokeKey: (t) => recipes.makeKey?.(t) ?? Promise.resolve([]),
  ...{ makeConnection: connected, runConnection: connected },
  ...{ connectionRuns: connected, connectionRefused: connected, removeConnection: connected },
  leaveConnection: connected,
  ...{ makeEndpoint: hooked, changeEndpoint: hooked, rotateEndpoint: hooked, testEndpoint: hooked },
  ...{ deliveries: hooked, resendDelivery: hooked, removeEndpoint: hooked },
  async setWebhookSecret({ by, n }) {
    const set = await by.ask("post", "/webhooks", { source: "woo", secret: `not a secret ${n}` });
    return [["setWebhookSecret", set]];
  },
  async withdrawWebhookSecret({ by, owner, n }) {
    await owner.ask("post", "/webhooks", { source: "shopify", secret: `not a secret ${n}` });
    return [["withdrawWebhookSecret", await by.ask("delete", "/webhooks/shopify")]];
  },
};

/** What cannot be done twenty times over, and why; each is refused all the same, and done in a test of its own. */
export const seldomDone: Readonly<Record<string, string>> = {
  beginShop: "a shop begins once",
  makeOwner: "a code of the terminal holds once",
  acceptWindows: "windows are proposed from years of orders",
  change: "only a change that takes long is asked on for",
  stopUpload: "only a load that takes long can be stopped",
  signInByCode: "a one-time password holds once in half a minute",
  confirmTotp: "a one-time password holds once in half a minute",
};
