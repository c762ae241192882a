import { inboxFull } from "../../verbs/live/live-inbox.ts";

/** So many bytes may be on their way at once; those of one sender at most half of them, so that a flood of one keeps no other out. */
const most = 64_000_000;

/** Receives what is sent along, `bytes` long as its sender says; `by`: what the sender shows to be let in. */
export type OnTheWay = <T>(bytes: number, by: string, receive: () => Promise<T>) => Promise<T>;

/** Throws `too-many` where more is on its way than memory is meant for; `seconds`: when to come again, where it is not as for the inbox. */
export function onTheWay(seconds?: number): OnTheWay {
  let coming = 0;
  const owns = new Map<string, number>();
  const count = (bytes: number, by: string) => {
    coming += bytes;
    const own = (owns.get(by) ?? 0) + bytes;
    if (own > 0) owns.set(by, own);
    else owns.delete(by);
  };
  return async (bytes, by, receive) => {
    if (coming + bytes > most || (owns.get(by) ?? 0) + bytes > most / 2) throw inboxFull(seconds);
    count(bytes, by);
    try {
      return await receive();
    } finally {
      count(-bytes, by);
    }
  };
}
