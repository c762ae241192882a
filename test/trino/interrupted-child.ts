import { guarded } from "./guarded.ts";

/** A test run that starts a process which goes on for long, tells of it, and waits to be killed. */
const guard = guarded();
const pid = await guard.start("sleeper", {
  command: process.execPath,
  args: ["-e", "setInterval(() => {}, 1000)"],
  env: {},
  log: `${guard.folder}/sleeper.log`,
});
process.send?.({ pid, folder: guard.folder });
setInterval(() => {}, 1000);
