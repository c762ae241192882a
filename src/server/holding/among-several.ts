import { setTimeout as pause } from "node:timers/promises";
import type { Progress } from "../../verbs/asking/progress.ts";
import type { ShopThread } from "./shop-thread.ts";

/** So often it is tried whether a shop can be followed, and so long whoever is asked may take to answer once another keeps it. */
const againMs = 1000;
const lastAnswerMs = 30_000;

/** Opens a thread that keeps the shop (`follows` false), once nobody else does, or one that follows it. */
export type OpenThread = (follows: boolean, progress: Progress, stop: AbortSignal) => Promise<ShopThread>;

/** A thread that is asked, and by how many. */
interface Asked {
  readonly shop: ShopThread;
  questions: number;
}

/**
 * Opens a shop that several servers have: whoever keeps it keeps it, the others follow it and stand by. One that follows goes on
 * answering until it keeps the shop itself, which `kept` is told.
 */
export async function openAmongSeveral(
  open: OpenThread,
  progress: Progress,
  kept: () => void,
  stop?: AbortSignal,
): Promise<ShopThread> {
  const over = new AbortController();
  const end = () => over.abort();
  stop?.addEventListener("abort", end);
  const ended = Promise.withResolvers<Error>();
  const standsBy = Promise.withResolvers<void>();
  const keeping = open(
    false,
    (what, done, of) => {
      if (what.key === "server.standsBy") standsBy.resolve();
      progress(what, done, of);
    },
    over.signal,
  );
  // One that follows ends when this server keeps the shop.
  const watch = (shop: ShopThread) =>
    void shop.ended.then((error) => {
      if (shop === now.shop) ended.resolve(error);
    });
  let isKept = false;
  const settled = keeping.then(
    () => {
      isKept = true;
    },
    () => {
      isKept = true;
    },
  );
  await Promise.race([settled, standsBy.promise]);
  const following = isKept ? null : followed(open, () => isKept, over.signal);
  const follower = await Promise.race([following, settled.then(() => null)]);
  // It may have come to follow at the last moment.
  if (!follower) void following?.then((shop) => shop?.close());
  let now: Asked = { shop: follower ?? (await keeping), questions: 0 };
  watch(now.shop);
  if (follower)
    void keeping.then(
      async (shop) => {
        const former = now;
        now = { shop, questions: 0 };
        watch(shop);
        kept();
        for (let waited = 0; former.questions > 0 && waited < lastAnswerMs; waited += 20) await pause(20);
        await former.shop.close();
      },
      (error) => {
        if (!over.signal.aborted) ended.resolve(error);
      },
    );
  return facing(
    () => now,
    ended.promise,
    async () => {
      stop?.removeEventListener("abort", end);
      end();
      await now.shop.close();
      // It may have come to keep the shop at the last moment.
      await keeping.then(
        (shop) => (shop === now.shop ? undefined : shop.close()),
        () => {},
      );
    },
  );
}

/** Follows as soon as that can be; null: this server keeps the shop before. */
async function followed(
  open: OpenThread,
  isKept: () => boolean,
  stop: AbortSignal,
): Promise<ShopThread | null> {
  while (!isKept()) {
    const shop = await open(true, () => {}, stop).catch(() => null);
    if (shop && !isKept()) return shop;
    await shop?.close();
    await pause(againMs);
  }
  return null;
}

/** The thread that is asked now, as if it were one. */
function facing(now: () => Asked, ended: Promise<Error>, close: () => Promise<void>): ShopThread {
  const asked = async <T>(ask: (shop: ShopThread) => Promise<T>): Promise<T> => {
    const mine = now();
    mine.questions++;
    try {
      return await ask(mine.shop);
    } finally {
      mine.questions--;
    }
  };
  return {
    get about() {
      return now().shop.about;
    },
    counted: () => now().shop.counted(),
    who: (credentials) => asked((shop) => shop.who(credentials)),
    ask: (question) => asked((shop) => shop.ask(question)),
    takeCalls: (sent) => asked((shop) => shop.takeCalls(sent)),
    takeTyped: (facts) => asked((shop) => shop.takeTyped(facts)),
    takeWebhook: (sent) => asked((shop) => shop.takeWebhook(sent)),
    alive: () => now().shop.alive(),
    ended,
    close,
  };
}
