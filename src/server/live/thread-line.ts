import type { MessagePort, Transferable, Worker } from "node:worker_threads";
import type { Inside } from "../guards/inside.ts";
import { type ToldError, thrownError, toldError } from "../holding/told-error.ts";

/** A line between two threads, on which each asks the other. */
export interface ThreadLine<Asked> {
  /** Throws what the other threw. */
  ask<Answer>(asked: Asked, hand?: readonly Transferable[]): Promise<Answer>;
  /** Whoever still waits hears that nobody answers any more. */
  end(error: Error): void;
}

type Told<Asked> =
  | { readonly asked: Asked; readonly id: number }
  | { readonly answer: unknown; readonly to: number }
  | { readonly error: ToldError; readonly to: number };

interface Waiting {
  done(answer: unknown): void;
  fail(error: Error): void;
}

/** `answer` answers what the other side asks; `inside` is told of what went wrong inside Stige there. */
export function threadLine<Asked, AskedHere>(
  port: MessagePort | Worker,
  answer: (asked: AskedHere) => Promise<unknown>,
  inside: (what: Inside) => void = () => {},
): ThreadLine<Asked> {
  const waiting = new Map<number, Waiting>();
  let ids = 0;
  let ended: Error | null = null;
  const tell = together<Told<Asked>>((list, hand) => port.postMessage(list, [...hand]));
  const taken = (to: number) => {
    const one = waiting.get(to);
    waiting.delete(to);
    return one;
  };
  const hear = (told: Told<AskedHere>) => {
    if ("asked" in told)
      answer(told.asked).then(
        (given) => tell({ answer: given, to: told.id }),
        (error) => tell({ error: toldError(error), to: told.id }),
      );
    else if ("error" in told) {
      if (told.error.inside !== null) inside(told.error.inside);
      taken(told.to)?.fail(thrownError(told.error));
    } else taken(told.to)?.done(told.answer);
  };
  port.on("message", (list: readonly Told<AskedHere>[]) => {
    for (const told of list) hear(told);
  });
  return {
    ask: <Answer>(asked: Asked, hand: readonly Transferable[] = []) =>
      new Promise<Answer>((done, fail) => {
        if (ended) return fail(ended);
        const id = ids++;
        waiting.set(id, { done: done as (answer: unknown) => void, fail });
        tell({ asked, id }, hand);
      }),
    end(error) {
      ended ??= error;
      for (const one of waiting.values()) one.fail(error);
      waiting.clear();
    },
  };
}

/** Sends what is told in one turn at once: by the thousand a second, single messages cost more than what they say. */
function together<T>(
  send: (list: readonly T[], hand: readonly Transferable[]) => void,
): (told: T, hand?: readonly Transferable[]) => void {
  let list: T[] = [];
  let hands: Transferable[] = [];
  const sendAll = () => {
    const [own, hand] = [list, hands];
    [list, hands] = [[], []];
    send(own, hand);
  };
  return (told, hand = []) => {
    if (list.length === 0) setImmediate(sendAll);
    list.push(told);
    hands.push(...hand);
  };
}
