import { createRequire } from "node:module";
import type { Language } from "../core/words/language.ts";
import { clock, readEnv } from "../io/env.ts";
import { run } from "./run.ts";
import type { World } from "./world.ts";

const env = readEnv();
const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever read has had enough: `stige history --csv | head`.
  if (error.code === "EPIPE") process.exit(0);
});
process.exitCode = await run(process.argv.slice(2), world(env.language), version);

function world(systemLanguage: Language): World {
  const { stdout, stderr, stdin } = process;
  return {
    folder: process.cwd(),
    width: Math.min(132, Math.max(60, stdout.columns ?? env.columns ?? 80)),
    colour: !env.noColour && (env.forceColour || stdout.isTTY === true),
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    systemLanguage,
    debug: env.debug,
    now: clock,
    out: (text) =>
      new Promise((done) => {
        if (stdout.write(text)) done();
        else stdout.once("drain", done);
      }),
    err: (text) => void stderr.write(text),
    openShop: () => Promise.reject(new Error("not built yet")),
  };
}
