import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Doing } from "../../verbs/shop/workshop.ts";
import type { Reader } from "../reading/reader.ts";
import type { Answer } from "./answer.ts";
import { notYet } from "./not-yet.ts";
import { thereSoon } from "./there-soon.ts";

/** Changes that take longer than a request may: whoever asked for one is given a number to ask on by. */
export interface Later {
  /** What comes of a change, or, where it is not done soon, that it goes on. */
  first(who: string, reader: Reader, change: Promise<Answer>): Promise<Answer>;
  /** What came of a change of theirs since; throws as the change did, and `not-found` for one that nobody knows of. */
  again(who: string, reader: Reader, id: number): Promise<Answer>;
}

interface Begun {
  readonly who: string;
  readonly change: Promise<Answer>;
}

/** So many are remembered, so that an answer that was lost on its way can be fetched again. */
const remembered = 200;

/** `waitMs`: how long an answer is waited for. */
export function later(doing: () => Doing | null, waitMs: number): Later {
  const begun = new Map<number, Begun>();
  let last = 0;
  const soon = async (id: number, change: Promise<Answer>, reader: Reader): Promise<Answer> =>
    (await thereSoon(change, waitMs)) ?? goesOn(id, doing(), reader);
  return {
    first(who, reader, change) {
      const id = ++last;
      begun.set(id, { who, change });
      begun.delete(id - remembered);
      // Told to whoever asks; that nobody does is no error.
      change.catch(() => {});
      return soon(id, change, reader);
    },
    again(who, reader, id) {
      const found = begun.get(id);
      if (found && found.who === who) return soon(id, found.change, reader);
      throw new StigeError("not-found", message("server.noChange"), message("server.noChange.fix"));
    },
  };
}

function goesOn(id: number, doing: Doing | null, { say }: Reader): Answer {
  return notYet({
    change: id,
    what: doing && say(doing.what),
    done: doing?.done ?? 0,
    of: doing?.of ?? null,
  });
}
