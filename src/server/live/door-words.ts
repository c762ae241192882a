import type { MessagePort } from "node:worker_threads";
import type { DoorStand } from "../../verbs/live/door-stand.ts";
import type { AdmittedFacts, FactsDoor, InboxPlace } from "../../verbs/live/facts-door.ts";
import type { PackedMessages } from "../../verbs/live/live-inbox.ts";
import type { RefusedCall } from "../../verbs/live/read-calls.ts";
import type { PackedCalls } from "../../verbs/live/take-calls.ts";

/** What the thread of the door is given. */
export interface DoorData extends InboxPlace {
  /** To the thread that answers HTTP. */
  readonly http: MessagePort;
}

/** What the door is asked from the thread that answers HTTP. */
export type AskedOfDoor =
  /** Calls that are read already; answered once they are safe, and why some are refused is kept. */
  | ({ readonly what: "calls"; readonly by: string } & PackedCalls)
  /** Rows that are read already; answered with what became of them, see `signsOf`. */
  | { readonly what: "rows"; readonly packed: PackedMessages; readonly by: string }
  | { readonly what: "typed"; readonly facts: AdmittedFacts };

/** What the door is asked from the thread that holds the shop. */
export type AskedByShop =
  /** Something came before: the door is opened before more does. */
  | { readonly what: "open" }
  | { readonly what: "typed"; readonly facts: AdmittedFacts }
  | { readonly what: "take"; readonly messages: Parameters<FactsDoor["takeIn"]>[0]; readonly by: string }
  | { readonly what: "follow"; readonly change: Parameters<FactsDoor["follow"]>[0] }
  | { readonly what: "close" };

/** What the door asks the thread that holds the shop. */
export type AskedOfShop =
  /** Up to which batch all is sealed; refused where nothing may come in yet. */
  | { readonly what: "sealed" }
  /** Something came and is acknowledged; nobody waits for an answer. */
  | { readonly what: "came"; readonly atUs: number; readonly stand: DoorStand }
  /** How it stands, once it is opened, and after sealing took something out. */
  | { readonly what: "stands"; readonly stand: DoorStand }
  | { readonly what: "refused"; readonly refused: readonly RefusedCall[] };
