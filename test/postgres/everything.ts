import { addCode, findCode, openCodes, removeCodes } from "../../src/io/store/account-codes.ts";
import { addApiKey, apiKeys, noteApiKeyUse, revokeApiKey } from "../../src/io/store/api-keys.ts";
import { addAudit, addAuditOnce, auditPage } from "../../src/io/store/audit.ts";
import {
  addConnection,
  beginConnectionRun,
  connection,
  connectionRuns,
  connections,
  keepStanding,
  lastConnectionRuns,
  noteConnectionRun,
  removeConnection,
} from "../../src/io/store/connections.ts";
import * as erased from "../../src/io/store/erased.ts";
import * as alarms from "../../src/io/store/goal-alarms.ts";
import { addGoalVersion, goalVersions } from "../../src/io/store/goals.ts";
import { freshNumbersOf, knowsAny, nextIdentityNumber } from "../../src/io/store/identities.ts";
import * as versions from "../../src/io/store/ladder-versions.ts";
import * as loads from "../../src/io/store/loads.ts";
import { keepMergeNote, mergeNotes } from "../../src/io/store/merges.ts";
import { identitiesHolding } from "../../src/io/store/names.ts";
import type { Store } from "../../src/io/store/open-store.ts";
import * as people from "../../src/io/store/people.ts";
import { forgetRefusedCalls, keepRefusedCalls, lastRefusedCalls } from "../../src/io/store/refused-calls.ts";
import * as rejects from "../../src/io/store/rejects.ts";
import { failuresOf, forgetFailures, keepFailures } from "../../src/io/store/sign-in-failures.ts";
import * as standings from "../../src/io/store/standing.ts";
import {
  forgetToldOf,
  keepBlanked,
  keepRefusedProfiles,
  keepTold,
  leaveTold,
  refusedProfiles,
  removeToldBy,
  type ToldRow,
  toBlank,
  toldByJob,
  toldIn,
  toldOf,
  toldThere,
  waitingJobs,
} from "../../src/io/store/told-profiles.ts";
import { keyFits, tombstoneKey } from "../../src/io/store/tombstone-key.ts";
import * as tombstones from "../../src/io/store/tombstones.ts";
import { accountsSecret, keepAccountsSecret } from "../../src/io/store/users.ts";
import * as deliveries from "../../src/io/store/webhook-deliveries.ts";
import * as webhookEndpoints from "../../src/io/store/webhook-endpoints.ts";
import {
  keepWebhookSecret,
  removeWebhookSecret,
  webhookSecrets,
} from "../../src/io/store/webhook-secrets.ts";

const big = Number.MAX_SAFE_INTEGER;
const loadRow = (load: number, also: Partial<loads.LoadRow> = {}): loads.LoadRow => ({
  ...{ load, kind: "orders", source: "own", file: `ordrer æ${load}.csv`, sha256: "ab", bytes: 5_000_000_000 },
  ...{
    received_us: 1000 * load,
    undone_us: null,
    has_ids: 1,
    rows_read: 3,
    rows_accepted: 2,
    rows_rejected: 1,
  },
  ...{ rows_new: 2, rows_changed: 0, rows_same: 0, first_us: -5, last_us: big, replaces: null, origin: null },
  ...{
    mapping: '[{"header":"Kari Planta"},{"header":"dato"}]',
    rows_forgotten: 0,
    live_until_us: null,
    ...also,
  },
});

async function gathered<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** Does everything that a store can do, once, and tells what came of it, step by step. */
export async function everything(store: Store, dataFolder: string): Promise<Record<string, unknown>> {
  return {
    ...(await identified(store)),
    ...(await loaded(store)),
    ...(await rejected(store)),
    ...(await published(store)),
    ...(await forgotten(store, dataFolder)),
    ...(await accounted(store)),
    ...(await takenBack(store)),
  };
}

async function identified(store: Store) {
  const numbered = await store.transaction("load", async () => {
    const give = await freshNumbersOf(store);
    const fresh = store.bulk.identityWriter(1, "");
    const one = give(4);
    await fresh(JSON.stringify(["KARI@x.no", "kari@x.no"]), one);
    await fresh(JSON.stringify(["per_é@members.ebay.no", "o'la\\%@x.no"]), one + 2);
    const find = store.bulk.identityNumbers(0, "own", give);
    const first = await find(["10", "9", "Ærlig", "a\0b", "ärlig"]);
    return [...first, ...(await find(["9", "11", "a\0b"]))];
  });
  await store.transaction("load", async () => {
    await store.bulk.insert("load", Object.keys(loadRow(1)), [Object.values(loadRow(1))]);
    await store.bulk.traits(1, [
      [1, '{"first_name":"Kari","company":null,"phone":null}'],
      [2, '{"company":"Fjell AS\\u0000"}'],
      [1, '{"last_name":"Planta","first_name":null}'],
    ]);
    await store.bulk.traits(1, [
      [1, '{"phone":"+47 900 00 000","last_name":"P\\\\u0000Æ"}'],
      [5, '{"first_name":"Ola"}'],
    ]);
  });
  const rules = [
    { by: "emails", text: "@x.no" },
    { by: "emails", text: "PER_*" },
    { by: "numbers", text: "ÆR*" },
    { by: "numbers", text: "1*" },
    { by: "relays" },
    { by: "companies" },
  ] as const;
  return {
    numbered,
    next: await nextIdentityNumber(store),
    knows: [await knowsAny(store, 0, "own"), await knowsAny(store, 0, "other")],
    all: (await gathered(people.allIdentities(store))).map(({ value, ...row }) => ({
      ...row,
      value: value.replaceAll("\0", "\u2400"),
    })),
    named: await people.identitiesNamed(store, " KARI@x.no "),
    meant: [
      ...(await people.identitiesMeant(store, "own:9")),
      ...(await people.identitiesMeant(store, "77")),
      ...(await people.identitiesMeant(store, "9")),
    ],
    byNumber: [...(await people.identitiesByNumber(store, [9, 1, 99, 9, 3]))],
    traits: [...(await people.traitsOf(store, [5, 2, 1]))].map(([id, said]) => [
      id,
      Object.entries(said).map(([name, text]) => `${name} ${text.replaceAll("\0", "\u2400")}`),
    ]),
    traitRows: (await people.traitRows(store, [5, 1])).map(({ identity_id, load }) => [identity_id, load]),
    excluded: await people.excludedIdentities(store, rules),
    among: await people.excludedAmong(store, rules, [1, 3, 5], new Set([1])),
    told: await people.companiesTold(store),
    holding: [
      await identitiesHolding(store, ["KARI"], 10),
      await identitiesHolding(store, ["per_é"], 10),
      await identitiesHolding(store, ["ola"], 10),
    ].map(({ identities, whole }) => [...identities.toSorted(), whole]),
  };
}

async function loaded(store: Store) {
  const before = await loads.sequence(store);
  await store.transaction("load", async () => {
    const load = await loads.nextLoadNumber(store);
    await loads.recordLoad(store, loadRow(load), [
      { load, kind: "orders", file: "a.parquet", rows: 2 },
      { load, kind: "links", file: "b.parquet", rows: 1 },
    ]);
    await loads.undoLoad(store, load, 9000);
    await loads.restoreLoad(store, loadRow(load), load + 1, 9500);
    await loads.replaceSegmentFile(store, "a.parquet", "c.parquet", 1);
  });
  await keepMergeNote(store, { load: 3, kept_id: 1, gone_id: 2, reason: "samme Kari" });
  return {
    loads: await loads.loads(store),
    grown: (await loads.sequence(store)) - before,
    last: await loads.lastChangeUs(store),
    segments: await loads.allSegments(store),
    known: [await loads.segmentsKnownAt(store, 8000), await loads.segmentsKnownAt(store, 9200)],
    lost: await loads.lostKnowledge(store, 8000),
    notes: await mergeNotes(store),
  };
}

async function rejected(store: Store) {
  const row = (line: number, also: Partial<rejects.RejectRow> = {}): rejects.RejectRow => ({
    ...{
      load: 2,
      line,
      column_name: "dato",
      cell: `31.02.2026 ${line}`,
      reason: "notDate",
      params: "{}",
      who: null,
      message_id: null,
    },
    ...also,
  });
  await rejects.keepRejected(store, [
    row(7),
    row(3, { column_name: null, reason: "short" }),
    row(3),
    row(3, { reason: "short" }),
    row(5_000_000_000, { load: 1 }),
  ]);
  const all = await gathered(rejects.rejectsByRow(store));
  await erased.removeRejects(store, [all[1]?.row ?? 0]);
  return {
    kinds: await rejects.rejectKinds(store, 2),
    page: await rejects.rejects(store, { load: 2, limit: 2, skip: 1 }),
    behind: await rejects.rejectsBehind(store, { load: 2, line: 1, limit: 2 }),
    rows: all.map(({ row: _, ...told }) => told),
    count: await rejects.countRejects(store),
  };
}

async function published(store: Store) {
  const version = { ladder: "{}", ladder_key: "k", note: "for Kari Planta", who: null, yaml: "kari" };
  await versions.publishLadder(store, { version: 1, recorded_us: 5, ...version });
  await versions.keepLadderWish(store, { ladder_key: "k", note: null, who: "terminal" });
  await versions.keepLadderWish(store, { ladder_key: "l", note: "så", who: "terminal" });
  const goal = { goal: 1, recorded_us: big, what: '{"target":5}', who: "terminal" };
  await addGoalVersion(store, { ...goal, version: 1, note: "for Kari" });
  await addGoalVersion(store, { ...goal, version: 2, what: null, note: null });
  return { versions: await versions.ladderVersions(store), wish: await versions.ladderWish(store) };
}

async function forgotten(store: Store, dataFolder: string) {
  const key = await tombstoneKey(store, dataFolder);
  const buried = (hash: string, day: number) => ({ hash, what: "email", erased_day: day });
  const objected = (hash: string, us: number) => ({ hash, what: "email", objected_us: us });
  await store.transaction("erase", async () => {
    await tombstones.keepTombstones(store, [buried("b", 1), buried("a", 2)]);
    await tombstones.keepTombstones(store, [buried("b", 9)]);
    await tombstones.keepSuppressions(store, [objected("x", big), objected("y", 7), objected("y", 8)]);
    await tombstones.liftSuppressions(store, ["x", "none"]);
    await erased.eraseFromStore(store, {
      ...{ identities: [1, 2], erasedUs: 77, excluded: true, rejects: [] },
      order: [
        { before_id: 1, after_id: 3 },
        { before_id: 1, after_id: 3 },
      ],
    });
    await erased.blankMentions(store, (text) => text.toLowerCase().includes("kari"));
  });
  const buriedOnes = await erased.erasedIdentities(store);
  await store.transaction("compact", async () => {
    await erased.renumberErased(store, [[1, 20]]);
    await erased.clearLoads(store, { loads: [2], origins: [2], identities: [5] });
  });
  const due = await erased.scrubDue(store);
  await erased.scrub(store);
  return {
    keys: [
      await keyFits(store, key),
      await keyFits(store, "0".repeat(64)),
      (await tombstoneKey(store, dataFolder)) === key,
    ],
    tombstones: await tombstones.tombstones(store),
    suppressions: await tombstones.suppressions(store),
    since: [...(await tombstones.suppressedSince(store, ["y", "z"]))],
    any: await tombstones.hasSuppressions(store),
    buriedOnes,
    renumbered: await erased.erasedIdentities(store),
    order: await erased.referrerOrder(store),
    notes: await mergeNotes(store),
    goals: await goalVersions(store),
    calls: await ofCalls(store),
    connected: await connected(store),
    told: await told(store),
    out: await ofOut(store),
    bare: (await loads.loads(store)).map(({ file, mapping }) => [file, mapping]),
    bareVersions: await versions.ladderVersions(store),
    left: (await gathered(people.allIdentities(store))).map(({ id }) => id),
    leftRejects: await rejects.countRejects(store),
    next: await nextIdentityNumber(store),
    due: [due, await erased.scrubDue(store)],
    sound: await store.integrityErrors(),
  };
}

async function accounted(store: Store) {
  const code = {
    hash: "h",
    id: "c1",
    purpose: "owner",
    email: null,
    role: null,
    sees_people: 1,
    user_id: null,
  };
  await addCode(store, { ...code, created_us: 1, expires_us: 10 });
  const key = {
    prefix: "p",
    hash: "h",
    name: "n",
    scopes: "read",
    created_by: "u",
    created_us: 1,
    origins: "",
  };
  await addApiKey(store, { ...key, expires_us: null, used_us: null, revoked_us: null });
  await noteApiKeyUse(store, "p", 5);
  await keepFailures(store, "k", 1, 5);
  await keepFailures(store, "k", 2, 6);
  await keepAccountsSecret(store, "s");
  const line = { at_us: 5, who: "terminal", action: "erase", person_id: null, people: 3, object: null };
  await addAudit(store, line);
  await addAuditOnce(store, line);
  await addAuditOnce(store, { ...line, person_id: 4_000_000_000 });
  const refused = await store.db
    .updateTable("audit")
    .set({ who: "x" })
    .execute()
    .catch((error: Error) => error.message);
  const twice = await addApiKey(store, { ...key, expires_us: null, used_us: null, revoked_us: null }).catch(
    () => "refused",
  );
  return {
    found: [await findCode(store, "h", 5), await findCode(store, "h", 10)],
    open: (await openCodes(store, "owner", 5)).length,
    removed: [await removeCodes(store, { purpose: "owner" }), await removeCodes(store, { purpose: "owner" })],
    revoked: [await revokeApiKey(store, "p", 9), await revokeApiKey(store, "p", 9)],
    keysMade: await apiKeys(store),
    failures: await failuresOf(store, "k"),
    noFailures: await forgetFailures(store, "k").then(() => failuresOf(store, "k")),
    secret: await accountsSecret(store),
    audit: await auditPage(store, null, 10),
    earlier: await auditPage(store, 2, 10),
    refused: /the log is not changed/.test(String(refused)),
    twice,
  };
}

async function takenBack(store: Store) {
  const before = [store.committed(), await loads.sequence(store)];
  const failed = store.transaction("load", async () => {
    await loads.nextSequence(store);
    await store.bulk.insert("tombstone", ["hash", "what", "erased_day"], [["q", "email", 1]]);
    throw new Error("taken back");
  });
  return {
    failed: await failed.catch((error: Error) => error.message),
    same: [store.committed(), await loads.sequence(store)].map((now, i) => now === before[i]),
    gone: (await tombstones.tombstones(store)).map(({ hash }) => hash),
    idle: [store.isTransacting(), store.isWithin()],
  };
}

/** Where people were told to stand, and what was sent of it. */
async function ofOut(store: Store): Promise<unknown> {
  const stands = (id: number, rung: string | null, us: number) => ({
    ...{ person_id: id, rung, since_us: rung === null ? null : us, was: null, changed_us: us },
  });
  const log = (us: number) => ({ from_us: 5, until_us: us, ladder: 1 });
  const sent = (message_id: string, due_us: number | null) => ({
    ...{ endpoint: "e", message_id, type: "person.fell", body: "{}", person_id: 1, made_us: 5, due_us },
    ...{ state: "waiting", tries: 0, tried_us: null, status: null, said: null },
  });
  const endpoint = {
    ...{ id: "e", url: "https://a.example/", events: "person.fell", secret: "s", former_secret: null },
    ...{
      former_until_us: null,
      made_us: 5,
      made_by: "account:a",
      failing_us: null,
      off_us: null,
      off_why: null,
    },
  };
  return store.aside("out", async () => {
    await standings.beginStanding(store, log(5), [stands(1, "a", 5), stands(2, "b", 5), stands(3, "c", 5)]);
    const begunAgain = await standings.beginStanding(store, log(9), [stands(9, "z", 9)]);
    const kept = [
      await standings.keepStandingChanges(store, log(5), log(6), [stands(2, null, 6), stands(4, "a", 6)]),
      await standings.keepStandingChanges(store, log(5), log(7), [stands(1, "b", 7)]),
    ];
    const everyone = [];
    for await (const rows of standings.everyStanding(store)) everyone.push(...rows);
    everyone.push(...(await standings.standingSomewhere(store, 1, 2)));
    await webhookEndpoints.addEndpoint(store, endpoint);
    await deliveries.addDeliveries(store, [sent("m1", 9), sent("m2", 7), sent("m1", 1), sent("m3", null)]);
    const due = await deliveries.dueDeliveries(store, "e", 8, 9);
    const next = await deliveries.nextDue(store, "e");
    await deliveries.changeDelivery(store, due[0]?.id ?? 0, { said: "kari", due_us: null });
    await deliveries.forgetMentioning(store.db, (text) => text === "kari");
    await deliveries.forgetDeliveries(store, 6);
    await alarms.keepGoalAlarms(store, { came: [1, 2], left: [], nowUs: 5 });
    await alarms.keepGoalAlarms(store, { came: [2], left: [1], nowUs: 6 });
    const page = { afterUs: 5, untilUs: 6 };
    return {
      ...{ begunAgain, kept, everyone, due, next, log: await standings.standingLog(store) },
      changed: await standings.standingChanged(store, page, null, 1),
      more: await standings.standingChanged(store, page, { changed_us: 6, person_id: 2 }, 9),
      changedEndpoint: await webhookEndpoints.changeEndpoint(store, "e", { off_us: 9, off_why: "gone" }),
      endpoints: await webhookEndpoints.endpoints(store),
      left: await deliveries.deliveryPage(store, "e", null, 9),
      alarms: await alarms.goalAlarms(store),
      removed: [
        await webhookEndpoints.removeEndpoint(store, "e"),
        await webhookEndpoints.removeEndpoint(store, "e"),
      ],
      none: await deliveries.deliveryPage(store, "e", null, 9),
    };
  });
}

/** What webhooks are signed with, and why calls were refused. */
async function ofCalls(store: Store): Promise<unknown> {
  const secret = (source: string, of: string) => ({ source, secret: of, set_us: 5, set_by: "account:a" });
  const refused = (at: number, id: string) => ({
    ...{ at_us: at, door: "segment", message_id: id, place: "userId", sentence: "{}", fix: "{}" },
  });
  await store.aside("calls", async () => {
    for (const row of [secret("woo", "a"), secret("shopify", "b"), secret("woo", "c")])
      await keepWebhookSecret(store, row);
    await keepRefusedCalls(store, [refused(1, "old"), refused(8, "kari"), refused(9, "new")], 5);
    await forgetRefusedCalls(store.db, (text) => text === "kari");
  });
  const kept = await webhookSecrets(store);
  const removed = [await removeWebhookSecret(store, "woo"), await removeWebhookSecret(store, "woo")];
  return { kept, removed, left: await webhookSecrets(store), refused: await lastRefusedCalls(store, 10) };
}

/** What was told to services of people. */
async function told(store: Store): Promise<unknown> {
  const row = (
    person_id: number,
    said: string | null,
    job: string | null = null,
  ): Omit<ToldRow, "connection"> => ({
    ...{ person_id, there: `æ${person_id % 3}-${person_id}`, address: "a", said },
    ...{ sent: job && "{}", job },
  });
  const everyone = { from: Number.MIN_SAFE_INTEGER, before: Number.MAX_SAFE_INTEGER };
  return store.aside("connections", async () => {
    const refused = [1, 2, 700].map((person_id) => ({ connection: 7, person_id, at_us: big, said: "400 æ" }));
    await keepRefusedProfiles(store, refused);
    await keepRefusedProfiles(store, refused.slice(0, 1));
    await keepTold(
      store,
      7,
      Array.from({ length: 600 }, (_, i) => row(i + 1, null, "j")),
    );
    await keepTold(store, 7, [row(1, "{}"), row(3, null)]);
    await keepTold(store, 8, [row(1, "{}")]);
    const job = [await waitingJobs(store, 7), (await toldByJob(store, 7, "j")).length];
    await leaveTold(store, 7, [row(2, null)], { blank: false });
    await leaveTold(store, 7, [row(4, null), row(5, null)], { blank: true });
    await leaveTold(store, 7, [row(4, null)], { blank: true });
    await leaveTold(store, 7, [], { blank: true });
    const telling = [await toldOf(store, 1), await toldOf(store, 4)];
    const erased = await forgetToldOf(store, [1, 700]);
    const blank = await toBlank(store, 7, 9);
    const there = [...(await toldThere(store, 7, ["æ0-3", "æ1-4"]))];
    await keepBlanked(store, 7, ["æ1-4"]);
    const left = (await toldIn(store, 7, everyone)).length;
    const some = await toldIn(store, 7, { from: 3, before: 9 });
    const why = [await refusedProfiles(store, 7, 0, 9), await refusedProfiles(store, 7, 1, 1)];
    await removeToldBy(store, 7);
    const after = [await toldIn(store, 7, everyone), await toBlank(store, 7, 9), await toBlank(store, 8, 9)];
    return { job, telling, erased, blank, there, left, some, why, after };
  });
}

/** What is read from and written to, and when. */
async function connected(store: Store): Promise<unknown> {
  const row = (service: string) => ({
    ...{
      service,
      settings: '{"address":"https://æ.example"}',
      secret: "s",
      made_us: big,
      made_by: "terminal",
    },
    stands: null,
  });
  return store.aside("connections", async () => {
    const ids = [await addConnection(store, row("woo")), await addConnection(store, row("shopify"))];
    const [woo = 0, shopify = 0] = ids;
    const runs: number[] = [];
    for (let i = 0; i < 203; i++)
      runs.push(await beginConnectionRun(store, { connection: shopify, begun_us: i }));
    const own = await beginConnectionRun(store, { connection: woo, begun_us: big });
    await noteConnectionRun(store, own, { ended_us: big, counts: '{"accepted":2}', said: '{"place":"x"}' });
    const told = {
      standing: [await keepStanding(store, woo, "[1]"), await keepStanding(store, 99, "[1]")],
      all: await connections(store),
      one: [await connection(store, woo), await connection(store, 99)],
      kept: (await connectionRuns(store, shopify, 1000)).length,
      last: [...(await lastConnectionRuns(store))].sort(([a], [b]) => a - b),
    };
    const removed = [await removeConnection(store, woo), await removeConnection(store, woo)];
    const again = await addConnection(store, row("woo"));
    return { ...told, ids, again, removed, gone: await connectionRuns(store, woo, 9) };
  });
}
