import { parentPort } from "node:worker_threads";
import { type KeptOnce, onceOf, shareFacts } from "../../verbs/asking/once-in-reading.ts";
import { letGoOfColumns } from "../../verbs/measures/let-go.ts";
import type { Projection, Shop } from "../../verbs/shop/shop.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import type { Uploads } from "../../verbs/uploads/uploads.ts";
import { inEachLanguage } from "../answers/in-each-language.ts";
import { readers } from "../reading/reader.ts";
import type { Asker } from "../route.ts";
import { routes } from "../routes.ts";
import type {
  FromReckoning,
  GivenPersons,
  GivenProjection,
  GivenSearch,
  ReckonedShop,
  ToReckoning,
  Wanted,
} from "./reckoning.ts";
import { toldError } from "./told-error.ts";

interface Waiting {
  done(value: never): void;
  fail(error: Error): void;
}

/** So long after the last that some of the people told nobody asks on. */
const restsMs = 1000;
/** And after one of everyone: what waits for its turn, and who moves on to another day, comes within it. */
const wholeRestsMs = 2000;

type Want = <T>(wanted: Wanted) => Promise<T>;

/** What the thread does on which answers are reckoned: calls the verbs over a shop whose engine another thread asks. */
export function reckon(): void {
  const port = parentPort;
  if (!port) throw new Error("is a worker");
  shareFacts();
  const byName = new Map(routes.map((route) => [route.name, route]));
  const waiting = new Map<number, Waiting>();
  let ids = 0;
  const tell = (told: FromReckoning) => port.postMessage(told);
  let jobs = 0;
  let lettingGo: NodeJS.Timeout | undefined;
  /** What was read stays until nothing more is asked of it; of some of the people it is little, and whoever asks on waits for no collection. */
  const done = (told: FromReckoning, bySome: boolean) => {
    jobs--;
    tell(told);
    clearTimeout(lettingGo);
    lettingGo = setTimeout(
      () => {
        if (jobs === 0) letGoOfColumns(bySome);
      },
      bySome ? restsMs : wholeRestsMs,
    );
  };
  const job = async ({ job, route, asked, namesHidden, shop }: Extract<ToReckoning, { kind: "reckon" }>) => {
    const want: Want = (wanted) =>
      new Promise((done, fail) => {
        const id = ++ids;
        waiting.set(id, { done, fail });
        tell({ kind: "wants", job, id, wanted });
      });
    const found = byName.get(route);
    if (!found) throw new Error(`no route is called ${route}`);
    const by = { ...nobody, namesHidden };
    return inEachLanguage(found, shopOver(shop, want), asked, by, readers(shop.settings));
  };
  port.on("message", (asked: ToReckoning) => {
    if (asked.kind === "reckon") {
      jobs++;
      return void job(asked).then(
        (replies) => done({ kind: "reckoned", job: asked.job, replies }, asked.asked.sample === "true"),
        (error: unknown) => done({ kind: "error", job: asked.job, error: toldError(error) }, false),
      );
    }
    const one = waiting.get(asked.id);
    waiting.delete(asked.id);
    if (asked.kind === "given") one?.done(asked.value as never);
    else one?.fail(new Error("the reading failed"));
  });
}

/** Nothing that is reckoned here depends on who asks, but whether names are hidden. */
const nobody: Asker = {
  who: { kind: "nobody" },
  namesHidden: false,
  credentials: { cookie: "", bearer: null, place: "", browser: null },
  accounts: null,
  live: null,
  version: "",
  uploads: null as unknown as Uploads,
  once: (work) => work(),
};

/** As much of a shop as questions of one reading need. */
function shopOver({ nowUs, ...told }: ReckonedShop, want: Want): Workshop {
  const numbers = new Map<Projection["engine"], number>();
  const given = async (at: Parameters<Shop["projection"]>[0]): Promise<Projection> => {
    const { of, ...told } = await want<GivenProjection>({ what: "projection", at });
    const engine: Projection["engine"] = {
      rows: (sql) => want({ what: "rows", of, sql }),
      columns: (sql, rows) => want({ what: "columns", of, sql, rows }),
      run: () => Promise.reject(new Error("a reading changes nothing")),
    };
    numbers.set(engine, of);
    return { ...told, engine };
  };
  // In one reading it is one: what was read of it for one question is there for the next.
  const all: KeptOnce = new Map();
  const projection: Shop["projection"] = (at = {}) => {
    const { knownAtUs, version, draft, engine, sampled = false, small = false } = at;
    return onceOf(all, JSON.stringify([knownAtUs, version, draft, engine, sampled, small]), () => given(at));
  };
  const directory: Shop["directory"] = {
    find: async () => [],
    search: (text) => want<GivenSearch>({ what: "search", text }),
    withTraits: ({ engine }, { countries, company }) =>
      want<Uint8Array | null>({
        ...{ what: "withTraits", of: numbers.get(engine) ?? -1 },
        traits: { countries, company },
      }),
    describe: (persons) => want<GivenPersons>({ what: "describe", persons }),
  };
  const shop = {
    ...told,
    ...{ now: () => nowUs, projection, directory },
    reading: (work: (shop: Workshop) => Promise<unknown>) => work(shop as unknown as Workshop),
  };
  return shop as unknown as Workshop;
}
