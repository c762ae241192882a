import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { message } from "../core/words/say.ts";
import { bar } from "./progress.ts";
import { reader } from "./reader.ts";

function terminal() {
  let drawn = "";
  const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  stream.on("data", (data: Buffer) => {
    drawn += data.toString();
  });
  return { stream, drawn: () => drawn };
}
const what = message("load.climbing");

test("is silent for a second, then draws what is done and how far it is", () => {
  const { stream, drawn } = terminal();
  let us = 0;
  const { progress, stop } = bar({ stream, watched: true, now: () => us }, reader("nb"));
  progress(what, 0, 2000);
  us = 999_999;
  progress(what, 500, 2000);
  expect(drawn()).toBe("");
  us = 1_500_000;
  progress(what, 1000, 2000);
  stop();
  expect(drawn()).toContain("Setter folk på stigen");
  expect(drawn().replaceAll("\u00a0", " ")).toContain("1 000 / 2 000");
});

test("draws nothing where nobody watches", () => {
  const { stream, drawn } = terminal();
  let us = 0;
  const { progress, stop } = bar({ stream, watched: false, now: () => us }, reader("nb"));
  progress(what, 0, 10);
  us = 5_000_000;
  progress(what, 5, 10);
  stop();
  expect(drawn()).toBe("");
});
