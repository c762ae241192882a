import { realpathSync } from "node:fs";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { settingsIn } from "../../open.ts";
import { knownMigrations } from "../../verbs/health/migrations.ts";
import type { LiveInbox } from "../../verbs/live/live-inbox.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import type { World, WorldAsTold } from "../world.ts";
import type { FromHolder } from "./messages.ts";

/** Whoever typed a command, as the holder of the shop sees them. */
export interface Typist {
  tell(said: FromHolder): Promise<void>;
  /** What they chose of what they were asked. */
  chosen(): Promise<string | null>;
  /** Aborted when they ask the command to end, or are gone. */
  readonly stop: AbortSignal;
}

/** A shop that is held here. */
export interface Held {
  readonly shop: Workshop;
  /** Nothing but invented people, read by anybody: nobody changes it. */
  readonly demo: boolean;
  readonly version: string;
  /** Where facts are taken in; null: it takes none. */
  readonly live: LiveInbox | null;
}

/** The world of a command that was typed elsewhere: its shop is the one held here, the rest is the typist's. */
export function heldWorld(
  { shop, demo, version, live }: Held,
  from: WorldAsTold,
  typist: Typist,
  migrations: readonly string[],
): World {
  return {
    ...from,
    version,
    live,
    now: shop.now,
    out: (text) => typist.tell({ kind: "out", text }),
    err: (text) => void typist.tell({ kind: "err", text }),
    async choose(question, options) {
      await typist.tell({ kind: "choose", question, options });
      return typist.chosen();
    },
    bar: ({ formats: { language } }) => ({
      progress: (what, done, of) => void typist.tell({ kind: "progress", what, done, of, language }),
      stop: () => void typist.tell({ kind: "barStopped" }),
    }),
    async openShop(wanted, { progress }, { changes = false }) {
      if (realpathSync(wanted) !== realpathSync(shop.folder)) throw heldByServer();
      if (!changes) return lent(asked(shop), progress, async () => {});
      if (demo)
        throw new StigeError("not-allowed", message("accounts.demoStays"), message("accounts.demoStays.fix"));
      return changing(shop, progress);
    },
    settingsIn: async (wanted) => settingsIn(wanted),
    // The steps whoever typed knows: theirs may be a newer Stige, that is to be started in place of this one.
    async lackingMigrations(wanted) {
      if (realpathSync(wanted) !== realpathSync(shop.folder)) throw heldByServer();
      return migrations.filter((name) => !knownMigrations.includes(name));
    },
    serve: () => Promise.reject(heldByServer()),
    server: { port: null, host: null, logLevel: null, address: null },
    untilStopped() {
      void typist.tell({ kind: "stoppable" });
      return typist.stop;
    },
    handOver: async () => null,
  };
}

function heldByServer(): StigeError {
  return new StigeError("locked", message("store.locked", { pid: process.pid }), message("store.locked.fix"));
}

/** The shop as a command sees it: its own progress, and closing it leaves it open. */
function lent(shop: Workshop, progress: Workshop["progress"], close: () => Promise<void>): Workshop {
  return Object.create(shop, { progress: { value: progress }, close: { value: close } }) as Workshop;
}

/** The shop of a command that did not say it would change it. */
function asked(shop: Workshop): Workshop {
  const transaction = () => Promise.reject(new Error("a command changes a shop that it opened only to ask"));
  return Object.create(shop, {
    store: { value: Object.create(shop.store, { transaction: { value: transaction } }) },
  }) as Workshop;
}

/** The shop when its turn to be changed has come, until it is closed. */
async function changing(shop: Workshop, progress: Workshop["progress"]): Promise<Workshop> {
  const turn = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<void>();
  shop
    .writing(async () => {
      // What somebody wrote into `stige.yaml` since, as when a command opens the shop itself.
      await shop.follow();
      turn.resolve();
      await closed.promise;
    })
    .catch(turn.reject);
  await turn.promise;
  return lent(shop, progress, async () => closed.resolve());
}
