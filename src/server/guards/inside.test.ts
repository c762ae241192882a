import { expect, test } from "vitest";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { hearable } from "./inside.ts";

test("an error inside Stige is told by a number that the log has too, and neither tells what it was about", () => {
  const { error, inside } = hearable(new TypeError("no such person: kari@mail.example"));
  expect(error).toMatchObject({
    code: "io",
    sentence: { key: "server.inside", params: { number: inside?.number } },
  });
  expect(inside?.number).toMatch(/^[0-9a-f]{8}$/);
  expect(inside?.places[0]).toBe("TypeError");
  expect(inside?.places[1]).toContain("inside.test.ts");
  expect(JSON.stringify([error, error.message, inside])).not.toContain("kari");
});

test("a path of this machine is not told either", () => {
  const missing = Object.assign(new Error("ENOENT: no such file, open '/home/kari/x'"), {
    code: "ENOENT",
    path: "/home/kari/x",
  });
  expect(JSON.stringify(hearable(missing))).not.toContain("kari");
});

test("a full disk is told as it is, and so is what a verb throws", () => {
  const full = hearable(Object.assign(new Error("no space left on device"), { code: "ENOSPC" }));
  expect(full).toMatchObject({ error: { sentence: { key: "cli.noSpace" } }, inside: null });
  const own = new StigeError("asked", message("ask.backwards"));
  expect(hearable(own)).toEqual({ error: own, inside: null });
});
