import { inboxFull } from "../../verbs/live/live-inbox.ts";

/** So many bytes may be on their way at once. */
const most = 64_000_000;

/** Receives what is sent along, `bytes` long as its sender says. */
export type OnTheWay = <T>(bytes: number, receive: () => Promise<T>) => Promise<T>;

/** Throws `too-many` where more is on its way than memory is meant for; `seconds`: when to come again, where it is not as for the inbox. */
export function onTheWay(seconds?: number): OnTheWay {
  let coming = 0;
  return async (bytes, receive) => {
    if (coming + bytes > most) throw inboxFull(seconds);
    coming += bytes;
    try {
      return await receive();
    } finally {
      coming -= bytes;
    }
  };
}
