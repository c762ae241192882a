import type { MessagePort } from "node:worker_threads";
import { clock } from "../../io/env.ts";
import type { Credentials, Who } from "../../verbs/accounts/who.ts";
import type { AdmittedFacts } from "../../verbs/live/facts-door.ts";
import { type LiveInbox, packed, takenOf } from "../../verbs/live/live-inbox.ts";
import {
  callRights,
  packedCalls,
  type SentBatch,
  type TakenCalls,
  writeKeyIn,
} from "../../verbs/live/take-calls.ts";
import { type RowTaken, takeTyped } from "../../verbs/live/typed-facts.ts";
import type { Inside } from "../guards/inside.ts";
import type { AskedOfDoor } from "./door-words.ts";
import { refusedOfLate } from "./refused-of-late.ts";
import { threadLine } from "./thread-line.ts";

/** What a program sent to an address of Segment's tracking API. */
export interface SentCalls {
  /** Of one call by its address; null: a batch. */
  readonly type: SentBatch["type"];
  readonly body: Uint8Array;
  /** The write key; null: it stands in the body. */
  readonly key: string | null;
  /** The page's origin, where a browser sends it. */
  readonly origin: string | null;
}

/** The way from the thread that answers HTTP to the door for facts, past the one that holds the shop. */
export interface Doorway {
  takeCalls(sent: SentCalls, who: (credentials: Credentials) => Promise<Who>): Promise<TakenCalls>;
  takeTyped(facts: AdmittedFacts): Promise<readonly RowTaken[]>;
  end(error: Error): void;
}

export function doorway(port: MessagePort, inside: (what: Inside) => void): Doorway {
  const line = threadLine<AskedOfDoor, never>(port, async () => {}, inside);
  const { unless } = refusedOfLate();
  /** Rows are read and their answers written here: many small things go from thread to thread slowly. */
  const rim: LiveInbox = {
    takeIn: async (messages, by = "") =>
      takenOf(await line.ask<string>({ what: "rows", packed: packed(messages), by }), messages.length),
  };
  return {
    async takeCalls({ type, body, key, origin }, who) {
      const bearer = key ?? writeKeyIn(body);
      const by: Who =
        bearer === null ? { kind: "nobody" } : await who({ cookie: "", bearer, place: "", browser: null });
      const rights = callRights(by, origin);
      const prefix = by.kind === "key" ? by.prefix : "";
      return unless(prefix, async () => {
        // Read here, while the door waits for the disk.
        const calls = packedCalls({ type, body, rights }, clock());
        await line.ask({ what: "calls", by: prefix, ...calls });
        return { taken: calls.packed.lengths.length, refused: calls.refused };
      });
    },
    takeTyped: (facts) =>
      unless(facts.by, () =>
        // What became of a request with a key stands at the door.
        facts.key !== null
          ? line.ask({ what: "typed", facts })
          : takeTyped(rim, { ...facts, receivedUs: clock() }, facts.by),
      ),
    end(error) {
      line.end(error);
      port.close();
    },
  };
}
