import type { Socket } from "node:net";
import { createInterface } from "node:readline";
import type { Language } from "../../core/words/language.ts";
import type { Message } from "../../core/words/say.ts";
import type { WorldAsTold } from "../world.ts";

/** A command as it is handed to the process that holds the shop. */
export interface HandedCommand {
  readonly argv: readonly string[];
  readonly from: WorldAsTold;
  /** The steps of the store that whoever typed knows, where they are asked about. */
  readonly migrations?: readonly string[];
}

/** What whoever typed a command says. */
export type ToHolder =
  | ({ readonly kind: "command" } & HandedCommand)
  | { readonly kind: "chosen"; readonly option: string | null }
  | { readonly kind: "stop" };

/** What the holder says of a command that it does. */
export type FromHolder =
  | { readonly kind: "out"; readonly text: string }
  | { readonly kind: "err"; readonly text: string }
  | {
      readonly kind: "progress";
      readonly what: Message;
      readonly done: number;
      readonly of: number | null;
      readonly language: Language;
    }
  | { readonly kind: "barStopped" }
  /** It goes on until it is asked to stop. */
  | { readonly kind: "stoppable" }
  | { readonly kind: "choose"; readonly question: string; readonly options: readonly string[] }
  | { readonly kind: "exit"; readonly code: 0 | 1 | 2 };

/** Says one thing as a line of JSON; resolves when more may be said, or nobody hears any more. */
export function tell(socket: Socket, said: ToHolder | FromHolder): Promise<void> {
  return new Promise((done) => {
    if (socket.destroyed || !socket.writable || socket.write(`${JSON.stringify(said)}\n`)) return done();
    const heard = () => {
      socket.off("drain", heard);
      socket.off("close", heard);
      done();
    };
    socket.on("drain", heard);
    socket.on("close", heard);
  });
}

/** Hears one thing after the other until the other side ends. */
export async function* hear<T extends ToHolder | FromHolder>(socket: Socket): AsyncGenerator<T> {
  const lines = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) yield JSON.parse(line) as T;
}
