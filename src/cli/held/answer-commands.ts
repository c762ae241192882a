import { chmodSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { run } from "../run.ts";
import { addressOf, makeRoomFor } from "./address.ts";
import { type Held, heldWorld, type Typist } from "./held-world.ts";
import { hear, type ToHolder, tell } from "./messages.ts";

/** Commands that are answered until it is closed. */
export interface AnsweringCommands {
  /** Takes no more, and waits for those that are under way. */
  close(): Promise<void>;
}

/** Does the commands of the terminal that are typed while the shop is held here, and tells their answers to whoever typed them. */
export async function answerCommands(held: Held): Promise<AnsweringCommands> {
  const address = addressOf(held.shop.folder);
  const under = new Set<Promise<void>>();
  const stopping = new AbortController();
  const server = createServer((socket) => {
    const done = answerOne(held, socket, stopping.signal).catch(() => {
      socket.destroy();
    });
    under.add(done);
    void done.finally(() => under.delete(done));
  });
  // What a holder left that was killed: this process holds the folder now.
  if (process.platform !== "win32") {
    makeRoomFor(address);
    rmSync(address, { force: true });
  }
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(address, done);
  });
  if (process.platform !== "win32") chmodSync(address, 0o600);
  return {
    async close() {
      stopping.abort();
      const closed = new Promise<void>((done) => server.close(() => done()));
      await Promise.all(under);
      await closed;
    },
  };
}

async function answerOne(held: Held, socket: Socket, ending: AbortSignal): Promise<void> {
  socket.on("error", () => {});
  const said = hear<ToHolder>(socket);
  const first = await said.next();
  if (first.done || first.value.kind !== "command") {
    socket.destroy();
    return;
  }
  const stop = new AbortController();
  const choices: ((option: string | null) => void)[] = [];
  const listening = listen(said, stop, choices);
  const typist: Typist = {
    tell: (told) => tell(socket, told),
    chosen: () => new Promise((done) => (stop.signal.aborted ? done(null) : choices.push(done))),
    stop: AbortSignal.any([stop.signal, ending]),
  };
  const { argv, from, migrations = [] } = first.value;
  const code = await run(argv, heldWorld(held, from, typist, migrations));
  await tell(socket, { kind: "exit", code });
  socket.end();
  await listening;
}

async function listen(
  said: AsyncGenerator<ToHolder>,
  stop: AbortController,
  choices: ((option: string | null) => void)[],
): Promise<void> {
  try {
    for await (const one of said) {
      if (one.kind === "stop") stop.abort();
      else if (one.kind === "chosen") choices.shift()?.(one.option);
    }
  } finally {
    stop.abort();
    for (const choose of choices.splice(0)) choose(null);
  }
}
