import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { armFailpoints } from "../../src/io/failpoint.ts";
import type { Job } from "./killed.ts";
import { instantOf, stories } from "./stories.ts";

// Does one step of a story in a process of its own. It tells where it is at once, by file descriptor 1, and stops for good
// inside the failpoint that it is to be killed in.
const say = (line: string) => void writeSync(1, `${line}\n`);

createInterface({ input: process.stdin }).once("line", async (line) => {
  const { folder, story, step, stop } = JSON.parse(line) as Job;
  let seen = 0;
  armFailpoints((point, moment) => {
    say(`at ${point} ${moment}`);
    if (stop === null || stop.point !== point || stop.moment !== moment || ++seen < stop.time) return;
    say("inside");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });
  say("begun");
  await stories[story]?.steps[step]?.work({ folder, nowUs: instantOf(step) }, () => say("done"));
  say("closed");
  process.stdin.unref();
});
say("ready");
