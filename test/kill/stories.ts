import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeTombstoneFile } from "../../src/core/facts/forgetting/tombstone-file.ts";
import { message } from "../../src/core/words/say.ts";
import { StigeError } from "../../src/core/words/stige-error.ts";
import { addJob } from "../../src/io/store/jobs.ts";
import { keyedHash } from "../../src/io/store/tombstone-key.ts";
import { addEndpoint, endpoint } from "../../src/io/store/webhook-endpoints.ts";
import { openShop } from "../../src/open.ts";
import { noteSeen } from "../../src/verbs/accounts/audit.ts";
import type { Progress } from "../../src/verbs/asking/progress.ts";
import { backup } from "../../src/verbs/backups/backup.ts";
import { restoreFiles } from "../../src/verbs/backups/restore.ts";
import { addNewConnection, connectionList, dropConnection } from "../../src/verbs/connections/connections.ts";
import { sync } from "../../src/verbs/connections/sync.ts";
import { exportRows } from "../../src/verbs/exporting/export.ts";
import { compact } from "../../src/verbs/forgetting/compact.ts";
import { erase } from "../../src/verbs/forgetting/erase.ts";
import { erasePlan } from "../../src/verbs/forgetting/erase-plan.ts";
import { layOutByPerson } from "../../src/verbs/forgetting/lay-out-by-person.ts";
import { object } from "../../src/verbs/forgetting/object.ts";
import { applyTombstones, saveTombstones } from "../../src/verbs/forgetting/tombstones.ts";
import { setGoal } from "../../src/verbs/goals/change-goals.ts";
import { keptGoals } from "../../src/verbs/goals/kept-goals.ts";
import { joinSegments } from "../../src/verbs/live/join-segments.ts";
import { keepRefused } from "../../src/verbs/live/keep-refused.ts";
import { liveInbox } from "../../src/verbs/live/live-inbox.ts";
import { type CleanedAhead, cleanAhead, sealInbox, sealNext } from "../../src/verbs/live/seal-inbox.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { putBack } from "../../src/verbs/loading/put-back.ts";
import { takeIn } from "../../src/verbs/loading/take-in.ts";
import { unload } from "../../src/verbs/loading/unload.ts";
import { changeAlert } from "../../src/verbs/measures/change-alert.ts";
import { merge } from "../../src/verbs/merging/merge.ts";
import { unmerge } from "../../src/verbs/merging/unmerge.ts";
import { standingFollower } from "../../src/verbs/out/follow-standing.ts";
import { forgetOld } from "../../src/verbs/out/open-out.ts";
import { sendDue } from "../../src/verbs/out/send-webhooks.ts";
import { keepAlarms } from "../../src/verbs/out/tell-goals.ts";
import { override, revokeOverride } from "../../src/verbs/people/override.ts";
import { tellProfiles } from "../../src/verbs/profiles/tell-profiles.ts";
import { climbAnew } from "../../src/verbs/projecting/climb-anew.ts";
import { publishLadder } from "../../src/verbs/rules/publish-ladder.ts";
import { windowsAnswer, writeWindows } from "../../src/verbs/rules/windows.ts";
import { changeSegment } from "../../src/verbs/segments/change-segment.ts";
import { changeExclusion } from "../../src/verbs/shop/change-exclusion.ts";
import { changeShop } from "../../src/verbs/shop/change-shop.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { ordersCsv } from "../folder/small-shop.ts";
import { databaseOf } from "./lying.ts";

/** A shop's folder at some instant. */
export interface Place {
  readonly folder: string;
  readonly nowUs: number;
}

/** One command, as a process does it. */
export interface Step {
  readonly name: string;
  /** Calls `done` where whoever asked is told that it is done. */
  readonly work: (place: Place, done: () => void) => Promise<void>;
  /** Several things that count one by one: killed in between, it is done half, and is done again. */
  readonly inParts?: boolean;
  /** Throws the projection away on purpose. */
  readonly discards?: boolean;
  /** Killed, it may leave named in `stige.yaml` where orders count from. */
  readonly namesBook?: boolean;
  /** It restores `backup` in `again`: after a kill there is no shop there, or that one. */
  readonly restores?: boolean;
  /** Texts of which no byte may be left once it is done. */
  readonly gone?: readonly string[];
}

/** A shop's life from a folder of files on: step after step, each of which is killed at all that it passes. */
export interface Story {
  readonly begin: (folder: string) => void;
  readonly steps: readonly Step[];
}

const startUs = Date.UTC(2026, 0, 2) * 1000;
/** Each step has a second of its own, so that a step done again says what it said. */
export const instantOf = (step: number) => startUs + step * 1_000_000;

export async function openAt({ folder, nowUs }: Place, progress: Progress = () => {}): Promise<Workshop> {
  const machine = { now: () => nowUs, timeZone: "Europe/Oslo", language: "en", progress } as const;
  const effects = { ...machine, database: databaseOf(folder) };
  return openShop(folder, effects, { mayBegin: true });
}

type Work = (shop: Workshop, place: Place) => Promise<unknown>;

function step(
  name: string,
  work: Work,
  more: Partial<Step> = {},
  progress?: (place: Place) => Progress,
): Step {
  return {
    name,
    async work(place, done) {
      const shop = await openAt(place, progress?.(place));
      try {
        await work(shop, place);
        done();
      } finally {
        await shop.close();
      }
    },
    ...more,
  };
}

const loading = (file: string) =>
  step(`load ${file}`, (shop, { folder }) => load(shop, { file: join(folder, "files", file) }));
const project = step("project", (shop) => shop.projection());

/** What a server writes down before it shows somebody. */
const seen = step("note who was seen", (shop) =>
  noteSeen(shop, { who: "key:12345678", action: "person", personId: 1 }),
);

/** A file that changes while it is sealed: the load fails once `stige.yaml` is written, which is made as it was. */
const failing = step(
  "load a file that changes",
  async (shop, { folder }) => {
    const refused = await load(shop, { file: join(folder, "files", "more.csv") }).catch(() => "refused");
    if (refused !== "refused") throw new Error("a file that changed was loaded");
    writeFileSync(join(folder, "files", "more.csv"), ordersCsv(150, 13));
  },
  { namesBook: true },
  ({ folder }) =>
    ({ key }) => {
      if (key === "load.sealing") appendFileSync(join(folder, "files", "more.csv"), "x,1,,2025-01-01,1\n");
    },
);

/** Done again, a ladder is the one in force already, and whoever is excluded is. */
const unlessSame = (error: unknown) => {
  const same = ["publish.same", "exclusions.already"];
  if (!(error instanceof StigeError && same.includes(error.sentence.key))) throw error;
};

const written = (ladder: string) =>
  `shop: { name: Kassa, timeZone: Europe/Oslo, currency: NOK, country: "NO" }\nladder: ${ladder}\n`;

/** What a person does who edits `stige.yaml`: the next command publishes the ladder. */
const editing = (lapsedAfter: string): Step => ({
  name: `publish lapsedAfter ${lapsedAfter}`,
  async work(place, done) {
    writeFileSync(
      join(place.folder, "stige.yaml"),
      written(`{ preset: norwegian, lapsedAfter: ${lapsedAfter} }`),
    );
    await project.work(place, done);
  },
});

const rows = (lines: readonly string[]) => `${lines.join("\n")}\n`;
/** 120 people whose silences end after 356 days or never, and somebody who buys at the end: windows can be proposed. */
const rhythm = rows([
  "order_id,customer_id,email,ordered_at,total",
  ...Array.from({ length: 120 }, (_, i) => `r${i},${i},kunde${i}@example.com,2023-01-10T09:00:00Z,100.00`),
  ...Array.from({ length: 20 }, (_, i) => `s${i},${i},kunde${i}@example.com,2024-01-01T10:00:00Z,100.00`),
  "z,500,sist@example.com,2025-12-31T15:00:00Z,100.00",
]);

function files(folder: string, contents: Readonly<Record<string, string>>): void {
  for (const name of ["files", "inn"]) mkdirSync(join(folder, name), { recursive: true });
  for (const [name, text] of Object.entries(contents)) writeFileSync(join(folder, name), text);
}

const answers = rows([
  "customer_id,answered_at,score",
  ...Array.from({ length: 40 }, (_, i) => `${i},2025-03-01T12:00:00Z,${i % 11}`),
]);
const bothFiles = { "files/orders.csv": ordersCsv(200), "files/more.csv": ordersCsv(150, 13) };
const person = "kunde77@example.com";
const filesGone = step("take the files away", async (_, { folder }) =>
  rmSync(join(folder, "files"), { recursive: true, force: true }),
);

/** Rows of which some are rejected, and some name a person in a free text. */
const forgettable = {
  "files/orders.csv": `${ordersCsv(90)}bad-1,77,${person},no day,1.00\nbad-2,5,kunde5@example.com,no day,1.00\n`,
  "files/events.csv": rows([
    "customer_id,event,time",
    `77,Gift for ${person},2025-02-01T12:00:00Z`,
    "5,Signed Up,2025-02-01T12:00:00Z",
  ]),
  "files/back.csv": ordersCsv(20, 5),
};

/** Orders that a program tells, by messages numbered from `from`; what was told before changes nothing. */
async function tell(shop: Workshop, from: number, count: number): Promise<void> {
  const live = liveInbox(await shop.intake(), () => {});
  await live.takeIn(
    Array.from({ length: count }, (_, i) => {
      const n = from + i;
      const row = {
        ...{ order_id: `t-${n}`, person_email: `kunde${n % 17}@example.com`, gross: 100 + n },
        ordered: new Date(Date.UTC(2025, n % 12, 1 + (n % 28), 10)).toISOString(),
      };
      return { messageId: `m${n}`, receivedUs: 0, facts: [{ kind: "orders", source: "own", rows: [row] }] };
    }),
  );
}

/** A WooCommerce of 120 orders, read in two pages. */
async function readShop(shop: Workshop): Promise<void> {
  const orders = Array.from({ length: 120 }, (_, i) => {
    const at = new Date(Date.UTC(2025, i % 12, 1 + (i % 28), 10, i)).toISOString().slice(0, 19);
    const own = { id: i + 1, total: "100.00", status: "completed", date_created_gmt: at };
    const changed = new Date(Date.UTC(2025, 11, 1, 0, i)).toISOString().slice(0, 19);
    return {
      ...own,
      billing: { email: `kunde${i % 17}@example.com` },
      line_items: [],
      date_modified_gmt: changed,
    };
  });
  const ask = async ({ url }: { readonly url: string }) => {
    const words = new URL(url).searchParams;
    const after = words.get("modified_after") ?? "";
    const list = url.includes("/orders") ? orders.filter((one) => one.date_modified_gmt > after) : [];
    const headers = { "x-wp-total": String(list.length) };
    return { answered: true, status: 200, headers, text: JSON.stringify(list.slice(0, 100)) };
  };
  const asking = Object.create(shop, { outgoing: { value: { ask } } }) as Workshop;
  const known = await connectionList(shop);
  const wish = {
    service: "woo",
    settings: { address: "https://fjell.example" },
    secret: "ck_1234:cs_1234",
  } as const;
  const id = known[0]?.id ?? (await addNewConnection(shop, "terminal", wish));
  await sync(asking, id, { live: liveInbox(await shop.intake(), () => {}) });
  // Else whoever asks next seals it, at another instant.
  await sealInbox(shop);
}

/** A shop that asks a HubSpot in memory, which knows everybody. */
function askingHubspot(shop: Workshop): Workshop {
  const fields = new Set<string>();
  const ask = async ({ url, body = "{}" }: { readonly url: string; readonly body?: string }) => {
    const { inputs = [], name = "" } = JSON.parse(body) as { inputs?: { id: string }[]; name?: string };
    if (name) fields.add(name);
    const results = url.endsWith("/properties/contacts")
      ? [...fields].map((one) => ({ name: one }))
      : inputs.map(({ id }) => ({ id, properties: { email: id } }));
    return { answered: true, status: 200, headers: {}, text: JSON.stringify({ results }) };
  };
  return Object.create(shop, { outgoing: { value: { ask } } }) as Workshop;
}

const hubspotOf = async (shop: Workshop) =>
  (await connectionList(shop)).find(({ service }) => service === "hubspot");

/** Tells it of those who consented. */
async function tellService(shop: Workshop): Promise<void> {
  const wish = { service: "hubspot", settings: {}, secret: "pat-secret" } as const;
  const id = (await hubspotOf(shop))?.id ?? (await addNewConnection(shop, "terminal", wish));
  await tellProfiles(askingHubspot(shop), id);
}

/** Lets go of it, once what it was told is cleared there. */
async function leaveService(shop: Workshop): Promise<void> {
  const known = await hubspotOf(shop);
  if (!known) return;
  if (!known.leaving) await dropConnection(shop, "terminal", known.id);
  if (await hubspotOf(shop)) await tellProfiles(askingHubspot(shop), known.id);
}

/** Whether people may be told of, by their last word on it. */
async function consent(shop: Workshop, granted: boolean, day: number): Promise<void> {
  const live = liveInbox(await shop.intake(), () => {});
  const rows = Array.from({ length: 12 }, (_, i) => ({
    ...{ person_email: `kunde${i}@example.com`, given: new Date(Date.UTC(2025, 0, day)).toISOString() },
    ...{ channel: "email", purpose: "marketing", basis: "consent", granted: granted || i > 3 },
  }));
  await live.takeIn([
    { messageId: `c${day}`, receivedUs: 0, facts: [{ kind: "consents", source: "own", rows }] },
  ]);
  await sealInbox(shop);
}

const key = "5a".repeat(32);
/** What another copy of the shop remembers of whom it forgot. */
const tombstones = writeTombstoneFile({
  key,
  tombstones: [
    {
      hash: keyedHash(key, { what: "email", source: "", value: person }),
      what: "email",
      erased_day: Date.UTC(2026, 0, 1) / 86_400_000,
    },
  ],
  objections: [],
});

/** An endpoint on this machine, which is not named as one that may be. */
const hook = {
  ...{ id: "e", url: "https://127.0.0.1/", events: "person.climbed person.arrived", secret: "whsec_AAAA" },
  ...{ former_secret: null, former_until_us: null, made_us: 0, made_by: "terminal" },
  ...{ failing_us: null, off_us: null, off_why: null },
};

export const stories: Readonly<Record<string, Story>> = {
  first: {
    begin: (folder) => files(folder, bothFiles),
    steps: [loading("orders.csv"), project, seen, loading("more.csv"), project],
  },
  book: {
    begin: (folder) =>
      files(folder, {
        ...bothFiles,
        "files/answers.csv": answers,
        "stige.yaml": written("{ preset: norwegian }"),
      }),
    steps: [loading("answers.csv"), project, failing, loading("more.csv"), project],
  },
  takenBack: {
    begin: (folder) => files(folder, bothFiles),
    steps: [
      loading("orders.csv"),
      loading("more.csv"),
      project,
      step("unload", (shop) => unload(shop, 2)),
      project,
      step("put back", (shop) => putBack(shop, 2)),
      project,
      step("merge", (shop) =>
        merge(shop, { kept: "kunde3@example.com", gone: "kunde4@example.com", reason: "one household" }),
      ),
      project,
      step("unmerge", (shop) => unmerge(shop, { kept: "kunde3@example.com", gone: "kunde4@example.com" })),
      project,
      step("set a rung", (shop) =>
        override(shop, { person, rung: "ambassador", until: "2027-01-01", reason: "runs the fan club" }),
      ),
      project,
      step("take the rung back", (shop) => revokeOverride(shop, person)),
      project,
    ],
  },
  ladders: {
    begin: (folder) => files(folder, { "files/rhythm.csv": rhythm }),
    steps: [
      loading("rhythm.csv"),
      project,
      editing("300d"),
      editing("500d"),
      step("climb by SQL", (shop) => climbAnew(shop, "sql")),
      step("climb by walker while somebody reads", (shop) =>
        shop.reading(async (held) => {
          await held.projection();
          await climbAnew(shop, "walker");
        }),
      ),
      step("publish", (shop) =>
        publishLadder(shop, {
          ladder: "ladder: { preset: norwegian, lapsedAfter: 200d }",
          ...{ from: null, note: "a try" },
        }).catch(unlessSame),
      ),
      step("back to the first", (shop) =>
        publishLadder(shop, { ladder: 1, from: null, note: "back" }).catch(unlessSame),
      ),
      step(
        "exclude",
        (shop) => changeExclusion(shop, { by: "emails", text: "@nobody.example" }, true).catch(unlessSame),
        // Who did it is in the log first.
        { inParts: true },
      ),
      step(
        "another name",
        (shop) => changeShop(shop, { ...shop.settings, name: "Another name" }, shop.settings),
        // Who did it is in the log first.
        { inParts: true },
      ),
      step("set a goal", async (shop) => {
        const by = { by: "2026-12-31", withinDays: null, note: "a try" };
        if ((await keptGoals(shop)).length === 0) await setGoal(shop, { about: "repeat", target: 50, ...by });
      }),
      step(
        "segment",
        (shop) => changeSegment(shop, "Leads", "{ name: Leads, rung: lead }"),
        // Who did it is in the log first.
        { inParts: true },
      ),
      step(
        "alert",
        (shop) => changeAlert(shop, { figure: "new-customers", days: 28, below: 3 }),
        // Who did it is in the log first.
        { inParts: true },
      ),
      step("write windows", async (shop) => writeWindows(shop, await windowsAnswer(shop))),
      project,
    ],
  },
  out: {
    begin: (folder) =>
      files(folder, {
        ...bothFiles,
        "inn/new.csv": ordersCsv(60, 3),
        "inn/new.csv.map.yaml": "kind: orders\n",
      }),
    steps: [
      loading("orders.csv"),
      project,
      step("export", (shop, { folder }) =>
        exportRows(shop, { what: "people", out: join(folder, "people.csv"), rung: null }),
      ),
      step(
        "take in",
        (shop, { folder }) => takeIn(shop, "new.csv", { folder: join(folder, "inn") }, () => "no reason"),
        { inParts: true },
      ),
      project,
    ],
  },
  forget: {
    begin: (folder) => files(folder, forgettable),
    steps: [
      loading("orders.csv"),
      loading("events.csv"),
      loading("back.csv"),
      step("unload", (shop) => unload(shop, 3)),
      filesGone,
      project,
      step("lay out by person", (shop) => layOutByPerson(shop, { from: 1 }), { inParts: true }),
      step("object", (shop) => object(shop, "kunde9@example.com")),
      step("withdraw", (shop) => object(shop, "kunde9@example.com", { withdraw: true })),
      step("erase", async (shop) => erase(shop, await erasePlan(shop, person)), { discards: true }),
      step("compact", (shop) => compact(shop), { discards: true, gone: [person, '"order_id":"77-2"'] }),
      project,
    ],
  },
  live: {
    begin: (folder) =>
      files(folder, { "stige.yaml": `orders: { from: own }\n${written("{ preset: norwegian }")}` }),
    steps: [
      step("tell", (shop) => tell(shop, 0, 30)),
      project,
      step("refuse a call", (shop) => {
        const problem = { place: "body", sentence: message("live.full"), fix: message("live.notBegun.fix") };
        return keepRefused(shop, "segment", [{ index: 0, messageId: "call-1", problems: [problem] }]);
      }),
      step("ask for a job", (shop) =>
        addJob(shop.store, { kind: "try", subject: "a", payload: {}, dueUs: instantOf(99) }),
      ),
      // Told and sealed, and more of it, some of it sent again: the ids of both sealings become one list.
      step(
        "tell and seal",
        async (shop) => {
          // As in a shop that is served: one part goes from the inbox while the next is told and sealed.
          let shortening = Promise.resolve();
          let ahead: CleanedAhead | null = null;
          for (const from of [20, 40]) {
            await tell(shop, from, 30);
            const part = await sealNext(shop, { ahead });
            await ahead?.close();
            await tell(shop, from + 5, 20);
            ahead = part && (await cleanAhead(shop, part.upTo, { least: 1 }));
            await shortening;
            shortening = part?.shorten() ?? shortening;
          }
          await sealNext(shop, { ahead });
          await ahead?.close();
          await shortening;
          await sealInbox(shop);
        },
        { inParts: true },
      ),
      project,
      // So many sealings that their files are joined.
      step(
        "tell, seal and join",
        async (shop) => {
          for (let n = 0; n < 16; n++) {
            await tell(shop, 70 + n, 1);
            await sealInbox(shop);
          }
          await shop.projection();
          await joinSegments(shop);
          await shop.projection();
        },
        { inParts: true },
      ),
      project,
      step("read a shop over its API", readShop, { inParts: true }),
      step("backup", (shop, { folder }) => {
        rmSync(join(folder, "backup"), { recursive: true, force: true });
        return backup(shop, join(folder, "backup"), "0");
      }),
      {
        name: "open it two months later, when the ids are old",
        work: (place, done) =>
          step("later", async () => {}).work({ ...place, nowUs: place.nowUs + 60 * 86_400_000_000 }, done),
      },
      project,
    ],
  },
  told: {
    begin: (folder) =>
      files(folder, { "stige.yaml": `orders: { from: own }\n${written("{ preset: norwegian }")}` }),
    steps: [
      step(
        "follow where people stand",
        async (shop) => {
          await tell(shop, 0, 20);
          await sealInbox(shop);
          if (!(await endpoint(shop.store, "e")))
            await shop.store.aside("accounts", () => addEndpoint(shop.store, hook));
          await standingFollower(shop).follow(true);
        },
        { inParts: true },
      ),
      step(
        "tell who moved",
        async (shop) => {
          await tell(shop, 20, 20);
          await sealInbox(shop);
          await standingFollower(shop).follow(true);
        },
        { inParts: true },
      ),
      step(
        "send it, where nobody may be written to",
        async (shop, { nowUs }) => {
          await sendDue(shop, "e");
          await keepAlarms(shop, { came: [1], left: [], nowUs }, []);
          await forgetOld(shop);
        },
        { inParts: true },
      ),
      step(
        "tell a service of who consented",
        async (shop) => {
          await consent(shop, true, 2);
          await tellService(shop);
        },
        { inParts: true },
      ),
      step(
        "some withdraw it, and are cleared there",
        async (shop) => {
          await consent(shop, false, 3);
          await tellService(shop);
        },
        { inParts: true },
      ),
      step("let go of the service, cleared there first", leaveService, { inParts: true }),
    ],
  },
  restored: {
    begin: (folder) => files(folder, { ...forgettable, "tombstones.json": tombstones }),
    steps: [
      loading("orders.csv"),
      loading("events.csv"),
      filesGone,
      project,
      step("apply tombstones", (shop, { folder }) => applyTombstones(shop, join(folder, "tombstones.json")), {
        inParts: true,
        discards: true,
      }),
      step("backup", (shop, { folder }) => {
        rmSync(join(folder, "backup"), { recursive: true, force: true });
        return backup(shop, join(folder, "backup"), "0");
      }),
      step(
        "restore",
        (_, { folder }) => {
          rmSync(join(folder, "again"), { recursive: true, force: true });
          return restoreFiles(join(folder, "backup"), join(folder, "again"), () => {}, false);
        },
        { restores: true },
      ),
      step("save tombstones", (shop, { folder }) => saveTombstones(shop, join(folder, "saved.json"))),
      project,
    ],
  },
};
