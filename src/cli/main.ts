import { createRequire } from "node:module";
import { extname } from "node:path";
import type { Language } from "../core/words/language.ts";
import { clock, readEnv } from "../io/env.ts";
import { harmless } from "./harmless.ts";
import { type Bar, bar } from "./progress.ts";
import { run } from "./run.ts";
import type { World } from "./world.ts";

const env = readEnv();
const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever read has had enough: `stige history --csv | head`.
  if (error.code === "EPIPE") process.exit(0);
});
process.exitCode = await run(process.argv.slice(2), world(env.language));

async function lackingIn(folder: string, database: string | null): Promise<readonly string[] | null> {
  const { lackingMigrations } = await import("../verbs/health/migrations.ts");
  return lackingMigrations(folder, database);
}

function world(systemLanguage: Language): World {
  const { stdout, stderr, stdin } = process;
  // What is written never stands in the line of a bar.
  let drawn: Bar | null = null;
  const machineZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const own: World = {
    folder: env.typedIn ?? process.cwd(),
    called: env.script ? "npm run stige --" : "stige",
    width: Math.min(132, Math.max(60, stdout.columns ?? env.columns ?? 80)),
    colour: !env.noColour && (env.forceColour || stdout.isTTY === true),
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    systemLanguage,
    get timeZone() {
      return machineZone();
    },
    debug: env.debug,
    ...{ version, now: clock },
    out: (text) =>
      new Promise((done) => {
        drawn?.stop();
        if (stdout.write(text)) done();
        else stdout.once("drain", done);
      }),
    err(text) {
      drawn?.stop();
      stderr.write(text);
    },
    async choose(question, options) {
      drawn?.stop();
      const { isCancel, select } = await import("@clack/prompts");
      const chosen = await select({
        message: question,
        options: options.map((value) => ({ value, label: harmless(value) })),
      });
      return isCancel(chosen) ? null : chosen;
    },
    bar(reader) {
      drawn = bar({ stream: stderr, watched: stderr.isTTY === true, now: clock }, reader);
      return drawn;
    },
    async openShop(folder, { progress }, { mayBegin = false, passing = false, adopt = false }) {
      const { openShop } = await import("../open.ts");
      const effects = { now: clock, timeZone: machineZone(), language: systemLanguage, progress };
      return openShop(folder, { ...effects, ...env.server }, { mayBegin, passing, adopt });
    },
    async settingsIn(folder) {
      const { settingsIn } = await import("../open.ts");
      return settingsIn(folder);
    },
    ...{ server: env.server, live: null },
    lackingMigrations: (folder) => lackingIn(folder, env.server.database ?? null),
    async serve(wish, { progress }) {
      const { serve } = await import("../server/serve.ts");
      const machine = { timeZone: machineZone(), language: systemLanguage, database: env.server.database };
      const shopWorker = new URL(`./shop.worker${extname(import.meta.url)}`, import.meta.url);
      return serve({ ...wish, ...machine, version, progress, logTo: stderr, shopWorker });
    },
    async handOver(shopFolder, argv, migrations = []) {
      const { handOver } = await import("./held/hand-over.ts");
      return handOver(shopFolder, argv, own, migrations);
    },
    untilStopped() {
      const stop = new AbortController();
      // Asked a second time, the process ends at once, as it would without this.
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
      return stop.signal;
    },
  };
  return own;
}
