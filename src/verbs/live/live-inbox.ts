import type { LiveMessage, Taken } from "../../core/facts/live/live-fact.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { type Inbox, printOf } from "../../io/store/inbox/inbox.ts";

/** The rim of the inbox: what routes call. */
export interface LiveInbox {
  /** Keeps messages; resolved once they are safe. Throws `too-many` where more waits than may: come again later. */
  takeIn(messages: readonly LiveMessage[]): Promise<readonly Taken[]>;
}

/** More than this waits for nobody: whoever sends is told to come again. */
export interface InboxLimits {
  /** Told and not yet kept. */
  readonly queuedBytes: number;
  /** Kept and not yet sealed. */
  readonly waitingBytes: number;
  readonly waitingMessages: number;
}

export const usualInboxLimits: InboxLimits = {
  queuedBytes: 64_000_000,
  waitingBytes: 512_000_000,
  waitingMessages: 2_000_000,
};

/** So much is kept in one commit. */
const groupBytes = 8_000_000;

interface Call {
  readonly messages: readonly LiveMessage[];
  readonly texts: readonly string[];
  readonly prints: readonly string[];
  readonly bytes: number;
  done(taken: readonly Taken[]): void;
  fail(error: unknown): void;
}

/** What whoever has to wait is told to wait at least, in seconds. */
export const retrySeconds = 2;

/**
 * Takes messages in: what comes while a commit is on its way goes into the next, all of it in one. `came` is called after
 * each.
 */
export function liveInbox(inbox: Inbox, came: () => void, limits: InboxLimits = usualInboxLimits): LiveInbox {
  let queue: Call[] = [];
  let queuedBytes = 0;
  let keeping = false;
  let doubtful = false;
  const keepNext = async () => {
    const group = nextGroup(queue);
    queue = queue.slice(group.length);
    try {
      if (doubtful) await inbox.lookAgain();
      doubtful = false;
      const answers = await keepGroup(inbox, group);
      for (const [i, call] of group.entries()) call.done(answers[i] as readonly Taken[]);
      came();
    } catch (error) {
      doubtful = true;
      for (const call of group) call.fail(error);
    } finally {
      queuedBytes -= group.reduce((sum, { bytes }) => sum + bytes, 0);
    }
  };
  const keepAll = async () => {
    if (keeping) return;
    keeping = true;
    // Whatever came in the same turn goes along.
    await new Promise((done) => setImmediate(done));
    while (queue.length > 0) await keepNext();
    keeping = false;
  };
  return {
    takeIn(messages) {
      const { bytes, messages: waiting } = inbox.waiting();
      if (queuedBytes > limits.queuedBytes || bytes > limits.waitingBytes || waiting > limits.waitingMessages)
        return Promise.reject(inboxFull());
      const texts = messages.map((one) => JSON.stringify(one));
      const own = texts.reduce((sum, { length }) => sum + length, 0);
      queuedBytes += own;
      return new Promise((done, fail) => {
        const prints = messages.map(({ messageId }) => printOf(messageId));
        queue.push({ messages, texts, prints, bytes: own, done, fail });
        void keepAll();
      });
    },
  };
}

/** Why nothing more is taken in now; it is the sender's to come again. */
export function inboxFull(seconds = retrySeconds): StigeError {
  return new StigeError("too-many", message("live.full"), message("live.full.fix", { seconds }));
}

/** The calls that go into the next commit. */
function nextGroup(queue: readonly Call[]): readonly Call[] {
  let bytes = 0;
  return queue.filter((call, i) => {
    bytes += call.bytes;
    return i === 0 || bytes <= groupBytes;
  });
}

/** Keeps what is new of the calls, in one commit; of two messages with one id the first. */
async function keepGroup(inbox: Inbox, group: readonly Call[]): Promise<readonly (readonly Taken[])[]> {
  const known = new Set(await inbox.known(group.flatMap(({ prints }) => prints)));
  const prints: string[] = [];
  const texts: string[] = [];
  const answers = group.map((call) =>
    call.prints.map((print, i): Taken => {
      if (known.has(print)) return "repeated";
      known.add(print);
      prints.push(print);
      texts.push(call.texts[i] as string);
      return "new";
    }),
  );
  if (texts.length > 0) await inbox.add(prints, `[${texts.join(",")}]`);
  return answers;
}
