import { connect, type Socket } from "node:net";
import type { Bar } from "../progress.ts";
import { reader } from "../reader.ts";
import type { World } from "../world.ts";
import { addressOf } from "./address.ts";
import { type FromHolder, hear, tell } from "./messages.ts";

/** Has a command done by the process that holds a shop, and gives its exit code; null: nobody hears commands there. */
export async function handOver(
  shopFolder: string,
  argv: readonly string[],
  terminal: Omit<World, "handOver">,
  migrations: readonly string[] = [],
): Promise<0 | 1 | 2 | null> {
  const socket = await connected(shopFolder);
  if (!socket) return null;
  let bar: Bar | null = null;
  try {
    const { folder, called, width, colour, interactive, systemLanguage, timeZone, debug } = terminal;
    const from = { folder, called, width, colour, interactive, systemLanguage, timeZone, debug };
    await tell(socket, { kind: "command", argv, from, migrations });
    for await (const said of hear<FromHolder>(socket)) {
      if (said.kind === "exit") return said.code;
      if (said.kind === "out") await terminal.out(said.text);
      else if (said.kind === "err") terminal.err(said.text);
      else if (said.kind === "barStopped") {
        bar?.stop();
        bar = null;
      } else if (said.kind === "progress") {
        bar ??= terminal.bar(reader(said.language));
        bar.progress(said.what, said.done, said.of);
      } else if (said.kind === "stoppable") {
        const stop = terminal.untilStopped();
        stop.addEventListener("abort", () => void tell(socket, { kind: "stop" }), { once: true });
      } else {
        const option = await terminal.choose(said.question, said.options);
        await tell(socket, { kind: "chosen", option });
      }
    }
    return 1;
  } finally {
    bar?.stop();
    socket.destroy();
  }
}

function connected(shopFolder: string): Promise<Socket | null> {
  return new Promise((done) => {
    let address: string;
    try {
      address = addressOf(shopFolder);
    } catch {
      return done(null);
    }
    const socket = connect(address);
    socket.once("connect", () => done(socket));
    socket.once("error", () => done(null));
  });
}
